"""Dates in plain words: "5 May 2022", "March 2021", "since October 2021".

Invariant: no more precise than the date itself; an assumed year is left out, as the words left it out.
"""

from __future__ import annotations

from datetime import date, timedelta

from communique.model.when import When

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_ORDINALS = ("first", "second", "third", "fourth")


def date_words(edtf: str) -> str:
    """An EDTF date in words; what is not EDTF, as it stands."""
    try:
        return when_words(When.parse(edtf))
    except ValueError:
        return edtf


def when_words(when: When) -> str:
    """A date in words. Open intervals are "since …" and "until …"; "about" and "perhaps" where it says so."""
    doubt = ("about " if when.approximate else "") + ("perhaps " if when.uncertain else "")
    return doubt + _bare(when)


def day_words(day: date, *, year: bool = True) -> str:
    """ "5 May 2022"."""
    return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def span_words(low: date, high: date) -> str:
    """ "5 May 2022", "5–7 May 2022", "30 April – 2 May 2022"."""
    if low == high:
        return day_words(low)
    if (low.year, low.month) == (high.year, high.month):
        return f"{low.day}–{day_words(high)}"
    return f"{day_words(low, year=low.year != high.year)} – {day_words(high)}"


def _bare(when: When) -> str:
    low, high = when.low, when.high
    if low is None or high is None:
        return f"since {_end(low, when)}" if low else f"until {_end(high, when)}" if high else "at an unknown time"
    year = "" if when.year_assumed else f" {low.year}"
    if "/" not in when.edtf():
        return _unit(when, low, year)
    if when.precision == "week":
        return f"the week of {day_words(low, year=not when.year_assumed)}"
    if when.precision == "day":
        return span_words(low, high) if year else f"{day_words(low, year=False)} – {day_words(high, year=False)}"
    return f"{_end(low, when)} to {_end(high, when)}"


def _unit(when: When, low: date, year: str) -> str:
    """One day, month, season, quarter, half, year, decade or century."""
    match when.precision:
        case "day":
            return day_words(low, year=bool(year))
        case "month":
            return _MONTHS[low.month - 1] + year
        case "season":
            return _SEASONS[low.month] + year
        case "quarter":
            return f"the {_ORDINALS[(low.month - 1) // 3]} quarter" + (f" of{year}" if year else "")
        case "half":
            return f"the {_ORDINALS[low.month // 7]} half" + (f" of{year}" if year else "")
        case "decade":
            return f"the {low.year}s"
        case "century":
            return f"the {low.year}s (century)"
        case _:
            return str(low.year)


def _end(day: date | None, when: When) -> str:
    """One end of an interval, at its grain."""
    if day is None:
        return "an unknown time"
    year = not when.year_assumed
    starts, ends = day.day == 1, (day + timedelta(days=1)).day == 1
    if when.precision == "day" or not (starts or ends):
        return day_words(day, year=year)
    if when.precision in ("month", "season", "quarter", "half"):
        return _MONTHS[day.month - 1] + (f" {day.year}" if year else "")
    return str(day.year)
