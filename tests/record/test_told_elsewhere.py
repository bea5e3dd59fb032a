"""Whose a person is may be told by another report alone; none that tells it itself is overruled."""

from __future__ import annotations

from datetime import date

import communique
from communique.model.claim import Claim
from communique.record.told_elsewhere import at_home, homes_in

FULL = "BATA, March 4 - The Spanish photographer Irene Casals Roig was arrested by police in Equatorial Guinea on Tuesday."
SHORT = "Irene Casals was arrested in Equatorial Guinea on Tuesday. Her family in Spain has not heard from her."


def homes(*texts: str, months: tuple[int, ...] = (3, 3, 3)) -> list[list[str | None]]:
    """For each report, the countries of the persons in its claims, as the record has them."""
    told = [communique.annotate(text, published=date(2025, month, 5)) for month, text in zip(months, texts, strict=False)]
    claims = [at_home(c, homes_in(told)) for a in told for c in a.claims]
    return [persons([c for c in claims if c.report_key == annotation.report.key]) for annotation in told]


def persons(claims: list[Claim]) -> list[str | None]:
    return [p.party.country for c in claims for p in (*c.actors, *c.recipients) if p.party.kind == "person"]


def test_a_person_is_of_the_state_that_another_report_tells() -> None:
    full, short = homes(FULL, SHORT)
    assert set(full) == {"ESP"} == set(short)
    assert homes(SHORT) == [[None]]


def test_a_report_that_does_not_name_the_state_tells_of_somebody_else() -> None:
    _, short = homes(FULL, "Irene Casals was arrested in Equatorial Guinea on Tuesday.")
    assert short == [None]


def test_two_states_told_settle_nothing() -> None:
    other = "The Mexican writer Irene Casals Roig was arrested by police in Peru on Tuesday."
    *_, short = homes(FULL, other, SHORT + " She had lived in Mexico.")
    assert short == [None]


def test_a_report_of_another_season_tells_nothing() -> None:
    _, late = homes(FULL, SHORT, months=(3, 6))
    assert late == [None]


def test_what_a_report_tells_itself_stands() -> None:
    _, own = homes(FULL, "The Mexican photographer Irene Casals was arrested in Equatorial Guinea, Spain's embassy said.")
    assert set(own) == {"MEX"}


def test_the_record_says_where_it_is_told() -> None:
    full, short = communique.annotate(FULL), communique.annotate(SHORT)
    claims = [at_home(c, homes_in([full, short])) for c in (*full.claims, *short.claims)]
    told = [reason for claim in claims for reason in claim.reasons if "other reports" in reason]
    assert told and set(told) == {"Irene Casals is of ESP: other reports of those days tell it"}
