"""A person rejects, accepts, or sets a field of a claim."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from communique.model.claim import Claim
from communique.model.errors import UnknownName
from communique.model.judgement import Judgement, Verdict
from communique.record.build import build
from communique.record.corrections import corrected
from communique.record.settings import setting
from tests.builders import a_claim, a_report, annotated

CLAIM = a_claim(a_report("Alpha"), "pact", ("SWE", "NOR"))


def by_claim(claim: Claim, verdict: Verdict, right: str = "", day: int = 1) -> Judgement:
    return replace(by_eva(verdict, right, day), left=claim.id)


def by_eva(verdict: Verdict, right: str = "", day: int = 1) -> Judgement:
    when = datetime(2022, 5, day, tzinfo=UTC)
    return Judgement("claim", CLAIM.id, right, verdict, "eva", "read it again", machine=False, when=when)


def test_rejected_and_accepted_again() -> None:
    assert corrected([CLAIM], [by_eva("reject")]) == []
    kept = corrected([CLAIM], [by_eva("accept", day=2), by_eva("reject")])
    assert len(kept) == 1 and kept[0].confidence == 1.0
    assert corrected([CLAIM], [by_eva("reject"), by_eva("set", "status=planned", 2)]) == []


@pytest.mark.parametrize(
    ("assignment", "field", "value"),
    [
        ("status=planned", "status", "planned"),
        ("stage=signed", "stage", "signed"),
        ("stage=", "stage", None),
        ("of=pact", "of", "pact"),
        ("act=agree", "act", "agree"),
        ("instrument=Lake Border Treaty", "instrument", "Lake Border Treaty"),
    ],
)
def test_set(assignment: str, field: str, value: str | None) -> None:
    assert getattr(corrected([CLAIM], [by_eva("set", assignment)])[0], field) == value


def test_the_code_follows_what_was_set() -> None:
    visit = a_claim(a_report("Alpha"), "visit", ("SWE",), ("NOR",), type="CONSULT", mode="visit")
    planned = corrected([visit], [by_claim(visit, "set", "status=planned")])[0]
    assert (planned.type, planned.mode, planned.corrected) == ("AGREE", None, ("status",))
    assert planned.reasons[-1] == "status=planned by eva on 2022-05-01: read it again"
    talks = corrected([visit], [by_claim(visit, "set", "act=attack")])[0]
    assert talks.type == "ASSAULT" and talks.mode is None


def test_a_type_that_was_set_stays_and_decides_the_event() -> None:
    report = a_report("Alpha")
    visit = a_claim(report, "visit", ("SWE",), ("NOR",), type="CONSULT", mode="visit")
    said = [by_claim(visit, "set", "type=COOPERATE"), by_claim(visit, "set", "status=planned", 2)]
    made = corrected([visit], said)[0]
    assert (made.scheme, made.type, made.mode, made.status) == ("plover", "COOPERATE", None, "planned")
    event = build(annotated([report], [visit]), (), said).events[0]
    assert (event.type, event.mode, event.quad) == ("COOPERATE", None, "material cooperation")


@pytest.mark.parametrize(
    ("assignment", "told"),
    [
        ("status=planed", "no such status: 'planed'. Did you mean planned"),
        ("status=foo", "no such status: 'foo'. Choose from done, ongoing,"),
        ("act=foo", "no such act: 'foo'. Choose from "),
        ("type=foo", "Choose from AGREE, CONSULT,"),
        ("colour=red", "no such field: 'colour'. Choose from act, status,"),
        ("act=vist", "no such act: 'vist'. Did you mean visit"),
        ("tpye=AID", "no such field: 'tpye'. Did you mean type"),
        ("type=AIDD", "no such PLOVER type: 'AIDD'. Did you mean AID"),
        ("mode=visits", "no such mode: 'visits'. Did you mean visit"),
        ("actors=Swedn", "no such state or party of the claim: 'Swedn'. Did you mean Sweden"),
        ("contexts=militry", "Did you mean military"),
        ("when=soon", "Write a date as 2022-05-05"),
        ("background=yes", "neither true nor false"),
        ("status", "is not FIELD=VALUE. Fields: act, status"),
    ],
)
def test_what_cannot_be_is_told_with_what_could(assignment: str, told: str) -> None:
    with pytest.raises(UnknownName, match=re.escape(told)):
        setting(CLAIM, assignment)


def test_parties_are_set_by_state_or_from_the_claim() -> None:
    made = setting(setting(CLAIM, "recipients=NOR; the UK"), "actors=swe")
    assert [p.party.name for p in made.actors] == ["SWE"] and made.actors == CLAIM.actors[:1]
    assert [p.party.country for p in made.recipients] == ["NOR", "GBR"]
    assert made.recipients[1].party.name == "United Kingdom" and made.recipients[1].at == CLAIM.at
    assert setting(made, "recipients=").recipients == ()


def test_set_a_date() -> None:
    assert corrected([CLAIM], [by_eva("set", "when=2022-03")])[0].when.edtf == "2022-03"


@pytest.mark.parametrize("assignment", ["status=perhaps", "when=soon", "id=c1", "nothing"])
def test_what_cannot_be_set_changes_nothing(assignment: str) -> None:
    assert corrected([CLAIM], [by_eva("set", assignment)]) == [CLAIM]


def test_the_last_word_counts_in_any_order() -> None:
    first, last = by_eva("set", "status=planned"), by_eva("set", "status=pledged", 2)
    for said in ([first, last], [last, first]):
        assert corrected([CLAIM], said)[0].status == "pledged"


@pytest.mark.parametrize(
    ("assignment", "kept"), [("type=COERCE", False), ("status=threatened", False), ("scope=two reporters", True)]
)
def test_a_second_code_goes_with_the_first(assignment: str, *, kept: bool) -> None:
    jailed = replace(a_claim(a_report("Alpha"), "convict", ("PER", "CHL")), also=(("COERCE", "arrest"),))
    assert bool(corrected([jailed], [by_claim(jailed, "set", assignment)])[0].also) == kept
