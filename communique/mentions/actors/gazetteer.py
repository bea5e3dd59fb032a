"""Known names in a document: countries, peoples, capitals, seats, bodies, office holders and role words.

Invariant: names do not overlap names and roles do not overlap roles; a name and a role may share words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from communique.codebook import facts
from communique.codebook.facts import Body, Role, Term
from communique.codebook.known_actors import KnownActors
from communique.mentions.actors.cues import cue, titles
from communique.mentions.actors.index import Entry, Hit, Line, Names, line_of, scan
from communique.mentions.actors.plurals import plurals
from communique.mentions.actors.resolving.private_offices import in_private
from communique.model.document import Document, Token


@dataclass(frozen=True, slots=True)
class Found:
    """Hits of one document by the tokens they cover: names do not overlap names, roles do not overlap roles.

    `actors` are the tables of bodies and office holders that were looked in.
    """

    names: dict[int, Hit]
    roles: dict[int, Hit]
    actors: KnownActors

    def distinct_names(self) -> list[Hit]:
        """All names, each once, in order."""
        return list(dict.fromkeys(self.names.values()))

    def name_ending(self, last: int) -> Hit | None:
        """The name whose last token stands before `last`."""
        hit = self.names.get(last - 1)
        return hit if hit and hit.last == last else None

    def role_ending(self, last: int) -> Hit | None:
        """The role whose last token stands before `last`."""
        hit = self.roles.get(last - 1)
        return hit if hit and hit.last == last else None


def find_known(document: Document, actors: KnownActors) -> Found:
    """All known names and roles of a document."""
    lines = [line_of(document.sentence_tokens(sentence)) for sentence in document.sentences]
    roles = (_graded(document, hit) for line in lines for hit in scan(line, role_index()))
    named = (h for line in lines for h in _beyond_regions(scan(line, name_index(actors)), line))
    names = _cover(h for h in named if not (_is_word_of_name(document, h) or _is_called_together(document, h)))
    held = _cover(hit for hit in roles if not _ends_place(document, hit))
    return Found(names, {i: in_private(document, hit, names, held) for i, hit in held.items()}, actors)


def _beyond_regions(named: Iterable[Hit], line: Line) -> Iterator[Hit]:
    """The names of a line but those of another land within a region's longer name ("Mexico" in "New Mexico")."""
    regions = [r for r in scan(line, _region_index()) if r.last - r.first > 1]
    for hit in named:
        country = hit.entries[0].country
        around = (r for r in regions if r.first <= hit.first and hit.last <= r.last and r.last - r.first > hit.last - hit.first)
        if all(country is not None and _lies_in(r, country.iso3) for r in around):
            yield hit


def _lies_in(region: Hit, code: str) -> bool:
    return any(e.place is not None and e.place.country == code for e in region.entries)


def _ends_place(document: Document, hit: Hit) -> bool:
    """Is the word the last part of a place's name that a hyphen joins ("Sharm el-Sheikh")?"""
    before, word = document.tokens[max(0, hit.first - 1)], document.tokens[hit.first]
    return before.text == "-" and before.end == word.start and word.text[:1].isupper() and word.entity in ("GPE", "LOC", "FAC")


def _is_word_of_name(document: Document, hit: Hit) -> bool:
    """Is what a medium is called but one word within a longer name ("the Eastern Dawn Front")?"""
    body = hit.entries[0].body
    if body is None or body.sector != "JRN" or hit.last - hit.first > 1 or hit.last >= len(document.tokens):
        return False
    word, then = document.tokens[hit.first], document.tokens[hit.last]
    return not word.text.isupper() and then.text[:1].isupper() and then.sentence == word.sentence and then.start == word.end + 1


def _is_called_together(document: Document, hit: Hit) -> bool:
    """Is it a body that most states have, which somebody meets or calls together ("called a meeting of the National Security
    Council")? Then it is a mere role, and who does tells whose it is.
    """
    if " ".join(t.lower for t in document.tokens[hit.first : hit.last]) not in cue("any state's"):
        return False
    token = document.tokens[hit.last - 1]
    above = document.tokens[token.head]
    if token.dep == "pobj":
        above = document.tokens[above.head]
    return token.dep in ("dobj", "pobj") and (above.pos == "VERB" or above.lemma.lower() in ("meeting", "session"))


def _cover(hits: Iterable[Hit]) -> dict[int, Hit]:
    """Some names by the tokens that they cover."""
    return {i: hit for hit in hits for i in range(hit.first, hit.last)}


def _graded(document: Document, hit: Hit) -> Hit:
    """An office with the word before it that makes it a lesser one, which has a holder of its own ("deputy trade minister")."""
    tokens, role = document.tokens, hit.entries[0].role
    first = hit.first - (2 if hit.first > 1 and tokens[hit.first - 1].text == "-" else 1)
    if role is None or role.office is None or first < 0 or tokens[first].lower not in cue("deputy"):
        return hit
    if tokens[first].sentence != tokens[hit.first].sentence or tokens[first].dep == "prep":  # "Under President Sosa, ..."
        return hit
    lesser = replace(role, role=f"{tokens[first].lower} {role.role}", office=None, head=False)
    return Hit(first, hit.last, (replace(hit.entries[0], name=lesser.role, role=lesser), *hit.entries[1:]))


@lru_cache(maxsize=4)
def name_index(actors: KnownActors) -> Names:
    """All proper names of the facts, with these bodies and office holders."""
    index = Names()
    for name, entry in (*_country_names(), *_body_names(actors.bodies), *_person_names((*actors.terms, *actors.notables))):
        index.add(name, entry)
    return index.sort()


@lru_cache(maxsize=1)
def role_index() -> Names:
    """All role words, singular and plural."""
    index = Names()
    for role in facts.roles():
        index.add(_as_written(role.role), Entry("role", role.role, role=role, plural=role.kind == "group"))
        for many in plurals(_as_written(role.role)) if role.kind != "group" else ():
            index.add(many, Entry("role", role.role, role=role, plural=True))
    by_name = {role.role: role for role in facts.roles()}
    for title, short in titles().items():
        role = by_name.get(short) or Role(short or title.lower(), None, "person", None, False, 0)
        index.add(title, Entry("role", role.role, role=role))
    return index.sort()


@lru_cache(maxsize=1)
def _region_index() -> Names:
    index = Names()
    for place in facts.regions():
        for name in place.names:
            index.add(name, Entry("region", place.name, place=place))
    return index.sort()


def region_country(tokens: tuple[Token, ...]) -> str | None:
    """The country of the first region that is named among some tokens ("Darfur rebels")."""
    for hit in scan(line_of(tokens), _region_index()):
        codes = {e.place.country for e in hit.entries if e.place}
        if len(codes) == 1:
            return codes.pop()
    return None


def _country_names() -> Iterator[tuple[str, Entry]]:
    for country in facts.countries():
        for name in country.names:
            yield name, Entry("country", country.name, country=country)
        for name in country.demonyms:
            yield name, Entry("demonym", country.name, country=country, plural=_is_people(name))
        for name in country.capitals:
            yield name, Entry("capital", name, country=country)
        for seat in country.seats:
            yield seat.name, Entry("seat", seat.name, country=country, seat=seat)


def _as_written(role: str) -> str:
    """A role as reporters write it: an abbreviation without vowels in capitals ("PM" is no hour)."""
    return role if re.search(r"[aeiouy ]", role) else role.upper()


def _is_people(demonym: str) -> bool:
    return demonym.endswith(("s", "men"))


def _body_names(bodies: Iterable[Body]) -> Iterator[tuple[str, Entry]]:
    for body in bodies:
        for name in (body.name, *body.aliases):
            yield name, Entry("body", body.name, body=body)


def _person_names(terms: Iterable[Term]) -> Iterator[tuple[str, Entry]]:
    held: dict[str, list[Term]] = {}
    for term in terms:
        held.setdefault(term.person, []).append(term)
    for person, own in held.items():
        entry = Entry("person", person, terms=tuple(own))
        for name in dict.fromkeys((person, *(a for t in own for a in t.aliases))):
            yield name, entry
