"""Offices and memberships that a report tells as standing: who, which, of what state."""

from __future__ import annotations

import pytest

from communique.engine.annotate import annotate_document
from communique.language.parse import parse
from communique.model.claim import Claim
from communique.model.report import Report


def standing(text: str, act: str) -> list[Claim]:
    return [c for c in annotate_document(parse(Report("t", text, language="en"))).claims if c.act == act]


OFFICES = [
    ("President Roh Tae-il resigned.", "Roh Tae-il", "president", None),
    ("Prime Minister Ana Sosa resigned.", "Ana Sosa", "prime minister", None),
    ("Kenya's junior minister for transport, Peter Omondi, stepped down on Monday.", "Peter Omondi", "junior minister", "KEN"),
    ("Peru sent its deputy foreign minister, Ricardo Llosa.", "Ricardo Llosa", "deputy foreign minister", "PER"),
    ("Serbia summoned Croatia's ambassador, Ivo Marković, on Friday.", "Ivo Marković", "ambassador", "HRV"),
    ("The army was ready, said its spokesman, Colonel Tesfaye Abera.", "Tesfaye Abera", "spokesman", None),
    ("Deputy trade minister Ana Sosa signed a pact with Peru.", "Ana Sosa", "deputy trade minister", None),
    ("The mayor, Hassan Abdi Warsame, said that the road was open.", "Hassan Abdi Warsame", "mayor", None),
    ("Latvia was represented by Juris Ozols, its ambassador to Chad.", "Juris Ozols", "ambassador", "LVA"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "office", "country"), OFFICES)
def test_an_office_told_with_its_holder(text: str, person: str, office: str, country: str | None) -> None:
    found = standing(text, "office")
    assert [(c.person, c.office, c.actors[0].party.country) for c in found] == [(person, office, country)]
    assert person.split()[-1] in found[0].at.text


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministry spokeswoman said that talks would go on.",
        "Norway recalled its ambassador to Canada.",
        "The minister, the army and Peru agreed.",
        "The envoy, Friday's guest, stayed silent.",
        "Jane Roe, director, praised the deal.",
        "A spokesman, Al Poe, declined.",
        "A spokesman for the Lake Victoria Commission, Uganda’s guest, spoke.",
        "Kenya, which is not a member of the Nordic Council, signed.",
    ],
)
def test_no_office_without_a_name(text: str) -> None:
    assert standing(text, "office") == []


def test_a_deputy_does_not_hold_the_office_itself() -> None:
    found = standing("Russia's deputy energy minister, Pavel Orlov, spoke in Minsk.", "office")
    assert found[0].office == "deputy energy minister"
    assert found[0].actors[0].party.office is None


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Both Kenya and Uganda belong to the East African Community.", ["KEN", "UGA"]),
        ("Malawi praised the East African Community, to which Rwanda belongs.", ["RWA"]),
        ("The land belongs to the European Union.", []),
        ("Norway does not belong to the European Union.", []),
    ],
)
def test_who_belongs_to_a_body(text: str, members: list[str]) -> None:
    assert [p.party.country for c in standing(text, "join") for p in c.actors] == members


def test_what_somebody_is_is_no_office() -> None:
    assert standing("A teenage girl, Amina Yusuf, was freed by the army.", "office") == []
    assert standing("Rashid Omar, a businessman, met the president of Kenya.", "office") == []
    assert [c.office for c in standing("Nena Gruber, the chief executive of a firm, met the envoy.", "office")] == [
        "chief executive"
    ]


def test_a_member_of_parliament_holds_an_office_and_no_membership() -> None:
    assert standing("The driver was Hassan Faki, a member of parliament.", "join") == []
