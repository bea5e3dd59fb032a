"""Headlines that give somebody's words by their marks alone: "Minister: talks are dead", "Talks are dead - minister".

Invariant: only titles and a first line of the text that is one; the speaker is an actor that a mention covers from end to
end, and before a colon no state or place, which is what a headline is about ("Chad: army retakes the north").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.speech import speech_documents
from communique.mentions.quotes_layout import Layout
from communique.mentions.quotes_subject import Phrase
from communique.model.document import Document
from communique.model.mention import ActorMention

_LONGEST = 30  # tokens above which a first line is no headline
_NAME = 6  # tokens of a speaker's name
_LEAST = 3  # words of something said
_DASHES = frozenset(("-", "--", "–", "—"))
_INSIDE = frozenset(("relcl", "acl", "amod"))
_EDGES = frozenset((".", '"', "'", "''", "``", "?", "!"))


@dataclass(frozen=True, slots=True)
class Headline:
    """Tokens `first` to `last` (exclusive) of what is said, and who says it."""

    first: int
    last: int
    speaker: Phrase


def find_headlines(document: Document, layout: Layout, actors: tuple[ActorMention, ...]) -> list[Headline]:
    """The headlines of a document that name their speaker without a verb."""
    return [h for first, last in _lines(document, layout) if (h := _read(document, layout, actors, first, last)) is not None]


def _lines(document: Document, layout: Layout) -> Iterator[tuple[int, int]]:
    """The title, and the first paragraph of the text where more follow and it is short."""
    fields = [(document.field_of(first), first, last) for first, last in layout.paragraphs.values()]
    yield from ((first, last) for field, first, last in fields if field == "title")
    text = [(first, last) for field, first, last in fields if field == "text"]
    if len(text) > 1 and text[0][1] - text[0][0] <= _LONGEST:
        yield text[0]


def _read(document: Document, layout: Layout, actors: tuple[ActorMention, ...], first: int, last: int) -> Headline | None:
    tokens = document.tokens
    while last > first and tokens[last - 1].text in _EDGES and layout.outside(last - 1):
        last -= 1
    marks = [i for i in range(first + 1, last - 1) if layout.outside(i) and (tokens[i].text == ":" or _is_dash(document, i))]
    if not marks:
        return None
    if tokens[marks[0]].text == ":" and (speaker := _speaker(document, actors, first, marks[0], leads=True)):
        return _said(document, layout, marks[0] + 1, last, speaker)
    if speaker := _speaker(document, actors, marks[-1] + 1, last, leads=False):
        return _said(document, layout, first, marks[-1], speaker)
    return None


def _is_dash(document: Document, i: int) -> bool:
    """A dash between spaces, not a hyphen."""
    before, here, after = document.tokens[i - 1 : i + 2]
    return here.text in _DASHES and before.end < here.start and here.end < after.start


def _speaker(document: Document, actors: tuple[ActorMention, ...], first: int, last: int, *, leads: bool) -> Phrase | None:
    if not 0 < last - first <= _NAME:
        return None
    if not leads and last - first <= 2 and document.tokens[last - 1].lemma.lower() in speech_documents():
        return Phrase(first, last, last - 1)
    whole = (a for a in actors if a.first == first and a.last == last and len(a.parties) == 1)
    actor = next(whole, None)
    if actor is None or (leads and actor.parties[0].kind == "state"):
        return None
    return Phrase(first, last, actor.head)


def _said(document: Document, layout: Layout, first: int, last: int, speaker: Phrase) -> Headline | None:
    """Something said: a few words with a verb of their own ("Smith: the woman who saved a bank" tells of Smith)."""
    tokens = document.tokens
    while first < last and not tokens[first].text[0].isalnum() and layout.outside(first):
        first += 1
    words = [t for t in tokens[first:last] if t.text[0].isalnum()]
    told = any((t.pos in ("VERB", "AUX") and t.dep not in _INSIDE) or (t.pos == "ADJ" and t.dep == "ROOT") for t in words)
    return Headline(first, last, speaker) if len(words) >= _LEAST and told else None
