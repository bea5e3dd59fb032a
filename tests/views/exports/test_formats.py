"""Every format: there, told in docs/exports.md with its losses, the same bytes each time, safe with hostile text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import communique
from communique.cli.exporting import Form
from communique.model.errors import UnknownName
from communique.views.exports.formats import FORMATS, exported
from tests.conftest import ROOT
from tests.views.builders import the_record

PAGE = (ROOT / "docs" / "exports.md").read_text("utf-8")
NATIVE = {"csv", "jsonl", "parquet"}


def test_every_format_of_the_docs_exists_and_every_format_is_in_the_docs() -> None:
    listed = re.findall(r"^\| (`.*?) \|", PAGE, re.M)
    assert sorted(name for cell in listed for name in re.findall(r"`([a-z-]+)`", cell)) == sorted(FORMATS)
    assert [form.value for form in Form] == sorted(FORMATS) == list(FORMATS)
    headed = re.findall(r"^## ([a-z-]+)$", PAGE, re.M)
    assert set(headed) == set(FORMATS) - NATIVE
    for part in re.split(r"^## ", PAGE, flags=re.M)[1:]:
        assert "\nLost: " in part, part[:20]


def test_the_extra_of_a_format_is_told() -> None:
    for name, format in FORMATS.items():
        row = next(line for line in PAGE.splitlines() if line.startswith("| `") and f"`{name}`" in line.split(" | ")[0])
        assert re.findall(r"communique\[(\w+)\]", row) == ([format.extra] if format.extra else []), name


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_record_gives_the_same_bytes(format: str, examples: communique.Record) -> None:
    assert communique.export(examples, format) == communique.export(examples, format) != b""


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_record_and_one_without_dates_can_be_written(format: str) -> None:
    assert isinstance(exported(communique.read([]), format), bytes)
    assert exported(the_record(), format)


@pytest.mark.parametrize("format", sorted(set(FORMATS) - {"parquet"}))
def test_half_a_surrogate_pair_can_be_written(format: str) -> None:
    record = the_record()
    odd = replace(record, events=tuple(replace(e, title="half \ud83d of it", background=False) for e in record.events))
    told = exported(odd, format).decode("utf-8")
    assert ("of it" in told) != (format in ("polecat", "icews", "gdelt")), "the tables of events have no titles"


@pytest.mark.parametrize("table", ["claims", "reports"])
@pytest.mark.parametrize("format", sorted(NATIVE))
def test_our_own_tables_are_those_of_the_folder(format: str, table: str, examples: communique.Record, tmp_path: Path) -> None:
    communique.tables(examples, tmp_path, format=format)  # type: ignore[arg-type]
    assert communique.export(examples, format, table=table) == (tmp_path / f"{table}.{format}").read_bytes()


def test_a_format_and_a_table_that_are_none() -> None:
    with pytest.raises(UnknownName, match=r"no such table: 'foo'\. Choose from reports, stories, events"):
        exported(the_record(), "csv", table="foo")
    with pytest.raises(UnknownName, match="Did you mean polecat"):
        exported(the_record(), "polecats")
    for format in NATIVE:
        with pytest.raises(UnknownName, match="Did you mean events"):
            exported(the_record(), format, table="event")


def test_output_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "events.geojson"
    assert communique.export(the_record(), "geojson", output=file) == file.read_bytes()
    with pytest.raises(communique.CommuniqueError, match="cannot be written"):
        communique.export(the_record(), "geojson", output=tmp_path / "none" / "events.geojson")
    assert [path.name for path in tmp_path.iterdir()] == ["events.geojson"]
