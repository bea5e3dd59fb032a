"""Bytes to text: UTF-8, else what the bytes declare, else Windows-1252 where that is beyond doubt, else an error.

Invariant: text comes out whole or not at all; nothing is replaced by question marks. Only a byte-order mark is dropped.
"""

from __future__ import annotations

import codecs
import re

from communique.model.errors import ReportError

MOST_BYTES = 10_000_000
"""A report is never longer; what is, is a dump of something else, and would cost the memory of a whole night's news."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF", "Turn it into text first: pdftotext"),
    (b"PK\x03\x04", "a zip, Word or EPUB file", "Unpack it, or save it as plain text, first"),
    (b"\x1f\x8b", "a gzip file", "Unpack it first: gunzip"),
    (b"\x89PNG", "a PNG image", "Give the text of the report instead"),
    (b"\xff\xd8\xff", "a JPEG image", "Give the text of the report instead"),
    (b"GIF8", "a GIF image", "Give the text of the report instead"),
    (b"SQLite format 3\x00", "an SQLite file", "A store is read with `communique brief`, not as a report"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "Save it as plain text first"),
)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|^<\?xml[^>]{0,200}?encoding=["']([\w.-]+)""", re.I
)
_SURE_LENGTH = 300  # bytes: in a shorter text a few odd bytes prove nothing
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_TYPOGRAPHY = frozenset("‘’“”–—…•€£§°½¼¾«»\u00a0·©®™")


def decode(data: bytes, where: str, *, declared: bool = False) -> str:
    """The text of `data`. `declared`: look for a charset that the page itself declares (HTML). Raises ReportError."""
    refuse_binary(data, where)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = (_as_declared(data) if declared else None) or _as_windows(data)
        if text is None:
            raise _broken(error, data, where) from None
        return text


def refuse_binary(data: bytes, where: str) -> None:
    """Raises ReportError where the bytes are not text at all, saying what they look like."""
    for magic, name, do in _MAGIC:
        if data.startswith(magic):
            raise ReportError(where, f"not text: it looks like {name}", f"{do}.")
    marked = any(data.startswith(mark) for mark, _ in _BOMS)
    head = data[:65536]
    if not marked and (b"\0" in head or len(_CONTROL.findall(head)) > len(head) / 20):
        raise ReportError(where, "not text: it has bytes that no text has", "Save the report as plain text (UTF-8).")


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(error, data, where) from None


def _as_declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    if match is None:
        return None
    try:
        return data.decode((match[1] or match[2]).decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return None


def _as_windows(data: bytes) -> str | None:
    """The text in Windows-1252 where every odd character is typography or a letter within a word, and none is UTF-8."""
    if len(data) < _SURE_LENGTH or re.search(rb"[\xc2-\xf4][\x80-\xbf]", data):
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    odd = [i for i, c in enumerate(text) if c > "\x7f"]
    if len(odd) > len(text) / 10 or not all(_fits(text, i) for i in odd):
        return None
    return text


def _fits(text: str, i: int) -> bool:
    around = text[max(0, i - 1) : i] + text[i + 1 : i + 2]
    return text[i] in _TYPOGRAPHY or (text[i].isalpha() and any(c.isascii() and c.isalpha() for c in around))


def _broken(error: UnicodeDecodeError, data: bytes, where: str) -> ReportError:
    line = data.count(b"\n", 0, error.start) + 1
    what = f"broken encoding: byte {error.start + 1} (0x{data[error.start]:02x}) is not UTF-8"
    return ReportError(where, what, "Save it as UTF-8 (iconv -f ENCODING -t UTF-8).", line)
