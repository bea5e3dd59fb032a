"""Whom a threat meets that is made on a condition: who is to meet it ("will review its ties if Chad does not free them").

Invariant: only where the words of the threat itself name nobody; who threatens is never threatened.
"""

from __future__ import annotations

from dataclasses import replace

from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.sides.sides import Sides
from communique.coding.syntax import is_passive, is_verb

_CONDITIONS = frozenset(("if", "unless"))


def with_threatened(desk: Desk, draft: Draft, sides: Sides, type_: str | None) -> Sides:
    """The sides of a threat, with the state or organ that is the subject of its condition as the one it meets."""
    if type_ != "THREATEN" or sides.recipients or sides.reciprocal or not sides.actors:
        return sides
    mine = {p.party.label for p in sides.actors}
    for verb in _conditions(desk, draft):
        doing = () if is_passive(desk.document, verb) else desk.cast.subject(verb)
        if met := tuple(p for p in doing if p.party.country and p.party.label not in mine):
            return replace(sides, recipients=met, reasons=(*sides.reasons, "recipient: who is to meet the condition"))
    return sides


def _conditions(desk: Desk, draft: Draft) -> list[int]:
    """The verbs of the clauses with "if" or "unless" that hang on the act or on what tells it."""
    document = desk.document
    above, at = [draft.at], draft.at
    while document.tokens[at].head != at and document.tokens[at].dep in ("ccomp", "xcomp", "dobj", "conj"):
        at = document.tokens[at].head
        above.append(at)
    clauses = (k for i in above if is_verb(document.tokens[i]) for k in document.kids(i, "advcl"))
    return [k.i for k in clauses if any(m.lower in _CONDITIONS for m in document.kids(k.i, "mark"))]
