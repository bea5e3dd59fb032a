"""A page: what a brief, a comparison or an explanation says, before it becomes Markdown or HTML.

Invariant: parts hold text as it is; escaping is the renderer's work alone and done for every part, so that nothing from a
report can act on what shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Style = Literal["plain", "strong", "words", "mark", "ref"]
"""plain: our words; strong: stands out; words: a report's very words; mark: those that decide; ref: an id or place."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some text in one style. `of`: ids of the report and of the claim that a report's very words are from."""

    text: str
    style: Style = "plain"
    of: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """An item of a list, or a paragraph, with what belongs under it."""

    parts: tuple[Part, ...]
    under: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its items; `note` says how to read them."""

    title: str
    lines: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A title, paragraphs that lead in, and sections. Sections without items are left out when it is shown."""

    title: str
    lead: tuple[Line, ...]
    sections: tuple[Section, ...]

    @property
    def filled(self) -> tuple[Section, ...]:
        return tuple(s for s in self.sections if s.lines)


def line(*parts: str | Part | Sequence[Part], under: Iterable[Line] = ()) -> Line:
    """A line of strings (our words), parts and sequences of parts."""
    found: list[Part] = []
    for part in parts:
        if isinstance(part, str):
            found.append(Part(part))
        elif isinstance(part, Part):
            found.append(part)
        else:
            found.extend(part)
    return Line(tuple(p for p in found if p.text), tuple(under))


def strong(text: str) -> Part:
    """The words as what a line is about: bold, where a form has bold."""
    return Part(text, "strong")


def ref(text: str) -> Part:
    """The words as an id by which more can be asked."""
    return Part(text, "ref")


def joined(items: Sequence[Sequence[Part]], between: str = "; ", last: str | None = None) -> tuple[Part, ...]:
    """Several runs of parts with words between them; before the last one, `last` where given."""
    found: list[Part] = []
    for i, parts in enumerate(items):
        if i:
            found.append(Part(last if last is not None and i == len(items) - 1 else between))
        found.extend(parts)
    return tuple(found)


def end_sentence(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with a full stop, unless they end with one, within quotation marks or not."""
    text = "".join(part.text for part in parts).rstrip("”\"')")
    return tuple(parts) if not text or text.endswith((".", "!", "?")) else (*parts, Part("."))
