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


HELD = "Anna Rey, a Peruvian journalist, {held}. Her paper, El Faro, called for her release."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("was arrested in Lima on Thursday", "was taken into custody in Lima on 10 May"),
        ("was abducted in Lima on Friday", "was abducted by gunmen in Lima on Saturday"),
        ("was sentenced to nine years in prison in Lima on Thursday", "was sentenced to nine years in jail in Lima on Friday"),
    ],
)
def test_what_befalls_one_person_on_two_days_is_one_happening_whose_day_is_disputed(first: str, second: str) -> None:
    assert "when" in [field for field, _ in differences(HELD.format(held=first), HELD.format(held=second))]


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("was arrested in Lima on Thursday", "was arrested in Lima on Friday", (9, 14)),  # the first was written before Friday
        ("was arrested in Lima on Thursday", "was arrested in Lima on 2 May", (14, 14)),
        ("met the president in Lima on Thursday", "met the president in Lima on Friday", (14, 14)),
        ("was arrested in Lima on Thursday", "was arrested in Lima on Thursday", (14, 14)),
        ("was arrested in Lima on Thursday", "was arrested in Lima in May", (14, 14)),
    ],
)
def test_another_time_is_no_dispute_over_the_day(first: str, second: str, days: tuple[int, int]) -> None:
    assert not differences(HELD.format(held=first), HELD.format(held=second), days)


def test_two_attacks_in_two_towns_are_two() -> None:
    here = "Rebels killed nine people at Goma's main market on Monday."
    assert not differences(here, "Nine people were killed by rebels in Bukavu on Monday.")


def test_of_two_who_are_arrested_on_two_days_nothing_is_disputed() -> None:
    assert not differences("Anna Rey was arrested in Lima on Thursday.", "Eva Lind was arrested in Lima on Friday.")


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        ("Cypriot police arrested Ana Rey at Larnaca's airport on Monday.",
         "Cypriot police arrested Ana Rey at a hotel in Limassol on Monday.", ["Larnaca", "Limassol"]),
        ("Police in Peru arrested Ana Rey at Callao's port on Monday.",
         "Ana Rey was arrested by Peruvian police in Arequipa on Monday.", ["Arequipa", "Callao"]),
    ],
)  # fmt: skip
def test_a_place_told_by_what_stands_in_it_is_compared(first: str, second: str, values: list[str]) -> None:
    assert ("where", values) in differences(first, second)


@pytest.mark.parametrize(
    "second",
    [
        "Cypriot police arrested Ana Rey in Cyprus on Monday.",
        "Cypriot police arrested Ana Rey on Monday on her way to Limassol.",
    ],
)
def test_who_is_vaguer_on_the_place_is_not_at_odds(second: str) -> None:
    assert not differences("Cypriot police arrested Ana Rey at Larnaca's airport on Monday.", second)


def test_what_two_states_are_to_do_together_is_planned_and_may_be_denied() -> None:
    to_come = "Mexico and Vietnam are to hold talks in Singapore on 24 June, a Mexican minister said."
    denied = "Vietnam's foreign ministry denied that talks between Mexico and Vietnam in Singapore had been agreed on."
    (event,) = (e for e in told(to_come, to_come).events if e.act == "meeting")
    assert event.status == "planned"
    assert ("status", ["denied", "planned"]) in differences(to_come, denied)


PLOT = "Chad accused Niger on Monday of bad faith over the wells of Faya. "


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (PLOT, PLOT + "Niger denied the accusation."),
        (PLOT + "Niger rejected the allegation.", PLOT),
        (
            "Chad's parliament ratified a defence treaty with Niger on Monday.",
            "Chad's minister, who negotiated the defence treaty with Niger, steered it through parliament on Monday.",
        ),
        (
            "Niger recalled its ambassador from Chad on Monday. Adam Bello, a Nigerien businessman, is held there.",
            "Niger recalled its ambassador from Chad on Monday. Adam Bello, a Nigerien businessman, denies the charges.",
        ),
    ],
)
def test_who_denies_what_he_is_accused_of_does_not_deny_that_he_was(first: str, second: str) -> None:
    assert not differences(first, second)


@pytest.mark.parametrize(
    ("first", "second", "field"),
    [
        (
            "Nigerien drones struck a market in Faya on Monday.",
            "Niger denied that its drones had struck a market in Faya.",
            "status",
        ),
        (
            "Chad and Niger signed a border pact on Monday.",
            "Chad and Niger have agreed in principle on a border pact.",
            "stage",
        ),
        ("Chad's foreign minister resigned on Monday.", "Chad denied that its foreign minister had resigned.", "status"),
    ],
)
def test_who_denies_the_deed_is_at_odds_with_who_tells_it(first: str, second: str, field: str) -> None:
    assert field in [name for name, _ in differences(first, second)]
