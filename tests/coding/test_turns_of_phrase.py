"""Ordinary turns of phrase of our own, each with the main event that a careful coder takes from it: type, mode, parties."""

from __future__ import annotations

from datetime import date

import pytest

from communique.engine.annotate import annotate_document
from communique.language.parse import parse
from communique.model.claim import Claim
from communique.model.report import Report
from tests.coding.reading import annotated, claims


def main_of(text: str) -> Claim | None:
    return next((c for c in claims(text) if c.scheme == "plover" and c.type), None)


TOLD = [
    # an invitation is the act, not the visit that it is to; an idea may be embraced, a reliance questioned
    ("Malta's president invited Peru's to visit Valletta in March.", "AGREE", None, {"MLT"}, {"PER"}),
    ("Malta invited Peru's foreign minister to attend a summit in Valletta.", "AGREE", None, {"MLT"}, {"PER"}),
    ("Malta invited Libya to join the bloc.", "REQUEST", "change", {"MLT"}, {"LBY"}),
    ("Polish leaders have embraced the idea of a common army.", "SUPPORT", None, {"POL"}, None),
    ("Peru's opposition questioned the president's handling of the strike.", "ACCUSE", "disapprove", {"PER"}, None),
    # words may be owed
    ("Chile's former minister refused to testify about the fund.", "REJECT", "change", {"CHL"}, set()),
    # many states of a part of the world act as states
    ("European leaders gathered in Lima on Friday to discuss the drought.", "CONSULT", None, {None}, set()),
    ("Gulf states met in Oslo on Friday.", "CONSULT", None, {None}, set()),
    # who is warned to do or not to do something is asked to
    ("Peru warned Fiji to refrain from further tests.", "REQUEST", "change", {"PER"}, {"FJI"}),
    ("Fiji was warned by Peru to pull out its troops.", "REQUEST", "yield", {"PER"}, {"FJI"}),
    ("Peru warned Fiji that it would close the border.", "THREATEN", "restrict", {"PER"}, {"FJI"}),
    # what is said of a state, and how it is accepted
    ("Malta branded Libya an outlaw nation.", "ACCUSE", "disapprove", {"MLT"}, {"LBY"}),
    ("Peru labelled Fiji a rogue state.", "ACCUSE", "disapprove", {"PER"}, {"FJI"}),
    ("Serbia accepted Kosovo as an independent state on Monday.", "SUPPORT", None, {"SRB"}, {"KOS"}),
    ("Malta does not, and never will, accept Libya as a nuclear power.", "REJECT", "change", {"MLT"}, {"LBY"}),
    # an appeal may sound, a veto be overridden, a goal be reached
    ("Peru sounded a call for Fiji to free the crew.", "REQUEST", "change", {"PER"}, {"FJI"}),
    ("Peru's Congress overrode the president's veto on Wednesday.", "REJECT", "change", {"PER"}, None),
    ("Peru has reached its goal of giving 20 million dollars to Fiji.", "AID", None, {"PER"}, {"FJI"}),
    ("Peru has a goal of giving 20 million dollars to Fiji.", "AGREE", None, {"PER"}, {"FJI"}),
    # a visit is from who comes; who was then in office paid it in office
    ("Malta received a visit from Norway's foreign minister in May.", "CONSULT", "visit", {"NOR"}, {"MLT"}),
    ("The accord followed a visit from then-President Luis Mora of Peru in 2011.", "CONSULT", "visit", {"PER"}, set()),
    # the subject of a relative clause is no object of its particle
    ("The mayor spoke of an explosion that went off in Lima on Monday.", "ASSAULT", "explosives", set(), {"PER"}),
    # what a state or body asks of another is a request, whatever is asked; so is what an opponent asks of a government
    ("The UN secretary-general urged Chad to keep its schools open.", "REQUEST", "change", {"UNO"}, {"TCD"}),
    ("The opposition urged the Malawian government to lower taxes.", "REQUEST", "change", {"MWI"}, {"MWI"}),
    ("Libya asked for direct talks with Malta.", "REQUEST", "meet", {"LBY"}, {"MLT"}),
    ("Norway demanded that Danish troops lay down their arms.", "REQUEST", "yield", {"NOR"}, {"DNK"}),
    ("Ghana lodged a demand that Togo stop fishing in the lagoon.", "REQUEST", "change", {"GHA"}, {"TGO"}),
    ("Oslo holds Lima responsible for the poisoning of a chemist in Bergen.", "ACCUSE", "allege", {"NOR"}, {"PER"}),
    # who tells another's hostile deed or plot accuses; one's own deed one only claims
    ("Togolese officials charged that Ghana had shelled a village.", "ACCUSE", "allege", {"TGO"}, {"GHA"}),
    ("Kurdish rebels claimed the Turkish army had bombed a village.", "ACCUSE", "allege", {"TUR"}, {"TUR"}),
    ("Malta's president said Libya was plotting to kill him.", "ACCUSE", "allege", {"MLT"}, {"LBY"}),
    ("The Houthis claimed they had attacked a Saudi airport.", "ASSAULT", None, {"YEM"}, {"SAU"}),
    ("The two Koreas signed a pact on fisheries.", "SUPPORT", None, {"KOR", "PRK"}, set()),
    ("North and South Korea reopened a hotline across their border.", "COOPERATE", None, {"KOR", "PRK"}, set()),
    # "not only" denies nothing, "neither" before a subject does
    ("Not only did Norway recall its ambassador to Mali, it also suspended aid.", "SANCTION", "withdraw", {"NOR"}, None),
    (
        "Norway has not only recalled its ambassador to Mali but also suspended aid.",
        "SANCTION",
        "discontinue",
        {"NOR"},
        {"MLI"},
    ),
    ("Neither Peru nor Bolivia signed the fishing agreement.", "REJECT", "change", {"PER", "BOL"}, set()),
    # who repeats a call, or joins one, calls for it
    ("Uganda renewed its call for a ceasefire.", "REQUEST", "yield", {"UGA"}, set()),
    ("Botswana joined calls for fresh elections in Zimbabwe.", "REQUEST", "change", {"BWA"}, set()),
    ("Amnesty International added its voice to calls for an independent inquiry.", "REQUEST", "change", {"NGO"}, set()),
    (
        "Chad's foreign ministry filed a complaint to the United Nations, demanding an inquiry.",
        "ACCUSE",
        "investigate",
        {"TCD"},
        set(),
    ),
    # a participle beside is no part of an idiom of its verb ("dismissed the claim")
    (
        "The rebels dismissed a truce offer by Chad, claiming that the army was moving.",
        "REJECT",
        "change",
        {"TCD"},
        {"TCD"},
    ),
    # what is joined to a passive verb undergoes it
    ("A bridge was destroyed and twelve Malians killed in a Libyan air raid.", "ASSAULT", "aerial", {"LBY"}, {"MLI"}),
    ("In Lima the state of emergency was lifted and hundreds of Chilean miners released.", "CONCEDE", None, {"PER"}, {"PER"}),
    # "for years" is for nothing
    (
        "Peru's president, in the harshest words to come out of Lima for years, condemned Chile.",
        "ACCUSE",
        "disapprove",
        {"PER"},
        {"CHL"},
    ),
    # an idiom's adjective stands before its noun
    ("Kenya gave the go-ahead to a Chinese railway project.", "AGREE", None, {"KEN"}, {"CHN"}),
    ("Chad gave a cold shoulder to Libya.", "REJECT", None, {"TCD"}, {"LBY"}),
    ("Peru turned a deaf ear to Bolivian demands for compensation.", "REJECT", "assist", {"PER"}, {"BOL"}),
    # what people do in public is news as the subject of its sentence, even where nobody is named
    ("Riots erupted in Lusaka after the vote.", "PROTEST", "riot", set(), {"ZMB"}),
    ("A strike by Ghanaian dockers entered its third week.", "PROTEST", "strike", {"GHA"}, {"GHA"}),
    ("Rioters stormed and set ablaze the Danish embassy in Tripoli.", "PROTEST", "obstruct", {"LBY"}, {"DNK"}),
    # soldiers storm and take over; a crowd occupies
    ("Mutinous soldiers stormed the presidential residence in Lomé.", "ASSAULT", None, {"TGO"}, {"TGO"}),
    ("Officers of the Republican Guard took over the palace in Niamey.", "COERCE", "seize", {None}, {"NER"}),
    ("The ousted prime minister is being held at a barracks outside Niamey.", "COERCE", "arrest", None, None),
    ("Malian lawmakers approved a state of exception in the north.", "COERCE", "martial-law", {"MLI"}, {"MLI"}),
    ("A state of siege came into force in Chad.", "COERCE", "martial-law", {"TCD"}, {"TCD"}),
    # men of a brigade are troops; what they are moved up to may be any line
    ("Peru moved 200 men of its mountain brigade up to the river.", "MOBILIZE", "troops", {"PER"}, set()),
    ("Togo for its part handed over three Ghanaian fishermen.", "RETREAT", "release", {"TGO"}, {"GHA"}),
    ("Norway warned that its navy would respond to any incursion by Denmark.", "THREATEN", None, {"NOR"}, {"DNK"}),
    # where a missile falls tells a launch; who trains with whom an exercise
    ("Two Iranian missiles dropped into the sea off Oman.", "MOBILIZE", "weapons", {"IRN"}, set()),
    ("Ships of the Peruvian navy trained with those of Chile on Monday.", "COOPERATE", None, {"PER"}, {"CHL"}),
    ("Ghana and Togo wound up naval drills on Monday.", "COOPERATE", None, {"GHA", "TGO"}, set()),
    # "its own" is of the kind told before
    ("Sweden recalled its ambassador from Lima; Norway withdrew its own.", "SANCTION", "discontinue", {"SWE"}, None),
    (
        "Chile recalled its envoy from Lima. Bolivia condemned the raid on Peru, as did Chile.",
        "SANCTION",
        "discontinue",
        {"CHL"},
        None,
    ),
    # a time, what is to be done by then, and what would follow
    ("Kenya gave the rebels who took Goma three days to leave it or face air strikes.", "THREATEN", "violence", {"KEN"}, None),
    (
        "Ghana has given Togo until Friday to free the crew or be hit by a trade embargo.",
        "THREATEN",
        "restrict",
        {"GHA"},
        {"TGO"},
    ),
    ("The Iranian navy warned that retaliation would follow.", "THREATEN", None, {"IRN"}, set()),
    # what is demanded stands in a bare verb, be it one that is a noun as well
    ("Oslo demanded that the Lima government lift at once the blockade.", "REQUEST", "yield", {"NOR"}, {"PER"}),
    ("Chile asked that the Quito government hand over the fugitive.", "REQUEST", "change", {"CHL"}, {"ECU"}),
    ("The African Union barred Chad from its institutions.", "SANCTION", "expel", {"IGO"}, {"TCD"}),
    ("Police scooped up the opposition candidate Ana Sosa in Lima.", "COERCE", "arrest", {"PER"}, None),
    ("A judge in Lima ordered the rebel leader remanded for a month.", "COERCE", "arrest", None, None),
    # what there will not be is refused by who says so
    ("There will be no dialogue with Paris, the Algerian minister said.", "REJECT", "meet", {"DZA"}, {"FRA"}),
    ("There would be no talks with Lima until it paid, Oslo said.", "REJECT", "meet", {"NOR"}, {"PER"}),
    # who tries to march is in the street
    ("Protesters tried to march on the presidential palace in Lima.", "PROTEST", "demo", {"PER"}, {"PER"}),
    ("The guerrillas left eight Peruvian conscripts dead.", "ASSAULT", None, None, {"PER"}),
    ("The Kenyan editor was beaten in a police station in Harare.", "ASSAULT", "beat", None, None),
    ("The Cabinet in Tokyo approved a freeze on the funds of two Iranian banks.", "SANCTION", "discontinue", {"JPN"}, {"IRN"}),
    ("Russian tanks rolled up the highway towards Gori.", "MOBILIZE", "troops", {"RUS"}, None),
    ("The Ghanaian foreign minister is expected in Lomé this afternoon.", "AGREE", None, {"GHA"}, {"TGO"}),
    ("Qatar won the release of four Kenyan hostages.", "RETREAT", "release", {"QAT"}, {"KEN"}),
    (
        "Two Iranian missiles fell into the sea off Oman but not, as fishermen say, outside its waters.",
        "MOBILIZE",
        "weapons",
        {"IRN"},
        None,
    ),
    # who warns of it in the passive would do it, save what one only fears
    ("The Iranian navy warned that any ship in its waters would be sunk.", "THREATEN", "violence", {"IRN"}, set()),
    ("Ghana's minister warned that envoys who join rallies would be expelled.", "THREATEN", "expel", {"GHA"}, None),
    ("The minister warned that any diplomat at a rally would be deported.", "THREATEN", "expel", {None}, None),
    ("Kenya's police chief warned that protesters would be arrested.", "THREATEN", "arrest", {"KEN"}, {"KEN"}),
    ("Peru's foreign minister warned that Peruvian boats would be seized.", "THREATEN", "territory", set(), {"PER"}),
    # who takes up positions tells the mode
    ("Riot police fanned out across Harare.", "MOBILIZE", "police", {"ZWE"}, {"ZWE"}),
    ("Malta deployed an anti-missile system in Gozo.", "MOBILIZE", "troops", {"MLT"}, None),
    # what is used tells the mode
    ("Police fired tear gas at students in Lima.", "ASSAULT", "crowd-control", {"PER"}, {"PER"}),
    ("Police fired water cannon to disperse miners in Lima.", "ASSAULT", "crowd-control", {"PER"}, {"PER"}),
    ("Saudi warplanes bombed the Yemeni port of Aden.", "ASSAULT", "aerial", {"SAU"}, {"YEM"}),
    ("Togo imposed a night-time curfew in Lomé.", "COERCE", "curfew", {"TGO"}, {"TGO"}),
    ("Authorities cut mobile internet services in the Chadian capital.", "COERCE", "censor", {"TCD"}, None),
    ("Peruvian troops took control of a reef claimed by Chile.", "COERCE", "seize", {"PER"}, None),
    ("A dusk-to-dawn curfew came into force in Lima.", "COERCE", "curfew", {"PER"}, {"PER"}),
    ("French commandos freed two Danish hostages in Mali.", "AID", None, {"FRA"}, {"DNK"}),
    ("Militants freed two Danish hostages in Mali.", "RETREAT", "release", None, {"DNK"}),
    ("Chad barred a UN team from entering the camp.", "REJECT", None, {"TCD"}, {"UNO"}),
    ("Opposition lawmakers walked out of Kenya's parliament over the budget.", "PROTEST", "boycott", {"KEN"}, {"KEN"}),
    ("Ireland said no to the British plan.", "REJECT", "change", {"IRL"}, {"GBR"}),
    ("Ana Sosa is serving a five-year sentence for taking part in a protest.", "SANCTION", "convict", set(), None),
    # what is asked for or refused is the mode
    ("Oslo ruled out a meeting with Lima.", "REJECT", "meet", {"NOR"}, None),
    ("Malta snubbed Libya's proposal for talks on fisheries.", "REJECT", "meet", {"MLT"}, {"LBY"}),
    ("Kenya's president brushed aside calls for her resignation.", "REJECT", "yield", {"KEN"}, None),
    ("Danish voters rejected the treaty.", "REJECT", "change", {"DNK"}, None),
    ("Norway pressed Malta to speed up privatisation.", "REQUEST", "change", {"NOR"}, {"MLT"}),
    ("Kenya and Uganda wrapped up a meeting on Lake Victoria.", "CONSULT", None, {"KEN", "UGA"}, set()),
    # judicial help is cooperation
    ("Chile extradited a suspected arms dealer to Norway.", "COOPERATE", None, {"CHL"}, {"NOR"}),
    ("Kenyan police turned over a terrorism suspect to Uganda.", "COOPERATE", None, {"KEN"}, {"UGA"}),
    ("Malta and Cyprus kicked off a week of joint naval manoeuvres.", "COOPERATE", None, {"MLT", "CYP"}, set()),
    ("Peru cut all telephone lines with Chile.", "SANCTION", "discontinue", {"PER"}, {"CHL"}),
    ("Danish lawmakers voted in favour of the naval mission.", "SUPPORT", None, {"DNK"}, None),
]


@pytest.mark.parametrize(("text", "kind", "mode", "actors", "recipients"), TOLD)
def test_the_main_event(text: str, kind: str, mode: str | None, actors: set[str] | None, recipients: set[str] | None) -> None:
    main = main_of(text)
    assert main is not None
    assert (main.type, main.mode) == (kind, mode)
    if actors is not None:
        assert {p.party.country for p in main.actors} == actors
    if recipients is not None:
        assert {p.party.country for p in main.recipients} == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Ghana denied it was behind the killing of an editor in Togo.",
        "Peru dismissed Chilean accusations that it was arming the rebels as groundless.",
        "Health officials urged parents to vaccinate their children.",
        "The envoy declined to give details.",
        "The film tells the story of a soldier who kills his commander.",
        # what only sounds like the arms and measures above
        "The band stormed the charts.",
        "Talks on the curriculum were held at a camp outside Niamey.",
        "The sprinter trained with the Jamaican team.",
        "The actor said he would respond to the attack on Twitter.",
        "The coach moved two men of his squad up to the first team.",
        "The court gave the firm 30 days to appeal or pay.",
        "Doctors gave the actress a week to live.",
        "The prize went to Poland.",
        "The UN warned that thousands of civilians would be killed.",
        "The verdict is expected in Lima on Monday.",
        "There was no dialogue with the union, the firm said.",
        "The tenor was beaten in the final by a Norwegian.",
        "A response will follow, the bank said.",
    ],
)
def test_a_denial_and_advice_to_parents_are_no_event(text: str) -> None:
    assert main_of(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Kenya gave the rebels who took Goma three days to release him or face an embargo.", ["release", "face"]),
        ("Togo gave Benin 48 hours to withdraw its troops or face sanctions.", ["withdraw", "face"]),
        ("Togo gave Benin 48 hours to think.", []),
    ],
)
def test_what_an_ultimatum_asks_and_threatens_is_left_out_as_its_part(text: str, parts: list[str]) -> None:
    assert [u.text for u in annotated(text).uncoded if "part of the ultimatum at 'g" in u.why] == parts


def test_what_somebody_is_accused_of_helping_a_third_to_do_is_not_told_of_that_third() -> None:
    text = "Canada accused Peru of helping Chile to evade an embargo on copper."
    found = annotate_document(parse(Report("t", text, published=date(2024, 5, 15), language="en"))).claims
    assert [c.act for c in found] == ["accuse"]


@pytest.mark.parametrize(
    ("text", "act", "background"),
    [
        ("Iran and Chad have traded insults since Ana Sosa took office.", "appoint", True),
        ("Trade has fallen since Chad imposed sanctions on Mali in May.", "impose", True),
        ("Since taking office in May, Ana Sosa has met Joe Biden.", "appoint", True),
        ("Chad freed two men after it signed a pact with Mali.", "pact", False),
        ("Since its army had no fuel, Chad signed a pact with Mali.", "pact", False),
    ],
)
def test_from_when_on_something_has_been_so_is_background(text: str, act: str, background: bool) -> None:
    assert [c.background for c in claims(text) if c.act == act] == [background]


def test_what_goes_on_since_long_in_a_relative_clause_is_background() -> None:
    text = "The Chadian rebels, who have fought the government since 1983, met the army chief."
    found = annotate_document(parse(Report("t", text, published=date(2024, 5, 15), language="en"))).claims
    assert [c.background for c in found if c.act == "fight"] == [True]
