"""Every page is there as JSON, every list as CSV and GeoJSON too; all of it by HEAD, and once for who has it already."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from fastapi.routing import APIRoute
from shapely.geometry import shape
from starlette.testclient import TestClient

from communique.desk.app import application, routers
from communique.desk.desk import Desk
from tests.conftest import MODEL
from tests.desk.conftest import HOST

COUNTED = {"/timeline", "/network"}
"""Pages of numbers: their periods and pairs are things of no place (`/between` has the pairs with their events)."""
TYPES = {
    "json": "application/json", "jsonl": "application/x-ndjson", "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json", "atom": "application/atom+xml; charset=utf-8",
}  # fmt: skip


@pytest.fixture(scope="module")
def routes(stored: Path) -> dict[str, APIRoute]:
    """What is answered to GET, by path."""
    every = [route for router in routers(Desk(stored, model=MODEL)) for route in router.routes]
    return {r.path: r for r in every[::-1] if isinstance(r, APIRoute) and "GET" in (r.methods or ())}


@pytest.fixture(scope="module")
def pages(routes: dict[str, APIRoute]) -> set[str]:
    return {path for path, route in routes.items() if not route.include_in_schema}


def filled(client: TestClient, path: str) -> str:
    """An address of a path."""
    event = client.get("/differences.json").json()["items"][0]["event"]
    id = event if path.startswith("/events") else "atlantic-courier.txt"
    return path.replace("{id:path}", id).replace("{id}", id).replace("{one}", "NOR").replace("{two}", "CAN")


def test_there_are_the_pages_that_there_should_be(pages: set[str]) -> None:
    assert pages == {
        "/", "/events", "/events/{id}", "/differences", "/standings", "/between", "/between/{one}/{two}", "/timeline",
        "/network", "/map", "/matrix", "/new", "/reports", "/reports/{id:path}", "/judgements",
    }  # fmt: skip


def test_every_page_is_there_as_json_and_every_list_as_csv_and_geojson(
    client: TestClient, routes: dict[str, APIRoute], pages: set[str]
) -> None:
    known, lists = set(routes), set()
    for path in pages:
        twin = "/index.json" if path == "/" else f"{path}.json"
        assert twin in known
        told = client.get(filled(client, twin)).json()
        if path != "/" and {"items", "edges", "changes", "standings"} & set(told):
            lists.add(path)
            assert f"{path}.csv" in known, path
            assert f"{path}.geojson" in known or path in COUNTED, path
    assert len(lists) == 12


def test_every_form_of_a_page_is_named_on_it(client: TestClient, routes: dict[str, APIRoute], pages: set[str]) -> None:
    known = set(routes)
    for path in pages - {"/"}:
        shown = client.get(filled(client, path)).text.split("This page as ")[1]
        for form in ("json", "jsonl", "csv", "geojson", "atom"):
            assert (f"{path}.{form}" in known) == (f".{form}" in shown.split("</p>")[0]), f"{path}.{form}"


def test_every_address_answers_in_its_form_by_head_too_and_once(client: TestClient, routes: dict[str, APIRoute]) -> None:
    for path in routes:
        address = filled(client, path)
        answer = client.get(address)
        assert answer.status_code == 200, address
        ending = address.rsplit("/", 1)[1].rsplit(".", 1)[-1]
        kind = answer.headers["content-type"]
        if ending in TYPES:
            assert kind == TYPES[ending], address
        head = client.head(address)
        assert (head.status_code, head.content) == (200, b"")
        assert {n: v for n, v in head.headers.items() if n != "date"} == {
            n: v for n, v in answer.headers.items() if n != "date"
        }
        if path not in ("/healthz", "/openapi.json"):
            again = client.get(address, headers={"If-None-Match": answer.headers["etag"]})
            assert (again.status_code, again.content) == (304, b"")
            assert client.get(address, headers={"If-None-Match": "*"}).status_code == 304


def test_a_list_has_the_same_things_in_every_form(client: TestClient, routes: dict[str, APIRoute], pages: set[str]) -> None:
    known = set(routes)
    for path in sorted(p for p in pages if f"{p}.geojson" in known and "{" not in p):
        if path in ("/new", "/judgements"):
            continue  # nothing in the example store: below
        told = client.get(f"{path}.json", params={"limit": 500}).json()["items"]
        features = client.get(f"{path}.geojson").json()
        assert features["type"] == "FeatureCollection"
        assert len(features["features"]) == len(told) > 0, path
        assert all(f["type"] == "Feature" and f["properties"] for f in features["features"])
        assert any(f["geometry"] for f in features["features"]) or path == "/differences", path  # no place is told there
        rows = list(csv.DictReader(io.StringIO(client.get(f"{path}.csv").text)))
        assert len(rows) >= len(told), path


def test_features_are_read_by_the_library_that_draws_them(client: TestClient) -> None:
    for path in ("/events", "/differences", "/standings", "/reports", "/between", "/between/NOR/CAN", "/map", "/matrix"):
        for found in client.get(f"{path}.geojson").json()["features"]:
            if found["geometry"]:
                drawn = shape(found["geometry"])
                assert drawn.is_valid
                assert -180 <= drawn.bounds[0] <= drawn.bounds[2] <= 180
                assert -90 <= drawn.bounds[1] <= drawn.bounds[3] <= 90


def test_what_is_new_is_the_same_in_every_form(client: TestClient) -> None:
    since = {"since": "2020-01-01"}
    told = client.get("/new.json", params=since).json()["changes"]
    rows = list(csv.DictReader(io.StringIO(client.get("/new.csv", params=since).text)))
    assert [(r["kind"], r["id"]) for r in rows] == [(c["kind"], c["id"]) for c in told]
    features = client.get("/new.geojson", params=since).json()["features"]
    assert len(features) == len(told)
    assert any(f["geometry"] for f in features)
    assert fromstring(client.get("/new.atom", params=since).content).tag.endswith("feed")


def test_judgements_in_every_form_page_by_page(desk: Desk) -> None:
    client = TestClient(application(desk), base_url=HOST, follow_redirects=False)
    claims = client.get(f"/events/{client.get('/differences.json').json()['items'][0]['event']}.json").json()["claims"]
    for claim, why in ((claims[1], "first"), (claims[2], "second")):
        said = {"verdict": "set", "left": claim["id"], "right": "status=done", "why": why, "by": "ann"}
        assert client.post("/judgements", json=said).status_code == 201
    one = client.get("/judgements.json", params={"limit": 1}).json()
    two = client.get("/judgements.json", params={"limit": 1, "cursor": one["next"]}).json()
    assert [j["why"] for told in (one, two) for j in told["items"]] == ["second", "first"]
    assert (one["total"], two["next"]) == (2, None)
    rows = list(csv.DictReader(io.StringIO(client.get("/judgements.csv").text)))
    assert [(r["why"], r["right"], r["state"]) for r in rows] == [
        ("second", "status=done", "in force"),
        ("first", "status=done", "in force"),
    ]
    assert len(client.get("/judgements.geojson").json()["features"]) == 2
    assert [json.loads(line)["why"] for line in client.get("/judgements.jsonl").text.splitlines()] == ["first", "second"]
    assert [j["why"] for j in client.get("/judgements.json", params={"q": "first"}).json()["items"]] == ["first"]
    assert client.get("/judgements.json", params={"country": "BLR"}).json()["items"] == []
    assert client.get("/judgements.json", params={"country": "NOR"}).json()["total"] == 2


def test_nothing_coded_is_told_to_who_codes_blind(client: TestClient, pages: set[str]) -> None:
    event = filled(client, "/events/{id}")
    for address in ("/events", "/reports", event, "/reports/atlantic-courier.txt"):
        for form in ("", ".json"):
            told = re.sub(r"<datalist.*?</datalist>", "", client.get(f"{address}{form}?blind=true").text, flags=re.S)
            for coded in ("SUPPORT", "conflicting", "corroborated", "single-source", "agreed in principle,", "near-copy"):
                assert coded not in told, f"{address}{form}: {coded}"
    for path in pages - {"/", "/events", "/events/{id}", "/reports", "/reports/{id:path}"}:
        for form in ("", ".json"):
            assert client.get(filled(client, path + form), params={"blind": "true"}).status_code == 422, path
    for form in ("csv", "geojson"):
        assert client.get(f"/events.{form}?blind=true").status_code == 422
        assert client.get(f"/reports.{form}?blind=true").status_code == 422


def test_who_codes_blind_reads_in_the_order_of_the_reports(client: TestClient) -> None:
    items = client.get("/events.json?blind=true&limit=500").json()["items"]
    reports = [item["claims"][0]["report"] for item in items]
    assert list(dict.fromkeys(reports)) == [r for n, r in enumerate(reports) if n == 0 or reports[n - 1] != r]
