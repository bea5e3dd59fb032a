"""The table of what is coded twice."""

from __future__ import annotations

from communique.codebook.codes import code_of
from communique.codebook.second_codes import second_codes


def test_a_second_code_is_another_than_the_first() -> None:
    assert second_codes()
    for row in second_codes():
        first = code_of(row.act, None, "done")
        assert first.mode == row.mode
        assert (first.type, first.mode) != (row.type, row.also)
        assert row.words.isdisjoint(row.unless)
