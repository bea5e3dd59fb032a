"""The record made anew and over time, through the real store: digests, reading again, what changed since a day, old ids."""

from __future__ import annotations

import json
import random
import sqlite3
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from communique import api
from communique.api.recording import note_moves, record_of
from communique.cli import run
from communique.engine.annotate import annotate_reports
from communique.engine.build import build_record
from communique.model.annotation import Annotation
from communique.model.errors import BadValue
from communique.model.record import Record
from communique.model.report import Report
from communique.sources.read import read_paths
from communique.store.store import Store
from communique.views.digest import digest_of
from communique.views.find import event_of
from tests.conftest import ROOT

SIGNED = "Peru and Kenya signed a treaty on fisheries in Lima on Monday."
PRINCIPLE = "Peru and Kenya have agreed in principle on a treaty on fisheries, officials in Nairobi said."
ADVANCED = "Troops of Sudan attacked a village in Chad on Tuesday, killing 12 people. Peru and Kenya signed a treaty on Monday."


def report(id: str, text: str, day: int | None, **more: str) -> Report:
    published = date(2024, 3, day) if day else None
    return Report(id, text, outlet=id.title(), published=published, language="en", url=more.get("url"))


@lru_cache(maxsize=1)
def news() -> tuple[Annotation, ...]:
    given = [
        report("alpha", SIGNED, 11),
        report("beta", PRINCIPLE, 12),
        report("gamma", ADVANCED, 13),
        report("nil", SIGNED, None),
    ]
    return tuple(annotate_reports(given))


def store_of(path: Path, *annotations: Annotation) -> Path:
    with Store(path) as opened:
        for annotation in annotations:
            opened.add(annotation)
    return path


# --- any order ---


@lru_cache(maxsize=1)
def examples() -> tuple[Annotation, ...]:
    """The example reports and all cases, which tell of many things on many days."""
    outcomes = read_paths([str(ROOT / "examples" / "reports"), str(ROOT / "examples" / "cases" / "*" / "*.txt")])
    return tuple(annotate_reports([r for r in outcomes if isinstance(r, Report)]))


@lru_cache(maxsize=1)
def expected() -> Record:
    return build_record(examples(), language_model=api.language_model())


def in_another_order(seed: int) -> list[Annotation]:
    shuffled = list(examples())
    random.Random(seed).shuffle(shuffled)
    return shuffled


@pytest.mark.parametrize("seed", range(50))
def test_fifty_orders_give_one_record_read_at_once_and_one_by_one(seed: int, tmp_path: Path) -> None:
    assert len(examples()) > 60
    shuffled = in_another_order(seed)
    assert build_record(shuffled, language_model=api.language_model()) == expected()
    for annotation in shuffled:  # a store opened anew for each, as if on another day
        store_of(tmp_path / "s.db", annotation)
    assert api.open_record(tmp_path / "s.db") == expected()


@pytest.mark.parametrize("seed", range(3))
def test_a_record_looked_at_after_each_report_comes_to_the_same(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    for annotation in in_another_order(seed)[:25]:
        with Store(path) as opened:
            opened.add(annotation)
            note_moves(opened, record_of(opened), "1 new report read")
    kept = build_record(in_another_order(seed)[:25], language_model=api.language_model())
    assert api.open_record(path) == kept
    assert api.rebuild(path).digest == digest_of(kept) != digest_of(expected())


# --- rebuild ---


def test_a_digest_tells_records_apart(tmp_path: Path) -> None:
    path = store_of(tmp_path / "s.db", *news())
    first = api.rebuild(path)
    assert first.same and len(first.digest) == 64
    other = store_of(tmp_path / "t.db", *reversed(news()))
    assert api.rebuild(other).digest == first.digest
    claim = first.record.events[0].id
    undo = api.judge(path, claim, verdict="reject", why="no").judgement.id
    assert api.rebuild(path).digest != first.digest
    api.judge(path, undo, verdict="undo", why="")
    assert api.rebuild(path).digest == first.digest
    moved = replace(first.record, reports=tuple(replace(r, path="elsewhere") for r in first.record.reports), language_model="x")
    assert digest_of(moved) == first.digest


def test_reading_again_keeps_judgements_and_ids(tmp_path: Path) -> None:
    alpha, beta, gamma = news()[:3]
    lost = replace(alpha.claims[0], id="c00000000000000ff", trigger=alpha.claims[0].trigger)
    older = replace(alpha, claims=(replace(alpha.claims[0], status="planned"), lost))
    path = tmp_path / "s.db"
    with Store(path) as opened:
        opened.add(older, model="older", codebook="older")
        opened.add(beta, model="older", codebook="older")
        opened.add(gamma, model=api.language_model(), codebook="older")
    kept = api.judge(path, alpha.claims[0].id, gamma.claims[0].id, "different", why="two").judgement
    api.judge(path, lost.id, "status=done", "set", why="it is")
    assert api.rebuild(path).stale == 3
    done = api.rebuild(path, recode=True)
    assert done.recoded is not None and done.stale == 0
    assert (done.recoded.reports, done.recoded.new, done.recoded.gone) == (3, (), (lost.id,))
    assert [why for _, why in done.recoded.dormant] == [f"there is no claim {lost.id}"]
    assert [k.state for k in api.judgements(path)] == ["", f"dormant: there is no claim {lost.id}"]
    assert kept in [k.judgement for k in api.judgements(path)]
    record = api.open_record(path)
    assert event_of(record, lost.id).id == event_of(record, alpha.claims[0].id).id
    assert next(c for e in record.events for c in e.claims if c.id == alpha.claims[0].id).status == "done"
    assert api.rebuild(path, recode=True).recoded == api.Recoded(0, (), (), ())


def test_a_store_of_before_opens_and_its_annotations_have_no_former_claims(tmp_path: Path) -> None:
    path = store_of(tmp_path / "s.db", news()[0])
    raw = sqlite3.connect(path)
    (body,) = raw.execute("SELECT body FROM annotation").fetchone()
    told = json.loads(body)
    del told["former"]
    for claim in told["claims"]:
        del claim["corrected"]
    raw.execute("UPDATE annotation SET body = ?", (json.dumps(told),))
    raw.commit()
    raw.close()
    with Store(path, readonly=True) as opened:
        assert list(opened.annotations()) == [news()[0]]


# --- old ids ---


def test_every_id_of_every_claim_leads_on_as_reports_come_and_go(tmp_path: Path) -> None:
    url = "https://alpha.example/1"
    first = report("alpha", SIGNED + " Sweden expelled two diplomats of Uganda.", 11, url=url)
    mended = report("alpha-2", "Correction: " + SIGNED, 12, url=url)
    old, new = annotate_reports([first, mended])
    path = store_of(tmp_path / "s.db", news()[1], old)
    printed = {c.id for e in api.open_record(path).events for c in e.claims}
    store_of(path, news()[2], new)
    record = api.open_record(path)
    gone = next(c.id for c in old.claims if c.act == "expel")
    pact = next(c.id for c in old.claims if c.act == "pact")
    for id in printed - {gone}:
        assert event_of(record, id)
        assert event_of(record, id[:9])
    there = event_of(record, pact)
    assert pact not in {c.id for c in there.claims} and "alpha-2" in there.reports
    assert f"`{pact}` is told no longer; in its place stands" in " ".join(api.explain(record, pact).split())
    with pytest.raises(BadValue, match=f"{gone} is told no longer"):
        event_of(record, gone)


def test_an_old_id_is_judged_as_what_stands_in_its_place(tmp_path: Path) -> None:
    url = "https://alpha.example/1"
    old, new = annotate_reports([report("alpha", SIGNED, 11, url=url), report("alpha-2", "Correction: " + SIGNED, 12, url=url)])
    path = store_of(tmp_path / "s.db", old, news()[2])
    story = api.open_record(path).stories[0].id
    first = api.judge(path, old.claims[0].id, "status=planned", "set", why="not yet").judgement
    store_of(path, new)
    assert [k.state for k in api.judgements(path)] == [f"dormant: there is no claim {first.left}"]
    second = api.judge(path, old.claims[0].id, "status=planned", "set", why="not yet").judgement
    assert second.left == new.claims[0].id
    attack = next(c.id for c in news()[2].claims if c.act == "attack")
    assert api.judge(path, attack, old.claims[0].id, "different", why="two").judgement.right == new.claims[0].id
    assert api.judge(path, f"s{news()[2].report.key}", f"s{new.report.key}", why="a trip").judgement.subject == "story"
    assert story != api.open_record(path).stories[0].id


def test_an_event_whose_founding_claim_is_rejected_keeps_its_id(tmp_path: Path) -> None:
    path = store_of(tmp_path / "s.db", news()[0], news()[2])
    event = next(e for e in api.open_record(path).events if len(e.reports) == 2)
    api.judge(path, event.id, verdict="reject", why="a slip")
    after = api.open_record(path)
    assert event_of(after, event.id).claims == tuple(c for c in event.claims if c.id != event.id)


# --- the log ---


def test_what_is_joined_and_parted_is_logged_and_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "s.db"
    (tmp_path / "alpha.txt").write_text(SIGNED + " " + ADVANCED, "utf-8")
    assert run(["read", str(tmp_path / "alpha.txt"), "--store", str(path), "--published", "2024-03-13"]) == 0
    record = api.open_record(path)
    a, b = (next(e.id for e in record.events if e.act == act) for act in ("pact", "attack"))
    first = api.judge(path, a, b, why="a trial", by="eva").judgement
    merged = api.moves_of(path)
    assert [(m.kind, m.why) for m in merged] == [("merged", f"eva judged ({first.id})")]
    assert {merged[0].event, merged[0].other} == {a, b} and merged[0].event == api.open_record(path).events[0].id
    told = " ".join(api.explain(path, merged[0].other).split())
    assert f"`{merged[0].other}` is now part of this event." in told
    assert f"`{merged[0].other}` became part of `{merged[0].event}` (eva judged ({first.id}))" in told
    api.judge(path, first.id, verdict="undo", why="", by="jan")
    assert [m.kind for m in api.moves_of(path)] == ["merged", "split"]
    assert (api.moves_of(path)[1].event, api.moves_of(path)[1].other) == (merged[0].event, merged[0].other)
    assert "was parted from" in api.explain(path, merged[0].other)
    assert api.moves_of(record) == () and "joined and parted" not in api.explain(record, a)


def test_a_report_that_joins_two_events_is_named_in_the_log(tmp_path: Path) -> None:
    path = store_of(tmp_path / "s.db", news()[0], news()[2])
    with Store(path) as opened:
        api.note_moves(opened, api.record_of(opened), "2 new reports read")
        assert opened.moves() == ()
        merged = replace(api.record_of(opened), events=api.record_of(opened).events[:1])
        api.note_moves(opened, merged, "1 new report read")  # what is gone is no move
        assert opened.moves() == ()
        assert set(opened.homes().values()) == {merged.events[0].id, *(e.id for e in merged.held)}


def test_a_store_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    path = store_of(tmp_path / "s.db", news()[0])
    raw = sqlite3.connect(path)
    raw.executescript("DROP TABLE home; DROP TABLE move; DELETE FROM migration WHERE version = 2; PRAGMA user_version = 1")
    raw.close()
    store_of(path, news()[1])
    with Store(path, readonly=True) as opened:
        assert opened.schema == 2 and opened.count() == 2 and opened.moves() == ()


# --- diff ---


def test_what_changed_by_publication(tmp_path: Path) -> None:
    path = store_of(tmp_path / "s.db", *news())
    found = api.diff(path, "2024-03-11")
    assert (found.clock, found.undated, found.changes.reports) == ("published", 1, ("beta", "gamma"))
    assert "attack" in {next(e.act for e in found.after.events if e.id == c.id) for c in found.changes.of("new", "event")}
    (pact,) = found.changes.of("disputed")
    assert pact.reports == ("beta", "gamma") and pact.fields[0].field in ("stage", "status")
    assert [c.id for c in api.diff(path, date(2024, 3, 11), date(2024, 3, 12)).changes.of("disputed")] == [pact.id]
    assert not api.diff(path, "2024-03-13").changes
    assert api.diff(path, "2024-03-01", "2024-03-11").changes.reports == ("alpha",)
    with pytest.raises(BadValue, match="is before since"):
        api.diff(path, "2024-03-11", "2024-03-01")


def test_what_is_settled_when_a_text_is_corrected(tmp_path: Path) -> None:
    url = "https://beta.example/1"
    was, now = annotate_reports([report("beta", PRINCIPLE, 12, url=url), report("beta-2", SIGNED, 14, url=url)])
    path = store_of(tmp_path / "s.db", news()[0], was, now)
    found = api.diff(path, "2024-03-12").changes
    assert [c.fields[0].before for c in found.of("settled")] == ["signed / in-principle"]
    assert (found.reports, found.left) == (("beta-2",), ("beta",))
    assert not found.of("new", "event") and not found.of("gone", "event")


def test_by_addition_judgements_count_from_their_day(tmp_path: Path) -> None:
    path = store_of(tmp_path / "s.db", *news())
    raw = sqlite3.connect(path)
    raw.execute("UPDATE report SET added = '2024-04-01T10:00:00+00:00'")
    raw.commit()
    raw.close()
    record = api.open_record(path)
    a, b = (next(e.id for e in record.events if e.act == act) for act in ("pact", "attack"))
    api.judge(path, a, b, why="a trial")
    found = api.diff(path, "2024-04-01", clock="added")
    assert [(c.kind, {c.id, *c.others}) for c in found.changes.of("merged", "event")] == [("merged", {a, b})]
    assert found.undated == 0 and found.changes.reports == ()
    assert not api.diff(path, "2024-04-01").changes.of("merged")


def test_in_the_shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(store_of(tmp_path / "s.db", *news()))
    assert run(["rebuild", path]) == 0
    out, err = capsys.readouterr()
    assert "made anew it is the same" in out and "rebuild --recode" in err
    digest = out.splitlines()[-1].removeprefix("digest ")
    assert run(["rebuild", path, "--check", digest]) == 0
    assert run(["rebuild", path, "--check", "0" * 64]) == 1
    assert "not the record with digest 000" in capsys.readouterr().err
    assert run(["diff", path, "--since", "2024-03-11"]) == 0
    out, err = capsys.readouterr()
    assert "# What changed since 11 March 2024 (by the day on which reports were published)" in out
    assert "## Now disputed" in out and "(signed or agreed in principle)" in out
    assert "1 report without a day of publication left out" in err
    assert run(["diff", path, "--since", "2024-03-11", "--until", "2024-03-12", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["since"], told["until"], told["clock"], told["undated"]) == ("2024-03-11", "2024-03-12", "published", 1)
    assert {"kind", "subject", "id", "title", "fields", "others", "reports"} == set(told["changes"][0])
    assert run(["diff", path, "--since", "soon"]) == 2
    assert "--since" in capsys.readouterr().err
    assert run(["rebuild", path, "--recode"]) == 0
    assert "4 reports read again" in capsys.readouterr().out
