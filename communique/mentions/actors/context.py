"""What the rules of one document look at: the document, its known names, its persons and its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from communique.mentions.actors.gazetteer import Found, find_known
from communique.mentions.actors.people import People, find_people
from communique.model.document import Document


@dataclass(frozen=True, slots=True)
class Context:
    """A document with all that was looked up for it. `day` is None where the report has no date."""

    document: Document
    known: Found
    people: People
    day: date | None


def context_of(document: Document) -> Context:
    """Looks up a document's names."""
    known = find_known(document)
    return Context(document, known, find_people(document, known), document.report.published)
