"""A record told to a person.

Invariant: what is told is a function of the record alone.
"""

from __future__ import annotations

from pathlib import Path

from communique.api.given import Source
from communique.api.recording import moves_of, open_record
from communique.model.event import Event
from communique.model.record import Record
from communique.model.shown import as_html


def show(source: Source, event: str, *, width: int = 100) -> str:
    """The claims of one event side by side, each with its outlet and the very words.

    `event` is the id of an event or of any of its claims, or the unmistakable start of one. Raises UnknownName, StoreError.
    """
    from communique.views.show import show as told

    return told(open_record(source), event, width=width)


def explain(source: Source, event: str, *, width: int = 100, every: bool = False) -> str:
    """Why these claims were put together, why this code and this status: down to the rule and the characters.

    `event` is the id of an event or of any of its claims, of a standing or of a story, or the unmistakable start of one; of a
    store, the id of a report as well: what was made of it, and what was not coded and why. Of a store, when the event was
    joined with others or parted from them is told as well. Of the pairs of claims the strongest are told, or with `every` all.
    Raises UnknownName, StoreError.
    """
    from communique.views.explain import explain as told

    if not isinstance(source, Record) and (page := _of_report(source, event, width)):
        return page
    return told(open_record(source), event, moves_of(source), width=width, every=every)


def _of_report(store: str | Path, id: str, width: int) -> str | None:
    """What was made of a report of a store; None where no report has this id."""
    from communique.engine.revisions import stored
    from communique.store.store import Store
    from communique.views.explain_report import explain_report

    with Store(store, readonly=True) as opened:
        annotation = opened.annotation(id)
        if annotation is None:
            return None
        kept = next(s for s in stored(list(opened.reports()), opened.judgements()) if s.report.key == annotation.report.key)
    return explain_report(annotation, kept, open_record(store), width=width)


@as_html.register
def _record_html(record: Record) -> str:
    from communique.views.html import record_html

    return record_html(record)


@as_html.register
def _event_html(event: Event) -> str:
    from communique.views.html import event_alone_html

    return event_alone_html(event)
