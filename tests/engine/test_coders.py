"""Two people's judgements compared: what counts as a matter, and what of it each said last."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from communique.cli import run
from communique.engine.coders import compare_coders
from communique.model.judgement import Judgement
from communique.views.judgements import judgement_lines


def said(verdict: str, left: str, right: str = "", *, by: str = "eva", day: int = 1, subject: str = "claim") -> Judgement:
    when = datetime(2024, 5, day, tzinfo=UTC)
    return Judgement(subject, left, right, verdict, by, "read", machine=False, when=when)  # type: ignore[arg-type]


EVA = [
    said("same", "c1", "c2"),
    said("different", "c1", "c3"),
    said("same", "c4", "c5"),
    said("same", "c6", "c7"),
    said("set", "c1", "status=planned"),
    said("reject", "c9"),
]
JAN = [
    said("same", "c2", "c1", by="jan", subject="event"),
    said("same", "c1", "c3", by="jan"),
    said("different", "c1", "c3", by="jan", day=2),
    said("different", "c4", "c5", by="jan"),
    said("set", "c1", "status=done", by="jan"),
    said("set", "c1", "type=AID", by="jan"),
    said("accept", "c9", by="jan"),
]


def test_the_last_word_on_what_both_judged_is_compared() -> None:
    found = compare_coders(EVA, JAN)
    pairs = found.agreements["pairs"]
    assert (pairs.both, pairs.alike, pairs.only_first, pairs.only_second) == (3, 2, 1, 0)
    assert pairs.alpha == pytest.approx(1 - 5 * 2 / (2 * 3 * 3))
    assert [(m, a, b) for m, a, b in found.differences] == [
        (("claim", "c4", "c5"), "same", "different"),
        (("claim", "c9"), "reject", "accept"),
        (("claim", "c1", "status"), "planned", "done"),
    ]
    assert found.agreements["values"].only_second == 1


def test_what_was_undone_is_no_word() -> None:
    undo = said("undo", EVA[0].id, day=3)
    assert compare_coders([*EVA, undo], JAN).agreements["pairs"].both == 2


def test_one_value_of_two_fields_is_two_values() -> None:
    ours = [said("set", "c1", "office=x"), said("set", "c1", "body=x")]
    assert compare_coders(ours, ours).agreements["values"].alpha == 1.0


def test_in_the_shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [tmp_path / "eva.jsonl", tmp_path / "jan.jsonl"]
    for file, judged in zip(files, (EVA, JAN), strict=True):
        file.write_text(judgement_lines(judged), "utf-8")
    assert run(["evaluate", "--coders", *map(str, files)]) == 0
    out = capsys.readouterr().out
    assert "pairs: same, different or unsure  0.444      3      2         1" in out
    assert "claim c4 c5: same (eva.jsonl), different (jan.jsonl)" in out
    assert run(["evaluate", "--coders", *map(str, files), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["pairs"]["alike"] == 2
    assert run(["evaluate"]) == 2 and "either SHEETS or --coders" in capsys.readouterr().err
    files[1].write_text("{}\n", "utf-8")
    assert run(["evaluate", "--coders", *map(str, files)]) == 1
    assert "jan.jsonl:1: no `verdict`" in capsys.readouterr().err
