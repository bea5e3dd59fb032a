"""Acronyms that a report explains itself: "the World Farm Council (WFC)".

Invariant: the letters must be initials of the words before the bracket, in order, or half of them, where the name is
translated; what the long form is taken for, the acronym is, wherever it stands in the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from communique.mentions.actors.draft import Draft
from communique.model.document import Document

_MOST_WORDS = 12


def acronyms(document: Document) -> dict[str, int]:
    """For each explained acronym the last token of its long form."""
    found: dict[str, int] = {}
    tokens = document.tokens
    for i in range(1, len(tokens) - 2):
        if tokens[i].text == "(" and tokens[i + 2].text in (")", ",", ";") and _is_acronym(tokens[i + 1].text):
            first = max(document.sentences[tokens[i].sentence].first, i - _MOST_WORDS)
            words = [t.text for t in tokens[first:i]]
            if _explains(words, tokens[i + 1].text) or _translates(words, tokens[i + 1].text):
                found.setdefault(tokens[i + 1].text, i - 1)
    return found


def _is_acronym(text: str) -> bool:
    return 2 <= len(text) <= 10 and text.isalnum() and sum(c.isupper() for c in text) * 2 > len(text)


def _explains(words: list[str], acronym: str) -> bool:
    """Are the letters initials of the words, read from their end, the first letter not far from its word?"""
    left = [c for c in acronym.lower() if c.isalpha()]
    for word in reversed(words):
        for part in reversed(word.replace("-", " ").split()):
            if left and part[0].lower() == left[-1]:
                left.pop()
        if not left:
            return True
    return False


def _translates(words: list[str], acronym: str) -> bool:
    """Are half the letters initials of the name before the bracket, whose own language has others ("Workers' Party (PT)")?"""
    name: list[str] = []
    for word in reversed(words):
        if not word[:1].isupper() and word.lower() not in _WITHIN:
            break
        name.append(word)
    initials = {word[0] for word in name if word[:1].isupper()}
    letters = {c for c in acronym.upper() if c.isalpha()}
    return len(initials) > 1 and 2 * len(letters & initials) >= len(letters)


_WITHIN = frozenset(("of", "for", "the", "and", "'s", "’s", "'", "’", "-"))


def link_acronyms(known: Mapping[str, int], drafts: list[Draft]) -> list[Draft]:
    """The drafts with each explained acronym taken for what its long form is."""
    named = [d for d in drafts if d.why != "acronym" and d.kind not in ("person", "state", "people")]
    long_forms = {a: d for a, i in known.items() for d in named if d.first <= i < d.last}
    return [_linked(long_forms, d) if d.why == "acronym" and d.name else d for d in drafts]


def of_bracketed(document: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each person told right behind a body's acronym as of that body ("the … Council (WFC) head Ana Sosa")."""
    ends = {d.last: d for d in drafts if d.kind == "body" and len(d.parties) == 1}
    return [_headed(document, ends, d) for d in drafts]


def _headed(document: Document, ends: Mapping[int, Draft], draft: Draft) -> Draft:
    body = ends.get(draft.first - 1)
    told = draft.kind == "person" and draft.role is not None and len(draft.parties) == 1 and not draft.parties[0].country
    if not told or body is None or document.tokens[draft.first - 1].text != ")":
        return draft
    party = replace(draft.parties[0], country=body.parties[0].country, sector=draft.parties[0].sector or body.parties[0].sector)
    return replace(draft, parties=(party,), why="title and name: of the body in brackets before it")


def _linked(long_forms: Mapping[str, Draft], draft: Draft) -> Draft:
    found = long_forms.get(draft.name or "")
    if found is None or not found.parties:
        return replace(draft, kind="thing", name=None)
    return replace(draft, kind="body", parties=found.parties, countries=found.countries, name=None)
