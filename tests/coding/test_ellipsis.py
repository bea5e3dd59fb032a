"""Who did it too, told by a word that points back ("as did Peru", "so has Peru", "followed suit")."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, sides

TOO = [
    ("Bolivia condemned the raid, as did Peru.", "criticise", "PER"),
    ("Bolivia condemned the raid, as did Peru, whose president is to visit Chile on Friday.", "criticise", "PER"),
    ("Norway recalled its ambassador to Iran, and so did Denmark.", "cut-ties", "DNK"),
    ("Norway closed its embassy in Kabul; Sweden did the same.", "cut-ties", "SWE"),
    ("Canada has imposed sanctions on Minsk, and so has Norway.", "impose", "NOR"),
    ("Chile expelled two Iranian diplomats, as had Peru a week earlier.", "expel", "PER"),
    ("Poland is sending soldiers to Mali, and so is Peru.", "deploy", "PER"),
    ("Norway closed its embassy in Kabul and Sweden followed suit.", "cut-ties", "SWE"),
]


@pytest.mark.parametrize(("text", "act", "too"), TOO, ids=[text for text, *_ in TOO])
def test_who_did_it_too_has_a_claim_of_its_own(text: str, act: str, too: str) -> None:
    first, second = (c for c in claims(text) if c.act == act)
    assert (second.type, second.mode, second.status) == (first.type, first.mode, first.status)
    assert sides(second) == ({too}, sides(first)[1])
    assert second.reasons[-1].startswith("did it too, as told at")


@pytest.mark.parametrize(
    "text",
    [
        "Canada imposed sanctions on Minsk, but Norway did not.",
        "Canada imposed sanctions on Minsk, as Norway had feared.",
        "Canada imposed sanctions on Minsk, as had been expected.",
        "Canada imposed sanctions on Minsk, and Norway had doubts.",
    ],
)
def test_what_only_looks_like_it_tells_of_nobody_else(text: str) -> None:
    assert [sides(c)[0] for c in claims(text) if c.act == "impose"] == [{"CAN"}]


def test_who_did_so_too_did_what_the_main_verb_tells_not_a_clause_below() -> None:
    told = claims("Guinea, whose rulers were put under sanctions by France, sided with Mali. So did Russia.")
    assert [c.act for c in told if "RUS" in {p.party.country for p in c.actors}] == ["support"]
