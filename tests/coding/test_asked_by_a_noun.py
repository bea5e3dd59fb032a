"""What a noun only requests ("its demand for the release of"), what is threatened or returns, what comes in answer."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims

Told = tuple[str, str | None, set[str | None], set[str | None]]


def told(text: str) -> list[Told]:
    return [(c.act, c.type, {p.party.country for p in c.actors}, {p.party.country for p in c.recipients}) for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Togo renewed its demand for the release of the crew by Niger.", ("demand", "REQUEST", {"TGO"}, {"NER"})),
        ("Peru repeated its request for talks with Chile.", ("appeal", "REQUEST", {"PER"}, {"CHL"})),
        ("Chad repeated its request for the extradition of the general from Niger.", ("appeal", "REQUEST", {"TCD"}, {"NER"})),
        ("Norway's ambassador returned to Beijing on Monday.", ("visit", "CONSULT", {"NOR"}, {"CHN"})),
        ("Spain's ambassador would return to Malabo, Madrid said.", ("visit", "AGREE", {"ESP"}, {"GNQ"})),
        ("Malabo retaliated by expelling two Spanish diplomats.", ("expel", "SANCTION", {"GNQ"}, {"ESP"})),
        ("Chad retaliated by shelling a camp in Sudan.", ("attack", "ASSAULT", {"TCD"}, {"SDN"})),
        ("Nurses in Togo threatened a strike.", ("strike", "THREATEN", {"TGO"}, {"TGO"})),
        ("Nurses in Togo announced a strike.", ("strike", "PROTEST", {"TGO"}, {"TGO"})),
    ],
)
def test_one_act_is_told(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "China's demand for oil fell.",
        "Demand for flour rose in Togo after the ban.",
        "The ambassador returned to his hotel.",
        "The Malian ambassador returned to Bamako.",
        "The minister embraced her.",
    ],
)
def test_neighbours_tell_nothing(text: str) -> None:
    assert told(text) == []


def test_who_burns_what_in_arms_attacks() -> None:
    assert told("Unknown gunmen set fire to the office of the opposition in Lusaka.")[0][:2] == ("attack", "ASSAULT")
    assert told("Protesters set fire to the town hall in Lima.")[0][:2] == ("vandalize", "PROTEST")


def test_people_gather_outside_a_place() -> None:
    (rally,) = claims("Dozens of people gathered outside parliament in Lima, Peru, to demand the return of eight men.")
    assert (rally.act, rally.type) == ("demonstrate", "PROTEST")


@pytest.mark.parametrize(
    "text",
    [
        "Norway renewed its call for Chad to free the pilot.",
        "Norway joined calls for Chad to free the pilot.",
        "Norway issued a plea for Chad to free the pilot.",
    ],
)
def test_who_is_to_do_what_a_noun_asks_for_is_asked(text: str) -> None:
    (asked,) = claims(text)
    assert (asked.type, {p.party.country for p in asked.actors}) == ("REQUEST", {"NOR"})
    assert {p.party.country for p in asked.recipients} == {"TCD"}


@pytest.mark.parametrize(
    "text", ["There were calls for Kenya to release the editor.", "Calls for Chad to lift the ban grew on Monday."]
)
def test_what_nobody_is_told_to_ask_for_is_not_done(text: str) -> None:
    assert claims(text) == []
