"""Reports come in by form, by JSON and by JSON lines; what cannot be read is told and stops nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable

from starlette.testclient import TestClient

from communique.desk.desk import Desk

SIGNED = "Chile and Peru signed a fisheries agreement in Lima on Tuesday, the foreign ministries said."
PRINCIPLE = "<html><head><title>Fish deal near</title></head><body><article><p>Chile and Peru agreed in principle on a fisheries agreement on Tuesday, officials said. It is to be signed within weeks, they added, after lawyers have read it.</p></article></body></html>"  # noqa: E501


def test_two_saved_pages_lead_to_where_they_differ(empty: TestClient) -> None:
    files = [("files", ("one.txt", SIGNED)), ("files", ("two.html", PRINCIPLE))]
    answer = empty.post("/reports", files=files, data={"published": "2024-05-02"})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/differences"
    assert "Signed or agreed in principle?" in empty.get("/differences").text


def test_progress_is_told_line_by_line(empty: TestClient) -> None:
    files = [("files", ("one.txt", SIGNED)), ("files", ("empty.txt", "")), ("files", ("one.txt", SIGNED))]
    answer = empty.post("/reports", files=files, headers={"Accept": "application/x-ndjson"})
    steps = [json.loads(line) for line in answer.text.splitlines()]
    assert [s["read"] for s in steps if "read" in s] == [0, 1, 2, 3]
    assert [s["problem"] for s in steps if "problem" in s] == ["empty.txt: empty. Give a file with the text of a report."]
    assert steps[-1] == {"done": True, "new": 1, "known": 1, "next": "/events"}


def test_a_program_posts_one_report_or_many(empty: TestClient) -> None:
    one = {"id": "a", "text": SIGNED, "outlet": "Lima Star", "published": "2024-05-02"}
    assert empty.post("/reports", json=one).json() | {"next": ""} == {
        "done": True,
        "new": 1,
        "known": 0,
        "next": "",
        "problems": [],
    }
    two = {"id": "b", "text": "Peru denied on Tuesday that it had signed a fisheries agreement with Chile.", "outlet": "Post"}
    answer = empty.post("/reports", content=f"{json.dumps(one)}\n{json.dumps(two)}\n")
    assert (answer.json()["new"], answer.json()["known"]) == (1, 1)
    assert {r["id"] for r in empty.get("/reports.json").json()["items"]} == {"a", "b"}


def test_a_pasted_text_gets_a_name_of_its_own_words(empty: TestClient) -> None:
    assert empty.post("/reports", data={"text": SIGNED, "outlet": "Lima Star"}).status_code == 303
    report = empty.get("/reports.json").json()["items"][0]
    assert report["id"].startswith("chile-and-peru-signed")
    assert report["outlet"] == "Lima Star"


def test_a_form_without_a_report_says_so(empty: TestClient) -> None:
    assert empty.post("/reports", data={"text": " "}).status_code == 422
    assert empty.post("/reports", data={"text": SIGNED, "published": "soon"}).status_code == 422
    assert empty.post("/reports", content=b"").status_code == 422


def test_a_path_in_a_name_leads_nowhere(empty: TestClient) -> None:
    empty.post("/reports", files=[("files", ("../../etc/passwd.txt", SIGNED)), ("files", ("C:\\x\\y.txt", "Chile met Peru."))])
    assert {r["path"] for r in empty.get("/reports.json").json()["items"]} == {"passwd.txt", "y.txt"}


def test_where_claims_are_is_noted_for_the_log(desk: Desk, speaks: Callable[[Desk], TestClient]) -> None:
    with desk.stored() as store:
        before = store.homes()
    assert speaks(desk).post("/reports", data={"text": SIGNED, "outlet": "Lima Star"}).status_code == 303
    with desk.stored() as store:
        assert store.homes().keys() > before.keys()


def test_what_another_process_adds_is_seen_at_once(desk: Desk, speaks: Callable[[Desk], TestClient]) -> None:
    import communique
    from communique.model.report import Report
    from tests.conftest import MODEL

    client = speaks(desk)
    before = client.get("/events.json").json()
    assert desk.now() is desk.now()
    communique.read([Report("later", SIGNED)], store=desk.path, model=MODEL)
    after = client.get("/events.json").json()
    assert after["version"] != before["version"]
    assert after["total"] > before["total"]
