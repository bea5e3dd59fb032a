"""Who says at the end of a sentence what it has told: of "killed four soldiers, the Pentagon and two officials said" the parser
takes the speakers for more of those killed, and leaves the verb without a subject.

Invariant: only a noun right behind a comma becomes the subject, and only of a verb of speech that ends the sentence and
has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.speech import speech_verb
from communique.language.below import kids_of, sentence_around
from communique.model.document import Token

_BEHIND = 6  # words that may follow the verb: "said in a statement on Friday"
_SUBJECT = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))


def with_speakers_last(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with those who speak last as the subject of what they say."""
    made = list(tokens)
    for verb in tokens:
        if verb.tag in ("VBD", "VBZ") and verb.dep == "ROOT" and (noun := _speaker(tokens, verb)) is not None:
            made[noun.i] = replace(noun, dep="nsubj", head=verb.i)
    return made


def _speaker(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The first of the nouns between the last comma and the verb, which are joined to an object before it."""
    if not verb.i or tokens[verb.i - 1].dep != "conj" or speech_verb(verb.lemma.lower(), verb.lower) is None:
        return None
    kids = kids_of(tokens, verb)
    if any(k.dep in _SUBJECT for k in kids) or not any(k.dep == "ccomp" and k.i < verb.i for k in kids):
        return None
    if sentence_around(tokens, verb)[-1].i - verb.i > _BEHIND:
        return None
    noun = tokens[verb.i - 1]
    if _before(tokens, noun).lower == "and" and tokens[noun.head].dep == "conj":
        noun = tokens[noun.head]
    return noun if noun.dep == "conj" and _before(tokens, noun).text == "," else None


def _before(tokens: Sequence[Token], noun: Token) -> Token:
    """The token before a noun and the words that belong to it there."""
    first = min([noun.i, *(k.i for k in kids_of(tokens, noun) if k.dep != "punct")])
    return tokens[max(first - 1, 0)]
