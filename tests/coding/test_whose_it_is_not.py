"""Whose people and places are not: shooters, refugees, captors and crowds at embassies are not of the state they meet."""

from __future__ import annotations

import pytest

from tests.coding.test_coder import claims, countries


@pytest.mark.parametrize(
    ("text", "act", "side", "states"),
    [
        ("Egypt arrested two men who had fired rockets at Israel.", "attack", "actors", {None}),
        ("Germany took in 200 refugees from Greece on Monday.", "rescue", "recipients", {None}),
        ("Greek coast guards rescued 79 migrants off Crete.", "rescue", "recipients", {None}),
        ("Sudan sheltered 400 displaced families.", "rescue", "recipients", {"SDN"}),
        ("Rebels released a Swiss nun in Mali.", "release", "actors", {None}),
        ("Protesters chanted outside China's consulate.", "demonstrate", "actors", {None}),
        ("Protesters gathered at the Turkish consulate in Basra.", "demonstrate", "actors", {"IRQ"}),
        ("Georgia's parliament overrode the president's veto.", "refuse", "recipients", {"GEO"}),
        ("The Houthis said they had hit a British tanker.", "attack", "actors", {"YEM"}),
        ("Zelenskiy visited Chad.", "visit", "actors", {"UKR"}),
        ("Chile called Kenya's raid on Goma unacceptable.", "criticise", "recipients", {"KEN"}),
        ("A Russian court fined the broadcaster 5 million roubles.", "impose", "recipients", {"RUS"}),
        ("Peru secured a bailout from the IMF.", "aid", "actors", {"IGO"}),
        ("Japan's remarks drew protests from Seoul.", "criticise", "recipients", {"JPN"}),
    ],
)
def test_whose_they_are(text: str, act: str, side: str, states: set[str | None]) -> None:
    (claim,) = (c for c in claims(text) if c.act == act)
    assert countries(claim, side) == states


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        ("Chad ordered French troops to leave within a month.", "expel", {"TCD"}, {"FRA"}),
        ("Chad ordered French soldiers out of the country.", "expel", {"TCD"}, {"FRA"}),
        ("Chad ordered its troops to leave Mali.", "deploy", {"TCD"}, {"MLI"}),
        ("Talks between Togo and Benin were suspended.", "cut-ties", {"TGO", "BEN"}, set()),
        ("Egypt's talks with Iran collapsed in Vienna.", "agree", {"EGY"}, {"IRN"}),
        ("Finland closed all but one of its crossings with Russia.", "impose", {"FIN"}, {"RUS"}),
        ("Ireland joined Chad's case against Kenya.", "investigate", {"IRL"}, {"KEN"}),
        ("Panama withdrew from China's rail initiative.", "cut-ties", {"PAN"}, {"CHN"}),
        ("Qatar brokered a deal between Chad and Kenya.", "mediate", {"QAT"}, {"TCD", "KEN"}),
    ],
)
def test_who_meets_whom(text: str, act: str, actors: set[str], recipients: set[str]) -> None:
    (claim,) = (c for c in claims(text) if c.act == act)
    assert (countries(claim), countries(claim, "recipients")) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Militias fired drones at a US base in Syria.", "Syria"),
        ("A bomb exploded near the US embassy in Kabul.", "Kabul"),
        ("A bomb exploded near the US embassy.", None),
    ],
)
def test_a_states_house_abroad_is_not_where_that_state_is(text: str, place: str | None) -> None:
    (claim,) = claims(text)
    assert (claim.where.name if claim.where else None) == place


@pytest.mark.parametrize(
    "text", ["Police offered a reward for the arrest of the rebel chief.", "Chad's envoy flew to Lima to ease tensions."]
)
def test_what_is_only_wanted_is_not_done(text: str) -> None:
    assert all(not (c.act in ("arrest", "concede") and c.status != "threatened") for c in claims(text))


def test_a_past_form_is_past() -> None:
    (claim,) = claims("Congolese soldiers retook the town of Kiwanja from the M23 rebels.")
    assert claim.status == "done"


@pytest.mark.parametrize(
    ("text", "act", "actors"),
    [
        ("Chad's president flew to Lima to sign a trade pact.", "pact", {"TCD", "PER"}),
        ("Greece's minister flew to Lima to sign a deal with Chad.", "pact", {"GRC", "TCD"}),
        ("Malaysia's king accepted the resignation of Kenya's prime minister.", "resign", {"KEN"}),
        ("Militants seized two aid workers in Mali.", "abduct", {"MLI"}),
        ("Police seized the governor in Lima.", "arrest", {"PER"}),
        ("Kosovo's police took over three offices in Serbia.", "seize", {"KOS"}),
    ],
)
def test_who_does_it(text: str, act: str, actors: set[str]) -> None:
    (claim,) = (c for c in claims(text) if c.act == act)
    assert countries(claim) == actors


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Japan is to phase out imports of Russian coal.", "THREATEN"),
        ("Japan has phased out Russian coal.", "SANCTION"),
    ],
)
def test_phasing_out_imports_is_a_sanction(text: str, type_: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, countries(claim, "recipients")) == (type_, {"RUS"})


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The attack, which happened in Gao, killed nine soldiers.", "Gao"),
        ("The exchange of captives between Chad and the rebels, which took place in Gao, was hailed by Mali.", "Gao"),
    ],
)
def test_a_clause_tells_where_a_deed_took_place(text: str, place: str) -> None:
    assert place in {c.where.name for c in claims(text) if c.where}


@pytest.mark.parametrize(
    ("text", "act", "recipients"),
    [
        ("Pakistan's army said five soldiers were killed in a raid.", "attack", {"PAK"}),
        ("Israel's army said it killed five soldiers.", "attack", {None}),
        ("Belgium handed over an Iranian diplomat in exchange for an aid worker.", "release", {"IRN"}),
    ],
)
def test_whom_it_meets(text: str, act: str, recipients: set[str | None]) -> None:
    (claim,) = (c for c in claims(text) if c.act == act)
    assert countries(claim, "recipients") == recipients


def test_what_a_plan_was_for_that_is_given_up_is_no_threat() -> None:
    assert [c.act for c in claims("A court in Kenya blocked a plan to send police to Haiti.")] == ["refuse"]


def test_who_is_met_is_the_partner_of_what_is_signed() -> None:
    (pact,) = (c for c in claims("The Serbian president met his French counterpart and signed a deal.") if c.act == "pact")
    assert countries(pact) == {"SRB", "FRA"}
