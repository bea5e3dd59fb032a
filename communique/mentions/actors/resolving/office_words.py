"""Whose office it is by the word alone, where only some states call it so: "Defense Secretary", "the home secretary".

Invariant: a state is told only where the report names one of these states, and no second one.
"""

from __future__ import annotations

from communique.mentions.actors.context import Context
from communique.mentions.actors.draft import Draft


def state_of_word(c: Context, draft: Draft) -> str | None:
    """The one state named in the report that calls an office as the draft does."""
    among = draft.role.among if draft.role else ()
    named = [code for code in c.countries if code in among]
    return named[0] if len(named) == 1 else None
