"""A draft: an actor mention in the making, with what resolution needs to know of it.

Invariant: `first`..`last` are tokens of one sentence (last exclusive); `parties` is empty until something names them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.codebook.facts import Role
from communique.model.document import Document
from communique.model.mention import ActorMention
from communique.model.party import Party

DraftKind = Literal["state", "people", "person", "role", "body", "pronoun", "both", "nation", "thing"]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a phrase is taken for.

    `thing` is no actor: it is kept only because "it" may mean it. `both` stands for two parties ("the two leaders"),
    `nation` for a state without its name ("the island state"). `owner` is the token of a possessive pronoun at its
    start ("his counterpart"); `name` a person's name as written; `countries` the codes that the phrase itself gives.
    `loose`: whose it is was told by the report as a whole, not by the words around.
    """

    first: int
    last: int
    head: int
    kind: DraftKind
    parties: tuple[Party, ...] = ()
    why: str = ""
    role: Role | None = None
    name: str | None = None
    countries: tuple[str, ...] = ()
    owner: int | None = None
    plural: bool = False
    definite: bool = False
    former: bool = False
    loose: bool = False

    def mention(self, document: Document) -> ActorMention:
        """The finished mention."""
        last = self.last + _open_quotation(document, self.first, self.last)
        at = document.quoted(self.first, last)
        return ActorMention(at.span, at.text, self.head, self.first, last, self.parties, self.why, self.loose)


def _open_quotation(document: Document, first: int, last: int) -> bool:
    """Does the phrase open a quotation mark that closes right after it?"""
    marks = sum(t.text == '"' for t in document.tokens[first:last])
    return marks % 2 == 1 and last < len(document.tokens) and document.tokens[last].text == '"'
