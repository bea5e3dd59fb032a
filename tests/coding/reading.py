"""What the program reads of a text, as the tests of coding ask for it."""

from __future__ import annotations

from datetime import date

from communique.engine.annotate import annotate_document
from communique.language.parse import parse
from communique.model.annotation import Annotation
from communique.model.claim import Claim
from communique.model.report import Report

DAY = date(2024, 5, 15)  # a Wednesday


def annotated(text: str) -> Annotation:
    """All that is found in a report of that day."""
    return annotate_document(parse(Report("t", text, published=DAY, language="en")))


def claims(text: str) -> list[Claim]:
    """Its claims, but for who holds which office."""
    return [c for c in annotated(text).claims if c.act != "office"]


def by_act(text: str) -> dict[str, Claim]:
    """Its claims by act, the last of each."""
    return {c.act: c for c in claims(text)}


def one(text: str, act: str) -> Claim:
    """Its only claim of an act."""
    found = [c for c in claims(text) if c.act == act]
    assert len(found) == 1, [(c.act, c.trigger.text) for c in claims(text)]
    return found[0]


def sides(claim: Claim) -> tuple[set[str | None], set[str | None]]:
    """The countries of its actors and of its recipients."""
    return {p.party.country for p in claim.actors}, {p.party.country for p in claim.recipients}
