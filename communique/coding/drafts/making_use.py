"""What somebody makes use of to do something is no act beside it: "used its veto to block the motion" tells one refusal.

Invariant: only a verb of making use is left out, where the clause that says to what end tells the same act.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.model.document import Document


def join_uses(document: Document, found: dict[int, Draft]) -> None:
    """Leaves out what only says by which means an act was done."""
    for at in [at for at in found if document.tokens[at].lemma in cue("making-use")]:
        ends = (found.get(k.i) for k in document.kids(at, "xcomp", "advcl"))
        if any(end is not None and end.act == found[at].act for end in ends):
            del found[at]
