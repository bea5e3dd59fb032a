"""Fetches feeds and pages politely: one request at a time, a pause between two of one host, nothing that has not changed.

Invariant: pages that robots.txt keeps robots from are not asked for; a host that asks for patience gets it. Only http and
https; no answer is read beyond `MOST_BYTES`.
"""

from __future__ import annotations

import ipaddress
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from communique.model.errors import ReportError
from communique.sources.decode import MOST_BYTES

AGENT = "communique"
"""How robots.txt may call us."""
_TIMEOUT = 30.0
_LONGEST_PAUSE = 60.0
_PATIENCE = (429, 503)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: its bytes, None where nothing has changed since; what to send next time; the address after redirects."""

    data: bytes | None
    url: str
    etag: str | None = None
    modified: str | None = None


@dataclass(slots=True)
class Fetcher:
    """One visitor to many hosts. `pause` is in seconds; `sleep` and `clock` are there for tests."""

    version: str
    pause: float = 5.0
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _last: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)

    @property
    def agent(self) -> str:
        """The user agent as sent."""
        return f"{AGENT}/{self.version} (reads news feeds; one request at a time)"

    def feed(self, url: str, etag: str | None = None, modified: str | None = None) -> Fetched:
        """A feed, unless it is as it was (`etag`, `modified` of the last answer). Raises ReportError."""
        sent = {"If-None-Match": etag, "If-Modified-Since": modified}
        return self._get(url, {name: value for name, value in sent.items() if value})

    def page(self, url: str, of: str) -> Fetched:
        """A page that the feed `of` leads to. Raises ReportError, also where robots.txt says no or the address is inside."""
        if not _is_outside(url) and urlsplit(url).hostname != urlsplit(of).hostname:
            raise ReportError(url, "an address inside your own network, which no feed should lead to", "It is left out.")
        robots = self._rules(url)
        if not robots.can_fetch(AGENT, url):
            raise ReportError(url, "robots.txt asks robots to stay away", "The text that the feed carries is kept.")
        return self._get(url, {}, float(robots.crawl_delay(AGENT) or 0))

    def _rules(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._robots:
            rules = RobotFileParser()
            try:
                rules.parse((self._get(f"{root}/robots.txt", {}).data or b"").decode("utf-8", "replace").splitlines())
            except ReportError:
                rules.parse([])  # no rules that can be read: none given
            self._robots[root] = rules
        return self._robots[root]

    def _get(self, url: str, headers: Mapping[str, str], delay: float = 0.0) -> Fetched:
        if urlsplit(url).scheme not in ("http", "https"):
            raise ReportError(url, "no address of the web", "Give an address that begins with http:// or https://.")
        self._wait(urlsplit(url).netloc, delay)
        request = urllib.request.Request(url, headers={"User-Agent": self.agent, "Accept": "*/*", **headers})
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:
                data = answer.read(MOST_BYTES + 1)
                told = Fetched(data, answer.url, answer.headers.get("ETag"), answer.headers.get("Last-Modified"))
        except urllib.error.HTTPError as error:
            with error:
                return self._refused(url, error)
        except (OSError, ValueError) as error:
            reason = getattr(error, "reason", error)
            raise ReportError(url, f"cannot be fetched ({reason})", "Check the address and the network; try later.") from None
        if len(data) > MOST_BYTES:
            raise ReportError(url, f"more than {MOST_BYTES // 1_000_000} MB", "Check the address.")
        return told

    def _refused(self, url: str, error: urllib.error.HTTPError) -> Fetched:
        if error.code == 304:
            return Fetched(None, url)
        if error.code in _PATIENCE:
            wait = _seconds(error.headers.get("Retry-After"))
            self._last[urlsplit(url).netloc] = self.clock() + min(wait, _LONGEST_PAUSE) - self.pause
            asked = f" for {wait:.0f} seconds" if wait else ""
            raise ReportError(url, f"the host asks for patience{asked} ({error.code})", "It is asked again in the next round.")
        do = "Take it off your list." if error.code == 410 else "Check the address; try later."
        raise ReportError(url, f"the host answers {error.code} {error.reason}", do)

    def _wait(self, host: str, delay: float) -> None:
        pause = min(max(self.pause, delay), max(_LONGEST_PAUSE, self.pause))
        if host in self._last and (left := self._last[host] + pause - self.clock()) > 0:
            self.sleep(left)
        self._last[host] = self.clock()


def _is_outside(url: str) -> bool:
    """Does the host stand in the public network? What cannot be looked up does: fetching it then says so."""
    try:
        found = socket.getaddrinfo(urlsplit(url).hostname or "", None)
    except OSError:
        return True
    return all(ipaddress.ip_address(str(entry[4][0]).split("%")[0]).is_global for entry in found)


def _seconds(told: str | None) -> float:
    """Retry-After: seconds, or a moment; 0 where it says nothing that can be read."""
    if not told:
        return 0.0
    if told.strip().isdigit():
        return float(told)
    try:
        return max(0.0, parsedate_to_datetime(told).timestamp() - time.time())
    except (ValueError, TypeError):
        return 0.0
