"""Near-copies: trimmed, headed anew, added to; never two reports that only quote the same words."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from communique.model.report import Report
from communique.sources.copies import containment, mark_copies, shingles

PARTS = [
    "Norway and Canada signed an agreement in Ottawa that lets their coast guards search for ships in each other's waters.",
    "The pact ends three years of talks about who answers a distress call in the sea to the west of Greenland.",
    "It was signed by the two prime ministers, who met for the first time since the election in the autumn.",
    "A helicopter of either country may land on the other's ships and refuel at four airfields in the far north.",
    "Fishermen on both coasts had asked for such an accord since a trawler was lost in a storm two winters ago.",
    "Parliament in Oslo still has to vote on the text, which it is expected to do before the summer is over.",
]
OWN = [
    "The harbour master of a small town in Labrador said that he had waited for this day for more than twenty years.",
    "Opposition members asked why the cost of the new airfield had not been laid before the house in good time.",
]


def report(name: str, parts: list[str], day: int = 1) -> Report:
    return Report(name, "\n\n".join(parts), outlet=name, published=date(2023, 6, day))


WIRE = report("wire", PARTS)


def copied(*reports: Report) -> dict[str, str | None]:
    names = {r.key: r.id for r in reports}
    return {r.id: names[r.copy_of] if r.copy_of else None for r in mark_copies(reports)}


def test_whole_trimmed_and_with_a_paragraph_added() -> None:
    whole, trimmed = report("whole", PARTS, 2), report("trimmed", PARTS[:2], 2)
    longer, shouted = report("longer", [OWN[0], *PARTS], 2), report("shouted", [p.upper() for p in PARTS], 3)
    marked = copied(WIRE, whole, trimmed, longer, shouted)
    assert marked == {"wire": None, "whole": "wire", "trimmed": "wire", "longer": "wire", "shouted": "wire"}


def test_another_report_of_the_same_news_is_no_copy() -> None:
    quote = '"No crew will ever again be left waiting for somebody to find the right form," the minister told reporters.'
    assert copied(report("a", [*OWN, quote]), report("b", [PARTS[3], PARTS[4], quote])) == {"a": None, "b": None}


def test_short_formulas_are_not_compared() -> None:
    line = "This is a developing story and will be updated."
    assert copied(report("a", [line]), report("b", [line], 2)) == {"a": None, "b": None}


def test_the_earliest_is_the_original_whatever_the_order() -> None:
    group = [WIRE, *(report(f"copy{n}", PARTS[: 2 + n], 2 + n) for n in range(4)), report("own", OWN)]
    expected = copied(*group)
    for seed in range(10):
        shuffled = group[:]
        random.Random(seed).shuffle(shuffled)
        assert copied(*shuffled) == expected


def test_the_reports_come_back_as_they_were_given() -> None:
    given_ = [report("copy", PARTS, 2), WIRE, report("own", OWN)]
    assert [r.id for r in mark_copies(given_)] == ["copy", "wire", "own"]
    assert [r.text for r in mark_copies(given_)] == [r.text for r in given_]


@given(st.lists(st.sampled_from(PARTS + OWN), min_size=1), st.lists(st.sampled_from(PARTS + OWN), min_size=1))
def test_containment_is_a_share_and_the_same_both_ways(a: list[str], b: list[str]) -> None:
    left, right = shingles(" ".join(a)), shingles(" ".join(b))
    assert 0 <= containment(left, right) <= 1
    assert containment(left, right) == containment(right, left)
    assert containment(left, left) == 1
