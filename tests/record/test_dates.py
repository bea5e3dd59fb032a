"""Half-dates meet; what is assumed gives way; what is unknown stays so."""

from __future__ import annotations

import pytest

from communique.record.dates import when_of
from communique.record.sources import sources_of
from tests.builders import a_claim, a_report, on

REPORTS = [a_report(name) for name in ("Alpha", "Beta", "Gamma")]
BY_KEY = {r.key: r for r in REPORTS}


@pytest.mark.parametrize(
    ("told", "met"),
    [
        (["2021", "XXXX-03"], "2021-03"),
        (["XXXX-03", "2021"], "2021-03"),
        (["XXXX-03"], "2022-03"),
        (["2022-05", "2022-05-05"], "2022-05-05"),
        (["2022-05-05", None], "2022-05-05"),
        ([None], None),
        (["2022-05", "2022-06", "2022-06"], "2022-06"),
        (["2021-10/..", "2021"], "2021-10/2021-12"),
    ],
)
def test_what_dates_say_together(told: list[str | None], met: str | None) -> None:
    claims = [a_claim(r, when=w) for r, w in zip(REPORTS, told, strict=False)]
    assert when_of(claims, sources_of(claims, BY_KEY)).edtf == met


def test_both_halves_are_told() -> None:
    claims = [a_claim(r, when=w) for r, w in zip(REPORTS, ["2021", "XXXX-03"], strict=False)]
    why = when_of(claims, sources_of(claims, BY_KEY)).why
    assert "2021" in why and "XXXX-03" in why


def test_inherited_dates_only_where_nothing_is_stated() -> None:
    taken, own = a_claim(REPORTS[0], when=on("2022-05-05", "inherited")), a_claim(REPORTS[1], when="2022-04")
    assert when_of([taken], sources_of([taken], BY_KEY)).edtf == "2022-05-05"
    assert when_of([taken, own], sources_of([taken, own], BY_KEY)).edtf == "2022-04"


def test_the_first_reason_for_no_date_is_kept() -> None:
    claim = a_claim(REPORTS[0], when=on(None))
    assert when_of([claim], sources_of([claim], BY_KEY)).when is None
