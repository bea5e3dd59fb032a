"""Actors as persons judged them: two names of one party, or two parties that a country or a last name put together.

Invariant: claims keep their ids and words; only whom a name stands for changes. Names are compared without regard to
letter case. Names judged the same are one under the plainest of them: a state's name, else the longest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from communique.codebook.gazetteer_names import fold_name
from communique.codebook.toponyms import country_name
from communique.model.claim import Claim, Participant
from communique.model.judgement import Judgement
from communique.model.party import ORGANS, Party
from communique.record.judged import Together, in_force, pair_of, words
from communique.record.nations import nation_of

_Traits = tuple[str | None, str, str | None]  # country, kind, sector


@dataclass(frozen=True, slots=True)
class _Names:
    """`plain`: for each folded name that was judged, the name that it goes under; `own`: which are parties by themselves;
    `traits`: what each party of several names is.
    """

    plain: Mapping[str, str]
    own: frozenset[str]
    traits: Mapping[str, _Traits]

    def party(self, party: Party) -> Party:
        """The party under the name and with the country that persons' words give it."""
        plain = self.plain.get(fold_name(party.name))
        if plain is None:
            return party
        if state := nation_of(plain):
            organ = party.sector if party.sector in ORGANS else "GOV"
            return replace(party, name=country_name(state) or plain, kind="state", country=state, sector=organ)
        country, kind, sector = self.traits.get(plain, (party.country, party.kind, party.sector))
        own = fold_name(plain) in self.own
        return replace(party, name=plain, country=country, kind=kind, sector=sector, own=own)  # type: ignore[arg-type]

    def name(self, name: str) -> str:
        return self.plain.get(fold_name(name), name)


def with_judged_actors(claims: Sequence[Claim], judgements: Iterable[Judgement]) -> list[Claim]:
    """The claims with their parties, speakers and office holders as persons' words on actors leave them."""
    names = _names(claims, list(judgements))
    return [_renamed(claim, names) for claim in claims] if names.plain else list(claims)


def names_in(claims: Iterable[Claim]) -> set[str]:
    """Every name of a party, speaker or office holder."""
    found: set[str] = set()
    for claim in claims:
        found.update(p.name for p in _parties(claim))
        found.update(n for n in (claim.person, claim.body, claim.attribution and claim.attribution.name) if n)
    return found


def _names(claims: Sequence[Claim], judgements: Sequence[Judgement]) -> _Names:
    """What the words on actors come to. Of two that differ, the first named goes its own way; a state stays what it is."""
    said = words(judgements, "actor", name=fold_name)
    mine = [j for j in in_force(judgements) if j.subject == "actor" and not j.machine]
    written = {fold_name(n): n for j in mine for n in (j.left, j.right)}
    together = Together(fold_name(n) for pair in (*said.same, *said.different) for n in pair)
    for left, right in said.same:
        together.unite(left, right)
    plain = {n: _plainest([written[m] for m in members]) for members in together.members.values() for n in members}
    leaving = [j for j in mine if pair_of(j, fold_name) in said.different]
    own = frozenset(fold_name(plain[fold_name(j.right if nation_of(j.left) else j.left)]) for j in leaving)
    return _Names(plain, own, _traits(claims, plain, {n for n, p in Counter(plain.values()).items() if p > 1}))


def _plainest(names: Sequence[str]) -> str:
    return min(names, key=lambda n: (nation_of(n) is None, -len(n), n))


def _traits(claims: Sequence[Claim], plain: Mapping[str, str], merged: set[str]) -> dict[str, _Traits]:
    """Country, kind and sector of names put together: those that they have most often, a country before none."""
    told: dict[str, Counter[_Traits]] = {}
    for party in (p for claim in claims for p in _parties(claim)):
        if (name := plain.get(fold_name(party.name))) in merged:
            told.setdefault(name, Counter())[party.country, party.kind, party.sector] += 1
    return {n: max(c, key=lambda t: (t[0] is not None, c[t], tuple(map(str, t)))) for n, c in told.items()}


def _renamed(claim: Claim, names: _Names) -> Claim:
    said = claim.attribution
    if said:
        said = replace(said, name=names.name(said.name), party=names.party(said.party) if said.party else None)
    return replace(
        claim,
        actors=_part(claim.actors, names),
        recipients=_part(claim.recipients, names),
        attribution=said,
        person=names.name(claim.person) if claim.person else None,
        body=names.name(claim.body) if claim.body else None,
    )


def _part(participants: Iterable[Participant], names: _Names) -> tuple[Participant, ...]:
    return tuple(replace(p, party=names.party(p.party)) for p in participants)


def _parties(claim: Claim) -> tuple[Party, ...]:
    spoken = claim.attribution.party if claim.attribution else None
    return (*claim.parties, *([spoken] if spoken else []))
