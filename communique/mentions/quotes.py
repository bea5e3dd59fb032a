"""Quotes: whose words, or their sense, a report gives.

Invariant: a direct quote's span is the words between quotation marks, one quote for each stretch of them (a quote broken
by its cue, or over several paragraphs, gives several with one speaker); an indirect quote's span is the clause that tells
what was said, without "that". `speaker.span` is always the words that name the source where the cue stands.
"""

from __future__ import annotations

from communique.mentions.quotes_cues import Cue, find_cues
from communique.mentions.quotes_direct import Voice, voices
from communique.mentions.quotes_indirect import contents
from communique.mentions.quotes_layout import Layout, lay_out
from communique.mentions.quotes_subject import Phrase, noun_phrase
from communique.model.document import Document
from communique.model.mention import ActorMention, Quote, Speaker
from communique.model.span import Span


def find_quotes(document: Document, actors: tuple[ActorMention, ...]) -> tuple[Quote, ...]:
    """The quotes of a document, direct and indirect, in order (title first); `actors` resolve their speakers' names."""
    layout = lay_out(document)
    cues = find_cues(document)
    names = _Names(document, actors)
    found = [*_direct(document, layout, cues, names), *_indirect(document, layout, cues, names)]
    return tuple(sorted(found, key=lambda q: (q.span.field != "title", q.span.start, q.span.end)))


def _direct(document: Document, layout: Layout, cues: list[Cue], names: _Names) -> list[Quote]:
    found = []
    for placed, voice in zip(layout.marks, voices(document, layout, cues), strict=True):
        if placed.mark.depth == 0:
            span = Span(placed.mark.start, placed.mark.end, placed.field)
            found.append(_quote(document, span, True, voice or Voice(None, None), names))
    return found


def _indirect(document: Document, layout: Layout, cues: list[Cue], names: _Names) -> list[Quote]:
    found = []
    for cue in cues:
        if layout.outside(cue.head):
            for first, last in contents(document, layout, cue):
                found.append(_quote(document, document.span(first, last), False, Voice(cue, cue.speaker), names))
    return found


def _quote(document: Document, span: Span, direct: bool, voice: Voice, names: _Names) -> Quote:
    cue = document.quoted(voice.cue.first, voice.cue.last) if voice.cue else None
    speaker = names.speaker(voice.speaker) if voice.speaker else None
    words = document.quote(span).text
    return Quote(span, words, direct, speaker, cue.span if cue else None, cue.text if cue else None)


class _Names:
    """Who the words of a speaker stand for, by the actor mentions that cover them."""

    def __init__(self, document: Document, actors: tuple[ActorMention, ...]) -> None:
        self.document = document
        self.heads = {actor.head: actor for actor in actors if len(actor.parties) == 1}
        self.covers = {i: actor for actor in actors if len(actor.parties) == 1 for i in range(actor.first, actor.last)}

    def speaker(self, phrase: Phrase) -> Speaker:
        """The speaker that a phrase names."""
        at = self.document.quoted(phrase.first, phrase.last)
        head = phrase.head if phrase.referent is None else phrase.referent
        if (actor := self.heads.get(head) or self.covers.get(head)) is not None:
            return Speaker(at.span, at.text, actor.parties[0].name, actor.parties[0])
        if phrase.referent is None:
            return Speaker(at.span, at.text, at.text)
        whole = noun_phrase(self.document, phrase.referent)
        return Speaker(at.span, at.text, self.document.quoted(whole.first, whole.last).text)
