"""What stands now: each standing in a line, by kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from communique.model.claim import StandingKind
from communique.model.record import Record
from communique.model.standing import Standing, Step
from communique.views.differences import ordered_values, value_words
from communique.views.outlets import Outlets
from communique.views.page import Line, Section, line, strong
from communique.views.words import capital, clean, count_words, country_words, date_words, list_words, state_words, words_for

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
    where = list_words([country_words(p) for p in standing.holders])
    office = clean(standing.office or "")
    return ", ".join(w for w in (clean(standing.person or ""), f"{office} of {where}" if office and where else office) if w)


def standing_line(standing: Standing, outlets: Outlets) -> Line:
    """`**Northern Waters Agreement** (pact, Canada and Norway): signed, 15 June 2023. Told by 2 independent sources: …`"""
    since = f", {date_words(standing.since)}" if standing.since else ""
    state = state_words(standing.kind, standing.state)
    course = course_words(standing.kind, standing.history)
    disputed = _disputed(standing, outlets)
    told = [f"{state}{since}", course, _sources(standing, outlets), disputed]
    rest = ". ".join(capital(t) if i else t for i, t in enumerate(t for t in told if t))
    name = _office(standing) if standing.kind == "office" and standing.person else capital(clean(standing.name))
    return line(strong(name), f" ({_whose(standing)}): {rest}.")


def course_words(kind: str, history: Sequence[Step]) -> str:
    """The states that it went through, where there was more than one."""
    steps = [f"{state_words(kind, s.state)}{f' ({date_words(s.when)})' if s.when else ''}" for s in history]
    steps = [s for i, s in enumerate(steps) if i == 0 or s != steps[i - 1]]
    return f"course: {', then '.join(steps)}" if len(steps) > 1 else ""


def _whose(standing: Standing) -> str:
    holders = list_words([country_words(p) for p in standing.holders])
    others = list_words([country_words(p) for p in standing.counterparts])
    parties = f"{holders} on {others}" if holders and others and standing.kind in ("sanction", "restriction") else ""
    parties = parties or (f"{holders} to {others}" if holders and others else holders or others)
    kind = words_for("kind", standing.kind)
    return f"{kind}, {parties}" if parties else kind


def _sources(standing: Standing, outlets: Outlets) -> str:
    reports = list(dict.fromkeys(claim.report for claim in standing.claims))
    count = "one source" if standing.sources == 1 else count_words(standing.sources, "independent source")
    return f"told by {count}: {outlets.list(reports)}" if reports else ""


def _disputed(standing: Standing, outlets: Outlets) -> str:
    """What its present state is in other reports, where they differ, and who says which."""
    values = [
        list_words([f"{value_words(c, v)} ({outlets.list(v.reports)})" for v in ordered_values(c)], "or")
        for c in standing.conflicts
    ]
    if values:
        return f"outlets differ: {'; '.join(dict.fromkeys(values))}"
    return "outlets differ on this" if standing.agreement == "conflicting" else ""
