"""The most specific place that no better supported one rules out."""

from __future__ import annotations

from communique.model.claim import Location
from communique.record.places import where_of
from communique.record.sources import sources_of
from tests.builders import a_claim, a_report, place

REPORTS = [a_report(name) for name in ("Alpha", "Beta", "Gamma")]
HALL = place("Town Hall", "FRA", "Lyon", "Rhône", kind="facility")
LYON, BONN, FRANCE = place("Lyon", "FRA"), place("Bonn", "DEU"), place("France", "FRA", kind="country")


def where(*told: Location | None) -> str | None:
    claims = [a_claim(r, where=w) for r, w in zip(REPORTS, told, strict=False)]
    found = where_of(claims, sources_of(claims, {r.key: r for r in REPORTS}))
    return found.name if found else None


def test_the_most_specific() -> None:
    assert where(FRANCE, HALL, LYON) == "Town Hall"
    assert where(None, FRANCE) == "France"
    assert where(None, None) is None


def test_not_one_that_most_sources_rule_out() -> None:
    assert where(LYON, BONN, LYON) == "Lyon"
    assert where(BONN, FRANCE, LYON) == "Lyon"
