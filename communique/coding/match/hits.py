"""What is found in the lexicon for a token: an entry that holds, with the tokens that fulfil it.

Invariant: a hit names one entry; its tokens stand in order of the text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from communique.codebook.lexicon import Operator, VerbEntry

IsActor = Callable[[int], bool]
"""Does an actor mention stand at this token?"""


@dataclass(frozen=True, slots=True)
class VerbHit:
    """A verb entry that holds: its tokens, and the heads of the object that the entry speaks of."""

    entry: VerbEntry
    tokens: tuple[int, ...]
    objects: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OperatorHit:
    """An operator that holds, with its tokens."""

    entry: Operator
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NominalHit:
    """A noun that tells the act of a verb ("the launch of a missile"): the verb's entry and what the noun is about."""

    entry: VerbEntry
    objects: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class VerbMiss:
    """A verb entry whose words stand there and that does not hold: its object (or its subject) is none that it asks for.

    `heads` are the nouns that stand there instead; there may be none.
    """

    entry: VerbEntry
    heads: tuple[int, ...]
    subject: bool = False
