"""Who holds which office on a day, from the table of offices.

Invariant: a day of None (a report without a date) is read as "the latest that is known".
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from communique.codebook import facts
from communique.codebook.facts import Term
from communique.model.party import Party


def term_on(terms: Iterable[Term], day: date | None) -> tuple[Term, bool] | None:
    """The term that counts on a day, and whether it runs then; else the last one before it; else None."""
    begun = [t for t in terms if day is None or t.start is None or t.start <= day]
    running = [t for t in begun if (t.end is None if day is None else t.covers(day))]
    if running:
        return running[0], True
    return (max(begun, key=_ends), False) if begun else None


def _ends(term: Term) -> date:
    return term.end or date.max


@lru_cache(maxsize=1)
def _by_office() -> dict[tuple[str, str], list[Term]]:
    found: dict[tuple[str, str], list[Term]] = {}
    for term in facts.terms():
        found.setdefault((term.body or term.country or "", term.office), []).append(term)
    return found


def holder(country: str, office: str, day: date | None) -> Term | None:
    """Who holds an office of a country (code) or body (name) on a day, if exactly one person does."""
    terms = _by_office().get((country, office), [])
    running = [t for t in terms if (t.end is None if day is None else t.covers(day))]
    return running[0] if len({t.person for t in running}) == 1 else None


def party_of(term: Term, current: bool) -> Party:
    """The party that a term makes of its holder; a former holder counts among the elites (PLOVER: ELI)."""
    if not current:
        return Party(term.person, "person", term.country, "ELI", f"former {term.office}", None)
    return Party(term.person, "person", term.country, term.sector or "GOV", term.office, term.office)
