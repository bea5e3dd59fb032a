"""A prison sentence has two codes (PLOVER); other sentences have one."""

from __future__ import annotations

import pytest

from communique.views.contract import annotation_object
from tests.coding.reading import annotated, one

ARREST = (("COERCE", "arrest"),)


@pytest.mark.parametrize(
    "text",
    [
        "A court in Lima sentenced the former minister to five years in prison.",
        "A court in Lima jailed two Chilean reporters for four years.",
        "A judge in Nairobi handed the Chadian general a 12-year prison sentence.",
        "The appeal court in Oslo upheld the ten-year jail term of the Danish editor.",
        "A Kenyan court sentenced the colonel to life.",
        "A Turkish court ordered the imprisonment of three editors.",
    ],
)
def test_a_prison_sentence_is_also_an_arrest(text: str) -> None:
    claim = one(text, "convict")
    assert (claim.type, claim.mode, claim.also) == ("SANCTION", "convict", ARREST)
    assert any(reason.startswith("also COERCE arrest: ") for reason in claim.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "A court in Lima sentenced the former minister to death.",
        "A court in Lima gave the former minister a suspended sentence of two years.",
        "A Norwegian court found the Danish editor guilty.",
        "A Turkish court convicted six men of bribing prison guards.",
        "A Kenyan court convicted the poacher over the killings of two years ago.",
        "Peru may jail the editor.",
        "A court in Oslo sentenced the Danish spy to three years' probation.",
    ],
)
def test_another_sentence_is_not(text: str) -> None:
    assert all(claim.also == () for claim in annotated(text).claims)


def test_annotations_tell_the_claim_under_each_code_and_name_the_second() -> None:
    told = annotation_object(annotated("A court in Lima jailed two Chilean reporters for four years."))["claims"]
    assert isinstance(told, list)
    codes = [(c["type"], c["mode"], c.get("second", False), c["also"]) for c in told if isinstance(c, dict)]
    first = [{"type": "COERCE", "mode": "arrest"}]
    assert codes == [("SANCTION", "convict", False, first), ("COERCE", "arrest", True, [])]
    assert len({c["id"] for c in told if isinstance(c, dict)}) == 1
