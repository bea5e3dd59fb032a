"""How a figure reads in a line: its bound, what it counts, and nothing said twice."""

from __future__ import annotations

import pytest

from communique.model.mention import Figure
from communique.model.span import Span
from communique.views.event_line import figure_words

FIGURES = [
    ("12", 12.0, (12.0, None), "people", "killed", "at least 12 people killed"),
    ("40", 40.0, (None, 40.0), None, "injured", "up to 40 injured"),
    ("Nine", 9.0, (9.0, 9.0), None, "killed", "nine killed"),
    ("Four", 4.0, (4.0, 4.0), "dead bodies", "killed", "four dead bodies"),
    ("15", 15.0, (15.0, 15.0), "deaths", "killed", "15 deaths"),
    ("30", 30.0, (30.0, 30.0), "hostages", "abducted", "30 hostages"),
    ("dozens", 24.0, (24.0, None), "other people", "injured", "dozens of other people injured"),
    ("dozens", 24.0, (24.0, None), None, "injured", "dozens injured"),
    ("12", 12.0, (12.0, None), "ships", None, "12 ships"),
]


@pytest.mark.parametrize(("text", "value", "bounds", "of", "casualty", "words"), FIGURES)
def test_a_figure_reads_as_it_was_told(
    text: str, value: float, bounds: tuple[float | None, float | None], of: str | None, casualty: str | None, words: str
) -> None:
    figure = Figure(Span(0, len(text), "text"), text, 0, value, *bounds, of=of, casualty=casualty)
    assert figure_words(figure) == words
