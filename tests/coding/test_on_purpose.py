"""Harm that is more than a mishap or a private crime: vehicles driven at people on purpose, deeds that kill many."""

from __future__ import annotations

import pytest

from communique.model.claim import Claim
from tests.coding.reading import annotated


def codes(text: str) -> list[tuple[str, str | None]]:
    return [(c.act, c.type) for c in annotated(text).claims if c.act in ("attack", "incident")]


@pytest.mark.parametrize(
    "text",
    [
        "At least 40 people were killed on Friday when a man drove a van into a crowd at a market in Graz.",
        "At least 31 people were killed and 200 were injured in a mass shooting at an open-air concert in Perth on Saturday.",
        "A carpenter killed seven people in a church in Ghent on Monday.",
        "Nine people were run over by a van in Turin on Friday. The attacker fled.",
        "A lorry ploughed into a market in Ghent on Friday, killing nine people. The premier called the attack cowardly.",
        "Six people were killed by the driver of a truck in Aarhus on Monday. Officials spoke of terrorism.",
    ],
)
def test_many_dead_or_people_run_down_on_purpose_are_an_assault(text: str) -> None:
    assert set(codes(text)) == {("attack", "ASSAULT")}


@pytest.mark.parametrize(
    "text",
    [
        "A lorry ploughed into a market in Ghent on Friday, killing nine people. Police said it was not an attack.",
        "A car hit four pedestrians in Oslo on Monday. Terrorism was ruled out.",
        "Six people were killed by the driver of a truck in Aarhus on Monday. He had suffered a heart attack.",
        "Nine people died in a fire in Lima on Friday.",
        "A carpenter stabbed his neighbour to death in Graz on Friday.",
    ],
)
def test_mishaps_and_private_crimes_stay_what_they_are(text: str) -> None:
    assert codes(text)
    assert all(type_ is None for _, type_ in codes(text))


def again(claims: tuple[Claim, ...]) -> list[tuple[str, str | None]]:
    """Words and place of the deed that each claim speaks of again."""
    starts = {c.trigger.span.start: c for c in claims}
    told = [(c, c.rule.rpartition("; again ")[2]) for c in claims if "; again " in c.rule]
    return [(c.trigger.text, where.name if (where := starts[int(at)].where) else None) for c, at in told]


def test_the_attack_in_a_place_is_not_the_one_told_of_another() -> None:
    text = "A gunman killed 12 people in Lyon on Monday. Rebels killed nine people in Metz. The attack in Lyon shocked France."
    assert again(annotated(text).claims) == [("attack", "Lyon")]
    assert again(annotated("Rebels killed nine people in Metz. The attack in Toulon came at noon.").claims) == []


def test_the_attack_is_not_what_police_did_to_end_it() -> None:
    text = "A gunman killed 12 people in Lyon on Monday. Police shot the gunman dead. The assault was the worst in years."
    assert again(annotated(text).claims) == [("assault", "Lyon")]
    assert again(annotated("Police shot dead a protester in Lima on Monday. The shooting caused anger.").claims) == [
        ("shooting", "Lima")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rebels killed nine soldiers near Gao on Monday. A French nurse was also wounded, the army said.",
            [("wounded", "Gao")],
        ),
        ("A gunman killed nine people in Lyon on Monday. Two Danish women were also killed.", [("killed", "Lyon")]),
        ("Rebels killed nine soldiers near Gao on Monday. Four people were also killed in a bus crash in Lima.", []),
        ("Rebels killed nine soldiers near Gao on Monday. A nurse was also wounded by French troops.", []),
    ],
)
def test_who_was_also_killed_was_killed_in_it(text: str, told: list[tuple[str, str | None]]) -> None:
    assert again(annotated(text).claims) == told


def test_the_attack_is_none_of_several() -> None:
    text = "Oman has faced a series of jihadist attacks in Salalah. The attack shocked the country."
    assert [c for c in annotated(text).claims if "; again " in c.rule] == []
