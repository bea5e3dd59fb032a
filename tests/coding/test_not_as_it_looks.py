"""Words that look like one act and tell another, or none: governments that fall, warnings to ships."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides


@pytest.mark.parametrize(
    "text",
    [
        "Norway cannot afford to take in more refugees from Peru, the senator said.",
        "Malta can't afford to attack Libya, the minister said.",
        "Peru's minister declined to comment on the fund.",
        "Prosecutors in Peru rarely pursue such ministers.",
        "Norway seldom criticises Peru.",
        "A no-confidence vote toppled Sweden's government on Monday.",
        "Latvia's government was brought down by its coalition partner on Monday.",
        "Iran gave warning to ships before the launch.",
        "Serbia is expanding the settlements in Kosovo.",
        "The party is strengthening the settlements.",
        "The Peruvian senator released a letter from her doctor on Monday.",
        "The report follows the release of a statement by Peru's ministry on Monday.",
        "Peru's embassy did not immediately return messages on Friday.",
        "The plane took off from Lima's airport with ten passengers at noon.",
        "China plans to launch a space probe to the far side of the moon next year.",
        "India will send a probe to Venus in 2028.",
        "Fireworks exploded over the harbour in Sydney.",
        "Peru's prison population has exploded since 1990.",
        "The captain injured his knee against Chile and did not return.",
        "The club in Lima announced the firing of its coach on Monday.",
        "Democrats in the U.S. House seized upon the minister's remarks.",
        "Peru's foreign minister has become caught up in the scandal.",
        "Bodyguards whisked Peru's president away from the ceremony.",
        "Villagers in Fiji have been forced from their homes by high seas.",
        "Illness forced Peru's president to leave the hall early.",
        "Peru's foreign minister will take some time before deciding.",
        "Migrants entered Poland's territory on Monday.",
        "The director spent nine months shooting in Morocco.",
        "The plane hit a mountain near Lima on Monday.",
        "Mexico's president has waged a campaign against corruption since 2012.",
        "Peru's airline charged passengers 50 euros for bags, the ministry said.",
        "Peru's oil company fired 200 workers in Lima.",
        "The shield keeps Peru's missiles from burning up.",
        "One worker is being treated for minor injuries in Lima.",
        "The plane flew over the Pacific on Monday with 90 Peruvians aboard.",
        "A cargo ship struck a bridge in Lima on Monday.",
        "The release of the Lima Papers is a big deal for Peru.",
        "The corruption scandal that brought down Peru's president is over.",
        "Anyone who attacks Peruvian soldiers will be punished, the minister said.",
        "The Peruvian minister has been hit with claims of fraud.",
        "Nearly 1,500 coal- and gas-fired power plants were closed in Peru.",
        "The debate is about how the police treat minorities in Peru.",
        "The plan met pushback from investors in Peru.",
        "Bodyguards whisked the Peruvian president out of the hall.",
        "Political correctness has run amok in Peru's army, the senator said.",
        "Peru's president took the news of the vote in stride.",
    ],
)
def test_no_act_of_politics(text: str) -> None:
    assert [c.act for c in claims(text) if c.scheme == "plover"] == []


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Rebels toppled the government of Mali.", "COERCE", "done"),
        ("Four fighter jets took off from a base in Togo to meet Ghana's planes.", "MOBILIZE", "done"),
        ("Mali announced that the release of two journalists had taken place.", "RETREAT", "done"),
        ("A car bomb exploded outside the Kenyan embassy on Monday.", "ASSAULT", "done"),
        ("Kenya launched a probe into the minister's accounts.", "ACCUSE", "done"),
        ("Militants forced villagers in Mali to leave.", "COERCE", "done"),
        ("Mobs ran amok in Nairobi on Monday.", "PROTEST", "done"),
        ("French doctors treated refugees in Chad.", "AID", "done"),
        ("“Release the hostages now,” the Israeli minister said.", "REQUEST", "requested"),
        ("“Stop the war,” the Kenyan president said.", "REQUEST", "requested"),
        ("A spy plane flew over Taiwan on Monday.", "MOBILIZE", "done"),
        ("Israeli missiles struck a bridge in Tyre on Monday.", "ASSAULT", "done"),
        ("Protesters toppled Peru's president on Monday.", "COERCE", "done"),
        ("Peru put two firms and a bank on its blacklist on Monday.", "SANCTION", "done"),
        ("A missile was sent over Japan by North Korea on Tuesday.", "MOBILIZE", "done"),
        ("Mali's army waged a campaign against rebels in the north.", "ASSAULT", "done"),
        ("Kenya's president fired the finance minister on Monday.", "RETREAT", "done"),
        ("Chadian fighters entered the territory of Niger on Monday.", "ASSAULT", "done"),
        ("Israeli jets hit a base near Homs on Monday.", "ASSAULT", "done"),
        ("Police whisked the Peruvian activist away on Monday.", "COERCE", "done"),
        ("The two Kenyan activists were taken before a judge on Monday.", "ACCUSE", "done"),
        ("Thousands massed outside parliament in Nairobi on Monday.", "PROTEST", "done"),
        ("China gave a warning to Taiwan on Monday.", "THREATEN", "done"),
        ("The Estonian government approved a transfer of 5 million euros to Syria.", "AGREE", "pledged"),
        ("Prosecutors determined that Chad had expelled the envoy.", "SANCTION", "done"),
        ("Chad determined to expel the envoy.", "THREATEN", "planned"),
    ],
)
def test_what_the_words_tell(text: str, type_: str, status: str) -> None:
    first = claims(text)[0]
    assert (first.type, first.status) == (type_, status)


def test_who_is_caught_up_in_an_inquiry_is_inquired_into() -> None:
    (claim,) = claims("Chad's finance minister was embroiled in a corruption inquiry.")
    assert (claim.type, [p.party.country for p in claim.recipients]) == ("ACCUSE", ["TCD"])
    assert not claim.actors


def test_a_deed_that_an_inquiry_finds_is_an_accusation_by_who_inquires() -> None:
    (claim,) = [c for c in claims("UN inspectors concluded that Iran had attacked the ship.") if c.scheme == "plover"]
    assert (claim.type, sides(claim)) == ("ACCUSE", ({"UNO"}, {"IRN"}))


@pytest.mark.parametrize(
    ("text", "type_", "actors"),
    [
        ("The Security Council adopted a resolution that calls on Serbia to withdraw.", "REQUEST", {"UNO"}),
        ("The European Union signed a letter that urges Serbia to withdraw.", "REQUEST", {"EUR"}),
        ("Norway's minister read a report that criticised Serbia.", "ACCUSE", set()),
    ],
)
def test_whoever_makes_a_document_says_what_it_says(text: str, type_: str, actors: set[str]) -> None:
    (claim,) = [c for c in claims(text) if c.scheme == "plover"]
    assert (claim.type, sides(claim)) == (type_, (actors, {"SRB"}))


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        ("Venezuela and Cuba recognised Sosa's victory.", "SUPPORT", {"VEN", "CUB"}, {None}),
        ("The opposition candidate in Ghana recognised Sosa's victory.", "CONCEDE", {None}, {None}),
        ("Peruvian lawyer Ana Sosa has taken refuge in the Brazilian embassy.", "AID", {"BRA"}, {"PER"}),
        ("Chad sent back nine soldiers.", "RETREAT", {"TCD"}, set()),
        ("Chad sent back 500 troops to Mali.", "MOBILIZE", {"TCD"}, {"MLI"}),
        ("Chad and Mali reached a ceasefire in Accra with the kind help of Ghana.", "RETREAT", {"TCD", "MLI"}, set()),
        ("Chile should hand her over, Interior Minister Pablo Mamani of Peru demanded.", "REQUEST", {"PER"}, {"CHL"}),
        ("Washington has banned three senators from the United States.", "REJECT", {"USA"}, {"USA"}),
    ],
)
def test_who_does_it_to_whom(text: str, type_: str, actors: set[str], recipients: set[str | None]) -> None:
    (claim,) = [c for c in claims(text) if c.scheme == "plover"]
    assert (claim.type, sides(claim)) == (type_, (actors, recipients))


@pytest.mark.parametrize(
    "text", ["Dhaka confined itself at first to diplomacy.", "World leaders have been quick to take note."]
)
def test_ways_to_say_nothing(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It will be recalled that on Monday a Kenyan patrol shelled a Somali boat.", "done"),
        ("It should be noted that Chad signed the treaty with Mali.", "done"),
        ("It will be agreed that Chad signs the treaty with Mali.", "planned"),
    ],
)
def test_what_one_is_reminded_of_has_happened(text: str, status: str) -> None:
    assert claims(text)[0].status == status


def test_a_place_of_who_tells_it_is_not_where_it_was() -> None:
    claim = claims("The fight began on Monday, when, according to Tirana, a Serbian patrol shelled the boat.")[0]
    assert (claim.where, sides(claim)) == (None, ({"SRB"}, set()))


@pytest.mark.parametrize(
    ("text", "act", "when"),
    [
        ("Ana Sosa of Peru, the loser of 10 November, begged for asylum on Friday.", "demand", "2024-05-10"),
        ("It was the largest march since 2019, when Evo Morales resigned and fled to Mexico.", "resign", "2019"),
        ("Chad has been at peace since May 2011, when Mali signed a treaty with it.", "pact", "2011-05"),
    ],
)
def test_the_day_that_the_words_give(text: str, act: str, when: str) -> None:
    found = one(text, act).when.when
    assert found is not None
    assert found.edtf() == when


def test_who_summons_an_envoy_is_the_state_that_the_report_is_about() -> None:
    claim = one(
        "Bulgaria was angry. The Russian ambassador was summoned in the morning. Ministers in Sofia said Bulgaria would not "
        "yield. Crowds gathered in Plovdiv.",
        "summon",
    )
    assert sides(claim) == ({"BGR"}, {"RUS"})
    assert [p.assumed for p in claim.actors] == [True]


def test_what_somebody_carries_with_them_is_not_where_it_was() -> None:
    claim = one(
        "Ana Reyes was arrested at the harbour of Lima with a ticket to Istanbul in her pocket, police in Peru said.", "arrest"
    )
    assert claim.where is None or claim.where.name != "Istanbul"


def test_those_who_are_arrested_are_not_whom_the_blast_befell() -> None:
    found = claims("Two suspects were arrested near the scene of the explosion in Kunduz, police said.")
    assert [c.act for c in found] == ["arrest"]


def test_a_bomber_on_his_way_attacks_once() -> None:
    found = claims("A suicide bomber driving a lorry packed with explosives rammed the German consulate in Kunduz.")
    assert [(c.act, c.trigger.text) for c in found] == [("attack", "rammed")]


def test_whose_operation_it_was_is_no_aim_of_it() -> None:
    (claim,) = [c for c in claims("It was the first military operation of the Chadian army in Niger.") if c.type]
    assert (claim.type, [p.party.country for p in claim.actors], claim.recipients) == ("ASSAULT", ["TCD"], ())


@pytest.mark.parametrize(
    "text",
    ["A truck plowed into a house in Lima, killing six people.", "A ferry capsized off Kenya, killing nine people."],
)
def test_a_mishap_and_its_dead_are_one(text: str) -> None:
    assert [c.act for c in claims(text)] == ["incident"]
