"""What an act turns out to be once its parties are known: the storm's harm, troops on relief, a state's protest in words.

Invariant: one draft in, one draft out; only the act and what goes with it change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.coding.contexts import keeps_peace
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.harm import deadly, is_misfortune, is_owned_up
from communique.coding.pulling_out import withdrawn
from communique.coding.sides import Sides
from communique.coding.syntax import auxiliaries, clause_of, is_joint, is_nominal, is_verb, prepositional
from communique.model.document import Document


def recast(desk: Desk, draft: Draft, sides: Sides) -> Draft:
    """Harm done by a thing is an incident, troops sent to help are aid, people protest in the street; help of two is joint."""
    if draft.act == "attack" and _in_words(desk.document, draft):
        return replace(draft, act="criticise", of=None, mode=None)
    if is_misfortune(desk.document, desk.matcher, draft, named=bool(sides.actors)):
        return replace(draft, act="incident", of=None, mode=None)
    if deed := deadly(desk.document, desk.matcher, draft):
        return replace(draft, act=deed)
    if draft.act == "vote" and _is_to_pass(desk, draft):
        return replace(draft, act="ratify", of="pact", mode=None)
    if draft.act == "appeal" and _called_on(desk, draft, sides):
        return replace(draft, act="visit", mode=None)
    if draft.act == "cut-ties" and _ran_their_course(desk, draft, sides):
        return replace(draft, act="meeting", of=None, mode=None)
    if draft.act == "aid" and not sides.recipients and _force(desk, draft):
        draft = replace(draft, act="deploy", of="deployment", mode="troops")
    if draft.act == "charge" and desk.document.tokens[draft.at].lemma == "charge" and _in_politics(sides):
        return replace(draft, act="accuse", mode=None)
    draft = withdrawn(desk, draft, sides)
    if draft.act == "withdraw" and keeps_peace(desk.document, _around(desk.document, draft.at)):
        return replace(draft, contexts=tuple(dict.fromkeys((*draft.contexts, "peacekeeping"))))
    if draft.act == "deploy" and _done_jointly(desk, draft):
        return replace(draft, act="exercise", of=None, mode=None)
    if draft.act == "deploy" and keeps_peace(desk.document, _around(desk.document, draft.at)):
        return replace(draft, act="peacekeep", of="deployment", mode=None)
    if draft.act == "deploy" and (forces := _irregular(sides)):
        return replace(draft, act=forces, of=None, mode=None)
    if draft.act == "criticise" and _in_the_street(desk.document, draft.at) and _are_people(sides):
        return replace(draft, act="demonstrate")
    if draft.act in ("attack", "seize") and _ransacked(desk, draft, sides):
        return replace(draft, act="vandalize", of=None, mode=None)
    if draft.act == "disarm" and _wrecked(desk, draft, sides):
        return replace(draft, act="attack", mode="destroy")
    if draft.act == "appoint" and _took_power(desk.document, draft, sides):
        return replace(draft, act="seize", of=None, mode=None)
    if draft.act == "obstruct" and _closed_by_state(sides):
        return replace(draft, act="restrict", of="restriction", mode=None)
    if draft.act in ("obstruct", "demonstrate") and draft.mode is None and _occupied_in_arms(desk, draft, sides):
        return replace(draft, act="seize")
    if draft.act == "test-weapon" and _strikes(desk, draft, sides):
        return replace(draft, act="attack", mode="heavy-weapons")
    if draft.act == "demonstrate" and desk.document.tokens[draft.at].lemma == "protest" and _are_states(sides):
        return replace(draft, act="criticise")
    if draft.act == "rescue" and desk.document.tokens[draft.at].lemma == "free" and not _rescuers(sides):
        return replace(draft, act="release", of=None, mode=None)  # "the militants freed the girls"
    if draft.act == "help-abroad" and len({p.party.country for p in sides.actors} - {None}) > 1:
        return replace(draft, act="joint-work")
    return draft


def _in_words(document: Document, draft: Draft) -> bool:
    """Is the attack one in words ("attacked the union on Monday, calling it weak", "attacked it in a speech")?"""
    if is_owned_up(document, draft.at):
        return False  # "claimed responsibility for the attack, saying that …"
    verb = draft.at if draft.carrier is None else draft.carrier
    said = any(k.tag == "VBG" and k.lemma in cue("railing") and k.i > verb for k in document.kids(verb, "advcl"))
    spoke = any(
        document.tokens[i].lemma in cue("speaking") for w in ("in", "on", "during") for i in prepositional(document, verb, w)
    )
    return "attack" in {document.tokens[i].lemma.lower() for i in (draft.at, *draft.words, *draft.objects)} and (said or spoke)


def _called_on(desk: Desk, draft: Draft, sides: Sides) -> bool:
    """Does an official call on somebody in office and ask for nothing ("called on the Ghanaian president in Accra")?"""
    document, words = desk.document, [desk.document.tokens[i].lower for i in draft.words]
    asks = document.kids(draft.at, "xcomp", "ccomp", "advcl") or any(document.tokens[i].lower == "to" for i in draft.objects)
    persons = bool(sides.recipients) and all(p.party.kind == "person" for p in sides.recipients)
    public = bool(sides.actors) and all(p.party.kind == "person" for p in sides.actors)
    return (
        words[1:] == ["on"]
        and document.tokens[draft.at].lemma == "call"
        and not draft.below
        and not asks
        and persons
        and public
    )


def _ran_their_course(desk: Desk, draft: Draft, sides: Sides) -> bool:
    """Did talks end that were held, not broken off: by all who held them, or some days of them ("ended two days of talks")?"""
    tokens = desk.document.tokens
    talks = [i for i in draft.objects if "talks" in desk.matcher.classes(i)]
    counted = any(tokens[i].entity in ("DATE", "TIME") for i in talks)
    return tokens[draft.at].lemma == "end" and bool(talks) and (counted or len({p.party.label for p in sides.actors}) > 1)


def _in_politics(sides: Sides) -> bool:
    """Does it meet states alone, or come from people without a judge's or policeman's power? They charge in words."""
    states = bool(sides.recipients) and all(p.party.kind == "state" for p in sides.recipients)
    return states or (bool(sides.actors) and all(p.party.sector in _POWERLESS for p in sides.actors))


_POWERLESS = frozenset(("LEG", "OPP", "PTY", "REB", "SOC", "LAB", "NGO", "REL"))


def _is_to_pass(desk: Desk, draft: Draft) -> bool:
    """Is a treaty yet to be voted on ("parliament will vote on the treaty in June")?"""
    to_come = not {"to", "will", "shall", "would"}.isdisjoint(auxiliaries(desk.document, draft.at))
    return to_come and any("pact" in desk.matcher.classes(i) for i in draft.objects)


def _done_jointly(desk: Desk, draft: Draft) -> bool:
    """Is it a joint patrol, or are troops sent to exercise with others ("deploy together to hold joint exercises")?"""
    if is_nominal(desk.document.tokens[draft.at]):
        return is_joint(desk.document, draft.at, ())
    aims = [i for i in _around(desk.document, draft.at) if desk.matcher.classes(i) & {"exercise"}]
    return is_joint(desk.document, draft.at, aims)


def _irregular(sides: Sides) -> str | None:
    """The act of those who take up positions themselves, where they are police or no state's force; None of troops."""
    sectors = {p.party.sector for p in sides.actors}
    abroad = {p.party.country for p in sides.recipients} - {p.party.country for p in sides.actors}
    if sectors and sectors <= {"COP"} and not abroad:  # a coast guard in another's waters is a show of force
        return "mobilize-police"
    return "mobilize-militia" if sectors and sectors <= {"REB", "UAF"} else None


def _rescuers(sides: Sides) -> bool:
    """Do they free people from others, not from their own hands?"""
    return any(p.party.sector in ("MIL", "COP", "MED", "CVL", "SPY") for p in sides.actors)


def _around(document: Document, at: int) -> Iterable[int]:
    """The words that may say what troops are sent for: of the clause; of a noun, those of the verb that it stands with."""
    verb = next((t.i for t in document.ancestors(at) if is_verb(t)), at) if is_nominal(document.tokens[at]) else at
    aims = [i for k in document.kids(verb, "xcomp", "advcl") if k.lemma in cue("serving") for i in document.subtree(k.i)]
    return (*(i for start in dict.fromkeys((verb, at)) for i in clause_of(document, start)), *aims)


def _force(desk: Desk, draft: Draft) -> bool:
    """Are troops, ships or aircraft sent, and to nobody ("sent jets to destroy the depot")?"""
    sent = desk.document.tokens[draft.at].lemma in cue("sending") and "military" in draft.contexts
    given = desk.document.tokens[draft.at].lemma in cue("giving")  # "will hand over the boats in March"
    return sent or (not given and any(desk.matcher.classes(i) & {"aircraft", "vessel", "troops"} for i in draft.objects))


def _in_the_street(document: Document, at: int) -> bool:
    """Is it a protest, and not one that says what it is about ("The law is unjust, they protested")?"""
    return document.tokens[at].lemma == "protest" and document.kid(at, "ccomp") is None


def _are_people(sides: Sides) -> bool:
    """Are the actors people told by what they are, none of them an organ of a state?"""
    parties = [p.party for p in sides.actors]
    crowds = (p.sector == "CVL" or (p.kind == "group" and p.sector not in ("GOV", "LEG", "JUD", "MIL")) for p in parties)
    return bool(parties) and all(crowds)


def _ransacked(desk: Desk, draft: Draft, sides: Sides) -> bool:
    """Does an unarmed crowd wreck or burn a building?"""
    crowd = _are_people(sides) and all(p.party.sector in ("CVL", "CRM", "EDU", "LAB", "OPP") for p in sides.actors)
    wrecks = desk.document.tokens[draft.at].lemma in cue("ransacking") and draft.mode in (None, "destroy", "primitive")
    return crowd and wrecks and any(desk.matcher.classes(i) & {"building", "base", "body", "office"} for i in draft.objects)


def _wrecked(desk: Desk, draft: Draft, sides: Sides) -> bool:
    """Are the weapons another's ("destroyed an arsenal belonging to the rebels")?"""
    document = desk.document
    if document.tokens[draft.at].lemma not in cue("wrecking") or not sides.actors:
        return False
    held = [i for o in draft.objects for k in document.kids(o, "acl") for i in prepositional(document, k.i, "to")]
    owners = (*sides.recipients, *desk.cast.at((*draft.objects, *held), deep=True))
    mine = {p.party.label for p in sides.actors} | {p.party.country for p in sides.actors}
    return any(p.party.label not in mine and p.party.country not in mine - {None} for p in owners)


def _took_power(document: Document, draft: Draft, sides: Sides) -> bool:
    """Is it soldiers who take power?"""
    armed = bool(sides.actors) and all(p.party.sector in ("MIL", "REB") and p.party.kind != "person" for p in sides.actors)
    return armed and any(document.tokens[i].lower == "power" for i in draft.words)


def _closed_by_state(sides: Sides) -> bool:
    """Is it a state or its forces that block a way ("soldiers closed off roads to the palace")?"""
    organs = (p.party.kind == "state" or p.party.sector in ("MIL", "COP", "GOV", "SPY") for p in sides.actors)
    return bool(sides.actors) and all(organs)


def _occupied_in_arms(desk: Desk, draft: Draft, sides: Sides) -> bool:
    """Is it soldiers or rebels who take a place ("mutineers occupied the airport")?"""
    armed = bool(sides.actors) and all(p.party.sector in ("MIL", "REB", "UAF") for p in sides.actors)
    return armed and desk.document.tokens[draft.at].lemma in ("occupy", "seize", "take", "storm", "block", "surround")


def _strikes(desk: Desk, draft: Draft, sides: Sides) -> bool:
    """Is it another's land that the missile is fired into ("fired rockets into northern Israel")?"""
    met = {p.at.span for p in sides.recipients if p.party.kind == "state"}
    return any(p.at.span in met for at in (draft.at, *draft.objects) for p in desk.cast.after(at, ("into", "at", "on")))


def _are_states(sides: Sides) -> bool:
    """Are the actors states or their governments, who protest in words?"""
    return bool(sides.actors) and all(p.party.sector in ("GOV", None) and p.party.country for p in sides.actors)
