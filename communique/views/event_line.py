"""An event in one line: what, how far, when, where, on whose word, by how many independent sources.

Invariant: an event that only speakers assert is never told as a fact of the outlets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from communique.codebook.casualties import tells_itself
from communique.model.claim import Claim
from communique.model.event import Event
from communique.model.mention import Figure
from communique.model.status import STAGES, STATUSES, advance
from communique.views.find import SHORT
from communique.views.outlets import Outlets, sources_words
from communique.views.page import Line, Part, line, ref, strong
from communique.views.quoting import excerpt, sentence
from communique.views.words import capital, clean, country_words, list_words, when_words, words_for

_TELLING = 45  # characters
_COURSES: Mapping[str, Callable[[str], int]] = {
    "stage": lambda value: next((i for i, stage in enumerate(STAGES) if stage == value), -1),
    "status": lambda value: next((advance(status) for status in STATUSES if status == value), -1),
}
"""How far along its course a value is."""


def event_line(event: Event, outlets: Outlets, *, sources: bool = True) -> Line:
    """`**Title.** 5 May 2022, Downing Street. 2 independent sources: A, B. Outlets differ on the date.`

    What one source alone has is told in its very words too; `sources` is off where a heading names the source.
    """
    circumstances = [w for w in (date_part(event), place_part(event), figures_part(event)) if w]
    told = [capital(", ".join(circumstances))] if circumstances else []
    told += [f"According to {who}"] if (who := speakers(event)) else []
    told += [sources_words(event, outlets.among(event.reports))] if sources else []
    told += [differ] if (differ := differences_part(event)) else []
    told += [later] if (later := latest_part(event)) else []
    rest = "".join(f" {sentence.rstrip('.')}." for sentence in told)
    words = (*_words(event.claims[0], outlets), Part(" ")) if event.sources == 1 else ()
    return line(strong(f"{clean(event.title)}{stage_part(event)}."), f"{rest} ", words, id_part(event))


def _words(claim: Claim, outlets: Outlets) -> tuple[Part, ...]:
    """The clause; where it is too short to tell much, the sentence around it."""
    whole = len(claim.at.text) >= _TELLING
    return excerpt(claim, outlets, most=110) if whole else sentence(claim, outlets, most=110)


def id_part(event: Event) -> Part:
    """The start of the event's id, by which `show` and `explain` find it."""
    return ref(event.id[:SHORT])


def stage_part(event: Event) -> str:
    """The stage of an instrument in brackets, unless the title has it already; the title has the status."""
    words = words_for("stage", event.stage) if event.stage else ""
    return f" ({words})" if words and words not in event.title else ""


def date_part(event: Event) -> str:
    """The day of an event in words; empty where none is known."""
    return when_words(event.when.when) if event.when.when else ""


def place_part(event: Event) -> str:
    """The place with what contains it, or its country."""
    if event.where is None:
        return ""
    names = [event.where.name, *event.where.within[:1]]
    if len(names) == 1 and event.where.country:
        names.append(country_words(event.where.country))
    return ", ".join(dict.fromkeys(clean(name) for name in names))


def figures_part(event: Event) -> str:
    """What is counted, as told; nothing where outlets give different numbers, which is told elsewhere."""
    if any(conflict.field == "figures" for conflict in event.conflicts):
        return ""
    return list_words([words for figure in _tolls(event.figures)[:3] if (words := figure_words(figure))])


def _tolls(figures: Sequence[Figure]) -> list[Figure]:
    """Figures without the lesser of two tolls of the same that agree ("at least nine" killed where another tells eleven)."""
    return [f for f in figures if not (f.casualty and any(_outdoes(other, f) for other in figures))]


def _outdoes(other: Figure, figure: Figure) -> bool:
    of = {clean(f.of or "people").casefold() for f in (other, figure)}
    return other.casualty == figure.casualty and other.value > figure.value and len(of) == 1


def figure_words(figure: Figure) -> str:
    """ "140 more Russian nationals", "at least 11 killed": the number as told, bound and all, and what it counts; nothing where
    that is not known.
    """
    number, of = clean(figure.text), clean(figure.of or "")
    number = number[:1].lower() + number[1:] if number[:2].istitle() else number  # "Nine" began its sentence
    number = f"{_bound(figure)}{number}{' of' if of and _is_order(number) and figure.unit is None else ''}"
    if figure.change in ("more", "fewer") and figure.change not in number:
        number = f"{number} {figure.change}"
    counted = "" if of and of.casefold() in number.casefold() else of
    told = f"{number} {of}".casefold()
    if figure.casualty and figure.casualty not in told and not any(tells_itself(w, figure.casualty) for w in told.split()):
        counted = f"{counted} {figure.casualty}".strip()
    words = f"{number} {counted}".strip()
    return words if words != clean(figure.text) or figure.unit or of else ""


def _bound(figure: Figure) -> str:
    """The words for a bound, which the number itself has not: "dozens" is open of itself."""
    if _is_order(figure.text) or not figure.casualty:
        return ""
    if figure.high is None and figure.low == figure.value:
        return "at least "
    return "up to " if figure.low is None and figure.high == figure.value else ""


def _is_order(number: str) -> bool:
    """Is it no number, only an order ("dozens", "scores of")?"""
    return number.split()[-1].isalpha() and number.endswith("s")


def speakers(event: Event) -> str:
    """Whose word it is, where no outlet says it in its own name."""
    names = [clean(claim.attribution.name) if claim.attribution else "" for claim in event.claims]
    if not names or not all(names):
        return ""
    shown = list(dict.fromkeys(names))[:4]
    return "; ".join(shown) if any(" and " in name for name in shown) else list_words(shown)


def differences_part(event: Event) -> str:
    """Which fields the outlets, or one report within itself, tell in more than one way."""
    between = dict.fromkeys(words_for("field", c.field) for c in event.conflicts if c.scope == "between")
    within = dict.fromkeys(words_for("field", c.field) for c in event.conflicts if c.scope == "within")
    told = [f"Outlets differ on {list_words(list(between))}"] if between else []
    told += [f"one report says two things of {list_words(list(within))}"] if within and not between else []
    return capital("; ".join(told))


def latest_part(event: Event) -> str:
    """How far later reports carried it; nothing where outlets differ on just that."""
    disputed = {conflict.field for conflict in event.conflicts}
    for update in event.updates:
        if update.field in _COURSES and update.field not in disputed:
            last = max((step.value for step in update.steps), key=_COURSES[update.field])
            return f"Later reports: {words_for(update.field, last)}"
    return ""
