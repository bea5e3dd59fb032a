"""Force, arrests and protest as reporters turn them; what only the report around a sentence makes public."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, sides

UNREST = "Thousands marched through Lomé on Monday against the government of Togo. "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two people were shot dead.", "ASSAULT"),
        ("Forty people were detained overnight.", "COERCE"),
        ("Access to the internet was cut.", "COERCE"),
        ("Movement has been restricted after dark.", "COERCE"),
        ("Seventeen others were taken into custody.", "COERCE"),
        ("The strike entered its second week.", "PROTEST"),
    ],
)
def test_amid_unrest_what_names_nobody_is_told_of_the_state(text: str, kind: str) -> None:
    alone = [c for c in claims(text) if c.type is not None]
    told = [c for c in claims(UNREST + text) if c.type == kind]
    assert not alone
    assert [c.type for c in told] == [kind] * (2 if kind == "PROTEST" else 1)
    assert sides(told[-1])[1] == {"TGO"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Access to the internet was cut by noon.", ["censor"]),
        ("Access to the internet was cut by the storm.", []),
    ],
)
def test_what_is_done_by_a_thing_is_not_the_states_and_by_noon_is_when(text: str, acts: list[str]) -> None:
    assert [c.act for c in claims(UNREST + text) if c.type == "COERCE"] == acts


@pytest.mark.parametrize(
    "text",
    [
        "Kenya beat Ghana 2-1 in Nairobi. Two fans were detained.",
        "Prices rose in Lima on Monday. Access to the beach was restricted.",
        "A carpenter was stabbed in Leeds. Two men were arrested.",
        UNREST + "Two Danish tourists were detained in Malta.",
    ],
)
def test_no_unrest_makes_nothing_public(text: str) -> None:
    assert not [c for c in claims(text) if c.type in ("COERCE", "ASSAULT") and "TGO" in sides(c)[1]]
    assert not [c for c in claims(text) if c.type in ("COERCE", "ASSAULT") and "told amid unrest" in " ".join(c.reasons)]


TURNS = [
    ("Mutinous soldiers took the defence minister, General Kofi Mensah, prisoner at his home in Lomé.", "ASSAULT", "abduct"),
    ("Pirates are holding the ship's Danish captain captive off Somalia.", "ASSAULT", "abduct"),
    ("Kenyan troops fought their way into the port of Kismayo on Friday.", "ASSAULT", None),
    ("Malian soldiers drove the insurgents out of Kidal on Monday.", "ASSAULT", None),
    ("The rebels sent a volley of rockets into the Chadian town of Moundou.", "ASSAULT", "heavy-weapons"),
    ("Nine protesters were shot dead in Lomé on Thursday.", "ASSAULT", "firearms"),
    ("Protesters were met with tear gas in Nairobi on Tuesday.", "ASSAULT", "crowd-control"),
    ("Water cannon were used to clear the square in Tbilisi.", "ASSAULT", "crowd-control"),
    ("Two people were killed as police cleared the market in Kumasi.", "ASSAULT", None),
    ("Four people were killed in the protests in Nairobi on Tuesday.", "ASSAULT", None),
    ("Loyalist troops recaptured the state broadcaster from the mutineers in Conakry.", "COERCE", "seize"),
    ("Mutineers occupied the airport in Conakry on Tuesday.", "COERCE", "seize"),
    ("Kenyan detectives raided the newsroom of a weekly in Mombasa.", "COERCE", "censor"),
    ("Also picked up was the former Togolese minister Komi Sow.", "COERCE", "arrest"),
    ("Among those arrested was the opposition leader Maria Sosa.", "COERCE", "arrest"),
    ("Phone companies aside, access to the internet was cut in Uganda on Thursday.", "COERCE", "censor"),
    ("Mobile operators in Cambodia were ordered to cut access to messaging services.", "COERCE", "censor"),
    ("Teachers in Hungary have been on strike since Monday.", "PROTEST", "strike"),
    ("A general strike paralysed Bangladesh on Sunday.", "PROTEST", "strike"),
    ("Barricades of burning tyres went up in the eastern districts of Freetown.", "PROTEST", "obstruct"),
    ("Lawyers in black gowns filed past the supreme court in Lahore to denounce the ruling.", "PROTEST", "demo"),
    ("Demonstrators set fire to a police post in Freetown on Thursday.", "PROTEST", "vandalize"),
    ("Peru moved two companies of infantry up to the river.", "MOBILIZE", "troops"),
    ("A Danish frigate was ordered to sail for the Black Sea.", "MOBILIZE", "troops"),
    ("Kenyan troops are on alert along the border with Somalia.", "MOBILIZE", "troops"),
    ("North Korea let off two ballistic missiles on Sunday.", "MOBILIZE", "weapons"),
    ("Pyongyang fired off two rockets into the sea.", "MOBILIZE", "weapons"),
    ("Rwandan soldiers entered eastern Congo overnight.", "MOBILIZE", "troops"),
    ("A court in Lomé gave two former judges five years' imprisonment.", "SANCTION", "convict"),
    ("Two former judges were each given five years' imprisonment by a court in Lomé.", "SANCTION", "convict"),
    ("Dozens of people have died in the crackdown on protests in Lomé.", "ASSAULT", None),
    ("Villagers were massacred in Ogossagou in Mali, survivors said.", "ASSAULT", None),
    ("Fighting broke out between the army and the Rapid Support Forces in Khartoum.", "ASSAULT", None),
    ("The fighting on the border cost the lives of seven Bangladeshi guards.", "ASSAULT", None),
    ("Two missiles slammed into a residential block in Dnipro, Ukraine.", "ASSAULT", "heavy-weapons"),
    ("Public gatherings have been banned in Khartoum until further notice.", "COERCE", "restrict"),
    ("A dusk-to-dawn curfew has been in force in Manipur since Friday.", "COERCE", "curfew"),
    ("Soldiers closed off roads leading to the palace in Conakry.", "COERCE", "restrict"),
    ("Turkey shut the Bosphorus to warships.", "COERCE", "restrict"),
    ("Soldiers announced on state television that they had taken power in Niamey.", "COERCE", "seize"),
    ("Police searched the offices of a human rights group in Tbilisi.", "COERCE", "seize"),
    ("Nine activists face charges of sedition in Hong Kong.", "COERCE", "arrest"),
    ("Twelve union leaders are behind bars in Harare.", "COERCE", "arrest"),
    ("Tanks rumbled through central Conakry on Monday.", "MOBILIZE", "troops"),
    ("Hundreds of riot police were deployed in Minsk on Sunday.", "MOBILIZE", "police"),
    ("NATO jets scrambled over the Baltic on Monday.", "MOBILIZE", "troops"),
    ("Crowds gathered in Yerevan demanding that the prime minister step down.", "PROTEST", "demo"),
    ("Protest rallies were held in 30 cities across Germany.", "PROTEST", "demo"),
    ("Protesters burned down the French consulate in Benghazi.", "PROTEST", "vandalize"),
    ("A Turkish court acquitted the novelist Asli Demir of terrorism charges on Friday.", "RETREAT", "release"),
]


@pytest.mark.parametrize(("text", "kind", "mode"), TURNS)
def test_how_force_and_protest_are_told(text: str, kind: str, mode: str | None) -> None:
    assert (kind, mode) in [(c.type, c.mode) for c in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya hold the hostage negotiators' record.",
        "The film sent a volley of jokes into the audience.",
        "The bill is on hold, said Senator Ana Reed.",
        "The prime minister is on holiday in Tuscany.",
        "A court in Leeds cleared a man of murdering his wife.",
        "The captain was met with applause in Lima.",
        "The firm was ordered to cut prices.",
        "The singer was given five years by her label to finish the album.",
        "The hotel cut access to the pool.",
        "Prices of rice went up in Freetown.",
        "The bus rumbled through central Conakry.",
        "Guests gathered in Yerevan for the wedding.",
        "The delay cost the singer her job.",
        "The film closed to rave reviews.",
        "The firm searched its offices for the lost file.",
        "She faces charges for late payment from her bank.",
    ],
)
def test_what_only_sounds_like_force(text: str) -> None:
    assert not [c for c in claims(text) if c.type in ("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "RETREAT")]


def test_a_crowd_that_is_shot_at_protests() -> None:
    told = claims("Troops in Lomé fired live rounds into crowds protesting the announced victory of the president.")
    assert {c.type for c in told} == {"ASSAULT", "PROTEST"}


def test_the_strike_speaks_of_the_strike() -> None:
    told = claims("Miners in Chile went on strike on Monday. The strike, which entered its second day, has closed two pits.")
    assert [c.type for c in told] == ["PROTEST", "PROTEST"]
    assert sides(told[1])[0] == {"CHL"}


def test_a_state_that_destroys_another_ones_weapons_attacks() -> None:
    first = claims("Chadian warplanes destroyed an arsenal belonging to the rebels on Tuesday.")[0]
    assert first.type == "ASSAULT"
    assert claims("Libya destroyed its chemical weapons on Tuesday.")[0].type == "RETREAT"


def test_a_gathering_whose_callers_nobody_knows_is_of_the_state_in_unrest() -> None:
    told = claims(UNREST + "An unauthorised gathering organised by the Tafo group blocked traffic on Tuesday.")
    assert [c.type for c in told] == ["PROTEST", "PROTEST"]


def test_an_occupation_by_soldiers_is_no_protest() -> None:
    told = claims(UNREST + "The occupation of the barracks ended.")
    assert [c.type for c in told] == ["PROTEST"]


@pytest.mark.parametrize(
    "text",
    [
        "The player was arrested in Houston on Sunday. He was pulled over for speeding and booked.",
        "A man has been charged with murder in Vancouver. He opened fire at a party of the firm.",
        "An off-duty officer shot a player in Houston. The player had been arrested on suspicion of drunken driving.",
    ],
)
def test_crime_among_private_people_is_no_unrest(text: str) -> None:
    assert not [c for c in claims(text) if c.act == "arrest" and c.type]
