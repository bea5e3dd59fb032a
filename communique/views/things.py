"""The rest of a brief: figures, the reports that were read, and what was not read.

Invariant: a figure that several reports tell in the same sense is one line, with all of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.mention import Figure
from communique.model.record import Record, ReportFigure
from communique.model.report import Report
from communique.views.dates import day_words
from communique.views.event_line import figure_words
from communique.views.outlets import Outlets
from communique.views.page import Line, Part, Section, line, ref, strong
from communique.views.words import capital, clean, count_words, country_words, date_words

_FEW = 2


def figures_section(record: Record, outlets: Outlets) -> Section:
    """Figures with what they count, the same of several reports in one line."""
    lines: dict[object, tuple[list[str], list[str]]] = {}
    for found in sorted((f for f in record.figures if _tells(f.figure)), key=lambda f: _rank(f.figure)):
        if words := figure_told(found):
            told, reports = lines.setdefault(_toll(found.figure) or words, ([], []))
            told.append(words)
            reports.append(found.report)
    return Section("Figures", tuple(line(Part(_plainest(told)), f" — {outlets.list(own)}") for told, own in lines.values()))


def _toll(figure: Figure) -> object:
    """What makes two tolls one, however they are told: "nine dead", "a toll of nine", "nine people killed"."""
    of = clean(figure.of or "people").casefold()
    return (figure.subject, figure.casualty, figure.low, figure.high, figure.value, of) if figure.casualty else None


def _plainest(told: Sequence[str]) -> str:
    """The wording with the least before its number, of these the longest."""
    return min(told, key=lambda words: (words.count(","), -len(words)))


def _tells(figure: Figure) -> bool:
    """Is it worth a line? "One lake" and "two names" are not."""
    if figure.casualty or figure.unit or (figure.measure and figure.subject):
        return True
    return bool(figure.of) and figure.value > _FEW


def _rank(figure: Figure) -> tuple[bool, bool]:
    """Tolls first, then money, shares and measures, then counts."""
    return (not figure.casualty, not (figure.unit or figure.measure))


def figure_told(found: ReportFigure) -> str:
    """ "China, defence spending: 620 per cent (increase), since 1990": a figure with all that is known of it."""
    figure = found.figure
    subject = country_words(figure.subject) if figure.subject else ""
    whose = ", ".join(w for w in (subject, clean(figure.measure or "")) if w)
    words = figure_words(figure) or (clean(figure.text) if whose else "")
    if not words:
        return ""
    change = f" ({figure.change})" if figure.change in ("increase", "decrease") else ""
    since = f", since {date_words(figure.since)}" if figure.since else ""
    return capital(f"{whose}: {words}{change}{since}" if whose else f"{words}{change}{since}")


def sources_section(record: Record, outlets: Outlets) -> Section:
    """Every report with its day, title and length; copies and skipped ones say so."""
    return Section("Sources", tuple(report_line(r, outlets) for r in record.reports))


def unread_section(record: Record) -> Section:
    """What was not read, coded or linked, and why."""
    return Section("Not read", tuple(line(strong(clean(p.where)), f": {clean(p.why)}") for p in record.problems))


def report_line(report: Report, outlets: Outlets) -> Line:
    """A report with its day, title, length and address, and what is to be known of it."""
    name = outlets.name(report.id)
    told = [day_words(report.published) if report.published else "no date given"]
    told += [f"“{clean(report.title)}”"] if report.title else []
    told += [count_words(report.words, "word")]
    told += [clean(report.url)] if report.url else []
    notes = []
    if report.copy_of:
        notes.append(f"a near-copy of {outlets.of_key(report.copy_of)}: not counted as a source")
    if report.wire and report.wire != report.outlet:
        notes.append(f"credits {clean(report.wire)}")
    if report.revises:
        notes.append("replaces an earlier version of the same page")
    if report.notice:
        notes.append("takes back another report")
    elif report.withdrawn:
        notes.append(f"withdrawn by the outlet (“{clean(report.withdrawn)}”): nothing of it counts")
    if report.skipped:
        notes.append(f"skipped: {clean(report.skipped)}")
    note = f" — {'; '.join(notes)}" if notes else ""
    own = (Part(" "), ref(report.id)) if clean(report.id) != name else ()
    return line(strong(name), f": {', '.join(told)}{note}", own)
