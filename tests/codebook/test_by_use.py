"""Short lists by use: what is wrong in a table is said with file and line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from communique.codebook import by_use as module
from communique.codebook.act_groups import acts_in
from communique.codebook.by_use import by_use
from communique.codebook.coding_cues import cue
from communique.codebook.tables import Row, parse_table
from communique.model.errors import CodebookError


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Tables by name, which stand for those that ship."""
    given: dict[str, str] = {}

    def read(name: str, columns: tuple[str, ...]) -> list[Row]:
        return list(parse_table(given[name], name, columns))

    monkeypatch.setattr(module, "read_shipped", read)
    yield given


def test_rows_of_one_use_are_one_list(table: dict[str, str]) -> None:
    table["t.tsv"] = "use\twords\na\tone; two\nb\tthree\na\tfour\n"
    assert by_use("t.tsv", ("a", "b")) == {"a": {"one", "two", "four"}, "b": {"three"}}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("use\twords\na\tone\nc\ttwo\n", "t.tsv:3: use 'c' is not known"),
        ("use\twords\na\tone; two\na\ttwo\nb\tone\n", "t.tsv:3: 'two' stands twice under 'a'"),
        ("use\twords\na\tone\n", "t.tsv: nothing stands under b"),
        ("use\twords\na\tone\nb\tsix\n", "t.tsv:3: 'six' is not known"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(table: dict[str, str], text: str, said: str) -> None:
    table["t.tsv"] = text
    with pytest.raises(CodebookError, match=said):
        by_use("t.tsv", ("a", "b"), known=lambda word: word != "six")


def test_the_shipped_lists_hold() -> None:
    assert "demonstrate" in acts_in("in public")
    assert "must" in cue("demanding")
