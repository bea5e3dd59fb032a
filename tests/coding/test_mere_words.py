"""Words that tell of no act: questions, guesses, what is only to be asked, what one government does with itself."""

from __future__ import annotations

import pytest

from communique.engine.annotate import annotate_document
from communique.language.parse import parse
from communique.model.report import Report


def read(text: str) -> tuple[list[tuple[str | None, str]], list[str]]:
    """(type, act) of the PLOVER claims of a text, and why the rest was left out."""
    made = annotate_document(parse(Report("t", text, language="en")))
    return [(c.type, c.act) for c in made.claims if c.scheme == "plover" and c.type], [u.why for u in made.uncoded]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Did Ghana expel the ambassador of Togo?", "expel: a question, which tells nothing"),
        (
            "It is unclear whether Ghana expelled the ambassador of Togo.",
            "expel: whether it has happened is asked, and not told",
        ),
        ("Ghana's premier was dismissed by many as a joke.", "resign: how somebody is belittled"),
        ("Ghana's premier was dismissed as too young.", "resign: how somebody is belittled"),
        ('"We will not be lectured about it," the minister of Togo told Ghana.', "criticise: what nobody says"),
        ("Togo has the ability to strike Ghana.", "attack: what could be done"),
        ("The parade showed off the Togolese army's capacity to attack ships.", "attack: what could be done"),
        ("The Togolese police failed to prevent the attacks.", "arrest: what is not, or not yet, prevented"),
        ("It was not clear if Togo had attacked the ship.", "attack: whether it has happened is asked, and not told"),
        (
            "The consulate was working to determine whether any Kenyans were injured.",
            "attack: whether it has happened is asked, and not told",
        ),
        ("Ghana may expel the ambassador of Togo, Benin said.", "expel: hypothetical, in another's guess"),
        ("Benin said that Ghana would expel the ambassador of Togo.", "expel: expected, in another's guess"),
        (
            "The Ghanaian president asked the Ghanaian finance ministry to release the prisoners.",
            "appeal: within one government",
        ),
    ],
)
def test_words_that_tell_no_act_are_left_out_with_the_reason(text: str, why: str) -> None:
    found, left = read(text)
    assert found == []
    assert why in left


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghana warned that it may expel the ambassador of Togo.", ("THREATEN", "expel")),
        ("Ghana said that it would expel the ambassador of Togo.", ("THREATEN", "expel")),
        ("Ghana will expel the ambassador of Togo unless the talks resume.", ("THREATEN", "expel")),
        ("The Ghanaian president asked the Ghanaian parliament to approve the treaty with Togo.", ("REQUEST", "appeal")),
        ("The Ghanaian army demanded that the Ghanaian president resign.", ("REQUEST", "demand")),
        ("The Ghanaian president met the Togolese president in Accra.", ("CONSULT", "meeting")),
        ("Ghana's president called for the generals to be tried.", ("REQUEST", "appeal")),
        ("Ghana exports cocoa to Togo.", ("COOPERATE", "trade")),
        ("Ghana reserves the right to strike Togo.", ("THREATEN", "threaten")),
        ("The Ghanaian police prevented an attack on a mall in Accra.", ("COERCE", "arrest")),
        ("Ghana is deciding whether to expel the ambassador of Togo.", ("THREATEN", "expel")),
    ],
)
def test_threats_and_requests_that_are_made_stand(text: str, told: tuple[str, str]) -> None:
    assert told in read(text)[0]


def test_what_depends_on_a_condition_is_threatened_but_not_the_condition() -> None:
    assert read("Ghana threatened to shell the port if Togo attacked the island.")[0] == [("THREATEN", "attack")]


@pytest.mark.parametrize(
    "text",
    [
        "Women must be heard, the Ghanaian president said.",
        "The Ghanaian bishop said that children should sleep more.",
        "The envoy of Togo said that the rebels need not be feared.",
    ],
)
def test_an_opinion_of_what_should_be_is_no_demand(text: str) -> None:
    assert read(text)[0] == []


def test_what_must_be_done_is_demanded_of_who_must_do_it() -> None:
    assert read("Ghana's president said that Togo must release the fishermen.")[0] == [("REQUEST", "demand")]


def test_what_somebody_would_not_speak_of_is_not_told() -> None:
    assert read("Ghana declined to comment on a report that Togo had cut aid to Benin.")[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ghana is unlikely to withdraw its troops from Togo.",
        "The minister does not believe that Togo attacked Ghana.",
        "Ghana rejected accusations that it had armed the rebels in Togo.",
        "The Ghanaian president expressed pessimism over holding talks with Togo.",
        "Had the army attacked Togo, the war would have been lost.",
    ],
)
def test_what_is_doubted_or_denied_has_not_happened(text: str) -> None:
    assert [t for t in read(text)[0] if t[0] not in ("THREATEN",)] == []


def test_an_assurance_of_how_things_are_is_no_promise() -> None:
    assert read("The Ghanaian president assured the Togolese president that the people support the union.")[0] == []
    assert ("AGREE", "pledge") in read("The Ghanaian president assured the Togolese president that he would come.")[0]
