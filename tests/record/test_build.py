"""The record as a whole: ids, order, judgements, revisions."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from communique.linking.link import link
from communique.model.annotation import Annotation
from communique.model.claim import Claim
from communique.model.judgement import Judgement
from communique.model.mention import Mentions, Quote
from communique.model.record import Problem, Record
from communique.model.report import Report
from communique.model.span import Span
from communique.record.build import build
from communique.views.find import event_of as event_by_id
from tests.builders import a_claim, a_report, annotated, annotation, count, party

A, B, LATER = a_report("Alpha"), a_report("Beta"), a_report("Later", "2022-05-07")


def record(reports: list[Report], claims: list[Claim], *judgements: Judgement) -> Record:
    return build(annotated(reports, claims), link(claims, reports), judgements)


def meeting(report: Report, start: int = 0, **more: Any) -> Claim:
    return a_claim(report, "meeting", ("SWE", "NOR"), start=start, **{"when": "2022-05-05", **more})


def by_eva(verdict: str, a: str, b: str, subject: str = "claim") -> Judgement:
    when = datetime(2022, 5, 9, tzinfo=UTC)
    return Judgement(subject, a, b, verdict, "eva", "read both", machine=False, when=when)  # type: ignore[arg-type]


def test_the_event_has_the_id_of_its_founding_claim() -> None:
    first, later = meeting(A, 40), meeting(LATER)
    found = record([LATER, A], [later, first])
    assert [e.id for e in found.events] == [first.id] and len(found.events[0].claims) == 2


def test_a_title_founds_before_the_text() -> None:
    title, text = meeting(A, field="title"), meeting(A, 40)
    assert record([A], [text, title]).events[0].id == title.id


def test_different_days_are_never_joined() -> None:
    assert len(record([A, B], [meeting(A), meeting(B, when="2022-05-04")]).events) == 2


def test_an_undated_claim_does_not_bridge_different_days() -> None:
    claims = [meeting(A), meeting(B, when="2022-05-04"), meeting(B, 90, when=None)]
    found = record([A, B], claims)
    days = [{c.when.edtf for c in e.claims} - {None} for e in found.events]
    assert len(found.events) == 2 and all(len(d) <= 1 for d in days)


def test_a_person_joins_and_parts() -> None:
    ours, theirs = meeting(A), meeting(B)
    assert len(record([A, B], [ours, theirs]).events) == 1
    assert len(record([A, B], [ours, theirs], by_eva("different", ours.id, theirs.id)).events) == 2
    other = meeting(B, when="2022-05-04")
    joined = record([A, B], [ours, other], by_eva("same", ours.id, other.id))
    assert len(joined.events) == 1 and joined.events[0].agreement == "conflicting"
    assert [c.field for c in joined.events[0].conflicts] == ["when"]


def test_a_judgement_on_events_works_through_their_ids() -> None:
    ours, other = meeting(A), a_claim(B, "riot", ("SWE",))
    joined = record([A, B], [ours, other], by_eva("same", ours.id, other.id, "event"))
    assert len(joined.events) == 1


def test_the_links_of_an_event_are_kept() -> None:
    found = record([A, B], [meeting(A), meeting(B)])
    assert [(j.left, j.right) for j in found.events[0].links] == [tuple(sorted(c.id for c in found.events[0].claims))]


def test_a_correction_changes_the_event_and_not_its_id() -> None:
    claim = a_claim(A, "visit", ("SWE",), ("NOR",))
    before = record([A], [claim]).events[0]
    after = record([A], [claim], by_eva("set", claim.id, "status=planned")).events[0]
    assert (before.type, after.type) == ("CONSULT", "AGREE") and before.id == after.id


def test_the_code_follows_status_and_parties() -> None:
    found = record([A], [a_claim(A, "pact", ("SWE", "NOR"), stage="signed", type="AGREE")]).events[0]
    assert (found.type, found.quad, found.intensity) == ("SUPPORT", "verbal cooperation", 5.0)
    assert found.types == ("AGREE",)


def test_a_revised_report_no_longer_counts() -> None:
    newer = a_report("Alpha", text="A corrected text.", revises=A.key)
    found = record([A, newer], [meeting(A), a_claim(newer, "riot", ("SWE",))])
    assert [e.act for e in found.events] == ["riot"] and found.reports == (newer,)


def test_the_same_report_twice_is_one() -> None:
    assert len(build([annotation(A, meeting(A)), annotation(A, meeting(A))], (), ()).reports) == 1


def test_stories_by_judgement() -> None:
    found = record([A, B], [], by_eva("same", A.key, B.key, "story"))
    assert [set(s.reports) for s in found.stories] == [{"Alpha.txt", "Beta.txt"}]
    apart = [a_report("x", text="A ferry ran aground off Gotland."), a_report("y", text="Wheat prices rose in Chicago.")]
    assert [set(s.reports) for s in record(apart, []).stories] == [{r.id} for r in sorted(apart, key=lambda r: r.key)]


def test_quotes_figures_and_problems_of_all_reports() -> None:
    span = Span(0, 3)
    mentions = Mentions(quotes=(Quote(span, "Yes", True),), figures=(count(3, "boats"),))
    told = [Annotation(r, (), mentions, ()) for r in (LATER, A)]
    found = build(told, (), (), (Problem("x.txt", "empty"),))
    assert [q.report for q in found.quotes] == [f.report for f in found.figures] == ["Alpha.txt", "Later.txt"]
    assert found.problems == (Problem("x.txt", "empty"),)


def _news(seed: int) -> tuple[list[Report], list[Claim]]:
    """Claims of a handful of reports in which dates, parties, acts and statuses half agree."""
    choose = random.Random(seed)
    reports = [a_report(f"R{n}", f"2022-05-{choose.randint(4, 8):02}") for n in range(8)]
    claims = []
    for report in reports:
        for start in range(choose.randint(1, 5)):
            act = choose.choice(["meeting", "visit", "pact", "agree", "impose", "office"])
            claims.append(
                a_claim(
                    report, act, tuple(choose.sample(["SWE", "NOR", "FIN"], choose.randint(0, 2))),
                    tuple(choose.sample(["DNK", "EST"], choose.randint(0, 1))),
                    start=start * 70, when=choose.choice([None, "2022-05-05", "2022-05", "2021", "XXXX-05"]),
                    status=choose.choice(["done", "planned", "hinted", "denied"]),
                    stage=choose.choice([None, "signed", "in-principle"]),
                    figures=(count(choose.randint(1, 4), "boats"),) if choose.random() < 0.3 else (),
                )
            )  # fmt: skip
    return reports, claims


def test_any_order_of_reading_gives_the_same_record() -> None:
    for seed in range(5):
        reports, claims = _news(seed)
        expected = record(reports, claims)
        assert len(expected.events) < len(claims)
        for turn in range(10):
            shuffle = random.Random(turn)
            shuffle.shuffle(reports)
            shuffle.shuffle(claims)
            links = list(link(claims, reports))
            shuffle.shuffle(links)
            by_report = annotated(reports, claims)
            assert replace(build(by_report, links, ())) == expected


def test_reading_more_that_has_nothing_to_do_with_it_changes_nothing() -> None:
    reports, claims = _news(1)
    other = a_report("Elsewhere")
    more = [a_claim(other, "riot", ("CHL",)), a_claim(other, "strike", ("PER",), start=60)]
    alone, together = record(reports, claims), record([*reports, other], [*claims, *more])
    kept = {e.id: e for e in together.events if e.claims[0].report != "Elsewhere.txt"}
    assert kept == {e.id: e for e in alone.events}


def test_every_claim_is_in_one_event() -> None:
    reports, claims = _news(2)
    told = [c.id for e in record(reports, claims).events for c in e.claims]
    assert sorted(told) == sorted(c.id for c in claims)


def test_builders_make_what_they_say() -> None:
    assert party("Eva Berg/SWE").person == "Eva Berg" and party("SWE:MIL").sector == "MIL"


def test_who_holds_an_office_is_no_event_but_its_ids_lead_somewhere() -> None:
    holds = a_claim(A, "office", ("Eva Berg/SWE",), person="Eva Berg", office="envoy", status="ongoing", start=60)
    found = record([A], [meeting(A), holds])
    assert [e.act for e in found.events] == ["meeting"] and [e.id for e in found.held] == [holds.id]
    assert [s.history[0].event for s in found.standings] == [holds.id]
    assert event_by_id(found, holds.id) is found.held[0]
