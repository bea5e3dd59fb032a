"""Who speaks for a state in what the state does by words: "Cairo will go to court, minister Hoda Sallam warned".

Invariant: a speaker joins only a state that acts alone; one of whom no country is told, only in what the state will do.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import act_of
from communique.codebook.coding_cues import cue
from communique.codebook.ontology import quad_of
from communique.coding.draft import SAID, Draft
from communique.coding.sides import Sides
from communique.coding.syntax import is_passive, prepositions
from communique.model.claim import Attribution, Participant
from communique.model.document import Document


def with_speaker(sides: Sides, attribution: Attribution | None, type_: str | None) -> Sides:
    """The sides of a spoken act, with the official who speaks for the one state that acts."""
    speaker = attribution.party if attribution else None
    if attribution is None or speaker is None or speaker.kind != "person" or speaker.sector not in ("GOV", "MIL"):
        return sides
    countries = {p.party.country for p in sides.actors if p.party.kind == "state"}
    if sides.reciprocal or len(sides.actors) != 1 or len(countries) != 1 or not _by_speaking(type_):
        return sides
    country = countries.pop()
    if speaker.country != country and (speaker.country or type_ not in _TO_COME):
        return sides
    return replace(sides, actors=(*sides.actors, Participant(replace(speaker, country=country), attribution.at)))


def by_who_says(draft: Draft, sides: Sides, attribution: Attribution | None) -> Sides:
    """The sides of an act that is done by saying it, by whoever says it ("Chad will pay for this, the minister said"); where
    nobody says it, it is nobody's.
    """
    speaker = attribution.party if attribution else None
    if draft.actor != SAID:
        return sides
    if attribution is None or speaker is None:
        return replace(sides, actors=(), recipients=(), reciprocal=False)
    met = tuple(p for p in sides.recipients if p.party.label != speaker.label)
    return replace(sides, actors=(Participant(speaker, attribution.at),), recipients=met, reciprocal=False)


def with_partner(document: Document, draft: Draft, sides: Sides, attribution: Attribution | None) -> Sides:
    """The sides of what was done with one other party, told in the passive by a state's own ("said a pact was signed with
    Peru"): the speaker's state is the one that did it with them.
    """
    speaker = attribution.party if attribution else None
    known = (*sides.actors, *sides.recipients)
    if attribution is None or speaker is None or speaker.country is None or len(known) != 1 or not act_of(draft.act).reciprocal:
        return sides
    told = is_passive(document, draft.at) and any(word == "with" for word, _ in prepositions(document, draft.at))
    if not told or known[0].party.country in (None, speaker.country) or speaker.sector not in ("GOV", "MIL"):
        return sides
    return replace(sides, actors=(Participant(speaker, attribution.at), *known), recipients=(), reciprocal=True)


def with_own_state(draft: Draft, sides: Sides, attribution: Attribution | None) -> Sides:
    """The sides of a state's measure of which no doer is told, on that state's own word ("Chad said two Malian envoys had been
    expelled"): a measure on oneself one would tell as another's.
    """
    speaker = attribution.party if attribution else None
    if attribution is None or speaker is None or speaker.country is None or sides.actors or sides.reciprocal:
        return sides
    governs = speaker.sector == "GOV" or speaker.kind == "state" or speaker.country in _UNIONS
    if draft.act not in acts_in("by word") or not governs:
        return sides
    others = tuple(p for p in sides.recipients if p.at.span != attribution.at.span)  # "the ministry said aid would be withheld"
    if not _is_measure_on(draft, sides, {p.party.country for p in others}, attribution):
        return sides
    return replace(sides, actors=(Participant(speaker, attribution.at, assumed=True),), recipients=others)


def _is_measure_on(draft: Draft, sides: Sides, met: Collection[str | None], said: Attribution) -> bool:
    """Is it on one other state, or the speaker's own with nobody told? A meeting of others is called off by any of them; with
    ties or aid of nobody told only their own state threatens ("warned that ties could be reviewed").
    """
    if met:
        own = said.party.country if said.party else None
        return len(met) == 1 and not {None, own} & set(met) and draft.act != "cancel"
    warned = set(said.cue.lower().split()) & cue("warned-of")
    return draft.act == "cancel" or bool(sides.recipients) or (draft.act in ("cut-ties", "cut-aid") and bool(warned))


_UNIONS = frozenset(("EUR",))


def _by_speaking(type_: str | None) -> bool:
    """Is it done by speaking alone? Who consults goes or calls."""
    return (quad_of(type_) or "").startswith("verbal") and type_ != "CONSULT"


_TO_COME = frozenset(("AGREE", "THREATEN"))
