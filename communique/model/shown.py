"""How nouns show themselves in a notebook and become data frames: the nouns ask, who knows the views answers.

Invariant: nothing here knows a view; `communique.api`, through which records come, registers them by type.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any, Literal


@singledispatch
def as_html(noun: object) -> str | None:  # noqa: ARG001 - what is registered for its type uses it
    """The noun as an HTML fragment; None where no view is registered for its type: a notebook then shows its `repr`."""
    return None


@singledispatch
def as_frame(noun: object, table: str, kind: Literal["arrow", "pandas", "polars"]) -> Any:  # noqa: ARG001 - as above
    """A table of the noun as a data frame of that kind. Raises TypeError where no view is registered for its type."""
    raise TypeError(f"{type(noun).__name__} has no tables before communique.api is imported")
