"""What cannot all be true conflicts; what a later report carries further is an update."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from communique.model.claim import Claim
from communique.model.event import Conflict, Update
from communique.model.report import Report
from communique.model.span import Span
from communique.record.conflicts import conflicts_of
from communique.record.order import in_order
from tests.builders import a_claim, a_report, count, on, place

OTHER = a_report("Other", "2022-05-07")
A, B, LATER = a_report("Alpha"), a_report("Beta"), a_report("Later", "2022-05-07")


def told(*claims: Claim, reports: tuple[Report, ...] = (A, B, LATER)) -> tuple[tuple[Conflict, ...], tuple[Update, ...]]:
    by_key = {r.key: r for r in reports}
    return conflicts_of(in_order(claims, by_key), by_key)


def between(field: str, first: dict[str, Any], second: dict[str, Any], other: Report = B) -> Conflict | None:
    """The conflict on a field between a claim of Alpha and one of another report."""
    conflicts, _ = told(a_claim(A, **first), a_claim(other, **second))
    return next((c for c in conflicts if c.field == field), None)


@pytest.mark.parametrize(
    ("ours", "theirs", "conflict"),
    [
        ("done", "planned", True),
        ("done", "ongoing", False),
        ("done", "agreed-in-principle", True),
        ("planned", "pledged", False),
        ("announced", "done", False),
        ("announced", "planned", False),
        ("announced", "agreed-in-principle", True),
        ("planned", "agreed-in-principle", False),
        ("hinted", "done", False),
        ("hinted", "not-done", False),
        ("done", "not-done", True),
        ("done", "denied", True),
        ("hinted", "denied", True),
        ("failed", "denied", False),
    ],
)
def test_statuses(ours: str, theirs: str, conflict: bool) -> None:
    assert (between("status", {"status": ours}, {"status": theirs}) is not None) is conflict


def test_stages_that_differ_conflict_as_stage_and_not_as_status() -> None:
    ours, theirs = {"stage": "signed"}, {"stage": "in-principle", "status": "agreed-in-principle"}
    found = between("stage", ours, theirs)
    assert found is not None and found.scope == "between"
    assert [(v.value, v.reports) for v in found.values] == [("signed", ("Alpha.txt",)), ("in-principle", ("Beta.txt",))]
    assert between("status", ours, theirs) is None


def test_a_stage_to_come_does_not_deny_the_one_reached() -> None:
    assert between("stage", {"stage": "signed"}, {"stage": "ratified", "status": "planned"}) is None
    assert between("stage", {"stage": "ratified"}, {"stage": "signed", "status": "planned"}) is not None


def test_a_pact_in_principle_is_not_one_to_come() -> None:
    ours = {"stage": "in-principle", "status": "agreed-in-principle"}
    assert between("status", ours, {"status": "planned"}) is not None


def test_a_report_that_tells_a_stage_is_at_odds_by_it_alone() -> None:
    stage: dict[str, Any] = {"stage": "in-principle", "status": "agreed-in-principle"}
    agreed = a_claim(B, act="agree", status="agreed-in-principle", stage=None, start=9)
    conflicts, _ = told(a_claim(A, stage="signed"), a_claim(B, **stage), agreed)
    assert [c.field for c in conflicts] == ["stage"]
    denied = a_claim(B, status="denied", stage=None, start=9)
    conflicts, _ = told(a_claim(A, stage="signed"), a_claim(B, **stage), denied)
    assert "status" in {c.field for c in conflicts}


def test_one_side_without_stage_is_compared_by_status() -> None:
    found = between("status", {"stage": "signed"}, {"status": "agreed-in-principle"})
    assert found is not None and between("stage", {"stage": "signed"}, {"status": "agreed-in-principle"}) is None


def test_values_by_report_when_one_report_says_both() -> None:
    principle: dict[str, Any] = {"stage": "in-principle", "status": "agreed-in-principle"}
    conflicts, _ = told(a_claim(A, stage="signed"), a_claim(B, stage="signed"), a_claim(B, start=9, **principle))
    assert [c.scope for c in conflicts] == ["between"]
    shown = {v.value: set(v.reports) for v in conflicts[0].values}
    assert shown == {"signed": {"Alpha.txt", "Beta.txt"}, "in-principle": {"Beta.txt"}}


def test_within_one_report() -> None:
    conflicts, _ = told(a_claim(A, status="announced"), a_claim(B), a_claim(B, start=9, status="agreed-in-principle"))
    assert [(c.scope, len(c.values)) for c in conflicts] == [("between", 3)]
    conflicts, _ = told(a_claim(A, status="hinted"), a_claim(B), a_claim(B, start=9, status="planned"))
    assert [c.scope for c in conflicts] == ["within"]


@pytest.mark.parametrize(
    ("ours", "theirs", "conflict"),
    [
        ("2022-03", "2022", False),
        ("2021", "XXXX-03", False),
        ("2022-03", "2022-04", True),
        ("2022-03", "2022-04-02", True),
        ("2022-03~", "2022-04", False),
        ("2022-03", None, False),
    ],
)
def test_dates(ours: str, theirs: str | None, conflict: bool) -> None:
    assert (between("when", {"when": ours}, {"when": theirs}) is not None) is conflict


def test_inherited_dates_conflict_with_nothing() -> None:
    assert between("when", {"when": on("2022-03", "inherited")}, {"when": "2022-04"}) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "conflict"),
    [
        (place("Lyon", "FRA"), place("Nice", "FRA"), True),
        (place("Lyon", "FRA"), place("Bonn", "DEU"), True),
        (place("Lyon", "FRA"), place("France", "FRA", kind="country"), False),
        (place("Town Hall", "FRA", "Lyon", kind="facility"), place("Lyon", "FRA"), False),
        (place("Town Hall", "FRA", kind="facility"), place("Lyon", "FRA"), False),
    ],
)
def test_places(ours: Any, theirs: Any, conflict: bool) -> None:
    assert (between("where", {"where": ours}, {"where": theirs}) is not None) is conflict


@pytest.mark.parametrize(
    ("ours", "theirs", "conflict"),
    [
        (count(12, "miners"), count(15, "miners"), True),
        (count(12, "miners", low=12), count(15, "miners"), False),
        (count(12, "miners", high=12), count(15, "miners"), True),
        (count(12, "miners"), count(15, "boats"), False),
        (count(12, "people", casualty="killed"), count(15, "people", casualty="injured"), False),
        (count(12, "people", casualty="killed"), count(15, casualty="killed"), True),
        (count(12, unit="percent"), count(15, unit="percent"), False),
        (count(12, unit="percent", measure="inflation"), count(15, unit="percent", measure="inflation"), True),
    ],
)
def test_figures(ours: Any, theirs: Any, conflict: bool) -> None:
    assert (between("figures", {"figures": (ours,)}, {"figures": (theirs,)}) is not None) is conflict


def test_a_figures_conflict_says_what_it_counts() -> None:
    found = between("figures", {"figures": (count(12, "miners"),)}, {"figures": (count(15, "miners"),)})
    assert found is not None and found.about == "miner" and [v.value for v in found.values] == ["12", "15"]


@pytest.mark.parametrize(
    ("ours", "theirs", "about"),
    [
        ((("FRA",), ("ITA",)), (("DEU",), ("ITA",)), "actors"),
        ((("FRA",), ("ITA",)), (("FRA",), ("ESP",)), "recipients"),
        ((("FRA",), ("ITA",)), (("FRA", "DEU"), ("ITA",)), None),
        ((("FRA",), ("ITA",)), (("FRA",), ()), None),
        ((("FRA", "ITA"), ()), (("ITA",), ()), None),
    ],
)
def test_parties(ours: Any, theirs: Any, about: str | None) -> None:
    one, other = ({"act": "attack", "actors": side[0], "recipients": side[1]} for side in (ours, theirs))
    found = between("parties", one, other)
    assert (found.about if found else None) == about


def test_who_is_assumed_agrees_but_never_contradicts() -> None:
    ours, theirs = a_claim(A, "arrest", ("FRA",), ("ITA",)), a_claim(B, "arrest", ("DEU",), ("ITA",))
    (assumed,) = a_claim(A, "arrest", ("DEU",)).actors
    too = a_claim(A, "arrest", (), ("ITA",), start=300)
    assert [c.about for c in told(ours, theirs, too)[0] if c.scope == "between"] == ["actors"]
    guessed = replace(too, actors=(replace(assumed, assumed=True),))
    assert not [c for c in told(ours, theirs, guessed)[0] if c.scope == "between"]
    assert not told(guessed, a_claim(B, "arrest", ("FRA",), ("ITA",)))[0]


def test_a_toll_that_rises_is_an_update() -> None:
    def toll(report: Report, value: int) -> Claim:
        return a_claim(report, "incident", figures=(count(value, "people", casualty="killed"),))

    conflicts, updates = told(toll(A, 12), toll(LATER, 15))
    assert not conflicts and [[v.value for v in u.steps] for u in updates] == [["12", "15"]]
    conflicts, updates = told(toll(A, 15), toll(LATER, 12))
    assert [c.field for c in conflicts] == ["figures"] and not updates
    conflicts, updates = told(toll(A, 12), toll(B, 15))
    assert [c.field for c in conflicts] == ["figures"] and not updates


def test_other_numbers_do_not_grow() -> None:
    conflicts, updates = told(*(a_claim(r, figures=(count(n, "boats"),)) for r, n in ((A, 12), (LATER, 15))))
    assert [c.field for c in conflicts] == ["figures"] and not updates


def test_a_deal_that_is_then_signed_is_an_update() -> None:
    conflicts, updates = told(a_claim(A, status="planned"), a_claim(LATER))
    assert not conflicts and [(u.field, [v.value for v in u.steps]) for u in updates] == [("status", ["planned", "done"])]
    conflicts, updates = told(a_claim(A), a_claim(LATER, status="planned"))
    assert [c.field for c in conflicts] == ["status"] and not updates


def test_a_stage_forward_is_an_update_and_backward_a_conflict() -> None:
    early: dict[str, Any] = {"stage": "in-principle", "status": "agreed-in-principle"}
    conflicts, updates = told(a_claim(A, **early), a_claim(LATER, stage="signed"))
    assert not conflicts and [u.field for u in updates] == ["stage"]
    conflicts, updates = told(a_claim(A, stage="signed"), a_claim(LATER, **early))
    assert [c.field for c in conflicts] == ["stage"] and not updates


def test_a_later_denial_is_a_conflict() -> None:
    conflicts, updates = told(a_claim(A), a_claim(LATER, status="denied"))
    assert [c.field for c in conflicts] == ["status"] and not updates


def test_without_a_day_of_publication_there_is_no_update() -> None:
    undated = a_report("Undated", None)
    conflicts, updates = told(a_claim(A, status="planned"), a_claim(undated), reports=(A, undated))
    assert [c.field for c in conflicts] == ["status"] and not updates


def test_a_report_that_tells_the_other_value_too_is_at_odds_with_itself_only() -> None:
    ours, theirs = place("Lyon", "FRA"), place("Nice", "FRA")
    conflicts, _ = told(a_claim(A, where=ours), a_claim(A, where=theirs, start=9), a_claim(B, where=ours))
    assert [(c.field, c.scope) for c in conflicts] == [("where", "within")]
    conflicts, _ = told(a_claim(A, where=ours), a_claim(B, where=theirs), a_claim(LATER, where=ours))
    assert [(c.field, c.scope) for c in conflicts] == [("where", "between")]


def test_a_toll_that_recalls_the_earlier_one_is_still_an_update() -> None:
    def toll(report: Report, value: int, start: int = 0) -> Claim:
        return a_claim(report, "incident", figures=(count(value, "people", casualty="killed"),), start=start)

    conflicts, updates = told(toll(A, 12), toll(LATER, 15), toll(LATER, 12, 9))
    assert [[v.value for v in u.steps] for u in updates] == [["12", "15"]]
    assert [c.scope for c in conflicts] == ["within"]


def test_the_body_says_it_more_exactly_than_the_title() -> None:
    title = a_claim(A, field="title")
    conflicts, _ = told(title, a_claim(A, status="planned"), a_claim(B, status="planned"))
    assert not conflicts
    conflicts, _ = told(title, a_claim(B, status="planned"))
    assert [c.scope for c in conflicts] == ["between"]


def test_other_acts_are_no_course() -> None:
    assert between("status", {"act": "visit"}, {"act": "meeting", "status": "planned"}) is None
    assert between("status", {"act": "visit"}, {"act": "meeting", "status": "denied"}) is not None
    assert between("status", {"act": "lift"}, {"act": "ease", "status": "planned"}) is not None


def test_what_is_not_done_may_be_to_come() -> None:
    assert between("status", {"status": "not-done"}, {"status": "planned"}) is None
    assert between("status", {"status": "denied"}, {"status": "planned"}) is not None


def test_an_agreement_that_is_not_reached_is_at_odds_with_one_that_is() -> None:
    agreed = a_claim(A, act="access", status="agreed-in-principle", stage=None)
    not_agreed = ("not-done: negation of 'agreed'", "agreed-in-principle: 'agreed'")
    refused = a_claim(B, act="access", status="not-done", stage=None, reasons=not_agreed)
    assert [c.field for c in told(agreed, refused)[0]] == ["status"]
    assert not told(agreed, replace(refused, reasons=("not-done: negation of 'opened'",)))[0]


def test_whom_an_attack_hurt_is_not_at_odds_with_what_it_was_aimed_at() -> None:
    aimed, other = (a_claim(r, "attack", ("CHAD",), (state,)) for r, state in ((A, "TGO"), (B, "GHA")))
    assert any(c.field == "parties" for c in told(aimed, other)[0])
    (met,) = other.recipients
    hurt = replace(other, recipients=(replace(met, party=replace(met.party, kind="group", sector="CVL")),))
    assert not [c for c in told(aimed, hurt)[0] if c.field == "parties"]


def test_what_was_to_come_and_failed_is_a_course_but_done_and_failed_differ() -> None:
    planned, agreed = a_claim(A, status="planned"), a_claim(B, status="agreed-in-principle")
    failed, done = a_claim(LATER, status="failed"), a_claim(OTHER, status="done")
    conflicts, updates = told(planned, agreed, failed, reports=(A, B, LATER))
    assert not [c for c in conflicts if {v.value for v in c.values} & {"failed"}]
    assert [[v.value for v in u.steps] for u in updates] == [["planned", "agreed-in-principle", "failed"]]
    conflicts, _ = told(planned, failed, done, reports=(A, LATER, OTHER))
    assert [{v.value for v in c.values} for c in conflicts if c.field == "status"] == [{"done", "failed"}]


def test_what_one_report_says_is_agreed_and_expected_to_be_signed_is_no_difference() -> None:
    agreed = a_claim(A, "pact", status="agreed-in-principle", stage="in-principle", start=1)
    assert told(agreed, a_claim(A, "pact", status="expected", start=2))[0] == ()


def test_who_will_not_hear_of_it_refuses_now() -> None:
    assert between("status", {"act": "refuse", "status": "done"}, {"act": "refuse", "status": "planned"}) is None
    assert between("status", {"act": "expel", "status": "done"}, {"act": "expel", "status": "planned"}) is not None


@pytest.mark.parametrize(
    ("words", "number", "conflict"),
    [("Serbian diplomats", 3, True), ("Serbian diplomats", 2, False), ("flights", 3, False)],
)
def test_officials_are_counted_whatever_they_are_called(words: str, number: int, conflict: bool) -> None:
    ours = {"act": "expel", "recipients": ("SRB:GOV",), "figures": (count(2, "members"),)}
    theirs = {"act": "expel", "recipients": ("SRB:GOV",), "figures": (count(number, words),)}
    if words == "flights":  # what is counted elsewhere than before those it meets is no number of them
        theirs["figures"] = (replace(count(number, words), span=Span(400, 402)),)
    found = between("figures", ours, theirs)
    assert (found is not None) == conflict
