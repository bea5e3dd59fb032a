"""Parties, status and places that other words than the clause's own tell: what is named before, beside or below it."""

from __future__ import annotations

import pytest

from communique.engine.annotate import annotate_document
from communique.language.parse import parse
from communique.model.report import Report
from tests.coding.reading import DAY, claims, one, sides


def titled(title: str, text: str, outlet: str = "O") -> list[tuple[str, str]]:
    found = annotate_document(parse(Report("t", text, title=title, outlet=outlet, published=DAY, language="en"))).claims
    return [(c.act, c.trigger.text) for c in found if c.at.span.field == "text" and c.act != "office"]


SIDES = [
    (
        "Norway, the larger of the two, has been urging its neighbour to close the mine. Sweden refused.",
        "appeal",
        {"NOR"},
        {"SWE"},
    ),
    ("President Odile Banda of Zambia is due in Luanda on Monday, the Angolan ministry said.", "visit", {"ZMB"}, {"AGO"}),
    ("Peru summoned the Chilean envoy and gave two members of his mission until Friday to leave.", "expel", {"PER"}, {"CHL"}),
    ("Serbia protested against the expulsion of four Serbian diplomats from Sarajevo.", "expel", {"BIH"}, {"SRB"}),
    ("Ghana blamed the fire on Togolese soldiers.", "accuse", {"GHA"}, {"TGO"}),
    ("Chad lodged a protest with Niger, charging its neighbour with arming the rebels.", "accuse", {"TCD"}, {"NER"}),
    ("Kenya's parliament ratified the fisheries treaty with Tanzania on Monday.", "ratify", {"KEN"}, {"TZA"}),
    ("Oman will send three companies of sappers to the United Nations mission in Mali.", "peacekeep", {"OMN"}, {"MLI"}),
]


@pytest.mark.parametrize(("text", "act", "actors", "recipients"), SIDES)
def test_who_does_it_and_to_whom(text: str, act: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(one(text, act)) == (actors, recipients)


def test_guards_of_the_two_countries_are_of_both() -> None:
    claim = one("Laos and Vietnam quarrelled. Officers of the two countries' border guards met on Friday.", "meeting")
    assert sides(claim)[0] == {"LAO", "VNM"}


def test_the_council_is_the_one_named_in_full() -> None:
    claim = one("Togo joined the Coastal Fisheries Council in May. The council expelled Benin on Friday.", "expel")
    assert [p.party.name for p in claim.actors] == ["Coastal Fisheries Council"]


def test_the_reports_own_outlet_is_nobody_in_it() -> None:
    text = "Ana Sosa, who leads the delegation, told the Herald that she was leaving. She condemned Chile."
    found = annotate_document(parse(Report("t", text, outlet="The Lima Herald", published=DAY, language="en"))).mentions.actors
    assert "the Herald" not in [m.text for m in found if m.parties]


def test_what_it_means_is_found_below_the_title_only() -> None:
    text = "A treaty on the lake was ready, Malawi said.\n\nMinisters of Malawi and Zambia had signed it in March."
    assert ("pact", "signed") in titled("Lake treaty is ready", text)


def test_a_treaty_that_will_enter_into_force_is_still_to_come() -> None:
    found = claims("Peru and Chile signed a treaty in March. It will enter into force in June.")
    assert [(c.act, c.status, c.type) for c in found] == [("pact", "done", "SUPPORT"), ("pact", "planned", "AGREE")]


def test_what_is_agreed_beside_something_else_is_agreed_too() -> None:
    claim = one("Peru and Chile agreed to share data on flights, and to hold a joint river patrol in July.", "exercise")
    assert (claim.type, claim.status) == ("AGREE", "agreed-in-principle")


def test_what_somebody_is_due_for_is_planned() -> None:
    claim = one("President Ana Sosa of Peru is due in Quito on Friday for talks with her Ecuadorean counterpart.", "meeting")
    assert (claim.status, claim.type) == ("planned", "AGREE")


def test_a_demand_runs_to_the_end_of_what_is_demanded() -> None:
    text = "Kenya demanded that Somalia pull its troops back from the coast."
    assert one(text, "demand").at.text == text[:-1]


def test_what_is_demanded_in_the_street_is_no_second_act() -> None:
    found = claims("Latvian teachers demanding higher pay blocked a bridge in Riga on Friday.")
    assert [c.act for c in found] == ["obstruct"]


def test_orders_to_the_own_men_are_no_demand() -> None:
    assert "demand" not in [c.act for c in claims("Sudanese commanders are accused of ordering soldiers to fire on a crowd.")]


def test_protesters_that_the_parser_hangs_on_as_protest() -> None:
    claim = one(
        "Carts rolled into Riga on Friday as dairy farmers from across Latvia protested against the price of milk.",
        "demonstrate",
    )
    assert [p.party.name for p in claim.actors] == ["dairy farmers"]


def test_gunmen_who_burn_lorries_attack() -> None:
    found = claims("Gunmen burned three lorries near Gao in Mali before they withdrew towards the border.")
    assert [(c.act, c.mode) for c in found] == [("attack", "destroy")]


def test_troops_who_take_over_posts_are_moved() -> None:
    assert one("Soldiers from Nepal took over two Irish posts on the hill last week.", "deploy").type == "MOBILIZE"


def test_a_family_that_meets_soldiers_holds_no_talks() -> None:
    assert claims("The Irish soldiers were met at Dublin airport by their families.") == []


def test_doctors_are_no_peacekeepers() -> None:
    assert "peacekeeping" not in one("Japan will send a team of 15 doctors to Nepal.", "aid").contexts


def test_whom_the_cost_of_a_gift_is_told_of() -> None:
    assert [f.value for f in one("Norway paid for the ferries, which cost 3 million euros, Togo said.", "aid").figures] == [3e6]


def test_a_number_behind_the_receiver_is_counted() -> None:
    assert [f.value for f in one("Estonia will lend Armenia 60 fire engines.", "aid").figures] == [60]


def test_a_meeting_of_three_is_multilateral() -> None:
    assert one("The foreign ministers of Peru, Chile and Bolivia met in Lima on Friday.", "meeting").mode == "multilateral"


def test_where_a_missile_came_from() -> None:
    where = one("Pakistan has test-fired a ballistic missile from its western province of Balochistan.", "test-weapon").where
    assert where is not None
    assert where.name == "Balochistan"


def test_a_village_that_no_table_knows() -> None:
    where = one("Uzbek troops shelled the village of Oq-Tepa on Monday.", "attack").where
    assert where is None or where.name == "Oq-Tepa"


def test_aid_to_a_camp_meets_its_state() -> None:
    assert sides(one("Qatar delivered flour to Zamzam, a camp in Sudan, on Friday.", "aid")) == ({"QAT"}, {"SDN"})


def test_who_replaces_a_minister_is_the_one_appointed() -> None:
    found = claims(
        "The Maltese minister Karl Borg will be replaced by Dora Grech, a biologist, who will be sworn in on Monday."
    )
    named = [(c.act, [p.party.name for p in c.recipients or c.actors]) for c in found]
    assert named == [("appoint", ["Dora Grech"]), ("appoint", ["Dora Grech"])]


def test_a_truce_is_that_of_those_who_fought() -> None:
    claim = one("Chad and Sudan clashed on Monday. The ceasefire was announced on Tuesday.", "ceasefire")
    assert sides(claim)[0] == {"TCD", "SDN"}


def test_whoever_is_named_as_envoy_is_appointed() -> None:
    claim = one("Ines Duarte was named as Portugal's permanent representative.", "appoint")
    assert (claim.person, claim.office) == ("Ines Duarte", "permanent representative")


def test_the_two_countries_are_not_those_that_somebody_thanks() -> None:
    text = "Togo and Benin freed 20 fishermen on Monday.\n\nPresident Ana Mensah thanked Ghana and Nigeria for their help."
    text += "\n\nThe two countries signed a treaty on Tuesday."
    assert sides(one(text, "pact"))[0] == {"TGO", "BEN"}


def test_they_are_those_who_spoke_with_each_other() -> None:
    text = "President Tomas Mora of Peru spoke with his Chilean counterpart, Elena Vidal, about fishing fleets. "
    claim = one(f"{text}They agreed to hold joint patrols from May.", "cooperate")
    assert (claim.type, sides(claim)[0]) == ("AGREE", {"PER", "CHL"})


def test_the_last_of_several_verbs_dates_them_all() -> None:
    claim = one("The Omani navy seized a Yemeni dhow and escorted it to Muscat on Saturday.", "seize")
    assert claim.when.edtf == "2024-05-11"


def test_a_duty_that_somebody_imposed_is_told_in_the_clause_behind_it() -> None:
    claim = one("Niger protested against a duty of 35 percent that Ghana imposed on onions from the country.", "impose")
    assert (sides(claim), [f.value for f in claim.figures]) == (({"GHA"}, {"NER"}), [35])


def test_a_duty_that_is_announced_stands() -> None:
    claim = one("Ghana announced on Monday that it would charge 35 percent on onions coming from Niger.", "impose")
    assert (claim.type, claim.status, sides(claim)) == ("SANCTION", "announced", ({"GHA"}, {"NER"}))


def test_what_is_said_of_the_own_doing_is_promised() -> None:
    assert one("Togo's farmers' union said it would send a delegation to Ghana next week.", "visit").status == "pledged"


def test_weather_pays_no_visit() -> None:
    assert "visit" not in [c.act for c in claims("Rain is expected in the Maradi region of Niger at the weekend.")]


def test_the_crew_of_a_ship_is_told_by_the_ship() -> None:
    assert sides(one("Peru sentenced the crew of a Korean ship to two years in prison.", "convict"))[1] <= {"KOR", "PRK"}


def test_wars_fought_are_fighting() -> None:
    assert sides(one("Peru and Chile have fought two wars over the border.", "fight"))[0] == {"PER", "CHL"}
