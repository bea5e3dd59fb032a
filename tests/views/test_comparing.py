"""Our events beside theirs: the same, near, only one; what cannot be compared is counted."""

from __future__ import annotations

import gzip
import zipfile
from datetime import date
from pathlib import Path

import pytest

import communique
from communique.cli import run
from communique.model.dyad_day import DyadDay, Entry
from communique.model.errors import ReportError
from communique.sources.event_tables import read_theirs
from communique.views.comparing import compare
from communique.views.comparison_told import COLUMNS, csv_of, told
from tests.views.builders import the_record

DAY = date(2024, 3, 5)


def entry(source: str, target: str, kind: str, quad: int, day: date = DAY) -> Entry:
    return Entry(DyadDay(day, source, target, kind, quad), "g1", "https://x.example/1")


def verdicts(theirs: list[Entry], **more: object) -> list[str]:
    return [row.verdict for row in compare(the_record(), theirs, "polecat", **more).rows]  # type: ignore[arg-type]


def test_what_we_export_is_in_both_when_read_back(examples: communique.Record, tmp_path: Path) -> None:
    for name in ("gdelt", "polecat"):
        file = tmp_path / name
        communique.export(examples, name, output=file, undated="published")
        found = communique.compare(examples, undated="published", **{name: file})  # type: ignore[arg-type]
        assert found.of("both")
        assert name == "polecat" or not (found.of("only ours") or found.of("only theirs") or found.of("near"))
        assert not found.of("only theirs")


def test_a_day_or_a_kind_apart_is_near_and_the_other_way_round_too() -> None:
    same, back = entry("PER", "PRT", "SUPPORT", 1), entry("PRT", "PER", "SUPPORT", 1)
    assert verdicts([same, back]).count("both") > 0
    for near in (
        entry("PER", "PRT", "AID", 2),
        entry("PRT", "PER", "AGREE", 1),
        entry("PER", "PRT", "SUPPORT", 1, date(2024, 3, 6)),
    ):
        assert "near" in verdicts([near]), near
        assert "only theirs" not in verdicts([near])
    for far in (entry("PER", "PRT", "ACCUSE", 3), entry("PER", "PRT", "AID", 2, date(2024, 3, 4))):
        assert ("near" in verdicts([far], days=0)) is False
        assert "only theirs" in verdicts([far], days=1) or far.cell.day != DAY


def test_other_days_and_other_states_are_elsewhere_unless_asked_for() -> None:
    chile = [entry("PER", "CHL", "ACCUSE", 3), entry("PER", "PRT", "ACCUSE", 3, date(2023, 1, 1))]
    found = compare(the_record(), chile, "polecat")
    assert (found.theirs, found.elsewhere) == (0, 2)
    asked = compare(the_record(), chile, "polecat", countries=["CHL", "PER"])
    assert [row.theirs.cell.target for row in asked.of("only theirs") if row.theirs] == ["CHL"]
    assert compare(the_record(), chile, "polecat", countries=["KEN"]).ours == 0


def test_what_has_no_day_is_counted_not_compared() -> None:
    found = compare(the_record(), [], "polecat")
    assert found.incomparable == 1
    assert {row.verdict for row in found.rows} == {"only ours"}
    assert found.ours == len(found.rows) > 0


def test_gdelt_rows_and_packed_files(tmp_path: Path) -> None:
    cells = [""] * 61
    cells[0], cells[1], cells[7], cells[17], cells[28], cells[29], cells[-1] = "9", "20240305", "PER", "PRT", "05", "1", "u"
    no_target = [*cells[:17], "", *cells[18:]]
    text = "\t".join(cells) + "\n" + "\t".join(no_target) + "\n"
    (tmp_path / "a.CSV").write_text(text)
    with zipfile.ZipFile(tmp_path / "a.CSV.zip", "w") as packed:
        packed.writestr("a.CSV", text)
    (tmp_path / "a.CSV.gz").write_bytes(gzip.compress(text.encode()))
    for name in ("a.CSV", "a.CSV.zip", "a.CSV.gz"):
        found = read_theirs(tmp_path / name, "gdelt")
        assert (found.rows, found.left_out) == (2, 1)
        assert found.entries == [Entry(DyadDay(DAY, "PER", "PRT", "05", 1), "9", "u")]


def test_polecat_lists_are_pairs(tmp_path: Path) -> None:
    header = "Event ID\tEvent Date\tEvent Type\tQuad Code\tActor Country\tRecipient Country\tSource"
    rows = "1\t2024-03-05\tACCUSE\tVERBAL CONFLICT\tPER; CHL\tPRT\tWire\n2\tNone\tAID\tMATERIAL COOPERATION\tPER\tPRT\tWire"
    (tmp_path / "p.txt").write_text(f"{header}\n{rows}\n")
    found = read_theirs(tmp_path / "p.txt", "polecat")
    assert [(e.cell.source, e.cell.target, e.cell.quad) for e in found.entries] == [("PER", "PRT", 3), ("CHL", "PRT", 3)]
    assert (found.rows, found.left_out) == (2, 1)


def test_a_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a\tb\n")
    with pytest.raises(ReportError, match="no event file of GDELT"):
        read_theirs(tmp_path / "x.csv", "gdelt")
    with pytest.raises(ReportError, match="no column 'Event ID'"):
        read_theirs(tmp_path / "x.csv", "polecat")
    with pytest.raises(ReportError, match="cannot be read"):
        read_theirs(tmp_path / "none.csv", "gdelt")
    with pytest.raises(ValueError, match="one file"):
        communique.compare(the_record())


def test_it_is_told_in_figures_and_lines() -> None:
    found = compare(the_record(), [entry("PER", "PRT", "ACCUSE", 3)] * 2, "polecat")
    text = told(found, "p.txt")
    assert "## Only in theirs: 1" in text
    assert "- 5 March 2024, Peru → Portugal, ACCUSE — 2 rows, https://x.example/1" in text
    assert "1 event without a day" in text
    lines = csv_of(found).splitlines()
    assert lines[0] == ",".join(COLUMNS)
    assert len(lines) == len(found.rows) + 1


def test_the_command(examples: communique.Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store, file = tmp_path / "news.db", tmp_path / "ours.CSV"
    communique.read(examples.reports[:2], store=store)
    communique.export(store, "gdelt", output=file)
    assert run(["compare", str(store), "--gdelt", str(file)]) == 0
    assert "# Our record beside ours.CSV" in capsys.readouterr().out
    assert run(["compare", str(store)]) == 2
    assert "--polecat FILE" in capsys.readouterr().err
