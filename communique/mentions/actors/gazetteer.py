"""Known names in a document: countries, peoples, capitals, seats, bodies, office holders and role words.

Invariant: a hit begins and ends at token borders; of two names that begin at the same token the longer one is taken.
Names match without regard to accents and apostrophe forms; a word written with a capital in the table needs one in the
text, an acronym needs all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from communique.codebook import facts
from communique.codebook.facts import Body, Country, Place, Role, Seat, Term
from communique.mentions.actors.cues import titles
from communique.model.document import Document, Token

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
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=1)
def name_index() -> Names:
    """All proper names of the facts."""
    index = Names()
    for name, entry in (*_country_names(), *_body_names(), *_person_names()):
        index.add(name, entry)
    return index.sort()


@lru_cache(maxsize=1)
def role_index() -> Names:
    """All role words, singular and plural."""
    index = Names()
    for role in facts.roles():
        index.add(_as_written(role.role), Entry("role", role.role, role=role, plural=role.kind == "group"))
        for many in plurals(_as_written(role.role)) if role.kind != "group" else ():
            index.add(many, Entry("role", role.role, role=role, plural=True))
    by_name = {role.role: role for role in facts.roles()}
    for title, short in titles().items():
        role = by_name.get(short) or Role(short or title.lower(), None, "person", None, False, 0)
        index.add(title, Entry("role", role.role, role=role))
    return index.sort()


@lru_cache(maxsize=1)
def _region_index() -> Names:
    index = Names()
    for place in facts.regions():
        for name in place.names:
            index.add(name, Entry("region", place.name, place=place))
    return index.sort()


def region_country(tokens: tuple[Token, ...]) -> str | None:
    """The country of the first region that is named among some tokens ("Darfur rebels")."""
    for hit in _scan_tokens(tokens, _region_index()):
        codes = {e.place.country for e in hit.entries if e.place}
        if len(codes) == 1:
            return codes.pop()
    return None


def _country_names() -> Iterator[tuple[str, Entry]]:
    for country in facts.countries():
        for name in country.names:
            yield name, Entry("country", country.name, country=country)
        for name in country.demonyms:
            yield name, Entry("demonym", country.name, country=country, plural=_is_people(name))
        for name in country.capitals:
            yield name, Entry("capital", name, country=country)
        for seat in country.seats:
            yield seat.name, Entry("seat", seat.name, country=country, seat=seat)


def _as_written(role: str) -> str:
    """A role as reporters write it: an abbreviation without vowels in capitals ("PM" is no hour)."""
    return role if re.search(r"[aeiouy ]", role) else role.upper()


def _is_people(demonym: str) -> bool:
    return demonym.endswith(("s", "men"))


def _body_names() -> Iterator[tuple[str, Entry]]:
    for body in facts.bodies():
        for name in (body.name, *body.aliases):
            yield name, Entry("body", body.name, body=body)


def _person_names() -> Iterator[tuple[str, Entry]]:
    held: dict[str, list[Term]] = {}
    for term in facts.terms():
        held.setdefault(term.person, []).append(term)
    for person, terms in held.items():
        entry = Entry("person", person, terms=tuple(terms))
        for name in dict.fromkeys((person, *(a for t in terms for a in t.aliases))):
            yield name, entry


def plurals(role: str) -> Iterator[str]:
    """The plural of a role: of its last word, or of the word before a preposition ("heads of state")."""
    words = role.split(" ")
    at = next((i - 1 for i, w in enumerate(words) if w in _LINKS and i), len(words) - 1)
    yield " ".join((*words[:at], plural(words[at]), *words[at + 1 :]))
    if len(words) == 2 and words[1] in ("general", "elect"):
        yield f"{plural(words[0])} {words[1]}"


_LINKS = ("of", "for", "in", "at", "to", "-")


def plural(word: str) -> str:
    """The regular English plural of a noun, with -man and -person."""
    if word.endswith("man"):
        return word[:-2] + "en"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    if re.search(r"(s|x|ch|sh)$", word):
        return word + "es"
    return word + "s"


@dataclass(frozen=True, slots=True)
class Found:
    """Hits of one document by the tokens they cover: names do not overlap names, roles do not overlap roles."""

    names: dict[int, Hit]
    roles: dict[int, Hit]

    def distinct_names(self) -> list[Hit]:
        """All names, each once, in order."""
        return list(dict.fromkeys(self.names.values()))

    def name_ending(self, last: int) -> Hit | None:
        """The name whose last token stands before `last`."""
        hit = self.names.get(last - 1)
        return hit if hit and hit.last == last else None

    def role_ending(self, last: int) -> Hit | None:
        """The role whose last token stands before `last`."""
        hit = self.roles.get(last - 1)
        return hit if hit and hit.last == last else None


def find_known(document: Document) -> Found:
    """All known names and roles of a document."""
    return Found(_cover(_scan(document, name_index())), _cover(_scan(document, role_index())))


def _cover(hits: Iterable[Hit]) -> dict[int, Hit]:
    return {i: hit for hit in hits for i in range(hit.first, hit.last)}


def _scan(document: Document, index: Names) -> Iterator[Hit]:
    for sentence in document.sentences:
        yield from _scan_tokens(document.tokens[sentence.first : sentence.last], index)


def _scan_tokens(tokens: tuple[Token, ...], index: Names) -> Iterator[Hit]:
    pieces: list[str] = []
    at: list[int] = []  # the token of each piece
    for n, token in enumerate(tokens):
        for piece in (token.text,) if token.text.isalnum() else _PIECE.findall(token.text):
            pieces.append(piece)
            at.append(n)
    folded = [fold(p) for p in pieces]
    p = 0
    while p < len(pieces):
        if hit := _match(index, folded, pieces, at, p):
            first, last = at[p], at[hit[0] - 1] + 1
            yield Hit(tokens[first].i, tokens[last - 1].i + 1, hit[1])
            p = hit[0]
        else:
            p += 1


def _match(index: Names, folded: list[str], pieces: list[str], at: list[int], p: int) -> tuple[int, tuple[Entry, ...]] | None:
    """The longest name at piece p: the piece after it, and its readings."""
    names = index.by_first.get(folded[p])
    if not names or (p and at[p - 1] == at[p]):
        return None
    found: list[Entry] = []
    end = p
    for name in names:
        stop = p + len(name.pieces)
        if found and stop != end:
            break
        whole = stop <= len(pieces) and (stop == len(pieces) or at[stop] != at[stop - 1])
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
    return True
