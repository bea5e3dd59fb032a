"""The reports that a store keeps: as a list, and one of them whole.

Invariant: what does not count says why.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.errors import UnknownName
from communique.model.stored import Stored
from communique.views.json_values import JsonObject
from communique.views.words import clean, count_words


def find_stored(reports: Sequence[Stored], id: str) -> Stored:
    """The report with this id or key. Raises UnknownName, with the nearest."""
    for found in reports:
        if id in (found.report.id, found.report.key):
            return found
    raise UnknownName("report", id, [found.report.id for found in reports])


def list_text(reports: Sequence[Stored]) -> str:
    """One line a report: id, day, outlet, title, and what is to be known of it."""
    return "\n".join(_line(found) for found in reports)


def report_text(kept: Stored) -> str:
    """A report whole: what is known of it, then its text as it was given."""
    report = kept.report
    head = {
        "id": report.id,
        "title": report.title,
        "outlet": report.outlet,
        "published": report.published.isoformat() if report.published else None,
        "url": report.url,
        "note": "; ".join(notes(kept)),
    }
    return "\n".join((*(f"{name}: {clean(value)}" for name, value in head.items() if value), "", report.text))


def stored_object(kept: Stored, *, whole: bool = False) -> JsonObject:
    """A report as JSON; `whole`: with its text."""
    report = kept.report
    told: JsonObject = {
        "id": report.id,
        "key": report.key,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published.isoformat() if report.published else None,
        "url": report.url,
        "words": report.words,
        "counts": kept.counts,
        "revises": kept.revises,
        "replaced_by": kept.replaced_by,
        "withdrawn": report.withdrawn,
        "copy_of": kept.copy_of,
        "wire": report.wire,
        "skipped": report.skipped,
    }
    return told | ({"text": report.text} if whole else {})


def _line(kept: Stored) -> str:
    report = kept.report
    day = report.published.isoformat() if report.published else "no date"
    told = [report.id, day, report.outlet or "", f"“{report.title}”" if report.title else "", count_words(report.words, "word")]
    told_of = notes(kept)
    return "  ".join(clean(part) for part in told if part) + (f" — {'; '.join(told_of)}" if told_of else "")


def notes(kept: Stored) -> list[str]:
    """What became of a report: replaced, withdrawn, skipped, a copy; and whom it credits."""
    report = kept.report
    told = {
        "replaced by {}: does not count": kept.replaced_by,
        "takes back another report (“{}”)": report.withdrawn if report.notice else None,
        "withdrawn by the outlet (“{}”): does not count": None if report.notice else report.withdrawn,
        "skipped: {}": report.skipped,
        "replaces {}": kept.revises,
        "a near-copy of {}": kept.copy_of,
        "credits {}": report.wire if report.wire != report.outlet else None,
    }
    return [note.format(clean(value)) for note, value in told.items() if value]
