"""Paths as the user gives them -> files: folders are walked in order, globs opened, what cannot be a report is named.

Invariant: the same paths give the same files in the same order on every machine (sorted by name within a folder).
"""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from communique.model.errors import ReportError, did_you_mean
from communique.model.record import Problem

SUFFIXES = (
    ".txt", ".md", ".markdown", ".html", ".htm", ".jsonl", ".ndjson", ".rss", ".atom", ".mbox", ".eml", ".warc", ".warc.gz",
    ".wacz",
)  # fmt: skip
"""What a folder is searched for. A file named by itself is read whatever it is called."""

STDIN = "-"


def find_files(paths: Iterable[str]) -> Iterator[Path | ReportError | Problem]:
    """The files behind `paths` in order, each once; an error for what is not there; a word on files passed over."""
    seen: set[Path] = set()
    for path in paths:
        for found in _expand(path):
            if not isinstance(found, Path):
                yield found
            elif (real := found.resolve()) not in seen:
                seen.add(real)
                yield found


def _expand(path: str) -> Iterator[Path | ReportError | Problem]:
    at = Path(path)
    if path == STDIN:
        yield at
    elif at.is_dir():
        yield from _folder(at)
    elif at.exists():
        yield at
    elif glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            yield ReportError(path, "no file matches", "Check the pattern.")
        for match in matches:
            yield from _expand(match)
    else:
        beside = sorted(p.name for p in at.parent.iterdir()) if at.parent.is_dir() else []
        yield ReportError(path, "no such file or folder", ("Check the path." + did_you_mean(at.name, beside, 1)))


def _folder(folder: Path) -> Iterator[Path | ReportError | Problem]:
    files = [p for p in sorted(folder.rglob("*")) if p.is_file() and not _hidden(p, folder)]
    for file in files:
        if _is_report(file):
            yield file
        else:
            yield Problem(str(file), f"not read: of a folder, only files {' '.join(SUFFIXES)} are")
    if not any(map(_is_report, files)):
        yield ReportError(str(folder), "no report in this folder", f"Reports are files {' '.join(SUFFIXES)}.")


def _is_report(file: Path) -> bool:
    return file.name.lower().endswith(SUFFIXES)


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)
