"""`communique rebuild` and `diff`: the record made anew, and what changed over time.

Invariant: as in `app`.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.app import app
from communique.cli.common import Actors, Model, StorePath, Told, many, width, write

if TYPE_CHECKING:
    from communique.api import Difference, Recoded


class By(StrEnum):
    """What makes a report known on a day."""

    published = "published"
    added = "added"


@app.command()
def rebuild(
    store: StorePath,
    recode: Annotated[
        bool, typer.Option("--recode", help="Read again what an older language model or older tables annotated.")
    ] = False,
    check: Annotated[str | None, typer.Option(help="Exit 1 unless the record has this digest.", metavar="DIGEST")] = None,
    actors: Actors = None,
    model: Model = None,
) -> None:
    """Make the record anew and prove it the same as what is served.

    From claims and judgements, taken in another order. Prints a digest of the record: equal records have equal digests.
    """
    from communique import api

    done = api.rebuild(store, recode=recode, actors=actors, model=model)
    if done.recoded:
        write(_recoded(done.recoded))
    record = done.record
    write(
        f"{store}: {many(len(record.reports), 'report')}, {many(len(record.events), 'event')}, "
        f"{many(len(record.standings), 'standing')}; made anew it is {'the same' if done.same else 'NOT the same'}"
    )
    write(f"digest {done.digest}")
    if done.stale:
        what = f"{many(done.stale, 'report')} annotated with another language model or other tables"
        typer.echo(f"{what}: communique rebuild --recode {store}", err=True)
    if check and check != done.digest:
        typer.echo(f"communique: not the record with digest {check}", err=True)
    raise typer.Exit(int(not done.same or check not in (None, done.digest)))


@app.command()
def diff(
    store: StorePath,
    since: Annotated[str, typer.Option(help="The day by whose end the earlier record was known.", metavar="DATE")],
    until: Annotated[str | None, typer.Option(help="The same for the later record (default: now).", metavar="DATE")] = None,
    clock: Annotated[By, typer.Option(help="When a report is known: as published, or as added to the store.")] = By.published,
    format: Annotated[Told, typer.Option(help="How to write it.")] = Told.text,
) -> None:
    """Tell what changed since a day.

    What is new, changed, now disputed or settled, now one event or several, between the record as known by the end of
    that day and now.
    """
    from communique import api
    from communique.views.changes import changes_object, changes_told
    from communique.views.json_values import encode

    first, last = _day(since, "--since"), _day(until, "--until") if until else None
    found = api.diff(store, first, last, clock="added" if clock is By.added else "published")
    if format is Told.json:
        days = {"since": first.isoformat(), "until": last.isoformat() if last else None, "clock": clock.value}
        write(encode({**days, "undated": found.undated} | changes_object(found.changes)))
        return
    write(changes_told(found.changes, found.after, _title(found), width=width()))
    if found.undated:
        typer.echo(f"{many(found.undated, 'report')} without a day of publication left out (--clock added has them)", err=True)


def _title(found: Difference) -> str:
    from communique.views.words import date_words

    until = f" and by {date_words(found.until.isoformat())}" if found.until else ""
    way = "published" if found.clock == "published" else "added"
    return f"What changed since {date_words(found.since.isoformat())}{until} (by the day on which reports were {way})"


def _recoded(done: Recoded) -> str:
    told = f"{many(done.reports, 'report')} read again: {many(len(done.new), 'new claim')}, {len(done.gone)} gone"
    return "\n".join([told, *(f"  {id} now lies dormant: {why}" for id, why in done.dormant)])


def _day(text: str, option: str) -> date:
    from communique.sources.fields import read_date

    try:
        return read_date(text)
    except ValueError as error:
        raise typer.BadParameter(f"{error}. Write it as YYYY-MM-DD.", param_hint=option) from None
