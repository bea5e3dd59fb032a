"""Deaths: whose, in what, and when they are the toll of an attack or misfortune told beside them."""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated, one


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        ("Former president Ana Sosa died in Quito on Tuesday at the age of 91.", ["Ana Sosa"], "Quito"),
        ("The opposition leader was found dead in a prison in Minsk, his lawyer said.", ["opposition leader"], "Minsk"),
        ("A climber fell to his death in Nepal on Monday.", ["climber"], "Nepal"),
        ("The banker hanged himself in his cell in Palermo.", ["banker"], "Palermo"),
        ("The death of the activist in Tehran was confirmed by her family.", ["activist"], "Tehran"),
    ],
)
def test_somebody_dies(text: str, who: list[str], place: str) -> None:
    claim = one(text, "death")
    assert (claim.scheme, claim.type, claim.actors) == ("communique", None, ())
    assert [p.party.name for p in claim.recipients] == who
    assert claim.where is not None and claim.where.name == place


@pytest.mark.parametrize(
    ("text", "act", "figures"),
    [
        ("Nine people died in the attack on the market in Quetta on Monday.", "attack", [9]),
        ("Two soldiers died in clashes near Bamako.", "attack", [2]),
        ("Two soldiers lost their lives in an exchange of fire near Bamako.", "attack", [2]),
        ("Seven guardsmen perished in the assault on the palace in Niamey.", "attack", [7]),
        ("Five Malian soldiers were martyred in the clashes.", "attack", [5]),
        ("Seven passengers lost their lives in the shipwreck off Zanzibar.", "incident", [7]),
        ("Rockets hit a camp near Goma, where nine people died and 20 were wounded.", "attack", [9, 20]),
        ("Two workers died when a Russian drone hit a depot in Odesa on Monday.", "attack", [2]),
        ("Russia shelled a market in Kherson and two people died.", "attack", [2]),
        ("Nine people died when a ferry sank off Zanzibar.", "incident", [9]),
        ("Nine people drowned when a ferry sank off Zanzibar.", "incident", [9]),
        ("The deaths of 15 people in floods in Durban led to an inquiry.", "incident", [15]),
        ("Cholera has killed 40 people in Malawi since January.", "incident", [40]),
    ],
)
def test_what_somebody_died_in_is_the_act(text: str, act: str, figures: list[float]) -> None:
    found = [c for c in annotated(text).claims if c.act == act]
    assert found and [f.value for f in found[0].figures] == figures
    assert not [c for c in annotated(text).claims if c.act == "death"]


@pytest.mark.parametrize(
    "text",
    [
        "Hope for a deal has died, diplomats say.",
        "The peace process is dead, the minister said.",
        "He was sentenced to death on Monday.",
        "The prisoner remains on death row in Texas.",
        "More people could die, the minister warned.",
    ],
)
def test_nobody_dies(text: str) -> None:
    assert not [c for c in annotated(text).claims if c.act == "death"]


@pytest.mark.parametrize(
    "text",
    [
        "A hit-and-run driver killed a woman in Leeds on Friday.",
        "A woman was killed by a drunk driver in Leeds on Friday.",
        "A truck struck a group of children in Leeds on Friday.",
    ],
)
def test_harm_done_by_a_driver_is_an_accident(text: str) -> None:
    claim = one(text, "incident")
    assert claim.recipients and claim.type is None


def test_the_quake_is_the_one_told_before() -> None:
    text = "An earthquake struck western Nepal on Friday. Rescuers said the quake had cut all roads."
    assert [c.trigger.text for c in annotated(text).claims if c.act == "incident"][-1] == "quake"


@pytest.mark.parametrize(
    "text",
    ["A ferry carrying 200 passengers left Tanga on Monday.", "He denied that the boat had carried too many passengers."],
)
def test_who_carries_passengers_rescues_nobody(text: str) -> None:
    assert not [c for c in annotated(text).claims if c.act == "rescue"]
