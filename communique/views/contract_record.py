"""Contract 2 (DESIGN): the record as one JSON object. Stable: fields are added, never renamed.

Invariant: reports are named by their ids; every span of a claim, quote or figure carries its `field`.
"""

from __future__ import annotations

from collections.abc import Mapping

from communique.model.event import Conflict, ConflictValue, Event, EventParty, SourceGroup, Update
from communique.model.judgement import Judgement
from communique.model.record import Record, Story
from communique.model.report import Report
from communique.model.standing import Standing, Step
from communique.views.contract import claim, dating, figure, location, party, quote
from communique.views.json_values import JsonObject, JsonValue, in_record
from communique.views.judgements import judgement_object


def record_object(record: Record) -> JsonObject:
    """The whole record."""
    ids = {r.key: r.id for r in record.reports}
    return {
        "reports": [report_object(r, ids) for r in record.reports],
        "stories": [story_object(s) for s in record.stories],
        "events": [event_object(e) for e in record.events],
        "standings": [standing_object(s) for s in record.standings],
        "quotes": [{"report": q.report} | _flat_quote(quote(q.quote, in_record)) for q in record.quotes],
        "figures": [{"report": f.report} | figure(f.figure, in_record) for f in record.figures],
        "problems": [{"where": p.where, "why": p.why} for p in record.problems],
        "language_model": record.language_model,
    }


def report_object(report: Report, ids: Mapping[str, str]) -> JsonObject:
    """A report without its text; `copy_of` and `revises` are ids of reports (keys, where those are not in the record)."""
    return {
        "id": report.id,
        "key": report.key,
        "path": report.path,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published.isoformat() if report.published else None,
        "url": report.url,
        "language": report.language,
        "words": report.words,
        "copy_of": ids.get(report.copy_of, report.copy_of) if report.copy_of else None,
        "revises": ids.get(report.revises, report.revises) if report.revises else None,
        "wire": report.wire,
        "skipped": report.skipped,
        "withdrawn": report.withdrawn,
    }


def story_object(story: Story) -> JsonObject:
    """A story and its reports."""
    return {"id": story.id, "reports": list(story.reports)}


def event_object(event: Event) -> JsonObject:
    """An event with what outlets agree and differ on, its claims and the links that hold them together."""
    return {
        "id": event.id,
        "act": event.act,
        "scheme": event.scheme,
        "type": event.type,
        "mode": event.mode,
        "types": list(event.types),
        "contexts": list(event.contexts),
        "intensity": event.intensity,
        "quad": event.quad,
        "status": event.status,
        "stage": event.stage,
        "title": event.title,
        "actors": [_event_party(p) for p in event.actors],
        "recipients": [_event_party(p) for p in event.recipients],
        "reciprocal": event.reciprocal,
        "when": dating(event.when),
        "where": location(event.where),
        "figures": [figure(f, in_record) for f in event.figures],
        "instrument": event.instrument,
        "scope": event.scope,
        "of": event.of,
        "background": event.background,
        "agreement": event.agreement,
        "sources": event.sources,
        "source_groups": [_group(g) for g in event.source_groups],
        "fields": {name: {"agreement": f.agreement, "sources": f.sources} for name, f in event.fields},
        "conflicts": [conflict_object(c) for c in event.conflicts],
        "updates": [_update(u) for u in event.updates],
        "claims": [claim(c, in_record) for c in event.claims],
        "links": [link_object(j) for j in event.links],
    }


def standing_object(standing: Standing) -> JsonObject:
    """A standing with its course and where reports speak of it."""
    return {
        "id": standing.id,
        "kind": standing.kind,
        "name": standing.name,
        "parties": list(standing.parties),
        "holders": list(standing.holders),
        "counterparts": list(standing.counterparts),
        "state": standing.state,
        "since": standing.since,
        "history": [_step(s) for s in standing.history],
        "unsure": [_step(s) for s in standing.unsure],
        "firsts": list(standing.firsts),
        "agreement": standing.agreement,
        "sources": standing.sources,
        "conflicts": [conflict_object(c) for c in standing.conflicts],
        "person": standing.person,
        "office": standing.office,
        "body": standing.body,
        "instrument": standing.instrument,
        "scope": standing.scope,
        "claims": [
            {"report": c.report, "start": c.span.start, "end": c.span.end, "field": c.span.field, "text": c.text}
            for c in standing.claims
        ],
    }


def link_object(judgement: Judgement) -> JsonObject:
    """A judgement with its reasons and their weights."""
    reasons: list[JsonValue] = [{"field": r.field, "finding": r.finding, "weight": r.weight} for r in judgement.reasons]
    return judgement_object(judgement) | {"machine": judgement.machine, "weight": judgement.weight, "reasons": reasons}


def _step(step: Step) -> JsonObject:
    return {
        "state": step.state,
        "when": step.when,
        "event": step.event,
        "reports": list(step.reports),
        "by": step.by.isoformat() if step.by else None,
        "presupposed": step.presupposed,
    }


def _flat_quote(told: JsonObject) -> JsonObject:
    """Contract 2 names the speaker by name alone; the words that name them stand beside it."""
    speaker = told["speaker"]
    name: JsonValue = speaker["name"] if isinstance(speaker, dict) else None
    return told | {"speaker": name, "speaker_at": speaker}


def _event_party(found: EventParty) -> JsonObject:
    return party(found.party) | {"persons": list(found.persons)}


def _group(group: SourceGroup) -> JsonObject:
    return {"reports": list(group.reports), "why": group.why}


def conflict_object(conflict: Conflict) -> JsonObject:
    """A field with the values that cannot all be true."""
    return {
        "field": conflict.field,
        "scope": conflict.scope,
        "about": conflict.about,
        "values": [_value(v) for v in conflict.values],
    }


def _value(value: ConflictValue) -> JsonObject:
    return {"value": value.value, "reports": list(value.reports), "claims": list(value.claims)}


def _update(update: Update) -> JsonObject:
    return {"field": update.field, "steps": [_value(v) for v in update.steps]}
