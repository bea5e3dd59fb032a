"""Files of every kind to reports; whatever one of them holds, the rest is read."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.model.errors import ReportError
from communique.model.record import Problem
from communique.model.report import Report
from communique.sources.decode import MOST_BYTES
from communique.sources.read import Outcome, read_paths

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
TEXT = "Norway and Canada signed a pact in Ottawa on Thursday, the foreign ministry said.\n"


def read(*paths: Path | str, stdin: bytes | None = None, **given: object) -> list[Outcome]:
    stream = io.BytesIO(stdin) if stdin is not None else None
    return list(read_paths([str(p) for p in paths], stdin=stream, **given))  # type: ignore[arg-type]


def reports(outcomes: Sequence[Outcome]) -> list[Report]:
    return [o for o in outcomes if isinstance(o, Report)]


def errors(outcomes: Sequence[Outcome]) -> list[str]:
    return [str(o) for o in outcomes if isinstance(o, ReportError)]


def notes(outcomes: Sequence[Outcome]) -> list[str]:
    return [f"{o.where}: {o.why}" for o in outcomes if isinstance(o, Problem)]


def test_the_examples_are_read_with_what_they_say_of_themselves() -> None:
    found = read(EXAMPLES)
    assert [(r.id, r.outlet, r.published, r.language) for r in reports(found)] == [
        ("atlantic-courier.txt", "The Atlantic Courier", date(2023, 6, 15), "en"),
        ("cp-20230615-0417", "Continental Press", date(2023, 6, 15), "en"),
        ("daily-beacon.md", "Daily Beacon", date(2023, 6, 16), "en"),
        ("nordic-ledger.html", "Nordic Ledger", date(2023, 6, 16), "en"),
    ]
    assert len(found) == 4
    assert all(r.title and r.url for r in reports(found))


def test_front_matter_is_not_text_and_the_rest_is_untouched(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf---\ntitle: T\npublished: 2023-06-15\n---\r\n# Head\r\n\r\nText.\r\n")
    (report,) = reports(read(tmp_path / "a.md"))
    assert (report.text, report.title, report.published) == ("# Head\r\n\r\nText.\r\n", "T", date(2023, 6, 15))


def test_a_heading_is_no_title(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Head\n\nText.\n")
    (report,) = reports(read(tmp_path / "a.md"))
    assert report.title is None
    assert report.text.startswith("# Head")


def test_options_fill_in_only_what_a_file_does_not_say(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\noutlet: A\n---\n{TEXT}")
    (tmp_path / "b.txt").write_text(TEXT)
    found = reports(read(tmp_path, outlet="B", published=date(2020, 1, 2)))
    assert [(r.outlet, r.published) for r in found] == [("A", date(2020, 1, 2)), ("B", date(2020, 1, 2))]


def test_a_slip_in_front_matter_is_mentioned_and_a_strange_key_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\noutlt: A\ntags: x\n---\n{TEXT}")
    found = read(tmp_path / "a.txt")
    assert len(reports(found)) == 1
    assert notes(found) == [f"{tmp_path}/a.txt:2: unknown key 'outlt'. Did you mean outlet?"]


def test_standard_input_is_told_apart() -> None:
    (plain,) = reports(read("-", stdin=TEXT.encode()))
    assert (plain.id, plain.text, plain.path) == ("stdin", TEXT, None)
    (line,) = reports(read("-", stdin=json.dumps({"id": "x", "text": TEXT}).encode()))
    assert (line.id, line.text) == ("x", TEXT)
    page = b"<!DOCTYPE html><html><head><title>T</title></head><body><article>" + b"".join(
        b"<p>Norway and Canada signed a pact in Ottawa on day %d.</p>" % n for n in range(9)
    )
    (html,) = reports(read("-", stdin=page + b"</article></body></html>"))
    assert "signed a pact in Ottawa on day 8." in html.text
    assert "<p>" not in html.text


def test_names_are_made_unique(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT + folder)
    (tmp_path / "z.jsonl").write_text("".join(json.dumps({"id": i, "text": TEXT}) + "\n" for i in ("k", "k", 7)))
    (tmp_path / "zz.jsonl").write_text(json.dumps({"text": TEXT}) + "\n")
    assert [r.id for r in reports(read(tmp_path))] == ["a.txt", "y/a.txt", "k", "k-2", "7", "zz.jsonl:1"]


def test_each_file_once_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(TEXT + name)
    assert [r.id for r in reports(read(tmp_path, tmp_path / "*.txt", tmp_path / "a.txt"))] == ["a.txt", "b.txt"]


def test_a_folder_names_what_it_does_not_read_and_hides_what_is_hidden(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden").write_text("x")
    found = read(tmp_path)
    assert len(reports(found)) == 1
    assert not errors(found)
    assert len(notes(found)) == 1
    assert notes(found)[0].startswith(f"{tmp_path}/a.png: not read")


BAD = {
    "empty.txt": (b"", "empty.txt: empty. Give"),
    "blank.txt": (b" \n\n", "blank.txt: empty. Give"),
    "only-front.md": (b"---\ntitle: A\n---\n \n", "only-front.md: empty. Give"),
    "binary.txt": (bytes(range(256)) * 4, "binary.txt: not text"),
    "broken.txt": (b"one\ntwo \xff\n", "broken.txt:2: broken encoding"),
    "date.txt": (b"---\ntitle: A\npublished: soon\n---\nText\n", "date.txt:3: unknown date 'soon'. Write it as YYYY-MM-DD."),
    "empty.jsonl": (b"\n", "empty.jsonl: empty"),
    "text.jsonl": (b'\n{"id": "a"}\n', "text.jsonl:2: no `text`"),
    "null.jsonl": (b'{"text": null}\n', "null.jsonl:1: no `text`"),
    "number.jsonl": (b'{"text": 3}\n', "number.jsonl:1: `text` is not a string"),
    "day.jsonl": (b'{"text": "x", "published": "32 May"}\n', "day.jsonl:1: unknown date '32 May'"),
    "json.jsonl": (b"{text}\n", "json.jsonl:1: not JSON"),
    "array.jsonl": (b"[1]\n", "array.jsonl:1: not a JSON object"),
    "bytes.jsonl": (b'{"text": "\xff"}\n', "bytes.jsonl:1: broken encoding"),
    "nothing.html": (b"<html><body></body></html>", "nothing.html: no article was found"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_clear_line_and_the_rest_is_read(name: str, tmp_path: Path) -> None:
    data, said = BAD[name]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zzz.txt").write_text(TEXT)
    found = read(tmp_path)
    assert [r.id for r in reports(found)] == ["zzz.txt"]
    (error,) = errors(found)
    assert error.startswith(f"{tmp_path}/{said}")
    assert "\n" not in error


def test_a_line_that_is_far_too_long_is_passed_over_and_the_next_is_read(tmp_path: Path) -> None:
    long = b'{"text": "' + b"x" * (2 * MOST_BYTES) + b'"}\n'
    (tmp_path / "a.jsonl").write_bytes(b'{"id": "a", "text": "x"}\n' + long + b'{"id": "b", "text": "y"}\n')
    found = read(tmp_path / "a.jsonl")
    assert [r.id for r in reports(found)] == ["a", "b"]
    assert errors(found)[0].startswith(f"{tmp_path}/a.jsonl:2: a line of more than 10 MB")


def test_a_file_that_is_far_too_long_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * (MOST_BYTES + 1))
    assert errors(read(tmp_path / "a.txt"))[0].startswith(f"{tmp_path}/a.txt: more than 10 MB")


def test_what_is_not_there_is_named_with_what_is(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(TEXT)
    assert errors(read(tmp_path / "reprt.txt")) == [
        f"{tmp_path}/reprt.txt: no such file or folder. Check the path. Did you mean report.txt?"
    ]
    assert errors(read(tmp_path / "*.md"))[0].startswith(f"{tmp_path}/*.md: no file matches")


def test_json_lines_in_the_words_of_others(tmp_path: Path) -> None:
    line = {"event_text": TEXT, "pub_date": "2020-02-03", "publisher": "P", "headline": "H", "id": "1"}
    (tmp_path / "a.ndjson").write_text(json.dumps(line))
    (report,) = reports(read(tmp_path / "a.ndjson"))
    assert (report.text, report.published, report.outlet, report.title) == (TEXT, date(2020, 2, 3), "P", "H")


def test_a_report_in_another_language_is_kept_and_marked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Le premier ministre a déclaré jeudi que les deux pays allaient signer un accord. " * 3)
    (report,) = reports(read(tmp_path / "a.txt"))
    assert report.language == "fr"
    assert report.skipped is not None
    assert "fr" in report.skipped


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    data=st.binary(max_size=400)
    | st.text(max_size=200).map(lambda t: f"<html><body><p>{t}</p></body></html>".encode("utf-8", "replace")),
    suffix=st.sampled_from(["txt", "md", "html", "jsonl", "dat"]),
)
def test_no_file_whatsoever_ends_in_a_traceback(data: bytes, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data)
    found = read(path)
    assert found
    assert all(isinstance(o, Report | ReportError | Problem) for o in found)
