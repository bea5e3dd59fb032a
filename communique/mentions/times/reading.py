"""What one time expression means: the TIMEX3 type and value and its date, before prepositions make it an interval.

Invariant: `unit` is the whole calendar unit that `value` names; `when` may be only part of it ("early 2021") or more
("since 2021"). TIMEX3 as in the TimeML guidelines 1.2.1 (Saurí et al. 2006); a week has its ISO 8601 number, a decade
three digits ("199"), a century two.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from communique.mentions.times.atoms import Atom
from communique.model.mention import TimexType
from communique.model.when import Basis, Dating, When

Direction = Literal["past", "present", "future", "unknown"]

NO_DAY = "no publication day to count from"


@dataclass(frozen=True, slots=True)
class Context:
    """What a relative expression counts from.

    Publication day, the side of it (by tense), the last date named before in the text; the words just before and after;
    `outer` is the unit that "of" names ("the third quarter of last year"); `owner` whose feast it is; `near` the day that the
    sentence or the one before it in the paragraph names; `modifies` whether the last word only says of what kind another is.
    """

    published: date | None
    direction: Direction = "unknown"
    reference: When | None = None
    before: str = ""
    after: str = ""
    outer: When | None = None
    outer_basis: Basis = "stated"
    nested: bool = False
    owner: str = ""
    rate: bool = False
    near: When | None = None
    modifies: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Type, value and date of one expression."""

    type: TimexType
    value: str | None
    when: When | None = None
    basis: Basis = "unknown"
    why: str = ""

    @property
    def dating(self) -> Dating:
        return Dating(self.when, self.basis if self.when else "unknown", self.why)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The atoms of one match."""

    atoms: tuple[Atom, ...]

    def get(self, *kinds: str) -> Atom | None:
        """The first atom of one of these classes."""
        return next((a for a in self.atoms if a.kind in kinds), None)

    def all(self, *kinds: str) -> list[Atom]:
        return [a for a in self.atoms if a.kind in kinds]

    def after(self, atom: Atom) -> Phrase:
        """What stands after an atom."""
        at = self.atoms.index(atom)
        return Phrase(self.atoms[at + 1 :])

    @property
    def which(self) -> Atom | None:
        """The word that says which one: last, next ("this past week" is last), else this."""
        return self.get("l", "x") or self.get("c")

    @property
    def step(self) -> int:
        """-1 for last, 1 for next, else 0."""
        which = self.which
        return {"l": -1, "x": 1}.get(which.kind, 0) if which else 0

    def number(self, *kinds: str) -> int | None:
        """The whole number of the first atom of one of these classes."""
        atom = self.get(*kinds)
        return int(atom.value) if atom else None


def at(when: When, basis: Basis, why: str) -> Reading:
    """A date that fills one calendar unit."""
    return Reading("DATE", timex(when), when, basis, why)


def unresolved(value: str | None, why: str = NO_DAY) -> Reading:
    """A date whose words are understood but which nothing anchors."""
    return Reading("DATE", value, None, "unknown", why)


def timex(when: When) -> str | None:
    """The TIMEX3 value of a whole unit, by its first day; None for an open start."""
    low = when.low
    if low is None:
        return None
    match when.precision:
        case "day":
            return low.isoformat()
        case "week":
            year, week, _ = low.isocalendar()
            return f"{year:04}-W{week:02}"
        case "month":
            return f"{low.year:04}-{low.month:02}"
        case "season":
            return f"{low.year:04}-{('SP', 'SU', 'FA', 'WI')[(low.month // 3 - 1) % 4]}"
        case "quarter":
            return f"{low.year:04}-Q{1 + (low.month - 1) // 3}"
        case "half":
            return f"{low.year:04}-H{1 + low.month // 7}"
        case "year":
            return f"{low.year:04}"
        case "decade":
            return f"{low.year // 10:03}"
        case "century":
            return f"{low.year // 100:02}"
