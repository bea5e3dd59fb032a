"""Two outlets that tell one happening differently: what is shown as their difference, and what is none. Stories of our own."""

from __future__ import annotations

from datetime import date

import pytest

from communique.engine.annotate import annotate_reports
from communique.engine.build import build_record
from communique.model.record import Record
from communique.model.report import Report


def told(first: str, second: str, days: tuple[int, int] = (14, 14)) -> Record:
    """The record of two reports, published on these days of May 2024."""
    reports = [
        Report(f"r{n}", text, language="en", outlet=f"Outlet {n}", published=date(2024, 5, day))
        for n, (text, day) in enumerate(zip((first, second), days, strict=True))
    ]
    return build_record(list(annotate_reports(reports)))


def differences(first: str, second: str, days: tuple[int, int] = (14, 14)) -> list[tuple[str, list[str]]]:
    """What two reports differ on: field and values, these in order."""
    events = told(first, second, days).events
    return [(c.field, sorted(v.value for v in c.values)) for e in events for c in e.conflicts if c.scope == "between"]


ARRESTS = "Students marched through Lima against the new fees on Monday. "


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "Police arrested 42 people, lawyers said.",
            "Police said seventeen troublemakers had been taken into custody.",
            "42 17",
        ),
        ("Peru's police detained 30 students.", "Twelve students are in custody, the Peruvian police said.", "30 12"),
        ("The Peruvian police jailed 60 protesters.", "Peru's police put 25 protesters behind bars.", "60 25"),
    ],
)
def test_how_many_are_held_is_compared_in_whatever_words_it_is_told(first: str, second: str, values: str) -> None:
    assert ("figures", sorted(values.split())) in differences(ARRESTS + first, ARRESTS + second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Police arrested 42 people, lawyers said.", "Police said at least 40 rioters had been taken into custody."),
        ("Police arrested 42 students.", "Police arrested dozens of students."),
        ("Police arrested 42 students.", "The police took statements from 17 shopkeepers."),
        ("Police arrested 42 students, the youngest of them just 15.", "Police arrested 42 students."),
    ],
)
def test_who_is_vaguer_or_counts_something_else_is_not_at_odds(first: str, second: str) -> None:
    assert not differences(ARRESTS + first, ARRESTS + second)


RAID = "Chadian warplanes bombed a market in Faya on Monday, "


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        ("killing 31 people, traders said.", "the army said. Nineteen people were killed in the operation.", "31 19"),
        ("killing 31 people, traders said.", "the army said. Nineteen people lost their lives in it.", "31 19"),
        ("killing 12 traders.", "and four traders died in it, the army said.", "12 4"),
    ],
)
def test_those_who_die_in_it_are_the_dead_of_the_deed_told_before(first: str, second: str, values: str) -> None:
    assert ("figures", sorted(values.split())) in differences(RAID + first, RAID + second)


@pytest.mark.parametrize(
    "second",
    [
        "killing at least 30 people, the army said.",
        "the army said. Five soldiers were killed in another operation.",
        "the army said. Nineteen people were honoured in it.",
    ],
)
def test_no_other_toll_of_the_raid_is_told(second: str) -> None:
    assert not differences(RAID + "killing 31 people, traders said.", RAID + second)


ROW = "Chad and Niger quarrelled over a well near Faya. "


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Washington called on Chad to free the drivers.", "Washington has asked Chad to free the drivers."),
        ("Niger urged Chad to reopen the border crossing at Faya.", "Niger demanded that Chad reopen the crossing at Faya."),
        ("Chad has imposed a curfew on Faya.", "Chad has restricted movement in Faya from dusk to dawn."),
    ],
)
def test_what_is_told_in_words_for_near_acts_is_corroborated(first: str, second: str) -> None:
    assert any(e.agreement == "corroborated" for e in told(ROW + first, ROW + second).events)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Washington called on Chad to free the drivers.", "Washington may ask Niger to join the talks."),
        ("Niger urged Chad to reopen the border.", "Chad demanded that Niger pay for the well."),
        ("Chad has imposed a curfew on Faya.", "Niger has restricted exports of onions."),
    ],
)
def test_what_others_do_is_not_corroborated_by_near_acts(first: str, second: str) -> None:
    assert not any(e.agreement == "corroborated" for e in told(ROW + first, ROW + second).events)
