"""The stages as the engine composes them. Each is imported when first needed: what is not asked for costs nothing.

Invariant: stages meet here alone; what one hands to another is of `model`.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.codebook.known_actors import KnownActors
from communique.model.annotation import Annotation, Uncoded
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.judgement import Judgement
from communique.model.mention import ActorMention, Figure, Mentions, PlaceMention, Quote, TimeMention
from communique.model.record import Problem, Record
from communique.model.report import Report
from communique.model.span import Span

Actors = tuple[ActorMention, ...]
Times = tuple[TimeMention, ...]
Places = tuple[PlaceMention, ...]


def actors(document: Document, known: KnownActors | None = None, places: Places | None = None) -> Actors:
    """Who is named.

    `places` are the toponyms, if found before; `known` the bodies and office holders to know them by, if not those that ship.
    """
    from communique.mentions.actors import find_actors

    return find_actors(document, known, places)


def times(document: Document) -> Times:
    """Time expressions."""
    from communique.mentions.times import find_times

    return find_times(document)


def places(document: Document) -> Places:
    """Toponyms."""
    from communique.mentions.places import find_places

    return find_places(document)


def figures(document: Document, actors: Actors, times: Times) -> tuple[Figure, ...]:
    """Numbers and what they count."""
    from communique.mentions.figures import find_figures

    return find_figures(document, actors, times)


def quotes(document: Document, actors: Actors) -> tuple[Quote, ...]:
    """Who says what."""
    from communique.mentions.quotes import find_quotes

    return find_quotes(document, actors)


def code(document: Document, mentions: Mentions) -> tuple[tuple[Claim, ...], tuple[Uncoded, ...]]:
    """Claims, and clauses that were looked at and not coded."""
    from communique.coding.coder import code

    return code(document, mentions)


def subjects(mentions: Mentions, claims: Sequence[Claim], sentences: Sequence[Span]) -> Mentions:
    """The mentions, with whose the figures are, where the words around them tell."""
    from communique.coding.circumstances.subjects import with_subjects

    return with_subjects(mentions, claims, sentences)


def link(claims: Sequence[Claim], reports: Sequence[Report]) -> tuple[Judgement, ...]:
    """Which claims are about the same happening."""
    from communique.linking.link import link

    return link(claims, reports)


def claims(annotations: Sequence[Annotation], judgements: Sequence[Judgement]) -> list[Claim]:
    """The claims of reports as persons corrected them."""
    from communique.record.build import claims_of

    return claims_of(annotations, judgements)


def judged_copies(reports: Sequence[Report], judgements: Sequence[Judgement]) -> list[Report]:
    """The reports, near-copies as persons judged them."""
    from communique.record.copies import with_judged_copies

    return with_judged_copies(reports, judgements)


def build(
    annotations: Sequence[Annotation],
    links: Sequence[Judgement],
    judgements: Sequence[Judgement],
    problems: Sequence[Problem],
) -> Record:
    """The record."""
    from communique.record.build import build

    return build(annotations, links, judgements, problems)
