"""Levels of the comparisons of who: parties, their parts, persons, holders of offices, bodies.

Invariant: as in compare.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.ontology import quad_of
from communique.codebook.stems import overlap
from communique.linking.traits import Traits
from communique.linking.weights import repeated_acts, talks
from communique.model.clash import sides_apart

SAME = 0.75  # share of common words from which two names are one


def apart(a: Traits, b: Traits) -> bool:
    """Do their parties rule out that they are about one happening?"""
    return sides_apart(a.sides, b.sides, mutual=a.claim.reciprocal or b.claim.reciprocal)


def parties(a: Traits, b: Traits) -> str:
    if apart(a, b):
        return "apart"
    a, b = _as_one(a, b)
    if not a.parties or not b.parties:
        return "described" if _described_alike(a, b) else "unknown"
    if a.parties == b.parties and _other_people(a, b):
        return "people"
    if a.parties == b.parties:
        return "equal" if len(a.parties) > 1 else "one"
    if a.parties < b.parties or b.parties < a.parties:
        return "within"
    if _in_other_words(a, b):
        return "kin"
    if not a.parties & b.parties:
        return ("people" if _are_people(a, b) else "sectors") if _of_one_state(a, b) else "other-side"
    return "overlap" if a.claim.reciprocal or b.claim.reciprocal else "in-part"


def _as_one(a: Traits, b: Traits) -> tuple[Traits, Traits]:
    """Who is named in both is one party, also where one report tells of a head of state, the other of a party's leader."""
    if a.named_labels == b.named_labels:
        return a, b
    ours, theirs = dict(a.named_labels), dict(b.named_labels)
    apart = [(ours[last], theirs[last]) for last in ours.keys() & theirs.keys() if ours[last] != theirs[last]]
    one: dict[str, str] = {}
    for pair in apart:
        states = {label.partition(":")[0] for label in pair}
        one |= dict.fromkeys(pair, states.pop()) if len(states) == 1 and states & set(pair) else {}
    return (_relabelled(a, one), _relabelled(b, one)) if one else (a, b)


def _relabelled(traits: Traits, one: Mapping[str, str]) -> Traits:
    actors, recipients = (frozenset(one.get(x, x) for x in side) for side in (traits.actors, traits.recipients))
    return replace(traits, actors=actors, recipients=recipients, parties=actors | recipients)


def _in_other_words(a: Traits, b: Traits) -> bool:
    """Are the same states told of, of one of which one names an organ, the other some people ("delegation", "engineers")?

    Not of acts that the same parties do again and again: there a state and some of its people are two cases.
    """
    if {a.claim.act, b.claim.act} & repeated_acts():
        return False
    ours, theirs = _of_states(a), _of_states(b)
    return len(ours) > 1 and ours == theirs and all(one & other or not one | other for one, other in _parts(a, b))


def _parts(a: Traits, b: Traits) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """What both name as actors, and as recipients."""
    return zip(a.sides, b.sides, strict=True)


def _of_one_state(a: Traits, b: Traits) -> bool:
    """Is a state the same in one part, whoever of it is told of?"""
    return any(one & other for one, other in _parts(a, b))


def _are_people(a: Traits, b: Traits) -> bool:
    """Are all who are told of people of some state, who are no armed group ("an aid worker", "a citizen")?"""
    return all(sector and sector in _CIVIL for label in a.parties | b.parties for sector in [label.partition(":")[2]])


def _described_alike(a: Traits, b: Traits) -> bool:
    """Are those of whom it is not told which they are told of in the same words ("the doctors", "Norwegian doctors")?"""
    return any(overlap(one, other) >= SAME for one, other in zip(a.described, b.described, strict=True))


def _of_states(traits: Traits) -> frozenset[str]:
    """The labels, those of people that are no armed group as their state's."""
    parts = (label.partition(":") for label in traits.parties)
    return frozenset(state if sector in _CIVIL else f"{state}:{sector}" for state, _, sector in parts)


_CIVIL = frozenset(("", "CVL", "BUS", "EDU", "MED", "LAB", "AGR", "SOC", "JRN", "UNK", "ELI"))


def _other_people(a: Traits, b: Traits) -> bool:
    """Are all who are named in common but some people of a country, told in other words?"""
    states = {label for label in a.parties if ":" not in label}
    return not states and bool(a.people and b.people) and a.people.isdisjoint(b.people)


def roles(a: Traits, b: Traits) -> str:
    """The parts of the parties. Two reports may confuse them; one report that names two actors tells of two acts; what is
    demanded or blamed by nobody who is told may be anybody's words.

    Kin: of one country, a state in one and its people in the other. Crossed: the only party of the one acts, that of the
    other is acted upon.
    """
    if a.claim.reciprocal or b.claim.reciprocal or not (a.parties and b.parties):
        return "unknown"
    a, b = _as_one(a, b)
    in_one = "-in-one" if a.claim.report_key == b.claim.report_key else ""
    if a.actors and b.actors and not a.actors & b.actors:
        if a.actors & b.recipients and a.recipients & b.actors and not in_one:
            return "exchanged"
        if a.actors & b.recipients or a.recipients & b.actors:
            return "swapped" + (in_one or ("-in-words" if _is_spoken(a) and _is_spoken(b) else ""))
        if not in_one and a.sides[0] & b.sides[0]:
            return "actor-kin"
        return "actor" + (in_one or ("-in-words" if _is_spoken(a) and _is_spoken(b) else ""))
    if a.recipients and b.recipients and not a.recipients & b.recipients:
        if not in_one and a.sides[1] & b.sides[1] and _are_people(a, b):
            return "unknown"
        return "recipient-kin" if not in_one and a.sides[1] & b.sides[1] else "recipient" + in_one
    if a.recipients & b.recipients:
        untold = not in_one and bool(a.actors) != bool(b.actors) and {a.claim.act, b.claim.act} <= acts_in("spoken")
        return "same" if a.actors & b.actors else "speaker-untold" if untold else "same-recipient"
    return "crossed" if _crossed(a, b) or _crossed(b, a) else "unknown"


def _is_spoken(a: Traits) -> bool:
    """Is it done by speaking? Then it is told who speaks, which no two reports confuse."""
    return (quad_of(a.claim.type) or "").startswith("verbal") and a.claim.type != "CONSULT"


def _crossed(a: Traits, b: Traits) -> bool:
    return a.actors == b.recipients == a.parties == b.parties and not b.actors


def persons(a: Traits, b: Traits) -> str:
    """The same last name, of one country as far as both tell; or two names where each tells of one person of a country.

    Who speaks for a state is in all its news; somebody else's name tells more. Other-guest: of talks, the one side by the same
    person, the other by another. Once: a death of the same; somebody-else: an arrest or death that befell one person each.
    """
    if {a.claim.act, b.claim.act} <= acts_in("suffered") and (level := _of_one(a, b)):
        return level
    pairs = [(x, y) for x in a.persons for y in b.persons if x[1] == y[1] or not (x[1] and y[1])]
    shared = {x[0] for x, y in pairs if x[0] == y[0]}
    if shared and {a.claim.act, b.claim.act} <= talks() and any(_others(home, a.persons, b.persons) for _, home in a.persons):
        return "other-guest"
    if shared:
        return "shared-private" if shared & a.private & b.private else "shared"
    alike = ((x, y) for x, y in pairs if (x[0] in a.named_people) == (y[0] in b.named_people))  # "the boss" may be anybody
    return "differ" if any(x[1] or y[1] for x, y in alike) else "unknown"


def _of_one(a: Traits, b: Traits) -> str | None:
    """Did it befall one person who is named in both, and is that the same? Two full names without a word in common are two."""
    if a.befell and b.befell and a.befell[-1] == b.befell[-1]:
        return "once" if a.claim.act == b.claim.act == "death" else None
    full = len(a.befell) > 1 and len(b.befell) > 1
    return "somebody-else" if full and set(a.befell).isdisjoint(b.befell) else None


def _others(country: str, ours: frozenset[tuple[str, str]], theirs: frozenset[tuple[str, str]]) -> bool:
    """Do both name persons of the country, and not one in common?"""
    one, other = ({last for last, home in names if home == country} for names in (ours, theirs))
    return bool(country and one and other) and one.isdisjoint(other)


def holder(a: Traits, b: Traits) -> str:
    """Whose office: two persons never hold it in one happening."""
    if not a.claim.person or not b.claim.person:
        return "unknown"
    ours, theirs = (claim.person.casefold().split()[-1] for claim in (a.claim, b.claim) if claim.person)
    if ours == theirs:
        return "same"
    return "unknown" if ours in b.named_people or theirs in a.named_people else "apart"  # two who resign together


def body(a: Traits, b: Traits) -> str:
    """Member of what."""
    if not a.body or not b.body:
        return "unknown"
    return "same" if overlap(a.body, b.body) >= SAME else "apart"
