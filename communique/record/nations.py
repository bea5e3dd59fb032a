"""Which state a name is the name of: as a person writes it ("Japan", "the UK", "GBR").

Invariant: a name means one state at most.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.facts import states
from communique.codebook.gazetteer_names import fold_name


def nation_of(name: str) -> str | None:
    """The ISO 3166 alpha-3 code of a state by its code or any of its names, None for what is no state."""
    return _nations().get(fold_name(name))


@lru_cache(maxsize=1)
def _nations() -> Mapping[str, str]:
    by_name = {fold_name(name): code for code, state in states().items() for name in state.names}
    return by_name | {code.casefold(): code for code in states()}
