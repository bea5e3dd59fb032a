"""Whose figures: the country of the claim around it, else of those it counts, else of who is named before it in the
sentence, else of its place. Those killed or hurt are theirs whose people they are, or of where it happened, not of who did
it.

Invariant: only figures without a subject of their own change; where two countries are as likely, the figure stays nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from communique.codebook.ontology import quad_of
from communique.model.claim import Claim
from communique.model.mention import Figure, Mentions
from communique.model.span import Span

_BACK = 4  # sentences, the figure's own among them, in which the deed that it measures is looked for
_SUFFERED = ("killed", "injured", "missing", "displaced")
_BODIES = frozenset(("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"))


def with_subjects(mentions: Mentions, claims: Sequence[Claim], sentences: Sequence[Span]) -> Mentions:
    """The mentions, each figure with the country that it concerns where it names nobody itself."""
    figures = tuple(
        replace(f, subject=_subject(f, mentions, claims, sentences)) if f.subject is None else f for f in mentions.figures
    )
    return replace(mentions, figures=figures)


def _subject(figure: Figure, mentions: Mentions, claims: Sequence[Claim], sentences: Sequence[Span]) -> str | None:
    around = [c for c in claims if c.at.span.contains(figure.span) or any(f.span == figure.span for f in c.figures)]
    if figure.casualty in _SUFFERED and (theirs := _befallen(figure, mentions, around)):
        return theirs
    sides = [p.party.country for c in around for p in (*c.actors, *c.recipients) if p.party.country]
    if sides and figure.casualty not in _SUFFERED:
        return sides[0]
    sentence = next((s for s in sentences if s.contains(figure.span)), None)
    hosted = sentence is not None and _state_before(figure, mentions, sentence)  # "Chile is home to 200 Peruvian nurses"
    if figure.of and not hosted and (theirs := _one(_counted(figure, mentions))):  # "200 Peruvian nurses work in Chile"
        return theirs
    if sentence is None:
        return None
    cited = [q.speaker.span for q in mentions.quotes if q.speaker]

    def counts(span: Span) -> bool:  # who only tells it is not whose it is
        return sentence.contains(span) and not any(speaker.overlaps(span) for speaker in cited)

    doers = [p.at.span for c in around for p in c.actors] if figure.casualty in _SUFFERED else []
    named = [m for m in mentions.actors if counts(m.span) and not any(m.span.overlaps(d) for d in doers)]
    actors = [p.country for m in named for p in m.parties if p.country and p.country not in _BODIES]
    places = (p.country for p in mentions.places if counts(p.span))
    if figure.casualty in _SUFFERED:
        return _one(actors) or _one(places)
    if deed := _before(figure, claims, (sentence,)):
        return deed
    return _one(actors) or _one(places) or (_before(figure, claims, sentences) if not actors else None)


def _state_before(figure: Figure, mentions: Mentions, sentence: Span) -> bool:
    """Does the sentence name a state before the figure?"""
    before = (m for m in mentions.actors if sentence.contains(m.span) and m.span.end <= figure.span.start)
    return any(p.kind == "state" for m in before for p in m.parties)


def _befallen(figure: Figure, mentions: Mentions, around: Sequence[Claim]) -> str | None:
    """Whose people those are whom a figure counts, or where it befell them, or whom the deed met."""
    places = (c.where.country for c in around if c.where)
    met = (p.party.country for c in around for p in c.recipients)
    return _one(_counted(figure, mentions)) or _one(places) or _one(met)


def _counted(figure: Figure, mentions: Mentions) -> Iterator[str | None]:
    """The countries of those whom a figure counts."""
    end = figure.span.end + len(figure.of or "") + 1
    counted = (m for m in mentions.actors if m.span.overlaps(Span(figure.span.start, end, figure.span.field)))
    return (p.country for m in counted for p in m.parties if p.country not in _BODIES)


def _before(figure: Figure, claims: Sequence[Claim], sentences: Sequence[Span]) -> str | None:
    """Who did what was told last before ("The missile reached 770 km": whose launch the sentences before tell)."""
    at = figure.span
    near = [s for s in sentences if s.field == at.field and s.start <= at.start][-_BACK:]
    told = [c for c in claims if c.at.span.field == at.field and near[0].start <= c.at.span.start < at.start]
    deeds = [c for c in told if (quad_of(c.type) or "").startswith("material")]
    latest = max(deeds, key=lambda c: c.at.span.start, default=None)
    return _one(p.party.country for p in latest.actors) if latest else None


def _one(countries: Iterable[str | None]) -> str | None:
    """The country, where there is just one."""
    found = {c for c in countries if c}
    return next(iter(found)) if len(found) == 1 else None
