"""The list of what people judged, and how each judgement stands.

Invariant: every judgement is in it, also one that was undone or overruled; its state says so.
"""

from __future__ import annotations

from fastapi import Response

from communique.api.judging import Kept as Judged
from communique.api.judging import judgements
from communique.desk.desk import Desk
from communique.desk.features import features_of
from communique.desk.filters import Filters
from communique.desk.held import Held
from communique.desk.kept import Kept
from communique.desk.listing import Listing
from communique.desk.replies import rows
from communique.model.event import Event
from communique.views.json_values import JsonObject
from communique.views.judgements import judgement_lines, judgement_object, judgement_words

LINES = "application/x-ndjson"
COLUMNS = ("id", "subject", "left", "right", "verdict", "by", "why", "when", "state")


def judged(desk: Desk) -> Listing[Judged]:
    """The latest first; narrowed by words, and by what is asked of the events that it is about."""
    known: Kept[list[Judged]] = Kept(2)

    def every(held: Held) -> list[Judged]:
        return known.get((held.version,), lambda: judgements(desk.path)[::-1])

    return Listing(
        "/judgements", "What people judged", "What people judged, and how it stands, the latest first",
        find=lambda held, asked: [k for k in every(held) if _takes(k, held, asked)],
        key=lambda kept: kept.judgement.id,
        line=lambda kept, _: judgement_words(kept.judgement, kept.names),
        object=_object,
        forms=(
            ("jsonl", lambda _, found: Response(judgement_lines(k.judgement for k in found[::-1]), media_type=LINES)),
            ("csv", lambda _, found: rows("judgements", COLUMNS, (_row(k) for k in found))),
            ("geojson", features_of(lambda kept: kept.judgement.id, _object, _about)),
        ),
    )  # fmt: skip


def _takes(kept: Judged, held: Held, asked: Filters) -> bool:
    judgement = kept.judgement
    told = " ".join((judgement_words(judgement, kept.names), judgement.by, judgement.why, judgement.verdict)).casefold()
    others = asked.model_copy(update={"q": None})
    return all(word in told for word in (asked.q or "").casefold().split()) and (
        not others.narrowing or any(others.takes(event, held) for event in _about(kept, held))
    )


def _about(kept: Judged, held: Held) -> list[Event]:
    """The events that it is about, as they are now."""
    found = [held.events[id] for id in (kept.judgement.left, kept.judgement.right) if id in held.events]
    return list({event.id: event for event in found}.values())


def _object(kept: Judged, _: Held) -> JsonObject:
    return judgement_object(kept.judgement) | {"state": kept.state or "in force"}


def _row(kept: Judged) -> tuple[str, ...]:
    j = kept.judgement
    when = j.when.isoformat() if j.when else ""
    return (j.id, j.subject, j.left, j.right, j.verdict, j.by, j.why, when, kept.state or "in force")
