"""Who is given, holds or leaves which office, as the words tell it.

Invariant: the person is a named one; the office is the words after "as", of the object, or of the role told.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.coding.draft import Draft
from communique.coding.parties import Cast
from communique.coding.syntax import conjuncts, objects, prepositional, subject_of
from communique.model.document import Document
from communique.model.party import Party

ACTS = frozenset(("appoint", "resign", "elect", "office"))


@dataclass(frozen=True, slots=True)
class Tenure:
    """A named person and the words for the office; either may be unknown."""

    person: str | None = None
    office: str | None = None


def tenure_of(document: Document, cast: Cast, draft: Draft) -> Tenure:
    """Person and office of an appointment, election or resignation; empty for other acts."""
    if draft.act not in ACTS:
        return Tenure()
    heads = [*draft.objects, *objects(document, draft.at)]
    if draft.act == "resign" or not heads:
        subject = subject_of(document, draft.at)
        heads += conjuncts(document, subject) if subject is not None else []
    heads += [k.i for h in heads for k in document.kids(h, "appos")]
    parties = [p for h in dict.fromkeys(heads) for p in _parties(cast, h)]
    person = next((p.name for p in parties if p.kind == "person" and p.name.istitle()), None)
    return Tenure(person, _office(document, draft) or next((p.office or p.role for p in parties if p.office or p.role), None))


def _parties(cast: Cast, head: int) -> tuple[Party, ...]:
    mention = cast.mention(head)
    return mention.parties if mention else ()


def _office(document: Document, draft: Draft) -> str | None:
    """The words after "as" ("appointed X as envoy", "appointed X to serve as envoy"), or after "named X"."""
    places = [draft.at, *(k.i for k in document.kids(draft.at, "xcomp", "advcl"))]
    for place in places:
        for head in (*prepositional(document, place, "as"), *(k.i for k in document.kids(place, "oprd", "attr"))):
            first = min([head, *(k.i for k in document.kids(head, "amod", "compound"))])
            return document.quoted(first, head + 1).text.lower()
    return None
