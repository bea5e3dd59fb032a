"""The columns of the tables: one typed row for each kind of thing in a record.

Columns are in snake_case and keep their names and order; new ones are added at the end. Dates are EDTF, days of
publication ISO 8601; offsets count characters of the report's field as given, end-exclusive; countries are ISO 3166
alpha-3 or PLOVER's slots; None is what is not known. What stands within events and standings is in `columns_within.py`.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class ReportRow(NamedTuple):
    """A report; `copy_of` and `revises` are keys of reports."""

    id: str
    key: str
    outlet: str | None
    title: str | None
    published: date | None
    url: str | None
    language: str | None
    words: int
    wire: str | None
    copy_of: str | None
    revises: str | None
    skipped: str | None
    withdrawn: str | None


class StoryRow(NamedTuple):
    """A story: its reports, the outlets that tell it, the first and last day of publication."""

    id: str
    reports: tuple[str, ...]
    outlets: tuple[str, ...]
    first: date | None
    last: date | None


class EventRow(NamedTuple):
    """An event; parties by country or name, `actors` first; `conflicts` the fields on which claims differ.

    `first_day` and `last_day` are the first and last that `when` allows.
    """

    id: str
    title: str
    act: str
    of: str | None
    status: str
    stage: str | None
    scheme: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    quad: str | None
    intensity: float | None
    actors: tuple[str, ...]
    actor_names: tuple[str, ...]
    actor_sectors: tuple[str, ...]
    recipients: tuple[str, ...]
    recipient_names: tuple[str, ...]
    recipient_sectors: tuple[str, ...]
    persons: tuple[str, ...]
    reciprocal: bool
    when: str | None
    when_basis: str
    place: str | None
    place_country: str | None
    latitude: float | None
    longitude: float | None
    instrument: str | None
    scope: str | None
    background: bool
    agreement: str
    sources: int
    conflicts: tuple[str, ...]
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    first_day: date | None
    last_day: date | None


class ClaimRow(NamedTuple):
    """A claim of an event: `start` to `end` of `field` are its words, `trigger_start` to `trigger_end` what decides."""

    id: str
    event: str
    report: str
    outlet: str | None
    published: date | None
    field: str
    start: int
    end: int
    words: str
    trigger_start: int
    trigger_end: int
    trigger: str
    act: str
    of: str | None
    status: str
    stage: str | None
    scheme: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[str, ...]
    actor_names: tuple[str, ...]
    recipients: tuple[str, ...]
    recipient_names: tuple[str, ...]
    reciprocal: bool
    when: str | None
    when_stated: str | None
    when_basis: str
    place: str | None
    place_country: str | None
    figures: tuple[str, ...]
    instrument: str | None
    scope: str | None
    person: str | None
    office: str | None
    body: str | None
    speaker: str | None
    cue: str | None
    background: bool
    confidence: float
    rule: str
    first_day: date | None
    last_day: date | None


class StandingRow(NamedTuple):
    """A standing; `course` its states as "state@date", `events` those that moved it."""

    id: str
    kind: str
    name: str
    holders: tuple[str, ...]
    counterparts: tuple[str, ...]
    person: str | None
    office: str | None
    body: str | None
    instrument: str | None
    scope: str | None
    state: str
    since: str | None
    agreement: str
    sources: int
    course: tuple[str, ...]
    events: tuple[str, ...]
    reports: tuple[str, ...]


class QuoteRow(NamedTuple):
    """Somebody's words (`direct`) or their sense."""

    report: str
    field: str
    start: int
    end: int
    words: str
    direct: bool
    speaker: str | None
    speaker_country: str | None
    speaker_sector: str | None
    cue: str | None


class FigureRow(NamedTuple):
    """A number and what it counts; `low` and `high` bound it, empty where open."""

    report: str
    field: str
    start: int
    end: int
    words: str
    value: float
    low: float | None
    high: float | None
    unit: str | None
    counted: str | None
    change: str | None
    casualty: str | None
    measure: str | None
    subject: str | None
    since: str | None
