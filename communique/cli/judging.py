"""`communique judge`: what a person says of a record.

Invariant: as in `app`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, get_args

import typer

from communique.cli.app import app
from communique.cli.common import StorePath, many, write
from communique.model.errors import BadValue, UnknownName
from communique.model.judgement import Subject, Verdict

_Left = Annotated[str, typer.Argument(help="Id of a claim, event, story or report, or an actor's name.", metavar="A")]
_Right = Annotated[str, typer.Argument(help="The other one.", metavar="B")]
_Set = Annotated[
    list[str] | None, typer.Option(help="Claim A has this value (may be given several times).", metavar="FIELD=VALUE")
]
_Undo = Annotated[str | None, typer.Option(help="Take back a judgement.", metavar="JUDGEMENT")]
_List = Annotated[bool, typer.Option("--list", help="List what was judged.")]
_Export = Annotated[Path | None, typer.Option(help="Write what was judged as JSON lines.", metavar="FILE")]
_Import = Annotated[Path | None, typer.Option("--import", help="Take judgements from JSON lines.", metavar="FILE")]
_Why = Annotated[str, typer.Option(help="The reason, in your words.", metavar="TEXT")]
_By = Annotated[str | None, typer.Option(help="Who judges (default: your login name).", metavar="NAME")]
_Subject = Annotated[
    str | None, typer.Option(help="What it is about: claim, event, story, actor, copy (default: as A and B are).")
]


@app.command()
def judge(
    store: StorePath,
    left: _Left = "",
    right: _Right = "",
    same: Annotated[bool, typer.Option("--same", help="A and B are the same.")] = False,
    different: Annotated[bool, typer.Option("--different", help="A and B are not the same.")] = False,
    unsure: Annotated[bool, typer.Option("--unsure", help="It cannot be told; nothing joins the two.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="Claim A is wrong: leave it out.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="Claim A is right: take it back in.")] = False,
    set: _Set = None,
    undo: _Undo = None,
    list_: _List = False,
    export: _Export = None,
    import_: _Import = None,
    why: _Why = "",
    by: _By = None,
    subject: _Subject = None,
) -> None:
    """Say that two things are the same or not, or that a coding is wrong.

    Two claims, events, stories or reports (--same: copies of one text), or two names of actors. Prints the judgement's
    id and what it changed in the record.
    """
    flags = {"same": same, "different": different, "unsure": unsure, "reject": reject, "accept": accept}
    others = {"set": set, "undo": undo, "list": list_, "export": export, "import": import_}
    action = _only({**flags, **others})
    if action in ("list", "export", "import"):
        _file(store, list_, export, import_)
        return
    verdict = next(v for v in get_args(Verdict) if v == action)
    _check_sides(verdict, left, right)
    for value in set or [right]:
        _judge(store, undo or left, value, verdict, why, by, _subject(subject))


def _only(actions: Mapping[str, object]) -> str:
    """The one action that is given. Raises BadValue for none or several."""
    given = [name for name, value in actions.items() if value]
    if len(given) != 1:
        choices = ", ".join(f"--{name}" for name in actions)
        raise BadValue(f"{'only one of' if given else 'one of'} {choices}, please. See communique judge --help.")
    return given[0]


def _check_sides(verdict: Verdict, left: str, right: str) -> None:
    """How many ids a verdict takes."""
    needed = {"same": 2, "different": 2, "unsure": 2, "undo": 0}.get(verdict, 1)
    given = sum(bool(x) for x in (left, right))
    if given != needed:
        what = {0: "no id beside it", 1: "one claim", 2: "two ids or names"}[needed]
        raise BadValue(f"--{verdict} takes {what}, not {given}. See communique judge --help.")


def _subject(name: str | None) -> Subject | None:
    if name is None:
        return None
    for known in get_args(Subject):
        if known == name:
            return next(s for s in get_args(Subject) if s == known)
    raise UnknownName("subject", name, get_args(Subject), listed=True)


def _judge(store: Path, left: str, right: str, verdict: Verdict, why: str, by: str | None, subject: Subject | None) -> None:
    from communique import api
    from communique.views.judgements import effect_lines, judgement_line, judgement_words

    done = api.judge(store, left, right, verdict, why=why, by=by, subject=subject)
    if not done.new:
        write(f"said before, nothing added: {judgement_line(done.judgement, names=done.names)}")
        return
    write(f"{done.judgement.id}  {judgement_words(done.judgement, done.names)}")
    for line in effect_lines(done.changes, done.overrules, done.names):
        write(f"  {line}")


def _file(store: Path, told: bool, export: Path | None, taken: Path | None) -> None:
    """Lists, writes or reads judgements."""
    from communique import api
    from communique.views.judgements import judgement_line

    if told:
        write("\n".join(judgement_line(kept.judgement, kept.state, kept.names) for kept in api.judgements(store)))
    elif export:
        write(f"{export}: {many(api.export_judgements(store, export), 'judgement')}")
    elif taken:
        new, given = api.import_judgements(store, taken)
        write(f"{store}: {many(new, 'new judgement')} of {given}")
