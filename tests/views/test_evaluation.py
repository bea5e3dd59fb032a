"""Records measured against sheets: hand-made records, so that every figure is known beforehand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communique.model.record import Record
from communique.model.report import Report
from communique.model.sheet import ConflictLabel, Evidence, Fact, FactKind, FigureLabel, Noise, PlaceLabel, Sheet
from communique.model.span import Span
from communique.views.evaluation.checks import alike, checks, same_person
from communique.views.evaluation.figures import MEASURES, Evaluation, figures_of
from communique.views.evaluation.judge import Finding, judge
from communique.views.evaluation.tell import evaluation_object, told
from communique.views.evaluation.things import fits, things_of, touches
from tests.views.builders import CORK_HERALD, LIMA_POST, TAGUS_WEEKLY, the_record

SIGNED = "Peru and Portugal signed a treaty on cork trees in Lima on Tuesday"
AGREED = "The Cork Tree Treaty is agreed in principle"


def words(report: Report, text: str) -> Evidence:
    start = report.text.index(text)
    return Evidence(report.id, start, start + len(text), text)


def a_fact(id: str, kind: FactKind, *evidence: Evidence, **fields: object) -> Fact:
    return replace(Fact(id=id, kind=kind, evidence=evidence), **fields)  # type: ignore[arg-type]


def a_treaty(**fields: object) -> Fact:
    stated = {"types": ("SUPPORT", "AGREE"), "between": ("PER", "PRT")} | fields
    return a_fact("treaty", "event", words(CORK_HERALD, SIGNED), words(LIMA_POST, AGREED), **stated)


def a_conflict(**sides: tuple[str, ...]) -> ConflictLabel:
    return ConflictLabel("status", {CORK_HERALD.id: sides["herald"], LIMA_POST.id: sides["post"]})


def a_sheet(*facts: Fact, noise: tuple[Noise, ...] = ()) -> Sheet:
    return Sheet("cork", the_record().reports, facts, noise)


def one(fact: Fact, record: Record | None = None) -> Finding:
    return judge(a_sheet(fact), record or the_record()).findings[0]


def wrong(fact: Fact) -> list[str]:
    return [check.field for check in one(fact).checks if not check.right]


def test_a_fact_with_all_that_it_states_is_whole() -> None:
    conflict = a_conflict(herald=("signed",), post=("in-principle", "agreed-in-principle"))
    fact = a_treaty(
        status=("signed",), date="2024-03-05", place=PlaceLabel("Lima", "PER"), persons=("Ana Reis",), contexts=("economic",),
        instrument="cork tree treaty", agreement="conflicting", conflict=conflict,
    )  # fmt: skip
    finding = one(fact)
    assert finding.whole
    assert {check.field for check in finding.checks} == {
        "type", "parties", "persons", "status", "date", "place", "contexts", "instrument", "agreement", "conflict",
    }  # fmt: skip
    assert finding.id == the_record().events[3].id


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"types": ("AID",)}, "type"),
        ({"modes": ("hunger",)}, "mode"),
        ({"between": ("PER", "PRT", "ESP")}, "parties"),
        ({"between": None, "actors": ("PER",)}, "parties"),
        ({"between": None, "actors": ("PER", "PRT"), "recipients": ("ESP",)}, "parties"),
        ({"persons": ("Rui Costa",)}, "persons"),
        ({"recipient_sector": "MIL"}, "recipient_sector"),
        ({"status": ("denied",)}, "status"),
        ({"date": "2024-03"}, "date"),
        ({"place": "Cusco"}, "place"),
        ({"place": PlaceLabel("Lima", "BOL")}, "place"),
        ({"contexts": ("economic", "military")}, "contexts"),
        ({"instrument": "Vine Treaty"}, "instrument"),
        ({"figures": (FigureLabel(3),)}, "figures"),
        ({"speaker": "Rui Costa"}, "speaker"),
        ({"agreement": "corroborated"}, "agreement"),
        ({"conflict": a_conflict(herald=("denied",), post=("in-principle",))}, "conflict"),
        ({"conflict": a_conflict(herald=("signed", "in-principle"), post=("signed",))}, "conflict"),
        ({"conflict": ConflictLabel("when", {CORK_HERALD.id: ("signed",), LIMA_POST.id: ("in-principle",)})}, "conflict"),
    ],
)
def test_each_field_can_be_wrong_by_itself(fields: dict[str, object], field: str) -> None:
    assert wrong(a_treaty(**fields)) == [field]
    assert one(a_treaty(**fields)).found


def test_a_conflict_of_numbers_and_of_parties_is_compared_as_it_is_written() -> None:
    record = the_record()
    treaty = record.events[3]
    shown = replace(treaty.conflicts[0], field="figures", values=tuple(
        replace(value, value=number) for value, number in zip(treaty.conflicts[0].values, ("15", "12"), strict=True)
    ))  # fmt: skip
    record = replace(record, events=(*record.events[:3], replace(treaty, conflicts=(shown,))))
    wanted = ConflictLabel("figures", {LIMA_POST.id: (15.0,), CORK_HERALD.id: (12.0, ("PER", "PRT"))})
    finding = one(a_treaty(conflict=wanted), record)
    assert finding.conflict
    assert finding.conflict.right
    assert finding.conflict.wanted == "figures: 15 / 12 or PER, PRT"


def test_what_nothing_touches_is_missed() -> None:
    nowhere = words(LIMA_POST, "of Sintra")
    finding = one(a_fact("x", "event", replace(nowhere, report="other.txt")))
    assert (finding.found, finding.whole, finding.checks) == (False, False, ())
    missed = one(a_fact("x", "event", replace(nowhere, report="other.txt"), conflict=a_conflict(herald=("a",), post=("b",))))
    assert missed.conflict
    assert not missed.conflict.right


@pytest.mark.parametrize(
    ("a", "b", "touch"),
    [
        (Span(0, 100), Span(70, 170), True),  # exactly three tenths
        (Span(0, 100), Span(71, 171), False),
        (Span(0, 100), Span(95, 105), True),  # half of the shorter
        (Span(0, 10), Span(10, 20), False),
        (Span(0, 10), Span(0, 10, "title"), False),
    ],
)
def test_spans_touch_from_three_tenths_of_the_shorter(a: Span, b: Span, touch: bool) -> None:
    assert touches(a, b) is touches(b, a) is touch


def test_of_several_the_one_with_most_fields_right_counts() -> None:
    herald = words(CORK_HERALD, CORK_HERALD.text)
    assert one(a_fact("aid", "event", herald, types=("SUPPORT",), instrument="Cork Tree Treaty")).whole
    first = one(a_fact("first", "event", herald, agreement="single-source"))
    assert first.whole


def test_which_items_can_stand_for_a_fact() -> None:
    things = things_of(the_record())

    def kinds(kind: FactKind, **fields: object) -> set[str]:
        fact = a_fact("x", kind, **fields)
        return {type(t.source).__name__ for t in things if fits(fact, t)}

    assert kinds("event") == kinds("claim") == {"Event"}
    assert kinds("quote") == {"ReportQuote"}
    assert kinds("statement") == {"ReportQuote", "Event"}
    assert kinds("figure", value=40.0) == {"ReportFigure"}
    assert kinds("office") == kinds("appointment") == {"Standing"}
    assert kinds("membership") == kinds("incident") == set()


def test_quotes_figures_and_offices() -> None:
    quote = a_fact("bark", "quote", words(CORK_HERALD, "Our bark is your bite"), speaker="Reis")
    assert one(quote).whole
    assert not one(replace(quote, speaker="Costa")).whole
    figure = a_fact("forty", "figure", words(CORK_HERALD, "40 foresters"), value=40.0, unit="none", subject="PER")
    assert {check.field: check.right for check in one(figure).fields} == {"figures": True, "unit": True, "subject": False}
    office = a_fact("office", "office", words(CORK_HERALD, SIGNED), person="Ana Reis", office="minister", country="PRT")
    record = the_record()
    holder = replace(record.standings[1], claims=record.standings[0].claims)
    assert one(office, replace(record, standings=(holder,))).whole
    assert one(replace(office, country="ESP"), replace(record, standings=(holder,))).checks[-1].field == "parties"


def test_noise_is_what_the_record_took_up_of_it() -> None:
    def taken(text: str) -> int:
        noise = Noise(CORK_HERALD.id, text, CORK_HERALD.text.find(text) if text in CORK_HERALD.text else None)
        return len(judge(a_sheet(noise=(noise,)), the_record()).noise)

    assert taken("signed a treaty") == 1  # a trigger
    assert taken("on cork trees") == 0  # within a claim, but not what makes it one
    assert taken("“Our bark is your bite,” said") == 1  # a quote
    assert taken("send 40 foresters") == 2  # a trigger and a figure
    assert taken("Cusco") == 0
    assert taken("Peruvian") == 0  # stands nowhere, names nothing


def test_a_difference_where_the_sheet_has_none_is_a_false_conflict() -> None:
    title = "Peru and Portugal agreed in principle to sign Cork Tree Treaty"
    assert judge(a_sheet(a_treaty()), the_record()).false_conflicts == (title,)
    stated = a_treaty(conflict=a_conflict(herald=("signed",), post=("in-principle",)))
    assert judge(a_sheet(stated), the_record()).false_conflicts == ()


def test_the_figures_and_their_means() -> None:
    whole, half = a_treaty(), a_fact("aid", "event", words(TAGUS_WEEKLY, "52 foresters"), types=("SUPPORT",), modes=("x",))
    missed = a_fact("no", "event", replace(words(LIMA_POST, "Friday"), report="other.txt"))
    first = judge(a_sheet(whole, half, missed), the_record())
    assert figures_of(first) == {
        "fact_recall": pytest.approx(2 / 3), "whole_facts": pytest.approx(1 / 3), "field_accuracy": pytest.approx(3 / 4),
        "agreement": None, "conflicts": None, "events_in_facts": pytest.approx(2 / 4), "noise": 0, "false_conflicts": 1,
    }  # fmt: skip
    second = judge(a_sheet(replace(whole, agreement="conflicting")), the_record())
    means = Evaluation((first, second)).means
    assert means["agreement"] == 1.0  # of the one case that has something to measure
    assert means["fact_recall"] == pytest.approx(5 / 6)
    assert means["conflicts"] is None
    assert set(Evaluation(()).means.values()) == {None}


def test_told_as_a_table_and_as_json() -> None:
    missed = a_fact("lost", "event", replace(words(LIMA_POST, "Friday"), report="other.txt"))
    case = judge(a_sheet(a_treaty(types=("AID",)), missed), the_record())
    text = told(Evaluation((case, replace(case, name="again"))))
    assert [line.split()[0] for line in text.splitlines()[:4]] == ["case", "cork", "again", "mean"]
    assert "  missed  lost\n" in text
    assert f"  wrong   treaty: type SUPPORT, not AID  {the_record().events[3].id}\n" in text
    assert "mean" not in told(Evaluation((case,)))
    data = evaluation_object(Evaluation((case,)))
    assert data["mean"] == dict(Evaluation((case,)).means)
    assert list(data["mean"]) == [measure.name for measure in MEASURES]


@pytest.mark.parametrize(
    ("wanted", "found", "yes"),
    [
        ("Ana Reis", "minister Reis", False),
        ("Treaty", "the Cork Tree Treaty", True),
        ("the Cork Tree Treaty", "Cork Tree", True),
        ("", "x", False),
        ("Ana Reis", "", False),
    ],
)
def test_names_are_alike(wanted: str, found: str, yes: bool) -> None:
    assert alike(wanted, found) is yes


def test_of_two_names_of_a_person_the_last_will_do() -> None:
    assert same_person("Ana Reis", "minister Reis")
    assert not same_person("Ana Reis", "minister Ana")
    assert not same_person("Ana Maria Reis", "minister Reis")


def test_having_no_mode_can_be_right() -> None:
    assert one(a_treaty(modes=("hunger", None))).whole
    assert not one(a_treaty(types=(None,))).whole


def test_marks_of_doubt_in_a_date_do_not_count() -> None:
    record = the_record()
    [event] = [e for e in record.events if e.instrument]
    thing = next(t for t in things_of(record) if t.source is event)
    assert [c.right for c in checks(a_fact("x", "event", date="2024-03-05"), thing)] == [True]
