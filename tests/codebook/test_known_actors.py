"""Users' own tables of office holders and bodies: what of ours they replace."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from communique.codebook.facts import Body, Term
from communique.codebook.known_actors import KnownActors, read_actors, shipped_actors
from communique.model.errors import CodebookError

OFFICES = "person\tfamily\tcountry\toffice\tsector\thead\tstart\tend"
BODIES = "name\taliases\tcountry\tsector\tkind"


def table(folder: Path, name: str, header: str, *rows: str) -> Path:
    path = folder / name
    path.write_text("\n".join((header, *rows)) + "\n", "utf-8")
    return path


def holding(known: KnownActors, country: str, office: str, day: date) -> list[str]:
    return [t.person for t in known.terms if (t.country, t.office) == (country, office) and t.covers(day)]


def bodies_called(known: KnownActors, name: str) -> list[Body]:
    return [body for body in known.bodies if name in (body.name, *body.aliases)]


def test_without_tables_there_is_what_ships() -> None:
    assert read_actors([]) is shipped_actors()
    assert holding(shipped_actors(), "FRA", "president", date(2020, 1, 1)) == ["Emmanuel Macron"]


def test_a_successor_ends_an_open_term_of_ours(tmp_path: Path) -> None:
    (head,) = (t for t in shipped_actors().terms if t.country == "FRA" and t.office == "president" and t.end is None)
    own = table(tmp_path, "a.tsv", OFFICES, "Odile Marchand\tMarchand\tFRA\tpresident\tGOV\tstate\t2041-05-14\t")
    known = read_actors([own])
    assert holding(known, "FRA", "president", date(2041, 6, 1)) == ["Odile Marchand"]
    assert holding(known, "FRA", "president", date(2030, 6, 1)) == [head.person]
    assert holding(known, "FRA", "president", date(2010, 6, 1)) == ["Nicolas Sarkozy"]


def test_a_person_s_terms_in_an_office_are_those_of_the_user(tmp_path: Path) -> None:
    own = table(tmp_path, "a.tsv", OFFICES, "Barack Obama\tObama\tUSA\tpresident\tGOV\tstate\t2009-01-20\t2009-12-31")
    known = read_actors([own])
    assert holding(known, "USA", "president", date(2012, 1, 1)) == []
    assert holding(known, "USA", "president", date(2009, 2, 1)) == ["Barack Obama"]


def test_a_body_replaces_ours_of_that_name_and_takes_its_aliases_from_others(tmp_path: Path) -> None:
    own = table(tmp_path, "b.tsv", BODIES, "UN Women\tOCHA\tNGO\tSOC\torganisation", "Sahel Monitor\t\tNGO\t\torganisation")
    known = read_actors([own])
    (women,) = bodies_called(known, "UN Women")
    assert (women.country, women.sector) == ("NGO", "SOC")
    assert bodies_called(known, "OCHA") == [women]
    assert bodies_called(known, "UNOCHA")[0].name == "UN Office for the Coordination of Humanitarian Affairs"
    assert len(known.bodies) == len(shipped_actors().bodies) + 1


def test_tables_of_both_forms_go_together_and_equal_contents_are_equal(tmp_path: Path) -> None:
    a = table(tmp_path, "a.tsv", OFFICES, "Odile Marchand\tMarchand\tFRA\tpresident\tGOV\tstate\t2041\t")
    b = table(tmp_path, "b.tsv", BODIES, "Sahel Monitor\t\tNGO\t\torganisation")
    both = read_actors([a, b])
    assert both == read_actors([a, b])
    assert both != read_actors([a])
    assert both != shipped_actors()
    assert isinstance(both.terms[0], Term)
    assert (both.terms[0].person, both.bodies[0].name) == ("Odile Marchand", "Sahel Monitor")


@pytest.mark.parametrize(
    ("header", "row", "line", "what"),
    [
        (OFFICES, "Odile Marchand\t\tFRAN\tpresident", 2, "country 'FRAN' is not known. Did you mean FRA"),
        (OFFICES, "Odile Marchand\t\tFRA\tpresident\tGOVT", 2, "sector 'GOVT' is not known. Did you mean GOV"),
        (OFFICES, "Odile Marchand\t\t\tpresident", 2, "needs a country or a body"),
        (OFFICES, "Odile Marchand\t\tFRA\tpresident\tGOV\tstate\t2041-13-01", 2, "is not a day of the calendar"),
        (OFFICES.replace("family", "famliy"), "Odile Marchand", 1, "no such column: 'famliy'. Did you mean family"),
        (BODIES, "Sahel Monitor\t\tNGO\t\tclub", 2, "kind 'club' is not one of body, organisation, group"),
        ("verb\tact", "sign\tpact", 1, "is none of the tables offices, bodies"),
    ],
)
def test_a_table_that_does_not_hold_is_refused(tmp_path: Path, header: str, row: str, line: int, what: str) -> None:
    own = table(tmp_path, "own.tsv", header, row)
    with pytest.raises(CodebookError) as error:
        read_actors([own])
    assert str(error.value).startswith(f"{own}:{line}: ")
    assert what in str(error.value)
