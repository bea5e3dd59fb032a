"""The list of reports that a store keeps, and one of them whole."""

from __future__ import annotations

import pytest

from communique.model.errors import UnknownName
from communique.model.stored import Stored
from communique.views.report_list import find_stored, list_text, report_text, stored_object
from tests.views.builders import CORK_HERALD, LIMA_POST

STORED = [Stored(CORK_HERALD, replaced_by="new.txt", revises="old.txt"), Stored(LIMA_POST, copy_of="cork-herald.txt")]


def test_a_line_each_with_what_became_of_it() -> None:
    assert list_text(STORED).splitlines() == [
        "cork-herald.txt  2024-03-05  Cork Herald  “Treaty on cork trees”  41 words"
        " — replaced by new.txt: does not count; replaces old.txt",
        f"lima-post.txt  2024-03-05  Lima Post  {LIMA_POST.words} words — a near-copy of cork-herald.txt",
    ]


def test_one_of_them_whole() -> None:
    head, text = report_text(STORED[0]).split("\n\n", 1)
    assert text == CORK_HERALD.text
    assert head.splitlines()[0] == "id: cork-herald.txt"
    assert head.splitlines()[-1] == "note: replaced by new.txt: does not count; replaces old.txt"


def test_as_json() -> None:
    told = stored_object(STORED[0], whole=True)
    assert (told["counts"], told["replaced_by"], told["text"]) == (False, "new.txt", CORK_HERALD.text)
    assert "text" not in stored_object(STORED[1])
    assert stored_object(STORED[1])["counts"]


def test_by_id_or_key_and_an_unknown_one_offers_the_nearest() -> None:
    assert find_stored(STORED, CORK_HERALD.key) is find_stored(STORED, "cork-herald.txt") is STORED[0]
    with pytest.raises(UnknownName, match=r"Did you mean lima-post\.txt"):
        find_stored(STORED, "lima-pst.txt")
