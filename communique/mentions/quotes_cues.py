"""Cues: the words that report speech ("said", "according to"), and who speaks.

Invariant: a cue stands in one sentence; its speaker is a phrase of the same sentence, or None.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.codebook.speech import SpeechVerb, speech_verbs
from communique.mentions.quotes_subject import Phrase, noun_phrase, subject_of
from communique.model.document import Document, Sentence, Token

_PARTICLES = frozenset(("prt", "acomp", "advmod", "oprd"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_QUOTED_AS = frozenset(("quote", "cite", "report"))


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens `first` to `last` (exclusive) of the reporting words, their head, the verb of the table (None for
    "according to"), and the speaker."""

    first: int
    last: int
    head: int
    sentence: int
    verb: SpeechVerb | None
    speaker: Phrase | None


def find_cues(document: Document) -> list[Cue]:
    """All reporting words of a document, in order."""
    verbs = speech_verbs()
    found = []
    for sentence in document.sentences:
        for token in document.tokens[sentence.first : sentence.last]:
            if token.lower == "according":
                found.extend(_according(document, token))
            elif token.pos == "VERB" and (token.lemma in verbs or token.lower in verbs):
                found.append(_verb(document, sentence, token, verbs.get(token.lemma) or verbs[token.lower]))
    return found


def _according(document: Document, token: Token) -> list[Cue]:
    to = document.kid(token.i, "prep")
    source = document.kid(to.i, "pobj") if to else None
    if to is None or source is None:
        return []
    return [Cue(token.i, to.i + 1, token.i, token.sentence, None, noun_phrase(document, source.i))]


def _verb(document: Document, sentence: Sentence, token: Token, entry: SpeechVerb) -> Cue:
    last = token.i + 1
    for kid in document.kids(token.i):
        if kid.i == last and kid.dep in _PARTICLES and (with_it := f"{token.lemma} {kid.lower}") in speech_verbs():
            entry, last = speech_verbs()[with_it], kid.i + 1
    return Cue(token.i, last, token.i, sentence.i, entry, _speaker(document, sentence, token))


def _speaker(document: Document, sentence: Sentence, verb: Token) -> Phrase | None:
    if (agent := document.kid(verb.i, "agent")) is not None and (by := document.kid(agent.i, "pobj")) is not None:
        return noun_phrase(document, by.i)
    passive = document.kid(verb.i, "auxpass") is not None
    if passive and verb.lemma not in _QUOTED_AS:
        return None
    if (subject := subject_of(document, verb.i)) is not None:
        return subject
    return _beside(document, sentence, verb)


def _beside(document: Document, sentence: Sentence, verb: Token) -> Phrase | None:
    """Where the parse has no subject: the noun just before the verb, or just after it ("..., said Smith")."""
    tokens = document.tokens
    before = verb.i - 1
    while before >= sentence.first and tokens[before].pos in ("ADV", "AUX", "PART"):
        before -= 1
    if before >= sentence.first and tokens[before].pos in _NOMINAL and tokens[before].dep not in ("pobj", "dobj"):
        return noun_phrase(document, before)
    after = verb.i + 1
    while after < sentence.last and tokens[after].pos in ("DET", "ADJ", "PROPN", "NOUN") and _within(tokens, after):
        after += 1
    if after < sentence.last and tokens[after].pos in _NOMINAL and tokens[after].tag != "PRP$":
        return noun_phrase(document, after)
    return None


def _within(tokens: tuple[Token, ...], at: int) -> bool:
    """Does the token belong to a noun that comes later?"""
    return tokens[at].head > at and tokens[at].dep in ("det", "amod", "compound", "poss", "nmod")
