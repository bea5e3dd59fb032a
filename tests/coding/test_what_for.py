"""What something is done for is not done by it; and who is not welcome is barred by whoever says so."""

from __future__ import annotations

import pytest

from tests.coding.test_coder import claims, countries


@pytest.mark.parametrize(
    "text",
    [
        "Chad met Mali with a view to signing a trade pact.",
        "Chad met Mali with the aim of signing a trade pact.",
        "Chad met Mali in the hope of signing a trade pact.",
    ],
)
def test_what_is_in_view_is_not_done(text: str) -> None:
    told = {c.act: c.status for c in claims(text)}
    assert told["meeting"] == "done"
    assert told.get("pact", "planned") == "planned"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad's president said Kenyan ships were not welcome in its ports.", "done"),
        ("Kenyan ships are no longer welcome, Chad said.", "done"),
        ("Chad's president said Kenyan ships would not be welcome in its ports.", "pledged"),
    ],
)
def test_who_is_not_welcome_is_barred(text: str, status: str) -> None:
    (claim,) = claims(text)
    assert (claim.act, claim.status, countries(claim), countries(claim, "recipients")) == ("bar", status, {"TCD"}, {"KEN"})


@pytest.mark.parametrize("text", ["Togo said the change was not welcome.", "Chad said the Kenyan observers were welcome."])
def test_what_is_not_welcome_is_no_ban(text: str) -> None:
    assert all(c.act != "bar" for c in claims(text))


@pytest.mark.parametrize(
    ("text", "act", "recipients"),
    [
        ("Kenya said Al-Shabaab was responsible.", "accuse", {"SOM"}),
        ("Chad disputed the findings of the Kenyan report.", "criticise", {"KEN"}),
        ("Peru voiced its support of Bolivia.", "support", {"BOL"}),
    ],
)
def test_who_is_blamed_disputed_or_supported(text: str, act: str, recipients: set[str | None]) -> None:
    (claim,) = (c for c in claims(text) if c.act == act)
    assert countries(claim, "recipients") == recipients


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Two soldiers were killed by Azerbaijani fire.", "attack"),
        ("A farmer was killed by sniper fire in Chad.", "attack"),
        ("Nine miners were killed by fire in Peru.", "incident"),
    ],
)
def test_fire_kills_as_an_attack_where_it_is_somebodys(text: str, act: str) -> None:
    assert [c.act for c in claims(text)] == [act]


def test_what_somebody_is_charged_with_is_not_done() -> None:
    assert [c.act for c in claims("Three Kenyan men were charged under the law with aiding Chad.")] == ["charge"]
