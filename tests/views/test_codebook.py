"""The codebook told to a person says what the tables say."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from communique.codebook.codes import acts, code_of
from communique.codebook.ontology import ontology
from communique.model.errors import UnknownName
from communique.model.status import STATUSES
from communique.views.codebook import listed, shown

CODEBOOK = Path(str(files("communique.codebook")))


def lines(text: str, beginning: str) -> list[list[str]]:
    """The words of the lines that begin so."""
    return [words for line in text.splitlines() if (words := line.split()) and words[0].startswith(beginning)]


def test_all_types_and_acts_are_listed_with_their_codes() -> None:
    types, _, told = listed().partition("\nActs\n")
    assert [words[0] for words in lines(types, "")[1:] if words[0].isupper()] == list(ontology().types)
    for act in acts():
        code = code_of(act, None, "done")
        (words,) = (words for words in lines(told, act) if words[0] == act)
        if code.type:
            assert words[1 : 3 if code.mode else 2] == [w for w in (code.type, code.mode) if w]


def test_contexts_and_sectors_are_listed_with_what_they_are() -> None:
    assert {words[0] for words in lines(listed("sectors"), "")} >= set(ontology().sectors)
    assert ["military"] in [words[:1] for words in lines(listed("contexts"), "")]
    assert "rebels" in listed("sectors")


@pytest.mark.parametrize("type", ontology().types)
def test_a_type_is_shown_with_modes_acts_and_words(type: str) -> None:
    told = shown(type)
    assert told == shown(type.lower()) or type.lower() in acts()
    assert told.startswith(f"{type}: {ontology().quads[type]}, intensity ")
    for mode in ontology().modes(type):
        assert lines(told, mode), mode
    assert "Verbs (" in told


@pytest.mark.parametrize("act", acts())
def test_an_act_is_shown_with_its_code_at_every_status(act: str) -> None:
    told = shown(act)
    assert told.startswith(f"{act}: ")
    for status in STATUSES:
        code = code_of(act, None, status)
        (words,) = lines(told, status)
        assert words[0] == status
        if code.type:
            assert words[1 : 3 if code.mode else 2] == [w for w in (code.type, code.mode) if w]


def test_every_word_that_tells_an_act_names_the_row_it_is_from() -> None:
    found = lines(shown("ceasefire"), "lexicon/")
    assert len(found) > 50
    for place, act, *words in found:
        file, _, line = place.partition(":")
        row = (CODEBOOK / file).read_text("utf-8").splitlines()[int(line) - 1]
        assert act == "ceasefire"
        assert "ceasefire" in row.split("\t")
        verbs = re.split("; |\t", row.split("\t")[0])
        assert any(verb.startswith(tuple(words[:2])) for verb in verbs)


def test_support_is_an_act_and_SUPPORT_a_type() -> None:  # noqa: N802 - it is about capitals
    assert shown("support").startswith("support: diplomatic")
    assert shown("SUPPORT").startswith("SUPPORT: verbal cooperation")


def test_lines_are_not_longer_than_asked() -> None:
    for name in ("ceasefire", "REQUEST"):
        assert max(len(line) for line in shown(name, width=100).splitlines()) <= 100


def test_what_is_not_there_is_said_with_what_is_meant() -> None:
    with pytest.raises(UnknownName, match=r"no such type or act: 'suport'\. Did you mean support"):
        shown("suport")
    with pytest.raises(UnknownName, match=r"no such list: 'act'\. Did you mean acts"):
        listed("act")
