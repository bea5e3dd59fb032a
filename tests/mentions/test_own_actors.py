"""Actors known by a user's own tables."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from communique.codebook.known_actors import KnownActors, read_actors
from communique.language.parse import parse
from communique.mentions.actors import find_actors
from communique.model.party import Party
from communique.model.report import Report

OFFICES = """person\tfamily\taliases\tcountry\toffice\tsector\thead\tstart\tend
Odile Marchand\tMarchand\tO. Marchand\tFRA\tpresident\tGOV\tstate; leader\t2041-05-14\t
Brun Okelo\tOkelo\t\tCOD\trebel leader\tREB\t\t2039\t
"""
BODIES = """name\taliases\tcountry\tsector\tkind
Lake Council\tLKC; the Kivu Forum\tCOD\tREB\torganisation
"""
DAY = date(2041, 6, 1)


def own(folder: Path) -> KnownActors:
    (folder / "offices.tsv").write_text(OFFICES, "utf-8")
    (folder / "bodies.tsv").write_text(BODIES, "utf-8")
    return read_actors([folder / "offices.tsv", folder / "bodies.tsv"])


def party(text: str, words: str, known: KnownActors | None, day: date = DAY) -> Party | None:
    """The party of the mention with these words."""
    document = parse(Report("r", text, published=day, language="en"))
    found = {mention.text: mention for mention in find_actors(document, known)}
    return next(iter(found[words].parties), None) if words in found else None


def test_a_person_of_the_table_is_known_by_name_surname_and_office(tmp_path: Path) -> None:
    known = own(tmp_path)
    for text, words in (
        ("Odile Marchand met ministers in Paris.", "Odile Marchand"),
        ("Marchand met French ministers in Paris.", "Marchand"),
        ("The president of France met ministers.", "The president of France"),
        ("French President Marchand met ministers.", "French President Marchand"),
    ):
        found = party(text, words, known)
        assert found is not None, text
        assert (found.name, found.country, found.sector) == ("Odile Marchand", "FRA", "GOV")
        without = party(text, words, None)
        assert without is None or without.name != "Odile Marchand" or without.office is None


def test_the_table_counts_on_its_days_only(tmp_path: Path) -> None:
    known = own(tmp_path)
    found = party("The president of France met ministers.", "The president of France", known, date(2020, 6, 1))
    assert found is not None
    assert found.name == "Emmanuel Macron"


def test_a_body_of_the_table_is_known_by_its_aliases(tmp_path: Path) -> None:
    known = own(tmp_path)
    for words in ("The Lake Council", "LKC", "The Kivu Forum"):
        found = party(f"{words} attacked the town on Monday.", words, known)
        assert found == Party("Lake Council", "organisation", "COD", "REB")


def test_reading_with_a_table_changes_nothing_for_the_next_report(tmp_path: Path) -> None:
    text, words = "The president of France met ministers.", "The president of France"
    before = party(text, words, None)
    during = party(text, words, own(tmp_path))
    assert during != before == party(text, words, None)
