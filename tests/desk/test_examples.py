"""The examples in the description of the API are real answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.desk.examples import FILE, examples, shortened

ROOT = Path(__file__).parents[2]

ADDRESSES = {
    "/index.json": "/index.json",
    "/healthz": "/healthz",
    "/events.json": "/events.json?limit=1",
    "/events/{id}.json": "/events/{event}.json",
    "/events/{id}/like.json": "/events/{event}/like.json?limit=1",
    "/differences.json": "/differences.json?limit=1",
    "/standings.json": "/standings.json?limit=1",
    "/between.json": "/between.json?limit=1",
    "/between/{one}/{two}.json": "/between/NOR/CAN.json",
    "/reports.json": "/reports.json?limit=1",
    "/reports/{id}.json": "/reports/atlantic-courier.txt.json",
    "/timeline.json": "/timeline.json",
    "/network.json": "/network.json",
    "/map.json": "/map.json",
    "/matrix.json": "/matrix.json?limit=1",
    "/new.json": "/new.json?since=2020-01-01",
}


def shape(value: object) -> object:
    """The fields of a value, without what stands in them."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in value.items() if name not in ("fields", "said")}
    return "list" if isinstance(value, list) else ""


def test_the_examples_are_what_the_desk_answers(client: TestClient, request: pytest.FixtureRequest) -> None:
    event = client.get("/differences.json").json()["items"][0]["event"]
    answers = {path: shortened(client.get(address.format(event=event)).json()) for path, address in ADDRESSES.items()}
    if request.config.getoption("--renew-golden"):
        written = json.dumps(answers, ensure_ascii=False, indent=1).replace(
            f"{ROOT}/", ""
        )  # whose machine it was is no example
        FILE.write_text(written + "\n", "utf-8")
    told = examples()
    assert {path: shape(answer) for path, answer in answers.items()} == {path: shape(told[path]) for path in told}


def test_every_answer_in_json_has_an_example(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    without = []
    for path, methods in paths.items():
        answer = methods.get("get", {}).get("responses", {}).get("200", {}).get("content", {})
        if path.endswith(".json") and not answer.get("application/json", {}).get("example"):
            without.append(path)
    assert without == ["/judgements.json"]
