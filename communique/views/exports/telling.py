"""An event in some sentences of plain text: its claims with their outlets, and what they agree on.

Invariant: every sentence of a report that is told stands between quotation marks beside its outlet.
"""

from __future__ import annotations

from communique.model.event import Event
from communique.views.event_line import differences_part, speakers
from communique.views.outlets import Outlets, sources_words
from communique.views.words import clean

_MOST = 4


def telling(event: Event, outlets: Outlets) -> list[str]:
    """Paragraphs: who tells of it, what they differ on, and the words of the first few reports."""
    told = [f"{sources_words(event, outlets)}."]
    told += [f"According to {who}."] if (who := speakers(event)) else []
    told += [f"{differ}."] if (differ := differences_part(event)) else []
    first = {claim.report: claim for claim in reversed(event.claims)}
    words = [f"{outlets.name(r)}: “{clean(first[r].at.text)}”" for r in event.reports]
    return [*told, *words[:_MOST]]
