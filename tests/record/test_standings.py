"""Standings: identity, states by the table, history by the world's time, agreement on the present state."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from communique.codebook.standings import STATES, kind_of, state_after
from communique.model.claim import Claim, StandingKind
from communique.model.standing import Standing
from communique.model.status import STATUSES, Status
from communique.record.event import event_of
from communique.record.standings import held_by, standings_of
from tests.builders import a_claim, a_report, on

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
        ("aid", "aid", "ended", "suspended"),
        ("deployment", "deploy", "ended", "withdrawn"),
        ("sanction", "impose", "ended", "lifted"),
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


@pytest.mark.parametrize(
    ("land", "words", "name"),
    [
        ("USA", "Defense Secretary Eva Berg", "defense secretary of the United States"),
        ("GBR", "the Defence Secretary, Eva Berg", "defence secretary of the United Kingdom"),
        ("GBR", "Britain's defence minister, Eva Berg", "defence minister of the United Kingdom"),
        ("SWE", "Defence Secretary Eva Berg", "defence minister of Sweden"),
    ],
)
def test_an_office_is_named_as_its_state_calls_it_where_the_texts_do(land: str, words: str, name: str) -> None:
    held: dict[str, Any] = {"person": "Eva Berg", "office": "defence minister", "status": "ongoing", "words": words}
    found = one([a_claim(A, "office", (f"Eva Berg/{land}",), **held)])
    assert (found.name, found.office) == (name, "defence minister")


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


def test_what_is_to_come_is_dated_by_when_it_was_said() -> None:
    found = one(sanction("impose", "2022-07-01", 1, status="planned"))
    assert [(s.state, s.when, s.by) for s in found.history] == [("announced", None, A.published)]
    said = one(sanction("impose", "2022-07-01", 1, status="planned", said=on("2022-05-04")))
    assert said.history[0].when == "2022-05-04" and said.history[0].by == date(2022, 5, 4)
    passed = one(sanction("impose", "2022-05-03", 1, status="planned"))
    assert passed.history[0].when == "2022-05-03"


def test_a_promise_to_lift_tells_that_it_stands_but_not_since_when() -> None:
    lift = a_claim(A, act="lift", of="sanction", scope="oil", status="planned", when=on("2022-06-01"), recipients=("RUS",))
    standing = one([lift])
    assert (standing.state, standing.since) == ("imposed", None)
    assert [(step.when, step.by) for step in standing.history] == [(None, A.published)]


def test_a_coarse_date_is_bounded_by_its_report() -> None:
    found = one(sanction("lift", "2022-05", 1), sanction("impose", "2022", 2))
    assert [(s.state, s.by) for s in found.history] == [("imposed", A.published), ("lifted", A.published)]


def test_what_is_to_come_undoes_nothing() -> None:
    lift = [a_claim(LATER, "lift", ("SWE",), ("NOR",), of="sanction", status="planned", start=8)]
    found = one(sanction("ease", "2022-01", 1), lift)
    assert (found.state, [s.state for s in found.history]) == ("eased", ["eased"])
    anew = [a_claim(LATER, "impose", ("SWE",), ("NOR",), of="sanction", status="planned", start=9)]
    assert one(sanction("lift", "2022-01", 1), anew).state == "announced"
    assert one(sanction("lift", "2022-01", 1), lift).state == "lifted"


def test_a_pact_goes_forward_until_it_ends() -> None:
    signed = [pact(instrument="Lake Border Treaty", when="2022-05-05")]
    agreed = [pact(LATER, instrument="Lake Border Treaty", stage="in-principle", when="2022-05-20")]
    cancelled = [pact(LATER, instrument="Lake Border Treaty", stage="suspended", when="2022-05-30", start=9)]
    assert one(signed, agreed).state == "signed"
    assert one(signed, cancelled).state == "suspended"


def test_history_without_a_date_comes_before_the_news() -> None:
    past = [a_claim(LATER, "impose", ("SWE",), ("NOR",), of="sanction", background=True)]
    assert one(sanction("lift", "2022-05-05", 1), past).state == "lifted"


def test_scopes_that_say_the_same_are_one() -> None:
    scopes = ("ban on oil imports", "new oil import restrictions", "Further set of oil import curbs")
    events = [
        [a_claim(A, "impose", ("SWE",), ("NOR",), of="restriction", scope=scope, start=n)] for n, scope in enumerate(scopes)
    ]
    assert len(standings(*events)) == 1
    coal = [a_claim(A, "impose", ("SWE",), ("NOR",), of="restriction", scope="coal imports", start=9)]
    assert len(standings(*events, coal)) == 2


def test_a_change_of_what_is_not_named_is_of_the_only_one_there_is() -> None:
    oil = [a_claim(A, "impose", ("SWE",), ("NOR",), of="restriction", scope="oil imports", start=1, when="2022-01")]
    coal = [a_claim(A, "impose", ("SWE",), ("NOR",), of="restriction", scope="coal imports", start=2, when="2022-01")]
    lifted = [a_claim(A, "lift", ("SWE",), ("NOR",), of="restriction", start=3, when="2022-04")]
    anew = [a_claim(A, "impose", ("SWE",), ("NOR",), of="restriction", start=4, when="2022-04")]
    assert [s.state for s in standings(oil, lifted)] == ["lifted"]
    assert len(standings(oil, coal, lifted)) == 3
    assert len(standings(oil, anew)) == 2


def test_what_is_lifted_in_fewer_words_is_what_was_imposed() -> None:
    ban = [a_claim(A, "impose", ("SWE",), ("NOR",), of="restriction", scope="ban on salmon exports", start=1, when="2022-01")]
    lifted = [a_claim(B, "lift", ("SWE",), of="sanction", scope="salmon exports", start=2, when="2022-04")]
    assert [(s.kind, s.state) for s in standings(ban, lifted)] == [("restriction", "lifted")]
    other = [a_claim(B, "lift", ("SWE",), of="sanction", scope="timber exports", start=2, when="2022-04")]
    assert len(standings(ban, other)) == 2


def test_aid_that_is_resumed_is_what_was_stopped() -> None:
    stopped = [a_claim(A, "cut-aid", ("SWE",), ("NOR",), of="aid", scope="development aid", start=1, when="2022-01")]
    given = [a_claim(B, "aid", ("SWE",), ("NOR",), of="aid", start=2, when="2022-04")]
    assert [s.state for s in standings(stopped, given)] == ["given"]
    flowing = [a_claim(A, "aid", ("SWE",), ("NOR",), of="aid", scope="development aid", start=1, when="2022-01")]
    assert len(standings(flowing, given)) == 2


def test_a_pact_by_its_letters_or_of_one_party_is_the_one_of_that_name() -> None:
    whole = [pact(instrument="Lake Border Treaty")]
    letters = [pact(B, instrument="LBT")]
    assert len(standings(whole, letters)) == 1
    by_one = [a_claim(B, "ratify", ("SWE",), of="pact", instrument="Lake Border Treaty", stage="ratified", when="2022-05-06")]
    found = one(whole, by_one)
    assert (found.holders, found.state) == (("NOR", "SWE"), "ratified")
    other = [pact(B, actors=("SWE", "FIN"), instrument="Lake Border Treaty", start=5)]
    assert len(standings(whole, other, by_one)) == 3


def test_memberships_go_holder_by_holder_where_they_part() -> None:
    applied = [a_claim(A, "join", ("SWE", "NOR"), body="Nordic Council", status="planned", scheme="communique")]
    joined = [a_claim(B, "join", ("SWE",), body="Nordic Council", when="2022-05-05", scheme="communique")]
    together = one(applied)
    assert together.holders == ("NOR", "SWE")
    apart = {s.holders: [step.state for step in s.history] for s in standings(applied, joined)}
    assert apart == {("NOR",): ["applied"], ("SWE",): ["applied", "member"]}


def test_the_body_is_the_other_party_where_none_is_named() -> None:
    joined = [a_claim(A, "join", ("SWE",), ("EUR",), when="1995")]
    expelled = [a_claim(A, "expel", ("EUR",), ("SWE",), of="membership", stage="suspended", when="2022-05-05", start=5)]
    found = one(joined, expelled)
    assert (found.holders, found.body) == (("SWE",), "EUR")
    assert [s.state for s in found.history] == ["member", "suspended"]


def test_as_of_a_day_only_what_had_come() -> None:
    events = [event_of(c, REPORTS) for c in (sanction("impose", "2021-02", 1), sanction("lift", "2022-04-02", 2))]
    at = {day: standings_of(events, REPORTS, date.fromisoformat(day)) for day in
          ("2021-01-31", "2021-02-10", "2021-02-28", "2022-04-01", "2022-04-02")}  # fmt: skip
    assert at["2021-01-31"] == ()
    assert [s.state for s in at["2021-02-10"]] == ["unknown"]
    assert [s.state for s in at["2021-02-10"][0].unsure] == ["imposed"]
    assert [at[d][0].state for d in ("2021-02-28", "2022-04-01", "2022-04-02")] == ["imposed", "imposed", "lifted"]
    assert len({s.id for found in at.values() for s in found}) == 1


def test_what_a_step_presupposes_stood_until_then() -> None:
    events = [event_of(sanction("lift", "2022-04-02", 2), REPORTS)]
    (before,) = standings_of(events, REPORTS, date(2022, 4, 1))
    assert (before.state, before.since, before.agreement) == ("imposed", None, "single-source")
    assert [(s.state, s.when, s.presupposed) for s in before.history] == [("imposed", None, True)]
