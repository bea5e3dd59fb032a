"""The two sides of an act: actors and recipients, from the slots that the lexicon and acts.tsv name.

Invariant: a party stands on one side only; reciprocal acts have all parties as actors (PLOVER, reciprocal events).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.codebook.codes import Act, act_of
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.sides.answerable import answerable
from communique.coding.sides.parties import Cast
from communique.coding.sides.sides_meant import aimed_at, is_noun, mourns, of_so_called, those_asked, those_meant
from communique.coding.sides.sides_nouns import after_objects, noun_actors, noun_recipients
from communique.coding.sides.sides_verbs import verb_actors, verb_recipients
from communique.coding.syntax import is_passive, is_verb, objects
from communique.model.claim import Participant
from communique.model.document import Document


@dataclass(frozen=True, slots=True)
class Sides:
    """Actors, recipients, whether they act on each other, and how they were found."""

    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    reciprocal: bool
    reasons: tuple[str, ...] = ()


def sides_of(document: Document, cast: Cast, draft: Draft) -> Sides:
    """Who does the act of a draft, and to whom."""
    act = act_of(draft.act)
    slots = draft.recipient or act.recipient
    by_verb = _told_by_verb(document, draft)
    actors = verb_actors(document, cast, draft) if by_verb else noun_actors(document, cast, draft, slots)
    recipients = _recipients(document, cast, draft, slots)
    if (consenting := _consenting(document, cast, draft, actors)) and not act.reciprocal:
        return Sides(consenting, actors, False)
    mine = {p.party.label for p in actors}
    if recipients and all(_is_own(p, actors) for p in recipients):
        others = cast.without(p.party for p in (*actors, *recipients))  # "along its border with Togo" meets Togo
        abroad = () if draft.act == "cut-ties" else recipients  # "closed its embassy in Minsk" meets the state of Minsk
        recipients = _recipients(document, others, draft, slots) or abroad
    if act.moves:  # "the soldiers that it sent": they are moved, nobody meets them
        recipients = tuple(p for p in recipients if p.party.sector != "MIL" or p.party.country)
    if all(p.party.kind == "state" for p in recipients):
        recipients = _harmed(document, cast, draft, recipients) or recipients
    if act.home and mourns(document, draft.at):
        recipients = ()
    if not recipients and act.home:
        recipients = those_meant(document, cast, draft)
    recipients = recipients or of_so_called(document, cast, draft) or _asked(document, cast, draft, mine)
    if not actors and _lay_between(document, cast, draft, recipients):
        return Sides(recipients, (), True)
    return _settled(act, actors, answerable(document, cast, draft, actors, recipients))


def _lay_between(document: Document, cast: Cast, draft: Draft, found: tuple[Participant, ...]) -> bool:
    """Was it between those found, and nobody is told to have ended it ("talks between Chad and Mali were suspended")?"""
    passive = _told_by_verb(document, draft) and is_passive(document, draft.at)
    between = after_objects(cast, tuple(objects(document, draft.at)), "between") if passive else ()
    return len({p.party.label for p in between}) > 1 and {p.party for p in between} == {p.party for p in found}


def _harmed(document: Document, cast: Cast, draft: Draft, struck: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Whom the further verbs of an act befell, of the state that was struck ("bombed a Kenyan convoy, killing six")."""
    found = next((r for at in draft.also if (r := cast.at(objects(document, at), deep=True))), ())
    state = struck[0].party.country if len(struck) == 1 else None
    return tuple(replace(p, party=replace(p.party, country=p.party.country or state)) for p in found)


def _consenting(document: Document, cast: Cast, draft: Draft, owners: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Who agrees to what another offers to do ("agreed to Swiss mediation"): it acts, and meets the one who offers."""
    if draft.carrier is None or not owners or document.tokens[draft.carrier].lemma not in cue("consenting"):
        return ()
    subject = () if is_passive(document, draft.carrier) else cast.subject(draft.carrier)
    return subject if {p.party.label for p in subject}.isdisjoint(p.party.label for p in owners) else ()


def _is_own(found: Participant, actors: tuple[Participant, ...]) -> bool:
    """Is it the actor once more: by the same name, its government's state, or told by "its"?"""
    if found.party in {p.party for p in actors}:
        return True
    if found.party.kind == "state" and any(found.party.country == p.party.country and p.party.sector == "GOV" for p in actors):
        return True
    return found.at.text.lower().split()[0] in OWN and found.party.label in {p.party.label for p in actors}


OWN = frozenset(("its", "their", "his", "her", "our", "my"))
"""Words by which whoever acts names what is their own."""


def _told_by_verb(document: Document, draft: Draft) -> bool:
    return is_verb(document.tokens[draft.at]) or not is_noun(document, draft)


def _recipients(document: Document, cast: Cast, draft: Draft, slots: tuple[str, ...]) -> tuple[Participant, ...]:
    """Whom the act meets, by its slots, or by an infinitive that says whom it now meets."""
    if _told_by_verb(document, draft):
        return verb_recipients(document, cast, draft, slots)
    return noun_recipients(document, cast, draft, slots) or aimed_at(document, cast, draft)


def _asked(document: Document, cast: Cast, draft: Draft, mine: set[str]) -> tuple[Participant, ...]:
    """Whom a demand or refusal meets, where its slots do not say: somebody else than who makes it."""
    below = sides_of(document, cast, draft.below[0]) if draft.below else None
    asked = those_asked(document, cast, draft, (below.actors, below.recipients) if below is not None else None)
    return next((r for r in asked if any(p.party.label not in mine for p in r)), ())


def _settled(act: Act, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> Sides:
    names = {p.party for p in actors}
    if len(names) > 1 and names == {p.party for p in recipients}:  # "accused each other"
        return Sides(actors, (), True)
    recipients = tuple(p for p in recipients if p.party not in names)
    if act.reciprocal == "yes":
        together = (*actors, *recipients)
        return Sides(together, (), len({(p.party.label, p.party.sector) for p in together}) > 1)  # a state and its rebels, too
    if act.reciprocal == "plural" and not actors and len({p.party.label for p in recipients}) > 1:
        return Sides(recipients, (), True)  # "the truce between X and Y was reached"
    if act.reciprocal == "plural" and not recipients and len({p.party.label for p in actors}) > 1:
        return Sides(actors, (), True)
    return Sides(actors, recipients, False)
