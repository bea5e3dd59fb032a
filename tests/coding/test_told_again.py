"""What is told a second time, in a noun or beside the news: gerunds, names of ships, visits by where somebody is, threats that
are defied, deeds that somebody condemns.
"""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated, claims, one, sides


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        ("Washington's blacklisting of two Chadian banks angered N'Djamena.", "impose", {"USA"}, {"TCD"}),
        ("The shutting of the border by Niger has stranded hundreds of lorries.", "impose", {"NER"}, None),
        ("The sending home of four Danish diplomats followed a quarrel.", "expel", set(), {"DNK"}),
        ("The shooting down of a Peruvian drone by Chilean forces led to a quarrel.", "attack", {"CHL"}, {"PER"}),
        ("The calling off of the summit by Egypt came as a surprise.", "cancel", {"EGY"}, None),
        ("The bugging of the Maltese embassy by Libyan agents was revealed in Rome.", "hack", {"LBY"}, {"MLT"}),
        ("The gunning down of a mayor in Cusco shocked Peru.", "attack", None, None),
    ],
)
def test_a_noun_in_ing_tells_the_deed_of_its_verb(
    text: str, act: str, actors: set[str | None] | None, recipients: set[str | None] | None
) -> None:
    found = sides(one(text, act))
    assert actors is None or found[0] == actors
    assert recipients is None or found[1] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "The signing of autographs by the players took an hour.",
        "The making of the film took years.",
        "The handing out of prizes was done by the mayor.",
        "The cutting of the cake was left to the bride.",
        "The flying of the flag over the town hall is customary.",
    ],
)
def test_a_noun_in_ing_of_everyday_life_tells_none(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "act", "actors"),
    [
        ("Iranian commandos boarded the Aegean Grace, a Greek-owned tanker, on Monday.", "seize", {"IRN"}),
        ("Russia seized the Volga Dawn, a Panama-flagged freighter, on Monday.", "seize", {"RUS"}),
        ("The ship was the Amber Lantern, which has been held by the Danish coast guard since Sunday.", "seize", {"DNK"}),
        ("Frigates trailed the ship, the Nordic Heron. Danish officers boarded the Nordic Heron on Tuesday.", "seize", {"DNK"}),
        ("On Tuesday a boat carrying 112 people was stopped by the Tunisian coast guard off Zarzis.", "restrict", {"TUN"}),
        ("The British destroyer HMS Valiant has entered the Persian Gulf.", "deploy", {"GBR"}),
    ],
)
def test_a_ship_is_one_by_its_name_too(text: str, act: str, actors: set[str | None]) -> None:
    assert sides(one(text, act))[0] == actors


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "status"),
    [
        ("Japan's foreign minister, Kenji Mori, will be in Manila on Thursday.", "JPN", "PHL", "planned"),
        ("French President Luc Morel is in Rabat for talks on migration.", "FRA", "MAR", "done"),
        ("The Polish premier, who was in Kyiv on Monday, promised help.", "POL", "UKR", "done"),
        ("The US envoy, Dana Reed, is to be in Bangui next week.", "USA", "CAF", "planned"),
    ],
)
def test_who_is_in_another_state_visits_it(text: str, actor: str, recipient: str, status: str) -> None:
    claim = one(text, "visit")
    assert (sides(claim), claim.status) == (({actor}, {recipient}), status)


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister is in trouble.",
        "The minister was in hospital in Paris on Monday.",
        "The defence minister was in parliament on Tuesday.",
        "The coach was in Rome on Monday.",
        "Britain's foreign secretary is not in Washington this week.",
        "The former president is in exile in Qatar.",
        "In Gerona, where the bells were rung, it was raining on the minister.",
        "My sister will be in Rome on Thursday.",
    ],
)
def test_who_is_somewhere_else_or_in_some_state_visits_nobody(text: str) -> None:
    assert not [c for c in claims(text) if c.act == "visit"]


def test_a_threat_that_is_defied_was_made() -> None:
    text = "The admiral brushed aside Washington's threat to impose sanctions on Iranian shipping."
    assert (one(text, "impose").status, one(text, "impose").type) == ("threatened", "THREATEN")
    refused = one("Hungary rejected a plan to impose sanctions on Georgia.", "impose")
    assert (refused.status, refused.type) == ("not-done", None)


@pytest.mark.parametrize(
    ("text", "act", "actor"),
    [
        ("Turkey praised Qatar's freeing of the hostages.", "rescue", "QAT"),
        ("Berlin deplored Russia's shutting of the consulate in Kaliningrad.", "cut-ties", "RUS"),
        ("Canada welcomed the release of two journalists by Vietnam.", "release", "VNM"),
    ],
)
def test_what_somebody_condemns_or_praises_happened(text: str, act: str, actor: str) -> None:
    found = [c for c in claims(text) if c.act == act]
    assert [sides(c)[0] for c in found] == [{actor}], annotated(text).claims


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        ("Lithuanian lorries may no longer enter Belarus, the customs committee in Minsk said.", "bar", {"BLR"}, {"LTU"}),
        ("From Monday Malian citizens will not be permitted to enter Algeria.", "bar", {"DZA"}, {"MLI"}),
        ("Qatari planes may not fly over Saudi Arabia, Riyadh announced.", "bar", {"SAU"}, {"QAT"}),
        ("Chinese firms will no longer be allowed to bid for Latvian contracts, Riga said.", "impose", {"LVA"}, {"CHN"}),
        ("Rwandan passports will no longer be accepted at Burundi's borders.", "impose", {"BDI"}, {"RWA"}),
        ("Serbia said Cypriot companies could no longer bid for the metro.", "impose", {"SRB"}, {"CYP"}),
    ],
)
def test_what_others_may_do_no_longer_is_a_ban(
    text: str, act: str, actors: set[str | None], recipients: set[str | None]
) -> None:
    assert sides(one(text, act)) == (actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "The children may no longer play in the street.",
        "Fans can no longer buy beer at the stadium.",
        "Turkish drivers could no longer cross the bridge because of ice.",
        "Russian forces can no longer use the bridge, Kyiv said.",
        "The firm can no longer pay its debts.",
    ],
)
def test_what_nobody_forbids_is_no_ban(text: str) -> None:
    assert not [c for c in claims(text) if c.act in ("bar", "impose")]


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Latvia expelled two Russian diplomats on Monday. Estonia did the same on Tuesday.", "EST", "RUS"),
        ("Chile recalled its ambassador to Mali. A day later Norway followed suit.", "NOR", "MLI"),
        ("Chad barred Malian airlines on Friday, a day after Mali took the same step against Chadian carriers.", "MLI", "TCD"),
        ("Oman expelled ten Czech diplomats. Prague took the same step.", "CZE", "OMN"),
    ],
)
def test_who_takes_the_same_step_does_it_too(text: str, actor: str, recipient: str) -> None:
    assert sides(claims(text)[1]) == ({actor}, {recipient})


@pytest.mark.parametrize(
    "text",
    [
        "The team won on Monday. The rivals did the same on Tuesday.",
        "She bought a hat. He did the same.",
        "Germany may summon the Iranian ambassador. France did the same.",
    ],
)
def test_the_same_of_nothing_is_nothing(text: str) -> None:
    assert claims(text) == []


def test_whom_a_tribunal_declares_the_winner_is_elected() -> None:
    claim = one("The electoral tribunal declared Ana Quiroga the winner on Wednesday.", "elect")
    assert [p.party.name for p in claim.actors] == ["Ana Quiroga"]
    assert claims("The jury declared Ana Diaz the winner of the piano prize.") == []
    assert claims("The referee declared Smith the winner after nine rounds.") == []


def test_a_visit_from_somebody_else_is_another_visit() -> None:
    text = "Chile's President Ana Rojas met Peru's on Monday. It followed a visit from Norway's Foreign Minister Karin Lund."
    visit = next(c for c in claims(text) if c.trigger.text == "visit")
    assert [p.party.name for p in visit.actors] == ["Karin Lund"]
