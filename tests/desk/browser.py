"""A real browser and a real server, for tests that look at pages as a person does."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import uvicorn
from playwright.sync_api import Browser, Locator, Page

from communique.desk.app import application
from communique.desk.desk import Desk

CHROMIUM = "/usr/bin/chromium"


@contextmanager
def serving(desk: Desk) -> Iterator[str]:
    """The desk at an address of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(application(desk), host="127.0.0.1", port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.02)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


@dataclass
class Watched:
    """A page with all that went wrong on it: words on the console, requests to anywhere but the desk."""

    page: Page
    base: str
    faults: list[str] = field(default_factory=list)

    def open(self, address: str) -> Page:
        self.page.goto(self.base + address)
        return self.page

    def follow(self, pressed: Locator) -> None:
        """Presses what leads to another page, and waits until all of that page is there: a click alone does not."""
        with self.page.expect_navigation():
            pressed.click()


@contextmanager
def watched(browser: Browser, base: str, *, phone: bool = False, dark: bool = False) -> Iterator[Watched]:
    """A page that must end without a fault."""
    size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
    context = browser.new_context(viewport=size, color_scheme="dark" if dark else "light")  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(60_000)
    seen = Watched(page, base)
    page.on("console", lambda message: seen.faults.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.faults.append(f"error: {error}"))
    page.on("request", lambda asked: seen.faults.extend([] if asked.url.startswith(base) else [f"elsewhere: {asked.url}"]))
    try:
        yield seen
        assert not seen.faults
    finally:
        context.close()
