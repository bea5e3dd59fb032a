"""What people say on the pages changes the record, is listed, and is undone."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from communique.desk.desk import Desk


@pytest.fixture
def judge(desk: Desk, speaks: Callable[[Desk], TestClient]) -> TestClient:
    return speaks(desk)


def signed(client: TestClient) -> dict[str, list[dict[str, str]]]:
    id = client.get("/differences.json").json()["items"][0]["event"]
    found: dict[str, list[dict[str, str]]] = client.get(f"/events/{id}.json").json()
    return found


def test_a_claim_that_is_no_event_leaves_and_comes_back(judge: TestClient) -> None:
    event = signed(judge)
    claim = next(c for c in event["claims"] if c["outlet"] == "Daily Beacon")
    form = {"verdict": "reject", "left": claim["id"], "why": "a headline", "by": "ann", "next": f"/events/{event['id']}"}
    answer = judge.post("/judgements", data=form)
    assert answer.status_code == 303
    there = answer.headers["location"]
    assert there.startswith(f"/events/{event['id']}?judged=j")
    shown = judge.get(there).text
    assert "Kept: reject, “a headline”." in shown
    assert len(judge.get(f"/events/{event['id']}.json").json()["claims"]) == len(event["claims"]) - 1
    judgement = there.split("judged=")[1]
    assert f'name="left" value="{judgement}"' in shown
    assert judge.post("/judgements", data={"verdict": "undo", "left": judgement, "next": ""}).status_code == 303
    assert judge.get(f"/events/{event['id']}.json").json()["claims"] == event["claims"]


def test_two_events_are_one_and_two_again(judge: TestClient) -> None:
    items = judge.get("/events.json").json()["items"]
    left, right = items[3]["id"], items[4]["id"]
    before = judge.get("/events.json").json()["total"]
    answer = judge.post("/judgements", json={"verdict": "same", "left": left, "right": right, "why": "one visit", "by": "bo"})
    assert answer.status_code == 201
    assert answer.json()["new"] is True
    assert judge.get("/events.json").json()["total"] == before - 1
    assert judge.get(f"/events/{left}.json").json() == judge.get(f"/events/{right}.json").json()
    judge.post("/judgements", json={"verdict": "undo", "left": answer.json()["judgements"][0]["id"]})
    assert judge.get("/events.json").json()["total"] == before


def test_a_field_is_corrected(judge: TestClient) -> None:
    event = signed(judge)
    claim = next(c for c in event["claims"] if c["outlet"] == "Nordic Ledger")
    form = {"verdict": "set", "left": claim["id"], "field": "stage", "value": "signed", "why": "the text says so", "by": "ann"}
    assert judge.post("/judgements", data=form).status_code == 303
    assert judge.get(f"/events/{event['id']}.json").json()["fields"]["stage"]["agreement"] == "corroborated"


def test_judgements_are_listed_and_travel(judge: TestClient) -> None:
    event = signed(judge)
    for verdict, claim in (("reject", event["claims"][0]), ("different", event["claims"][1])):
        other = event["claims"][2]["id"] if verdict == "different" else ""
        judge.post(
            "/judgements", json={"verdict": verdict, "left": claim["id"], "right": other, "why": "<b>no</b>", "by": "ann"}
        )
    assert [j["verdict"] for j in judge.get("/judgements.json").json()["items"]] == ["different", "reject"]
    assert len([json.loads(line) for line in judge.get("/judgements.jsonl").text.splitlines()]) == 2
    shown = judge.get("/judgements").text
    assert "&lt;b&gt;no&lt;/b&gt;" in shown
    assert "<b>no" not in shown


@pytest.mark.parametrize(
    ("said", "status", "told"),
    [
        ({"verdict": "reject", "left": "c0000000000000000", "why": "x"}, 404, "no such"),
        ({"verdict": "reject", "left": "FIRST"}, 422, "reason"),
        ({"verdict": "perhaps", "left": "FIRST", "why": "x"}, 422, "verdict"),
        ({"verdict": "set", "left": "FIRST", "right": "status=nearly", "why": "x"}, 404, "nearly"),
        ({"verdict": "reject", "left": "FIRST", "why": "x", "colour": "red"}, 422, "colour"),
    ],
)
def test_what_cannot_be_judged_says_why_and_changes_nothing(
    judge: TestClient, said: dict[str, str], status: int, told: str
) -> None:
    before = judge.get("/healthz").json()["version"]
    first = signed(judge)["claims"][0]["id"]
    answer = judge.post("/judgements", json={k: v.replace("FIRST", first) for k, v in said.items()})
    assert answer.status_code == status
    assert told in answer.json()["error"]
    assert judge.post("/judgements", content=b"{").status_code == 422
    assert judge.get("/healthz").json()["version"] == before


def test_one_goes_on_nowhere_else(judge: TestClient) -> None:
    claim = signed(judge)["claims"][0]["id"]
    for wanted in ("https://evil.example/", "//evil.example/", "/events/..//evil.example"):
        form = {"verdict": "reject", "left": claim, "why": "x", "by": wanted, "next": wanted}
        assert judge.post("/judgements", data=form).headers["location"].startswith("/judgements#j")


def test_who_codes_blind_judges_without_seeing_what_others_said(judge: TestClient) -> None:
    event = signed(judge)
    here = f"/events/{event['id']}?blind=true"
    claim = event["claims"][0]["id"]
    judge.post(
        "/judgements", data={"verdict": "set", "left": claim, "field": "status", "value": "planned", "why": "z9", "by": "ann"}
    )
    assert "z9" not in judge.get(here).text
    form = {"verdict": "set", "left": claim, "field": "status", "value": "done", "why": "x", "by": "bo", "next": here}
    assert judge.post("/judgements", data=form).headers["location"].endswith("&blind=true")


def test_a_judgement_builds_the_record_once(judge: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import communique.engine.build as build

    event = signed(judge)
    built, real = [], build.build_record

    def counted(*given: object, **named: object) -> object:
        built.append(1)
        return real(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "build_record", counted)
    form = {"verdict": "reject", "left": event["claims"][0]["id"], "why": "x", "by": "ann", "next": f"/events/{event['id']}"}
    there = judge.post("/judgements", data=form).headers["location"]
    assert judge.get(there).status_code == 200
    assert judge.get("/judgements").status_code == 200
    assert len(built) == 1
    held = desk.now()
    from communique.api import open_record

    assert held.record == open_record(desk.path)
    assert len(built) == 2


def test_a_judgement_after_another_process_wrote_has_both(judge: TestClient, desk: Desk) -> None:
    import communique
    from communique.model.report import Report
    from tests.conftest import MODEL

    event = signed(judge)
    communique.read([Report("later", "Chile and Peru met in Lima on Monday.")], store=desk.path, model=MODEL)
    claim = next(c for c in event["claims"] if c["outlet"] == "Daily Beacon")
    judge.post("/judgements", json={"verdict": "reject", "left": claim["id"], "why": "x", "by": "ann"})
    ids = {r["id"] for r in judge.get("/reports.json").json()["items"]}
    assert "later" in ids
    assert len(judge.get(f"/events/{event['claims'][0]['id']}.json").json()["claims"]) == len(event["claims"]) - 1
