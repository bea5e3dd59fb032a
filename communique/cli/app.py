"""The command `communique`: its options, and how it ends.

Invariant: what was asked for goes to standard output, everything else to standard error. Exit status: 0 all well; 1
something could not be read or done (the rest was); 2 the command itself was wrong. An error is one line.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from communique import __version__
from communique.model.errors import CommuniqueError, UnknownName, did_you_mean

_CHOICE = re.compile(r"for '?(?P<option>[^':]+)'?: .*?'(?P<given>[^']*)' is not one of (?P<names>.*)")

app = typer.Typer(
    name="communique",
    help="Read many news reports of international affairs and write one record: who did what to whom, when, where, on "
    "whose word; where outlets agree and differ; what now stands.",
    epilog="First look: communique read FOLDER. Is everything in place: communique doctor.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)


def main() -> None:
    """The command `communique`."""
    sys.exit(run())


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command with `arguments` (those of the process where None); its exit status."""
    _prepare_streams()
    try:
        status = app(args=arguments, prog_name="communique", standalone_mode=False)
        sys.stdout.flush()
    except UnknownName as error:
        status = _fail(str(error), 2)
    except CommuniqueError as error:
        status = _fail(str(error), 1)
    except typer.TyperException as error:
        status = _fail(f"{_worded(error.format_message())} (see {_command(arguments)} --help)", 2)
    except typer.Abort:
        status = 130
    except BrokenPipeError:
        # whoever read our output has gone: nothing more can be said, and Python must not try to at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    return int(status or 0)


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.", is_eager=True)] = False,
) -> None:
    if version:
        typer.echo(f"communique {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)


class _Aloud(logging.Handler):
    """Log lines of communique, one line each on standard error: warnings, and what takes long while a person watches."""

    def emit(self, record: logging.LogRecord) -> None:
        typer.echo(f"communique: {record.getMessage()}", err=True)


def _command(arguments: Sequence[str] | None) -> str:
    """The command that was called, as far as there is such a one."""
    called = next(iter(sys.argv[1:] if arguments is None else arguments), "")
    return f"communique {called}" if called in getattr(typer.main.get_command(app), "commands", ()) else "communique"


def _worded(message: str) -> str:
    """The parser's words on a wrong choice in ours: what there is to choose from, and what may have been meant."""
    wrong = _CHOICE.search(message)
    if wrong is None:
        return message
    names = re.findall(r"'([^']+)'", wrong["names"])
    return f"{wrong['option']} {wrong['given']}: choose one of {', '.join(names)}.{did_you_mean(wrong['given'], names)}"


def _fail(message: str, status: int) -> int:
    typer.echo(f"communique: {' '.join(message.split())}", err=True)
    return status


def _prepare_streams() -> None:
    """UTF-8 whatever the locale; log lines of libraries do not mix with ours, which a person who watches gets to see."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    logging.getLogger().addHandler(logging.NullHandler())
    ours = logging.getLogger("communique")
    ours.setLevel(logging.INFO if sys.stderr.isatty() else logging.WARNING)
    if not any(isinstance(handler, _Aloud) for handler in ours.handlers):
        ours.addHandler(_Aloud())
