"""The store: whole reports or none, once each; one writer, many readers; the same record out as went in."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from communique.model.annotation import Annotation, Uncoded
from communique.model.errors import StoreBusy, StoreError
from communique.model.judgement import Judgement, Reason
from communique.model.mention import ActorMention, Mentions, PlaceMention, Quote, Speaker, TimeMention
from communique.model.party import Party
from communique.model.report import Report
from communique.model.span import Span
from communique.store.store import Store
from tests.builders import a_claim, a_report, annotation, count, on, place, said_by


def full(name: str = "alpha", **more: Any) -> Annotation:
    """An annotation in which every kind of thing occurs."""
    report = a_report(name, title="A title", url=f"https://{name}.example/1", language="en", wire="Reuters", **more)
    party = Party("Japan", "state", "JPN", "GOV", role="government", office=None)
    span = Span(0, 5, "title")
    claim = a_claim(
        report, "pact", ("GBR", "Fumio Kishida/JPN"), ("FRA",), when=on("XXXX-03", "relative"), stage="signed", type="AGREE",
        contexts=("military",), where=place("London", "GBR", "England"), figures=(count(12, "killed", low=12),),
        attribution=said_by("Jane Roe"), of="pact", instrument="Accord", reasons=("verb sign", "passive"), confidence=0.75,
    )  # fmt: skip
    mentions = Mentions(
        actors=(ActorMention(span, "Japan", 0, 0, 1, (party, replace(party, name="France")), "name"),),
        places=(PlaceMention(span, "Tokyo", 0, "Tokyo", "city", "JPN", 35.7, 139.7, 1850147, ("Kanto",), "name"),),
        times=(TimeMention(span, "in March", 0, "DATE", "2022-03", on("XXXX-03")),),
        figures=(count(3.5, "percent", unit="percent"),),
        quotes=(Quote(span, "We will", True, Speaker(span, "she", "Jane Roe", party), Span(6, 9), "said"),),
    )
    return Annotation(report, (Span(0, 9), span), mentions, (claim,), (Uncoded(span, "words", "no verb"),))


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    given = full()
    with Store(tmp_path / "s.db") as store:
        assert store.add(given, model="m 1", codebook="c 1")
    with Store(tmp_path / "s.db", readonly=True) as store:
        assert list(store.annotations()) == [given]
        assert list(store.reports()) == [given.report]


def test_a_report_that_is_there_changes_nothing(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        assert store.add(full())
        before = (tmp_path / "s.db-wal").read_bytes()
        again = full()
        assert not store.add(replace(again, claims=(), report=replace(again.report, id="other", title="other")))
        assert (tmp_path / "s.db-wal").read_bytes() == before
        assert list(store.annotations()) == [full()]


def test_revisions_of_one_address_stand_side_by_side(tmp_path: Path) -> None:
    first, second = full(), full(text="The corrected text. " * 9)
    with Store(tmp_path / "s.db") as store:
        store.add(first)
        store.add(replace(second, report=replace(second.report, id="alpha-2")))
        assert [r.text for r in store.reports()] == [first.report.text, second.report.text]


def test_a_name_that_another_process_took_is_told(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.add(full())
        clash = full("beta")
        with pytest.raises(StoreError, match=r"a report named alpha\.txt. Read yours again"):
            store.add(replace(clash, report=replace(clash.report, id="alpha.txt")))
        assert store.count() == 1
        assert store.add(clash)


def test_a_report_whose_annotation_fails_leaves_no_trace(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store, sqlite3.connect(tmp_path / "s.db") as beside:
        store.add(full())
        beside.execute("CREATE TRIGGER no BEFORE INSERT ON annotation BEGIN SELECT raise(ABORT, 'full'); END")
        beside.commit()
        with pytest.raises(StoreError, match="Nothing of it was changed"):
            store.add(full("beta"))
        assert store.count() == 1
        beside.execute("DROP TRIGGER no")
        beside.commit()
        assert store.add(full("beta"))


def test_judgements_are_kept_once_and_in_order(tmp_path: Path) -> None:
    when = datetime(2022, 5, 6, 12, tzinfo=UTC)
    judged = [
        Judgement(
            "claim", "c1", "c2", "same", "ann", "the same pact", machine=False, when=when, reasons=(Reason("act", "same", 2.0),)
        ),
        Judgement("claim", "c1", "c3", "different", "ann", "another day", machine=False, when=when),
    ]
    with Store(tmp_path / "s.db") as store:
        assert store.judge(judged) == 2
        assert store.judge(judged) == 0
        assert store.judgements() == tuple(judged)


def test_words_are_found_in_any_form_in_title_and_text(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.add(annotation(a_report("a", text="The two countries signed an agreement.", title="A pact")))
        store.add(annotation(a_report("b", text="Nothing happened.")))
        assert [h.id for h in store.search("agreements signing")] == ["a.txt"]
        assert [h.id for h in store.search("pact")] == ["a.txt"]
        assert store.search('"odd AND (') == []
        assert store.search("") == []


def test_a_file_that_is_no_store_is_left_alone(tmp_path: Path) -> None:
    text, other = tmp_path / "a.txt", tmp_path / "other.db"
    text.write_text("A report. " * 1000)
    with sqlite3.connect(other) as made:
        made.execute("CREATE TABLE t (x)")
    made.close()
    for path in (text, other):
        before = path.read_bytes()
        with pytest.raises(StoreError, match="not a store"):
            Store(path)
        assert path.read_bytes() == before


def test_a_store_that_is_not_there_is_not_made_by_reading(tmp_path: Path) -> None:
    with Store(tmp_path / "mine.db"):
        pass
    with pytest.raises(StoreError, match=r"no such store. Did you mean mine\.db"):
        Store(tmp_path / "mne.db", readonly=True)
    assert not (tmp_path / "mne.db").exists()


def test_a_store_of_a_newer_communique_is_refused(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        assert store.schema == 2
    raw = sqlite3.connect(tmp_path / "s.db")
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    with pytest.raises(StoreError, match="newer communique"):
        Store(tmp_path / "s.db")


def test_readers_read_while_one_writes_and_a_second_writer_is_told_who(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with Store(path) as writer:
        writer.add(full())
        with Store(path, readonly=True) as reader:
            assert reader.count() == 1
        with Store(path, wait=0.2) as second, pytest.raises(StoreBusy, match=f"process {os.getpid()} on "):
            second.add(full("beta"))
        writer.add(full("gamma"))
    with Store(path, wait=0.2) as second:
        assert second.add(full("beta"))
        assert second.count() == 3


def test_a_second_writer_that_waits_gets_its_turn(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    script = f"""
        import time
        from communique.store.store import Store
        from tests.store.test_store import full
        with Store({str(path)!r}) as store:
            store.add(full())
            print("writing", flush=True)
            time.sleep(0.6)
    """
    with _python(script) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"writing\n"
        with Store(path, wait=20) as store:
            assert store.add(full("beta"))
    assert other.returncode == 0


def test_a_writer_that_was_killed_leaves_whole_reports_and_does_not_block(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    script = f"""
        from communique.store.store import Store
        from tests.store.test_store import full
        with Store({str(path)!r}) as store:
            for n in range(100000):
                store.add(full(f"report{{n}}"))
                print(n, flush=True)
    """
    with _python(script) as other:
        assert other.stdout is not None
        for _ in range(5):
            other.stdout.readline()
        time.sleep(0.05)
        other.send_signal(signal.SIGKILL)
    with Store(path, wait=5) as store:
        kept = list(store.annotations())
        assert len(kept) >= 5
        assert len(kept) == store.count()
        assert store.add(full("after"))


def _python(script: str) -> subprocess.Popen[bytes]:
    root = Path(__file__).parents[2]
    return subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, cwd=root)


def test_reports_without_anything_are_kept(tmp_path: Path) -> None:
    report = Report("r", "Un texte.", language="fr", skipped="in a language that is not read yet (fr)")
    with Store(tmp_path / "s.db") as store:
        store.add(annotation(report))
        assert [a.report for a in store.annotations()] == [report]
