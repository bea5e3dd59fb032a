"""Persons whom a report names without their country: what each is known for, and bare names that must stay open."""

from __future__ import annotations

from datetime import date

import pytest

from communique.language.parse import parse
from communique.mentions.actors import find_actors
from communique.model.report import Report

KNOWN: list[tuple[str, str, str, str, str | None]] = [
    ("2001-05-05", "Rebel leader Savimbi refused to disarm his men.", "Rebel leader Savimbi", "AGO", "REB"),
    ("1999-02-01", "Savimbi ordered his troops back into the hills.", "Savimbi", "AGO", "REB"),
    ("2022-06-10", "Opposition leader Dutton called the plan a mistake.", "Opposition leader Dutton", "AUS", "OPP"),
    ("2021-06-01", "Roman Protasevich was taken off the plane by armed men.", "Roman Protasevich", "BLR", "JRN"),
    ("2020-07-01", "Joshua Wong pleaded not guilty.", "Joshua Wong", "HKG", "SOC"),
    ("2024-03-01", "Foreign Minister Attaf rejected the accusation.", "Foreign Minister Attaf", "DZA", "GOV"),
    ("2016-03-04", "Judge Moro ordered the arrest of two bankers.", "Judge Moro", "BRA", "JUD"),
    ("2023-05-05", "Senator Moro voted against the bill.", "Senator Moro", "BRA", "LEG"),
    ("1995-08-01", "Mladic ordered the shelling to go on.", "Mladic", "BIH", "MIL"),
    ("2022-02-01", "Zemmour was fined over remarks on television.", "Zemmour", "FRA", "OPP"),
    ("2014-06-01", "Sheikh Isa Qassem urged calm.", "Sheikh Isa Qassem", "BHR", "REL"),
    ("2015-10-01", "Doctors were thanked by Denis Mukwege.", "Denis Mukwege", "COD", "MED"),
    ("2015-05-01", "Ahok vowed to move the squatters.", "Ahok", "IDN", "GOV"),
    ("2020-02-01", "Carlos Ghosn fled in a box.", "Carlos Ghosn", "FRA", "ELI"),
    ("2006-05-01", "Tycoon Patarkatsishvili bought the station.", "Tycoon Patarkatsishvili", "GEO", "BUS"),
    ("2017-12-01", "Strache demanded a vote on the treaty.", "Strache", "AUT", "PTY"),
    ("2022-11-01", "Matolcsy warned that prices would rise again.", "Matolcsy", "HUN", "GOV"),
    ("2022-03-01", "Medvedchuk slipped out of his house.", "Medvedchuk", "UKR", "OPP"),
    ("2014-06-01", "Separatist leader Borodai promised safe passage.", "Separatist leader Borodai", "RUS", "REB"),
    ("2023-01-01", "Sadio Mane scored twice.", "Sadio Mane", "SEN", "ELI"),
    ("2019-05-01", "Opposition leader Malema walked out.", "Opposition leader Malema", "ZAF", "OPP"),
    ("2017-03-01", "Finance Minister Gordhan was called home.", "Finance Minister Gordhan", "ZAF", "GOV"),
    ("2002-10-01", "Blix asked for more time.", "Blix", "UNO", None),
    ("2019-05-05", "Lawmaker Koofi asked for guarantees.", "Lawmaker Koofi", "AFG", "LEG"),
]


@pytest.mark.parametrize(("day", "text", "words", "country", "sector"), KNOWN, ids=[k[2] for k in KNOWN])
def test_a_person_is_known_by_name_or_by_title_and_family_name(
    day: str, text: str, words: str, country: str, sector: str | None
) -> None:
    assert told(day, text).get(words) == (country, sector)


OPEN = [
    ("2019-05-05", "Blair Ferguson opened a bakery.", "Blair Ferguson"),
    ("2021-01-01", "The letter was read out by Foster.", "Foster"),
    ("2016-01-01", "Hume won the race.", "Hume"),
    ("2021-01-01", "Lawyer Peter Dutton-Hay spoke for the family.", "Peter Dutton-Hay"),
]


@pytest.mark.parametrize(("day", "text", "words"), OPEN, ids=[o[2] for o in OPEN])
def test_who_only_shares_a_name_stays_open(day: str, text: str, words: str) -> None:
    assert told(day, text).get(words, (None, None))[0] is None


def test_a_holder_of_office_keeps_a_shared_family_name() -> None:
    assert told("2013-05-05", "Castro met the visitors in Havana.")["Castro"] == ("CUB", "GOV")
    assert told("2006-05-05", "Blair thanked his ministers.")["Blair"] == ("GBR", "GOV")


def test_who_lost_what_they_were_known_for_is_of_the_elites() -> None:
    assert told("2003-01-01", "Biljana Plavsic was moved to a prison.")["Biljana Plavsic"] == ("BIH", "ELI")


def told(day: str, text: str) -> dict[str, tuple[str | None, str | None]]:
    """Country and sector of each mention by its words."""
    found = find_actors(parse(Report("r", text, published=date.fromisoformat(day), language="en")))
    return {m.text: (p.country, p.sector) for m in found for p in m.parties[:1]}
