"""The desk in a real browser: the ways of a stranger, keys, a phone, and nobody shut out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright")
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from communique.desk.desk import Desk
from tests.conftest import MODEL
from tests.desk.browser import CHROMIUM, serving, watched

SIGNED = """<html><head><title>Chile and Peru sign fisheries pact</title>
<meta property="og:site_name" content="Lima Star"></head>
<body><article><h1>Chile and Peru sign fisheries pact</h1>
<p>Chile and Peru signed a fisheries agreement in Lima on Tuesday, the
foreign ministries said. It lets boats of both countries fish on either side of the sea border.</p></article></body></html>"""
PRINCIPLE = """<html><head><title>Fish deal near</title><meta property="og:site_name" content="Andes Post"></head>
<body><article><h1>Fish deal near</h1><p>Chile and Peru agreed in principle on a fisheries agreement on Tuesday, officials in
Santiago said. Lawyers of both sides will now read the text, which is to be signed next month.</p></article></body></html>"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert Path(CHROMIUM).exists(), "these tests need a browser: apt-get install chromium"
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def base(stored: Path) -> Iterator[str]:
    """The desk of the example reports."""
    with serving(Desk(stored, model=MODEL)) as base:
        yield base


def pages(base: str, browser: Browser) -> list[str]:
    """Every kind of page, of the example record."""
    with watched(browser, base) as seen:
        main = [a.get_attribute("href") or "" for a in seen.open("/").query_selector_all("header nav a")]
        at = [seen.open(path).locator(".go").first.get_attribute("href") or "" for path in ("/differences", "/reports")]
    with watched(browser, base) as seen:
        told = seen.open(at[0]).locator(".tools a").first.get_attribute("href") or ""
    return [*main, *at, f"{at[0]}?blind=true", f"{at[1]}?blind=true", told, "/between/NOR/CAN"]


def test_two_saved_pages_to_where_they_differ_in_two_actions(browser: Browser, tmp_path: Path) -> None:
    files = [tmp_path / "star.html", tmp_path / "post.html"]
    for file, text in zip(files, (SIGNED, PRINCIPLE), strict=True):
        file.write_text(text)
    with serving(Desk(tmp_path / "new.db", model=MODEL)) as base, watched(browser, base) as seen:
        page = seen.open("/")
        page.set_input_files("#files", files)
        page.get_by_role("button", name="Read them").click()
        page.wait_for_url("**/differences")
        shown = page.inner_text("main")
    assert "Signed or agreed in principle?" in shown
    assert "Lima Star" in shown
    assert "Andes Post" in shown


def test_files_are_dropped_on_the_page(browser: Browser, tmp_path: Path) -> None:
    drop = """([text, empty]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "star.html", { type: "text/html" }));
      data.items.add(new File([empty], "empty.txt", { type: "text/plain" }));
      const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector("[data-add]").dispatchEvent(drop);
    }"""
    with serving(Desk(tmp_path / "new.db", model=MODEL)) as base, watched(browser, base) as seen:
        page = seen.open("/")
        page.evaluate(drop, [SIGNED, ""])
        page.get_by_text("1 new, 0 known already.").wait_for()
        assert "empty.txt: empty" in page.inner_text(".progress")


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (True, True)], ids=["desk, light", "phone, dark"])
def test_every_page_is_for_everybody(browser: Browser, base: str, phone: bool, dark: bool) -> None:
    axe, options = Axe(), {"runOnly": ["color-contrast"]} if dark else None
    for address in pages(base, browser):
        with watched(browser, base, phone=phone, dark=dark) as seen:
            page = seen.open(address)
            if phone:
                wide = page.evaluate("document.documentElement.scrollWidth")
                assert wide <= 390, f"{address} is {wide} wide"
            for closed in page.query_selector_all("details:not([open]) > summary"):
                closed.evaluate("summary => summary.parentElement.open = true")
            faults = axe.run(page, options=options).response["violations"]
            serious = [f"{f['id']}: {f['nodes'][0]['html']}" for f in faults if f["impact"] in ("serious", "critical")]
            assert not serious, address


def test_keys_lead_through_a_list(browser: Browser, base: str) -> None:
    with watched(browser, base) as seen:
        page = seen.open("/events?limit=5")
        first = page.locator(".item .go").first.inner_text()
        page.keyboard.press("j")
        page.keyboard.press("j")
        page.keyboard.press("k")
        assert page.evaluate("document.activeElement.innerText") == first
        page.keyboard.press("Enter")
        page.wait_for_url("**/events/c*")
        page.go_back()
        page.keyboard.press("n")
        page.wait_for_url("**cursor=**")
        page.keyboard.press("/")
        page.keyboard.type("sanctions")
        page.keyboard.press("Enter")
        page.wait_for_url("**/events?q=sanctions")
        assert "Belarus" in page.inner_text("main")


def test_marks_are_hidden_and_shown(browser: Browser, base: str) -> None:
    with watched(browser, base) as seen:
        page = seen.open("/reports/atlantic-courier.txt")
        trigger = page.locator(".report .m.trigger").first
        shown = trigger.evaluate("e => getComputedStyle(e).backgroundColor")
        page.get_by_label("claims").uncheck()
        assert trigger.evaluate("e => getComputedStyle(e).backgroundColor") != shown
        page.get_by_label("claims").check()
        assert trigger.evaluate("e => getComputedStyle(e).backgroundColor") == shown


def test_a_judgement_is_made_and_taken_back(browser: Browser, desk: Desk) -> None:
    with serving(desk) as base, watched(browser, base) as seen:
        page = seen.open("/differences")
        page.locator(".go").first.click()
        ledger = page.get_by_role("article", name="Nordic Ledger")
        ledger.locator(".judging > summary").click()
        form = ledger.locator("form").first
        form.get_by_label("Why").fill("only a headline")
        form.get_by_label("Who judges").fill("ann")
        form.get_by_role("button", name="Not an event").click()
        page.get_by_text("Kept: reject").wait_for()
        assert page.get_by_role("article", name="Nordic Ledger").count() == 0
        page.locator(".notice").get_by_role("button", name="Undo").click()
        page.get_by_text("Kept: undo").wait_for()
        assert page.get_by_role("article", name="Nordic Ledger").count() == 1
