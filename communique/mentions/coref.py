"""Coreference: who "he", "it", "the minister" and "the two leaders" are.

Invariant: read once from first to last; a link goes only backwards and says its reason in `why`; what is ambiguous stays
open, with the reason.
"""

from __future__ import annotations

from dataclasses import replace

from communique.mentions.actors.context import Context
from communique.mentions.actors.draft import Draft
from communique.model.party import Party


def resolve(c: Context, drafts: list[Draft]) -> list[Draft]:
    """The drafts with parties for pronouns and references, as far as the text before them settles it."""
    done: list[Draft] = []
    for draft in drafts:
        if draft.kind == "pronoun":
            draft = _pronoun(c, draft, done)
        elif draft.kind == "both":
            draft = _both(draft, done)
        done.append(draft)
    return done


_PERSONAL = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
_NEUTER = frozenset(("it", "its", "itself"))


def _pronoun(c: Context, draft: Draft, done: list[Draft]) -> Draft:
    word = c.document.tokens[draft.first].lower
    if word in _PERSONAL:
        kinds = [d for d in done if d.kind in ("person", "role") and len(d.parties) == 1 and not d.plural]
    elif word in _NEUTER:
        kinds = [d for d in done if d.kind in ("state", "body") and d.parties]
    else:
        return replace(draft, why="pronoun: open")
    if not kinds:
        return replace(draft, why="pronoun: nobody before it")
    sentence = c.document.tokens[draft.first].sentence
    near = [d for d in kinds if c.document.tokens[d.first].sentence >= sentence - 1] or kinds[-1:]
    subjects = [d for d in near if c.document.tokens[d.head].dep in ("nsubj", "nsubjpass")]
    return replace(draft, parties=(subjects or near)[-1].parties, why="pronoun")


def _both(draft: Draft, done: list[Draft]) -> Draft:
    found: dict[str, Party] = {}
    for d in reversed(done):
        for party in d.parties:
            if (party.kind == "person") == (draft.why in ("leaders", "two")):
                found.setdefault(party.label, party)
        if len(found) >= 2:
            return replace(draft, parties=tuple(reversed(list(found.values())[:2])), why="the two last named")
    return replace(draft, why="two parties: not two before it")
