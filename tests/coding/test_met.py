"""Whom a state's deed meets where its words do not tell it: the state that the report is about beside who acts."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides

AT_HOME = "Ghana's government jailed three editors in Accra. In Ghana markets were calm, and shops in Kumasi stayed open. "
OF_TWO = (
    "Peru and Chile have quarrelled for a month. Chile's president flew to Arica, and Peru's to Tacna. Peruvian fishermen "
    "stayed in port, and so did Chilean boats. Chilean officials in Santiago and Peruvian ones in Lima gave no comment. "
)


@pytest.mark.parametrize(
    ("text", "act", "actor"),
    [
        ("Norway has frozen its training programme.", "cut-aid", "NOR"),
        ("Sweden has written off debts of 12 million dollars.", "aid", "SWE"),
        ("France condemned the verdict on Tuesday.", "criticise", "FRA"),
        ("The African Union demanded a recount.", "demand", "IGO"),
        ("Washington called for the immediate release of the editors.", "appeal", "USA"),
        ("Burkina Faso closed its border on Tuesday.", "impose", "BFA"),
        ("The European Union will send an envoy next week.", "visit", "EUR"),
    ],
)
def test_what_comes_from_abroad_meets_the_state_that_is_written_about(text: str, act: str, actor: str) -> None:
    claim = one(AT_HOME + text, act)
    assert sides(claim) == ({actor}, {"GHA"})
    assert all(p.assumed for p in claim.recipients) or act in ("criticise", "appeal")


@pytest.mark.parametrize(
    ("text", "act", "actor", "met"),
    [
        ("Lima demanded an explanation within two days.", "demand", "PER", "CHL"),
        ("Chile apologised on Tuesday.", "apologise", "CHL", "PER"),
        ("Peru's foreign ministry rejected the request.", "refuse", "PER", "CHL"),
        ("Chile's government called the visit a provocation.", "criticise", "CHL", "PER"),
    ],
)
def test_of_two_states_each_means_the_other(text: str, act: str, actor: str, met: str) -> None:
    assert sides(one(OF_TWO + text, act)) == ({actor}, {met})


def test_who_mediates_stands_between_the_two() -> None:
    assert sides(one(OF_TWO + "Uruguay has offered to mediate.", "mediate")) == ({"URY"}, {"PER", "CHL"})


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Britain denounced the attack.", "criticise"),  # whose deed it may be is not guessed
        ("Britain condemned the bombing on Friday.", "criticise"),
        ("The African Union called on all countries to cut emissions.", "appeal"),
        ("The United States called for restraint in Sudan.", "appeal"),
    ],
)
def test_what_is_anybodys_or_meant_for_others_meets_nobody_here(text: str, act: str) -> None:
    assert "GHA" not in {code for c in claims(AT_HOME + text) if c.act == act for code in sides(c)[1]}


@pytest.mark.parametrize(
    "text", ["Paris condemned the verdict.", "The African Union demanded a recount.", "Togo closed its border."]
)
def test_a_lone_sentence_gets_nobody(text: str) -> None:
    assert [sides(c)[1] for c in claims(text)] == [set()]


def test_who_is_named_goes_before() -> None:
    assert sides(one(AT_HOME + "Norway has cut aid to Togo.", "cut-aid")) == ({"NOR"}, {"TGO"})


@pytest.mark.parametrize(
    "text",
    [
        "The African Union demanded the release of the editors. On Friday the government rejected the demand.",
        "The bloc ECOWAS gave the soldiers a week to free the president. A Ghanaian minister turned down the ultimatum.",
    ],
)
def test_what_is_refused_was_asked_by_who_asked_it_before(text: str) -> None:
    assert sides(one(AT_HOME + text, "refuse")) == ({"GHA"}, {"IGO"})


@pytest.mark.parametrize(
    ("text", "act", "met"),
    [
        ("The United States warned Chad that aid would be suspended if it held the pilots.", "cut-aid", {"TCD"}),
        ("Norway warned the government in Lima that its aid would be frozen if the law passed.", "cut-aid", {"PER"}),
        ("The United States warned on Friday that aid would be suspended if the pilots were held.", "cut-aid", set()),
    ],
)
def test_who_is_warned_meets_what_is_threatened(text: str, act: str, met: set[str]) -> None:
    assert [sides(c)[1] for c in claims(text) if c.act == act and c.type == "THREATEN"] == [met]


_QUARREL = (
    "Chad closed its border with Mali on Monday. Mali said that Chad had broken the pact on the river. Chad denied it. "
    "Mali sent its envoy to Chad on Tuesday. Chad and Mali have quarrelled over the river for years. "
    "Mali fears that Chad will build a dam. "
)


@pytest.mark.parametrize(
    ("text", "act", "met"),
    [
        ("The Malian government refused to talk.", "refuse", {"TCD"}),
        ("Malian soldiers refused to react.", "refuse", set()),
        ("The Malian foreign minister condemned what appeared to be a bombing in Bamako.", "criticise", set()),
    ],
)
def test_who_speaks_to_the_other_state(text: str, act: str, met: set[str]) -> None:
    found = [c for c in claims(_QUARREL + text) if c.act == act]
    assert {p.party.country for p in found[-1].recipients} == met
