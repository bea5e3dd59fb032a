"""The shell: what goes where, exit statuses, one line for an error."""

from __future__ import annotations

import csv
import io
import json
import logging
import subprocess
import sys
import time
from pathlib import Path

import pytest

from communique.cli import run

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples" / "reports"
TEXT = "Norway and Canada signed a pact in Ottawa on Thursday, the foreign ministry said."
FRENCH = "Le premier ministre a déclaré jeudi que les deux pays allaient signer un accord sur la pêche. " * 3


def communique(
    *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-W", "error", "-m", "communique", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=ROOT, env=env, check=False)


def lines(*reports: object) -> bytes:
    return b"".join(json.dumps(r).encode() + b"\n" for r in reports)


def test_the_version_comes_at_once() -> None:
    begun = time.monotonic()
    done = communique("--version")
    assert done.stdout.startswith(b"communique 0.")
    assert done.returncode == 0
    assert time.monotonic() - begun < 1.5  # 0.2 s on an idle machine


def test_importing_communique_loads_nothing_heavy() -> None:
    heavy = ("spacy", "numpy", "trafilatura", "rich")
    check = f"import sys, communique, communique.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == b"[]"


def test_help_of_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("read", "annotate", "brief", "show", "explain", "state", "evaluate", "doctor"):
        assert run([command, "--help"]) == 0
        assert "Usage:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["raed"], "Did you mean 'read'?"),
        (["read", "x", "--stor", "y"], "--store"),
        (["read"], "Missing argument 'PATH'"),
        (["read", "x", "--format", "jsn"], "Did you mean json"),
        (["read", "x", "--published", "soon"], "unknown date 'soon'. Write it as YYYY-MM-DD."),
        (["annotate", "--only", "actor"], "no such list: 'actor'. Did you mean actors?"),
    ],
)
def test_a_wrong_command_is_one_line_and_status_2(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


def test_annotate_answers_every_line_in_order_and_ends_with_1_after_a_bad_one() -> None:
    given = (
        lines({"id": "a", "text": TEXT}, {"id": "b"}, {"id": "c", "text": FRENCH})
        + b"{oops\n"
        + lines({"id": "d", "text": TEXT})
    )
    done = communique("annotate", "-", stdin=given)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["id"] for a in answers] == ["a", "b", "c", None, "d"]
    assert "no `text`" in answers[1]["error"]
    assert "not JSON" in answers[3]["error"]
    assert answers[2]["skipped"]
    assert answers[2]["language"] == "fr"
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 2


def test_annotate_streams(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "communique", "annotate", "-", "--only", "sentences"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        done = [json.loads(line) for line in _talk(process, 40)]
    assert [a["id"] for a in done] == [str(n) for n in range(40)]
    assert list(done[0]) == ["id", "language", "sentences"]


def _talk(process: subprocess.Popen[bytes], count: int) -> list[bytes]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(lines(*({"id": str(n), "text": TEXT + "\n" + TEXT} for n in range(count))))
    process.stdin.close()
    return process.stdout.readlines()


def test_read_tells_the_examples() -> None:
    done = communique("read", EXAMPLES, "--format", "json")
    record = json.loads(done.stdout)
    assert sorted(r["id"] for r in record["reports"]) == [
        "atlantic-courier.txt", "cp-20230615-0417", "daily-beacon.md", "nordic-ledger.html",
    ]  # fmt: skip
    assert done.returncode == 0
    assert done.stderr == b""


def test_the_formats_tell_of_the_same_events(capsys: pytest.CaptureFixture[str]) -> None:
    told = {}
    for form in ("json", "jsonl", "csv", "brief"):
        assert run(["read", str(EXAMPLES), "--format", form]) == 0
        told[form] = capsys.readouterr().out
    ids = [e["id"] for e in json.loads(told["json"])["events"]]
    assert [json.loads(line)["id"] for line in told["jsonl"].splitlines()] == ids
    assert [row["id"] for row in csv.DictReader(io.StringIO(told["csv"]))] == ids
    assert told["brief"].startswith("# ")


def test_bad_files_are_named_and_the_rest_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "bytes.txt").write_bytes(b"\0\1\2" * 99)
    assert run(["read", str(tmp_path), "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert [r["id"] for r in json.loads(out)["reports"]] == ["good.txt"]
    assert [line.split(":")[0].rsplit("/", 1)[1] for line in err.splitlines()] == ["bytes.txt", "empty.txt"]


def test_another_language_is_kept_with_a_word_and_status_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "fr.txt").write_text(FRENCH)
    assert run(["read", str(tmp_path), "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["reports"][0]["skipped"]
    assert "fr.txt: kept but not coded" in err


def test_a_store_keeps_reports_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = str(tmp_path / "s.db")
    assert run(["read", str(EXAMPLES), "--store", store]) == 0
    first = capsys.readouterr().out
    assert "4 new reports, 0 known already; in all 4 reports" in first
    assert run(["read", str(EXAMPLES), "--store", store]) == 0
    assert "0 new reports, 4 known already; in all 4 reports" in capsys.readouterr().out
    assert run(["doctor", store]) == 0
    assert "4 reports" in capsys.readouterr().out


def test_a_store_tells_the_same_record_as_reading_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = str(tmp_path / "s.db")
    for path in sorted(EXAMPLES.iterdir(), reverse=True):
        assert run(["read", str(path), "--store", store]) == 0
    capsys.readouterr()
    assert run(["brief", store]) == 0
    from_store = capsys.readouterr().out
    assert run(["read", str(EXAMPLES)]) == 0
    assert capsys.readouterr().out == from_store


def test_with_a_format_a_store_tells_of_the_events_just_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store, lone = str(tmp_path / "s.db"), tmp_path / "lone.txt"
    lone.write_text("Peru expelled the ambassador of Laos on Monday.\n")
    assert run(["read", str(EXAMPLES), "--store", store]) == 0
    capsys.readouterr()
    assert run(["read", str(lone), "--store", store, "--format", "json", "--published", "2023-06-20"]) == 0
    touched = json.loads(capsys.readouterr().out)
    assert [r["id"] for r in touched["reports"]] == ["lone.txt"]
    assert all(c["report"] == "lone.txt" for e in touched["events"] for c in e["claims"])


def test_a_store_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["brief", "nowhere.db"]) == 1
    assert "no such store" in capsys.readouterr().err


def test_what_comes_out_is_utf8_whatever_the_locale() -> None:
    done = communique(
        "annotate", "--only", "actors", stdin=lines({"id": "é", "text": TEXT}), env={"LC_ALL": "C", "PYTHONUTF8": "0"}
    )
    assert json.loads(done.stdout.decode("utf-8"))["id"] == "é"


def test_a_reader_that_goes_away_is_no_failure() -> None:
    command = f"{sys.executable} -m communique read {EXAMPLES} --format jsonl | head -c 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, check=False)
    assert done.stderr == b""
    assert done.returncode == 0


def test_doctor_names_model_and_tables(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor"]) == 0
    out = capsys.readouterr().out
    assert "language model" in out
    assert "en_core_web" in out
    assert "SHA-256" in out


def test_evaluate_measures_and_names_what_it_could_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = ROOT / "examples" / "cases" / "visit"
    assert run(["evaluate", str(case)]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("visit ")
    assert run(["evaluate", str(case), str(tmp_path), "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert [c["name"] for c in json.loads(out)["cases"]] == ["visit"]
    assert err == f"{tmp_path}: no case.json in it. Name a folder of cases (docs/evaluate.md).\n"


def test_what_takes_long_is_said_to_who_watches_and_warnings_to_all(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    log = logging.getLogger("communique.somewhere")
    assert run(["--version"]) == 0
    log.info("compiling")
    log.warning("cannot be written")
    assert capsys.readouterr().err == "communique: cannot be written\n"
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert run(["--version"]) == 0
    log.info("compiling")
    assert capsys.readouterr().err == "communique: compiling\n"


def test_your_own_actors_are_known_to_read_and_annotate(tmp_path: Path) -> None:
    own, report = tmp_path / "own.tsv", tmp_path / "a.txt"
    own.write_text("name\taliases\tcountry\tsector\tkind\nLake Council\tLKC\tCOD\tREB\torganisation\n")
    report.write_text("The Lake Council attacked the town of Goma on Monday, killing four soldiers.")
    marked = communique(
        "annotate", "-", "--actors", own, "--only", "actors", stdin=lines({"id": "a", "text": report.read_text()})
    )
    (named,) = (a for a in json.loads(marked.stdout)["actors"] if a["name"] == "Lake Council")
    assert (named["country"], named["sector"]) == ("COD", "REB")
    record = json.loads(communique("read", report, "--actors", own, "--format", "json").stdout)
    assert "REB" in {actor["sector"] for event in record["events"] for actor in event["actors"]}


@pytest.mark.parametrize("command", [["read", "x.txt", "--store", "s.db"], ["annotate", "-"]])
def test_a_wrong_table_of_actors_is_one_line(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("own.tsv").write_text("name\tkind\tcountry\nLake Council\tclub\tCOD\n")
    assert run([*command, "--actors", "own.tsv"]) == 1
    out, err = capsys.readouterr()
    assert (out, err) == ("", "communique: own.tsv:2: kind 'club' is not one of body, organisation, group\n")
    assert not Path("s.db").exists()


def test_the_codebook_is_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["codebook", "list"]) == 0
    assert "CONSULT visit" in capsys.readouterr().out
    assert run(["codebook", "show", "SUPPORT"]) == 0
    assert "lexicon/verbs.tsv:" in capsys.readouterr().out
    assert run(["codebook", "show", "suport"]) == 2
    assert capsys.readouterr().err == "communique: no such type or act: 'suport'. Did you mean support or deport?\n"
    assert run(["codebook"]) == 2


def test_tables_are_checked_all_of_them_to_the_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "good.tsv", tmp_path / "bad.tsv"
    good.write_text("name\tkind\tcountry\nLake Council\tgroup\tCOD\n")
    bad.write_text("person\toffice\tcountry\tstart\nOdile Marchand\tpresident\tFRAN\t2041\nBrun Okelo\tpresident\tCOD\tsoon\n")
    assert run(["codebook", "check", str(good)]) == 0
    assert capsys.readouterr().out == f"{good}: bodies, 1 row, nothing wrong\n"
    assert run(["codebook", "check", str(bad), str(good), str(tmp_path / "none.tsv")]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f"{bad}:2: country 'FRAN' is not known. Did you mean FRA")
    assert told[1] == f"{bad}:3: start 'soon' is not a day like 2021-10-04, a month or a year"
    assert told[2:] == [
        f"{good}: bodies, 1 row, nothing wrong", f"{tmp_path / 'none.tsv'}: cannot be read (No such file or directory)",
    ]  # fmt: skip


def test_state_of_a_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "s.db"
    assert run(["read", str(EXAMPLES), "--store", str(store)]) == 0
    capsys.readouterr()
    assert run(["state", str(store), "--between", "Canada", "nor", "--as-of", "2023-06-15"]) == 0
    assert "**Northern Waters Agreement** (Canada and Norway): signed, 15 June 2023." in capsys.readouterr().out
    assert run(["state", str(store), "--kind", "pact", "--format", "json"]) == 0
    assert [s["kind"] for s in json.loads(capsys.readouterr().out)["standings"]] == ["pact"]
    assert run(["state", str(store), "--of", "Canada", "--known-by", "2023-01-01", "--format", "csv"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    for wrong in (["--of", "Cnada"], ["--kind", "pakt"], ["--as-of", "June"]):
        assert run(["state", str(store), *wrong]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["read", "x", "--format", "jsn"],
            "--format jsn: choose one of brief, markdown, html, text, json, jsonl, csv.",
        ),
        (["annotate", "--only", "quots"], "Did you mean quotes? Choose from sentences, actors, places,"),
    ],
)
def test_a_wrong_choice_names_what_there_is(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert said in capsys.readouterr().err


def test_a_brief_of_what_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "s.db"
    assert run(["read", str(EXAMPLES), "--store", str(store)]) == 0
    capsys.readouterr()
    assert run(["brief", str(store), "--country", "Canada", "--type", "pact", "--min-sources", "2"]) == 0
    told = capsys.readouterr().out
    assert "Only what was asked for: of Canada; of type pact; told by at least 2 independent sources." in told
    assert "Canada and Norway signed" in told and "Belarus" not in told.split("## Who said what")[0]
    assert run(["read", str(EXAMPLES), "--type", "pact", "--format", "json"]) == 0
    assert {event["act"] for event in json.loads(capsys.readouterr().out)["events"]} == {"pact"}
    assert run(["read", str(EXAMPLES), "--known-by", "2023-06-15", "--format", "json"]) == 0
    assert {report["published"] for report in json.loads(capsys.readouterr().out)["reports"]} == {"2023-06-15"}


def test_a_brief_as_a_page_asks_for_nothing_from_the_net(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "a.md"
    report.write_text(f"---\noutlet: <script>alert(1)</script>\n---\n{TEXT} <img src=x onerror=alert(1)>")
    assert run(["read", str(report), "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("<!DOCTYPE html>") and "prefers-color-scheme:dark" in page and "@media print" in page
    assert not any(mark in page for mark in ("<script", "<img", "<link", "http:", "https:", "url(", "@import"))
    assert "&lt;script&gt;" in page


def test_a_brief_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(EXAMPLES), "--format", "text", "--since", "2023-06-15"]) == 0
    told = capsys.readouterr().out
    assert "WHERE OUTLETS DIFFER\n• " in told and "\x1b" not in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--country", "Cnada"], "Did you mean Canada"),
        (["--type", "CONSLT"], "Did you mean CONSULT"),
        (["--since", "soon"], "--since: unknown date 'soon'"),
        (["--min-sources", "0"], "--min-sources"),
        (["--format", "htm"], "choose one of markdown, html, text. Did you mean html?"),
    ],
)
def test_what_is_asked_for_wrongly(arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "s.db"
    run(["read", str(EXAMPLES / "atlantic-courier.txt"), "--store", str(store)])
    capsys.readouterr()
    assert run(["brief", str(store), *arguments]) == 2
    out, err = capsys.readouterr()
    assert not out and said in err and len(err.splitlines()) == 1


def test_nothing_to_read_is_an_error_of_one_line(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_bytes(b"")
    for arguments in (["annotate"], ["annotate", "-"], ["annotate", tmp_path / "empty.jsonl"], ["read", "-"]):
        done = communique(*arguments)
        assert done.returncode == 1
        assert b"empty. " in done.stderr and len(done.stderr.splitlines()) == 1
        assert b"No report was read" not in done.stdout
    assert json.loads(communique("read", "-", "--format", "json").stdout)["reports"] == []


def test_explain_begins_with_the_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "s.db"
    run(["read", str(EXAMPLES), "--store", str(store), "--format", "json"])
    events = json.loads(capsys.readouterr().out)["events"]
    event = max(events, key=lambda e: len(e["links"]))["id"]
    assert run(["explain", str(store), event]) == 0
    few = capsys.readouterr().out
    assert run(["explain", str(store), event, "--all"]) == 0
    every = capsys.readouterr().out
    assert few.index("## Why this code") < few.index("## Why this status") < few.index("## Why these claims are one event")
    assert few.count("**Same**") == 3 and "(--all shows them)" in few
    assert every.count("**Same**") > 3 and "(--all" not in every
