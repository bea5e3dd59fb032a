"""A report as a store keeps it, and what became of it.

Invariant: nothing that was read is gone: a text that another replaced is kept beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.report import Report


@dataclass(frozen=True, slots=True)
class Stored:
    """A report; `replaced_by` is the id of the newer text under the same address, `revises` that of the older one.

    `copy_of` is the id of the report that it is a near-copy of.
    """

    report: Report
    replaced_by: str | None = None
    revises: str | None = None
    copy_of: str | None = None

    @property
    def counts(self) -> bool:
        """Do its claims count? Not those of a text that was replaced, withdrawn or skipped."""
        return not (self.replaced_by or self.report.withdrawn or self.report.skipped)
