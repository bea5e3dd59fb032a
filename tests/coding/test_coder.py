"""Sentences that we wrote, with what a careful coder takes from them: the main claim of each."""

from dataclasses import dataclass
from datetime import date

import pytest

from communique.engine.annotate import annotate_document
from communique.language.parse import parse
from communique.model.annotation import Annotation
from communique.model.claim import Claim
from communique.model.report import Report


def annotation(text: str, title: str | None = None, published: str = "2023-06-15") -> Annotation:
    report = Report("t", text, title=title, published=date.fromisoformat(published), language="en", outlet="The Test")
    return annotate_document(parse(report))


def claims(text: str, title: str | None = None) -> list[Claim]:
    return [c for c in annotation(text, title).claims if c.act not in ("office", "join")]


def main(text: str) -> Claim:
    found = claims(text)
    assert found, f"nothing coded in {text!r}"
    return found[0]


def countries(claim: Claim, side: str = "actors") -> set[str | None]:
    return {p.party.country for p in (claim.actors if side == "actors" else claim.recipients)}


@dataclass(frozen=True)
class Expected:
    text: str
    type: str | None
    status: str
    actors: str
    recipients: str = ""
    mode: str | None = None


CASES = [
    Expected("Norway and Canada signed a fisheries agreement on Monday.", "SUPPORT", "done", "NOR CAN"),
    Expected("Norway signed a fisheries agreement with Canada on Monday.", "SUPPORT", "done", "NOR CAN"),
    Expected("Norway will sign a fisheries agreement with Canada next week.", "AGREE", "planned", "NOR CAN"),
    Expected("Kenya imposed sanctions on Eritrea.", "SANCTION", "done", "KEN", "ERI", "discontinue"),
    Expected("Sanctions were imposed on Eritrea by Kenya.", "SANCTION", "done", "KEN", "ERI", "discontinue"),
    Expected("Kenya threatened to impose sanctions on Eritrea.", "THREATEN", "threatened", "KEN", "ERI", "restrict"),
    Expected("Brazil sent humanitarian aid to Haiti.", "AID", "done", "BRA", "HTI"),
    Expected("Brazil pledged humanitarian aid to Haiti.", "AGREE", "pledged", "BRA", "HTI"),
    Expected("Brazil has refused to send humanitarian aid to Haiti.", "REJECT", "done", "BRA", "HTI", "assist"),
    Expected("The Indian foreign minister visited Nepal on Tuesday.", "CONSULT", "done", "IND", "NPL", "visit"),
    Expected("Turkey has lifted restrictions on imports from Bulgaria.", "CONCEDE", "done", "TUR", "BGR"),
    Expected("Turkey will soon lift restrictions on imports from Bulgaria.", "CONCEDE", "planned", "TUR", "BGR"),
    Expected("Chad withdrew its troops from Niger.", "RETREAT", "done", "TCD", "NER", "withdraw"),
    Expected("Pakistan urged India to withdraw its troops from the area.", "REQUEST", "requested", "PAK", "IND", "yield"),
    Expected("Peru accused Chile of violating the treaty.", "ACCUSE", "done", "PER", "CHL", "allege"),
    Expected("Peru condemned Chile over the arrests.", "ACCUSE", "done", "PER", "CHL", "disapprove"),
    Expected("Armenian forces shelled Azerbaijani positions overnight.", "ASSAULT", "done", "ARM", "AZE"),
    Expected("Egypt expelled two Qatari diplomats.", "SANCTION", "done", "EGY", "QAT", "expel"),
    Expected("Colombian police arrested three Venezuelan citizens.", "COERCE", "done", "COL", "VEN", "arrest"),
    Expected("North Korea fired two ballistic missiles on Friday.", "MOBILIZE", "done", "PRK", "", "weapons"),
    Expected("The Tunisian regulator pulled a Libyan station off the air.", "COERCE", "done", "TUN", "LBY", "censor"),
    Expected("Russia rushed howitzers to the Georgian border.", "MOBILIZE", "done", "RUS", "GEO", "troops"),
    Expected("Chadian soldiers left the town of Tine on Friday.", "RETREAT", "done", "TCD", "", "withdraw"),
    Expected("Talks between Ghana and Togo on the sea border collapsed on Monday.", "REJECT", "failed", "GHA TGO"),
    Expected("Peru lifted its ban on exports of copper to Chile.", "RETREAT", "done", "PER", "CHL", "access"),
    Expected("Zambia disinvited the Malawian president from the summit.", "REJECT", "done", "ZMB", "MWI"),
    Expected("Canada asked Norway for icebreakers and helicopters.", "REQUEST", "done", "CAN", "NOR", "assist"),
    Expected("The Nepalese government pressed India to lift a ban.", "REQUEST", "requested", "NPL", "IND"),
    Expected("Latvia traced the hack to Russian agents.", "ACCUSE", "done", "LVA", "RUS", "allege"),
    Expected(
        "President Emmanuel Macron called Prime Minister Narendra Modi to discuss Sudan.",
        "CONSULT",
        "done",
        "FRA IND",
        "",
        "phone",
    ),
    Expected(
        "Opposition leader Raila Odinga called President William Ruto a liar.", "ACCUSE", "done", "KEN", "KEN", "disapprove"
    ),
    Expected('Peruvian senator Ana Sosa called the Chilean plan "absurd".', "ACCUSE", "done", "PER", "CHL", "disapprove"),
    Expected("Canada held military exercises with Norway.", "COOPERATE", "done", "CAN", "NOR"),
    Expected("Chad launched a long-range rocket on Friday.", "MOBILIZE", "done", "TCD", "", "weapons"),
    Expected("Chadian troops launched rockets at a Nigerien town.", "ASSAULT", "done", "TCD", "NER", "heavy-weapons"),
    Expected("The Polish premier is under investigation for fraud.", "ACCUSE", "done", "", "POL", "investigate"),
    Expected("The Kenyan foreign minister urged Sudan to show some sense.", "REQUEST", "requested", "KEN", "SDN"),
    Expected("The Polish police is under fire for failing to act.", "ACCUSE", "done", "", "POL", "disapprove"),
    Expected("Eight Kenyan lawmakers are in detention.", "COERCE", "ongoing", "", "KEN", "arrest"),
    Expected("Togo has been in a state of emergency since May.", "COERCE", "ongoing", "TGO", "TGO", "martial-law"),
    Expected("Togo's speech at the summit included a threat to Ghana.", "THREATEN", "done", "TGO", "GHA"),
    Expected("Ghana's president went on to wish Togo success at the games.", "SUPPORT", "done", "GHA", "TGO"),
    Expected("Kenyan nurses ended a three-week strike.", "CONCEDE", "done", "KEN"),
    Expected("Brazil hosted the BRICS summit in Rio.", "CONSULT", "done", "BRA IGO", "", "multilateral"),
    Expected("Canada has offered to send troops to Mali to help its army pursue militants.", "AGREE", "pledged", "CAN", "MLI"),
    Expected("Sudan expelled 20 humanitarian workers employed by a Swiss agency.", "SANCTION", "done", "SDN", "SDN", "expel"),
    Expected(
        "Kenya's parliament passed a resolution criticising President William Ruto.",
        "ACCUSE",
        "done",
        "KEN",
        "KEN",
        "disapprove",
    ),
    Expected(
        "A UN panel issued a report demanding Ethiopia stop jailing journalists.",
        "REQUEST",
        "requested",
        "UNO",
        "ETH",
        "change",
    ),
    Expected("Peru has tightened its borders with Chile.", "COERCE", "done", "PER", "CHL", "restrict"),
    Expected("The Israeli army is striking Hamas targets in Gaza.", "ASSAULT", "ongoing", "ISR", "PSE"),
    Expected(
        "A Turkish prosecutor is seeking jail terms for three Syrian journalists.", "ACCUSE", "ongoing", "TUR", "SYR", "allege"
    ),
    Expected("Kyiv said Russian intelligence was behind the hack.", "ACCUSE", "done", "UKR", "RUS", "allege"),
    Expected("The Libyan envoy offered scathing criticism of Italy.", "ACCUSE", "done", "LBY", "ITA", "disapprove"),
    Expected("Over 700,000 Rohingya have sought refuge in Bangladesh.", "REQUEST", "done", "MMR", "BGD", "assist"),
    Expected("Libya sent fighter jets to destroy a rebel depot.", "MOBILIZE", "done", "LBY", "", "troops"),
]


@pytest.mark.parametrize("case", CASES, ids=[c.text for c in CASES])
def test_the_main_claim(case: Expected) -> None:
    claim = main(case.text)
    assert (claim.type, claim.status) == (case.type, case.status), claim.reasons
    assert countries(claim) == set(case.actors.split())
    assert countries(claim, "recipients") == set(case.recipients.split())
    if case.mode:
        assert claim.mode == case.mode


def test_words_stand_where_the_claim_says() -> None:
    text = "OSLO —\u00a0Norway “formally” signed a pact with Canada [pictured, left: the ministers] on Monday."
    for claim in claims(text):
        for quoted in (claim.at, claim.trigger, *(p.at for p in (*claim.actors, *claim.recipients))):
            assert text[quoted.span.start : quoted.span.end] == quoted.text


def test_what_another_says_is_attributed() -> None:
    claim = main("Minister Ole Berg said that Norway would send aid to Haiti.")
    assert claim.attribution is not None
    assert "Berg" in claim.attribution.name
    assert claim.attribution.cue == "said"


def test_what_the_outlet_says_has_no_attribution() -> None:
    assert main("Norway sent aid to Haiti.").attribution is None
    assert main("Norway pledged to send aid to Haiti.").attribution is None


def test_coordination_shares_the_subject() -> None:
    found = claims("Japan imposed sanctions on Eritrea, sent aid to Haiti and expelled two Qatari diplomats.")
    assert {c.type for c in found} >= {"SANCTION", "AID"}
    assert all(countries(c) == {"JPN"} for c in found)


def test_a_list_after_including_has_the_subject_of_the_list() -> None:
    found = claims("Canada announced new sanctions, including freezing the assets of 20 Belarusian officials.")
    freeze = next(c for c in found if c.trigger.text == "freezing")
    assert (freeze.type, countries(freeze), countries(freeze, "recipients")) == ("SANCTION", {"CAN"}, {"BLR"})
    assert freeze.status == "announced"


def test_a_pact_in_principle_is_not_signed() -> None:
    claim = next(c for c in claims("Norway and Canada have reached an agreement in principle.") if c.act == "pact")
    assert (claim.status, claim.stage, claim.type) == ("agreed-in-principle", "in-principle", "AGREE")


def test_a_denial_is_no_event_but_a_claim() -> None:
    found = claims("Rwanda denied that it had attacked Burundi.")
    attack = next(c for c in found if c.act == "attack")
    assert (attack.status, attack.type) == ("denied", None)


def test_the_day_of_a_denial_is_not_that_of_what_is_denied() -> None:
    (denied,) = [c for c in claims("Rwanda on Monday denied attacking a village in Burundi.") if c.status == "denied"]
    assert (denied.when.edtf, denied.said.edtf) == (None, "2023-06-12")
    (dated,) = [c for c in claims("Rwanda on Monday denied that it had attacked a village on Sunday.") if c.status == "denied"]
    assert dated.when.edtf == "2023-06-11"


def test_a_definite_noun_refers_back() -> None:
    found = claims("Norway's prime minister met the president of Kenya in Nairobi. The meeting lasted two hours.")
    again = next(c for c in found if c.trigger.text == "meeting")
    assert countries(again) == {"NOR", "KEN"}


def test_titles_are_coded_and_say_so() -> None:
    found = claims("The two sides gave no details.", title="Kenya rejects talks with Norway")
    assert [c.trigger.span.field for c in found] == ["title"]


@pytest.mark.parametrize(
    "text",
    [
        "Shares in the company rose by four per cent on Monday.",
        "It rained all day in Oslo.",
        "The striker attacked down the left and scored twice.",
        "The minister is a keen gardener.",
        "A Japanese farmer was killed by a bear in Hokkaido.",
        "The Kenyan winger bombarded the goal from all sides.",
        "Norwegian voters are fed up with Canada's songs.",
        "Ana Sosa was brought out of retirement by Chad to read the news.",
        "Broadcasters in Norway and Canada showed footage of the whale.",
        "Israel's settlements in the West Bank grew.",
        "The show in Norway included attacks against a mock Canadian port.",
        "Norway has a missile capable of striking Lima.",
        "Norway showed a drone able to strike ships off Lima.",
        "The talks focused on lifting Norway's sanctions on Peru.",
        "The meeting in Oslo will focus on sending food to Peru.",
        "Norway will only answer if attacked.",
        "Norway will be heard without bombing Canada.",
        "The cart sped along a road in Norway before being stopped by police.",
        "Norway had gotten some relief from the rain in Canada.",
        "The law in Norway is aimed at arresting Canadian smugglers.",
        "It is part of a campaign geared toward discrediting Norway's prime minister.",
        "Each time the police try to crack down on smugglers in Norway, they find other routes.",
        "Canada's cousins own twelve shell companies in Norway.",
        "The Canadian firm was asked about companies it had incorporated in Norway.",
        "Norway's minister said he did not have any such funds.",
    ],
)
def test_no_event_is_made_of_routine(text: str) -> None:
    assert not [c for c in claims(text) if c.type]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad incorporated four regions of Niger.", "seize"),
        ("Chad withheld funds for Niger.", "withhold"),
        ("Chad attacked Niger for the third time this year.", "attack"),
        ("Chad signed a deal with Niger that is aimed at the smugglers.", "pact"),
        ("Chad fired a Toumai-3 into orbit on Friday.", "test-weapon"),
        ("Chad conducted a similar launch in May.", "test-weapon"),
        ("Editors in Chad were told to remove articles on the drought.", "censor"),
        ("Chad's army told reporters to leave the hall.", "demand"),
        ("Chad suggested a Nigerien plot.", "accuse"),
        ("Chad said that guns had been aimed at the crowd and condemned Niger.", "criticise"),
    ],
)
def test_what_stands_near_routine_is_told(text: str, act: str) -> None:
    assert act in {c.act for c in claims(text)}


def test_one_of_several_is_who_is_named_beside_them() -> None:
    told = main("Chadian police arrested one of the bank's founders, lawyer Ana Sosa, on Monday.")
    assert [p.party.name for p in told.recipients] == ["Ana Sosa"]
    told = main("Chadian police arrested two of the bank's founders, Ana Sosa and Omar Haile, on Monday.")
    assert {"Ana Sosa", "Omar Haile"} <= {p.party.name for p in told.recipients}


def test_under_whom_something_is_done_is_no_lesser_office() -> None:
    offices = {c.office for c in claims("Under President Ana Sosa, Peru sent troops to Chad.") if c.act == "office"}
    assert offices <= {"president"}


def test_who_did_what_is_condemned_meets_the_criticism() -> None:
    text = "Chad tested a missile on Monday. Niger and Mali condemned the test. Peru praised the harvest."
    told = {c.act: (countries(c), countries(c, "recipients")) for c in claims(text)}
    assert told["criticise"] == ({"NER", "MLI"}, {"TCD"})
    assert told.get("praise", (None, set()))[1] == set()


def test_those_for_whom_one_speaks_are_not_spoken_of_and_words_do_what_they_say() -> None:
    claim = main('"On behalf of the Peruvian people, I condemn Chad\'s raid," Peruvian President Ana Sosa said.')
    assert (claim.act, claim.status, countries(claim), countries(claim, "recipients")) == (
        "criticise",
        "done",
        {"PER"},
        {"TCD"},
    )


def test_who_has_suffered_attacks_is_not_the_one_who_killed() -> None:
    assert all(countries(c) == set() for c in claims("Chad has faced a series of raids this year, killing 40 people."))


def test_what_is_not_coded_has_a_reason() -> None:
    found = annotation("Protests continued.")
    assert all(u.why for u in found.uncoded)


def test_ids_do_not_depend_on_the_coding() -> None:
    text = "Kenya imposed sanctions on Eritrea."
    first, second = main(text), main(text)
    assert first.id == second.id
    assert len({c.id for c in claims("Norway signed a pact with Canada and sent aid to Haiti.")}) == 2


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Envoys held talks about Ukraine in Jeddah on Monday.", "Jeddah"),
        ("The ministers of Chad and Niger met in New York to discuss the war in Sudan.", "New York"),
        ("Russia and the United States discussed Syria in Geneva.", "Geneva"),
        ("The ministers signed a pact on the Black Sea in London, Ontario.", "London"),
        ("Turkey and Greece held talks on Cyprus.", None),
        ("Israel bombed Rafah in the southern Gaza Strip.", "Rafah"),
        ("Gunmen killed nine soldiers in an ambush near Gao in northern Mali.", "Gao"),
        ("An aid convoy was attacked in Moyale, a border town between Ethiopia and Kenya.", "Moyale"),
        ("North Korea fired a missile over Japan into the Pacific Ocean.", "Pacific Ocean"),
        ("Protesters in Tbilisi demanded new elections in Georgia.", "Tbilisi"),
    ],
)
def test_an_act_is_where_its_clause_says_not_where_its_topic_is(text: str, where: str | None) -> None:
    claim = main(text)
    assert (claim.where.name if claim.where else None) == where


def test_an_arrest_of_a_journalist_is_public_and_one_of_a_man_after_a_crash_is_not() -> None:
    arrest = main("Two journalists were arrested in Baku on charges of smuggling, their lawyer said.")
    assert (arrest.type, arrest.mode, arrest.recipients[0].party.country) == ("COERCE", "arrest", "AZE")
    assert not [c for c in claims("A man was arrested after the crash, police said.") if c.type]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Two Zambian journalists were arrested on Monday and charged with sedition on Wednesday.", ["arrest", "charge"]),
        ("A court in Lima indicted the former president on Friday.", ["charge"]),
        ("The opposition leader of Togo went on trial in Lome on Monday.", ["charge"]),
        ("Ugandan activists were remanded in custody on Monday.", ["arrest"]),
        ("The Zambian editor faces extradition to Peru.", ["arrest"]),
    ],
)
def test_to_be_charged_is_another_act_than_to_be_arrested(text: str, acts: list[str]) -> None:
    found = [c for c in claims(text) if c.act in ("arrest", "charge")]
    assert [c.act for c in found] == acts
    assert {(c.type, c.mode) for c in found} <= {("COERCE", "arrest")}


def test_a_plural_noun_taken_for_a_verb_still_tells_the_act() -> None:
    drills = main("China's navy held live-fire drills off the coast of Taiwan on Monday.")
    assert (drills.type, drills.act, countries(drills)) == ("MOBILIZE", "exercise", {"CHN"})


def test_people_who_protest_against_a_law_are_in_the_street_and_a_government_is_not() -> None:
    found = claims("Indonesian police fired tear gas at students who were protesting in Makassar against a new labour law.")
    assert {c.type for c in found} == {"ASSAULT", "PROTEST"}
    assert main("Japan protested against the missile launch.").type == "ACCUSE"


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Chilean miners went on hunger strike on Monday.", "CHL", "CHL?"),
        ("Students rallied in Dhaka on Monday.", "BGD", "BGD?"),
        ("President Alassane Ouattara extended the night-time curfew in Abidjan.", "CIV", "CIV?"),
        ("Two Danish sailors were arrested in Lagos on Monday.", "NGA?", "DNK"),
        ("Kenyan teachers went on strike to protest against Ugandan imports.", "KEN", "UGA"),
        ("Rebels exploded a bomb in the capital Kabul.", "AFG", "AFG"),
        ("Ghana complained to the United Nations over two Togolese raids.", "GHA", "TGO"),
        ("Togo opened an embassy in Oslo.", "TGO", "NOR"),
        ("Togolese forces killed three ethnic Georgians in southern Togo.", "TGO", "TGO"),
        ("The Free Mountain Front issued a statement demanding that Peru release its leader.", "None", "PER"),
        ("The African Union repeated its demand that Sudan open the border.", "IGO", "SDN"),
        ("A visit to Cairo by Ethiopian engineers has been cancelled by Egypt.", "EGY", "ETH"),
        ("Norway agreed to Swiss mediation in the dispute.", "NOR", "CHE"),
        ("Kenyan soldiers were deployed in eastern Congo.", "KEN", "COD"),
        ("A bomb attack left 12 Ugandan soldiers dead in Garissa.", "", "UGA"),
        ("The talks were about the 400 soldiers that Peru had sent to the border.", "PER", ""),
        ("About 200 Fijian troops were deployed as peacekeepers along the border between Egypt and Israel.", "FJI", "EGY ISR"),
        ("Ghana announced the deployment of 300 troops to Gambia on a peacekeeping mission.", "GHA", "GMB"),
        ("Peru's ambassador promised Lima's support for Bolivia's economy.", "PER", "BOL"),
        ("The Nairobi prosecutor's office charged two Ugandan activists.", "KEN", "UGA"),
        ("NATO allies have agreed to keep their defence plans for three months.", "IGO", ""),
        ("A Houthi-fired missile hit a Danish tanker in the Red Sea.", "YEM", "DNK"),
        ("Andrzej Duda called Alexander Stubb to express Poland's support for Finland.", "POL", "FIN"),
    ],
)
def test_whom_an_act_meets_where_it_names_nobody_or_names_them_far_away(text: str, actors: str, recipients: str) -> None:
    claim = main(text)
    told = [" ".join(f"{p.party.country}{'?' * p.assumed}" for p in side) for side in (claim.actors, claim.recipients)]
    assert told == [actors, recipients]


def test_they_are_the_authorities_who_say_so() -> None:
    claim = main("Ukrainian authorities say they have opened an investigation into a bank.")
    assert [p.party.name for p in claim.actors] == ["Ukrainian authorities"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("French and Kenyan officials held talks in Nairobi, discussing trade.", ["meeting"]),
        ("Kenyan doctors will not return to work until their demands are met by the government.", []),
        ("Fighting went on until Chad signed a ceasefire with the rebels on Monday.", ["ceasefire"]),
        ("Russian hackers may have launched cyber attacks on Estonia's power grid.", []),
        ("The rebels said they would release two Kenyan pilots held captive by them.", ["release", "abduct"]),
        ("The Swiss foreign ministry issued a heightened travel warning for Lebanon.", []),
        ("Ghana sent 150 troops to Liberia to serve as a peacekeeping force.", ["peacekeep"]),
    ],
)
def test_what_is_awaited_guessed_or_told_twice_is_no_act_of_its_own(text: str, acts: list[str]) -> None:
    assert [c.act for c in claims(text)] == acts


def test_what_an_act_is_done_for_is_no_threat() -> None:
    assert [c.type for c in claims("Kenya sent troops to Somalia to attack the militia.")] == ["MOBILIZE"]


def test_a_known_attack_is_not_undone_by_what_is_not_said_of_it() -> None:
    found = claims("Rebels attacked a Kenyan convoy near Garissa. Nobody has claimed the attack.")
    assert {c.status for c in found if c.act == "attack"} == {"done"}
    assert main("Kenya did not carry out an attack on Somalia.").status == "not-done"


def test_those_who_died_when_it_happened_are_counted() -> None:
    found = next(
        c for c in claims("Eleven soldiers died when rebels ambushed a Kenyan patrol near Garissa.") if c.act == "attack"
    )
    assert [f.value for f in found.figures] == [11]


def test_a_bomb_that_kills_is_public_whoever_is_killed() -> None:
    assert main("A car bomb killed seven people outside a market in Garissa on Friday.").act == "attack"


def test_who_must_have_done_it_is_asked_for_nothing() -> None:
    asked = claims("Peru must have known of the plan, said Bolivia's president.")
    assert not [c for c in asked if c.act == "demand"]


def test_a_visit_somewhere_is_no_visit_to_a_country() -> None:
    assert not [c for c in claims("The Danish minister is due in the region next week.") if c.act == "visit"]
    assert [c for c in claims("The Danish minister is due in Peru next week.") if c.act == "visit"]


def test_a_measure_decided_is_announced_and_a_deed_decided_is_to_come() -> None:
    measure = main("Kenya decided to expel three Ethiopian diplomats.")
    assert (measure.type, measure.status) == ("SANCTION", "announced")
    deed = main("Kenya has decided to attack the rebels.")
    assert (deed.type, deed.status) == ("THREATEN", "planned")


def test_a_decision_is_told_where_the_sentence_is_about_what_came_of_it() -> None:
    assert main("Ghana's move to suspend imports of rice from Togo hit traders.").type == "SANCTION"


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        (
            "North Korea fired a missile on Friday. It reached an altitude of 770 km, according to South Korea's military.",
            770,
            "PRK",
        ),
        (
            "Japan's premier condemned Pyongyang's missile test, saying it fell into the sea 900 km east of the cape.",
            900,
            "PRK",
        ),
    ],
)
def test_a_figure_is_of_what_was_done_not_of_who_tells_it(text: str, number: int, subject: str) -> None:
    figures = annotation(text).mentions.figures
    assert [f.subject for f in figures if f.value == number] == [subject]


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("Some 240 Norwegian nurses live among 30,000 Peruvians in Cusco.", 240, "NOR"),
        ("Some 240 Norwegian nurses live among 30,000 Peruvians in Cusco.", 30000, "PER"),
        ("Some 240 Norwegian diplomats work in Peru.", 240, "NOR"),
        ("Norway is home to some 240 Peruvian nurses.", 240, "NOR"),
        ("Norway expelled ten Peruvian diplomats.", 10, "NOR"),
    ],
)
def test_who_is_counted_tells_whose_a_figure_is_where_no_act_does(text: str, number: int, subject: str) -> None:
    assert [f.subject for f in annotation(text).mentions.figures if f.value == number] == [subject]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Norway's premier called for peace with Peru.", ["appeal"]),
        ("Norway appealed for peace.", ["appeal"]),
        ("Norway's king called for a peace prize.", []),
    ],
)
def test_a_call_for_peace_is_an_appeal(text: str, acts: list[str]) -> None:
    assert [c.act for c in claims(text) if c.type] == acts


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("Malta, Cyprus sign gas deal", {"MLT", "CYP"}),
        ("Malta, Cyprus agree in principle on gas deal", {"MLT", "CYP"}),
        ("Ghana, Togo hold talks on border", {"GHA", "TGO"}),
    ],
)
def test_a_comma_between_the_two_names_of_a_headline_is_an_and(title: str, parties: set[str]) -> None:
    found = [c for c in claims("It rained.", title) if c.at.span.field == "title"]
    assert [countries(c) for c in found] == [parties]
    assert found[0].at.text in title
