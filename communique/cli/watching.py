"""`communique watch`: the new items of feeds into a store.

Invariant: as in `app`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from communique.cli.app import app
from communique.cli.common import Actors, Complaints, Model, many, write


@app.command()
def watch(
    store: Annotated[Path, typer.Argument(help="The store to read into; made where there is none.", metavar="STORE")],
    feeds: Annotated[list[str], typer.Argument(help="Addresses or files of RSS or Atom feeds.", metavar="FEED")],
    pages: Annotated[bool, typer.Option("--pages", help="Read the articles behind items, as robots.txt allows.")] = False,
    every: Annotated[float | None, typer.Option(help="Look again after so many minutes.", metavar="MINUTES")] = None,
    pause: Annotated[float, typer.Option(help="Least time between two requests to a host.", metavar="SECONDS", min=0)] = 5.0,
    outlet: Annotated[str | None, typer.Option(help="Outlet, instead of the feed's own name.", metavar="NAME")] = None,
    actors: Actors = None,
    model: Model = None,
) -> None:
    """Read the new items of feeds into a store.

    A line a feed: how many items were new. What has not changed is not fetched again, what was read is not read again; what
    is known of the feeds stands beside the store. Needs pip install 'communique[feeds]'.
    """
    from communique import api

    complaints = Complaints()
    looks = api.watch(
        store, feeds, pages=pages, outlet=outlet, pause=pause, every=every, actors=actors, model=model, on_problem=complaints
    )
    for found in looks:
        told = "unchanged" if found.unchanged else f"{many(found.new, 'new report')}, {found.known} known already"
        write(f"{found.feed}: {told}")
    raise typer.Exit(int(complaints.failed))
