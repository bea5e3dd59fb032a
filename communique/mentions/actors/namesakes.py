"""Persons of one surname in a report: whom the bare surname means.

Invariant: forms of a name belong together where the words of one are all in the other; the bare surname means the one who is
named in full most often, of several the first, and nobody of the other gender than the title before it tells.
"""

from __future__ import annotations

from communique.mentions.actors.given_names import gendered_words
from communique.mentions.actors.index import fold
from communique.mentions.actors.person_spans import Spans, surname
from communique.model.document import Document

_Span = tuple[int, int]


class Namesakes:
    """The full names of a document, by surname: the longest form of each person, the one meant most first."""

    def __init__(self, document: Document, spans: Spans) -> None:
        self._document = document
        forms: dict[str, list[_Span]] = {}
        for span in spans:
            forms.setdefault(surname(document, *span), []).append(span)
        self._persons = {key: self._apart(found) for key, found in forms.items()}

    def all(self) -> list[_Span]:
        """Where the longest form of each person stands."""
        return [span for persons in self._persons.values() for span in persons]

    def meant(self, first: int, last: int) -> _Span:
        """Where the longest form of the name at these tokens stands; itself where it has no longer one."""
        persons = self._persons.get(surname(self._document, first, last), [])
        if last - first > 1:
            words = self._words((first, last))
            return next((p for p in persons if words <= self._words(p)), (first, last))
        told = self._gender_told(first)
        fitting = [p for p in persons if told is None or self._gender(p) in (told, None)]
        return next(iter(fitting), (first, last))

    def _apart(self, forms: list[_Span]) -> list[_Span]:
        """One span for each person: of longer forms the longest, the person named in full most often first."""
        longest: list[_Span] = []
        for span in sorted(forms, key=lambda s: s[0] - s[1]):
            if not any(self._words(span) <= self._words(other) for other in longest):
                longest.append(span)
        named = {p: [s for s in forms if s[1] - s[0] > 1 and self._words(s) <= self._words(p)] for p in longest}
        return sorted(longest, key=lambda p: (-len(named[p]), min((s[0] for s in named[p]), default=p[0])))

    def _words(self, span: _Span) -> set[str]:
        return {fold(t.text) for t in self._document.tokens[span[0] : span[1]]}

    def _gender_told(self, first: int) -> str | None:
        """What a title before a bare surname tells ("Mrs Sosa")."""
        before = self._document.tokens[first - 1] if first else None
        return gendered_words().get(fold(before.text.rstrip("."))) if before is not None else None

    def _gender(self, span: _Span) -> str | None:
        return gendered_words().get(fold(self._document.tokens[span[0]].text)) if span[1] - span[0] > 1 else None
