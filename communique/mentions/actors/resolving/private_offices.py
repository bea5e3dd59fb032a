"""Offices that firms and societies have as states do: "Volta Energy president Omar Diallo", "the president of Kelvix".

Invariant: only beside an organisation of no known name, without an organ of a state within it, or where a post of a firm is
joined ("president and chief executive").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from communique.mentions.actors.cues import cue
from communique.mentions.actors.index import Hit
from communique.model.document import Document
from communique.model.party import ORGANS

_SERVING = frozenset(("of", "at", "for"))


def in_private(document: Document, hit: Hit, names: Mapping[int, Hit], roles: Mapping[int, Hit]) -> Hit:
    """The hit of an office; as one of no state, where it is that of a firm or society."""
    role = hit.entries[0].role
    if role is None or role.role not in cue("of any body"):
        return hit
    served = [hit.first - 1] if hit.first else []
    served += [i for i in (_served(document, hit.last),) if i is not None]
    joined = _joins_post(document, hit.last, roles)
    if not joined and not any(_is_private(document, i, names, roles) for i in served):
        return hit
    private = replace(role, sector="BUS" if joined else "UNK", office=None, head=False)
    return Hit(hit.first, hit.last, (replace(hit.entries[0], role=private), *hit.entries[1:]))


def _served(document: Document, last: int) -> int | None:
    """The first word of what an office is "of" or "at"."""
    words = document.tokens[last : last + 3]
    if len(words) < 3 or words[0].lower not in _SERVING:
        return None
    return words[1].i + (words[1].lower == "the")


def _joins_post(document: Document, last: int, roles: Mapping[int, Hit]) -> bool:
    """Does "and" join a post of a firm ("president and CEO")?"""
    joins = last + 1 < len(document.tokens) and document.tokens[last].lower in ("and", "&")
    post = roles.get(last + 1) if joins else None
    return post is not None and post.entries[0].role is not None and post.entries[0].role.sector == "BUS"


def _is_private(document: Document, i: int, names: Mapping[int, Hit], roles: Mapping[int, Hit]) -> bool:
    """Is the word in the name of an organisation that no table knows, and in which nothing tells of a state?"""
    body = next((e for e in document.entities if e.label == "ORG" and e.first <= i < e.last), None)
    if body is None or any(n in names for n in range(body.first, body.last)):
        return False
    organs = (roles[n].entries[0].role for n in range(body.first, body.last) if n in roles)
    return not any(r is not None and r.sector in ORGANS for r in organs)
