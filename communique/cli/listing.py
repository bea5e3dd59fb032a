"""`communique reports`: what a store keeps, older texts among it.

Invariant: as in `app`.
"""

from __future__ import annotations

from typing import Annotated

import typer

from communique.cli.app import app
from communique.cli.common import StorePath, Told, say_line, write


@app.command()
def reports(
    store: StorePath,
    report: Annotated[str | None, typer.Argument(help="Print this report whole.", metavar="REPORT")] = None,
    all: Annotated[bool, typer.Option("--all", help="List older texts of an address as well.")] = False,
    find: Annotated[
        str | None, typer.Option(help="List only those that hold all these words, the best first.", metavar="WORDS")
    ] = None,
    format: Annotated[Told, typer.Option(help="How to write them.")] = Told.text,
) -> None:
    """List the reports of a store, or print one of them.

    What does not count says why: replaced by a newer text, withdrawn by its outlet, a near-copy, skipped.
    """
    from communique import api
    from communique.views.json_values import encode
    from communique.views.report_list import find_stored, list_text, report_text, stored_object

    found = api.stored_reports(store, all=all or report is not None, find=find if report is None else None)
    if report is not None:
        one = find_stored(found, report)
        write(report_text(one) if format is Told.text else encode(stored_object(one, whole=True)))
    else:
        if find and not found:
            say_line(f"no report holds all of these words: {find}")
        write(list_text(found) if format is Told.text else encode([stored_object(one) for one in found]))
