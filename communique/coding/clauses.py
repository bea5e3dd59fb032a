"""The clauses of one document, each looked up once.

Invariant: what is asked again is the same list.
"""

from __future__ import annotations

from communique.coding.syntax import clause_of
from communique.model.document import Document


class Clauses:
    """Tokens of the clauses of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[int, list[int]] = {}

    def of(self, at: int) -> list[int]:
        """The tokens of the clause of a token, in order."""
        if at not in self._known:
            self._known[at] = clause_of(self._document, at)
        return self._known[at]
