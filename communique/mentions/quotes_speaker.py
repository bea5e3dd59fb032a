"""Who speaks by a reporting verb: its subject, whom it cites, or the noun beside it where the parse has no subject.

Invariant: a speaker stands outside quotation marks (`owner[i]` < 0).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communique.codebook.speech import speech_documents, speech_verb
from communique.mentions.quotes_subject import Phrase, is_nobody, noun_phrase, subject_of
from communique.model.document import Document, Sentence, Token

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_QUOTED_AS = frozenset(("quote", "cite", "report"))
_INNER = frozenset(("think", "want", "find"))
_OBJECTIVE = frozenset(("me", "him", "us", "them", "it", "you", "her"))
_LEFT = frozenset(("det", "amod", "compound", "poss", "nmod", "case", "nummod", "predet", "quantmod"))


def speaker_of(document: Document, owner: Sequence[int], verb: Token) -> Phrase | None:
    """Who speaks by a verb of speech: who stands behind "by", is cited, or is its subject; None where nobody does.

    `owner` gives for each token the quote that it is in, or a number below 0.
    """
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
    if (cited := _cited(document, verb)) is not None:
        return cited
    teller = teller_of(document, verb)
    subject = subject_of(document, verb.i if teller is None else teller.i)
    if subject is not None and owner[subject.head] < 0:
        return _issuer(document, subject) if verb.dep == "acl" else subject
    if (own := document.kid(verb.i, "nsubj")) is not None and is_nobody(document, own):
        return None
    return _beside(document, document.sentences[verb.sentence], verb, lambda i: owner[i] < 0)


def _cited(document: Document, verb: Token) -> Phrase | None:
    """Whom somebody cites: "the general" in "Radio quoted the general as saying ..."."""
    above = document.tokens[document.tokens[verb.head].head]
    if verb.dep != "pcomp" or document.tokens[verb.head].lower != "as" or above.lemma not in _QUOTED_AS:
        return None
    whom = document.kid(above.i, "dobj")
    return noun_phrase(document, whom.i) if whom else None


def teller_of(document: Document, verb: Token) -> Token | None:
    """The reporting verb whose speaker goes on: "said" for "citing" in "Analysts said exports had grown, citing ..."."""
    if verb.dep != "advcl" or verb.tag != "VBG" or not _after_comma(document, verb) or document.kid(verb.i, "nsubj"):
        return None
    at = document.tokens[verb.head]
    while at.dep in ("xcomp", "conj", "advcl") and at.head != at.i:
        at = document.tokens[at.head]
    above = document.tokens[at.head]
    entry = speech_verb(above.lemma, above.lower) if at.dep == "ccomp" and above.i < at.i else None
    return above if entry is not None and entry.kind not in _INNER else None


def _after_comma(document: Document, verb: Token) -> bool:
    before = verb.i - 1
    while before > 0 and document.tokens[before].pos == "ADV":
        before -= 1
    return document.tokens[before].text == ","


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
        spoken = tokens[after].dep != "dobj" or tokens[verb.i - 1].text in ('"', "'", "''")  # "...," added one visitor
        return _limited(noun_phrase(document, after), outside) if spoken else None
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


def _limited(phrase: Phrase, outside: Callable[[int], bool]) -> Phrase:
    """The phrase as far as it stands outside quotation marks."""
    first, last = phrase.first, phrase.last
    while first < phrase.head and not outside(first):
        first += 1
    while last > phrase.head + 1 and not outside(last - 1):
        last -= 1
    return Phrase(first, last, phrase.head, phrase.referent)
