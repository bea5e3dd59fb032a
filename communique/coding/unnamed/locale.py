"""Where the words leave a party's country open: the place of the act tells it, or the other side of a domestic act.

Invariant: only parties told by a role ("protesters", "police", "people") are given a country, never a named body, nor a named
person, save a politician whom the report's own state holds; the reason is kept with the claim.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import act_of
from communique.codebook.coding_cues import cue
from communique.codebook.facts_places import states
from communique.codebook.occupied import of_state
from communique.coding.sides.whose import is_envoy, is_of_state, is_officer, is_open, is_organ, is_politician
from communique.coding.unnamed.assumed import assumed_state
from communique.model.claim import Claim, Location, Participant
from communique.model.party import ORGANS, Party

_Sides = tuple[tuple[Participant, ...], tuple[Participant, ...]]
"""Actors and recipients."""


@dataclass(frozen=True, slots=True)
class _Near:
    """The countries told near an act: of its place, of all places around it, of the report; `ordered`: it is a state's order;
    `struck`: the place was struck by arms or has seen a riot.
    """

    place: str | None
    around: str | None
    home: str | None
    ordered: bool
    struck: bool


def located(claim: Claim, around: str | None, home: str | None, *, struck: bool = False) -> Claim:
    """The claim with countries filled in, and the place's state as recipient where an act on a place names nobody.

    `around` is the one country that the sentence's places lie in, if there is just one; `home` the country that the report
    is about, which the organs of a state ("police", "the army") belong to where nothing else is told. `struck`: the place was
    struck by arms or has seen a riot, which meets its state even where nobody is named ("a drone hit a depot in Ryazan").
    """
    near = _near(claim, around, home, struck)
    if claim.scheme != "plover" or not (claim.actors or claim.recipients or struck or near.ordered):
        return claim
    actors, recipients = _with_states(claim, near, *_with_countries(_with_fallen(claim), near))
    if (actors, recipients) == (claim.actors, claim.recipients):
        return claim
    why = f"country from the place ({claim.where.name})" if near.place and claim.where else "country from what is told around"
    return replace(claim, actors=actors, recipients=recipients, reasons=(*claim.reasons, why))


def _with_fallen(claim: Claim) -> Claim:
    """The claim, with soldiers of no told state whose loss their own forces or government tell ("the army said two soldiers
    were killed").
    """
    teller = claim.attribution.party if claim.attribution else None
    lost = claim.type == "ASSAULT" and teller is not None and teller.sector in ("MIL", "GOV") and teller.country in states()
    if not lost or teller is None or any(p.party.country == teller.country for p in claim.actors):
        return claim
    fallen = (p.party.sector in ("MIL", "COP") and p.party.country is None for p in claim.recipients)
    told = tuple(_of(p, teller.country) if own else p for p, own in zip(claim.recipients, fallen, strict=True))
    return replace(claim, recipients=told)


def _near(claim: Claim, around: str | None, home: str | None, struck: bool) -> _Near:
    """What tells whose an act is: of one that has no place, that of its place only where it is done in public."""
    ordered = claim.act in acts_in("by the state") & acts_in("of powers")  # "a curfew came into force in Lima"
    banned = claim.act in _BANNING or _shuts(claim)
    ordered = ordered or (banned and claim.where is not None)  # "rallies have been banned in Lima"
    place, act = claim.where.country if claim.where else None, act_of(claim.act)
    home = (place if act.place or not claim.reciprocal else None) or home
    if act.place:
        return _Near(place, around, home, ordered, struck)
    return _Near(place if claim.act in acts_in("in public") else None, None, home, ordered, struck)


def _with_countries(claim: Claim, near: _Near) -> _Sides:
    """The sides as they are told, each party with its country."""
    met = _met(claim)
    crowd = near.home if claim.act in acts_in("in public") else None
    theirs = None if _is_of_anybodys(claim) else _only(claim.recipients)
    here = near.place or near.around or theirs or crowd
    actors = claim.actors if _strikes_state(claim) or _is_at_embassy(claim, here) else _filled(claim.actors, here, met)
    actors = _organs(actors, _unless_one_of_several(near.home, claim.recipients), met)
    guests = claim.act in acts_in("as host") and any(is_envoy(p) for p in claim.recipients)  # own envoys nobody expels
    about = near.home if claim.act in acts_in("from abroad") else None  # "Paris asked for the release of the editors"
    others = _in_arms(claim) or guests or claim.act == "recognise"  # nobody recognises what is their own
    theirs = None if others else about or _only(actors)
    there = near.place or near.around
    if _come_from_abroad(claim):
        there, theirs = None if there in _states(actors) else there, None
    recipients = _filled(claim.recipients, there or theirs)
    recipients = _organs(recipients, _unless_one_of_several(near.home, actors))
    if near.home and claim.act in acts_in("by law") and {p.party.country for p in (*actors, *recipients)} <= {None, near.home}:
        actors = tuple(_of(p, near.home) if is_officer(p.party) else p for p in actors)
        recipients = tuple(_of(p, near.home) if is_politician(p.party) else p for p in recipients)
    return actors, tuple(_there(p, claim) for p in recipients) if act_of(claim.act).place else recipients


def _with_states(claim: Claim, near: _Near, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> _Sides:
    """The sides, where no words name one with the state whose it must be."""
    act = act_of(claim.act)
    met = claim.status != "failed"  # of talks that collapse in Lima no host tells
    if not recipients and met and act.place and not act.home and near.place not in _states(actors):
        recipients = _government_at(claim.where) if claim.act in _WITH_GOVERNMENTS else _state_of(claim.where)
    actors = actors or _who_orders(claim, near)
    if not actors and near.home and recipients:
        if claim.act in acts_in("as host") and near.home not in _states(recipients):
            actors = assumed_state(near.home, claim.trigger)
        elif claim.act in acts_in("by law") and _states(recipients) <= {None, near.home}:
            held = at_home_in(replace(claim, actors=(), recipients=recipients), near.home)  # "23 soldiers have been arrested"
            actors, recipients = held.actors, held.recipients
    if not recipients and act.home:
        struck = near.around if near.struck else None
        recipients = _at_home(actors, claim.where) or (assumed_state(struck, claim.trigger) if struck else ())
    return actors, recipients


def _who_orders(claim: Claim, near: _Near) -> tuple[Participant, ...]:
    """The state that does what only states do: that of the place, or of an order that of all places around."""
    if not (_shuts(claim) or claim.act in acts_in("by the state")) or claim.of == "sanction":
        return ()
    state = near.place or _host(claim) or (near.around if near.ordered else None)
    at = claim.where.at if claim.where and claim.where.at else claim.trigger if near.ordered else None
    return assumed_state(state, at) if state and at else ()


def _shuts(claim: Claim) -> bool:
    """Is it a restriction imposed, as only states do ("the borders were closed in Mali on Friday")?"""
    return claim.act == "impose" and claim.of == "restriction"


def at_home_in(claim: Claim, country: str) -> Claim:
    """The claim of what a state's own forces do to its own people, with that state for all of whom none is told."""
    actors = tuple(_of(p, country) if is_of_state(p.party) else p for p in claim.actors)
    recipients = tuple(_of(p, country) if is_of_state(p.party) else p for p in claim.recipients)
    return replace(claim, actors=actors or assumed_state(country, claim.trigger), recipients=recipients)


_BANNING = frozenset(("restrict", "censor"))


def _host(claim: Claim) -> str | None:
    """The state of the place where an act of law meets others' people ("the Belgian envoy in Kigali was summoned")."""
    country = claim.where.country if claim.where else None
    met = {p.party.country for p in claim.recipients}
    return country if met - {None} and country not in met and claim.act not in acts_in("out of") else None


def _unless_one_of_several(home: str | None, others: tuple[Participant, ...]) -> str | None:
    """The home country, save where it stands among several on the other side ("a commission blamed Norway and Canada")."""
    met = {p.party.country for p in others if p.party.country}
    return None if home in met and len(met) > 1 else home


def _states(side: tuple[Participant, ...]) -> set[str | None]:
    """The countries of those who act for a state; its rebels, crowds and citizens may well act against it."""
    return {p.party.country for p in side if p.party.sector in ORGANS or p.party.sector is None}


def _in_arms(claim: Claim) -> bool:
    """Do soldiers attack, or a state that is told as a whole, whose victims may be anybody's?"""
    return claim.type == "ASSAULT" and any(p.party.sector == "MIL" or p.party.kind == "state" for p in claim.actors)


def _is_of_anybodys(claim: Claim) -> bool:
    """Is it done by those who may be of any state: captors, whoever takes measures on others?"""
    return _crosses_borders(claim) or claim.act in _HOLDING


def _is_at_embassy(claim: Claim, state: str | None) -> bool:
    """Is it a crowd at the embassy of that state, which stands in another one?"""
    theirs = any(is_envoy(p) and p.party.country == state for p in claim.recipients)
    return theirs and claim.act in acts_in("in public")


_HOLDING = frozenset(("abduct", "release"))
"""What captors do, whose captives may be of any state ("the rebels released a Swiss nun")."""


_WITH_GOVERNMENTS = frozenset(("visit", "cut-ties", "recognise"))


def _government_at(where: Location | None) -> tuple[Participant, ...]:
    """The same of visits and embassies, which in a capital are to its government."""
    state = states().get(where.country or "") if where is not None else None
    if state is None or where is None or where.at is None or where.name not in state.capitals:
        return _state_of(where)
    return (Participant(Party(state.name, "state", state.iso3, "GOV"), where.at),)


def _strikes_state(claim: Claim) -> bool:
    """Do people strike a state that is named as a whole ("men who had fired rockets at Israel")? Its rebels may."""
    met = [p.party for p in claim.recipients if not p.assumed]
    if any(p.party.sector in ("REB", "UAF") for p in claim.actors):
        return False
    return claim.type == "ASSAULT" and any(p.kind == "state" and _is_whole(p) for p in met)


def _is_whole(party: Party) -> bool:
    """Is it a state by its own name, and not by its capital's?"""
    state = states().get(party.country or "")
    return state is not None and party.name == state.name


def _come_from_abroad(claim: Claim) -> bool:
    """Are they refugees or migrants, who are seldom of the state that deals with them?"""
    return any(p.party.sector == "REF" and cue("displaced").isdisjoint(p.party.name.lower().split()) for p in claim.recipients)


def _state_of(where: Location | None) -> tuple[Participant, ...]:
    """The state of a place as a party, with the words that name the place."""
    if where is None or where.country is None or where.at is None:
        return ()
    return (Participant(Party(where.name, "state", where.country), where.at),)


def _there(party: Participant, claim: Claim) -> Participant:
    """Of a party that is only the name of the place, the state of that place ("delivered flour to Zamzam")."""
    state = _state_of(claim.where)
    named = party.party.country is None and party.party.sector is None
    struck = claim.type in ("ASSAULT", "PROTEST")  # "the attacks in Brussels" do not meet the bodies that have their seat there
    seated = struck and party.party.kind == "body" and party.party.name != party.at.text
    told = state and (named or seated)
    return state[0] if told and party.at.span == state[0].at.span else party


def _at_home(actors: tuple[Participant, ...], where: Location | None) -> tuple[Participant, ...]:
    """The state that an act at home meets: that of the place, else the one that all who do it are of."""
    here = _state_of(where)
    country = here[0].party.country if here else _only(actors)
    return assumed_state(country, (here or actors)[0].at) if country else ()


def _met(claim: Claim) -> set[str | None]:
    """The states that are told as such or have sent those it is done to: an organ that deals with one is not its own
    ("senators sided with Peru", "the government expelled two Omani envoys").
    """
    sent = claim.act in acts_in("as host") or _crosses_borders(claim)
    others = (p for p in claim.recipients if not p.assumed)
    return {p.party.country for p in others if sent or p.party.kind == "state" or is_envoy(p)}


def _crosses_borders(claim: Claim) -> bool:
    """Is it what is done to another state's people ("the Treasury blacklisted two Kenyan bankers")?"""
    return claim.act in acts_in("across borders") and claim.of != "restriction"


def _filled(side: tuple[Participant, ...], country: str | None, met: Set[str | None] = frozenset()) -> tuple[Participant, ...]:
    """The side with a country for those of whom none is told; `met` are states that they deal with."""
    return tuple(_of(p, country) if is_open(p.party) and not _deals(p, country, met) else p for p in side)


def _organs(side: tuple[Participant, ...], country: str | None, met: Set[str | None] = frozenset()) -> tuple[Participant, ...]:
    return tuple(_of(p, country) if is_organ(p.party) and not _deals(p, country, met) else p for p in side)


def _of(party: Participant, country: str | None) -> Participant:
    return replace(party, party=of_state(party.party, country))


def _deals(party: Participant, country: str | None, met: Set[str | None]) -> bool:
    """Are they lawmakers or in government, and deal with that state as with another one?"""
    return party.party.sector in ("LEG", "GOV", "PTY") and country in met


def _only(side: tuple[Participant, ...]) -> str | None:
    """The one country of a side, if there is just one and it is a state's."""
    countries = {p.party.country for p in side if p.party.country}
    only = next(iter(countries)) if len(countries) == 1 else None
    return only if only not in ("IGO", "UNO", "EUR", "NGO", "MNC", "IMG", "ISM") else None
