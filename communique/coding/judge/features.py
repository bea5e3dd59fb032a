"""What the judge sees of a sentence: masked words, phrases of the parse, what the lexicon and the rules say of it.

Invariant: names never show (actors, dates, numbers are masked by what they are), so that nothing is learnt of any state.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.coding.judge.lore import lore
from communique.coding.sides.parties import Cast
from communique.coding.syntax import clause_depth, is_verb, prepositions
from communique.coding.weight import Ruled
from communique.model.document import Document, Sentence, Token
from communique.model.mention import ActorMention

_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Seen:
    """Features of one sentence in two groups that count alike: its words, and what is known of them."""

    words: frozenset[str]
    known: frozenset[str]

    def __or__(self, other: Seen) -> Seen:
        return Seen(self.words | other.words, self.known | other.known)


NOTHING = Seen(frozenset(), frozenset())


def features(document: Document, sentence: Sentence, cast: Cast, ruled: Ruled) -> Seen:
    """The features of one sentence, each counting once."""
    words = frozenset((*_words(document, sentence, cast), *_phrases(document, sentence, cast)))
    return Seen(words, frozenset((*lore(document, sentence), *_ruled(document, ruled))))


def _ruled(document: Document, ruled: Ruled) -> Iterator[str]:
    """What the rules made of the sentence: the main type with act, status and place in the sentence; the other types."""
    coded = [w for w in ruled.claims if w.claim.scheme == "plover" and w.claim.type]
    if not coded:
        yield "r:none"
    for weighed in coded[:1]:
        claim, trigger = weighed.claim, document.tokens[weighed.at]
        yield f"r:{claim.type}"
        yield f"r:{claim.type} {claim.act} {claim.status}"
        yield f"r:{claim.type} {is_verb(trigger)} {clause_depth(document, trigger)}"
        yield f"r:{claim.type} {bool(claim.actors)} {bool(claim.recipients)}"
    for weighed in coded[1:]:
        yield f"also:{weighed.claim.type}"
    yield from (f"other:{w.claim.act}" for w in ruled.claims if w not in coded)
    yield from (f"left:{w.claim.act}" for w, _ in ruled.left)
    if ruled.quiet:
        yield "r:quiet"


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
    depth = clause_depth(document, token)
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
