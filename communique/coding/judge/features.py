"""What the judge sees of a sentence: masked words and phrases of the parse.

Invariant: names never show (actors, dates, numbers are masked by what they are), so that nothing is learnt of any state.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.coding.parties import Cast
from communique.coding.syntax import is_verb, prepositions
from communique.model.document import Document, Sentence, Token
from communique.model.mention import ActorMention

_SUBJECTS = ("nsubj", "nsubjpass")


def features(document: Document, sentence: Sentence, cast: Cast) -> frozenset[str]:
    """The features of one sentence, as strings; each counts once."""
    return frozenset((*_words(document, sentence, cast), *_phrases(document, sentence, cast)))


def _words(document: Document, sentence: Sentence, cast: Cast) -> Iterator[str]:
    """Masked lemmas, alone and in pairs; a run of words that names one actor is one mask."""
    before = "^"
    last: ActorMention | None = None
    for token in document.sentence_tokens(sentence):
        mention = cast.mention(token.i)
        if mention is not None and mention is last:
            continue
        last = mention
        mask = _mask(token, mention)
        if mask is None:
            continue
        yield f"w:{mask}"
        yield f"b:{before} {mask}"
        before = mask


def _mask(token: Token, mention: ActorMention | None) -> str | None:
    if mention is not None and mention.parties:
        return f"<{_kind(mention)}>"
    if token.entity in ("DATE", "TIME"):
        return "<date>"
    if token.pos == "NUM" or token.text[:1].isdigit():
        return "<number>"
    if token.entity in ("GPE", "LOC", "FAC", "PERSON", "ORG", "NORP"):
        return "<name>"
    if token.pos in ("PUNCT", "SPACE", "DET", "PART") and token.lower != "not":
        return None
    return token.lemma.lower()


def _kind(mention: ActorMention) -> str:
    party = mention.parties[0]
    return f"{party.kind}:{party.sector or '?'}"


def _phrases(document: Document, sentence: Sentence, cast: Cast) -> Iterator[str]:
    """Verbs with particle, object, preposition, auxiliaries; how deep they stand; act nouns with what they are about."""
    for token in document.sentence_tokens(sentence):
        if is_verb(token):
            yield from _verb(document, token, cast)
        elif token.pos == "NOUN":
            for word, at in prepositions(document, token.i):
                yield f"n:{token.lemma.lower()} {word} {_what(document, at, cast)}"


def _verb(document: Document, token: Token, cast: Cast) -> Iterator[str]:
    lemma = token.lemma.lower()
    particle = next((f" {k.lower}" for k in document.kids(token.i, "prt")), "")
    depth = _depth(document, token)
    yield f"v{depth}:{lemma}{particle}"
    for kid in document.kids(token.i):
        if kid.dep in ("dobj", "obj", "attr", "acomp"):
            yield f"o{depth}:{lemma}{particle} {_what(document, kid.i, cast)}"
            yield f"o:{_what(document, kid.i, cast)}"
        elif kid.dep in _SUBJECTS:
            yield f"s{kid.dep[-4:]}:{lemma}{particle} {_what(document, kid.i, cast)}"
        elif kid.dep in ("aux", "neg"):
            yield f"a{depth}:{kid.lower}"
        elif kid.dep in ("xcomp", "ccomp"):
            yield f"x:{lemma}{particle} {kid.lemma.lower()}"
    for word, at in prepositions(document, token.i):
        yield f"p{depth}:{lemma}{particle} {word} {_what(document, at, cast)}"
        yield f"p:{lemma}{particle} {word}"


def _what(document: Document, at: int, cast: Cast) -> str:
    mention = cast.mention(at)
    if mention is not None and mention.parties:
        return f"<{mention.parties[0].kind}>"
    token = document.tokens[at]
    return "<name>" if token.pos == "PROPN" else token.lemma.lower()


def _depth(document: Document, token: Token) -> int:
    """0 for the main clause and what it reports, 1 for what is governed by it, 2 for what stands beside it."""
    depth = 0
    while token.head != token.i:
        head = document.tokens[token.head]
        if token.dep in ("advcl", "relcl", "acl"):
            return 2
        if token.dep == "xcomp" or (
            token.dep in ("ccomp", "pcomp") and head.lemma not in ("say", "tell", "announce", "report")
        ):
            depth = 1
        token = head
    return depth
