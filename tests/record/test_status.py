"""Status and stage by most independent sources; a tie goes to the less advanced."""

from __future__ import annotations

import pytest

from communique.model.status import Status
from communique.record.sources import sources_of
from communique.record.status import stage_of, status_of
from tests.builders import a_claim, a_report

REPORTS = [a_report(name) for name in ("Alpha", "Beta", "Gamma")]
BY_KEY = {r.key: r for r in REPORTS}


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (["done", "done", "planned"], "done"),
        (["done", "planned"], "planned"),
        (["agreed-in-principle", "done"], "agreed-in-principle"),
        (["done", "denied"], "denied"),
        (["hinted", "expected"], "hinted"),
        (["announced", "done"], "announced"),
        (["pledged", "planned", "planned"], "planned"),
    ],
)
def test_votes(told: list[Status], found: Status) -> None:
    claims = [a_claim(r, status=s) for r, s in zip(REPORTS, told, strict=False)]
    assert status_of(claims, sources_of(claims, BY_KEY)) == found


def test_claims_do_not_vote_reports_do() -> None:
    claims = [a_claim(REPORTS[0], status="planned", start=n) for n in range(3)]
    claims += [a_claim(r, status="done") for r in REPORTS[1:]]
    assert status_of(claims, sources_of(claims, BY_KEY)) == "done"


def test_copies_vote_once() -> None:
    copies = [a_report(n, copy_of=REPORTS[0].key) for n in ("Delta", "Epsilon")]
    reports = {r.key: r for r in (REPORTS[0], *copies, *REPORTS[1:])}
    claims = [a_claim(r, status="planned") for r in (REPORTS[0], *copies)]
    claims += [a_claim(r, status="done") for r in REPORTS[1:]]
    assert status_of(claims, sources_of(claims, reports)) == "done"


def test_the_stage_is_that_of_the_status() -> None:
    claims = [a_claim(REPORTS[0], "pact", stage="signed"), a_claim(REPORTS[1], "pact", stage="signed"),
              a_claim(REPORTS[1], "pact", status="agreed-in-principle", stage="in-principle", start=90)]  # fmt: skip
    sources = sources_of(claims, BY_KEY)
    assert status_of(claims, sources) == "done"
    assert stage_of(claims, sources, "done") == "signed"
    assert stage_of(claims, sources, "agreed-in-principle") == "in-principle"
    assert stage_of(claims, sources, "denied") is None
