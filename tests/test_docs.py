"""README and docs say all that there is and nothing that there is not: commands, options, formats, fields, columns, tables."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from dataclasses import fields
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path

import pytest

import communique
from communique.cli import Format, Told
from communique.cli.counting import SeriesForm
from communique.cli.exporting import TableForm
from communique.model.errors import ReportError
from communique.model.sheet import Fact
from communique.model.span import Span
from communique.views.contract import LISTS, annotation_object
from communique.views.contract_record import record_object
from communique.views.evaluation.figures import MEASURES
from communique.views.json_values import JsonObject, JsonValue
from communique.views.series import SeriesRow
from communique.views.tables import TABLES
from tests.conftest import ROOT
from tests.reference import COMMANDS

README = (ROOT / "README.md").read_text("utf-8")
PAGES = {path.name: path.read_text("utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
ALL = "\n".join((README, *PAGES.values()))


CODEBOOK = ROOT / "communique" / "codebook"


def named(text: str) -> set[str]:
    """What stands between backticks."""
    return set(re.findall(r"`([^`\n]+)`", text))


def rows(page: str, heading: str) -> set[str]:
    """The names in the first column of the table under a heading."""
    part = re.split(rf"^##+ {re.escape(heading)}\n", PAGES[page], flags=re.M)[1].split("\n#")[0]
    return {name for line in part.splitlines() if line.startswith("| `") for name in named(line.split(" | ")[0] + " ")}


def command_of(words: list[str]) -> str:
    """The command that a line's words begin with."""
    return next((name for name in COMMANDS if words[: len(name.split())] == name.split()), words[0])


def shell_lines() -> list[str]:
    """Every line of a shell block that calls communique."""
    found = [line for block in re.findall(r"```sh\n(.*?)```", ALL, re.S) for line in block.splitlines()]
    return [part.strip() for line in found for part in re.split(r"&&|;", line) if re.match(r"\s*(\S*/)?communique ", part)]


# --- the shell ---------------------------------------------------------------------------------------------------


def test_every_command_and_option_is_documented() -> None:
    for name, command in COMMANDS.items():
        assert f"communique {name}" in ALL, name
        for option in (o for parameter in command.params for o in parameter.opts if o.startswith("--")):
            assert option in ALL, f"{name} {option}"
    for option in ("--version", "--help", "-h", "--install-completion", "--show-completion"):
        assert option in ALL


def test_every_command_and_option_that_is_named_exists() -> None:
    known = {o for c in COMMANDS.values() for p in c.params for o in p.opts}
    known |= {"--version", "--help", "-h", "--install-completion", "--show-completion", "--quiet", "-e"}
    known |= {"--raise-floors", "--renew-golden"}
    code = " ".join((*re.findall(r"```sh\n(.*?)```", ALL, re.S), *named(ALL)))
    assert set(re.findall(r"(?<!\S)--[a-z-]+", code)) <= known
    said = {m[1] for name in named(ALL) if (m := re.match(r"communique ([a-z]+)", name))}
    assert said <= {name.split()[0] for name in COMMANDS}


@pytest.mark.parametrize("line", shell_lines())
def test_every_command_line_of_the_docs_parses(line: str) -> None:
    words = shlex.split(re.split(r"[<>|]", line)[0])[1:]
    if words[0].startswith("-"):
        assert words[0] in ALL
        return
    name = command_of(words)
    context = COMMANDS[name].make_context(name, words[len(name.split()) :])
    assert context.params


def test_there_are_command_lines_to_parse() -> None:
    assert {command_of(shlex.split(line)[1:]) for line in shell_lines()} >= set(COMMANDS)


def test_every_format_is_documented() -> None:
    for form in (*Format, *Told, *TableForm, *SeriesForm):
        assert form.value in {f for told in re.findall(r"--format ([a-z\\\\|]+)", ALL) for f in re.split(r"\W+", told)}, form


def test_exit_statuses_are_documented() -> None:
    assert re.findall(r"^\| (\d) \|", PAGES["troubleshooting.md"], re.M) == ["0", "1", "2"]


# --- the two contracts -------------------------------------------------------------------------------------------


def keys(value: JsonValue) -> set[str]:
    return set(first(value)) if isinstance(value, list) else set(value) if isinstance(value, Mapping) else set()


def first(value: JsonValue) -> JsonObject:
    """All keys of the objects of a list, as one object."""
    assert isinstance(value, list)
    assert value, "an empty list documents nothing"
    return {key: inner for item in value if isinstance(item, dict) for key, inner in item.items()}


SPAN = {"start", "end", "text", "words", "field"}


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("actor", "actors"),
        ("place", "places"),
        ("date", "dates"),
        ("figure", "figures"),
        ("quote", "quotes"),
        ("claim", "claims"),
    ],
)
def test_every_field_of_contract_1_is_documented(heading: str, name: str, examples: communique.Record) -> None:
    told = [annotation_object(communique.annotate(report)) for report in examples.reports]
    found = set().union(*(keys(annotation[name]) for annotation in told))
    assert rows("json.md", heading) == found - SPAN


def test_the_annotation_and_its_spans_are_documented(examples: communique.Record) -> None:
    told = annotation_object(communique.annotate(examples.reports[0]))
    assert rows("json.md", "annotation") == set(told) | {"skipped", "error"}
    assert set(LISTS) <= rows("json.md", "annotation")
    assert rows("json.md", "span") == SPAN


@pytest.mark.parametrize(
    ("heading", "name"), [("report", "reports"), ("story", "stories"), ("event", "events"), ("standing", "standings")]
)
def test_every_field_of_contract_2_is_documented(heading: str, name: str, examples: communique.Record) -> None:
    assert rows("json.md", heading) == keys(record_object(examples)[name])


def test_the_record_and_its_links_are_documented(examples: communique.Record) -> None:
    told = record_object(examples)
    assert rows("json.md", "record") == set(told)
    links = [link for event in told["events"] for link in event["links"]]  # type: ignore[union-attr, index, call-overload]
    assert rows("json.md", "link") == keys(links)


def test_inner_objects_are_documented(examples: communique.Record) -> None:
    told = record_object(examples)
    events = first(told["events"])
    inner = {
        name: set().union(*(keys(event[name]) for event in told["events"] if event[name]))  # type: ignore[union-attr, index, call-overload]
        for name in ("actors", "when", "source_groups", "conflicts")
    }
    page = named(PAGES["json.md"])
    for name, found in inner.items():
        assert name in events
        assert found <= page, name
    assert {"speaker_at", "where", "why"} <= page


# --- tables, labels, codebook ------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_documented(table: str) -> None:
    assert rows("tables.md", table) == set(TABLES[table].columns)


def test_every_column_of_a_series_is_documented() -> None:
    assert rows("series.md", "Columns") == set(SeriesRow._fields)


def test_every_field_and_figure_of_an_evaluation_is_documented() -> None:
    assert rows("evaluate.md", "Fields of a fact") == {f.name for f in fields(Fact)}
    assert rows("evaluate.md", "Figures") == {measure.name for measure in MEASURES}


def test_every_table_of_the_codebook_is_named_and_every_name_is_a_table() -> None:
    tables = {str(path.relative_to(CODEBOOK)) for path in CODEBOOK.rglob("*.tsv")}
    said = {name for name in named(PAGES["codebook.md"]) if name.endswith(".tsv")}
    assert {name for name in said if "*" not in name} <= tables
    assert not [name for name in tables if not any(fnmatch(name, told) for told in said)]


@pytest.mark.parametrize("table", sorted(CODEBOOK.rglob("*.tsv")), ids=lambda path: str(path.relative_to(CODEBOOK)))
def test_a_table_explains_its_columns_in_its_comments(table: Path) -> None:
    lines = table.read_text("utf-8").splitlines()
    comments = " ".join(line for line in lines if line.startswith("#"))
    header = next(line for line in lines if line and not line.startswith("#")).split("\t")
    assert comments
    unexplained = [name for name in header[1:] if not re.search(rf"\b{re.escape(name.strip())}s?\b", comments, re.I)]
    assert not unexplained, "say in a comment at the top what these columns mean"


# --- the pages ---------------------------------------------------------------------------------------------------


def test_every_link_leads_somewhere() -> None:
    for page, text in ((ROOT / "README.md", README), *((ROOT / "docs" / name, text) for name, text in PAGES.items())):
        for target, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)", text):
            there = page.parent / target if target else page
            assert there.is_file(), f"{page.name}: {target}"
            assert not anchor or re.search(rf"^##+ {anchor}$", there.read_text("utf-8"), re.M | re.I), f"{page.name}: #{anchor}"


def test_every_page_is_in_the_list_of_pages() -> None:
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert set(re.findall(r"\]\((\S+\.md)\)", PAGES["README.md"])) == pages


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", ALL, re.S))
def test_the_python_of_the_docs_runs(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import_module("communique.engine.component")  # what spaCy does by itself where communique is installed
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "monday").symlink_to(ROOT / "examples" / "reports")
    exec(compile(code, "docs", "exec"), {})
    assert capsys.readouterr().out


def test_the_labels_of_the_docs_are_read(tmp_path: Path) -> None:
    from communique.sources.sheets import read_sheet

    case, facts = re.findall(r"```json\n(.*?)```", PAGES["evaluate.md"], re.S)
    (tmp_path / "case.json").write_text(case)
    (tmp_path / "facts.jsonl").write_text(facts)
    (tmp_path / "beacon.txt").write_text("Tajik troops fired mortars at the village on Wednesday.")
    (tmp_path / "ledger.html").write_text("<html><body><article>The army denied on Wednesday that.</article></body></html>")
    try:
        sheet = read_sheet(tmp_path)
    except ReportError as error:  # pragma: no cover - shown by pytest
        pytest.fail(str(error))
    assert sheet.facts[0].evidence[0].span == Span(13, 41)
