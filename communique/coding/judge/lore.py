"""What the lexicon says of the words of a sentence, whether or not one of its entries holds there.

Invariant: an entry speaks through the type of its act, its noun classes or what it governs, never through its words; so
what is learnt of one verb of attack holds for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from communique.codebook.codes import code_of
from communique.codebook.lexicon import NounEntry, lexicon
from communique.coding.match import SPARE
from communique.coding.syntax import clause_depth, is_verb
from communique.model.claim import StandingKind
from communique.model.document import Document, Sentence, Token

_FORMS = frozenset(("no", "not", "never", "will", "would"))
_ACTED_ON = ("dobj", "obj", "nsubjpass")


def lore(document: Document, sentence: Sentence) -> Iterator[str]:
    """What the lexicon knows of the verbs of a sentence with their subjects and objects, and of its nouns."""
    for token in document.sentence_tokens(sentence):
        if is_verb(token):
            yield from _verb(document, token)
        elif token.pos in ("NOUN", "PROPN"):
            for entry in _nouns(token):
                yield from (f"noun:{c}" for c in entry.classes)
                if entry.act:
                    yield f"tells:{_type(entry.act, entry.of)}"


def _verb(document: Document, token: Token) -> Iterator[str]:
    depth = clause_depth(document, token)
    types = verb_types(token.lemma.lower())
    yield from (f"verb{depth}:{t}" for t in types or ("?",))
    yield from (f"governs{depth}:{g}" for g in _operators(token.lemma.lower()))
    for kid in document.kids(token.i):
        for entry in _nouns(kid) if kid.dep in _ACTED_ON or kid.dep == "nsubj" else ():
            if kid.dep == "nsubj":
                yield from (f"by{depth}:{c}" for c in entry.classes)
                continue
            yield from (f"on{depth}:{c}" for c in entry.classes)
            yield from (f"on:{t} {c}" for t in types for c in entry.classes)
            if entry.act:
                yield f"on{depth}:{_type(entry.act, entry.of)}"


@lru_cache(maxsize=4096)
def verb_types(lemma: str) -> tuple[str, ...]:
    """The types of the acts that a verb can tell, "-" for none, in order of the alphabet.

    Any work may be a spare act, and what a verb tells of one kind of subject, or only when it is denied or to come ("accept no
    lessons"), says little of the verb.
    """
    telling = (
        e for e in lexicon().verbs.get(lemma, ()) if e.act not in SPARE and not e.subjects and _FORMS.isdisjoint(e.words)
    )
    return tuple(sorted({_type(e.act, e.of) for e in telling}))


@lru_cache(maxsize=4096)
def _operators(lemma: str) -> tuple[str, ...]:
    """What an operator of one word does to the act that it governs."""
    single = (e for e in lexicon().operators.get(lemma, ()) if len(e.words) == 1)
    return tuple(sorted({f"{e.status} {e.control} {e.alone}" for e in single}))


def _nouns(token: Token) -> tuple[NounEntry, ...]:
    return tuple(e for e in lexicon().nouns.get(token.lemma.lower(), ()) if len(e.words) == 1)


@lru_cache(maxsize=512)
def _type(act: str, of: StandingKind | None) -> str:
    """The type of an act that has happened; "-" where it has none."""
    return "-" if act == "-" else code_of(act, of, "done").type or "-"
