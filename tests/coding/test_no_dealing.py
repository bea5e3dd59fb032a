"""Dealings that are none between parties: among people and firms, with the press, with nobody, for votes."""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated


def _acts(text: str) -> list[str]:
    return [c.act for c in annotated(text).claims if c.act != "office"]


@pytest.mark.parametrize(
    "text",
    [
        "The two singers worked together on an album in 2014.",
        "A tennis player from Leeds flew to Lisbon for a holiday.",
        "Mary Holt was fined for adding sugar to her neighbour's tank.",
        "The bookseller barred his own children from using the telephone.",
        "Anna Reed worked with a vocal coach for weeks.",
        "Tom Hale sold a barn to Ann Price.",
        "The actress was harassed by the director of the film.",
        "The rich uncle helped him with a loan.",
        "Ari Holm flew to Seville.",
        "Russia hosts thousands of North Korean workers.",
        "One family included two doctors from Togo.",
        "The army has new radar equipment in Poland.",
    ],
)
def test_what_people_do_with_each_other_is_no_politics(text: str) -> None:
    assert not {"cooperate", "visit", "bar", "trade", "restrict", "aid", "impose"} & set(_acts(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Egyptian doctors helped Sudanese refugees in Aswan.", "aid"),
        ("Bangura's ban on Guinean trawlers came into force on Monday.", "impose"),
        ("Food and water were delivered to villagers in Darfur.", "aid"),
        ("Sweden barred two activists from the country.", "bar"),
        ("Sergei Lavrov flew to Ankara.", "visit"),
        ("Qatar hosted the Afghan foreign minister.", "visit"),
        ("Cuba sent 200 doctors to Angola.", "aid"),
        ("A London bank helped the government of Ghana.", "aid"),
        ("Ivo Petrov, the man who sold the fleet, will resign as defence minister.", "resign"),
        ("Anna Wambua resigned on Monday.", "resign"),
    ],
)
def test_what_somebody_public_or_of_another_country_does_stays(text: str, act: str) -> None:
    assert act in _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Danish prime minister sat down with the BBC on Sunday.",
        "Turkey shared footage of the strike on social media.",
        "The Spanish ministry shared images of the wreck.",
        "The spokesman said Iran had arrested two men, without providing details.",
        "Kenya's police arrested a banker but did not provide further details.",
        "Orbital Works leases the launch pad in Florida from NASA.",
        "The party's candidate, Ana Ruiz, held a rally in Ohio on Sunday.",
    ],
)
def test_interviews_pictures_and_rallies_for_votes_are_no_dealings(text: str) -> None:
    assert not {"meeting", "share-intelligence", "trade", "demonstrate"} & set(_acts(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Poland shared satellite images of the base with Ukraine.", "share-intelligence"),
        ("Britain and Norway shared intelligence on the submarine.", "share-intelligence"),
        ("Estonia refused to provide the names of the suspects to Russia.", "refuse"),
        ("Russia sold wheat to Egypt.", "trade"),
        ("Opposition leader Ana Ruiz held a rally in Caracas against the government.", "demonstrate"),
        ("Tens of thousands rallied in Tbilisi on Sunday.", "demonstrate"),
    ],
)
def test_what_passes_between_parties_stays(text: str, act: str) -> None:
    assert act in _acts(text)
