"""How far an act has come: clauses beside it, wishes, attempts, and the words beside those that must not change it."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims


def told(text: str, act: str) -> list[str]:
    return [c.status for c in claims(text) if c.act == act]


STATUSES = [
    # what lies behind nobody asks for, whoever must speak or think of it
    ("I must tell you that Peruvian soldiers attacked Chile.", "attack", ["done"]),
    ("We must remember that Malta expelled the envoy in March.", "expel", ["done"]),
    # an offer may be declined without a word of what
    ("Peru offered to mediate, but Malta declined.", "refuse", ["done"]),
    ("Peru's exports to Malta declined.", "refuse", []),
    # what stands behind a semicolon, a colon or a dash says nothing of what stands before it
    ("Peru expelled two Chilean envoys; their staff have not left.", "expel", ["done"]),
    ("Peru condemned the vote in Chile: no observers were sent.", "criticise", ["done"]),
    ("Peru arrested two Chilean monks - they have not been named.", "arrest", ["done"]),
    ("Peru recalled its envoy to Chile; Bolivia may follow.", "cut-ties", ["done"]),
    ("Peru has not expelled the Chilean envoy; it summoned him.", "expel", ["not-done"]),
    ('"We did not attack Chile; we defended ourselves," the Peruvian minister said.', "attack", ["not-done"]),
    # who wants to do something has not done it; who wants another to do it demands it
    ("Malta wants to withdraw troops from Libya.", "withdraw", ["hinted"]),
    ("Malta's premier said he wants to meet the Libyan president.", "meeting", ["hinted"]),
    ("Malta wants to meet the Libyan president.", "demand", []),
    ("Malta asked to meet the Libyan president.", "meeting", ["requested"]),
    ("Malta lobbied to sign a fishing treaty with Libya.", "pact", ["planned"]),
    ("Malta has yet to expel the Libyan envoy.", "expel", ["not-done"]),
    ("Malta is in talks to buy jets from Sweden.", "trade", ["hinted"]),
    ("Malta will concentrate on buying jets from Sweden.", "trade", ["planned"]),
    ("Malta said it would focus on building warships and buying jets from Sweden.", "trade", ["pledged"]),
    ("Even if Malta does leave the port and sign a pact, Libya will wait.", "pact", []),
    ("If Malta leaves the port, Libya will wait, and Sweden has signed a pact with Egypt.", "pact", ["done"]),
    ("Malta is free to expel the Libyan envoy.", "expel", ["hypothetical"]),
    ("Malta wants Libya to release the crew.", "demand", ["requested"]),
    ("Malta wants the crew released.", "demand", ["requested"]),
    ("Malta asked Libya to release the crew.", "appeal", ["requested"]),
    ("Malta managed to free the hostages.", "release", ["done"]),
    # an attempt has failed only where it is told as over
    ("Qatar is trying to mediate between Chad and Niger.", "mediate", ["planned"]),
    ("Qatar will try to sign a deal with Chad.", "pact", ["planned"]),
    ("Qatar and Chad met on Monday to try to ratify the treaty.", "ratify", ["planned"]),
    ("Qatar tried to expel the Chadian envoy.", "expel", ["failed"]),
    ("Qatar did try to expel the Chadian envoy.", "expel", ["failed"]),
    ("Three men were held in Lima for trying to kill the president.", "attack", ["failed"]),
    # an offer to meet is a proposal, told as such; what was due had not been done
    ("Ghana proposed ministerial talks with Togo.", "propose", ["pledged"]),
    ("Ghana offered to hold talks with Togo.", "propose", ["pledged"]),
    ("Ghana proposed holding talks with Togo.", "propose", ["pledged"]),
    ("Ghana replied with an offer to hold talks on 20 May.", "propose", ["pledged"]),
    ("Ghana called for talks with Togo.", "propose", []),
    ("Ghana proposed that Togo and Benin hold talks.", "propose", ["pledged"]),
    ("Sanctions on Togo were due to be lifted on Friday.", "lift", ["planned"]),
    ("The pact was due to be signed on Monday by Ghana and Togo.", "pact", ["planned"]),
    # what is told of a day to come has not been done, but a measure is announced
    ("Peru offered to confer over sending a delegation to Lagos next month.", "visit", ["planned"]),
    ("Talks between Peru and Chile next week are crucial.", "meeting", ["planned"]),
    ("Peru imposed a ban on Chilean fruit from 1 June.", "impose", ["announced"]),
    ("Peru and Chile signed a treaty that will run until 2030.", "pact", ["done"]),
    # what a condition denies is open; ties that "could be reviewed" are a threat
    ("Peru warned that ties with Chile could be reviewed if it did not back down.", "concede", []),
    ("Peru warned that ties with Chile could be reviewed if it did not back down.", "cut-ties", ["hinted"]),
    ("Peru asked whether Chile had not signed the treaty.", "pact", []),
    ("Peru did not expel the envoy.", "expel", ["not-done"]),
    # force vowed "only if" is no plan; what cannot be done is not told as not done; who a picture is from is no news
    ("Niger said it would bomb Chad only if its army crossed the border.", "attack", ["hypothetical"]),
    ("Niger will expel the Chadian envoy only if Chad closes the border.", "expel", ["hypothetical"]),
    ("Niger will expel the Chadian envoy on Friday.", "expel", ["planned"]),
    ("That made it impossible for Chad to start a war on Niger, the general said.", "fight", []),
    ("A jet lands in a photo released by the Nigerien army on Monday.", "publish", []),
    ("The gate fell, and that let gunmen go in, the mayor said.", "release", []),
    # what is only foreseen, supposed or attempted is not done, unless it is told to have come
    ("The planned visit of Peru's president to Chile drew protests.", "visit", ["expected"]),
    ("The long-awaited talks between Peru and Chile could calm markets.", "meeting", ["expected"]),
    ("A proposed summit of Peru and Chile could take place in Arica.", "summit", ["expected"]),
    ("The threatened strike by Peruvian miners worries traders.", "strike", ["threatened"]),
    ("Any talks between Peru and Chile will meet distrust in La Paz.", "meeting", []),
    ("A possible meeting of Peru and Chile worries La Paz.", "meeting", []),
    ("Talks between Peru and Chile would help, the EU said.", "meeting", []),
    ("The long-awaited talks between Peru and Chile began on Monday.", "meeting", ["done"]),
    ("Peru and Chile held their long-awaited talks on Monday.", "meeting", ["done"]),
    ("The failed talks between Peru and Chile worry La Paz.", "meeting", ["done"]),
    ("The recent talks between Peru and Chile could calm markets.", "meeting", ["done"]),
    ("A raid on the embassy in Lima on Monday could start a war.", "attack", ["done"]),
    ("Four men were charged over the attempted abduction of a Danish banker.", "abduct", ["failed"]),
    ("Ghana deplored the foiled attack on the Danish embassy; it shocked Accra.", "attack", []),
    ("The foiled attack on the Danish embassy shocked Accra.", "attack", ["failed"]),
    ("Qatar is not trying to topple the government of Chad.", "seize", ["not-done"]),
]


@pytest.mark.parametrize(("text", "act", "statuses"), STATUSES)
def test_how_far_it_has_come(text: str, act: str, statuses: list[str]) -> None:
    assert told(text, act) == statuses


DAYS = [
    ("Rebels tried to take the port on Monday.", "seize", "2024-05-13"),
    ("Police attempted to arrest the general on Tuesday.", "arrest", "2024-05-14"),
    ("An attempt to kill the minister on Tuesday failed.", "attack", "2024-05-14"),
    ("Rebels want to meet the Chadian minister on Friday.", "meeting", "2024-05-17"),
    ("Qatar will try to meet the Chadian rebels on Friday.", "meeting", "2024-05-17"),
]


@pytest.mark.parametrize(("text", "act", "day"), DAYS)
def test_which_day_of_that_name_it_is(text: str, act: str, day: str) -> None:
    assert [c.when.edtf for c in claims(text) if c.act == act] == [day]


BACKGROUND = [
    ("Danish troops have been based in Mali for years.", True, {"DNK"}),
    ("Danish soldiers have long been stationed in Mali.", True, {"DNK"}),
    ("Denmark has 900 troops stationed in Mali.", True, {"DNK"}),
    ("Denmark stationed 900 troops in Mali in April.", False, {"DNK"}),
    ("Danish troops were stationed in Mali on Monday.", False, {"DNK"}),
]


@pytest.mark.parametrize(("text", "background", "actors"), BACKGROUND)
def test_where_forces_stand_is_no_news(text: str, background: bool, actors: set[str]) -> None:
    claim = next(c for c in claims(text) if c.act == "deploy")
    assert (claim.background, {p.party.country for p in claim.actors}) == (background, actors)


def test_a_truce_told_with_its_length_is_news() -> None:
    claim = next(c for c in claims("The rebels of the North have laid down their arms for two years.") if c.act == "disarm")
    assert not claim.background


def test_what_a_war_has_cost_is_no_news_and_what_a_raid_has_is() -> None:
    war = next(c for c in claims("Peru signed a truce to end a war that has killed 300 people.") if c.act == "attack")
    raid = next(c for c in claims("Gunmen began a raid that has killed 12 people in Gao.") if c.figures)
    assert (war.background, raid.background) == (True, False)
