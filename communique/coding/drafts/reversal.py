"""What somebody stops doing is the contrary act: "promised to stop building missiles" is a promise to disarm;
and so is what they no longer do.

Invariant: one draft in, one draft out; the contrary act stands at the verb that says "stop", whose status it takes.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.codebook.reversals import contrary_of
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.syntax import infinitive, no_longer
from communique.model.document import Document, Token


def reversed_by_end(desk: Desk, draft: Draft) -> Draft:
    """The draft, or that of the contrary act where it is told as no longer done, is a gerund right below a verb that ends it,
    or was resolved upon and is taken back.
    """
    document = desk.document
    token = document.tokens[draft.at]
    if (verb := _taken_back(document, token)) is not None:
        return _instead(draft, contrary_of(draft.act) or "concede", verb)
    contrary = contrary_of(draft.act)
    if contrary and (words := no_longer(document, draft.at)) and not set(words) & set(draft.words):
        return replace(_instead(draft, contrary, draft.at), words=(*draft.words, *words))
    if token.tag != "VBG" or token.dep not in ("xcomp", "ccomp", "dobj", "pcomp") or document.kid(draft.at, "aux"):
        return draft
    end = document.tokens[document.tokens[token.head].head] if token.dep == "pcomp" else document.tokens[token.head]
    hit = desk.matcher.operator(end.i, draft.at)
    return _instead(draft, contrary, end.i) if contrary and hit is not None and hit.entry.status == "ended" else draft


def _instead(draft: Draft, act: str, verb: int) -> Draft:
    """The draft of another act, at a verb above it."""
    return replace(draft, at=verb, words=(verb, *draft.words), act=act, of=None, mode=None, status=None, stage=None)


def _taken_back(document: Document, token: Token) -> int | None:
    """The verb that takes back what was resolved ("has reversed a decision to bar foreigners")."""
    resolved = document.tokens[token.head]
    if token.dep not in ("acl", "relcl") or resolved.dep not in ("dobj", "nsubjpass") or not infinitive(document, token.i):
        return None
    verb = document.tokens[resolved.head]
    others = any(k.tag != "PRP$" for k in document.kids(resolved.i, "poss"))  # "the president's decision"
    return verb.i if not others and resolved.lemma in cue("resolved") and verb.lemma in cue("undoing") else None
