"""Times: a table of phrases with publication day, and what must hold for every text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.codebook.tables import read_file
from communique.language.parse import parse
from communique.mentions.times import find_times
from communique.mentions.times.words import vocabulary
from communique.model.mention import TimeMention
from communique.model.report import Report
from communique.model.when import When

TABLE = Path(__file__).with_name("times.tsv")


@dataclass(frozen=True)
class Case:
    line: int
    published: date | None
    sentence: str
    words: str
    wanted: tuple[str, str, str, str, str]


def cases() -> list[Case]:
    return [
        Case(
            row.line,
            date.fromisoformat(row["published"]) if row["published"] else None,
            row["sentence"],
            row["words"],
            (row["type"], row["value"], row["edtf"], row["stated"], row["basis"]),
        )
        for row in read_file(TABLE, ("published", "sentence", "words", "type", "value", "edtf", "stated", "basis"))
    ]


def times(text: str, published: date | None = date(2022, 5, 5), title: str | None = None) -> tuple[TimeMention, ...]:
    return find_times(parse(Report("r", text, title=title, published=published, language="en")))


def found(case: Case) -> dict[str, tuple[str, str, str, str, str]]:
    return {
        m.text: (m.type, m.value or "", m.dating.edtf or "", m.dating.stated or "", m.dating.basis)
        for m in times(case.sentence, case.published)
    }


@pytest.mark.parametrize("case", [c for c in cases() if c.words], ids=lambda c: f"{c.line}:{c.words}")
def test_phrase(case: Case) -> None:
    assert found(case).get(case.words) == case.wanted, found(case)


@pytest.mark.parametrize("case", [c for c in cases() if not c.words], ids=lambda c: f"{c.line}:{c.sentence[:30]}")
def test_no_date(case: Case) -> None:
    assert found(case) == {}


WORDS = [
    *sorted(vocabulary().words),
    *("Monday", "May", "March", "2022", "1990", "1990s", "3", "31", "5th", "14:00", "2,000", "3/5/2022", "Easter"),
    *("Ramadan", "will", "said", "met", "people", "Theresa", "mid-1990s", "2015-18", "9999", "1000", "99999999999"),
    *("from", "by", "since", "before", "after", "until", "between"),
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=40),
    st.sampled_from([None, date(2022, 5, 5), date(2020, 2, 29), date(1, 1, 1), date(9999, 12, 31)]),
)
def test_any_words(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    end = 0
    for m in times(text, published):
        assert text[m.span.start : m.span.end] == m.text
        assert m.span.start >= end
        end = m.span.end
        when = m.dating.when
        if when:
            assert when.low is None or when.high is None or when.low <= when.high
            assert When.parse(when.edtf()).edtf() == when.edtf()
            assert m.dating.basis in ("stated", "relative")
        else:
            assert m.dating.basis == "unknown"
            assert m.dating.why
        if published is None:
            assert m.dating.basis != "relative" or any(x.dating.basis == "stated" for x in times(text, published))


def test_title_and_text() -> None:
    title, body = times("It was signed on Friday.", title="Pact to be signed on Friday")
    assert (title.span.field, title.dating.edtf) == ("title", "2022-05-06")
    assert (body.span.field, body.dating.edtf) == ("text", "2022-04-29")


def test_why_names_the_rule() -> None:
    (mention,) = times("The envoy left on Friday.")
    assert "weekday" in mention.dating.why
    (mention,) = times("The envoy left on Friday.", None)
    assert "publication" in mention.dating.why
