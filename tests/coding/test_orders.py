"""Deeds that other words than their own verb tell: ordered, said by reaching somebody, refused on somebody's word, laid down
in a law, put on hold; and who comes, flies past or breaks in.
"""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides


@pytest.mark.parametrize(
    ("text", "act", "actor", "kind"),
    [
        ("A Ghanaian judge ordered two former ministers jailed.", "arrest", "GHA", "COERCE"),
        ("Chad's junta ordered the assets of two French firms frozen.", "impose", "TCD", "SANCTION"),
        ("Zambia's president ordered parliament dissolved.", "restrict", "ZMB", "COERCE"),
        ("A court in Lima ordered that the journalist be released.", "release", "PER", "CONCEDE"),
        ("Peru's minister ordered the prisoners to be released.", "release", "PER", "CONCEDE"),
        ("The Malian government decreed that the camp be closed.", "restrict", "MLI", "COERCE"),
        ("Kenya ordered four Ugandan diplomats expelled.", "expel", "KEN", "SANCTION"),
    ],
)
def test_who_orders_a_thing_done_does_it(text: str, act: str, actor: str, kind: str) -> None:
    claim = one(text, act)
    assert (claim.type, {p.party.country for p in claim.actors}) == (kind, {actor})


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Peru wants the sanctions lifted.", "REQUEST"),
        ("Kenya ordered its troops to leave the town.", "MOBILIZE"),
        ("Chad ordered Sudan to stop its raids.", "REQUEST"),
    ],
)
def test_what_is_wanted_or_told_to_others_is_not_done_by_that(text: str, type_: str) -> None:
    assert claims(text)[0].type == type_


def test_what_befell_somebodys_own_is_not_done_by_them() -> None:
    claim = claims("Mali's army had nine soldiers killed in the raid.")[0]
    assert (claim.type, claim.actors) == ("ASSAULT", ())


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Burundi ordered two radio stations to stop broadcasting.", "censor"),
        ("The Togolese government told the weekly to suspend publication.", "censor"),
        ("Ethiopia instructed four aid groups to halt their work.", "restrict"),
        ("A court in Nairobi ordered the party to suspend its rallies.", "restrict"),
    ],
)
def test_those_under_a_state_who_are_told_to_cease_are_coerced(text: str, mode: str) -> None:
    assert [(c.type, c.mode) for c in claims(text)] == [("COERCE", mode)]


@pytest.mark.parametrize(
    ("text", "type_", "recipient"),
    [
        ("Kenya's president called Ghana's president to congratulate him on his election.", "SUPPORT", "GHA"),
        ("Norway's prime minister rang the king of Jordan to thank him for the help.", "SUPPORT", "JOR"),
        ("The king of Spain wrote to the president of Peru to congratulate him.", "SUPPORT", "PER"),
        ("Ghana's minister met the Chinese envoy to protest against the fishing.", "ACCUSE", None),
    ],
)
def test_what_somebody_says_by_reaching_another_is_said(text: str, type_: str, recipient: str | None) -> None:
    told = next(c for c in claims(text) if c.type == type_)
    assert told.status == "done"
    assert recipient is None or recipient in {p.party.country for p in told.recipients}


def test_whom_somebody_calls_takes_part_in_the_call() -> None:
    assert sides(one("Qatar's emir called the Kenyan president on Saturday to express his support.", "call"))[0] == {
        "QAT",
        "KEN",
    }
    assert one("Ghana called Togo a liar.", "criticise").type == "ACCUSE"


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("A spokesman for the dockers said they would not end the strike until they were paid.", "LAB"),
        ("Teachers have declared that they will not call off the strike.", "EDU"),
        ("Peru's foreign minister said aid would not be resumed.", "GOV"),
    ],
)
def test_who_says_that_it_will_not_be_done_refuses_it(text: str, sector: str) -> None:
    claim = claims(text)[0]
    assert (claim.type, {p.party.sector for p in claim.actors}) == ("REJECT", {sector})


def test_onlookers_refuse_nothing() -> None:
    assert not claims("Analysts said the sanctions would not be lifted soon.")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Some 160 Chinese peacekeepers arrived in South Sudan on Thursday.", "AID"),
        ("West African peacekeeping troops have landed in Monrovia.", "AID"),
        ("American troops arrived in Poland on Monday.", "MOBILIZE"),
        ("A Chinese military delegation arrived in Moscow on Monday.", "CONSULT"),
        ("Chad's army chief arrived in Niamey on Monday.", "CONSULT"),
    ],
)
def test_soldiers_who_come_are_deployed_and_their_chiefs_visit(text: str, type_: str) -> None:
    assert claims(text)[0].type == type_


@pytest.mark.parametrize(
    ("text", "act", "actor"),
    [
        ("Israel's parliament passed a law that bars the UN agency from Jerusalem.", "bar", "ISR"),
        ("Hungary adopted a decree that expels three charities.", "expel", "HUN"),
        ("Lawmakers in Chile approved a measure that legalises the party.", "lift", "CHL"),
        ("The Duma passed a bill to ban adoptions by Americans.", "restrict", "RUS"),
    ],
)
def test_what_a_law_says_is_decided_by_those_who_pass_it(text: str, act: str, actor: str) -> None:
    claim = one(text, act)
    assert (claim.status in ("announced", "done"), {p.party.country for p in claim.actors}) == (True, {actor})


@pytest.mark.parametrize(
    ("text", "type_", "mode"),
    [
        ("Russian hackers attacked the German parliament.", "COERCE", "cyber"),
        ("Chinese hackers targeted Dutch chipmakers.", "COERCE", "cyber"),
        ("Turkish jets flew over the Greek island of Chios.", "MOBILIZE", "troops"),
        ("Two Russian bombers flew near Alaska.", "MOBILIZE", "troops"),
        ("Morocco dismantled a cell that planned attacks.", "COERCE", "arrest"),
        ("Prosecutors in Peru dropped the charges against the journalist.", "CONCEDE", None),
    ],
)
def test_hackers_aircraft_cells_and_charges(text: str, type_: str, mode: str | None) -> None:
    assert [(c.type, c.mode) for c in claims(text)] == [(type_, mode)]


def test_who_looks_down_from_the_air_sends_no_force() -> None:
    assert not claims("Peru's president flew over the flooded valley.")
    assert not claims("Prosecutors dropped the charges against the thief.")


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Ghana's demand that Togo return the ships was ignored.", {"GHA"}, {"TGO"}),
        ("Norway rejected Russia's demand that it close the base.", {"RUS"}, {"NOR"}),
        ("Kenya dismissed a demand by Somalia that it withdraw its troops.", {"SOM"}, {"KEN"}),
    ],
)
def test_a_demand_that_is_refused_was_made(text: str, actors: set[str], recipients: set[str]) -> None:
    claim = one(text, "demand")
    assert (claim.type, sides(claim)) == ("REQUEST", (actors, recipients))


@pytest.mark.parametrize("text", ["Unknown hackers attacked Estonian banks.", "Hackers have defaced 300 Danish websites."])
def test_who_breaks_into_anothers_computers_is_not_of_that_state(text: str) -> None:
    assert sides(claims(text)[0])[0] == {None}


def test_papers_are_silenced_where_members_are_suspended() -> None:
    assert claims("Burkina Faso's junta suspended the BBC for two weeks.")[0].mode == "censor"
    assert claims("The African Union suspended Niger on Monday.")[0].act == "suspend"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Peru's president called Chile's ambassador a very stupid man.", "ACCUSE"),
        ("Two newspapers were ordered to suspend publication.", "COERCE"),
        ("Iran's top commander has held several meetings in Baghdad.", "CONSULT"),
        ("Israel's cabinet approved a ceasefire with Hezbollah on Tuesday.", "AGREE"),
    ],
)
def test_names_that_are_called_and_meetings_abroad(text: str, type_: str) -> None:
    assert [c.type for c in claims(text)] == [type_]


@pytest.mark.parametrize("text", ["A Turkish airliner landed in Athens.", "A Chinese freighter arrived in Mombasa on Monday."])
def test_ships_and_airliners_pay_no_visits(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("India has put on hold a water treaty with Pakistan.", "cut-ties"),
        ("Vietnam handed over a Belarusian activist to Minsk.", "cooperate"),
        ("Algeria halved gas deliveries to Spain.", "withhold"),
        ("Turkey lifted its objection to Sweden's membership.", "concede"),
        ("Vietnam's navy drove off two Chinese trawlers.", "restrict"),
        ("Rwandan soldiers crossed into Congo on Monday.", "attack"),
        ("Niger's army said it had bombed the camp.", "attack"),
    ],
)
def test_what_is_shifted_handed_over_cut_driven_off_or_crossed(text: str, act: str) -> None:
    assert [c.act for c in claims(text)] == [act]


@pytest.mark.parametrize(
    "text", ["Hundreds of Sudanese crossed into Chad.", "Mali's army claimed responsibility for the raid."]
)
def test_who_flees_attacks_nobody_and_a_claimed_raid_is_told_elsewhere(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"We will win," Odinga told cheering supporters at a rally in Kisumu on Thursday.',
        "The freed soldiers were welcomed with garlands by the mayor of Yangon.",
        '"They gave me a bottle of water," Ana Sosa, 31, of Lima said.',
    ],
)
def test_rallies_of_ones_own_garlands_and_bottles_are_no_events(text: str) -> None:
    assert claims(text) == []


def test_a_verb_set_off_between_commas_tells_no_deed() -> None:
    told = claims("Sudan accused Chad of harbouring rebels whose fighters, it maintains, have raided wells.")
    assert [c.act for c in told] == ["accuse"]
