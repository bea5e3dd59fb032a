"""People of whom no country is told are of the state that the report is clearly about, unless they may well be another's."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides

PERU = (
    "Peru has had no government for a month. The Peruvian congress met in Lima on Monday, and Peru's army stayed in its "
    "barracks in Arequipa. In Cusco and Tacna markets were open. Peru rests. "
)
TWO = "Peru and Chile have quarrelled. Chile rests. Peru rests. Lima and Santiago are quiet, and so are Tacna and Arica. "


@pytest.mark.parametrize(
    ("text", "act", "actor", "met"),
    [
        ("Ana Sosa accused Luis Vega of fraud.", "accuse", "PER", "PER"),
        ("Brazil congratulated Luis Vega on his victory.", "praise", "BRA", "PER"),
        ("Guerrillas of the Red Dawn Front killed nine soldiers.", "attack", "PER", "PER"),
        ("Commandos killed four bandits on Friday.", "attack", "PER", "PER"),
        ("Bishop Luis Vega appealed to the rebels to lay down their arms.", "appeal", "PER", "PER"),
    ],
)
def test_people_of_no_told_country_are_of_the_reports_own(text: str, act: str, actor: str, met: str) -> None:
    assert sides(one(PERU + text, act)) == ({actor}, {met})


def test_who_pardons_is_the_state() -> None:
    found = one(PERU + "Forty former rebels were pardoned on Friday.", "pardon")
    assert sides(found) == ({"PER"}, {"PER"}) and all(p.assumed for p in found.actors)


def test_who_releases_politicians_is_the_state_but_others_may_be_anybodys() -> None:
    found = one(PERU + "Four former ministers were released on Friday.", "release")
    assert sides(found) == ({"PER"}, {"PER"}) and all(p.assumed for p in found.actors)
    assert sides(one(PERU + "Four fishermen were released on Friday.", "release"))[0] == set()


@pytest.mark.parametrize(
    "text",
    [
        "The tourist Luis Vega was abducted on Friday.",
        "Foreign reporters accused the army of murder.",
        "Chile's Luis Vega and Ana Sosa signed the memorandum.",
        "Ana Sosa accused the mayor of Antofagasta of fraud in Antofagasta.",
    ],
)
def test_who_may_well_be_anothers_stays_open(text: str) -> None:
    told = [p.party for c in claims(PERU + text) for p in (*c.actors, *c.recipients)]
    strangers = [p for p in told if p.name in ("Luis Vega", "Ana Sosa") or p.sector == "JRN"]
    assert strangers and not [p for p in strangers if p.country == "PER"]


def test_where_two_states_are_told_of_alike_nobody_is_given_one() -> None:
    assert sides(one(TWO + "Ana Sosa accused Luis Vega of fraud.", "accuse")) == ({None}, {None})
