"""The comparisons of two claims: each gives one named level, which the table of weights turns into log2 odds.

This is splink's idea (comparisons with named levels and a weight for each), kept in the same shape so that it could be
moved onto splink: but RECORD.md wants a decision for each pair that depends on that pair alone, sets of parties in
parts, dates as intervals with assumed years, and a start-up within the time that parsing takes.
Invariant: a level depends on the two claims alone and does not change when they are swapped.
"""

from __future__ import annotations

from collections.abc import Callable

from communique.linking import circumstances, what, who
from communique.linking.traits import Traits

COMPARISONS: tuple[tuple[str, Callable[[Traits, Traits], str]], ...] = (
    ("act", what.act),
    ("kind", what.kind),
    ("parties", who.parties),
    ("roles", who.roles),
    ("persons", who.persons),
    ("time", circumstances.time),
    ("status", what.status),
    ("place", circumstances.place),
    ("instrument", what.instrument),
    ("scope", what.scope),
    ("figures", what.figures),
    ("words", what.words),
    ("topic", what.topic),
    ("holder", who.holder),
    ("body", who.body),
    ("number", circumstances.number),
    ("background", what.background),
    ("story", circumstances.story),
    ("bond", circumstances.bond),
    ("where-told", circumstances.told),
    ("kind-told", circumstances.kind_told),
)
