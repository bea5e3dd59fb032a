"""The tables of facts: that the shipped ones hold, and that a wrong row is refused with its file and line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import facts
from communique.codebook.facts_people import body_of, notable_of, role_of, term_of
from communique.codebook.facts_places import country_of
from communique.codebook.rarity import rarity
from communique.codebook.tables import Row, parse_table
from communique.model.errors import CodebookError

SECTORS = {
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU",
    "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
}  # fmt: skip
SLOTS = frozenset(["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"])


def row(header: str, line: str) -> Row:
    """One row of a table with these columns (separated by `|`)."""
    (made,) = parse_table("\n".join((header, line)).replace("|", "\t"), "facts/own.tsv", ())
    return made


def test_countries_have_one_state_for_each_code() -> None:
    states = facts.states()
    assert len(states) > 190
    assert (states["GBR"].name, states["GBR"].sector) == ("United Kingdom", None)
    assert all(states[c.iso3] for c in facts.countries())
    names = [c.name for c in facts.countries()]
    assert len(names) == len(set(names))


def test_slots_and_sectors_are_plover_s() -> None:
    slots = {x for b in facts.bodies() if (x := b.country)} | {x for t in facts.terms() if (x := t.country)}
    assert slots <= facts.states().keys() | SLOTS
    sectors = {b.sector for b in facts.bodies()} | {r.sector for r in facts.roles()}
    sectors |= {t.sector for t in facts.terms()} | {c.sector for c in facts.countries()}
    assert sectors <= {*SECTORS, None}
    assert {s.sector for c in facts.countries() for s in c.seats} <= SECTORS


def test_members_are_states() -> None:
    members = {(b.name, m) for b in facts.bodies() for m in b.members}
    assert not {(name, m) for name, m in members if m not in facts.states()}


def test_terms_cover_their_days() -> None:
    term = next(t for t in facts.terms() if t.person == "Boris Johnson" and t.office == "prime minister")
    assert term.country == "GBR" and "government" in term.head
    assert term.covers(date(2022, 5, 5)) and not term.covers(date(2018, 5, 5)) and not term.covers(date(2023, 5, 5))


def test_what_persons_are_known_for_has_a_country_and_a_sector_or_is_international() -> None:
    notables = facts.notables()
    assert len(notables) > 3_000
    assert {t.country for t in notables} <= facts.states().keys() | SLOTS
    assert len({t.country for t in notables}) > 175
    assert {t.sector for t in notables if t.country in facts.states()} <= SECTORS


def test_nobody_holds_one_office_twice_at_a_time() -> None:
    held: dict[tuple[str, str | None, str], list[facts.Term]] = {}
    for term in facts.notables():
        held.setdefault((term.person, term.country, term.office), []).append(term)
    assert not [pair for terms in held.values() for pair in pairwise(sorted(terms, key=start)) if overlap(*pair) > 0]


def test_of_an_office_that_one_holds_there_is_one_holder() -> None:
    """Where only the year of a handover is known both have it; Bosnia has several ministers, South Sudan vice presidents."""
    held: dict[tuple[str | None, str], list[facts.Term]] = {}
    for term in (*facts.terms(), *facts.notables()):
        if term.office in SINGLE and term.country not in ("BIH", "SSD", "UNO"):
            held.setdefault((term.country, term.office), []).append(term)
    assert not [
        (a.person, b.person)
        for terms in held.values()
        for a, b in combinations(sorted(terms, key=start), 2)
        if overlap(a, b) > 366
    ]


SINGLE = (
    "foreign minister", "defence minister", "finance minister", "interior minister", "justice minister", "army chief",
    "central bank governor", "police chief", "speaker of parliament", "vice president", "ambassador to the United Nations",
)  # fmt: skip


def start(term: facts.Term) -> date:
    return term.start or date.min


def overlap(first: facts.Term, second: facts.Term) -> int:
    """The days that two terms share."""
    return (min(first.end or date.max, second.end or date.max) - start(second)).days


def test_a_family_name_is_enough_only_where_it_is_nobody_else_s_and_no_word() -> None:
    alone = {(t.family, t.person) for t in facts.notables() if t.alone and t.family}
    others = {(t.family, t.person) for t in (*facts.terms(), *facts.notables()) if t.family}
    assert len(alone) > 1_400
    assert not [(name, person) for name, person in others if (name, person) not in alone and name in dict(alone)]
    assert not [name for name, _ in alone if rarity(name.lower()) < 4.7]
    names = {name for country in facts.countries() for name in (*country.names, *country.demonyms, *country.capitals)}
    names |= {name for place in facts.regions() for name in place.names}
    assert not {name for name, _ in alone} & names


def test_facts_are_read_once() -> None:
    assert facts.countries() is facts.countries()
    assert facts.roles() is facts.roles()


COUNTRY = "iso3|name|aliases|demonyms|capital|metonyms|region|sector"
BODY = "name|aliases|country|sector|kind|members|start|end"
ROLE = "role|sector|kind|office|head|weight"
TERM = "person|family|aliases|country|body|office|sector|head|start|end|source"

NOTABLE = "person|family|alone|country|office"


def test_a_country_is_read_whole() -> None:
    made = country_of(row(COUNTRY, "XYZ|Exland|the Ex; Exonia|Exish; Exes|Exburg|Exburg; Hill=LEG|Oceania|"))
    assert made.names == ("Exland", "the Ex", "Exonia")
    assert [(s.name, s.sector) for s in made.seats] == [("Exburg", "GOV"), ("Hill", "LEG")]
    assert (made.capitals, made.demonyms, made.sector) == (("Exburg",), ("Exish", "Exes"), None)


def test_a_term_s_ends_are_the_first_and_the_last_day() -> None:
    made = term_of(row(TERM, "Ann Ex|Ex||XYZ||president|GOV|state; leader|2001|2004-02|own"))
    assert (made.start, made.end, made.head) == (date(2001, 1, 1), date(2004, 2, 29), ("state", "leader"))
    assert term_of(row(TERM, "Ann Ex|Ex||XYZ||president|GOV||2001-03-04||own")).end is None


WRONG: list[tuple[Callable[[Row], object], str, str, str]] = [
    (country_of, COUNTRY, "xyz|Exland||||||", "iso3 'xyz'"),
    (country_of, COUNTRY, "XYZ|||||||", "needs a name"),
    (country_of, COUNTRY, "XYZ|Exland||||Hill=leg||", "metonym 'Hill=leg'"),
    (body_of, BODY, "|Ex Club|XYZ||group|||", "the name is missing"),
    (body_of, BODY, "Ex Club||XYZ||club|||", "kind 'club'"),
    (body_of, BODY, "Ex Club||XYZ||group||2004|2001", "before the start"),
    (role_of, ROLE, "clerk|gov|person|||1", "sector 'gov'"),
    (role_of, ROLE, "clerk|GOV|person|||much", "weight 'much'"),
    (role_of, ROLE, "clerk|GOV|thing|||1", "kind 'thing'"),
    (notable_of, NOTABLE, "Ann Ex|Ex|no|XYZ|poet", "alone 'no'"),
    (notable_of, NOTABLE, "Ann Ex|Ex|||poet", "the country is missing"),
    (term_of, TERM, "Ann Ex|Ex||XYZ|||GOV||2001||own", "the office is missing"),
    (term_of, TERM, "Ann Ex|Ex||XYZ||president|GOV||2001-02-30||own", "2001-02-30"),
    (term_of, TERM, "Ann Ex|Ex||XYZ||president|GOV||May 2001||own", "May 2001"),
    (term_of, TERM, "Ann Ex|Ex||XYZ||president|GOV|boss|2001||own", "head 'boss'"),
]


@pytest.mark.parametrize(("read", "header", "line", "what"), WRONG, ids=[w[3] for w in WRONG])
def test_a_wrong_row_is_named(read: Callable[[Row], object], header: str, line: str, what: str) -> None:
    with pytest.raises(CodebookError, match=r"facts/own\.tsv:2: ") as raised:
        read(row(header, line))
    assert what in str(raised.value)


@given(st.text(st.characters(exclude_characters="\t\n\r", exclude_categories=["Cs"]), max_size=12))
def test_any_date_is_read_or_refused(text: str) -> None:
    made = row(TERM, "Ann Ex|Ex||XYZ||president|GOV||START||own")
    cells = {**made.cells, "start": text.strip()}
    try:
        term = term_of(Row(made.file, made.line, cells))
    except CodebookError as error:
        assert str(error).startswith("facts/own.tsv:2: start ")
    else:
        assert (term.start is None) == (not text.strip())
