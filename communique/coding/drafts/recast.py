"""What an act turns out to be once its parties are known: the storm's harm, troops on relief, a state's protest in words.

Invariant: one draft in, one draft out; only the act and what goes with it change, by the first turn that holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from communique.codebook.coding_cues import cue
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.drafts import recast_forces as forces
from communique.coding.drafts import recast_orders as orders
from communique.coding.drafts.harm import deadly, is_misfortune
from communique.coding.drafts.in_words import is_in_words
from communique.coding.drafts.on_purpose import is_driven_on_purpose
from communique.coding.drafts.pulling_out import withdrawn
from communique.coding.drafts.recast_case import Case
from communique.coding.sides.sides import Sides
from communique.coding.syntax import auxiliaries
from communique.model.claim import StandingKind
from communique.model.party import Party
from communique.model.status import Status


@dataclass(frozen=True, slots=True)
class _Turn:
    """What an act is instead, where something holds of it."""

    holds: Callable[[Case], bool]
    act: str
    of: StandingKind | None = None
    mode: str | None = None
    status: Status | None = None


def recast(desk: Desk, draft: Draft, sides: Sides) -> Draft:
    """The draft as what it turns out to be; itself where no turn holds."""
    if draft.act == "aid" and forces.sends_force(Case(desk, draft, sides)):
        draft = replace(draft, act="deploy", of="deployment", mode="troops")
    case = Case(desk, withdrawn(desk, draft, sides), sides)
    if case.draft.act == "withdraw" and forces.on_peacekeeping(case):
        return replace(case.draft, contexts=tuple(dict.fromkeys((*case.draft.contexts, "peacekeeping"))))
    turn = next((turn for turn in _TURNS.get(case.draft.act, ()) if turn.holds(case)), None)
    if turn is None:
        return case.draft
    return replace(case.draft, act=turn.act, of=turn.of, mode=turn.mode, status=turn.status or case.draft.status)


def _by_misfortune(case: Case) -> bool:
    harmed = is_misfortune(case.document, case.desk.matcher, case.draft, named=bool(case.actors))
    return harmed and not _driven_on_purpose(case)


def _driven_on_purpose(case: Case) -> bool:
    return is_driven_on_purpose(case.document, case.draft)


def _under_fire(case: Case) -> bool:
    """Is the fire somebody's that hit them ("killed by Azerbaijani fire", "wounded by sniper fire")?"""
    fires = [i for i in case.draft.objects if case.document.tokens[i].lemma == "fire"]
    armed = (k.lower in cue("firing") for i in fires for k in case.document.kids(i, "compound", "amod"))
    behind = [k.lower for i in (case.draft.at, *fires) for k in case.document.kids(i, "prep")]
    across = "from" in behind  # "by fire from across the border"
    return case.lemma in cue("hurting") and bool(fires) and (bool(case.actors) or any(armed) or across)


def _in_attack(case: Case) -> bool:
    return deadly(case.document, case.desk.matcher, case.draft) == "attack"


def _in_mishap(case: Case) -> bool:
    return deadly(case.document, case.desk.matcher, case.draft) == "incident"


def _calls_on(case: Case) -> bool:
    """Does an official call on somebody in office and ask for nothing ("called on the Ghanaian president in Accra")?"""
    document, draft = case.document, case.draft
    words = [document.tokens[i].lower for i in draft.words]
    asks = document.kids(draft.at, "xcomp", "ccomp", "advcl") or any(document.tokens[i].lower == "to" for i in draft.objects)
    persons = bool(case.recipients) and all(p.kind == "person" for p in case.recipients)
    called = case.lemma == "call" and words[1:] == ["on"] and not draft.below
    return called and not asks and persons and case.by(lambda p: p.kind == "person")


def _ran_their_course(case: Case) -> bool:
    """Did talks end that were held, not broken off: by all who held them, or some days of them ("ended two days of talks")?"""
    talks = [i for i in case.draft.objects if "talks" in case.desk.matcher.classes(i)]
    counted = any(case.document.tokens[i].entity in ("DATE", "TIME") for i in talks)
    return case.lemma == "end" and bool(talks) and (counted or len({p.label for p in case.actors}) > 1)


def _charged_in_words(case: Case) -> bool:
    """Does it meet states alone, or come from people without a judge's or policeman's power? They charge in words."""
    states = bool(case.recipients) and all(p.kind == "state" for p in case.recipients)
    return case.lemma == "charge" and (states or case.by(lambda p: p.sector in _POWERLESS))


_POWERLESS = frozenset(("LEG", "OPP", "PTY", "REB", "SOC", "LAB", "NGO", "REL"))


def _is_to_pass(case: Case) -> bool:
    """Is a treaty yet to be voted on ("parliament will vote on the treaty in June")?"""
    to_come = not {"to", "will", "shall", "would"}.isdisjoint(auxiliaries(case.document, case.draft.at))
    return to_come and any("pact" in case.desk.matcher.classes(i) for i in case.draft.objects)


def _in_the_street(case: Case) -> bool:
    """Is it people's protest, and not one that says what it is about ("The law is unjust, they protested")?"""
    about = case.document.kid(case.draft.at, "ccomp")
    return case.lemma == "protest" and about is None and case.by(_is_people)


def _is_people(party: Party) -> bool:
    """Is it people told by what they are, and no organ of a state?"""
    return party.sector == "CVL" or (party.kind == "group" and party.sector not in ("GOV", "LEG", "JUD", "MIL"))


def _ransacked(case: Case) -> bool:
    """Does an unarmed crowd wreck or burn a building?"""
    crowd = case.by(lambda p: _is_people(p) and p.sector in ("CVL", "CRM", "EDU", "LAB", "OPP"))
    wrecks = case.lemma in cue("ransacking") and case.draft.mode in (None, "destroy", "primitive")
    wrecked = (case.desk.matcher.classes(i) for i in case.draft.objects)
    return crowd and wrecks and any(classes & {"building", "base", "body", "office"} for classes in wrecked)


def _in_words(case: Case) -> bool:
    """Is it said what it is about ("protested that the army had shot farmers")? Whoever marches need not say it."""
    return case.lemma == "protest" and case.document.kid(case.draft.at, "ccomp") is not None


def _by_states(case: Case) -> bool:
    """Is it states or their governments that protest? They do so in words."""
    return case.lemma == "protest" and case.by(lambda p: p.sector in ("GOV", None) and bool(p.country))


def _by_captors(case: Case) -> bool:
    """Do they free people from their own hands, not from others' ("the militants freed the girls")?"""
    rescuers = any(p.sector in ("MIL", "COP", "MED", "CVL", "SPY") for p in case.actors)
    return case.lemma == "free" and not rescuers


def _by_several_states(case: Case) -> bool:
    return len({p.country for p in case.actors} - {None}) > 1


_TURNS: Mapping[str, tuple[_Turn, ...]] = {
    "attack": (_Turn(is_in_words, "criticise"), _Turn(_by_misfortune, "incident"), _Turn(_ransacked, "vandalize")),
    "incident": (_Turn(_driven_on_purpose, "attack", mode="primitive"), _Turn(_under_fire, "attack", mode="firearms")),
    "death": (_Turn(_in_attack, "attack"), _Turn(_in_mishap, "incident")),
    "vote": (_Turn(_is_to_pass, "ratify", "pact"),),
    "appeal": (_Turn(_calls_on, "visit"),),
    "demand": (
        _Turn(orders.silences, "censor", status="announced"),
        _Turn(orders.shuts_down, "restrict", "restriction", status="announced"),
    ),
    "cut-ties": (_Turn(_ran_their_course, "meeting"),),
    "charge": (_Turn(_charged_in_words, "accuse"),),
    "suspend": (_Turn(orders.meets_press, "censor"),),
    "visit": (
        _Turn(forces.keep_peace_there, "peacekeep", "deployment"),
        _Turn(forces.arrive, "deploy", "deployment", "troops"),
    ),
    "deploy": (
        _Turn(forces.done_jointly, "exercise"),
        _Turn(forces.on_peacekeeping, "peacekeep", "deployment"),
        _Turn(forces.are_police, "mobilize-police"),
        _Turn(forces.are_irregulars, "mobilize-militia"),
    ),
    "criticise": (_Turn(_in_the_street, "demonstrate"),),
    "seize": (_Turn(_ransacked, "vandalize"),),
    "disarm": (_Turn(forces.wrecks_arms, "attack", mode="destroy"),),
    "appoint": (_Turn(forces.takes_power, "seize"),),
    "obstruct": (_Turn(forces.closes_as_state, "restrict", "restriction"), _Turn(forces.occupies_in_arms, "seize")),
    "demonstrate": (_Turn(forces.occupies_in_arms, "seize"), _Turn(_by_states, "criticise"), _Turn(_in_words, "criticise")),
    "test-weapon": (_Turn(forces.strikes_land, "attack", mode="heavy-weapons"),),
    "rescue": (_Turn(_by_captors, "release"),),
    "aid": (_Turn(forces.train_themselves, "exercise"),),
    "help-abroad": (_Turn(_by_several_states, "joint-work"),),
}
"""By act, the turns that it may take; the first that holds is taken."""
