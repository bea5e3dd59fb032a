"""No repair may leave words that hang on each other in a ring: whoever looks upwards would never come to an end."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from communique.language.mending.loops import without_loops
from communique.language.parse import parse
from communique.model.document import Token
from communique.model.report import Report


def words(heads: list[int]) -> list[Token]:
    parsed = parse(Report("r", " ".join("abcdefgh"[: len(heads)]), language="en")).tokens
    return [replace(t, head=min(h, len(parsed) - 1), sentence=0) for t, h in zip(parsed, heads, strict=False)]


def test_a_sentence_with_a_ring_is_as_it_was_parsed() -> None:
    parsed, ringed = words([0, 0, 1]), words([1, 0, 1])
    assert without_loops(parsed, ringed) == parsed


def test_a_mended_sentence_without_a_ring_stays() -> None:
    parsed, mended = words([0, 0, 1]), words([0, 2, 0])
    assert without_loops(parsed, mended) == mended


@given(st.lists(st.integers(0, 7), min_size=1, max_size=8))
def test_every_word_comes_to_a_root(heads: list[int]) -> None:
    parsed = words([0] * len(heads))
    kept = without_loops(parsed, words(heads)[: len(parsed)])
    for token in kept:
        above = [token]
        while above[-1].head != above[-1].i:
            above.append(kept[above[-1].head])
            assert len(above) <= len(kept)
