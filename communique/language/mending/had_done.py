"""What somebody has done to others: of "ordered the two men jailed", "had the envoy expelled" the parser makes a past tense, or
a participle of the noun's.

Invariant: words and heads of nouns stay; only a bare participle right behind a noun, below a verb of having done, becomes a
clause of that verb in the passive, and the noun its subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import kids_of
from communique.model.document import Token


def with_had_done(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with what is had done as a passive clause."""
    made = list(tokens)
    for done in tokens:
        if done.tag not in ("VBD", "VBN") or tokens[done.i - 1].tag not in _NOUNS:
            continue
        noun = _undergoing(tokens, done)
        if noun is not None:
            verb = tokens[tokens[done.head].head if done.dep == "acl" else done.head]
            made[done.i] = replace(done, tag="VBN", dep="ccomp", head=verb.i)
            made[noun.i] = replace(noun, dep="nsubjpass", head=done.i)
    return made


_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "CD"))
_OWN = frozenset(("aux", "auxpass", "mark", "dobj", "agent"))


def _undergoing(tokens: Sequence[Token], done: Token) -> Token | None:
    """The noun that it is had done to."""
    above = tokens[done.head]
    of_noun = done.dep == "acl"
    verb = tokens[above.head] if of_noun else above
    if done.dep not in ("acl", "ccomp") or verb.lemma not in cue("ordering" if of_noun else "having-done"):
        return None
    kids = kids_of(tokens, done)
    if any(k.dep in _OWN for k in kids):
        return None
    if of_noun:
        more = any(k.dep in ("xcomp", "ccomp") for k in kids_of(tokens, verb))  # "ordered the men held there to leave"
        return above if above.dep == "dobj" and not more else None
    beside = [k for k in kids_of(tokens, above) if k.dep == "dobj"] if done.tag == "VBN" else []
    return next((k for k in (*kids, *beside) if k.dep in ("nsubj", "nsubjpass", "dobj") and above.i < k.i < done.i), None)
