"""Nouns in "-ing" that tell a deed, in the parse; and who is sent home."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.report import Report


def roles(text: str, *words: str) -> list[tuple[str, str]]:
    document = parse(Report("r", text, language="en"))
    return [(t.dep, document.tokens[t.head].text) for t in document.tokens if t.text in words]


@pytest.mark.parametrize(
    ("text", "noun", "particle"),
    [
        ("Lima's shutting down of the office drew criticism.", "shutting", "down"),
        ("The sending home of four Danish diplomats followed.", "sending", "home"),
        ("They met after the calling off of the summit by Chad.", "calling", "off"),
    ],
)
def test_the_particle_and_of_hang_on_the_noun(text: str, noun: str, particle: str) -> None:
    assert roles(text, particle) == [("prt", noun)]
    assert roles(text, "of")[0] == ("prep", noun)


def test_a_verb_stays_one() -> None:
    assert roles("Chad is thinking of leaving.", "thinking") == [("ROOT", "thinking")]


def test_who_is_ordered_home_is_the_object() -> None:
    assert roles("Malta has ordered its envoy home.", "envoy", "home") == [("dobj", "ordered"), ("advmod", "ordered")]
    assert roles("Malta ordered a mobile home.", "home") == [("dobj", "ordered")]
