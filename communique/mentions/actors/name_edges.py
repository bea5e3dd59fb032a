"""Words that stick to a name and are none of it: "Crooked Ana Sosa", "MSP Ivan Petrov", "CNN Petrov", the verb of a headline.

Invariant: a span only grows shorter and never empty; what a headline has behind a name is cut only where the body of the report
has the name without it, or where it is a verb that the lexicon knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.codebook.lexicon import lexicon
from communique.mentions.actors.cues import cue
from communique.mentions.actors.gazetteer import Found
from communique.mentions.actors.given_names import is_given_name
from communique.mentions.actors.resolving.offices import is_family_name
from communique.model.document import Document

Span = tuple[int, int]


def bared(document: Document, known: Found, spans: Iterable[Span]) -> list[Span]:
    """The spans without such words, in order."""
    told = [_without_lead(document, known, *_halved(document, *s)) for s in spans]
    heads = {s for s in told if s[1] - s[0] > 1 and _in_headline(document, s[0])}
    body = _body(document) if heads else ""
    return [_without_verb(document, body, *s) if s in heads else s for s in told]


def _body(document: Document) -> str:
    """The words of all sentences that are no headlines, each between blanks."""
    sentences = (s for s in document.sentences if not _in_headline(document, s.first))
    return f" {' '.join(t.text for s in sentences for t in document.sentence_tokens(s))} "


def _halved(document: Document, first: int, last: int) -> Span:
    """A name that stands twice, as below a picture ("Ana Sosa Ana Sosa leaves the court")."""
    half = (first + last) // 2
    twice = (last - first) % 2 == 0 and last - first > 2 and _text(document, first, half) == _text(document, half, last)
    return (first, half) if twice else (first, last)


def _without_lead(document: Document, known: Found, first: int, last: int) -> Span:
    """The name without an outlet, an epithet or a short title before it."""
    while last - first > 1:
        hit = known.names.get(first)
        if hit and hit.first == first and hit.last < last and hit.reading("body") and not hit.reading("country", "person"):
            first = hit.last
        elif _is_epithet(document, known, first, last) or _is_short_title(document, first, last):
            first += 1
        else:
            break
    return first, last


def _is_epithet(document: Document, known: Found, first: int, last: int) -> bool:
    """Is the first word an epithet of the name that follows, which is long enough to be one, or known?"""
    word, rest = document.tokens[first].lower, document.tokens[first + 1]
    if word not in cue("epithet") and not (word.endswith("ed") and _is_verb(word)):
        return False
    return last - first > _PAIR or is_family_name(rest.text, known.actors)


_PAIR = 2


def _is_short_title(document: Document, first: int, last: int) -> bool:
    """Is it a title in capitals before a given name ("MSP Ivan Petrov"; not "JD Vance")?"""
    word, following = document.tokens[first].text, document.tokens[first + 1].text
    capitals = word.isalpha() and word.isupper() and _PAIR <= len(word) <= _SHORT
    return capitals and last - first > _PAIR and not following.isupper() and is_given_name(following)


_SHORT = 4


def _in_headline(document: Document, i: int) -> bool:
    """Is it in the title, or in a sentence whose words have capitals as in one?"""
    if document.field_of(i) == "title":
        return True
    words = [t for t in document.sentence_tokens(document.sentences[document.tokens[i].sentence]) if t.text.isalpha()]
    capitals = sum(t.text[0].isupper() for t in words if len(t.text) >= _LONG)
    return len(words) >= _WORDS and capitals == sum(len(t.text) >= _LONG for t in words)


_LONG = 4
_WORDS = 5


def _without_verb(document: Document, body: str, first: int, last: int) -> Span:
    """A name of a headline without what is told of it behind it ("Sosa Briefed", "Ana Sosa Breaks")."""
    tokens = document.tokens
    if f" {tokens[last - 1].text} " in body:
        return first, last
    whole = next((n for n in range(last - 1, first, -1) if f" {_text(document, first, n)} " in body), None)
    if whole is not None:
        return first, whole
    while last - first > 1 and _is_verb(tokens[last - 1].lower):
        last -= 1
    return first, last


def _is_verb(word: str) -> bool:
    """Is it a form, but not the plain one, of a verb that the lexicon has?"""
    return any(base in lexicon().verbs or base in lexicon().operators for base in _bases(word) if len(base) > _PAIR)


def _bases(word: str) -> Iterator[str]:
    for ending in ("s", "ed", "ing"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            yield from (stem, f"{stem}e", stem[:-1]) if ending != "s" else (stem, stem.removesuffix("e"))


def _text(document: Document, first: int, last: int) -> str:
    return " ".join(t.text for t in document.tokens[first:last])
