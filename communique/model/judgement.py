"""A judgement: same, different or unsure, or a correction; by whom, when, why.

Invariant: never changed, only undone by a later one that names it; a person's outranks a machine's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from communique.model.report import fingerprint

Verdict = Literal["same", "different", "unsure", "reject", "accept", "set", "undo"]
Subject = Literal["claim", "event", "story", "actor", "copy"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One weight of a link: what was compared, what was found, and how much it counts (log2 odds)."""

    field: str
    finding: str
    weight: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """`left` and `right` are ids (for a correction, `right` is "FIELD=VALUE"; to undo, the id of the judgement).

    `weight` is the sum of the reasons' weights for a machine's judgement, None for a person's.
    """

    subject: Subject
    left: str
    right: str
    verdict: Verdict
    by: str
    why: str
    machine: bool = True
    when: datetime | None = None
    weight: float | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        stamp = self.when.isoformat() if self.when else ""
        return "j" + fingerprint(self.subject, self.left, self.right, self.verdict, self.by, stamp)
