"""What there will not be: "there will be no talks with the rebels, the minister said" refuses talks with the rebels.

Invariant: only what is to come, by its own "no" and on somebody's word, is refused; that there were no talks is no refusal.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.coding.asked import asked_mode
from communique.coding.draft import SAID, Draft
from communique.coding.syntax import auxiliaries
from communique.model.document import Document

_TO_COME = frozenset(("will", "can", "would", "wo", "shall"))


def refuse_what_will_not_be(document: Document, found: dict[int, Draft]) -> None:
    """Makes a refusal of each act of which it is said that there will be none."""
    for at, draft in list(found.items()):
        no = next((k for k in document.kids(at, "det") if k.lower == "no"), None)
        if draft.act in acts_in("ruled out") and no is not None and _is_to_come(document, at):
            found[at] = replace(
                draft, act="refuse", of=None, mode=asked_mode(draft.act, draft.of), status="done", stage=None, actor=SAID,
                recipient=("with", "for", "between", "to"), words=tuple(sorted((no.i, *draft.words))), alone=False,
            )  # fmt: skip


def _is_to_come(document: Document, at: int) -> bool:
    """Does "there will be", "there can be" stand before it?"""
    verb = document.tokens[document.tokens[at].head]
    there = document.kid(verb.i, "expl")
    return verb.lemma in cue("copulas") and there is not None and not _TO_COME.isdisjoint(auxiliaries(document, verb.i))
