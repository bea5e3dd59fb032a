"""The README keeps its word: its commands are those of CI, its excerpt is what really comes out."""

from __future__ import annotations

import re

import pytest

import communique
from tests.conftest import ROOT

README = ROOT / "README.md"
SHOWN = ("Where outlets differ", "What stands now")
ABOUT = "Northern Waters Agreement"


def block(language: str, number: int = 0) -> str:
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", README.read_text("utf-8"), re.S)
    return found[number]


def excerpt(brief: str) -> str:
    """What two sections of the brief say of one agreement."""
    found = []
    for heading in SHOWN:
        items = re.split(r"^(?=- )", brief.split(f"\n## {heading}\n")[1].split("\n## ")[0], flags=re.M)
        found.append(f"## {heading}\n\n" + "".join(item for item in items if ABOUT in item.splitlines()[0]).rstrip() + "\n")
    return "\n".join(found)


def test_the_excerpt_is_what_comes_out(examples: communique.Record, request: pytest.FixtureRequest) -> None:
    real = excerpt(communique.brief(examples))
    if request.config.getoption("--renew-golden"):
        README.write_text(README.read_text("utf-8").replace(block("text"), real), "utf-8")
    assert block("text") == real, "if it is better: pytest tests/test_readme.py --renew-golden"


def test_the_excerpt_shows_a_difference_with_both_sides() -> None:
    question, _, rest = block("text").partition("?** `")
    assert " or " in question
    assert len(re.findall(r"^  - \*\*", rest, re.M)) >= 2


def test_the_test_command_is_that_of_ci() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert block("sh", 1).strip() in [line.strip() for line in lines]
