"""The verbs as functions."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import communique
from communique.model.errors import CodebookError, ReportError

EXAMPLES = Path(__file__).parents[1] / "examples" / "reports"
TEXT = "Norway and Canada signed a pact in Ottawa on Thursday, the foreign ministry said."


def test_read_takes_paths_and_reports() -> None:
    record = communique.read(EXAMPLES / "atlantic-courier.txt")
    assert [r.id for r in record.reports] == ["atlantic-courier.txt"]
    again = communique.read(
        [communique.Report("a", TEXT), str(EXAMPLES / "atlantic-courier.txt"), communique.Report("a", TEXT + TEXT)]
    )
    assert {r.id for r in again.reports} == {"a", "a-2", "atlantic-courier.txt"}


def test_the_same_report_twice_is_one() -> None:
    record = communique.read([communique.Report("a", TEXT), communique.Report("b", TEXT)])
    assert [r.id for r in record.reports] == ["a"]


def test_what_is_not_read_is_in_the_record(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    heard: list[object] = []
    record = communique.read(tmp_path, on_problem=heard.append)
    assert not record.reports
    assert [(Path(p.where).name, p.why.split(".")[0]) for p in record.problems] == [("empty.txt", "empty")]
    assert len(heard) == 1


def test_reports_raises_what_read_collects(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(ReportError, match=r"empty\.txt: empty"):
        list(communique.reports(tmp_path))


def test_annotate_takes_a_text() -> None:
    found = communique.annotate(TEXT, published=date(2023, 6, 15), title="A pact")
    assert [TEXT[s.start : s.end] for s in found.sentences if s.field == "text"] == [TEXT]
    assert found.report.language == "en"


def test_a_store_holds_the_record_that_reading_gives(tmp_path: Path) -> None:
    at_once = communique.read(EXAMPLES)
    kept = communique.read(EXAMPLES, store=tmp_path / "s.db")
    assert kept == at_once
    assert communique.brief(tmp_path / "s.db") == communique.brief(at_once)


def test_of_one_address_the_newest_text_counts() -> None:
    first = communique.Report("a", TEXT, url="https://x.example/1", published=date(2023, 6, 15))
    second = communique.Report("b", TEXT + " It was later withdrawn.", url="https://x.example/1", published=date(2023, 6, 16))
    for order in ([first, second], [second, first]):
        record = communique.read(order)
        assert [r.id for r in record.reports] == ["b"]
        assert record.reports[0].revises == first.key


def test_a_record_shows_itself_in_notebooks_and_nothing_in_a_report_is_markup(tmp_path: Path) -> None:
    record = communique.read([communique.Report("a", TEXT + " <script>alert(1)</script>", outlet="<b>Out</b>")])
    for html in (record._repr_html_(), record.events[0]._repr_html_()):
        assert html is not None
        assert "&lt;b&gt;Out" in html
        assert "<script" not in html
        assert "<b>" not in html


def test_an_event_shows_its_claims_with_outlets_and_days_in_notebooks() -> None:
    day = date(2023, 6, 16)
    record = communique.read([communique.Report(n, f"{TEXT} {n}", outlet=f"The {n} Post", published=day) for n in ("a", "b")])
    html = record.events[0]._repr_html_()
    assert html is not None
    for words in ("The a Post", "The b Post", "16 June 2023", "<mark>signed</mark>"):
        assert words in html


def test_without_the_verbs_a_noun_shows_as_its_repr() -> None:
    check = "from communique.model.record import Record; print(Record((), (), (), (), (), ())._repr_html_())"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, check=True, cwd=EXAMPLES.parents[1])
    assert done.stdout.strip() == b"None"


def test_evaluate_raises_or_reports_a_sheet_that_cannot_be_read(tmp_path: Path) -> None:
    cases = EXAMPLES.parent / "cases"
    heard: list[object] = []
    found = communique.evaluate([cases / "visit", tmp_path], on_problem=heard.append)
    assert [case.name for case in found.cases] == ["visit"]
    assert len(heard) == 1
    with pytest.raises(ReportError, match=r"no case\.json"):
        communique.evaluate(tmp_path)


OWN = "name\taliases\tcountry\tsector\tkind\nLake Council\tLKC\tCOD\tREB\torganisation\n"
LAKE = "The Lake Council attacked the town of Goma on Monday, killing four soldiers."


def test_your_own_table_of_actors_is_used_and_told_in_the_store(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(OWN)
    (found,) = (m for m in communique.annotate(LAKE, actors=table).mentions.actors if m.text == "The Lake Council")
    assert [(p.country, p.sector) for p in found.parties] == [("COD", "REB")]
    record = communique.read([communique.Report("a", LAKE)], actors=[table], store=tmp_path / "a.db")
    assert "REB" in {a.party.sector for event in record.events for a in event.actors}
    communique.read([communique.Report("a", LAKE)], store=tmp_path / "b.db")
    with communique.Store(tmp_path / "a.db") as a, communique.Store(tmp_path / "b.db") as b:
        assert a.made_with()[0][1] != b.made_with()[0][1]


def test_a_wrong_table_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(OWN.replace("REB", "RBE"))
    for wrong in (
        lambda: communique.read([], actors=table, store=tmp_path / "a.db"),
        lambda: communique.annotate(LAKE, actors=table),
    ):
        with pytest.raises(CodebookError, match=r"own\.tsv:2: sector 'RBE' is not known"):
            wrong()
    assert not (tmp_path / "a.db").exists()
