"""Places: a table of sentences, what a document decides, and what must hold for every text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.codebook.tables import read_file
from communique.language.parse import parse
from communique.mentions.places import find_places
from communique.mentions.places.resolve import Name, settle
from communique.mentions.places.senses import senses
from communique.mentions.places.words import points, words
from communique.model.mention import PlaceMention
from communique.model.report import Report

TABLE = Path(__file__).with_name("places.tsv")


@dataclass(frozen=True)
class Wanted:
    words: str
    name: str
    kind: str
    country: str
    within: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    line: int
    sentence: str
    places: tuple[Wanted, ...]


def wanted(item: str) -> Wanted:
    text, _, rest = item.partition("=")
    name, kind, country, *within = rest.split("/")
    return Wanted(text, name, kind, country, tuple(within))


def cases() -> list[Case]:
    return [
        Case(row.line, row["sentence"], tuple(wanted(item) for item in row.list("places")))
        for row in read_file(TABLE, ("sentence", "places"))
    ]


def places(text: str, title: str | None = None) -> tuple[PlaceMention, ...]:
    return find_places(parse(Report("r", text, title=title, language="en")))


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case.line))
def test_the_table(case: Case) -> None:
    found = places(case.sentence)
    told = [(p.text, p.name, p.kind, p.country or "") for p in found]
    assert told == [(w.words, w.name, w.kind, w.country) for w in case.places]
    for place, want in zip(found, case.places, strict=True):
        assert set(want.within) <= set(place.within), place


def test_a_chain_ends_in_the_country() -> None:
    (street,) = places("They spoke in Downing Street.")
    assert street.within == ("London", "England", "United Kingdom")
    (paris, _) = places("A fire broke out in Paris, Texas.")
    assert paris.within == ("Texas", "United States")


def test_the_point_is_the_place_itself() -> None:
    (cairo,) = places("They met in Cairo.")
    assert cairo.latitude == pytest.approx(30.06, abs=0.1)
    assert cairo.longitude == pytest.approx(31.25, abs=0.1)
    assert cairo.geonameid == 360630


def test_a_country_is_never_pinned_to_its_capital() -> None:
    (brazil,) = places("They met in Brazil.")
    assert (brazil.kind, brazil.within) == ("country", ())
    brasilia = next(s for s in senses("Brasília") if s.country == "BRA")
    assert brazil.latitude is not None and brasilia.latitude is not None
    assert abs(brazil.latitude - brasilia.latitude) > 3


def test_what_is_named_elsewhere_decides() -> None:
    text = "Police in Springfield searched it.\n\nThe sheriff of Greene County, Missouri, said so. A man from Branson was held."
    assert {p.within[0] for p in places(text) if p.name == "Springfield"} == {"Missouri"}
    text = (
        "Police in Springfield searched the house.\n\nThe mayor of Boston, Massachusetts, said so. A man from Holyoke was held."
    )
    assert {p.within[0] for p in places(text) if p.name == "Springfield"} == {"Massachusetts"}


def test_a_container_said_once_holds_for_the_document() -> None:
    found = places("A church burned in Athens, Ohio.\n\nFirefighters in Athens said nobody was hurt.")
    assert [p.within[0] for p in found if p.name == "Athens"] == ["Ohio", "Ohio"]


def test_the_head_hangs_on_the_preposition() -> None:
    document = parse(Report("r", "Ships were stopped in the Strait of Hormuz.", language="en"))
    (strait,) = find_places(document)
    assert document.tokens[strait.head].text == "Strait"
    assert document.tokens[document.tokens[strait.head].head].text == "in"


def test_an_unknown_place_lies_in_the_town_of_its_sentence() -> None:
    street = places("Shots were heard on Mulberry Lane in Basra.")[0]
    assert (street.text, street.kind, street.country, street.within[0]) == ("Mulberry Lane", "facility", "IRQ", "Basra")
    (alone,) = places("Shots were heard on Mulberry Lane.")
    assert (alone.country, alone.latitude) == (None, None)


def test_spans_quote_title_and_text() -> None:
    text, title = "The  envoys left\nKhartoum for Port Sudan.", "Envoys leave Khartoum"
    found = places(text, title)
    assert [p.text for p in found] == ["Khartoum", "Khartoum", "Port Sudan"]
    for place in found:
        source = title if place.span.field == "title" else text
        assert source[place.span.start : place.span.end] == place.text


def test_persons_are_no_places() -> None:
    text = "Jack London dined with Mr. Houston.\n\nHouston said that he had paid."
    assert places(text) == ()


@given(st.text(alphabet=st.sampled_from("Paris, Texas'’s - of the London\n.Co (OH)éß中"), max_size=60))
@settings(max_examples=60, deadline=None)
def test_every_text(text: str) -> None:
    found = places(text)
    assert all(text[p.span.start : p.span.end] == p.text for p in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_the_order_of_names_does_not_matter() -> None:
    texts = ("Paris", "Lamar County", "Texas", "Clarksville", "Hugo")
    one = {text.lower(): Name(senses(text)) for text in texts}
    other = {text.lower(): Name(senses(text)) for text in reversed(texts)}
    settle(one)
    settle(other)
    assert {key: name.best for key, name in one.items()} == {key: other[key].best for key in one}
    assert one["paris"].best.division == "Texas"


def test_a_word_kind_or_sign_that_is_unknown_is_an_error() -> None:
    assert "avenue" in words("street")
    with pytest.raises(KeyError):
        words("nothing")  # type: ignore[arg-type]
    assert points()["container follows"] > 0


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Police fired on crowds in Freetown, Sierra Leone. They burned a post at Calaba Town.", "Calaba Town", None),
        ("Rebels in the Philippines attacked Manila. They burned Calaba Town.", "Calaba Town", "PHL"),
        ("Ghana's government said men had died at San Jose Town.", "San Jose Town", None),
        ("The ship left Cape Town.", "Cape Town", "ZAF"),
        ("Rebels left Lagos Junction near Nakuru in Kenya.", "Lagos Junction", "KEN"),
        ("Doctors in Freetown counted 19 bodies at Connaught Hospital.", "Connaught Hospital", "SLE"),
    ],
)
def test_a_quarter_is_not_the_namesake_of_a_state_not_told_of(text: str, words: str, country: str | None) -> None:
    found = find_places(parse(Report("r", text, language="en")))
    assert [p.country for p in found if p.text == words] == [country]
