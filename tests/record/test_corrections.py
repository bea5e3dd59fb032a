"""A person rejects, accepts, or sets a field of a claim."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from communique.model.judgement import Judgement, Verdict
from communique.record.corrections import corrected
from tests.builders import a_claim, a_report

CLAIM = a_claim(a_report("Alpha"), "pact", ("SWE", "NOR"))


def by_eva(verdict: Verdict, right: str = "", day: int = 1) -> Judgement:
    when = datetime(2022, 5, day, tzinfo=UTC)
    return Judgement("claim", CLAIM.id, right, verdict, "eva", "read it again", machine=False, when=when)


def test_rejected_and_accepted_again() -> None:
    assert corrected([CLAIM], [by_eva("reject")]) == []
    kept = corrected([CLAIM], [by_eva("accept", day=2), by_eva("reject")])
    assert len(kept) == 1 and kept[0].confidence == 1.0
    assert corrected([CLAIM], [by_eva("reject"), by_eva("set", "status=planned", 2)]) == []


@pytest.mark.parametrize(
    ("assignment", "field", "value"),
    [
        ("status=planned", "status", "planned"),
        ("stage=signed", "stage", "signed"),
        ("stage=", "stage", None),
        ("of=pact", "of", "pact"),
        ("act=agree", "act", "agree"),
        ("instrument=Lake Border Treaty", "instrument", "Lake Border Treaty"),
    ],
)
def test_set(assignment: str, field: str, value: str | None) -> None:
    assert getattr(corrected([CLAIM], [by_eva("set", assignment)])[0], field) == value


def test_set_a_date() -> None:
    assert corrected([CLAIM], [by_eva("set", "when=2022-03")])[0].when.edtf == "2022-03"


@pytest.mark.parametrize("assignment", ["status=perhaps", "when=soon", "id=c1", "nothing"])
def test_what_cannot_be_set_changes_nothing(assignment: str) -> None:
    assert corrected([CLAIM], [by_eva("set", assignment)]) == [CLAIM]


def test_the_last_word_counts_in_any_order() -> None:
    first, last = by_eva("set", "status=planned"), by_eva("set", "status=pledged", 2)
    for said in ([first, last], [last, first]):
        assert corrected([CLAIM], said)[0].status == "pledged"
