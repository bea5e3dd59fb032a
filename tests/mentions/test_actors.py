"""Actor mentions: phrases of our own, each with the words found, who is meant, and what they are."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.codebook import facts
from communique.codebook.tables import Row, read_file, read_shipped
from communique.language.parse import parse
from communique.mentions.actors import find_actors
from communique.mentions.actors.cues import Use, cue, titles, topics
from communique.mentions.actors.index import fold
from communique.mentions.actors.resolving.references import references
from communique.model.mention import ActorMention
from communique.model.report import Report

DAY = date(2022, 5, 5)
TABLE = Path(__file__).with_name("actors.tsv")


def actors(text: str, day: date | None = DAY, title: str | None = None) -> tuple[ActorMention, ...]:
    return find_actors(parse(Report("r", text, title=title, published=day, language="en")))


def told(mention: ActorMention) -> list[tuple[str, str | None, str | None]]:
    return [(p.name, p.country, p.sector) for p in mention.parties]


def rows() -> list[Row]:
    return read_file(TABLE, ("phrase", "name", "country", "sector", "day"))


def test_the_table_is_long_enough() -> None:
    assert len(rows()) >= 180


@pytest.mark.parametrize("row", rows(), ids=lambda row: str(row.line))
def test_the_table(row: Row) -> None:
    found = actors(row["phrase"], date.fromisoformat(row["day"] or "2022-06-01"))
    longest = max(found, key=lambda m: m.span.end - m.span.start)
    assert told(longest) == [(row["name"], row["country"] or None, row["sector"] or None)]


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Two officers shot a man in Tulsa, police said.", "COP"),
        ("Two officers seized the palace, the army said. Police stayed away from the soldiers.", "MIL"),
        ("Two officers seized the palace.", "MIL"),
    ],
)
def test_whose_officers_the_report_tells(text: str, sector: str) -> None:
    assert told(actors(text)[0]) == [("officers", None, sector)]


PHRASES: list[tuple[str, str, list[tuple[str, str | None, str | None]]]] = [
    # states: names, adjectives, capitals and seats
    ("Norway signed the treaty.", "Norway", [("Norway", "NOR", "GOV")]),
    ("The U.S. imposed tariffs.", "The U.S.", [("United States", "USA", "GOV")]),
    ("The UAE hosted the talks.", "The UAE", [("United Arab Emirates", "ARE", "GOV")]),
    ("Envoys praised Côte d’Ivoire.", "Côte d’Ivoire", [("Ivory Coast", "CIV", "GOV")]),
    ("Kosovo opened an embassy.", "Kosovo", [("Kosovo", "KOS", "GOV")]),
    ("The Democratic People's Republic of Korea fired a rocket.", "The Democratic People's Republic of Korea",
     [("North Korea", "PRK", "GOV")]),
    ("Bosnia and Herzegovina applied for membership.", "Bosnia and Herzegovina",
     [("Bosnia and Herzegovina", "BIH", "GOV")]),
    ("Ottawa's export controls took effect.", "Ottawa", [("Canada", "CAN", "GOV")]),
    ("Officials said Ankara had told Athens to withdraw.", "Athens", [("Greece", "GRC", "GOV")]),
    ("The Kremlin denied the report.", "The Kremlin", [("Russia", "RUS", "GOV")]),
    ("The French economy shrank.", "French", [("France", "FRA", "GOV")]),
    ("South Ossetia held a vote.", "South Ossetia", [("South Ossetia", "GEO", "PRE")]),
    ("CANBERRA RECALLS ENVOY", "CANBERRA", [("Australia", "AUS", "GOV")]),
    # peoples
    ("Two Hungarians were arrested.", "Two Hungarians", [("Hungarians", "HUN", "CVL")]),
    ("Gunmen abducted three Kenyan engineers.", "three Kenyan engineers", [("Kenyan engineers", "KEN", "LAB")]),
    ("Jordan expelled 60 more Syrian nationals.", "60 more Syrian nationals", [("Syrian nationals", "SYR", "CVL")]),
    # persons: by office, by title, by name
    # towns, and organisations of towns
    ("Rebels shelled Aleppo.", "Aleppo", [("Aleppo", "SYR", "CVL")]),
    ("Lahore police made arrests.", "Lahore police", [("Lahore police", "PAK", "COP")]),
    ("The University of Leeds closed.", "The University of Leeds", [("University of Leeds", "GBR", "EDU")]),
    ("The mayor of Istanbul resigned.", "The mayor of Istanbul", [("mayor", "TUR", "GOV")]),
    # numbers, hyphens, backers, neighbours
    ("Thirty-one Greek sailors were freed.", "Thirty-one Greek sailors", [("Greek sailors", "GRC", "MIL")]),
    ("At least 30 people marched.", "At least 30 people", [("people", None, "CVL")]),
    ("The newly-elected government of Peru met.", "The newly-elected government of Peru",
     [("newly-elected government of Peru", "PER", "GOV")]),
    ("US allies agreed.", "US allies", [("US allies", None, None)]),
    ("Emmanuel Macron spoke.", "Emmanuel Macron", [("Emmanuel Macron", "FRA", "GOV")]),
    ("German Chancellor Olaf Scholz spoke.", "German Chancellor Olaf Scholz", [("Olaf Scholz", "DEU", "GOV")]),
    ("Finland's prime minister spoke.", "Finland's prime minister", [("Sanna Marin", "FIN", "GOV")]),
    ("The prime minister of Finland spoke.", "The prime minister of Finland", [("Sanna Marin", "FIN", "GOV")]),
    ("Jordan's King Abdullah spoke.", "Jordan's King Abdullah", [("King Abdullah", "JOR", "GOV")]),
    ("Opposition lawmakers left.", "Opposition lawmakers", [("Opposition lawmakers", None, "LEG")]),
    ("The Finnish premier spoke.", "The Finnish premier", [("Sanna Marin", "FIN", "GOV")]),
    ("US Secretary of State Antony Blinken spoke.", "US Secretary of State Antony Blinken",
     [("Antony Blinken", "USA", "GOV")]),
    ("Former president Barack Obama spoke.", "Former president Barack Obama", [("Barack Obama", "USA", "ELI")]),
    ("The former Belgian minister Ilse Peeters spoke.", "The former Belgian minister Ilse Peeters",
     [("Ilse Peeters", "BEL", "ELI")]),
    ("Peruvian Trade Minister Rosa Quispe Tello spoke.", "Peruvian Trade Minister Rosa Quispe Tello",
     [("Rosa Quispe Tello", "PER", "GOV")]),
    ("Lt. Gen. Amadou Keita spoke.", "Lt. Gen. Amadou Keita", [("Amadou Keita", None, "MIL")]),
    ("Biden and Xi spoke by phone.", "Xi", [("Xi Jinping", "CHN", "GOV")]),
    ("Hamas leader Ismail Haniyeh spoke.", "Hamas leader Ismail Haniyeh", [("Ismail Haniyeh", "PSE", "REB")]),
    ("The leaders of Spain and Portugal met.", "The leaders of Spain and Portugal",
     [("Pedro Sánchez", "ESP", "GOV"), ("António Costa", "PRT", "GOV")]),
    # roles
    ("Ukrainian forces advanced.", "Ukrainian forces", [("Ukrainian forces", "UKR", "MIL")]),
    ("Chilean and Peruvian troops trained together.", "Chilean and Peruvian troops",
     [("Chilean and Peruvian troops", "CHL", "MIL"), ("Chilean and Peruvian troops", "PER", "MIL")]),
    ("The UK government published a review.", "The UK government", [("UK government", "GBR", "GOV")]),
    ("He met Kenyan business leaders.", "Kenyan business leaders", [("Kenyan business leaders", "KEN", "BUS")]),
    ("Lenders dropped Iranian shipping companies.", "Iranian shipping companies",
     [("Iranian shipping companies", "IRN", "BUS")]),
    ("A senior Pentagon official resigned.", "A senior Pentagon official", [("senior Pentagon official", "USA", "MIL")]),
    ("A CIA officer was expelled.", "A CIA officer", [("CIA officer", "USA", "SPY")]),
    ("An army spokesman said so.", "An army spokesman", [("army spokesman", None, "MIL")]),
    ("Italy's interior ministry said so.", "Italy's interior ministry", [("Italy's interior ministry", "ITA", "GOV")]),
    ("Police in Nairobi fired tear gas.", "Police in Nairobi", [("Police", "KEN", "COP")]),
    ("Protesters blocked the road.", "Protesters", [("Protesters", None, "CVL")]),
    ("The governor of Texas resigned.", "The governor of Texas", [("governor", "USA", "GOV")]),
    ("Cairo's security chief resigned.", "Cairo's security chief", [("Cairo's security chief", "EGY", "GOV")]),
    ("An anti-Syrian journalist resigned.", "An anti-Syrian journalist", [("anti-Syrian journalist", None, "JRN")]),
    ("Anti-government protesters blocked the road.", "Anti-government protesters",
     [("Anti-government protesters", None, "OPP")]),
    ("Rebels shelled the airport.", "Rebels", [("Rebels", None, "REB")]),
    ("Moscow-backed separatists shelled the airport.", "Moscow-backed separatists",
     [("Moscow-backed separatists", None, "REB")]),
    ("Gunmen killed a group of tourists.", "a group of tourists", [("tourists", None, "CVL")]),
    ("Several of the largest banks in Austria closed.", "Several of the largest banks in Austria",
     [("largest banks", "AUT", "BUS")]),
    ("A Turkish court jailed them.", "A Turkish court", [("Turkish court", "TUR", "JUD")]),
    ("Colombian lawmakers voted.", "Colombian lawmakers", [("Colombian lawmakers", "COL", "LEG")]),
    ("A Greek destroyer sailed past.", "A Greek destroyer", [("Greek destroyer", "GRC", "MIL")]),
    # bodies and organisations
    ("NATO rejected the demand.", "NATO", [("NATO", "IGO", None)]),
    ("The UN Security Council met.", "The UN Security Council", [("UN Security Council", "UNO", None)]),
    ("The European Union agreed.", "The European Union", [("European Union", "EUR", None)]),
    ("The World Health Organization warned.", "The World Health Organization",
     [("World Health Organization", "UNO", "MED")]),
    ("EU leaders agreed.", "EU leaders", [("EU leaders", "EUR", "GOV")]),
    ("The Taliban closed schools.", "The Taliban", [("Taliban", "AFG", "GOV")]),
    ("The Knesset dissolved itself.", "The Knesset", [("Knesset", "ISR", "LEG")]),
    ("The Mexican National Guard arrived.", "The Mexican National Guard", [("National Guard", "MEX", "MIL")]),
    ("The president of the Riigikogu spoke.", "The president of the Riigikogu",
     [("president of the Riigikogu", "EST", "LEG")]),
    ("The chairman of the company's board quit.", "The chairman of the company's board",
     [("chairman of the company's board", None, "BUS")]),
    ("Ghana's Ministry of Mines said so.", "Ghana's Ministry of Mines", [("Ghana's Ministry of Mines", "GHA", "GOV")]),
    ("The Quad met in May.", "The Quad", [("Quad", "IGO", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "parties"), PHRASES, ids=[words for _, words, _ in PHRASES])
def test_phrase(text: str, words: str, parties: list[tuple[str, str | None, str | None]]) -> None:
    found = {m.text: told(m) for m in actors(text)}
    assert words in found, sorted(found)
    assert found[words] == parties


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Press secretary Bae Min-seo said so.", ["Bae Min-seo"]),
        ("Defence minister Bae Min-seo, who runs the port, left on Friday.", ["Bae Min-seo"]),
        ("A Sosa-led team met Ana Sosa.", ["Ana Sosa"]),
        ("The report reached the envoy Monday.", ["envoy"]),
        ("Police looked into New Year's Eve raids. New Year's Eve was loud.", []),
    ],
)
def test_a_given_name_may_end_in_a_small_letter_and_a_day_is_no_name(text: str, names: list[str]) -> None:
    assert [p.name for m in actors(text) for p in m.parties if p.kind == "person"] == names


def test_place_is_no_actor_unless_visited() -> None:
    assert not actors("The meeting in London was short.")
    assert [(m.text, m.why) for m in actors("It was a trip to London.") if m.parties] == [("London", "place")]
    assert [(m.text, m.why) for m in actors("She visited Paris.") if m.parties] == [("Paris", "place")]
    assert ("the UK", "place") in [(m.text, m.why) for m in actors("He ended his visit to the UK.")]
    assert ("Tokyo", "capital") in [(m.text, m.why) for m in actors("Aid agencies called on Tokyo to help.")]


def test_capital_before_a_noun_does_not_act() -> None:
    assert not actors("The Geneva talks and the Vienna conference failed.")


def test_adjective_of_a_thing_has_its_own_mention() -> None:
    (found,) = actors("Energy from Russian pipelines fell.")
    assert (found.text, found.why) == ("Russian", "demonym adjective")


def test_dates_objects_and_events_are_no_actors() -> None:
    assert not actors("On 5 May 2022 the trade partnership and the summit took office by force.")


def test_mentions_are_ordered_apart_and_quote_the_report() -> None:
    text = "UK prime minister Boris Johnson told “landmark” talks that Japan’s premier and the EU’s leaders agreed with NATO."
    found = actors(text)
    assert len(found) >= 4
    assert all(text[m.span.start : m.span.end] == m.text for m in found)
    assert all(a.span.end <= b.span.start and a.last <= b.first for a, b in pairwise(found))
    assert all(m.first <= m.head < m.last and m.why for m in found)


def test_title_comes_first_and_has_its_own_field() -> None:
    found = actors("Chad agreed.", title="Sudan and Chad sign pact")
    assert [(m.text, m.span.field) for m in found] == [("Sudan", "title"), ("Chad", "title"), ("Chad", "text")]


@pytest.mark.parametrize(
    ("day", "name", "sector"),
    [
        (date(2022, 5, 5), "Boris Johnson", "GOV"),
        (date(2022, 9, 20), "Liz Truss", "GOV"),
        (date(2023, 3, 1), "Rishi Sunak", "GOV"),
    ],
)
def test_holder_of_an_office_depends_on_the_day(day: date, name: str, sector: str) -> None:
    (found,) = actors("The British prime minister spoke.", day)
    assert [(p.name, p.sector) for p in found.parties] == [(name, sector)]


def test_who_has_left_office_counts_among_the_elites() -> None:
    (before,) = actors("Scott Morrison spoke.", date(2022, 1, 10))
    (after,) = actors("Scott Morrison spoke.", date(2023, 1, 10))
    assert told(before) == [("Scott Morrison", "AUS", "GOV")]
    assert told(after) == [("Scott Morrison", "AUS", "ELI")]


def test_one_name_one_kind_over_the_document() -> None:
    text = "Finance minister Maren Okafor arrived. Okafor smiled. Reporters asked Okafor about the tax."
    assert [m.parties[0].name for m in actors(text) if m.text.endswith("Okafor")] == ["Maren Okafor"] * 3


def test_another_given_name_is_another_person() -> None:
    found = {m.text: told(m) for m in actors("Mary Trump wrote a book.")}
    assert found["Mary Trump"] == [("Mary Trump", None, None)]


def test_body_of_the_right_day() -> None:
    (then,) = actors("The Taliban spoke.", date(2015, 1, 1))
    (now,) = actors("The Taliban spoke.", date(2022, 1, 1))
    assert (told(then)[0][2], told(now)[0][2]) == ("REB", "GOV")


def test_text_without_words() -> None:
    assert actors("") == ()
    assert actors("  \n\n 12, 13 ...") == ()


WORDS = [
    "Chad", "’s", "the", "two", "prime", "minister", "of", "and", "“", "”", "Ana", "Sosa", ",", "said", "it", "its", "army",
    "in", "Paris", "UN", "(", ")", "leaders", "both", "countries", "group", "-", "he", "Japanese", "troops", "president",
    ".", "\n", "met", "we", "that", "for", "a", "dozen", "Kremlin", "former",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=30))
@settings(max_examples=60, deadline=None)
def test_any_words_give_mentions_in_order_that_quote_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = actors(text)
    assert all(text[m.span.start : m.span.end] == m.text and m.first <= m.head < m.last and m.why for m in found)
    assert all(a.last <= b.first and a.span.end <= b.span.start for a, b in pairwise(found))


def test_word_lists_hold() -> None:
    roles = {r.role for r in facts.roles()}
    assert all(cue(use) for use in get_args(Use))
    assert {t.sector for t in topics().values()} <= {r.sector for r in facts.roles()}
    assert {role for role in titles().values() if role} <= roles
    assert cue("faceless") & roles and cue("equipment") & roles
    assert {r.means for r in references().values()} == {"nation", "leaders", "sides"}


def test_no_given_name_is_a_man_s_and_a_woman_s() -> None:
    rows = read_shipped("words/gender.tsv", ("word", "gender"))
    told = {(fold(word), row["gender"]) for row in rows for word in row.list("word")}
    assert len(told) == len({word for word, _ in told})


NOBODY = [
    ("OSLO, Norway (AFP) - Denmark agreed.", ["Denmark"]),
    ("Soldiers burned mosques.", ["Soldiers"]),
    ("A Saudi-backed offensive failed.", []),
    ("An Egyptian-led mission failed.", []),
    ("Accounts have been frozen and Danish firms have left.", ["Danish firms"]),
    ("They met in Geneva.", ["They"]),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_what_is_no_actor(text: str, words: list[str]) -> None:
    assert [m.text for m in actors(text)] == words


def test_a_union_called_a_congress_is_no_parliament() -> None:
    (union,) = actors("The Kenya Labour Congress voted.")
    assert told(union) == [("Kenya Labour Congress", "KEN", "LAB")]
    (house,) = actors("Peru's Congress voted.")
    assert told(house)[0][1:] == ("PER", "LEG")


def test_nobody_holds_an_office_after_its_term() -> None:
    day = date(2027, 3, 20)
    assert told(actors("The UN secretary-general left.", day=day)[0])[0][0] == "UN secretary-general"
    assert told(actors("The UN secretary-general left.")[0])[0][0] == "António Guterres"


def test_without_a_date_nobody_is_given_for_an_office() -> None:
    told_of = {m.text: told(m) for m in actors("Nepal's prime minister met Barack Obama.", day=None)}
    assert told_of["Nepal's prime minister"] == [("Nepal's prime minister", "NPL", "GOV")]
    assert told_of["Barack Obama"] == [("Barack Obama", "USA", "GOV")]


SHARED = [
    ("Peru's cabinet fell. The Senate voted.", "The Senate", "PER"),
    ("MANILA - The Senate voted on China's offer.", "The Senate", "PHL"),
    ("KARACHI, March 3 - Police made arrests.", "Police", "PAK"),
    ("Joe Biden asked the Senate to act.", "the Senate", "USA"),
    ("The National Guard was called.", "The National Guard", None),
    ("China and Japan met. The National Guard was called.", "The National Guard", None),
    ("Kenya held a vote. Parliament will meet.", "Parliament", "KEN"),
    ("A Republican senator left.", "A Republican senator", "USA"),
    ("In Britain, a Conservative lawmaker left.", "a Conservative lawmaker", "GBR"),
    ("Ghana's Labour minister left.", "Ghana's Labour minister", "GHA"),
    ("Ghana is calm. The Trades Union Congress of Ghana voted.", "The Trades Union Congress", "GHA"),
    ("Turkey's embassy in Mali closed. Provincial governor Musa Bello wept.", "Provincial governor Musa Bello", "MLI"),
]


@pytest.mark.parametrize(("text", "words", "country"), SHARED)
def test_names_that_several_states_use(text: str, words: str, country: str | None) -> None:
    (found,) = {p.country for m in actors(text) if m.text == words for p in m.parties}
    assert found == country


@pytest.mark.parametrize("text", ["The blast shook the city of Mazar-e-Sharif.", "A plane landed in Sharm el-Sheikh."])
def test_the_end_of_a_place_that_hyphens_join_is_nobody(text: str) -> None:
    assert not [p for a in actors(text) for p in a.parties if p.kind == "person"]


@pytest.mark.parametrize("served", ["to Kenya", "to the United Nations", "to NATO"])
def test_whom_an_envoy_serves_does_not_part_the_office_from_the_name(served: str) -> None:
    found = actors(f"Ghana's ambassador {served}, Kofi Badu, spoke to reporters.")
    told = {(p.country, p.role) for a in found for p in a.parties if p.name == "Kofi Badu"}
    assert {(country, (role or "").split()[0]) for country, role in told} == {("GHA", "ambassador")}


def test_an_acronym_of_small_and_great_letters_is_no_word() -> None:
    assert not actors("Let there be peace.")
    named = {p.name for m in actors("The police fought LeT in Delhi.") for p in m.parties}
    assert "Lashkar-e-Taiba" in named
