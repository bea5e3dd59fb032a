"""Bytes to text: whole or not at all."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.errors import ReportError
from communique.sources.decode import decode

LONG = "The minister said that the café in Zürich would stay open. " * 8


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_utf8_comes_out_as_it_went_in(text: str) -> None:
    assert decode(text.encode(), "f") == text.removeprefix("\ufeff")


def test_a_byte_order_mark_is_dropped_and_names_the_encoding() -> None:
    assert decode(codecs.BOM_UTF8 + b"a", "f") == "a"
    assert decode(codecs.BOM_UTF16_LE + "å b".encode("utf-16-le"), "f") == "å b"
    assert decode(codecs.BOM_UTF16_BE + "å b".encode("utf-16-be"), "f") == "å b"


def test_line_ends_are_left_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n", "f") == "a\r\nb\rc\n"


def test_a_long_text_in_windows_1252_is_read() -> None:
    text = LONG + "“It is done,” he said – twice…"
    assert decode(text.encode("cp1252"), "f") == text


@pytest.mark.parametrize(
    "data",
    [
        "café".encode("latin-1"),  # too short to be sure
        (LONG + "café").encode() + "café".encode("latin-1"),  # two encodings in one file
        LONG.encode()[:-1] + b"\xe2\x80",  # cut in the middle of a character
        ("Премьер-министр заявил, что соглашение будет подписано. " * 8).encode("koi8-r"),
    ],
)
def test_what_cannot_be_told_for_certain_is_an_error_with_its_place(data: bytes) -> None:
    with pytest.raises(ReportError, match=r"^f:1: broken encoding: byte \d+ .*UTF-8"):
        decode(data, "f")


def test_the_error_names_the_line() -> None:
    with pytest.raises(ReportError) as caught:
        decode(b"one\ntwo\nthr\xffe\n", "f")
    assert caught.value.line == 3


def test_a_page_is_read_in_the_charset_that_it_declares() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź</body></html>'
    assert "Łódź" in decode(page.encode("iso-8859-2"), "f", declared=True)
    with pytest.raises(ReportError):
        decode(page.encode("iso-8859-2"), "f")


@pytest.mark.parametrize(
    ("data", "like"),
    [(b"%PDF-1.7\n...", "a PDF"), (b"\x89PNG\r\n", "PNG"), (b"PK\x03\x04..", "zip"), (b"a\0b\0c\0", "no text has")],
)
def test_what_is_not_text_is_named(data: bytes, like: str) -> None:
    with pytest.raises(ReportError, match=like):
        decode(data, "f")
