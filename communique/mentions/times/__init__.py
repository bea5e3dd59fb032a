"""Times of a report as TIMEX3 and EDTF: `find_times`."""

from communique.mentions.times.find import find_times

__all__ = ["find_times"]
