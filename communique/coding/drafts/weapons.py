"""By what an attack is made, where its verb leaves that open: told by who attacks and by what they attack with.

Invariant: only words of the act's own clause tell it; who or what is hit tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from communique.codebook.attack_modes import attack_modes
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.match import Matcher
from communique.coding.syntax import clause_of, is_passive, is_verb, objects, prepositions, subject_of
from communique.model.document import Document

_WITH = frozenset(("with", "by", "using", "from"))
_LEFT_OPEN = (None, "primitive")  # a car that is driven into a crowd may carry a bomb


def mode_of(document: Document, matcher: Matcher, draft: Draft) -> str | None:
    """The mode of an act: the one that its own entry tells, else by the words for who attacks, with what, or the deed."""
    if draft.act != "attack" or draft.mode not in (*_LEFT_OPEN, "explosives") or draft.alone:
        return draft.mode
    verb = draft.carrier if draft.carrier is not None else draft.at
    if not is_verb(document.tokens[verb]):
        return draft.mode
    if draft.mode == "explosives":  # "warplanes bombed the town"
        by_whom = {"who": _lemmas(document, _who(document, verb))}
        return next((m for m in _told(by_whom) if m in _FROM_ABOVE), draft.mode)
    who, used, load = (
        _lemmas(document, heads) for heads in (_who(document, verb), _used(document, verb), _load(document, verb))
    )
    words = {"who": who, "with": used, "load": [*used, *load]}
    deeds = (
        entry.mode
        for i in (*_who(document, verb), *draft.objects, *_amid(document, verb))
        if (entry := matcher.noun(i)) and entry.act == "attack"
    )
    return next((mode for mode in (*_told(words), *deeds) if mode), draft.mode)


_FROM_ABOVE = ("aerial", "drone")


def _told(words: Mapping[str, list[list[str]]]) -> Iterator[str]:
    """The modes that the words tell, by where these stand."""
    return (m.mode for m in attack_modes() for phrase in m.phrases if _stands(phrase, words.get(m.where, [])))


def _who(document: Document, verb: int) -> Iterator[int]:
    """Heads of the words for who attacks."""
    subject = subject_of(document, verb)
    if subject is not None and not is_passive(document, verb):
        yield subject
    if is_passive(document, verb):
        yield from (at for word, at in prepositions(document, verb) if word == "by")


def _used(document: Document, verb: int) -> Iterator[int]:
    """Heads of what stands behind "with" or "using", or what was used to do it."""
    yield from (at for word, at in prepositions(document, verb) if word in _WITH)
    for kid in document.kids(verb, "advcl", "xcomp"):
        if kid.lemma == "use":
            yield from objects(document, kid.i)
    above = document.tokens[document.tokens[verb].head]
    if above.lemma in cue("making-use") and document.tokens[verb].dep in ("xcomp", "advcl"):  # "used drones to attack it"
        yield from objects(document, above.i)


def _amid(document: Document, verb: int) -> Iterator[int]:
    """Heads of the words for the fight in which it was done ("killed four in a gun battle")."""
    yield from (at for word, at in prepositions(document, verb) if word in ("in", "during"))


def _load(document: Document, verb: int) -> Iterator[int]:
    """Heads of what is driven, thrown or set off."""
    if not is_passive(document, verb):
        yield from (k.i for k in document.kids(verb, "dobj"))


def _lemmas(document: Document, heads: Iterable[int]) -> list[list[str]]:
    """The lemmas of each of some phrases, in order, without clauses that hang on them as units of their own."""
    return [[document.tokens[i].lemma.lower() for i in clause_of(document, head)] for head in heads]


def _stands(phrase: tuple[str, ...], texts: list[list[str]]) -> bool:
    size = len(phrase)
    return any(tuple(text[i : i + size]) == phrase for text in texts for i in range(len(text) - size + 1))
