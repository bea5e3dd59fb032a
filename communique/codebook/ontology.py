"""The ontology: PLOVER 2.0's types, modes, quad classes, intensities, contexts and sectors, read from data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.model.errors import UnknownName


@dataclass(frozen=True, slots=True)
class Ontology:
    """`intensities` by (type, mode), mode "" being the type itself; `quads` by type."""

    quads: Mapping[str, str]
    intensities: Mapping[tuple[str, str], float]
    needs_recipient: frozenset[str]
    contexts: tuple[str, ...]
    sectors: tuple[str, ...]
    bodies: tuple[str, ...]

    @property
    def types(self) -> tuple[str, ...]:
        return tuple(self.quads)

    def modes(self, type: str) -> tuple[str, ...]:
        """The modes of a type. Raises UnknownName for a type that PLOVER does not have."""
        if type not in self.quads:
            raise UnknownName("PLOVER type", type, self.quads)
        return tuple(mode for (t, mode) in self.intensities if t == type and mode)


@lru_cache(maxsize=1)
def ontology() -> Ontology:
    """The ontology that ships with communique."""
    rows = read_shipped("plover.tsv", ["type", "mode", "quad", "intensity", "needs_recipient"])
    lists = read_shipped("plover_lists.tsv", ["kind", "code"])

    def codes(kind: str) -> tuple[str, ...]:
        return tuple(r["code"] for r in lists if r["kind"] == kind)

    return Ontology(
        quads={r["type"]: r["quad"] for r in rows if not r["mode"]},
        intensities={(r["type"], r["mode"]): float(r["intensity"]) for r in rows},
        needs_recipient=frozenset(r["type"] for r in rows if r["needs_recipient"]),
        contexts=codes("context"),
        sectors=codes("sector"),
        bodies=codes("country"),
    )


def quad_of(type: str | None) -> str | None:
    """The quad class of a PLOVER type ("verbal cooperation"), None for anything else."""
    return ontology().quads.get(type) if type else None


def intensity_of(type: str | None, mode: str | None = None) -> float | None:
    """PLOVER's intensity (-10 to 10) of a type and mode, None for anything else."""
    return ontology().intensities.get((type, mode or "")) if type else None
