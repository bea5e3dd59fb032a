"""Datelines: beginnings of our own, with what is cut off; and that what follows has its own subject."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.datelines import dateline_end
from communique.language.parse import parse
from communique.model.report import Report

LINES = [
    ("OSLO -- Norway protested.", "OSLO -- "),
    ("OSLO, May 5 -- Norway protested.", "OSLO, May 5 -- "),
    ("OSLO (AFP) _ Norway protested.", "OSLO (AFP) _ "),
    ("OSLO: Norway protested.", "OSLO: "),
    ("SANTA CRUZ, Bolivia (AP) - Police made arrests.", "SANTA CRUZ, Bolivia (AP) - "),
    ("Oslo, Norway - Denmark agreed.", "Oslo, Norway - "),
    ("Quito (EFE) - Peru agreed.", "Quito (EFE) - "),
    ("Quito - Peru agreed.", "Quito - "),
    ("(EFE) Peru agreed.", "(EFE) "),
    ("(Radio Sahel)Chad agreed.", "(Radio Sahel)"),
    ("(AFP) - Peru agreed.", "(AFP) - "),
    ("(EFE) and others reported it.", ""),
    ("Lagos - the largest city - grew.", ""),
    ("NATO - the alliance of 30 states - met.", ""),
    ("Peru and Chile - two neighbours - agreed.", ""),
    ("UN-led talks began.", ""),
    ("Norway protested - and left.", ""),
    ("OSLO", ""),
]


@pytest.mark.parametrize(("text", "line"), LINES)
def test_what_is_cut_off(text: str, line: str) -> None:
    assert text[: dateline_end(text)] == line


@given(st.text())
def test_any_text_keeps_its_length(text: str) -> None:
    assert 0 <= dateline_end(text) <= len(text)


def test_the_sentence_after_it_has_its_own_subject() -> None:
    text = "OSLO (AFP) -- Norway condemned the attack."
    document = parse(Report("r", text, published=date(2022, 5, 5), language="en"))
    line, body = document.sentences
    assert (line.paragraph, body.paragraph) == (0, 0)
    assert [t.text for t in document.kids(body.root, "nsubj")] == ["Norway"]
    assert all(text[t.start : t.end] == t.text for t in document.tokens)
