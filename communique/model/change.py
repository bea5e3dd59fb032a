"""What differs between two records: events and standings that are new, changed, disputed, settled, merged, split or gone.

Invariant: an event is followed by its claims, never by its title; its id is that of the later record, where it still is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ChangeKind = Literal["new", "changed", "disputed", "settled", "merged", "split", "gone"]
ChangeSubject = Literal["event", "story", "standing", "claim"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with what stood in it before and what stands there now; None for nothing."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs. `others`: of what is merged the ids that are now part of it, of what is split the ids that
    its claims are now in too. `reports`: ids of the reports that were not told of before.
    """

    kind: ChangeKind
    subject: ChangeSubject
    id: str
    title: str
    fields: tuple[FieldChange, ...] = ()
    others: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs, and the reports (ids) that the later record has and the earlier has not, and the other way round;
    `withdrawn`: those of the later record that their outlets have taken back since.
    """

    changes: tuple[Change, ...]
    reports: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()

    def of(self, kind: ChangeKind, subject: ChangeSubject | None = None) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(c for c in self.changes if c.kind == kind and subject in (None, c.subject))

    def __bool__(self) -> bool:
        return bool(self.changes or self.reports or self.left or self.withdrawn)


@dataclass(frozen=True, slots=True)
class Move:
    """One line of a store's log. `merged`: the event `other` became part of `event`; `split`: `other` left `event`. `why`
    says what was done to the store just before, `when` the moment (UTC).
    """

    kind: Literal["merged", "split"]
    event: str
    other: str
    why: str
    when: datetime
