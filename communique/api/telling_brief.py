"""The brief: a record, or what of it is asked for, told to a person.

Invariant: what is told is a function of the record and the question alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, get_args

from communique.api.given import Source
from communique.api.recording import open_record
from communique.api.standing import as_day, party_of
from communique.model.errors import UnknownName
from communique.model.record import Record
from communique.model.selection import Selection

BriefFormat = Literal["markdown", "html", "text"]


def brief(
    source: Source,
    *,
    since: date | str | None = None,
    countries: Sequence[str] | str = (),
    types: Sequence[str] | str = (),
    min_sources: int = 1,
    as_of: date | str | None = None,
    known_by: date | str | None = None,
    format: BriefFormat = "markdown",
    width: int = 100,
    styled: bool = False,
) -> str:
    """The record told to a person, as Markdown or text with lines of `width` columns, or as one self-contained HTML page.

    `since`: what happened, or was reported, on that day or later; `countries`: codes or names of parties, any of which will
    do; `types`: PLOVER types or acts; `min_sources`: told by so many independent sources; `as_of`: what had come by that day
    in the world; `known_by`: by what was published by the end of that day (needs a store). `styled`: text with the escape
    sequences of a terminal. Raises UnknownName with what may have been meant, ValueError for what is no day, StoreError.
    """
    record = open_record(source, as_day(known_by))
    chosen = selection_of(
        record, since=since, countries=countries, types=types, min_sources=min_sources, as_of=as_of, known_by=known_by
    )
    return brief_of(record, chosen, format=format, width=width, styled=styled)


def selection_of(
    record: Record,
    *,
    since: date | str | None = None,
    countries: Sequence[str] | str = (),
    types: Sequence[str] | str = (),
    min_sources: int = 1,
    as_of: date | str | None = None,
    known_by: date | str | None = None,
) -> Selection:
    """What is asked for, in codes. Raises UnknownName, ValueError."""
    if min_sources < 1:
        raise ValueError(f"min_sources is {min_sources}: at least one source tells of anything")
    return Selection(
        since=as_day(since),
        countries=tuple(dict.fromkeys(party_of(record, name) for name in _each(countries))),
        types=tuple(dict.fromkeys(_type(name) for name in _each(types))),
        min_sources=min_sources,
        as_of=as_day(as_of),
        known_by=as_day(known_by),
    )


def brief_of(
    record: Record, chosen: Selection, *, format: BriefFormat = "markdown", width: int = 100, styled: bool = False
) -> str:
    """The brief of what is chosen, in one of the formats."""
    from communique.record.selected import selected
    from communique.views.brief import brief as markdown
    from communique.views.brief import brief_page
    from communique.views.html import brief_html
    from communique.views.terminal import text

    told = selected(record, chosen)
    match format:
        case "markdown":
            return markdown(told, width=width, chosen=chosen)
        case "html":
            return brief_html(told, chosen)
        case "text":
            return text(brief_page(told, chosen), width=width, styled=styled)
    raise UnknownName("format of a brief", format, get_args(BriefFormat), listed=True)


def _each(names: Sequence[str] | str) -> Iterable[str]:
    return [names] if isinstance(names, str) else names


def _type(name: str) -> str:
    """A PLOVER type or act as the codebook writes it. Raises UnknownName."""
    from communique.codebook.codes import acts
    from communique.codebook.ontology import ontology

    types = ontology().types
    for known in (*types, *acts()):
        if name == known:
            return known
    if name.upper() in types:
        return name.upper()
    raise UnknownName("PLOVER type or act", name, [*types, *acts()])
