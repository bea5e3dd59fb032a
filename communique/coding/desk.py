"""What coding one document needs at hand: the parse, its mentions, and what was looked up of them.

Invariant: built once for a document and only asked afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.codebook.lexicon import lexicon
from communique.coding.circumstances import Circumstances
from communique.coding.match import Matcher
from communique.coding.parties import Cast
from communique.model.document import Document
from communique.model.mention import Mentions


@dataclass(frozen=True, slots=True)
class Desk:
    """A document and its mentions, the matcher of the lexicon, who is named where, and when, where and how many."""

    document: Document
    mentions: Mentions
    matcher: Matcher
    cast: Cast
    circumstances: Circumstances


def desk_for(document: Document, mentions: Mentions) -> Desk:
    """The desk of one document."""
    cast = Cast(document, mentions)
    matcher = Matcher(document, lexicon(), cast.is_actor, cast.covers, cast.is_person)
    return Desk(document, mentions, matcher, cast, Circumstances(document, mentions))
