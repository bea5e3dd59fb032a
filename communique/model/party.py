"""A party: who acts or is acted upon, in PLOVER's terms.

Invariant: `country` is ISO 3166 alpha-3 (Kosovo KOS) or one of IGO UNO EUR NGO ISM IMG MNC, or None where not known;
`sector` is a PLOVER sector or None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PartyKind = Literal["person", "state", "organisation", "group", "body"]

ORGANS = frozenset(("GOV", "MIL", "COP", "JUD", "LEG", "SPY"))
"""The sectors of those who serve a state: without its country it is not told of which."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who: canonical `name` ("Japan", "Fumio Kishida", "UK government"), kind, country slot, sector.

    `role` is the office or role as told ("prime minister", "troops"); `office` the canonical office held on the day.
    `own`: a person judged it to be a party by itself, not one with its country.
    """

    name: str
    kind: PartyKind
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    office: str | None = None
    own: bool = False

    @property
    def person(self) -> str | None:
        """The name, where the party is a person."""
        return self.name if self.kind == "person" else None

    @property
    def own_name(self) -> str | None:
        """The name, where the party is a person who is told by it, not by what they are ("the general")."""
        return self.name if self.kind == "person" and is_own_name(self.name) else None

    @property
    def speaker(self) -> str:
        """What tells speakers apart: an organ of a state is one by whatever words ("the Turkish foreign ministry", "the
        foreign ministry in Ankara"); all others by their names.
        """
        organ = self.kind == "organisation" and self.country and self.role and self.sector in ("GOV", "MIL", "LEG")
        return f"{self.role} {self.country}" if organ else self.name

    @property
    def label(self) -> str:
        """What tells parties apart for linking: the country, else the name in lower case."""
        return self.name.casefold() if self.own else self.country or self.name.casefold()


def is_own_name(person: str) -> bool:
    """Is it somebody's own name, not "the general" or "he"? Small words within it are its own ("Ursula von der Leyen")."""
    words = person.split()
    return bool(words) and words[0][:1].isupper() and words[-1][:1].isupper()
