"""Who withdraws, joins, summons, expels, calls off: acts of states and people whose words leave something to the sense."""

from __future__ import annotations

import pytest

from communique.model.claim import Claim
from tests.coding.reading import claims


def _acts(text: str) -> dict[str, Claim]:
    return {c.act: c for c in claims(text)}


def _side(claim: Claim, side: str) -> set[str | None]:
    return {p.party.country for p in getattr(claim, side)}


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        # who withdraws tells what withdraws: a candidate, a party, a guest, troops
        ("The governor's nominee withdrew on Monday.", "stand-down", {None}, set()),
        ("Rosa Linde, the nominee for envoy to Chad, withdrew from consideration.", "stand-down", {None}, set()),
        ("Rosa Linde withdrew her name on Monday.", "stand-down", {None}, set()),
        ("The candidate dropped out on Friday.", "stand-down", {None}, set()),
        ("The Greens withdrew from the coalition on Monday.", "cut-ties", {None}, set()),
        ("The meeting was cancelled after Togo pulled out.", "cancel", {"TGO"}, set()),
        ("The treaty collapsed after Togo pulled out.", "cut-ties", {"TGO"}, set()),
        ("Togo's foreign minister pulled out after a row with the host.", "cancel", {"TGO"}, set()),
        ("Togolese troops withdrew on Monday.", "withdraw", {"TGO"}, set()),
        ("Togo withdrew from Benin on Monday.", "withdraw", {"TGO"}, {"BEN"}),
        ("The rebels pulled out of the town on Monday.", "withdraw", {None}, set()),
        # what two do together
        ("Denmark joined the European Union in freezing aid to Togo.", "cut-aid", {"DNK", "EUR"}, {"TGO"}),
        ("Denmark joined Norway in condemning the vote in Togo.", "criticise", {"DNK", "NOR"}, {"TGO"}),
        ("Denmark joined Norway and Iceland in sending troops to Togo.", "deploy", {"DNK", "NOR", "ISL"}, {"TGO"}),
        ("Togo was joined by Benin in expelling Danish diplomats.", "expel", {"TGO", "BEN"}, {"DNK"}),
        ("Denmark joined the European Union in 1973.", "join", {"DNK"}, {"EUR"}),
        # a measure is the doing of the state that tells it, or of the one at whose seat it is taken
        ("Peru said that Chile's ambassador had been summoned.", "summon", {"PER"}, {"CHL"}),
        ("The Chilean envoy in Lima had been summoned, the foreign ministry said.", "summon", {"PER"}, {"CHL"}),
        ("Peru's foreign ministry said two Chilean envoys had been expelled.", "expel", {"PER"}, {"CHL"}),
        ("Peru said two Chilean diplomats would have to leave within 48 hours.", "expel", {"PER"}, {"CHL"}),
        ("Denmark said aid to Togo would be withheld until the vote was respected.", "withhold", {"DNK"}, {"TGO"}),
        ("Chile said its envoy had been expelled.", "expel", set(), {"CHL"}),
        ("Peru said that aid to Togo had been cut by Chile.", "cut-aid", {"CHL"}, {"TGO"}),
        ("Togo's ambassador was called home on Tuesday.", "cut-ties", {"TGO"}, set()),
        ("The Togolese ambassador to Benin was recalled on Tuesday.", "cut-ties", {"TGO"}, {"BEN"}),
        ("Togo recalled its ambassador to Benin.", "cut-ties", {"TGO"}, {"BEN"}),
        # what is called off, and at whose wish
        ("The summit has been called off at the request of the Togolese side.", "cancel", {"TGO"}, set()),
        ("Monday's talks in Oslo were postponed at Peru's request.", "cancel", {"PER"}, set()),
        ("The conference in Lomé was called off, Togo said.", "cancel", {"TGO"}, set()),
        ("Talks between Togo and Benin were called off on Monday.", "cancel", set(), {"TGO", "BEN"}),
        # a member suspended
        ("The African Union suspended Togo on Wednesday.", "suspend", {"IGO"}, {"TGO"}),
        ("Togo was suspended from the African Union after the coup.", "suspend", {"IGO"}, {"TGO"}),
    ],
)
def test_an_act_and_its_sides(text: str, act: str, actors: set[str | None], recipients: set[str | None]) -> None:
    found = _acts(text).get(act)
    assert found is not None, _acts(text)
    assert (_side(found, "actors"), _side(found, "recipients")) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Denmark joined the European Union in freezing aid to Togo.", "join"),
        ("Denmark joined Norway in condemning the vote in Togo.", "cooperate"),
        ("The candidate dropped out on Friday.", "withdraw"),
        ("Tourists would have to leave the island within two days, Fiji said.", "expel"),
    ],
)
def test_an_act_that_is_not_told(text: str, act: str) -> None:
    assert act not in _acts(text)
