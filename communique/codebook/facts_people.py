"""Facts about roles, bodies and who held which office when.

Invariant: `sector` is a PLOVER sector or None; a term's `start` and `end` are days, inclusive (of a month or year that is
all that is known, its first or last day), None where open. Read once, kept for the process.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal, TypeVar

from communique.codebook.tables import Row, read_shipped

BodyKind = Literal["body", "organisation", "group"]
RoleKind = Literal["person", "organisation", "group"]
_BODY_KINDS: dict[str, BodyKind] = {"body": "body", "organisation": "organisation", "group": "group"}
_ROLE_KINDS: dict[str, RoleKind] = {"person": "person", "organisation": "organisation", "group": "group"}
_SECTOR = re.compile(r"[A-Z]{3}")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation: `country` its slot (ISO3, IGO, UNO, EUR, NGO, ISM, IMG, MNC), `members` ISO3 codes.

    `kind` is body (international), organisation or group (bloc, alliance, region). `start` and `end` bound the days for
    which the row holds, where the coding of a body changed.
    """

    name: str
    aliases: tuple[str, ...]
    country: str | None
    sector: str | None
    kind: BodyKind
    members: tuple[str, ...]
    start: date | None = None
    end: date | None = None

    def covers(self, day: date | None) -> bool:
        """Does this coding hold on that day? A day of None is any day."""
        return day is None or ((self.start is None or self.start <= day) and (self.end is None or day <= self.end))


@dataclass(frozen=True, slots=True)
class Role:
    """A role word ("prime minister", "protester"): its sector, what it names, and its canonical office if it is one.

    `head`: does the holder lead a state or government? `weight` decides between two roles of one phrase. `country`: the code
    of the one state that has the role ("taoiseach"), if the word tells it; `among`: the codes of those that alone call it so,
    where these are several ("defense secretary").
    """

    role: str
    sector: str | None
    kind: RoleKind
    office: str | None
    head: bool
    weight: float
    country: str | None = None
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """Who held which office of which country or body, from when to when.

    `head` says what the holder leads: "state", "government", and "leader" for whom reporters call the leader. `family` is
    the name on second mention; `alone`: is that name enough to know the person by?
    """

    person: str
    aliases: tuple[str, ...]
    country: str | None
    body: str | None
    office: str
    sector: str | None
    start: date | None
    end: date | None
    source: str
    family: str
    head: tuple[str, ...] = ()
    alone: bool = True

    def covers(self, day: date) -> bool:
        """Was the office held on that day?"""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@lru_cache(maxsize=1)
def bodies() -> tuple[Body, ...]:
    """All rows of `facts/bodies.tsv`."""
    columns = ("name", "aliases", "country", "sector", "kind", "members")
    return tuple(body_of(row) for row in read_shipped("facts/bodies.tsv", columns))


@lru_cache(maxsize=1)
def roles() -> tuple[Role, ...]:
    """All rows of `facts/roles.tsv`."""
    columns = ("role", "sector", "kind", "office", "head", "weight", "country")
    return tuple(role_of(row) for row in read_shipped("facts/roles.tsv", columns))


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    """All rows of `facts/offices.tsv`."""
    columns = ("person", "aliases", "country", "body", "office", "sector", "start", "end", "source", "family", "head")
    return tuple(term_of(row) for row in read_shipped("facts/offices.tsv", columns))


@lru_cache(maxsize=1)
def notables() -> tuple[Term, ...]:
    """All rows of `facts/notables.tsv`: what persons are known for, as terms; they do not tell who holds an office."""
    columns = ("person", "family", "alone", "aliases", "country", "office", "sector", "start", "end", "source")
    return tuple(notable_of(row) for row in read_shipped("facts/notables.tsv", columns))


def body_of(row: Row) -> Body:
    """A row of bodies.tsv as a fact. Raises CodebookError that names the row."""
    _needs(row, "name")
    kind = _kind(row, _BODY_KINDS)
    return Body(row["name"], row.list("aliases"), row["country"] or None, _sector(row), kind, row.list("members"), *_days(row))


def role_of(row: Row) -> Role:
    """A row of roles.tsv as a fact. Raises CodebookError that names the row."""
    _needs(row, "role")
    try:
        weight = float(row["weight"] or 1)
    except ValueError:
        raise row.error(f"weight {row['weight']!r} is not a number") from None
    office, states = row["office"] or None, row.list("country")
    country, among = (states[0], ()) if len(states) == 1 else (None, states)
    return Role(row["role"], _sector(row), _kind(row, _ROLE_KINDS), office, bool(row["head"]), weight, country, among)


def term_of(row: Row) -> Term:
    """A row of offices.tsv as a fact. Raises CodebookError that names the row."""
    _needs(row, "person")
    _needs(row, "office")
    return Term(
        row["person"], row.list("aliases"), row["country"] or None, row["body"] or None, row["office"],
        _sector(row), *_days(row), row["source"], row["family"], _heads(row),
    )  # fmt: skip


def notable_of(row: Row) -> Term:
    """A row of notables.tsv as a fact. Raises CodebookError that names the row."""
    _needs(row, "country")
    return replace(term_of(row), alone=row.one_of("alone", ("yes",)) == "yes")


_Kind = TypeVar("_Kind", BodyKind, RoleKind)


def _kind(row: Row, known: dict[str, _Kind]) -> _Kind:
    if row["kind"] not in known:
        raise row.error(f"kind {row['kind']!r} is not one of {', '.join(known)}")
    return known[row["kind"]]


def _heads(row: Row) -> tuple[str, ...]:
    heads = row.list("head")
    if unknown := [h for h in heads if h not in ("state", "government", "leader")]:
        raise row.error(f"head {unknown[0]!r} is not one of state, government, leader")
    return heads


def _needs(row: Row, column: str) -> None:
    if not row[column]:
        raise row.error(f"the {column} is missing")


def _sector(row: Row) -> str | None:
    if row["sector"] and not _SECTOR.fullmatch(row["sector"]):
        raise row.error(f"sector {row['sector']!r} is not three capital letters")
    return row["sector"] or None


def _days(row: Row) -> tuple[date | None, date | None]:
    start, end = _day(row, "start"), _day(row, "end")
    if start and end and end < start:
        raise row.error(f"the end ({end}) is before the start ({start})")
    return start, end


def _day(row: Row, column: str) -> date | None:
    """A day, or the first (`start`) or last (`end`) day of a month or year."""
    if not row[column]:
        return None
    if not (match := _DAY.fullmatch(row[column])):
        raise row.error(f"{column} {row[column]!r} is not a day like 2021-10-04, a month or a year")
    year, last = int(match[1]), column == "end"
    month = int(match[2] or (12 if last else 1))
    try:
        day = int(match[3] or (calendar.monthrange(year, month)[1] if last else 1))
        return date(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        raise row.error(f"{column} {row[column]!r} is not a day of the calendar") from None
