"""Acts that stand beside the main verb's sense: subjects, purposes, relative clauses, claimed deeds."""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated, claims, one, sides


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A Turkish army offensive on the town has displaced 4,000 people.", ("TUR", "MIL")),
        ("An Emirati-led raid on a depot killed six guards in Aden.", ("ARE", "GOV")),
        ("A suicide attack on a base in Gao that killed 11 soldiers was claimed by al-Qaeda.", ("IMG", None)),
        ("Boko Haram claimed an attack that killed 14 people in Kano on Sunday.", ("NGA", "REB")),
    ],
)
def test_whose_attack_it_is_wherever_the_words_tell_it(text: str, actor: tuple[str, str | None]) -> None:
    claim = claims(text)[0]
    assert (claim.type, [(p.party.country, p.party.sector) for p in claim.actors]) == ("ASSAULT", [actor])


def test_a_deed_that_is_claimed_stands_on_the_claimants_word() -> None:
    claim = claims("The bombing in Kano on Sunday was claimed by Boko Haram.")[0]
    assert claim.attribution is not None
    assert (claim.attribution.name, claim.attribution.cue) == ("Boko Haram", "claimed")


def test_not_the_place_of_an_attack_has_killed() -> None:
    claim = next(
        c for c in claims("A Saudi-led strike on a Yemeni market that killed 12 traders was condemned by Oman.") if c.figures
    )
    assert [p.party.country for p in claim.actors] == ["SAU"]
    assert claim.figures[0].value == 12


def test_a_claim_of_a_relative_clause_that_somebody_tells_is_about_its_noun() -> None:
    claim = next(
        c
        for c in claims("Chad criticised a deal that a French envoy says has been reached in principle with Mali.")
        if c.act == "pact"
    )
    assert (claim.status, sorted(p.party.country or "" for p in claim.actors)) == ("agreed-in-principle", ["FRA", "MLI"])


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Envoys of Ghana and Togo return to Geneva this week for talks on their border.", "CONSULT", "done"),
        ("Kenyan police launched an operation to detain 40 officers.", "COERCE", "ongoing"),
        ("Bolivian officials declared a state of siege to begin at midnight.", "COERCE", "done"),
        ("The president of Chad called his Malian counterpart, Issa Keita, on Tuesday.", "CONSULT", "done"),
        ("Kenya's police released two followers of the preacher.", "RETREAT", "done"),
        ("A Kenyan trader is suing Tanzania for damages.", "ACCUSE", "ongoing"),
        ("Three prisoners died under torture in Egypt.", "ASSAULT", "done"),
        ("Chad's defence minister has threatened to withdraw from the ceasefire agreement.", "THREATEN", "threatened"),
        ("The European Union has deployed election observers to Zambia.", "AID", "done"),
        ("Norway announced a rise in funding for Chad.", "AID", "done"),
        ("The United Nations launched an appeal for $20 million for Chad.", "REQUEST", "done"),
        ("Russia's delegation abruptly left talks with Finland in Oslo.", "REJECT", "done"),
        ("Rebels in Chad said they will release two wardens held captive by them.", "CONCEDE", "pledged"),
        ("Chad's premier attacked the African Union on Monday, calling it toothless.", "ACCUSE", "done"),
        ("Peru has reversed a decision to bar foreign reporters.", "CONCEDE", "done"),
        ("Poland revoked its decision to expel two Belarusian envoys.", "CONCEDE", "done"),
        ("Kenya overturned its ban on rallies.", "CONCEDE", "done"),
        ("Mali threatened to withdraw its troops from the regional force.", "THREATEN", "threatened"),
        ("Senators demanded the government cut off all aid to Chad.", "REQUEST", "requested"),
        ("Envoys of Ghana called on President Asif Ali Zardari on Monday to discuss the budget.", "CONSULT", "done"),
        ("Iran said it would not attend the talks in Vienna.", "REJECT", "not-done"),
        ("Peru's president sent soldiers onto the streets.", "MOBILIZE", "done"),
        ("Troops stormed the palace in Chad.", "ASSAULT", "done"),
        ("The IMF approved a disbursement of $4 billion to Argentina.", "AGREE", "pledged"),
        ("A judge in Spain ordered two Catalan ministers jailed pending trial.", "COERCE", "done"),
    ],
)  # fmt: skip
def test_acts_that_were_passed_over(text: str, type_: str, status: str) -> None:
    assert (claims(text)[0].type, claims(text)[0].status) == (type_, status)


def test_whom_something_is_asked_of_is_whom_the_verb_names() -> None:
    claim = claims("Britain asked the Indian government for the release of two sailors.")[0]
    assert [p.party.country for p in claim.recipients] == ["IND"]


def test_who_mediates_acts_and_meets_those_between_whom_it_is() -> None:
    claim = claims("Kuwait undertook a mediation mission between Syria and Jordan.")[0]
    assert [[p.party.country for p in side] for side in (claim.actors, claim.recipients)] == [["KWT"], ["SYR", "JOR"]]


def test_a_name_that_shares_the_noun_of_another_acts_too() -> None:
    assert [p.party.country for p in claims("US and Western allies imposed sanctions on Iran.")[0].actors] == ["USA", None]


def test_what_is_only_spoken_of_is_not_lost_silently() -> None:
    told = annotated("The film returned to the raid on Entebbe by Israel.")
    assert [u.why for u in told.uncoded if u.text == "raid"] == ["attack: only spoken of, in a sentence that tells no event"]


def test_a_claimed_deed_is_the_attack_told_before_it() -> None:
    told = claims("A bomb killed nine people in Bosaso on Monday. Monday's attack was claimed by al-Shabaab.")
    assert [(c.where.name if c.where else None, c.when.edtf) for c in told] == [("Bosaso", "2024-05-13")] * 2


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        ("Peru accused Chile's coast guard of firing water cannon at a boat.", "attack", {"CHL"}, set()),
        ("Serbia rejected a demand by Kosovo to withdraw its forces.", "withdraw", {"SRB"}, set()),
        ("The withdrawal of Mali from ECOWAS takes effect in a year.", "leave", {"MLI"}, {"IGO"}),
        ("Mali, Burkina Faso and Niger announced their withdrawal from ECOWAS.", "leave", {"MLI", "BFA", "NER"}, {"IGO"}),
        ("Canada froze talks on a trade treaty with India.", "cut-ties", {"CAN"}, {"IND"}),
    ],
)  # fmt: skip
def test_who_does_it_where_the_words_between_name_another(text: str, act: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(one(text, act)) == (actors, recipients)


def test_what_is_undone_is_told_as_what_came_before() -> None:
    imposed = one("The African Union lifted sanctions on Gabon that were imposed after the coup.", "impose")
    assert imposed.background


def test_a_protest_against_a_bill_meets_nobody_whom_the_bill_is_about() -> None:
    told = one("Thousands of Georgians rallied in Tbilisi against a bill on foreign agents.", "demonstrate")
    assert [p.party.name for p in told.recipients] == ["Georgia"]


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Angola and Zambia reached a preliminary deal on the port.", "pact", "agreed-in-principle"),
        ("Angola and Zambia signed a provisional agreement on the port.", "pact", "done"),
        ("Iran rejected the accusation that it had supplied drones to Russia.", "aid", "denied"),
        ("The UN Security Council extended the arms embargo on Libya by a year.", "extend", "done"),
        ("The military took power in Gabon hours after the vote.", "seize", "done"),
        ("Estonia has joined a boycott of the games.", "boycott", "done"),
    ],
)
def test_how_far_an_act_has_come_by_the_words_beside_it(text: str, act: str, status: str) -> None:
    assert one(text, act).status == status


def test_a_war_is_not_waged_by_the_state_that_it_is_in() -> None:
    assert claims("The war in Ukraine has killed thousands.")[0].actors == ()


def test_a_date_of_what_is_called_for_does_not_date_what_is_told_before_it() -> None:
    told = one("Zambia's president dissolved parliament and called early elections for August.", "restrict")
    assert told.when.when is None


def test_a_distance_leads_to_the_place() -> None:
    told = one("A convoy was hit by a mine 15 miles from Kidal.", "attack")
    assert told.where is not None
    assert told.where.name == "Kidal"


def test_who_detains_members_of_a_band_is_none_of_them() -> None:
    assert [c.body for c in claims("Police in Lome detained members of a smuggling gang.") if c.act == "join"] == []
    assert [c.body for c in claims("Togo, which is a member of the African Union, closed its border.") if c.act == "join"] == [
        "African Union"
    ]


def test_who_denies_having_fired_first_does_not_deny_the_fight() -> None:
    told = annotated("Togo denied that its soldiers had fired first.")
    assert [c.act for c in told.claims] == []
    assert [u.why for u in told.uncoded] == ["attack: denied is only who was the first"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The crossing was closed in March after Togolese soldiers killed four traders.", "2024-03"),
        ("Ghana closed the crossing on Monday after Togolese soldiers killed four traders.", None),
    ],
)
def test_what_came_before_may_share_the_month_and_not_the_day(text: str, when: str | None) -> None:
    assert one(text, "attack").when.edtf == when
