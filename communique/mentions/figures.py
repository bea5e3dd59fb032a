"""Figures: the numbers of a report and what they count or measure.

Invariant: a figure's span covers sign, number, scale and unit, and never a date, a name or an ordinal. `low` and `high`
bound the value (None: open): "at least 12" is 12 and more, "nearly 12" from a tenth below to 12, "about 12" a tenth
around it, "dozens" 24 and more; a range's value is its middle.
"""

from __future__ import annotations

import re

from communique.mentions.figures_casualties import casualty_of
from communique.mentions.figures_counted import Counted, find_counted
from communique.mentions.figures_guards import penalty_of
from communique.mentions.figures_measure import is_change, measured, since, subject_name
from communique.mentions.figures_spot import Spot
from communique.mentions.figures_spots import find_spots
from communique.mentions.figures_votes import with_votes
from communique.mentions.figures_words import quantities
from communique.model.document import Document
from communique.model.mention import ActorMention, Figure, TimeMention


def find_figures(document: Document, actors: tuple[ActorMention, ...], times: tuple[TimeMention, ...]) -> tuple[Figure, ...]:
    """The figures of a document in order (title first). Numbers within `times` are dates; `actors` name whose they are."""
    owners = {i: actor for actor in actors for i in range(actor.first, actor.last)}
    owners |= {actor.head: actor for actor in actors}
    found = (_figure(document, spot, owners, times) for spot in find_spots(document, times))
    return with_votes(document, tuple(figure for figure in found if not _is_mere_one(figure)))


def _is_mere_one(figure: Figure) -> bool:
    """ "one" tells no more than "a", unless somebody was killed or there is one more."""
    told = figure.unit or figure.casualty or figure.change
    return figure.value == 1 and not figure.text[0].isdigit() and not told


def _figure(document: Document, spot: Spot, owners: dict[int, ActorMention], times: tuple[TimeMention, ...]) -> Figure:
    counted, change = find_counted(document, spot)
    measure = measured(document, spot, counted)
    unit, of = _unit_and_of(document, spot, counted)
    at = document.quote(spot.span)
    return Figure(
        at.span,
        at.text,
        spot.head,
        spot.number.value,
        spot.number.low,
        spot.number.high,
        unit,
        of,
        measure.change or change,
        casualty_of(document, spot, counted),
        measure.measure,
        subject_name(document, measure.owner, owners),
        since(document, spot, times),
    )


def _unit_and_of(document: Document, spot: Spot, counted: Counted | None) -> tuple[str | None, str | None]:
    """The unit, and the words for what is counted; a share of an economy is a unit of its own ("percent of GDP")."""
    words = re.sub(r"\s+", " ", document.quoted(counted.first, counted.last).text) if counted else None
    if spot.unit is None:
        return None, words
    if spot.unit.kind == "time":
        return spot.unit.name, penalty_of(document, spot)
    if counted is not None and is_change(document.tokens[counted.head]):
        words = None
    account = quantities()["account"].get((words or "").lower())
    if spot.unit.kind == "share" and account is not None:
        return f"{spot.unit.name} of {account.measure}", None
    return spot.unit.name, words
