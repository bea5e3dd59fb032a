"""Names of persons in a document: one name, one kind, whatever the parser's labels say from line to line.

Invariant: a name covers tokens of one phrase; its `full` form is the longest form of it that the document has.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from communique.codebook.facts import Term
from communique.mentions.actors.gazetteer import Found
from communique.mentions.actors.given_names import is_given_name
from communique.mentions.actors.index import fold
from communique.mentions.actors.namesakes import Namesakes
from communique.mentions.actors.person_spans import Spans, person_spans, surname
from communique.mentions.actors.resolving.offices import of_family, term_on
from communique.model.document import Document


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name at tokens `first` to `last` (exclusive), and the fullest form in the document.

    `terms` are the offices of the person of that name in the table of offices, if there is one.
    """

    first: int
    last: int
    full: str
    terms: tuple[Term, ...] = ()

    def __hash__(self) -> int:
        return hash((self.first, self.last))


@dataclass(frozen=True, slots=True)
class People:
    """The names of a document by the tokens that they cover."""

    names: dict[int, Name]

    def ending(self, last: int) -> Name | None:
        """The name whose last token stands before `last`."""
        name = self.names.get(last - 1)
        return name if name and name.last == last else None


def find_people(document: Document, known: Found, countries: tuple[str, ...]) -> People:
    """All persons' names: of the table of offices, after titles, labelled so, or short for one of these.

    `countries` are the codes of the states that the document names.
    """
    spans = person_spans(document, known)
    day = document.report.published
    full = Namesakes(document, spans)
    terms = {at: found for at in full.all() if (found := _terms(document, known, countries, *at))}
    given = _by_given_name(document, full)
    names: dict[int, Name] = {}
    for first, last in sorted([*spans, *_short_forms(document, known, spans, full, given)]):
        at = full.meant(first, last)
        if last - first == 1 == at[1] - at[0]:
            at = given.get(surname(document, first, last)) or at
        own = _terms(document, known, countries, first, last) if at == (first, last) or last - first > 1 else ()
        own = own or terms.get(at, ())
        if not own and last - first == 1 and at[1] - at[0] == 1 and _may_hold_office(document, known, first):
            own = of_family(document.tokens[first].text, day, countries, known.actors)
        name = Name(first, last, _shown(document, at, own), own)
        names.update(dict.fromkeys(range(first, last), name))
    return People(names)


def _may_hold_office(document: Document, known: Found, i: int) -> bool:
    """Does no other title stand before the surname ("Judge Brown", "Sgt Kim")?"""
    hit = known.roles.get(i - 1)
    role = hit.entries[0].role if hit and hit.last == i else None
    return role is None or role.sector in (None, "GOV") or document.tokens[i - 1].sentence != document.tokens[i].sentence


def _shown(document: Document, at: tuple[int, int], terms: tuple[Term, ...]) -> str:
    """The name as the document has it in full; a bare surname of an office holder is given in full, too."""
    text = _text(document, *at)
    return terms[0].person if terms and " " not in text else text


def _by_given_name(document: Document, full: Namesakes) -> dict[str, tuple[int, int]]:
    """The full name that begins with each given name, where only one does ("Donald" for "Donald Trump")."""
    found: dict[str, list[tuple[int, int]]] = {}
    for first, last in full.all():
        if last - first > 1:
            found.setdefault(fold(document.tokens[first].text), []).append((first, last))
    return {word: spans[0] for word, spans in found.items() if len(spans) == 1}


def _short_forms(document: Document, known: Found, spans: Spans, full: Namesakes, given: dict[str, tuple[int, int]]) -> Spans:
    """Single words that are the surname of a longer name of the document, at its end or ("Guo Yanping") before it."""
    taken = {i for first, last in spans for i in range(first, last)}
    surnames = {surname(document, first, last) for first, last in full.all() if last - first > 1}
    surnames |= {word for word, at in given.items() if _is_family_first(document, *at)}
    return [
        (t.i, t.i + 1)
        for t in document.tokens
        if t.i not in taken and t.text[:1].isupper() and t.pos in ("PROPN", "NOUN", "ADJ", "X")
        and fold(t.text) in surnames and not _in_longer(document, known, t.i)
    ]  # fmt: skip


def _is_family_first(document: Document, first: int, last: int) -> bool:
    """May a name of two words begin with the family's? No given name that is known does."""
    word = document.tokens[first]
    return last - first == _PAIR and word.pos == "PROPN" and not is_given_name(word.text) and len(word.text) <= _SHORT


_PAIR = 2
_SHORT = 6  # letters of a family name of one or two syllables ("Guo", "Nguyen", "Zhang")


def _in_longer(document: Document, known: Found, i: int) -> bool:
    """Is the word part of a known name, or of a proper name that goes on ("Johnson Street")?"""
    hit = known.names.get(i)
    if hit and hit.entries[0].kind != "person":
        return True
    following = document.tokens[i + 1] if i + 1 < len(document.tokens) else None
    return bool(following and following.pos == "PROPN" and following.head != i and document.tokens[i].dep == "compound")


def _terms(document: Document, known: Found, countries: tuple[str, ...], first: int, last: int) -> tuple[Term, ...]:
    """The offices of the person of that name; a surname with another given name before it is somebody else.

    A further family name after a full one changes nothing. Of several of that name the one in office counts, then the one of
    a state that the report names.
    """
    hit = known.names.get(last - 1) or known.names.get(first)
    if hit is None or hit.first < first or hit.last > last or (hit.last < last and (hit.first > first or hit.last - first < 2)):
        return ()
    persons = [e for e in hit.entries if e.kind == "person"]
    if not persons:
        return ()
    day = document.report.published
    entry = max(persons, key=lambda e: (_in_office(e.terms, day), _nearness(e.terms, countries)))
    same = hit.first == first or fold(document.tokens[first].text) == fold(entry.name.split()[0])
    return entry.terms if same else ()


def _in_office(terms: tuple[Term, ...], day: date | None) -> bool:
    found = term_on(terms, day)
    return found is not None and found[1]


def _nearness(terms: tuple[Term, ...], countries: tuple[str, ...]) -> int:
    """How far up the report's states the person's is."""
    return max((len(countries) - countries.index(t.country) for t in terms if t.country in countries), default=0)


def _text(document: Document, first: int, last: int) -> str:
    return " ".join(document.quoted(first, last).text.translate(_UNSEEN).split())


_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
"""Marks that a page sets within words, where they may be broken."""
