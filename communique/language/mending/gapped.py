"""A joined participle whose auxiliary is not said again is passive as the one before: "a bridge was destroyed and twelve
villagers killed". The parser calls the villagers the subject of an active verb, who would then have done it.

Invariant: only the relations of subjects change; a participle with an object or an auxiliary of its own keeps what it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import kids_of
from communique.model.document import Token

_OWN = frozenset(("aux", "auxpass", "dobj", "ccomp", "xcomp", "nsubjpass"))  # it is active, or its passive is told

_PASSIVE = frozenset(("auxpass", "nsubjpass"))


def with_gapped(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, the subject of each such participle as what it is done to."""
    made = list(tokens)
    for verb in tokens:
        subject = _subject(made, verb) if verb.dep == "conj" and _may_be_participle(verb) else None
        if subject is not None and _is_passive(made, made[verb.head]):
            made[subject.i] = replace(subject, dep="nsubjpass")
    return made


def _may_be_participle(verb: Token) -> bool:
    """Also where it is taken for a past tense, which would be without the object that it needs."""
    return verb.tag == "VBN" or (verb.tag == "VBD" and verb.lemma in cue("undergone"))


def _subject(tokens: Sequence[Token], verb: Token) -> Token | None:
    """Its own subject, where nothing tells that it is active."""
    own = kids_of(tokens, verb)
    return None if any(t.dep in _OWN for t in own) else next((t for t in own if t.dep == "nsubj" and t.i < verb.i), None)


def _is_passive(tokens: Sequence[Token], verb: Token) -> bool:
    """Also "the border was closed", where the parser sees a state."""
    if verb.lemma == "be":
        return any(t.dep == "acomp" and t.lower.endswith(("ed", "en")) for t in kids_of(tokens, verb))
    return verb.tag == "VBN" and any(t.dep in _PASSIVE or t.lower == "with" for t in kids_of(tokens, verb))
