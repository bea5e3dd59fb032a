"""Whose the unnamed soldiers in a state are that has no army of its own (words/occupied.tsv).

Invariant: every other state's soldiers are its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.model.party import Party


def of_state(party: Party, code: str | None) -> Party:
    """A party of no told country as one of that state; of soldiers, of the one whose army stands there."""
    return replace(party, country=_armies().get(code, code) if code and party.sector == "MIL" else code)


@lru_cache(maxsize=1)
def _armies() -> Mapping[str, str]:
    return {row["state"]: row["army"] for row in read_shipped("words/occupied.tsv", ("state", "army"))}
