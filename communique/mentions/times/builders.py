"""Which function reads what each rule of the grammar matches.

Invariant: every rule has one, but `edge_of`, which needs the reading after "of" (see `edges`).
"""

from __future__ import annotations

from collections.abc import Callable

from communique.mentions.times import absolute, days, feasts, lengths, periods, relative, textdays, textual
from communique.mentions.times.clock import clock
from communique.mentions.times.reading import Context, Phrase, Reading

Builder = Callable[[Phrase, Context], Reading | None]

BUILDERS: dict[str, Builder] = {
    "numeric": absolute.numeric,
    "month_days": absolute.month_days,
    "month_day": absolute.month_day,
    "month_day_of": absolute.month_day_of,
    "month": absolute.month,
    "month_year": absolute.month,
    "month_of": relative.month_of,
    "quarter": periods.quarter,
    "half": periods.half,
    "holiday": feasts.holiday,
    "text_season": textdays.text_season,
    "season": periods.season,
    "decade": periods.decade,
    "century": periods.century,
    "fiscal": periods.fiscal,
    "year": periods.year,
    "year_named": periods.year,
    "year_range": periods.year_range,
    "nth_of_month": textdays.nth_of_month,
    "nth_unit": relative.nth_unit,
    "first_units": lengths.first_units,
    "duration": lengths.duration,
    "many_units": lengths.many_units,
    "set": lengths.set_of,
    "ref": lengths.ref,
    "clock": clock,
    "text_part": textdays.text_part,
    "text_weekday": textdays.text_weekday,
    "from_weekday": textdays.from_weekday,
    "weekday_week": textdays.weekday_week,
    "weekdays_ago": textdays.weekdays_ago,
    "day_part": days.day_part,
    "bare_part": textdays.bare_part,
    "day_of_month": textdays.day_of_month,
    "weekday": days.weekday,
    "deictic": days.deictic,
    "weekend": days.weekend,
    "rel_month": relative.rel_month,
    "rel_unit": relative.rel_unit,
    "the_unit": relative.the_unit,
    "bare_unit": relative.the_unit,
    "next_day": textual.next_day,
    "ago": textual.ago,
    "shifted": textual.shifted,
    "span": lengths.span,
    "recent": lengths.recent,
}
