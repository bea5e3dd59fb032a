"""Whose figures: the country of the claim around it, else of who is named before it in the sentence, else of its place.

Invariant: only figures without a subject of their own change; where two countries are as likely, the figure stays nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.model.claim import Claim
from communique.model.mention import Figure, Mentions
from communique.model.span import Span

_BODIES = frozenset(("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"))


def with_subjects(mentions: Mentions, claims: Sequence[Claim], sentences: Sequence[Span]) -> Mentions:
    """The mentions, each figure with the country that it concerns where it names nobody itself."""
    figures = tuple(
        replace(f, subject=_subject(f, mentions, claims, sentences)) if f.subject is None else f for f in mentions.figures
    )
    return replace(mentions, figures=figures)


def _subject(figure: Figure, mentions: Mentions, claims: Sequence[Claim], sentences: Sequence[Span]) -> str | None:
    around = [c for c in claims if c.at.span.contains(figure.span) or any(f.span == figure.span for f in c.figures)]
    sides = [p.party.country for c in around for p in (*c.actors, *c.recipients) if p.party.country]
    if sides:
        return sides[0]
    sentence = next((s for s in sentences if s.contains(figure.span)), None)
    if sentence is None:
        return None
    named = [m for m in mentions.actors if sentence.contains(m.span)]
    actors = [p.country for m in named for p in m.parties if p.country and p.country not in _BODIES]
    places = (p.country for p in mentions.places if sentence.contains(p.span))
    return _one(actors) or _one(places)


def _one(countries: Iterable[str | None]) -> str | None:
    """The country, where there is just one."""
    found = {c for c in countries if c}
    return next(iter(found)) if len(found) == 1 else None
