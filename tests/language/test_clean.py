"""Cleaning never loses the way back to the text as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.clean import is_credit, paragraphs


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


@pytest.mark.parametrize(
    "line",
    [
        "Image taken from Wikimedia Commons",
        "Photo: A. Berg / Reuters",
        "Read more: Five things to know about the pact",
        "Additional reporting by Ole Berg in Oslo",
        "Copyright 2023 The Daily Test. All rights reserved.",
        "Sign up for our newsletter",
        "MOST READ IN NEWS FISH WAR Cod row grows STORM ALERT Rain ahead TAX SHOCK Who pays more",
        "By Ole Berg",
        "[Graphic: how the deal was made]",
    ],
)
def test_what_is_no_sentence_of_the_report(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the army had left the town.",
        "Image rights were one subject of the talks between the two ministers.",
        "The UN said the WFP and UNICEF would send aid.",
        "Norway and Canada signed a pact on Monday.",
        "Published figures show that trade rose.",
        "Read the treaty before you sign it, the minister said.",
        "Related companies in Kenya were also put on the list, according to the ministry.",
    ],
)
def test_what_is_a_sentence(line: str) -> None:
    assert not is_credit(line)
