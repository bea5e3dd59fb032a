"""Whose deed it is with whom somebody is angry; acts that are a way out or a topic; measures that stand whatever follows."""

from __future__ import annotations

import pytest

from tests.coding.reading import by_act, claims, sides

MET = "Togo's foreign minister met his Gambian counterpart in Accra on Monday. "


@pytest.mark.parametrize(
    ("text", "act", "actor"),
    [
        ("President Sow was disappointed in Chad for selling oil to Togo.", "trade", "TCD"),
        ("Kyiv is furious with Hungary for blocking the loan.", "withhold", "HUN"),
        ("The senator is angry at Turkey for buying missiles from Russia.", "trade", "TUR"),
        ("Oslo is grateful to Oman for releasing two sailors.", "release", "OMN"),
    ],
)
def test_those_who_are_resented_for_it_did_it(text: str, act: str, actor: str) -> None:
    assert sides(by_act(text)[act])[0] == {actor}


@pytest.mark.parametrize(
    "text",
    [
        "He said talks were the only way to save the truce.",
        "Dialogue is the sole solution, the ministry said.",
        "There is no alternative to negotiations, a professor said.",
        "The path to dialogue will open, a professor said.",
        "Barring negotiations, the choice is stark, a professor said.",
        "When it comes to talks, patience is needed.",
    ],
)
def test_a_way_out_or_a_topic_is_no_meeting(text: str) -> None:
    assert [c.trigger.text for c in claims(MET + text) if c.act == "meeting"] == ["met"]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The talks lasted two hours.", 2),
        ("Talks continued on Tuesday.", 2),
        ("The talks were the first since 2019.", 2),
    ],
)
def test_talks_that_were_held_are_told_again(text: str, times: int) -> None:
    assert len([c for c in claims(MET + text) if c.act == "meeting"]) == times


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("South Korea's ban on grain exports is expected to deliver a blow to traders.", "impose", "done"),
        ("If you look at the latest sanctions on Iran, they aim at its banks.", "impose", "done"),
        ("New sanctions on Iran are expected to be announced on Friday.", "impose", "expected"),
        ("New sanctions on Iran are expected to take effect on Friday.", "impose", "expected"),
        ("The EU is looking at new sanctions on Iran.", "impose", "hinted"),
    ],
)
def test_a_measure_stands_whatever_is_expected_of_it(text: str, act: str, status: str) -> None:
    assert by_act(text)[act].status == status


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Oman said it had not met the rebels.", "meeting", "denied"),
        ("Chad said it had not sold oil to Togo.", "trade", "denied"),
        ("The Chadian minister said Chad had not sold oil to Togo.", "trade", "denied"),
        ("Togo said Chad had not released the sailors.", "release", "not-done"),
        ("Hungary's minister said Hungary had not yet ratified the treaty.", "ratify", "not-done"),
    ],
)
def test_what_the_own_state_says_it_had_not_done_is_denied(text: str, act: str, status: str) -> None:
    assert by_act(text)[act].status == status


@pytest.mark.parametrize("text", ["Chad is barred from importing arms.", "The pact keeps Chad from trading with Togo."])
def test_what_others_keep_somebody_from_is_no_refusal(text: str) -> None:
    assert "trade" not in by_act(text)


def test_who_abstains_from_it_refuses_it() -> None:
    assert by_act("Estonia abstained from trading with Russia.")["trade"].type == "REJECT"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The rebels handed over 12 schoolgirls to officials on Tuesday.", "release"),
        ("Colombia handed over a drug lord to Spain.", "cooperate"),
    ],
)
def test_who_is_handed_over_says_what_it_is(text: str, act: str) -> None:
    assert [c.act for c in claims(text)] == [act]


def test_bombers_that_fly_to_a_base_pay_no_visit() -> None:
    assert "visit" not in by_act("Two Russian bombers flew from Engels to Venezuela on Monday.")


def test_what_follows_has_its_own_day() -> None:
    text = "The Polish president's visit to Kenya was followed by a visit from Kenya's foreign minister on Monday."
    assert [c.when.edtf for c in claims(text)] == [None, "2024-05-13"]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("The bank breached U.S. sanctions imposed in May.", {"USA"}, set()),
        ("The bank breached British sanctions imposed on Chad.", {"GBR"}, {"TCD"}),
        ("EU sanctions imposed on Belarus in May have failed, a professor said.", {"EUR"}, {"BLR"}),
        ("The bank breached the Chad sanctions imposed by Canada in May.", {"CAN"}, {"TCD"}),
    ],
)
def test_whose_sanctions_they_are_stands_before_them(text: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(next(c for c in claims(text) if c.trigger.text.startswith("imposed"))) == (actors, recipients)


def test_what_no_covers_was_not_done_by_the_second_verb_either() -> None:
    text = "No gas or diesel was pumped or shipped to Togo in May, Chad's minister said."
    assert {c.status for c in claims(text) if c.act == "trade"} == {"not-done"}
    assert by_act("Togo did not meet the rebels but called the Chadian president.")["call"].status == "done"
