"""A sentence settled: rules and judge together (the judge is asked only where rules leave something open).

Invariant: what comes out is in order of weight, the main claim first.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from communique.coding.assemble import claim_of
from communique.coding.desk import Desk
from communique.coding.draft import judged
from communique.coding.judge.decide import act_for, kept, missing, ordered, settings
from communique.coding.judge.features import features
from communique.coding.judge.model import Judge
from communique.coding.syntax import main_verb
from communique.coding.weight import Weighed
from communique.model.document import Sentence


def settled(desk: Desk, sentence: Sentence, found: list[Weighed], learned: Judge | None, *, silent: bool) -> list[Weighed]:
    """The claims of a sentence, in the rules' order, as rules and judge leave them: the main one first.

    `silent`: no clause was looked at by the rules and left out; only then may the judge add what they did not see.
    """
    if learned is None or not desk.cast.sentence(sentence.i):
        return found
    seen = features(desk.document, sentence, desk.cast)
    odds = learned.probabilities(seen)
    found = kept(ordered(found, odds, settings()), odds, settings())
    if silent and (label := missing(found, odds, settings())):
        found = [*found, *_added(desk, sentence, learned, seen, odds, label)]
    return found


def _added(
    desk: Desk, sentence: Sentence, learned: Judge, seen: Collection[str], odds: Mapping[str, float], label: str
) -> list[Weighed]:
    """The claim that the judge makes of the main verb, where it has a party and the code comes out as judged."""
    main = main_verb(desk.document, sentence.root)
    if main is None:
        return []
    rule = f"judge: {label} {odds[label]:.2f} by {', '.join(learned.telling(seen, label))}"
    made = claim_of(desk, judged(desk.document, main, act_for()[label], rule))
    if made.claim.type != label or not made.claim.parties:
        return []
    return [replace(made, claim=replace(made.claim, confidence=round(odds[label] * 0.8, 2)))]
