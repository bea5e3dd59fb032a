"""Candidates: spans of a document that may name a place.

Invariant: candidates do not overlap and stand in order; each has senses, or the parser's word that it is a place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.mentions.places.senses import Sense, senses
from communique.model.document import Document, Entity, Token
from communique.model.mention import PlaceKind

_LONGEST = 6
_INNER = frozenset(
    ("of", "the", "and", "upon", "on", "de", "la", "le", "del", "da", "do", "al", "el", "sur", "&", "-", "'s", "’s")
)
_LABELS: dict[str, PlaceKind] = {"GPE": "city", "LOC": "area", "FAC": "facility"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` to `last` (exclusive); what they may mean; the kind that the parser's label suggests."""

    first: int
    last: int
    text: str
    senses: tuple[Sense, ...]
    kind: PlaceKind
    container: tuple[Sense, ...] = ()


def candidates(document: Document) -> list[Candidate]:
    """All candidates of a document, in order."""
    labels = {i: e for e in document.entities for i in range(e.first, e.last)}
    found: list[Candidate] = []
    for sentence in document.sentences:
        i = sentence.first
        while i < sentence.last:
            hit = _at(document, i, sentence.last, labels) if _capital(document.tokens[i]) else None
            if hit:
                found.append(hit)
            i = hit.last if hit else i + 1
    return found


def _at(document: Document, i: int, stop: int, labels: dict[int, Entity]) -> Candidate | None:
    entity = labels.get(i)
    for last in _ends(document, i, stop):
        text = document.quoted(i, last).text
        if (meant := senses(text)) and _accept(entity, i, last, meant):
            kind = _LABELS.get(entity.label if entity else "", "city")
            return Candidate(i, last, text, meant, kind)
    if entity and entity.first == i and entity.label in _LABELS:
        return Candidate(i, entity.last, document.quoted(i, entity.last).text, (), _LABELS[entity.label])
    return None


def _ends(document: Document, i: int, stop: int) -> Iterator[int]:
    """Where a name that begins at token i may end, the farthest first."""
    tokens = document.tokens
    ends = []
    for k in range(i, min(i + _LONGEST, stop)):
        if _capital(tokens[k]):
            ends.append(k + 1)
        elif tokens[k].lower not in _INNER:
            break
    return reversed(ends)


def _capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _accept(entity: Entity | None, first: int, last: int, meant: tuple[Sense, ...]) -> bool:
    if entity and entity.label in _LABELS:
        return True
    if entity and (entity.first < first or last < entity.last):
        return False
    if entity and entity.label == "PERSON":
        return meant[0].weight >= 6
    return meant[0].weight >= 5.5
