"""What the rules of one document look at: the document, its known names, its persons, its countries and its day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from communique.mentions.actors.gazetteer import Found, find_known
from communique.mentions.actors.people import People, find_people
from communique.model.document import Document


@dataclass(frozen=True, slots=True)
class Context:
    """A document with all that was looked up for it.

    `countries` are the codes of the states that it names, the most often named first. `day` is None where the report
    has no date.
    """

    document: Document
    known: Found
    people: People
    countries: tuple[str, ...]
    day: date | None


def context_of(document: Document) -> Context:
    """Looks up a document's names."""
    known = find_known(document)
    counts = Counter(e.country.iso3 for h in known.distinct_names() for e in h.entries[:1] if e.country)
    countries = tuple(code for code, _ in counts.most_common())
    return Context(document, known, find_people(document, known, countries), countries, document.report.published)
