"""Figures: what a number is, and what it counts or measures. Sentences of our own."""

from __future__ import annotations

from communique.language.parse import parse
from communique.mentions.figures import find_figures
from communique.model.mention import Figure
from communique.model.report import Report


def figures_of(text: str, title: str | None = None) -> tuple[Figure, ...]:
    return find_figures(parse(Report(id="r", text=text, title=title, language="en")), (), ())


def test_a_bound_opens_one_side() -> None:
    (dead,) = figures_of("At least a dozen people were killed.")
    assert (dead.value, dead.low, dead.high, dead.of, dead.casualty) == (12, 12, None, "people", "killed")
