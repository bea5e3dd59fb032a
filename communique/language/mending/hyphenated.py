"""Verbs with a hyphen ("test-fired", "re-imposed"): one word to the parser, with the lemma that the lexicon knows.

Invariant: only forms of the table words/hyphenated.tsv; text and offsets stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from communique.codebook.tables import read_shipped

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token


@lru_cache(maxsize=1)
def hyphenated() -> Mapping[str, str]:
    """The forms of verbs with a hyphen, in lower case, each with its lemma."""
    rows = read_shipped("words/hyphenated.tsv", ["lemma", "forms"])
    return {form: row["lemma"] for row in rows for form in row.list("forms")}


def keep_whole(nlp: Language) -> Language:
    """The pipeline, told to leave these forms in one piece, in headlines' capitals too."""
    tokenizer: Any = nlp.tokenizer
    for form in hyphenated():
        for spelling in dict.fromkeys((form, form.capitalize(), form.title())):
            tokenizer.add_special_case(spelling, [{"ORTH": spelling}])
    return nlp


def is_past_verb(token: Token) -> bool:
    """Was the past tense of such a verb taken for an adjective, though it has a subject ("planes air-dropped food")?"""
    if token.tag_ != "JJ" or token.lower_ not in hyphenated():
        return False
    return token.dep_ == "ROOT" and any(kid.dep_ in ("nsubj", "dobj") for kid in token.children)
