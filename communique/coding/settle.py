"""A sentence settled: rules and judge together.

Invariant: what comes out is in order of weight, the main claim first; one trigger has one claim of the judge at most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import code_of
from communique.codebook.ontology import quad_of
from communique.coding.assemble import claim_of
from communique.coding.desk import Desk
from communique.coding.draft import Draft, judged
from communique.coding.judge.decide import act_for, kept, missing, ordered, settings
from communique.coding.judge.features import Seen, features
from communique.coding.judge.model import Judge
from communique.coding.left_out.dealings import is_small
from communique.coding.left_out.mere_words import only_words
from communique.coding.syntax import infinitive, is_passive, main_verb
from communique.coding.weight import Ruled, Weighed
from communique.model.claim import Claim, Participant
from communique.model.document import Sentence


def settled(desk: Desk, sentence: Sentence, ruled: Ruled, learned: Judge | None) -> list[Weighed]:
    """The claims of a sentence, in the rules' order, as rules and judge leave them: the main one first."""
    found = list(ruled.claims)
    if learned is None or not desk.cast.sentence(sentence.i):
        return found
    seen = features(desk.document, sentence, desk.cast, ruled)
    odds = learned.probabilities(seen)
    found = kept(ordered(found, odds, settings()), odds, settings())
    label = missing(found, odds, settings())
    if label and not _ruled_out(label, ruled) and not any(w.claim.type == label and w.claim.act == "pact" for w in found):
        added = _added(desk, sentence, found, learned, seen, odds, label)
        if added and not _poorer(added[0], found):
            found = [*added, *(w for w in found if not any(_within(w, a) for a in added))]
    return found


def _poorer(added: Weighed, found: list[Weighed]) -> bool:
    """Does it know less of the sides than what the rules tell at the same words, as where a third state is not met?"""
    told = next((w for w in found if _within(w, added) and w.claim.type), None)
    return told is not None and bool(told.claim.actors and told.claim.recipients) and not added.claim.recipients


def _within(one: Weighed, other: Weighed) -> bool:
    """Does its trigger lie in the other's ("fire" in "set fire to")?"""
    return one.at == other.at or other.claim.trigger.span.contains(one.claim.trigger.span)


def _ruled_out(label: str, ruled: Ruled) -> bool:
    """Did the rules see what the judge would add, and decide against it: no event, only supposed, an office given?"""
    left = {w.claim.type for w, _ in ruled.left}
    seen = (w.claim for w in (*ruled.claims, *(w for w, _ in ruled.left)))
    left |= {code_of(claim.act, claim.of, "done").type for claim in seen if claim.type is None}
    whole = any(w.claim.act in acts_in("told whole") for w in ruled.claims if w.depth == 0)
    return label in left or whole or (ruled.quiet and not ruled.claims)


@dataclass(frozen=True, slots=True)
class _Hearing:
    """What the judge misses in a sentence: a claim of the type `label` on its main verb."""

    desk: Desk
    main: int
    label: str
    rule: str

    @property
    def leads_on(self) -> bool:
        """Does the verb govern another ("tries to calm them", "wants to meet them")?"""
        document = self.desk.document
        infinitives = (k for k in document.kids(self.main, "xcomp") if infinitive(document, k.i))
        return self.desk.matcher.operator(self.main) is not None and any(infinitives)


def _added(
    desk: Desk, sentence: Sentence, found: Sequence[Weighed], learned: Judge, seen: Seen, odds: Mapping[str, float], label: str
) -> list[Weighed]:
    """The claim that the judge makes of the main verb, where it has a party and the code comes out as judged."""
    main = main_verb(desk.document, sentence.root)
    if main is None:
        return []
    rule = f"judge: {label} {odds[label]:.2f} by {', '.join(learned.telling(seen, label))}"
    best = _heard(_Hearing(desk, main, label, rule), found)
    return [] if best is None else [replace(best, claim=replace(best.claim, confidence=round(odds[label] * 0.8, 2)))]


def _heard(hearing: _Hearing, found: Sequence[Weighed]) -> Weighed | None:
    """The claim that fits best what the judge misses; None where there is none, or it would only be words."""
    desk, label = hearing.desk, hearing.label
    *senses, plain = judged(desk.document, desk.matcher, hearing.main, act_for()[label], hearing.rule)
    bare = _bare(hearing, plain)
    best = _sense(hearing, senses) or bare
    if best.claim.type != label or not best.claim.parties or only_words(desk.document, best):
        return None
    if _is_hollow(hearing, best.claim, bare=best is bare) or is_small(best.claim):
        return None
    if label == "ACCUSE" and any(w.at == best.at and quad_of(w.claim.type) == "material conflict" for w in found):
        accused = _by_speaker(claim_of(desk, replace(plain, act="accuse")))
        return accused if accused is not None and accused.claim.type == label else None
    if label == "REQUEST" and best is bare and best.claim.status == "requested":
        return _by_speaker(best) or best  # "Chad should hand him over, the minister demanded"
    return best


def _sense(hearing: _Hearing, senses: Sequence[Draft]) -> Weighed | None:
    """The claim of the verb's one sense of that code, by which the lexicon says which act it is."""
    if hearing.leads_on:  # who "tries to" calm them tries nobody in court
        return None
    made = (claim_of(hearing.desk, draft) for draft in senses)
    fitting = [w for w in made if w.claim.type == hearing.label and w.claim.parties]
    return fitting[0] if len({w.claim.act for w in fitting}) == 1 else None


def _bare(hearing: _Hearing, plain: Draft) -> Weighed:
    """The claim of the judge's act by itself, as far on as the verb says that it is."""
    ahead = hearing.desk.matcher.operator(hearing.main)
    if ahead is not None and ahead.entry.status:  # "are expected to sign it" have not
        still = claim_of(hearing.desk, replace(plain, status=ahead.entry.status))
        if still.claim.type == hearing.label:
            return still
    return claim_of(hearing.desk, plain)


def _is_hollow(hearing: _Hearing, claim: Claim, *, bare: bool) -> bool:
    """Does it lack what an act of its kind is told by: who says it, whom it threatens, what is asked?"""
    if hearing.label == "REQUEST" and hearing.leads_on and claim.status == "hinted":
        return True  # who "wants to meet them" asks for nothing yet
    if hearing.label == "THREATEN" and not claim.recipients:
        return True  # whom would it threaten? "would focus on tractors" has the form of a threat alone
    passive = bare and not claim.actors and is_passive(hearing.desk.document, hearing.main)
    return passive and (quad_of(hearing.label) or "").startswith("verbal")  # who would have said it?


def _by_speaker(told: Weighed) -> Weighed | None:
    """What the judge hears in somebody's words, as theirs, who did it or should being met ("found that Chad attacked")."""
    said = told.claim.attribution
    doers = told.claim.actors
    if said is None or said.party is None or not doers:
        return None
    return replace(told, claim=replace(told.claim, actors=(Participant(said.party, said.at),), recipients=doers))
