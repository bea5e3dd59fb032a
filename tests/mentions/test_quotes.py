"""Quotes: the marks, who speaks, and what is told without marks. Sentences of our own."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook.tables import read_file
from communique.language.parse import parse
from communique.mentions.actors import find_actors
from communique.mentions.quotes import find_quotes
from communique.mentions.quotes_marks import find_marks
from communique.model.mention import ActorMention, Quote
from communique.model.party import Party
from communique.model.report import Report

Told = tuple[bool, str, str | None, str | None]


def quotes_of(text: str, title: str | None = None) -> tuple[Quote, ...]:
    return find_quotes(parse(Report(id="r", text=text, title=title, language="en")), ())


def told(quote: Quote) -> Told:
    return quote.direct, quote.text, quote.speaker.text if quote.speaker else None, quote.cue_text


D, S = True, False  # direct; in sense only

DIRECT: list[tuple[str, list[Told]]] = [
    ('"We will," he said, "not yield."', [(D, "We will,", "he", "said"), (D, "not yield.", "he", "said")]),
    ("“We will not yield,” said the minister.", [(D, "We will not yield,", "the minister", "said")]),
    ("'We will not yield,' the minister said.", [(D, "We will not yield,", "the minister", "said")]),
    (
        '"The talks are over," Maria Costa, the foreign minister of Norland, said on Monday.',
        [(D, "The talks are over,", "Maria Costa", "said")],
    ),
    ('Costa told reporters: "The talks are over."', [(D, "The talks are over.", "Costa", "told")]),
    ('He called it "a grave mistake".', [(D, "a grave mistake", "He", "called")]),
    (
        'He called it "a grave mistake" and said the army would respond.',
        [(D, "a grave mistake", "He", "called"), (S, "the army would respond", "He", "said")],
    ),
    ('Costa was defiant. "We will win this war."', [(D, "We will win this war.", "Costa", None)]),
    (
        '"We are ready," she said. "We have been ready for years."',
        [(D, "We are ready,", "she", "said"), (D, "We have been ready for years.", "she", None)],
    ),
    (
        '"We are ready," she said. She added: "Nobody should doubt it."',
        [(D, "We are ready,", "she", "said"), (D, "Nobody should doubt it.", "She", "added")],
    ),
    (
        'A statement read: "The two sides agreed to meet again."',
        [(D, "The two sides agreed to meet again.", "A statement", "read")],
    ),
    (
        "“The first thing.\n\n“The second thing.\n\n“The third thing,” Costa said.",
        [
            (D, "The first thing.", "Costa", "said"),
            (D, "The second thing.", "Costa", "said"),
            (D, "The third thing,", "Costa", "said"),
        ],
    ),
    (
        "Costa said: “The first thing.\n\n“The second thing.”\n\nThe talks went on.",
        [(D, "The first thing.", "Costa", "said"), (D, "The second thing.", "Costa", "said")],
    ),
    (
        "“He told me ‘never again’ and left,” Costa recalled.",
        [(D, "He told me ‘never again’ and left,", "Costa", "recalled")],
    ),
    ("“I say “no” to it,” the mayor said.", [(D, "I say “no” to it,", "the mayor", "said")]),
    ('Asked about the raid, Costa replied: "No comment."', [(D, "No comment.", "Costa", "replied")]),
    ('"Will they attack?" she asked.', [(D, "Will they attack?", "she", "asked")]),
    ('"Peace is possible" - Maria Costa', [(D, "Peace is possible", "Maria Costa", None)]),
    ('As the minister put it, "the door is open".', [(D, "the door is open", "the minister", "put it")]),
    (
        "«Nous sommes prêts», said Mr Dupont. „Wir auch“, said Ms Klein.",
        [(D, "Nous sommes prêts", "Mr Dupont", "said"), (D, "Wir auch", "Ms Klein", "said")],
    ),
    ('"If they come", he said , "we will fight".', [(D, "If they come", "he", "said"), (D, "we will fight", "he", "said")]),
    (
        "The president, speaking in the capital, said: “We will rebuild.” His rival said: “With what money?”",
        [(D, "We will rebuild.", "The president", "said"), (D, "With what money?", "His rival", "said")],
    ),
    ('The minister warned of a "humanitarian disaster".', [(D, "humanitarian disaster", "The minister", "warned")]),
]

MIXED: list[tuple[str, list[Told]]] = [
    (
        'The report said "thousands of civilians" had fled.',
        [
            (D, "thousands of civilians", "The report", "said"),
            (S, '"thousands of civilians" had fled', "The report", "said"),
        ],
    ),
    (
        'The vote was "neither free nor fair", the monitors said.',
        [
            (S, 'The vote was "neither free nor fair"', "the monitors", "said"),
            (D, "neither free nor fair", "the monitors", "said"),
        ],
    ),
    (
        'The council issued a statement calling the raid "an act of war".',
        [(S, 'the raid "an act of war"', "The council", "calling"), (D, "an act of war", "The council", "calling")],
    ),
    (
        "The workers' leader said the workers' rights were 'under attack' in the workers' own homes.",
        [
            (
                S,
                "the workers' rights were 'under attack' in the workers' own homes",
                "The workers' leader",
                "said",
            ),
            (D, "under attack", "The workers' leader", "said"),
        ],
    ),
    (
        'Costa said she hoped the vote would be "free and fair".',
        [
            (S, 'she hoped the vote would be "free and fair"', "Costa", "said"),
            (S, 'the vote would be "free and fair"', "she", "hoped"),
            (D, "free and fair", "Costa", "said"),
        ],
    ),
]

INDIRECT: list[tuple[str, list[Told]]] = [
    (
        "The president said that the border would stay closed.",
        [(S, "the border would stay closed", "The president", "said")],
    ),
    (
        "According to ministers, the border would stay closed.",
        [(S, "the border would stay closed", "ministers", "According to")],
    ),
    ("The border would stay closed, officials said.", [(S, "The border would stay closed", "officials", "said")]),
    (
        "The border, officials said, would stay closed until June.",
        [(S, "The border", "officials", "said"), (S, "would stay closed until June", "officials", "said")],
    ),
    (
        "The border would stay closed, according to two diplomats.",
        [(S, "The border would stay closed", "two diplomats", "according to")],
    ),
    (
        "The spokesman told reporters that the deal was dead.",
        [(S, "the deal was dead", "The spokesman", "told")],
    ),
    (
        "Officials denied that troops had crossed the river.",
        [(S, "troops had crossed the river", "Officials", "denied")],
    ),
    (
        "The envoy accused the army of shelling a hospital.",
        [(S, "the army of shelling a hospital", "The envoy", "accused")],
    ),
    (
        "The bloc urged both sides to return to talks.",
        [(S, "both sides to return to talks", "The bloc", "urged")],
    ),
    ("Costa, who said the vote was rigged, left the country.", [(S, "the vote was rigged", "who", "said")]),
    (
        "The rebels' claim that they had shot down a jet could not be checked.",
        [(S, "they had shot down a jet", "The rebels'", "claim")],
    ),
    (
        "The envoy was quoted as saying that talks would resume.",
        [(S, "talks would resume", "The envoy", "saying")],
    ),
    (
        "She said she was tired and warned that the truce would not hold.",
        [(S, "she was tired", "She", "said"), (S, "the truce would not hold", "She", "warned")],
    ),
    (
        "A senior official, who asked not to be named, said the plan had failed.",
        [(S, "the plan had failed", "A senior official", "said")],
    ),
    (
        "The fighting has spread, as the minister told parliament.",
        [(S, "The fighting has spread", "the minister", "told")],
    ),
]

NOBODY = [
    "No group immediately claimed responsibility for the attack.",
    "Gunmen attacked a convoy of fuel trucks near Faya on Monday.",
    'The so-called "peace corridor" was shelled.',
    'Robert "Bob" Stone met the envoy.',
    'She appeared on the broadcaster\'s "Morning Hour" programme.',
    "The generals' cars weren't there in the '90s.",
    'The pipe was 6" wide and 4" deep.',
    "Sanctions were announced on Monday.",
    "Rock 'n' roll was banned, and so were the envoys' visits.",
    "The minister welcomed Maria Costa.",
    "The army wants to leave.",
]


@pytest.mark.parametrize(("text", "expected"), [*DIRECT, *MIXED, *INDIRECT], ids=lambda v: v[:40] if isinstance(v, str) else "")
def test_whose_words(text: str, expected: list[Told]) -> None:
    assert sorted(told(q) for q in quotes_of(text)) == sorted(expected)


def table() -> list[tuple[str, list[Told]]]:
    """The cases of quotes.tsv: a row without text is another quote of the text above it."""
    found: list[tuple[str, list[Told]]] = []
    for row in read_file(Path(__file__).with_name("quotes.tsv"), ("text", "form", "words", "speaker", "cue")):
        if row["text"]:
            found.append((row["text"].replace("¶", "\n"), []))
        if row["form"]:
            found[-1][1].append((row["form"] == "D", row["words"], row["speaker"] or None, row["cue"] or None))
    return found


@pytest.mark.parametrize(("text", "expected"), table(), ids=lambda v: v[:40] if isinstance(v, str) else "")
def test_each_text_of_the_table(text: str, expected: list[Told]) -> None:
    assert sorted(map(str, map(told, quotes_of(text)))) == sorted(map(str, expected))


HEADLINES: list[tuple[str, list[Told]]] = [
    ("Ceasefire talks have collapsed - UN envoy", [(S, "Ceasefire talks have collapsed", "UN envoy", None)]),
    ("Dozens killed in raid on market: officials", [(S, "Dozens killed in raid on market", "officials", None)]),
    ("Pope Francis: War is madness", [(S, "War is madness", "Pope Francis", None)]),
    ("China sends ships to strait - report", [(S, "China sends ships to strait", "report", None)]),
    ("Minister: 'We will not yield'", [(D, "We will not yield", "Minister", None)]),
    ("'We will not yield': Macron", [(D, "We will not yield", "Macron", None)]),
    ("Ukraine: Russian missiles hit Lviv", []),
    ("War in Sudan: what we know so far", []),
    ("Putin and Xi meet: key takeaways", []),
    ("Macron - a life in pictures", []),
    ("Explainer: Why the talks failed", []),
]


@pytest.mark.parametrize(("title", "expected"), HEADLINES)
def test_headlines_name_speakers_by_their_marks(title: str, expected: list[Told]) -> None:
    document = parse(Report(id="r", text="The talks went on.\n\nThey ended.", title=title, language="en"))
    assert [told(q) for q in find_quotes(document, find_actors(document))] == expected


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_quoted(text: str) -> None:
    assert quotes_of(text) == ()


def test_spans_count_the_text_as_given() -> None:
    text = "He said: “It’s\u00a0over,”  and left."
    (quote,) = [q for q in quotes_of(text) if q.direct]
    assert text[quote.span.start : quote.span.end] == quote.text == "It’s\u00a0over,"
    assert quote.cue is not None
    assert text[quote.cue.start : quote.cue.end] == quote.cue_text == "said"


def test_the_title_is_read_too() -> None:
    first, *_ = quotes_of("The talks went on.", title="'We will not yield', says minister")
    assert (first.span.field, first.text, first.direct) == ("title", "We will not yield", True)
    assert first.speaker is not None
    assert first.speaker.text == "minister"


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("Ms Costa arrived late. She said the talks had failed.", "She", "She"),
        ("Ms Costa, who said the vote was rigged, left.", "Costa", "who"),
    ],
)
def test_actors_resolve_the_speaker(text: str, head: str, words: str) -> None:
    document = parse(Report(id="r", text=text, language="en"))
    costa = Party("Maria Costa", "person", "PRT", "GOV")
    i = next(t.i for t in document.tokens if t.text == head)
    mention = ActorMention(document.span(i, i + 1), head, i, i, i + 1, (costa,), "surname")
    quotes = find_quotes(document, (mention,))
    assert [(q.speaker.text, q.speaker.name, q.speaker.party) for q in quotes if q.speaker] == [(words, "Maria Costa", costa)]


@given(st.text(alphabet="ab s.,\n “”‘’\"'«»„`", max_size=80))
def test_marks_never_overlap_on_a_level_and_stay_in_the_text(text: str) -> None:
    marks = find_marks(text)
    for mark in marks:
        assert 0 <= mark.start < mark.end <= len(text)
        assert text[mark.start : mark.end].strip() == text[mark.start : mark.end]
    outer = [m for m in marks if m.depth == 0]
    assert all(a.end <= b.start for a, b in pairwise(outer))


@given(st.lists(st.sampled_from(["We go.", "Not yet!", "They’re here,", "It’s the workers’ right,"]), min_size=1, max_size=4))
def test_quoted_words_come_back_whole(words: list[str]) -> None:
    text = " he said. ".join(f"“{w}”" for w in words)
    assert [text[m.start : m.end] for m in find_marks(text)] == words


def test_a_report_without_text_has_no_quotes() -> None:
    assert quotes_of("") == ()


def test_a_role_takes_the_name_that_is_apposed_to_it() -> None:
    text = "A spokesperson for the mayor, Carla Ruiz, said the release was near."
    document = parse(Report(id="r", text=text, language="en"))
    at = {t.text: t.i for t in document.tokens}
    role, ruiz = Party("spokesperson", "person"), Party("Carla Ruiz", "person")
    mentions = (
        ActorMention(document.span(0, 5), "A spokesperson for the mayor", 1, 0, 5, (role,), "role"),
        ActorMention(
            document.span(at["Carla"], at["Ruiz"] + 1), "Carla Ruiz", at["Ruiz"], at["Carla"], at["Ruiz"] + 1, (ruiz,), "name"
        ),
    )
    (quote,) = find_quotes(document, mentions)
    assert quote.speaker is not None
    assert quote.speaker.name == "Carla Ruiz"


@pytest.mark.parametrize("text", [", ".join(["Anna Smith"] * 1200) + " said no.", '"We go," he said ' * 300, "he said " * 600])
def test_broken_text_neither_fails_nor_takes_long(text: str) -> None:
    document = parse(Report(id="r", text=text, language="en"))
    assert all(text[q.span.start : q.span.end] == q.text for q in find_quotes(document, ()))


def test_a_cue_noun_may_be_the_last_word() -> None:
    assert quotes_of("The CIA hacked us for eleven years, a Chinese cyber firm reports") is not None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The roads are safe, said a study issued by the Bank of Chad. “We counted them all,” the study said.", "Bank of Chad"),
        ("The Bank of Chad released a report on Friday. “We counted them all,” the report read.", "Bank of Chad"),
        ("The Bank of Chad denied it in a statement. “We counted them all,” the statement said.", "Bank of Chad"),
        ("The Bank of Chad denied it, stating it was wrong. “We counted them all,” the statement added.", "Bank of Chad"),
        ("The Bank of Chad met. “We counted them all,” the statement added.", "the statement"),
    ],
)
def test_a_document_speaks_for_who_issued_it(text: str, speaker: str) -> None:
    document = parse(Report(id="r", text=text, language="en"))
    direct = [q for q in find_quotes(document, find_actors(document)) if q.direct]
    assert [q.speaker.name for q in direct if q.speaker] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The raid highlighted the dangers of the north.", []),
        ("The restraint of the army shows that peace is possible.", []),
        ("His weapons say that he wants war.", []),
        ("Troops have the job of training and supporting local police.", []),
        ("Costa said the two leaders had agreed to end the quarrel.", ["Costa"]),
        ("“Peace must come,” Costa said, according to a radio translation of the speech.", ["Costa"]),
        ("The party, whose Miners' Union said it would appeal, was banned.", ["Miners' Union"]),
        ("The administration said the border was shut.", ["The administration"]),
        ("An investigation found that the captain was asleep.", ["An investigation"]),
        ("The survey showed that most farmers want peace.", ["The survey"]),
    ],
)
def test_who_says_something_can_speak(text: str, speakers: list[str]) -> None:
    assert [q.speaker.text if q.speaker else None for q in quotes_of(text)] == speakers


def test_one_of_several_is_of_them() -> None:
    (quote,) = quotes_of("Two officials, one of whom said that he was tired, left.")
    assert quote.speaker and quote.speaker.name == "Two officials"


@pytest.mark.parametrize(
    "text",
    [
        "The Star is seeking comment from the bank and its owners.",
        "Reporters have asked for comment from the ministry.",
        "The paper sought reaction from the embassy of Peru.",
    ],
)
def test_what_is_still_awaited_is_no_quote(text: str) -> None:
    assert quotes_of(text) == ()


def test_what_is_demanded_or_rejected_is_told() -> None:
    assert [q.text for q in quotes_of("Norway is seeking talks with Peru.")] == ["talks with Peru"]
    assert [q.text for q in quotes_of("Norway demanded a response from Peru.")] == ["a response from Peru"]
