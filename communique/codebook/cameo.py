"""CAMEO for PLOVER: the code, intensity and name under which tables that have CAMEO codes know an event.

Invariant: every PLOVER type and mode has a code; the first row of `cameo.tsv` that fits decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import Row, read_shipped

_LAST_OF_QUAD = (5, 8, 13, 20)


@dataclass(frozen=True, slots=True)
class Cameo:
    """A CAMEO event code with its Goldstein intensity and its name; `base` and `root` are its first three and two digits."""

    code: str
    goldstein: float
    name: str

    @property
    def base(self) -> str:
        return self.code[:3]

    @property
    def root(self) -> str:
        return self.code[:2]

    @property
    def quad(self) -> int:
        """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, by the root."""
        return next(quad for quad, last in enumerate(_LAST_OF_QUAD, 1) if int(self.root) <= last)


def cameo_of(type: str | None, mode: str | None, act: str) -> Cameo | None:
    """The CAMEO code of a PLOVER type and mode that an act has; None for what is not PLOVER."""
    for row in _rows():
        acts = row.list("acts")
        if row["type"] == type and row["mode"] in ("", mode or "") and (not acts or act in acts):
            return Cameo(row["cameo"], float(row["goldstein"]), row["name"])
    return None


@lru_cache(maxsize=1)
def _rows() -> tuple[Row, ...]:
    return tuple(read_shipped("cameo.tsv", ("type", "mode", "acts", "cameo", "goldstein", "name")))
