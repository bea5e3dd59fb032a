"""A store between processes: many read while one writes; a second writer is told who the first is; a killed one leaves
whole reports, and the same command carries on where it was."""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import communique
from communique.store.store import Store
from tests.conftest import MODEL, ROOT
from tests.store.test_store import full

WRITE = """
    from communique.store.store import Store
    from tests.store.test_store import full
    with Store({path!r}) as store:
        for n in range({first}, {last}):
            store.add(full(f"report{{n}}"))
            print(n, flush=True)
"""
READ = """
    import sys
    from communique.store.store import Store
    seen = 0
    while seen < {last}:
        with Store({path!r}, readonly=True) as store:
            found = list(store.annotations())
            assert store.count() >= len(found) >= seen, (store.count(), len(found), seen)
            assert all(len(a.claims) == len(a.sentences) - 1 == 1 for a in found)
            assert len(store.search("title", 10_000)) >= len(found)
            seen = len(found)
"""


def python(script: str, **values: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", textwrap.dedent(script).format(**values)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)


def whole(path: Path) -> int:
    """Checks that a store is whole (pages, search index, an annotation for each report); how many reports it has."""
    raw = sqlite3.connect(path)
    try:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        raw.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        (reports,), (annotations,) = (raw.execute(f"SELECT count(*) FROM {t}").fetchone() for t in ("report", "annotation"))
    finally:
        raw.close()
    assert reports == annotations
    return int(reports)


def test_many_processes_read_while_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    Store(path).close()
    readers = [python(READ, path=str(path), last=40) for _ in range(3)]
    writer = python(WRITE, path=str(path), first=0, last=40)
    for process in (writer, *readers):
        _, said = process.communicate(timeout=120)
        assert (process.returncode, said) == (0, b"")
    assert whole(path) == 40


def test_a_second_process_that_writes_is_told_who_the_first_is(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    first = python(WRITE + "        import time\n        time.sleep(60)\n", path=str(path), first=0, last=1)
    assert first.stdout is not None
    assert first.stdout.readline() == b"0\n"
    begun = time.monotonic()
    second = python(
        """
        from communique.model.errors import StoreBusy
        from communique.store.store import Store
        from tests.store.test_store import full
        try:
            with Store({path!r}, wait=0.5) as store:
                store.add(full("late"))
        except StoreBusy as error:
            print(error)
        """,
        path=str(path),
    )
    told, _ = second.communicate(timeout=60)
    assert f"process {first.pid} on " in told.decode()
    assert "is writing to it. Try again when it is done." in told.decode()
    assert time.monotonic() - begun >= 0.5
    first.kill()
    first.communicate()
    with Store(path, wait=1) as store:
        assert store.add(full("late"))


def test_processes_killed_at_any_moment_leave_whole_reports(tmp_path: Path) -> None:
    path, kept, moments = tmp_path / "s.db", 0, random.Random(7)
    for round_ in range(6):
        process = python(WRITE, path=str(path), first=round_ * 10_000, last=(round_ + 1) * 10_000)
        assert process.stdout is not None
        assert process.stdout.readline()
        time.sleep(moments.uniform(0.0, 0.05))
        process.kill()
        told = 1 + process.communicate()[0].count(b"\n")
        found = whole(path)
        assert found >= kept + told  # what was said to be there is there
        kept = found


def test_a_reading_that_was_killed_is_carried_on_by_the_same_command(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    lines = [
        {
            "id": f"r{n}",
            "outlet": f"Post {n}",
            "published": "2023-06-15",
            "text": f"Norway signed pact {n} with Canada on Monday.",
        }
        for n in range(60)
    ]
    (tmp_path / "r.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    command = [sys.executable, "-m", "communique", "read", str(tmp_path / "r.jsonl"), "--store", str(path), "--model", MODEL]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        while process.poll() is None and not _some(path):
            time.sleep(0.005)
        process.kill()
    there = whole(path)
    assert there
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert f"{60 - there} new reports, {there} known already; in all 60 reports" in done.stdout.decode()
    assert whole(path) == 60
    with Store(path, readonly=True) as store:
        assert [a.report.id for a in store.annotations()] == [f"r{n}" for n in range(60)]
    assert communique.brief(path) == communique.brief(communique.read(tmp_path / "r.jsonl", model=MODEL))


def _some(path: Path) -> bool:
    """Is a report there yet?"""
    if not path.exists():
        return False
    try:
        with Store(path, readonly=True) as store:
            return store.count() > 0
    except communique.CommuniqueError:
        return False  # being set up
