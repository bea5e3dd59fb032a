"""Roles that stand for somebody named before: "the prime minister", "his counterpart", "the country's army".

Invariant: a role is linked to a person only where one alone in the document fits; what the phrase or its possessor says
of the country comes first (whose country it is elsewhere: role_countries).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from communique.codebook import facts
from communique.codebook.occupied import of_state
from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.resolving.discourse import Discourse
from communique.mentions.actors.resolving.foreign import met_by
from communique.mentions.actors.resolving.nations import resolve_nation
from communique.mentions.actors.resolving.neighbours import neighbour, other_state
from communique.mentions.actors.resolving.offices import holder, may_have, party_of
from communique.mentions.actors.resolving.pairs import resolve_pair
from communique.mentions.actors.resolving.pronouns import resolve_pronoun
from communique.mentions.actors.resolving.quotation import Quotation
from communique.mentions.actors.resolving.references import references
from communique.mentions.actors.resolving.role_countries import LOOSE, at_home, countries_of
from communique.mentions.actors.resolving.syntax import clauses, subject
from communique.model.party import ORGANS, Party


def resolve_role(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Draft:
    """A role with the person, or at least the country, that the report gives it."""
    if draft.owner is not None:
        return _owned(c, d, quotes, draft)
    if draft.plural and _is_pair(d, draft):
        return _pair_of_holders(c, d, draft)
    if draft.plural and (pair := _of_pair(d, draft)) and pair.parties:
        return _of_each(c, draft, pair)
    if draft.countries or not draft.parties or draft.parties[0].country:
        return draft
    if (role := draft.role) and role.role in cue("aboard") and (country := _of_vessel(c, d, draft)):
        return _placed(c, draft, country, "role: of the vessel's state")
    if draft.definite and draft.plural and (both := _of_both(c, d, draft)):
        return both
    if draft.plural and (many := _many_before(d, draft)):
        return replace(draft, parties=(many,), why=f"role: the {many.name} before it")
    if draft.definite and not draft.plural and (body := _in_full(d, draft)):
        return replace(draft, parties=(body,), why=f"short for {body.name}")
    if draft.definite and not draft.plural and (firm := _firm_before(d, draft)):
        return replace(draft, parties=(firm,), why=f"the firm: {firm.name} before it")
    if draft.definite and not draft.plural and len(persons := _holders_before(d, draft)) == 1:
        return replace(draft, parties=(persons[0],), why="role: the one named before")
    met = met_by(c.document, c.met, draft.head) if draft.parties[0].sector in ORGANS else frozenset()
    for country, why in countries_of(c, d, quotes, draft):
        if country and country not in met and may_have(country, draft.role.office if draft.role else None, c.known.actors):
            return replace(_placed(c, draft, country, f"role: {why}"), loose=why in LOOSE)
    return draft


def _many_before(d: Discourse, draft: Draft) -> Party | None:
    """Those of a union or a part of the world whom "leaders", "the ministers" are, where only theirs are told before."""
    words = [t for t in d.document.tokens[draft.first : draft.last] if t.pos != "DET"]
    if len(words) != 1:
        return None
    last = words[0].lower
    told = [x for x in d.before(draft, reach=1000) if x.plural and x.first < x.head and len(x.parties) == 1]
    found = {x.parties[0] for x in told if d.document.tokens[x.head].lower == last and x.parties[0].name.lower() != last}
    party = next(iter(found)) if len(found) == 1 else None
    return party if party is not None and party.sector == "GOV" and party.country not in facts.states() else None


def _of_vessel(c: Context, d: Discourse, draft: Draft) -> str | None:
    """The state whose ship or aircraft it is of which somebody is the crew ("the crew of a Chinese ship")."""
    tokens = d.document.tokens
    if draft.last >= len(tokens) or tokens[draft.last].lower != "of":
        return None
    for noun in d.document.kids(draft.last, "pobj"):
        for kid in d.document.kids(noun.i, "amod", "compound", "nmod"):
            hit = c.known.names.get(kid.i)
            entry = hit.reading("demonym", "country") if hit else None
            if entry and entry.country:
                return entry.country.iso3
    return None


def _in_full(d: Discourse, draft: Draft) -> Party | None:
    """The one body whose name ends in the word that stands here alone ("the Ports Council … the council")."""
    words = [t.text for t in d.document.tokens[draft.first : draft.last]]
    if draft.role is None or draft.role.kind != "organisation" or len(words) != 2:
        return None
    found = {
        p.name: p
        for x in d.before(draft, reach=1000)
        for p in x.parties
        if p.kind in ("organisation", "body") and p.name.lower().split()[-1] == words[1].lower() and _is_named(p)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _firm_before(d: Discourse, draft: Draft) -> Party | None:
    """The one firm named shortly before "the company", "the firm"."""
    words = d.document.tokens[draft.first : draft.last]
    if draft.role is None or draft.role.role not in cue("firm") or len(words) != 2:
        return None
    before = d.before(draft)
    bodies = [x for x in before if x.kind == "body" and len(x.parties) == 1]
    if any(x.kind == "role" and x.role and x.role.role in cue("firm") and not x.definite for x in before):
        return None  # "a company in Chad … the company"
    firms = {p.name: p for x in bodies for p in x.parties if p.sector == "BUS" or (p.sector is None and x.why == "label")}
    return next(iter(firms.values())) if len(firms) == 1 else None


def _is_named(party: Party) -> bool:
    """Is it told by a name of several words, not by what it is?"""
    words = party.name.split()
    return len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper()


def resolve_apposed(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Draft:
    """A role beside the name of who holds it, with the country that the role by itself would have."""
    party = draft.parties[0]
    if party.country or draft.former or draft.role is None:
        return draft
    if country := _country_of_owner(c, d, quotes, draft):
        return replace(draft, parties=(replace(party, country=country),))
    if draft.role.role == "counterpart":
        return draft
    nameless = Party(party.role or party.name, "person", None, party.sector, party.role, party.office)
    alone = resolve_role(c, d, quotes, replace(draft, parties=(nameless,)))
    country = alone.parties[0].country if len(alone.parties) == 1 else None
    if draft.owner is None or country is None:  # "its finance minister, Ana Sosa" is whose "its" is
        country = at_home(c, d, draft, draft.role.role) or country
    return replace(draft, parties=(replace(party, country=country),), loose=True) if country else draft


def _country_of_owner(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> str | None:
    """Whose envoy or minister it is ("its envoy, Ana Sosa"); of a counterpart the one other state that is meant."""
    assert draft.role is not None
    owner = _possessor(d, quotes, draft).parties if draft.owner is not None else _named_owner(c, d, draft)
    if len(owner) != 1 or not owner[0].country:
        return None
    if draft.role.role != "counterpart":
        return owner[0].country if draft.owner is not None and draft.role.role not in cue("relational") else None
    other = other_state(c, owner[0])
    return other.country if other else None


def _named_owner(c: Context, d: Discourse, draft: Draft) -> tuple[Party, ...]:
    """The possessor that is named ("Dobrev's counterpart")."""
    name = c.people.names.get(draft.first)
    return next((x.parties for x in d.drafts if name and x.name == name.full and x.parties and x.parties[0].country), ())


def _of_both(c: Context, d: Discourse, draft: Draft) -> Draft | None:
    """ "The defence ministers will meet", where two states have just been told of together: one of each."""
    role, token = draft.role, d.document.tokens[draft.head]
    if role is None or not role.office or role.kind != "person" or token.dep != "nsubj":
        return None
    pair = resolve_pair(d, replace(draft, kind="both", role=None, why="nation"))
    states = {p.country for p in pair.parties if p.country}
    return (
        _of_each(c, draft, pair)
        if len(states) == 2 and pair.why in ("pair: joined before", "pair: subjects before it")
        else None
    )


def _pair_of_holders(c: Context, d: Discourse, draft: Draft) -> Draft:
    """ "The two prime ministers": two persons of that office, else one of each of two states."""
    found = resolve_pair(d, draft)
    if len(found.parties) == 2 or draft.role is None or draft.parties[0].sector not in ORGANS:
        return found
    states = resolve_pair(d, replace(draft, kind="both", role=None, why="nation"))
    return _of_each(c, draft, states) if len(states.parties) == 2 else found


def resolve_leaders(c: Context, d: Discourse, draft: Draft) -> Draft:
    """ "The two leaders": two persons, else the leaders of two states that the report names."""
    found = resolve_pair(d, draft)
    if found.parties or d.document.tokens[draft.head].lower != "leaders":
        return found
    states = resolve_pair(d, replace(draft, why="nation"))
    leader = Party("leaders", "person", None, "GOV", "leader")
    parties = tuple(_leader(c, p.country, leader) for p in states.parties if p.country)
    return replace(draft, parties=parties, why=f"role of each: {states.why}") if len(parties) == 2 else found


def _leader(c: Context, country: str, other: Party) -> Party:
    term = holder(country, "leader", c.day, c.known.actors)
    return party_of(term, True) if term else replace(other, country=country)


def _is_pair(d: Discourse, draft: Draft) -> bool:
    words = [t.lower for t in d.document.tokens[draft.first : draft.last]]
    return not draft.countries and (("two" in words and words[0] == "the") or words[0] == "both")


def _placed(c: Context, draft: Draft, country: str, why: str) -> Draft:
    role = draft.role
    if role and role.office and not draft.plural and (term := holder(country, role.office, c.day, c.known.actors)):
        return replace(draft, parties=(party_of(term, True),), why=f"{why}, holder on the day")
    return replace(draft, parties=tuple(of_state(p, country) for p in draft.parties), why=why)


def _holders_before(d: Discourse, draft: Draft) -> list[Party]:
    """Persons named before whose office or role is that of the phrase; not the subject of its own clause.

    Of several, the one whose state nobody needs to be told: "Trudeau met Norway's Jonas Gahr Støre. The PM …".
    """
    verbs = clauses(d.document, draft.head)
    who = subject(d.document, verbs[0]) if verbs else None
    own = {p.name for x in (d.joined(who) if who is not None else []) if x is not draft for p in x.parties}
    found: dict[str, Party] = {}
    foreign: set[str] = set()
    for other in d.before(draft, reach=1000):
        for party in other.parties:
            if party.kind == "person" and (other.name or other.kind == "person") and _same_role(draft, party):
                found.setdefault(party.name, party)
                foreign |= {party.name} if other.countries else set()
    persons = [p for name, p in found.items() if name not in own]
    at_home = [p for p in persons if p.name not in foreign]
    return at_home if len(persons) > 1 and len(at_home) == 1 else persons


def _same_role(draft: Draft, party: Party) -> bool:
    role = draft.role
    if role is None or party.role is None:
        return False
    if role.office and role.office == party.office:
        return True
    called = role.role in party.name.lower().split()[:-1]  # "Crown Prince Mohammed bin Salman … the prince"
    return called or party.role == role.role or party.role.endswith(" " + role.role)


def _owned(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Draft:
    """ "his Japanese counterpart", "its forces", "the country's army": the possessor's office or country."""
    assert draft.owner is not None and draft.role is not None
    owner = _possessor(d, quotes, draft)
    if draft.plural and len(owner.parties) > 1 and not draft.countries:
        return _of_each(c, draft, owner)
    if len(owner.parties) != 1:
        return replace(draft, why=f"role of somebody: {owner.why}")
    party = owner.parties[0]
    if draft.role.role == "counterpart":
        return _counterpart(c, draft, party)
    if draft.role.role in cue("adjoining") and (state := neighbour(c, draft, party)) and not draft.countries:
        return replace(draft, parties=(state,), why=f"the one other state named beside {party.name}")
    if draft.countries or not draft.parties or not party.country or draft.role.role in cue("relational"):
        return draft
    return _placed(c, draft, party.country, f"role of {party.name}: {owner.why}")


def _two_others(c: Context, draft: Draft, party: Party) -> Draft | None:
    """ "Her two counterparts": one of each of the two other states that the report names most, if no third as often."""
    ranked = [(code, n) for code, n in c.named.most_common() if code in facts.states() and code != party.country]
    two = any(t.lower in ("two", "both") for t in c.document.tokens[draft.first : draft.last])
    if not two or len(ranked) < 2 or (len(ranked) > 2 and ranked[1][1] == ranked[2][1]):
        return None
    parties = tuple(replace(draft.parties[0], country=code, sector=party.sector, role=party.role) for code, _ in ranked[:2])
    return replace(draft, parties=parties, why=f"counterparts of {party.name}")


def _possessor(d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Draft:
    """The possessor at the start of a role's phrase, resolved: a pronoun, or a noun that points back."""
    assert draft.owner is not None
    token = d.document.tokens[draft.owner]
    if token.tag == "PRP$":
        return resolve_pronoun(d, quotes, Draft(draft.owner, draft.owner + 1, draft.owner, "pronoun"), things=False)
    reference = references().get(token.lower)
    at = (draft.first, draft.owner + 1, draft.owner)
    if reference is None:  # "the bloc's envoy"
        return resolve_nation(d, Draft(*at, "nation", why="body"))
    if reference.many:
        return resolve_pair(d, Draft(*at, "both", why=reference.means, plural=True))
    return resolve_nation(d, Draft(*at, "nation", why="nation"))


def _of_each(c: Context, draft: Draft, owner: Draft) -> Draft:
    """ "the two countries' leaders", "leaders of both countries": one party for each, the holder where there is one."""
    assert draft.role is not None
    parties = []
    for code in dict.fromkeys(p.country for p in owner.parties if p.country):
        term = holder(code, draft.role.office, c.day, c.known.actors) if draft.role.office else None
        parties.append(party_of(term, True) if term else replace(draft.parties[0], country=code))
    return replace(draft, parties=tuple(parties), why=f"role of each: {owner.why}") if parties else draft


def _of_pair(d: Discourse, draft: Draft) -> Draft | None:
    """The pair that follows "of" right after the role ("leaders of the two countries"), or owns what does ("of the two
    countries' border guards").
    """
    tokens = d.document.tokens
    for i in range(draft.first + 3, draft.last - 1):
        word = references().get(tokens[i].lower)
        if word and word.many and tokens[i + 1].tag == "POS" and tokens[i - 1].lower in ("two", "both"):
            return resolve_pair(d, Draft(i - 2, i + 1, i, "both", why=word.means, plural=True))
    after = d.draft_at(draft.last + 1) if draft.last + 1 < len(tokens) and tokens[draft.last].lower == "of" else None
    return resolve_pair(d, after) if after and after.kind == "both" and after.first == draft.last + 1 else None


def _counterpart(c: Context, draft: Draft, party: Party) -> Draft:
    """The holder of the same office for the country of the phrase, else for the one other state that is meant."""
    if draft.plural and not draft.countries and (both := _two_others(c, draft, party)):
        return both
    other = other_state(c, party) if not draft.countries and not draft.plural else None
    if len(draft.countries) != 1 and other is None:
        return replace(draft, why="counterpart: of no one named country")
    country = other.country if other and other.country else draft.countries[0]
    term = holder(country, party.office, c.day, c.known.actors) if party.office else None
    if term:
        return replace(draft, parties=(party_of(term, True),), why=f"counterpart of {party.name}")
    found = replace(draft.parties[0], country=country, sector=party.sector, role=party.role, office=party.office)
    return replace(draft, parties=(found,), why=f"counterpart of {party.name}")
