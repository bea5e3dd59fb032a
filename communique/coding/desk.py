"""What coding one document needs at hand: the parse, its mentions, and what was looked up of them.

Invariant: built once for a document and only asked afterwards.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from communique.codebook.lexicon import lexicon
from communique.coding.circumstances.counts import Counts
from communique.coding.circumstances.days import Days
from communique.coding.circumstances.places import Places
from communique.coding.clauses import Clauses
from communique.coding.match import Matcher
from communique.coding.sides.parties import Cast
from communique.coding.unnamed.homeland import home_of, named_states
from communique.model.document import Document
from communique.model.mention import Mentions


@dataclass(frozen=True, slots=True)
class Desk:
    """A document and its mentions, the matcher of the lexicon, who is named where, and when, where and how many.

    `home` is the country that the report is about, to which the organs of a state belong where nothing else is told; `named`
    says how often it names each state.
    """

    document: Document
    mentions: Mentions
    matcher: Matcher
    cast: Cast
    days: Days
    places: Places
    counts: Counts
    home: str | None
    named: Counter[str]


def desk_for(document: Document, mentions: Mentions) -> Desk:
    """The desk of one document."""
    cast = Cast(document, mentions)
    matcher = Matcher(document, lexicon(), cast.is_actor, cast.covers, cast.is_person)
    clauses = Clauses(document)
    days, places = Days(document, mentions, clauses), Places(document, mentions, clauses)
    counts = Counts(document, mentions, clauses)
    return Desk(document, mentions, matcher, cast, days, places, counts, home_of(mentions), named_states(mentions))
