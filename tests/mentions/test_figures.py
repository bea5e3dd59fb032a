"""Figures: what a number is, and what it counts or measures. Sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from communique.codebook.counting import both_true
from communique.language.parse import parse
from communique.mentions.figures import find_figures
from communique.mentions.figures_numbers import find_numbers, words_value
from communique.model.mention import ActorMention, Figure, TimeMention
from communique.model.party import Party
from communique.model.report import Report
from communique.model.when import Dating, When


def figures_of(text: str, title: str | None = None) -> tuple[Figure, ...]:
    return find_figures(parse(Report(id="r", text=text, title=title, language="en")), (), ())


def row(figure: Figure) -> dict[str, object]:
    """A figure as its words, value and all that is not plain: bounds that are not the value, fields that are not None."""
    names = ("unit", "of", "change", "casualty", "measure", "subject", "since")
    told = {name: value for name in names if (value := getattr(figure, name)) is not None}
    bounds = {} if figure.low == figure.high == figure.value else {"bounds": (figure.low, figure.high)}
    return {"text": figure.text, "value": figure.value, **bounds, **told}


def fig(text: str, value: float, **told: object) -> dict[str, object]:
    return {"text": text, "value": value, **told}


MILLION, BILLION = 1e6, 1e9

FIGURES: list[tuple[str, list[dict[str, object]]]] = [
    # counts, in digits and in words
    ("Sanctions hit 140 more Russian nationals.", [fig("140", 140, of="Russian nationals", change="more")]),
    ("The army lost 1,600 vehicles.", [fig("1,600", 1600, of="vehicles")]),
    (
        "Two and a half million people and one hundred and twenty envoys met half a million voters.",
        [
            fig("Two and a half million", 2.5 * MILLION, of="people"),
            fig("one hundred and twenty", 120, of="envoys"),
            fig("half a million", 0.5 * MILLION, of="voters"),
        ],
    ),
    ("It seized twenty-one cargo ships.", [fig("twenty-one", 21, of="cargo ships")]),
    ("They freed 21 of the schoolgirls.", [fig("21", 21, of="schoolgirls", casualty="released")]),
    ("The alliance has 32 members.", [fig("32", 32, of="members")]),
    ("The 27-member bloc met.", [fig("27", 27, of="member")]),
    ("A 5,000-strong force arrived.", [fig("5,000", 5000, of="force")]),
    ("Seventeen rioters were taken into custody.", [fig("Seventeen", 17, of="rioters", casualty="detained")]),
    ("He said 31 soldiers are in custody.", [fig("31", 31, of="soldiers", casualty="detained")]),
    ("They put nine editors behind bars.", [fig("nine", 9, of="editors", casualty="detained")]),
    ("Two tankers are in port.", [fig("Two", 2, of="tankers")]),
    ("The oldest was 73, the youngest of them just 19.", []),
    ("The youngest 12 recruits marched.", [fig("12", 12, of="recruits")]),
    ("In the quake 112 citizens lost their lives.", [fig("112", 112, of="citizens", casualty="killed")]),
    ("The fire cost 14 miners their lives.", [fig("14", 14, of="miners", casualty="killed")]),
    ("The war took the lives of 300 soldiers.", [fig("300", 300, of="soldiers", casualty="killed")]),
    ("Doctors saved the lives of 300 soldiers.", [fig("300", 300, of="soldiers")]),
    ("Nine farmers lost their fields.", [fig("Nine", 9, of="farmers")]),
    ("One soldier died.", [fig("One", 1, of="soldier", casualty="killed")]),
    ("Three more ships sank.", [fig("Three", 3, of="ships", change="more")]),
    ("The bloc will send another 12 observers.", [fig("12", 12, of="observers", change="more")]),
    ("There were 30 fewer flights.", [fig("30", 30, of="flights", change="fewer")]),
    # what only tells an order
    ("Dozens of protesters were arrested.", [fig("Dozens", 24, bounds=(24, None), of="protesters", casualty="detained")]),
    ("Hundreds of homes burned.", [fig("Hundreds", 200, bounds=(200, None), of="homes")]),
    (
        "Tens of thousands of people fled.",
        [fig("Tens of thousands", 20_000, bounds=(20_000, None), of="people", casualty="displaced")],
    ),
    ("Several hundred envoys met.", [fig("Several hundred", 200, bounds=(200, None), of="envoys")]),
    ("Scores of villagers waited.", [fig("Scores", 40, bounds=(40, None), of="villagers")]),
    # bounds
    ("At least a dozen people met.", [fig("a dozen", 12, bounds=(12, None), of="people")]),
    ("More than 300 people met.", [fig("300", 300, bounds=(300, None), of="people")]),
    ("No more than 300 people met.", [fig("300", 300, bounds=(None, 300), of="people")]),
    ("Up to 5,000 troops arrived.", [fig("5,000", 5000, bounds=(None, 5000), of="troops")]),
    ("Nearly 1,600 homes burned.", [fig("1,600", 1600, bounds=(1440, 1600), of="homes")]),
    ("Just over 200 homes burned.", [fig("200", 200, bounds=(200, 220), of="homes")]),
    ("Some 15,000 refugees crossed.", [fig("15,000", 15_000, bounds=(13_500, 16_500), of="refugees")]),
    ("A party of 45 won easily.", [fig("45", 45, measure="party")]),
    ("It sank 10 or more boats.", [fig("10", 10, bounds=(10, None), of="boats")]),
    ("Fewer than 50 deputies voted.", [fig("50", 50, bounds=(None, 50), of="deputies")]),
    ("A dispute over 12 islands goes on.", [fig("12", 12, of="islands")]),
    # ranges
    ("The wave hit between 10 and 15 villages.", [fig("10 and 15", 12.5, bounds=(10, 15), of="villages")]),
    ("It destroyed 10 to 20 tanks.", [fig("10 to 20", 15, bounds=(10, 20), of="tanks")]),
    ("It destroyed 10–20 tanks.", [fig("10–20", 15, bounds=(10, 20), of="tanks")]),
    ("The dam will cost $3-5bn.", [fig("$3-5bn", 4 * BILLION, bounds=(3 * BILLION, 5 * BILLION), unit="USD")]),
    # money
    ("The bank approved a $5bn loan.", [fig("$5bn", 5 * BILLION, unit="USD", of="loan")]),
    ("They sent £20m and A$3bn.", [fig("£20m", 20 * MILLION, unit="GBP"), fig("A$3bn", 3 * BILLION, unit="AUD")]),
    ("They sent 5.2 billion euros.", [fig("5.2 billion euros", 5.2 * BILLION, unit="EUR")]),
    ("It paid Rs500 crore.", [fig("Rs500 crore", 5 * BILLION, unit="INR")]),
    ("It paid 2.1 trillion yen.", [fig("2.1 trillion yen", 2.1e12, unit="JPY")]),
    ("Cairo fined the Egyptian editor 30,000 pounds.", [fig("30,000 pounds", 30_000, unit="EGP")]),
    ("It cost millions of dollars.", [fig("millions of dollars", 2 * MILLION, bounds=(2 * MILLION, None), unit="USD")]),
    ("Seoul paid 300 won for it.", [fig("300 won", 300, unit="KRW")]),
    ("The mayor was paid 300 pesos.", [fig("300 pesos", 300, unit="MXN")]),
    ("Manila paid the mayor 300 pesos.", [fig("300 pesos", 300, unit="PHP")]),
    ("She was fined 30,000 Egyptian pounds.", [fig("30,000 Egyptian pounds", 30_000, unit="EGP")]),
    ("France will give $50m in aid.", [fig("$50m", 50 * MILLION, unit="USD", of="aid")]),
    (
        "France will give an additional 200 million euros in military aid.",
        [fig("200 million euros", 200 * MILLION, unit="EUR", of="military aid", change="more")],
    ),
    # measures
    ("A 15-metre wave hit the coast.", [fig("15-metre", 15, unit="metre", of="wave")]),
    ("The rocket flew 3,700km.", [fig("3,700km", 3700, unit="kilometre")]),
    ("It reached an altitude of 770 km.", [fig("770 km", 770, unit="kilometre", measure="altitude")]),
    ("It shipped 5,000 tonnes of wheat.", [fig("5,000 tonnes", 5000, unit="tonne", of="wheat")]),
    ("It pumps 500,000 barrels a day.", [fig("500,000 barrels a day", 500_000, unit="barrel per day")]),
    ("The van held 500 pounds of explosives.", [fig("500 pounds", 500, unit="pound", of="explosives")]),
    ("A magnitude 6.8 quake hit the coast.", [fig("6.8", 6.8, unit="magnitude", of="quake")]),
    # casualties
    (
        "At least 12 people were killed and more than 300 injured.",
        [
            fig("12", 12, bounds=(12, None), of="people", casualty="killed"),
            fig("300", 300, bounds=(300, None), casualty="injured"),
        ],
    ),
    (
        "The blast killed 15 soldiers, wounding 30.",
        [fig("15", 15, of="soldiers", casualty="killed"), fig("30", 30, casualty="injured")],
    ),
    ("The death toll rose to 15.", [fig("15", 15, casualty="killed", measure="death toll")]),
    ("The storm left 30 wounded.", [fig("30", 30, casualty="injured")]),
    ("The storm left 20 people dead.", [fig("20", 20, of="people", casualty="killed")]),
    ("Forty people are missing.", [fig("Forty", 40, of="people", casualty="missing")]),
    ("The police detained 15 activists.", [fig("15", 15, of="activists", casualty="detained")]),
    ("Gunmen abducted 276 pupils.", [fig("276", 276, of="pupils", casualty="abducted")]),
    ("The war has displaced 1.5 million people.", [fig("1.5 million", 1.5 * MILLION, of="people", casualty="displaced")]),
    ("Five officers were shot dead.", [fig("Five", 5, of="officers", casualty="killed")]),
    ("Six jailed union leaders were freed.", [fig("Six", 6, of="jailed union leaders", casualty="released")]),
    (
        "They hailed the release of 21 of the more than 40 pupils.",
        [
            fig("21", 21, of="pupils", casualty="released"),
            fig("40", 40, bounds=(40, None), of="pupils"),
        ],
    ),
    ("The month saw 60 deaths.", [fig("60", 60, of="deaths", casualty="killed")]),
    # shares, change and measure
    (
        "Norland has raised its defence spending by a staggering 62 per cent since 1995.",
        [
            fig(
                "62 per cent",
                62,
                unit="percent",
                change="increase",
                measure="defence spending",
                subject="Norland",
                since="1995",
            )
        ],
    ),
    (
        "Japan spends two per cent of its GDP on defence.",
        [fig("two per cent", 2, unit="percent of GDP", measure="defence spending", subject="Japan")],
    ),
    ("Exports fell 3.2%.", [fig("3.2%", 3.2, unit="percent", change="decrease", measure="exports")]),
    ("Inflation rose to 4.5 percent.", [fig("4.5 percent", 4.5, unit="percent", measure="inflation")]),
    (
        "Rents rose by between 5 and 10 per cent.",
        [fig("5 and 10 per cent", 7.5, bounds=(5, 10), unit="percent", change="increase", measure="rents")],
    ),
    (
        "A 10 per cent cut in oil exports was agreed.",
        [fig("10 per cent", 10, unit="percent", change="decrease", measure="oil exports")],
    ),
    ("The tariff covers 30 per cent of imports.", [fig("30 per cent", 30, unit="percent", of="imports")]),
    (
        "Unemployment stood at 5 per cent, up 0.3 percentage points.",
        [
            fig("5 per cent", 5, unit="percent", measure="unemployment"),
            fig("0.3 percentage points", 0.3, unit="percentage point", change="increase"),
        ],
    ),
    (
        "Trade fell from 257 billion euros in 2021 to 89 billion.",
        [
            fig("257 billion euros", 257 * BILLION, unit="EUR", measure="trade"),
            fig("89 billion", 89 * BILLION, unit="EUR", measure="trade"),
        ],
    ),
    (
        "The share was 90 per cent, rising to 97 per cent.",
        [fig("90 per cent", 90, unit="percent", measure="share"), fig("97 per cent", 97, unit="percent", measure="share")],
    ),
    (
        "Copper fell 3.4% to $9,300 a tonne, its lowest since March.",
        [
            fig("3.4%", 3.4, unit="percent", change="decrease", measure="copper"),
            fig("$9,300", 9300, unit="USD", measure="copper"),
        ],
    ),
    # where and whom
    ("The mine lies 72 km southwest of the capital.", [fig("72 km", 72, unit="kilometre")]),
    ("He comes from a town of 14,000 at the foot of a hill.", [fig("14,000", 14_000, measure="population")]),
    (
        "About 1,400 of the more than 2,000 injured are in hospital.",
        [
            fig("1,400", 1400, bounds=(1260, 1540), casualty="injured"),
            fig("2,000", 2000, bounds=(2000, None), casualty="injured"),
        ],
    ),
    ("Of the dead, nine were children.", [fig("nine", 9, of="children", casualty="killed")]),
    ("Four of those held are foreign nationals.", [fig("Four", 4, of="foreign nationals", casualty="detained")]),
    ("The convoy met 2.1 million who fled abroad.", [fig("2.1 million", 2.1 * MILLION, casualty="displaced")]),
    # penalties
    ("She was sentenced to three years in prison.", [fig("three years", 3, unit="year", of="prison")]),
    ("He was jailed for 15 months.", [fig("15 months", 15, unit="month", of="sentence")]),
]

NONE = [
    "The talks began on 5 May 2022 and ended in 2023.",
    "It was the first visit in the 21st century, the second since the war.",
    "No one knows, one of the envoys said; the one thing they share is fear.",
    "The council adopted Resolution 1701 under Article 5.",
    "The G7 and the G20 met about Covid-19 and flight MH17.",
    "A Boeing 737 flew over 10 Downing Street.",
    "Anna Smith, 45, and a 17-year-old pupil met.",
    "The meeting began at 10:30 am and ended at 5 pm.",
    "They won 3-1 and can be called on 555-1234.",
    "The war has lasted for three years.",
    "The two leaders met twice.",
    "A two-state solution needs two-thirds of the votes, three times as many as now.",
    "It happened dozens of times, millions of years ago.",
    "1. The army leaves.\n2. The talks begin.",
    "They have met since January 12 in room 14.",
    "A fourth man, aged 22, was released.",
]


@pytest.mark.parametrize(("text", "expected"), FIGURES, ids=[text for text, _ in FIGURES])
def test_figures(text: str, expected: list[dict[str, object]]) -> None:
    assert [row(f) for f in figures_of(text)] == expected


@pytest.mark.parametrize("text", NONE)
def test_no_figure(text: str) -> None:
    assert figures_of(text) == ()


def test_spans_and_heads_point_at_the_number() -> None:
    text = "Yesterday,\u00a0£2.5m was paid and 140 ships left."
    document = parse(Report(id="r", text=text, language="en"))
    money, ships = find_figures(document, (), ())
    assert (text[money.span.start : money.span.end], text[ships.span.start : ships.span.end]) == ("£2.5m", "140")
    assert document.tokens[ships.head].text == "140"


def test_the_title_is_read_too() -> None:
    title, body = figures_of("The storm killed 12 people.", title="Storm kills 12")
    assert (title.span.field, title.casualty, body.span.field) == ("title", "killed", "text")


def test_an_actor_mention_gives_the_subject() -> None:
    document = parse(Report(id="r", text="It has raised its defence spending by 62 per cent.", language="en"))
    norland = Party("Norland", "state", "NOR")
    mention = ActorMention(document.span(0, 1), "It", 0, 0, 1, (norland,), "pronoun")
    (figure,) = find_figures(document, (mention,), ())
    assert (figure.subject, figure.measure) == ("NOR", "defence spending")


def test_its_tells_whose_it_is_where_it_does_not() -> None:
    document = parse(Report(id="r", text="It spends two per cent of its GDP on defence.", language="en"))
    its = next(t.i for t in document.tokens if t.text == "its")
    norland = Party("Norland", "state", "NOR")
    mention = ActorMention(document.span(its, its + 1), "its", its, its, its + 1, (norland,), "pronoun")
    (figure,) = find_figures(document, (mention,), ())
    assert figure.subject == "NOR"


def time_at(text: str, words: str, kind: str = "DATE") -> tuple[Report, TimeMention]:
    report = Report(id="r", text=text, language="en")
    document = parse(report)
    i = text.index(words)
    tokens = [t.i for t in document.tokens if i <= t.start < i + len(words)]
    span = document.span(tokens[0], tokens[-1] + 1)
    when = Dating(When.day(date(2020, 3, 12)), "stated")
    return report, TimeMention(span, words, tokens[0], "DATE" if kind == "DATE" else "DURATION", None, when)


def test_a_number_within_a_date_is_none() -> None:
    report, time = time_at("The raid of the 12th of the 3rd hit 40 ships on Mar 12 20.", "Mar 12 20")
    assert [f.text for f in find_figures(parse(report), (), (time,))] == ["40"]


def test_since_takes_the_date_that_was_found() -> None:
    report, time = time_at("Imports have fallen by 12 per cent since the March vote.", "the March vote")
    (figure,) = find_figures(parse(report), (), (time,))
    assert figure.since == "2020-03-12"


@pytest.mark.parametrize(
    ("left", "right", "meet"),
    [
        ("At least 12 people died.", "15 people died.", True),
        ("12 people died.", "15 people died.", False),
        ("Dozens of people died.", "300 people died.", True),
        ("Nearly 300 people died.", "280 people died.", True),
        ("Up to 40 people died.", "50 people died.", False),
    ],
)
def test_bounds_decide_whether_two_figures_can_both_be_true(left: str, right: str, meet: bool) -> None:
    (a,), (b,) = figures_of(left), figures_of(right)
    assert both_true(a, b) is meet


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_with_separators_come_back(n: int) -> None:
    (number,) = find_numbers(f"they sent {n:,} tents")
    assert (number.value, number.low, number.high) == (n, n, n)


@pytest.mark.parametrize("text", ["9" * 5000, "one hundred and " * 500, "5 million " * 500, "million " * 500, "1-" * 500])
def test_hostile_numbers_end(text: str) -> None:
    assert all(n.value < 1e19 for n in find_numbers(text))


SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
]
SMALL += ["fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spoken(n: int) -> str:
    """A number below a billion in English words: the oracle for the reader."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            joint = " and " if size == 100 or rest < 100 else " "
            return f"{spoken(n // size)} {name}" + (joint + spoken(rest) if rest else "")
    raise AssertionError(n)


@given(st.integers(min_value=0, max_value=10**9 - 1))
def test_words_come_back(n: int) -> None:
    assert words_value(spoken(n)) == n
    (number,) = find_numbers(f"they sent {spoken(n)} tents")
    assert number.value == n


@example("0–0b")
@given(st.text(alphabet="0123456789 ,.-–$mbn%to and", max_size=40))
def test_numbers_stay_in_order_and_in_the_text(text: str) -> None:
    at = 0
    for number in find_numbers(text):
        assert at <= number.start < number.end <= len(text)
        assert number.low is None or number.high is None or number.low <= number.value <= number.high
        at = number.end
