"""Published event data -> entries: event files of GDELT (1.0 and 2.0), tables of POLECAT; plain, .gz or .zip.

Invariant: a row without day, two different countries and a kind is counted and left out, since it can be compared with nothing.
"""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import product
from pathlib import Path
from typing import Literal, TextIO

from communique.model.dyad_day import DyadDay, Entry
from communique.model.errors import ReportError

Kind = Literal["gdelt", "polecat"]
_GDELT = {"id": 0, "day": 1, "source": 7, "target": 17, "root": 28, "quad": 29}
_LEAST_COLUMNS = 57
_QUADS = {"VERBAL COOPERATION": 1, "MATERIAL COOPERATION": 2, "VERBAL CONFLICT": 3, "MATERIAL CONFLICT": 4}
_POLECAT = ("Event ID", "Event Date", "Event Type", "Quad Code", "Actor Country", "Recipient Country")


@dataclass(slots=True)
class Theirs:
    """What a file holds: its entries, and how many rows say too little to be compared."""

    entries: list[Entry] = field(default_factory=list)
    rows: int = 0
    left_out: int = 0


def read_theirs(path: Path, kind: Kind) -> Theirs:
    """The entries of a file. Raises ReportError where it cannot be read or is no such file."""
    found = Theirs()
    csv.field_size_limit(10_000_000)
    try:
        with _opened(path) as lines:
            rows = csv.reader((line.replace("\0", "") for line in lines), delimiter="\t", quoting=csv.QUOTE_NONE)
            for entries in _gdelt(rows, path) if kind == "gdelt" else _polecat(rows, path):
                found.rows += 1
                found.left_out += not entries
                found.entries += entries
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile, EOFError) as error:
        raise ReportError(
            str(path), f"cannot be read ({getattr(error, 'strerror', None) or error})", "Check the file."
        ) from None
    return found


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """The lines of a file, unpacked."""
    if path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as packed, packed.open(packed.namelist()[0]) as stream:
            yield io.TextIOWrapper(stream, "utf-8", errors="replace", newline="")
    elif path.suffix.lower() == ".gz":
        with gzip.open(path, "rt", encoding="utf-8", errors="replace", newline="") as unpacked:
            yield unpacked
    else:
        with path.open(encoding="utf-8", errors="replace", newline="") as plain:
            yield plain


def _gdelt(rows: Iterator[list[str]], path: Path) -> Iterator[list[Entry]]:
    for number, row in enumerate(rows, 1):
        if len(row) < _LEAST_COLUMNS:
            raise ReportError(str(path), f"{len(row)} columns, which is no event file of GDELT", "It has 57 to 61.", number)
        told = {name: row[place] for name, place in _GDELT.items()}
        day = _day(told["day"], "%Y%m%d")
        cell = _cell(day, told["source"], told["target"], told["root"], int(told["quad"]) if told["quad"].isdigit() else 0)
        yield [Entry(cell, told["id"], row[-1])] if cell else []


def _polecat(rows: Iterator[list[str]], path: Path) -> Iterator[list[Entry]]:
    header = [name.strip("\ufeff#! ") for name in next(rows, [])]
    if missing := [name for name in _POLECAT if name not in header]:
        raise ReportError(str(path), f"no column {missing[0]!r}", "Name a table of POLECAT, tab-separated with its header.")
    for row in rows:
        told = dict(zip(header, row, strict=False))
        yield list(_polecat_entries(told))


def _polecat_entries(told: Mapping[str, str]) -> Iterator[Entry]:
    """An entry a pair of countries: several actors or recipients stand in one cell there."""
    day = _day(told.get("Event Date", ""), "%Y-%m-%d")
    sides: Sequence[list[str]] = [_countries(told.get(name, "")) for name in ("Actor Country", "Recipient Country")]
    for source, target in dict.fromkeys(product(*sides)):
        quad = _QUADS.get(told.get("Quad Code", "").upper(), 0)
        if cell := _cell(day, source, target, told.get("Event Type", ""), quad):
            yield Entry(cell, told["Event ID"], told.get("Source", ""))


def _countries(text: str) -> list[str]:
    return [code for part in text.split(";") if (code := part.strip()) and code != "None"]


def _cell(day: date | None, source: str, target: str, kind: str, quad: int) -> DyadDay | None:
    if day is None or not source or not target or source == target or not kind:
        return None
    return DyadDay(day, source, target, kind, quad)


def _day(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text.strip()[:10], form).date()
    except ValueError:
        return None
