"""How many: the figures of an act's clause and of what it hangs on.

Invariant: of a whole and its part only the whole counts.
"""

from __future__ import annotations

from communique.coding.circumstances.tolls import wholes
from communique.coding.clauses import Clauses
from communique.coding.syntax import is_avenged, is_nominal
from communique.model.document import Document
from communique.model.mention import Figure, Mentions


class Counts:
    """The figures of one document, by token. Built once per document."""

    def __init__(self, document: Document, mentions: Mentions, clauses: Clauses) -> None:
        self._document = document
        self._clauses = clauses
        self._figures = {f.head: f for f in mentions.figures}

    def figure(self, at: int) -> Figure | None:
        """The figure whose head is a token, or None."""
        return self._figures.get(at)

    def figures(self, at: int) -> tuple[Figure, ...]:
        """The figures in the act's clause; of "the number of people killed … rose to 14", of "14 people died when …" and of
        "lost 14 men in the raid", the count told of those killed. Of "11 people, among them five soldiers" only the 11.
        """
        return wholes(self._document, self._told(at))

    def _told(self, at: int) -> tuple[Figure, ...]:
        document = self._document
        token = document.tokens[at]
        found = tuple(self._figures[i] for i in self._clauses.of(at) if i in self._figures)
        beside = token.dep in ("acl", "relcl", "advcl", "prep") or (token.dep == "pobj" and is_nominal(token))
        if found or not beside or is_avenged(document, at):
            return found
        verb = next((t for t in document.ancestors(at) if t.pos in ("VERB", "AUX")), None)
        if verb is None:
            return ()
        joined = [verb.i, *(k.i for k in document.kids(verb.i, "conj")), *([verb.head] if verb.dep == "conj" else [])]
        above = (self._figures[i] for v in joined for i in self._clauses.of(v) if i in self._figures)
        return tuple(dict.fromkeys(f for f in above if f.casualty))


def is_of_others(act: str, figure: Figure) -> bool:
    """Does a figure beside an attack count those whom the police took or let go ("two were arrested near the blast")?"""
    return act in ("attack", "death") and figure.casualty in ("detained", "released")
