"""`communique reports` in the shell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique.cli import run
from tests.conftest import ROOT

CASE = ROOT / "examples" / "cases" / "retraction"


@pytest.fixture
def store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    case = json.loads((CASE / "case.json").read_text("utf-8"))
    lines = [json.dumps({**r, "id": r["path"], "text": (CASE / r["path"]).read_text("utf-8")}) for r in case["reports"]]
    (tmp_path / "r.jsonl").write_text("\n".join(lines))
    assert run(["read", str(tmp_path / "r.jsonl"), "--store", str(tmp_path / "s.db")]) == 0
    capsys.readouterr()
    return str(tmp_path / "s.db")


def test_older_texts_are_listed_on_demand_and_readable(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reports", store]) == 0
    assert "danubedaily-first.txt  " not in capsys.readouterr().out
    assert run(["reports", store, "--all"]) == 0
    told = capsys.readouterr().out
    assert "danubedaily-first.txt  2023-05-15  Danube Daily" in told
    assert "— replaced by danubedaily-corrected.txt: does not count" in told
    assert run(["reports", store, "danubedaily-first.txt"]) == 0
    assert capsys.readouterr().out.endswith((CASE / "danubedaily-first.txt").read_text("utf-8"))
    assert run(["reports", store, "--all", "--format", "json"]) == 0
    assert [r["counts"] for r in json.loads(capsys.readouterr().out)] == [False, True, True]


def test_reports_are_found_by_their_words_in_any_form(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words, ids in (
        ("maps summoned", {"danubedaily-corrected.txt", "bratislavanews.txt"}),
        ("ambassadors recall", {"danubedaily-corrected.txt"}),
        ("submarine", set()),
    ):
        assert run(["reports", store, "--find", words, "--format", "json"]) == 0
        assert {r["id"] for r in json.loads(capsys.readouterr().out)} == ids
    assert run(["reports", store, "--find", "ambassadors recall", "--all", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2


def test_an_unknown_report_is_one_line_and_status_2(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reports", store, "danubedaily-frist.txt"]) == 2
    assert "Did you mean danubedaily-first.txt" in capsys.readouterr().err
