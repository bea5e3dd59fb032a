"""The record is built once for each state of the store, however many ask at once."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import communique
from communique.api.recording import record_of as original
from communique.desk.desk import Desk
from communique.model.errors import StoreError
from communique.model.record import Record
from communique.model.report import Report
from communique.store.store import Store
from tests.conftest import MODEL


def add(desk: Desk, id: str) -> None:
    communique.read([Report(id, f"Chile and Peru met in Lima on Monday, {id} said.")], store=desk.path, model=MODEL)


def counted(monkeypatch: pytest.MonkeyPatch, seconds: float = 0.0) -> list[int]:
    """How many reports each building had, one entry a building; each takes at least so long."""
    built: list[int] = []

    def record_of(store: Store, *, model: str | None = None) -> Record:
        record = original(store, model=model)
        time.sleep(seconds)
        built.append(len(record.reports))
        return record

    monkeypatch.setattr("communique.desk.desk.record_of", record_of)
    return built


def test_many_who_ask_at_once_wait_for_one_building(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    built = counted(monkeypatch, 0.1)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: desk.now(), range(32)))
    assert built == [4]
    assert all(held is found[0] for held in found)
    add(desk, "one")
    assert len(desk.now(fresh=True).record.reports) == 5
    assert built == [4, 5]
    assert desk.now() is desk.now()
    assert built == [4, 5]


def test_who_asks_during_a_long_building_gets_the_record_before(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communique.desk.desk._LONG", 0.0)
    before = desk.now()
    built = counted(monkeypatch, 0.3)
    add(desk, "one")
    assert desk.now() is before
    deadline = time.monotonic() + 20
    while desk.now() is before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(desk.now().record.reports) == 5
    assert built == [5]


def test_what_we_change_ourselves_is_there_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communique.desk.desk._LONG", 0.0)
    desk.now()
    add(desk, "one")
    assert len(desk.now(fresh=True).record.reports) == 5


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear all")
    with pytest.raises(StoreError):
        Desk(other)
    assert other.read_text() == "Dear all"
