"""What stands between whom, on a day, by what was known.

Invariant: a pure function of the source and the question.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, get_args

from communique.api.given import Source
from communique.api.recording import open_record
from communique.model.claim import StandingKind
from communique.model.errors import UnknownName
from communique.model.shown import as_html
from communique.model.stood import Asked, Stood

if TYPE_CHECKING:
    from communique.model.record import Record


def state(
    source: Source,
    *,
    between: Sequence[str] | None = None,
    of: str | None = None,
    kind: str | None = None,
    as_of: date | str | None = None,
    known_by: date | str | None = None,
) -> Stood:
    """What stands: pacts, sanctions, restrictions, memberships, offices, deployments, aid. Iterate for the standings.

    `between`: two parties; `of`: one, on either side; as ISO code or name ("GBR", "uk", "Britain"). `kind`: one kind.
    `as_of`: as it stood on that day in the world, by steps that had certainly come by then; `known_by`: by what was published
    by the end of that day, which needs a store. Days are dates or written out ("2022-05-06").
    Raises UnknownName for a party or kind that is not known, ValueError for what is no day, StoreError.
    """
    from communique.record.stood import stood

    if between is not None and (isinstance(between, str) or len(between) != 2):
        raise ValueError("`between` takes two parties")
    record = open_record(source, as_day(known_by))
    one, two = (party_of(record, name) for name in between) if between else ("", "")
    asked = Asked(
        between=(one, two) if between else None,
        of=party_of(record, of) if of else None,
        kind=_kind(kind) if kind else None,
        as_of=as_day(as_of),
        known_by=as_day(known_by),
    )
    return stood(record, asked)


def party_of(record: Record, name: str) -> str:
    """The code of a country or body, or the name of a party of the record's standings. Raises UnknownName."""
    from communique.codebook.party_codes import party_code

    return party_code(name, (party for s in record.standings for party in s.parties))


def as_day(day: date | str | None) -> date | None:
    """A day given as a date or written out. Raises ValueError."""
    from communique.sources.fields import read_date

    return read_date(day) if isinstance(day, str) else day


def _kind(name: str) -> StandingKind:
    kinds: tuple[StandingKind, ...] = get_args(StandingKind)
    plain = name.casefold().strip()
    for kind in kinds:
        if plain in (kind, f"{kind}s"):
            return kind
    raise UnknownName("kind of standing", name, kinds, listed=True)


@as_html.register
def _stood_html(stood: Stood) -> str:
    from communique.views.html import fragment_html
    from communique.views.standings import state_page

    return fragment_html(state_page(stood))
