"""People who come together to protest: "thousands gathered to denounce the law" is a demonstration.

Invariant: a look at drafts and their clauses; what the people demand there is no second act (PLOVER, PROTEST).
"""

from __future__ import annotations

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.match import Matcher
from communique.coding.syntax import infinitive, objects, subject_of
from communique.model.document import Document, Token


def join_gatherings(document: Document, matcher: Matcher, tokens: tuple[Token, ...], found: dict[int, Draft]) -> None:
    """Makes one demonstration of each verb of coming together and the protest or demand that it is for."""
    for token in tokens:
        aim = _aim(document, token) if token.lemma in cue("gathering") else None
        if aim is None or not _is_protest(aim, found) or _are_leaders(document, matcher, token):
            continue
        draft = found.pop(aim.i, None)
        if token.i not in found or found[token.i].act not in acts_in("in public"):
            found[token.i] = Draft(
                token.i, (token.i, aim.i), "demonstrate", None, None, None, None, None, (), (),
                tuple(objects(document, aim.i)), draft.rule if draft else f"{token.lemma} to {aim.lemma}",
            )  # fmt: skip


def _are_leaders(document: Document, matcher: Matcher, gathering: Token) -> bool:
    """Do leaders or envoys gather, who meet to demand it?"""
    subject = subject_of(document, gathering.i)
    return subject is not None and not matcher.classes(subject).isdisjoint(("leader", "official", "envoy", "diplomat"))


def _aim(document: Document, gathering: Token) -> Token | None:
    """The verb that says what they gather for, or what they say there ("gathered in Lima, demanding his release").

    Who files a complaint gathers nowhere.
    """
    thing = document.kid(gathering.i, "dobj")
    if thing is not None and not any(k.lower in _WHERE for k in document.kids(thing.i, "amod", "advmod")):
        return None
    kids = (k for k in document.kids(gathering.i, "advcl", "xcomp") if k.lemma in cue("protesting") and k.i > gathering.i)
    return next((k for k in kids if infinitive(document, k.i) or (k.tag == "VBG" and not document.kid(k.i, "nsubj"))), None)


_WHERE = frozenset(("outside", "inside", "near", "opposite"))
"""What the parser takes for an adjective before a place ("gathered outside parliament")."""


def _is_protest(aim: Token, found: dict[int, Draft]) -> bool:
    """Is it a protest whoever gathers, or a demand or reproach of a crowd?"""
    return aim.lemma == "protest" or (aim.i in found and found[aim.i].act in ("demonstrate", "criticise", "demand", "appeal"))
