"""Contract 1 (DESIGN): an annotation as one JSON object. Stable: fields are added, never renamed.

Invariant: the lists of an annotation hold what stands in the text; what stands in the title is under `title`, in the same
shape (see `json_values` for its spans). Offsets are code points into the text as given, end-exclusive.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from communique.model.annotation import Annotation
from communique.model.claim import Attribution, Claim, Location, Participant
from communique.model.mention import ActorMention, Figure, PlaceMention, Quote, TimeMention
from communique.model.party import Party
from communique.model.span import Quoted, Span
from communique.model.when import Dating
from communique.views.json_values import JsonObject, JsonValue, Place, in_text, in_title, number

LISTS = ("sentences", "actors", "places", "dates", "figures", "quotes", "claims")
"""The lists of an annotation, for `--only`."""


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=_Spanned)


def annotation_object(annotation: Annotation, only: Collection[str] = LISTS) -> JsonObject:
    """One report's annotation; `only` names the LISTS that are wanted."""
    report = annotation.report
    body: JsonObject = {"id": report.id, "language": report.language}
    if report.skipped:
        body["skipped"] = report.skipped
    body |= _lists(annotation, only, "text")
    if report.title:
        body["title"] = _lists(annotation, only, "title")
    return body


def _lists(annotation: Annotation, only: Collection[str], field: str) -> JsonObject:
    mentions = annotation.mentions
    place: Place = in_title if field == "title" else in_text

    def told(items: Sequence[S], tell: Callable[[S, Place], JsonObject]) -> JsonValue:
        return [tell(item, place) for item in items if item.span.field == field]

    makers: dict[str, Callable[[], JsonValue]] = {
        "sentences": lambda: [[s.start, s.end] for s in annotation.sentences if s.field == field],
        "actors": lambda: told(mentions.actors, actor),
        "places": lambda: told(mentions.places, place_mention),
        "dates": lambda: told(mentions.times, date_mention),
        "figures": lambda: told(mentions.figures, figure),
        "quotes": lambda: told(mentions.quotes, quote),
        "claims": lambda: [told for c in annotation.claims if c.at.span.field == field for told in _under_each_code(c, place)],
    }
    return {name: makers[name]() for name in LISTS if name in only}


def _under_each_code(found: Claim, place: Place) -> Iterator[JsonObject]:
    """The claim; then, for whoever counts codes, once more under each other code that the manual gives to it."""
    yield claim(found, place)
    for type_, mode in found.also:
        yield claim(replace(found, type=type_, mode=mode, also=()), place) | {"second": True}


def actor(mention: ActorMention, place: Place) -> JsonObject:
    """An actor mention: the first party's values, all of them under `members` where there are several."""
    first = mention.parties[0] if mention.parties else None
    told = place(mention.span, mention.text) | party(first) | {"why": mention.why}
    if len(mention.parties) > 1:
        told["members"] = [party(p) for p in mention.parties]
    return told


def party(found: Party | None) -> JsonObject:
    """Name, kind, country slot, sector, role, office; all null for an actor that could not be resolved."""
    keys = ("name", "kind", "country", "sector", "role", "office")
    return {key: getattr(found, key) if found else None for key in keys}


def place_mention(mention: PlaceMention, place: Place) -> JsonObject:
    """A place: name, country, kind, coordinates (degrees, WGS 84), GeoNames id, what contains it."""
    return place(mention.span, mention.text) | {
        "name": mention.name,
        "country": mention.country,
        "kind": mention.kind,
        "latitude": mention.latitude,
        "longitude": mention.longitude,
        "geonameid": mention.geonameid,
        "within": list(mention.within),
    }


def date_mention(mention: TimeMention, place: Place) -> JsonObject:
    """A time expression: TIMEX3 type and value, EDTF."""
    return place(mention.span, mention.text) | {"type": mention.type, "value": mention.value} | dating(mention.dating)


def dating(found: Dating) -> JsonObject:
    """EDTF (best guess), EDTF of what the words say, and the basis."""
    return {"edtf": found.edtf, "stated": found.stated, "basis": found.basis}


def figure(found: Figure, place: Place) -> JsonObject:
    """A number and what it counts."""
    return place(found.span, found.text) | {
        "value": number(found.value),
        "low": number(found.low),
        "high": number(found.high),
        "unit": found.unit,
        "of": found.of,
        "change": found.change,
        "casualty": found.casualty,
        "measure": found.measure,
        "subject": found.subject,
        "since": found.since,
    }


def quote(found: Quote, place: Place) -> JsonObject:
    """A quote with its speaker and cue, null where there is none."""
    speaker, cue = found.speaker, found.cue
    return place(found.span, found.text) | {
        "direct": found.direct,
        "speaker": place(speaker.span, speaker.text) | _named(speaker.name, speaker.party) if speaker else None,
        "cue": place(cue, found.cue_text or "") if cue else None,
    }


def claim(found: Claim, place: Place) -> JsonObject:
    """A claim, with its id, report and outlet."""
    return _place(found.at, place) | {
        "field": found.at.span.field,
        "id": found.id,
        "report": found.report,
        "outlet": found.outlet,
        "trigger": _place(found.trigger, place),
        "act": found.act,
        "status": found.status,
        "stage": found.stage,
        "scheme": found.scheme,
        "type": found.type,
        "mode": found.mode,
        "contexts": list(found.contexts),
        "actors": [participant(p, place) for p in found.actors],
        "recipients": [participant(p, place) for p in found.recipients],
        "reciprocal": found.reciprocal,
        "when": dating(found.when),
        "said": dating(found.said),
        "where": location(found.where),
        "figures": [figure(f, place) for f in found.figures],
        "attribution": attribution(found.attribution, place),
        "of": found.of,
        "instrument": found.instrument,
        "scope": found.scope,
        "person": found.person,
        "office": found.office,
        "body": found.body,
        "background": found.background,
        "precedence": found.precedence,
        "confidence": found.confidence,
        "rule": found.rule,
        "reasons": list(found.reasons),
        "corrected": list(found.corrected),
        "also": [{"type": type_, "mode": mode} for type_, mode in found.also],
    }


def participant(found: Participant, place: Place) -> JsonObject:
    """A party in its part, with the words that name it."""
    return _place(found.at, place) | party(found.party) | {"assumed": found.assumed}


def location(found: Location | None) -> JsonValue:
    """Where something happened, or null."""
    if found is None:
        return None
    return {
        "name": found.name,
        "country": found.country,
        "kind": found.kind,
        "within": list(found.within),
        "latitude": found.latitude,
        "longitude": found.longitude,
        "geonameid": found.geonameid,
    }


def attribution(found: Attribution | None, place: Place) -> JsonValue:
    """The speaker cited, or null where the outlet itself says it."""
    if found is None:
        return None
    return _place(found.at, place) | _named(found.name, found.party) | {"cue": found.cue}


def _named(name: str, who: Party | None) -> JsonObject:
    known = party(who)
    return {"name": name, "country": known["country"], "sector": known["sector"]}


def _place(found: Quoted, place: Place) -> JsonObject:
    return place(found.span, found.text)
