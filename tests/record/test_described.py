"""Descriptions that say the same: of parties, and of what a measure touches."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from communique.model.claim import Claim, Participant
from communique.model.party import Party
from communique.model.report import Report
from communique.record.described import described
from communique.record.event_party import persons_of
from tests.builders import a_claim, quoted
from tests.record.test_parties import A, B, C, merged
from tests.record.test_standings import standings


def test_whose_it_is_is_no_part_of_a_description() -> None:
    assert described("Chad's state airline", "TCD") == described("the state airline of Chad", "TCD") == {"stat", "airlin"}
    assert described("Chadian airline", "TCD") == {"airlin"}
    assert described("Chadian airline", "TGO") == {"chadian", "airlin"}


def imposed(report: Report, act: str, name: str, **more: Any) -> Claim:
    """A claim that Sweden imposed or lifted something on a Norwegian firm."""
    firm = Participant(Party(name, "organisation", "NOR", "BUS"), quoted(name))
    return replace(a_claim(report, act, ("SWE",), of="sanction", **more), recipients=(firm,))


def test_a_group_told_at_more_or_less_length_is_one_party() -> None:
    names = ("Norway's state airline", "airline", "state airline of Norway")
    found = merged(*(imposed(report, "impose", name) for report, name in zip((A, B, C), names, strict=True)))
    assert [p.party.name for p in found.recipients] == ["state airline of Norway"]
    assert len(merged(imposed(A, "impose", "Norwegian airline"), imposed(B, "impose", "Norwegian shipyard")).recipients) == 2


def test_two_told_apart_by_one_report_stay_two() -> None:
    one, other = imposed(A, "impose", "airline"), imposed(A, "impose", "state airline")
    assert len(merged(replace(one, recipients=(*one.recipients, *other.recipients))).recipients) == 2


def test_who_is_told_by_his_office_alone_is_told_once() -> None:
    consuls = [Party(name, "person", "TCD", "GOV") for name in ("Chadian consul", "Chad's consul", "Chadian envoy")]
    assert persons_of(consuls) == ("Chadian consul", "Chadian envoy")


def test_what_is_lifted_from_the_airline_is_what_was_imposed_on_it_by_name() -> None:
    first = [imposed(A, "impose", "state airline", when="2022-01", start=1, scope="Norair")]
    lifted = [imposed(B, "lift", "airline", when="2022-04", start=2, scope="sanctions on the Norwegian airline")]
    assert [s.state for s in standings(first, lifted)] == ["lifted"]
    banks = [imposed(B, "lift", "banks", when="2022-04", start=2, scope="sanctions on the Norwegian banks")]
    assert len(standings(first, banks)) == 2
