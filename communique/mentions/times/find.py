"""Finds the time expressions of a document and reads them, sentence by sentence, in order.

Invariant: mentions do not overlap; each quotes the report as given without its preposition; the publication day never
becomes the date of anything whose words do not point to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.mentions.times.atoms import Atom, read_atoms
from communique.mentions.times.bounds import Found, bounded
from communique.mentions.times.builders import BUILDERS
from communique.mentions.times.clause import direction, head_of
from communique.mentions.times.clock import OPEN_DAY, settle
from communique.mentions.times.edges import edge_of
from communique.mentions.times.grammar import grammar, later_rules
from communique.mentions.times.reading import Context, Phrase, Reading
from communique.mentions.times.textdays import BARE
from communique.mentions.times.textual import NO_DATE
from communique.mentions.times.words import SYMBOLS
from communique.model.document import Document, Sentence, Token
from communique.model.mention import TimeMention
from communique.model.span import Span
from communique.model.when import When

_OF = SYMBOLS["of"]
_LINKS = (SYMBOLS["of"], SYMBOLS["in"])
_NEEDS_OUTER = ("edge_of", "half", "nth_unit", "nth_of_month", "first_units")
_ASIDE = ("since", "until", "till")  # what stands after these is not what the text goes on to tell of
_COUNTS = ("CD", "NNS", "$")
_SIDES = ("of", "after", "before", "and", "from", "in")
_MODIFIERS = ("compound", "amod", "nmod")
_TAKES_OUTER = ("quarter", "season", "month", "weekday")


def find_times(document: Document) -> tuple[TimeMention, ...]:
    """All time expressions of a document in order of the text (title first).

    Dates count from `document.day`; without it, what depends on it stays without a date.
    """
    found: list[TimeMention] = []
    reference: When | None = None
    before: Sentence | None = None  # the last sentence that names a day
    told: When | None = None
    for sentence in document.sentences:
        atoms = read_atoms(document, sentence)
        if atoms:
            near = told if before is not None and _follows(sentence, before) else None
            reader = _Reader(document, sentence, atoms, reference, near)
            found.extend(reader.mentions())
            reference = reader.reference
            before, told = (sentence, reader.near) if reader.near is not None else (before, told)
    return tuple(found)


def _follows(sentence: Sentence, before: Sentence) -> bool:
    """Does it stand right behind the other, in its paragraph?"""
    return before.i == sentence.i - 1 and before.paragraph == sentence.paragraph and before.field == sentence.field


def _looks_back(tokens: Sequence[Token], word: Token) -> bool:
    """Does "in" stand behind what was the first, or the most, of a time ("for the first time in ten years")?"""
    near = tokens[max(word.i - _NEAR, 0) : word.i]
    return word.lower == "in" and any(t.tag == "JJS" or t.lower in _RANKS for t in near)


_NEAR = 3  # words between the rank and "in"
_RANKS = frozenset(("first", "second", "third", "only", "last"))


class _Reader:
    """Reads one sentence; `reference` is the last date named so far, `near` the day that it or the one before names."""

    def __init__(
        self, document: Document, sentence: Sentence, atoms: list[Atom], reference: When | None, near: When | None
    ) -> None:
        self.document, self.sentence, self.atoms, self.reference = document, sentence, atoms, reference
        self.near = near
        self.codes = "".join(a.kind for a in atoms)

    def mentions(self) -> Iterator[TimeMention]:
        found = self._settled(list(self._scan()))
        for f in bounded(self.document, self.atoms, found):
            span = Span(self.atoms[f.first].start, self.atoms[f.last - 1].end, self.sentence.field)
            text = self.document.report.field(span.field)[span.start : span.end]
            yield TimeMention(span, text, f.head, f.reading.type, f.reading.value, f.reading.dating)

    def _scan(self) -> Iterator[Found]:
        at = 0
        while match := grammar().search(self.codes, at):
            found = self._read(match, nested=False)
            if found is None:
                at = match.start() + 1
                continue
            yield found
            if found.first == 0 or self.atoms[found.first - 1].text not in _ASIDE:
                self._remember(found.reading)
            at = found.last

    def _remember(self, reading: Reading) -> None:
        if reading.type in ("DATE", "TIME") and reading.when and reading.when.low and reading.when.high:
            self.reference = reading.when
            self.near = reading.when if reading.when.days == 1 else self.near

    def _read(self, match: re.Match[str], *, nested: bool) -> Found | None:
        """The reading of a match, or of the next rule that fits at the same place."""
        rule = match.lastgroup
        assert rule
        found = self._build(rule, match.start(), match.end(), nested=nested)
        if found is None:
            for name, pattern in later_rules(rule):
                other = pattern.match(self.codes, match.start())
                if other and other.end() > other.start():
                    found = self._build(name, other.start(), other.end(), nested=nested)
                    if found:
                        break
        return found

    def _build(self, rule: str, first: int, last: int, *, nested: bool) -> Found | None:
        if rule == "bare_unit" and not nested:
            return None
        phrase = Phrase(tuple(self.atoms[first:last]))
        context = self._context(rule, first, last, nested=nested)
        outer: Found | None = None
        linked = rule in _NEEDS_OUTER and self.codes[last - 1] in _LINKS
        if linked or (rule in _TAKES_OUTER and self.codes[last : last + 1] == _OF):
            outer = self._outer(rule, last if linked else last + 1)
            if linked and outer is None:
                return None
            if outer is not None:
                last = outer.last
                context = replace(context, outer=outer.reading.when, outer_basis=outer.reading.basis)
        try:
            if rule == "edge_of":
                reading = edge_of(phrase, context, outer.reading if outer else None)
            else:
                reading = BUILDERS[rule](phrase, context)
        except (OverflowError, ValueError):  # before the year 1 or after 9999: the calendar has no such day
            return None
        if reading is None:
            return None
        head = head_of(self.document, self.atoms[first].token, self.atoms[last - 1].token + 1)
        return Found(first, last, head, context.direction, reading)

    def _outer(self, rule: str, at: int) -> Found | None:
        """The date after "of" or "in", where it is one that the rule can be part of."""
        match = grammar().match(self.codes, at)
        found = self._read(match, nested=True) if match else None
        if found is None or found.reading.when is None:
            return found if rule == "edge_of" else None
        grain = found.reading.when.precision
        if rule in _TAKES_OUTER and grain != ("week" if rule == "weekday" else "year"):
            return None
        return found

    def _context(self, rule: str, first: int, last: int, *, nested: bool) -> Context:
        atoms, tokens = self.atoms, self.document.tokens
        before = atoms[first - 1].text if first else ""
        after = atoms[last].text if last < len(atoms) else ""
        one, end = atoms[first].token, atoms[last - 1].token + 1
        side = direction(self.document, one, end, before)
        if before == "and" and first > 1 and atoms[first - 2].text == "now":  # "between now and Friday"
            side = "future"
        left = tokens[atoms[first - 1].token] if first else None
        if left is not None and _looks_back(tokens, left):
            side = "unknown"
        often = before in ("twice", "once", "times") or (left is not None and left.tag in _COUNTS and after not in _SIDES)
        owner = self._owner(first) if rule == "holiday" else ""
        return Context(
            self.document.day,
            side,
            self.reference,
            before,
            after,
            nested=nested,
            rate=often and rule == "duration",
            owner=owner,
            near=self.near,
            modifies=tokens[end - 1].dep in _MODIFIERS,
        )

    def _owner(self, first: int) -> str:
        """Whose day it is: "Ukraine" in "Ukraine's Independence Day", "Polish" in "Polish Independence Day"."""
        if first == 0:
            return ""
        left = self.atoms[first - 1]
        if left.text == "'s" and first > 1:
            return self.atoms[first - 2].text
        token = self.document.tokens[left.token]
        return left.text if token.entity in ("NORP", "GPE") else ""

    def _settled(self, found: list[Found]) -> list[Found]:
        """Times of day with the day that their sentence names nearest, else the last one before, else publication."""
        dated = [f for f in found if f.reading.when and f.reading.when.low == f.reading.when.high is not None]
        if not dated and any(f.reading.type == "SET" for f in found):  # "every day at noon" is on no one day
            return found
        return [
            replace(f, reading=settle(f.reading, self._day_for(f, dated)))
            if f.reading.value and f.reading.value.startswith(f"{OPEN_DAY}T") and f.reading.why != NO_DATE
            else f
            for f in found
        ]

    def _day_for(self, f: Found, dated: list[Found]) -> Reading | None:
        if dated:
            return min(dated, key=lambda d: abs(d.first - f.first)).reading
        if self.near is not None:
            return Reading("DATE", None, self.near, "relative", "the day named just before")
        if not self.document.day or f.reading.why == BARE:
            return None
        return Reading("DATE", None, When.day(self.document.day), "relative", "publication")
