"""What befell somebody, in the parse of a title."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.report import Report


def subject(title: str) -> str:
    """The relation of the first noun that hangs on the head of a title."""
    document = parse(Report("t", "", title=title, language="en"))
    root = document.sentences[0].root
    return next(t.dep for t in document.tokens if t.head == root != t.i and t.dep.startswith("nsubj"))


@pytest.mark.parametrize(
    "title",
    [
        "Rwanda praised for reforms",
        "Polish reporter jailed for espionage in Minsk",
        "Sanctions against Myanmar lifted",
        "Sudan urged to open border",
    ],
)
def test_a_participle_without_object_is_passive(title: str) -> None:
    assert subject(title) == "nsubjpass"


@pytest.mark.parametrize("title", ["Norway offered to mediate", "Peru condemned raid on embassy", "Farmers marched in Lima"])
def test_what_somebody_did_stays_so(title: str) -> None:
    assert subject(title) == "nsubj"
