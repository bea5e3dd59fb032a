"""Attacks in words: what politicians do to each other is no violence, and what men in arms do is."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims


@pytest.mark.parametrize(
    "text",
    [
        "Opposition leader Daniel Okoro attacked President Mensah on Tuesday for failing to publish his accounts.",
        "President Orsini attacked Chancellor Weber over his handling of the crisis.",
        "The mayor of Lima responded with attacks on the senator in a series of tweets.",
        "The presidential candidate repeated his attacks on journalists in Leeds.",
        "Chad's president attacked loopholes in the tax code.",
        "Prime Minister Okello of Uganda attacked the European Union over its trade rules.",
        "Kenya's president attacked Rwanda for arming rebels.",
        "Fidesz attacked the government of Ukraine.",
        "The rebel leader attacked the president of Chad in a radio interview.",
        "The attack on Panama's reputation was unfair, the Panamanian minister said.",
        "The senator and her campaign hit President Ruiz of Peru hard on his record.",
        "A tweet attacking Chad's former beauty queen angered the Chadian president.",
        "Angela Ruiz attacked other presidential candidates in Lima for accepting donations.",
        "President Ruiz of Peru repeated her attacks on Omar Sow.",
        "A new campaign ad hitting Senator Cole for not paying taxes went on air.",
    ],
)
def test_an_attack_in_words_is_criticism(text: str) -> None:
    assert next(c.act for c in claims(text) if c.scheme == "plover") == "criticise"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Mayor Gomez of Cali on Sunday.",
        "Chad's army attacked the village for harbouring rebels.",
        "A lawmaker attacked a journalist outside Chad's parliament.",
        "Gunmen attacked Senator Pratt at her home in Quito.",
        "Israel hit the group's deputy leader for ordering the raid.",
        "Karim Diallo attacked Senator Cole in Oslo on Monday.",
        "Iran-backed rebels attacked a port in Yemen.",
        "The Kenyan minister was attacked by a man with an axe.",
        "President Putin attacked Ukraine in February 2022.",
        "Supporters of the ruling party attacked the convoy of Kenya's opposition leader.",
        "Hezbollah hit a village in Israel, saying it was a base.",
    ],
)
def test_an_attack_by_arms_stays_one(text: str) -> None:
    assert next(c.act for c in claims(text) if c.scheme == "plover") == "attack"


def test_a_legislative_attack_threatens_nobody() -> None:
    assert not [
        c for c in claims("Republicans will continue their legislative attacks on the health law.") if c.act == "attack"
    ]
