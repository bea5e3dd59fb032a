"""What changed between two records, in plain lines and as JSON.

Invariant: every line that tells of an event ends with the start of its id, by which `show` and `explain` find it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communique.model.change import Change, Changes, FieldChange
from communique.model.record import Record
from communique.model.status import STAGES
from communique.views.find import SHORT
from communique.views.json_values import JsonObject
from communique.views.markdown import markdown
from communique.views.outlets import Outlets, outlets_of
from communique.views.page import Line, Page, Part, Section, line, ref, strong
from communique.views.words import capital, clean, count_words, date_words, list_words, words_for

_NONE = "nothing"
_FIELDS = {"act": "act", "type": "code", "sources": "independent sources", "agreement": "agreement", "actors": "actors",
           "recipients": "recipients", "since": "since", "state": "state"}  # fmt: skip


def changes_told(changes: Changes, after: Record, title: str, *, width: int = 100) -> str:
    """The changes as Markdown; `after` is the later record, `title` says between what."""
    return markdown(changes_page(changes, after, title), width=width)


def changes_page(changes: Changes, after: Record, title: str) -> Page:
    """The same as a page, for any renderer."""
    outlets = outlets_of(after)
    offices = {s.id for s in after.standings if s.kind == "office"}

    def section(heading: str, made: Callable[[Change, Outlets], Line], *of: Change) -> Section:
        return Section(heading, tuple(made(change, outlets) for change in of))

    standing = [c for c in changes.changes if c.subject == "standing" and not (c.kind == "new" and c.id in offices)]
    return Page(
        title,
        (line(summary_words(changes)),),
        (
            section("New events", _new, *changes.of("new", "event")),
            section("Now disputed", _differ, *changes.of("disputed")),
            section("Now settled", _differ, *changes.of("settled")),
            section("Changed", _changed, *changes.of("changed", "event")),
            section("Now one", _merged, *changes.of("merged")),
            section("Now several", _split, *changes.of("split")),
            section("No longer told", _plain, *changes.of("gone", "event")),
            section("What stands", _standing, *standing),
        ),
    )


def summary_words(changes: Changes) -> str:
    """One sentence: how much of what there is."""
    told = [count_words(len(changes.reports), "new report")] if changes.reports else []
    told += [f"{count_words(len(changes.withdrawn), 'report')} withdrawn"] if changes.withdrawn else []
    told += [f"{count_words(len(changes.left), 'report')} replaced by a newer text"] if changes.left else []
    for kind, words in _KINDS.items():
        if found := changes.of(kind, "event"):  # type: ignore[arg-type]
            told.append(words(len(found)))
    told += [count_words(len(s), "story joined", "stories joined") for s in [changes.of("merged", "story")] if s]
    told += [count_words(len(s), "story parted", "stories parted") for s in [changes.of("split", "story")] if s]
    told += [count_words(len(s), "standing moved", "standings moved") for s in [changes.of("changed", "standing")] if s]
    return f"{capital(list_words(told))}." if told else "Nothing changed."


_KINDS: dict[str, Callable[[int], str]] = {
    "new": lambda n: count_words(n, "new event"),
    "disputed": lambda n: f"{count_words(n, 'event')} now disputed",
    "settled": lambda n: f"{count_words(n, 'event')} now settled",
    "changed": lambda n: f"{count_words(n, 'event')} changed",
    "merged": lambda n: count_words(n, "event is", "events are") + " now one with others",
    "split": lambda n: count_words(n, "event is", "events are") + " now several",
    "gone": lambda n: count_words(n, "event") + " no longer told",
}


def change_words(change: Change) -> str:
    """A change in a few plain words, without its title: "3 → 2 independent sources"."""
    if change.kind == "merged":
        return f"{list_words([_short(o) for o in change.others])} {_is(change)} now part of {_short(change.id)}"
    if change.kind == "split":
        return f"parted: also {list_words([_short(o) for o in change.others])}"
    if change.kind in ("disputed", "settled"):
        return f"now {change.kind}: {_differing(change)}"
    fields = "; ".join(_field(f) for f in _course(change.fields))
    return {"new": "new", "gone": "no longer told"}.get(change.kind) or fields


def changes_object(changes: Changes) -> JsonObject:
    """The same as JSON."""
    return {
        "reports": list(changes.reports),
        "left": list(changes.left),
        "withdrawn": list(changes.withdrawn),
        "changes": [
            {
                "kind": c.kind,
                "subject": c.subject,
                "id": c.id,
                "title": c.title,
                "fields": [{"field": f.field, "before": f.before, "after": f.after} for f in c.fields],
                "others": list(c.others),
                "reports": list(c.reports),
            }
            for c in changes.changes
        ],
    }


def _new(change: Change, outlets: Outlets) -> Line:
    return line(strong(f"{clean(change.title)}."), f" {_by(change, outlets)}. ", _ref(change))


def _differ(change: Change, outlets: Outlets) -> Line:
    """The field with what reports say, or said."""
    by = f" With {_by(change, outlets)}." if change.reports else ""
    return line(strong(f"{clean(change.title)}."), f" {capital(_differing(change))}.{by} ", _ref(change))


def _differing(change: Change) -> str:
    return "; ".join(f"{_name(f.field)} ({_values(f.field, f.after or f.before)})" for f in change.fields)


def _changed(change: Change, outlets: Outlets) -> Line:
    told = [_field(f) for f in _course(change.fields)] + ([f"now also {_by(change, outlets)}"] if change.reports else [])
    return line(strong(f"{clean(change.title)}."), f" {capital('; '.join(told))}. ", _ref(change))


def _merged(change: Change, _outlets: Outlets) -> Line:
    others = list_words([_short(o) for o in change.others])
    return line(strong(f"{clean(change.title)}."), f" {others} {_is(change)} now part of ", _ref(change))


def _split(change: Change, _outlets: Outlets) -> Line:
    others = list_words([_short(o) for o in change.others])
    return line(strong(f"{clean(change.title)}."), f" What was one is now also {others}. ", _ref(change))


def _plain(change: Change, _outlets: Outlets) -> Line:
    return line(strong(f"{clean(change.title)}."), " ", _ref(change))


def _standing(change: Change, _outlets: Outlets) -> Line:
    told = "; ".join(_field(f) for f in change.fields)
    if change.kind != "changed":
        told = "no longer told" if change.kind == "gone" else f"new: {_value('state', change.fields[0].after)}"
    return line(strong(f"{capital(clean(change.title))}."), f" {capital(told)}. ", _ref(change))


def _course(fields: Sequence[FieldChange]) -> list[FieldChange]:
    """The fields with status and stage as the one course that they are: by the stage where there is one, else by the status."""
    by = {field.field: field for field in fields}
    if not {"status", "stage"} <= by.keys():
        return list(fields)
    status, stage = by["status"], by["stage"]
    whole = FieldChange("stage", stage.before or status.before, stage.after or status.after)
    return [whole if field is stage else field for field in fields if field is not status]


def _field(field: FieldChange) -> str:
    if field.before is None:
        return f"{_name(field.field)} now {_value(field.field, field.after)}"
    return f"{_name(field.field)} {_value(field.field, field.before)} → {_value(field.field, field.after)}"


def _name(field: str) -> str:
    return _FIELDS.get(field) or words_for("field", field)


def _value(field: str, value: str | None) -> str:
    if value is None:
        return _NONE
    if field in ("when", "since"):
        return date_words(value)
    if field == "stage" and value not in STAGES:
        field = "status"
    return words_for(field, value) if field in ("status", "stage", "agreement", "state") else clean(value)


def _values(field: str, values: str | None) -> str:
    """The values that reports give, in plain words: "signed or in principle"."""
    return "; ".join(list_words([_value(field, v) for v in part.split(" / ")], "or") for part in (values or "").split("; "))


def _by(change: Change, outlets: Outlets) -> str:
    return outlets.among(change.reports).list(change.reports)


def _ref(change: Change) -> Part:
    return ref(_short(change.id))


def _short(id: str) -> str:
    return id[:SHORT]


def _is(change: Change) -> str:
    return "is" if len(change.others) == 1 else "are"
