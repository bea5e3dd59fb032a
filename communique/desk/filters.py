"""What a list is narrowed to: read from the address, so that every view can be linked to and bookmarked.

Invariant: an empty value narrows nothing; a value that no event can have is an error that names what there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlencode

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from communique.codebook.facts import states
from communique.codebook.ontology import ontology
from communique.desk.held import Held
from communique.model.errors import UnknownName
from communique.model.event import Agreement, ConflictField, Event
from communique.model.status import group_of

PAGE = 25
MOST = 500


def none_if_empty(value: object) -> object:
    """What a form sends for a field that is left empty, as nothing."""
    return None if isinstance(value, str) and not value.strip() else value


def _country(value: object) -> object:
    """A code, or a name or demonym of a state, as its code."""
    given = none_if_empty(value)
    return country_code(given) if isinstance(given, str) else given


def country_code(name: str) -> str:
    """ISO 3166 alpha-3 (or PLOVER's slot) of a code or name. Raises UnknownName."""
    plain = name.strip().casefold()
    for code, state in states().items():
        if plain == code.casefold() or plain in (n.casefold() for n in (*state.names, *state.demonyms)):
            return code
    if plain.upper() in ontology().bodies:
        return plain.upper()
    raise UnknownName("country", name, (n for s in states().values() for n in s.names))


_Text = Annotated[str | None, BeforeValidator(none_if_empty)]
_Country = Annotated[str | None, BeforeValidator(_country)]
_Day = Annotated[date | None, BeforeValidator(none_if_empty)]
_Count = Annotated[int, Field(ge=1, le=MOST)]


class Filters(BaseModel):
    """Query of every list of events. All that is given must hold."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    q: _Text = Field(None, description="words, all of which stand in the title, the parties or the reports' words")
    country: _Country = Field(None, description="a party or the place: ISO 3166 alpha-3 or a name", examples=["NOR"])
    other: _Country = Field(None, description="a second country that takes part", examples=["CAN"])
    type: _Text = Field(None, description="PLOVER type, or an act of the codebook", examples=["AGREE"])
    status: _Text = Field(None, description="a status (done, denied, …) or group (happened, to come, …)", examples=["done"])
    outlet: _Text = Field(None, description="name of an outlet that reports it", examples=["Daily Beacon"])
    since: _Day = Field(None, description="happened, or may have, on this day or later", examples=["2023-06-01"])
    until: _Day = Field(None, description="happened, or may have, on this day or before", examples=["2023-06-30"])
    agreement: Annotated[Agreement | None, BeforeValidator(none_if_empty)] = Field(None, description="of the whole event")
    field: Annotated[ConflictField | None, BeforeValidator(none_if_empty)] = Field(None, description="outlets differ on it")
    sort: Literal["weight", "date", "-date"] = Field("weight", description="most important first, or by date")
    blind: bool = Field(False, description="without what the machine coded, for double coding")
    cursor: _Text = Field(None, description="where the last page ended: `next` of its answer")
    limit: _Count = Field(PAGE, description="how many on a page")

    @property
    def narrowing(self) -> dict[str, str]:
        """What is narrowed, as it stands in the address; where it is in the list and how it is shown is not."""
        told = self.model_dump(mode="json", exclude_defaults=True, exclude={"cursor", "limit", "sort", "blind"})
        return {name: str(value) for name, value in told.items()}

    def address(self, path: str, **other: str | None) -> str:
        """The address of `path` with these filters; `other` values replace them, None takes one away."""
        told = self.model_dump(mode="json", exclude_defaults=True, exclude={"cursor"}) | other
        query = urlencode({name: _word(value) for name, value in told.items() if value is not None})
        return f"{path}?{query}" if query else path

    def events(self, held: Held) -> list[Event]:
        """The events that it leaves, in its order."""
        found = [event for event in held.ranked if self.takes(event, held)]
        if self.blind:
            return _as_read(found, held)
        if self.sort == "weight":
            return found
        dated = [e for e in found if e.when.when]
        undated = [e for e in found if not e.when.when]
        return sorted(dated, key=_when, reverse=self.sort == "-date") + undated

    def takes(self, event: Event, held: Held) -> bool:
        """Is the event among those asked for?"""
        return all(test for test in self._tests(event, held))

    def _tests(self, event: Event, held: Held) -> Iterator[bool]:
        """One after the other, the cheap ones first."""
        yield self.agreement in (None, event.agreement)
        yield self.type is None or self.type.casefold() in _kinds(event)
        yield self.status is None or self.status.casefold() in (event.status, group_of(event.status))
        yield self.field is None or any(c.field == self.field for c in event.conflicts)
        if self.country or self.other:
            yield {code for code in (self.country, self.other) if code} <= held.countries[event.id]
        if self.since or self.until:
            yield self._in_time(event)
        if self.outlet:
            reports = (held.outlets.reports.get(r) for r in event.reports)
            yield any(r and (r.outlet or r.id).casefold() == self.outlet.casefold() for r in reports)
        if self.q:
            words = held.words.get(event.id, "")
            yield all(word in words for word in self.q.casefold().split())

    def _in_time(self, event: Event) -> bool:
        """May it have happened between the days? What has no date has not."""
        when = event.when.when
        if when is None:
            return False
        early = self.since and when.high and when.high < self.since
        late = self.until and when.low and when.low > self.until
        return not early and not late


def _as_read(events: Sequence[Event], held: Held) -> list[Event]:
    """Events as one comes upon them in the reports, which tells nothing of how they were coded."""
    order = {id: n for n, id in enumerate(held.outlets.reports)}
    first = {e.id: min((order.get(c.report, len(order)), c.at.span.start) for c in e.claims) for e in events}
    return sorted(events, key=lambda event: first[event.id])


def _kinds(event: Event) -> Iterable[str]:
    return {event.act, *(t.casefold() for t in (*event.types, event.type or ""))}


def _when(event: Event) -> str:
    when = event.when.when
    day = (when.low or when.high) if when else None
    return day.isoformat() if day else ""


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
