"""Which claims are political: what every coder must leave out.

Invariant: a claim that is left out comes back with a reason. PLOVER, draft 2.0: bare statements, markets, sport, weather
and private life are no events; somebody public takes part in one that is.
"""

from __future__ import annotations

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.coding.left_out.dealings import no_dealing
from communique.coding.sides.addressed import PUBLIC, is_addressed
from communique.coding.sides.sides import Sides
from communique.coding.told_before.denial import DENIAL
from communique.coding.told_before.reference import owned_up
from communique.coding.told_before.verdicts import idle_verdict
from communique.coding.weight import Weighed
from communique.model.claim import Claim
from communique.model.party import Party
from communique.model.status import group_of

NAMELESS = "a noun that names neither who did it nor whose it is"
"""Why an act's noun is no claim of its own."""

UNTOLD = "neither place nor date nor figure is told"
"""Why a misfortune's noun is no claim of its own."""

UNNAMED = "no party is named"
"""Why what names nobody at all is no claim."""

PRIVATE = "nobody public takes part"
"""Why what people do with each other is no claim."""


def why_not(weighed: Weighed) -> str | None:
    """Why this is no claim, or None where it is one."""
    claim = weighed.claim
    if claim.act in ("incident", "death") and group_of(claim.status) in ("talk", "to come"):
        return f"{claim.act}: {claim.status}, which has not come about"
    if claim.act == "incident" and weighed.alone and not (claim.where or _counts(claim) or claim.when.when):
        return f"incident: {UNTOLD}"
    if weighed.private:
        return f"{claim.act}: {PRIVATE}"
    if weighed.small:
        return f"{claim.act}: {weighed.small}, no politics"
    if claim.scheme != "plover":
        return None
    if claim.type is None and group_of(claim.status) == "talk":
        return f"{claim.act}: {claim.status}, which is no event"
    if claim.type == "THREATEN" and claim.act != "threaten" and "planned: purpose" in claim.reasons:
        return f"{claim.act}: what another act is done for is no threat"
    if claim.act in ("praise", "concede") and "planned: purpose" in claim.reasons:  # "flew to Lima to ease tensions"
        return f"{claim.act}: what another act is done for is not told twice"
    if claim.act == "appeal" and not (weighed.asks or is_addressed(claim)):
        return "appeal: it asks for nothing that would be an act"
    if weighed.alone and claim.act not in acts_in("referring") and not claim.actors and not _told_at_length(claim):
        return f"{claim.act}: {NAMELESS}"
    return None


def _counts(claim: Claim) -> bool:
    """Is it told how large a misfortune was, or how many it befell? How many are held over it is no figure of it."""
    return any(claim.at.span.contains(f.span) or f.casualty in ("killed", "injured", "missing") for f in claim.figures)


_TO = frozenset(("in", "to", "into", "at"))  # "due in the region"


def at_home(claim: Claim) -> str | None:
    """Why talks or a visit are no event between parties, or None: one party alone, or within its own country."""
    offered = claim.status == "pledged" and claim.where is not None  # "offered to host the next round of talks in Brussels"
    offered = offered or (claim.act == "summit" and group_of(claim.status) == "to come" and bool(claim.parties))
    offered = offered or (_is_news(claim) and all(p.country is None for p in claim.parties))
    alone = len({(p.name, p.country) for p in claim.parties}) < 2 and not _are_many(claim) and not _seats_many(claim)
    if claim.act in ("meeting", "summit") and alone and not (offered or _is_abroad(claim)) and claim.type != "REJECT":
        return f"{claim.act}: with whom is not told"
    if (
        claim.act in ("meeting", "call")
        and claim.where is None
        and claim.parties
        and all(_is_unknown(p) for p in claim.parties)
    ):
        return f"{claim.act}: {PRIVATE}"
    return _no_visit(claim) if claim.act == "visit" else None


def _is_abroad(claim: Claim) -> bool:
    """Is it somebody of one state who meets people in another ("Iran's envoy held several meetings in Baghdad")?"""
    there = claim.where.country if claim.where else None
    own = {p.party.country for p in claim.actors if p.party.sector in ("GOV", "MIL")}
    return there is not None and bool(own) and own.isdisjoint({None, there})


def _is_unknown(party: Party) -> bool:
    """Is it a person of whom neither country nor office is told ("Ana Reed talks with John Palmer")?"""
    return party.kind == "person" and party.country is None and party.sector in (None, "JRN", "CVL")


def _no_visit(claim: Claim) -> str | None:
    """Why a visit leads from no country to another."""
    visitors = {p.party.country for p in claim.actors}
    visited = {p.party.country for p in claim.recipients}
    if claim.actors and all(p.party.kind == "group" and p.party.sector in ("CVL", "REF", "LAB") for p in claim.actors):
        return f"visit: {PRIVATE}"
    if claim.actors and all(_are_soldiers(p.party) for p in claim.actors):
        return "visit: soldiers who are received pay none"
    place = claim.where.country if claim.where else None
    if claim.recipients:
        if not claim.actors:
            return "visit: by whom is not told"
        own = visited == {None} and place in visitors  # "arrived in the capital to cheers of supporters"
        if own or (visited <= visitors and (visited != {None} or place is None)):
            return "visit: within the visitor's own country"
        return "visit: to which country is not told" if place is None and visited == {None} else None
    if place is not None:
        return "visit: within the visitor's own country" if place in visitors else None
    leads = claim.trigger.text.split()[-1] in _TO
    known = any(p.party.country or p.party.name[:1].isupper() for p in claim.actors)
    return "visit: to which country is not told" if leads or not known else None


def _are_soldiers(party: Party) -> bool:
    """Are they soldiers or their planes, and no delegation of officers?"""
    return party.kind == "group" and party.sector in ("MIL", "UAF") and not _SENT & set(party.name.lower().split())


_SENT = frozenset(("delegation", "mission", "team", "commission", "delegations", "officers", "generals", "commanders"))


def left_out(claim: Claim) -> str | None:
    """Why a finished claim is left out, or None: nobody is named, or nothing passes between parties."""
    impersonal = claim.instrument is not None or claim.act in ("incident", "vote")
    if not claim.parties and not impersonal and not _is_news(claim):
        return f"{claim.act}: {UNNAMED}"
    if claim.act == DENIAL:
        return f"{claim.act}: what is denied is not told before"
    if owned_up(claim):
        return f"{claim.act}: claimed, and told nowhere"
    return no_dealing(claim) or idle_verdict(claim) or at_home(claim) or within_one_state(claim)


def _is_news(claim: Claim) -> bool:
    """Is it an act of force or a truce told with its day or place, though not whose it is ("drones set a depot ablaze")?"""
    if claim.type is None or group_of(claim.status) not in ("happened", "to come"):
        return False
    if claim.act == "meeting":  # "talks on autonomy are to begin in Lomé on Monday"
        sides = claim.trigger.text.lower().removesuffix("s") in cue("two-sided")
        return sides and claim.when.when is not None and (claim.where is not None or group_of(claim.status) == "to come")
    when = claim.when.when
    long_ago = when is not None and when.days > _MONTH  # "since the guns fell silent in 2002"
    said = claim.attribution is not None  # "two brigades were moved to the frontier, an official said"
    moved = claim.of == "deployment" and said and bool(claim.figures)
    there = claim.where is not None and claim.act not in acts_in("in flight")  # what a missile passes over tells no test
    return bool(when or there or moved) and not long_ago and claim.act in acts_in("by themselves")


_MONTH = 31  # days: news are told by the day, or the month


_SPOKEN_OF = frozenset(("agreed-in-principle", "pledged", "requested", "not-done"))


def within_one_state(claim: Claim) -> str | None:
    """Why work is neither cooperation nor help, or None: nobody of another state does it or is helped by it.

    What is agreed, promised, asked or refused is an act whoever would do the work.
    """
    if claim.status in _SPOKEN_OF:
        return None
    actors = {p.party.country for p in claim.actors} - {None}
    recipients = {p.party.country for p in claim.recipients} - {None}
    if claim.act == "joint-work" and len(actors | recipients) < 2:
        return "joint-work: no two states do it"
    if claim.act in ("peacekeep", "share-intelligence") and not (actors | recipients):
        return f"{claim.act}: of which state is not told"
    if claim.act in ("peacekeep", "share-intelligence") and recipients and recipients <= actors and not claim.reciprocal:
        return f"{claim.act}: nobody of another state"
    if claim.act == "help-abroad" and not (actors and recipients - actors):
        return "help-abroad: nobody of another state is helped"
    return None


def is_private(sides: Sides, scheme: str, act: str, mode: str | None, office: str | None = None) -> bool:
    """Does the act name parties, and nobody public among them? Who leaves or gets an `office` is public."""
    parties = [p.party for p in (*sides.actors, *sides.recipients)]
    if act in acts_in("given offices"):
        return bool(sides.actors) and all(p.party.sector == "BUS" for p in sides.actors)
    if act in acts_in("in public") or act in acts_in("of powers") or scheme != "plover" or not parties:
        return False
    if act in ("arrest", "charge", "attack") and any(cue("protesters") & set(p.name.lower().split()) for p in parties):
        return False
    if act == "resign" and office and cue("in-office") & set(office.lower().split()):
        return False
    if act == "acquit" and sides.recipients:  # courts clear thieves, too
        parties = [p.party for p in sides.recipients]
    if act in acts_in("by law"):  # that of a thief is no event, that of a journalist is
        return all(p.country is None and p.sector in (None, "CVL", "CRM", "LAB") for p in parties)
    if act == "attack" and any(p.party.sector == "COP" for p in sides.actors):  # for their state, save at a thief
        return all(p.sector in ("COP", "CRM") for p in parties) and mode not in ("torture", "crowd-control")
    if sides.actors and all(p.sector == "BUS" for p in parties):  # what firms do with each other is business
        return True
    if act in ("seize", "restrict", "censor") and any(p.party.sector in ("COP", "JUD", "SPY") for p in sides.actors):
        mundane = all(p.sector in (None, "COP", "JUD", "SPY", "CVL", "CRM", "LAB", "BUS") for p in parties)
        return mundane and (act == "seize" or all(p.country is None for p in parties))
    if act == "investigate" and any(p.party.sector == "JUD" for p in sides.actors):
        return False
    bargaining = act in acts_in("bargained") and any(p.sector == "LAB" for p in parties)
    return not bargaining and not any(_is_public(p) for p in parties)


def _is_public(party: Party) -> bool:
    named = party.kind == "person" and party.sector is None and party.name[:1].isupper()
    return party.country is not None or party.sector in PUBLIC or named


def _told_at_length(claim: Claim) -> bool:
    """Do the recipients of an act noun name a state, body or public group, or is it said how many it befell?"""
    return any(_is_public(p.party) for p in claim.recipients) or bool(claim.recipients and claim.figures)


def _seats_many(claim: Claim) -> bool:
    """Does a body meet in which several states sit ("the Security Council met on Tuesday")?"""
    return any(p.party.kind in ("body", "organisation") and p.party.country in _OF_STATES for p in claim.actors)


_OF_STATES = frozenset(("IGO", "UNO", "EUR"))


def _are_many(claim: Claim) -> bool:
    """Do several of one group do it ("finance ministers of the euro area")?"""
    return any(p.party.kind == "group" for p in claim.actors)
