"""Help that is sent or arrives, captives who come free, truces, pacts on their way: by many turns of phrase."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides

TOLD = [
    ("Norway forgave Liberia debts of 30 million kroner on Monday.", "aid", "AID", {"NOR"}, {"LBR"}),
    ("China has written off $40 million that Zambia owed it.", "aid", "AID", {"CHN"}, {"ZMB"}),
    ("The World Bank is to lend Tunisia $300m.", "aid", "AGREE", {"IGO"}, {"TUN"}),
    ("Oman deposited $1bn in Sudan's central bank.", "aid", "AID", {"OMN"}, {"SDN"}),
    ("The United Nations flew four tonnes of surgical supplies to Juba on Thursday.", "aid", "AID", {"UNO"}, {"SSD"}),
    ("Turkey sent two planes with tents to Morocco on Sunday.", "aid", "AID", {"TUR"}, {"MAR"}),
    ("A Turkish ship laden with flour docked at Port Sudan on Monday.", "aid", "AID", {"TUR"}, {"SDN"}),
    ("Two Danish lorries carrying medicine crossed into Moldova on Monday.", "aid", "AID", {"DNK"}, {"MDA"}),
    ("The World Food Programme dropped sacks of sorghum from the air over Juba.", "aid", "AID", {"UNO"}, {"SSD"}),
    ("A team of 60 Japanese rescuers landed in Nepal on Thursday.", "peacekeep", "AID", {"JPN"}, {"NPL"}),
    ("Germany took in 40 wounded Ukrainians at the weekend.", "rescue", "AID", {"DEU"}, {"UKR"}),
    ("Czech medics will be sent to Jordan in June.", "aid", "AGREE", {"CZE"}, {"JOR"}),
    ("India will hand over two patrol boats to Kenya in March.", "aid", "AGREE", {"IND"}, {"KEN"}),
    ("Iran let two Belgian tourists go on Thursday after 400 days.", "release", "RETREAT", {"IRN"}, {"BEL"}),
    ("A ceasefire is holding between Thai and Laotian forces.", "ceasefire", "RETREAT", {"THA", "LAO"}, set()),
    ("The guns fell silent along the border between Thailand and Laos.", "ceasefire", "RETREAT", {"THA", "LAO"}, set()),
    ("Belarus scrapped visas for Poles until December.", "lift", "CONCEDE", {"BLR"}, {"POL"}),
    ("Night-time restrictions in Dhaka were relaxed for four hours on Friday.", "ease", "CONCEDE", {"BGD"}, {"BGD"}),
    ("German intelligence passed a list of bookings to its Danish colleagues in May.", "share-intelligence", "COOPERATE",
     {"DEU"}, {"DNK"}),
    ("The deputy ministers of Peru and Chile discussed it by telephone on Friday.", "call", "CONSULT", {"PER", "CHL"}, set()),
    ("Peru and Chile returned to the negotiating table in Quito on Wednesday.", "meeting", "CONSULT", {"PER", "CHL"}, set()),
    ("Messages of congratulation came from Paris for the new Estonian prime minister.", "praise", "SUPPORT", {"FRA"}, {"EST"}),
    ("The Arab League has called an emergency meeting for Thursday in Cairo.", "meeting", "AGREE", {"IGO"}, set()),
    ("Last month the Indian and Omani navies rehearsed the storming of a ship.", "exercise", "COOPERATE", {"IND", "OMN"},
     set()),
    ("The Polish Sejm is to vote on the treaty on June 26.", "ratify", "AGREE", {"POL"}, set()),
    ("The premier of Peru pushed the treaty with Chile through the National Assembly on Friday.", "ratify", "SUPPORT", {"PER"},
     {"CHL"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "type_", "actors", "recipients"), TOLD, ids=[t for t, *_ in TOLD])
def test_by_other_words(text: str, act: str, type_: str, actors: set[str], recipients: set[str]) -> None:
    found = one(text, act)
    assert (found.type, sides(found)) == (type_, (actors, recipients))


NOT = [
    ("Military aid to Chad reached $5bn last year.", "aid"),
    ("The company let 300 workers go on Monday.", "release"),
    ("Turkey sent two planes with soldiers to Morocco on Sunday.", "aid"),
    ("Japanese rescuers reached the village of Wajima in Japan on Thursday.", "peacekeep"),
    ("The deputies voted on the treaty on Friday.", "ratify"),
    ("She called the talks with Chad a success.", "meeting"),
    ("The bill was pushed through parliament on Friday.", "ratify"),
    ("A flight with 200 tourists landed in Peru on Monday.", "aid"),
    ("Chad's spy chief handed a list of names to Chad's army.", "share-intelligence"),
    ("India sent a warship with 300 sailors to Oman.", "aid"),
]


@pytest.mark.parametrize(("text", "act"), NOT, ids=[text for text, _ in NOT])
def test_what_only_looks_like_it(text: str, act: str) -> None:
    assert act not in [c.act for c in claims(text)]


def test_a_minister_who_will_go_is_public_whatever_else_he_is_called() -> None:
    found = one("Ivo Petrov, the man who sold the fleet, will resign as defence minister in the coming weeks.", "resign")
    assert (found.type, found.status) == ("CONCEDE", "planned")


MORE = [
    ("US envoy Dan Hale called on the Ghanaian president on Monday.", "visit", "CONSULT"),
    ("Peruvian and Chilean officials have been talking in secret since May.", "meeting", "CONSULT"),
    ("Ethiopia upgraded its consulate in Juba to an embassy.", "support", "SUPPORT"),
    ("Norway passed satellite pictures of the site to the Ukrainians.", "share-intelligence", "COOPERATE"),
    ("Two Spanish water bombers joined the fight against fires in Greece on Sunday.", "peacekeep", "AID"),
    ("The first consignment of Danish tents landed in Juba on Saturday.", "aid", "AID"),
    ("Germany handed over 30 armoured cars to the Nigerien army.", "aid", "AID"),
    ("The rebels handed 12 soldiers to the Red Cross in Peru on Monday.", "release", "RETREAT"),
    ("Two Czechs were allowed to leave Sudan on Friday after two years in jail.", "release", "RETREAT"),
    ("Rescuers from India arrived in Nepal at dawn on Saturday.", "peacekeep", "AID"),
    ("The curfew in Lome ended on Friday.", "lift", "CONCEDE"),
    ("The last of the Danish peacekeepers flew out of Timbuktu on Monday.", "withdraw", "RETREAT"),
    ("Kenyan and Ugandan commandos practised freeing hostages near Busia on Friday.", "exercise", "COOPERATE"),
    ("The EU granted Georgia candidate status on Thursday.", "support", "SUPPORT"),
    ("The night curfew in Colombo was shortened by two hours on Monday.", "lift", "CONCEDE"),
]


@pytest.mark.parametrize(("text", "act", "type_"), MORE, ids=[text for text, *_ in MORE])
def test_by_further_words(text: str, act: str, type_: str) -> None:
    assert one(text, act).type == type_


MORE_NOT = [
    ("Thousands of tourists arrived in Greece in May.", "visit"),
    ("The minister paid out a large sum for his house.", "aid"),
    ("The bishop called on the president to resign.", "visit"),
    ("The company will hand over two ships to the cruise line in March.", "aid"),
    ("Peru has been talking tough.", "meeting"),
    ("Kenyan commandos practised freeing hostages near Busia on Friday.", "rescue"),
    ("Soldiers drilled wells in the village.", "exercise"),
    ("The prisoners returned to their cells.", "release"),
    ("The agency sent its data to the customer.", "share-intelligence"),
]


@pytest.mark.parametrize(("text", "act"), MORE_NOT, ids=[text for text, _ in MORE_NOT])
def test_what_only_sounds_like_it(text: str, act: str) -> None:
    assert act not in [c.act for c in claims(text)]
