"""(act, status) -> PLOVER: the table codes.tsv, read once and asked here.

Invariant: a code depends on act, kind of standing, status, stage and how many sides act together, and on nothing else.
Source of the decisions: PLOVER manual, draft 2.0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from communique.codebook.ontology import ontology
from communique.codebook.tables import Row, read_shipped
from communique.model.claim import Scheme, StandingKind
from communique.model.errors import UnknownName
from communique.model.status import STAGES, STATUSES, Stage, Status, group_of

_GROUPS = {
    "happened": "happened", "in-principle": "in principle", "to-come": "to come", "talk": "talk", "not": "not",
    "announced": "announced",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Act:
    """One act of acts.tsv: where its recipient stands, whether it is reciprocal, how a title tells it."""

    name: str
    scheme: Scheme
    reciprocal: str
    recipient: tuple[str, ...]
    happened: str
    future: str
    gloss: str
    place: bool = False
    home: bool = False
    moves: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A coded act. `type` is None where no PLOVER type fits (our own scheme, or a status that is no event)."""

    scheme: Scheme
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    rule: str


@lru_cache(maxsize=1)
def acts() -> Mapping[str, Act]:
    """All acts by name, in the order of the table."""
    found: dict[str, Act] = {}
    for row in read_shipped(
        "acts.tsv", ["act", "scheme", "reciprocal", "recipient", "happened", "future", "gloss", "place", "moves"]
    ):
        scheme = row.one_of("scheme", get_args(Scheme))
        found[row["act"]] = Act(
            row["act"],
            "plover" if scheme == "plover" else "communique",
            row.one_of("reciprocal", ("yes", "plural")),
            row.list("recipient"),
            row["happened"],
            row["future"],
            row["gloss"],
            row.one_of("place", ("yes", "own")) in ("yes", "own"),
            row["place"] == "own",
            row.one_of("moves", ("yes",)) == "yes",
        )
    return found


def act_of(name: str) -> Act:
    """An act by name. Raises UnknownName."""
    if name not in acts():
        raise UnknownName("act", name, acts())
    return acts()[name]


def code_of(
    act: str,
    of: StandingKind | None,
    status: Status,
    *,
    stage: Stage | None = None,
    parties: int = 1,
    mode: str | None = None,
) -> Code:
    """The code of an act at a status. `parties` counts the sides that do it together; `mode` is that of the word."""
    return _code_of(act, of, status, stage, parties, mode)


@lru_cache(maxsize=4096)
def _code_of(act: str, of: StandingKind | None, status: Status, stage: Stage | None, parties: int, mode: str | None) -> Code:
    scheme = act_of(act).scheme
    if scheme == "communique":
        return Code(scheme, None, None, (), f"acts.tsv: {act} is outside PLOVER")
    own = _first(_rows().get(act, ()), of, None, None, parties)
    base = own["type"] if own else ""
    row = _first(_rows().get(act, ()), of, status, stage, parties)
    row = row or _first(_rows().get(f"={base}", ()), of, status, stage, parties) or own
    if row is None or row["type"] == "-":
        why = f"codes.tsv:{row.line}" if row else "codes.tsv has no row"
        return Code(scheme, None, None, (), f"{why}: {act} {status} is no event")
    contexts = own.list("contexts") if own else ()
    return Code(scheme, row["type"], _mode(row, own, mode), contexts, f"codes.tsv:{row.line}")


def rows_giving(type: str) -> tuple[Row, ...]:
    """The rows of the table that give a PLOVER type, in the order of the table."""
    rows = [row for group in _rows().values() for row in group if row["type"] == type]
    return tuple(sorted(rows, key=lambda row: row.line))


def _mode(row: Row, own: Row | None, word: str | None) -> str | None:
    mode = row["mode"]
    if mode == "^":
        mode = own["threat"] if own else ""
    elif row is own and word and word in ontology().modes(row["type"]):
        mode = word
    elif mode == "*":
        mode = word if word and word in ontology().modes(row["type"]) else ""
    return mode or None


def _first(
    rows: tuple[Row, ...], of: StandingKind | None, status: Status | None, stage: Stage | None, parties: int
) -> Row | None:
    """The first row that fits; without a status, the first row of the act's own code."""
    for row in rows:
        conditions = row.list("status")
        if bool(conditions) != (status is not None):
            continue
        if row["of"] and row["of"] != of:
            continue
        if (row["parties"] == "several" and parties < 2) or (row["parties"] == "one" and parties > 1):
            continue
        if not conditions or any(_holds(c, status, stage) for c in conditions):
            return row
    return None


def _holds(condition: str, status: Status | None, stage: Stage | None) -> bool:
    if status is None:
        return False
    if condition in (status, stage):
        return True
    return condition in _GROUPS and group_of(status) == _GROUPS[condition]


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, tuple[Row, ...]]:
    """The table's rows by act, checked against acts, types, modes, statuses."""
    known = ontology()
    conditions = {*STATUSES, *STAGES, *_GROUPS}
    found: dict[str, list[Row]] = {}
    for row in read_shipped("codes.tsv", ["act", "of", "status", "parties", "type", "mode", "threat", "contexts"]):
        name = row["act"]
        if name not in acts() and name.removeprefix("=") not in known.types:
            raise row.error(str(UnknownName("act or =TYPE", name, [*acts(), *known.types])))
        row.one_of("type", [*known.types, "-"])
        row.one_of("of", get_args(StandingKind))
        for condition in row.list("status"):
            if condition not in conditions:
                raise row.error(str(UnknownName("status, stage or group", condition, conditions)))
        for context in row.list("contexts"):
            if context not in known.contexts:
                raise row.error(str(UnknownName("context", context, known.contexts)))
        if row["type"] != "-" and row["mode"] not in ("", "*", "^") and row["mode"] not in known.modes(row["type"]):
            raise row.error(str(UnknownName(f"mode of {row['type']}", row["mode"], known.modes(row["type"]))))
        found.setdefault(name, []).append(row)
    return {name: tuple(rows) for name, rows in found.items()}
