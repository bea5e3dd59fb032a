"""Whom "its" means where one state complains of another, and where several do it to each other."""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated, claims, one, sides


@pytest.mark.parametrize(
    ("text", "act", "actor", "recipient"),
    [
        ("Greece said Turkey had violated its airspace 20 times in a day.", "deploy", "TUR", "GRC"),
        ("Ukraine said Russia had shelled its positions.", "attack", "RUS", "UKR"),
        ("Mexico said the United States had detained its citizens at the border.", "arrest", "USA", "MEX"),
        ("The US said Iran seized one of its drones.", "seize", "IRN", "USA"),
    ],
)
def test_its_own_is_the_speakers(text: str, act: str, actor: str, recipient: str) -> None:
    assert sides(one(text, act)) == ({actor}, {recipient})


def test_what_is_withdrawn_stays_the_actors_own() -> None:
    assert sides(one("Greece said Turkey had withdrawn its troops from Cyprus.", "withdraw")) == ({"TUR"}, {"CYP"})


def test_each_other_is_both() -> None:
    accused = one("Chad and Togo accused each other of violating a ceasefire.", "accuse")
    assert (sides(accused), accused.reciprocal) == (({"TCD", "TGO"}, set()), True)
    expelled = one("Chad and Togo expelled each other's diplomats.", "expel")
    assert (sides(expelled), expelled.reciprocal) == (({"TCD", "TGO"}, set()), True)


def test_a_government_and_its_rebels_talk_to_each_other() -> None:
    assert one("Colombia's government and the ELN rebels resumed peace talks in Caracas.", "meeting").reciprocal


@pytest.mark.parametrize(
    "told", ["countries in the region, such as Fiji, Tonga and Samoa", "Pacific countries, including Fiji, Tonga and Samoa"]
)
def test_a_group_is_those_of_it_who_are_named(told: str) -> None:
    claim = one(f"Canada vowed to strengthen ties with {told}.", "mend-ties")
    assert sides(claim) == ({"CAN"}, {"FJI", "TON", "WSM"})


def test_similar_agreements_are_not_those_told_before() -> None:
    text = "Kenya signed a defence pact with Ghana on Monday. President Ruto hinted at similar agreements with other nations."
    found = claims(text)
    assert [{p.party.country for p in c.actors} for c in found if c.act == "pact" and c.status == "done"] == [{"KEN", "GHA"}]
    assert all("GHA" not in {p.country for p in c.parties} for c in found if c.status == "hinted")


def test_those_who_are_mourned_are_not_protested_against() -> None:
    claim = one("Protesters rallied in Athens over the deaths of 57 people in a train crash.", "demonstrate")
    assert sides(claim) == ({"GRC"}, {"GRC"})
    assert {p.party.kind for p in claim.recipients} == {"state"}
    assert claim.figures == ()


def test_people_detained_amid_protests_are_told() -> None:
    text = "Police used tear gas against demonstrators in Belgrade. Fourteen people were detained, the ministry said."
    claim = one(text, "arrest")
    assert [f.value for f in claim.figures] == [14]
    assert claim.type == "COERCE"
    alone = annotated("Fourteen people were detained, the ministry said.").claims
    assert [c.type for c in alone] == [None]
