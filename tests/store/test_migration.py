"""Stores of older versions are brought up to date, whole or not at all; what was in them is there afterwards."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
from hashlib import sha256
from pathlib import Path

import pytest

from communique.model.errors import StoreError
from communique.store import connect
from communique.store.schema import STEPS
from communique.store.store import Store
from tests.conftest import ROOT
from tests.store.test_store import full

RELEASED = ["3e657421c2acab87", "c39836448e141816"]
"""What each released step hashes to: a step that changes after its release would part stores of one version."""
NOW = len(STEPS)
NEXT = "ALTER TABLE report ADD COLUMN note TEXT;\nCREATE INDEX report_note ON report (note);"
BROKEN = "ALTER TABLE report ADD COLUMN note TEXT;\nINSERT INTO nowhere VALUES (1);"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store of version 1 with two reports in it, made as version 1 made it."""
    path = tmp_path / "old.db"
    with pytest.MonkeyPatch.context() as then:
        then.setattr(connect, "STEPS", STEPS[:1])
        then.setattr(connect, "SCHEMA", 1)
        with Store(path) as store:
            store.add(full())
            store.add(full("beta"))
            assert store.schema == 1
    return path


def newer(monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """communique one version later, with this step."""
    monkeypatch.setattr(connect, "STEPS", (*STEPS, step))
    monkeypatch.setattr(connect, "SCHEMA", NOW + 1)


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    asked = sqlite3.connect(path)
    try:
        return asked.execute(query).fetchall()
    finally:
        asked.close()


def test_a_released_step_never_changes() -> None:
    assert len(RELEASED) == NOW, "add the new step's hash: from now on it stays"
    assert [sha256(step.encode()).hexdigest()[:16] for step in STEPS] == RELEASED


def test_a_store_of_version_1_is_read_on_by_this_version(old: Path) -> None:
    with Store(old) as store:
        assert store.schema == NOW
        assert list(store.annotations()) == [full(), full("beta")]
        assert store.add(full("gamma"))
    assert [version for version, _ in ask(old, "SELECT * FROM migration")] == list(range(1, NOW + 1))


def test_an_old_store_is_brought_up_to_date_with_all_that_it_holds(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer(monkeypatch, NEXT)
    with Store(old) as store:
        assert store.schema == NOW + 1
        assert list(store.annotations()) == [full(), full("beta")]
        assert [hit.id for hit in store.search("title")] == ["alpha.txt", "beta.txt"]
        assert store.add(full("gamma"))
    assert [version for version, _ in ask(old, "SELECT * FROM migration")] == list(range(1, NOW + 2))
    assert ask(old, "SELECT count(*) FROM report WHERE note IS NULL") == [(3,)]


def test_steps_are_taken_once(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer(monkeypatch, NEXT)
    for _ in range(3):
        Store(old).close()
    assert len(ask(old, "SELECT * FROM migration")) == NOW + 1


def test_a_new_store_takes_all_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer(monkeypatch, NEXT)
    Store(tmp_path / "new.db").close()
    assert len(ask(tmp_path / "new.db", "SELECT * FROM migration")) == NOW + 1


def test_a_step_that_fails_leaves_the_store_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer(monkeypatch, BROKEN)
    with pytest.raises(StoreError, match="nowhere"):
        Store(old)
    assert ask(old, "PRAGMA user_version") == [(1,)]
    assert "note" not in [name for _, name, *_ in ask(old, "PRAGMA table_info(report)")]
    monkeypatch.undo()
    with Store(old) as store:
        assert store.count() == 2


def test_a_reader_asks_for_the_update_instead_of_making_it(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer(monkeypatch, NEXT)
    with pytest.raises(StoreError, match=r"older communique. Bring it up to date: communique read --store"):
        Store(old, readonly=True)
    assert ask(old, "PRAGMA user_version") == [(1,)]


def test_processes_that_open_an_old_store_at_once_take_the_step_once(old: Path) -> None:
    script = f"""
        from communique.store import connect
        connect.STEPS, connect.SCHEMA = (*connect.STEPS, {NEXT!r}), {NOW + 1}
        from communique.store.store import Store
        with Store({str(old)!r}) as store:
            assert store.schema == {NOW + 1}
            assert store.count() == 2
    """
    command = [sys.executable, "-c", textwrap.dedent(script)]
    processes = [subprocess.Popen(command, cwd=ROOT) for _ in range(4)]
    assert [process.wait(60) for process in processes] == [0] * 4
    assert [version for version, _ in ask(old, "SELECT * FROM migration")] == list(range(1, NOW + 2))
