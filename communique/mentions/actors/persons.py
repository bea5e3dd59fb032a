"""One person, one party: what the mentions of a name, its titles and its appositions say of it together.

Invariant: the longest name in the document is the person's; a mention's own title decides its own sector ("former"),
else the document's fullest mention, else the table of offices.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.resolving.syntax import conjuncts
from communique.model.document import Document, Token
from communique.model.party import ORGANS, Party

_JOINERS = frozenset((",", "-", "(", ")"))
_CHARGES = frozenset(("of", "for", "to", "in", "at"))
_IN_CHARGE = frozenset(("NOUN", "PROPN", "ADJ", "DET", "CCONJ", "PART", "NUM"))


def link_persons(document: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts with persons completed from their appositions and from their other mentions."""
    drafts = _appositions(document, drafts)
    best: dict[str, Party] = {}
    for draft in drafts:
        if draft.kind == "person" and draft.name:
            best[draft.name] = _completed(best.get(draft.name), draft.parties[0])
    return [_finished(d, best[name]) if (name := _person_of(d)) in best else d for d in drafts]


def _person_of(draft: Draft) -> str | None:
    """The person whom a name, or a calling beside it, stands for."""
    calling = draft.why == "apposition" and draft.parties[0].sector in _CALLINGS
    return draft.name if draft.kind == "person" else draft.parties[0].name if calling else None


def _completed(known: Party | None, party: Party) -> Party:
    if known is None:
        return party
    if known.sector in _CALLINGS and party.sector in ORGANS:
        return replace(party, country=known.country or party.country)
    return replace(
        known, country=known.country or party.country, sector=known.sector or party.sector,
        role=known.role or party.role, office=known.office or party.office,
    )  # fmt: skip


def _finished(draft: Draft, best: Party) -> Draft:
    own = draft.parties[0]
    if own.sector in _CALLINGS and best.sector in ORGANS and not draft.former:
        return replace(draft, parties=(best,))
    if draft.former or (draft.role and own.sector):
        return replace(draft, parties=(replace(own, country=own.country or best.country),))
    why = draft.why
    if why == "name" and best != own:
        why = f"name: {best.name} elsewhere in the report"
    return replace(draft, parties=(best,), why=why)


def _appositions(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Joins "the foreign minister, Ana Sosa" and "Ana Sosa, the foreign minister": one party for both."""
    found = list(drafts)
    solid = [n for n, d in enumerate(found) if d.kind != "thing"]
    for a, b in (*pairwise(solid), *_over_charges(document, found, solid)):
        one, two = found[a], found[b]
        if {one.kind, two.kind} == {"role", "person"} and _tells_person(one, two) and _apposed(document, one, two):
            person, role = (one, two) if one.kind == "person" else (two, one)
            person = _now(person, role)
            party = _told(person.parties[0], role if _still(document, one, two) else retired(role))
            found[a] = replace(one, parties=(party,), why=_why(one), former=one.former and person.former)
            found[b] = replace(two, parties=(party,), why=_why(two), former=two.former and person.former)
        elif one.kind == "role" and two.kind == "body" and _is_body_of(one, two) and _apposed(document, one, two):
            known, told = two.parties[0], one.parties[0]
            party = replace(known, country=known.country or told.country, sector=known.sector or told.sector)
            found[a] = replace(one, parties=(party,), why="apposition of a name")
            found[b] = replace(two, parties=(party,))
        elif states := _states_named(document, found, one, two):
            found[a] = replace(one, kind="state", parties=states, role=None, owner=None, why="apposition of a state")
    return found


def _states_named(document: Document, drafts: list[Draft], one: Draft, two: Draft) -> tuple[Party, ...]:
    """The states by whose names an ally, rival or neighbour is told right after it ("its closest ally, Russia, vetoed")."""
    relation = one.kind == "role" and one.role is not None and one.role.role in cue("relational")
    named = document.tokens[two.head].dep == "appos" and document.tokens[two.head].head == one.head
    if not relation or not named or two.kind != "state":
        return ()
    heads = conjuncts(document, two.head)
    return tuple(dict.fromkeys(p for x in drafts if x.head in heads and x.kind == "state" for p in x.parties))


def _over_charges(document: Document, drafts: list[Draft], solid: list[int]) -> Iterator[tuple[int, int]]:
    """A role and a name with whom the role serves between them ("the ambassador to Peru, Ana Sosa, said")."""
    for a, charge, b in zip(solid, solid[1:], solid[2:], strict=False):
        served = drafts[charge].kind in ("state", "body")
        between = document.tokens[drafts[a].last : drafts[b].first]
        if served and drafts[a].kind == "role" and drafts[b].kind == "person" and _is_charge(between):
            yield a, b


def _tells_person(one: Draft, two: Draft) -> bool:
    """Is the role that of a person ("the embassy, Ana Sosa said" is none)?"""
    role = one.role if one.kind == "role" else two.role
    return role is None or role.kind == "person"


def _is_body_of(one: Draft, two: Draft) -> bool:
    """Is the one an organisation by its role, the other one by its name ("the company, Khazar Lines, said")?"""
    parties = (*one.parties, *two.parties)
    return len(one.parties) == len(two.parties) == 1 and all(p.kind == "organisation" for p in parties)


def _still(document: Document, one: Draft, two: Draft) -> bool:
    """Is there no bracket between the two that ends the role ("Rear Admiral (retired) Ana Sosa")?"""
    between = [t.lower for t in document.tokens[one.last : two.first]]
    ended = len(between) in (3, 4) and between[0] == "(" and between[-1] == ")" and between[1].rstrip(".") in cue("former")
    return not ended


def retired(role: Draft) -> Draft:
    """A role that its holder has left; a retired officer counts among the elites (PLOVER: ELI)."""
    return replace(role, former=True, parties=tuple(replace(p, sector="ELI", office=None) for p in role.parties))


def _why(draft: Draft) -> str:
    return draft.why if draft.kind == "person" else "apposition"


def _now(person: Draft, role: Draft) -> Draft:
    """The person without the office held once, where the role beside the name is of today ("its envoy, ex-minister Sosa")."""
    if not person.former or role.former or role.role is None or role.owner is None:
        return person
    return replace(person, former=False, countries=(), parties=(replace(person.parties[0], country=None, sector=None),))


def _told(person: Party, role: Draft) -> Party:
    """A person with what the apposed role says of them."""
    told = role.parties[0] if role.parties else None
    country = person.country or (told.country if told else None)
    sector = told.sector if told and told.sector not in (None, "UNK") else person.sector
    name_of_role = role.role.role if role.role else person.role
    calling = told is not None and told.sector in _CALLINGS and person.sector in ORGANS
    if calling or (role.role and role.role.role == "counterpart"):  # "President Sosa, an agronomist, said"
        return replace(person, country=country)
    return replace(
        person, country=country, sector=sector, role=name_of_role, office=(told.office if told else None) or person.office
    )


_CALLINGS = frozenset(("EDU", "SOC", "AGR", "MED", "BUS", "LAB", "CVL", "JRN", "REL"))
"""What somebody in a state's service may be besides: that they serve it makes them known."""


def _apposed(document: Document, one: Draft, two: Draft) -> bool:
    """Do the two stand side by side with only a comma, dash or bracket between, and not as members of a list?"""
    if not _still(document, one, two):
        return True
    if _is_several(document, one) or _is_several(document, two):
        return False
    if document.tokens[one.first].sentence != document.tokens[two.first].sentence:
        return False
    if one.last == two.first:  # "spokeswoman Ana Sosa", where the parser took them apart
        return one.kind == "role" and document.tokens[one.head].dep not in ("dobj", "dative", "pobj")
    between = document.tokens[one.last : two.first]
    after = document.tokens[two.last] if two.last < len(document.tokens) else None
    if one.kind == "role" and _is_charge(between):  # not "its envoy in Lima, Ana Sosa said"
        return after is not None and after.text in (",", ".", ")")
    if len(between) != 1 or between[0].text not in _JOINERS:
        return False
    if document.tokens[two.head].dep == "appos":
        return True
    if one.kind == "person" and between[0].text == "," and _is_charge_to_comma(document, two.last):
        return True
    listed = after is not None and after.tag == "CC"
    return not listed and (after is None or after.text in (",", ".", "-", ")") or after.pos in ("VERB", "AUX"))


def _is_several(document: Document, draft: Draft) -> bool:
    """Are there more than one of them ("its envoys", not "one of its envoys")?"""
    first, second = document.tokens[draft.first : draft.first + 2] if draft.last - draft.first > 1 else (None, None)
    return draft.plural and not (first and second and (first.lower, second.lower) == ("one", "of"))


def _is_charge_to_comma(document: Document, first: int) -> bool:
    """Does what a role is for follow it up to a comma that closes the apposition ("Ana Sosa, the envoy to Peru, said")?"""
    tokens = document.tokens[first : document.sentences[document.tokens[first - 1].sentence].last]
    if not tokens or tokens[0].lower not in _CHARGES:
        return False
    comma = next((n for n, t in enumerate(tokens) if t.text == ","), 0)
    inner = all(t.pos in _IN_CHARGE or t.lower in _CHARGES for t in tokens[:comma])
    return comma > 1 and inner and comma + 1 < len(tokens) and tokens[comma + 1].tag != "CC"


def _is_charge(between: tuple[Token, ...]) -> bool:
    """Does what the role is for stand between it and the name ("the minister for trade and industry, Ana Sosa")?"""
    if len(between) < 3 or between[0].lower not in _CHARGES or between[-1].text != ",":
        return False
    return all(t.pos in _IN_CHARGE or t.lower in _CHARGES for t in between[:-1])
