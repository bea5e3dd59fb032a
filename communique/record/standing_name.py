"""What a reader calls a standing ("Reciprocal Access Agreement", "sanctions of Japan on Russia").

Invariant: made from the standing's own fields alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from communique.codebook.facts_people import roles
from communique.model.standing import Standing
from communique.record.names import country_name, listed, with_article


def name_of(standing: Standing) -> str:
    """The name of its instrument, body or office; else its kind with whose it is and what it touches."""
    holders, others = _told(standing.holders), _told(standing.counterparts)
    if standing.kind == "office":
        office = _as_called(standing) or "office"
        where = standing.body or holders
        return f"{office} of {holders}" if holders and not standing.body else f"{office} ({where})" if where else office
    if standing.kind == "membership":
        return f"membership of {standing.body or standing.instrument}"
    if standing.instrument:
        return standing.instrument
    if standing.kind == "pact":
        return f"pact between {holders}"
    noun = {"sanction": "sanctions", "restriction": "restrictions"}.get(standing.kind, standing.kind)
    to = "to" if standing.kind in ("aid", "deployment") else "on"
    general = " ".join(x for x in (noun, f"of {holders}" if holders else "", f"{to} {others}" if others else "") if x)
    return f"{general}: {standing.scope}" if standing.scope else general


def _as_called(standing: Standing) -> str | None:
    """The office as its state calls it, where the texts do ("secretary of state", whose plain name is foreign minister)."""
    office, texts = standing.office, [c.text.casefold() for c in standing.claims]
    if office is None or any(office in text for text in texts):
        return office
    return next((word for word in _own_words(office, standing.holders) if any(word in text for text in texts)), office)


@lru_cache(maxsize=512)
def _own_words(office: str, holders: tuple[str, ...]) -> tuple[str, ...]:
    """What only some states call an office, theirs among them; the longest first."""
    own = {r.role for r in roles() if r.office == office and {*r.among, r.country} & set(holders)}
    return tuple(sorted(own, key=lambda word: (-len(word), word)))


def _told(codes: Sequence[str]) -> str:
    return listed([with_article(code, country_name(code) or code) for code in codes])
