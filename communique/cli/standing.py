"""`communique state`: what stands between whom.

Invariant: as in `app`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from communique.cli.app import app
from communique.cli.common import AsOf, KnownBy, StorePath, day_of, width, write


class StateFormat(StrEnum):
    """How the answer is written."""

    text = "text"
    json = "json"
    csv = "csv"


@app.command()
def state(
    store: StorePath,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option(help="What stands between two countries: ISO codes or names.", metavar="COUNTRY COUNTRY"),
    ] = None,
    of: Annotated[str | None, typer.Option(help="What one country holds or bears.", metavar="COUNTRY")] = None,
    kind: Annotated[
        str | None,
        typer.Option(help="Only one kind: pact, sanction, restriction, membership, office, deployment or aid.", metavar="KIND"),
    ] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    format: Annotated[StateFormat, typer.Option(help="How to write it.")] = StateFormat.text,
) -> None:
    """Say what stands: pacts, sanctions, restrictions, memberships, offices, deployments, aid.

    Each with whose it is, its state, the course that it took with the reports that tell each step, whether outlets agree on
    it, and who calls it a first.
    """
    from communique import api
    from communique.views.json_values import encode
    from communique.views.standings import state_csv, state_object, state_text

    days = {"as_of": day_of(as_of, "--as-of"), "known_by": day_of(known_by, "--known-by")}
    found = api.state(store, between=between, of=of, kind=kind, **days)
    if format is StateFormat.text:
        write(state_text(found, width=width()))
    else:
        write(encode(state_object(found)) if format is StateFormat.json else state_csv(found))
