"""Which place each candidate means, by what else the document names.

Invariant: one result for each candidate, in order.
"""

from __future__ import annotations

from communique.mentions.places.candidates import Candidate
from communique.mentions.places.senses import Sense


def resolve(found: list[Candidate]) -> list[tuple[Sense | None, str]]:
    """The sense of each candidate, or None where nothing is known of it, and why."""
    return [(c.senses[0], "best known") if c.senses else (None, "the parser's word") for c in found]
