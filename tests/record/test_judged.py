"""Persons' words: what undoes, what outranks, what gives way; and that they hold in clusters, copies, stories, actors."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from communique.linking.link import link
from communique.model.claim import Claim
from communique.model.judgement import Judgement
from communique.model.party import Party
from communique.model.record import Record
from communique.model.report import Report
from communique.record.actors import names_in, with_judged_actors
from communique.record.build import build, claims_of
from communique.record.cluster import clusters
from communique.record.copies import with_judged_copies
from communique.record.judged import Ties, in_force, ties, words
from tests.builders import a_claim, a_report, annotated

A, B, C = a_report("Alpha"), a_report("Beta"), a_report("Gamma", "2022-05-06")


def said(verdict: str, a: str, b: str = "", *, day: int = 1, subject: str = "claim", by: str = "eva") -> Judgement:
    when = datetime(2022, 6, day, tzinfo=UTC)
    return Judgement(subject, a, b, verdict, by, "read both", machine=False, when=when)  # type: ignore[arg-type]


def record(reports: list[Report], claims: list[Claim], *judgements: Judgement) -> Record:
    own = annotated(reports, claims)
    return build(own, link(claims_of(own, judgements), reports), judgements)


def meeting(report: Report, start: int = 0, **more: Any) -> Claim:
    return a_claim(report, "meeting", ("SWE", "NOR"), start=start, **{"when": "2022-05-05", **more})


# --- which words hold ---


def test_of_words_that_cannot_all_hold_the_earliest_gives_way() -> None:
    chain = [said("same", "a", "b", day=1), said("same", "b", "c", day=2), said("different", "a", "c", day=3)]
    found = words(chain, "claim")
    assert found.same == (("b", "c"),) and found.different == {("a", "c")}
    assert found.overruled == (chain[0],)


def test_a_later_same_overrules_a_different_that_it_goes_against() -> None:
    chain = [said("different", "a", "c", day=1), said("same", "a", "b", day=2), said("same", "b", "c", day=3)]
    found = words(chain, "claim")
    assert found.same == (("a", "b"), ("b", "c")) and not found.different
    assert found.overruled == (chain[0],)


def test_saying_it_again_overrules_nothing() -> None:
    assert words([said("same", "a", "b"), said("same", "b", "a", day=2)], "claim").overruled == ()


def test_unsure_takes_back_what_was_said_before() -> None:
    before, after = said("same", "a", "b"), said("unsure", "a", "b", day=2)
    assert words([before, after], "claim").unsure == {("a", "b")}
    assert words([before, after], "claim").overruled == (before,)
    assert words([said("unsure", "a", "b"), said("same", "a", "b", day=2)], "claim").same == (("a", "b"),)


def test_undoing_can_be_undone() -> None:
    first = said("same", "a", "b")
    undo = said("undo", first.id, day=2)
    again = said("undo", undo.id, day=3)
    assert in_force([first, undo]) == []
    assert in_force([again, undo, first]) == [first]


def test_dates_are_compared_as_moments() -> None:
    early = replace(said("same", "a", "b"), when=datetime(2022, 6, 1, 13, tzinfo=timezone(timedelta(hours=2))))
    late = replace(said("different", "a", "b"), when=datetime(2022, 6, 1, 12, tzinfo=UTC))
    assert words([late, early], "claim").different == {("a", "b")}


PAIRS = st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] != p[1])
SAID = st.lists(
    st.builds(lambda v, p, d: said(v, *p, day=d), st.sampled_from(["same", "different", "unsure"]), PAIRS, st.integers(1, 28)),
    max_size=14,
)


@given(SAID, st.randoms(use_true_random=False))
def test_persons_words_hold_in_any_order_and_never_against_each_other(judged: list[Judgement], shuffle: random.Random) -> None:
    expected = words(judged, "claim")
    other = list(judged)
    shuffle.shuffle(other)
    assert words(other, "claim") == expected
    tied = ties(judged, "claim")
    home = {item: n for n, members in enumerate(clusters("abcdef", tied, lambda _a, _b: True)) for item in members}
    assert all(home[a] == home[b] for a, b in tied.same)
    assert all(home[a] != home[b] for a, b in tied.different)


# --- clusters ---


def test_same_joins_two_events_whole_though_their_days_differ() -> None:
    ours = [meeting(A), meeting(B)]
    other = [meeting(A, 200, when="2022-05-04"), meeting(C, 200, when="2022-05-04")]
    claims = [*ours, *other]
    assert len(record([A, B, C], claims).events) == 2
    joined = record([A, B, C], claims, said("same", ours[0].id, other[1].id, subject="event"))
    assert [len(e.claims) for e in joined.events] == [4]


def test_different_parts_two_claims_and_whoever_follows() -> None:
    claims = [meeting(A), meeting(B), meeting(C)]
    parted = record([A, B, C], claims, said("different", claims[0].id, claims[1].id))
    assert sorted(len(e.claims) for e in parted.events) == [1, 2]


def test_a_machine_s_different_gives_way_to_a_person_s_same() -> None:
    rule = Judgement("claim", "a", "c", "different", "linker", "days", weight=-9.0)
    found = ties([rule, said("same", "a", "b"), said("same", "b", "c")], "claim")
    assert clusters("abc", found, lambda _a, _b: False) == [("a", "b", "c")]
    assert clusters("ac", Ties({("a", "c"): 9.0}, (), frozenset(), frozenset({("a", "c")})), lambda _a, _b: False) == [
        ("a",),
        ("c",),
    ]


# --- stories and copies ---


def test_stories_are_parted_and_joined() -> None:
    ferry = a_report("x", text="A ferry ran aground off Gotland.")
    wheat = a_report("y", text="Wheat prices rose in Chicago.")
    together = said("same", ferry.key, wheat.key, subject="story")
    apart = said("different", ferry.key, wheat.key, subject="story", day=2)
    assert [len(record([ferry, wheat], [], *judged).stories) for judged in ((), (together,), (together, apart))] == [2, 1, 2]


def test_copies_by_word_count_as_one_source() -> None:
    claims = [meeting(A), meeting(B)]
    assert record([A, B], claims).events[0].sources == 2
    judged = said("same", A.key, B.key, subject="copy")
    first, second = sorted((A, B), key=lambda r: r.key)
    reports = with_judged_copies([A, B], [judged])
    assert {r.key: r.copy_of for r in reports} == {first.key: None, second.key: first.key}
    assert record(reports, claims, judged).events[0].sources == 1


def test_no_copy_by_word_is_a_source_of_its_own_and_may_stay_in_the_story() -> None:
    copied = replace(C, copy_of=A.key)
    judged = said("different", C.key, A.key, subject="copy")
    assert [r.copy_of for r in with_judged_copies([A, copied], [judged])] == [None, None]
    together = said("same", A.key, C.key, subject="story")
    assert len(record([A, C], [], together, judged).stories) == 1


def test_of_three_copies_one_leaves() -> None:
    copies = [A, replace(B, copy_of=A.key), replace(C, copy_of=A.key)]
    found = with_judged_copies(copies, [said("different", B.key, C.key, subject="copy")])
    assert [r.copy_of for r in found] == [None, A.key, None]
    assert with_judged_copies(copies, [said("unsure", A.key, C.key, subject="copy")])[2].copy_of is None
    assert with_judged_copies(copies, []) == copies


# --- actors ---


def by_group(report: Report, name: str, start: int = 0) -> Claim:
    return a_claim(report, "attack", (name,), ("SOM",), start=start, when="2022-05-05")


def test_two_names_of_one_body_are_one_party_and_one_event() -> None:
    claims = [by_group(A, "the Coast Front"), by_group(B, "the Front")]
    judged = said("same", "the Front", "the Coast Front", subject="actor")
    found = record([A, B], claims, judged)
    assert [len(e.claims) for e in found.events] == [2]
    assert [p.party.name for p in found.events[0].actors] == ["the Coast Front"]


def test_a_name_judged_to_be_a_state_s_is_the_state() -> None:
    claims = [by_group(A, "the Pearl Palace")]
    party = record([A], claims, said("same", "The Pearl palace", "Japan", subject="actor")).events[0].actors[0].party
    assert (party.name, party.kind, party.country, party.sector) == ("Japan", "state", "JPN", "GOV")


def test_a_body_that_its_country_swallowed_goes_its_own_way() -> None:
    claim = a_claim(A, "meeting", ("Eva Berg/SWE", "Nils Dahl/SWE"), when="2022-05-05")
    assert [p.party.name for p in record([A], [claim]).events[0].actors] == ["Sweden"]
    judged = said("different", "Eva Berg", "Sweden", subject="actor")
    assert [p.party.name for p in record([A], [claim], judged).events[0].actors] == ["Eva Berg", "Sweden"]
    assert [p.party.name for p in record([A], [claim], replace(judged, left="Sweden", right="Eva Berg")).events[0].actors] == [
        "Eva Berg",
        "Sweden",
    ]


def test_the_country_of_one_name_is_that_of_the_other() -> None:
    known = a_claim(A, "visit", ("Bo Ek/SWE",), ("NOR",))
    unknown = a_claim(B, "visit", ("Bosse Ek/",), ("NOR",))
    found = with_judged_actors([unknown, known], [said("same", "Bo Ek", "Bosse Ek", subject="actor")])
    assert {c.actors[0].party for c in found} == {Party("Bosse Ek", "person", "SWE", "GOV")}
    assert {c.id for c in found} == {known.id, unknown.id}
    assert names_in(found) == {"Bosse Ek", "NOR"}
