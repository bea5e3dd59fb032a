"""What a sentence tells must not hang on its wording: acts (told.tsv) in frames (frames.tsv), countries swapped and renamed."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from communique.codebook.ontology import ontology
from communique.codebook.tables import read_file
from communique.engine.annotate import annotate_reports
from communique.model.claim import Claim
from communique.model.report import Report
from tests.coding.telling import HERE, PAIRS, Land, Told, acts, coded, coded_acts, fault, frames, told

EVERY = 3
"""Of all acts in all frames every third is tried, so that each act and each frame is; 1 tries all of them."""


def _framed() -> list[Told]:
    found = []
    for i, act in enumerate(acts()):
        for j, frame in enumerate(frames()):
            a, b = PAIRS[(i + j) % len(PAIRS)]
            pair = (b, a) if (i + j) // len(PAIRS) % 2 else (a, b)
            if (i + j) % EVERY == 0 and (made := told(act, frame, *pair)):
                found.append(made)
    return found


def _plain(a: Land, b: Land) -> list[Told]:
    plain = next(f for f in frames() if f["id"] == "plain")
    return [made for act in acts() if (made := told(act, plain, a, b))]


FRAMED = _framed()
BOTH_WAYS = [(there, back) for a, b in PAIRS for there, back in zip(_plain(a, b), _plain(b, a), strict=True)]
LIMITS = {row["id"]: row["why"] for row in read_file(HERE / "limits.tsv", ["id", "why"])}


@pytest.fixture(scope="module")
def claims() -> dict[str, tuple[Claim, ...]]:
    """The claims of every sentence that is asked about here, read in one go."""
    return coded([*FRAMED, *(t for pair in BOTH_WAYS for t in pair)])


def _cases(sentences: Iterable[Told]) -> list[object]:
    return [pytest.param(t, id=t.id, marks=_limit(t)) for t in sentences]


def _limit(sentence: Told) -> list[pytest.MarkDecorator]:
    why = LIMITS.get(sentence.id.rsplit("-", 1)[0])
    return [pytest.mark.xfail(reason=why, strict=True)] if why else []


@pytest.mark.parametrize("sentence", _cases(FRAMED))
def test_a_frame_changes_what_it_says_and_nothing_else(sentence: Told, claims: dict[str, tuple[Claim, ...]]) -> None:
    wrong = fault(sentence, claims[sentence.id])
    assert wrong is None, f"{sentence.text} -> {wrong}"


@pytest.mark.parametrize(("there", "back"), [pytest.param(a, b, id=f"{a.id}-{b.id[-3:]}") for a, b in BOTH_WAYS])
def test_swapped_parties_swap_sides(there: Told, back: Told, claims: dict[str, tuple[Claim, ...]]) -> None:
    assert fault(there, claims[there.id]) is None
    assert fault(back, claims[back.id]) is None
    codes = [[(c.act, c.type, c.mode, c.status) for c in coded_acts(claims[t.id])] for t in (there, back)]
    assert codes[0] == codes[1]


def test_the_judge_leaves_plain_sentences_as_the_rules_have_them() -> None:
    sentences = _plain(*PAIRS[1])
    annotated = annotate_reports(Report(t.id, t.text, language="en") for t in sentences)
    wrong = [(t.text, why) for t, a in zip(sentences, annotated, strict=True) if (why := fault(t, a.claims))]
    assert wrong == []


def test_every_type_is_told() -> None:
    assert {act["type"] for act in acts()} == set(ontology().types)


def test_every_limit_is_of_a_sentence_that_is_tried() -> None:
    assert set(LIMITS) <= {t.id.rsplit("-", 1)[0] for t in FRAMED}


def _read(text: str) -> list[tuple[str | None, str, set[str | None], set[str | None]]]:
    (claims,) = coded([Told("one", text, False, "", frozenset(), (), None, frozenset(), frozenset())]).values()
    return [
        (c.type, c.status, {p.party.country for p in c.actors}, {p.party.country for p in c.recipients})
        for c in coded_acts(claims)
    ]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Ghana condemned and sanctioned Togo.", ["ACCUSE", "SANCTION"]),
        ("Ghana expelled two Togolese diplomats and imposed sanctions on Togo.", ["SANCTION", "SANCTION"]),
        ("Ghana imposed sanctions on Togo, as well as expelling two Togolese diplomats.", ["SANCTION", "SANCTION"]),
        ("Ghana, which had condemned Togo, expelled two Togolese diplomats.", ["ACCUSE", "SANCTION"]),
        ("Togo was condemned and sanctioned by Ghana.", ["ACCUSE", "SANCTION"]),
    ],
)
def test_two_acts_of_one_sentence_have_the_same_parties(text: str, types: list[str]) -> None:
    found = _read(text)
    assert sorted(str(f[0]) for f in found) == types
    assert all(f[1:] == ("done", {"GHA"}, {"TGO"}) for f in found), found


@pytest.mark.parametrize("text", ["Ghana declined to comment.", "The Togolese government refused to comment on the talks."])
def test_to_refuse_words_is_no_act(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    "text",
    ["A Ghanaian minister, who declined to be named, said so.", "The Ghanaian envoy refused to give his name."],
)
def test_a_source_that_keeps_its_name_back_refuses_nobody(text: str) -> None:
    assert "REJECT" not in [f[0] for f in _read(text)]


def test_other_names_that_are_kept_back_are_refused() -> None:
    assert _read("Ghana refused to give the names of the prisoners to Togo.")[0][0] == "REJECT"
    assert _read("Ghana refused to be inspected by Togo.")[0][0] == "REJECT"


@pytest.mark.parametrize(
    "text",
    [
        "Smugglers are raking in millions of dollars in southern Togo.",
        "Ghana must guard against fuelling resentment.",
    ],
)
def test_words_of_force_or_support_that_tell_none(text: str) -> None:
    assert not {"ASSAULT", "MOBILIZE", "THREATEN", "SUPPORT"} & {f[0] for f in _read(text)}


def test_to_rake_with_fire_and_to_defend_another_are_acts() -> None:
    assert _read("The Togolese army raked a Ghanaian convoy with gunfire.")[0][0] == "ASSAULT"
    assert _read("Ghana defended Togo in the Security Council.") == [("SUPPORT", "done", {"GHA"}, {"TGO"})]
    assert _read("Ghana defended Togo's actions on Monday.") == [("SUPPORT", "done", {"GHA"}, {"TGO"})]


def test_to_leave_a_demand_without_answer_is_one() -> None:
    assert _read("Ghana declined to respond to a request from Togo.") == [("REJECT", "done", {"GHA"}, {"TGO"})]


def test_a_flood_in_a_country_is_no_attack_by_it() -> None:
    assert _read("Kenya floods killed nine people on Monday.") == []
    assert _read("Kenyan troops killed nine people on Monday.")[0][0] == "ASSAULT"
