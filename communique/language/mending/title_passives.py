"""Titles that tell what befell somebody ("Rwanda praised for reforms", "Two judges arrested"): the parser takes the participle
for a past tense, and whom it befell for who did it. Titles tell what somebody does in the present.

Invariant: only the head verb of a title changes, where it needs an object and has none, nor a clause that tells what its
subject said or would do ("Norway offered to mediate").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import kids_of
from communique.model.document import Sentence, Token

_ACTIVE = frozenset(("aux", "auxpass", "dobj", "ccomp", "expl"))


def with_title_passives(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Token]:
    """The tokens, such verbs of titles as passive participles."""
    made = list(tokens)
    for sentence in sentences:
        verb = tokens[sentence.root]
        if sentence.field != "title" or verb.tag not in ("VBD", "VBN") or verb.lemma not in cue("undergone"):
            continue
        kids = kids_of(tokens, verb)
        would = any(k.dep == "xcomp" for k in kids) and verb.lemma not in cue("bidding")
        subject = next((k for k in kids if k.dep == "nsubj" and k.i < verb.i), None)
        if subject is not None and not would and not any(k.dep in _ACTIVE for k in kids):
            made[subject.i] = replace(subject, dep="nsubjpass")
            made[verb.i] = replace(verb, tag="VBN")
    return made
