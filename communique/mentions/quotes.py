"""Quotes: whose words, or their sense, a report gives.

Invariant: a direct quote's span is the words between quotation marks, one quote for each stretch of them (a quote broken
by its cue, or over several paragraphs, gives several with one speaker); an indirect quote's span is the clause that tells
what was said, without "that". `speaker.span` is always the words that name the source where the cue stands.
"""

from __future__ import annotations

from communique.mentions.quotes_cues import find_cues
from communique.mentions.quotes_direct import Voice, Voices
from communique.mentions.quotes_headlines import Headline, find_headlines
from communique.mentions.quotes_indirect import Content, find_contents, is_told
from communique.mentions.quotes_issuer import issuer_of
from communique.mentions.quotes_layout import Layout, Placed, lay_out
from communique.mentions.quotes_names import is_spoken
from communique.mentions.quotes_subject import Phrase, is_silent, noun_phrase
from communique.model.document import Document
from communique.model.mention import ActorMention, Quote, Speaker
from communique.model.span import Span


def find_quotes(document: Document, actors: tuple[ActorMention, ...]) -> tuple[Quote, ...]:
    """The quotes of a document, direct and indirect, in order (title first); `actors` resolve their speakers' names."""
    layout = lay_out(document)
    cues = find_cues(document, layout.owner)
    contents = find_contents(document, layout, cues)
    names = _Names(document, actors)
    headlines = find_headlines(document, layout, actors)
    voices = [
        v or _voice(p, headlines) for p, v in zip(layout.marks, Voices(document, layout, cues, contents).all(), strict=True)
    ]
    found = _direct(document, layout, voices, names)
    found += _indirect(document, layout, contents, names)
    found += _headlines(document, layout, headlines, names, {q.span for q in found})
    return tuple(sorted(found, key=lambda q: (q.span.field != "title", q.span.start, q.span.end)))


def _direct(document: Document, layout: Layout, voices: list[Voice | None], names: _Names) -> list[Quote]:
    found = []
    for placed, voice in zip(layout.marks, voices, strict=True):
        if placed.mark.depth == 0 and is_spoken(document, layout, placed, voice):
            span = Span(placed.mark.start, placed.mark.end, placed.field)
            found.append(_quote(document, span, True, voice or Voice(None, None), names))
    return found


def _indirect(document: Document, layout: Layout, contents: list[Content], names: _Names) -> list[Quote]:
    return [
        _quote(document, document.span(c.first, c.last), False, Voice(c.cue, c.cue.speaker), names)
        for c in contents
        if is_told(document, layout, c) and not (c.cue.speaker and is_silent(document, c.cue.speaker))
    ]


def _voice(placed: Placed, headlines: list[Headline]) -> Voice | None:
    """The voice of words in a headline that names their speaker by its marks."""
    return next((Voice(None, h.speaker) for h in headlines if h.first <= placed.first < h.last), None)


def _headlines(document: Document, layout: Layout, headlines: list[Headline], names: _Names, taken: set[Span]) -> list[Quote]:
    told = [
        h for h in headlines if any(layout.outside(i) and document.tokens[i].pos != "PUNCT" for i in range(h.first, h.last))
    ]
    spans = [(document.span(h.first, h.last), h.speaker) for h in told]
    return [_quote(document, span, False, Voice(None, who), names) for span, who in spans if span not in taken]


def _quote(document: Document, span: Span, direct: bool, voice: Voice, names: _Names) -> Quote:
    cue = document.quoted(voice.cue.first, voice.cue.last) if voice.cue else None
    named = voice.speaker is not None and not is_silent(document, voice.speaker)
    speaker = names.speaker(voice.speaker) if voice.speaker and named else None
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
        if (actor := self._actor(head)) is not None:
            return Speaker(at.span, at.text, actor.parties[0].name, actor.parties[0])
        issuer = issuer_of(self.document, head)
        if issuer is not None and (actor := self._actor(issuer)) is not None:
            return Speaker(at.span, at.text, actor.parties[0].name, actor.parties[0])
        if phrase.referent is None:
            return Speaker(at.span, at.text, at.text)
        whole = noun_phrase(self.document, phrase.referent)
        return Speaker(at.span, at.text, self.document.quoted(whole.first, whole.last).text)

    def _actor(self, head: int) -> ActorMention | None:
        """The mention at the head; where that only tells a role ("the lawyer"), the person apposed to it."""
        actor = self.heads.get(head) or self.covers.get(head)
        if actor is not None and self.document.tokens[actor.head].pos == "PROPN":
            return actor
        for kid in self.document.kids(head, "appos"):
            named = self.heads.get(kid.i) or self.covers.get(kid.i)
            if named is not None and named.parties[0].kind == "person":
                return named
        return actor
