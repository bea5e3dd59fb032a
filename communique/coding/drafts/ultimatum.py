"""Ultimata: "gave the soldiers who toppled the president a week to release him or face an embargo" threatens the soldiers.

Invariant: a threat is told only where a time, "to" and what is to be done by then, and "or" and what would follow stand behind
whom it is given to; what is asked for and what would follow are then no acts of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from communique.codebook.codes import code_of
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft, of_noun
from communique.coding.match import Matcher
from communique.coding.syntax import conjuncts, is_passive, passive_subject
from communique.model.document import Document, Sentence, Token


def join_ultimata(
    document: Document, matcher: Matcher, sentence: Sentence, found: dict[int, Draft]
) -> Iterator[tuple[Draft, str]]:
    """Makes one threat of "gave X a week to do this or face that"; yields the acts that are part of it, with the reason."""
    for token in document.sentence_tokens(sentence):
        if token.lemma != "give" or token.pos != "VERB":
            continue
        given = _given_to(document, token)
        asked = _asked(document, sentence, given) if given is not None else None
        otherwise = _or(document, sentence, asked) if asked is not None else None
        if given is None or asked is None or otherwise is None:
            continue
        mode = _mode_of_what_follows(document, matcher, sentence, otherwise, found)
        for at in sorted(at for at in found if at >= asked):
            yield found.pop(at), f"part of the ultimatum at {token.text!r}"
        found[token.i] = Draft(
            token.i, (token.i,), "threaten", None, mode, "threatened", None, None, ("obj",), (),
            tuple(conjuncts(document, given)), "ultimatum", named=True,
        )  # fmt: skip


def _given_to(document: Document, giving: Token) -> int | None:
    """Who is given the time."""
    if is_passive(document, giving.i):
        return passive_subject(document, giving.i)
    kids = (k for k in document.kids(giving.i, "dative", "dobj") if k.entity not in _TIMES and k.lower != "to")
    return next((k.i for k in kids), None)


def _asked(document: Document, sentence: Sentence, given: int) -> int | None:
    """Where the clause begins that tells what is to be done: "to" and a bare verb right behind a time."""
    tokens = document.tokens[given + 1 : sentence.last]
    for time, to, verb in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if to.lower == "to" and verb.tag == "VB" and (time.entity in _TIMES or time.lemma in cue("deadlines")):
            return to.i
    return None


def _or(document: Document, sentence: Sentence, asked: int) -> int | None:
    """Where "or" leads on to what else would come about ("or face", "or be", "or risk")."""
    tokens = document.tokens[asked : sentence.last]
    pairs = pairwise(tokens)
    return next((b.i for a, b in pairs if a.lower == "or" and (b.tag == "VB" or b.lower in cue("facing"))), None)


def _mode_of_what_follows(
    document: Document, matcher: Matcher, sentence: Sentence, otherwise: int, found: dict[int, Draft]
) -> str | None:
    """The mode of the first act behind "or", as a threat."""
    told = [found[at] for at in sorted(found) if otherwise <= at < sentence.last]
    nouns = (t.i for t in document.tokens[otherwise : sentence.last] if t.dep != "compound")
    named = (of_noun(i, entry, None) for i in nouns if (entry := matcher.noun(i)) is not None and entry.act)
    follows = next((d for d in (*told, *named) if d.act != "-"), None)
    return code_of(follows.act, follows.of, "threatened", mode=follows.mode).mode if follows is not None else None


_TIMES = frozenset(("DATE", "TIME"))
