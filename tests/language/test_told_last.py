"""Who says at the end of a sentence what it has told is the subject of what is said."""

from __future__ import annotations

import pytest

from tests.language.reading import hung


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A drone wounded four American soldiers, the Pentagon and Iraqi officials said Wednesday.", "Pentagon"),
        ("Rebels killed six men, the ministry and the mayor said on Friday.", "ministry"),
    ],
)
def test_the_speakers_are_the_subject(text: str, speaker: str) -> None:
    assert hung(text, speaker) == ("nsubj", "said")


@pytest.mark.parametrize(
    ("text", "word", "dep"),
    [
        ("Rebels killed six men, a cook and a guard on Friday.", "guard", "conj"),
        ("He met the king, the queen and the mayor.", "mayor", "conj"),
    ],
)
def test_other_lists_stay_as_they_are(text: str, word: str, dep: str) -> None:
    assert hung(text, word)[0] == dep


def test_the_noun_right_before_a_verb_without_subject_is_its_subject() -> None:
    assert hung("He said that China supplies Chad with oil and Togo is a friend.", "Togo") == ("nsubj", "is")
    assert hung("She met the king and the queen and left.", "queen")[0] == "conj"
