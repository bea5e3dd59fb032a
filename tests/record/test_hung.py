"""What hangs on another claim of its report goes where that goes."""

from __future__ import annotations

from communique.model.claim import Claim
from communique.model.judgement import Judgement, Reason
from communique.record.build import events_of
from communique.record.hung import hung
from communique.record.judged import ties
from tests.builders import a_claim, a_report

A, B = a_report("Alpha"), a_report("Beta")
GIFT = a_claim(A, "aid", (), ("LBN",), start=10, words="Lebanon received wheat given by Oman")
GIVEN = a_claim(A, "aid", ("OMN",), start=30, words="given by Oman")
OTHER = a_claim(B, "aid", ("QAT",), ("LBN",), start=10)


def judgement(a: Claim, b: Claim, weight: float, *fields: str) -> Judgement:
    left, right = sorted((a.id, b.id))
    reasons = tuple(Reason(field, field, 1.0) for field in fields)
    return Judgement("claim", left, right, "same", "linker 3", "", weight=weight, reasons=reasons)


def events(*judgements: Judgement) -> list[set[str]]:
    made = events_of([GIFT, GIVEN, OTHER], {A.key: A, B.key: B}, judgements)
    return [{claim.id for claim in event.claims} for event in made]


def test_what_hangs_on_a_claim_goes_with_it_even_where_it_names_another_party() -> None:
    bound, across = judgement(GIFT, GIVEN, 3.0, "bond"), judgement(GIFT, OTHER, 2.0, "act")
    assert events(bound, across) == [{GIFT.id, GIVEN.id, OTHER.id}]


def test_without_the_bond_its_party_keeps_it_apart() -> None:
    alike, across = judgement(GIFT, GIVEN, 3.0, "act"), judgement(GIFT, OTHER, 2.0, "act")
    assert {GIFT.id, GIVEN.id, OTHER.id} not in events(alike, across)


def test_its_ties_tie_what_it_hangs_on() -> None:
    bound, across = judgement(GIFT, GIVEN, 3.0, "bond"), judgement(GIVEN, OTHER, 2.0, "act")
    assert events(bound, across) == [{GIFT.id, GIVEN.id, OTHER.id}]


def test_what_a_person_judged_hangs_on_nothing() -> None:
    bound = judgement(GIFT, GIVEN, 3.0, "bond")
    left, right = sorted((GIVEN.id, OTHER.id))
    apart = Judgement("claim", left, right, "different", "Ada", "", machine=False)
    claims = {c.id: c for c in (GIFT, GIVEN, OTHER)}
    assert hung(claims, [bound], ties([bound], "claim")) == {GIVEN.id: GIFT.id}
    assert hung(claims, [bound, apart], ties([bound, apart], "claim")) == {}


def test_a_chain_hangs_on_its_head_and_a_longer_one_too() -> None:
    third = a_claim(A, "aid", (), ("LBN",), start=400, words="the gift")
    claims = {c.id: c for c in (GIFT, GIVEN, third)}
    said = [judgement(GIFT, GIVEN, 3.0, "bond"), judgement(GIVEN, third, 2.0, "bond")]
    assert hung(claims, said, ties(said, "claim")) == {GIVEN.id: GIFT.id, third.id: GIFT.id}
