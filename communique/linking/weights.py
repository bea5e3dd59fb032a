"""The linker's weights: one for each named level of each comparison, read from data with its version.

Invariant: a level that is not in the table is an error when it is looked up, never a silent zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.stems import stem
from communique.codebook.tables import Row, read_shipped
from communique.model.errors import UnknownName
from communique.model.judgement import Reason, Verdict

NEVER = -99.0  # weight of a level that rules a pair out


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights in log2 odds (NEVER: not the same) and their words, by (field, level)."""

    version: str
    levels: Mapping[tuple[str, str], Reason]

    def reason(self, field: str, level: str) -> Reason:
        """What a level counts, in words. Raises UnknownName for a level that the table does not have."""
        found = self.levels.get((field, level))
        if found is None:
            raise UnknownName("level of a comparison", f"{field} {level}", [" ".join(key) for key in self.levels])
        return found

    def verdict(self, total: float) -> Verdict:
        """same, unsure or different, from the sum of the weights."""
        if total >= self.levels["verdict", "same"].weight:
            return "same"
        return "unsure" if total >= self.levels["verdict", "unsure"].weight else "different"


def weights() -> Weights:
    """The weights of pairs of claims."""
    return read_weights("linking/weights.tsv")


@lru_cache(maxsize=8)
def read_weights(name: str) -> Weights:
    """A table of weights that ships with communique (the name as under codebook/)."""
    levels: dict[tuple[str, str], Reason] = {}
    version = ""
    for row in read_shipped(name, ["field", "level", "weight", "words"]):
        if row["field"] == "version":
            version = row["level"]
            continue
        try:
            weight = NEVER if row["weight"] == "never" else float(row["weight"])
        except ValueError:
            raise row.error(f"weight {row['weight']!r} is neither a number nor never") from None
        levels[row["field"], row["level"]] = Reason(row["field"], row["words"], weight)
    return Weights(version, levels)


@lru_cache(maxsize=1)
def near_acts() -> Mapping[str, frozenset[str]]:
    """For each act, the acts that reporters also use for the same happening."""
    found: dict[str, set[str]] = {}
    for row in read_shipped("linking/acts.tsv", ["act", "near", "course", "why"]):
        found.setdefault(row["act"], set()).add(row["near"])
        found.setdefault(row["near"], set()).add(row["act"])
    return {act: frozenset(near) for act, near in found.items()}


@lru_cache(maxsize=1)
def repeated_acts() -> frozenset[str]:
    """Acts that the same parties do several times within days."""
    return frozenset(row["act"] for row in _act_traits() if row["repeated"] == "yes")


@lru_cache(maxsize=1)
def acts_without_scope() -> frozenset[str]:
    """Acts of which the words for what is touched only name the act itself."""
    return frozenset(row["act"] for row in _act_traits() if row["touches"] == "no")


@lru_cache(maxsize=1)
def talks() -> frozenset[str]:
    """Acts that are talk: of one meeting it is told that it was held, and what was talked about."""
    return frozenset(row["act"] for row in _act_traits() if row["talk"] == "yes")


@lru_cache(maxsize=1)
def topical() -> frozenset[str]:
    """Stems of the words that tell what was talked about, rather than that a meeting was held."""
    return frozenset(stem(word) for row in read_shipped("linking/topical.tsv", ["word"]) for word in row.list("word"))


def _act_traits() -> list[Row]:
    return read_shipped("linking/act_traits.tsv", ["act", "repeated", "touches", "talk"])
