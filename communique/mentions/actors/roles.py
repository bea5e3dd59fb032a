"""Phrases that end in a role or a person's name: "Japanese premier Fumio Kishida", "Ukrainian forces", "the PM".

Invariant: the country comes from the phrase itself (adjective, possessor, body); what the phrase leaves open stays open
here and is resolved later, over the document.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook import facts
from communique.codebook.facts import Role
from communique.mentions.actors.affiliation import AMERICAN, is_marked
from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.index import Hit
from communique.mentions.actors.modifiers import Modifiers
from communique.mentions.actors.people import Name
from communique.mentions.actors.phrases import Phrase
from communique.mentions.actors.resolving.belonging import country_slots, owned, sector_of
from communique.mentions.actors.resolving.offices import country_of_family, holder, home_of, party_of, term_on
from communique.mentions.actors.resolving.references import references
from communique.mentions.actors.resolving.syntax import is_subject
from communique.model.document import Token
from communique.model.party import ORGANS, Party, PartyKind

_QUOTES = str.maketrans("", "", '“”"„«»')
_OUTLAWED = frozenset(("REB", "UAF", "CRM"))
_LEADING = frozenset(("DT", "PDT", "PRP$", "POS", "CD", "RB", "RBR", "JJR", "IN", "TO", "WRB", "WDT"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
_AGE = frozenset(("-", "year", "years", "old", "aged"))
_UNCOUNTED = frozenset(
    [
        "more",
        "some",
        "several",
        "many",
        "few",
        "other",
        "additional",
        "further",
        "various",
        "numerous",
        "least",
        "most",
        "nearly",
        "almost",
    ]
)


def read_person(c: Context, whole: Phrase, core: Phrase, name: Name) -> Draft:
    """The draft of a phrase that ends in a person's name, with role and country as far as the phrase has them."""
    mods = owned(c, whole, core, name.first)
    titles = [r for r in mods.roles if r.kind == "person" and r.sector and r.role not in cue("rank")] or [
        r for r in mods.roles if r.kind == "person"
    ]
    role = _of_equal_rank(c, whole, titles[-1]) if titles else None
    found = term_on(name.terms, c.day)
    known = party_of(*found) if found else None
    sent_to = role is not None and " to " in role.role and not mods.countries  # "his ambassador to the United Nations"
    told = () if sent_to else country_slots(c, mods, role.sector if role else None)
    slots = told or own_country(role) or _state_after(c, whole)
    slots = slots or ([AMERICAN] if is_marked(c.document, whole.last) else [])
    party, loose = replace(known or Party(name.full, "person", home_of(name.terms)), name=name.full), False
    if slots:
        party = replace(party, country=slots[0])
    if role:
        party = _titled(party, role, replace(mods, roles=tuple(r for r in mods.roles if r is not role)))
        if party.country is None:
            party = replace(party, country=country_of_family(name.full, role, c.known.actors))
            loose = party.country is not None
    elif mods.former:
        party = replace(party, sector="ELI", office=None)
    elif known is None and mods.roles:  # "the Foreign Affairs Committee's Ana Sosa"
        party = replace(party, sector=mods.roles[-1].sector)
    elif known is None and any(b.sector == "JRN" for b in mods.bodies):  # "the BBC's Ana Sosa"
        party = replace(party, sector="JRN")
    why = "title and name" if role else "office holder" if known else "name"
    return Draft(
        whole.first, whole.last, whole.head, "person", (party,), why, role=role, name=name.full,
        countries=tuple(slots), former=mods.former, loose=loose,
    )  # fmt: skip


def _state_after(c: Context, whole: Phrase) -> list[str]:
    """The state that follows the name, or whose organ does ("President Masisi of Botswana", "Ana Sosa of the Chad army")."""
    tokens = c.document.tokens
    behind = tokens[whole.last : whole.last + 2]
    if len(behind) < 2 or behind[0].lower != "of":
        return []
    first = whole.last + 1 + (behind[1].lower == "the")
    hit = c.known.names.get(first)
    entry = (hit.reading("country") or hit.reading("demonym")) if hit and hit.first == first else None
    return [entry.country.iso3] if entry and entry.country else []


def _titled(party: Party, role: Role, mods: Modifiers) -> Party:
    """A person with what the title says; a form of address ("Mr") says nothing of sector or role."""
    sector = "ELI" if mods.retired and role.sector else sector_of(role, mods)
    if sector in (None, "UNK"):
        sector = party.sector
    if role.sector is None:
        return replace(party, sector=sector)
    office = None if mods.former else role.office
    return replace(party, sector=sector, role=role.role, office=office)


def read_role(c: Context, whole: Phrase, core: Phrase, hit: Hit) -> Draft | None:
    """The draft of a phrase that ends in a role word; None where the word names no actor there."""
    entry = hit.entries[0]
    role = entry.role
    if role is None or hit.first < core.first or _shares_noun(c, whole) or _tells_of_state(c, whole, role):
        return None
    mods = owned(c, whole, core, hit.first, hit.last)
    if _is_to_a_dispute(c, whole, role, mods):
        return None
    role = _of_equal_rank(c, whole, _of_which_force(c, role, mods))
    if role.kind == "organisation" and role.sector == "UNK" and sector_of(role, mods) == "UNK" and not country_slots(c, mods):
        return _body_before(c, whole, core) if role.role not in cue("faceless") and not entry.plural else None
    if not _is_actor(c, whole, core, hit, role, mods):
        return None
    first = c.document.tokens[whole.first]
    slots = [] if _is_of_others(c, whole, core, role, mods) else country_slots(c, mods, role.sector) or own_country(role)
    if role.sector in _OUTLAWED and not mods.countries and any(b.sector in ORGANS for b in mods.bodies):
        slots, mods = [], replace(mods, bodies=())  # of "CAC rebels" CAC is no authority that has these letters, too
    draft = Draft(
        whole.first, whole.last, whole.head, "role", role=role, why=_why(mods), countries=tuple(slots),
        owner=_owner(c, whole, core), plural=entry.plural or c.document.tokens[whole.head].tag == "NNS", former=mods.former,
        definite=first.lower in _DEFINITE,
    )  # fmt: skip
    return replace(draft, parties=role_parties(c, draft, mods))


def _is_to_a_dispute(c: Context, whole: Phrase, role: Role, mods: Modifiers) -> bool:
    """Are the parties those to a quarrel or a deal ("urged all parties to stop", "a third party"), not political ones?"""
    if role.role not in ("party", "parties") or mods.countries or mods.topics or mods.politics:
        return False
    return not cue("of no politics").isdisjoint(t.lower for t in c.document.tokens[whole.first : whole.last])


def _of_equal_rank(c: Context, whole: Phrase, role: Role) -> Role:
    """A peer as a counterpart, where somebody's ("met his Chinese peer"); else a lord."""
    mine = role.role == "peer" and c.document.tokens[whole.first].tag == "PRP$"
    return next(r for r in facts.roles() if r.role == "counterpart") if mine else role


def _of_which_force(c: Context, role: Role, mods: Modifiers) -> Role:
    """The role of an officer of whom nothing else is told: of the police, if the report hardly tells of soldiers."""
    if role.role in cue("either force") and any(b.sector == "COP" for b in mods.bodies):
        return replace(role, sector="COP")  # "NYPD officers"
    if role.role not in cue("either force") or mods.topics or mods.bodies or mods.roles or mods.countries:
        return role
    told = [r for h in set(c.known.roles.values()) if (r := h.entries[0].role) and r.role not in cue("either force")]
    police, soldiers = ([r for r in told if r.sector == sector] for sector in ("COP", "MIL"))
    named = any(not cue("either force").isdisjoint(r.role.split()) for r in soldiers)  # "army officers … the officers"
    return replace(role, sector="COP") if len(police) > _HARDLY * len(soldiers) and not named else role


_HARDLY = 2  # times as often


def own_country(role: Role | None) -> list[str]:
    """The state that the role's word alone tells ("taoiseach")."""
    return [role.country] if role and role.country else []


def _is_of_others(c: Context, whole: Phrase, core: Phrase, role: Role, mods: Modifiers) -> bool:
    """ "Iran's allies", "US allies" are not of Iran or the US; "its Asian allies" are of Asia, "NATO allies" of NATO."""
    if role.role not in cue("relational") or (mods.bodies and not mods.countries):
        return False
    owned_by = c.document.tokens[whole.first].tag == "PRP$"
    return core.first > whole.first or (role.role in cue("apart") and not owned_by)


def _body_before(c: Context, whole: Phrase, core: Phrase) -> Draft | None:
    """ "the group", "the organisation": a body named before."""
    tokens = c.document.tokens
    of = whole.last < len(tokens) and tokens[whole.last].lower == "of"  # "the movement of goods"
    definite = core.first == whole.first and tokens[whole.first].lower == "the" and not of
    return Draft(whole.first, whole.last, whole.head, "nation", why="body", definite=True) if definite else None


def _owner(c: Context, whole: Phrase, core: Phrase) -> int | None:
    """The possessor that has yet to be resolved: "his" in "his counterpart", "country" in "the country's army"."""
    if c.document.tokens[whole.first].tag == "PRP$":
        return whole.first
    noun = core.first - 2
    if core.first == whole.first:
        return None
    role = c.known.roles.get(noun) if noun == whole.first + 1 and c.document.tokens[whole.first].lower == "the" else None
    body = role is not None and role.entries[0].role is not None and role.entries[0].role.role in cue("bloc")
    return noun if body or c.document.tokens[noun].lower in references() else None


def _shares_noun(c: Context, whole: Phrase) -> bool:
    """Is the word an adjective of a noun further on ("a pacifist and antimilitarist stance")?"""
    first, head = c.document.tokens[whole.first], c.document.tokens[whole.head]
    other = c.document.kid(head.i, "conj")
    if first.lower not in ("a", "an") or other is None or other.tag != "NN" or head.tag not in ("NN", "JJ"):
        return False
    return c.document.kid(other.i, "det", "poss", "nummod") is None


def _tells_of_state(c: Context, whole: Phrase, role: Role) -> bool:
    """Does the phrase only say what a state or body is ("Japan, a member of the club")?"""
    head = c.document.tokens[whole.head]
    if role.sector != "UNK" or head.dep not in ("attr", "appos"):
        return False
    above = c.document.tokens[head.head]
    told = above if head.dep == "appos" else c.document.kid(above.i, "nsubj")
    hit = c.known.names.get(told.i) if told else None
    return hit is not None and hit.reading("country", "body", "seat") is not None


def _is_actor(c: Context, whole: Phrase, core: Phrase, hit: Hit, role: Role, mods: Modifiers) -> bool:
    """Does the role word name who acts? Not "by force", "fuel sources", "a trade partnership"."""
    tokens = c.document.tokens
    proper = tokens[hit.last - 1].text[:1].isupper() and hit.first > core.first and tokens[hit.first - 1].pos == "PROPN"
    if proper:
        return True
    if role.role == "head" and _heads_body(c, whole):
        return True
    if role.role in cue("faceless") or ("'" not in role.role and tokens[whole.head].lower in cue("faceless")):
        return False
    before = tokens[hit.first - 1] if hit.first > core.first else None
    known = before is not None and (before.i in c.known.names or before.i in c.known.roles or before.i in c.people.names)
    vague = role.sector == "UNK" and (role.kind != "person" or role.role.endswith("source"))
    if vague and before is not None and before.tag in ("NN", "NNS") and not known:
        return False
    if role.sector is None:
        return False
    if (
        role.role in cue("building")
        and tokens[hit.last - 1].text.islower()
        and not mods.countries
        and not mods.bodies
        and not _is_active(c, whole)
    ):
        return False
    if role.role in cue("equipment") and not mods.countries and not mods.bodies:
        return is_subject(c.document, whole.head) or tokens[whole.head].dep == "ROOT"
    if role.kind == "person" and tokens[whole.head].tag == "NN" and whole.first == hit.first:
        return tokens[whole.head].dep not in ("pobj", "oprd", "attr")  # "in exile", "as envoy"
    bare = whole.first == hit.first and whole.first == core.first and hit.last == core.last
    if bare and role.kind == "organisation" and tokens[whole.head].tag == "NN" and role.sector not in cue("bare"):
        return is_subject(c.document, whole.head) or tokens[whole.head].dep == "ROOT"
    return True


def _heads_body(c: Context, whole: Phrase) -> bool:
    """Is it the head of a body or of people ("the head of the navy"), not of a thing, nor "at the head of" them?"""
    tokens = c.document.tokens
    head = tokens[whole.head]
    if head.tag != "NN" or (head.dep == "pobj" and tokens[head.head].lower == "at") or whole.last >= len(tokens):
        return False
    of = tokens[whole.last]
    led = c.document.kids(of.i, "pobj") if of.lower == "of" else ()
    return any(k.i in c.known.names or _is_of_several(c, k.i) for k in led)


def _is_of_several(c: Context, at: int) -> bool:
    """Is it a word for a body or for many ("navy"), not for one person ("soldier")?"""
    hit = c.known.roles.get(at)
    role = hit.entries[0].role if hit is not None else None
    return role is not None and role.kind != "person"


def _is_active(c: Context, whole: Phrase) -> bool:
    """Is it the subject of a verb in the active, or a phrase alone?"""
    dep = c.document.tokens[whole.head].dep
    return dep in ("nsubj", "ROOT", "poss") or (dep == "pobj" and is_subject(c.document, whole.head))


def _why(mods: Modifiers) -> str:
    if mods.countries:
        return "role + country"
    return "role + body" if mods.bodies or mods.seats else "role"


def role_parties(c: Context, draft: Draft, mods: Modifiers) -> tuple[Party, ...]:
    """The parties of a role: the office holder of the day, else one for each country of the phrase."""
    role = draft.role
    assert role is not None
    if role.role in cue("bloc") and len(mods.bodies) == 1:  # "the ECOWAS bloc"
        return mods.bodies
    if not draft.plural and role.office and not draft.former and len(draft.countries) == 1:
        term = holder(draft.countries[0], role.office, c.day, c.known.actors)
        if term:
            return (party_of(term, True),)
    retired = draft.former and not mods.then
    sector = "ELI" if retired and role.kind == "person" else sector_of(role, mods)
    name = phrase_name(c, draft)
    office = None if draft.former else role.office
    slots: tuple[str | None, ...] = draft.countries or (None,)
    return tuple(Party(name, party_kind(role, draft.plural), slot, sector, role.role, office) for slot in slots)


def phrase_name(c: Context, draft: Draft) -> str:
    """The words of a phrase without articles and numbers: "Ukrainian forces"."""
    return name_of(c, draft.first, draft.last)


def name_of(c: Context, first: int, last: int) -> str:
    """The words of some tokens as a name."""
    words = list(c.document.tokens[first:last])
    while (
        len(words) > 1 and _only_counts(words[0]) and (words[1].text != "-" or words[0].pos == "NUM" or words[0].lower in _AGE)
    ):
        words.pop(0)
    text = c.document.quoted(words[0].i, last).text
    return " ".join(text.translate(_QUOTES).split())


def _only_counts(token: Token) -> bool:
    return (
        token.tag in _LEADING
        or token.dep == "nummod"
        or token.lower in _UNCOUNTED | _AGE
        or token.pos in ("NUM", "ADP", "PUNCT", "AUX", "CCONJ")
    )


def party_kind(role: Role, plural: bool) -> PartyKind:
    """The kind of party that a role names."""
    if role.kind == "organisation":
        return "organisation"
    return "group" if plural or role.kind == "group" else "person"
