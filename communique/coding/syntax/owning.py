"""The verb by which somebody owns a deed: "claimed responsibility for the raid", "the raid was claimed by the militia".

Invariant: a pure function of a document and a token index.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.model.document import Document


def owning_verb(document: Document, deed: int) -> int | None:
    """The verb that owns the deed at a token, or None. The parser hangs "for" on "responsibility" or on the verb."""
    tokens = document.tokens
    token, above = tokens[deed], tokens[tokens[deed].head]
    if above.lower == "for":
        held = tokens[above.head]
        verb = tokens[held.head] if held.lemma == "responsibility" else held
        owned = document.kid(verb.i, "dobj") if verb is held else held
        return verb.i if verb.lemma in cue("owning-up") and owned is not None and owned.lemma == "responsibility" else None
    return above.i if above.lemma in cue("claiming") and token.dep in ("dobj", "nsubjpass") else None
