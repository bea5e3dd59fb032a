"""Timeline, network, map, matrix: each has what the record has, as a picture and as data."""

from __future__ import annotations

import csv
import io
import json
from xml.etree.ElementTree import fromstring

from starlette.testclient import TestClient

NAMESPACE = "{http://www.w3.org/2000/svg}"


def events(client: TestClient) -> list[dict[str, object]]:
    found: list[dict[str, object]] = client.get("/events.json", params={"limit": 500}).json()["items"]
    return found


def drawn(client: TestClient, address: str, kind: str) -> int:
    """How many shapes of a class the picture has."""
    text = client.get(address).text
    svg = fromstring(text[text.index("<svg") : text.index("</svg>") + 6])
    return sum(kind in (shape.get("class") or "").split() for shape in svg.iter())


def test_every_event_is_in_the_timeline_or_counted_apart(client: TestClient) -> None:
    told = client.get("/timeline.json").json()
    counted = sum(bar["cooperation"] + bar["conflict"] + bar["other"] for bar in told["items"])
    assert counted + told["left_out"] == len(events(client))
    assert counted > 0
    full = [bar for bar in told["items"] if bar["cooperation"] + bar["conflict"] + bar["other"]]
    assert drawn(client, "/timeline", "cooperation") == len(full)


def test_a_bar_leads_to_its_events(client: TestClient) -> None:
    bar = next(b for b in client.get("/timeline.json").json()["items"] if b["conflict"])
    found = client.get("/events.json", params={"since": bar["since"], "until": bar["until"]}).json()["items"]
    assert any("conflict" in (item["quad"] or "") for item in found)


def test_the_network_has_every_pair_with_its_quad_classes(client: TestClient) -> None:
    told = client.get("/network.json").json()
    ties = {(e["one"], e["two"]): e for e in told["edges"]}
    assert ties["CAN", "NOR"]["cooperation"] >= 2
    assert ties["BLR", "CAN"]["conflict"] >= 1
    assert {node["id"] for node in told["nodes"]} == {code for pair in ties for code in pair}
    assert drawn(client, "/network", "edge") == len(ties)
    rows = list(csv.DictReader(io.StringIO(client.get("/network.csv").text)))
    assert [(r["one"], r["two"]) for r in rows] == list(ties)


def test_the_map_has_places_and_no_country(client: TestClient) -> None:
    spots = client.get("/map.json").json()["items"]
    assert {"Ottawa", "Svalbard"} <= {spot["name"] for spot in spots}
    assert "Canada" not in {spot["name"] for spot in spots}
    assert drawn(client, "/map", "spot") == len(spots)
    features = client.get("/events.geojson").json()["features"]
    assert len(features) == len(events(client))
    assert sum(f["geometry"] is not None for f in features) == sum(spot["count"] for spot in spots)
    some = client.get("/events.geojson", params={"country": "BLR"}).json()["features"]
    assert 0 < len(some) < len(features)


def test_the_matrix_says_who_reported_what(client: TestClient) -> None:
    told = client.get("/matrix.json", params={"limit": 500}).json()
    assert set(told["outlets"]) == {"The Atlantic Courier", "Continental Press", "Nordic Ledger", "Daily Beacon"}
    pact = next(item for item in told["items"] if item["agreement"] == "conflicting" and len(item["said"]) == 4)
    assert pact["said"]["Nordic Ledger"] == "agreed in principle"
    assert pact["said"]["Daily Beacon"] == "signed"
    rows = list(csv.DictReader(io.StringIO(client.get("/matrix.csv").text)))
    assert len(rows) == told["total"]


def test_what_stands_between_two_as_of_a_day(client: TestClient) -> None:
    now = client.get("/between/norway/Canada.json").json()
    assert now["between"] == ["NOR", "CAN"]
    assert {s["kind"] for s in now["standings"]} >= {"pact", "restriction"}
    before = client.get("/between/NOR/CAN.json", params={"as_of": "2023-06-01"}).json()
    assert "signed" in json.dumps(now)
    assert not [s for s in before["standings"] if s["kind"] == "pact" and s["state"] == "signed"]
    early = client.get("/between/NOR/CAN.json", params={"known_by": "2023-06-14"}).json()
    assert early["standings"] == []
    assert client.get("/between", params={"country": "Norwegian", "other": "can"}).headers["location"] == "/between/NOR/CAN"
    assert drawn(client, "/between/NOR/CAN", "dot") >= 1
    assert client.get("/between/NOR/nowhere.json").status_code == 404
    assert client.get("/between/NOR/QQQ").status_code == 404
    assert client.get("/between/NOR/IGO.json").json()["standings"] == []  # a slot for bodies, of which nothing stands here


def test_what_is_new_as_page_data_and_feed(client: TestClient) -> None:
    told = client.get("/new.json", params={"since": "2020-01-01"}).json()
    ids = {c["id"] for c in told["changes"] if c["subject"] == "event"}
    assert ids == {event["id"] for event in events(client)}
    feed = fromstring(client.get("/new.atom", params={"since": "2020-01-01"}).content)
    atom = "{http://www.w3.org/2005/Atom}"
    links = [link.get("href") or "" for link in feed.iterfind(f"{atom}entry/{atom}link")]
    assert {link.rsplit("/", 1)[1] for link in links if "/events/" in link} == ids
    assert all(link.startswith("http://127.0.0.1:8000/") for link in links)
    assert len({e.text for e in feed.iterfind(f"{atom}entry/{atom}id")}) == len(links)
    assert client.get("/new.json", params={"since": "2999-01-01"}).json()["changes"] == []


def test_events_like_a_sentence_like_fields_like_an_event(client: TestClient) -> None:
    pact = client.get("/differences.json").json()["items"][0]["event"]
    said = client.post("/like", json={"text": "Norway and Canada signed an agreement on their coast guards."}).json()["items"]
    assert said[0]["event"]["id"] == pact
    assert {"parties", "act"} <= set(said[0]["shared"])
    fields = client.post("/like", params={"limit": 1}, json={"type": "sanction", "parties": ["Belarus"]}).json()["items"]
    assert "Belarus" in fields[0]["event"]["title"]
    others = client.get(f"/events/{pact}/like.json").json()["items"]
    assert others
    assert pact not in {item["event"]["id"] for item in others}
    weights = [item["weight"] for item in others]
    assert weights == sorted(weights, reverse=True)
    assert client.post("/like", json={}).status_code == 422
    assert client.post("/like", json={"when": "soon"}).status_code == 422
