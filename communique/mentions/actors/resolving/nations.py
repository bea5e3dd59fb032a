"""Nouns that stand for a state or body named before: "the island state", "the Asian country", "the group".

Invariant: the region that the phrase tells must fit; the subject of its own clause is never meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from communique.codebook import facts
from communique.codebook.tables import read_shipped
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.names import state_of
from communique.mentions.actors.resolving.discourse import Discourse, own_subject
from communique.mentions.actors.resolving.syntax import clauses, is_object, is_subject, subject
from communique.model.party import Party


def resolve_nation(d: Discourse, draft: Draft) -> Draft:
    """ "the island state", "the group": the most prominent state or body before it that the phrase's region fits.

    It is none that its own clause names beside it.
    """
    wanted = "state" if draft.why == "nation" else "body"
    regions = _regions_of(d, draft)
    out = {id(x) for x in (*own_subject(d, draft), *_insisting(d, draft))}
    before = [x for x in d.before(draft) if id(x) not in out and x.why != "demonym adjective"]
    near = [(x, p) for x in before for p in _meant(x, wanted) if _in_region(p, regions)]
    met = _beside(d, draft)
    if apart := [(x, p) for x, p in near if p.country not in met]:
        near = apart
    told = [f for f in near if f[0].kind == wanted or f[1].kind == "state"] or _own(d, draft, wanted)
    best = max(told, key=lambda f: _prominence(d, draft, f[0]), default=None)
    if best is None:
        return replace(draft, kind="thing") if wanted == "body" else replace(draft, why="the state: none before it")
    return replace(draft, parties=(best[1],), why=f"the {wanted}: named before it")


def _own(d: Discourse, draft: Draft, wanted: str) -> list[tuple[Draft, Party]]:
    """An official who is the subject, of what is the country's ("the premier met the country's neighbours")."""
    if d.document.tokens[draft.head].dep != "poss" or wanted != "state":
        return []
    return [(x, p) for x in own_subject(d, draft) if x.kind != "state" for p in _meant(x, wanted)]


def _meant(other: Draft, wanted: str) -> tuple[Party, ...]:
    """What a draft may be as: the states or bodies it names, or the states of the officials."""
    if wanted == "body":
        return other.parties if other.kind == "body" else ()
    return tuple(s for p in other.parties if (s := state_of(p)))


def _prominence(d: Discourse, draft: Draft, other: Draft) -> float:
    """How much a phrase stands out: a subject, then what is acted upon or visited, then an official for the state.

    Of a regime one speaks from without: the officials of its own sentence are those of another state.
    """
    token = d.document.tokens[draft.head]
    distance = (d.sentence_of(draft) - d.sentence_of(other)) * _SENTENCE_COST
    rises = token.dep == "poss" or is_subject(d.document, draft.head)  # else whichever was named last
    is_told = is_subject(d.document, other.head) and rises
    place = 0.1 * other.first / len(d.document.tokens)
    if other.kind in ("state", "body", "pronoun", "nation"):
        met = other.why == "place" or is_object(d.document, other.head)
        return (_SUBJECT if is_told else _OBJECT if met else _NAMED) - distance + place
    official = _OFFICIAL if token.lower != "regime" else _REGIME if distance else _MERE
    return (official if is_told else _MERE) - distance + place


_SENTENCE_COST = 3.0
_SUBJECT = 5.0
_OBJECT = 3.0
_NAMED = 1.0
_REGIME = 4.5  # an official who is the subject, for "the regime"
_OFFICIAL = 2.5
_MERE = -4.0  # an official who is none


def _insisting(d: Discourse, draft: Draft) -> list[Draft]:
    """Those who say something of "the regime": other states ("Chad wants talks, but Washington insists the regime must go")."""
    own, *above = clauses(d.document, draft.head) or [draft.head]
    if d.document.tokens[draft.head].lower != "regime" or d.document.tokens[own].dep != "ccomp":
        return []
    found = (subject(d.document, verb) for verb in above)
    return [x for who in found if who is not None for x in d.joined(who)]


def _beside(d: Discourse, draft: Draft) -> set[str | None]:
    """The states that the clause of which the phrase is the subject names after it ("the country signed a pact with Japan")."""
    if not is_subject(d.document, draft.head):
        return set()
    verb = d.document.tokens[draft.head].head
    within = {i for i in d.document.subtree(verb) if i > draft.head and next(iter(clauses(d.document, i)), None) == verb}
    return {p.country for x in d.drafts if x.head in within and x.kind == "state" for p in x.parties}


@lru_cache(maxsize=1)
def _region_names() -> tuple[str, ...]:
    return tuple(sorted({c.region for c in facts.countries() if c.region}, key=len, reverse=True))


@lru_cache(maxsize=1)
def _region_adjectives() -> Mapping[str, tuple[str, ...]]:
    rows = read_shipped("words/region_adjectives.tsv", ("adjective", "region"))
    return {row["adjective"]: row.list("region") for row in rows}


def _regions_of(d: Discourse, draft: Draft) -> tuple[str, ...]:
    """The region named in the phrase ("the Asian country") or right after it ("the island state in East Asia")."""
    for token in d.document.tokens[draft.first : draft.last]:
        if words := _region_adjectives().get(token.lower):
            return words
    tokens = d.document.tokens[draft.last : draft.last + 4]
    text = " ".join(t.text for t in tokens[1:]) if tokens and tokens[0].lower in ("in", "of") else ""
    return tuple(r for r in _region_names() if text.removeprefix("the ").startswith(r))[:1]


def _in_region(party: Party, regions: tuple[str, ...]) -> bool:
    state = facts.states().get(party.country or "")
    return not regions or (state is not None and any(r in state.region for r in regions))
