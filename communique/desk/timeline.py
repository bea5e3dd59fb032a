"""Events over time: how many of cooperation and conflict in each day, week or month.

Invariant: an event is in a period only where all days that its date allows are; the rest is counted apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communique.model.event import Event
from communique.views.dates import date_words, day_words
from communique.views.periods import Period, Size, period_of, periods

WIDE, HIGH, HEAD, FOOT, LEFT = 1000, 260, 14, 24, 34
_TICKS = 8
PERIOD = ("since", "until", "cooperation", "conflict", "other")
"""What is told of a period."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A period with its events, what it is called; x, width and the three heights on the picture."""

    name: str
    since: str
    until: str
    cooperation: int
    conflict: int
    other: int
    x: float
    width: float
    heights: tuple[float, float, float]

    @property
    def total(self) -> int:
        return self.cooperation + self.conflict + self.other


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars of one size of period; `levels` are numbers with their heights on the picture, `ticks` names of periods with
    their places; `left_out` counts events that are in no bar.
    """

    size: Size
    bars: tuple[Bar, ...]
    levels: tuple[tuple[float, int], ...]
    ticks: tuple[tuple[float, str], ...]
    left_out: int


_MOST = 120
_SIZES: tuple[tuple[Size, int], ...] = (("day", _MOST), ("week", 7 * _MOST), ("month", 31 * _MOST))


def timeline_of(events: Sequence[Event]) -> Timeline | None:
    """The timeline of the dated among some events; None where there is none. It goes back ten years from the last."""
    dated = [(w.low, w.high, e) for e in events if (w := e.when.when) and w.low and w.high]
    if not dated:
        return None
    last = max(low for low, _, _ in dated)
    recent = [found for found in dated if (last - found[0]).days <= _SIZES[-1][1]]
    span = (last - min(low for low, _, _ in recent)).days
    size = next(size for size, most in _SIZES if span <= most)
    counts: dict[Period, list[int]] = {}
    for low, high, event in recent:
        period = period_of(low, size)
        if high <= period.end:
            quad = event.quad or ""
            kind = 0 if "cooperation" in quad else 1 if "conflict" in quad else 2
            counts.setdefault(period, [0, 0, 0])[kind] += 1
    if not counts:
        return None
    first = min(counts, key=lambda p: p.start)
    whole = list(periods(first.start, max(counts, key=lambda p: p.start).start, size))
    most = max(sum(c) for c in counts.values())
    bars = tuple(_bar(p, counts.get(p, [0, 0, 0]), i, len(whole), most, size) for i, p in enumerate(whole))
    levels = tuple((round(HIGH - FOOT - n / most * (HIGH - FOOT - HEAD), 1), n) for n in sorted({most, (most + 1) // 2}))
    every = -(-len(bars) // _TICKS)
    ticks = tuple((round(b.x + b.width / 2, 1), b.name) for b in bars[::every])
    return Timeline(size, bars, levels, ticks, len(events) - sum(bar.total for bar in bars))


def bar_row(bar: Bar) -> tuple[str | int, ...]:
    """A bar as a row with the columns PERIOD."""
    return (bar.since, bar.until, bar.cooperation, bar.conflict, bar.other)


def _bar(period: Period, counts: list[int], at: int, count: int, most: int, size: Size) -> Bar:
    wide = (WIDE - LEFT) / count
    high = [round(c / most * (HIGH - FOOT - HEAD), 1) for c in counts]
    return Bar(
        name=_name(period, size),
        since=period.start.isoformat(),
        until=period.end.isoformat(),
        cooperation=counts[0],
        conflict=counts[1],
        other=counts[2],
        x=round(LEFT + at * wide, 1),
        width=round(max(wide - 1, 0.8), 1),
        heights=(high[0], high[1], high[2]),
    )


def _name(period: Period, size: Size) -> str:
    """ "5 June 2023", "week of 5 June 2023", "June 2023"."""
    if size == "month":
        return date_words(period.name)
    day = day_words(period.start)
    return day if size == "day" else f"week of {day}"
