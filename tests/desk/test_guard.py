"""Hostile words stay words; strangers' pages and names get nothing."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

HOSTILE = (
    'Canada and Norway signed a <script>alert(1)</script> pact on Thursday in Ottawa. "><img src=x onerror=alert(2)> Norway '
    "expelled two Belarusian diplomats on Friday, said the minister {{ 7*7 }}."
)
NAME = '"><script>alert(3)</script>.txt'


@pytest.fixture
def attacked(empty: TestClient) -> TestClient:
    report = {
        "id": NAME,
        "text": HOSTILE,
        "title": "<b onclick=alert(4)>Pact",
        "outlet": "<i>Daily</i>",
        "published": "2024-05-02",
    }
    assert empty.post("/reports", json=report | {"url": "javascript:alert(5)"}).status_code == 201
    return empty


def test_what_a_report_says_never_becomes_markup(attacked: TestClient) -> None:
    report = attacked.get("/reports.json").json()["items"][0]["id"]
    event = attacked.get("/events.json").json()["items"][0]["id"]
    pages = ["/", "/events", "/differences", "/standings", "/reports", f"/events/{event}", f"/events/{event}?blind=true"]
    for address in (*pages, f"/reports/{quote(report)}"):
        shown = attacked.get(address).text
        assert shown.count("<script") == 1, address
        for active in ("<img", "<b onclick", "<i>Daily", 'href="javascript'):
            assert active not in shown, address
    assert "{{ 7*7 }}" in attacked.get(f"/reports/{quote(report)}?blind=true").text


def test_every_answer_says_what_a_page_may_load(client: TestClient) -> None:
    for address in ("/", "/events.json", "/nothing", "/static/desk.js"):
        policy = client.get(address).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy


def test_nothing_is_loaded_from_elsewhere(client: TestClient) -> None:
    for address in ("/", "/events", "/static/desk.css", "/static/desk.js"):
        text = client.get(address).text
        assert not [w for w in text.split() if w.startswith(("src=", "href=", "url(", "@import")) and "//" in w]


def test_another_name_for_this_machine_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 403
    assert client.get("/", headers={"Host": "localhost:8000"}).status_code == 200
    assert client.get("/", headers={"Host": "[::1]:8000"}).status_code == 200


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}])
def test_a_page_of_another_site_cannot_change_the_store(client: TestClient, headers: dict[str, str]) -> None:
    before = client.get("/healthz").json()
    assert client.post("/reports", json={"text": "Canada and Norway met on Monday."}, headers=headers).status_code == 403
    assert client.get("/healthz").json() == before


def test_our_own_page_may(empty: TestClient) -> None:
    headers = {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}
    assert empty.post("/reports", json={"text": "Canada and Norway met in Oslo."}, headers=headers).status_code == 201
