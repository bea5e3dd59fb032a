"""What makes two events move the same standing: kind, holders, counterparts, and the normalised instrument or scope.

A scope counts without the words that all of its kind share ("further set of sanctions").
Invariant: a merely descriptive name ("landmark defence partnership") is never part of the key: it attaches through its
event (RECORD.md, Standings).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.standings import kind_of
from communique.codebook.stems import stopwords, tokens
from communique.codebook.tables import read_shipped
from communique.model.claim import Claim, StandingKind
from communique.model.clash import is_identified
from communique.model.event import Event, EventParty
from communique.model.party import Party, is_own_name
from communique.record.described import described
from communique.record.names import is_proper

_MUTUAL: tuple[StandingKind, ...] = ("pact",)


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """Identity of a standing. Holders and counterparts are country codes, or names of what is no state."""

    kind: StandingKind
    holders: tuple[str, ...]
    counterparts: tuple[str, ...]
    what: str


def key_of(event: Event) -> Key | None:
    """The standing that an event is about, None where it is about none or it is not told whose."""
    kind = kind_of(event.act, event.of)
    if kind is None:
        return None
    sure = any(not p.assumed for claim in event.claims for p in claim.recipients)
    holders, counterparts = _codes(event.actors), _codes(event.recipients) if sure else ()
    if kind in _MUTUAL:
        holders, counterparts = tuple(sorted({*holders, *counterparts})), ()
    if kind == "office":
        return _office(event, holders)
    if kind == "membership":
        return _membership(event)
    named = normalised(event.instrument) if is_proper(event.instrument or "") else ""
    what = named or ("" if kind in _MUTUAL else touched(event.scope, (*holders, *counterparts)))
    if (not holders and not counterparts) or (kind in _MUTUAL and len(holders) < 2 and not what):
        return None
    return Key(kind, holders, counterparts, what)


def _membership(event: Event) -> Key | None:
    """Whose, and of what: the body that is told, the instrument, or the body among the parties (who expels, who is joined)."""
    inside, outside = (
        (event.recipients, event.actors) if event.act in ("expel", "suspend") else (event.actors, event.recipients)
    )
    bodies = [p.party.name for p in outside if is_body(p.party)]
    body = told(event.claims, "body") or event.instrument or next(iter(bodies), None)
    holders = _codes([p for p in inside if p.party.name != body])
    return Key("membership", holders, (), normalised(body)) if body and holders else None


def is_body(party: Party) -> bool:
    """Can one be its member?"""
    return party.kind in ("body", "organisation", "group") and is_identified(party)


def _office(event: Event, holders: tuple[str, ...]) -> Key | None:
    person, office = told(event.claims, "person"), told(event.claims, "office")
    if not person or not is_own_name(person):
        return None
    country = tuple(h for h in holders if h.isupper() and len(h) == 3)[:1]
    return Key("office", country, (), f"{normalised(person).split()[-1]} {normalised(office)}".strip())


def told(claims: Sequence[Claim], name: str) -> str | None:
    """The longest person, office or body that the claims tell (a full name rather than a last name)."""
    values: list[str | None] = [getattr(claim, name) for claim in claims]
    return min((v for v in values if v), key=lambda v: (-len(v.split()), -len(v), v), default=None)


def normalised(name: str | None) -> str:
    """A name without case, article, quotation marks and what stands in brackets."""
    plain = re.sub(r"\([^)]*\)|[“”\"‘’']", " ", name or "").casefold()
    return " ".join(word for word in plain.split() if word not in ("the", "a", "an"))


def touched(scope: str | None, sides: Sequence[str] = ()) -> str:
    """What tells a measure, aid or deployment from others of its kind, order and endings aside; "" where nothing does.

    Words that only name its `sides` (codes) tell nothing ("sanctions on the Belarusian airline").
    """
    own = re.split(r"\b(?:on|against)\s+(?=[A-Z])", scope or "")[0]  # "sanctions on Russia": the sides tell that
    words = (word for word in tokens(own) if word.casefold() not in _general())
    telling = described(" ".join(word for word in words if word.casefold() not in stopwords()), *sides)
    return " ".join(sorted(telling))


@lru_cache(maxsize=1)
def _general() -> frozenset[str]:
    return frozenset(word for row in read_shipped("words/standing_scopes.tsv", ["word"]) for word in row.list("word"))


def _codes(parties: Sequence[EventParty]) -> tuple[str, ...]:
    """Countries, and names of those of whom it is told which they are: "the rebels" hold nothing."""
    return tuple(sorted({p.party.country or p.party.name for p in parties if is_identified(p.party)}))
