"""Our events beside the rows of a published data set: what both have, what is near, what only one has.

Two are the same where day, source, target and kind (a PLOVER type, or a root code of CAMEO) are; near where the dyad is the
same in either direction, the days are at most `days` apart and both are cooperation or both conflict.
Invariant: each entry of ours and each cell of theirs stands in one row at least; what cannot be compared is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, NamedTuple

from communique.codebook.cameo import cameo_of
from communique.model.dyad_day import DyadDay, Entry
from communique.model.event import Event, EventParty
from communique.model.record import Record
from communique.views.exports.dated import day_of
from communique.views.exports.dyads import dyads
from communique.views.exports.tsv import coded_events

Verdict = Literal["both", "near", "only ours", "only theirs"]
Scheme = Literal["gdelt", "polecat"]
_QUADS = {"verbal cooperation": 1, "material cooperation": 2, "verbal conflict": 3, "material conflict": 4}


class Row(NamedTuple):
    """A line of the comparison: ours (None where only they have it) beside theirs, of which there are `rows`."""

    verdict: Verdict
    ours: Entry | None
    theirs: Entry | None
    rows: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """All rows in order of days; `elsewhere` are cells of theirs on other days or between states that we never tell of."""

    rows: tuple[Row, ...]
    ours: int
    incomparable: int
    theirs: int
    elsewhere: int

    def of(self, verdict: Verdict) -> list[Row]:
        """The rows with one verdict."""
        return [row for row in self.rows if row.verdict == verdict]


def compare(
    record: Record, theirs: Sequence[Entry], scheme: Scheme, *, days: int = 1, countries: Collection[str] = ()
) -> Comparison:
    """The comparison. `countries`: only dyads with one of these; without any, only those between states that we tell of."""
    events = coded_events(record)
    ours = [entry for event in events for entry in _entries(event, scheme)]
    comparable = {entry.id for entry in ours}
    wanted = [entry for entry in ours if not countries or {entry.cell.source, entry.cell.target} & set(countries)]
    cells: dict[DyadDay, list[Entry]] = defaultdict(list)
    for entry in theirs:
        cells[entry.cell].append(entry)
    of_interest = _of_interest(wanted, days, countries)
    near = {cell: found for cell, found in cells.items() if of_interest(cell)}
    rows = sorted(_rows(wanted, near, days), key=lambda row: (_cell(row), row.verdict))
    return Comparison(tuple(rows), len(wanted), len(events) - len(comparable), len(near), len(cells) - len(near))


def _rows(ours: Sequence[Entry], theirs: Mapping[DyadDay, list[Entry]], days: int) -> Iterator[Row]:
    met: set[DyadDay] = set()
    by_pair: dict[frozenset[str], list[DyadDay]] = defaultdict(list)
    for cell in theirs:
        by_pair[frozenset((cell.source, cell.target))].append(cell)
    for entry in ours:
        same = theirs.get(entry.cell)
        if same:
            met.add(entry.cell)
            yield Row("both", entry, same[0], len(same))
            continue
        close = [c for c in by_pair[frozenset((entry.cell.source, entry.cell.target))] if _near(entry.cell, c, days)]
        met.update(close)
        if close:
            first = min(close, key=lambda cell: (abs(cell.day - entry.cell.day), cell))
            yield Row("near", entry, theirs[first][0], sum(len(theirs[cell]) for cell in close))
        else:
            yield Row("only ours", entry, None, 0)
    for cell, found in theirs.items():
        if cell not in met:
            yield Row("only theirs", None, found[0], len(found))


def _near(a: DyadDay, b: DyadDay, days: int) -> bool:
    return abs((a.day - b.day).days) <= days and (a.quad > 2) == (b.quad > 2)


def _of_interest(ours: Sequence[Entry], days: int, countries: Collection[str]) -> Callable[[DyadDay], bool]:
    """Is a cell on a day, and between states, of which our reports tell? With `countries`, between one of these and any."""
    if not ours:
        return lambda _cell: False
    near = timedelta(days=days)
    first, last = min(e.cell.day for e in ours) - near, max(e.cell.day for e in ours) + near
    pairs = {frozenset((e.cell.source, e.cell.target)) for e in ours}

    def of_interest(cell: DyadDay) -> bool:
        pair = frozenset((cell.source, cell.target))
        return first <= cell.day <= last and (bool(pair & set(countries)) if countries else pair in pairs)

    return of_interest


def _entries(event: Event, scheme: Scheme) -> Iterator[Entry]:
    """The cells of an event: one a dyad of two countries; none without a day."""
    day, kind = day_of(event), _kind(event, scheme)
    for source, target in dyads(event):
        codes = (_country(source), _country(target))
        if day and kind and codes[0] and codes[1] and codes[0] != codes[1]:
            yield Entry(DyadDay(day, codes[0], codes[1], kind[0], kind[1]), event.id, event.title)


def _kind(event: Event, scheme: Scheme) -> tuple[str, int] | None:
    if scheme == "polecat":
        return (event.type or "", _QUADS[event.quad]) if event.quad in _QUADS else None
    cameo = cameo_of(event.type, event.mode, event.act)
    return (cameo.root, cameo.quad) if cameo else None


def _country(found: EventParty | None) -> str | None:
    return found.party.country if found else None


def _cell(row: Row) -> DyadDay:
    entry = row.ours or row.theirs
    assert entry is not None  # a row has one side at least
    return entry.cell
