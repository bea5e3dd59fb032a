"""What a report tells of states: how often it names each, in its title, by its towns, and where.

Invariant: only what words tell counts, a name, an adjective or a place; nobody whose state was itself made out by the report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.facts_places import states
from communique.coding.desk import Desk
from communique.coding.setting.outlets import outlet_state
from communique.model.document import Document
from communique.model.mention import ActorMention, Mentions

_LOCAL = frozenset(("city", "region", "facility", "area"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class Named:
    """A state told at a token: as somebody who takes part (`acts`), or as a place."""

    at: int
    state: str
    acts: bool
    subject: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """A report's states: `named` how often each is, `towns` in how many towns and regions of it something is placed,
    `title` those that the title names, `told` what each sentence names, in order; `outlet` the state of the town in the
    outlet's name; `others` the states of whose people one writes who says "our" of their own.
    """

    document: Document
    mentions: Mentions
    named: Counter[str]
    towns: Counter[str]
    title: frozenset[str]
    told: tuple[tuple[Named, ...], ...]
    outlet: str | None
    others: frozenset[str]

    @property
    def candidates(self) -> tuple[str, ...]:
        """The states that are named most, and the one that the outlet is of."""
        most = [state for state, _ in self.named.most_common(_CANDIDATES)]
        return tuple(dict.fromkeys((*most, self.outlet) if self.outlet else most))


def scene_of(desk: Desk) -> Scene:
    """The scene of one report."""
    document, mentions = desk.document, desk.mentions
    told: list[list[Named]] = [[] for _ in document.sentences]
    for named in sorted(_named(document, mentions), key=lambda n: n.at):
        told[document.tokens[named.at].sentence].append(named)
    title = (n.state for s in document.sentences if s.field == "title" for n in told[s.i])
    places = {(p.name, p.country) for p in mentions.places if p.kind in _LOCAL and p.country in states()}
    return Scene(
        document,
        mentions,
        Counter(n.state for sentence in told for n in sentence),
        Counter(country for _, country in places if country),
        frozenset(title),
        tuple(map(tuple, told)),
        outlet_state(document.report.outlet),
        _others(mentions) if says_our(document, mentions) else frozenset(),
    )


def _named(document: Document, mentions: Mentions) -> Iterator[Named]:
    for mention in mentions.actors:
        state = _told_state(mention)
        if state is not None:
            yield Named(mention.head, state, acts=True, subject=document.tokens[mention.head].dep in _SUBJECTS)
    for place in mentions.places:
        if place.country in states():
            yield Named(place.head, place.country, acts=False, subject=False)


def _told_state(mention: ActorMention) -> str | None:
    """The one state that the words of a mention tell."""
    found = {p.country for p in mention.parties}
    state = next(iter(found)) if len(found) == 1 else None
    told = not mention.loose and not mention.why.startswith("pronoun")
    return state if told and state in states() else None


def says_our(document: Document, mentions: Mentions) -> bool:
    """Does the reporter say "our" of what is the state's own, not somebody who is quoted?"""
    quoted = [q.span for q in mentions.quotes if q.direct]
    ours = (document.span(t.i, t.i + 1) for t in document.tokens if t.lower == "our")
    return any(not any(q.contains(span) for q in quoted) for span in ours)


def _others(mentions: Mentions) -> frozenset[str]:
    """The states whose people are told by its adjective ("the Peruvian embassy", "the Peruvians claim")."""
    told = (m for m in mentions.actors if m.why in ("role + country", "demonym", "demonym adjective", "people"))
    return frozenset(state for m in told if (state := _told_state(m)))
