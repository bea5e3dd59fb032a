"""What stands now: each standing in a line, by kind.

Invariant: offices that nobody takes, leaves or disputes share one line at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from communique.codebook.standings import state_after
from communique.model.claim import StandingKind
from communique.model.event import Conflict, ConflictValue
from communique.model.record import Record
from communique.model.standing import Standing, Step
from communique.model.status import STATUSES, group_of
from communique.views.dates import day_words
from communique.views.differences import ordered_values, value_words
from communique.views.outlets import Outlets
from communique.views.page import Line, Section, line, strong
from communique.views.words import capital, clean, count_words, country_phrase, date_words, list_words, state_words, words_for

_KINDS = tuple(kind for kind in get_args(StandingKind) if kind != "office")


def standings_section(record: Record, outlets: Outlets) -> Section:
    """Standings kind by kind, each kind in order of the record; who holds which office in one line at the end."""
    ordered = [standing_line(s, outlets) for kind in _KINDS for s in record.standings if s.kind == kind]
    offices = [s for s in record.standings if s.kind == "office" and s.person and s.person[:1].isupper()]
    moved = [standing_line(s, outlets) for s in offices if _is_news(s)]
    held = list(dict.fromkeys(_office(s) for s in offices if not _is_news(s)))
    return Section(
        "What stands now", (*ordered, *moved, *([line(strong("In office"), f": {'; '.join(held)}.")] if held else []))
    )


def _is_news(standing: Standing) -> bool:
    return standing.state != "in-office" or bool(standing.conflicts)


def _office(standing: Standing) -> str:
    """ "Fumio Kishida, prime minister of Japan"."""
    where = list_words([country_phrase(p) for p in standing.holders])
    office = clean(standing.office or "")
    return ", ".join(w for w in (clean(standing.person or ""), f"{office} of {where}" if office and where else office) if w)


def standing_line(standing: Standing, outlets: Outlets) -> Line:
    """`**Northern Waters Agreement** (pact, Canada and Norway): signed, 15 June 2023. Told by 2 independent sources: …`"""
    outlets = outlets.among(claim.report for claim in standing.claims)
    since = f", {date_words(standing.since)}" if standing.since else ""
    state = state_words(standing.kind, standing.state)
    course = course_words(standing.kind, standing.history)
    disputed = disputed_words(standing, outlets)
    told = [f"{state}{since}", course, _sources(standing, outlets), disputed]
    rest = ". ".join(capital(t) if i else t for i, t in enumerate(t for t in told if t))
    name = _office(standing) if standing.kind == "office" and standing.person else capital(clean(standing.name))
    return line(strong(name), f" ({whose_words(standing)}): {rest}.")


def course_words(kind: str, history: Sequence[Step]) -> str:
    """The states that it went through, where there was more than one."""
    told = [s for i, s in enumerate(history) if s.when or i == 0 or s.state != history[i - 1].state]
    steps = [f"{state_words(kind, s.state)}{f' ({date_words(s.when)})' if s.when else ''}" for s in told]
    steps = [s for i, s in enumerate(steps) if i == 0 or s != steps[i - 1]]
    return f"course: {', then '.join(steps)}" if len(steps) > 1 else ""


def whose_words(standing: Standing) -> str:
    """ "pact, Canada and Norway"."""
    parties = parties_words(standing)
    kind = words_for("kind", standing.kind)
    return f"{kind}, {parties}" if parties else kind


def parties_words(standing: Standing) -> str:
    """ "Canada and Norway", "Canada on Belarus", "Norway to Moldova"."""
    holders = list_words([country_phrase(p) for p in standing.holders])
    others = list_words([country_phrase(p) for p in standing.counterparts])
    to = "on" if standing.kind in ("sanction", "restriction") else "to"
    return f"{holders} {to} {others}" if holders and others else holders or (f"{to} {others}" if others else "")


def _sources(standing: Standing, outlets: Outlets) -> str:
    reports = list(dict.fromkeys(claim.report for claim in standing.claims))
    count = "one source" if standing.sources == 1 else count_words(standing.sources, "independent source")
    return f"told by {count}: {outlets.list(reports)}" if reports else ""


def disputed_words(standing: Standing, outlets: Outlets) -> str:
    """What its present state is in other reports, where they differ, and who says which."""
    values = [
        list_words([f"{_state_said(standing, c, v)} ({outlets.list(v.reports)})" for v in ordered_values(c)], "or")
        for c in standing.conflicts
    ]
    if values:
        return f"outlets differ: {'; '.join(dict.fromkeys(values))}"
    return "outlets differ on this" if standing.agreement == "conflicting" else ""


def agreement_words(standing: Standing) -> str:
    """Whether outlets agree on its present state: "2 independent sources, which agree."."""
    if standing.agreement == "corroborated":
        return f"{count_words(standing.sources, 'independent source')}, which agree."
    told = capital(words_for("agreement", standing.agreement))
    return f"{told}, on this state." if standing.agreement == "single-source" and standing.sources > 1 else f"{told}."


def step_words(step: Step) -> str:
    """When a state came, or by when it was reported."""
    if step.presupposed:
        return "until then, as what came later tells"
    if step.when:
        return date_words(step.when)
    return f"date not told, reported {day_words(step.by)}" if step.by else "date not told"


def _state_said(standing: Standing, conflict: Conflict, value: ConflictValue) -> str:
    """The state that a side's word comes to: of a lifting that is planned, that the measure is imposed."""
    words = value_words(conflict, value)
    status = next((s for s in STATUSES if s == value.value), None)
    if conflict.field != "status" or status is None or not conflict.about:
        return words
    state = state_after(standing.kind, conflict.about, status, None)
    if state is None:
        return f"{conflict.about.replace('-', ' ')} {words}"
    told = state_words(standing.kind, state)
    act = f" ({conflict.about.replace('-', ' ')} {words})"
    return told if group_of(status) == "happened" or told == words else f"{told}{act}"
