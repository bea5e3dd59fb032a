"""Votes in a parliament, signatures put to a pact, ministers and delegations who walk out."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims


def acts(text: str) -> list[tuple[str, str | None]]:
    return [(c.act, c.type) for c in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The no-confidence motion was carried by 54 votes in the 101-seat chamber.",
        "Togo's parliament passed a motion of no confidence in the government on Monday.",
        "The bill was carried by 54 votes to 40.",
        "The motion of censure was defeated by 60 votes to 41 in the Senegalese parliament.",
        "Togo's prime minister lost a no-confidence vote on Monday.",
        "Slovakia's government survived a vote of no confidence on Tuesday.",
        "The party will contest the early elections of 17 February alone.",
        "Moldovans go to the polls on 17 February.",
    ],
)
def test_a_vote_is_told_without_a_type(text: str) -> None:
    assert acts(text) == [("vote", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Zambia's president called early elections for 17 August.",
        "Zambia's president dissolved the cabinet and set a snap election for Aug. 17.",
        "Zambia has fixed the referendum for 3 June.",
        "The vote triggered an early election in Zambia.",
    ],
)
def test_an_election_that_is_called_is_announced_and_was_not_held(text: str) -> None:
    assert [c.status for c in claims(text) if c.act == "vote"][-1:] == ["announced"]


def test_who_calls_for_an_election_or_calls_it_a_sham_holds_none() -> None:
    assert acts("Zambia's opposition called for elections.") == [("appeal", "REQUEST")]
    assert acts("Malawi called the election a sham.") == [("criticise", "ACCUSE")]


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Kenya and Uganda likewise appended their signatures to the Mombasa Declaration.",
        "Kenya and Uganda set their names to the pact.",
        "The pact to which Kenya and Uganda put their names was long.",
        "The declaration which the leaders put their names to yesterday was long.",
    ],
)
def test_names_put_to_a_pact_sign_it(text: str) -> None:
    assert acts(text) == [("pact", "SUPPORT")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two ministers walked out of the cabinet last week.", ("resign", "RETREAT")),
        ("Ana Sosa, the finance minister of Peru, stormed out of the government.", ("resign", "RETREAT")),
        ("The Social Party walked out of Moldova's ruling coalition on Monday.", ("cut-ties", "SANCTION")),
        ("South Sudan's delegation had by then left the room altogether.", ("cancel", "REJECT")),
        ("The Russian delegation walked out of the hall as the host began to speak.", ("cancel", "REJECT")),
    ],
)
def test_who_walks_out_of_what(text: str, told: tuple[str, str]) -> None:
    assert acts(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Fans put their names to a petition.",
        "The teacher left the room.",
        "The French ambassador left the room to wash his hands.",
        "The Chadian delegation left Tunis on Monday.",
        "The truck carried the motion sensors.",
    ],
)
def test_neighbours_tell_nothing(text: str) -> None:
    assert acts(text) == []
