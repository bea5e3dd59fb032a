"""PLOVER contexts that the words around an act bring: "military aid", "trade partnership", "engines to fight wildfires".

Invariant: only words of the act's own clause count: the trigger and its objects with what describes them, what they are
about or for, and what is done by them; never where it was done or who did it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from communique.codebook.coding_cues import cue
from communique.codebook.ontology import ontology
from communique.codebook.tables import read_shipped
from communique.coding.syntax import clause_of, infinitive, prepositions
from communique.model.document import Document


def contexts_of(document: Document, heads: Iterable[int], trigger: int) -> tuple[str, ...]:
    """Contexts told by these nouns, their modifiers, what they and the trigger are about or for, and to what end."""
    words: list[str] = []
    for head in (trigger, *heads):
        words += _described(document, head)
        about = [at for word, at in prepositions(document, head) if word in cue("about")]
        for inner in (*about, *_purposes(document, head)):
            words += _topic(document, inner)
    return tuple(dict.fromkeys(c for w in words if (c := _table().get(w))))


def _topic(document: Document, at: int) -> list[str]:
    """The words of what an act is about, for or against ("people made homeless by a cyclone")."""
    return [document.tokens[i].lemma.lower() for i in clause_of(document, at)]


def _purposes(document: Document, head: int) -> list[int]:
    """The infinitives that say to what end: "to fight wildfires", "in a bid to bolster trade"."""
    aims = [at for word, at in prepositions(document, head) if word == "in" and document.tokens[at].lemma in cue("bids")]
    told = (*document.kids(head, "advcl", "xcomp"), *(k for aim in aims for k in document.kids(aim, "acl", "xcomp")))
    return [k.i for k in told if _is_purpose(document, k.i)]


def _is_purpose(document: Document, at: int) -> bool:
    return document.tokens[at].tag == "VB" and infinitive(document, at)


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
