"""The bare verb of what is demanded, in the parse."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.report import Report


def tags(text: str, *words: str) -> list[tuple[str, str]]:
    document = parse(Report("r", text, language="en"))
    return [(t.tag, t.dep) for t in document.tokens if t.text in words]


@pytest.mark.parametrize(
    ("text", "verb", "thing"),
    [
        ("Oslo demanded that the Lima regime halt at once the concessions.", "halt", "concessions"),
        ("They demanded that the Lima government lift at once the blockade.", "lift", "blockade"),
        ("Oslo demanded that the junta end forthwith the raids.", "end", "raids"),
        ("Peru asked that the Quito government hand over the fugitive.", "hand", "fugitive"),
    ],
)
def test_it_is_a_verb_with_an_object(text: str, verb: str, thing: str) -> None:
    (told, _), (_, role) = tags(text, verb, thing)
    assert told.startswith("VB")
    assert role == "dobj"


def test_a_noun_beside_a_verb_stays() -> None:
    assert tags("Oslo demanded that the release of the crew be made public.", "release")[0][0] == "NN"
