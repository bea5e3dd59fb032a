"""The model's own work done sooner: what it answers stays the same.

Two things take long in spaCy's small models without need. The lemmatizer looks its words up in lists of up to 57,000, from
the first to the last; as sets they answer at once. And on processors that its matrix library (BLIS) has no kernel for,
numpy's own library multiplies the same matrices four times as fast, and elsewhere no slower. It does so on one thread: the
matrices are too small to share out, and threads that wait take the processor from other work.

Invariant: lemmas are the same, and the weights; scores differ by no more than rounding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

_LEMMATIZER = "lemmatizer"
_INDEX = "lemma_index"


def quickened(nlp: Language) -> Language:
    """The pipeline, which is changed in place. A component that is not as spaCy's own are is left as it is."""
    _index_by_set(nlp)
    _multiply_by_numpy(nlp)
    return nlp


def _index_by_set(nlp: Language) -> None:
    lookups = getattr(nlp.get_pipe(_LEMMATIZER), "lookups", None) if _LEMMATIZER in nlp.pipe_names else None
    if lookups is None or not lookups.has_table(_INDEX):
        return
    index = lookups.get_table(_INDEX)
    for part_of_speech in list(index):
        index[part_of_speech] = frozenset(index[part_of_speech])


def _multiply_by_numpy(nlp: Language) -> None:
    from thinc.api import Model, NumpyOps

    ours = _one_thread()
    for _, component in nlp.pipeline:
        model: Any = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if type(node.ops) is NumpyOps:  # a graphics card stays
                node.ops = ours


def _one_thread() -> Any:
    from thinc.api import NumpyOps
    from threadpoolctl import ThreadpoolController

    threads = ThreadpoolController().select(user_api="blas")
    ours: Any = NumpyOps(use_blis=False)
    by_numpy = ours.gemm

    def gemm(*matrices: Any, **options: Any) -> Any:
        with threads.limit(limits=1):
            return by_numpy(*matrices, **options)

    ours.gemm = gemm
    return ours
