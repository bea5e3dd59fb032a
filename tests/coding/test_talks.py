"""Talks, visits and truces whose parties the sentence or the report tells in another place than the act's own words."""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated, claims, one, sides


@pytest.mark.parametrize(
    ("text", "act", "type_", "parties"),
    [
        ("The UN Security Council met in emergency session on Tuesday to discuss Haiti.", "meeting", "CONSULT", {"UNO"}),
        ("The African Union will hold an extraordinary session on Chad in Tunis on Friday.", "meeting", "AGREE", {"IGO"}),
        ("Kenya and Peru ended two days of talks in Lima on Friday.", "meeting", "CONSULT", {"KEN", "PER"}),
        ("The next round of talks between Peru and Chile will take place in Quito.", "meeting", "AGREE", {"PER", "CHL"}),
        ("Peru and Chile ended two days of talks. The talks will continue next week.", "meeting", "AGREE", {"PER", "CHL"}),
        ("Mali and Chad swapped captives. A joint border commission is to meet in Tunis on June 3.", "meeting", "AGREE",
         {"MLI", "TCD"}),
        ("Mali and Chad signed a treaty. A group of officials from both sides will hold its first meeting in Tunis in June.",
         "meeting", "AGREE", {"MLI", "TCD"}),
    ],
)  # fmt: skip
def test_who_meets_where_several_sit_in_one_body(text: str, act: str, type_: str, parties: set[str]) -> None:
    found = [c for c in claims(text) if c.act == act][-1]
    assert (found.type, sides(found)[0]) == (type_, parties)


@pytest.mark.parametrize(
    "text",
    [
        "The city council met on Tuesday.",
        "The board will hold an extraordinary meeting in June.",
        "Chad and Mali traded accusations. The meeting took ten minutes.",
        "A joint committee of parents and teachers will meet on Friday.",
    ],
)
def test_a_meeting_of_nobody_known_is_none(text: str) -> None:
    assert "meeting" not in [c.act for c in annotated(text).claims]


def test_who_breaks_off_talks_holds_none() -> None:
    assert one("Serbia ended its talks with Kosovo on Monday.", "cut-ties").type == "SANCTION"


@pytest.mark.parametrize(
    ("text", "visitor", "host"),
    [
        ("Chancellor Weiss flew into Ankara late on Monday and was greeted by her Turkish counterpart.", None, "TUR"),
        ("President Ana Duarte of Chile, who had been received in Lima on Monday, looked tired.", "CHL", "PER"),
    ],
)
def test_a_guest_is_not_of_the_state_of_whom_he_meets(text: str, visitor: str | None, host: str) -> None:
    found = next(c for c in claims(text) if c.act == "visit")
    assert found.actors[0].party.country == visitor
    assert host in {*(p.party.country for p in found.recipients), found.where.country if found.where else None}


def test_a_relative_clause_without_a_day_only_speaks_of_what_is_known() -> None:
    told = annotated("The film returned to a minister who was expelled by Peru in 1998.")
    assert [u.why for u in told.uncoded if u.text == "expelled"] == ["expel: only spoken of, in a sentence that tells no event"]


def test_a_hyphen_does_not_part_who_acts() -> None:
    assert sides(one("The vice-president broke bread with his Cuban counterpart on Monday.", "meeting"))[0] == {None, "CUB"}


@pytest.mark.parametrize(
    ("text", "act", "parties"),
    [
        ("Kenya and Somalia quarrelled for years. The treaty, signed in Doha on Monday, settles the border.", "pact",
         {"KEN", "SOM"}),
        ("Bulgaria and Poland are allies. The general was there when the pact was signed on Monday.", "pact", {"BGR", "POL"}),
        ("Kenya and Somalia met in Doha. The next round will take place in Lima in June.", "meeting", {"KEN", "SOM"}),
    ],
)  # fmt: skip
def test_what_nobody_is_named_for_is_done_by_the_only_two_told_of(text: str, act: str, parties: set[str]) -> None:
    found = [c for c in claims(text) if c.act == act][-1]
    assert sides(found)[0] == parties


def test_of_three_states_no_two_are_meant() -> None:
    told = annotated("Kenya, Chad and Mali are allies. The general was there when the pact was signed on Monday.")
    assert "pact" not in [c.act for c in told.claims]
