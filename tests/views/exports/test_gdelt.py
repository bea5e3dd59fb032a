"""GDELT: 61 columns as in its event files, codes of its kinds, counts that do not count copies."""

from __future__ import annotations

import io
from dataclasses import replace

import duckdb
import pandas
import pytest

import communique
from communique.model.claim import Location
from communique.model.event import Event
from communique.model.party import Party
from communique.model.when import Dating, When
from communique.views.exports.gdelt import COLUMNS
from tests.views.builders import the_record


def frame(record: communique.Record) -> pandas.DataFrame:
    codes = dict.fromkeys(("EventCode", "EventBaseCode", "EventRootCode"), "string")
    data = io.BytesIO(communique.export(record, "gdelt"))
    return pandas.read_csv(data, sep="\t", header=None, names=list(COLUMNS), quoting=3, dtype=codes)


def one(**changes: object) -> dict[str, object]:
    record = the_record()
    event: Event = replace(next(e for e in record.events if not e.background), **changes)  # type: ignore[arg-type]
    told = frame(replace(record, events=(event,))).iloc[0]
    return {name: None if pandas.isna(value) else value for name, value in told.items()}


def test_columns_are_those_of_the_codebook() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 61
    assert COLUMNS[:6] == ("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", "Actor1Code")
    assert COLUMNS[25:35] == (
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
        "NumSources", "NumArticles", "AvgTone",
    )  # fmt: skip
    assert COLUMNS[51:] == (
        "ActionGeo_Type", "ActionGeo_FullName", "ActionGeo_CountryCode", "ActionGeo_ADM1Code", "ActionGeo_ADM2Code",
        "ActionGeo_Lat", "ActionGeo_Long", "ActionGeo_FeatureID", "DATEADDED", "SOURCEURL",
    )  # fmt: skip


def test_counts_are_claims_reports_and_independent_sources(examples: communique.Record) -> None:
    told = frame(examples)
    first = examples.events[0]
    row = told.iloc[0]
    assert (row["NumMentions"], row["NumSources"], row["NumArticles"]) == (len(first.claims), first.sources, len(first.reports))
    assert set(told["QuadClass"]) <= {1, 2, 3, 4}
    assert told["GLOBALEVENTID"].is_unique
    assert set(told["IsRootEvent"]) == {0, 1}


def test_duckdb_reads_it_by_position(examples: communique.Record, tmp_path: object) -> None:
    path = f"{tmp_path}/day.export.CSV"
    communique.export(examples, "gdelt", output=path)
    query = f"SELECT count(*), count(column00) FROM read_csv('{path}', delim='\t', header=false, quote='', all_varchar=true)"
    assert duckdb.sql(query).fetchall() == [(len(frame(examples)),) * 2]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("edtf", "day", "month", "year"),
    [
        ("2024-03-05", 20240305, 202403, 2024),
        ("2024-03", None, 202403, 2024),
        ("2024", None, None, 2024),
        ("2024-12-30/2025-01-02", None, None, None),
        ("2024-03/..", None, None, None),
    ],
)
def test_dates_as_far_as_they_are_known(edtf: str, day: int | None, month: int | None, year: int | None) -> None:
    row = one(when=Dating(When.parse(edtf), "stated"))
    assert (row["SQLDATE"], row["MonthYear"], row["Year"]) == (day, month, year)
    assert row["DATEADDED"] == 20240305000000


def test_places_have_fips_codes_and_a_type() -> None:
    beijing = one(where=Location("Beijing", "CHN", ("China",), "city", 39.9, 116.4))
    assert (beijing["ActionGeo_Type"], beijing["ActionGeo_CountryCode"], beijing["ActionGeo_FullName"]) == (
        4, "CH", "Beijing, China",
    )  # fmt: skip
    assert one(where=Location("Texas", "USA", ("United States",), "region", 31.0, -100.0))["ActionGeo_Type"] == 2
    assert one(where=Location("Ghana", "GHA", (), "country", 8.0, -2.0))["ActionGeo_Type"] == 1
    assert one(where=None)["ActionGeo_Type"] == 0


def test_a_body_is_a_known_group_and_no_country() -> None:
    record = the_record()
    event = next(e for e in record.events if not e.background)
    body = replace(event.actors[0], party=Party("United Nations", "body", "UNO", "IGO"))
    row = one(actors=(body,), reciprocal=False)
    assert (row["Actor1CountryCode"], row["Actor1KnownGroupCode"], row["Actor2Code"]) == (None, "UNO", None)
