"""Firms that bear a person's name: "Joseph Kelvix & Sons, Inc.", "Marek and Company".

Invariant: a word that only firms end in ("Sons", "Co") stands, with a capital, right behind "&" or "and" and a person's name;
the person and the words of the firm are then one body.
"""

from __future__ import annotations

from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.model.party import Party

_JOINING = frozenset(("&", "and"))


def with_firms(c: Context, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with persons whose names are a firm's as that firm."""
    made: list[Draft] = []
    ended = 0  # where the last firm's name ends
    for draft in drafts:
        if draft.last <= ended:
            continue  # "Sons", "Inc."
        end = _end(c, draft)
        made.append(_firm(c, draft, end) if end is not None else draft)
        ended = end or ended
    return made


def _end(c: Context, draft: Draft) -> int | None:
    """Where the name of a firm ends that begins with a person's, or None."""
    behind = c.document.tokens[draft.last : draft.last + 4]
    if draft.kind != "person" or draft.role is not None or len(behind) < 2 or behind[0].lower not in _JOINING:
        return None
    if not behind[1].text[:1].isupper() or behind[1].lower.rstrip(".") not in cue("of firms"):
        return None
    legal = [t for t in behind[2:] if t.text != ","][:1]
    return legal[0].i + 1 if legal and legal[0].lower.rstrip(".") in cue("of firms") else behind[1].i + 1


def _firm(c: Context, draft: Draft, end: int) -> Draft:
    name = " ".join(c.document.quoted(draft.first, end).text.split())
    return Draft(draft.first, end, draft.head, "body", (Party(name, "organisation", None, "BUS"),), "label")
