"""The tables of facts: that the shipped ones hold, and that a wrong row is refused with its file and line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import facts
from communique.codebook.facts_people import body_of, role_of, term_of
from communique.codebook.facts_places import country_of
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


def test_facts_are_read_once() -> None:
    assert facts.countries() is facts.countries()
    assert facts.roles() is facts.roles()


COUNTRY = "iso3|name|aliases|demonyms|capital|metonyms|region|sector"
BODY = "name|aliases|country|sector|kind|members|start|end"
ROLE = "role|sector|kind|office|head|weight"
TERM = "person|family|aliases|country|body|office|sector|head|start|end|source"


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
