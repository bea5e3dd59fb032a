"""The same deed in the words of wires, broadsheets, tabloids and correspondents: sentences of our own, each with its type."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims


def types_of(text: str) -> set[str]:
    return {c.type for c in claims(text) if c.type}


TOLD = [
    # locked up
    ("Two Danish reporters ended up behind bars in Minsk on Sunday.", "COERCE"),
    ("Georgian police had 30 opposition activists in custody by Friday night.", "COERCE"),
    ("Some 60 Russian protesters ended up in police vans on Saturday.", "COERCE"),
    ("The former minister of Malawi, Tadala Phiri, was stopped by police at the gate.", "COERCE"),
    ("A judge in Lima sent the former president to pre-trial detention.", "COERCE"),
    ("The Malawian opposition leader went down for four years.", "SANCTION"),
    ("A court in Minsk handed the reporter Ales Kudin eight years.", "SANCTION"),
    # shown out
    ("Romania declared two members of the Russian embassy unwanted.", "SANCTION"),
    ("The Russian consul in Constanta must leave Romania by Saturday.", "SANCTION"),
    ("Niger put the French ambassador on a plane home.", "SANCTION"),
    ("Romania kicked out two of the Russian embassy's staff.", "SANCTION"),
    ("Pakistan trucked 900 Afghans to the border.", "COERCE"),
    # kept back, cut, closed
    ("Berlin is sitting on 30 million euros that were meant for Chad.", "SANCTION"),
    ("The European Union will not be paying 45 million euros to Chad.", "SANCTION"),
    ("Peru raised its tariff on Turkish steel to 28 per cent.", "SANCTION"),
    ("Algeria shut the gas tap to Spain.", "COERCE"),
    ("Zambia's government has closed six aid groups.", "COERCE"),
    ("Panamanian tankers may no longer call at Peruvian ports.", "COERCE"),
    # out of office
    ("President Sow put an end to the functions of the interior minister of Mali.", "RETREAT"),
    ("The Slovak defence minister called it quits on Friday.", "RETREAT"),
    ("Mali's president relieved General Kone of his command.", "RETREAT"),
    # at sea, in the street
    ("The Chinese coast guard hosed down a Malaysian supply boat.", "ASSAULT"),
    ("Togolese soldiers blasted their way into the barracks on Tuesday.", "ASSAULT"),
    ("Stones flew through the windows of Ghana's consulate in Lagos.", "PROTEST"),
    ("Lawyers in Dakar walked behind a coffin to protest against the government.", "PROTEST"),
    ("A Kenyan frigate put in at Mombasa and a Tanzanian gunboat turned up off the coast.", "MOBILIZE"),
    # in the hands of others
    ("Mutineers seized the barracks in Lomé before dawn on Monday.", "COERCE"),
    ("Mutineers in Togo grabbed their colonel.", "ASSAULT"),
    ("The army's commandos in Togo brought the colonel out alive.", "AID"),
    ("Malaysia turned over four Indonesian border guards on Wednesday.", "RETREAT"),
    # no
    ("Russian and Chinese diplomats stopped a French attempt to condemn the raid.", "REJECT"),
    ("Norway said it would not follow the EU's example.", "REJECT"),
    ("Chile's president tore up her ticket to Lima.", "REJECT"),
    ("Serbia struck a visit by the Maltese minister from its calendar.", "REJECT"),
    # words
    ("Kenya's envoy told the council that Somalia had committed piracy.", "ACCUSE"),
    ("Peru's president called Chile's decision an overreaction.", "ACCUSE"),
    ("Italy gave the Maltese plan a big thumbs-up.", "SUPPORT"),
    ("Mauritius filed an extradition request with Kenya.", "REQUEST"),
    # around the table, along the road
    ("Vietnam and Malaysia settled on a hotline between their coast guards.", "AGREE"),
    ("The accord between Ghana and Togo provides for a joint committee.", "AGREE"),
    ("A Brazilian diplomat carried messages back and forth between Caracas and Lima.", "CONSULT"),
    ("The Security Council spent three hours on the affair on Wednesday.", "CONSULT"),
    # nouns, and whom a body of states asks
    ("The exclusion of Togo from the bloc by its neighbours ended the talks.", "SANCTION"),
    ("The Mano River Union urged both countries to pull their vessels back.", "REQUEST"),
    ("The rebels in Mali set free twelve marines.", "RETREAT"),
    ("A Peruvian student was hit in the neck by a soldier's bullet.", "ASSAULT"),
    ("Nobody may leave the house in Kandy, Sri Lanka, after dark.", "COERCE"),
    # help
    ("China made 200 million yuan available to Liberia.", "AID"),
    ("Serbia says it is ready to lend Albania 60m euros.", "AGREE"),
    ("Kazakhstan has offered to send 200 megawatts to southern Georgia.", "AGREE"),
]


@pytest.mark.parametrize(("text", "type"), TOLD)
def test_the_deed_behind_the_words(text: str, type: str) -> None:
    assert type in types_of(text)


MEANT = [
    (
        "Poland threw out three Russian diplomats in May. Moscow answered in kind, sending home four of ours.",
        "expel",
        "sending home",
    ),
    ("Of the Russian diplomats in Riga, Latvia has kicked out another two.", "expel", "kicked out"),
    ("Ghana tried five generals. It sentenced three of them to death.", "convict", "sentenced"),
    ("Togo had held 14 Ghanaian soldiers since May. It set half of them free on Monday.", "release", "set"),
    ("Ghana and Togo drew up an accord. The Togolese minister put his signature to the document on Friday.", "pact", "put"),
    ("Kenya seized a Somali tanker in May. It held another of the firm's ships for a week.", "seize", "held"),
    ("Students from Cyprus met a frigate with songs; six were detained by Cypriot police.", "arrest", "detained"),
    ("Thirty-six of those who were picked up by Peruvian police are students.", "arrest", "picked up"),
]
"""Words that name nothing by themselves and stand for what was named before."""


@pytest.mark.parametrize(("text", "act", "word"), MEANT)
def test_numbers_and_papers_stand_for_what_was_named(text: str, act: str, word: str) -> None:
    assert act in [c.act for c in claims(text) if c.trigger.text.startswith(word)]


NOTHING = [
    "The striker ended up in a hospital bed after the match.",
    "The singer was given two years to finish her album.",
    "The building firm was given three years to complete the bridge.",
    "The storm closed the port of Dover for two days.",
    "The bank sat on a pile of cash.",
    "The couple put their names to a mortgage.",
    "The author signed copies of the text in a bookshop.",
    "The minister is in a good mood.",
    "The ferry sailed on Monday.",
    "The trip is off, the travel agency said.",
    "The fireman hosed down the deck.",
    "The family turned the heating back on.",
    "The footballer changed sides in the summer.",
    "The critic called the play a farce.",
    "The company put Anna Berg in charge of marketing.",
    "The tourists were bused to the border to see the falls.",
    "The referee stopped the attempt.",
    "The doctor told his patient to stay indoors.",
    "Nobody may leave the room during the exam.",
    "The students filed past the coffin of their teacher.",
    "The airline ordered ten aircraft. It cancelled four.",
    "The club fired its coach. It signed another in May.",
    "An economist urged the government to cut red tape.",
    "The naval officer would not say how long it would last.",
]
"""Neighbours that tell no act of public life."""


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_sounds_like_a_deed(text: str) -> None:
    assert not types_of(text)
