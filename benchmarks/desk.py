"""How long pages of the desk take over a large record, beside the least that the same server can do.

    python benchmarks/desk.py [--events 10000]

The record is that of examples/reports, many times over under other names, so that what is measured are pages, not reading.
Both applications run behind uvicorn on this machine; times are from sending to the last byte, the first of each address
apart from the rest, which are made anew each time (no ETag is sent).
"""

from __future__ import annotations

import argparse
import http.client
import socket
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import uvicorn
from fastapi import FastAPI

import communique
from communique.desk.app import application
from communique.desk.desk import Desk
from communique.desk.held import Held
from communique.model.event import Event
from communique.model.record import Record

ROOT = Path(__file__).parents[1]
MOST = 0.3
"""Seconds that a first page may take."""
ADDRESSES = (
    "/", "/events", "/events?country=NOR&sort=-date", "/events?q=rescue", "/events.json", "/differences", "/standings",
    "/reports", "/between", "/between/NOR/CAN", "/timeline", "/network", "/map", "/matrix", "/events/FIRST", "/events.csv",
)  # fmt: skip
WHOLE = ("/events.csv",)
"""Not a page: all events at once."""


class Large(Desk):
    """A desk over a record that is in no store."""

    def __init__(self, folder: str, held: Held) -> None:
        super().__init__(Path(folder, "none.db"))
        self._large = held

    def now(self, *, fresh: bool = False) -> Held:  # noqa: ARG002
        return self._large


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--events", type=int, default=10_000)
    events = options.parse_args().events
    record = many_times(communique.read(ROOT / "examples" / "reports"), events)
    begun = time.perf_counter()
    held = Held.of("1", record)
    print(f"{len(record.events):,} events of {len(record.reports):,} reports; indexes in {time.perf_counter() - begun:.2f} s\n")
    hello = FastAPI()
    hello.add_api_route("/", lambda: {"hello": "world"})
    slow = []
    with tempfile.TemporaryDirectory() as folder, serving(hello) as bare, serving(application(Large(folder, held))) as desk:
        print(f"{'address':34} {'first':>9} {'median':>9} {'worst':>9} {'kB':>7}")
        show("FastAPI, hello world", *timed(bare, "/", 200))
        for address in ADDRESSES:
            first, rest, size = timed(desk, address.replace("FIRST", held.ranked[0].id), 10)
            show(address, first, rest, size)
            if first > MOST and address not in WHOLE:
                slow.append(address)
    print(f"\nover {MOST * 1000:.0f} ms at first: {', '.join(slow) or 'none'}")
    return int(bool(slow))


def many_times(record: Record, least: int) -> Record:
    """The record over and over, its reports, claims, events and standings under ids of their own."""
    times = -(-least // len(record.events))
    reports = [replace(r, id=f"{n}-{r.id}", text=f"{r.text} {n}") for n in range(times) for r in record.reports]
    events = [again(e, n) for n in range(times) for e in record.events]
    standings = [replace(s, id=f"{s.id[:-4]}{n:04}", name=f"{s.name} {n}") for n in range(times) for s in record.standings]
    return replace(record, reports=tuple(reports), events=tuple(events), standings=tuple(standings), held=(), stories=())


def again(event: Event, n: int) -> Event:
    ids = {claim.id: f"{claim.id[:-4]}{n:04}" for claim in event.claims}
    claims = tuple(replace(c, id=ids[c.id], report=f"{n}-{c.report}") for c in event.claims)
    conflicts = tuple(
        replace(c, values=tuple(replace(v, reports=tuple(f"{n}-{r}" for r in v.reports), claims=tuple(ids[i] for i in v.claims))
                                for v in c.values))
        for c in event.conflicts
    )  # fmt: skip
    groups = tuple(replace(g, reports=tuple(f"{n}-{r}" for r in g.reports)) for g in event.source_groups)
    return replace(event, id=ids[event.claims[0].id], claims=claims, conflicts=conflicts, source_groups=groups, links=())


@contextmanager
def serving(app: FastAPI) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield port
    finally:
        server.should_exit = True
        thread.join()


def timed(port: int, address: str, times: int) -> tuple[float, list[float], int]:
    """Seconds of the first answer, of the ones after it, and its bytes."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    found = []
    for _ in range(times + 1):
        begun = time.perf_counter()
        connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        size = len(answer.read())
        found.append(time.perf_counter() - begun)
        if answer.status != 200:
            raise SystemExit(f"{address}: {answer.status}")
    connection.close()
    return found[0], found[1:], size


def show(name: str, first: float, rest: list[float], size: int) -> None:
    told = [f"{s * 1000:6.1f} ms" for s in (first, statistics.median(rest), max(rest))]
    print(f"{name:34} {' '.join(told)} {size / 1000:7.1f}")


if __name__ == "__main__":
    sys.exit(main())
