"""The reports that a store keeps.

Invariant: texts that were replaced or withdrawn are among them, and say so.
"""

from __future__ import annotations

from pathlib import Path

from communique.model.stored import Stored


def stored_reports(store: str | Path, *, all: bool = True) -> list[Stored]:
    """Every report that a store keeps and what became of it, in order of publication; without `all`, the newest texts.

    Raises StoreError where there is no store.
    """
    from communique.engine.revisions import stored as found
    from communique.store.store import Store

    with Store(store, readonly=True) as opened:
        reports = found(list(opened.reports()), opened.judgements())
    return [report for report in reports if all or not report.replaced_by]
