"""The reports that a store keeps.

Invariant: texts that were replaced or withdrawn are among them, and say so.
"""

from __future__ import annotations

from pathlib import Path

from communique.model.stored import Stored


def stored_reports(store: str | Path, *, all: bool = True, find: str | None = None) -> list[Stored]:
    """Every report that a store keeps and what became of it, in order of publication; without `all`, the newest texts.

    `find`: only those that hold all these words, in any form of them, in title or text, the best first.
    Raises StoreError where there is no store.
    """
    from communique.engine.revisions import stored as found
    from communique.store.store import Store

    with Store(store, readonly=True) as opened:
        reports = found(list(opened.reports()), opened.judgements())
        if find is not None:
            by_id = {stored.report.id: stored for stored in reports}
            reports = [by_id[hit.id] for hit in opened.search(find, len(reports))]
    return [stored for stored in reports if all or not stored.replaced_by]
