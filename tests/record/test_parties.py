"""The parties of an event: each state once, persons merged, parts by most sources."""

from __future__ import annotations

from dataclasses import replace

from communique.model.claim import Claim
from communique.model.report import Report
from communique.record.order import in_order
from communique.record.parties import Parties, parties_of
from communique.record.sources import sources_of
from tests.builders import a_claim, a_report

REPORTS = [a_report(name) for name in ("Alpha", "Beta", "Gamma")]
A, B, C = REPORTS
BY_KEY = {r.key: r for r in REPORTS}


def merged(*claims: Claim) -> Parties:
    told = in_order(claims, BY_KEY)
    return parties_of(told, told[0].act, sources_of(told, BY_KEY))


def test_persons_of_one_country_are_one_party() -> None:
    found = merged(
        a_claim(A, actors=("Anna Lind/SWE", "Per Holm/NOR"), reciprocal=True),
        a_claim(B, actors=("Lind/SWE", "NOR"), reciprocal=True),
        a_claim(C, actors=("Olof Dahl/SWE", "NOR"), reciprocal=True),
    )
    assert [(p.party.name, p.party.country, p.party.sector) for p in sorted(found.actors, key=lambda p: p.party.name)] == [
        ("Norway", "NOR", "GOV"),
        ("Sweden", "SWE", "GOV"),
    ]
    persons = {p.party.country: set(p.persons) for p in found.actors}
    assert persons == {"NOR": {"Per Holm"}, "SWE": {"Anna Lind", "Olof Dahl"}}
    assert found.reciprocal and not found.recipients and found.count == 2


def test_a_part_that_only_one_report_tells_is_added() -> None:
    found = merged(a_claim(A, "impose", ("SWE",)), a_claim(B, "impose", ("SWE",), ("NOR",)))
    assert [p.party.country for p in found.actors] == ["SWE"] and [p.party.country for p in found.recipients] == ["NOR"]


def test_most_sources_decide_the_part() -> None:
    right, wrong = (("SWE",), ("NOR",)), (("NOR",), ("SWE",))
    found = merged(a_claim(A, "attack", *right), a_claim(B, "attack", *right), a_claim(C, "attack", *wrong))
    assert [p.party.country for p in found.actors] == ["SWE"] and [p.party.country for p in found.recipients] == ["NOR"]


def test_rebels_are_not_their_state() -> None:
    found = merged(a_claim(A, "attack", ("SWE:REB",), ("SWE:MIL",)))
    assert [p.party.sector for p in found.actors] == ["REB"] and [p.party.sector for p in found.recipients] == ["MIL"]


def test_groups_keep_their_names() -> None:
    found = merged(a_claim(A, "release", ("the river front",), ("SWE",)))
    assert [p.party.name for p in found.actors] == ["the river front"]


def test_a_host_is_the_recipient_of_a_visit() -> None:
    found = merged(a_claim(A, "visit", ("Anna Lind/SWE",), ("NOR",)))
    assert not found.reciprocal and [p.party.country for p in found.recipients] == ["NOR"]
    assert found.actors[0].persons == ("Anna Lind",)


def test_a_meeting_told_as_mutual_does_not_make_a_visit_mutual() -> None:
    found = merged(
        a_claim(A, "visit", ("SWE",), ("NOR",)),
        a_claim(B, "meeting", ("NOR", "SWE"), reciprocal=True),
        a_claim(C, "meeting", ("NOR", "SWE"), reciprocal=True),
    )
    told = {*(p.party.country for p in found.actors), *(p.party.country for p in found.recipients)}
    assert told == {"SWE", "NOR"}


def test_a_person_without_country_joins_the_country_that_another_report_gives() -> None:
    found = merged(
        a_claim(A, actors=("Anna Lind/", "NOR"), reciprocal=True), a_claim(B, actors=("Lind/SWE", "NOR"), reciprocal=True)
    )
    assert sorted(str(p.party.country) for p in found.actors) == ["NOR", "SWE"]
    assert next(p.persons for p in found.actors if p.party.country == "SWE") == ("Anna Lind",)


def test_who_is_assumed_gives_way_to_who_is_named_and_else_the_likeliest_stands() -> None:
    def guessed(report: Report, *met: str) -> Claim:
        claim = a_claim(report, "demand", ("SWE",), met)
        return replace(claim, recipients=tuple(replace(p, assumed=True) for p in claim.recipients))

    def met(*claims: Claim) -> list[str | None]:
        return [p.party.country for p in merged(*claims).recipients]

    assert met(guessed(A, "FIN"), a_claim(B, "demand", ("SWE",), ("NOR",))) == ["NOR"]
    assert met(guessed(A, "FIN"), guessed(B, "NOR"), guessed(C, "NOR")) == ["NOR"]
    assert met(guessed(A, "FIN"), guessed(B, "NOR")) == ["FIN"]
    assert met(guessed(A, "FIN", "NOR"), guessed(B, "FIN", "NOR")) == ["FIN", "NOR"]
