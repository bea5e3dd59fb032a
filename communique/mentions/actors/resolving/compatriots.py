"""A people's name that stands for somebody named before: "Macron met Deby. The Chadian promised a vote".

Invariant: only a bare singular with "the", and only where one person alone of that state is named shortly before.
"""

from __future__ import annotations

from dataclasses import replace

from communique.mentions.actors.draft import Draft
from communique.mentions.actors.resolving.discourse import Discourse


def resolve_compatriot(d: Discourse, draft: Draft) -> Draft:
    """The one person of that state who is named before, else the phrase as it stands."""
    words = d.document.tokens[draft.first : draft.last]
    if draft.plural or len(words) != 2 or words[0].lower != "the" or words[1].tag not in ("NN", "NNP", "JJ"):
        return draft
    country = draft.parties[0].country
    before = [x for x in d.before(draft) if any(p.country == country for p in x.parties)]
    unnamed = any(x.kind in ("people", "role") and not x.plural and not x.name and x.why != "apposition" for x in before)
    persons = {p.name: p for x in before for p in x.parties if p.kind == "person" and p.own_name}
    if len(persons) != 1 or unnamed or words[1].text.endswith(_COLLECTIVE):
        return draft
    return replace(draft, parties=tuple(persons.values()), kind="person", why="people: the one of them named before")


_COLLECTIVE = ("ese", "ish", "nch", "wiss", "utch")
"""Ends of the names of peoples that are told by an adjective: "the British" are many."""
