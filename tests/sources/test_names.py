"""Display names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.sources.names import Names


def test_first_the_folder_then_a_number() -> None:
    names = Names(taken=["a.txt"])
    assert [names.name("a.txt", f"{d}/a.txt") for d in ("x", "y", "x")] == ["x/a.txt", "y/a.txt", "a.txt-2"]


def test_given_ids_take_no_folder() -> None:
    names = Names(taken=["k"])
    assert names.name("k", "x/a.jsonl") == "k-2"


@given(st.lists(st.sampled_from(["a", "b", "a-2", "x/a"])))
def test_never_twice(wanted: list[str]) -> None:
    names = Names()
    given_ = [names.name(w, "x/a") for w in wanted]
    assert len(set(given_)) == len(given_)
