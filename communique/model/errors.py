"""What can go wrong, as one tree.

CommuniqueError
├── ReportError        a report cannot be read: says which, at what line, what is wrong, what to do
├── CodebookError      a table of the codebook is wrong: file and line
├── ModelMissing       no spaCy model is installed: says the install line
├── StoreError         the store cannot be opened, read or written
│   └── StoreBusy      another process is writing
├── TablesError        a file cannot be written where it was asked for
├── UnknownName        a code, act, column, event or format that does not exist ("did you mean")
│   ├── TooShort       the start of an id that could be many
│   └── BadValue       a value that cannot be: says what would be right
├── AddressTaken       nothing can listen at that address and port
└── ExtraMissing       an optional feature is not installed: says the install line
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class CommuniqueError(Exception):
    """Base of every error that communique raises on purpose."""


class ReportError(CommuniqueError):
    """A report that cannot be read. `str()` is one line: `where: what. do`. `id` is the report's own, where it has one."""

    def __init__(self, where: str, what: str, do: str, line: int | None = None, id: str | None = None) -> None:
        self.where, self.what, self.do, self.line, self.id = where, what, do, line, id
        at = f"{where}:{line}" if line is not None else where
        super().__init__(f"{at}: {what}. {do}")


class CodebookError(CommuniqueError):
    """A table of the codebook that does not hold: file, line (None where it is the whole file), what is wrong."""

    def __init__(self, file: str, line: int | None, what: str) -> None:
        self.file, self.line, self.what = file, line, what
        super().__init__(f"{file}:{line}: {what}" if line is not None else f"{file}: {what}")


class ModelMissing(CommuniqueError):
    """No language model is installed."""


class StoreError(CommuniqueError):
    """The store cannot be opened, read or written."""


class StoreBusy(StoreError):
    """Another process is writing to the store."""


class TablesError(CommuniqueError):
    """A file cannot be written where it was asked for."""


class UnknownName(CommuniqueError):
    """A name that is not known; offers the nearest that is, and with `listed` all that there are."""

    def __init__(self, kind: str, name: str, known: Iterable[str], *, listed: bool = False) -> None:
        self.kind, self.name = kind, name
        names = list(known)
        there = f" Choose from {', '.join(names)}." if listed else ""
        super().__init__(f"no such {kind}: {name!r}.{did_you_mean(name, names)}{there}")


class TooShort(UnknownName):
    """The start of an id that could be many."""

    def __init__(self, kind: str, name: str, least: int) -> None:
        self.kind, self.name = kind, name
        do = f"Give at least {least} characters; `communique brief` lists the ids."
        CommuniqueError.__init__(self, f"{name!r} is too short for the id of an {kind}. {do}")


class BadValue(UnknownName):
    """A value, or a combination of what was given, that cannot be; `what` says so and what would be right."""

    def __init__(self, what: str) -> None:
        self.kind, self.name = "value", what
        CommuniqueError.__init__(self, what)


class AddressTaken(CommuniqueError):
    """Nothing can listen at that address and port."""

    def __init__(self, host: str, port: int, why: str) -> None:
        super().__init__(f"cannot listen on {host}, port {port} ({why}). Name another with --port or --host.")


class ExtraMissing(CommuniqueError):
    """An optional feature is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an extra that is not installed. Run: pip install 'communique[{extra}]'")


def did_you_mean(name: str, known: Iterable[str], most: int = 3) -> str:
    """' Did you mean a, b?' with the names nearest to `name` whatever their case, or '' where none is near."""
    plain: dict[str, str] = {}
    for other in known:
        if other.casefold() not in plain or other.islower() == name.islower():
            plain[other.casefold()] = other
    near = [plain[word] for word in get_close_matches(name.casefold(), plain, n=most, cutoff=0.6)]
    return f" Did you mean {' or '.join(near)}?" if near else ""
