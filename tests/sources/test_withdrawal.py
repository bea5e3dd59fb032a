"""What takes back a whole report, and what is news about somebody else's report, or a correction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from communique.model.report import Report
from communique.sources.withdrawal import takes_back, withdrawal

BODY = "Norway and Canada signed a pact on coast guards in Ottawa on Thursday. " * 3


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("WITHDRAWN: Norway and Canada sign pact", BODY),
        ("Retraction - Norway and Canada sign pact", BODY),
        ("Story removed", "The newspaper regrets the error."),
        ("This article has been retracted", BODY),
        ("Pact", "This story has been withdrawn."),
        ("Pact", f"Editor’s note: This article has been retracted because a document was forged.\n\n{BODY}"),
        ("Pact", f"OSLO\n\nWe have removed this report after a complaint by the ministry.\n\n{BODY}"),
        ("Pact", "This report, which said that Norway had signed a pact, was taken down on Friday."),
        ("Pact", "A story headlined “Norway and Canada sign pact” has been withdrawn. There was no such pact."),
        ("Pact", "We are withdrawing this story. Its author invented the ceremony."),
        ("Pact", "Please disregard the story on the pact. It was sent by mistake."),
    ],
)
def test_withdrawals(title: str, text: str) -> None:
    words = withdrawal(Report("a", text, title=title))
    assert words
    assert words in f"{title}\n{text}"


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("The Quay Post", "The Quay Post has withdrawn its story on a raid. The video was an old one."),
        ("Quay Post", "The Quay Post has retracted an article on a raid."),
        ("Fjord-Herald", "Editor’s note: Fjord-Herald have taken down this report."),
    ],
)
def test_an_outlet_takes_back_by_its_name(outlet: str, text: str) -> None:
    assert withdrawal(Report("a", text, outlet=outlet))
    assert withdrawal(Report("a", text, outlet="Somebody Else")) is None
    assert withdrawal(Report("a", text)) is None


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Norway and Canada sign pact", BODY),
        ("CORRECTED: Norway and Canada sign pact", "Correction: an earlier version of this report named the wrong city."),
        ("Withdrawal of troops begins", "Norway has withdrawn its troops from the islands."),
        ("Withdrawn troops return to Oslo", BODY),
        ("Retraction of the offer angers Ottawa", BODY),
        ("Pact", "The ministry has withdrawn its report on the pact."),
        ("Pact", "A report published by the council has been withdrawn."),
        ("Pact", "This report was welcomed in both capitals."),
        ("Pact", "The article was removed from the treaty at the last minute."),
        ("Pact", "\n\n".join([BODY] * 5 + ["This story has been withdrawn, the song went."])),
    ],
)
def test_no_withdrawals(title: str, text: str) -> None:
    assert withdrawal(Report("a", text, title=title)) is None


FIRST = Report("first", BODY, title="Norway and Canada sign pact", outlet="Post", published=date(2023, 6, 15))
LAST = Report(
    "last", "It was untrue.", title="WITHDRAWN: Norway and Canada sign pact", outlet="Post", published=date(2023, 6, 16)
)


def test_a_withdrawal_means_a_report_of_its_outlet_whose_title_it_bears_or_names() -> None:
    assert takes_back(LAST, FIRST)
    assert takes_back(
        replace(LAST, title="A note", text="A story headlined “Norway and Canada sign pact” is withdrawn."), FIRST
    )
    assert not takes_back(LAST, replace(FIRST, outlet="Tribune"))
    assert not takes_back(replace(LAST, outlet=None), replace(FIRST, outlet=None))
    assert not takes_back(LAST, replace(FIRST, title="Norway and Canada to fish together"))
    assert not takes_back(LAST, replace(FIRST, title="Norway"))
    assert not takes_back(LAST, replace(FIRST, published=date(2023, 6, 17)))
    assert not takes_back(LAST, LAST)
