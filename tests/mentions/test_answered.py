"""Whom a pronoun means in what an act answers: the one who did it, not the one who answers."""

from __future__ import annotations

import pytest

from tests.mentions.test_actors import actors


def meant(text: str, pronoun: str) -> str | None:
    last = [m for m in actors(text) if m.text.lower() == pronoun][-1]
    return last.parties[0].name if len(last.parties) == 1 else None


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("The Security Council imposed sanctions on Chad after it fired two missiles.", "it", "Chad"),
        ("Kenya cut ties with Somalia after it hosted rebel leaders.", "it", "Somalia"),
        ("The European Union sanctioned Belarus because it had jailed two reporters.", "it", "Belarus"),
        ("France recalled its ambassador from Niger after it expelled the envoy.", "it", "Niger"),
        ("Norway summoned the Chadian ambassador after it shelled the port.", "it", "Chad"),
        ("ECOWAS will lift sanctions on Guinea if it holds a vote.", "it", "Guinea"),
        ("Peru threatened Chile after it held drills near the border.", "it", "Chile"),
        ("Kenya condemned Uganda for its raid on the camp.", "its", "Uganda"),
        ("Peru criticised Chile over its treatment of reporters.", "its", "Chile"),
        ("The bloc toughened sanctions on Chad following its sixth test.", "its", "Chad"),
        ("Biden warned Netanyahu over his plans.", "his", "Benjamin Netanyahu"),
    ],
)
def test_the_act_answers_whom_it_meets(text: str, pronoun: str, name: str) -> None:
    assert meant(text, pronoun) == name


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Peru expelled two Chilean diplomats after it accused Santiago of spying.", "it", "Peru"),
        ("Kenya expelled the Ugandan envoy after it learned of the plot.", "it", "Kenya"),
        ("Kenya imposed a curfew after it lost a base.", "it", "Kenya"),
        ("Kenya attacked Somalia after it was hit by rockets.", "it", "Kenya"),
        ("Kenya threatened Somalia with its new drones.", "its", "Kenya"),
        ("Kenya apologised to Uganda for its raid.", "its", "Kenya"),
        ("Kenya defended its raid on Uganda.", "its", "Kenya"),
        ("Kenya blamed Uganda for its losses.", "its", "Kenya"),
        ("Kenya warned Uganda after it found Ugandan troops in a village.", "it", "Kenya"),
    ],
)
def test_what_is_noticed_or_done_oneself_is_with_whoever_acts(text: str, pronoun: str, name: str) -> None:
    assert meant(text, pronoun) == name


def test_a_ship_held_on_suspicion_is_no_state() -> None:
    text = "Peru seized a Togolese ship on suspicion that it moved oil to Chile."
    assert not [m for m in actors(text) if m.text == "it" and m.parties]
