"""ICEWS: twenty columns in order, a row a dyad, CAMEO codes and their names."""

from __future__ import annotations

import io

import pandas
import polars

import communique
from communique.views.exports.dyads import dyads
from communique.views.exports.icews import COLUMNS
from communique.views.exports.tsv import coded_events
from tests.views.builders import the_record

HEADER = (
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\t"
    "Target Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\t"
    "Latitude\tLongitude"
)


def rows(record: communique.Record) -> list[dict[str, str]]:
    lines = communique.export(record, "icews").decode().splitlines()
    assert lines[0] == HEADER
    return [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]]


def test_a_row_a_dyad(examples: communique.Record) -> None:
    assert len(rows(examples)) == sum(len(dyads(e)) for e in coded_events(examples)) > 0
    assert len(COLUMNS) == 20


def test_what_a_row_says() -> None:
    there, back = (row for row in rows(the_record()) if "Lima Post" in row["Publisher"] and row["CAMEO Code"] == "057")
    assert (there["Source Name"], there["Source Country"], there["Target Name"]) == ("Peru", "Peru", "Ana Reis")
    assert (back["Source Name"], back["Source Country"], back["Target Country"]) == ("Ana Reis", "Portugal", "Peru")
    assert (there["Event Date"], there["Event Text"], there["Intensity"]) == ("2024-03-05", "Sign formal agreement", "8.0")
    assert (there["City"], there["Country"], there["Publisher"]) == ("Lima", "Peru", "Cork Herald; Lima Post")
    assert there["Story ID"] == the_record().stories[0].id


def test_pandas_and_polars_read_it(examples: communique.Record) -> None:
    data = communique.export(examples, "icews")
    frame = pandas.read_csv(io.BytesIO(data), sep="\t", quoting=3, dtype={"CAMEO Code": "string"}, parse_dates=["Event Date"])
    assert frame["Event ID"].is_unique
    assert str(frame["Event ID"].dtype) == "int64"
    assert frame["Event Date"].dropna().dt.year.between(2020, 2026).all()
    assert frame["Intensity"].between(-10, 10).all()
    assert polars.read_csv(io.BytesIO(data), separator="\t", quote_char=None).height == len(frame)
