"""Idioms of the foreign ministries: envoys sent home and called in, money frozen, words that accuse, refuse and threaten."""

from __future__ import annotations

import pytest

from tests.coding.reading import by_act, claims, sides


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        # put out of the country
        ("Four clerks of the Embassy of Peru in Lomé have been declared personae non gratae.", "expel", {"TGO"}, {"PER"}),
        ("Togo has withdrawn the accreditation of a Chilean military attaché.", "expel", {"TGO"}, {"CHL"}),
        ("Togo stripped two Chilean diplomats of their accreditation on Monday.", "expel", {"TGO"}, {"CHL"}),
        ("Togo ordered the departure of nine staff of the Chilean embassy.", "expel", {"TGO"}, {"CHL"}),
        ("The deputy head of the Chilean mission in Lomé has 48 hours to leave the country.", "expel", {"TGO"}, {"CHL"}),
        ("Two Peruvians have been given until Friday to pack their bags.", "expel", set(), {"PER"}),
        ("Chile's government ordered its ambassador in Lomé to return at once.", "cut-ties", {"CHL"}, {"TGO"}),
        # money, goods, lists
        ("Norway placed the general's villa under a freeze on Monday.", "impose", {"NOR"}, {None}),
        ("Norway put nine Togolese judges on its sanctions list on Monday.", "impose", {"NOR"}, {"TGO"}),
        ("Norway barred its companies from doing business with a Togolese bank.", "impose", {"NOR"}, {"TGO"}),
        ("Norway has closed its market to Togolese shrimps.", "impose", {"NOR"}, {"TGO"}),
        ("Norway and Denmark have suspended the issuing of visas to Togolese officials.", "impose", {"NOR", "DNK"}, {"TGO"}),
        ("Norway has suspended a training scheme in Togo.", "cut-aid", {"NOR"}, {"TGO"}),
        ("Tariffs of 15 per cent on Togolese coffee came into force on Monday.", "impose", set(), {"TGO"}),
        ("Norway's parliament voted to withhold $320m of military aid from Togo.", "cut-aid", {"NOR"}, {"TGO"}),
        ("Norway has forbidden the sale of aircraft parts to Togo.", "impose", {"NOR"}, {"TGO"}),
        ("Norway barred nine Togolese firms from its market.", "impose", {"NOR"}, {"TGO"}),
        ("Four of the Togolese diplomats have been told to go, Norway said.", "expel", {"NOR"}, {"TGO"}),
        ("A Togolese consul was sent away from Oslo in May.", "expel", {"NOR"}, {"TGO"}),
        # called in, and what is heard there
        ("The Chilean ambassador was called to the foreign ministry on Tuesday.", "summon", set(), {"CHL"}),
        ("Peru's envoy was hauled in for a dressing-down on Monday.", "summon", set(), {"PER"}),
        ("Togo sent for the Chilean ambassador on Monday.", "summon", {"TGO"}, {"CHL"}),
        ("A note of protest was delivered to the Chilean embassy on Friday.", "criticise", set(), {"CHL"}),
        # words that come from somewhere
        ("From Lima came a sharp rebuke to the Togolese government.", "criticise", {"PER"}, {"TGO"}),
        ("Condemnation poured in from Oslo, Lima and the African Union.", "criticise", {"NOR", "PER", "IGO"}, set()),
        ("Calls for a ceasefire came from Oslo and Lima.", "demand", {"NOR", "PER"}, set()),
        ("The arrests drew a storm of criticism from Peru.", "criticise", {"PER"}, set()),
        ("Togo's handling of the vote has come under fire from Norway.", "criticise", {"NOR"}, {"TGO"}),
        ("Norway's premier had harsh words for Togo on Monday.", "criticise", {"NOR"}, {"TGO"}),
        ("Togo's leader launched a stinging attack on Norway in a speech.", "criticise", {"TGO"}, {"NOR"}),
        ("Norway gave the Togolese envoy a dressing-down on Monday.", "criticise", {"NOR"}, {"TGO"}),
        ("The African Union is alarmed by a wave of arrests in Togo.", "criticise", {"IGO"}, {"TGO"}),
        # what is charged in words
        ("Togo's president charged that Peruvian officials had taken bribes.", "accuse", {"TGO"}, {"PER"}),
        ("The opposition leader charged ministers with hiding the report.", "accuse", {None}, {None}),
        ("Observers of the African Union said the results had been altered.", "accuse", {"IGO"}, set()),
        ("The chancellor said Togo had stabbed its partners in the back.", "accuse", {None}, {"TGO"}),
        ("Chile has reported Togo to the International Criminal Court.", "accuse", {"CHL"}, {"TGO"}),
        # refused
        ("Togo replied that it had no need of sermons from Norway.", "refuse", {"TGO"}, {"NOR"}),
        ("Togo will take no lessons in democracy from Norway.", "refuse", {"TGO"}, {"NOR"}),
        ("Togo's speaker said he had no intention of bringing the treaty to a vote.", "refuse", {"TGO"}, set()),
        ("Talks with Togo are out of the question, Peru's foreign minister said.", "refuse", {"PER"}, {"TGO"}),
        ("The meeting in Oslo will take place without the rebels.", "refuse", {None}, set()),
        ("Norway has put nine Togolese mayors on its no-entry list.", "bar", {"NOR"}, {"TGO"}),
        ("Norway has closed its borders to eleven Togolese officials.", "bar", {"NOR"}, {"TGO"}),
        ("Chile offered two helicopters, an offer which Togo is understood to have declined.", "refuse", {"TGO"}, set()),
        ("A court in Oslo granted a restraining order against the ban on Togo's ships.", "refuse", {"NOR"}, {"TGO"}),
        ("The demand was one which State House in Lusaka rejected on Monday.", "refuse", {"ZMB"}, set()),
        (
            "Chile called on Togo to recount the votes and on Monday barred three Togolese judges from entering.",
            "bar",
            {"CHL"},
            {"TGO"},
        ),
        # threatened
        ("Such provocations by Togo will not go unanswered, Peru's president said.", "threaten", {"PER"}, {"TGO"}),
        ("Togo will pay a price for its lies, a Peruvian spokesman said.", "threaten", {"PER"}, {"TGO"}),
        ("Peru reserved the right to respond against Togo, its ministry said.", "threaten", {"PER"}, {"TGO"}),
        ("Any attack would be met with force, the Peruvian army warned.", "threaten", {"PER"}, set()),
        ("Any further violation by Togolese ships will be dealt with harshly, Peru's navy said.", "threaten", {"PER"}, {"TGO"}),
        ("Peru's foreign minister warned that trade ties could be reviewed.", "cut-ties", {"PER"}, set()),
        ("Peru threatens to bar Togolese officials.", "bar", {"PER"}, {"TGO"}),
        # asked
        ("Peru would like Norway to send grain.", "demand", {"PER"}, {"NOR"}),
        ("The UN secretary-general appealed for calm in Togo.", "appeal", {"UNO"}, set()),
        ("An independent inquiry into the shooting in Lomé was called for by the European Union.", "appeal", {"EUR"}, set()),
        ("The African Union set a 30-day deadline for a recount of the vote in Togo.", "demand", {"IGO"}, {"TGO"}),
    ],
)
def test_idioms_of_foreign_ministries(text: str, act: str, actors: set[str | None], recipients: set[str | None]) -> None:
    found = by_act(text)
    assert act in found, sorted(found)
    assert sides(found[act]) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # the same words of other things
        ("The minister called the ministry to ask for the figures.", "summon"),
        ("The goalkeeper was called in by Peru for the match against Chile.", "summon"),
        ("Ukraine paid a high price for the war, the general said.", "threaten"),
        ("The attack did not go unanswered, the Peruvian general said.", "threaten"),
        ("Norway has no intention of changing its tax on cars, the bank said in a note to clients.", "threaten"),
        ("The pupils take no lessons on Fridays.", "refuse"),
        ("She said her car had been stolen.", "accuse"),
        ("Police said the figures had risen.", "accuse"),
        ("The market in Lomé was closed on Sunday.", "impose"),
        ("The company halted orders for lunch in its canteen.", "expel"),
        ("A cheque came from Paris in the post.", "criticise"),
        ("Prosecutors charged the former minister with fraud.", "accuse"),
        ("The firm blamed the fall in profit on higher costs in Germany.", "accuse"),
        ("The concert in Oslo will go ahead without the singer.", "refuse"),
    ],
)
def test_what_only_looks_like_them(text: str, act: str) -> None:
    assert act not in by_act(text)


def test_what_is_denied_by_calling_it_invented() -> None:
    text = "Norway accused Togo of hiring the killers. Lomé, which dismisses the affair as a fabrication, expelled its envoy."
    assert any(c.act == "accuse" and c.status == "denied" for c in claims(text))
    text = "Norway accused Togo of hiring the killers. A Togolese spokesman said Lomé had had no hand in it."
    assert any(c.act == "accuse" and c.status == "denied" for c in claims(text))
