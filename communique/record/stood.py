"""What stands, asked of a record: the standings of its events as of a day, chosen by party and kind.

Invariant: without a day in the world, what stands is the record's own and nothing is worked out anew.
"""

from __future__ import annotations

from communique.model.record import Record
from communique.model.standing import Standing
from communique.model.stood import Asked, Stood
from communique.record.order import claim_rank
from communique.record.standings import standings_of


def stood(record: Record, asked: Asked) -> Stood:
    """The answer to a question about a record that holds no more than what was known by `asked.known_by`."""
    return Stood(asked, tuple(s for s in _standings(record, asked) if asked.fits(s)), record)


def _standings(record: Record, asked: Asked) -> tuple[Standing, ...]:
    """The record's own, or with `as_of` those that its events had moved by then."""
    if asked.as_of is None:
        return record.standings
    reports = {report.key: report for report in record.reports}
    events = sorted((*record.events, *record.held), key=lambda event: claim_rank(event.claims[0], reports))
    return standings_of(events, reports, asked.as_of)
