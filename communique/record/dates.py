"""When an event happened: what its claims' dates say together ("last year" and "in March": 2021-03).

Invariant: a date that most independent sources state is never given up for another; what is not known stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.claim import Claim
from communique.model.clash import own_date
from communique.model.when import UNDATED, Dating, When
from communique.record.sources import Sources


def when_of(claims: Sequence[Claim], sources: Sources) -> Dating:
    """The meeting of the claims' own dates, the best supported first, then the finer; else an inherited one."""
    by_value: dict[str, list[Claim]] = {}
    for claim in claims:
        if (own := own_date(claim.when)) is not None:
            by_value.setdefault(own.stated(), []).append(claim)
    if not by_value:
        return _inherited(claims)
    ranked = sorted(by_value.values(), key=lambda found: _rank(found, sources))
    met, why = ranked[0][0].when.when, [ranked[0][0].when]
    assert met is not None
    for found in ranked[1:]:
        own = own_date(found[0].when)
        together = met.meet(own) if own else None
        if together is not None:
            if together != met:
                why.append(found[0].when)
            met = together
    return Dating(met, why[0].basis, _told(why))


def _rank(found: list[Claim], sources: Sources) -> tuple[bool, int, float, str]:
    """News before background, then most sources, then the finest, then the earliest."""
    date = found[0].when.when
    return (
        all(c.background for c in found),
        -sources.count(found),
        date.days if date else float("inf"),
        date.edtf() if date else "",
    )


def _inherited(claims: Sequence[Claim]) -> Dating:
    """A date taken over from elsewhere, the finest; else none, with the first reason why."""
    dated = [c.when for c in claims if c.when.when is not None]
    if dated:
        return min(dated, key=lambda d: (d.when.days if d.when else 0.0, d.edtf or ""))
    return next((c.when for c in claims if c.when.why), UNDATED)


def _told(why: Sequence[Dating]) -> str:
    said = [d.why or d.stated or "" for d in why]
    return said[0] if len(said) == 1 else "together: " + " and ".join(dict.fromkeys(said))


def dates_clash(a: When, b: When) -> bool:
    """Can both not be true at their precision?"""
    return not (a.approximate or b.approximate) and not a.overlaps(b)
