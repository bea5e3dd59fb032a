"""A body told again by the noun of its name: "the agency" after "the International Atomic Energy Agency".

Invariant: only "the" and one noun, only a body whose name holds that noun, and of several the one named last.
"""

from __future__ import annotations

from dataclasses import replace

from communique.mentions.actors.context import Context
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.names import body_party


def resolve_namesake(c: Context, draft: Draft) -> Draft | None:
    """The draft as the body of whose name it has the noun, or None where no such body was named before."""
    words = [t.lower for t in c.document.tokens[draft.first : draft.last]]
    if len(words) != 2 or words[0] != "the" or any(p.kind == "person" for p in draft.parties):
        return None
    for hit in reversed(c.known.distinct_names()):
        if hit.last <= draft.first and hit.reading("body"):
            party = body_party(hit, c.countries, c.day)
            if party is not None and words[1] in party.name.lower().split():
                return replace(draft, parties=(party,), why="role: the body that has it in its name")
    return None
