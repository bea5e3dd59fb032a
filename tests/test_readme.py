"""The README keeps its word: its commands are those of CI, its excerpt is what really comes out."""

from __future__ import annotations

import re

import communique
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.S)


def test_every_line_of_the_excerpt_stands_in_the_real_output(examples: communique.Record) -> None:
    real = communique.brief(examples).splitlines()
    shown = [line for line in blocks("text")[0].splitlines() if line]
    gone = [line for line in shown if line not in real]
    assert not gone, "copy these lines of README.md anew from: communique read examples/reports"
    assert any(line.startswith("- ") and line.split("`")[0].rstrip().endswith("?**") for line in shown), (
        "no difference is shown"
    )


def test_the_test_command_is_that_of_ci() -> None:
    assert blocks("sh")[1].strip() in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
