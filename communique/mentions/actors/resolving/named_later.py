"""Who is told by a description first and named right after: "a teenage girl was charged … Ana Sosa was held for a week".

Invariant: one such description in a sentence, and the first bare full name within the next two sentences, which is nobody
who merely speaks there; man and woman are never one. What was described gets the name, the name what the words described.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.speech import speech_verbs
from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.resolving.gender import gender_of
from communique.mentions.actors.resolving.syntax import subject
from communique.model.document import Document
from communique.model.party import Party

_REACH = 2  # sentences
_ACTED_ON = frozenset(("nsubj", "nsubjpass", "dobj", "poss", "pobj", "appos"))


def name_described(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with persons who are described first and named afterwards as one party each."""
    found = list(drafts)
    for n, draft in enumerate(drafts):
        if _describes(document, draft) and _alone(document, draft, drafts) and (named := _named_next(document, drafts, n)):
            person = _completed(named.parties[0], draft.parties[0])
            for k, other in enumerate(found):
                if other.parties == named.parties:
                    found[k] = replace(other, parties=(person,))
                elif other is draft or _heads_report(document, other, draft):
                    found[k] = replace(other, parties=(person,), why="role: named afterwards")
    return found


def _describes(document: Document, draft: Draft) -> bool:
    """ "A teenage girl", "a Chadian lawmaker": one person, whom the words do not name."""
    first = document.tokens[draft.first]
    one = draft.kind == "role" and not draft.plural and len(draft.parties) == 1 and draft.owner is None
    described = one and draft.parties[0].kind == "person" and draft.why != "apposition" and not draft.former
    told = first.lower in ("a", "an") and document.field_of(draft.first) == "text"
    return described and told and not _speaks(document, draft)


def _alone(document: Document, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Is nobody else described so in its sentence, and nobody named?"""
    sentence = document.tokens[draft.first].sentence
    here = [d for d in drafts if d is not draft and document.tokens[d.first].sentence == sentence]
    return not any(d.kind == "person" or _describes(document, d) for d in here)


def _named_next(document: Document, drafts: Sequence[Draft], n: int) -> Draft | None:
    """The first person who is named in the next sentences, if it is one whom no other words tell."""
    sentence = document.tokens[drafts[n].first].sentence
    before = {d.name for d in drafts[:n] if d.name}
    for draft in drafts[n + 1 :]:
        away = document.tokens[draft.first].sentence - sentence
        if away > _REACH:
            return None
        if away > 0 and draft.kind == "person" and draft.name:
            fits = draft.name not in before and _is_bare(document, draft) and not _speaks(document, draft)
            return draft if fits and _may_be(document, drafts[n], draft) else None
    return None


def _is_bare(document: Document, draft: Draft) -> bool:
    """A full name without title, role or known holder."""
    party = draft.parties[0]
    bare = draft.role is None and party.role is None and party.sector is None and " " in (draft.name or "")
    return bare and document.tokens[draft.head].dep in _ACTED_ON


def _may_be(document: Document, described: Draft, named: Draft) -> bool:
    one, other = gender_of(document, described), gender_of(document, named)
    countries = {described.parties[0].country, named.parties[0].country} - {None}
    return len(countries) < 2 and (one is None or other is None or one == other)


def _speaks(document: Document, draft: Draft) -> bool:
    verb = document.tokens[document.tokens[draft.head].head]
    return verb.lemma.lower() in speech_verbs() and subject(document, verb.i) == draft.head


def _heads_report(document: Document, other: Draft, described: Draft) -> bool:
    """Does the title describe the same person ("Chad charges teenage girl")?"""
    if other.kind != "role" or other.plural or other.role is None or document.field_of(other.first) == "text":
        return False
    return other.role == described.role and other.countries == described.countries and other.role.role not in cue("staff")


def _completed(person: Party, told: Party) -> Party:
    return replace(
        person, country=person.country or told.country, sector=person.sector or told.sector, role=person.role or told.role,
        office=person.office or told.office,
    )  # fmt: skip
