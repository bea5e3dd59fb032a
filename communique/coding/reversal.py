"""What somebody stops doing is the contrary act: "promised to stop building missiles" is a promise to disarm.

Invariant: one draft in, one draft out; the contrary act stands at the verb that says "stop", whose status it takes.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.codebook.reversals import contrary_of
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.syntax import infinitive
from communique.model.document import Document, Token


def reversed_by_end(desk: Desk, draft: Draft) -> Draft:
    """The draft, or that of the contrary act where it is a gerund right below a verb that ends it, or what was resolved upon
    and is taken back.
    """
    document = desk.document
    token = document.tokens[draft.at]
    if (verb := _taken_back(document, token)) is not None:
        undone = contrary_of(draft.act) or "concede"
        return replace(draft, at=verb, words=(verb, *draft.words), act=undone, of=None, mode=None, status=None, stage=None)
    if token.tag != "VBG" or token.dep not in ("xcomp", "ccomp", "dobj", "pcomp") or document.kid(draft.at, "aux"):
        return draft
    end = document.tokens[document.tokens[token.head].head] if token.dep == "pcomp" else document.tokens[token.head]
    hit = desk.matcher.operator(end.i, draft.at)
    contrary = contrary_of(draft.act)
    if hit is None or hit.entry.status != "ended" or contrary is None:
        return draft
    return replace(draft, at=end.i, words=(end.i, *draft.words), act=contrary, of=None, mode=None, status=None, stage=None)


def _taken_back(document: Document, token: Token) -> int | None:
    """The verb that takes back what was resolved ("has reversed a decision to bar foreigners")."""
    resolved = document.tokens[token.head]
    verb = document.tokens[resolved.head]
    own = (k for k in document.kids(resolved.i, "poss") if k.tag != "PRP$")
    below = (
        not any(own)
        and token.dep in ("acl", "relcl")
        and infinitive(document, token.i)
        and resolved.dep in ("dobj", "nsubjpass")
    )
    return verb.i if below and resolved.lemma in cue("resolved") and verb.lemma in cue("undoing") else None
