"""Who speaks for a state in what the state does by words: "Cairo will go to court, minister Hoda Sallam warned".

Invariant: a speaker joins only a state that acts alone; one of whom no country is told, only in what the state will do.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import act_of
from communique.codebook.ontology import quad_of
from communique.coding.draft import SAID
from communique.coding.sides.sides import Sides
from communique.coding.syntax import is_passive, prepositions, subject_of
from communique.coding.telling.speech import Speech
from communique.coding.wording import verb_of


def with_speaker(speech: Speech) -> Sides:
    """The sides of a spoken act, with the official who speaks for the one state that acts."""
    speaker, sides = speech.speaker, speech.sides
    if speaker.kind != "person" or speaker.sector not in ("GOV", "MIL"):
        return sides
    countries = {p.party.country for p in sides.actors if p.party.kind == "state"}
    if sides.reciprocal or len(sides.actors) != 1 or len(countries) != 1 or not _by_speaking(speech.type):
        return sides
    country = countries.pop()
    if speaker.country != country and (speaker.country or speech.type not in _TO_COME):
        return sides
    return replace(sides, actors=(*sides.actors, replace(speech.as_party(), party=replace(speaker, country=country))))


def by_who_says(speech: Speech) -> Sides:
    """The sides of an act that is done by saying it, by whoever says it ("Chad will pay for this, the minister said")."""
    if speech.draft.actor != SAID:
        return speech.sides
    met = tuple(p for p in speech.sides.recipients if p.party.label != speech.speaker.label)
    return replace(speech.sides, actors=(speech.as_party(),), recipients=met, reciprocal=False)


def with_partner(speech: Speech) -> Sides:
    """The sides of what was done with one other party, told in the passive by a state's own ("said a pact was signed with
    Peru"): the speaker's state is the one that did it with them.
    """
    document, draft, speaker = speech.document, speech.draft, speech.speaker
    known = (*speech.sides.actors, *speech.sides.recipients)
    if speaker.country is None or len(known) != 1 or not act_of(draft.act).reciprocal:
        return speech.sides
    told = is_passive(document, draft.at) and any(word == "with" for word, _ in prepositions(document, draft.at))
    if not told or known[0].party.country in (None, speaker.country) or speaker.sector not in ("GOV", "MIL"):
        return speech.sides
    return replace(speech.sides, actors=(speech.as_party(), *known), recipients=(), reciprocal=True)


def with_refuser(speech: Speech) -> Sides:
    """The sides of what will not be done, by whom is not told: who says it refuses it ("the guards said they would not end the
    strike", "the ministry said lifting the ban was out of the question").
    """
    document, draft, sides = speech.document, speech.draft, speech.sides
    if speech.type != "REJECT" or speech.standing.status != "not-done" or sides.actors:
        return sides
    subject = None if is_passive(document, draft.at) else subject_of(document, draft.at)
    own = subject is not None and document.tokens[subject].lower in _SELVES and not _is_of_others(speech, subject)
    governs = speech.speaker.sector == "GOV" or speech.speaker.kind == "state"
    if not own and (subject is not None or not governs):
        return sides
    return replace(sides, actors=(speech.as_party(),), recipients=speech.others)


def _is_of_others(speech: Speech, subject: int) -> bool:
    """Does one who speaks for nobody say it of "them" ("they have shown no interest in talks", an analyst said)?"""
    one = speech.speaker.kind == "person" and speech.speaker.sector in _FOR_NOBODY
    return one and speech.document.tokens[subject].lower == "they"


_FOR_NOBODY = frozenset((None, "UNK", "EDU", "JRN", "BUS", "CVL", "MED"))
_SELVES = frozenset(("they", "we", "it", "he", "she"))


def with_own_state(speech: Speech) -> Sides:
    """The sides of a state's measure of which no doer is told, on that state's own word ("Chad said two Malian envoys had been
    expelled"): a measure on oneself one would tell as another's.
    """
    speaker, sides = speech.speaker, speech.sides
    if speaker.country is None or sides.actors or sides.reciprocal or speech.draft.act not in acts_in("by word"):
        return sides
    governs = speaker.sector == "GOV" or speaker.kind == "state" or speaker.country in _UNIONS
    if not governs or not _is_measure_on(speech):
        return sides
    return replace(sides, actors=(speech.as_party(assumed=True),), recipients=speech.others)


def with_own_forces(speech: Speech) -> Sides:
    """The sides of what is to be done at home, by whom is not told, on an official's word: the own state will do it
    ("the Polish premier said that more troops would be deployed").
    """
    speaker, sides = speech.speaker, speech.sides
    if sides.actors or speaker.country is None or speech.draft.act not in acts_in("on order"):
        return sides
    abroad = any(p.party.country not in (None, speaker.country) for p in speech.others)
    ordered = is_passive(speech.document, verb_of(speech.draft)) and speech.standing.status in ("expected", "planned")
    if abroad or not ordered or speaker.sector != "GOV":
        return sides
    return replace(sides, actors=(speech.as_party(assumed=True),), recipients=speech.others)


def _is_measure_on(speech: Speech) -> bool:
    """Is it on one other state, or the speaker's own with nobody told? A meeting of others is called off by any of them; with
    ties or aid of nobody told only their own state threatens ("warned that ties could be reviewed").
    """
    act, met = speech.draft.act, {p.party.country for p in speech.others}
    if met:
        return len(met) == 1 and met.isdisjoint({None, speech.speaker.country}) and act != "cancel"
    return act == "cancel" or bool(speech.sides.recipients) or (act in ("cut-ties", "cut-aid") and speech.warned)


_UNIONS = frozenset(("EUR",))


def _by_speaking(type_: str | None) -> bool:
    """Is it done by speaking alone? Who consults goes or calls."""
    return (quad_of(type_) or "").startswith("verbal") and type_ != "CONSULT"


_TO_COME = frozenset(("AGREE", "THREATEN"))
