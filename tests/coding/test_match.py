"""Which entry of the lexicon holds where: patterns of several words, objects, measures, operators, nouns of verbs."""

from __future__ import annotations

import pytest

from communique.codebook.lexicon import lexicon
from communique.coding.desk import desk_for
from communique.coding.match import Matcher
from communique.language.parse import parse
from communique.model.mention import Mentions
from communique.model.report import Report


def matched(text: str, word: str) -> tuple[Matcher, int]:
    """The matcher of a sentence in which nobody is known, and where a word stands in it."""
    document = parse(Report("match", text, language="en"))
    return desk_for(document, Mentions()).matcher, next(t.i for t in document.tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "pattern", "words"),
    [
        ("The envoys took part in the exercises.", "took", ("take", "part", "in"), ["took", "part", "in"]),
        ("The envoys took the ferry.", "took", ("take",), ["took"]),
        ("Malawi is opposed to the quota.", "opposed", ("be", "oppose", "to"), ["opposed", "to"]),
        ("The harbour master was taken hostage by gunmen.", "taken", ("take", "hostage"), ["taken", "hostage"]),
    ],
)
def test_the_longest_pattern_whose_words_stand_there_holds(
    text: str, word: str, pattern: tuple[str, ...], words: list[str]
) -> None:
    matcher, at = matched(text, word)
    hit = matcher.verb(at)
    assert hit is not None
    assert hit.entry.words == pattern
    tokens = parse(Report("match", text, language="en")).tokens
    assert [tokens[i].text for i in hit.tokens] == words


def test_an_entry_holds_only_of_the_object_that_it_asks_for() -> None:
    harmless, bridge = matched("Lorries broke the bridge near Gao.", "broke")
    broken_off, talks = matched("Malta broke off talks with Chad on Friday.", "broke")
    assert harmless.verb(bridge) is None
    hit = broken_off.verb(talks)
    assert hit is not None
    assert hit.entry.act == "cancel"


def test_a_noun_of_measure_has_the_classes_of_what_it_measures() -> None:
    matcher, at = matched("The mayor drew up a fresh set of sanctions.", "set")
    assert matcher.content(at) == at + 2
    assert "sanction" in matcher.classes(at)
    assert "sanction" not in matched("The mayor won the second set.", "set")[0].classes(5)


def test_an_operator_that_makes_another_act_needs_that_other() -> None:
    urging, at = matched("The government urged Malta to sign the treaty.", "urged")
    assert urging.operator(at) is not None
    idle, order = matched("The two met in order to sign the treaty.", "order")
    assert idle.operator(order) is None


def test_every_entry_knows_the_second_word_of_its_pattern() -> None:
    seconds = {e.words: e.second for entries in lexicon().verbs.values() for e in entries}
    assert seconds["take", "part", "in"] == "part"
    assert seconds["be", "oppose", "to"] == "to"
    assert seconds["sign",] == ""
