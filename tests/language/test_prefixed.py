"""A prefix with a hyphen is a part of its noun."""

from __future__ import annotations

import pytest

from tests.coding.test_coder import claims, countries


@pytest.mark.parametrize(
    ("text", "act", "recipients"),
    [
        ("Bolivian ex-president Evo Morales was charged with terrorism.", "charge", {"BOL"}),
        ("Chad's ex-minister was jailed in Lima.", "convict", {"TCD"}),
        ("Peru's ex-envoy was expelled by Chad.", "expel", {"PER"}),
    ],
)
def test_who_is_told_with_a_prefix(text: str, act: str, recipients: set[str]) -> None:
    assert [countries(c, "recipients") for c in claims(text) if c.act == act] == [recipients]
