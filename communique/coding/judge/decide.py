"""How the judge and the rules settle a sentence together.

Invariant: the judge says which claim of the rules is the main one, drops weak ones where it sees no event, and makes one
itself only where the rules found none, or where what they found is far less likely.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

from communique.codebook.tables import parse_table
from communique.coding.judge.model import NONE
from communique.coding.weight import Weighed


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts how much, chosen on held-out examples of our own (`train`): see the table decide.tsv."""

    main: float
    deep: float
    add: float
    instead: float
    unlikely: float
    rare: float
    drop: float
    keep: float


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The shipped settings."""
    rows = {
        row["name"]: float(row["value"]) for row in parse_table(_shipped("decide.tsv"), "judge/decide.tsv", ["name", "value"])
    }
    return Settings(**{f.name: rows[f.name] for f in fields(Settings)})


@lru_cache(maxsize=1)
def act_for() -> Mapping[str, str]:
    """The act that stands for a type."""
    return {row["type"]: row["act"] for row in parse_table(_shipped("acts.tsv"), "judge/acts.tsv", ["type", "act"])}


def ordered(claims: Sequence[Weighed], odds: Mapping[str, float], s: Settings) -> list[Weighed]:
    """The claims, the main one by rules and judge together first; the rest keep the order of the rules."""
    coded = [w for w in claims if w.claim.type]
    if len(coded) < 2:
        return list(claims)
    best = max(coded, key=lambda w: _score(w, odds) + (s.main if w is coded[0] else 0) - s.deep * w.depth)
    return [best, *(w for w in claims if w is not best)]


def _score(weighed: Weighed, odds: Mapping[str, float]) -> float:
    """The judge's log probability of a claim's type."""
    return math.log(max(odds.get(str(weighed.claim.type), 0.0), 1e-6))


def kept(claims: Sequence[Weighed], odds: Mapping[str, float], s: Settings) -> list[Weighed]:
    """The claims without side remarks whose type is all but ruled out; where no event is seen, the sure ones, and denials:
    what somebody denies is news, though it has no type that could be likely.
    """
    quiet = odds.get(NONE, 0.0) >= s.drop
    return [
        w
        for k, w in enumerate(claims)
        if not (k > 0 and _aside(w) and odds.get(str(w.claim.type), 0.0) < s.rare and not _told_in_full(w))
        and not (quiet and w.claim.scheme == "plover" and w.claim.status != "denied" and w.claim.confidence < s.keep)
    ]


def _aside(weighed: Weighed) -> bool:
    """Is it a PLOVER claim of a noun that nothing carries, or of a subordinate clause?"""
    coded = weighed.claim.scheme == "plover" and weighed.claim.type is not None
    return coded and (weighed.alone or weighed.depth > 0)


def _told_in_full(weighed: Weighed) -> bool:
    """Is it told as an event of its own: by a noun, who did it to whom ("after Chad's jailing of two Maltese"); by a verb, when
    too ("over which they clashed in 2008") or in words ("two envoys whom it accuses of spying")?
    """
    claim = weighed.claim
    sides = bool(claim.actors) and (bool(claim.recipients) or claim.reciprocal)
    if not weighed.alone and claim.type == "PROTEST" and claim.actors:
        return True  # "fired at students who demonstrated against the law"
    struck = bool(claim.actors) and claim.type == "ASSAULT" and claim.status == "done"  # "Tuesday's shelling of a village by …"
    if struck and claim.when.when is not None:
        return True
    return sides and (weighed.alone or claim.when.when is not None or claim.type in _IN_WORDS)


_IN_WORDS = frozenset(("ACCUSE", "REJECT"))


def missing(claims: Sequence[Weighed], odds: Mapping[str, float], s: Settings) -> str | None:
    """The type that the judge is sure of where the rules found none or a far less likely one, or None."""
    label = max((k for k in odds if k != NONE), key=lambda k: odds[k])
    coded = [w for w in claims if w.claim.scheme == "plover" and w.claim.parties and w.claim.type]
    if not coded:
        return label if odds[label] >= s.add else None
    if odds[label] < s.instead or any(w.claim.type == label for w in coded):
        return None
    return label if odds[label] >= s.unlikely * odds.get(str(coded[0].claim.type), 0.0) else None


def _shipped(name: str) -> str:
    from importlib.resources import files

    return (files("communique.coding.judge") / name).read_text("utf-8")
