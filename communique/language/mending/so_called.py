"""What somebody calls it, or what it seems to be, is what a verb is done to: of "fired what appeared to be a missile",
"announced what it called a truce" the parser hangs a clause on the verb, and the missile far below.

Invariant: only heads and relations change; the clause becomes one of the noun's ("a missile, as it appeared"). A clause that
is asked, known or said is none ("asked what was the plan").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import stands_below
from communique.model.document import Token

_NEAR = 12  # words from "what" to the noun
_CLAUSES = frozenset(("ccomp", "xcomp", "csubj"))


def with_so_called(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such a noun as the object of the verb."""
    made = list(tokens)
    for what in tokens:
        clause = _clause(tokens, what) if what.tag == "WP" and what.lower == "what" else None
        noun = _noun(tokens, what, clause) if clause is not None else None
        if clause is not None and noun is not None:
            _tell(made, tokens, clause, noun)
    return made


def _clause(tokens: Sequence[Token], what: Token) -> Token | None:
    """The verb of the clause that "what" opens, right behind the verb it hangs on."""
    verb = tokens[what.head]
    seems = False
    for _ in range(4):
        seems = seems or verb.lemma in cue("so-calling")
        if verb.dep == "ccomp" and verb.head < what.i:
            break
        if verb.dep not in _CLAUSES:
            return None
        verb = tokens[verb.head]
    above = tokens[verb.head]
    between = tokens[above.i + 1 : what.i]
    if above.lemma in cue("performed"):  # "condemned what it called an act of war" quotes it
        return None
    near = all(t.head == above.i and t.dep in ("prt", "advmod") for t in between) and above.pos == "VERB"
    below = (t for t in tokens[what.i + 1 : what.i + _NEAR] if t.lemma in cue("so-calling"))
    seems = seems or any(stands_below(tokens, t, verb) for t in below)
    return verb if near and seems and verb.head == above.i else None


def _noun(tokens: Sequence[Token], what: Token, clause: Token) -> Token | None:
    """What it is called or seems to be."""
    for token in tokens[what.i + 1 : what.i + _NEAR]:
        told = token.dep in ("attr", "oprd") or (token.dep == "pobj" and tokens[token.head].lower == "as")
        if told and token.pos in ("NOUN", "PROPN") and stands_below(tokens, token, clause):
            return token
    return None


def _tell(made: list[Token], tokens: Sequence[Token], clause: Token, noun: Token) -> None:
    above, told = clause.head, tokens[noun.head]
    made[noun.i] = replace(noun, dep="dobj", head=above)
    made[clause.i] = replace(clause, dep="relcl", head=noun.i)
    for word in tokens[noun.i + 1 : noun.i + _NEAR]:
        if word.dep == "prep" and word.head == told.i and told.i < noun.i:  # "into the sea", "on Monday"
            made[word.i] = replace(word, head=above)
