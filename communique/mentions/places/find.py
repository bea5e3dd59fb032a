"""Finds the toponyms of a document and says which place each means.

Invariant: mentions do not overlap and stand in order of the text; one name means one place in a document, save where
the words beside it say otherwise ("Paris, Texas").
"""

from __future__ import annotations

from communique.mentions.places.candidates import Candidate, candidates
from communique.mentions.places.resolve import resolve
from communique.mentions.places.senses import Sense
from communique.model.document import Document
from communique.model.mention import PlaceMention


def find_places(document: Document) -> tuple[PlaceMention, ...]:
    """All toponyms of a document, in order (title first); offsets count code points of the field as given."""
    found = candidates(document)
    chosen = resolve(found)
    return tuple(_mention(document, c, *chosen[n]) for n, c in enumerate(found))


def _mention(document: Document, at: Candidate, sense: Sense | None, why: str) -> PlaceMention:
    quoted = document.quoted(at.first, at.last)
    head = _head(document, at.first, at.last)
    if sense is None:
        return PlaceMention(quoted.span, quoted.text, head, quoted.text, at.kind, why=why)
    return PlaceMention(
        quoted.span, quoted.text, head, sense.name, sense.kind, sense.country, sense.latitude, sense.longitude,
        sense.geonameid, sense.within, why,
    )  # fmt: skip


def _head(document: Document, first: int, last: int) -> int:
    """The token of the span by which it hangs on the rest of the sentence; of several, the last."""
    for i in range(last - 1, first - 1, -1):
        above = document.tokens[i].head
        if above == i or not first <= above < last:
            return i
    return last - 1
