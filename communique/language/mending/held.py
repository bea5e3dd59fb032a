"""Who is taken prisoner: of "took the governor prisoner", "took the army chief, General Sow, prisoner at his home" the parser
makes a "governor prisoner", or one more name of the general.

Invariant: only a bare "prisoner", "captive" or "hostage" behind the object of a verb of taking or holding moves, with what
hangs on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import kids_of
from communique.model.document import Token

_OWN = frozenset(("det", "poss", "amod", "nummod"))
_NAMING = frozenset(("compound", "nmod"))
_BELOW = frozenset(("dobj", "amod", "appos", "advcl", "ccomp", "conj", "dep", "xcomp", "npadvmod", "acl", "pobj"))


def with_held(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with "prisoner" told of the one who is taken."""
    made = list(tokens)
    for held in tokens:
        verb = _taking(tokens, held) if held.lower in cue("captives") and held.dep in _BELOW else None
        if verb is not None:
            _tell(made, verb, held)
    return made


def _taking(tokens: Sequence[Token], held: Token) -> Token | None:
    """The verb of taking above the word, where an object stands between, or None."""
    kids = [t for t in kids_of(tokens, held) if t.i < held.i]
    named = any(k.dep in _NAMING and k.pos in ("NOUN", "PROPN") for k in kids)
    if held.dep == "amod" and held.head > held.i:
        return None
    if not named and any(k.dep in _OWN for k in kids):
        return None
    above, steps = tokens[held.head], 0
    while above.lemma not in cue("taking-captive") and above.head != above.i and above.dep not in ("nsubj", "relcl", "advcl"):
        above, steps = tokens[above.head], steps + 1
    if above.lemma not in cue("taking-captive") or above.i > held.i or above.pos != "VERB":
        return None
    has_object = any(t.dep == "dobj" and t.i < held.i for t in kids_of(tokens, above))
    return above if (has_object and held.head != held.i) or named else None


def _tell(made: list[Token], verb: Token, held: Token) -> None:
    """Makes the word what is told of the object, and the noun that stood before it the object, where it had none."""
    kids = kids_of(made, held)
    before = [k for k in kids if k.i < held.i]
    named = [k for k in before if k.dep in _NAMING and k.pos in ("NOUN", "PROPN")] if held.dep == "dobj" else []
    for kid in kids:
        above = named[-1].i if named and kid.i < held.i and kid.i != named[-1].i else verb.i
        made[kid.i] = replace(kid, head=above)
    if named:
        made[named[-1].i] = replace(named[-1], dep="dobj", head=verb.i)
    made[held.i] = replace(made[held.i], dep="oprd", head=verb.i)
