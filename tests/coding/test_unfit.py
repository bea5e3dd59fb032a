"""Nothing is lost silently: a clause of which the codebook knows a word, and no claim comes, has a reason."""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated, claims

WITH = "the codebook knows {!r}, but not with this {}: {!r}"


def reasons(text: str) -> dict[str, str]:
    """The words that were looked at and not coded, each with the reason."""
    return {u.text: u.why for u in annotated(text).uncoded}


@pytest.mark.parametrize(
    ("text", "word", "why"),
    [
        ("She lifted her tired head.", "lifted", WITH.format("lift", "object", "her tired head")),
        ("The mayor lifted his grandson onto a horse.", "lifted", WITH.format("lift", "object", "his grandson")),
        ("The envoy carried a green bag into the hall.", "carried", WITH.format("carry", "object", "a green bag")),
        ("Police held an umbrella over the mayor.", "held", WITH.format("hold", "object", "an umbrella")),
        ("An umbrella was held over the mayor.", "held", WITH.format("hold", "object", "An umbrella")),
        ("The licence expired in June.", "expired", WITH.format("expire", "subject", "The licence")),
        ("The engine seized in the cold.", "seized", "the codebook knows 'seize', but not without an object"),
        ("The court dropped the ball.", "dropped", "the codebook: 'drop' is no act here"),
        ("The truce was a relief.", "truce", "ceasefire: no verb here says that 'truce' is done"),
    ],
)
def test_a_word_that_fits_no_row_of_the_codebook_is_told_with_what_it_stands_with(text: str, word: str, why: str) -> None:
    assert claims(text) == []
    assert reasons(text) == {word: why}


def test_each_clause_has_its_own_reason_and_one_at_most() -> None:
    told = reasons("The envoy carried a bag, his wife opened the window, and the boy who held a kite lifted his hat.")
    assert list(told) == ["carried", "opened", "held", "lifted"]
    assert list(reasons("The boy holding a kite lifted his hat.")) == ["lifted"]


def test_a_reason_beside_a_claim_is_that_of_another_clause() -> None:
    text = "Norway lifted its ban on fish from Chad on Monday, and a clerk lifted a box."
    assert [c.act for c in claims(text)] == ["lift"]
    assert reasons(text) == {"lifted": WITH.format("lift", "object", "a box")}


@pytest.mark.parametrize(
    "text",
    [
        "Norway signed a fishing pact with Canada in Oslo on Monday.",
        "Norway announced that it had signed a pact with Canada.",
        "Chad demanded that Niger free the envoy, and Niger refused to free him.",
        "The number of people killed in Monday's bombing in Kano rose to 14, police said.",
        "A ship carrying flour reached Aden on Monday.",
        "The jacarandas were in bloom.",
        "The weather stayed cold, and the shops became empty.",
    ],
)
def test_what_is_told_and_what_the_codebook_does_not_know_has_none(text: str) -> None:
    assert reasons(text) == {}


@pytest.mark.parametrize(
    ("text", "word", "why"),
    [
        ("Chad declined to comment on a report that Niger shelled the town.", "shelled", "somebody would not speak of it"),
        ("Chad accused Peru of helping Chile to evade the embargo.", "evade", "helping another to do"),
        ("Envoys of Chad and Niger held talks at a meeting in Lome.", "meeting", "told by 'talks' in the same sentence"),
    ],
)
def test_an_act_that_is_found_and_left_has_a_reason(text: str, word: str, why: str) -> None:
    found = reasons(text)
    assert any(word in at and why in told for at, told in found.items()), found


def test_reasons_stand_in_the_order_of_the_text() -> None:
    found = annotated("She lifted her head. Norway signed a pact. The court dropped the ball.").uncoded
    assert [u.text for u in found] == ["lifted", "dropped"]


def test_who_is_told_by_a_verb_in_the_perfect_is_doing_and_no_noun_for_people() -> None:
    assert [c.act for c in claims("Peru has frozen aid worth 28 million dollars to Chile.")] == ["cut-aid"]
