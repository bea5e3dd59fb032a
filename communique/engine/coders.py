"""Two people's judgements, to be compared: the last word of each on every matter.

Invariant: what was undone is no word.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.model.judgement import Judgement
from communique.record.judged import PAIRWISE, in_force, pair_of
from communique.views.evaluation.coders import KINDS, Coders, Matter, compare


def compare_coders(first: Iterable[Judgement], second: Iterable[Judgement]) -> Coders:
    """Two people's judgements compared. Subjects are claims, stories, copies and actors; an event is its first claim."""
    return compare(_words(first), _words(second))


def _words(judgements: Iterable[Judgement]) -> dict[str, dict[Matter, str]]:
    """One person's last word on each matter, by kind."""
    said: dict[str, dict[Matter, str]] = {kind: {} for kind in KINDS}
    for judgement in in_force(judgements):
        if judgement.verdict in PAIRWISE:
            subject = "claim" if judgement.subject == "event" else judgement.subject
            said["pairs"][(subject, *pair_of(judgement))] = judgement.verdict
        elif judgement.verdict == "set":
            field, _, value = judgement.right.partition("=")
            said["values"][("claim", judgement.left, field.strip())] = value.strip()
        else:
            said["claims"][("claim", judgement.left)] = judgement.verdict
    return said
