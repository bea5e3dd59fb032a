"""Denials: of what was told before, of a part in it, and talk that is called untrue."""

from __future__ import annotations

import pytest

from communique.model.claim import Claim
from tests.coding.reading import annotated


def denied(text: str) -> list[Claim]:
    return [c for c in annotated(text).claims if c.status == "denied"]


TOLD = "Togo said Ghanaian forces shelled a school in Lomé on Monday, killing three."


@pytest.mark.parametrize(
    "denial",
    ["Ghana denied it.", "Accra rejected the allegation on Tuesday.", "Ghana dismissed the claims as baseless.",
     "Ghana denied any involvement.", "The accusations were denied by Ghana."],
)  # fmt: skip
def test_a_denial_is_of_the_act_that_others_told(denial: str) -> None:
    told, *rest = [c for c in annotated(f"{TOLD} {denial}").claims if c.act == "attack"]
    (claim,) = rest
    assert (claim.act, claim.status, claim.type) == ("attack", "denied", None)
    assert claim.actors == told.actors
    assert claim.attribution is not None
    assert claim.attribution.party is not None
    assert claim.attribution.party.country == "GHA"


def test_nobody_denies_what_nobody_told_of_them() -> None:
    left = annotated("Togo said Ghanaian forces shelled a school in Lomé. Chad denied the accusation.")
    assert not [c for c in left.claims if c.status == "denied"]
    assert any("what is denied is not told before" in u.why for u in left.uncoded)


@pytest.mark.parametrize("denial", ["Chad denied the charge.", "Chad dismissed the accusation as baseless."])
def test_who_is_accused_denies_the_accusation(denial: str) -> None:
    (claim,) = denied(f"Niger accused Chad of arming its rebels. {denial}")
    assert (claim.act, claim.type, claim.attribution and claim.attribution.name) == ("accuse", None, "Chad")


def test_who_accuses_does_not_deny_the_accusation() -> None:
    assert not denied("Niger accused Chad of arming its rebels. Niger denied the claim.")


def test_a_denial_with_its_content_is_told_once() -> None:
    text = "Togolese troops attacked a village, Accra said. Togo denied the claim that its troops had attacked the village."
    (claim,) = denied(text)
    assert claim.act == "attack"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ghana denied any involvement in the attack on the tanker.", "attack"),
        ("Ghana denied responsibility for the bombing of the market in Lomé.", "attack"),
        ("Ghana denies any role in the killing of the opposition leader.", "attack"),
        ("Ghana denied that its companies were involved in arms sales to Togo.", "trade"),
        ("Ghana denied that any of its ships were involved in arms sales to Togo.", "trade"),
        ("Reports that Ghanaian forces had shelled Lomé were untrue, the minister said.", "attack"),
        ("There is no truth to reports that Ghana bombed the base, an official said.", "attack"),
        ("Ghana's president rejected accusations he was involved in the killing of activists.", "attack"),
        ("The claim that Ghana bombed the base is not true, an official said.", "attack"),
    ],
)
def test_what_is_denied_in_the_same_sentence_is_denied(text: str, act: str) -> None:
    assert [c.act for c in denied(text)] == [act]
    assert not [c for c in annotated(text).claims if c.act == act and c.status == "done"]


def test_what_is_not_called_untrue_stands() -> None:
    (claim,) = [c for c in annotated("Reports that Ghana bombed a base in Togo are accurate, he said.").claims if c.type]
    assert claim.status == "done"


def test_who_claims_a_bomb_or_two_attacks_did_them() -> None:
    (claim,) = annotated("The Taliban claimed responsibility for the car bomb that killed two soldiers in Kabul.").claims
    assert {p.party.name for p in claim.actors} == {"Taliban"}
    both = annotated("The Taliban claimed responsibility for both the Herat and the Kunduz attacks.").claims
    assert [c.act for c in both] == ["attack"]


def test_what_the_denier_says_beside_it_is_not_denied() -> None:
    text = "Chad denied that its army had shelled Kousseri, saying that Cameroon had attacked its border posts."
    told = {c.trigger.text: c.status for c in annotated(text).claims if c.act == "attack"}
    assert told == {"shelled": "denied", "attacked": "done"}


def test_a_denial_is_told_even_where_nobody_says_what_is_denied() -> None:
    (claim,) = denied("The spokesman of the committee, Major Juan Silva, denied that the former president had been arrested.")
    assert claim.act == "arrest"


@pytest.mark.parametrize(
    "text",
    ["Ghana rejected claims that its troops had shelled the village.",
     "Ghana's government rejected claims the transfer was linked to the vote.",
     "Ghana rejected any suggestion that it had armed the rebels."],
)  # fmt: skip
def test_talk_that_is_rejected_is_no_demand(text: str) -> None:
    assert "REJECT" not in {c.type for c in annotated(text).claims}


@pytest.mark.parametrize("text", ["Ghana rejected Togo's suggestion to hold talks in Mali.", "Ghana rejected Togo's claims."])
def test_a_demand_that_is_rejected_is_refused(text: str) -> None:
    assert "REJECT" in {c.type for c in annotated(text).claims}
