"""PLOVER contexts that the words around an act bring: "military aid", "trade partnership", "nuclear test".

Invariant: only words of the act's own noun phrases count (the trigger and its objects with what describes them).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from communique.codebook.ontology import ontology
from communique.codebook.tables import read_shipped
from communique.coding.syntax import prepositional
from communique.model.document import Document


def contexts_of(document: Document, heads: Iterable[int], trigger: int) -> tuple[str, ...]:
    """Contexts told by these nouns, their modifiers and what they are of or on."""
    words: list[str] = []
    for head in (trigger, *heads):
        words += _described(document, head)
        for inner in (*prepositional(document, head, "of"), *prepositional(document, head, "on")):
            words += _described(document, inner)
    return tuple(dict.fromkeys(c for w in words if (c := _table().get(w))))


_RELIEF = frozenset(("peacekeeping", "disasters", "health"))


def keeps_peace(document: Document, clause: Iterable[int]) -> bool:
    """Is a deployment one of peacekeepers or relief ("on a peacekeeping mission")? Then it is aid (PLOVER, AID)."""
    return any(_table().get(document.tokens[i].lemma.lower()) in _RELIEF for i in clause)


def _described(document: Document, head: int) -> list[str]:
    tokens = [document.tokens[head], *document.kids(head, "amod", "compound", "nmod")]
    return [t.lemma.lower() for t in tokens]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    """Word -> context, checked against PLOVER's 37."""
    known = ontology().contexts
    return {row["word"]: row.one_of("context", known) for row in read_shipped("lexicon/contexts.tsv", ["word", "context"])}
