"""What arms do, whoever is named: counted victims, places struck, deeds claimed."""

import pytest

from communique.model.claim import Claim
from tests.coding.test_coder import annotation, claims, countries, main


def sectors(claim: Claim, side: str) -> set[str | None]:
    return {p.party.sector for p in (claim.actors if side == "actors" else claim.recipients)}


def test_those_who_are_only_counted_are_people() -> None:
    claim = main("Three were killed in the attack on the barracks in Kunduz.")
    assert (claim.type, countries(claim, "recipients"), sectors(claim, "recipients")) == ("ASSAULT", {"AFG"}, {"CVL"})
    assert [f.value for f in claim.figures] == [3.0]


def test_an_attack_and_the_harm_that_it_does_are_one_act() -> None:
    for text in (
        "A suicide bomber struck a mosque in Peshawar during prayers, killing 59 and wounding 150.",
        "A suicide bomber attacked worshippers in Peshawar, killing 59 and wounding 150.",
    ):
        found = [c for c in claims(text) if c.type == "ASSAULT"]
        assert len(found) == 1, text
        assert {f.value for f in found[0].figures} == {59.0, 150.0}, text


def test_what_strikes_a_place_meets_its_state_where_nobody_is_named() -> None:
    claim = main("A drone hit an oil depot in Ryazan.")
    assert (claim.type, countries(claim, "recipients"), claim.actors) == ("ASSAULT", {"RUS"}, ())
    assert claims("A bus hit an oil depot in Ryazan.") == [] or main("A bus hit an oil depot in Ryazan.").type is None


def test_government_forces_are_at_home_where_they_fight() -> None:
    claim = main("Government jets bombed a market in Aleppo, killing dozens.")
    assert (countries(claim), sectors(claim, "actors"), sectors(claim, "recipients")) == ({"SYR"}, {"MIL"}, {"CVL"})


def test_a_deed_claimed_is_told_on_the_word_of_who_claims_it() -> None:
    claim = main("Islamic State claimed responsibility for the bombings that killed 300 people in Sri Lanka.")
    assert (claim.type, countries(claim), countries(claim, "recipients")) == ("ASSAULT", {"IMG"}, {"LKA"})
    assert claim.attribution is not None
    assert claim.attribution.name == "Islamic State"


def test_a_deed_claimed_is_the_one_told_before() -> None:
    text = "A suicide bomb killed 12 people in Kabul. The Taliban claimed responsibility for the attack."
    claimed = [c for c in claims(text) if c.actors]
    assert [(countries(c, "recipients"), c.where.name if c.where else None) for c in claimed] == [({"AFG"}, "Kabul")]


def test_a_deed_claimed_of_which_nothing_is_told_is_none() -> None:
    found = annotation("The Taliban claimed responsibility for the attack.")
    assert [c.act for c in found.claims if c.type] == []
    assert any("claimed, and told nowhere" in u.why for u in found.uncoded)


def test_what_accusations_say_is_denied_with_all_that_it_was_for() -> None:
    text = "The Red Cross has rejected accusations that it had used its trucks to aid the rebels in Freetown."
    assert [c.type for c in claims(text)] == [None]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Thousands gathered in Lima to protest the dismissal of the minister.", {"PER"}, {"PER"}),
        ("Hundreds gathered in Tbilisi to protest the law.", {"GEO"}, {"GEO"}),
        ("Hundreds of women gathered in Minsk to demand the release of political prisoners.", {"BLR"}, {"BLR"}),
    ],
)
def test_people_who_come_together_to_protest_demonstrate_once(
    text: str, actors: set[str | None], recipients: set[str | None]
) -> None:
    found = [c for c in claims(text) if c.type in ("PROTEST", "REQUEST", "ACCUSE", "CONSULT")]
    assert [(c.type, countries(c), countries(c, "recipients")) for c in found] == [("PROTEST", actors, recipients)]


def test_leaders_who_come_together_to_demand_it_meet() -> None:
    assert main("Leaders gathered in Geneva to demand an end to the war.").type == "CONSULT"


def test_a_state_protests_in_words() -> None:
    claim = main("China protested Japan's decision to release the water.")
    assert (claim.type, countries(claim), countries(claim, "recipients")) == ("ACCUSE", {"CHN"}, {"JPN"})


def test_a_drill_with_another_state_is_work_of_both() -> None:
    assert main("The Indian army took part in a drill with Japan.").type == "COOPERATE"
    assert main("The Indian army took part in a drill.").type == "MOBILIZE"


def test_missiles_fired_into_anothers_land_are_an_attack_and_into_the_sea_a_test() -> None:
    claim = main("Hezbollah fired dozens of rockets into northern Israel.")
    assert (claim.type, countries(claim, "recipients")) == ("ASSAULT", {"ISR"})
    claim = main("North Korea fired a missile into the Sea of Japan.")
    assert (claim.type, claim.recipients) == ("MOBILIZE", ())


def test_those_counted_as_killed_are_met_by_those_who_fired() -> None:
    claim = main("At least 14 people were killed when gunmen opened fire on a bus in Balochistan.")
    assert (claim.mode, countries(claim, "recipients"), sectors(claim, "recipients")) == ("firearms", {"PAK"}, {"CVL"})


def test_what_is_told_as_a_part_is_no_rival_toll() -> None:
    for text in (
        "Eleven people, among them five soldiers, were killed when a bomb went off in Quetta.",
        "The blast killed 11 people, including five soldiers, in Quetta.",
        "A bomb in Quetta killed 11 people, five of them soldiers.",
    ):
        claim = main(text)
        assert [f.value for f in claim.figures] == [11.0], text
        assert [p.party.name for p in claim.recipients] == ["people"], text


def test_those_killed_are_met_rather_than_the_state_of_the_place() -> None:
    claim = main("A bomb exploded at a crowded bus station in the Pakistani city of Quetta on Tuesday, killing nine people.")
    assert (countries(claim, "recipients"), sectors(claim, "recipients")) == ({"PAK"}, {"CVL"})


def test_the_attack_that_somebody_killed_in_is_the_killing() -> None:
    found = [c for c in claims("Russian helicopters killed 46 civilians in an attack on a village in Herat.") if c.type]
    assert [(c.type, countries(c, "recipients")) for c in found] == [("ASSAULT", {"AFG"})]


def test_ethnic_groups_are_of_no_state_by_their_name() -> None:
    claim = main("Serb forces killed three ethnic Albanians in a village in southern Serbia.")
    assert countries(claim, "recipients") == {"SRB"}


def test_what_an_attack_has_done_is_the_attacks_wherever_it_was_aimed() -> None:
    text = (
        "The Front claimed responsibility on Thursday for the attack on a fuel convoy in Chad that killed 14 people this week."
    )
    (found,) = (c for c in claims(text) if c.act == "attack")
    assert {p.party.name for p in found.actors} == {"Front"}
    assert [(f.value, f.casualty) for f in found.figures] == [(14, "killed")]
    blamed = [c for c in claims("Togo condemned the bombing of a market in Faya that killed nine people.") if c.act == "attack"]
    assert [[f.value for f in c.figures] for c in blamed] == [[9]]


def test_who_claims_a_deed_claims_it_on_a_day_of_his_own() -> None:
    (found,) = claims("The Front claimed responsibility on Tuesday for the shelling of a barracks in Chad.")
    assert found.when.when is None
    (found,) = claims("The Front on Tuesday claimed responsibility for Sunday's bombing of a barracks in Chad.")
    assert found.when.edtf == "2023-06-11"


def test_what_nobody_claims_is_no_deed_of_anybody() -> None:
    text = "Gunmen attacked a convoy near Faya in Chad on Monday, killing nine people. No group {} for the attack."
    for words in ("immediately claimed responsibility", "has claimed responsibility"):
        assert [c.status for c in claims(text.format(words))] == ["done"]
