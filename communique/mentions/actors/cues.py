"""The small word lists that help to tell who acts (words/actor_cues.tsv, actor_topics.tsv, titles.tsv).

Invariant: words are in lower case; a use that the table does not have is an error, not an empty list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from communique.codebook.by_use import by_use
from communique.codebook.tables import read_shipped

Use = Literal[
    "locative", "motion", "reach", "former", "quantity", "faceless", "bare", "event", "impersonal", "particle", "suffix",
    "instrument", "rank", "deputy", "sent", "local", "unnamed", "staff", "place", "word name", "backed", "led", "relational",
    "apart", "adjoining", "conferring", "aboard", "kin", "speaking on behalf",
    "equipment", "water", "bloc", "building", "shared", "agentive", "media", "calendar", "visiting", "meeting place",
    "decree", "decreeing", "voiced", "speaking for", "sent house", "sending", "city", "causing", "asking", "thrones",
    "of a region", "commanding", "any state's",
    "of any body", "either force", "of no politics", "one of each", "epithet", "answering", "noticing", "charge", "holding",
    "seeing", "talks", "firm", "of firms", "state's deed",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Topic:
    """The sector that a word tells of a group, and which sectors of nouns it decides over."""

    sector: str
    over: frozenset[str]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, frozenset[str]]:
    return by_use("words/actor_cues.tsv", get_args(Use))


def cue(use: Use) -> frozenset[str]:
    """The words of one use."""
    return _table()[use]


@lru_cache(maxsize=1)
def topics() -> Mapping[str, Topic]:
    """Words that tell a group's sector (words/actor_topics.tsv)."""
    rows = read_shipped("words/actor_topics.tsv", ("sector", "words", "over"))
    return {word: Topic(row["sector"], frozenset(row.list("over"))) for row in rows for word in row.list("words")}


@lru_cache(maxsize=1)
def titles() -> Mapping[str, str]:
    """Titles before names and the role that each shortens, "" for a mere form of address (words/titles.tsv)."""
    rows = read_shipped("words/titles.tsv", ("title", "role"))
    return {title: row["role"] for row in rows for title in row.list("title")}
