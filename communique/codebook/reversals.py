"""What it is to stop doing an act (reversals.tsv).

Invariant: both acts are known ones, or loading fails with file and line.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.codes import acts
from communique.codebook.tables import read_shipped


def contrary_of(act: str) -> str | None:
    """The act that stopping this one is, or None where stopping it is told as its end. Raises CodebookError."""
    return _table().get(act)


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    known = sorted(acts())
    rows = read_shipped("reversals.tsv", ["act", "contrary"])
    return {row.one_of("act", known): row.one_of("contrary", known) for row in rows}
