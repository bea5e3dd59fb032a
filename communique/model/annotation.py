"""An annotation: all that is found in one report (contract 1), before reports are compared.

Invariant: a skipped report has no sentences, mentions or claims.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.claim import Claim
from communique.model.mention import Mentions
from communique.model.report import Report
from communique.model.span import Span


@dataclass(frozen=True, slots=True)
class Uncoded:
    """A clause that was looked at and not coded, and why."""

    span: Span
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """Sentences, mentions and claims of one report; claims of a sentence in order of weight, the main one first.

    `former`: claims of earlier codings that the present one does not make, kept so that their ids lead on.
    """

    report: Report
    sentences: tuple[Span, ...]
    mentions: Mentions
    claims: tuple[Claim, ...]
    uncoded: tuple[Uncoded, ...] = ()
    former: tuple[Claim, ...] = ()
