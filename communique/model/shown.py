"""How nouns show themselves in a notebook: the nouns ask, who knows the views answers.

Invariant: nothing here knows a view; `communique.api`, through which records come, registers them by type.
"""

from __future__ import annotations

from functools import singledispatch


@singledispatch
def as_html(noun: object) -> str | None:  # noqa: ARG001 - what is registered for its type uses it
    """The noun as an HTML fragment; None where no view is registered for its type: a notebook then shows its `repr`."""
    return None
