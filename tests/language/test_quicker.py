"""The quickened model says what its makers' model says."""

from typing import Any

import numpy as np
import pytest
import spacy
import threadpoolctl
from thinc.api import NumpyOps

from communique.language.loader import find_model, load_model
from communique.language.quicker import quickened

TEXT = (
    "Peru's harbour master said on Friday that two trawlers had been seized. The crews were flown home, and the ministers "
    "are meeting in Lima to end the worst quarrel in years; the oldest sailor left singing."
)


def read(nlp: spacy.language.Language) -> list[tuple[object, ...]]:
    return [(t.text, t.lemma_, t.tag_, t.dep_, t.head.i, t.ent_type_, t.is_sent_start) for t in nlp(TEXT)]


def test_the_same_is_read() -> None:
    assert read(load_model(find_model())) == read(spacy.load(find_model()))


def test_every_layer_multiplies_by_numpy_on_one_thread() -> None:
    nlp: Any = quickened(spacy.load(find_model()))
    layers = [node for name in ("tok2vec", "tagger", "parser", "ner") for node in nlp.get_pipe(name).model.walk()]
    assert layers
    assert all(isinstance(node.ops, NumpyOps) and not node.ops.use_blis for node in layers)


@pytest.mark.parametrize(("rows", "inner", "columns"), [(1, 96, 96), (50, 288, 300)])
def test_a_product_is_the_product_and_threads_are_as_before(rows: int, inner: int, columns: int) -> None:
    nlp: Any = quickened(spacy.load(find_model()))
    left, right = np.ones((rows, inner), "f"), np.eye(inner, columns, dtype="f")
    before = threadpoolctl.threadpool_info()
    assert (nlp.get_pipe("tok2vec").model.ops.gemm(left, right) == left @ right).all()
    assert threadpoolctl.threadpool_info() == before


def test_words_are_looked_up_in_sets() -> None:
    nlp: Any = quickened(spacy.load(find_model()))
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    assert {type(words) for words in index.values()} == {frozenset}


def test_a_pipeline_without_a_model_is_left_alone() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    assert quickened(nlp).pipe_names == ["sentencizer"]
