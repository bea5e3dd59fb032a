"""Nouns that stand for a state or body named before: "the island state", "the Asian country", "the group".

Invariant: the region that the phrase tells must fit; the subject of its own clause is never meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from communique.codebook import facts
from communique.codebook.tables import read_shipped
from communique.mentions.actors.discourse import Discourse, own_subject
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.names import state_of
from communique.mentions.actors.syntax import is_subject
from communique.model.party import Party


def resolve_nation(d: Discourse, draft: Draft) -> Draft:
    """ "the island state", "the group": the state or body last named that the phrase's region fits, no rival of its own clause.

    A subject of the sentence before goes first where the phrase is itself a subject.
    """
    wanted = "state" if draft.why == "nation" else "body"
    regions = _regions_of(d, draft)
    own = {id(x) for x in own_subject(d, draft)}
    before = [x for x in d.before(draft) if id(x) not in own and x.why != "demonym adjective"]
    near = [(x, p) for x in before if x.kind == wanted for p in x.parties if _in_region(p, regions)]
    if wanted == "state" and not near:
        near = [(x, s) for x in before for p in x.parties if (s := state_of(p)) and _in_region(s, regions)]
    here = [f for f in near if d.sentence_of(f[0]) == d.sentence_of(draft)]
    token = d.document.tokens[draft.head]
    owns = token.dep == "poss"  # "the country's delegate": of the state that the report has been about
    subjects = [f for f in near if is_subject(d.document, f[0].head)] if owns or is_subject(d.document, draft.head) else []
    best = next(iter(here or subjects or near), None)
    if best is None:
        return replace(draft, kind="thing") if wanted == "body" else replace(draft, why="the state: none before it")
    return replace(draft, parties=(best[1],), why=f"the {wanted}: named before it")


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
