"""Where something happened, told by a name before its noun or as its scene: a place, and nobody who did it."""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Three UN peacekeepers killed in Mali attack", "Mali"),
        ("12 killed in Kabul bombing", "Kabul"),
        ("Turkey blast kills two police officers", "Turkey"),
        ("Kabul was the scene of a suicide bombing on Monday that killed 12 people.", "Kabul"),
    ],
)
def test_the_place_did_nothing(text: str, place: str) -> None:
    claim = annotated(text).claims[0]
    assert (claim.type, claim.actors) == ("ASSAULT", ())
    assert claim.where is not None
    assert claim.where.name == place


@pytest.mark.parametrize("text", ["Israel strike kills three in Lebanon", "Twenty were killed in a Taliban raid on a base."])
def test_whoever_strikes_is_told_before_the_noun_too(text: str) -> None:
    assert len(annotated(text).claims[0].actors) == 1
