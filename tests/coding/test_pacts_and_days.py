"""Pacts that come about or not, days of what is told beside something else, and whom a pronoun or result means."""

import pytest

from tests.coding.test_coder import claims, main


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad and Togo failed to sign a treaty on Thursday.", [("pact", "failed")]),
        ("Chad and Togo failed to reach a deal on Thursday.", [("pact", "failed")]),
        ("Chad and Togo failed to agree on a new border.", [("agree", "failed")]),
        ("Chad and Togo initialled a trade agreement on Thursday.", [("pact", "done")]),
        ("Chad and Togo will sign a treaty on sharing the river next week.", [("pact", "planned")]),
    ],
)
def test_pacts_that_come_about_or_not(text: str, told: list[tuple[str, str]]) -> None:
    assert [(c.act, c.status) for c in claims(text)] == told


def test_what_is_initialled_is_not_yet_signed() -> None:
    assert main("Chad and Togo initialled a trade agreement on Thursday.").stage == "in-principle"
    assert main("Chad and Togo signed a trade agreement on Thursday.").stage == "signed"


def test_what_was_ordered_has_the_day_that_has_come() -> None:
    found = claims("Chad ordered four Togolese diplomats to leave the country on Tuesday, accusing Togo of a murder.")
    assert {c.when.edtf for c in found} == {"2023-06-13"}
    assert main("Chad will expel four Togolese diplomats on Tuesday.").when.edtf == "2023-06-20"


def test_what_is_answered_has_no_day_of_the_answer() -> None:
    found = claims("Chad expelled the Togolese consul on Friday in response to the expulsion of its diplomats from Lomé.")
    assert [c.when.edtf for c in found] == ["2023-06-09", None]


def test_who_accuses_it_does_not_mean_himself() -> None:
    found = claims("Canada imposed sanctions on Togo's airline Togair on Wednesday, accusing it of carrying weapons to Russia.")
    accused = next(c for c in found if c.act == "accuse")
    assert {p.party.country for p in accused.recipients} == {"TGO"}


def test_shot_dead_tells_what_became_of_them() -> None:
    found = main("Rwandan soldiers shot dead six protesters in Beira on Sunday.")
    assert [p.party.name for p in found.recipients] == ["protesters"]


def test_what_is_expected_has_not_happened() -> None:
    found = claims(
        "The presidents of Chad and Togo met on Monday. The two presidents are expected to sign the document on Friday."
    )
    assert all(c.status != "done" for c in found if c.act in ("agree", "pact"))
