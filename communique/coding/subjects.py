"""Whose figures: what a claim tells of the parties of its clause, its figures take over.

Invariant: only figures without a subject of their own change; the country comes from the claim whose clause holds them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model.claim import Claim
from communique.model.mention import Figure


def with_subjects(figures: Sequence[Figure], claims: Sequence[Claim]) -> tuple[Figure, ...]:
    """The figures, each with the country of the claim around it where it names nobody itself."""
    return tuple(replace(f, subject=_subject(f, claims)) if f.subject is None else f for f in figures)


def _subject(figure: Figure, claims: Sequence[Claim]) -> str | None:
    around = [c for c in claims if c.at.span.contains(figure.span) or any(f.span == figure.span for f in c.figures)]
    sides = [p.party.country for c in around for p in (*c.actors, *c.recipients) if p.party.country]
    return sides[0] if sides else None
