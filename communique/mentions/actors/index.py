"""An index of names, and where they stand among tokens.

Invariant: a hit begins and ends at token borders; of two names that begin at the same token the longer one is taken.
Names match without regard to accents and apostrophe forms; a word written with a capital in the table needs one in the
text, an acronym needs all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from communique.codebook.facts import Body, Country, Place, Role, Seat, Term
from communique.model.document import Token

EntryKind = Literal["country", "demonym", "capital", "seat", "body", "person", "role", "region"]
_PIECE = re.compile(r"\w+|[^\w\s]")
_APOSTROPHES = str.maketrans("’‘`–—‑", "'''---")
Pieces = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name stands for. Exactly one of the facts is set, by `kind`; `plural` holds for roles and peoples."""

    kind: EntryKind
    name: str
    country: Country | None = None
    seat: Seat | None = None
    body: Body | None = None
    role: Role | None = None
    place: Place | None = None
    terms: tuple[Term, ...] = ()
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens `first` to `last` (exclusive) bear a known name; `entries` are all its readings, the best first."""

    first: int
    last: int
    entries: tuple[Entry, ...]

    def __hash__(self) -> int:
        return hash((self.first, self.last))

    def reading(self, *kinds: EntryKind) -> Entry | None:
        """The first reading of one of these kinds."""
        return next((e for e in self.entries if e.kind in kinds), None)


@dataclass(frozen=True, slots=True)
class _Name:
    pieces: Pieces
    shown: Pieces
    entry: Entry


@dataclass(slots=True)
class Names:
    """An index of names by their first piece, longest first."""

    by_first: dict[str, list[_Name]] = field(default_factory=dict)

    def add(self, name: str, entry: Entry) -> None:
        shown = tuple(_PIECE.findall(name.translate(_APOSTROPHES)))
        if shown and shown[0].lower() == "the" and len(shown) > 1:
            shown = shown[1:]
        if shown:
            named = _Name(tuple(fold(p) for p in shown), shown, entry)
            self.by_first.setdefault(named.pieces[0], []).append(named)

    def sort(self) -> Names:
        for names in self.by_first.values():
            names.sort(key=lambda n: (-len(n.pieces), _RANK[n.entry.kind]))
        return self


_RANK: dict[EntryKind, int] = {
    "country": 0, "seat": 1, "body": 2, "demonym": 3, "capital": 4, "person": 5, "role": 6, "region": 7,
}  # fmt: skip


def fold(word: str) -> str:
    """A word without case and accents."""
    return word.lower() if word.isascii() else plain(word).casefold()


def plain(word: str) -> str:
    """A word without accents."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens of one sentence in pieces: as written, folded, and in which token each stands (`at`, from 0)."""

    tokens: tuple[Token, ...]
    pieces: list[str]
    folded: list[str]
    at: list[int]


def line_of(tokens: tuple[Token, ...]) -> Line:
    """Some tokens of one sentence, ready to be looked through."""
    pieces: list[str] = []
    at: list[int] = []
    for n, token in enumerate(tokens):
        for piece in (token.text,) if token.text.isalnum() else _PIECE.findall(token.text):
            pieces.append(piece)
            at.append(n)
    return Line(tokens, pieces, [fold(p) for p in pieces], at)


def scan(line: Line, index: Names) -> Iterator[Hit]:
    """The names in a line, in order, not overlapping."""
    tokens, folded, at, known = line.tokens, line.folded, line.at, index.by_first
    p = 0
    while p < len(folded):
        if folded[p] in known and (hit := _match(known[folded[p]], line, p)):
            stop, entries = hit
            yield Hit(tokens[at[p]].i, tokens[at[stop - 1]].i + 1, entries)
            p = stop
        else:
            p += 1


def _match(names: list[_Name], line: Line, p: int) -> tuple[int, tuple[Entry, ...]] | None:
    """The longest of some names at piece p: the piece after it, and its readings."""
    pieces, folded, at = line.pieces, line.folded, line.at
    if p and at[p - 1] == at[p]:
        return None
    found: list[Entry] = []
    end = p
    for name in names:
        stop = p + len(name.pieces)
        if stop > len(pieces) or folded[stop - 1] != name.pieces[-1]:
            continue
        if found and stop != end:
            break
        whole = stop == len(pieces) or at[stop] != at[stop - 1]
        if whole and tuple(folded[p:stop]) == name.pieces and _written(name.shown, pieces[p:stop]):
            found.append(name.entry)
            end = stop
    return (end, tuple(found)) if found else None


def _written(shown: Pieces, text: list[str]) -> bool:
    """Are the capitals of the name kept in the text?"""
    for wanted, given in zip(shown, text, strict=True):
        if wanted[:1].isupper() and not given[:1].isupper():
            return False
        if len(wanted) > 1 and wanted.isupper() and not given.isupper():
            return False
        if _is_short_form(wanted) and given != wanted and not given.isupper():
            return False
    return True


def _is_short_form(shown: str) -> bool:
    """Is it an acronym in small and great letters ("LeT", "MoD")? "Let" and "Mod" are words."""
    return len(shown) <= _LONGEST_ACRONYM and shown[1:] != shown[1:].lower() and not shown.isupper()


_LONGEST_ACRONYM = 5
