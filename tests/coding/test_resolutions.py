"""What resolutions and courts impose, and how far along what is announced is."""

from __future__ import annotations

import pytest

from communique.model.claim import Claim
from tests.coding.reading import claims


def told(text: str, act: str) -> Claim:
    return next(c for c in claims(text) if c.act == act)


@pytest.mark.parametrize("verb", ["slashing", "capping", "banning"])
def test_what_a_resolution_says_is_the_event_and_has_its_day(verb: str) -> None:
    text = f"On Monday the UN Security Council passed a resolution {verb} Chad's imports of diesel."
    found = claims(text)
    assert [(c.type, c.when.edtf, c.recipients[0].party.country) for c in found] == [("SANCTION", "2024-05-13", "TCD")]


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Ghana announced on Monday that it had secured the release of two sailors.", "release", "done"),
        ("Ghana announced on Monday that it had expelled two envoys of Togo.", "expel", "done"),
        ("Ghana announced on Monday that it would expel two envoys of Togo.", "expel", "announced"),
    ],
)
def test_what_is_announced_in_the_past_perfect_is_done(text: str, act: str, status: str) -> None:
    assert told(text, act).status == status


def test_people_are_fined_by_a_sentence_and_firms_by_a_sanction() -> None:
    assert told("A court in Cairo fined five activists 30,000 pounds each.", "convict").type == "SANCTION"
    assert told("Brussels fined the oil company Lukoil.", "impose").type == "SANCTION"


def test_the_overthrow_of_somebody_is_done_to_him() -> None:
    found = told("General Marcel Diallo led the overthrow of the government of Chad in 2013.", "seize")
    assert (found.type, found.recipients[0].party.country) == ("COERCE", "TCD")


@pytest.mark.parametrize(
    ("text", "act", "type_"),
    [
        ("President Rosa Lund called Chadian President Omar Diallo on Friday to explain the decision.", "call", "CONSULT"),
        ("Chad called the Danish ambassador on Friday to explain the decision.", "summon", "ACCUSE"),
        ("Turkish police prevented the demonstration staged by students in Sivas on Monday.", "restrict", "COERCE"),
        ("Chad closed its land borders with Sudan and Niger.", "impose", "COERCE"),
        ("A priest who was accused of molesting a boy was arrested by police in Chad.", "attack", None),
    ],
)
def test_neighbours_of_what_was_widened(text: str, act: str, type_: str | None) -> None:
    assert told(text, act).type == type_
