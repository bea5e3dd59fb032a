"""The things of a record in FollowTheMoney's terms: articles, events, and the parties that are involved in them.

Source of the schemata and properties: followthemoney 4 (Article, Event, PublicBody, Organization, Person, LegalEntity).
Invariant: every value is one statement, made by one outlet; the id of an event is its own, ids of the rest are hashes of what
they stand for, so that records that are exported one after the other meet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from communique.codebook.country_codes import codes_of
from communique.codebook.facts import states
from communique.model.claim import Claim
from communique.model.event import Event
from communique.model.party import Party
from communique.model.record import Record
from communique.model.report import Report, fingerprint
from communique.model.when import Dating
from communique.views.words import clean, country_words

_SCHEMATA = {"person": "Person", "state": "PublicBody", "organisation": "Organization", "body": "PublicBody"}


class Said(NamedTuple):
    """One value of one property of one thing, by the report (id) that says so; `words` are the report's own, if any."""

    entity: str
    schema: str
    prop: str
    value: str
    report: str
    words: str | None = None


def things(record: Record) -> Iterator[Said]:
    """All that a record says, thing by thing: articles, then events with the parties that take part."""
    for report in record.reports:
        yield from _article(report)
    keys = {r.id: r.key for r in record.reports}
    for event in record.events:
        for claim in event.claims:
            yield from _claim(event, claim, keys)


def article_id(key: str) -> str:
    """The id of a report's Article, by the report's key."""
    return f"cq-report-{key}"


def party_id(party: Party) -> str:
    """The id of a party: one for each state, one for each name of a person or organisation."""
    if party.kind == "state" and party.country:
        return f"cq-state-{party.country.lower()}"
    return f"cq-{party.kind}-{fingerprint(party.name.casefold(), party.country or '')}"


def _article(report: Report) -> Iterator[Said]:
    told = {
        "title": report.title, "publisher": report.outlet, "sourceUrl": report.url,
        "language": "eng" if report.language == "en" else None,  # ISO 639-3 there; only English is coded
        "publishedAt": report.published.isoformat() if report.published else None, "fileName": report.id,
    }  # fmt: skip
    for prop, value in told.items():
        if value:
            yield Said(article_id(report.key), "Article", prop, clean(value), report.id)


def _claim(event: Event, claim: Claim, keys: dict[str, str]) -> Iterator[Said]:
    """What one claim says of its event. The name is ours, made of all claims; the rest is the report's."""

    def said(prop: str, value: str, words: str | None = None) -> Said:
        return Said(event.id, "Event", prop, clean(value), claim.report, clean(words) if words else None)

    yield said("name", event.title)
    yield said("summary", claim.at.text)
    yield said("keywords", claim.type or claim.act)
    yield said("keywords", claim.status)
    yield said("proof", article_id(keys[claim.report]))
    for prop, value in _dates(claim.when):
        yield said(prop, value)
    if claim.where:
        words = claim.where.at.text if claim.where.at else None
        yield said("location", ", ".join((claim.where.name, *claim.where.within)), words)
        if code := _country(claim.where.country):
            yield said("country", code)
    for participant in (*claim.actors, *claim.recipients):
        yield from _party(participant.party, claim)
        yield said("involved", party_id(participant.party), participant.at.text)


def _party(party: Party, claim: Claim) -> Iterator[Said]:
    id, schema = party_id(party), _SCHEMATA.get(party.kind, "LegalEntity")
    name = country_words(party.country) if party.kind == "state" and party.country else clean(party.name)
    yield Said(id, schema, "name", name, claim.report)
    if code := _country(party.country):
        yield Said(id, schema, "country", code, claim.report)
    if party.kind == "person" and (party.office or party.role):
        yield Said(id, schema, "position", clean(party.office or party.role or ""), claim.report)


def _dates(dating: Dating) -> Iterator[tuple[str, str]]:
    """A day, month or year as the prefix of a date that FollowTheMoney knows; else the first and last day."""
    when = dating.when
    if when is None:
        return
    point = when.edtf().rstrip("~?%")
    if "/" not in point and "X" not in point and when.precision in ("day", "month", "year"):
        yield "date", point
        return
    if when.low:
        yield "startDate", when.low.isoformat()
    if when.high:
        yield "endDate", when.high.isoformat()


def _country(code: str | None) -> str | None:
    """ISO 3166 alpha-2 in lower case, as FollowTheMoney has it; the European Union is "eu" there."""
    if code == "EUR":
        return "eu"
    found = codes_of(code).iso2 if code in states() else None
    return found.lower() if found else None
