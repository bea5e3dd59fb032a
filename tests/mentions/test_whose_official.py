"""Whose official somebody is: of the owner of the office, of the other state, of no state that has no such office."""

import pytest

from tests.mentions.test_actors import actors

LATVIA_AND_MALTA = "Latvia sued Malta on Monday. Latvia wants the ship. Malta says Latvia is wrong. Peru watched. "
TELLINGS = [
    ("The Latvian minister Ivo Lind met his counterpart, Ana Vella.", "Ana Vella", ["MLT"]),
    ("Ivo Lind of Latvia spoke. Ivo Lind's counterpart, Ana Vella, did not.", "Ana Vella", [None]),
    ("Latvian minister Ivo Lind spoke. Lind's counterpart, Ana Vella, did not.", "Ana Vella", ["MLT"]),
    ("Latvia banned beef from its southern neighbour.", "its southern neighbour", ["MLT"]),
    ("Peru, whose foreign minister visited Riga on Monday, signed.", "foreign minister", ["PER"]),
    ("Chad, whose soldiers killed nine herders on Monday, spoke.", "soldiers", ["TCD"]),
    ("Peru offered a loan, in the words of its foreign minister, Ana Vella.", "Ana Vella", ["PER"]),
]


def found(text: str, words: str) -> list[str | None] | None:
    return next(([p.country for p in m.parties] for m in actors(text) if m.text == words), None)


@pytest.mark.parametrize(("text", "words", "countries"), TELLINGS)
def test_the_other_one_is_of_the_one_other_state_that_is_meant(text: str, words: str, countries: list[str | None]) -> None:
    assert found(LATVIA_AND_MALTA + "Malta rests. " + text, words) == countries


def test_of_several_other_states_none_is_the_counterparts() -> None:
    text = "Latvia, Malta and Peru met. The Latvian minister Ivo Lind met his counterpart, Ana Vella."
    assert found(text, "Ana Vella") == [None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ECOWAS met in May. The bloc's envoy, Ana Sosa, will go to Peru.", "Ana Sosa"),
        ("ECOWAS said its envoy, former Peruvian minister Ana Sosa, would come.", "former Peruvian minister Ana Sosa"),
    ],
)
def test_an_envoy_is_of_the_body_that_sends_today(text: str, words: str) -> None:
    assert found(text, words) == ["IGO"]


def test_who_was_something_abroad_stays_so_without_an_office_of_today() -> None:
    text = "ECOWAS heard former Peruvian minister Ana Sosa."
    assert found(text, "former Peruvian minister Ana Sosa") == ["PER"]


def test_a_calling_does_not_outweigh_an_office() -> None:
    texts = ("President Ana Sosa, an agronomist, said no.", "The president, Ana Sosa, spoke. Sosa, a lawyer, is ill.")
    for text in texts:
        assert {p.sector for m in actors(text) for p in m.parties if p.name == "Ana Sosa"} == {"GOV"}


def test_a_kingdom_has_no_president() -> None:
    text = "MADRID, May 3 - Spain thanked Chad for the pilot. President Odo Baki had freed him. Chad's army and Chad rest."
    assert found(text, "President Odo Baki") == ["TCD"]


def test_who_tells_whose_the_officials_are_writes_of_another_state() -> None:
    chad = "Chad closed its border. Chad has no fuel. Chad's farmers and Chad's teachers left. "
    told = "ACCRA, May 3 - Chad fired President Odo Baki. Ghanaian Foreign Minister Kofi Ansa called it sad. "
    assert found(told + chad, "President Odo Baki") == ["TCD"]
    alone = "ACCRA, May 3 - President Odo Baki spoke. Ghana counts its votes. Togo watched."
    assert found(alone, "President Odo Baki") == ["GHA"]


def test_what_somebody_makes_another_do_does_not_mean_the_maker() -> None:
    text = "Ana Sosa was held on Friday. A judge ordered her freed."
    assert [p.name for m in actors(text) if m.text == "her" for p in m.parties] == ["Ana Sosa"]
    ship = "Belarus seized the ship. Poland wants it freed."
    assert "POL" not in [p.country for m in actors(ship) if m.text == "it" for p in m.parties]


def test_letters_of_another_language_are_those_of_the_name_before_the_bracket() -> None:
    text = "Gunmen of the Peasant Armed Column (CAC) struck a farm. The CAC said so."
    assert {p.country for m in actors(text) if "CAC" in m.text for p in m.parties} == {None}
    known = "The Workers' Party (PT) won. The PT has a plan."
    assert {p.name for m in actors(known) if "PT" in m.text for p in m.parties} == {"Workers' Party (Brazil)"}


def test_an_envoy_called_in_tells_not_whose_the_ministry_is() -> None:
    text = "Peru and Chile voted. The Norwegian envoy was called to the foreign ministry on Friday."
    assert found(text, "the foreign ministry") == [None]


def people_meant(text: str) -> list[str]:
    return [p.name for m in actors(text) for p in m.parties if m.text == "The PM"]


def test_of_two_holders_the_one_whose_state_is_not_told_is_meant() -> None:
    assert people_meant("Justin Trudeau met Norway's Jonas Gahr Støre. The PM also named a judge.") == ["Justin Trudeau"]
    assert people_meant("Canada's Justin Trudeau met Norway's Jonas Gahr Støre. The PM also named a judge.") == ["PM"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Peru froze the accounts of General Odo Baki, who commands Chad's third brigade.", "TCD"),
        ("Peru named Colonel Odo Baki, who heads the Chadian presidential guard.", "TCD"),
        ("Peru named Colonel Odo Baki, who hates the Chadian presidential guard.", None),
    ],
)
def test_a_commander_is_of_the_state_whose_men_he_commands(text: str, country: str | None) -> None:
    assert {p.country for m in actors(text) for p in m.parties if p.name == "Odo Baki"} == {country}


def test_a_paper_is_not_a_word_of_a_longer_name() -> None:
    text = "Guerrillas of the Eastern Dawn Front freed six men in Peru."
    assert "PAK" not in {p.country for m in actors(text) for p in m.parties}
    assert "PAK" in {p.country for m in actors("The newspaper Dawn reported it.") for p in m.parties}


def test_an_organ_is_not_of_the_only_state_named_while_its_own_president_is_told_of_without_one() -> None:
    text = (
        "LOME, May 3 - At a sitting of the State Commission, its chairman, Deputy Prime Minister Kofi Ablode, spoke. "
        "President Yawo Ekpe heard the Togolese experts. President Ana Sosa of Peru sent her regards."
    )
    assert found(text, "the State Commission") == ["TGO"]
    assert found(text, "Deputy Prime Minister Kofi Ablode") == ["TGO"]


@pytest.mark.parametrize(
    ("sentence", "words", "country"),
    [
        ("In Sofia the foreign minister, Petar Kolev, ruled out any change.", "the foreign minister", "BGR"),
        ("In Kampala on Sunday the interior minister accused the opposition of fraud.", "the interior minister", "UGA"),
        ("In Lima the army lifted a curfew.", "the army", "PER"),
        ("In Kampala the Kenyan interior minister accused the opposition of fraud.", "the Kenyan interior minister", "KEN"),
        ("In Geneva the interior minister accused the opposition of fraud.", "the interior minister", None),
        ("In Sofia the foreign minister met three colleagues.", "the foreign minister", None),
    ],
)
def test_a_town_at_the_start_needs_no_comma(sentence: str, words: str, country: str | None) -> None:
    found = actors(f"Chad and Libya have quarrelled for a month. {sentence}")
    assert [p.country for m in found if m.text == words for p in m.parties] == [country]


@pytest.mark.parametrize(
    ("text", "words", "countries"),
    [
        (
            "Chad took its quarrel with Libya to the UN Security Council. Oman urged both governments to wait.",
            "both governments",
            "TCD LBY",
        ),
        (
            "Chad appealed to the United Nations over the raid by Libya. Spain called the two sides to Madrid.",
            "the two sides",
            "TCD LBY",
        ),
        ("The European Union and Kenya met in Nairobi. The two sides signed a pact.", "The two sides", "EUR KEN"),
    ],
)
def test_the_un_is_no_side_of_a_quarrel(text: str, words: str, countries: str) -> None:
    assert [p.country for m in actors(text) if m.text == words for p in m.parties] == countries.split()


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("US jets hit Iraq. Iraq protested. Defense Secretary Walter Hay said little.", "Defense Secretary Walter Hay", "USA"),
        ("Britain expelled two Russians. Foreign Secretary Ann Lee left.", "Foreign Secretary Ann Lee", "GBR"),
        ("Peru and Chad quarrelled. The chancellor left.", "The chancellor", None),
        ("Peru freed Captain Devon Persaud of the Guyana Defence Force.", "Captain Devon Persaud", "GUY"),
        ("Emma Reyes of Mexico was freed in Lima.", "Emma Reyes", "MEX"),
        ("John Smith of the University of Oslo was freed.", "John Smith", None),
        ("Pardon is granted to the Spanish citizen Ana Casal Roig and a cook.", "the Spanish citizen Ana Casal Roig", "ESP"),
        ("BAGHDAD - Iraq met. Ali Nader, the foreign ministry's spokesman, said in Tehran it was over.", "Ali Nader", "IRN"),
    ],
)  # fmt: skip
def test_whose_the_word_beside_the_name_tells(text: str, words: str, country: str | None) -> None:
    (found,) = [m for m in actors(text) if m.text == words]
    assert [p.country for p in found.parties] == [country]


def test_a_family_name_that_stands_first_is_known_again() -> None:
    text = "Vice Foreign Minister Guo Yanping left Beijing. Guo urged Manila to think again. Guo Street was closed."
    assert [p.name for m in actors(text) if m.text == "Guo" for p in m.parties] == ["Guo Yanping"]


@pytest.mark.parametrize(
    ("text", "words", "countries"),
    [
        ("Kenyan police and soldiers searched the port.", "soldiers", ["KEN"]),
        ("Kenyan helicopters and tanks fired on the port.", "tanks", ["KEN"]),
        ("Kenyan lawmakers and officials met.", "officials", ["KEN"]),
        ("Kenyan soldiers and rebels fought.", "rebels", [None]),
        ("Kenyan and Ugandan police and soldiers searched the port.", "soldiers", [None]),
        ("Latvia's Russians marched.", "Latvia's Russians", ["LVA"]),
        ("The Serbs of northern Kosovo marched.", "The Serbs", ["KOS"]),
        ("Ethnic Russians in Latvia marched.", "Ethnic Russians", ["LVA"]),
        ("Russians in Latvia marched.", "Russians", ["RUS"]),
    ],
)
def test_one_adjective_tells_of_several_and_a_people_lives_in_a_state(
    text: str, words: str, countries: list[str | None]
) -> None:
    assert found(text, words) == countries


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The head of the Peruvian navy, Ana Sosa, spoke.", "Ana Sosa", ["PER"]),
        ("Ana Sosa, the head of Latvia's spy agency, spoke.", "Ana Sosa", ["LVA"]),
        ("The head of the World Food Programme, Ana Sosa, spoke.", "Ana Sosa", ["UNO"]),
        ("Latvian troops marched at the head of the Peruvian navy.", "the Peruvian navy", ["PER"]),
        ("Latvian police shot the mayor in the head of the valley.", "the head of the valley", None),
        ("The wound to the head of the Latvian soldier was deep.", "the Latvian soldier", ["LVA"]),
    ],
)
def test_the_head_of_a_body_is_of_whom_it_is(text: str, words: str, country: list[str] | None) -> None:
    assert found(text, words) == country
