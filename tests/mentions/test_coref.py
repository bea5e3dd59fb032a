"""Coreference: who pronouns, roles and pairs mean, in reports of our own; what is ambiguous stays open."""

from __future__ import annotations

from datetime import date

import pytest

from communique.language.parse import parse
from communique.mentions.actors import find_actors
from communique.model.mention import ActorMention
from communique.model.report import Report

DAY = date(2022, 5, 5)


def mention(text: str, words: str, nth: int = 0) -> ActorMention:
    """The nth mention with these words."""
    found = find_actors(parse(Report("r", text, published=DAY, language="en")))
    hits = [m for m in found if m.text == words]
    assert len(hits) > nth, [(m.text, m.why) for m in found]
    return hits[nth]


def names(text: str, words: str, nth: int = 0) -> list[str]:
    return [p.name for p in mention(text, words, nth).parties]


LINKS: list[tuple[str, str, list[str]]] = [
    # the leaders of a union or a part of the world
    ("EU leaders met in Lima on Friday. Emmanuel Macron said leaders had agreed to pay.", "leaders", ["EU leaders"]),
    ("African leaders met in Oslo. Norway praised them. The leaders agreed to pay.", "The leaders", ["African leaders"]),
    ("European leaders met in Oslo. The leaders agreed to pay.", "The leaders", ["Europe"]),
    ("EU leaders met in Lima. Chadian leaders did not come. The leaders agreed to pay.", "The leaders", ["leaders"]),
    ("Tribal leaders met in Lima. The leaders agreed to pay.", "The leaders", ["leaders"]),
    # he and she
    ("Olaf Scholz flew to Oslo, where he met Jonas Gahr Støre.", "he", ["Olaf Scholz"]),
    ("Olaf Scholz praised the deal on his first day there.", "his", ["Olaf Scholz"]),
    ("Mr Halonen met Ms Varga. She thanked him.", "She", ["Varga"]),
    ("Mr Halonen met Ms Varga. She thanked him.", "him", ["Halonen"]),
    ("Minister Ana Sosa resigned on Monday. She had lost a vote.", "She", ["Ana Sosa"]),
    ("Olaf Scholz left. “A drunk man fell down the stairs,” he told reporters.", "he", ["Olaf Scholz"]),
    ("In his speech, Emmanuel Macron defended the reform.", "his", ["Emmanuel Macron"]),
    ("Olaf Scholz told Emmanuel Macron that he would pay.", "he", ["Olaf Scholz"]),
    ("The plan will fail, said Peter Halonen, a farmer, as Olaf Scholz watched. “It is a joke,” he said.", "he",
     ["Peter Halonen"]),
    ("Olaf Scholz is keen on the plan but he is alone, said Peter Halonen, a farmer. “It is a joke,” he said.", "he",
     ["Olaf Scholz"]),
    ("Peter Halonen left on Monday. After meeting Olaf Scholz in Oslo, he said the talks had gone well.", "he",
     ["Peter Halonen"]),
    ("After meeting Olaf Scholz in Oslo, he flew home.", "he", []),
    # it and they
    ("Denmark said it would send tanks.", "it", ["Denmark"]),
    ("Denmark doubled its aid to Moldova.", "its", ["Denmark"]),
    ("Despite its small size, Latvia sent howitzers.", "its", ["Latvia"]),
    ("The European Union delayed the ban. It had promised one in March.", "It", ["European Union"]),
    ("France and Spain said they would vote against the plan.", "they", ["France", "Spain"]),
    ("Rebels seized the port and said their commander was dead.", "their commander", ["commander"]),
    ("Kenya is the main beneficiary of Uganda's wish to sell its oil.", "its", ["Uganda"]),
    ("A missile hit a school in Moldova. It condemned the strike.", "It", ["Moldova"]),
    ("Al Jazeera said Denmark had agreed. It will send tanks.", "It", ["Denmark"]),
    ("Denmark struck the port. They fired ten missiles.", "They", ["Denmark"]),
    # pairs
    ("Spain and Portugal signed. The envoys laughed. Chile welcomed Peru's offer. The two countries ate fish.",
     "The two countries", ["Chile", "Peru"]),
    ("Spain warned Portugal. Envoys of Chile, Peru and Cuba laughed. Both countries will vote.", "Both countries",
     ["Spain", "Portugal"]),
    ("Latvia and Estonia signed. The two leaders ate fish.", "The two leaders", ["Krišjānis Kariņš", "Kaja Kallas"]),
    ("Spain and Portugal signed. The two prime ministers ate fish.", "The two prime ministers",
     ["Pedro Sánchez", "António Costa"]),
    ("France and Spain signed. Both countries will ratify it.", "Both countries", ["France", "Spain"]),
    ("Olaf Scholz received Emmanuel Macron in Berlin. The two leaders ate fish.", "The two leaders",
     ["Olaf Scholz", "Emmanuel Macron"]),
    ("Olaf Scholz received Emmanuel Macron in Berlin, where the two agreed on gas.", "the two",
     ["Olaf Scholz", "Emmanuel Macron"]),
    ("Pedro Sánchez and Mario Draghi met. The two prime ministers criticised Vladimir Putin. The two leaders left.",
     "The two leaders", ["Pedro Sánchez", "Mario Draghi"]),
    ("Pedro Sánchez wrote to Mario Draghi. Trade between the two countries grew.", "the two countries",
     ["Spain", "Italy"]),
    ("Chad and Sudan met. The two sides agreed.", "The two sides", ["Chad", "Sudan"]),
    ("Spain and Italy met. The two countries' foreign ministers were absent.", "The two countries' foreign ministers",
     ["José Manuel Albares", "Luigi Di Maio"]),
    # roles and names in short
    ("Kenyan minister Mary Oduya met the press. The minister smiled.", "The minister", ["Mary Oduya"]),
    ("Sanna Marin arrived in Kyiv. The prime minister brought aid.", "The prime minister", ["Sanna Marin"]),
    ("Boris Johnson and his Japanese counterpart met.", "his Japanese counterpart", ["Fumio Kishida"]),
    ("Foreign minister Annalena Baerbock spoke to her French counterpart.", "her French counterpart",
     ["Jean-Yves Le Drian"]),
    ("The Peruvian foreign minister, Luz Ayala, resigned.", "The Peruvian foreign minister", ["Luz Ayala"]),
    ("Luz Ayala, the Peruvian foreign minister, resigned. Ayala wept.", "Ayala", ["Luz Ayala"]),
    ("Japan signed the pact. The island state will host ships.", "The island state", ["Japan"]),
    ("North Korea fired twice. The North denied it.", "The North", ["North Korea"]),
    ("Spain met Chad's envoy, then threatened the African country.", "the African country", ["Chad"]),
    ("The council cut Chad's exports and its imports.", "its", ["Chad"]),
    ("The World Farm Council (WFC) met. The WFC agreed.", "The WFC", ["World Farm Council"]),
    ("The company, Khazar Lines, said no. It sells oil.", "The company", ["Khazar Lines"]),
    ("Chad and Niger talked. Their envoys sat down, two officials said. They agreed.", "They", ["envoys", "envoys"]),
    ("Algeria praised the state of Niger.", "Niger", ["Niger"]),
    ("Croatia closed its embassy in Minsk, Ante Perković said.", "its embassy", ["embassy"]),
    ("Peru replaced its envoy in Lima, Ana Sosa said.", "Ana Sosa", ["Ana Sosa"]),
    # who speaks in quotation marks
    ("Jens Stoltenberg said: “I will go.”", "I", ["Jens Stoltenberg"]),
    ("Emmanuel Macron said: “We will not yield.”", "We", ["France"]),
    ("“We will not yield,” said Emmanuel Macron.", "We", ["France"]),
    ("“We in Norway know this,” said Emmanuel Macron.", "We", ["Norway"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "who"), LINKS, ids=[f"{w}: {t}" for t, w, _ in LINKS])
def test_link(text: str, words: str, who: list[str]) -> None:
    assert names(text, words) == who


def test_who_has_just_said_something_goes_on() -> None:
    text = "Olaf Scholz is keen on it but he is alone, said Peter Halonen, a farmer. “It is a joke,” he said."
    assert [names(text, "he", nth) for nth in (0, 1)] == [["Olaf Scholz"], ["Peter Halonen"]]


def test_an_apposition_goes_on_to_its_comma() -> None:
    text = "Peter Horvat, the spokesman for Croatian President Zoran Milanović, said so. The spokesman laughed."
    assert [(p.name, p.country) for p in mention(text, "The spokesman").parties] == [("Peter Horvat", "HRV")]


def test_the_cabinet_is_of_the_state_whose_officials_are_named() -> None:
    text = "Prime Minister Mette Frederiksen spoke to farmers from Poland. The cabinet approved a grant."
    assert [p.country for p in mention(text, "The cabinet").parties] == ["DNK"]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Chad thanked Peru. Finland's prime minister, Ana Sosa, said no. Crowds stood by parliament.", "parliament", "FIN"),
        ("Chad thanked Peru. Finnish President Ana Sosa met Ivo Horvat. The president’s office sang.", "The president’s office",
         "FIN"),
        ("Norway wants peace. Chad is poor. In May the regime had burned two schools.", "the regime", "TCD"),
        ("Sauli Niinistö flew to Lima as his ambassador to the United Nations Ana Sosa left.",
         "his ambassador to the United Nations Ana Sosa", None),
    ],
)  # fmt: skip
def test_an_organ_is_of_the_state_of_whom_the_text_has_just_told(text: str, words: str, country: str | None) -> None:
    assert [p.country for p in mention(text, words).parties] == [country]


def test_country_of_a_possessor_is_inherited() -> None:
    assert mention("Ethiopia said its troops had left.", "its troops").parties[0].country == "ETH"
    assert mention("Ethiopia said its allies had left.", "its allies").parties[0].country is None
    assert mention("Mali voted. The country's parliament met.", "The country's parliament").parties[0].country == "MLI"


def test_role_named_before_keeps_its_country() -> None:
    text = "Syrian rebels took the hill. The rebels held it."
    assert mention(text, "The rebels").parties[0].country == "SYR"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Olaf Scholz and Emmanuel Macron met. He smiled.", "He"),
        ("She left.", "She"),
        ("We must act.", "We"),
        ("The prime minister resigned.", "The prime minister"),
    ],
)
def test_what_is_ambiguous_stays_open(text: str, words: str) -> None:
    found = mention(text, words)
    assert found.why
    assert not found.parties or found.parties[0].country is None


def test_empty_it_is_no_mention() -> None:
    for text in (
        "Denmark waited. It is likely that rain will come.",
        "Denmark waited. It emerged that ships had left.",
        "Denmark signed the first deal of its kind.",
        "The ship sank after it hit a rock.",
    ):
        found = find_actors(parse(Report("r", text, published=DAY, language="en")))
        assert not [m.text for m in found if m.text.lower() in ("it", "its")], text


def test_speaker_goes_on_over_paragraphs() -> None:
    text = "Emmanuel Macron said: “We in Europe are free.\n“And that is why we will pay.”"
    assert names(text, "we") == ["France"]


def test_every_link_gives_its_reason() -> None:
    text = "Sanna Marin met Olaf Scholz. She thanked him. The two leaders said their countries would act."
    found = find_actors(parse(Report("r", text, published=DAY, language="en")))
    assert {m.text: m.why.split(":")[0] for m in found} == {
        "Sanna Marin": "office holder",
        "Olaf Scholz": "office holder",
        "She": "pronoun",
        "him": "pronoun",
        "The two leaders": "pair",
        "their": "pronoun",
    }


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("MINSK, Oct 18 - President Aleh Karp met the press. Belarus had voted.", "BLR"),
        ("MINSK, Oct 18 - Ambassador Aleh Karp met the press. Belarus had voted.", None),
        ("GENEVA, Oct 18 - President Aleh Karp met the press. Switzerland had voted.", None),
        ("GRODNO, Oct 18 - President Aleh Karp met the press. Belarus had voted. Belarus has a parliament.", "BLR"),
        ("Belarus had voted. President Aleh Karp met the press.", None),
        ("Belarus will close its embassy in Riga, Foreign Minister Aleh Karp said on Monday.", "BLR"),
        ("Belarus will vote, foreign ministry spokesman Aleh Karp said. Latvia and Poland and Latvia and Poland.", "BLR"),
        ("Latvia fired a missile into the sea, Foreign Minister Aleh Karp said. Latvia and Poland and Poland.", None),
        ("Farmers drove to Minsk. All of Belarus was there. Deputy minister Aleh Karp spoke of Polish grain.", "BLR"),
    ],
)
def test_an_official_is_of_the_report_s_own_state_or_of_that_whose_plans_are_told(text: str, country: str | None) -> None:
    found = find_actors(parse(Report("r", text, published=DAY, language="en")))
    assert [p.country for m in found for p in m.parties if "Karp" in p.name] == [country]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The government in Lima has hired a firm. Chile and Peru quarrel.", "The government in Lima", "PER"),
        ("Troops in Lima made arrests. India and Nepal quarrel.", "Troops", None),
        ("India and Nepal quarrel. Malta's General Assembly rose at noon.", "Malta's General Assembly", "MLT"),
        ("The Chilean interior ministry was silent. The ministry's spokesman, Juan Sosa, left Peru.", "Juan Sosa", "CHL"),
    ],
)
def test_an_organ_is_of_where_it_sits_and_of_whose_it_was(text: str, words: str, country: str | None) -> None:
    assert [p.country for p in mention(text, words).parties] == [country]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A court charged a Chadian lawmaker with fraud on Monday. Amina Deby was held for a week.", True),
        ("A court charged a Chadian lawmaker with fraud on Monday. Amina Deby told reporters that she saw it.", False),
        ("A court charged a Chadian lawmaker with fraud on Monday. Amina Deby, a witness, was taken ill.", False),
        ("Amina Deby was ill. A court charged a Chadian lawmaker with fraud on Monday. Amina Deby was held.", False),
        ("A court charged a Chadian lawmaker and a Chadian driver. Amina Deby was held for a week.", False),
        ("A court charged a Chadian woman with fraud on Monday. Mohammed Deby was held for a week.", False),
    ],
)
def test_who_is_described_first_is_named_right_after(text: str, named: bool) -> None:
    found = find_actors(parse(Report("r", text, published=DAY, language="en")))
    described = next(m for m in found if m.text.startswith("a Chadian"))
    assert ([p.name for p in described.parties] == ["Amina Deby"]) == named
    if named:
        assert {p.country for m in found for p in m.parties if p.name == "Amina Deby"} == {"TCD"}


def test_an_organ_in_the_title_is_that_of_the_body() -> None:
    text = "India and Nepal quarrel with India and Nepal. A Maltese court jailed nine men on Monday."
    found = find_actors(parse(Report("r", text, title="Court jails nine", published=DAY, language="en")))
    assert [[p.country for p in m.parties] for m in found if m.text == "Court"] == [["MLT"]]


def test_its_owner_beside_the_captain_of_a_ship_is_the_owner_of_the_ship() -> None:
    found = find_actors(
        parse(Report("r", "Kenya sent boats. Police arrested the ship's captain and its owner.", language="en"))
    )
    assert "its" not in [m.text for m in found if m.parties]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has no cash. Uganda promised a loan, said its finance minister, John Okello.",
        "Kenya has no cash. Uganda promised a loan, in the words of its finance minister, John Okello.",
        "Kenya has no cash. Uganda and its finance minister, John Okello, are in doubt.",
    ],
)
def test_a_named_minister_is_of_whose_minister_it_is(text: str) -> None:
    assert [(p.name, p.country) for p in mention(text, "its finance minister").parties] == [("John Okello", "UGA")]


def test_a_neighbour_is_none_of_the_two_presidents() -> None:
    text = "Chad and Mali trade salt. Chad sells it to its southern neighbour. Ana Sosa bought some. The two presidents spoke."
    assert {p.country for p in mention(text, "The two presidents").parties} == {"TCD", "MLI"}
