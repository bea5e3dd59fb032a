"""Why an event is as it is: why these claims together, this code, this status, this agreement; down to the characters.

Invariant: every reason is one that the record carries or a table of the codebook states; nothing is argued afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.model.change import Move
from communique.model.claim import Claim
from communique.model.event import Event, FieldAgreement
from communique.model.judgement import Judgement, Reason
from communique.model.record import Record
from communique.views.explain_thing import standing_page, story_page
from communique.views.find import event_of, standing_of, story_of
from communique.views.markdown import markdown
from communique.views.outlets import Outlets, outlets_of
from communique.views.page import Line, Page, Part, Section, line, ref, strong
from communique.views.quoting import excerpt
from communique.views.rules import code_rule, rule_words
from communique.views.show import course
from communique.views.words import capital, clean, count_words, date_words, list_words, words_for

_KINDS = "event, claim, standing, story or report"
_SHOWN = 3
"""Pairs of claims that are shown unless all are asked for."""


def explain(record: Record, event: str | Event, moves: Sequence[Move] = (), *, width: int = 100, every: bool = False) -> str:
    """Why, as Markdown, for an event given itself or by its id or that of any of its claims; `moves`: the log of its store.
    A standing or a story by its id as well.

    Of the pairs of claims the strongest, or with `every` all. Raises UnknownName.
    """
    if isinstance(event, str):
        if standing := standing_of(record, event):
            return markdown(standing_page(record, standing), width=width)
        if story := story_of(record, event):
            return markdown(story_page(record, story), width=width)
    found = event if isinstance(event, Event) else event_of(record, event, _KINDS, [r.id for r in record.reports])
    asked = None if isinstance(event, Event) else event
    return markdown(explain_page(record, found, asked, moves, every=every), width=width)


def explain_page(
    record: Record, event: Event, asked: str | None = None, moves: Sequence[Move] = (), *, every: bool = False
) -> Page:
    """The same as a page, for any renderer: code and status first, pairs of claims after. `asked`: the id that led here."""
    outlets = outlets_of(record).among(event.reports)
    return Page(
        title=f"Why: {clean(event.title)}",
        lead=(
            line(f"{count_words(len(event.claims), 'claim')} in {count_words(len(event.reports), 'report')}. ", ref(event.id)),
            *_way_here(record, event, asked),
        ),
        sections=(
            Section("Why this code", (_code(event),)),
            Section("Why this status", (_status(event, outlets), *(_claim(c, outlets) for c in event.claims))),
            Section("Why this agreement", tuple(_agreement(event, outlets))),
            Section("Why these claims are one event", tuple(_links(event, outlets, every=every))),
            Section("What was joined and parted", tuple(_move(m) for m in moves if _is_of(m, event))),
        ),
    )


def _way_here(record: Record, event: Event, asked: str | None) -> Iterable[Line]:
    """How another id than the event's own leads to it."""
    if asked is None or event.id.startswith(asked):
        return
    if any(claim.id.startswith(asked) for claim in event.claims):
        yield line(ref(asked), " is now part of this event.")
        return
    heir = next((heir for old, heir in record.heirs if heir and old.startswith(asked)), None)
    if heir:
        yield line(ref(asked), " is told no longer; in its place stands ", ref(heir), ", which is part of this event.")


def _is_of(move: Move, event: Event) -> bool:
    ids = {event.id, *(claim.id for claim in event.claims)}
    return move.event in ids or move.other in ids


def _move(move: Move) -> Line:
    told = " became part of " if move.kind == "merged" else " was parted from "
    return line(
        f"{date_words(move.when.date().isoformat())}: ", ref(move.other), told, ref(move.event), f" ({clean(move.why)})"
    )


def _links(event: Event, outlets: Outlets, *, every: bool) -> Iterable[Line]:
    """Judgements between two claims of the event with their weights: those of persons, then the strongest; how many more."""
    if len(event.claims) == 1:
        return [line("It is a single claim.")]
    claims = {claim.id: claim for claim in event.claims}
    own = [link for link in event.links if link.left in claims and link.right in claims]
    own.sort(key=lambda link: (link.machine, -(link.weight or 0)))
    persons = sum(not link.machine for link in own)
    shown = own if every else own[: max(persons, _SHOWN)]
    rest = len(own) - len(shown)
    more = [line(f"and {count_words(rest, 'weaker pair')} of claims (--all shows them)")] if rest else []
    return [*(_link(link, claims, outlets) for link in shown), *more] or [line("No judgement is kept with this event.")]


def _link(link: Judgement, claims: dict[str, Claim], outlets: Outlets) -> Line:
    """Both sides in their words, the verdict with its sum, and each weight."""
    pair = (claims[link.left], claims[link.right])
    sides = [line(strong(outlets.name(c.report)), ": ", excerpt(c, outlets), " ", ref(c.id)) for c in pair]
    by = clean(link.by) if link.machine else f"{clean(link.by)} (a person)"
    on = f", {date_words(link.when.date().isoformat())}" if link.when else ""
    total = f", sum {link.weight:+g} ({threshold_words()})" if link.weight is not None else ""
    weights = line("; ".join(_weight(r) for r in link.reasons)) if link.reasons else line(f"because {clean(link.why)}")
    return line(strong(capital(link.verdict)), f": {by}{on}{total}", under=(*sides, weights))


def _weight(reason: Reason) -> str:
    return f"{reason.weight:+g} {clean(reason.finding)}"


@lru_cache(maxsize=1)
def threshold_words() -> str:
    """From which sums a pair is the same or unsure, in the linker's own table."""
    rows = read_shipped("linking/weights.tsv", ["field", "level", "weight", "words"])
    return "; ".join(f"{row['level']} from {row['weight']}" for row in rows if row["field"] == "verdict")


def _code(event: Event) -> Line:
    """Act and status give the code: the row of the table that does."""
    code = " ".join(w for w in (event.type, event.mode) if w) or "no PLOVER type"
    said = words_for("stage", event.stage) if event.stage else words_for("status", event.status)
    others = [t for t in event.types if t != event.type]
    under = [line(text) for text in code_rule(event)]
    under += [line(f"its claims, each by itself, also have {list_words(others)}")] if others else []
    return line(strong(code), f": act {event.act}, {said}", under=under)


def _status(event: Event, outlets: Outlets) -> Line:
    """How the event's status follows from its claims'."""
    told: dict[str, list[str]] = {}
    for claim in event.claims:
        told.setdefault(course(claim), []).append(claim.report)
    counts = "; ".join(f"{words} — {outlets.list(reports)}" for words, reports in told.items())
    rule = "the value with the most independent sources; of equals, the less advanced" if len(told) > 1 else "all claims say so"
    return line(strong(words_for("status", event.status)), f": {rule} ({counts})")


def _claim(claim: Claim, outlets: Outlets) -> Line:
    """A claim's own steps: the entry that found the act, what decided its status, and the characters."""
    at, trigger = claim.at.span, claim.trigger.span
    place = f"{clean(claim.report)}, {at.field} {at.start}–{at.end}, trigger {trigger.start}–{trigger.end}: "
    steps = [line(Part(place), Part(clean(claim.trigger.text), "mark"))]
    steps += [line(text) for text in rule_words(claim.rule, claim.act)]
    steps += [line(clean(reason)) for reason in claim.reasons]
    date = (
        [line(f"date: {date_words(claim.when.edtf)} ({claim.when.basis}; {clean(claim.when.why)})")] if claim.when.edtf else []
    )
    head = (
        strong(outlets.name(claim.report)),
        Part(f", {course(claim)}: "),
        *excerpt(claim, outlets),
        Part(" "),
        ref(claim.id),
    )
    return line(head, under=(*steps, *date, line(f"confidence {claim.confidence:.2f}")))


def _agreement(event: Event, outlets: Outlets) -> Iterable[Line]:
    """Which reports are one source and why; then field by field."""
    yield line(strong(words_for("agreement", event.agreement)), f": {count_words(event.sources, 'independent source')}")
    for i, group in enumerate(event.source_groups, 1):
        yield line(f"source {i}: {outlets.list(group.reports)} ({clean(group.why)})")
    told = (_field(name, field) for name, field in event.fields)
    yield from (line(text) for text in dict.fromkeys(told))  # status and stage are one course


def _field(name: str, field: FieldAgreement) -> str:
    """A field's agreement, and how many independent sources state it, alike or not."""
    agreed = words_for("agreement", field.agreement)
    if field.agreement == "single-source" and field.sources > 1:
        agreed = "no two independent sources say the same"
    stated = f"stated by {count_words(field.sources, 'independent source')}" if field.sources else "stated by no source"
    return f"{words_for('field', name)}: {agreed}, {stated}"
