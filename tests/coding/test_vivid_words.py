"""How tabloids, columnists and correspondents turn a deed, in sentences of our own, each with the type that it tells."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims


def types_of(text: str) -> set[str]:
    return {c.type for c in claims(text) if c.type}


TOLD = [
    # harm
    ("A Bolivian constable took a bullet in the shoulder.", "ASSAULT"),
    ("Riot police in Dakar answered with rubber bullets.", "ASSAULT"),
    ("Chadian troops hit back with mortars at rebel lines near Bol.", "ASSAULT"),
    ("Mortar rounds landed among shoppers at a market in Juba.", "ASSAULT"),
    ("Gunmen kept 20 passengers on a bus near Kano for nine hours.", "ASSAULT"),
    ("Villagers in Togo were herded into a church by masked men.", "ASSAULT"),
    # captives come out
    ("The last nine captives walked out unharmed on Monday in Lima.", "RETREAT"),
    ("All the hostages in Quito recovered their liberty.", "RETREAT"),
    ("The junta in Mali let go three journalists.", "RETREAT"),
    # forces on their way
    ("Columns of Kenyan armour are on the road to the coast.", "MOBILIZE"),
    ("A convoy of Ghanaian troops is on its way to the border.", "MOBILIZE"),
    # visas, bans
    ("Malta brought back visas for Libyans.", "COERCE"),
    ("Peruvian officials will need a visa to enter Chile, its foreign ministry announced.", "COERCE"),
    ("Togo's ban on Ghanaian lorries came into force on Monday.", "COERCE"),
    ("Norway banned the former president of Malawi from travelling to Oslo.", "REJECT"),
    ("Ministers of the EU nodded through a fresh round of sanctions on Belarus.", "SANCTION"),
    # put away
    ("The judge sent down the Malawian opposition leader for nine years.", "SANCTION"),
    ("A court in Tunis packed the opposition leader off to jail.", "SANCTION"),
    ("Kenyan marines carried off eleven fishermen.", "COERCE"),
    # called in
    ("Lima called in the head of the Chilean mission, Ana Sosa.", "ACCUSE"),
    ("The Chilean consul was hauled over the coals at the ministry in Lima.", "ACCUSE"),
    # the boot, the door
    ("Oslo gave two Chilean attachés the boot.", "SANCTION"),
    ("Ghana showed the red card to the Togolese consul.", "SANCTION"),
    ("Quito packed nine Peruvian spies off home.", "SANCTION"),
    ("Malawi's justice minister was given the chop.", "RETREAT"),
    ("Peru's interior minister lost his job on Friday.", "RETREAT"),
    ("Kenya's president booted out his police chief.", "RETREAT"),
    ("Two Togolese editors were slung in jail.", "COERCE"),
    ("The general is cooling his heels in a cell in Niamey.", "COERCE"),
    ("The EU walloped Belarus with new trade curbs.", "SANCTION"),
    ("Chad's junta bolted the border with Sudan.", "COERCE"),
    ("Insurgents put a village in Chad to the torch.", "ASSAULT"),
    ("Chile dug its heels in over the lithium treaty.", "REJECT"),
    ("The highest court in Nairobi struck down the tax law.", "REJECT"),
    ("Accra gave the Togolese envoy an earful.", "ACCUSE"),
    ("Farmers brought Lisbon to a standstill.", "PROTEST"),
    ("Thousands poured onto the streets of Accra.", "PROTEST"),
    # talks, pacts
    ("The Security Council took up the affair on Friday.", "CONSULT"),
    ("Iceland fell in line with the EU sanctions on Belarus.", "SUPPORT"),
    ("The Liberal party pulled its ministers out of the government in Oslo.", "SANCTION"),
    ("The pact obliges Togo to withdraw its troops from Ghana by May.", "CONCEDE"),
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_a_deed_in_vivid_words(text: str, kind: str) -> None:
    assert kind in types_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The striker took a bullet train to Osaka.",
        "The company let go 40 workers.",
        "The crowd walked out of the stadium after the match.",
        "She needs a visa.",
        "The new season begins on Monday.",
        "The tourists are on their way to Rome.",
        "He answered with a smile.",
        "The coach was given the boot after the defeat.",
        "The striker got the sack from the club.",
        "Snow brought the city to a standstill.",
        "Fans poured onto the pitch after the match.",
        "The dog was let off the leash.",
        "The ship was on its way to Rotterdam.",
        "The hotel was flooded with guests.",
        "A law on plastic bags comes into force on Monday.",
    ],
)
def test_the_same_words_of_small_life(text: str) -> None:
    assert types_of(text) == set()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Drones set ablaze an oil depot at Tin Sarou on Tuesday.", "attack"),
        ("Two armoured brigades were being moved towards the frontier, an official said.", "deploy"),
        ("The truce, which was signed in Kuala Lumpur last Sunday, is the third attempt.", "ceasefire"),
    ],
)
def test_force_is_told_though_it_is_nobodys(text: str, act: str) -> None:
    assert [c.act for c in claims(text) if not c.parties] == [act]


@pytest.mark.parametrize("text", ["No vessel was hit.", "The boat was hit again.", "The drill was over."])
def test_nobodys_force_without_day_or_place_is_none(text: str) -> None:
    assert claims(text) == []


def test_an_arrest_behind_an_attack_is_over_it() -> None:
    told = claims("Gunmen shot at the embassy of Ghana in Lomé on Monday. Four men were arrested at once.")
    arrest = next(c for c in told if c.act == "arrest")
    assert (arrest.type, arrest.mode, {p.party.country for p in arrest.recipients}) == ("COERCE", "arrest", {"TGO"})


def test_an_arrest_by_itself_is_over_no_attack() -> None:
    assert [
        c.type for c in claims("Ghana beat Togo in Lomé on Monday. Four men were arrested at once.") if c.act == "arrest"
    ] == [None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He rejected a report by a rights group, which accused the Togolese police of arson.", "ACCUSE"),
        ("The minister bowed to the bloc, which suspended Togo from its institutions.", "SANCTION"),
    ],
)
def test_a_clause_behind_a_comma_tells_its_own_deed(text: str, kind: str) -> None:
    assert kind in types_of(text)


def test_what_a_state_is_told_by_tells_nothing() -> None:
    assert types_of("Togo is a country that fights for every goal.") == set()


def test_whom_a_sentence_befalls_stands_behind_its_day() -> None:
    told = claims("The sentencing in January of the opposition politician Ana Sosa to nine years in jail angered Oslo.")
    sentence = next(c for c in told if c.act == "convict")
    assert [p.party.sector for p in sentence.recipients] == ["OPP"]


@pytest.mark.parametrize(
    ("text", "act", "countries"),
    [
        ("A swap of prisoners between Chad and Sudan took place on Friday.", "release", {"TCD", "SDN"}),
        ("The exchange of captives between Mali and the rebels was hailed in Rome.", "release", {"MLI"}),
    ],
)
def test_what_passes_between_two(text: str, act: str, countries: set[str]) -> None:
    told = next(c for c in claims(text) if c.act == act)
    assert {p.party.country for p in told.actors} - {None} == countries


def test_talks_to_come_are_told_with_their_day_alone() -> None:
    assert [c.act for c in claims("Negotiations on the dam resume in Cairo next week.")] == ["meeting"]
    assert claims("There was talk of the weather.") == []


def test_a_rally_with_its_day_is_held_in_the_state_of_the_report() -> None:
    told = claims("Nobody in Lomé or Sokodé was surprised. Saturday's rally before the ministry was large. Lomé slept.")
    assert [{p.party.country for p in c.recipients} for c in told if c.act == "demonstrate"] == [{"TGO"}]


def test_what_is_to_begin_has_not() -> None:
    talks = next(c for c in claims("Talks between Peru and Chile are to begin in Lima on Monday.") if c.act == "meeting")
    assert (talks.type, talks.status) == ("AGREE", "planned")
    held = next(c for c in claims("Talks between Peru and Chile were held in Lima on Monday.") if c.act == "meeting")
    assert (held.type, held.status) == ("CONSULT", "done")
