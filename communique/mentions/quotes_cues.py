"""Cues: the words that report speech ("said", "according to", "the claim that"), and who speaks.

Invariant: a cue stands in one sentence and outside quotation marks, as does its speaker; the speaker may be None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communique.codebook.speech import (
    SpeechKind,
    SpeechVerb,
    speech_makers,
    speech_nouns,
    speech_verb,
    speech_verbs,
)
from communique.mentions.quotes_speaker import speaker_of
from communique.mentions.quotes_subject import Phrase, noun_phrase, subject_of
from communique.model.document import Document, Token

_PARTICLES = frozenset(("prt", "acomp", "advmod", "oprd", "dobj"))


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens `first` to `last` (exclusive) of the reporting words, their head, and the speaker.

    `entry` is the verb of the table, None for a noun or "according to"; `kind` the sort of speech.
    """

    first: int
    last: int
    head: int
    sentence: int
    kind: SpeechKind
    entry: SpeechVerb | None
    speaker: Phrase | None


def find_cues(document: Document, owner: Sequence[int]) -> list[Cue]:
    """All reporting words of a document outside its quotation marks (`owner[i]` >= 0: inside), in order."""
    nouns = speech_nouns()
    found = []
    for token in document.tokens:
        if owner[token.i] >= 0:
            continue
        if token.lower == "according":
            found.extend(_according(document, token))
        elif token.lower == "words":
            found.extend(_in_words_of(document, token))
        elif token.pos == "VERB" and token.dep not in ("amod", "prep"):
            entry, last = _entry(document, token)
            if entry is not None and not _was_asked(document, token):
                found.append(Cue(token.i, last, token.i, token.sentence, entry.kind, entry, speaker_of(document, owner, token)))
        elif token.pos == "NOUN" and token.lemma in nouns:
            found.extend(_noun(document, token, nouns[token.lemma]))
    return found


def _according(document: Document, token: Token) -> list[Cue]:
    to = document.kid(token.i, "prep")
    source = document.kid(to.i, "pobj") if to else None
    if to is None or source is None:
        return []
    return [Cue(token.i, to.i + 1, token.i, token.sentence, "say", None, noun_phrase(document, source.i))]


def _in_words_of(document: Document, words: Token) -> list[Cue]:
    """ "in the words of one diplomat", "in Smith's words"."""
    into = document.tokens[words.head]
    of = next((k for k in document.kids(words.i, "prep") if k.lower == "of"), None)
    source = document.kid(of.i, "pobj") if of else document.kid(words.i, "poss")
    if into.lower != "in" or words.dep != "pobj" or source is None:
        return []
    last = of.i + 1 if of else words.i + 1
    return [Cue(into.i, last, into.i, words.sentence, "say", None, noun_phrase(document, source.i))]


def _noun(document: Document, noun: Token, kind: SpeechKind) -> list[Cue]:
    """ "Smith's claim that ...", "a warning from the bank that ...": only with a clause that tells what is said."""
    if not any(_is_that_clause(document, noun, kid) for kid in document.kids(noun.i, "acl", "ccomp", "relcl")):
        return []
    owner = document.kid(noun.i, "poss")
    if owner is None:
        by = next((p for p in document.kids(noun.i, "prep") if p.lower in ("by", "from", "among", "of")), None)
        owner = document.kid(by.i, "pobj") if by else None
    speaker = noun_phrase(document, owner.i) if owner else _maker(document, noun)
    return [Cue(noun.i, noun.i + 1, noun.i, noun.sentence, kind, None, speaker)]


def _maker(document: Document, noun: Token) -> Phrase | None:
    """Who makes it: "the council" in "The council issued a statement that ..."."""
    made = noun.dep == "dobj" and document.tokens[noun.head].lemma in speech_makers()
    return subject_of(document, noun.head, passive=False) if made else None


def _is_that_clause(document: Document, noun: Token, verb: Token) -> bool:
    """Does "that" open it without standing for the noun ("the warning that gas ran short", not "that shook markets")?"""
    if any(kid.lower == "that" for kid in document.kids(verb.i, "mark")):
        return True
    if noun.i + 1 == len(document.tokens):
        return False
    opener = document.tokens[noun.i + 1]
    return opener.lower == "that" and opener.dep == "det" and document.kid(verb.i, "nsubj", "nsubjpass") is not None


def _was_asked(document: Document, token: Token) -> bool:
    """ "A spokesman, asked whether ..., said no", where the parse takes "asked" for his deed."""
    if token.lower != "asked" or document.tokens[token.i - 1].text != ",":
        return False
    return any(
        kid.i > token.i and kid.tag in ("VBD", "VBZ") and not document.kids(kid.i, "nsubj", "nsubjpass")
        for kid in document.kids(token.i, "ccomp", "conj", "dep")
    )


def _entry(document: Document, token: Token) -> tuple[SpeechVerb | None, int]:
    """The entry of a verb, with its particle where the two make one ("pointed out"), and the token after it."""
    for kid in document.kids(token.i):
        if kid.i == token.i + 1 and kid.dep in _PARTICLES:
            entry = speech_verbs().get(f"{token.lemma} {kid.lower}")
            if entry is not None:
                return entry, kid.i + 1
    return speech_verb(token.lemma, token.lower), token.i + 1
