"""The table of acts told without an object."""

from __future__ import annotations

from communique.codebook.codes import acts
from communique.codebook.tables import read_shipped


def test_each_row_is_an_act_once_and_told_both_ways() -> None:
    rows = read_shipped("words/acts_alone.tsv", ["act", "happened", "future"])
    names = [row["act"] for row in rows]
    assert len(names) == len(set(names)) and set(names) <= set(acts())
    assert all(row["happened"] and row["future"] for row in rows)
