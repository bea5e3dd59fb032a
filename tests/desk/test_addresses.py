"""Every address of the desk answers, in every form, and says what is wrong where it cannot."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import communique

LISTS = ("/events", "/differences", "/standings", "/reports")
PICTURES = ("/timeline", "/network", "/map", "/matrix")
PAGES = ("/", *LISTS, *PICTURES, "/between", "/between/NOR/CAN", "/new", "/judgements")
TABLES = ("/events", "/differences", "/standings", "/reports")


def signed(client: TestClient) -> str:
    """The id of the event that outlets differ on."""
    found: str = client.get("/differences.json").json()["items"][0]["event"]
    return found


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_whole_and_leads_to_its_json(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.text.rstrip().endswith("</html>")
    for form in re.findall(r"This page as (.*?)\.</p>", answer.text):
        for address in re.findall(r'href="([^"]+)"', form):
            assert client.get(address.replace("&amp;", "&")).status_code == 200


def test_every_link_of_the_pages_leads_somewhere(client: TestClient) -> None:
    seen, waiting = set(PAGES), list(PAGES)
    while waiting:
        answer = client.get(waiting.pop())
        assert answer.status_code in (200, 307), answer.url
        if "html" not in answer.headers.get("content-type", ""):
            continue
        for address in re.findall(r'href="(/[^"#]*)', answer.text):
            plain = address.replace("&amp;", "&")
            if plain not in seen:
                seen.add(plain)
                waiting.append(plain)
    assert len(seen) > 80
    assert any(address.startswith("/between/") for address in seen)


@pytest.mark.parametrize("path", LISTS)
def test_a_list_as_json_goes_page_by_page_to_its_end(client: TestClient, path: str) -> None:
    whole = client.get(f"{path}.json", params={"limit": 500}).json()
    assert whole["total"] == len(whole["items"]) > 1
    assert whole["next"] is None
    found, cursor = [], ""
    while cursor is not None:
        answer = client.get(f"{path}.json", params={"limit": 2, "cursor": cursor}).json()
        found += answer["items"]
        cursor = answer["next"]
    assert found == whole["items"]


@pytest.mark.parametrize("path", TABLES)
def test_a_list_as_csv_has_a_row_for_each(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert len(rows) >= client.get(f"{path}.json").json()["total"]


def test_the_record_is_the_one_that_the_store_holds(client: TestClient, stored: Path) -> None:
    from communique.api import open_record

    record = open_record(stored)
    items = client.get("/events.json", params={"limit": 500}).json()["items"]
    assert {item["id"] for item in items} == {event.id for event in record.events}
    assert isinstance(record, communique.Record)


def test_an_event_by_its_id_and_by_that_of_a_claim(client: TestClient) -> None:
    id = signed(client)
    event = client.get(f"/events/{id}.json").json()
    assert event["id"] == id
    other = event["claims"][-1]["id"]
    assert client.get(f"/events/{other}.json").json() == event
    moved = client.get(f"/events/{other}")
    assert moved.status_code == 307
    assert moved.headers["location"].endswith(f"/events/{id}")


def test_an_event_page_has_the_very_words_of_every_report_marked(client: TestClient) -> None:
    id = signed(client)
    event, shown = client.get(f"/events/{id}.json").json(), client.get(f"/events/{id}").text
    for claim in event["claims"]:
        words = re.escape(claim["trigger"]["text"])
        assert re.search(rf'<mark class="m claim trigger[^>]*>{words}</mark>', shown)
        assert f"/reports/{claim['report']}?claim={claim['id']}#{claim['id']}" in shown
        assert claim["id"] in shown
    assert shown.count('<article class="column"') == len({claim["report"] for claim in event["claims"]})


def test_a_report_page_has_its_text_whole_with_every_claim_marked(client: TestClient) -> None:
    report = client.get("/reports/atlantic-courier.txt.json").json()
    shown = client.get("/reports/atlantic-courier.txt").text
    body = shown.split('<div class="text">')[1].split("</div>")[0]
    import html

    text = html.unescape(re.sub(r"<a .*?</a>\n?|<[^>]+>", "", body))
    assert "".join(report["text"].split()) == "".join(text.split())
    for event in report["events"]:
        assert f"/events/{event}" in shown


def test_filters_narrow_lists_and_stand_in_the_address(client: TestClient) -> None:
    def ids(**query: str) -> set[str]:
        return {item["id"] for item in client.get("/events.json", params={"limit": "500", **query}).json()["items"]}

    everything = ids()
    norway, belarus = ids(country="Norway"), ids(country="BLR")
    assert norway < everything
    assert belarus < everything
    assert ids(country="norwegian", other="Canada") < norway
    assert ids(agreement="conflicting") == {signed(client), *ids(agreement="conflicting", type="AGREE"), *ids(field="status")}
    assert ids(status="happened") & ids(status="to come") == set()
    assert ids(q="rescue pact") < everything
    assert ids(q="no such words anywhere") == set()
    assert ids(outlet="Nordic Ledger") | ids(outlet="Daily Beacon") < everything
    assert ids(since="2023-06-01", until="2023-06-30") < everything
    assert ids(since="2031-01-01") == set()
    assert ids(type="") == everything


def test_filters_narrow_reports_and_standings_too(client: TestClient) -> None:
    def ids(path: str, **query: str) -> set[str]:
        return {item["id"] for item in client.get(f"{path}.json", params={"limit": "500", **query}).json()["items"]}

    reports, standings = ids("/reports"), ids("/standings")
    assert ids("/reports", outlet="Nordic Ledger") == {"nordic-ledger.html"}
    assert ids("/reports", since="2023-06-16") < reports
    assert ids("/reports", q="lobster") < reports
    assert ids("/reports", country="BLR") < reports
    assert "nordic-ledger.html" in ids("/reports", agreement="conflicting")
    assert 0 < len(ids("/standings", country="NOR", other="CAN")) < len(ids("/standings", country="NOR")) < len(standings)
    assert 0 < len(ids("/standings", agreement="conflicting")) < len(standings)
    assert 0 < len(ids("/standings", type="sanction")) < len(standings)
    assert ids("/standings", since="2031-01-01") == set()
    assert ids("/standings", outlet="Nordic Ledger") < standings


def test_order_by_date(client: TestClient) -> None:
    items = client.get("/events.json", params={"sort": "date", "limit": 500}).json()["items"]
    days = [item["when"]["edtf"] for item in items if item["when"] and item["when"]["edtf"]]
    assert [d[:7] for d in days if d[0].isdigit()] == sorted(d[:7] for d in days if d[0].isdigit())


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/nothing", 404, "nothing at this address"),
        ("/events/c0000000000000000.json", 404, "no such event"),
        ("/reports/nothing.txt.json", 404, "no such report"),
        ("/events.json?country=atlantis-on-sea", 404, "no such country"),
        ("/events.json?cursor=gone", 404, "no such cursor"),
        ("/events.json?colour=red", 422, "colour"),
        ("/events.json?since=yesterday", 422, "since"),
        ("/events.json?limit=0", 422, "limit"),
    ],
)
def test_what_cannot_be_answered_says_why(client: TestClient, address: str, status: int, told: str) -> None:
    for accept in ("*/*", "text/html"):
        answer = client.get(address, headers={"Accept": accept})
        assert answer.status_code == status
        assert told in answer.text
    assert answer.text.rstrip().endswith("</html>")


def test_who_has_the_answer_is_told_so(client: TestClient) -> None:
    for address in (*PAGES, "/events.json", "/events.csv", "/new.atom", f"/events/{signed(client)}"):
        answer = client.get(address)
        again = client.get(address, headers={"If-None-Match": answer.headers["etag"]})
        assert again.status_code == 304
        assert not again.content


def test_health(client: TestClient) -> None:
    told = client.get("/healthz").json()
    assert told["ok"] is True
    assert told["reports"] == 4


def test_the_api_is_described(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    assert {"/events.json", "/events.csv", "/events/{id}.json", "/reports", "/healthz"} <= set(described["paths"])
    query = {p["name"]: p for p in described["paths"]["/events.json"]["get"]["parameters"]}
    assert {"country", "agreement", "cursor", "limit"} <= set(query)


def test_the_blind_view_hides_what_the_machine_coded(client: TestClient) -> None:
    id = signed(client)
    shown = client.get(f"/events/{id}", params={"blind": "true"}).text
    assert "Canada and Norway" in shown
    for coded in ("SUPPORT", "conflicting", "corroborated", "As coded", "Field by field", "Why it is so"):
        assert coded not in re.sub(r"<datalist.*?</datalist>", "", shown, flags=re.S)  # what could be, not what is
    text = client.get("/reports/atlantic-courier.txt", params={"blind": "true"}).text
    assert 'class="m ' not in text
    listed = client.get("/events", params={"blind": "true"}).text
    assert "SUPPORT" not in listed
    assert 'class="badge' not in listed
