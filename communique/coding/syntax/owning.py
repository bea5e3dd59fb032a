"""The verb by which somebody owns a deed: "claimed responsibility for the raid", "the raid was claimed by the militia", "it was
behind the raid"; and who says what it was done for.

Invariant: a pure function of a document and a token index.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.syntax.avenging import leads_to_avenged
from communique.model.document import Document, Token


def owning_verb(document: Document, deed: int) -> int | None:
    """The verb that owns the deed at a token, or None. The parser hangs "for" on "responsibility" or on the verb."""
    tokens = document.tokens
    token, above = tokens[deed], tokens[tokens[deed].head]
    if above.lower == "for":
        held = tokens[above.head]
        verb = tokens[held.head] if held.lemma == "responsibility" else held
        owned = document.kid(verb.i, "dobj") if verb is held else held
        return verb.i if verb.lemma in cue("owning-up") and owned is not None and owned.lemma == "responsibility" else None
    if above.lower == "behind" and above.dep == "prep":
        return _own_word(document, tokens[above.head])
    return above.i if above.lemma in cue("claiming") and token.dep in ("dobj", "nsubjpass") else None


def _own_word(document: Document, verb: Token) -> int | None:
    """The verb of "it was behind the raid", "its fighters were behind it": of another's name it would be a reproach."""
    subject = document.kid(verb.i, "nsubj")
    if verb.lemma != "be" or verb.dep != "ccomp" or subject is None:
        return None
    own = [subject, *document.kids(subject.i, "poss")]
    return verb.i if any(t.tag in ("PRP", "PRP$") for t in own) else None


def motive_told_by(document: Document, deed: int) -> int | None:
    """The verb by which somebody says what a deed answered ("said the bombing was revenge for the raids"), or None."""
    token = document.tokens[deed]
    be = document.tokens[token.head]
    if token.dep != "nsubj" or be.lemma not in ("be", "come") or be.dep != "ccomp":
        return None
    told = any(leads_to_avenged(document, i) for i in document.subtree(be.i) if document.tokens[i].dep == "prep")
    return be.head if told else None
