"""What others may do no longer: "Lithuanian lorries may no longer enter Belarus, officials in Minsk said" bars them.

Invariant: only people, firms, goods and craft of a state that is told are barred from ways and markets; on whose word, by them,
else by the state whose ways or markets they are. What somebody has no money or power for is no ban.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.coding_cues import cue
from communique.coding.draft import SAID, Draft
from communique.coding.match import Matcher
from communique.coding.syntax import is_passive, is_verb, negated, objects, subject_of
from communique.model.document import Document, Token


def forbid(document: Document, matcher: Matcher, tokens: tuple[Token, ...], found: dict[int, Draft]) -> None:
    """Adds a ban for each verb that says what somebody may do no longer."""
    for verb in tokens:
        wanted = is_verb(verb) and (verb.lemma in cue("entering") or verb.lemma in cue("dealing"))
        words = tuple(_forbidding(document, verb)) if wanted else ()
        barred = _barred(document, verb) if words else None
        if barred is None or not _is_of_others(document, matcher, barred):
            continue
        said = _is_said(document, matcher, verb)
        if said or not any(document.tokens[i].lower in _UNABLE for i in words):  # "could no longer cross for the ice"
            found[verb.i] = _ban(document, verb, words, barred, said=said)


def _ban(document: Document, verb: Token, words: tuple[int, ...], barred: int, *, said: bool) -> Draft:
    """The ban on what is barred, by whoever says it, else by the state whose ways or markets the verb is about."""
    enters = verb.lemma in cue("entering")
    passive = is_passive(document, verb.i)
    ways = () if passive else tuple(objects(document, verb.i))
    return Draft(
        verb.i, tuple(sorted((*words, verb.i))), "bar" if enters else "impose", None if enters else "sanction", None,
        "announced", None, SAID if said else "obj" if ways else "in,into,over,at,to,through,for,with",
        ("obj",) if passive else ("subj",), (), ways or (barred,), f"may no longer {verb.lemma}",
    )  # fmt: skip


_UNABLE = frozenset(("can", "could"))


def _forbidding(document: Document, verb: Token) -> Iterator[int]:
    """The words of "may no longer", "can no longer", "may not", "will not be allowed to" at a verb; none where it is free."""
    letting = document.tokens[verb.head]
    let = letting.lemma in cue("letting") and verb.dep in ("xcomp", "ccomp") and is_passive(document, letting.i)
    place = letting if let else verb
    helpers = document.kids(place.i, "aux", "auxpass", "neg", "advmod")
    no_longer = next((k for k in helpers if k.lower == "longer" and document.tokens[k.i - 1].lower == "no"), None)
    may = next((k for k in helpers if k.lower in _MAY), None)
    denied = negated(document, place.i) and (let or (may is not None and may.lower == "may"))
    if (no_longer and (let or may or is_passive(document, verb.i))) or denied:
        yield from (k.i for k in helpers)
        yield from ((no_longer.i - 1,) if no_longer else ())
        yield from ((letting.i,) if let else ())


_MAY = frozenset(("may", "can", "could", "might"))


def _barred(document: Document, verb: Token) -> int | None:
    """Who or what is kept out: the subject of the verb, of the passive, or of "allowed"."""
    letting = document.tokens[verb.head]
    if letting.lemma in cue("letting") and verb.dep in ("xcomp", "ccomp") and is_passive(document, letting.i):
        return next(iter(objects(document, letting.i)), None)
    return next(iter(objects(document, verb.i)), None) if is_passive(document, verb.i) else subject_of(document, verb.i)


def _is_of_others(document: Document, matcher: Matcher, noun: int) -> bool:
    """Does it say whose they are ("Chinese firms")? Troops need nobody's leave."""
    own = (noun, *(k.i for k in document.kids(noun, "amod", "compound", "poss", "nmod")))
    named = any(matcher.is_actor(i) or document.tokens[i].entity == "NORP" for i in own)
    return named and not matcher.classes(noun) & {"troops", "fighter", "militia", "police"}


def _is_said(document: Document, matcher: Matcher, verb: Token) -> bool:
    """Does somebody known say it?"""
    for above in document.ancestors(verb.i):
        hit = matcher.operator(above.i)
        speaker = subject_of(document, above.i) if hit is not None and hit.entry.says else None
        if speaker is not None and matcher.is_actor(speaker):
            return True
    return False
