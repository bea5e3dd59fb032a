"""Folders of labels."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from communique.model.errors import ReportError
from communique.model.sheet import Evidence, Noise, Sheet
from communique.sources.sheets import read_sheet, read_sheets
from tests.conftest import ROOT

TEXT = "Malta recalled its envoy from Tunis on Friday. Photo: Harbour Agency. Tunis called the step regrettable."


def a_case(folder: Path, *facts: object, noise: tuple[object, ...] = (), entry: dict[str, object] | None = None) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "valletta.txt").write_text(TEXT)
    report = {"path": "valletta.txt", "outlet": "Valletta Post", "published": "2024-02-02", "title": "Envoy recalled"}
    (folder / "case.json").write_text(json.dumps({"tests": "a recall", "reports": [report | (entry or {})]}))
    (folder / "facts.jsonl").write_text("".join(json.dumps(f) + "\n" for f in facts))
    if noise:
        (folder / "noise.jsonl").write_text("".join(json.dumps(n) + "\n" for n in noise))
    return folder


def a_fact(**fields: object) -> dict[str, object]:
    return {"id": "recall", "kind": "event", "evidence": [{"report": "valletta.txt", "text": "Malta recalled"}]} | fields


def test_a_case_is_its_reports_facts_and_noise(tmp_path: Path) -> None:
    noise = {"report": "valletta.txt", "text": "Photo", "why": "a credit"}
    sheet = read_sheet(a_case(tmp_path / "recall", a_fact(types=["COERCE"], note="free words"), noise=(noise,)))
    assert sheet.name == "recall"
    assert [(r.id, r.outlet, r.published, r.title) for r in sheet.reports] == [
        ("valletta.txt", "Valletta Post", date(2024, 2, 2), "Envoy recalled")
    ]
    assert sheet.reports[0].language == "en"
    assert sheet.facts[0].types == ("COERCE",)
    assert sheet.noise == (Noise("valletta.txt", "Photo", TEXT.index("Photo")),)


def test_evidence_is_found_by_its_words_or_by_its_offsets(tmp_path: Path) -> None:
    spans = (
        {"report": "valletta.txt", "text": "its envoy"},
        {"report": "valletta.txt", "start": 0, "end": 5},
        {"report": "valletta.txt", "start": 0, "end": 5, "text": "Envoy", "field": "title"},
        {"report": "valletta.txt", "start": 0, "end": 14, "text": "Malta"},
    )
    fact = read_sheet(a_case(tmp_path, a_fact(evidence=spans))).facts[0]
    assert fact.evidence == (
        Evidence("valletta.txt", 15, 24, "its envoy"),
        Evidence("valletta.txt", 0, 5, "Malta"),
        Evidence("valletta.txt", 0, 5, "Envoy", "title"),
        Evidence("valletta.txt", 0, 14, "Malta recalled"),
    )


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (a_fact(evidence=[{"report": "valletta.txt", "text": "Tunis"}]), "'Tunis' stands there 2 times"),
        (a_fact(evidence=[{"report": "valletta.txt", "text": "Rome"}]), "'Rome' stands there 0 times"),
        (a_fact(evidence=[{"report": "valletta.txt", "start": 1, "end": 5, "text": "Malta"}]), "stands 'alta', not 'Malta'"),
        (a_fact(evidence=[{"report": "valletta.txt", "start": 900, "end": 905}]), "stands '', not None"),
        (a_fact(evidence=[{"report": "rome.txt", "text": "Malta"}]), "no report 'rome.txt' in this case"),
        (a_fact(type="COERCE"), "unknown field 'type'. Did you mean types?"),
        (a_fact(agreement="agreed"), "Invalid enum value 'agreed'"),
        ({"id": "recall", "kind": "event"}, "missing required field `evidence`"),
        (a_fact(types="COERCE"), "Expected `array | null`, got `str`"),
    ],
)
def test_a_label_that_does_not_hold_is_named_with_its_line(tmp_path: Path, fact: object, said: str) -> None:
    folder = a_case(tmp_path, a_fact(), fact)
    with pytest.raises(ReportError) as error:
        read_sheet(folder)
    assert said in str(error.value)
    assert str(error.value).startswith(f"{folder / 'facts.jsonl'}:2: ")


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"published": "soon"}, "case.json: valletta.txt: unknown date 'soon'"),
        ({"path": 3}, "case.json: Expected `str`, got `int`"),
    ],
)
def test_a_case_that_does_not_hold(tmp_path: Path, entry: dict[str, object], said: str) -> None:
    with pytest.raises(ReportError) as error:
        read_sheet(a_case(tmp_path, a_fact(), entry=entry))
    assert said in str(error.value)


def test_two_reports_of_one_name_are_refused(tmp_path: Path) -> None:
    a_case(tmp_path, a_fact())
    (tmp_path / "case.json").write_text(json.dumps({"reports": [{"path": "valletta.txt"}, {"path": "valletta.txt"}]}))
    with pytest.raises(ReportError, match=r"two reports named 'valletta\.txt'"):
        read_sheet(tmp_path)


def test_one_bad_case_does_not_stop_the_next(tmp_path: Path) -> None:
    a_case(tmp_path / "a", "not a fact")
    a_case(tmp_path / "b", a_fact())
    (a_case(tmp_path / "c", a_fact()) / "valletta.txt").unlink()
    a_case(tmp_path / "d" / "deep", a_fact())
    outcomes = list(read_sheets([tmp_path, tmp_path / "nowhere"]))
    assert [o.name if isinstance(o, Sheet) else o.where.removeprefix(f"{tmp_path}/") for o in outcomes] == [
        "a/facts.jsonl", "b", "c/valletta.txt", "deep", "nowhere",
    ]  # fmt: skip


@pytest.mark.parametrize("folder", ["cases", "stories", "further", "later", "latest", "newest", "unseen"])
def test_the_sheets_of_our_examples_are_what_their_case_files_give(folder: str) -> None:
    script = ROOT / "examples" / "cases" / "make_facts.py"
    made = subprocess.run(
        [sys.executable, str(script), "--check", str(ROOT / "examples" / folder)], capture_output=True, text=True
    )
    assert (made.returncode, made.stderr) == (0, "")
    assert list((ROOT / "examples" / folder).glob("*/case.toml"))
