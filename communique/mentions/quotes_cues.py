"""Cues: the words that report speech ("said", "according to", "the claim that"), and who speaks.

Invariant: a cue stands in one sentence and outside quotation marks, as does its speaker; the speaker may be None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from communique.codebook.speech import SpeechKind, SpeechVerb, speech_documents, speech_nouns, speech_verb, speech_verbs
from communique.mentions.quotes_subject import Phrase, noun_phrase, subject_of
from communique.model.document import Document, Sentence, Token

_PARTICLES = frozenset(("prt", "acomp", "advmod", "oprd", "dobj"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_QUOTED_AS = frozenset(("quote", "cite", "report"))
_OBJECTIVE = frozenset(("me", "him", "us", "them", "it", "you", "her"))


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
        elif token.pos == "VERB" and token.dep != "amod":
            if (entry := speech_verb(token.lemma, token.lower)) is not None:
                found.append(_verb(document, owner, token, entry))
        elif token.pos == "NOUN" and token.lemma in nouns:
            found.extend(_noun(document, token, nouns[token.lemma]))
    return found


def _according(document: Document, token: Token) -> list[Cue]:
    to = document.kid(token.i, "prep")
    source = document.kid(to.i, "pobj") if to else None
    if to is None or source is None:
        return []
    return [Cue(token.i, to.i + 1, token.i, token.sentence, "say", None, noun_phrase(document, source.i))]


def _noun(document: Document, noun: Token, kind: SpeechKind) -> list[Cue]:
    """ "Smith's claim that ...", "a warning from the bank that ...": only with a clause that tells what is said."""
    if not any(_is_that_clause(document, kid) for kid in document.kids(noun.i, "acl", "ccomp", "relcl")):
        return []
    owner = document.kid(noun.i, "poss")
    if owner is None:
        by = next((p for p in document.kids(noun.i, "prep") if p.lower in ("by", "from", "among", "of")), None)
        owner = document.kid(by.i, "pobj") if by else None
    speaker = noun_phrase(document, owner.i) if owner else None
    return [Cue(noun.i, noun.i + 1, noun.i, noun.sentence, kind, None, speaker)]


def _is_that_clause(document: Document, verb: Token) -> bool:
    return any(kid.lower == "that" for kid in document.kids(verb.i, "mark"))


def _verb(document: Document, owner: Sequence[int], token: Token, entry: SpeechVerb) -> Cue:
    last = token.i + 1
    for kid in document.kids(token.i):
        if kid.i == last and kid.dep in _PARTICLES and (with_it := f"{token.lemma} {kid.lower}") in speech_verbs():
            entry, last = speech_verbs()[with_it], kid.i + 1
    speaker = _speaker(document, owner, token)
    return Cue(token.i, last, token.i, token.sentence, entry.kind, entry, speaker)


def _speaker(document: Document, owner: Sequence[int], verb: Token) -> Phrase | None:
    if (agent := document.kid(verb.i, "agent")) is not None and (by := document.kid(agent.i, "pobj")) is not None:
        return noun_phrase(document, by.i)
    perfect = document.kid(verb.i, "aux") is not None
    passive = document.kid(verb.i, "auxpass") is not None or (
        not perfect and (verb.tag == "VBN" and verb.dep in ("acl", "advcl"))
    )
    if passive and verb.lemma not in _QUOTED_AS:
        return None
    if verb.dep == "acl" and verb.tag == "VB":
        owns = document.kid(verb.head, "poss")
        return noun_phrase(document, owns.i) if owns else None
    subject = subject_of(document, verb.i)
    if subject is not None and owner[subject.head] < 0:
        return _issuer(document, subject) if verb.dep == "acl" else subject
    return _beside(document, document.sentences[verb.sentence], verb, lambda i: owner[i] < 0)


def _issuer(document: Document, said_in: Phrase) -> Phrase:
    """Who issued the document that speaks ("The council issued a statement calling ..."), else the document."""
    token = document.tokens[said_in.head]
    if token.dep == "dobj" and token.lemma in speech_documents():
        return subject_of(document, token.head, passive=False) or said_in
    return said_in


def _beside(document: Document, sentence: Sentence, verb: Token, outside: Callable[[int], bool]) -> Phrase | None:
    """Where the parse has no subject: the noun just before the verb, or just after it ("..., said Smith")."""
    tokens = document.tokens
    before = _subject_end(document, sentence, verb)
    if before >= sentence.first and outside(before) and tokens[before].pos in _NOMINAL:
        return _limited(noun_phrase(document, before), outside)
    after = verb.i + 1
    while after < sentence.last and tokens[after].head > after and tokens[after].dep in _LEFT:
        after += 1
    fits = after < sentence.last and outside(after) and tokens[after].pos in _NOMINAL
    if fits and tokens[after].lower not in _OBJECTIVE and tokens[after].entity not in ("DATE", "TIME"):
        return _limited(noun_phrase(document, after), outside) if tokens[after].dep != "dobj" else None
    return None


def _subject_end(document: Document, sentence: Sentence, verb: Token) -> int:
    """The token before the verb, adverbs and an apposition or brackets aside ("Smith, the minister, said")."""
    tokens = document.tokens
    at = verb.i - 1
    while at > sentence.first and tokens[at].pos in ("ADV", "AUX", "PART"):
        at -= 1
    opens = {",": ",", ")": "("}.get(tokens[at].text)
    if opens is not None:
        low = max(sentence.first, at - 15)
        return next((i - 1 for i in range(at - 1, low, -1) if tokens[i].text == opens), at)
    return at


_LEFT = frozenset(("det", "amod", "compound", "poss", "nmod", "case"))


def _limited(phrase: Phrase, outside: Callable[[int], bool]) -> Phrase:
    """The phrase as far as it stands outside quotation marks."""
    first, last = phrase.first, phrase.last
    while first < phrase.head and not outside(first):
        first += 1
    while last > phrase.head + 1 and not outside(last - 1):
        last -= 1
    return Phrase(first, last, phrase.head, phrase.referent)
