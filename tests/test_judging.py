"""Judging through the real store: every verdict, what it changes, that it can be undone, listed and carried elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

import pytest

from communique import api
from communique.cli import run
from communique.engine.annotate import annotate_reports
from communique.engine.build import build_record
from communique.model.annotation import Annotation
from communique.model.errors import BadValue, ReportError, StoreError, UnknownName
from communique.model.judgement import Judgement
from communique.model.record import Record
from communique.model.report import Report
from communique.store.store import Store
from communique.views.judgements import judgement_line

ALPHA = (
    "Sweden and Chile signed a fisheries treaty in Santiago on Tuesday, the Swedish foreign ministry said. "
    "Chile expelled two diplomats of Peru on Monday."
)
BETA = "The Swedish and Chilean foreign ministers signed a fisheries treaty on Tuesday. Protesters marched through Lima."
GAMMA = "Kenya recalled its ambassador to Uganda on Wednesday. Rebels attacked a police station in Uganda on Sunday."


@lru_cache(maxsize=1)
def annotated() -> tuple[Annotation, ...]:
    day = date(2024, 3, 13)
    given = [("alpha.txt", "Alpha", ALPHA), ("beta.txt", "Beta", BETA), ("gamma.txt", "Gamma", GAMMA)]
    return tuple(annotate_reports([Report(i, t, outlet=o, published=day, language="en") for i, o, t in given]))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with Store(tmp_path / "news.db") as opened:
        for annotation in annotated():
            opened.add(annotation)
    return tmp_path / "news.db"


def event_with(record: Record, act: str) -> str:
    return next(e.id for e in record.events if e.act == act)


def acts(record: Record) -> list[str]:
    return sorted(e.act for e in record.events)


def test_events_are_joined_and_parted_again_by_undoing(store: Path) -> None:
    before = api.open_record(store)
    a, b = event_with(before, "expel"), event_with(before, "cut-ties")
    done = api.judge(store, a[:9], b[:9], why="a trial", by="eva")
    assert (done.judgement.subject, done.judgement.by, done.new) == ("event", "eva", True)
    (merged,) = done.changes.of("merged", "event")
    assert {merged.id, *merged.others} == {a, b}
    after = api.open_record(store)
    assert len(after.events) == len(before.events) - 1
    undone = api.judge(store, done.judgement.id[:8], verdict="undo", why="")
    assert [c.subject for c in undone.changes.of("split")] == ["event"]
    assert api.open_record(store) == before
    assert [k.state for k in api.judgements(store)] == ["undone", ""]
    with pytest.raises(UnknownName, match="no such judgement"):
        api.judge(store, "j00000", verdict="undo", why="")


def test_said_twice_is_kept_once_and_by_another_anew(store: Path) -> None:
    record = api.open_record(store)
    a, b = event_with(record, "expel"), event_with(record, "cut-ties")
    first = api.judge(store, a, b, "different", why="two", by="eva")
    again = api.judge(store, b, a, "different", why="two!", by="eva")
    assert not again.new and again.judgement == first.judgement
    assert api.judge(store, b, a, "different", why="two", by="jan").new
    assert len(api.judgements(store)) == 2


def test_a_later_word_overrules_and_says_so(store: Path) -> None:
    record = api.open_record(store)
    a, b = event_with(record, "expel"), event_with(record, "cut-ties")
    first = api.judge(store, a, b, "same", why="one", by="eva")
    second = api.judge(store, a, b, "different", why="two", by="jan")
    assert second.overrules == (first.judgement,)
    assert api.open_record(store) == record
    assert [k.state for k in api.judgements(store)] == ["overruled by a later one", ""]


def test_reports_are_copies_or_one_story(store: Path) -> None:
    record = api.open_record(store)
    pact = next(e for e in record.events if len(e.reports) == 2)
    assert pact.sources == 2
    done = api.judge(store, "alpha.txt", "beta.", "same", why="the ministry's own text")
    assert done.judgement.subject == "copy"
    assert next(e for e in api.open_record(store).events if e.id == pact.id).sources == 1
    (changed,) = [c for c in done.changes.of("changed", "event") if c.id == pact.id]
    assert ("sources", "2", "1") in [(f.field, f.before, f.after) for f in changed.fields]
    joined = api.judge(store, "alpha.txt", "gamma.txt", "same", subject="story", why="one trip")
    assert joined.judgement.subject == "story" and joined.changes.of("merged", "story")
    story = api.open_record(store).stories[0]
    assert set(story.reports) >= {"alpha.txt", "gamma.txt"}
    assert "alpha.txt and gamma.txt are one story" in judgement_line(joined.judgement, names=joined.names)


def test_actors_by_name(store: Path) -> None:
    api.judge(store, "rebels", "Rwanda", why="soldiers of Kigali's")
    told = [p.party.name for e in api.open_record(store).events for p in (*e.actors, *e.recipients)]
    assert "Rwanda" in told and "Rebels" not in told
    with pytest.raises(UnknownName, match="Did you mean Sweden"):
        api.judge(store, "Swedn", "Chile", why="x")


def test_a_name_is_not_taken_for_the_start_of_a_report_s_id(store: Path) -> None:
    first = annotated()[0]
    with Store(store) as opened:
        opened.add(replace(first, report=replace(first.report, id="kenya-recalls.txt", outlet="Kenya Daily"), claims=()))
    assert api.judge(store, "Kenya", "Uganda", "different", why="two").judgement.subject == "actor"
    assert api.judge(store, "kenya-", "alpha.txt", "different", why="two").judgement.subject == "copy"


def test_a_claim_is_corrected_and_coded_anew(store: Path) -> None:
    claim = event_with(api.open_record(store), "expel")
    done = api.judge(store, claim, "status=planned", "set", why="not yet")
    (recoded,) = done.changes.of("changed", "claim")
    assert {f.field for f in recoded.fields} >= {"status", "type"}
    event = next(e for e in api.open_record(store).events if e.id == claim)
    assert event.status == "planned"
    last = api.judge(store, claim, "status=done", "set", why="it is", by="jan")
    assert last.overrules == (done.judgement,)
    assert api.judge(store, claim, "status=planned", "set", why="not yet").new


def test_a_claim_is_rejected_and_accepted(store: Path) -> None:
    record = api.open_record(store)
    claim = event_with(record, "expel")
    gone = api.judge(store, claim, verdict="reject", why="no").changes.of("gone", "event")
    assert [c.id for c in gone] == [claim]
    assert "expel" not in acts(api.open_record(store))
    assert api.judge(store, claim, verdict="accept", why="yes").overrules
    assert acts(api.open_record(store)) == acts(record)
    assert [k.state for k in api.judgements(store)] == ["overruled by a later one", ""]


def test_what_cannot_be_judged_adds_nothing(store: Path) -> None:
    record = api.open_record(store)
    a, b = event_with(record, "expel"), event_with(record, "cut-ties")
    for left, right, verdict, told in (
        (a, "alpha.txt", "same", "Give two of a kind"),
        (a, a, "same", "one and the same"),
        (a, b, "same", "needs a reason"),
        (a, "status=dnoe", "set", "Did you mean"),
        ("c12345", "", "reject", "no such claim"),
    ):
        with pytest.raises(UnknownName, match=told):
            api.judge(store, left, right, verdict, why=" " if told == "needs a reason" else "x")  # type: ignore[arg-type]
    with pytest.raises(BadValue, match="may be"):
        api.judge(store, a, b, why="x") if a[:5] == b[:5] else api.judge(_with_twins(store), "cafe0", b, why="x")
    assert api.judgements(store) == []


def _with_twins(store: Path) -> Path:
    """A store in which two claims begin alike."""
    first = annotated()[0]
    claims = [replace(first.claims[0], id=f"cafe0{n}") for n in (1, 2)]
    with Store(store) as opened:
        opened.add(replace(first, report=replace(first.report, id="twins", outlet="Twins"), claims=tuple(claims)))
    return store


def test_judging_makes_no_store(tmp_path: Path) -> None:
    for act in (
        lambda: api.judge(tmp_path / "no.db", "a", "b", why="x"),
        lambda: api.import_judgements(tmp_path / "no.db", "x"),
    ):
        with pytest.raises((StoreError, ReportError)):
            act()
    assert not (tmp_path / "no.db").exists()


def test_judgements_travel(store: Path, tmp_path: Path) -> None:
    record = api.open_record(store)
    a, b = event_with(record, "expel"), event_with(record, "cut-ties")
    first = api.judge(store, a, b, why="a trial", by="eva")
    api.judge(store, first.judgement.id, verdict="undo", why="", by="jan")
    api.judge(store, a, "status=planned", "set", why="“not yet”", by="jan")
    assert api.export_judgements(store, tmp_path / "j.jsonl") == 3
    other = tmp_path / "other.db"
    with Store(other) as opened:
        for annotation in reversed(annotated()):
            opened.add(annotation)
    assert api.import_judgements(other, tmp_path / "j.jsonl") == (3, 3)
    assert api.import_judgements(other, tmp_path / "j.jsonl") == (0, 3)
    assert api.open_record(other) == api.open_record(store)
    assert [k.judgement for k in api.judgements(other)] == [k.judgement for k in api.judgements(store)]


GOOD = {
    "subject": "claim",
    "left": "c1",
    "right": "c2",
    "verdict": "same",
    "by": "eva",
    "why": "",
    "when": "2024-01-02T03:04:05Z",
}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        (json.dumps(GOOD | {"verdict": "smae"}), "no such verdict: 'smae'. Did you mean same"),
        (json.dumps(GOOD | {"subject": "thing"}), "no such subject"),
        (json.dumps(GOOD | {"right": ""}), "no `right`"),
        (json.dumps(GOOD | {"by": 3}), "`by` is not a string"),
        (json.dumps(GOOD | {"when": "yesterday"}), "not a time like"),
        (json.dumps(GOOD | {"verdict": "set", "right": "planned"}), "not FIELD=VALUE"),
        (json.dumps(GOOD | {"machine": True}), "a machine's"),
        (json.dumps(GOOD | {"id": "j0"}), "changed by hand"),
    ],
)
def test_a_broken_line_is_named_and_nothing_is_taken(store: Path, tmp_path: Path, line: str, told: str) -> None:
    (tmp_path / "j.jsonl").write_text(f"{json.dumps(GOOD)}\n\n{line}\n", "utf-8")
    with pytest.raises(ReportError, match=r"j\.jsonl:3: ") as error:
        api.import_judgements(store, tmp_path / "j.jsonl")
    assert told in str(error.value)
    assert api.judgements(store) == []


def test_a_dormant_judgement_wakes_when_its_claim_comes(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    claims = [c for a in annotated() for c in a.claims]
    a, b = (next(c.id for c in claims if c.act == act) for act in ("expel", "cut-ties"))
    when = datetime(2024, 4, 1, tzinfo=UTC)
    with Store(path) as opened:
        opened.judge([Judgement("claim", a, b, "same", "eva", "", machine=False, when=when)])
        opened.add(annotated()[0])
    assert [k.state for k in api.judgements(path)] == [f"dormant: there is no claim {b}"]
    with Store(path) as opened:
        opened.add(annotated()[2])
    assert [k.state for k in api.judgements(path)] == [""]
    assert any({a, b} <= {c.id for c in e.claims} for e in api.open_record(path).events)


def test_any_order_of_reports_and_judgements_gives_the_same_record(store: Path) -> None:
    record = api.open_record(store)
    a, b = event_with(record, "expel"), event_with(record, "cut-ties")
    for args in ((a, b, "same"), (a, "status=planned", "set"), ("Kenya", "Uganda", "different"), ("alpha", "beta.txt", "same")):
        api.judge(store, *args, why="x")
    with Store(store, readonly=True) as opened:
        annotations, said = list(opened.annotations()), opened.judgements()
    assert build_record(annotations[::-1], said[::-1]) == build_record(annotations, said)


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    yield capsys


def test_in_the_shell(store: Path, tmp_path: Path, told: pytest.CaptureFixture[str]) -> None:
    record = api.open_record(store)
    a, b = event_with(record, "expel"), event_with(record, "cut-ties")

    def shell(*arguments: str | Path) -> tuple[int, str, str]:
        status = run(["judge", str(store), *map(str, arguments)])
        out, err = told.readouterr()
        return status, out, err

    status, out, _ = shell(a, b, "--same", "--why", "a trial", "--by", "eva")
    assert status == 0 and out.splitlines()[0].endswith(f"{a[:9]} and {b[:9]} are one event")
    assert f"{b[:9]} is now part of {a[:9]}" in out or f"{a[:9]} is now part of {b[:9]}" in out
    status, out, _ = shell(b, a, "--different", "--why", "no", "--by", "jan")
    assert "overrules j" in out
    assert "said before" in shell(b, a, "--different", "--why", "no", "--by", "jan")[1]
    status, out, _ = shell(a, "--set", "status=planned", "--set", "when=2024", "--why", "x")
    assert len([line for line in out.splitlines() if line.startswith("j")]) == 2 and "has happened" not in out.splitlines()[0]
    assert len(shell("--list")[1].splitlines()) == 4
    assert "4 judgements" in shell("--export", tmp_path / "j.jsonl")[1]
    assert "0 new judgements of 4" in shell("--import", tmp_path / "j.jsonl")[1]
    status, _, err = shell("--export", tmp_path / "nowhere" / "j.jsonl")
    assert (status, err.count("\n")) == (1, 1) and "cannot be written (No such file or directory)" in err
    for wrong, said in (
        ([a, b], "one of --same"),
        ([a, b, "--same", "--different"], "only one of"),
        ([a, "--same", "--why", "x"], "--same takes two ids"),
        ([a, b, "--reject", "--why", "x"], "--reject takes one claim"),
        ([a, b, "--same", "--why", "x", "--subject", "evnt"], "Did you mean event"),
    ):
        status, _, err = shell(*wrong)
        assert status == 2 and said in err
