"""What people judged: a line each for a person, a JSON object each for a file.

Invariant: the object has all that `sources.judgements` needs to read it back as the same judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from communique.model.change import Changes
from communique.model.judgement import Judgement
from communique.views.changes import change_words, summary_words
from communique.views.find import SHORT
from communique.views.json_values import JsonObject, encode
from communique.views.words import clean, date_words

_SHOWN = 2


def judgement_object(judgement: Judgement) -> JsonObject:
    """A judgement as it travels."""
    return {
        "id": judgement.id,
        "subject": judgement.subject,
        "left": judgement.left,
        "right": judgement.right,
        "verdict": judgement.verdict,
        "by": judgement.by,
        "why": judgement.why,
        "when": judgement.when.isoformat() if judgement.when else None,
    }


def judgement_lines(judgements: Iterable[Judgement]) -> str:
    """JSON lines."""
    return "".join(f"{encode(judgement_object(j))}\n" for j in judgements)


Names = Mapping[str, str]
"""Display names of reports by their keys."""


def judgement_line(judgement: Judgement, state: str = "", names: Names | None = None) -> str:
    """ "j0123456789abcdef  22 November 2026, ann: c0123… and c4567… are the same event (both tell of one landing)"."""
    on = f"{date_words(judgement.when.date().isoformat())}, " if judgement.when else ""
    why = f" ({clean(judgement.why)})" if judgement.why else ""
    return (
        f"{judgement.id}  {on}{clean(judgement.by)}: {judgement_words(judgement, names)}{why}{f' — {state}' if state else ''}"
    )


def judgement_words(judgement: Judgement, names: Names | None = None) -> str:
    """What it says, with its subjects' ids shortened."""
    left, right = (_shown(judgement.subject, id, names or {}) for id in (judgement.left, judgement.right))
    if judgement.verdict == "undo":
        return f"undoes {judgement.left}"
    if judgement.verdict in ("reject", "accept"):
        return f"{left} {judgement.verdict}ed"
    if judgement.verdict == "set":
        return f"{left}: {clean(judgement.right)}"
    same, different = _SAME[judgement.subject]
    if judgement.verdict == "unsure":
        return f"{left} and {right}: unsure whether they {same}"
    return f"{left} and {right} {same if judgement.verdict == 'same' else different}"


_SAME = {
    "claim": ("tell of one happening", "do not tell of one happening"),
    "event": ("are one event", "are two events"),
    "story": ("are one story", "are two stories"),
    "copy": ("are copies of one text", "are not copies of one text"),
    "actor": ("are one and the same", "are two"),
}


def effect_lines(changes: Changes, overrules: Iterable[Judgement], names: Names | None = None) -> list[str]:
    """What a judgement did: whom it overrules, then what changed, in a few lines."""
    told = [f"overrules {judgement_line(j, names=names)}" for j in overrules]
    if not changes.changes:
        return [*told, "changed nothing in the record"]
    ordered = sorted(changes.changes, key=lambda c: c.subject != "claim")
    shown = [f"{c.subject} {c.id[:SHORT]} ({clean(c.title)}): {change_words(c)}" for c in ordered[:_SHOWN]]
    rest = Changes(tuple(ordered[_SHOWN:]))
    return [*told, *shown, *([f"and more: {summary_words(rest)}"] if rest else [])]


def states_of(dormant: Mapping[str, str], overruled: Iterable[Judgement], alive: Iterable[Judgement]) -> dict[str, str]:
    """By id, a word on each judgement: in force, dormant, overruled; who is in none of the three is undone."""
    found = {j.id: "" for j in alive}
    found |= {j.id: "overruled by a later one" for j in overruled}
    return found | {id: f"dormant: {why}" for id, why in dormant.items()}


def _shown(subject: str, id: str, names: Names) -> str:
    if subject == "actor":
        return clean(id)
    return clean(names[id]) if subject in ("copy", "story") and id in names else clean(id)[:SHORT]
