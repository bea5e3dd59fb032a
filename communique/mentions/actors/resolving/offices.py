"""Who holds which office on a day, from the tables of offices.

Invariant: without a day (a report without a date) nobody is given for an office; only who is named has the latest known one.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache

from communique.codebook.facts import Role, Term
from communique.codebook.known_actors import KnownActors, shipped_actors
from communique.mentions.actors.cues import cue
from communique.mentions.actors.index import plain
from communique.model.party import Party

_LATELY = 4 * 365  # days for which a former head is still told by the surname alone
_HEADS = {"head of state": "state", "head of government": "government", "leader": "leader"}


def term_on(terms: Iterable[Term], day: date | None) -> tuple[Term, bool] | None:
    """The term that counts on a day, and whether it runs then; else the last one before it; else None.

    Of several that run, one as head of a state or government counts before others.
    """
    begun = [t for t in terms if day is None or t.start is None or t.start <= day]
    running = [t for t in begun if _runs(t, day)]
    if running:
        return max(running, key=lambda t: len(t.head)), True
    return (max(begun, key=_ends), day is None) if begun else None  # without a date nobody is a former holder


def home_of(terms: Iterable[Term]) -> str | None:
    """The country of all the terms, those to come as well, if it is one state."""
    codes = {t.country for t in terms}
    return codes.pop() if len(codes) == 1 else None


def _runs(term: Term, day: date | None) -> bool:
    return term.end is None if day is None else term.covers(day)


def _ends(term: Term) -> date:
    return term.end or date.max


@lru_cache(maxsize=4)
def _by_office(known: KnownActors) -> dict[tuple[str, str], list[Term]]:
    """Terms by country or body and office; those of heads also by what they lead ("leader")."""
    found: dict[tuple[str, str], list[Term]] = {}
    for term in known.terms:
        heads = [office for office, head in _HEADS.items() if head in term.head and office != term.office]
        for of in {term.body or "", term.country or ""} - {""}:
            for office in (term.office, *heads):
                found.setdefault((of, office), []).append(term)
    return found


@lru_cache(maxsize=4)
def _by_family(known: KnownActors) -> dict[str, dict[str, tuple[Term, ...]]]:
    """Terms by family name and person, where that name alone is enough."""
    found: dict[str, dict[str, tuple[Term, ...]]] = {}
    for term in (*known.terms, *known.notables):
        for family in _spellings(term) if term.alone else ():
            persons = found.setdefault(family, {})
            persons[term.person] = (*persons.get(term.person, ()), term)
    return found


@lru_cache(maxsize=4)
def _titled(known: KnownActors) -> dict[str, tuple[Term, ...]]:
    """All terms by family name: a title before it says which."""
    found: dict[str, tuple[Term, ...]] = {}
    for term in (*known.terms, *known.notables):
        for family in _spellings(term):
            found[family] = (*found.get(family, ()), term)
    return found


def _spellings(term: Term) -> set[str]:
    """A family name as it stands and without its accents, and as other spellings of the whole name end ("Gadhafi"); none
    where it is empty.
    """
    if not term.family:
        return set()
    ends = {alias.split()[-1] for alias in term.aliases if " " in alias} - {term.family}
    spelt = {end for end in ends if SequenceMatcher(None, plain(end), plain(term.family)).ratio() >= _ALIKE}
    return {family for end in (term.family, *spelt) for family in (end, plain(end))}


_ALIKE = 0.7  # of 1: two spellings of one family name


def is_family_name(word: str, known: KnownActors | None = None) -> bool:
    """Is this the family name of an office holder of the tables (those that ship, unless told)?"""
    return word in _by_family(known or shipped_actors())


def holder(of: str, office: str, day: date | None, known: KnownActors) -> Term | None:
    """Who holds an office of a country (code) or body (name) on a day, if exactly one person does; None without a day."""
    if day is None:
        return None
    running = [t for t in _by_office(known).get((of, office), []) if _runs(t, day)]
    if office in _HEADS and len({t.person for t in running}) > 1:  # of a state rather than of a part of it
        running = [t for t in running if len(t.head) > 1]
    return running[0] if len({t.person for t in running}) == 1 else None


def may_have(country: str, office: str | None, known: KnownActors) -> bool:
    """May a state have that office: is it no crown, presidency or chancellery that none of its known heads has held?"""
    offices = _by_office(known)
    return office not in cue("thrones") or (country, office) in offices or (country, "head of state") not in offices


def of_family(family: str, day: date | None, countries: Iterable[str], known: KnownActors) -> tuple[Term, ...]:
    """The terms of the person whom a bare family name means on a day, or none.

    A head of state or government in office needs nothing else; another office holder, or a former head, is meant only
    where the report names that country (`countries`) or no country at all.
    """
    near = set(countries)
    persons = _by_family(known).get(family, {})
    current = {p: ts for p, ts in persons.items() if (t := term_on(ts, day)) and t[1]}
    former = _former_heads(persons, day, near)
    for group in ({p: ts for p, ts in current.items() if _heads(ts, day)}, current, former):
        told = group if group is not current else {p: ts for p, ts in group.items() if _is_near(ts, near)}
        if len(told) > 1:
            told = {p: ts for p, ts in told.items() if _is_near(ts, near)}
        if len(told) == 1:
            return next(iter(told.values()))
    return ()


def country_of_family(name: str, role: Role, known: KnownActors) -> str | None:
    """The country of all who have that family name and role ("President Bush", whichever; "rebel leader Savimbi"), or None.

    Who is known by the family name alone needs no more than a role of the same sector, unless it is another office of
    government, if no other name stands before it.
    """
    terms = _titled(known).get(name.split()[-1], ())
    codes = {t.country for t in terms if t.country and _is_called(t, role)}
    if not codes and (role.office is None or role.sector != "GOV") and " " not in name:
        codes = {t.country for t in terms if t.country and t.alone and not t.head and t.sector == role.sector}
    return codes.pop() if len(codes) == 1 else None


def _is_called(term: Term, role: Role) -> bool:
    return term.office in (role.office, role.role) or (role.office == "leader" and bool(term.head))


def _heads(terms: Iterable[Term], day: date | None) -> bool:
    found = term_on(terms, day)
    return found is not None and bool(found[0].head)


def _former_heads(persons: dict[str, tuple[Term, ...]], day: date | None, near: set[str]) -> dict[str, tuple[Term, ...]]:
    """Persons who once led a state: lately, or one that the report names."""
    found = {}
    for person, terms in persons.items():
        led = [t for t in terms if t.head and (day is None or t.start is None or t.start <= day)]
        lately = any(day is None or t.end is None or (day - t.end).days < _LATELY for t in led)
        if lately or any(t.country in near for t in led):
            found[person] = terms
    return found


def _is_near(terms: Iterable[Term], countries: set[str]) -> bool:
    return not countries or any(t.country in countries for t in terms)


def party_of(term: Term, current: bool) -> Party:
    """The party that a term makes of its holder; a former holder counts among the elites (PLOVER: ELI)."""
    if not current:
        return Party(term.person, "person", term.country, "ELI", f"former {term.office}", None)
    return Party(term.person, "person", term.country, term.sector, term.office, term.office)
