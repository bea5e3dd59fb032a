"""A day before who does it: of "On Sunday soldiers crossed", "Last August rebels from Chad shelled", "In March Peruvian police
arrested" the parser makes Sunday soldiers, August rebels and March Peruvians.

Invariant: words stay; only a run of words for a time changes that stands right behind a preposition or opens the clause, with
the noun behind the run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from communique.codebook.coding_cues import cue
from communique.language.mending.below import kids_of, stands_below
from communique.model.document import Token

_FRONTING = frozenset("on in since by until after before during from at of".split())  # noqa: SIM905
_TIMES = frozenset(("DATE", "TIME", "EVENT"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_OWN = frozenset(("compound", "amod", "nummod", "nmod", "poss", "case", "det"))
_WHICH = frozenset(("last", "next", "this"))
_BEHIND = frozenset((",", "and", "but", "that", "while", "as", ";", "because"))


@dataclass(frozen=True, slots=True)
class _Fronted:
    """A run of words for a time, the preposition before it if any, the noun that the parser gave it to, and its verb."""

    preposition: Token | None
    run: list[Token]
    noun: Token
    verb: Token


def with_fronted_days(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, the day the object of its preposition, or on the verb, and the noun behind it the subject."""
    made = list(tokens)
    for fronted in _found(tokens):
        _part(made, fronted)
    return made


def _found(tokens: Sequence[Token]) -> Iterator[_Fronted]:
    for first in tokens:
        before = tokens[first.i - 1] if first.i and tokens[first.i - 1].sentence == first.sentence else None
        led = before is not None and before.lower in _FRONTING and before.dep in ("prep", "mark")
        if not (_is_time(first) if led else _opens(tokens, before, first)):
            continue
        run = _run(tokens, first)
        noun = _noun(tokens, run)
        verb = _verb(tokens, before if led else None, noun) if noun is not None else None
        if noun is not None and verb is not None:
            yield _Fronted(before if led else None, run, noun, verb)


def _opens(tokens: Sequence[Token], before: Token | None, first: Token) -> bool:
    """Does a time without a preposition open the clause ("Overnight troops …", "…, and last week rebels …")?"""
    after = tokens[first.i + 1] if first.i + 1 < len(tokens) else first
    if not (first.lower in cue("bare-days") or (first.lower in _WHICH and after.entity in _TIMES)):
        return False
    return before is None or before.lower in _BEHIND or (before.dep == "pobj" and before.head < before.i)


def _is_time(token: Token) -> bool:
    return token.entity in _TIMES and token.tag not in ("DT", "POS") and token.dep != "punct"


def _run(tokens: Sequence[Token], first: Token) -> list[Token]:
    """The words for a time from here on, without who does it, whom the parser may have taken in ("On 20 May Chad …")."""
    same = (tokens[i] for i in range(first.i, len(tokens)) if tokens[i].sentence == first.sentence)
    run = [first, *takewhile(lambda t: t.entity in _TIMES and t.dep != "punct", (t for t in same if t.i > first.i))]
    while run and (run[-1].dep in _SUBJECTS or run[-1].tag == "POS"):  # "last month's deal" is no time with a deal behind it
        run.pop()
    return run


def _noun(tokens: Sequence[Token], run: list[Token]) -> Token | None:
    """The noun behind the run to which all words of the run belong, itself or over words of its own; else None."""
    known = {t.i for t in run}
    if not run or any(t.tag == "POS" for t in tokens[run[-1].i + 1 : run[-1].i + 2]):
        return None
    above = [tokens[t.head] for t in run if t.head not in known]
    if not above or any(t.dep not in _OWN for t in run) or len({t.i for t in above}) != 1:
        return None
    noun = above[0]
    while noun.dep in _OWN and noun.head > noun.i:
        noun = tokens[noun.head]
    between = tokens[run[-1].i + 1 : noun.i]
    plain = noun.tag in ("NNS", "NN", "NNP", "NNPS") and (noun.entity not in _TIMES or noun.dep in _SUBJECTS)
    near = noun.i > run[-1].i and all(stands_below(tokens, t, noun) for t in between)
    return noun if plain and near else None


def _verb(tokens: Sequence[Token], preposition: Token | None, noun: Token) -> Token | None:
    """The verb whose subject the noun is, or must be, since it has none; else None."""
    if noun.dep in ("nsubj", "nsubjpass"):
        lone = preposition is None or not [k for k in kids_of(tokens, preposition) if k.dep == "pobj"]
        return tokens[noun.head] if lone and noun.head > noun.i else None
    if preposition is None or noun.dep != "pobj" or noun.head != preposition.i:
        return None
    verb = tokens[preposition.head]
    while verb.pos not in ("VERB", "AUX") and verb.head != verb.i:
        verb = tokens[verb.head]
    if verb.pos != "VERB" or verb.i < noun.i or any(k.i < verb.i and k.dep in _SUBJECTS for k in kids_of(tokens, verb)):
        return None
    return verb


def _part(made: list[Token], fronted: _Fronted) -> None:
    """Hangs the run on its preposition or the verb, by its last word, and the noun on the verb."""
    run, noun, verb, led = fronted.run, fronted.noun, fronted.verb, fronted.preposition
    day = run[-1]
    known = {t.i for t in run}
    for token in run:
        if token.head not in known and token.i != day.i:
            made[token.i] = replace(made[token.i], head=day.i)
    if led is None:
        made[day.i] = replace(made[day.i], dep="npadvmod", head=verb.i)
    else:
        made[day.i] = replace(made[day.i], dep="pobj", head=led.i)
        made[led.i] = replace(made[led.i], dep="prep")
    if noun.dep == "pobj":
        passive = any(t.head == verb.i and t.dep == "auxpass" for t in made[noun.i : verb.i])
        made[noun.i] = replace(made[noun.i], dep="nsubjpass" if passive else "nsubj", head=verb.i)
