"""Mentions and claims as span groups of a Doc, for displaCy and for whatever else reads `doc.spans`.

Invariant: every mention and claim of the text is in the group of its kind, in order; a span covers whole tokens, those
that its characters touch.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from communique.model.annotation import Annotation
from communique.model.mention import ActorMention, Figure
from communique.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

Told = tuple[Span, str, str, str]
"""A span with its label, what it refers to (`kb_id_`) and its id (`id_`)."""


def fill_groups(doc: Doc, annotation: Annotation) -> None:
    """Sets `doc.spans`, one group for each kind.

    Labels: actors PLOVER country and sector ("GBR GOV"), times TIMEX3's types, places their kind, figures what they measure
    ("count", "percent", "USD"), quotes "direct" or "indirect", claims type and mode ("CONSULT visit"), or the act where no
    type fits. `kb_id_`: the actor's name, the place's GeoNames id, the time as EDTF. `id_` of a claim is the claim's id.
    """
    found = annotation.mentions
    groups: dict[str, Iterable[Told]] = {
        "actors": ((m.span, _codes(m), "; ".join(p.name for p in m.parties), "") for m in found.actors),
        "places": ((m.span, m.kind, str(m.geonameid or ""), "") for m in found.places),
        "times": ((m.span, m.type, m.dating.edtf or "", "") for m in found.times),
        "figures": ((m.span, _measured(m), "", "") for m in found.figures),
        "quotes": (
            (m.span, "direct" if m.direct else "indirect", m.speaker.name if m.speaker else "", "") for m in found.quotes
        ),
        "claims": ((c.at.span, " ".join(filter(None, (c.type or c.act, c.mode))), "", c.id) for c in annotation.claims),
    }
    for name, told in groups.items():
        doc.spans[name] = [made for one in told if (made := _on_tokens(doc, *one)) is not None]


def _on_tokens(doc: Doc, span: Span, label: str, refers: str, id: str) -> DocSpan | None:
    return doc.char_span(span.start, span.end, label, kb_id=refers, span_id=id, alignment_mode="expand")


def _codes(mention: ActorMention) -> str:
    """ "GBR GOV"; of several parties "GBR GOV, JPN GOV"; "unknown" where neither country nor sector is known."""
    codes = dict.fromkeys(" ".join(filter(None, (p.country, p.sector))) for p in mention.parties)
    return ", ".join(filter(None, codes)) or "unknown"


def _measured(figure: Figure) -> str:
    return figure.casualty or figure.unit or "count"
