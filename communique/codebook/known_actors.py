"""The bodies and office holders to know actors by: those that ship, with a user's own before them.

Invariant: what a user's table says stands; of ours is left out what would contradict it (`_joined` says what that is).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from communique.codebook.facts import Body, Term, bodies, notables, terms
from communique.codebook.forms import BODIES, OFFICES, read_own


@dataclass(frozen=True, slots=True)
class KnownActors:
    """Bodies, terms of office, and what others are known for. Two with the same digest are equal: their tables are too long
    to compare each time.

    `digest`: SHA-256 over the user's tables, "" where there are none.
    """

    digest: str
    bodies: tuple[Body, ...] = field(compare=False, repr=False)
    terms: tuple[Term, ...] = field(compare=False, repr=False)
    notables: tuple[Term, ...] = field(compare=False, repr=False)


@lru_cache(maxsize=1)
def shipped_actors() -> KnownActors:
    """The bodies and office holders that ship with communique."""
    return KnownActors("", bodies(), terms(), notables())


def read_actors(paths: Sequence[Path]) -> KnownActors:
    """The shipped ones with those of a user's tables (forms: offices, bodies). Raises CodebookError with file and line."""
    if not paths:
        return shipped_actors()
    own_bodies: list[Body] = []
    own_terms: list[Term] = []
    digest = sha256()
    for path in paths:
        _, facts = read_own(path, (OFFICES, BODIES))
        own_bodies += [fact for fact in facts if isinstance(fact, Body)]
        own_terms += [fact for fact in facts if isinstance(fact, Term)]
        digest.update(path.read_bytes() + b"\0")
    return _joined(digest.hexdigest(), tuple(own_bodies), tuple(own_terms))


def _joined(digest: str, own_bodies: tuple[Body, ...], own_terms: tuple[Term, ...]) -> KnownActors:
    """A user's rows, then ours without what they replace.

    A body of ours goes where its name is taken, and loses aliases that are taken. A person's terms in an office go where the
    user tells that person's; another's open term in that office ends when the user's next one begins.
    """
    taken = {name.casefold() for body in own_bodies for name in (body.name, *body.aliases)}
    told = {(term.person, _office(term)) for term in own_terms}
    return KnownActors(
        digest,
        (*own_bodies, *_without(taken)),
        (*own_terms, *(_ended(term, own_terms) for term in terms() if (term.person, _office(term)) not in told)),
        tuple(term for term in notables() if (term.person, _office(term)) not in told),
    )


def _without(taken: set[str]) -> Iterable[Body]:
    for body in bodies():
        if body.name.casefold() not in taken:
            aliases = tuple(alias for alias in body.aliases if alias.casefold() not in taken)
            yield body if aliases == body.aliases else replace(body, aliases=aliases)


def _ended(term: Term, own: tuple[Term, ...]) -> Term:
    if term.end is not None:
        return term
    later = [t.start for t in own if t.start and _office(t) == _office(term) and (not term.start or term.start < t.start)]
    return replace(term, end=min(later)) if later else term


def _office(term: Term) -> tuple[str | None, str | None, str]:
    return term.country, term.body, term.office
