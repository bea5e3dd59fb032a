"""Where reports differ, and where a later one carries the course further: a sentence for each that says who says what.

Invariant: every side is quoted with the very words of its claims; a report that says both is said to say both; what a
report has from a speaker is said with the speaker's name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from communique.model.claim import Claim
from communique.model.event import Conflict, ConflictValue, Event, Update
from communique.model.span import Span
from communique.model.status import STAGES, STATUSES, advance
from communique.views.outlets import Outlets
from communique.views.page import Line, Part, end_sentence, joined, line, strong
from communique.views.quoting import excerpt
from communique.views.words import capital, clean, country_words, date_words, list_words, says_words, words_for

_QUOTED = 3
_COURSES = ("stage", "status")
_CASUALTIES = ("killed", "injured", "missing", "detained", "displaced", "abducted", "released")
_PARTS = {"actors": "who did it", "recipients": "who it was done to"}
_ADVANCING = sorted(STATUSES, key=advance)

_Step = tuple[tuple[str, bool, int], tuple[Part, ...]]
"""A step of a course in words, after where it stands."""


def conflict_line(event: Event, conflict: Conflict, outlets: Outlets, end: Sequence[Part] = ()) -> Line:
    """What it is about, the question, and what each side says in its own words."""
    outlets, ordered = outlets.among(event.reports), ordered_values(conflict)
    words = list(dict.fromkeys(value_words(conflict, value) for value in ordered))
    about = _about(event, conflict)
    asked = f"{about}, {list_words(words, 'or')}?" if about else f"{list_words(words, 'or')}?"
    says = [_says(event, conflict, side, outlets) for side in _sides(ordered)]
    return line(f"{subject_words(event, conflict)}: ", strong(capital(asked)), end, under=(line(says) for says in says))


def subject_words(event: Event, conflict: Conflict) -> str:
    """What the difference is about; for a course, without the side that the title takes."""
    scope = "" if event.scope in (None, event.act) else f" ({clean(event.scope or '')})"
    thing = clean(event.instrument or "") or (f"{event.act.replace('-', ' ')}{scope}" if event.scope else "")
    if conflict.field not in _COURSES or not thing:
        return clean(event.title)
    parties = dict.fromkeys(clean(p.party.name) for p in (*event.actors, *event.recipients))
    return f"{list_words(list(parties))}, {thing}" if parties else capital(thing)


def update_lines(event: Event, outlets: Outlets, end: Sequence[Part] = ()) -> list[Line]:
    """The course: each step with who reported it, on which day, in its words. Stage and status are one course, told once."""
    outlets = outlets.among(event.reports)
    course = [u for u in event.updates if u.field in _COURSES]
    steps = [step for u in course for step in _steps(event, u, _staged(course) if u.field == "status" else (), outlets)]
    rest = [list(_steps(event, u, (), outlets)) for u in event.updates if u.field not in _COURSES]
    told = [sorted(found, key=lambda step: step[0]) for found in (steps, *rest) if found]
    title = strong(clean(event.title))
    return [line(title, end, under=(line(end_sentence(parts)) for _, parts in found)) for found in told]


def _staged(course: Sequence[Update]) -> tuple[str, ...]:
    """Claims whose stage is told, which says more than their status."""
    return tuple(id for update in course if update.field == "stage" for step in update.steps for id in step.claims)


def value_words(differing: Conflict | Update, value: ConflictValue) -> str:
    """A value of a field in plain words."""
    if differing.field in _COURSES:
        return words_for(differing.field, value.value)
    if differing.field == "when":
        return date_words(value.value)
    if differing.field == "parties":
        return list_words([country_words(code.strip()) for code in value.value.split(",")])
    return clean(value.value)


def _about(event: Event, conflict: Conflict) -> str:
    """What a figure counts, or which part in the act is in question; nothing for a course, which speaks for itself."""
    if conflict.field == "figures":
        return _counted(event, conflict)
    if conflict.field == "parties":
        return _PARTS.get(conflict.about or "", "who")
    return {"when": "when", "where": "where"}.get(conflict.field, "")


def _counted(event: Event, conflict: Conflict) -> str:
    """What the figures of a conflict count, as a report tells it where it is a thing ("Venezuelan diplomats")."""
    about = clean(conflict.about or "")
    ids = {id for value in conflict.values for id in value.claims}
    told = (clean(f.of or "") for c in event.claims if c.id in ids for f in c.figures if not f.casualty)
    return max((of for of in told if about and about.casefold() in of.casefold()), key=len, default=about)


def ordered_values(conflict: Conflict) -> list[ConflictValue]:
    """The values of a conflict, those of a course from the most advanced down."""
    if conflict.field not in _COURSES:
        return list(conflict.values)
    course = STAGES if conflict.field == "stage" else _ADVANCING
    rank = {str(value): i for i, value in enumerate(course)}
    return sorted(conflict.values, key=lambda value: -rank.get(value.value, -1))


def _sides(values: Sequence[ConflictValue]) -> list[tuple[tuple[str, ...], tuple[ConflictValue, ...]]]:
    """Reports that say the same, with the values that they say: those with one value first."""
    reports = dict.fromkeys(report for value in values for report in value.reports)
    said = {report: tuple(v for v in values if report in v.reports) for report in reports}
    order = {value.value: i for i, value in enumerate(values)}
    ranked = sorted(reports, key=lambda r: (len(said[r]), [order[v.value] for v in said[r]]))
    return [(tuple(group), values) for values, group in groupby(ranked, key=lambda r: said[r])]


def _says(
    event: Event, conflict: Conflict, side: tuple[tuple[str, ...], tuple[ConflictValue, ...]], outlets: Outlets
) -> tuple[Part, ...]:
    """`A says it was signed ("…").` or `B says both that it was signed ("…") and that it is agreed in principle ("…").`"""
    reports, values = side
    claims = {claim.id: claim for claim in event.claims}
    several = len(values) > 1
    runs = []
    for value in values:
        own = _claims_of(value, reports, claims)
        runs.append((Part(_saying(conflict, value, own, several)), *_words_of(conflict, value, own, outlets)))
    verb = "say" if len({outlets.name(r) for r in reports}) > 1 else "says"
    both = " both " if len(values) == 2 else " all of: " if several else " "
    opening = (strong(outlets.list(reports)), Part(f" {verb}{both}"))
    return end_sentence((*opening, *joined(runs, ", ", " and ")))


def _saying(conflict: Conflict | Update, value: ConflictValue, claims: Sequence[Claim], several: bool) -> str:
    """What stands after "says": a clause for a course, the value itself for the rest."""
    if conflict.field not in _COURSES:
        return value_words(conflict, value)
    said = says_words(conflict.field, value.value) or f"it is {words_for(conflict.field, value.value)}"
    if value.value == "denied" and (who := _deniers(claims)):
        said = f"it is denied by {who}"
    return f"that {said}" if several else said


def _deniers(claims: Iterable[Claim]) -> str:
    names = [c.attribution.name if c.attribution else "" for c in claims if c.status == "denied"]
    return list_words(list(dict.fromkeys(clean(name) for name in names if name)))


def _claims_of(value: ConflictValue, reports: Iterable[str], claims: Mapping[str, Claim]) -> list[Claim]:
    """The first claim of each of the reports that states the value: a claim of the text before one of the title."""
    stated = [claims[id] for id in value.claims if id in claims]
    stated.sort(key=lambda claim: claim.at.span.field == "title")
    first = {claim.report: claim for claim in reversed(stated)}
    return [first[report] for report in reports if report in first]


def _words_of(
    differing: Conflict | Update, value: ConflictValue, claims: Sequence[Claim], outlets: Outlets
) -> tuple[Part, ...]:
    """The words of up to three reports in brackets, each named where there are several."""
    groups = _alike(claims)
    runs = []
    for group in groups[:_QUOTED]:
        claim = max(group, key=lambda claim: len(clean(claim.at.text)))
        name = (Part(f"{outlets.list(c.report for c in group)}: "),) if len(groups) > 1 else ()
        speaker = (Part(f", citing {clean(claim.attribution.name)}"),) if claim.attribution else ()
        focus, most = _focus(differing, value, claim), 170 if differing.field == "when" else 100
        runs.append((*name, *excerpt(claim, outlets, focus=focus, most=most), *speaker))
    return (Part(" ("), *joined(runs), Part(")")) if runs else ()


def _alike(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims of the same words together, as two copies of one text have them; one may go on where the other ends."""
    groups: list[list[Claim]] = []
    for claim in claims:
        group = next((g for g in groups if all(_same_words(claim, other) for other in g)), None)
        if group is None:
            groups.append([claim])
        else:
            group.append(claim)
    return groups


def _same_words(one: Claim, other: Claim) -> bool:
    shorter, longer = sorted((clean(c.at.text).casefold().rstrip(".") for c in (one, other)), key=len)
    speakers = {c.attribution.name if c.attribution else "" for c in (one, other)}
    return longer.startswith(shorter) and len(speakers) == 1


def _focus(differing: Conflict | Update, value: ConflictValue, claim: Claim) -> Span | None:
    """Where in the report the value stands: the figure, the place, or the trigger (None)."""
    if differing.field == "figures":
        return next((f.span for f in claim.figures if f.text == value.value), None)
    if differing.field == "where" and claim.where and claim.where.at:
        return claim.where.at.span
    return None


def _steps(event: Event, update: Update, without: Collection[str], outlets: Outlets) -> Iterator[_Step]:
    """The steps of a course, but of what other claims tell than those `without`."""
    reports = {claim.id: claim.report for claim in event.claims}
    for place, step in enumerate(update.steps):
        ids = tuple(id for id in step.claims if id not in without)
        if ids or not step.claims:
            told = tuple(r for r in step.reports if not without or r in {reports.get(id) for id in ids})
            yield _step(event, update, replace(step, reports=told, claims=ids), place, outlets)


def _step(event: Event, update: Update, step: ConflictValue, place: int, outlets: Outlets) -> _Step:
    """A step of the course with where it stands: first day of publication, statuses before stages, place in the record."""
    claims = {claim.id: claim for claim in event.claims}
    own = _claims_of(step, step.reports, claims)
    days = sorted(r.published for id in step.reports if (r := outlets.reports.get(id)) and r.published)
    day = f"{date_words(days[0].isoformat())}: " if days else ""
    words = value_words(update, step)
    thing = f" ({clean(update.about)})" if isinstance(update, Conflict) and update.about else ""
    opening = (Part(day), strong(words), Part(f"{thing} — {outlets.list(step.reports)}"))
    when = days[0].isoformat() if days else "9999"
    return (when, update.field == "stage", place), (*opening, *_words_of(update, step, own, outlets))
