"""Sport, the stage, beasts and weather: whose doings are no politics, however warlike the verb.

Invariant: a look at who an act's words name, by their head nouns; what people do in public stays whoever does it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from communique.codebook.act_groups import acts_in
from communique.codebook.tables import read_shipped
from communique.coding.draft import Draft
from communique.coding.syntax import is_passive, is_verb, subject_of
from communique.model.document import Document

_KINDS = ("sport", "stage", "work", "beast", "weather")
_CONTESTS = frozenset(("elect", "fight", "attack"))
_SCORE = re.compile(r"(?<![\d-])(\d{1,2})[-–](\d{1,2})(?![\d-])")
_NEAR = 60  # characters behind the verb
_VOTES = 80  # two shares of votes come to more


def small_life(document: Document, draft: Draft, *, by_somebody: bool) -> str | None:
    """The kind of small life that an act belongs to, or None.

    Where it is done `by_somebody`, it does not count whom it meets. Whoever speaks up, speaks up.
    """
    verb = _verb(document, draft)
    if draft.act in acts_in("in public") or verb is None:
        return None
    if (told := _in_a_work(document, verb)) is not None:
        return told
    if draft.act in _CONTESTS and _is_scored(document, verb):
        return "sport"
    if draft.alone:  # "the film revisits the war"
        subject = subject_of(document, verb)
        return _kind(document, [subject], ("work",)) if subject is not None else None
    subject = subject_of(document, verb)
    named = [subject] if subject is not None else []
    if is_passive(document, verb):
        return None if by_somebody or draft.act not in acts_in("penalties") else _kind(document, named, ("sport",))
    if not by_somebody and draft.act in acts_in("penalties") and (kind := _kind(document, draft.objects, ("sport",))):
        return kind
    return _kind(document, named, _MUTE if draft.act in acts_in("spoken") else _KINDS)


def _is_scored(document: Document, verb: int) -> bool:
    """Does it end with a score ("Dinamo Minsk beat Sibir 4-2"), too low for votes or shares of votes?"""
    token = document.tokens[verb]
    behind = document.report.field(document.field_of(verb))[token.end : token.end + _NEAR].partition(". ")[0]
    return any(int(score[1]) + int(score[2]) < _VOTES for score in _SCORE.finditer(behind))


def _in_a_work(document: Document, verb: int) -> str | None:
    """Is it what a work tells, in a clause below ("the film tells the story of a soldier who kills his commander")?"""
    above = [t.i for t in document.ancestors(verb) if is_verb(t)]
    subject = subject_of(document, above[-1]) if above else None
    return _kind(document, [subject], ("work",)) if subject is not None else None


def _verb(document: Document, draft: Draft) -> int | None:
    """The verb that tells the act, or that it is told under where it is a bare noun."""
    at = draft.at if draft.carrier is None else draft.carrier
    if draft.alone:
        return next((t.i for t in document.ancestors(at) if is_verb(t)), None)
    return at if is_verb(document.tokens[at]) else None


_MUTE = ("work", "beast", "weather")


def _kind(document: Document, heads: Iterable[int], kinds: Collection[str]) -> str | None:
    """The kind, of those asked about, of the first of these nouns that is told as small life."""
    for i in heads:
        token = document.tokens[i]
        pair = f"{document.tokens[i - 1].lower} {token.lower}" if i else ""
        found = (_kinds().get(word) for word in (pair, token.lower, token.lemma.lower(), token.lower.removesuffix("s")))
        if kind := next((k for k in found if k in kinds), None):
            return kind
    return None


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, str]:
    """Each word of the table with its kind. Raises CodebookError where a kind is not known or a word stands twice."""
    kinds: dict[str, str] = {}
    for row in read_shipped("words/small_life.tsv", ["kind", "words"]):
        kind = row.one_of("kind", _KINDS)
        for word in row.list("words"):
            if word in kinds:
                raise row.error(f"{word!r} stands twice")
            kinds[word] = kind
    return kinds
