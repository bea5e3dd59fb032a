"""The list of reports that a store keeps, and one of them whole."""

from __future__ import annotations

import pytest

from communique.model.errors import UnknownName
from communique.model.kept import Kept
from communique.views.report_list import find_kept, kept_object, list_text, report_text
from tests.views.builders import CORK_HERALD, LIMA_POST

KEPT = [Kept(CORK_HERALD, replaced_by="new.txt", revises="old.txt"), Kept(LIMA_POST, copy_of="cork-herald.txt")]


def test_a_line_each_with_what_became_of_it() -> None:
    assert list_text(KEPT).splitlines() == [
        "cork-herald.txt  2024-03-05  Cork Herald  “Treaty on cork trees”  41 words"
        " — replaced by new.txt: does not count; replaces old.txt",
        f"lima-post.txt  2024-03-05  Lima Post  {LIMA_POST.words} words — a near-copy of cork-herald.txt",
    ]


def test_one_of_them_whole() -> None:
    head, text = report_text(KEPT[0]).split("\n\n", 1)
    assert text == CORK_HERALD.text
    assert head.splitlines()[0] == "id: cork-herald.txt"
    assert head.splitlines()[-1] == "note: replaced by new.txt: does not count; replaces old.txt"


def test_as_json() -> None:
    told = kept_object(KEPT[0], whole=True)
    assert (told["counts"], told["replaced_by"], told["text"]) == (False, "new.txt", CORK_HERALD.text)
    assert "text" not in kept_object(KEPT[1])
    assert kept_object(KEPT[1])["counts"]


def test_by_id_or_key_and_an_unknown_one_offers_the_nearest() -> None:
    assert find_kept(KEPT, CORK_HERALD.key) is find_kept(KEPT, "cork-herald.txt") is KEPT[0]
    with pytest.raises(UnknownName, match=r"Did you mean lima-post\.txt"):
        find_kept(KEPT, "lima-pst.txt")
