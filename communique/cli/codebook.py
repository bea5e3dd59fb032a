"""`communique codebook`: the tables behind the record, shown and checked.

Invariant: as in `cli`: what was asked for goes to standard output; an error is one line on standard error.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from communique.cli.common import width

app = typer.Typer(
    help="Show the codebook, or check a table of your own.",
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)


@app.callback(invoke_without_command=True)
def _options(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)


@app.command("list")
def list_(
    what: Annotated[str | None, typer.Argument(help="types, acts, contexts or sectors.", metavar="[LIST]")] = None,
) -> None:
    """List the PLOVER types and the acts, or the contexts or sectors.

    A type with its intensity, quad class and the acts that are coded so; an act with its code when it has happened.
    """
    from communique.views.codebook import listed

    sys.stdout.write(listed(what, width=width()))


@app.command()
def show(
    name: Annotated[str, typer.Argument(help='A PLOVER type (SUPPORT) or an act ("support").', metavar="NAME")],
) -> None:
    """Show all that the codebook has on a type or an act.

    Modes, codes by status, and the verbs and nouns that tell it, each with its file and line.
    """
    from communique.views.codebook import shown

    sys.stdout.write(shown(name, width=width()))


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(help="Tables of yours: tab-separated, UTF-8.", metavar="FILE...")],
) -> None:
    """Check tables of your own.

    The columns tell what a table is: offices, bodies (both for --actors), roles, countries, places, verbs, nouns or
    operators. All that is wrong is listed with file and line; then the exit status is 1.
    """
    from communique.codebook.forms import check as examine

    failed = False
    for file in files:
        form, rows, wrong = examine(file)
        failed |= bool(wrong)
        for error in wrong:
            typer.echo(str(error))
        if form and not wrong:
            typer.echo(f"{file}: {form.name}, {rows} {'row' if rows == 1 else 'rows'}, nothing wrong")
    raise typer.Exit(int(failed))
