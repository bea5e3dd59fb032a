"""Participles joined to a passive verb, whose auxiliary is not said again."""

from __future__ import annotations

import pytest

from tests.language.reading import hung


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("A bridge was destroyed and twelve villagers killed in the raid.", "villagers", "killed"),
        ("Officials said a coup plot had been uncovered and four officers arrested.", "officers", "arrested"),
        ("Two soldiers were shot dead and three policemen abducted near Bawku.", "policemen", "abducted"),
        ("The state of emergency was lifted and hundreds of protesters released.", "hundreds", "released"),
        ("The border was closed and all flights suspended.", "flights", "suspended"),
        (
            "Clashes broke out in Lagos on Monday, with three policemen killed and dozens of protesters wounded.",
            "dozens",
            "wounded",
        ),
        ("Houses were burned and several wells poisoned.", "wells", "poisoned"),
        ("The school was closed and its pupils sent home.", "pupils", "sent"),
    ],
)
def test_it_is_done_to_its_subject(text: str, subject: str, verb: str) -> None:
    assert hung(text, subject) == ("nsubjpass", verb)


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("A bridge was destroyed and the rebels have burned two villages.", "rebels", "burned"),
        ("Rebels had burned the town and soldiers fled.", "soldiers", "fled"),
        ("Two men were arrested and the crowd threw stones.", "crowd", "threw"),
        ("The prince was tired and his guards left.", "guards", "left"),
        ("Two men were arrested and the police seized their boats.", "police", "seized"),
    ],
)
def test_a_clause_of_its_own_stays_active(text: str, subject: str, verb: str) -> None:
    assert hung(text, subject) == ("nsubj", verb)
