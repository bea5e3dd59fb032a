"""Hand-made records for tests of the views: spans are found in the reports' own text, so that every quotation is true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from communique.model.claim import Attribution, Claim, Location, Participant, claim_id
from communique.model.event import (
    Conflict,
    ConflictField,
    ConflictValue,
    Event,
    EventParty,
    FieldAgreement,
    SourceGroup,
    Update,
)
from communique.model.mention import Figure, Quote, Speaker
from communique.model.party import Party
from communique.model.record import Record, ReportFigure, ReportQuote, Story
from communique.model.report import Report
from communique.model.span import Quoted, Span
from communique.model.standing import Standing, StandingClaim, Step
from communique.model.status import Stage, Status
from communique.model.when import Dating, When

PERU = Party("Peru", "state", "PER", "GOV")
PORTUGAL = Party("Portugal", "state", "PRT", "GOV")


def a_report(outlet: str, day: str, text: str, title: str | None = None) -> Report:
    """A report whose id is its outlet's name in lower case."""
    return Report(
        id=f"{outlet.lower().replace(' ', '-')}.txt", text=text, title=title, outlet=outlet, published=date.fromisoformat(day)
    )


def at(report: Report, words: str) -> Quoted:
    """Where some words stand in a report."""
    start = report.text.index(words)
    return Quoted(Span(start, start + len(words)), words)


def a_claim(
    report: Report, words: str, trigger: str, *, act: str = "pact", status: Status = "done", stage: Stage | None = None
) -> Claim:
    """A claim of Peru and Portugal together; `replace` changes what a test needs otherwise."""
    clause, inner = at(report, words), words.index(trigger)
    start = clause.span.start + inner
    return Claim(
        id=claim_id(report.key, Span(start, start + len(trigger)), 0), report=report.id, report_key=report.key,
        outlet=report.outlet, at=clause, trigger=Quoted(Span(start, start + len(trigger)), trigger), act=act, status=status,
        stage=stage, scheme="plover", type="SUPPORT", mode=None, contexts=("economic",),
        actors=(Participant(PERU, clause), Participant(PORTUGAL, clause)), recipients=(), reciprocal=True,
        rule="codes.tsv:1", reasons=("done: past tense",),
    )  # fmt: skip


def cited(claim: Claim, report: Report, name: str) -> Claim:
    return replace(claim, attribution=Attribution(at(report, name), name, "said"))


def an_event(title: str, claims: Sequence[Claim]) -> Event:
    """An event in which every report is a source of its own; agreement follows from their number."""
    reports = tuple(dict.fromkeys(c.report for c in claims))
    first = claims[0]
    return Event(
        id=first.id, act=first.act, scheme=first.scheme, type=first.type, mode=None, types=("SUPPORT",), contexts=("economic",),
        intensity=5.0, quad="verbal cooperation", status=first.status, stage=first.stage, title=title,
        actors=(EventParty(PERU, ()), EventParty(PORTUGAL, ("Ana Reis",))), recipients=(), reciprocal=True,
        when=Dating(When.parse("2024-03-05"), "stated"), where=Location("Lima", "PER", ("Peru",), "city"), figures=(),
        instrument=None, scope=None, of="pact", background=False,
        agreement="corroborated" if len(reports) > 1 else "single-source", sources=len(reports),
        source_groups=tuple(SourceGroup((r,), "own reporting") for r in reports),
        fields=(("when", FieldAgreement("single-source", 1)),), conflicts=(), updates=(), claims=tuple(claims),
    )  # fmt: skip


def a_value(value: str, *claims: Claim) -> ConflictValue:
    return ConflictValue(value, tuple(dict.fromkeys(c.report for c in claims)), tuple(c.id for c in claims))


def a_conflict(field: ConflictField, *values: ConflictValue, about: str | None = None) -> Conflict:
    between = len({value.reports for value in values}) > 1
    return Conflict(field, "between" if between else "within", values, about)


def differing(event: Event, *conflicts: Conflict) -> Event:
    return replace(event, conflicts=conflicts, agreement="conflicting")


def a_quote(report: Report, words: str, speaker: str, cue: str = "said", *, direct: bool = True) -> ReportQuote:
    name = at(report, speaker)
    party = Party(speaker, "person", "PRT", "GOV")
    quote = Quote(at(report, words).span, words, direct, Speaker(name.span, name.text, speaker, party), None, cue)
    return ReportQuote(report.id, quote)


def a_figure(report: Report, words: str, value: float, of: str | None = None) -> ReportFigure:
    return ReportFigure(report.id, Figure(at(report, words).span, words, 0, value, value, value, of=of))


def a_record(reports: Sequence[Report], events: Sequence[Event] = ()) -> Record:
    return Record(tuple(reports), (Story("s", tuple(r.id for r in reports)),), tuple(events), (), (), ())


CORK_HERALD = a_report(
    "Cork Herald",
    "2024-03-05",
    "Peru and Portugal signed a treaty on cork trees in Lima on Tuesday. “Our bark is your bite,” said Ana Reis, "
    "Portugal’s minister. It is the first treaty on trees that Lima has made with Europe. Peru will send 40 foresters.",
    "Treaty on cork trees",
)
LIMA_POST = a_report(
    "Lima Post",
    "2024-03-05",
    "The Cork Tree Treaty is agreed in principle, a Peruvian official said. It was to be discussed again on Friday. "
    "In 1950 a fire burned down the cork woods of Sintra.",
)
TAGUS_WEEKLY = a_report("Tagus Weekly", "2024-03-12", "Peru has sent 52 foresters, the weekly counted, to the hills of Sintra.")


def the_record() -> Record:
    """A small whole record: a difference of stage, an update, something that one outlet has, history, a standing, quotes."""
    signed = a_claim(
        CORK_HERALD, "Peru and Portugal signed a treaty on cork trees in Lima on Tuesday", "signed", stage="signed"
    )
    agreed = a_claim(
        LIMA_POST, "The Cork Tree Treaty is agreed in principle", "Treaty", status="agreed-in-principle", stage="in-principle"
    )
    agreed = cited(agreed, LIMA_POST, "a Peruvian official")
    first = replace(
        a_claim(CORK_HERALD, "that Lima has made with Europe", "made", act="agree"), precedence=True, reciprocal=False
    )
    will, has = (
        a_claim(CORK_HERALD, "Peru will send 40 foresters", "send", act="aid", status="planned"),
        a_claim(TAGUS_WEEKLY, "Peru has sent 52 foresters", "sent", act="aid"),
    )
    fire = replace(a_claim(LIMA_POST, "a fire burned down the cork woods of Sintra", "burned", act="incident"), background=True)
    treaty = replace(
        differing(
            an_event("Peru and Portugal agreed in principle to sign Cork Tree Treaty", [signed, agreed]),
            a_conflict("stage", a_value("in-principle", agreed), a_value("signed", signed)),
        ),
        instrument="Cork Tree Treaty", stage="in-principle", status="agreed-in-principle",
    )  # fmt: skip
    help_ = replace(
        an_event("Peru gave aid to Portugal", [will, has]),
        updates=(Update("status", (a_value("planned", will), a_value("done", has))),), when=Dating(),
    )  # fmt: skip
    accord = an_event("Peru reached an agreement with Portugal", [first])
    history = replace(
        an_event("Fire in Portugal", [fire]), background=True, where=None, when=Dating(When.parse("1950"), "stated")
    )
    return replace(
        a_record((CORK_HERALD, LIMA_POST, TAGUS_WEEKLY), (history, accord, help_, treaty)),
        standings=(
            Standing(
                "t1", "pact", "Cork Tree Treaty", ("PER", "PRT"), (), "in-principle", "2024-03-05",
                (Step("in-principle", "2024-03-05", treaty.id),),
                (StandingClaim(CORK_HERALD.id, signed.at.span), StandingClaim(LIMA_POST.id, agreed.at.span)), "conflicting", 2,
                treaty.conflicts,
            ),
            Standing("t2", "office", "minister of Portugal", ("PRT",), (), "in-office", None, (), (), "single-source", 1,
                     person="Ana Reis", office="minister"),
        ),
        quotes=(
            a_quote(CORK_HERALD, "“Our bark is your bite,”", "Ana Reis"),
            a_quote(LIMA_POST, "It was to be discussed again on Friday", "Peruvian official", "denied", direct=False),
        ),
        figures=(a_figure(CORK_HERALD, "40", 40, "foresters"), a_figure(TAGUS_WEEKLY, "52", 52, "foresters")),
    )  # fmt: skip
