"""What a noun asks of whom: of "renewed its call for Chad to free the pilot" the parser makes an aim, as of "paused for Chad to
answer".

Invariant: words stay; only a clause "for … to …" hung on a noun that asks becomes that noun's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import kids_of
from communique.model.document import Token


def with_asked_for(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, such clauses as clauses of their nouns."""
    made = list(tokens)
    for verb in tokens:
        noun = tokens[verb.head]
        if verb.dep != "advcl" or noun.pos != "NOUN" or noun.lemma not in cue("asking-nouns") or noun.i > verb.i:
            continue
        kids = kids_of(tokens, verb)
        if any(k.dep == "mark" and k.lower == "for" for k in kids) and any(k.dep == "aux" and k.lower == "to" for k in kids):
            made[verb.i] = replace(verb, dep="acl")
    return made
