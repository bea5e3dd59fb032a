"""The fields that a fact states, one by one: what was wanted, what stands in the record, and whether that is right.

Invariant: only what the fact states is judged, and only of an item that can say it. A list in a fact holds every value
that is right; marks of doubt in a date do not count; names are alike when the words of one are all in the other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from communique.model.claim import Claim
from communique.model.event import Event, EventParty
from communique.model.record import ReportFigure, ReportQuote
from communique.model.sheet import Fact, PlaceLabel
from communique.model.standing import Standing
from communique.views.evaluation.things import Thing, carries, same_number

_NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Check:
    """A field of a fact: is it right, what was wanted, what was found (both as a person reads them)."""

    field: str
    right: bool
    wanted: str
    found: str


def checks(fact: Fact, thing: Thing) -> tuple[Check, ...]:
    """Every field that the fact states and that a thing of this kind can have; agreement and conflict are judged apart."""
    return tuple(_checks(fact, thing))


def _checks(fact: Fact, thing: Thing) -> Iterator[Check]:
    source = thing.source
    if isinstance(source, Event):
        yield from _coding(fact, source)
        yield from _who(fact, source)
        yield from _circumstances(fact, source)
    if fact.kind in ("membership", "office", "appointment"):
        yield from _holding(fact, thing)
    if fact.kind == "figure" and isinstance(source, ReportFigure):
        yield from _figure(fact, source)
    if fact.speaker:
        told = list(_speakers(thing))
        yield Check("speaker", any(same_person(fact.speaker, t) for t in told), fact.speaker, _list(told))


def _coding(fact: Fact, event: Event) -> Iterator[Check]:
    """type, mode: one of the list. status: the event's or a claim's status or stage is one. contexts: all of them."""
    if fact.types:
        yield Check("type", event.type in fact.types, _either(fact.types), event.type or _NOTHING)
    if fact.modes:
        yield Check("mode", event.mode in fact.modes, _either(fact.modes), event.mode or _NOTHING)
    if fact.status:
        courses = [(event.status, event.stage), *((c.status, c.stage) for c in event.claims)]
        found = {str(step) for course in courses for step in course if step}
        yield Check("status", not found.isdisjoint(fact.status), _either(fact.status), _list(sorted(found)))
    if fact.contexts:
        yield Check("contexts", set(fact.contexts) <= set(event.contexts), _list(fact.contexts), _list(event.contexts))


def _who(fact: Fact, event: Event) -> Iterator[Check]:
    """The same countries: `between`, of all parties; else of the actors and, where stated, of the recipients."""
    actors, recipients = _countries(event.actors), _countries(event.recipients)
    if fact.between:
        found = actors | recipients
        yield Check("parties", found == set(fact.between), _list(fact.between), _list(sorted(found)))
    elif fact.actors:
        right = actors == set(fact.actors) and (fact.recipients is None or recipients == set(fact.recipients))
        yield Check("parties", right, _sides(fact.actors, fact.recipients or ()), _sides(sorted(actors), sorted(recipients)))
    if fact.persons and fact.kind == "event":
        told = list(_names((*event.actors, *event.recipients)))
        right = all(same_person(person, " | ".join(told)) for person in fact.persons)
        yield Check("persons", right, _list(fact.persons), _list(told))
    if fact.recipient_sector:
        sectors = [p.party.sector for p in event.recipients if p.party.sector]
        yield Check("recipient_sector", fact.recipient_sector in sectors, fact.recipient_sector, _list(sectors))


def _circumstances(fact: Fact, event: Event) -> Iterator[Check]:
    """date: the same EDTF value. place: the name, and the country where one is stated. figures: every number."""
    if fact.date:
        yield Check("date", plain_date(event.when.edtf) == fact.date, fact.date, event.when.edtf or _NOTHING)
    if fact.place:
        yield _place(fact.place, event)
    if fact.instrument:
        right = alike(fact.instrument, event.instrument or "")
        yield Check("instrument", right, fact.instrument, event.instrument or _NOTHING)
    if wanted := (fact.figure,) if fact.figure else fact.figures:
        right = all(carries(event, figure.value) for figure in wanted)
        yield Check("figures", right, _list(f"{f.value:g}" for f in wanted), _list(f"{f.value:g}" for f in event.figures))


def _place(wanted: PlaceLabel | str, event: Event) -> Check:
    where = event.where
    found = [where.name, where.country or "", *where.within] if where else []
    if isinstance(wanted, str):
        return Check("place", alike(wanted, " ".join(found)), wanted, _list(found))
    right = where is not None and alike(wanted.name, where.name) and where.country == wanted.country
    return Check("place", right, f"{wanted.name}, {wanted.country}", _list(found))


def _holding(fact: Fact, thing: Thing) -> Iterator[Check]:
    """Who holds or joins what: person, office, body by name; the countries among the parties; since when."""
    words = list(_words(thing))
    for name, wanted in (("person", fact.person), ("office", fact.office), ("body", fact.body)):
        if wanted:
            same = same_person if name == "person" else alike
            yield Check(name, same(wanted, " ".join(words)), wanted, words[0])
    if fact.since and isinstance(thing.source, Standing):
        yield Check("date", plain_date(thing.source.since) == fact.since, fact.since, thing.source.since or _NOTHING)
    if countries := [c for c in (fact.member, fact.country, *(fact.members or ())) if c]:
        found = _named(thing)
        yield Check("parties", set(countries) <= found, _list(countries), _list(sorted(found)))


def _figure(fact: Fact, source: ReportFigure) -> Iterator[Check]:
    found = source.figure
    yield Check("figures", same_number(found.value, fact.value), f"{fact.value or 0:g}", f"{found.value:g}")
    if fact.subject:
        yield Check("subject", found.subject == fact.subject, fact.subject, found.subject or _NOTHING)
    if fact.unit:
        yield Check("unit", alike(fact.unit.split()[0], found.unit or "none"), fact.unit, found.unit or "none")
    if fact.change:
        yield Check("change", found.change == fact.change, fact.change, found.change or _NOTHING)
    if fact.since:
        yield Check("date", plain_date(found.since) == fact.since, fact.since, found.since or _NOTHING)


def alike(wanted: str, told: str) -> bool:
    """Do all words of one stand in the other? Letter case does not count."""
    want, have = re.findall(r"\w+", wanted.casefold()), re.findall(r"\w+", told.casefold())
    return bool(want and have) and (set(want) <= set(have) or set(have) <= set(want))


def same_person(wanted: str, told: str) -> bool:
    """The same for somebody's name; of a first and a last name the last alone will do."""
    names = wanted.split()
    return alike(wanted, told) or (len(names) == 2 and wanted.istitle() and alike(names[-1], told))


def plain_date(edtf: str | None) -> str:
    """An EDTF value without its marks of doubt."""
    return re.sub(r"[~?%]", "", edtf or "")


def _speakers(thing: Thing) -> Iterator[str]:
    if isinstance(thing.source, ReportQuote) and (speaker := thing.source.quote.speaker):
        yield speaker.name
    for claim in thing.claims:
        if claim.attribution:
            yield f"{claim.attribution.name} {claim.attribution.at.text}"


def _words(thing: Thing) -> Iterator[str]:
    """All that the item says in words, its title or name first."""
    source = thing.source
    if isinstance(source, Standing):
        said = (
            source.name,
            *source.holders,
            *source.counterparts,
            source.person,
            source.office,
            source.body,
            source.instrument,
        )
        yield from (text for text in said if text)
    elif isinstance(source, Event):
        yield source.title
        yield from _names((*source.actors, *source.recipients))
        for claim in source.claims:
            yield from _claim_words(claim)


def _claim_words(claim: Claim) -> Iterator[str]:
    yield claim.at.text
    yield from (text for text in (claim.person, claim.office, claim.body, claim.instrument) if text)


def _names(parties: Iterable[EventParty]) -> Iterator[str]:
    for party in parties:
        own = (party.party.name, party.party.role, party.party.office, *party.persons)
        yield from dict.fromkeys(text for text in own if text)


def _named(thing: Thing) -> set[str]:
    source = thing.source
    if isinstance(source, Standing):
        return set(source.parties)
    return _countries((*source.actors, *source.recipients)) if isinstance(source, Event) else set()


def _countries(parties: Sequence[EventParty]) -> set[str]:
    return {p.party.country for p in parties if p.party.country}


def _sides(actors: Collection[str], recipients: Collection[str]) -> str:
    return _list(actors) + (f" -> {_list(recipients)}" if recipients else "")


def _either(items: Iterable[str | None]) -> str:
    return " or ".join(item or _NOTHING for item in items)


def _list(items: Iterable[str]) -> str:
    return ", ".join(item for item in items if item) or _NOTHING
