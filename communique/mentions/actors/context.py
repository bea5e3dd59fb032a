"""What the rules of one document look at: the document, its known names, its persons, its countries and its day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from communique.mentions.actors.acronyms import acronyms
from communique.mentions.actors.gazetteer import Found, find_known
from communique.mentions.actors.people import People, find_people
from communique.model.document import Document


@dataclass(frozen=True, slots=True)
class Context:
    """A document with all that was looked up for it.

    `countries` are the codes of the states that it names, the most often named first. `day` is None where the report
    has no date. `solid` gives for each token of a known name, or of a role of several words, the tokens that go together;
    `acronyms` the last token of what each explained acronym stands for.
    """

    document: Document
    known: Found
    people: People
    countries: tuple[str, ...]
    day: date | None
    solid: Mapping[int, tuple[int, int]]
    acronyms: Mapping[str, int]


def context_of(document: Document) -> Context:
    """Looks up a document's names."""
    known = find_known(document)
    counts = Counter(e.country.iso3 for h in known.distinct_names() for e in h.entries[:1] if e.country)
    countries = tuple(code for code, _ in counts.most_common())
    people = find_people(document, known, countries)
    return Context(document, known, people, countries, document.report.published, _solid(known, people), acronyms(document))


def _solid(known: Found, people: People) -> dict[int, tuple[int, int]]:
    solid = {i: (h.first, h.last) for i, h in known.roles.items() if h.last - h.first > 1}
    solid |= {i: (h.first, h.last) for i, h in known.names.items() if h.entries[0].kind != "demonym"}
    return solid | {i: (n.first, n.last) for i, n in people.names.items()}
