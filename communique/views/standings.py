"""What stands, told to a person: each standing with its state, its course and who says so; and as data.

Invariant: a step without a date says so and names the day by which it was reported; nothing is surer than its reports.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import get_args

from communique.model.claim import Claim, StandingKind
from communique.model.standing import UNKNOWN, Standing, Step
from communique.model.stood import Asked, Stood
from communique.views.contract_record import standing_object
from communique.views.dates import day_words
from communique.views.find import SHORT
from communique.views.json_values import JsonObject
from communique.views.markdown import markdown
from communique.views.outlets import Outlets, outlets_of
from communique.views.page import Line, Page, Part, Section, end_sentence, line, ref, strong
from communique.views.quoting import sentence
from communique.views.standing_line import agreement_words, disputed_words, parties_words, step_words, whose_words
from communique.views.tables import csv_text
from communique.views.words import capital, clean, count_words, country_phrase, date_words, list_words, state_words, words_for


def state_text(stood: Stood, *, width: int = 100) -> str:
    """What stands, as Markdown."""
    return markdown(state_page(stood), width=width)


def state_page(stood: Stood) -> Page:
    """The same as a page, for any renderer: a section a kind, then what is not certain by the day."""
    outlets = outlets_of(stood.record)
    claims = {c.id: c for e in (*stood.record.events, *stood.record.held) for c in e.claims}
    certain = [s for s in stood if s.state != UNKNOWN]
    sections = [
        Section(capital(words_for("kinds", kind)), tuple(_standing(s, outlets, claims) for s in certain if s.kind == kind))
        for kind in get_args(StandingKind)
    ]
    open_ = Section(
        "Not certain by then",
        tuple(_standing(s, outlets, claims) for s in stood if s.state == UNKNOWN),
        "Reported later without a date, or with one that leaves it open whether it had come by that day.",
    )
    return Page(title=_title(stood.asked), lead=_lead(stood), sections=(*sections, open_))


def state_object(stood: Stood) -> JsonObject:
    """The question and its answer as one JSON object: standings as in the record, each with who calls it a first."""
    asked = stood.asked
    claims = {c.id: c for e in (*stood.record.events, *stood.record.held) for c in e.claims}
    return {
        "between": list(asked.between) if asked.between else None,
        "of": asked.of,
        "kind": asked.kind,
        "as_of": asked.as_of.isoformat() if asked.as_of else None,
        "known_by": asked.known_by.isoformat() if asked.known_by else None,
        "standings": [
            standing_object(s) | {"said_first": [_first_object(claims[id]) for id in s.firsts if id in claims]}
            for s in stood.standings
        ],
    }


def state_csv(stood: Stood) -> str:
    """The standings as CSV, with the columns of the table `standings`."""
    return csv_text(replace(stood.record, standings=stood.standings), "standings")


def _title(asked: Asked) -> str:
    """ "What stands between Japan and United Kingdom on 6 May 2022, by reports published by 7 May 2022"."""
    told = ["What stands"]
    told += [f"between {list_words([country_phrase(p) for p in asked.between])}"] if asked.between else []
    told += [f"for {country_phrase(asked.of)}"] if asked.of else []
    told += [f"on {day_words(asked.as_of)}"] if asked.as_of else []
    title = " ".join(told)
    return f"{title}, by reports published by {day_words(asked.known_by)}" if asked.known_by else title


def _lead(stood: Stood) -> tuple[Line, ...]:
    reports = [r for r in stood.record.reports if not r.skipped]
    of = f" ({words_for('kinds', stood.asked.kind)})" if stood.asked.kind else ""
    counted = count_words(len(stood.standings), "standing") if stood.standings else "Nothing that is told stands"
    found = line(f"{counted}{of}, from {count_words(len(reports), 'report')}.")
    undated = sum(r.published is None for r in reports)
    if stood.asked.as_of and undated:
        note = f"{count_words(undated, 'report')} without a day of publication: what they tell without a date is left open."
        return (found, line(note))
    return (found,)


def _standing(standing: Standing, outlets: Outlets, claims: Mapping[str, Claim]) -> Line:
    """The standing with its present state; under it the course, what is open, what is disputed and what is a first."""
    outlets = outlets.among(claim.report for claim in standing.claims)
    name = capital(clean(standing.name))
    if standing.kind == "office":
        name = ", ".join(clean(w) for w in (standing.person, standing.office) if w)
    course = [_step(standing, group, outlets) for group in _runs(standing.history)]
    open_ = [_open(standing, step, outlets) for step in standing.unsure if step.state != standing.state]
    disputed = [line(capital(words), ".")] if (words := disputed_words(standing, outlets)) else []
    firsts = [_first(claims[id], outlets) for id in standing.firsts if id in claims]
    if standing.state == UNKNOWN:
        head = f" ({whose_words(standing)}) "
    else:
        head = f" ({parties_words(standing)}): {_state(standing)}. {agreement_words(standing)} "
    return line(strong(name), head, ref(standing.id[:SHORT]), under=[*course, *open_, *disputed, *firsts])


def _state(standing: Standing) -> str:
    since = f", {date_words(standing.since)}" if standing.since else ""
    return f"{state_words(standing.kind, standing.state)}{since}"


def _runs(history: Sequence[Step]) -> list[list[Step]]:
    """Steps of one state that follow one another, together."""
    found: list[list[Step]] = []
    for step in history:
        if found and found[-1][-1].state == step.state and step.when in (None, found[-1][0].when):
            found[-1].append(step)
        else:
            found.append([step])
    return found


def _step(standing: Standing, steps: Sequence[Step], outlets: Outlets) -> Line:
    """ "imposed, 5 May 2022 — Northern Post and Harbour Daily `c1234`"."""
    first = steps[0]
    reports = list(dict.fromkeys(report for step in steps for report in step.reports))
    words, when = state_words(standing.kind, first.state), step_words(first)
    ids = [part for id in dict.fromkeys(s.event for s in steps) for part in (Part(" "), ref(id[:SHORT]))]
    return line(strong(words), f", {when} — {outlets.list(reports)}", ids)


def _open(standing: Standing, step: Step, outlets: Outlets) -> Line:
    words = state_words(standing.kind, step.state)
    told = f"perhaps {words} ({step_words(step)}) — {outlets.list(step.reports)} "
    return line(told, ref(step.event[:SHORT]))


def _first(claim: Claim, outlets: Outlets) -> Line:
    speaker = f", citing {clean(claim.attribution.name)}" if claim.attribution else ""
    return line(f"said to be a first by {outlets.name(claim.report)}{speaker}: ", end_sentence(sentence(claim, outlets)))


def _first_object(claim: Claim) -> JsonObject:
    return {
        "report": claim.report,
        "outlet": claim.outlet,
        "speaker": claim.attribution.name if claim.attribution else None,
        "start": claim.at.span.start,
        "end": claim.at.span.end,
        "field": claim.at.span.field,
        "text": claim.at.text,
    }
