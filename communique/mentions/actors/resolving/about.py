"""Which state a report is about, for those in office and in politics of whom it does not say whose they are.

Invariant: None wherever two states are named about as often, or the title names two.
"""

from __future__ import annotations

from communique.codebook import facts
from communique.mentions.actors.context import Context

_TIMES = 2  # times as often as any other state
_LEAST = 6  # times that it is named


def prevailing(c: Context, times: int = _TIMES) -> str | None:
    """The state that the report names often, and so many times as often as any other."""
    ranked = c.named.most_common(2)
    if not ranked or ranked[0][1] < _LEAST or (len(ranked) > 1 and ranked[0][1] < times * ranked[1][1]):
        return None
    return ranked[0][0]


def titled(c: Context) -> str | None:
    """The one state that the title names, by itself, a body or who holds an office of it."""
    hits = [h for h in c.known.distinct_names() if c.document.field_of(h.first) == "title"]
    named = {e.country.iso3 for h in hits for e in h.entries[:1] if e.country}
    named |= {e.body.country for h in hits for e in h.entries[:1] if e.body and e.body.country}
    named |= {
        t.country for n in set(c.people.names.values()) if c.document.field_of(n.first) == "title" for t in n.terms if t.country
    }
    named &= facts.states().keys()  # "ECOWAS suspends Togo" is about Togo
    return next(iter(named)) if len(named) == 1 and named.isdisjoint(c.foreign) else None
