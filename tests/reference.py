"""docs/reference.md as the program itself tells it: commands with their options, columns, addresses of the desk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from inspect import unwrap
from pathlib import Path
from typing import Any, get_args, get_type_hints

import typer

from communique.cli import app
from communique.desk.app import application
from communique.desk.desk import Desk
from communique.desk.filters import Filters
from communique.desk.judged import COLUMNS as JUDGED
from communique.desk.network import TIE
from communique.desk.new import COLUMNS as NEW
from communique.desk.places import COLUMNS as PLACE
from communique.desk.timeline import PERIOD
from communique.views.exports.formats import FORMATS
from communique.views.exports.gdelt import COLUMNS as GDELT
from communique.views.exports.icews import COLUMNS as ICEWS
from communique.views.exports.polecat import COLUMNS as POLECAT
from communique.views.tables import TABLES
from tests.conftest import ROOT

FILE = ROOT / "docs" / "reference.md"
FOREIGN: Mapping[str, tuple[str, ...]] = {"polecat": POLECAT, "icews": ICEWS, "gdelt": GDELT}
DESK: Mapping[str, tuple[str, ...]] = {
    "/between.csv": TIE, "/network.csv": TIE, "/timeline.csv": PERIOD, "/map.csv": PLACE, "/new.csv": NEW,
    "/judgements.csv": JUDGED,
}  # fmt: skip
_HEAD = """# Reference

Every command with its options, every column that is written, every address of the desk, as the program tells them itself: this
page is generated (`python -m pytest tests/test_reference.py --renew-golden`) and tested to be up to date.
"""


def commands_of(group: Any, before: str = "") -> dict[str, Any]:
    """All commands by their words ("codebook show"), those that only hold others left out."""
    found: dict[str, Any] = {}
    for name, command in group.commands.items():
        found |= commands_of(command, f"{before}{name} ") if hasattr(command, "commands") else {before + name: command}
    return found


COMMANDS = commands_of(typer.main.get_command(app))


def reference(store: Path) -> str:
    """The whole page. `store` is a file that may be made."""
    return "\n".join((_HEAD, "## Commands\n", *_commands(), *_columns(), *_addresses(store)))


def _commands() -> Iterator[str]:
    for name in sorted(COMMANDS):
        command = COMMANDS[name]
        yield f"### communique {name}\n"
        yield f"{_plain(command.help.split(chr(10) * 2)[0])}\n"
        kinds = get_type_hints(unwrap(command.callback))
        rows = [_row(parameter, _choices(kinds.get(parameter.name))) for parameter in command.params if not parameter.hidden]
        yield from ("| | |", "|---|---|", *(row for row in rows if row), "")


def _choices(kind: Any) -> list[str]:
    """The values of an enumeration, also where it may be left out."""
    found = [k for k in (kind, *get_args(kind)) if isinstance(k, type) and issubclass(k, Enum)]
    return [str(choice.value) for choice in found[0]] if found else []


def _row(parameter: Any, choices: list[str]) -> str:
    if parameter.param_type_name == "argument":
        name = (parameter.metavar or parameter.name).strip("{}[]").upper()
        return f"| `{_plain(name)}` | {_plain(parameter.help or '')} |"
    names = ", ".join(f"`{option}`" for option in parameter.opts)
    told = [_plain(parameter.help or "")]
    told += [f"One of {_named(choices)}." if choices else ""]
    default = getattr(parameter.default, "value", parameter.default)
    told += [f"Default: `{default}`." if isinstance(default, str | int) and default not in ("", False, True) else ""]
    value = f" {parameter.metavar}" if parameter.metavar else ""
    return f"| {names}{value} | {' '.join(t for t in told if t)} |"


def _columns() -> Iterator[str]:
    yield "## Columns\n"
    yield "Of our own tables, explained in [Tables](tables.md); CSV, JSON lines and Parquet have the same.\n"
    yield from _listed({name: table.columns for name, table in TABLES.items()})
    yield "Of the formats of `communique export` that are tables of others, explained in [Exports](exports.md); all formats are"
    yield f"{_named(FORMATS)}.\n"
    yield from _listed(FOREIGN)
    yield "Of the lists that only the desk has. `/matrix.csv` has `event`, `title`, `agreement` and a column for each outlet.\n"
    yield from _listed(DESK)


def _listed(tables: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    yield from ("| table | columns |", "|---|---|", *(f"| `{name}` | {_named(of)} |" for name, of in tables.items()), "")


def _addresses(store: Path) -> Iterator[str]:
    described = application(Desk(store)).openapi()
    yield "## Addresses of the desk\n"
    yield "A page has the address of its `.json` without the ending. The parameters stand in the address;"
    yield f"filters are {_named(Filters.model_fields)}, explained in [The desk](desk.md#pages).\n"
    yield from ("| | address | what | parameters |", "|---|---|---|---|")
    for path, methods in sorted(described["paths"].items()):
        for method, told in methods.items():
            names = [p["name"] for p in told.get("parameters", ()) if p["in"] == "query"]
            parameters = "filters" if set(names) == set(Filters.model_fields) else _named(names)
            yield f"| {method.upper()} | `{path}` | {_plain(told['summary'])} | {parameters} |"


def _named(names: Any) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().replace("|", "\\|")
