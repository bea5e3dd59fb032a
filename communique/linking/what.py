"""Levels of the comparisons of what was done: act, status, instrument, what is touched, figures, words.

Invariant: as in compare.py.
"""

from __future__ import annotations

from functools import lru_cache

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.counting import both_true, same_thing
from communique.codebook.ontology import quad_of
from communique.codebook.stems import overlap, stems
from communique.linking.circumstances import bond, time
from communique.linking.traits import Traits
from communique.linking.weights import acts_without_scope, near_acts, repeated_acts
from communique.linking.who import SAME
from communique.model.status import group_of

_MANY, _SOME = 0.5, 0.2  # shares of common words of two clauses
_APART = 2  # times that one number may be another of the same thing
_TOLLS_APART = 4  # the same of tolls, on which the two sides of a fight tell their own
_ALIKE = 0.4  # share of common words from which two phrases are alike


def act(a: Traits, b: Traits) -> str:
    if a.claim.act == b.claim.act:
        return "same" if _prolongs(a) == _prolongs(b) else "prolonged"
    return "near" if b.claim.act in near_acts().get(a.claim.act, frozenset()) else "far"


def _prolongs(traits: Traits) -> bool:
    """Is it told as what is made to last longer ("extended her detention")? That is no second telling of how it began."""
    return not stems(traits.claim.trigger.text).isdisjoint(_longer())


@lru_cache(maxsize=1)
def _longer() -> frozenset[str]:
    return frozenset(stem for word in cue("prolonging") for stem in stems(word))


def kind(a: Traits, b: Traits) -> str:
    if a.claim.of is None or b.claim.of is None:
        return "unknown"
    return "same" if a.claim.of == b.claim.of else "differ"


def status(a: Traits, b: Traits) -> str:
    """Reports may differ on how far it has come; a body that tells a fact, and a plan or talk, speaks of two things."""
    ours, theirs = group_of(a.claim.status), group_of(b.claim.status)
    if ours == theirs or _are_asked(a, b):
        return "same"
    if "not" in (ours, theirs):
        return "denied"
    one_body = a.claim.report_key == b.claim.report_key and min(a.order, b.order) >= 0
    if "talk" in (ours, theirs):
        return "talk-in-one" if one_body else "talk"
    return "plan-in-one" if one_body and {ours, theirs} == {"happened", "to come"} else "differ"


def _are_asked(a: Traits, b: Traits) -> bool:
    """Is something asked for in both? What is asked for ("urged them to leave") was said, as a demand that was made was."""
    asked = {a.claim.act, b.claim.act} <= acts_in("asking")
    return asked and all(t.claim.status == "requested" or group_of(t.claim.status) == "happened" for t in (a, b))


def instrument(a: Traits, b: Traits) -> str:
    if not a.instrument or not b.instrument:
        return "unknown"
    if a.instrument == b.instrument or a.acronyms & b.acronyms:
        return "same"
    if overlap(a.instrument, b.instrument) >= SAME:
        return "alike"
    return "differ" if a.named and b.named else "descriptive"


def scope(a: Traits, b: Traits) -> str:
    if not a.scope or not b.scope or {a.claim.act, b.claim.act} & acts_without_scope():
        return "unknown"
    common = overlap(a.scope, b.scope)
    return "same" if common >= SAME else "alike" if common >= _ALIKE else "differ"


def figures(a: Traits, b: Traits) -> str:
    pairs = [(f, g) for f in a.claim.figures for g in b.claim.figures if same_thing(f, g)]
    if not pairs:
        return "unknown"
    if any(f.value == g.value for f, g in pairs):
        return "same"
    if any(both_true(f, g) for f, g in pairs):
        return "fit"
    if any(_within(f.value, g.value, _TOLLS_APART if f.casualty else _APART) for f, g in pairs):
        return "apart"
    return "far-toll" if any(f.casualty in ("killed", "injured") for f, g in pairs) else "far"


def _within(a: float, b: float, times: float) -> bool:
    """Is the greater at most so many times the lesser?"""
    return 0 < max(a, b) <= times * min(a, b)


def words(a: Traits, b: Traits) -> str:
    """Shares of the smaller clause's words that the other has; a clause of a word or two tells too little."""
    if _refers(a, b):
        return "unknown"
    common, fewest = overlap(a.words, b.words), min(len(a.words), len(b.words))
    if common >= _MANY and len(a.words & b.words) > 1:
        return "many"
    if common >= _SOME and fewest > 1 and not _only_acts(a, b):
        return "some"
    return "few" if fewest > 2 and not _befell_one(a, b) else "unknown"


def _only_acts(a: Traits, b: Traits) -> bool:
    """Is what they have in common but the word for the act of one of them ("carried by 54 votes", "will vote in March")?

    Of acts whose words tell what is touched, that word counts ("hit 34 men with sanctions").
    """
    if not {a.claim.act, b.claim.act} & acts_without_scope():
        return False
    ours, theirs = stems(a.claim.trigger.text), stems(b.claim.trigger.text)
    return a.words & b.words <= (ours | theirs) and ours != theirs


def topic(a: Traits, b: Traits) -> str:
    """What talks, promises, sanctions or attacks are about, beside the word that tells the act: it tells them apart."""
    if not {a.claim.act, b.claim.act} <= repeated_acts() or _refers(a, b) or _befell_one(a, b):
        return "unknown"
    fewest, most = sorted((len(a.topic), len(b.topic)))
    if fewest < 2:
        return "one-sided" if fewest == 0 and most > 1 else "unknown"
    common = overlap(a.topic, b.topic)
    return "same" if common >= _ALIKE else "near" if common >= _SOME else "other"


def _refers(a: Traits, b: Traits) -> bool:
    """Does the second, in one report, hang on what was told before ("the attack")? What else it says is news of its own."""
    return bond(a, b) != "none"


def _befell_one(a: Traits, b: Traits) -> bool:
    """Was something done to the same person at the same time? Who is arrested tells the arrest, whatever else is said of it."""
    done = all((quad_of(t.claim.type) or "").startswith("material") for t in (a, b))
    return done and bool(_befallen(a) & _befallen(b)) and time(a, b) in ("day", "within", "days-differ")


def _befallen(traits: Traits) -> frozenset[str]:
    """Last names of those to whom it was done."""
    names = (p.party.own_name for p in traits.claim.recipients)
    return frozenset(name.casefold().split()[-1] for name in names if name)


def background(a: Traits, b: Traits) -> str:
    return "same" if a.claim.background == b.claim.background else "differ"
