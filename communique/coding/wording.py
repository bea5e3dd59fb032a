"""The words of a claim: its trigger, its clause, and the nouns it is about.

Invariant: words are quoted from the report as given, never put together from pieces.
"""

from __future__ import annotations

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.syntax import clause_of, is_verb
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.span import Quoted


def trigger_of(document: Document, draft: Draft) -> Quoted:
    """The trigger's words; where they stand apart ("carry it out"), only the head."""
    words = draft.words
    if words[-1] - words[0] == len(words) - 1:
        return document.quoted(words[0], words[-1] + 1)
    return document.quoted(draft.at, draft.at + 1)


def clause_words(document: Document, draft: Draft) -> Quoted:
    """The words of the clause: the run around the trigger that belongs to it, without stray marks at its ends."""
    inside = {*clause_of(document, verb_of(draft)), *clause_of(document, draft.at), *_asked(document, draft)}
    sentence = document.sentences[document.tokens[draft.at].sentence]
    low = high = draft.at
    while low - 1 in inside or (low - 2 in inside and low - 1 >= sentence.first):
        low -= 1
    while high + 1 in inside or (high + 2 in inside and high + 1 < sentence.last):
        high += 1
    while low < draft.at and document.tokens[low].pos in ("PUNCT", "CCONJ", "SPACE"):
        low += 1
    while high > draft.at and document.tokens[high].pos in ("PUNCT", "SPACE"):
        high -= 1
    return document.quoted(low, high + 1)


def _asked(document: Document, draft: Draft) -> list[int]:
    """What is asked for, in a clause of its own ("demanded that Chad pull back its troops")."""
    if draft.act not in acts_in("asking") and draft.act != "propose":
        return []
    return [i for k in document.kids(draft.at, "ccomp") if k.i > draft.at for i in document.subtree(k.i)]


def verb_of(draft: Draft) -> int:
    """The verb that tells the act: the one that carries an act noun, else the trigger itself."""
    return draft.carrier if draft.carrier is not None else draft.at


def named_nouns(document: Document, draft: Draft) -> list[int]:
    """The heads of what the act is about: its objects, and the act noun itself."""
    own = [] if is_verb(document.tokens[draft.at]) else [draft.at]
    return [*draft.objects, *own]


def told_as_first(document: Document, heads: list[int]) -> bool:
    """Is it told as the first of its kind: the noun, what is set beside it, who is "the first to", or "for the first time"?"""
    tokens = document.tokens
    beside = [k.i for h in heads for k in document.kids(h, "appos")]
    above = [tokens[h].head for h in heads if tokens[h].dep in ("acl", "relcl") and is_verb(tokens[h])]
    become = [tokens[h].head for h in heads if tokens[h].dep == "xcomp" and tokens[tokens[h].head].lemma in ("become", "be")]
    above += [k.i for h in become for k in document.kids(h, "attr", "acomp")]
    times = [k.i for h in heads for p in document.kids(h, "prep") if p.lower == "for" for k in document.kids(p.i, "pobj")]
    nouns = [*heads, *beside, *above, *(t for t in times if tokens[t].lower == "time")]
    told = (tokens[b].lower for b in beside)  # "a treaty, the first of its kind"
    beside_noun = (k for h in nouns if not is_verb(tokens[h]) for k in document.kids(h, "amod", "advmod"))  # not "fired first"
    return any(k.lower in cue("first") for k in beside_noun) or not cue("first").isdisjoint(told)


def place_of(claim: Claim) -> str:
    """Where a claim is told, as the reasons of other claims say it: its trigger and where its words begin."""
    return f"{claim.trigger.text!r} ({claim.at.span.start})"
