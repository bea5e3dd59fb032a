"""Coreference: who "he", "it", "the minister", "the country" and "the two leaders" are.

Invariant: names are settled first, over the whole document; then references are resolved from first to last; each link
says its reason in `why`, and what is ambiguous stays open with the reason.
"""

from __future__ import annotations

from dataclasses import replace

from communique.mentions.actors.acronyms import link_acronyms, of_bracketed
from communique.mentions.actors.context import Context
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.persons import link_persons
from communique.mentions.actors.resolving.compatriots import resolve_compatriot
from communique.mentions.actors.resolving.discourse import Discourse
from communique.mentions.actors.resolving.named_later import name_described
from communique.mentions.actors.resolving.namesake import resolve_namesake
from communique.mentions.actors.resolving.nations import resolve_nation
from communique.mentions.actors.resolving.pairs import resolve_pair
from communique.mentions.actors.resolving.pronouns import is_first_person, resolve_pronoun
from communique.mentions.actors.resolving.quotation import Quotation, quotations
from communique.mentions.actors.resolving.role_countries import at_home
from communique.mentions.actors.resolving.standing_for import resolve_apposed, resolve_leaders, resolve_role


def resolve(c: Context, drafts: list[Draft]) -> list[Draft]:
    """The drafts with parties for names in short, roles, pronouns and references, as far as the text settles them."""
    named = link_persons(c.document, of_bracketed(c.document, link_acronyms(c.acronyms, drafts)))
    discourse = Discourse(c.document, name_described(c.document, named))
    quotes = quotations(c.document)
    for late in (False, True):  # "I" and "we" last: their speaker may be named after them
        for n, draft in enumerate(discourse.drafts):
            if is_first_person(c.document, draft) == late:
                discourse.drafts[n] = _resolved(c, discourse, quotes, draft)
                if draft.why == "apposition" or draft.kind == "person":
                    _completed(discourse, draft, discourse.drafts[n])
    return discourse.drafts


def _completed(d: Discourse, before: Draft, after: Draft) -> None:
    """Gives a person everywhere the country that the role beside the name turned out to have ("its envoy, Ana Sosa")."""
    if before.parties == after.parties:
        return
    old, new = before.parties[0], after.parties[0]
    for n, draft in enumerate(d.drafts):
        if draft.parties == (old,):
            d.drafts[n] = replace(draft, parties=(new,), loose=after.loose)


def _resolved(c: Context, d: Discourse, quotes: list[Quotation], draft: Draft) -> Draft:
    if draft.kind == "pronoun":
        return resolve_pronoun(d, quotes, draft)
    if draft.kind == "both":
        return resolve_leaders(c, d, draft) if draft.why == "leaders" else resolve_pair(d, draft)
    if draft.kind == "nation":
        return resolve_nation(d, draft)
    if draft.kind == "people" and draft.parties:
        return resolve_compatriot(d, draft)
    if draft.kind == "role" and draft.why == "apposition":
        return resolve_apposed(c, d, quotes, draft)
    if draft.kind == "role":
        return resolve_namesake(c, draft) or resolve_role(c, d, quotes, draft)
    if draft.kind == "person" and draft.parties[0].country is None and not draft.former:
        country = at_home(c, d, draft, draft.role.role if draft.role else "")
        return replace(draft, parties=(replace(draft.parties[0], country=country),), loose=country is not None)
    return draft
