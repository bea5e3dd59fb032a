"""Tables: rows as reports, columns by name, synonym or as mapped; CSV and Parquet say the same."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from communique.model.errors import ReportError
from communique.model.report import Report
from communique.sources.read import read_paths
from communique.sources.table import read_columns

TEXT = "Ghana, said its minister, will recall its envoy.\nTogo did not answer."


def write_csv(path: Path, text: str) -> str:
    path.write_text(text, newline="")
    return str(path)


def test_known_names_need_no_mapping(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "a.csv", f'doc_id,headline,body,pub_date,publisher,extra\n7,Envoy recalled,"{TEXT}",2024-03-05,Volta,x\n'
    )
    (found,) = read_paths([path])
    assert isinstance(found, Report)
    assert (found.id, found.title, found.text) == ("7", "Envoy recalled", TEXT)
    assert (found.published, found.outlet) == (date(2024, 3, 5), "Volta")


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_separators_and_mapped_columns(separator: str, tmp_path: Path) -> None:
    name = "a.tsv" if separator == "\t" else "a.csv"
    path = write_csv(
        tmp_path / name,
        separator.join(("story", "day", "text")) + "\n" + separator.join(("Ghana spoke.", "5 March 2024", "no")),
    )
    (found,) = read_paths([path], columns=read_columns("text=story, published=day"), outlet="Volta")
    assert isinstance(found, Report)
    assert (found.text, found.published, found.outlet, found.id) == (
        "Ghana spoke.",
        date(2024, 3, 5),
        "Volta",
        "a.csv:2" if name == "a.csv" else "a.tsv:2",
    )


def test_a_bad_row_is_named_and_the_next_read(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", "text,date\n,2024-03-05\nGhana spoke.,soon\nTogo spoke.,2024-03-05\n")
    empty, undated, found = read_paths([path])
    assert "a.csv:2: no `text`" in str(empty)
    assert "a.csv:3: unknown date 'soon'" in str(undated)
    assert isinstance(found, Report)


def test_a_table_without_texts_says_how_to_name_them(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", "story,day\nx,y\n")
    (error,) = read_paths([path])
    assert isinstance(error, ReportError)
    assert "--columns text=NAME" in str(error)
    (error,) = read_paths([path], columns=(("stroy", "text"),))
    assert "no column 'stroy'" in str(error)


def test_parquet_rows_with_days_and_moments(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    rows = {"content": ["Ghana spoke.", "Togo spoke.", None], "date": [date(2024, 3, 5), None, date(2024, 3, 6)],
            "seen": [datetime(2024, 3, 7, 12)] * 3, "n": [1, 2, 3]}  # fmt: skip
    pyarrow.parquet.write_table(pyarrow.table(rows), path)
    ghana, togo, error = read_paths([str(path)])
    assert isinstance(ghana, Report)
    assert (ghana.text, ghana.published) == ("Ghana spoke.", date(2024, 3, 5))
    assert isinstance(togo, Report)
    assert togo.published is None
    assert "no `text`" in str(error)
    mapped = next(iter(read_paths([str(path)], columns=(("seen", "published"), ("n", "id")))))
    assert isinstance(mapped, Report)
    assert (mapped.published, mapped.id) == (date(2024, 3, 7), "1")


def test_what_is_no_parquet_and_no_mapping() -> None:
    for wrong in ("txt=body", "text", "text="):
        with pytest.raises(ValueError, match="FIELD=COLUMN"):
            read_columns(wrong)


def test_broken_parquet_is_an_error_on_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"not parquet")
    (error,) = read_paths([str(tmp_path / "a.parquet")])
    assert "no Parquet file" in str(error)
