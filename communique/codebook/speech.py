"""The verbs and nouns that report speech, writing and thought (words/speech.tsv, words/speech_nouns.tsv).

Invariant: keys are lemmas in lower case; a verb with a particle is "lemma particle" ("point out").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast, get_args

from communique.codebook.by_use import by_use
from communique.codebook.facts_people import roles
from communique.codebook.tables import read_shipped

SpeechKind = Literal[
    "say", "tell", "announce", "deny", "claim", "ask", "warn", "write", "promise", "threaten", "accuse", "praise",
    "criticise", "demand", "urge", "propose", "agree", "explain", "find", "think", "want",
]  # fmt: skip
Takes = Literal["that", "quote", "both", ""]


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb, what sort of speech it reports, what it introduces, and which other complements carry what is said."""

    verb: str
    kind: SpeechKind
    takes: Takes
    frames: tuple[str, ...] = ()

    @property
    def clause(self) -> bool:
        """Does it take a clause ("said that ...")?"""
        return self.takes in ("that", "both")

    @property
    def words(self) -> bool:
        """Does it introduce words in quotation marks?"""
        return self.takes in ("quote", "both")


@lru_cache(maxsize=1)
def speech_verbs() -> Mapping[str, SpeechVerb]:
    """The verbs, by lemma. Raises CodebookError where the table does not hold."""
    kinds, takes = get_args(SpeechKind), get_args(Takes)
    found = {}
    for row in read_shipped("words/speech.tsv", ("verb", "kind", "takes", "frames")):
        found[row["verb"]] = SpeechVerb(
            row["verb"],
            cast(SpeechKind, row.one_of("kind", kinds)),
            cast(Takes, row.one_of("takes", takes)),
            row.list("frames"),
        )
    return found


def speech_verb(lemma: str, form: str) -> SpeechVerb | None:
    """The entry of a verb by its lemma, else by its form: taggers take "hoped" for a form of "hop"."""
    verbs = speech_verbs()
    return verbs.get(lemma) or verbs.get(form) or verbs.get(f"{form.removesuffix('d')}") or verbs.get(_stem(form))


def _stem(form: str) -> str:
    return form[:-3] + "e" if form.endswith("ing") else form


@lru_cache(maxsize=1)
def speech_nouns() -> Mapping[str, SpeechKind]:
    """Nouns that report speech ("the claim that ..."), by lemma, with their kind."""
    rows = read_shipped("words/speech_nouns.tsv", ("noun", "kind"))
    return {row["noun"]: cast(SpeechKind, row.one_of("kind", get_args(SpeechKind))) for row in rows}


@lru_cache(maxsize=1)
def speech_documents() -> frozenset[str]:
    """Nouns for what carries somebody's words ("statement", "letter"), by lemma."""
    return frozenset(row["noun"] for row in read_shipped("words/speech_documents.tsv", ("noun",)))


@lru_cache(maxsize=1)
def speech_makers() -> frozenset[str]:
    """Verbs whose subject speaks through their object ("issued a statement that ..."), by lemma."""
    return frozenset(row["verb"] for row in read_shipped("words/speech_makers.tsv", ("verb",)))


@lru_cache(maxsize=1)
def speech_links() -> frozenset[str]:
    """Adverbs with which a reporter opens a sentence ("However, ..., the bank said"): no part of what is said."""
    return frozenset(row["word"] for row in read_shipped("words/speech_links.tsv", ("word",)))


@lru_cache(maxsize=1)
def _mute() -> Mapping[str, frozenset[str]]:
    return by_use("words/speech_mute.tsv", ("mute", "ending", "speaking"))


@lru_cache(maxsize=1)
def who_speaks() -> frozenset[str]:
    """The last words of all roles: who may say something."""
    return frozenset(role.role.lower().split()[-1] for role in roles())


def is_mute(noun: str) -> bool:
    """Is it a deed, a state or an object, which says nothing (by its lemma in lower case)?"""
    table = _mute()
    if noun in table["mute"]:
        return True
    if noun in table["speaking"] or noun in speech_documents() or noun in speech_nouns() or noun in who_speaks():
        return False
    return noun.endswith(tuple(table["ending"]))
