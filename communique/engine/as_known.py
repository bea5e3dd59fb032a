"""What was known by a day: the reports that were out by then, on one of two clocks.

Invariant: no hindsight. Clock `published` goes by the day that a report carries; a report without one was out at no day
that can be told, and is left out. Clock `added` goes by the day (UTC) on which a store took the report in, and leaves out
what people judged later as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date
from typing import Literal

from communique.model.annotation import Annotation
from communique.model.judgement import Judgement

Clock = Literal["published", "added"]


def known_by(annotations: Iterable[Annotation], day: date, added: Mapping[str, date] | None = None) -> list[Annotation]:
    """The annotations of reports that were out by the end of a day, in the order given.

    `added`: the day on which each report (by key) was taken in; where given, that clock counts, else publication.
    """
    return [a for a in annotations if (out := _out(a, added)) is not None and out <= day]


def judged_by(judgements: Iterable[Judgement], day: date) -> list[Judgement]:
    """The judgements that were made by the end of a day (UTC); those without a date are older than any."""
    return [j for j in judgements if j.when is None or j.when.astimezone(UTC).date() <= day]


def _out(annotation: Annotation, added: Mapping[str, date] | None) -> date | None:
    return annotation.report.published if added is None else added.get(annotation.report.key)
