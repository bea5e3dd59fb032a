"""Whole sentences and short reports of our own: every act in them once, with all its parties, figures and its day."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides

PARTIES = [
    ("Chile on Monday declared two Bolivian diplomats personae non gratae.", "expel", {"CHL"}, {"BOL"}),
    ("Estonia declared the Russian ambassador persona non grata.", "expel", {"EST"}, {"RUS"}),
    ("Ghana branded two Togolese envoys personae non gratae on Friday.", "expel", {"GHA"}, {"TGO"}),
    ("Cuba will send a field hospital with 40 beds to Haiti.", "aid", {"CUB"}, {"HTI"}),
    ("Estonia will lend 60 fire engines to Latvia.", "aid", {"EST"}, {"LVA"}),
    ("Estonia is lending Latvia 60 fire engines.", "aid", {"EST"}, {"LVA"}),
    ("A convoy of 30 trucks sent by Qatar has delivered flour to El Fasher in Sudan.", "aid", {"QAT"}, {"SDN"}),
    ("Uganda offered to mediate between Kenya and Somalia.", "mediate", {"UGA"}, {"KEN", "SOM"}),
    ("Chile and Peru are in talks on a new fishing treaty.", "pact", {"CHL", "PER"}, set()),
    ("Jordan is in negotiations with Egypt on a water treaty.", "pact", {"JOR", "EGY"}, set()),
    ("The truce between Chad and Libya was reached at dawn.", "ceasefire", {"TCD", "LBY"}, set()),
    ("In Tunis, the foreign ministry summoned New Zealand's ambassador.", "summon", {"TUN"}, {"NZL"}),
    ("Eleven Peruvian miners were missing. The men were arrested by the Chilean police.", "arrest", {"CHL"}, {"PER"}),
    ("Farmers in Poland, Germany and Romania have staged similar protests.", "demonstrate", {"POL", "DEU", "ROU"}, {"POL"}),
    ("Croatia is closing its embassy in Minsk, Foreign Minister Ante Perković announced.", "cut-ties", {"HRV"}, {"BLR"}),
    ("Croatia gave three Belarusian diplomats until Sunday to leave.", "expel", {"HRV"}, {"BLR"}),
    ("Belarus has ordered the Croatian embassy to close within ten days.", "expel", {"BLR"}, {"HRV"}),
    ("Thailand and Laos agreed to a truce. The defence ministers will meet in Kuala Lumpur.", "meeting", {"THA", "LAO"}, set()),
    ("Soldiers of Thailand and Laos exchanged fire. Malaysia offered to mediate.", "mediate", {"MYS"}, {"THA", "LAO"}),
    ("The European Union met. The Union had offered to mediate between Chad and Niger.", "mediate", {"EUR"}, {"TCD", "NER"}),
    ("Thailand sent tanks to the border area.", "deploy", {"THA"}, set()),
    ("The Italians had been released by their captors on Monday.", "release", {None}, {"ITA"}),
    ("A Kenyan military plane landed in Juba with 24 tons of tents.", "aid", {"KEN"}, {"SSD"}),
    ("The Turkish flour has not reached Nyala in Sudan.", "aid", {"TUR"}, {"SDN"}),
    ("Portugal called on Brazil to do more.", "appeal", {"PRT"}, {"BRA"}),
    ("Cyprus smuggled diesel to Lebanon.", "trade", {"CYP"}, {"LBN"}),
    ("A Cypriot tanker transferred 90 tons of fuel to a Lebanese ship.", "trade", {"CYP"}, {"LBN"}),
    ("The Rwandan foreign minister called the verdict a show trial.", "criticise", {"RWA"}, set()),
    ("An African Union resolution on Sudan was adopted in March.", "support", {"IGO"}, set()),
    ("The Zambian girl got a long sentence from a Malawian court.", "convict", {"MWI"}, {"ZMB"}),
    ("Sweden's announcement of sanctions on Belarus came at noon.", "impose", {"SWE"}, {"BLR"}),
    ("Iran's launching of a missile alarmed its neighbours.", "test-weapon", {"IRN"}, set()),
    ("The Security Council said it was vital that Chad take action and called on Niger to disarm.", "appeal", {"UNO"}, {"NER"}),
    ("The African Union condemned the raid, demanding that Chad frees the crew.", "demand", {"IGO"}, {"TCD"}),
    ("Al-Shabaab militants freed 21 Kenyan girls on Monday.", "release", {"SOM"}, {"KEN"}),
    ("The Kenyan army freed 21 Somali girls on Monday.", "rescue", {"KEN"}, {"SOM"}),
    ("Chile's ambassador to the United Nations condemned Bolivia.", "criticise", {"CHL"}, {"BOL"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "actors", "recipients"), PARTIES, ids=[text for text, *_ in PARTIES])
def test_who_deals_with_whom(text: str, act: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(one(text, act)) == (actors, recipients)


POINTING_BACK = [
    ("Kenya, Uganda and Rwanda will share data. The three countries signed a pact.", "pact", {"KEN", "UGA", "RWA"}),
    ("Chad and Niger quarrel. The countries clashed in 2008.", "fight", {"TCD", "NER"}),
    ("Delegations from Chad and Niger met in Doha. Both delegations signed a treaty.", "pact", {"TCD", "NER"}),
    ("There was silence between Chad and Niger. Their delegations signed a treaty on Monday.", "pact", {"TCD", "NER"}),
    ("The presidents of Kenya and Ghana met in Accra. A memorandum on training was signed after the talks.", "pact",
     {"KEN", "GHA"}),
    ("A memorandum on nurses was signed after the meeting between the presidents of Kenya and Ghana.", "pact", {"KEN", "GHA"}),
    ("The truce between Chad and Libya was reached after nine days of negotiations in Doha.", "meeting", {"TCD", "LBY"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "parties"), POINTING_BACK, ids=[text for text, *_ in POINTING_BACK])
def test_what_names_no_party_has_those_told_before(text: str, act: str, parties: set[str]) -> None:
    found = next(c for c in claims(text) if c.act == act)
    assert (sides(found)[0], found.reciprocal) == (parties, True)


def test_who_mediates_is_no_party_of_the_talks() -> None:
    found = claims("Qatar mediated between Kenya and Somalia in Doha. The talks lasted all night.")
    assert sides(next(c for c in found if c.act == "meeting"))[0] == {"KEN", "SOM"}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Rebels killed four soldiers and wounded nine near Goma on Monday.", [4, 9]),
        (
            "Two villagers were killed and eleven injured when Iranian rockets hit a village near Mosul, Iraq, on Monday.",
            [2, 11],
        ),
        ("A suicide bomber killed 14 people and injured 30 others in Mosul, Iraq, on Monday.", [14, 30]),
    ],
)
def test_killed_and_injured_are_one_act(text: str, figures: list[int]) -> None:
    found = one(text, "attack")
    assert sorted(f.value for f in found.figures) == figures
    assert found.when.when is not None and found.when.when.edtf() == "2024-05-13"
    assert found.where is not None


@pytest.mark.parametrize(
    "text",
    [
        "At least 19 people were killed when a fuel tanker caught fire near Kano in Nigeria on Tuesday.",
        "A bus caught fire in Peru, killing 19 people.",
    ],
)
def test_deaths_in_an_accident_are_no_attack(text: str) -> None:
    found = claims(text)
    assert {c.act for c in found} == {"incident"}
    assert 19 in {f.value for c in found for f in c.figures}


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed nine people outside a hotel in Basra on Monday.",
        "The number of people killed by a car bomb in Basra has risen to 14.",
    ],
)
def test_a_bomb_is_the_mode_and_those_it_kills_do_not_act(text: str) -> None:
    found = one(text, "attack")
    assert (found.mode, found.actors) == ("explosives", ())


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The foreign ministers of Chad and Niger meet again in July.", "planned"),
        ("The foreign ministers of Chad and Niger meet twice a year.", "ongoing"),
        ("The foreign ministers of Chad and Niger met again on Monday.", "done"),
    ],
)
def test_the_present_tense_with_a_day_to_come_is_a_plan(text: str, status: str) -> None:
    assert one(text, "meeting").status == status


def test_the_day_of_a_visit_is_not_the_day_on_which_it_is_called_off() -> None:
    assert one("Egypt called off Sunday's visit of a Sudanese delegation.", "cancel").when.when is None
    assert one("Egypt called off the visit of a Sudanese delegation on Sunday.", "cancel").when.when is not None


def test_leaving_a_building_is_no_resignation() -> None:
    assert not [c for c in claims("Peru's prime minister stepped out of the building in Lima.") if c.act == "resign"]
    assert [c for c in claims("Peru's prime minister stepped out of the race.") if c.act == "resign"]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Cairo will take the matter to court if the gates stay shut, minister Hoda Sallam warned.", ["Hoda Sallam"]),
        ("Peru will impose sanctions on Chile if talks fail, a Chilean newspaper warned.", []),
    ],
)
def test_who_speaks_for_the_state_acts_for_it(text: str, persons: list[str]) -> None:
    threats = [c for c in claims(text) if c.type == "THREATEN"]
    assert [p.party.name for c in threats for p in c.actors if p.party.kind == "person"] == persons


def test_members_of_an_embassy_are_diplomats() -> None:
    assert one("Three members of the Cuban embassy in Peru have been expelled.", "expel").type == "SANCTION"


def test_thanks_for_which_a_visit_is_made_are_not_told_twice() -> None:
    assert [c.act for c in claims("Italy's foreign minister will visit Niger on Thursday to thank its government.")] == [
        "visit"
    ]


def test_an_hour_is_no_figure_of_the_act() -> None:
    found = claims("Peru deported two Chilean nationals shortly after nine in the morning.")
    assert [f.value for c in found for f in c.figures] == [2]


NOTHING = [
    "A crisis team was set up in Madrid.",
    "The Danish military joint forces command is in Karup.",
    "The Greek coast guard named the ship as the Delfini.",
    "Chile was caught off guard by Bolivia.",
    "The envoy said that Chile treated Bolivia better than anybody.",
    "The Swiss paper followed up with a long account.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_words_that_only_look_like_an_act_tell_none(text: str) -> None:
    assert not claims(text)


def test_what_others_have_to_do_is_asked_of_them_and_what_they_had_to_do_is_done() -> None:
    assert one("The minister said Chad has to release the Nigerien pilots.", "release").status == "requested"
    assert one("Chad had to withdraw its troops from Niger.", "withdraw").status == "done"


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Farmers in Riga, Latvia, protested against the low price of wheat on Monday.", "economic"),
        ("Chile sent 20 tons of blankets to Peru for people made homeless by an earthquake.", "disasters"),
        ("Chile sent 20 trucks to Peru to fight wildfires.", "disasters"),
    ],
)
def test_what_an_act_is_for_or_against_is_its_context(text: str, context: str) -> None:
    assert context in {c for claim in claims(text) for c in claim.contexts}


def test_where_an_act_was_is_no_context() -> None:
    assert one("Rebels attacked soldiers near a bank in Goma on Monday.", "attack").contexts == ("military",)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Chad and Niger quarrel. Egypt called on both countries to show restraint.", ["appeal"]),
        ("Egypt called on its citizens to show restraint.", []),
    ],
)
def test_to_call_on_another_state_is_an_appeal_whatever_for(text: str, acts: list[str]) -> None:
    assert [c.act for c in claims(text)] == acts


@pytest.mark.parametrize(
    "text",
    [
        "The number of people killed by a car bomb in Mosul, Iraq, has risen to 14.",
        "Iraq's army lost 14 men in a raid on its post on Monday.",
    ],
)
def test_the_dead_are_counted_where_another_verb_tells_how_many(text: str) -> None:
    assert [(f.value, f.casualty) for f in one(text, "attack").figures] == [(14, "killed")]


AGAIN = [
    ("Gunmen attacked a police post in Mosul, Iraq, on Monday. The attack lasted an hour.", "attack", 2),
    ("Gunmen attacked a police post in Mosul, Iraq, on Monday. Monday's attack lasted an hour.", "attack", 2),
    ("Rebels kidnapped 20 nurses in Goma, Congo, in April 2014. Their abduction shocked the town.", "abduct", 2),
    ("Gunmen attacked a police post in Mosul, Iraq, on Monday. The 2011 attack lasted an hour.", "attack", 1),
    ("Gunmen attacked a police post in Mosul, Iraq, on Monday. An attack is a surprise.", "attack", 1),
    ("Rebels will attack Goma, Congo, on Monday. The attack is a threat.", "attack", 1),
]


@pytest.mark.parametrize(("text", "act", "times"), AGAIN, ids=[text for text, *_ in AGAIN])
def test_a_noun_that_points_back_tells_the_act_again(text: str, act: str, times: int) -> None:
    found = [c for c in claims(text) if c.act == act]
    assert len(found) == times
    assert len({(c.actors, c.recipients, c.status, c.type) for c in found}) == 1


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The treaty between Chad and Niger is long. Ministers of Chad and Niger had signed it in March.", "pact"),
        ("A treaty passed its last hurdle in Lima on 20 January, when Peru's parliament approved it after a debate.", "ratify"),
        ("The ban hurt Kenyan farmers. Uganda lifted it on Monday.", "lift"),
    ],
)
def test_it_is_the_thing_that_the_verb_asks_for(text: str, act: str) -> None:
    assert one(text, act).when.when is not None or act == "ratify"


def test_it_without_such_a_thing_is_nothing() -> None:
    assert not [c for c in claims("The night was cold. Uganda lifted it on Monday.") if c.act == "lift"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Peru fired a missile on Wednesday, nine days after Chile tested a new missile.", "2024-05-06"),
        ("Peru fired a missile on May 1, a week before Chile tested a new missile.", "2024-05-08"),
        ("Peru fired a missile, nine days after Chile tested a new missile.", None),
        ("The note came a day before Chile tested a new missile on Monday.", "2024-05-13"),
        ("Peru protested on Wednesday, two days after Chile tested a new missile.", "2024-05-13"),
    ],
)
def test_days_are_counted_from_what_stands_beside(text: str, day: str | None) -> None:
    told = next(c for c in claims(text) if c.trigger.text == "tested")
    assert told.when.edtf == day


def test_what_happened_as_something_else_did_was_there_too() -> None:
    text = "Tractors rolled into Riga on Wednesday as farmers from all of Latvia protested against low prices."
    found = next(c for c in claims(text) if c.act == "demonstrate")
    assert (found.where.name if found.where else None, found.when.edtf) == ("Riga", "2024-05-15")


def test_what_one_is_due_to_do_lies_ahead() -> None:
    assert one("President Emmanuel Macron is due in Oslo on Friday.", "visit").when.edtf == "2024-05-17"


def test_to_what_a_state_belongs_stands_before_the_comma() -> None:
    found = [c for c in claims("Chile is no member of the European Union, to which Austria belongs.") if c.act == "join"]
    assert [(c.body, [p.party.country for p in c.actors]) for c in found] == [("European Union", ["AUT"])]


def test_soldiers_who_patrol_together_cooperate() -> None:
    found = claims("Italian and Spanish armed forces will deploy together to hold joint exercises.")
    assert {c.act for c in found} == {"exercise"}
    assert sides(found[0])[0] == {"ITA", "ESP"}


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("The IMF approved a $3 billion loan for Pakistan.", "IGO", "PAK"),
        ("The EU approved a loan of 500 million euros to Ukraine.", "EUR", "UKR"),
    ],
)
def test_a_loan_that_is_approved_is_aid_to_come(text: str, actor: str, recipient: str) -> None:
    claim = one(text, "aid")
    assert (claim.status, sides(claim)) == ("pledged", ({actor}, {recipient}))


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("The Kenyan and Ghanaian leaders also met in a bid to bolster their trade partnership.", ("economic",)),
        ("Kenya and Ghana held talks on Monday to discuss trade.", ("economic",)),
    ],
)
def test_a_meeting_is_about_what_it_is_held_for(text: str, contexts: tuple[str, ...]) -> None:
    assert one(text, "meeting").contexts == contexts


def test_ships_in_the_waters_of_others_are_a_show_of_force() -> None:
    claim = one("Chinese coast guard ships entered Japan's territorial waters on Friday.", "deploy")
    assert (claim.type, sides(claim)) == ("MOBILIZE", ({"CHN"}, {"JPN"}))


def test_a_review_is_published_by_whoever_its_is() -> None:
    text = "Kenya will enhance ties with Ghana, as told in its security, defence and foreign policy review, published in March."
    assert sides(one(text, "publish")) == ({"KEN"}, set())


def test_a_day_is_no_part_of_what_is_given() -> None:
    assert one("Norway resumed its aid on Thursday after an audit in Lilongwe.", "aid").scope is None
