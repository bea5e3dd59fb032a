"""What somebody no longer does is the contrary act, or not done; what is out of the question is refused."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides


@pytest.mark.parametrize(
    ("text", "act", "type_"),
    [
        ("Kenya no longer buys oil from Chad.", "cut-ties", "SANCTION"),
        ("Kenya does not buy oil from Chad any longer.", "cut-ties", "SANCTION"),
        ("Norway no longer recognises the breakaway state of Somaliland.", "cut-ties", "SANCTION"),
        ("Chad will no longer support the Sudanese rebels.", "cut-ties", "THREATEN"),
        ("Denmark no longer bans Chinese firms from its ports.", "lift", "CONCEDE"),
    ],
)
def test_what_is_no_longer_done_is_the_contrary(text: str, act: str, type_: str) -> None:
    assert one(text, act).type == type_


@pytest.mark.parametrize(
    "text",
    [
        "Chad's police will no longer tolerate rallies.",
        "Kenya is no longer a member of the court.",
        "Peru had no more to say to Chad.",
    ],
)
def test_what_has_no_contrary_is_not_done(text: str) -> None:
    assert {c.type for c in claims(text)} <= {"REJECT", None}


@pytest.mark.parametrize(
    "text",
    [
        "Norway said lifting the sanctions on Chad was out of the question.",
        "Lifting the sanctions on Chad is unthinkable, Norway's premier said.",
        "It would be impossible for Norway to lift the sanctions on Chad, its premier said.",
    ],
)
def test_what_is_out_of_the_question_is_refused(text: str) -> None:
    refused = one(text, "lift")
    assert (refused.status, refused.type) == ("not-done", "REJECT")
    assert sides(refused) == ({"NOR"}, {"TCD"})


@pytest.mark.parametrize(
    "text",
    [
        "Norway's lifting of the sanctions on Chad was impossible to foresee.",
        "The bombing of Nairobi, which Kenyans called unthinkable, killed nine.",
    ],
)
def test_what_was_done_is_not(text: str) -> None:
    assert not any(c.status == "not-done" for c in claims(text))
