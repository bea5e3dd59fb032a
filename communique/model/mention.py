"""Mentions: spans of a report that name an actor, a place, a time, a figure or a quote.

Invariant: `span` and `text` quote the report as given; `head` is the index of the token that heads the mention, so that
coding can find it in the parse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.party import Party
from communique.model.span import Span
from communique.model.when import Dating

PlaceKind = Literal["country", "region", "city", "facility", "water", "area"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Change = Literal["increase", "decrease", "more", "fewer"]


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A span that names who acts.

    `parties` has one party, or several for "the two leaders", "both countries"; none where a pronoun or role stays
    unresolved, with the reason in `why`. `why` names the rule that resolved it ("name", "demonym", "capital",
    "surname", "pronoun", "role + country", …). `first`/`last` are token indices (exclusive end). `loose`: whose it is was
    told by the report as a whole, not by the words around.
    """

    span: Span
    text: str
    head: int
    first: int
    last: int
    parties: tuple[Party, ...]
    why: str
    loose: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A toponym. `within` names what contains it, smallest first; coordinates in degrees (WGS 84), None where unknown."""

    span: Span
    text: str
    head: int
    name: str
    kind: PlaceKind
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonameid: int | None = None
    within: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: TIMEX3 type and value, and what it says as an EDTF date (`dating`; see `Dating`).

    Durations and sets have a `value` ("P3D", "XXXX-WXX") and a dating without date.
    """

    span: Span
    text: str
    head: int
    type: TimexType
    value: str | None
    dating: Dating


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts.

    `low`/`high` bound the value ("at least 12": low 12, high None); `unit` is "percent", "USD", "kilometre", … or None
    for plain counts; `of` the words for what is counted; `change` what the number says of a change; `measure` and
    `subject` (country or name) where the clause says whose figure it is; `since` an EDTF date. `casualty` is one of
    killed, injured, missing, detained, displaced, abducted, released.
    """

    span: Span
    text: str
    head: int
    value: float
    low: float | None
    high: float | None
    unit: str | None = None
    of: str | None = None
    change: Change | None = None
    casualty: str | None = None
    measure: str | None = None
    subject: str | None = None
    since: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted: the words that name them and, where resolved, the name and party."""

    span: Span
    text: str
    name: str
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words (`direct`) or their sense. `cue` is the span of the reporting words ("said")."""

    span: Span
    text: str
    direct: bool
    speaker: Speaker | None = None
    cue: Span | None = None
    cue_text: str | None = None


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of one document, each kind in order of the text (title first)."""

    actors: tuple[ActorMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
