"""Who answers for a deed that others judge or want ended: who did it, never whom it befell."""

from __future__ import annotations

import pytest

from tests.coding.test_coder import claims, countries


def met(text: str, act: str) -> set[str | None]:
    """Whom the one act of this kind meets."""
    (claim,) = (c for c in claims(text) if c.act == act)
    return countries(claim, "recipients")


@pytest.mark.parametrize(
    ("text", "act", "recipients"),
    [
        ("France condemned the killing of two Kenyan soldiers by Chad.", "criticise", {"TCD"}),
        ("France condemned the shelling of Goma by M23 rebels.", "criticise", {"COD"}),
        ("France condemned Chad's jailing of two Kenyan reporters.", "criticise", {"TCD"}),
        ("Kenya condemned the Ugandan attacks on South Sudan.", "criticise", {"UGA"}),
        ("Kenya condemned attacks by Uganda on South Sudan.", "criticise", {"UGA"}),
        ("Serbia protested the expulsion of its diplomats by Kosovo.", "criticise", {"KOS"}),
        ("Peru criticised the sanctions imposed on Chad by Norway.", "criticise", {"NOR"}),
        ("Norway welcomed the release of Turkish soldiers by Hamas.", "praise", {"PSE"}),
        ("Peru welcomed the lifting of sanctions on Chad by Norway.", "praise", {"NOR"}),
        ("Norway demanded the release of two Peruvian nurses held by Chad.", "demand", {"TCD"}),
        ("Norway condemned the arrest of two Norwegian journalists in Belarus.", "criticise", {"BLR"}),
        ("Norway criticised the jailing of Chadian opposition leader Omar Haile.", "criticise", {"TCD"}),
        ("Chadian protesters demanded the release of Chadian journalists.", "demand", {"TCD"}),
        ("Norway criticised Chad over the killing of two Peruvian nurses.", "criticise", {"TCD"}),
        ("Ten states called for sanctions on Chadian officials.", "appeal", {"TCD"}),
        ("Chad asked Peru for the release of two Chadian men.", "appeal", {"PER"}),
    ],
)
def test_who_did_it_answers_for_it(text: str, act: str, recipients: set[str | None]) -> None:
    assert met(text, act) == recipients


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("France condemned the killing of two Kenyan soldiers.", "criticise"),
        ("France condemned the attacks on Kenya.", "criticise"),
        ("France criticised the sanctions on Chad.", "criticise"),
        ("Peru protested against the arrest of a Serbian general.", "criticise"),
        ("Norway welcomed the release of Kenyan soldiers.", "praise"),
        ("Norway called for the release of Norwegian journalists.", "appeal"),
    ],
)
def test_whom_it_befell_does_not(text: str, act: str) -> None:
    assert met(text, act) == set()


@pytest.mark.parametrize(
    "text",
    [
        "France criticised the policies of Chad.",
        "France condemned the attacks of the Chadian army on Kenya.",
        "France condemned the violence in Chad.",
    ],
)
def test_what_is_nobodys_suffering_meets_who_is_named(text: str) -> None:
    assert met(text, "criticise") == {"TCD"}
