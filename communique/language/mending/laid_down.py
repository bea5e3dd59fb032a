"""What a law says: "passed a law that bars foreigners", "a bill to bar foreigners" tell the same as "a law barring foreigners",
which is what the parse becomes.

Invariant: words and heads stay; only a clause in the present tense, or an infinitive, right below a law that somebody passes or
signs becomes its participle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import kids_of
from communique.model.document import Token

_RELATIVE = frozenset(("that", "which"))


def with_laid_down(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with what a law says as its participle."""
    made = list(tokens)
    for verb in tokens:
        if verb.dep == "relcl" and verb.tag in ("VBZ", "VBP", "VB") and _is_law_made(tokens, tokens[verb.head]):
            kids = kids_of(tokens, verb)
            link = [k for k in kids if k.i < verb.i and _links(k)]
            if len(link) == 1 and not any(
                k.dep in ("nsubj", "nsubjpass", "aux", "auxpass", "neg") for k in kids if k not in link
            ):
                made[verb.i] = replace(verb, dep="acl", tag="VBG")
                made[link[0].i] = replace(link[0], dep="mark")
    return made


def _links(word: Token) -> bool:
    """Is it the pronoun or the "to" by which the clause hangs on the law?"""
    return (word.dep == "nsubj" and word.lower in _RELATIVE) or (word.dep == "aux" and word.lower == "to")


def _is_law_made(tokens: Sequence[Token], law: Token) -> bool:
    making = tokens[law.head]
    return law.lemma in cue("laws") and law.dep in ("dobj", "nsubjpass") and making.lemma in cue("lawmaking")
