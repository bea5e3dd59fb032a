"""Standings: identity, states by the table, history by the world's time, agreement on the present state."""

from __future__ import annotations

from typing import Any

import pytest

from communique.codebook.standings import STATES, kind_of, state_after
from communique.model.claim import Claim, StandingKind
from communique.model.standing import Standing
from communique.model.status import STATUSES, Status
from communique.record.event import event_of
from communique.record.standings import held_by, standings_of
from tests.builders import a_claim, a_report

A, B, LATER = a_report("Alpha"), a_report("Beta"), a_report("Later", "2022-06-01")
REPORTS = {r.key: r for r in (A, B, LATER)}


def standings(*events: list[Claim]) -> tuple[Standing, ...]:
    """Each list of claims is an event."""
    return standings_of([event_of(claims, REPORTS) for claims in events], REPORTS)


def one(*events: list[Claim]) -> Standing:
    found = standings(*events)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("kind", "act", "status", "state"),
    [
        ("pact", "pact", "agreed-in-principle", "in-principle"),
        ("pact", "ratify", "done", "ratified"),
        ("sanction", "impose", "done", "imposed"),
        ("sanction", "impose", "planned", "announced"),
        ("sanction", "extend", "done", "extended"),
        ("restriction", "ease", "done", "eased"),
        ("restriction", "lift", "done", "lifted"),
        ("restriction", "lift", "planned", "imposed"),
        ("membership", "join", "ongoing", "member"),
        ("membership", "join", "planned", "applied"),
        ("membership", "leave", "done", "left"),
        ("office", "appoint", "done", "appointed"),
        ("office", "office", "ongoing", "in-office"),
        ("office", "resign", "done", "left"),
        ("deployment", "deploy", "planned", "planned"),
        ("deployment", "withdraw", "done", "withdrawn"),
        ("aid", "aid", "pledged", "pledged"),
        ("aid", "aid", "done", "given"),
        ("aid", "cut-aid", "done", "suspended"),
    ],
)
def test_transitions(kind: StandingKind, act: str, status: Status, state: str) -> None:
    assert state_after(kind, act, status, None) == state


@pytest.mark.parametrize("status", ["hinted", "requested", "hypothetical", "threatened", "not-done", "denied", "failed"])
def test_talk_and_denials_move_nothing(status: Status) -> None:
    for kind in STATES:
        for act in ("pact", "impose", "lift", "join", "appoint", "deploy", "aid"):
            assert state_after(kind, act, status, "signed") is None


def test_states_are_those_of_the_kind() -> None:
    for kind, states in STATES.items():
        for act in ("pact", "impose", "ease", "join", "office", "withdraw", "cut-aid"):
            for status in STATUSES:
                assert state_after(kind, act, status, None) in (None, *states)


def test_kinds_by_act() -> None:
    assert kind_of("join", None) == "membership" and kind_of("impose", "sanction") == "sanction"
    assert kind_of("meeting", None) is None


def pact(report: Any = A, **more: Any) -> Claim:
    told: dict[str, Any] = {"actors": ("SWE", "NOR"), "stage": "signed", "of": "pact", **more}
    return a_claim(report, "pact", **told)


def test_a_pact() -> None:
    found = one([pact(instrument="Lake Border Treaty", when="2022-05-05"), pact(B)])
    assert (found.kind, found.name, found.holders, found.state) == ("pact", "Lake Border Treaty", ("NOR", "SWE"), "signed")
    assert (found.since, found.agreement, found.sources) == ("2022-05-05", "corroborated", 2)
    assert found.parties == ("NOR", "SWE") and {c.report for c in found.claims} == {"Alpha.txt", "Beta.txt"}


def test_a_descriptive_name_attaches_through_its_event() -> None:
    found = one([pact(instrument="historic partnership"), pact(B, instrument="Lake Border Treaty")])
    assert found.instrument == "Lake Border Treaty"
    assert one([pact(instrument="historic partnership")]).instrument == "historic partnership"


def test_history_is_in_order_of_event_times() -> None:
    talks = [pact(LATER, stage="in-talks", when="2022-02", instrument="Lake Border Treaty")]
    signed = [pact(instrument="the Lake Border Treaty", when="2022-05-05")]
    found = one(signed, talks)
    assert [(s.state, s.when) for s in found.history] == [("in-talks", "2022-02"), ("signed", "2022-05-05")]
    assert found.state == "signed" and one(talks, signed).history == found.history


def test_other_parties_or_another_instrument_are_another_standing() -> None:
    found = standings([pact()], [pact(actors=("SWE", "FIN"), start=9)], [pact(instrument="Sound Bridge Treaty", start=20)])
    assert len(found) == 3


def sanction(act: str, when: str, start: int, **more: Any) -> list[Claim]:
    return [a_claim(A, act, ("SWE",), ("NOR",), of="sanction", when=when, start=start, **more)]


def test_a_sanction_over_time() -> None:
    found = one(sanction("lift", "2022-04", 3), sanction("impose", "2021-02", 1), sanction("ease", "2022-01", 2))
    assert (found.holders, found.counterparts, found.state, found.since) == (("SWE",), ("NOR",), "lifted", "2022-04")
    assert [s.state for s in found.history] == ["imposed", "eased", "lifted"]


def test_since_is_when_the_present_state_began() -> None:
    found = one(sanction("impose", "2021-02", 1), sanction("impose", "2022-02", 2))
    assert found.since == "2021-02"


def test_outlets_that_disagree_on_the_present_state() -> None:
    lift: dict[str, Any] = {"act": "lift", "actors": ("SWE",), "recipients": ("NOR",), "of": "restriction"}
    found = one([a_claim(A, **lift), a_claim(B, status="planned", **lift)])
    assert found.agreement == "conflicting" and [c.field for c in found.conflicts] == ["status"]


def test_membership() -> None:
    found = one([a_claim(A, "join", ("SWE",), body="Nordic Council", status="ongoing", scheme="communique")])
    assert (found.kind, found.state, found.body, found.holders) == ("membership", "member", "Nordic Council", ("SWE",))


def test_office_by_full_and_by_last_name() -> None:
    def holds(report: Any, name: str, **more: Any) -> list[Claim]:
        return [a_claim(report, "office", (f"{name}/SWE",), person=name, office="envoy", status="ongoing", **more)]

    found = one(holds(A, "Eva Berg"), holds(B, "Berg", when="2021-10"))
    assert (found.person, found.office, found.state, found.since) == ("Eva Berg", "envoy", "in-office", "2021-10")
    assert found.agreement == "corroborated" and found.name == "envoy of Sweden"


def test_who_was_appointed_is_in_office_since_then() -> None:
    appointed = [a_claim(A, "appoint", ("Eva Berg/SWE",), person="Eva Berg", office="envoy", when="2021-10")]
    holds = [a_claim(B, "office", ("Eva Berg/SWE",), person="Eva Berg", office="envoy", status="ongoing")]
    found = one(appointed, holds)
    assert (found.state, found.since) == ("in-office", "2021-10")


def test_somebody_who_left_office() -> None:
    def office(act: str, when: str, **more: Any) -> list[Claim]:
        return [a_claim(A, act, ("Eva Berg/SWE",), person="Eva Berg", office="envoy", when=when, **more)]

    found = one(office("resign", "2022-05-01", start=9), office("appoint", "2019-03"))
    assert [s.state for s in found.history] == ["appointed", "left"] and found.state == "left"


def test_a_pact_of_one_unnamed_party_is_no_standing() -> None:
    assert standings([pact(actors=("SWE",), reciprocal=False)]) == ()


def test_the_id_follows_the_founding_claim() -> None:
    event = event_of([pact()], REPORTS)
    assert standings_of([event], REPORTS)[0].id == "t" + event.id[1:]


def test_who_calls_it_a_first_is_kept() -> None:
    claims = [pact(instrument="Lake Border Treaty", precedence=True), pact(B)]
    assert one(claims).firsts == (claims[0].id,)


def test_an_update_carries_the_standing_on_whatever_most_sources_say() -> None:
    lift: dict[str, Any] = {"act": "lift", "actors": ("SWE",), "recipients": ("NOR",), "of": "restriction"}
    planned = [a_claim(A, status="planned", **lift), a_claim(B, status="planned", **lift)]
    found = one([*planned, a_claim(LATER, when="2022-05-30", **lift)])
    assert [(s.state, s.when) for s in found.history] == [("imposed", None), ("lifted", "2022-05-30")]
    assert found.state == "lifted" and len(found.claims) == 3


def test_an_office_that_is_not_named_is_the_one_that_the_person_holds() -> None:
    holds = [a_claim(A, "office", ("Eva Berg/SWE",), person="Eva Berg", office="envoy", status="ongoing")]
    took = [a_claim(B, "appoint", ("Berg/SWE",), person="Berg", when="2021-10")]
    found = one(holds, took)
    assert (found.office, found.state, found.since) == ("envoy", "in-office", "2021-10")


def test_whoever_is_no_person_by_name_holds_no_office() -> None:
    assert standings([a_claim(A, "office", ("SWE",), person="the general", office="head", status="ongoing")]) == ()


def test_whoever_is_not_told_apart_holds_nothing() -> None:
    assert standings([a_claim(A, "join", ("defendants",), body="Nordic Council", status="ongoing")]) == ()
    assert standings([a_claim(A, "deploy", ("the military",), of="deployment")]) == ()


def test_what_is_held_is_no_happening() -> None:
    holds = a_claim(A, "office", ("Eva Berg/SWE",), person="Eva Berg", office="envoy", status="ongoing")
    joined = a_claim(A, "join", ("SWE",), body="Nordic Council", start=9)
    belongs = a_claim(A, "join", ("NOR",), body="Nordic Council", status="ongoing", start=20)
    events = [event_of([c], REPORTS) for c in (holds, joined, belongs)]
    found = held_by(events, standings_of(events, REPORTS))
    assert found == {holds.id, belongs.id}
    assert held_by(events, ()) == frozenset()
