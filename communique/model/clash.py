"""When two claims cannot be about one happening, whatever else speaks for it (RECORD.md, Events: never joined).

Invariant: what is unknown clashes with nothing. Linking leaves such pairs out; the record never joins them.
"""

from __future__ import annotations

from datetime import date

from communique.model.claim import Claim, Location, Participant
from communique.model.party import ORGANS, Party
from communique.model.when import Dating, When

Sides = tuple[frozenset[str], frozenset[str]]  # labels of actors and of recipients


def own_date(dating: Dating) -> When | None:
    """The date if the words themselves give it: stated or relative, not taken over from elsewhere."""
    return dating.when if dating.basis in ("stated", "relative") else None


def days_apart(a: Dating, b: Dating) -> bool:
    """Do both give days, and no day in common? An "about" or "perhaps" is never apart."""
    ours, theirs = own_date(a), own_date(b)
    if ours is None or theirs is None or ours.precision != "day" or theirs.precision != "day":
        return False
    loose = ours.approximate or theirs.approximate or ours.uncertain or theirs.uncertain
    return not loose and not ours.overlaps(theirs)


def told_of_two_days(a: Claim, b: Claim) -> bool:
    """Do their days rule out that both tell of one happening? Not of what befalls somebody who is named once in a few days:
    there two reports, both written when it had come about, tell one arrest of two days.
    """
    return days_apart(a.when, b.when) and not _once(a, b)


def _once(a: Claim, b: Claim) -> bool:
    ours, theirs = own_date(a.when), own_date(b.when)
    if a.act != b.act or a.act not in _BEFALLING or a.report_key == b.report_key or _befallen(a).isdisjoint(_befallen(b)):
        return False
    days = [day for when in (ours, theirs) if when and (day := when.low)]
    written = [date.fromisoformat(c.published) for c in (a, b) if c.published]
    return len(days) == len(written) == 2 and max(days) <= min(written) and (max(days) - min(days)).days <= _FEW


_BEFALLING = frozenset(("arrest", "abduct", "death", "convict", "deport", "release", "resign", "appoint"))
_FEW = 3  # days by which reports differ on the day of one happening


def _befallen(claim: Claim) -> frozenset[str]:
    """Last names of those whom it befell, or who gave up an office."""
    side = claim.actors if claim.act == "resign" else claim.recipients
    return frozenset(name.casefold().split()[-1] for p in side if (name := p.party.own_name))


def labels(participants: tuple[Participant, ...]) -> frozenset[str]:
    """What tells the parties apart: countries, or names in lower case; nothing of those assumed, or not told which they are."""
    return frozenset(p.party.label for p in participants if is_identified(p.party) and not p.assumed)


def is_identified(party: Party) -> bool:
    """Is it told which party this is? Not of "soldiers", "the police", "negotiators" or a person of unknown country."""
    if party.country:
        return True
    capitals = [word for word in party.name.split() if word[:1].isupper()]
    if party.kind == "person" or party.sector in ORGANS or not capitals:
        return False
    return party.kind != "group" or len(capitals) > 1


def parties_apart(a: Claim, b: Claim) -> bool:
    """Do both name parties in the same part, and none in common in any part?

    Who acts in one and who is acted upon in the other may well be the two sides of one happening, so they are no clash.
    """
    ours, theirs = (labels(a.actors), labels(a.recipients)), (labels(b.actors), labels(b.recipients))
    return sides_apart(ours, theirs, mutual=a.reciprocal or b.reciprocal)


def sides_apart(ours: Sides, theirs: Sides, *, mutual: bool) -> bool:
    """The same for labels of actors and recipients; `mutual`: one of the claims tells a mutual act, which has no parts."""
    if not (ours[0].isdisjoint(theirs[0]) and ours[1].isdisjoint(theirs[1])):
        return False
    if not (ours[0].isdisjoint(theirs[1]) and ours[1].isdisjoint(theirs[0])):
        return False
    if mutual:
        return bool((ours[0] or ours[1]) and (theirs[0] or theirs[1]))
    return bool((ours[0] and theirs[0]) or (ours[1] and theirs[1]))


def never_joined(a: Claim, b: Claim) -> bool:
    """Do days or parties rule out that both tell of one happening?"""
    return told_of_two_days(a, b) or parties_apart(a, b)


def places_clash(a: Location, b: Location) -> bool:
    """Does neither contain the other? Two seats of one city, or what is known only by country, do not clash."""
    if a.country and b.country and a.country != b.country:
        return True
    ours, theirs = _names(a), _names(b)
    if a.name.casefold() in theirs or b.name.casefold() in ours:
        return False
    if "country" in (a.kind, b.kind) or not (a.country and b.country):
        return False
    # how a facility, region or water lies to another place is only known where it is said
    return {a.kind, b.kind} == {"city"}


def _names(where: Location) -> set[str]:
    return {name.casefold() for name in (where.name, *where.within)}
