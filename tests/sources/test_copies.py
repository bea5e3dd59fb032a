"""Near-copies: trimmed, headed anew, added to; never two reports that only quote the same words."""

from __future__ import annotations

import random
import tomllib
from datetime import date
from pathlib import Path

import pytest

from communique.codebook.tables import Row, read_file
from communique.model.report import Report
from communique.sources.copies import mark_copies
from communique.sources.read import read_paths

PAIRS = Path(__file__).with_name("copies")
FLOORS = Path(__file__).parents[1] / "floors.toml"

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


def test_two_parts_of_one_text_belong_to_the_whole() -> None:
    first, second, whole = report("first", PARTS[:3]), report("second", PARTS[3:]), report("whole", PARTS)
    assert copied(first, second, whole) == {"first": "whole", "second": "whole", "whole": None}
    later = report("later", PARTS[3:], 3)
    assert copied(first, report("whole", PARTS, 2), later) == {"first": None, "whole": "first", "later": "first"}


def test_what_one_outlet_repeats_beside_other_news_makes_no_copy() -> None:
    monday = Report("monday", "\n\n".join([*OWN, *PARTS[:2]]), outlet="Post", published=date(2023, 6, 1))
    tuesday = Report(
        "tuesday", "\n\n".join([PARTS[0], PARTS[3], PARTS[4], PARTS[1]]), outlet="Post", published=date(2023, 6, 2)
    )
    assert copied(monday, tuesday) == {"monday": None, "tuesday": None}


def pairs() -> list[Row]:
    return read_file(PAIRS / "pairs.tsv", ["left", "right", "copy", "kind"])


def is_copy(pair: Row) -> bool:
    """What is found of a pair of files."""
    two = [r for name in (pair["left"], pair["right"]) for r in read_paths([str(PAIRS / name)]) if isinstance(r, Report)]
    assert len(two) == 2
    return any(r.copy_of for r in mark_copies(two))


def test_near_copies_are_found_as_well_as_ever() -> None:
    outcome = [(is_copy(pair), pair["copy"] == "yes", f"{pair['left']} {pair['right']} ({pair['kind']})") for pair in pairs()]
    right = sum(found and true for found, true, _ in outcome)
    f1 = 2 * right / (sum(found for found, _, _ in outcome) + sum(true for _, true, _ in outcome))
    wrong = [name for found, true, name in outcome if found != true]
    assert f1 >= tomllib.loads(FLOORS.read_text("utf-8"))["copies"]["f1"], wrong


def test_the_pairs_are_many_and_of_both_sorts_and_every_file_is_used() -> None:
    sorts = [pair["copy"] for pair in pairs()]
    assert len(sorts) >= 40
    assert min(sorts.count("yes"), sorts.count("no")) >= 20
    assert set(sorts) == {"yes", "no"}
    named = {name for pair in pairs() for name in (pair["left"], pair["right"])}
    assert named == {str(path.relative_to(PAIRS)) for path in PAIRS.rglob("*.txt")}


@pytest.mark.parametrize("story", sorted(path.name for path in PAIRS.iterdir() if path.is_dir()))
def test_no_copy_of_another_story(story: str) -> None:
    """All texts at once: what is a copy is one of a text of its own story."""
    reports = [r for r in read_paths([str(PAIRS)]) if isinstance(r, Report)]
    homes = {r.key: Path(r.path or "").parent.name for r in reports}
    assert {homes[r.copy_of] for r in mark_copies(reports) if r.copy_of and homes[r.key] == story} == {story}
