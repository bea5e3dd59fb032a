"""Front matter: taken off where it is one, left alone where it is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.sources.front_matter import split


def test_keys_values_and_lines() -> None:
    front = split('---\ntitle: A day: in Oslo\n\noutlet: "The Paper"\nurl:\n---\n\nText.\n')
    assert {k: (e.value, e.line) for k, e in front.entries.items()} == {
        "title": ("A day: in Oslo", 2),
        "outlet": ("The Paper", 4),
        "url": ("", 5),
    }
    assert front.text == "\nText.\n"


def test_windows_line_ends() -> None:
    front = split("---\r\ntitle: A\r\n---\r\nText.\r\n")
    assert front.entries["title"].value == "A"
    assert front.text == "Text.\r\n"


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    for text in ("---\nOnce upon a time.\n---\nText.", "---\ntitle: never closed\nText.", "----\ntitle: A\n----\n", "Text"):
        assert split(text).text == text
        assert not split(text).entries


@given(st.text())
def test_a_text_without_a_block_is_never_changed(text: str) -> None:
    if not text.startswith("---"):
        assert split(text).text == text


@given(st.text().filter(lambda t: "\x00" not in t))
def test_what_follows_the_block_is_never_changed(text: str) -> None:
    assert split("---\ntitle: A\n---\n" + text).text == text
