"""Whose an unnamed office is by where it is told of, and whose it is not: what it acts upon, what others come to."""

from __future__ import annotations

from datetime import date

import pytest

from communique.language.parse import parse
from communique.mentions.actors import find_actors
from communique.model.report import Report


def country_of(text: str, name: str) -> str | None:
    """The country of the first mention with that name or those words."""
    found = find_actors(parse(Report("r", text, published=date(2024, 5, 10), language="en")))
    parties = [p for m in found for p in m.parties if p.name == name or m.text == name]
    assert parties, [m.text for m in found]
    return parties[0].country


ABROAD = "WASHINGTON - The Treasury imposed sanctions on Peru on Tuesday. The United States said it would not yield. "


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (ABROAD + "\n\nIn Lima, Foreign Minister Ana Rojas protested against the tariffs.", "Ana Rojas", "PER"),
        (ABROAD + "\n\nIn Lima on Monday, Trade Minister Luis Vega called them an insult.", "Luis Vega", "PER"),
        (ABROAD + "\n\nIn Lima, crowds marched. President Jorge Salas called them an insult.", "Jorge Salas", "PER"),
        (ABROAD + "\n\nIn Lima, crowds marched.\n\nPresident Jorge Salas called them an insult.", "Jorge Salas", "USA"),
        (ABROAD + "\n\nIn Geneva, Defence Minister Paul Marsh defended the step.", "Paul Marsh", "USA"),
        (ABROAD + "\n\nIn Lima on a visit, Defence Minister Paul Marsh defended it.", "Paul Marsh", "USA"),
        (ABROAD + "\n\nRussia objected, with ministry spokesman Ivan Petrov accusing Washington.", "Ivan Petrov", "RUS"),
        ("Kenya protested, with Defence Minister Musa Okello calling the raid an insult to Uganda.", "Musa Okello", "KEN"),
    ],
)  # fmt: skip
def test_place_of_the_sentence_or_paragraph_goes_before_that_of_the_report(text: str, name: str, country: str) -> None:
    assert country_of(text, name) == country


QUARREL = "Iran expelled two envoys. Iran said they were spies. Austria objected. Austria sent a note to Iran. Austria left. "


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (QUARREL + "\n\nOman is pressing ahead. Foreign Minister Sami Harthi flew to Tehran.", "Sami Harthi", "OMN"),
        (
            QUARREL + "\n\nOman recalled its consul. Defence Minister Sami Harthi was angry.",
            "Sami Harthi",
            "OMN",
        ),
        (QUARREL + "\n\nOman is pressing ahead.\n\nForeign Minister Sami Harthi flew to Paris.", "Sami Harthi", None),
        (QUARREL + "\n\nOman condemned Chad. Foreign Minister Sami Harthi flew to Paris.", "Sami Harthi", None),
        (QUARREL + "\n\nOman had voted. Foreign Minister Sami Harthi flew to Paris.", "Sami Harthi", None),
        (QUARREL + "\n\nOman objected. Foreign Minister Sami Harthi blamed Oman.", "Sami Harthi", None),
    ],
)
def test_an_official_is_of_the_state_that_leads_the_sentence_before(text: str, name: str, country: str | None) -> None:
    assert country_of(text, name) == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Crowds marched in Peru. President Paul Gray imposed tariffs on Peru. Peru objected.", "Paul Gray", None),
        ("Chad objected. Lawmakers approved sanctions on Chad. Speaker Tom Ellis praised Chad.", "Tom Ellis", None),
        ("Chad is calm, Chad says. Police arrested a man in Chad. Speaker Tom Ellis praised the police.", "Tom Ellis", "TCD"),
        ("Peru objected. The Senate approved tariffs on Peru. Peru recalled its envoy.", "The Senate", "USA"),
        ("The Senate of Peru approved the budget. Peru is calm. The Senate met farmers.", "The Senate", "PER"),
    ],
)
def test_the_state_that_an_unnamed_government_acts_upon_is_not_its_own(text: str, name: str, country: str | None) -> None:
    assert country_of(text, name) == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Sen. Hal Boone, R-Wyo., said the tariffs would hurt Peru.", "Hal Boone", "USA"),
        ("Rep. Ann Lee (D-Calif.) criticised Japan, which objected. Japan is angry.", "Ann Lee", "USA"),
        ("Senator Kim Roe, a Democrat from Ohio, criticised Japan. Japan is angry.", "Kim Roe", "USA"),
        ("Sen. Hal Boone, R-Wyo., criticised Japan. Speaker Tom Ellis praised him.", "Tom Ellis", "USA"),
        ("Senator Grace Wanjiru criticised the army in Kenya. Kenya is angry.", "Grace Wanjiru", "KEN"),
    ],
)
def test_party_and_state_of_the_union_mark_an_american_lawmaker(text: str, name: str, country: str) -> None:
    assert country_of(text, name) == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A foreign ministry spokesman in Ankara said France had insulted Egypt.", "foreign ministry spokesman", "TUR"),
        ("An official in Accra said the army of Togo had left.", "official", "GHA"),
        ("The trade ministry in Oslo praised Chad.", "trade ministry", "NOR"),
        ("The embassy in Ankara said the army of Togo had left. Diplomats in Ankara praised Chad.", "embassy", None),
        ("Diplomats in Vienna said Iran had agreed.", "Diplomats", None),
    ],
)
def test_a_ministry_is_of_the_capital_where_it_sits_an_embassy_is_not(text: str, name: str, country: str | None) -> None:
    assert country_of(text, name) == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Ukraine accused the authorities in Minsk of spying.", "the authorities in Minsk", "BLR"),
        ("Peru's president met the government in Quito on Monday.", "the government in Quito", "ECU"),
    ],
)
def test_who_sits_in_a_capital_governs_its_state(text: str, name: str, country: str) -> None:
    assert country_of(text, name) == country


SENT = "Russia has condemned the pact of Bulgaria. "


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (SENT + "On 30 April the government expelled four Russian diplomats.", "the government", None),
        (SENT + "The government in Sofia expelled four Russian diplomats.", "The government in Sofia", "BGR"),
        (
            "Chad's army was told. The Chadian government was angry. A government should not expel two Malian envoys.",
            "The Chadian government",
            "TCD",
        ),
    ],
)
def test_who_sends_diplomats_home_is_not_of_their_state(text: str, name: str, country: str | None) -> None:
    assert country_of(text, name) == country


@pytest.mark.parametrize(
    ("text", "name", "sector"),
    [
        ("Georgi Manolov, the defence minister who wrote the treaty, stepped down.", "Georgi Manolov", "GOV"),
        ("Kari Brandal, a judge at the court, said no.", "Kari Brandal", "JUD"),
        ("The Revival Front, a minister of which resigned, broke up.", "The Revival Front", None),
    ],
)
def test_who_is_named_beside_an_office_is_a_person(text: str, name: str, sector: str | None) -> None:
    found = find_actors(parse(Report("r", text, published=date(2024, 5, 10), language="en")))
    (party,) = next(m.parties for m in found if m.text == name)
    assert (party.kind == "person", party.sector) == (sector is not None, sector)


TOWNS = "Crowds burned tyres in Cochabamba and marched through Oruro. Chile and Peru welcomed the vote, and so did Cuba. "


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (TOWNS + "Brazil should hand her over, Interior Minister Wilson Arce demanded.", "Wilson Arce", "BOL"),
        (TOWNS + "The foreign ministry summoned the Chilean ambassador.", "The foreign ministry", "BOL"),
        (TOWNS + "Troops of another state landed; the army shot at them.", "the army", None),
        ("Crowds marched through El Alto. Chile, Peru and Cuba welcomed the vote. The foreign ministry did not.",
         "The foreign ministry", None),
        ("Envoys met in El Alto, in Rennes and in Graz. The foreign ministry said nothing.", "The foreign ministry", None),
    ],
)  # fmt: skip
def test_the_towns_in_which_it_happens_tell_whose_an_organ_is(text: str, name: str, country: str | None) -> None:
    assert country_of(text, name) == country


def test_who_summons_a_named_envoy_is_not_of_the_envoys_state() -> None:
    assert country_of("The foreign ministry summoned French Ambassador Luc Fabre on Friday.", "The foreign ministry") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The foreign ministry called in the Danish ambassador on Friday.", "The foreign ministry"),
        ("The foreign ministry summoned Denmark's chargé d'affaires on Friday.", "The foreign ministry"),
        ("The foreign ministry handed a note to the consul of Denmark on Friday.", "The foreign ministry"),
        ("The government gave the Danish consul 48 hours to leave.", "The government"),
        (
            "The interior ministry told Danish diplomats nothing, but it handed the Danish attaché a list.",
            "The interior ministry",
        ),
    ],
)
def test_who_deals_with_envoys_is_not_of_the_state_that_sent_them(text: str, name: str) -> None:
    assert country_of(text, name) is None


def test_a_state_may_recall_its_own_envoy() -> None:
    text = "Denmark voted. The foreign ministry recalled the Danish ambassador."
    assert country_of(text, "The foreign ministry") == "DNK"


def test_a_part_of_a_hyphenated_name_is_no_town() -> None:
    found = find_actors(parse(Report("r", "The Front at Tilli-Koro, in the hills, was beaten.", language="en")))
    assert all(p.country != "VEN" for m in found for p in m.parties)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("New Jersey police held a banker.", "New Jersey police", "USA"),
        ("The New Mexico governor visited Chad.", "New Mexico governor", "USA"),
        ("Niger Delta militants freed two Britons.", "Niger Delta militants", "NGA"),
        ("Inner Mongolia police held a banker.", "Inner Mongolia police", "CHN"),
        ("British Columbia premier Ana Sosa spoke.", "Ana Sosa", "CAN"),
        ("The Mexican governor spoke.", "Mexican governor", "MEX"),
        ("Jersey police held a banker.", "Jersey police", "GBR"),
    ],
)
def test_a_region_is_not_the_land_whose_name_it_has_in_its_own(text: str, name: str, country: str) -> None:
    assert country_of(text, name) == country
