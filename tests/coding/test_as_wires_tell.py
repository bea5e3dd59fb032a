"""What wires and broadsheets write every day: two states before a noun, what a charge tells, strikes by arms, borders shut."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, sides


@pytest.mark.parametrize(
    ("text", "act", "parties"),
    [
        ("India-China talks were held in Delhi on Friday.", "meeting", {"IND", "CHN"}),
        ("Indian and Chinese talks were held in Delhi on Friday.", "meeting", {"IND", "CHN"}),
        ("The Japan-China-South Korea talks were held in Seoul.", "meeting", {"JPN", "CHN", "KOR"}),
        ("The joint US-Peruvian drills began on Monday.", "exercise", {"USA", "PER"}),
        ("A Saudi-Iranian pact was signed in Oslo on Friday.", "pact", {"SAU", "IRN"}),
        ("A US-led raid killed six men near Goma.", "attack", {"USA"}),
    ],
)
def test_both_states_before_a_noun_are_its_owners(text: str, act: str, parties: set[str]) -> None:
    (claim,) = [c for c in claims(text) if c.act == act]
    assert {p.party.country for p in claim.actors} == parties


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("An Israeli court indicted Vaca on several counts including attacking soldiers.", "Vaca"),
        ("Egypt's army detained 12 Libyans on charges such as attacking soldiers.", "Libyans"),
        ("Mali's army arrested six Libyans before attacking a rebel camp.", "Mali's army"),
    ],
)
def test_who_is_charged_does_what_the_charge_tells(text: str, doer: str) -> None:
    (claim,) = [c for c in claims(text) if c.act == "attack"]
    assert [p.party.name for p in claim.actors] == [doer]


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Satellites spotted Chinese ships engaged in oil sales to Eritrea.", "trade", "done"),
        ("Eritrean jets engaged Djibouti's forces near the strait.", "fight", "done"),
        ("Rebels struck back at the Malian army on Friday.", "attack", "done"),
        ("The State Department designated the Sahara Front as a foreign terrorist organization.", "impose", "done"),
        ("Borders were closed on Friday in Mali.", "impose", "done"),
        ("People in Bissau have been told to stay indoors after dark.", "curfew", "done"),
        ("Norway has warned the junta in Bissau that force remains an option.", "threaten", "ongoing"),
        ("A US raid killed six men near Basra. The strike hit a lorry.", "attack", "done"),
        ("Norwegian police inspected a Russian tanker off Bergen.", "investigate", "done"),
    ],
)
def test_what_is_told(text: str, act: str, status: str) -> None:
    assert (act, status) in {(c.act, c.status) for c in claims(text)}
    assert "strike" not in {c.act for c in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Russia strikes back after the quarrel.",
        '"Nobody gets to strike our men," the American general said.',
        '"That is false," the Chadian minister said when questioned about the report.',
        "The alert broke into television broadcasts across Japan.",
        "The alert told Norwegians to take shelter.",
    ],
)
def test_what_is_no_act(text: str) -> None:
    assert [(c.act, c.type) for c in claims(text) if c.type not in (None, "REQUEST")] == []


def test_the_flag_tells_against_whom_it_is_burned() -> None:
    (claim,) = claims("Hundreds of mourners burned American flags in Baghdad on Friday.")
    assert (claim.type, sides(claim)) == ("PROTEST", ({"IRQ"}, {"USA"}))


def test_a_strike_of_teachers_stays_one() -> None:
    assert [c.act for c in claims("The strike by teachers began on Friday in Lima.")] == ["strike"]


def test_that_it_summoned_an_envoy_no_state_denies() -> None:
    text = "Chad summoned the French envoy on Monday. Chad said that it had no hand in the quarrel."
    assert {c.status for c in claims(text) if c.act == "summon"} == {"done"}


def test_what_answers_an_accusation_of_nobody_denies_nothing_else() -> None:
    text = "Iran and Greece signed a pact. Iran accuses the ship of smuggling diesel. Iran's operator denies this."
    assert "denied" not in {c.status for c in claims(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Israel has a policy which allows Palestinians to be arrested without charge.", False),
        ("A law that permits Turkish police to arrest Greeks was passed.", False),
        ("Turkish police arrested six Greeks under a law that permits it.", True),
    ],
)
def test_what_a_law_allows_is_not_done(text: str, told: bool) -> None:
    assert ("arrest" in {c.act for c in claims(text)}) == told
