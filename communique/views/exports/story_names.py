"""Who and what a report names: people, organisations and places.

Invariant: only names that the record has, each once, in order of the record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from communique.model.party import Party
from communique.model.record import Record


class StoryNames(NamedTuple):
    """Names in one report, or in several."""

    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()


def story_names(record: Record) -> Mapping[str, StoryNames]:
    """The names in the claims and quotes of each report, by its id."""
    parties: dict[str, list[Party]] = defaultdict(list)
    places: dict[str, list[str]] = defaultdict(list)
    for claim in (c for e in (*record.events, *record.held) for c in e.claims):
        parties[claim.report] += claim.parties
        places[claim.report] += [claim.where.name] if claim.where else []
    for found in record.quotes:
        speaker = found.quote.speaker
        parties[found.report] += [speaker.party] if speaker and speaker.party else []
    return {r.id: _names(parties[r.id], places[r.id]) for r in record.reports}


def together(names: Iterable[StoryNames]) -> StoryNames:
    """The names of several reports, each once."""
    columns = zip(*names, strict=True)
    return StoryNames(*(tuple(dict.fromkeys(name for some in column for name in some)) for column in columns))


def _names(parties: list[Party], places: list[str]) -> StoryNames:
    named = [p for p in parties if p.name[:1].isupper()]
    return StoryNames(
        tuple(dict.fromkeys(p.name for p in named if p.kind == "person")),
        tuple(dict.fromkeys(p.name for p in named if p.kind in ("organisation", "body"))),
        tuple(dict.fromkeys(places)),
    )
