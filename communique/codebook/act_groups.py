"""Groups of acts that rules ask about ("acts in public", "measures"), read from act_groups.tsv.

Invariant: every act of a group is one of acts.tsv.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, get_args

from communique.codebook.by_use import by_use
from communique.codebook.codes import acts

Group = Literal[
    "in public", "of powers", "by the state", "by law", "to a state", "as host", "measures", "asking", "within one house",
    "referring", "attended", "suffered", "spoken", "penalties", "by word", "by vote", "across borders", "resolved", "answering",
    "on order", "bargained", "befalling", "out of", "undoing", "given offices", "told whole", "in flight", "crimes", "offered",
    "ruled out", "warned of", "from abroad", "to the other", "of politicians", "by themselves", "dealt",
    "to who answers",
]  # fmt: skip


def acts_in(group: Group) -> frozenset[str]:
    """The acts of a group. Raises CodebookError where the table does not hold."""
    return _table()[group]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, frozenset[str]]:
    return by_use("act_groups.tsv", get_args(Group), "acts", lambda act: act in acts())
