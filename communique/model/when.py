"""A date with its precision: one class, printed as EDTF.

Invariant: `low` and `high` are the first and last day (inclusive) that the words allow; None is open ("since 1990" has no
high). `precision` is the grain of both ends. Where only the year was assumed ("in March"), `year_assumed` is set: then
`stated` masks the year (`XXXX-03`) and comparison lets the year go (RECORD.md, Dates).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date
from typing import Literal

from communique.model.edtf import ORDER, Precision, end_of, is_week, month_end, point_of, to_year

Basis = Literal["stated", "relative", "inherited", "unknown"]


@dataclass(frozen=True, slots=True)
class When:
    """A day, month, year, … or an interval of such. Build with `day`, `month`, `year`, `between`, or `parse`."""

    low: date | None
    high: date | None
    precision: Precision = "day"
    approximate: bool = False
    uncertain: bool = False
    year_assumed: bool = False

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a date needs at least one end")
        if self.low and self.high and self.low > self.high:
            raise ValueError(f"{self.low} to {self.high} ends before it starts")

    @classmethod
    def day(cls, day: date) -> When:
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> When:
        return cls(date(year, month, 1), month_end(year, month), "month")

    @classmethod
    def year(cls, year: int) -> When:
        return cls(date(year, 1, 1), date(year, 12, 31), "year")

    @classmethod
    def between(cls, low: When | None, high: When | None) -> When:
        """The interval from the start of `low` to the end of `high`; None is open. Its grain is the coarser of both.

        It is approximate or uncertain where one end is; its year is assumed where both ends' years are.
        """
        ends = [w for w in (low, high) if w is not None]
        if not ends:
            raise ValueError("an interval needs at least one end")
        return cls(
            low.low if low else None,
            high.high if high else None,
            max((w.precision for w in ends), key=ORDER.index),
            any(w.approximate for w in ends),
            any(w.uncertain for w in ends),
            all(w.year_assumed for w in ends),
        )

    @classmethod
    def parse(cls, text: str) -> When:
        """Read the EDTF that `edtf` prints: days, months, years, decades, seasons, quarters, halves, intervals, `~ ?`.

        Raises ValueError, saying what is not EDTF.
        """
        if "/" in text:
            return _parse_interval(*text.split("/"))
        bare = text.rstrip("~?%")
        marks = text[len(bare) :]
        if len(marks) > 1:
            raise ValueError(f"{marks!r} is more than one qualifier; use % for both")
        return replace(_parse_point(bare), approximate=marks in ("~", "%"), uncertain=marks in ("?", "%"))

    def edtf(self) -> str:
        """The best guess as an EDTF string ("2022-05-05", "2021-03", "199X", "2021-10/..", "2022~")."""
        mark = {(True, False): "~", (False, True): "?", (True, True): "%"}.get((self.approximate, self.uncertain), "")
        if self.low and self.high and (single := point_of(self.low, self.high, self.precision)):
            return single + mark
        low = end_of(self.low, self.precision) if self.low else ".."
        high = end_of(self.high, self.precision, last=True) if self.high else ".."
        return f"{low + mark if self.low else low}/{high + mark if self.high else high}"

    def stated(self) -> str:
        """Only what the words say: the year masked where it was assumed ("XXXX-03")."""
        return re.sub(r"\b\d{4}(?=-)", "XXXX", self.edtf()) if self.year_assumed else self.edtf()

    def overlaps(self, other: When) -> bool:
        """Can both be true? An assumed year gives way to the other's."""
        return self.meet(other) is not None

    def meet(self, other: When) -> When | None:
        """What both say together ("last year" and "in March": 2021-03), or None where they cannot both be true."""
        pairs = ((a, b) for a in self._years(other) for b in other._years(self))
        met = [m for a, b in pairs if (m := _cross(a, b))]
        guessed = self.year_assumed or other.year_assumed
        open_year = (self.year_assumed and other.year_assumed) or (guessed and len({m.low for m in met}) > 1)
        return replace(met[0], year_assumed=open_year) if met else None

    def contains(self, other: When) -> bool:
        """Does every day of `other` lie within this one?"""
        after = self.low is None or (other.low is not None and self.low <= other.low)
        before = self.high is None or (other.high is not None and other.high <= self.high)
        return after and before

    def moved(self, years: int) -> When | None:
        """The same days or months `years` years later (29 February becomes the 28th); None outside the calendar."""
        if any(d and not MINYEAR <= d.year + years <= MAXYEAR for d in (self.low, self.high)):
            return None
        low = to_year(self.low, self.low.year + years) if self.low else None
        high = to_year(self.high, self.high.year + years) if self.high else None
        if (
            self.high
            and high
            and self.high == month_end(self.high.year, self.high.month)
            and self.precision not in ("day", "week")
        ):
            high = month_end(high.year, high.month)  # February keeps its last day
        return replace(self, low=low, high=high)

    @property
    def days(self) -> float:
        """How many days it allows; infinite where open."""
        return (self.high - self.low).days + 1 if self.low and self.high else float("inf")

    def _years(self, other: When) -> list[When]:
        """This date in the years to try against `other`: its own, and if its year was assumed, those of the other."""
        first = self.low or self.high
        if not self.year_assumed or first is None:
            return [self]
        near = [d.year + k for d, ks in ((other.low, (0, 1)), (other.high, (0, -1))) if d for k in ks]
        return [w for y in dict.fromkeys((first.year, *near)) if (w := self.moved(y - first.year))]


@dataclass(frozen=True, slots=True)
class Dating:
    """When something happened, and how that is known.

    `when` is None where nothing dates it; `why` then says why, else names the rule. `basis` as in DESIGN.md: `stated`,
    `relative` (to the publication day), `inherited` (from the event), `unknown`.
    """

    when: When | None = None
    basis: Basis = "unknown"
    why: str = ""

    @property
    def edtf(self) -> str | None:
        return self.when.edtf() if self.when else None

    @property
    def stated(self) -> str | None:
        return self.when.stated() if self.when else None

    @property
    def one_day(self) -> date | None:
        """The day, where it is one and told outright."""
        return self.when.low if self.when is not None and self.when.days == 1 and not self.when.approximate else None

    def taken_over(self, why: str) -> Dating:
        """The same day for what is told around it."""
        return replace(self, basis="inherited", why=why)


UNDATED = Dating()


def _cross(mine: When, theirs: When) -> When | None:
    """The days that two dates share, at the finer grain of both."""
    low = max((d for d in (mine.low, theirs.low) if d), default=None)
    high = min((d for d in (mine.high, theirs.high) if d), default=None)
    if low and high and low > high:
        return None
    finer = min(mine, theirs, key=lambda w: (w.days, ORDER.index(w.precision)))
    grain = min(mine.precision, theirs.precision, key=ORDER.index)
    return replace(finer, low=low, high=high, precision=grain)


def _parse_interval(start: str, end: str, *more: str) -> When:
    if more:
        raise ValueError("an interval has one / only")
    low = None if start in ("", "..") else When.parse(start)
    high = None if end in ("", "..") else When.parse(end)
    if low and high and low.precision == high.precision == "day" and is_week(low.low, high.high):
        return replace(When.between(low, high), precision="week")
    if low and high and low.year_assumed and high.year_assumed and low.low and high.low and low.low > high.low:
        high = high.moved(1)  # over the turn of an unknown year
    return When.between(low, high)


def _parse_point(text: str) -> When:
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text):
        return When.day(date(int(match[1]), int(match[2]), int(match[3])))
    if match := re.fullmatch(r"(XXXX|[0-9]{4})-([0-9]{2})", text):
        return _parse_part(match[1], int(match[2]))
    if match := re.fullmatch(r"XXXX-([0-9]{2})-([0-9]{2})", text):
        return replace(When.day(date(_ANY_YEAR, int(match[1]), int(match[2]))), year_assumed=True)
    if re.fullmatch(r"[0-9]{4}", text):
        return When.year(int(text))
    if re.fullmatch(r"[0-9]{3}X", text):
        start = int(text[:3]) * 10
        return When(date(start, 1, 1), date(start + 9, 12, 31), "decade")
    if re.fullmatch(r"[0-9]{2}XX", text):
        start = int(text[:2]) * 100
        return When(date(start, 1, 1), date(start + 99, 12, 31), "century")
    raise ValueError(f"{text!r} is not an EDTF date (like 2022-05-05, 2022-05, 2022, 199X, 2021-10/..)")


_ANY_YEAR = 2000  # a leap year, so that every day of a year can stand for a masked one


def _parse_part(year_text: str, part: int) -> When:
    """A month (1-12), season (21-24), quarter (33-36) or half (40-41) of a year."""
    year = _ANY_YEAR if year_text == "XXXX" else int(year_text)
    grains: list[tuple[range, Precision, int]] = [
        (range(1, 13), "month", 1),
        (range(21, 25), "season", 3),
        (range(33, 37), "quarter", 3),
        (range(40, 42), "half", 6),
    ]
    for codes, grain, length in grains:
        if part in codes:
            first = 1 + (part - codes.start) * length + (2 if grain == "season" else 0)
            last = first + length - 1
            high = month_end(year + (last > 12), (last - 1) % 12 + 1)
            return When(date(year, first, 1), high, grain, year_assumed=year_text == "XXXX")
    raise ValueError(f"{part:02} is neither a month nor a season, quarter or half of EDTF")
