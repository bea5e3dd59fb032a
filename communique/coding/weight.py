"""Which claim of a sentence is the main one.

Invariant: claims come out in order of weight: coded before uncoded, news before background, main clause before
subordinate, carried before bare nouns, then the order of the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.coding.syntax import is_verb
from communique.model.annotation import Uncoded
from communique.model.claim import Claim
from communique.model.document import Document


@dataclass(frozen=True, slots=True)
class Weighed:
    """A claim with the token of its trigger.

    `alone`: it is a noun that nothing carries; `asks`: it asks for another act; `private`: its words name nobody public;
    `small`: the kind of small life (sport, weather) that it belongs to;
    `depth`: how many clauses stand above it (known once in order).
    """

    claim: Claim
    at: int
    alone: bool
    asks: bool = False
    private: bool = False
    small: str | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules made of a sentence: claims, the main one first; what was left out and why.

    `quiet`: the lexicon says that the main verb tells no event; `beside`: acts that are only spoken of, or told by another;
    `unfit`: why clauses in which no act was found tell none.
    """

    claims: tuple[Weighed, ...]
    left: tuple[tuple[Weighed, str], ...] = ()
    quiet: bool = False
    beside: tuple[Uncoded, ...] = ()
    unfit: tuple[Uncoded, ...] = ()


def in_order(document: Document, weighed: list[Weighed]) -> list[Weighed]:
    """The claims of one sentence, the main one first."""
    return sorted((_in_depth(w, _depth(document, w.at)) for w in weighed), key=_key)


def _in_depth(weighed: Weighed, depth: int) -> Weighed:
    return replace(weighed, depth=depth) if depth else weighed


def _key(weighed: Weighed) -> tuple[bool, bool, int, bool, bool, int]:
    claim = weighed.claim
    no_event = claim.scheme != "plover" or claim.type is None
    return (no_event, claim.background, weighed.depth, not claim.actors, weighed.alone, weighed.at)


def _depth(document: Document, at: int) -> int:
    """How many clauses stand above the act; a reported clause stands as high as the verb that reports it."""
    depth = 0
    token = document.tokens[at]
    while token.head != token.i:
        head = document.tokens[token.head]
        if token.dep in ("advcl", "relcl", "acl") and is_verb(token):
            depth += 2
        elif token.dep in ("pobj", "pcomp", "appos", "poss"):
            depth += 1
        token = head
    return depth
