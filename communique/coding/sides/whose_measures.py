"""Whose sanctions they are of which the word before tells ("breached U.S. sanctions imposed in May").

Invariant: asked of passives alone; a country's name before sanctions is whom they meet ("the Iran sanctions"), save where those
behind "on" or "against" are.
"""

from __future__ import annotations

from communique.coding.draft import Draft
from communique.coding.sides.parties import Cast
from communique.coding.sides.sides_nouns import after_objects
from communique.coding.syntax import is_passive
from communique.model.claim import Participant
from communique.model.document import Document

_MEASURES = frozenset(("impose", "extend", "lift", "ease"))
_IMPOSING = frozenset(("USA", "EUR", "UNO", "GBR"))
"""Those whose sanctions are meant where they stand before the word."""


def imposers(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Who stands before the measures as having taken them."""
    if draft.act not in _MEASURES or draft.of != "sanction" or not is_passive(document, draft.at):
        return ()
    before = [k for o in draft.objects for k in document.kids(o, "amod", "compound", "nmod")]
    told = any(cast.after(draft.at, (w,)) or after_objects(cast, draft.objects, w) for w in ("on", "against"))
    found = ((k, p) for k in before for p in cast.at([k.i]))
    return tuple(p for _, p in found if told or p.party.country in _IMPOSING)
