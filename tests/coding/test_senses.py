"""Senses of words that long reports bring: what is told, and what only looks like an act."""

import pytest

from tests.coding.test_coder import Expected, claims, countries, main

TOLD = [
    Expected("In Oslo, some 200 demonstrators had gathered since Sunday.", "PROTEST", "done", "NOR", "NOR", "demo"),
    Expected("The summit was brokered by Oman.", "CONSULT", "done", "OMN", mode="third-party"),
    Expected("A Kenyan court froze the ministry's tariff on Ugandan milk.", "REJECT", "done", "KEN", "KEN"),
    Expected("Judges have clashed with the president of Peru before.", "ACCUSE", "done", "PER", "PER", "disapprove"),
    Expected("Chile barred citizens of Peru from entering its ports in May.", "REJECT", "done", "CHL", "PER"),
    Expected("Niger's army launched a wide-scale operation against militants in May.", "ASSAULT", "done", "NER", "NER"),
    Expected("Ghana promised to stop producing chemical weapons.", "CONCEDE", "pledged", "GHA"),
    Expected("Ghana stopped producing chemical weapons.", "RETREAT", "done", "GHA", mode="disarm"),
    Expected("Norway will stop arming the rebels of Chad.", "THREATEN", "planned", "NOR", "TCD", "restrict"),
    Expected("Norway condemned the launch as a breach of a UN resolution.", "ACCUSE", "done", "NOR", mode="disapprove"),
    Expected("The envoy said the offer was empty and accused Chad of bad faith.", "ACCUSE", "done", "", "TCD", "allege"),
]


@pytest.mark.parametrize("case", TOLD, ids=lambda c: c.text)
def test_what_is_told(case: Expected) -> None:
    claim = main(case.text)
    assert (claim.type, claim.status) == (case.type, case.status)
    assert countries(claim) - {None} == set(case.actors.split())
    assert countries(claim, "recipients") - {None} == set(case.recipients.split())
    if case.mode:
        assert claim.mode == case.mode


@pytest.mark.parametrize(
    "text",
    [
        "The general declined to say whether Chad had agreed to leave the town.",
        "A poll found that most Norwegians support the sanctions on Chad.",
        "Some 90 lorries have crossed the border since Chad's order took effect.",
        "Lawyers said the Chadian minister had usurped the powers of parliament.",
        "Peru put its losses at 900 million dollars.",
    ],
)
def test_what_only_looks_like_an_act(text: str) -> None:
    assert claims(text) == []


def test_inspectors_come_from_elsewhere() -> None:
    claim = main("Niger expelled inspectors from the mine in March.")
    assert (countries(claim), countries(claim, "recipients")) == ({"NER"}, {None})


def test_what_a_since_clause_tells_has_its_own_day() -> None:
    claim = main("The two have been close since Oman signed a peace treaty with Chad in 1994.")
    assert claim.when.edtf == "1994"


def test_who_was_arrested_is_a_person_not_the_town_before_who() -> None:
    claim = main("Police in Peru said Ana Sosa, a Chilean journalist from Lyon, France, who was arrested in May, was ill.")
    assert (claim.act, countries(claim, "recipients")) == ("arrest", {"CHL"})


def test_what_a_participle_tells_beside_a_decision_is_done() -> None:
    found = claims("Peru's parliament voted on Tuesday to cut aid to Chad, delivering a sharp rebuke to Togo.")
    rebuke = next(c for c in found if c.act == "criticise")
    assert rebuke.status == "done"


def test_a_missile_launched_from_a_base_strikes_nobody() -> None:
    assert main("Peru launched a medium-range missile from a base near Lima on Friday.").act == "test-weapon"


def test_observers_are_not_of_the_state_that_they_observe() -> None:
    claim = main("Chad barred foreign observers from the polling stations in June.")
    assert (countries(claim), countries(claim, "recipients")) == ({"TCD"}, {None})


def test_what_somebody_is_charged_with_is_no_act_of_theirs() -> None:
    assert [c.act for c in claims("A journalist of Chad was jailed on charges of spreading false news.")] == ["convict"]


def test_which_of_several_did_it_says_that_it_was_done() -> None:
    assert main("Peru was the only state to condemn Chad.").status == "done"
    quit_ = claims("Defence minister Ana Ruiz of Peru was the fourth member of the cabinet to resign in a month.")
    assert [c.status for c in quit_ if c.act == "resign"] == ["done"]


def test_whoever_rejects_a_decision_does_not_undo_it() -> None:
    found = claims("The foreign ministry in Lomé rejected the decision of the African Union to suspend Togo.")
    assert [c.status for c in found if c.act == "suspend"] == ["done"]
    demand = claims("Gabon rejected demands from the African Union to release its former president.")
    assert [c.status for c in demand if c.act == "release"] == ["not-done"]


def test_an_offer_of_assistance_is_a_promise() -> None:
    claim = main("Norway also offered assistance to Kenya.")
    assert (claim.type, claim.status) == ("AGREE", "pledged")


def test_where_a_group_is_at_home_is_not_where_it_struck() -> None:
    found = claims("Nova, a militia in Togo, killed nine people in a bomb attack on Monday.")
    assert [c.where for c in found if c.act == "attack"] == [None]


def test_those_whom_the_police_leave_dead_are_the_toll_of_what_they_did() -> None:
    fired = main("Serbian police fired tear gas at protesters in Nis, leaving three people dead.")
    assert [f.value for f in fired.figures] == [3]
