"""What forces and weapons turn an act into: whether they patrol together, keep the peace, are police, strike another's land.

Invariant: questions of one case, each asked by a turn of `recast`; nothing is changed here.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.codebook.coding_cues import cue
from communique.coding.circumstances.contexts import keeps_peace
from communique.coding.drafts.recast_case import Case
from communique.coding.syntax import clause_of, is_joint, is_nominal, is_verb, prepositional
from communique.model.document import Document


def done_jointly(case: Case) -> bool:
    """Is it a joint patrol, or are troops sent to exercise with others ("deploy together to hold joint exercises")?"""
    if is_nominal(case.document.tokens[case.draft.at]):
        return is_joint(case.document, case.draft.at, ())
    aims = [i for i in _around(case.document, case.draft.at) if case.desk.matcher.classes(i) & {"exercise"}]
    return is_joint(case.document, case.draft.at, aims)


def train_themselves(case: Case) -> bool:
    """Do armed forces train, and nobody else is told whom they train ("the two armies will carry out training")?"""
    return case.lemma == "training" and not case.recipients and case.by(lambda p: p.sector == "MIL")


def on_peacekeeping(case: Case) -> bool:
    """Are the troops sent to keep the peace, or on relief?"""
    return keeps_peace(case.document, _around(case.document, case.draft.at))


def _around(document: Document, at: int) -> Iterable[int]:
    """The words that may say what troops are sent for: of the clause; of a noun, those of the verb that it stands with."""
    verb = next((t.i for t in document.ancestors(at) if is_verb(t)), at) if is_nominal(document.tokens[at]) else at
    aims = [i for k in document.kids(verb, "xcomp", "advcl") if k.lemma in cue("serving") for i in document.subtree(k.i)]
    return (*(i for start in dict.fromkeys((verb, at)) for i in clause_of(document, start)), *aims)


def arrive(case: Case) -> bool:
    """Is it soldiers who come ("2,000 American troops arrived in Poland"), not their chief or a delegation?"""
    named = [case.document.tokens_in(p.at.span) for p in case.sides.actors]
    heads = [next((i for i in words if case.document.tokens[i].head not in words), None) for words in named]
    comes = case.draft.actor in (None, "subj")  # not who is received ("soldiers were welcomed by the mayor")
    return comes and bool(heads) and all(i is not None and case.desk.matcher.classes(i) & _FORCES for i in heads)


_FORCES = frozenset(("troops", "peacekeeper"))


def keep_peace_there(case: Case) -> bool:
    """Do those come who are to keep the peace?"""
    return arrive(case) and on_peacekeeping(case)


def are_police(case: Case) -> bool:
    """Is it police who take up positions, and at home? A coast guard in another's waters is a show of force."""
    abroad = {p.country for p in case.recipients} - {p.country for p in case.actors}
    return case.by(lambda p: p.sector == "COP") and not abroad


def are_irregulars(case: Case) -> bool:
    """Is it no state's force that takes up positions? Bombers that fly are aircraft."""
    return case.by(lambda p: p.sector in ("REB", "UAF")) and case.lemma not in cue("flying")


def sends_force(case: Case) -> bool:
    """Are troops, ships or aircraft sent, and to nobody ("sent jets to destroy the depot")?"""
    if case.recipients:
        return False
    sent = case.lemma in cue("sending") and "military" in case.draft.contexts
    given = case.lemma in cue("giving")  # "will hand over the boats in March"
    things = (case.desk.matcher.classes(i) for i in case.draft.objects)
    return sent or (not given and any(classes & {"aircraft", "vessel", "troops"} for classes in things))


def wrecks_arms(case: Case) -> bool:
    """Are the weapons another's ("destroyed an arsenal belonging to the rebels")?"""
    if case.lemma not in cue("wrecking") or not case.actors:
        return False
    objects = case.draft.objects
    held = [i for o in objects for k in case.document.kids(o, "acl") for i in prepositional(case.document, k.i, "to")]
    owners = (*case.recipients, *(p.party for p in case.desk.cast.at((*objects, *held), deep=True)))
    mine = {p.label for p in case.actors} | {p.country for p in case.actors}
    return any(p.label not in mine and p.country not in mine - {None} for p in owners)


def takes_power(case: Case) -> bool:
    """Is it soldiers who take power?"""
    armed = case.by(lambda p: p.sector in ("MIL", "REB") and p.kind != "person")
    return armed and any(case.document.tokens[i].lower == "power" for i in case.draft.words)


def closes_as_state(case: Case) -> bool:
    """Is it a state or its forces that block a way ("soldiers closed off roads to the palace")?"""
    held = case.lemma in ("take", "occupy", "seize", "storm")
    return not held and case.by(lambda p: p.kind == "state" or p.sector in ("MIL", "COP", "GOV", "SPY"))


def occupies_in_arms(case: Case) -> bool:
    """Is it soldiers or rebels who take a place ("mutineers occupied the airport")?"""
    takes = case.lemma == "take"  # police may seal off a street; who takes over a building holds it
    armed = case.by(lambda p: p.sector in ("MIL", "REB", "UAF") or (takes and p.sector in ("COP", "GOV")))
    return armed and case.draft.mode is None and case.lemma in cue("occupying")


def strikes_land(case: Case) -> bool:
    """Is it another's land that the missile is fired into ("fired rockets into northern Israel")?"""
    met = {p.at.span for p in case.sides.recipients if p.party.kind == "state"}
    into = (p for at in (case.draft.at, *case.draft.objects) for p in case.desk.cast.after(at, ("into", "at", "on")))
    return any(p.at.span in met for p in into)
