"""Cleaning never loses the way back to the text as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.clean import paragraphs


@given(st.text(alphabet=st.sampled_from("aB 1“”’‘–—\u00a0\u200b[]()-\n\r.co-operatepictured"), max_size=200))
def test_every_clean_character_knows_where_it_stands(text: str) -> None:
    for paragraph in paragraphs(text):
        assert len(paragraph.text) == len(paragraph.offsets)
        assert list(paragraph.offsets) == sorted(set(paragraph.offsets))
        for clean, at in zip(paragraph.text, paragraph.offsets, strict=True):
            given_ = text[at]
            assert clean == given_ or (not given_.isascii()) or given_ in "\t`"


def test_captions_in_brackets_are_left_out_and_offsets_hold() -> None:
    text = "The minister [pictured, left] co-operated\u00a0with “them”."
    (paragraph,) = paragraphs(text)
    assert paragraph.text == 'The minister cooperated with "them".'
    at = paragraph.text.index("cooperated")
    start, end = paragraph.given(at, at + len("cooperated"))
    assert text[start:end] == "co-operated"


def test_a_line_that_only_says_again_what_a_paragraph_says_is_left_out_unless_it_is_the_headline() -> None:
    lead = "A court in Accra sentenced the former finance minister to three years in prison on Monday for insulting the judges."
    caption = "A court in Accra sentenced the former finance minister to three years in prison"
    assert [p.text for p in paragraphs(f"{caption}\n\n{lead}\n")] == [lead]
    assert [p.text for p in paragraphs(f"{caption}\n\n{lead}\n", headed=True)] == [caption, lead]
    assert len(paragraphs(f"The court sits in Accra\n\n{lead}\n")) == 2


@pytest.mark.parametrize(
    ("given_", "clean"),
    [
        ('Fiji called the vote "absurd."', 'Fiji called the vote "absurd".'),
        ("Fiji called it 'a farce,' and left.", "Fiji called it 'a farce', and left."),
        ('Fiji said: "We left."', 'Fiji said: "We left."'),
        ('"We left," Fiji said.', '"We left," Fiji said.'),
        ("Fiji saw the sailors' boats, and 'Oman's port.'", "Fiji saw the sailors' boats, and 'Oman's port.'"),
    ],
)
def test_a_stop_within_quoted_words_stands_behind_them(given_: str, clean: str) -> None:
    assert [p.text for p in paragraphs(given_)] == [clean]
