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
