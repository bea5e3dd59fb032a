"""Why a standing is in its state, and what a story is made of.

Invariant: a state rests on claims of the record and a row of standings.tsv; nothing is argued afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.codebook.standings import rule_of, state_after
from communique.model.claim import Claim
from communique.model.event import Event
from communique.model.record import Record, Story
from communique.model.standing import Standing, Step
from communique.views.brief import is_told
from communique.views.event_line import event_line, id_part
from communique.views.outlets import Outlets, outlets_of
from communique.views.page import Line, Page, Part, Section, line, ref, strong
from communique.views.quoting import excerpt
from communique.views.rules import rule_words
from communique.views.standing_line import agreement_words, disputed_words, parties_words, step_words
from communique.views.things import report_line
from communique.views.words import capital, clean, count_words, date_words, state_words, words_for


def standing_page(record: Record, standing: Standing) -> Page:
    """The states that it went through, each with the event that led to it, the row of the table and the words."""
    outlets = outlets_of(record).among(claim.report for claim in standing.claims)
    events = {event.id: event for event in (*record.events, *record.held)}
    since = f", {date_words(standing.since)}" if standing.since else ""
    whose = ", ".join(w for w in (words_for("kind", standing.kind), parties_words(standing)) if w)
    told = f"{capital(whose)}: {state_words(standing.kind, standing.state)}{since}. {agreement_words(standing)} "
    disputed = disputed_words(standing, outlets)
    return Page(
        title=f"Why: {capital(clean(standing.name))}",
        lead=(line(told, ref(standing.id)), *((line(capital(disputed), "."),) if disputed else ())),
        sections=(
            Section("Why this state", tuple(_step(standing, s, events.get(s.event), outlets) for s in standing.history)),
            Section("Not certain", tuple(_step(standing, s, events.get(s.event), outlets) for s in standing.unsure)),
        ),
    )


def story_page(record: Record, story: Story) -> Page:
    """The reports of a story and the events that they tell."""
    outlets = outlets_of(record)
    own = [report for report in record.reports if report.id in story.reports]
    events = [event for event in record.events if is_told(event) and set(event.reports) & set(story.reports)]
    counted = f"{count_words(len(own), 'report')}, put together by their words, days and claims. "
    return Page(
        title="A story",
        lead=(line(counted, ref(story.id)),),
        sections=(
            Section("Reports", tuple(report_line(report, outlets) for report in own)),
            Section("Events", tuple(event_line(event, outlets) for event in events)),
        ),
    )


def _step(standing: Standing, step: Step, event: Event | None, outlets: Outlets) -> Line:
    telling = list(_telling(standing, step, event))
    under = [line(text) for rule in _rules(standing, telling) for text in rule]
    under += [_words(claim, outlets) for claim in telling]
    end: tuple[Part, ...] = (Part(" "), id_part(event)) if event else ()
    return line(strong(state_words(standing.kind, step.state)), f", {step_words(step)}", end, under=under)


def _telling(standing: Standing, step: Step, event: Event | None) -> Iterable[Claim]:
    """The claims of the event that lead to the state; of a state that was only presupposed, all that tell of the next."""
    claims = [c for c in event.claims if c.report in step.reports] if event else []
    exact = [c for c in claims if state_after(standing.kind, c.act, c.status, c.stage) == step.state]
    return exact or claims


def _rules(standing: Standing, claims: Sequence[Claim]) -> Iterable[list[str]]:
    """The rows of the table that decide, each once."""
    rows = dict.fromkeys((rule, c.act) for c in claims if (rule := rule_of(standing.kind, c.act, c.status)))
    return (rule_words(rule, act) for rule, act in rows)


def _words(claim: Claim, outlets: Outlets) -> Line:
    return line(strong(outlets.name(claim.report)), ": ", excerpt(claim, outlets), " ", ref(claim.id))
