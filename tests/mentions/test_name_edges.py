"""Words that stick to a name and are none of it: epithets, outlets, short titles, the verb of a headline."""

from __future__ import annotations

import pytest

from tests.mentions.test_actors import actors


def names(text: str, title: str | None = None) -> set[str]:
    return {p.name for m in actors(text, title=title) for p in m.parties if p.kind == "person"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crooked Ana Vella lied. Ana Vella met Luis Vega. Vella left.", {"Ana Vella", "Luis Vega"}),
        ("Jailed Ivan Marek condemned the war. Marek was moved.", {"Ivan Marek"}),
        ("Embattled Ana Vella condemned the raid. Vella left.", {"Ana Vella"}),
        ("Defiant Erdogan left. Erdogan said no.", {"Recep Tayyip Erdoğan"}),
        ("Miss Universe Ana Vella left Oslo. Vella said no.", {"Ana Vella"}),
        ("MSP Ivan Marek left Oslo. Marek said no.", {"Ivan Marek"}),
        ("QB Ana Vella left Oslo. Vella said no.", {"Ana Vella"}),
        ("Ana Vella Ana Vella leaves the court in Oslo. Vella said no.", {"Ana Vella"}),
        ("JD Vance left Oslo. Vance said no.", {"JD Vance"}),
        ("Mohamed Ali Hassan left Oslo. Ali Hassan said no.", {"Mohamed Ali Hassan"}),
        ("Aung San Suu Kyi left Oslo. Suu Kyi said no.", {"Aung San Suu Kyi"}),
        ("Jared Kushner left Oslo. Fred Marek stayed.", {"Jared Kushner", "Fred Marek"}),
    ],
)
def test_a_name_begins_with_the_name(text: str, expected: set[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Hacker Ivan Marek Jailed In Oslo", "Oslo jailed Ivan Marek. Marek was held in May.", {"Ivan Marek"}),
        ("Erdogan Briefed On Oslo Attack", "Erdogan spoke to the premiers.", {"Recep Tayyip Erdoğan"}),
        ("Ana Vella Angers Oslo", "Ana Vella spoke. Vella left.", {"Ana Vella"}),
        ("Ivan Marek Leaves Oslo", "Marek left on Monday.", {"Ivan Marek"}),
        ("Bill Rogers Visits Oslo", "Rogers arrived on Monday.", {"Bill Rogers"}),
    ],
)
def test_a_name_of_a_headline_ends_with_the_name(title: str, text: str, expected: set[str]) -> None:
    assert names(text, title) == expected
