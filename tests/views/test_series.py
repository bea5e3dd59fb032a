"""Series: what is counted where, and never without how much was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

import communique
from communique.model.errors import UnknownName
from communique.model.event import Event, EventParty
from communique.model.party import Party
from communique.model.record import Record
from communique.model.when import Dating, When
from communique.views.periods import Size
from communique.views.series import Selection, SeriesRow, series_of
from tests.views.builders import CORK_HERALD, LIMA_POST, TAGUS_WEEKLY, a_claim, a_record, an_event

REPORTS = (CORK_HERALD, LIMA_POST, TAGUS_WEEKLY)
SIGNED = an_event("signed", [a_claim(CORK_HERALD, "Peru and Portugal signed a treaty", "signed")])
SENT = replace(
    an_event("sent", [a_claim(TAGUS_WEEKLY, "Peru has sent 52 foresters", "sent", act="aid")]),
    type="AID", quad="material cooperation", intensity=8.0, reciprocal=False, when=Dating(None, "unknown"),
    actors=(EventParty(Party("Peru", "state", "PER", "GOV"), ()),),
    recipients=(EventParty(Party("Portugal", "state", "PRT", "GOV"), ()), EventParty(Party("villagers", "group"), ())),
)  # fmt: skip


def rows(*events: Event, by: Size = "month", **selected: object) -> list[SeriesRow]:
    return series_of(a_record(REPORTS, events), by, Selection(**selected))  # type: ignore[arg-type]


def who(found: list[SeriesRow]) -> list[tuple[str | None, ...]]:
    return [(row.period, row.who, row.whom, row.type) for row in found]


def dated(event: Event, edtf: str) -> Event:
    return replace(event, when=Dating(When.parse(edtf), "stated"))


def test_what_is_done_together_counts_in_both_directions() -> None:
    assert who(rows(SIGNED)) == [("2024-03", "PER", "PRT", "SUPPORT"), ("2024-03", "PRT", "PER", "SUPPORT")]


def test_what_one_does_to_the_other_counts_in_one_and_parties_without_a_code_in_none() -> None:
    assert who(rows(SENT)) == [("2024-03", "PER", "PRT", "AID")]
    assert who(rows(SENT, countries=("all",))) == [("2024-03", "PER", None, "AID"), ("2024-03", "PRT", None, "AID")]


def test_every_row_says_how_much_was_read() -> None:
    found = rows(SIGNED, SENT, by="day")
    assert {(r.period, r.reports, r.sources) for r in found if r.events} == {("2024-03-05", 2, 2), ("2024-03-12", 1, 1)}


def test_a_period_without_events_has_a_row_whether_read_in_or_not() -> None:
    silent = [r for r in rows(SIGNED, by="day") if not r.events]
    assert [r.period for r in silent] == [f"2024-03-{day:02}" for day in range(6, 13)]
    assert [(r.reports, r.type, r.intensity) for r in silent] == [(0, None, None)] * 6 + [(1, None, None)]


def test_counts_agreement_and_the_mean_intensity() -> None:
    other = replace(SIGNED, id="other", intensity=2.0, agreement="corroborated")
    row = next(r for r in rows(SIGNED, other, dyads=("PER-PRT",)) if r.who == "PER")
    assert (row.events, row.corroborated, row.conflicting, row.intensity, row.quad) == (2, 1, 0, 3.5, "verbal cooperation")


def test_an_event_without_a_date_stands_on_the_day_of_its_first_report_and_says_so() -> None:
    assert [(r.period, r.placed) for r in rows(SENT, by="day") if r.events] == [("2024-03-12", 1)]
    assert [(r.period, r.placed) for r in rows(SIGNED, by="day") if r.events] == [("2024-03-05", 0)] * 2
    assert not [r for r in rows(SENT, by="day", dated=True) if r.events]


@pytest.mark.parametrize(
    ("edtf", "by", "period", "placed"),
    [
        ("2024-03", "month", "2024-03", 0),
        ("2024-03", "day", "2024-03-12", 1),  # a month that holds the day of the report
        ("2024", "month", "2024-03", 1),
        ("2023", "month", None, 1),  # a year ago: no month of it can be told
        ("2023-05-04", "day", "2023-05-04", 0),
        ("2024-06-01", "week", "2024-W22", 0),
    ],
)
def test_the_events_own_date_decides_where_it_fits(edtf: str, by: Size, period: str | None, placed: int) -> None:
    found = [r for r in rows(dated(SENT, edtf), by=by) if r.events]
    assert [(r.period, r.placed) for r in found] == [(period, placed)]


def test_what_has_no_period_comes_last() -> None:
    assert [r.period for r in rows(dated(SENT, "2023"), SIGNED)] == ["2024-03", "2024-03", None]


def test_history_and_acts_without_a_type_are_not_counted() -> None:
    assert not [r for r in rows(replace(SIGNED, background=True), replace(SENT, type=None)) if r.events]


def test_selections() -> None:
    assert who(rows(SIGNED, SENT, types=("AID",))) == [("2024-03", "PER", "PRT", "AID")]
    assert {r.who for r in rows(SIGNED, countries=("PRT",))} == {"PRT"}
    assert len(rows(SIGNED, dyads=("PRT-PER",))) == len(rows(SIGNED, dyads=("all",))) == 2
    assert not [r for r in rows(SIGNED, dyads=("PER-JPN",)) if r.events]


@pytest.mark.parametrize(
    ("selected", "said"),
    [
        ({"dyads": ("PER-JPX",)}, "Did you mean JPN"),
        ({"dyads": ("PER",)}, "no dyad: 'PER'. Write two countries"),
        ({"countries": ("Peru",)}, "no such country"),
        ({"types": ("AIDE",)}, "Did you mean AID"),
    ],
)
def test_unknown_codes_are_told(selected: dict[str, tuple[str, ...]], said: str) -> None:
    with pytest.raises(UnknownName, match=said):
        Selection(**selected)  # type: ignore[arg-type]


def test_the_counts_of_a_real_record_add_up(examples: Record) -> None:
    """By country, every event of the news counts once for each coded party."""
    found = communique.series(examples, "month", countries=["all"])
    expected = sum(
        len({p.party.country for p in (*e.actors, *e.recipients) if p.party.country})
        for e in examples.events
        if e.type and not e.background
    )
    assert sum(row.events for row in found) == expected > 0


def test_countries_by_name_and_by_any_code() -> None:
    record = a_record(REPORTS, [SIGNED])
    both = communique.series(record, dyads=["PER-PRT"])
    assert both == communique.series(record, dyads=["Peru-pt"], types=["support"]) and both
    assert communique.series(record, countries=["peru"]) == communique.series(record, countries=["PER"])
    assert communique.series(record, dyads=["Timor-Leste-Guinea-Bissau"]) == communique.series(record, dyads=["TLS-GNB"])
    with pytest.raises(UnknownName, match="'Atlantis'"):
        communique.series(record, dyads=["Peru-Atlantis"])
