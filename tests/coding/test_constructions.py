"""One fact in many constructions: who does it to whom must not hang on the wording."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides

COUNTED = [
    ("Ghana is the latest to expel Togolese diplomats.", "expel", "GHA", "TGO"),
    ("Ghana has become the first country in the region to recognise Kosovo.", "recognise", "GHA", "KOS"),
    ("Ghana was among those that condemned Togo.", "criticise", "GHA", "TGO"),
    ("Ghana is one of three countries that have imposed sanctions on Togo.", "impose", "GHA", "TGO"),
    ("The latest country to expel Togolese diplomats is Peru.", "expel", "PER", "TGO"),
    ("Ghana was among those whom Togo accused of spying.", "accuse", "TGO", "GHA"),
    ("Peru is the only state that has banned Chilean wine.", "impose", "PER", "CHL"),
]


@pytest.mark.parametrize(("text", "act", "actor", "recipient"), COUNTED, ids=[text for text, *_ in COUNTED])
def test_who_is_counted_among_those_that_act_acts(text: str, act: str, actor: str, recipient: str) -> None:
    assert sides(one(text, act)) == ({actor}, {recipient})


@pytest.mark.parametrize(
    ("text", "act", "actors"),
    [
        ("It was the government of Peru that expelled two Chilean diplomats.", "expel", {"PER"}),
        ("Chile is no member of the bloc, to which Peru has sent aid.", "aid", {"PER"}),
        ("Ghana is a neighbour of Togo, which expelled two Beninese diplomats.", "expel", {"TGO"}),
    ],
)
def test_who_is_only_told_of_beside_does_not(text: str, act: str, actors: set[str]) -> None:
    assert sides(one(text, act))[0] == actors


USED = [
    ("Norway used emergency powers to expel two Serbian diplomats.", "expel", "NOR", "SRB"),
    ("Chad invoked an old law to deport nine Sudanese migrants.", "deport", "TCD", "SDN"),
    ("Turkish police employed informants to arrest three Greek journalists.", "arrest", "TUR", "GRC"),
    ("Peru persuaded Kenya to expel two Chilean diplomats.", "expel", "KEN", "CHL"),
    ("Norway forced Iceland to recall its ambassador from Chile.", "cut-ties", "ISL", "CHL"),
]


@pytest.mark.parametrize(("text", "act", "actor", "recipient"), USED, ids=[text for text, *_ in USED])
def test_what_is_made_use_of_does_not_act(text: str, act: str, actor: str, recipient: str) -> None:
    assert sides(one(text, act)) == ({actor}, {recipient})


@pytest.mark.parametrize(
    ("text", "act", "mode"),
    [
        ("Iran used drones to attack a Kuwaiti tanker.", "attack", "drone"),
        ("France used its veto to block a resolution on Mali.", "refuse", None),
    ],
)
def test_what_is_used_tells_no_second_act(text: str, act: str, mode: str | None) -> None:
    assert mode in (None, one(text, act).mode)


NOMINAL = [
    ("The recall by Peru of its ambassador from Chile followed weeks of tension.", "cut-ties", "PER", "CHL"),
    ("Spain's summoning of the Moroccan ambassador came after a raid.", "summon", "ESP", "MAR"),
    ("News of the pardoning of five Cambodian fishermen by the Thai king spread quickly.", "pardon", "THA", "KHM"),
    ("The declaration by Yemeni rebels of a ceasefire with Oman came at dawn.", "ceasefire", "YEM", "OMN"),
    ("Markets fell after the freezing by Canada of the assets of six Iranian officials.", "impose", "CAN", "IRN"),
]


@pytest.mark.parametrize(("text", "act", "actor", "recipient"), NOMINAL, ids=[text for text, *_ in NOMINAL])
def test_a_noun_tells_who_does_it_to_whom(text: str, act: str, actor: str, recipient: str) -> None:
    assert sides(one(text, act)) == ({actor}, {recipient})


@pytest.mark.parametrize(
    "text", ["Peru's mining of copper has grown.", "The hearing of the case by the court in Lima was short.",
             "The opening of the museum by the mayor drew many."],
)  # fmt: skip
def test_other_doings_are_no_act(text: str) -> None:
    assert [c.act for c in claims(text) if c.type] == []


def test_envoys_that_somebody_is_said_to_have_expelled_on_a_day_were() -> None:
    claim = one("The two Togolese diplomats expelled by Ghana in May have returned home.", "expel")
    assert sides(claim) == ({"GHA"}, {"TGO"})
    assert claim.when.when is not None


def test_whom_a_clause_before_the_main_verb_tells_of_undergoes_it() -> None:
    assert sides(one("The Kuwaiti tanker that the Iranian navy seized in May is in port.", "seize")) == ({"IRN"}, {"KWT"})


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ana Sosa, who took over the finance ministry on Monday, praised Peru.", "appoint"),
        ("Rebels who took over the finance ministry in Lima on Monday have fled.", "seize"),
        ("The town that Chad's army took over on Monday lies in Mali.", "seize"),
    ],
)
def test_a_verb_of_two_words_keeps_its_object_in_a_relative_clause(text: str, act: str) -> None:
    assert act in {c.act for c in claims(text)}
