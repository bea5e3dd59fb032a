"""What somebody says that another's deed is, and what somebody calls it in quotation marks."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides

BLAMED = [
    ("Peru said that Chile's drill was a flagrant breach of the truce.", {"PER"}, {"CHL"}),
    ('The Danish foreign ministry said the decision of Niger\'s junta was "unacceptable".', {"DNK"}, {"NER"}),
    ("\"Serbia's rockets represent a grave threat to our people,\" Kosovo's defence minister said.", {"KOS"}, {"SRB"}),
    ("Fiji's premier warned that Tonga's claim was unlawful and provocative.", {"FJI"}, {"TON"}),
    ("The UN chief said Mali's law amounted to a violation of the charter.", {"UNO"}, {"MLI"}),
    ("The opposition leader said the Ghanaian government's plan was a disgrace.", {None}, {"GHA"}),
    ('The prime minister of Norway called Peru\'s ruling "absurd".', {"NOR"}, {"PER"}),
    ('Iceland\'s prime minister called the verdict of the Omani court "absurd" and "shameful".', {"ISL"}, {"OMN"}),
    ("Togo's foreign minister called the Beninese decision 'a shameful betrayal'.", {"TGO"}, {"BEN"}),
]


@pytest.mark.parametrize(("text", "actors", "recipients"), BLAMED, ids=[text for text, *_ in BLAMED])
def test_who_says_that_a_deed_is_bad_criticises_who_did_it(text: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(one(text, "criticise")) == (actors, recipients)


TOLD_BEFORE = [
    (
        "Iran fired a rocket into the sea on Tuesday.",
        'Oman\'s premier said the launch was "totally unacceptable".',
        "OMN",
        "IRN",
    ),
    ("Iran tested a missile on Tuesday.", "NATO's chief said the test was another reckless breach of UN rules.", "IGO", "IRN"),
    (
        "Chad's army shelled a village in Sudan on Monday.",
        '"This attack is an outrage," the French president said.',
        "FRA",
        "TCD",
    ),
    ("Turkish police arrested a Greek reporter on Monday.", "Greece's government said the arrest was illegal.", "GRC", "TUR"),
    ("Kenya expelled two Peruvian envoys on Monday.", "Peru said the expulsions were unjustified.", "PER", "KEN"),
    ("Kenya expelled two Peruvian envoys on Monday.", "Peru said the decision was unjustified.", "PER", "KEN"),
    ("Kenya expelled two Peruvian envoys on Monday.", "Peru condemned the move.", "PER", "KEN"),
    ("Kenya expelled two Peruvian envoys on Monday. Peru protested.", "Chile condemned the step.", "CHL", "KEN"),
]


@pytest.mark.parametrize(("news", "verdict", "actor", "recipient"), TOLD_BEFORE, ids=[v for _, v, *_ in TOLD_BEFORE])
def test_the_deed_told_before_is_blamed_on_who_did_it(news: str, verdict: str, actor: str, recipient: str) -> None:
    blamed = [c for c in claims(f"{news}\n\n{verdict}") if c.act == "criticise"]
    assert ({actor}, {recipient}) in [sides(c) for c in blamed]


@pytest.mark.parametrize(
    "text",
    [
        "Peru met Chile on Monday. Bolivia's president said the drought was a threat to both.",
        "Iran tested a missile on Tuesday. The Danish chancellor said the situation was dangerous.",
        "Iran tested a missile on Tuesday. Iran's president said the test was a danger to nobody.",
        "Chad shelled a village in Sudan on Monday. Chad's defence minister said the shelling was a mistake.",
        "Peru said its own drills were no threat to Chile.",
        "The minister said the situation in Mali was intolerable.",
        "Zambia's president said his party's decision was a mistake.",
        "Chad said that Libya's law might be a breach of the treaty.",
        "Germany said Poland's decision was not a breach of EU law.",
        "Brazil's president said the country's floods were a disgrace.",
        "A shopkeeper said China's rules were unfair.",
        "Oman denied that its rockets were a threat to Iran.",
        'The mayor called his Danish counterpart to discuss "pressing matters".',
        'Sudan called the village "New Hope".',
    ],
)
def test_nobody_is_criticised(text: str) -> None:
    assert "criticise" not in {c.act for c in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The blast shook the port, smashing windows of offices and overturning cars in Beirut.",
        "The gusts overturned two buses and broke windows in Apia.",
        "A lorry was driven into the wall surrounding the consulate in Kabul.",
        "A van packed with explosives was found in Tunis.",
        "The speech was aimed at the Danish prime minister.",
        "The envoy repeated his calls, mainly directed at Egypt, for restraint.",
        "Paris steered clear of the Chadian dispute.",
    ],
)
def test_things_do_nothing(text: str) -> None:
    assert {c.type for c in claims(text)} <= {None}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Protesters smashed windows and overturned cars in Lyon.", "PROTEST"),
        ("Protesters surrounded the embassy in Kabul.", "PROTEST"),
        ("Peru packed the base with missiles.", "MOBILIZE"),
        ("The rebels directed fire at a Kenyan base.", "ASSAULT"),
    ],
)
def test_people_do(text: str, type_: str) -> None:
    assert type_ in {c.type for c in claims(text)}


def test_who_denounces_others_deal_leaves_none() -> None:
    assert one("Chad denounced the deal between Togo and Benin.", "criticise")
    assert one("Chad denounced the convention on landmines.", "cut-ties")


def test_a_state_that_launches_a_satellite_tests_a_rocket() -> None:
    assert one("Iran launched a satellite on Monday.", "test-weapon").type == "MOBILIZE"
    assert claims("A firm launched 20 satellites from Florida.") == []


def test_whose_security_council_meets_is_told_by_who_calls_it() -> None:
    told = claims("Chad's president condemned the raid. He called a meeting of the National Security Council on Monday.")
    assert {c.act for c in told if c.act != "office"} == {"criticise"}
    kept = one("Sudan's foreign minister met Chad's National Security Council.", "meeting")
    assert sides(kept)[0] == {"SDN", "TCD"}


def test_a_plot_that_there_is_said_to_be_is_not_the_speakers() -> None:
    told = one('"There is an attempt to overthrow the president," said Bolivian minister Ana Quispe.', "seize")
    assert sides(told)[0] == set()
    named = one("Bolivian minister Ana Quispe said there was an attempt by Peru to overthrow the president.", "seize")
    assert sides(named)[0] == {"PER"}


def test_what_somebody_has_said_and_done_both_are_theirs() -> None:
    told = one(
        "Peru's president has said that the treaty will help trade and invited Chile's leader to Lima last week.", "invite"
    )
    assert sides(told) == ({"PER"}, {"CHL"})


def test_what_an_analyst_says_of_them_is_not_the_analysts() -> None:
    assert claims('"They have shown no interest in talks with Chad," said Euan Olsen, an analyst.') == []
    told = one("The guards said they would not end the strike.", "concede")
    assert told.type == "REJECT"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Niger showed willingness to hold talks with Chad.", ["meeting"]),
        ("Kim has shown continued willingness to defy the United Nations.", ["refuse"]),
        ("Niger denounced Chad's law as an act of hostility.", ["criticise"]),
    ],
)
def test_what_somebody_is_willing_to_do_is_told_once(text: str, acts: list[str]) -> None:
    assert [c.act for c in claims(text)] == acts
