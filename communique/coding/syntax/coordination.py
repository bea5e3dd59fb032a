"""What is joined by "and": nouns, and verbs that share object and agent.

Invariant: pure functions of a document and token indices.
"""

from __future__ import annotations

from communique.coding.syntax.words import is_verb
from communique.model.document import Document


def conjuncts(document: Document, head: int) -> list[int]:
    """The token and the nouns coordinated with it, in order."""
    found, todo = [head], [head]
    while todo:
        for kid in document.kids(todo.pop(), "conj"):
            if kid.i not in found:
                found.append(kid.i)
                todo.append(kid.i)
    return sorted(found)


def owners_joined(document: Document, first: int) -> list[int]:
    """A name before a noun and those set beside it there ("Indian and Chinese talks", "the US-South Korea drills")."""
    hyphened = [
        k.i for k in document.kids(first, "compound", "nmod", "amod", "npadvmod") if document.tokens[k.i + 1].text in _HYPHENS
    ]
    return [*hyphened, *conjuncts(document, first)]


_HYPHENS = frozenset("-–/")


def joined(document: Document, verb: int) -> int | None:
    """The verb that shares object and agent with this one: "condemned and sanctioned Togo"."""
    token, kid = document.tokens[verb], document.kid(verb, "conj")
    if kid is None or not is_verb(kid) or kid.tag != token.tag:
        return None
    between = document.tokens[verb + 1 : kid.i]
    return kid.i if all(t.dep in ("cc", "advmod") for t in between) else None
