"""What was made of one report: its claims, what was looked at and not coded with the reason, and what tells no act.

Invariant: every sentence of the report is in one of the three.
"""

from __future__ import annotations

from communique.model.annotation import Annotation, Uncoded
from communique.model.claim import Claim
from communique.model.event import Event
from communique.model.record import Record
from communique.model.span import Span
from communique.model.stored import Stored
from communique.views.dates import day_words
from communique.views.find import SHORT, events_by_id
from communique.views.markdown import markdown
from communique.views.page import Line, Page, Part, Section, line, ref
from communique.views.report_list import notes
from communique.views.words import capital, clean, count_words

_MOST = 160  # characters of a sentence
_AROUND, _FEW = 60, 6  # characters and words on each side of what was not coded


def explain_report(annotation: Annotation, kept: Stored, record: Record, *, width: int = 100) -> str:
    """The same as Markdown; `kept` says what became of the report, `record` which events its claims are in."""
    return markdown(report_page(annotation, kept, record), width=width)


def report_page(annotation: Annotation, kept: Stored, record: Record) -> Page:
    """What was made of a report, as a page."""
    report, events = annotation.report, events_by_id(record)
    told = [w for w in (clean(report.outlet or ""), day_words(report.published) if report.published else "no date given") if w]
    counts = f"{count_words(report.words, 'word')}, {count_words(len(annotation.claims), 'claim')}"
    lead = [line(f"{', '.join(told)}: “{clean(report.title)}”. {counts}." if report.title else f"{', '.join(told)}. {counts}.")]
    if said := notes(kept):
        lead.append(line(f"{capital('; '.join(said))}."))
    spans = [*(c.trigger.span for c in annotation.claims), *(u.span for u in annotation.uncoded)]
    silent = [s for s in annotation.sentences if not any(_within(span, s) for span in spans)]
    left = [_left(report.title or "", report.text, uncoded) for uncoded in annotation.uncoded]
    return Page(
        title=f"What was made of {clean(report.id)}",
        lead=tuple(lead),
        sections=(
            Section("Claims", tuple(_claim(claim, events.get(claim.id)) for claim in annotation.claims)),
            Section("Looked at and not coded", tuple(left)),
            Section("Without a word that tells an act", tuple(_sentence(report.title or "", report.text, s) for s in silent)),
        ),
    )


def _claim(claim: Claim, event: Event | None) -> Line:
    """Its place and words, and the event that it is part of, unless it does not count."""
    words = f'"{clean(claim.at.text)}" '
    part = (f"— {clean(event.title)} ", ref(event.id[:SHORT])) if event else ("— does not count ", ref(claim.id[:SHORT]))
    return line(_at(claim.at.span), words, *part)


def _sentence(title: str, text: str, span: Span) -> Line:
    words = clean((title if span.field == "title" else text)[span.start : span.end])
    return line(_at(span), f'"{words[:_MOST].rstrip()}{" …" if len(words) > _MOST else ""}"')


def _left(title: str, text: str, uncoded: Uncoded) -> Line:
    """The word in what stands around it, marked, and the reason."""
    span, whole = uncoded.span, title if uncoded.span.field == "title" else text
    before, after = whole[: span.start].splitlines()[-1:], whole[span.end :].splitlines()[:1]
    around = "".join(before)[-_AROUND:], "".join(after)[:_AROUND]
    words = (Part(f'"{" ".join(around[0].split(" ")[-_FEW:])}'), Part(clean(uncoded.text), "mark"))
    return line(_at(span), *words, f'{" ".join(around[1].split(" ")[:_FEW])}": {clean(uncoded.why)}')


def _at(span: Span) -> str:
    return f"{span.field} {span.start}–{span.end}: "


def _within(span: Span, sentence: Span) -> bool:
    return span.field == sentence.field and sentence.start <= span.start < sentence.end
