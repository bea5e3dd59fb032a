"""POLECAT: forty columns in order, as its readers expect them, each cell from the record."""

from __future__ import annotations

import io
from dataclasses import replace

import pandas
import polars
import pytest

import communique
from communique.codebook.country_codes import codes_of, country_codes
from communique.codebook.facts import states
from communique.codebook.ontology import ontology
from communique.views.exports.polecat import COLUMNS, polecat
from tests.views.builders import the_record

HEADER = (
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\t"
    "Primary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\tRecipient Name\tRecipient Country\t"
    "Recipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\t"
    "Placename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\t"
    "Publication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion"
)


def rows(record: communique.Record) -> list[dict[str, str]]:
    lines = polecat(record, "1.2.3").splitlines()
    return [dict(zip(lines[0].split("\t"), line.split("\t"), strict=True)) for line in lines[1:]]


def test_the_forty_columns_by_name_and_order() -> None:
    assert polecat(the_record(), "").splitlines()[0] == HEADER
    assert len(COLUMNS) == 40


def test_one_row_an_event_that_polecat_has_a_type_for(examples: communique.Record) -> None:
    told = rows(examples)
    wanted = [e for e in examples.events if e.scheme == "plover" and e.type and not e.background]
    assert [row["Event ID"] for row in told] == [e.id for e in wanted]
    assert 0 < len(told) < len(examples.events)
    assert {row["Event Type"] for row in told} <= set(ontology().types)
    assert {row["Quad Code"] for row in told} <= {quad.upper() for quad in ontology().quads.values()}


def test_what_a_row_says() -> None:
    treaty = rows(the_record())[-1]
    assert treaty["Version"] == "communique 1.2.3"
    assert (treaty["Event Date"], treaty["Quad Code"], treaty["Contexts"]) == ("2024-03-05", "VERBAL COOPERATION", "economic")
    assert (treaty["Actor Name"], treaty["Actor Country"], treaty["Actor COW"]) == ("Peru; Ana Reis", "PER; PRT", "135; 235")
    assert (treaty["Primary Actor Sector"], treaty["Actor Sectors"], treaty["Recipient Name"]) == ("GOV", "GOV", "None")
    assert (treaty["City"], treaty["Country"], treaty["Feature Type"]) == ("Lima", "PER", "PPL")
    assert (treaty["Source"], treaty["Publication Date"]) == ("Cork Herald; Lima Post", "2024-03-05")
    assert treaty["Story People"] == "Ana Reis; Peruvian official"


def test_a_day_only_where_one_is_known(examples: communique.Record) -> None:
    days = {e.id: e.when.edtf for e in examples.events}
    for row in rows(examples):
        told = days[row["Event ID"]] or ""
        assert row["Event Date"] == (told.rstrip("~") if len(told.rstrip("~")) == 10 else "None")
    known = communique.export(examples, "polecat", undated="published").decode()
    assert known.count("2023-06-15\t") > polecat(examples, "").count("2023-06-15\t")


def test_pandas_and_polars_read_it_typed(examples: communique.Record) -> None:
    data = communique.export(examples, "polecat")
    frame = pandas.read_csv(io.BytesIO(data), sep="\t", na_values=["None"], keep_default_na=False, quoting=3)
    assert tuple(frame.columns) == COLUMNS
    assert frame["Intensity"].between(-10, 10).all()
    assert str(frame["Latitude"].dtype) == "float64"
    read = polars.read_csv(io.BytesIO(data), separator="\t", null_values=["None"], quote_char=None)
    assert read.height == len(frame)
    assert read["Event ID"].n_unique() == read.height


def test_what_reports_say_cannot_break_a_row() -> None:
    record = the_record()
    odd = tuple(replace(r, outlet=f'Lima\t"Post"\n; {r.id}') for r in record.reports)
    told = rows(replace(record, reports=odd))
    assert len(told) == len(rows(record))
    assert '"Post" , ' in told[0]["Source"]


@pytest.mark.parametrize(("iso3", "told"), [("GBR", ("GB", "UK", "200")), ("CHN", ("CN", "CH", "710")), ("UNO", (None,) * 3)])
def test_codes_of_others(iso3: str, told: tuple[str | None, ...]) -> None:
    codes = codes_of(iso3)
    assert (codes.iso2, codes.fips, codes.cow) == told


def test_every_state_has_codes_and_none_twice() -> None:
    assert set(country_codes()) == set(states())
    for name in ("iso2", "fips", "cow"):
        told = [code for codes in country_codes().values() if (code := getattr(codes, name))]
        assert len(told) == len(set(told)) > 190, name
