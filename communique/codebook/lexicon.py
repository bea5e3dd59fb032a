"""The lexicon: verbs, nouns and operators that tell acts, read from the tables in `lexicon/`.

Invariant: every entry names a known act, standing, mode, status, stage and context, or loading fails with file and line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar, get_args

from communique.codebook.codes import acts
from communique.codebook.ontology import ontology
from communique.codebook.tables import Row, read_shipped
from communique.model.claim import StandingKind
from communique.model.errors import UnknownName
from communique.model.status import STAGES, STATUSES, Stage, Status

_KINDS: tuple[StandingKind, ...] = get_args(StandingKind)

ANY_VERB = "*"
"""Stands in a pattern for any verb that no entry of its own settles ("* together")."""


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """A verb in one sense. `words` is the lemma and what belongs to it; `objects`, `subjects` what these must be; `second`
    is the word of the pattern after the head, "" where there is none.
    """

    words: tuple[str, ...]
    objects: tuple[str, ...]
    act: str
    of: StandingKind | None
    mode: str | None
    status: Status | None
    stage: Stage | None
    actor: str | None
    recipient: tuple[str, ...]
    contexts: tuple[str, ...]
    subjects: tuple[str, ...]
    rule: str
    second: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        rest = self.words[self.words.index(_key(self.words, 0)) + 1 :]
        object.__setattr__(self, "second", rest[0] if rest else "")


@dataclass(frozen=True, slots=True)
class NounEntry:
    """A noun or noun phrase: its classes, and the act that it tells, if any."""

    words: tuple[str, ...]
    classes: frozenset[str]
    act: str | None
    of: StandingKind | None
    mode: str | None
    stage: Stage | None
    alone: bool
    recipient: tuple[str, ...]
    contexts: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Operator:
    """A word that governs an act: the status or stage that it gives, who does the act, what it tells alone."""

    words: tuple[str, ...]
    takes: str
    control: str
    status: Status | None
    stage: Stage | None
    alone: str | None
    says: bool
    rule: str

    @property
    def of_clause(self) -> bool:
        """Does it take clauses only, of any kind or in the passive?"""
        return self.takes in ("clause", "undergone")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries by the lemma of their first word (verbs, operators) or last word (nouns), the longest first."""

    verbs: Mapping[str, tuple[VerbEntry, ...]]
    nouns: Mapping[str, tuple[NounEntry, ...]]
    operators: Mapping[str, tuple[Operator, ...]]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon that ships with communique."""
    rows = read_shipped("lexicon/verbs.tsv", ["verb", "object", "act", "of", "mode", "status"])
    verbs = [entry for row in rows for entry in verbs_of(row)]
    nouns = [noun_of(r) for r in read_shipped("lexicon/nouns.tsv", ["noun", "class", "act", "of", "mode", "alone"])]
    operators = [operator_of(r) for r in read_shipped("lexicon/operators.tsv", ["word", "takes", "control", "status"])]
    return Lexicon(
        {k: tuple(v) for k, v in _by(verbs, 0).items()},
        {k: tuple(v) for k, v in _by(nouns, -1).items()},
        {k: tuple(v) for k, v in _by(operators, 0).items()},
    )


T = TypeVar("T", VerbEntry, NounEntry, Operator)


def _by(entries: list[T], word: int) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for entry in entries:
        found.setdefault(_key(entry.words, word), []).append(entry)
    for group in found.values():
        group.sort(key=lambda e: -len(e.words))
    return found


def _key(words: tuple[str, ...], word: int) -> str:
    return words[1] if words[0] == "be" and len(words) > 1 and word == 0 else words[word]


def verbs_of(row: Row) -> list[VerbEntry]:
    """A row of verbs.tsv: an entry for each of its verbs. Raises CodebookError that names the row."""
    if not row.list("verb"):
        raise row.error("verb is empty")
    return [_verb_of(row, tuple(verb.lower().split())) for verb in row.list("verb")]


def _verb_of(row: Row, words: tuple[str, ...]) -> VerbEntry:
    return VerbEntry(
        words,
        row.list("object"),
        _act(row, "act") or "-",
        _kind(row),
        _mode(row),
        _status(row),
        _stage(row),
        row["actor"] or None,
        row.list("recipient"),
        _contexts(row),
        row.list("subject"),
        f"{row.file}:{row.line}",
    )


def noun_of(row: Row) -> NounEntry:
    """A row of nouns.tsv. Raises CodebookError that names the row."""
    return NounEntry(
        _words(row, "noun"),
        frozenset(row.list("class")),
        _act(row, "act"),
        _kind(row),
        _mode(row),
        _stage(row),
        row["alone"] == "yes",
        row.list("recipient"),
        _contexts(row),
        f"{row.file}:{row.line}",
    )


def operator_of(row: Row) -> Operator:
    """A row of operators.tsv. Raises CodebookError that names the row."""
    return Operator(
        _words(row, "word"),
        row.one_of("takes", ("clause", "undergone", "noun", "both")),
        row.one_of("control", ("subj", "obj", "any")),
        _status(row),
        _stage(row),
        _act(row, "alone"),
        row["say"] == "yes",
        f"{row.file}:{row.line}",
    )


def _words(row: Row, column: str) -> tuple[str, ...]:
    if not row[column]:
        raise row.error(f"{column} is empty")
    return tuple(row[column].lower().split())


def _act(row: Row, column: str) -> str | None:
    value = row[column]
    if value and value != "-" and value not in acts():
        raise row.error(str(UnknownName("act", value, acts())))
    return value or None


def _kind(row: Row) -> StandingKind | None:
    value = row.one_of("of", _KINDS)
    return next((k for k in _KINDS if k == value), None)


def _mode(row: Row) -> str | None:
    return row.one_of("mode", _modes()) or None


@lru_cache(maxsize=1)
def _modes() -> tuple[str, ...]:
    return tuple(sorted({m for t in ontology().types for m in ontology().modes(t)}))


def _status(row: Row) -> Status | None:
    value = row.one_of("status", STATUSES)
    return next((s for s in STATUSES if s == value), None)


def _stage(row: Row) -> Stage | None:
    value = row.one_of("stage", STAGES)
    return next((s for s in STAGES if s == value), None)


def _contexts(row: Row) -> tuple[str, ...]:
    for context in row.list("contexts"):
        if context not in ontology().contexts:
            raise row.error(str(UnknownName("context", context, ontology().contexts)))
    return row.list("contexts")
