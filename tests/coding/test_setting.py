"""Whose somebody is of whom no words tell it, in a report of two states: the setting of the sentence tells."""

from __future__ import annotations

from datetime import date

import pytest

from communique.coding.desk import Desk, desk_for
from communique.coding.setting.outlets import outlet_state
from communique.coding.setting.reasons import reasons_for
from communique.coding.setting.scene import scene_of
from communique.coding.setting.slots import slots_of
from communique.coding.setting.weights import weights
from communique.engine.annotate import annotate_document, find_mentions
from communique.language.parse import parse
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.report import Report
from tests.coding.reading import claims, sides

ROW = (
    "ASUNCION, May 10 (Cono Wire) - Paraguay expelled two Bolivian diplomats on Friday in a row over a customs clerk. "
    "Bolivia called the step absurd.\n\n"
    "Customs clerk Luis Vega was seized on Monday at the airport of Asuncion, where he had worked since 2018. {here}\n\n"
    "Bolivia denied having paid him. The Bolivian ambassador left Paraguay on Saturday. Paraguay and Bolivia share a border. "
    "In La Paz the foreign minister, Ana Sosa, said that Bolivia would wait. {there}"
)


def _document(here: str = "", there: str = "", outlet: str = "Cono Wire") -> Document:
    text = ROW.format(here=here, there=there)
    title = "Paraguay expels Bolivian diplomats"
    return parse(Report("t", text, title=title, published=date(2025, 5, 10), language="en", outlet=outlet))


def _one(act: str, here: str = "", there: str = "") -> Claim:
    """The claim of an act that one of the two sentences tells."""
    found = annotate_document(_document(here, there)).claims
    (claim,) = (c for c in found if c.act == act and c.at.text.strip(".") in f"{here} {there}")
    return claim


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("A judge convicted two brokers of fraud on Thursday.", "convict"),
        ("On Thursday two brokers were charged with spying.", "charge"),
        ("Officers searched the union and arrested three brokers.", "arrest"),
        ("Senator Rosa Ibarra accused the government of sleeping.", "accuse"),
    ],
)
def test_who_acts_at_home_is_of_the_state_where_the_paragraph_is_set(sentence: str, act: str) -> None:
    assert sides(_one(act, here=sentence))[0] == {"PRY"}


def test_who_is_held_is_held_by_the_state_that_the_last_sentences_tell_of() -> None:
    claim = _one("arrest", there="Two students were arrested outside the Paraguayan embassy.")
    assert [(p.party.country, p.assumed) for p in claim.actors] == [("BOL", True)]
    assert any(reason.startswith("actor of BOL by the setting (") for reason in claim.reasons)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Unknown gunmen killed four farmers.", "attack"),
        ("High Commissioner Marta Lund criticised the arrests.", "criticise"),
    ],
)
def test_who_may_be_anybodys_stays_open(sentence: str, act: str) -> None:
    assert sides(_one(act, here=sentence))[0] == {None}


def test_whom_two_states_set_free_together_are_of_neither() -> None:
    assert sides(_one("release", here="The two countries exchanged prisoners on Friday.")) == ({"PRY", "BOL"}, {None})


@pytest.mark.parametrize("sentence", ["Officers arrested three brokers.", "Two brokers were charged with spying in Geneva."])
def test_a_lone_sentence_has_no_setting(sentence: str) -> None:
    assert not any("by the setting" in reason for claim in claims(sentence) for reason in claim.reasons)


def test_every_reason_is_in_the_table() -> None:
    document = _document("A judge convicted two brokers of fraud on Thursday.", "He was arrested in La Paz, the minister said.")
    desk = desk_for(document, find_mentions(document))
    scene, told = scene_of(desk), annotate_document(document).claims
    slots = slots_of(document, desk.mentions, told)
    names = {name for slot in slots for state in scene.candidates for name in reasons_for(scene, told, slot, state)}
    assert slots and names and names <= set(weights())


@pytest.mark.parametrize(
    ("outlet", "state"),
    [
        ("The Nairobi Evening Post", "KEN"),
        ("Jakarta Post", "IDN"),
        ("Malta Mirror", "MLT"),
        ("Tribune de Dakar", "SEN"),
        ("The Daily Standard", None),
        ("Central America Today", None),
        ("Indian Ocean Press", None),
        ("Hope Victoria Sun", None),
        (None, None),
    ],
)
def test_an_outlet_is_of_the_town_or_state_that_its_name_tells(outlet: str | None, state: str | None) -> None:
    assert outlet_state(outlet) == state


def test_who_says_our_tells_of_the_others_by_their_name() -> None:
    ours = scene_of(_desk("Our customs clerk is innocent."))
    assert ours.others == {"BOL"}
    assert not scene_of(_desk("The customs clerk is innocent.")).others
    assert not scene_of(_desk('"Our clerk is innocent," Ana Sosa said.')).others


def _desk(sentence: str) -> Desk:
    document = _document(sentence)
    return desk_for(document, find_mentions(document))
