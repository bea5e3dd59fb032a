"""Whose a person is, where their report does not tell it and other reports of those days do.

One outlet writes "the Spanish photographer Irene Casals", another "Casals" alone: she is Spanish in the record of both.

Invariant: claims keep their ids and words; a report that itself tells whose a person is is never overruled, nor is one that
does not name that state at all; what other reports tell counts only where all of them agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from communique.codebook.gazetteer_names import fold_name
from communique.model.annotation import Annotation
from communique.model.claim import Claim, Participant
from communique.model.mention import ActorMention
from communique.model.party import Party

_NEAR = 30  # days between reports that tell of the same persons
_WORDLESS = ("pronoun", "pair", "role: the one")
"""Mentions that stand for a name told before: they tell nothing of it by themselves."""

_Words = tuple[str, ...]  # of a name, folded


@dataclass(frozen=True, slots=True)
class _Told:
    """What a report tells of a person. `country` None: nothing; `loose`: only by what the report is about."""

    words: _Words
    country: str | None
    loose: bool


_Days = dict[_Told, set[date | None]]  # what is told, and the days on which reports tell it


@dataclass(slots=True)
class _Reading:
    """One report: what it tells of persons by name, and the states that it names."""

    published: date | None
    persons: dict[str, _Told] = field(default_factory=dict)
    states: set[str] = field(default_factory=set)


Homes = Mapping[str, Mapping[str, str]]
"""For each report (by key) the states of persons (by name) of whom other reports alone tell it."""


def homes_in(annotations: Iterable[Annotation]) -> Homes:
    """What the reports tell of each other's persons."""
    readings = {a.report.key: _reading(a) for a in annotations}
    by_name: dict[str, _Days] = {}
    for reading in readings.values():
        for told in reading.persons.values():
            for name in _last_names(told.words) if told.country else ():
                by_name.setdefault(name, {}).setdefault(told, set()).add(reading.published)
    return {key: _homes(reading, by_name) for key, reading in readings.items()}


def at_home(claim: Claim, homes: Homes) -> Claim:
    """The claim, with the countries of persons of whom other reports alone tell whose they are."""
    return _moved(claim, homes.get(claim.report_key, {}))


def _reading(annotation: Annotation) -> _Reading:
    mentions = annotation.mentions
    reading = _Reading(annotation.report.published, states={p.country for p in mentions.places if p.country})
    for mention in mentions.actors:
        reading.states.update(p.country for p in mention.parties if p.country and not mention.loose)
        if (person := _person(mention)) is not None and (words := tuple(fold_name(person.name).split())):
            before = reading.persons.get(person.name)
            country, loose = (before.country, before.loose) if before else (None, False)
            reading.persons[person.name] = _Told(words, country or person.country, loose or mention.loose)
    return reading


def _person(mention: ActorMention) -> Party | None:
    """Whom a mention by name names."""
    party = mention.parties[0] if len(mention.parties) == 1 else None
    named = party is not None and party.own_name and not mention.why.startswith(_WORDLESS)
    return party if named else None


def _homes(reading: _Reading, by_name: Mapping[str, _Days]) -> dict[str, str]:
    """For each person of whom the report itself does not tell it: the state that the others give."""
    found = {}
    for name, told in reading.persons.items():
        if told.country and not told.loose:
            continue
        others = [o for last in _last_names(told.words) for o in _others(told, reading.published, by_name.get(last, {}))]
        sure = {o.country for o in others if not o.loose}
        homes = sure or ({o.country for o in others} if told.country is None else set())
        if len(homes) == 1 and (home := homes.pop()) in reading.states:
            found[name] = home
    return found


def _others(told: _Told, published: date | None, days: _Days) -> Iterator[_Told]:
    """What reports of near days tell of the same person."""
    for other, on in days.items():
        if _is_same(told.words, other.words) and any(_is_near(published, day) for day in on):
            yield other


def _last_names(words: _Words) -> Iterator[str]:
    """The last word; of a longer name the one before it too, for a second family name is often left out."""
    yield words[-1]
    if len(words) > 2:
        yield words[-2]


def _is_same(ours: _Words, theirs: _Words) -> bool:
    """Is it one name, told at more or less length? All words of the shorter stand in the longer, in their order."""
    less, more = sorted((ours, theirs), key=len)
    rest = iter(more)
    return len(more) > 1 and all(word in rest for word in less)


def _is_near(a: date | None, b: date | None) -> bool:
    return a is None or b is None or abs((a - b).days) <= _NEAR


def _moved(claim: Claim, homes: Mapping[str, str]) -> Claim:
    if not homes:
        return claim
    said = claim.attribution
    if said and said.party:
        said = replace(said, party=_at_home(said.party, homes))
    kept = set(claim.corrected)
    actors, recipients = (
        side if name in kept else tuple(_participant(p, homes) for p in side)
        for name, side in (("actors", claim.actors), ("recipients", claim.recipients))
    )
    moved = [p.party.name for p in (*actors, *recipients) if p not in (*claim.actors, *claim.recipients)]
    why = tuple(f"{name} is of {homes[name]}: other reports of those days tell it" for name in dict.fromkeys(moved))
    return replace(claim, attribution=said, actors=actors, recipients=recipients, reasons=(*claim.reasons, *why))


def _participant(participant: Participant, homes: Mapping[str, str]) -> Participant:
    party = _at_home(participant.party, homes)
    return participant if party is participant.party else replace(participant, party=party)


def _at_home(party: Party, homes: Mapping[str, str]) -> Party:
    home = homes.get(party.name) if party.kind == "person" and not party.own else None  # persons judge first
    return replace(party, country=home) if home and home != party.country else party
