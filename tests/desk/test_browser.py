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
from tests.desk.browser import CHROMIUM, Watched, serving, watched

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
        seen.follow(page.get_by_role("button", name="Read them"))
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


def test_a_pasted_text_is_read_with_its_outlet(browser: Browser, tmp_path: Path) -> None:
    with serving(Desk(tmp_path / "new.db", model=MODEL)) as base, watched(browser, base) as seen:
        page = seen.open("/")
        assert "Nothing is read yet" in page.inner_text("main")
        page.get_by_text("Or paste a text").click()
        page.get_by_role("textbox", name="Text").fill(
            "Chile and Peru signed a fisheries agreement in Lima on Tuesday, the ministries said."
        )
        page.get_by_label("Outlet").fill("Lima Star")
        page.get_by_label("Day of publication").fill("2024-05-02")
        seen.follow(page.get_by_role("button", name="Read them"))
        assert page.url.endswith("/events")
        assert "Chile and Peru signed" in page.inner_text("main")
        seen.follow(page.locator(".go").first)
        assert "30 April 2024" in page.inner_text("main")


def test_the_words_of_each_report_stand_side_by_side_with_the_very_words_marked(browser: Browser, base: str) -> None:
    with watched(browser, base) as seen:
        page = seen.open("/differences")
        seen.follow(page.locator(".go").first)
        columns = page.locator("article.column")
        assert columns.count() == 4
        boxes = [columns.nth(n).bounding_box() for n in range(4)]
        assert len({round(box["y"]) for box in boxes if box}) == 1, "all in one row"
        for n in range(4):
            trigger = columns.nth(n).locator("blockquote mark.trigger").first
            plain = columns.nth(n).locator("blockquote").first
            back = "e => getComputedStyle(e).backgroundColor"
            assert trigger.evaluate(back) != plain.evaluate(back)
            assert columns.nth(n).locator("blockquote .m.claim").count() >= 1
        assert columns.nth(2).locator("blockquote .m.actor").first.inner_text() == "Norway"
        row = page.get_by_role("row", name="how far")
        assert row.inner_text().split("\t")[:3] == ["how far", "conflicting", "signed"]
        assert "agreed in principle" in row.inner_text()
        why = page.locator("details", has_text="Why these claims are one event").first.inner_text()
        assert "the same parties" in why
        assert "sum +" in why


def test_every_fact_leads_to_its_characters(browser: Browser, base: str) -> None:
    with watched(browser, base) as seen:
        page = seen.open("/")
        seen.follow(page.locator("a.source").first)
        page.wait_for_url("**/reports/*?claim=*#c*")
        asked = page.locator(".m.asked").first
        assert asked.is_visible()
        assert asked.evaluate("e => getComputedStyle(e).boxShadow") != "none"
        page.go_back()
        seen.follow(page.locator(".go").first)
        seen.follow(page.get_by_role("row", name="how far").get_by_role("link", name="agreed in principle"))
        page.wait_for_url("**/reports/nordic-ledger.html?claim=*")
        assert "agree" in page.locator(".m.asked.trigger").first.inner_text()


def test_who_codes_blind_stays_blind(browser: Browser, base: str) -> None:
    with watched(browser, base) as seen:
        page = seen.open("/")
        seen.follow(page.get_by_role("link", name="Code blind"))
        seen_words = page.inner_text("body")
        seen.follow(page.locator(".go").first)
        seen_words += page.inner_text("body")
        seen.follow(page.get_by_role("link", name="in the report").first)
        seen_words += page.inner_text("body")
        assert page.locator(".m.asked").count() >= 1
        assert page.locator(".m.actor").count() == 0
        seen.follow(page.get_by_role("link", name="Reports"))
        assert "blind=true" in page.url
        seen_words += page.inner_text("body")
        for coded in ("SUPPORT", "conflicting", "corroborated", "single-source", "near-copy"):
            assert coded not in seen_words
        seen.follow(page.get_by_role("link", name="Leave the blind view"))
        assert "conflicting" in page.inner_text("main")


def test_pictures_can_be_read(browser: Browser, base: str) -> None:
    inside = """svg => { const box = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")].filter(text => { const t = text.getBoundingClientRect();
        return t.left < box.left - 1 || t.right > box.right + 1 || t.top < box.top - 1 || t.bottom > box.bottom + 1; })
        .map(text => text.textContent); }"""
    for phone in (False, True):
        with watched(browser, base, phone=phone) as seen:
            for address in ("/timeline", "/network", "/map", "/between/NOR/CAN"):
                picture = seen.open(address).locator("main svg")
                assert picture.evaluate(inside) == [], f"{address}: words outside of the picture"
                size = picture.locator("text").first.evaluate("e => e.getBoundingClientRect().height")
                assert size >= 10, f"{address}: letters {size} high"
            page = seen.open("/matrix")
            narrow = [c.bounding_box() for c in page.locator(".matrix td.said").all()]
            assert min(box["width"] for box in narrow if box) >= 60


def test_the_outlets_of_a_pair_and_its_day_are_chosen_on_the_page(browser: Browser, base: str) -> None:
    with watched(browser, base) as seen:
        page = seen.open("/between")
        page.get_by_label("One").fill("Norway")
        page.get_by_label("the other").fill("Canada")
        seen.follow(page.get_by_role("button", name="Show what stands"))
        page.wait_for_url("**/between/NOR/CAN")
        assert "Northern Waters Agreement" in page.inner_text("main")
        assert page.locator("svg .dot").count() >= 1
        page.get_by_label("As of").fill("2023-06-01")
        seen.follow(page.get_by_role("button", name="Show"))
        assert "on 1 June 2023" in page.inner_text("h1")
        assert "signed, 15 June" not in page.inner_text("main")


def judged(seen: Watched, section: str, button: str, why: str, **fields: str) -> str:
    """Judges on the page of the event that outlets differ on, and says what the page then tells."""
    page = seen.open("/differences")
    seen.follow(page.locator(".go").first)
    form = page.locator(".verdicts > section", has=page.get_by_role("heading", name=section))
    for label, value in fields.items():
        field = form.get_by_label(label, exact=label != "Field")
        if label == "Field":
            field.select_option(value)
        else:
            field.fill(value)
    form.get_by_label("Why").fill(why)
    form.get_by_label("Who judges").fill("ann")
    seen.follow(form.get_by_role("button", name=button))
    return page.inner_text("main")


def test_the_same_not_an_event_a_field_each_undone(browser: Browser, desk: Desk) -> None:
    with serving(desk) as base, watched(browser, base) as seen:
        page, before = seen.page, len(desk.now().ranked)
        near = next(e.id for e in desk.now().ranked if e.title.startswith("Norway agreed in principle to hold"))
        assert "Kept: same" in judged(seen, "Same or different", "are one event", "one trip", **{"This and": near})
        assert len(desk.now().ranked) == before - 1
        seen.follow(page.locator(".notice").get_by_role("button", name="Undo"))
        page.get_by_text("Kept: undo").wait_for()
        assert len(desk.now().ranked) == before
        assert page.get_by_label("Who judges").first.input_value() == "ann", "who judges is remembered"

        row = page.get_by_role("row", name="instrument")
        assert row.inner_text().count("Agreement") == 1
        told = judged(seen, "Correct a field", "Correct it", "read it", Field="instrument", **{"is": "Arctic Rescue Agreement"})
        assert "Kept: set (8 claims)" in told
        assert row.inner_text().count("Arctic Rescue Agreement") == 4
        seen.follow(page.locator(".notice").get_by_role("button", name="Undo"))
        page.get_by_text("Kept: undo (8 claims)").wait_for()
        assert row.inner_text().count("Agreement") == 1

        assert "rejected" in judged(seen, "Not an event", "Leave all 8 claims out", "a drill")
        assert page.url.split("#")[0].endswith("/judgements")
        assert len(desk.now().ranked) == before - 1
        for _ in range(8):
            page.goto(f"{base}/judgements")
            seen.follow(page.locator(".item", has_text="a drill").get_by_role("button", name="Undo").first)
        assert len(desk.now().ranked) == before


def test_what_is_known_of_a_field_is_offered(browser: Browser, base: str) -> None:
    with watched(browser, base) as seen:
        page = seen.open("/differences")
        seen.follow(page.locator(".go").first)
        form = page.locator(".verdicts form[data-correct]")
        form.get_by_label("Field").select_option("status")
        offered = form.get_by_label("is", exact=True).evaluate("e => [...e.list.options].map(o => o.value)")
        assert {"done", "denied", "planned"} <= set(offered)
        form.get_by_label("Field").select_option("instrument")
        assert form.get_by_label("is", exact=True).evaluate("e => e.list") is None


def test_a_judgement_is_made_and_taken_back(browser: Browser, desk: Desk) -> None:
    with serving(desk) as base, watched(browser, base) as seen:
        page = seen.open("/differences")
        seen.follow(page.locator(".go").first)
        beacon = page.get_by_role("article", name="Daily Beacon")
        beacon.locator(".judging > summary").first.click()
        form = beacon.locator("form").first
        form.get_by_label("Why").fill("only a headline")
        form.get_by_label("Who judges").fill("ann")
        seen.follow(form.get_by_role("button", name="Not an event"))
        page.get_by_text("Kept: reject").wait_for()
        assert beacon.locator(".judging").count() == 1
        seen.follow(page.locator(".notice").get_by_role("button", name="Undo"))
        page.get_by_text("Kept: undo").wait_for()
        assert beacon.locator(".judging").count() == 2
