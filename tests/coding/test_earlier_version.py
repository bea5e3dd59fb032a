"""What a report takes back of itself never happened, or is talk; what it says besides stands."""

from __future__ import annotations

import pytest

import communique
from communique.model.claim import Claim


def claims(text: str) -> list[Claim]:
    report = communique.Report("r", text, published=None, language="en")
    return list(communique.annotate(report).claims)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("An earlier version of this story said that Norway had recalled its ambassador to Canada. It has not.", "not-done"),
        ("Correction: a previous version of this report stated that Ghana had expelled two Togolese diplomats. "
         "That was wrong.", "not-done"),
        ("The original version of this article said that Peru had recalled its ambassador to Bolivia.", "hypothetical"),
    ],
)  # fmt: skip
def test_what_an_earlier_version_said_has_not_happened(text: str, status: str) -> None:
    found = claims(text)
    assert found
    assert {claim.status for claim in found} == {status}
    assert {claim.attribution for claim in found} == {None}
    assert all("told of an earlier version of the report" in " ".join(claim.reasons) for claim in found)


def test_other_versions_and_what_follows_stand() -> None:
    text = (
        "An earlier version of the treaty said that both countries pay. Norway recalled its ambassador to Canada on Monday. "
        "An earlier version of this story misspelt her name. Ghana expelled two Togolese diplomats on Tuesday."
    )
    found = {claim.act: claim.status for claim in claims(text) if claim.type}
    assert set(found.values()) == {"done"}
    assert len(found) >= 2
