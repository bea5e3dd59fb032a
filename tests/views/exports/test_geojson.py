"""GeoJSON: valid by its library and by shapely, a point only where a place is smaller than a country."""

from __future__ import annotations

import json
from dataclasses import replace

import geojson
from shapely.geometry import shape

import communique
from communique.model.claim import Location
from tests.views.builders import the_record


def test_the_library_finds_it_valid(examples: communique.Record) -> None:
    collection = geojson.loads(communique.export(examples, "geojson"))
    assert collection.is_valid
    assert [f.id for f in collection.features] == [e.id for e in examples.events]
    points = [f for f in collection.features if f.geometry]
    assert points
    assert all(f.geometry.is_valid for f in points)
    assert all(shape(f.geometry).is_valid and shape(f.geometry).geom_type == "Point" for f in points)


def test_longitude_comes_first_and_precision_is_told(examples: communique.Record) -> None:
    features = json.loads(communique.export(examples, "geojson"))["features"]
    ottawa = next(f for f in features if f["properties"]["place"] == "Ottawa")
    longitude, latitude = ottawa["geometry"]["coordinates"]
    assert (round(longitude), round(latitude), ottawa["properties"]["precision"]) == (-76, 45, "city")


def test_a_country_is_no_pin() -> None:
    record = the_record()
    peru = Location("Peru", "PER", (), "country", -10.0, -76.0)
    told = json.loads(communique.export(replace(record, events=(replace(record.events[0], where=peru),)), "geojson"))
    (feature,) = told["features"]
    assert (feature["geometry"], feature["properties"]["precision"]) == (None, "country")


def test_dates_and_agreement_are_the_records(examples: communique.Record) -> None:
    told = {f["id"]: f["properties"] for f in json.loads(communique.export(examples, "geojson"))["features"]}
    for event in examples.events:
        own = told[event.id]
        assert (own["when"], own["agreement"], own["sources"]) == (event.when.edtf, event.agreement, event.sources)
        assert (own["first_day"] is None) == (event.when.when is None or event.when.when.low is None)
