"""Words that look like one act and tell another, or none: governments that fall, warnings to ships."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, sides


@pytest.mark.parametrize(
    "text",
    [
        "A no-confidence vote toppled Sweden's government on Monday.",
        "Latvia's government was brought down by its coalition partner on Monday.",
        "Iran gave warning to ships before the launch.",
        "Serbia is expanding the settlements in Kosovo.",
        "The party is strengthening the settlements.",
        "The African Union called a meeting for Friday.",
    ],
)
def test_no_act_of_politics(text: str) -> None:
    assert [c.act for c in claims(text) if c.scheme == "plover"] == []


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Rebels toppled the government of Mali.", "COERCE", "done"),
        ("China gave a warning to Taiwan on Monday.", "THREATEN", "done"),
        ("The Estonian government approved a transfer of 5 million euros to Syria.", "AGREE", "pledged"),
        ("Prosecutors determined that Chad had expelled the envoy.", "SANCTION", "done"),
        ("Chad determined to expel the envoy.", "THREATEN", "planned"),
    ],
)
def test_what_the_words_tell(text: str, type_: str, status: str) -> None:
    first = claims(text)[0]
    assert (first.type, first.status) == (type_, status)


def test_who_is_caught_up_in_an_inquiry_is_inquired_into() -> None:
    (claim,) = claims("Chad's finance minister was embroiled in a corruption inquiry.")
    assert (claim.type, [p.party.country for p in claim.recipients]) == ("ACCUSE", ["TCD"])
    assert not claim.actors


def test_a_deed_that_an_inquiry_finds_is_an_accusation_by_who_inquires() -> None:
    (claim,) = [c for c in claims("UN inspectors concluded that Iran had attacked the ship.") if c.scheme == "plover"]
    assert (claim.type, sides(claim)) == ("ACCUSE", ({"UNO"}, {"IRN"}))


@pytest.mark.parametrize(
    ("text", "type_", "actors"),
    [
        ("The Security Council adopted a resolution that calls on Serbia to withdraw.", "REQUEST", {"UNO"}),
        ("The European Union signed a letter that urges Serbia to withdraw.", "REQUEST", {"EUR"}),
        ("Norway's minister read a report that criticised Serbia.", "ACCUSE", set()),
    ],
)
def test_whoever_makes_a_document_says_what_it_says(text: str, type_: str, actors: set[str]) -> None:
    (claim,) = [c for c in claims(text) if c.scheme == "plover"]
    assert (claim.type, sides(claim)) == (type_, (actors, {"SRB"}))
