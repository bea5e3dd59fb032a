"""communique reads many news reports of international affairs and writes one record of them.

    import communique
    record = communique.read(["reports/"])
    for event in record.events:
        print(event.title, event.agreement)

Invariant: importing communique loads nothing heavy; names are fetched when first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from communique.api import (
        annotate,
        brief,
        compare,
        diff,
        evaluate,
        explain,
        export,
        judge,
        read,
        rebuild,
        reports,
        series,
        show,
        state,
        tables,
        watch,
    )
    from communique.model.annotation import Annotation
    from communique.model.claim import Claim
    from communique.model.errors import CommuniqueError
    from communique.model.event import Event
    from communique.model.record import Record
    from communique.model.report import Report
    from communique.model.standing import Standing
    from communique.model.stood import Stood
    from communique.store.store import Store
    from communique.views.evaluation.figures import Evaluation

_WHERE = {
    "Annotation": "communique.model.annotation",
    "Claim": "communique.model.claim",
    "CommuniqueError": "communique.model.errors",
    "Evaluation": "communique.views.evaluation.figures",
    "Event": "communique.model.event",
    "Record": "communique.model.record",
    "Report": "communique.model.report",
    "Standing": "communique.model.standing",
    "Store": "communique.store.store",
    "Stood": "communique.model.stood",
    "annotate": "communique.api",
    "brief": "communique.api",
    "compare": "communique.api",
    "diff": "communique.api",
    "evaluate": "communique.api",
    "explain": "communique.api",
    "export": "communique.api",
    "judge": "communique.api",
    "read": "communique.api",
    "rebuild": "communique.api",
    "reports": "communique.api",
    "series": "communique.api",
    "show": "communique.api",
    "state": "communique.api",
    "tables": "communique.api",
    "watch": "communique.api",
}

__all__ = [
    "Annotation",
    "Claim",
    "CommuniqueError",
    "Evaluation",
    "Event",
    "Record",
    "Report",
    "Standing",
    "Stood",
    "Store",
    "__version__",
    "annotate",
    "brief",
    "compare",
    "diff",
    "evaluate",
    "explain",
    "export",
    "judge",
    "read",
    "rebuild",
    "reports",
    "series",
    "show",
    "state",
    "tables",
    "watch",
]


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module 'communique' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)


def __dir__() -> list[str]:
    return __all__
