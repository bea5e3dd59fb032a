"""What the model's ruler gives each token is remembered, and is what the ruler itself gives."""

from typing import Any

import pytest
import spacy
from spacy.language import Language

from communique.language.attributes import remembered
from communique.language.loader import find_model, load_model
from communique.language.mending.hyphenated import keep_whole

TEXTS = [
    "Norway's prime minister said on Tuesday that there were no plans to meet; she'd rather wait.",
    "There's talk of a deal. There are others who want one. They ain't gonna sign, and they've gotta go.",
    "Let's all agree, y'all. He got the treaty that Chile gets, and the two sides have signed theirs.",
    "TWO SAILORS HELD AS PERU SEIZES TRAWLER — \n ministers to be summoned, more 'n' more say.",
    "",
]


def told(nlp: Language) -> list[tuple[str, ...]]:
    return [(t.text, t.pos_, str(t.morph), t.lemma_) for doc in nlp.pipe([*TEXTS, *reversed(TEXTS)]) for t in doc]


def test_every_token_gets_what_the_ruler_gives() -> None:
    """Each text twice: asked first, and remembered after."""
    assert told(load_model(find_model())) == told(keep_whole(spacy.load(find_model())))


def test_the_ruler_is_asked_once_for_each_kind_of_token() -> None:
    nlp = load_model(find_model())
    ruler: Any = nlp.get_pipe("communique_attributes")
    list(nlp.pipe(TEXTS))
    known = len(ruler._given)
    list(nlp.pipe(TEXTS))
    assert len(ruler._given) == known > 0


@pytest.mark.parametrize("pattern", [[{"SHAPE": "dddd"}], [{"ENT_TYPE": "GPE"}]])
def test_a_ruler_that_looks_at_something_else_is_left_alone(pattern: list[dict[str, str]]) -> None:
    nlp = spacy.load(find_model())
    ruler: Any = nlp.get_pipe("attribute_ruler")
    ruler.add([pattern], {"POS": "X"})
    assert "communique_attributes" not in remembered(nlp).pipe_names


def test_a_pipeline_without_a_ruler_is_left_alone() -> None:
    assert remembered(spacy.blank("en")).pipe_names == []
