"""JSON-LD: reports as schema.org NewsArticle, events as Event and Action, claims as Claim; sources in PROV and Web Annotation.

A Claim is ours in schema.org's sense: what an article says (`appearance`), about an event. There is no ClaimReview: communique
says what reports assert, never whether it is true; agreement and sources stand as properties of the event.
Invariant: the context is written out, so that nothing is fetched to read it; every id is a URN made of an id of the record.
"""

from __future__ import annotations

from collections.abc import Mapping

from communique.model.claim import Claim, Location
from communique.model.event import Event, EventParty
from communique.model.party import Party
from communique.model.record import Record
from communique.model.report import Report, fingerprint
from communique.views.json_values import JsonObject, JsonValue, encode

_CONTEXT: JsonObject = {
    "@vocab": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "url": {"@type": "@id"},
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
}
_PLACES = {"country": "Country", "city": "City", "region": "AdministrativeArea", "area": "AdministrativeArea"}


def jsonld(record: Record, version: str) -> str:
    """The record as one JSON-LD document: a graph of articles, events and claims."""
    keys = {r.id: r.key for r in record.reports}
    graph: list[JsonValue] = [_article(report) for report in record.reports]
    for event in record.events:
        graph.append(_event(event))
        graph += [_claim(claim, event, keys) for claim in event.claims]
    maker: JsonObject = {"@id": "urn:communique:software", "@type": ["prov:SoftwareAgent", "SoftwareApplication"],
                         "name": "communique", "softwareVersion": version}  # fmt: skip
    return encode({"@context": _CONTEXT, "@graph": [maker, *graph]}) + "\n"


def _article(report: Report) -> JsonObject:
    return _known({
        "@id": _report(report.key), "@type": ["NewsArticle", "prov:Entity"], "headline": report.title, "url": report.url,
        "identifier": report.id, "inLanguage": report.language, "wordCount": report.words,
        "datePublished": report.published.isoformat() if report.published else None,
        "publisher": {"@type": "NewsMediaOrganization", "name": report.outlet} if report.outlet else None,
    })  # fmt: skip


def _event(event: Event) -> JsonObject:
    when = event.when.when
    told: Mapping[str, JsonValue] = {
        "type": event.type, "mode": event.mode, "act": event.act, "status": event.status, "stage": event.stage,
        "edtf": event.when.edtf, "agreement": event.agreement, "sources": event.sources,
    }  # fmt: skip
    return _known({
        "@id": f"urn:communique:event:{event.id}", "@type": ["Event", "Action", "prov:Entity"], "name": event.title,
        "startDate": when.low.isoformat() if when and when.low else None,
        "endDate": when.high.isoformat() if when and when.high else None,
        "location": _place(event.where) if event.where else None,
        "agent": [_party(p) for p in event.actors] or None, "recipient": [_party(p) for p in event.recipients] or None,
        "keywords": list(event.contexts) or None,
        "additionalProperty": [
            {"@type": "PropertyValue", "name": name, "value": value} for name, value in told.items() if value is not None
        ],
        "prov:wasGeneratedBy": {"@type": "prov:Activity", "prov:wasAssociatedWith": {"@id": "urn:communique:software"}},
        "prov:wasDerivedFrom": [{"@id": f"urn:communique:claim:{c.id}"} for c in event.claims],
    })  # fmt: skip


def _claim(claim: Claim, event: Event, keys: Mapping[str, str]) -> JsonObject:
    article: JsonObject = {"@id": _report(keys[claim.report])}
    span = claim.at.span
    selector: JsonObject = {"@type": "oa:TextPositionSelector", "start": span.start, "end": span.end}
    said = claim.attribution
    return _known({
        "@id": f"urn:communique:claim:{claim.id}", "@type": ["Claim", "prov:Entity"], "text": claim.at.text,
        "about": {"@id": f"urn:communique:event:{event.id}"}, "appearance": article, "prov:wasQuotedFrom": article,
        "prov:wasAttributedTo": _speaker(said.name, said.party) if said else None,
        "oa:hasTarget": {"oa:hasSource": article, "oa:hasSelector": selector, "identifier": span.field},
    })  # fmt: skip


def _speaker(name: str, party: Party | None) -> JsonObject:
    kind = "Person" if party is None or party.kind == "person" else "Organization"
    return {"@id": f"urn:communique:party:{fingerprint(name.casefold())}", "@type": [kind, "prov:Agent"], "name": name}


def _party(found: EventParty) -> JsonObject:
    party = found.party
    kind = "Country" if party.kind == "state" else "Person" if party.kind == "person" else "Organization"
    members: list[JsonValue] = [{"@type": "Person", "name": name} for name in found.persons if party.kind != "person"]
    return _known({
        "@id": f"urn:communique:party:{party.country or fingerprint(party.name.casefold())}" if party.kind == "state"
        else f"urn:communique:party:{fingerprint(party.name.casefold())}",
        "@type": kind, "name": party.name, "identifier": party.country, "member": members or None,
    })  # fmt: skip


def _place(where: Location) -> JsonObject:
    """A place with what contains it; a country has no coordinates, since it is no point."""
    point: JsonObject | None = None
    if where.kind != "country" and where.latitude is not None and where.longitude is not None:
        point = {"@type": "GeoCoordinates", "latitude": where.latitude, "longitude": where.longitude}
    return _known({
        "@type": _PLACES.get(where.kind, "Place"), "name": where.name, "geo": point, "address": ", ".join(where.within) or None,
    })  # fmt: skip


def _report(key: str) -> str:
    return f"urn:communique:report:{key}"


def _known(told: JsonObject) -> JsonObject:
    """Without what is not known."""
    return {name: value for name, value in told.items() if value is not None}
