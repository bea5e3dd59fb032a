"""Who withdraws, joins, summons, expels, calls off: acts of states and people whose words leave something to the sense."""

from __future__ import annotations

import pytest

from tests.coding.reading import by_act, sides


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
        # a title before a name says who it is as the bare title does
        ("Chad summoned French Ambassador Luc Fabre on Friday.", "summon", {"TCD"}, {"FRA"}),
        ("Chad called in Ambassador Luc Fabre on Friday.", "summon", {"TCD"}, {None}),
        ("Chad recalled Ambassador Idris Saleh from Paris.", "cut-ties", {"TCD"}, {"FRA"}),
        # what two do together
        ("Denmark joined the European Union in freezing aid to Togo.", "cut-aid", {"DNK", "EUR"}, {"TGO"}),
        ("Denmark joined Norway in condemning the vote in Togo.", "criticise", {"DNK", "NOR"}, {"TGO"}),
        ("Denmark joined Norway and Iceland in sending troops to Togo.", "deploy", {"DNK", "NOR", "ISL"}, {"TGO"}),
        ("Denmark joined forces with Norway in condemning the vote in Togo.", "criticise", {"DNK", "NOR"}, {"TGO"}),
        ("Denmark joined with Norway in condemning the vote in Togo.", "criticise", {"DNK", "NOR"}, {"TGO"}),
        ("Denmark, joined by Norway, condemned the vote in Togo.", "criticise", {"DNK", "NOR"}, {"TGO"}),
        ("Togo was joined by Benin in expelling Danish diplomats.", "expel", {"TGO", "BEN"}, {"DNK"}),
        ("Denmark joined the European Union in 1973.", "join", {"DNK"}, {"EUR"}),
        # a measure is the doing of the state that tells it, or of the one at whose seat it is taken
        ("Peru said that Chile's ambassador had been summoned.", "summon", {"PER"}, {"CHL"}),
        ("The Chilean envoy in Lima had been summoned, the foreign ministry said.", "summon", {"PER"}, {"CHL"}),
        ("Peru's foreign ministry said two Chilean envoys had been expelled.", "expel", {"PER"}, {"CHL"}),
        ("Peru said two Chilean diplomats would have to leave within 48 hours.", "expel", {"PER"}, {"CHL"}),
        ("Denmark said aid to Togo would be withheld until the vote was respected.", "cut-aid", {"DNK"}, {"TGO"}),
        ("Chile said its envoy had been expelled.", "expel", set(), {"CHL"}),
        ("Peru said that aid to Togo had been cut by Chile.", "cut-aid", {"CHL"}, {"TGO"}),
        ("Togo's ambassador was called home on Tuesday.", "cut-ties", {"TGO"}, set()),
        ("The Togolese ambassador to Benin was recalled on Tuesday.", "cut-ties", {"TGO"}, {"BEN"}),
        ("Togo recalled its ambassador to Benin.", "cut-ties", {"TGO"}, {"BEN"}),
        # what is called off, and at whose wish
        ("The summit has been called off at the request of the Togolese side.", "cancel", {"TGO"}, set()),
        ("Monday's talks in Oslo were postponed at Peru's request.", "cancel", {"PER"}, set()),
        ("The conference in Lomé was called off, Togo said.", "cancel", {"TGO"}, set()),
        ("Talks between Togo and Benin were called off on Monday.", "cancel", {"TGO", "BEN"}, set()),
        # closer ties are made, which is more than words of support
        ("Kenya and Somalia restored diplomatic relations on Friday.", "mend-ties", {"KEN", "SOM"}, set()),
        ("Iran resumed diplomatic relations with Saudi Arabia.", "mend-ties", {"IRN"}, {"SAU"}),
        ("Ties with Peru were restored last month.", "mend-ties", set(), {"PER"}),
        ("Chile said it stood by Peru.", "support", {"CHL"}, {"PER"}),
        # a member suspended
        ("The African Union suspended Togo on Wednesday.", "suspend", {"IGO"}, {"TGO"}),
        ("Togo was suspended from the African Union after the coup.", "suspend", {"IGO"}, {"TGO"}),
        # those whose own it is that is frozen
        ("Officials whose Danish assets have been frozen may not enter Denmark.", "impose", set(), {None}),
        ("Two Togolese generals had their Danish assets frozen on Monday.", "impose", set(), {"TGO"}),
        # a court that keeps a government from enforcing a measure says nothing of the measure
        ("A Danish judge blocked the ministry from enforcing sanctions on Togo.", "refuse", {"DNK"}, {"DNK"}),
        ("The Danish ministry was barred by a judge from applying the decree.", "refuse", {None}, {"DNK"}),
        # nominations
        ("The senator has placed a hold on the nomination of John Dale as envoy.", "refuse", {None}, {None}),
        ("The senator is holding up the nomination of a retired general.", "refuse", {None}, {None}),
        # aid told as a sum
        ("Oslo had suspended EUR20m in budget support to Togo.", "cut-aid", {"NOR"}, {"TGO"}),
        ("Norway suspended $20m in food aid to Togo.", "cut-aid", {"NOR"}, {"TGO"}),
        ("Norway gave $20m in aid to Togo.", "aid", {"NOR"}, {"TGO"}),
        ("Norway gave in to Togo on Monday.", "concede", {"NOR"}, {"TGO"}),
        # relative clauses
        ("Peru says two Chilean embassy staff, whom it expelled on Monday, paid a gang.", "expel", {"PER"}, {"CHL"}),
        ("Peru alleged that Chilean officials had bribed its judges.", "accuse", {"PER"}, {"CHL"}),
        # a subject of two words after "and" is no further object
        ("The army detained union leaders and the regional bloc ECOWAS suspended Togo.", "suspend", {"IGO"}, {"TGO"}),
        # asylum offered, regret over what another did
        ("Norway offered asylum to a Togolese general.", "rescue", {"NOR"}, {"TGO"}),
        ("The Togolese general was granted asylum by Norway.", "rescue", {"NOR"}, {"TGO"}),
        ("Norway expressed its regret over the Togolese vote.", "criticise", {"NOR"}, {"TGO"}),
        ("Norway expressed its regret to Togo for the shooting.", "apologise", {"NOR"}, {"TGO"}),
        # a station told by name
        ("The station, Radio Lagoon, was shut down by the Togolese government.", "censor", {"TGO"}, {"TGO"}),
        ("The Togolese government shut down Radio Lagoon.", "censor", {"TGO"}, {"TGO"}),
        # who has to leave is expelled by the state that is to be left
        ("Two Togolese envoys were given 72 hours to leave Benin.", "expel", {"BEN"}, {"TGO"}),
        ("The Togolese parliament voted to disapprove the Danish sale.", "refuse", {"TGO"}, {"DNK"}),
        # what must be done in the passive is asked for
        ("Togo demanded that the two men be released by Benin.", "demand", {"TGO"}, {"BEN"}),
        ("Togo demanded that sanctions on Benin be lifted.", "demand", {"TGO"}, {"BEN"}),
    ],
)
def test_an_act_and_its_sides(text: str, act: str, actors: set[str | None], recipients: set[str | None]) -> None:
    found = by_act(text).get(act)
    assert found is not None, by_act(text)
    assert sides(found) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Denmark joined the European Union in freezing aid to Togo.", "join"),
        ("Denmark joined Norway in condemning the vote in Togo.", "cooperate"),
        ("Denmark, joined by Norway, condemned the vote in Togo.", "cooperate"),
        ("The candidate dropped out on Friday.", "withdraw"),
        ("A Danish judge blocked the ministry from enforcing sanctions on Togo.", "impose"),
        ("The committee deadlocked, leaving the nomination in doubt.", "resign"),
        ("The senator is holding up the nomination of a retired general.", "appoint"),
        ("Norway gave $20m in aid to Togo.", "concede"),
        ("Chad trades with Togo, which has invaded Benin, a charge the state rejects.", "refuse"),
        ("The opposition demanded that the internet, which was cut on Monday, be restored.", "concede"),
        ("Tourists would have to leave the island within two days, Fiji said.", "expel"),
    ],
)
def test_an_act_that_is_not_told(text: str, act: str) -> None:
    assert act not in by_act(text)


@pytest.mark.parametrize(
    ("text", "act", "figures"),
    [
        ("By 51 votes to 48 the Togolese parliament rejected the treaty.", "refuse", [(51, "votes"), (48, "opposing votes")]),
        ("Togo's parliament voted 51-48 to lift sanctions on Benin.", "lift", [(51, "votes"), (48, "opposing votes")]),
        (
            "The resolution was passed by Togo's parliament with 60 votes in favour and 20 against.",
            "support",
            [(60, "votes"), (20, "opposing votes")],
        ),
        ("Nine of the 12 judges were arrested in Togo.", "arrest", [(9, "judges")]),
        ("Twelve of the 15 members of the Security Council voted in favour.", "support", [(12, "members")]),
        ("Togo freed nine men and 12 women on Monday.", "release", [(9, "men"), (12, "women")]),
    ],
)
def test_votes_and_parts_of_a_whole(text: str, act: str, figures: list[tuple[float, str]]) -> None:
    assert [(f.value, f.of) for f in by_act(text)[act].figures] == figures


def test_an_offer_of_asylum_is_a_promise() -> None:
    assert by_act("Norway offered asylum to a Togolese general.")["rescue"].type == "AGREE"
    assert by_act("Norway granted asylum to a Togolese general.")["rescue"].type == "AID"


def test_leaders_are_held_and_the_bloc_is_not() -> None:
    held = by_act("The army detained union leaders and the regional bloc ECOWAS suspended Togo.")["arrest"]
    assert sides(held)[1] == {"TGO"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the judge makes no threat that meets nobody, no trial of who tries, and takes no fuller claim's place
        ("Togo's spokesman warned that Benin may be trying to split the two allies.", set()),
        ("The president said Togo would focus on mass producing tractors next year.", set()),
        ("Kenya's president warned that Uganda may be looking to win over the two ministers.", set()),
        ("Togo closed its border with Benin.", {"impose"}),
        # an accusation in a relative clause is told of both
        ("Peru expelled two Chilean envoys whom it accuses of helping to prepare a theft.", {"expel", "accuse"}),
    ],
)
def test_what_the_judge_leaves_to_the_rules(text: str, told: set[str]) -> None:
    assert set(by_act(text)) == told


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Togo's parliament voted 51-48 to condemn Benin.", "criticise", "done"),
        ("Togo's parliament voted to reject the treaty with Benin.", "refuse", "done"),
        ("Togo's parliament will vote to reject the treaty with Benin.", "refuse", "planned"),
        ("Togo's parliament is expected to vote to condemn Benin.", "criticise", "planned"),
        ("Togo's parliament voted to send troops to Benin.", "deploy", "planned"),
        ("Peru said two Chilean diplomats would have to leave within 48 hours.", "expel", "done"),
        ("The spokesman denied that the nominee had withdrawn.", "stand-down", "denied"),
    ],
)
def test_how_far_it_has_come(text: str, act: str, status: str) -> None:
    assert by_act(text)[act].status == status
