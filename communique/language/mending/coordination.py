"""What the parser joins wrong: two clauses run into one ("Oman freed 12 Yemenis and Yemen released four Omanis"), a list
taken for a name and what explains it ("Mali, Burkina Faso and Niger left").

Invariant: only heads and relations change, no word or place; a verb that takes a clause ("said A and B agreed") keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from communique.codebook.facts_places import countries
from communique.codebook.lexicon import lexicon
from communique.codebook.speech import speech_verbs
from communique.language.mending.below import sentence_around
from communique.model.document import Token

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_FINITE_OR_PASSIVE = _FINITE | {"VBN", "VB", "VBG"}
_HELPING = ("aux", "auxpass", "neg", "advmod")
_BODIES = frozenset(("EU", "UN", "NATO", "Nato"))  # short names beside which states stand in a list
_NEAR = 12  # words from "and" to the noun that it joins


def parted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, the second of two such clauses beside the first, with its own subject, and lists of places as lists."""
    found = [replace(t, dep="conj") if _in_list(tokens, t) else t for t in tokens]
    for second in found.copy():
        first = found[second.head]
        if second.dep != "ccomp" or first.i > second.i or not _may_be_joined(found, first, second):
            continue
        if (names := _joined(found, first, second)) is None:
            continue
        thing, link, name = names
        found[thing.i] = replace(thing, dep="dobj", head=first.i)
        found[link.i] = replace(link, dep="cc", head=first.i)
        found[name.i] = replace(name, dep="nsubj", head=second.i)
        found[second.i] = replace(second, dep="conj", head=first.i)
    found = [_described(found, token) for token in found]
    for verb in [t for t in found if t.dep == "conj" and t.tag in _FINITE_OR_PASSIVE]:
        if (pair := _own_subject(found, verb)) is not None:
            name = pair[1]
            passive = any(t.dep == "auxpass" and t.head == verb.i for t in found[name.i : verb.i])
            found[name.i] = replace(name, dep="nsubjpass" if passive else "nsubj", head=verb.i)
        joining = pair[0] if pair else _before_own_subject(found, verb)
        if joining is not None:
            first = _finite(found, found[verb.head])
            found[verb.i] = replace(verb, head=first.i)
            found[joining.i] = replace(joining, head=first.i)
    return found


def _before_own_subject(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The "and" that joins a verb with tense and subject of its own to one without ("to disperse them and 42 were held")."""
    told = [t for t in tokens[verb.head : verb.i] if t.head == verb.i]
    subject = next((t for t in told if t.dep in ("nsubj", "nsubjpass")), None)
    if subject is None or tokens[verb.head].tag not in ("VB", "VBG") or not _has_tense(verb, told):
        return None
    return next((t for t in tokens[verb.head : subject.i] if t.dep == "cc" and t.head == verb.head), None)


def _has_tense(verb: Token, own: Sequence[Token]) -> bool:
    return verb.tag in _FINITE or any(t.tag in (*_FINITE, "MD") for t in own if t.dep in _HELPING)


def _finite(tokens: Sequence[Token], verb: Token) -> Token:
    """The verb, or that on which it hangs without tense of its own ("fired gas to disperse them and …")."""
    while verb.tag in ("VB", "VBG") and verb.dep in ("advcl", "xcomp", "pcomp", "prep") and verb.head < verb.i:
        verb = tokens[verb.head]
    return verb


def _own_subject(tokens: Sequence[Token], verb: Token) -> tuple[Token, Token] | None:
    """The "and" and the noun right before a joined verb without subject, which the parser took into the phrase before
    ("fired gas near the square and 42 people were held")."""
    first = tokens[verb.head]
    own = [t for t in tokens[first.i : verb.i + 1] if t.head == verb.i and t.i != verb.i]
    if any(t.dep in ("nsubj", "nsubjpass", "expl", "csubj") for t in own) or not first.i < verb.i:
        return None
    name = tokens[min([verb.i, *(t.i for t in own if t.dep in _HELPING and t.i > first.i)]) - 1]
    pair = _paired(tokens, first, name)
    return (pair[1], name) if pair is not None and _has_tense(verb, own) else None


def _paired(tokens: Sequence[Token], first: Token, name: Token) -> tuple[Token, Token] | None:
    """The noun behind a verb with which another noun is taken for one pair, and the word that joins the two."""
    thing = tokens[name.head]
    if name.dep != "conj" or name.tag[:2] != "NN" or not first.i < thing.i < name.i or thing.tag[:2] != "NN":
        return None
    link = next((t for t in tokens[thing.i : name.i] if t.dep == "cc" and t.head == thing.i), None)
    return (thing, link) if link is not None else None


def _described(tokens: Sequence[Token], token: Token) -> Token:
    """The token; a joined noun that only describes who does the next clause's verb stands with it, its "and" with that verb."""
    if token.dep == "cc":
        joined = next((t for t in tokens[token.i + 1 : token.i + _NEAR] if t.dep == "conj" and t.head == token.head), None)
        name = _named_after(tokens, joined) if joined is not None else None
        return replace(token, head=tokens[name.head].head) if name is not None else token
    name = _named_after(tokens, token)
    return replace(token, dep="compound", head=name.i) if name is not None else token


def _named_after(tokens: Sequence[Token], described: Token) -> Token | None:
    """The name right behind a joined noun that does the next clause's verb ("… the unions and the bloc ECOWAS left")."""
    if described.dep != "conj" or described.pos != "NOUN" or tokens[described.head].tag[:2] != "NN":
        return None
    at = described.i + 1
    while at < len(tokens) and tokens[at].pos == "PROPN" and tokens[at].dep == "compound":
        at += 1
    if at >= len(tokens) or tokens[at].dep != "nsubj" or tokens[at].pos != "PROPN":
        return None
    verb = tokens[tokens[at].head]
    return tokens[at] if verb.i > at and verb.tag in _FINITE and verb.dep == "conj" else None


def _in_list(tokens: Sequence[Token], name: Token) -> bool:
    """Is it the second of three countries or more, which commas and "and" join?"""
    first = tokens[name.head]
    if name.dep not in ("appos", "npadvmod") or not {first.text, name.text} <= _countries() | _BODIES:
        return False
    behind = [t for t in sentence_around(tokens, name) if t.i > name.i]
    further = [t for t in behind if t.head == name.i and t.dep == "conj" and t.text in _countries()]
    joined = {name.i, *(k.i for k in further)}
    return bool(further) and tokens[first.i + 1].text == "," and any(t.dep == "cc" and t.head in joined for t in behind)


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """The last words of the names of states."""
    return frozenset(state.name.split()[-1] for state in countries())


def _may_be_joined(tokens: Sequence[Token], first: Token, second: Token) -> bool:
    """Are both told as facts, and does the first take no clause?"""
    if first.tag not in _FINITE or second.tag not in _FINITE or first.lemma.lower() in speech_verbs():
        return False
    governs = any(o.takes != "noun" and o.words[0] != "be" for o in lexicon().operators.get(first.lemma.lower(), ()))
    return not governs and not any(t.head == second.i and t.dep in ("mark", "aux") for t in tokens[first.i : second.i])


def _joined(tokens: Sequence[Token], first: Token, second: Token) -> tuple[Token, Token, Token] | None:
    """What the first verb acts on, the word that joins, and who does the second: right before it, taken for one pair."""
    name = tokens[second.i - 1]
    pair = _paired(tokens, first, name)
    if pair is None:
        return None
    thing, link = pair
    of_second = thing.dep == "nsubj" and thing.head == second.i
    of_first = thing.dep in ("dobj", "obj") and thing.head == first.i
    own = any(t.head == second.i and t.dep in ("nsubj", "nsubjpass") and t.i != thing.i for t in tokens[first.i : second.i])
    taken = any(t.head == first.i and t.dep == "dobj" and t.i != thing.i for t in tokens[first.i : second.i])
    return (thing, link, name) if (of_second or of_first) and not own and not taken else None
