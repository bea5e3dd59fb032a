"""Organisations that no table knows: "Amherst College", "Chile's Ministry of Mines", "the Northern Fleet".

Invariant: capital letters and the parser's label, or a role noun inside the name, make an organisation; the country comes
from the phrase alone; names of agreements, events and places are none.
"""

from __future__ import annotations

from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.modifiers import Modifiers
from communique.mentions.actors.phrases import Phrase
from communique.mentions.actors.resolving.belonging import country_slots, owned
from communique.mentions.actors.resolving.syntax import is_subject
from communique.mentions.actors.seats import acts
from communique.model.document import Token
from communique.model.party import Party


def read_organisation(c: Context, whole: Phrase, core: Phrase) -> Draft | None:
    """The draft of a phrase that ends in an organisation's name which is not in the tables."""
    tokens = c.document.tokens
    head = tokens[core.head]
    if not _is_proper(c, core) or head.lower in cue("instrument"):
        return None
    first = core.head
    while first > core.first and _is_name_word(tokens[first - 1]) and tokens[first - 1].entity == head.entity:
        first -= 1
    mods = owned(c, whole, core, core.last)
    slots = country_slots(c, mods)
    name = " ".join(c.document.quoted(first, core.last).text.split())
    party = Party(name, "organisation", slots[0] if slots else None, _sector(mods))
    if party.country is None and party.sector is None and not acts(c.document, whole.head):
        return None
    return Draft(whole.first, whole.last, whole.head, "body", (party,), "label", countries=tuple(slots))


def _is_name_word(token: Token) -> bool:
    return token.text[:1].isupper() or token.text == "-"


def _is_proper(c: Context, core: Phrase) -> bool:
    """Labelled as an organisation, or an acronym that acts."""
    head = c.document.tokens[core.head]
    if core.head > core.first and c.document.tokens[core.head - 1].pos == "NUM":
        return False  # "300 GMT"
    if head.entity == "ORG":
        return head.pos in ("PROPN", "NOUN") and head.text[:1].isupper()
    acronym = head.text.isalpha() and head.text.isupper() and 3 <= len(head.text) <= 8
    alone = core.head == core.first or c.document.tokens[core.head - 1].tag == "DT"
    return acronym and alone and head.entity == "" and (head.dep == "ROOT" or is_subject(c.document, head.i))


def _sector(mods: Modifiers) -> str | None:
    """The sector of the last telling word within the name ("Chadian Human Rights League")."""
    if mods.topics:
        return mods.topics[-1].sector
    return next((r.sector for r in reversed(mods.roles) if r.sector not in (None, "UNK")), None)
