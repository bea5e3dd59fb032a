"""`communique brief`, `show` and `explain`: a store's record told to a person.

Invariant: as in `app`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from communique.cli.app import app
from communique.cli.common import (
    AnyId,
    AsOf,
    Countries,
    EventId,
    Format,
    KnownBy,
    MinSources,
    Since,
    StorePath,
    Types,
    brief_text,
    day_of,
    selection,
    width,
    write,
)


class BriefFormat(StrEnum):
    """How a brief is written."""

    markdown = "markdown"
    html = "html"
    text = "text"


@app.command()
def brief(
    store: StorePath,
    since: Since = None,
    country: Countries = None,
    type: Types = None,
    min_sources: MinSources = 1,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    format: Annotated[
        BriefFormat | None, typer.Option(help="How to write it (default: text in a terminal, else markdown).")
    ] = None,
) -> None:
    """Tell the record of a store to a person.

    What outlets differ on, what happened, what only one has, what now stands.
    """
    from communique import api

    record = api.open_record(store, day_of(known_by, "--known-by"))
    chosen = selection(record, since, country, type, min_sources, as_of, known_by)
    write(brief_text(record, chosen, Format(format.value) if format else Format.brief))


@app.command()
def show(store: StorePath, event: EventId) -> None:
    """Show the claims of an event side by side.

    Each with its outlet and the very words.
    """
    from communique import api

    write(api.show(store, event, width=width()))


@app.command()
def explain(
    store: StorePath,
    event: AnyId,
    every: Annotated[bool, typer.Option("--all", help="Every pair of its claims, not only the strongest.")] = False,
) -> None:
    """Explain why an event is told as it is.

    Why this code, why this status, why these claims belong together: down to the rule and the characters. Of a standing
    why it is in its state, of a story what it is made of, of a report what was coded, and what was not and why.
    """
    from communique import api

    write(api.explain(store, event, width=width(), every=every))
