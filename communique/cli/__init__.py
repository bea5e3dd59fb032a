"""The public verbs in the shell; `communique.api` has the same verbs as functions.

Invariant: each file has the commands of one task, which importing it puts into `app`.
"""

from __future__ import annotations

from communique.cli import (
    asking,
    checking,
    codebook,
    comparing,
    counting,
    exporting,
    judging,
    listing,
    reading,
    rebuilding,
    serving,
    standing,
    telling,
    watching,
)  # fmt: skip
from communique.cli.app import app, main, run
from communique.cli.common import Format, Told

app.add_typer(codebook.app, name="codebook")

__all__ = [
    "Format",
    "Told",
    "app",
    "asking",
    "checking",
    "codebook",
    "comparing",
    "counting",
    "exporting",
    "judging",
    "listing",
    "main",
    "reading",
    "rebuilding",
    "run",
    "serving",
    "standing",
    "telling",
    "watching",
]
