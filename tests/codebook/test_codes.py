"""The table (act, status) -> PLOVER: every decision of the manual that depends on status."""

import pytest

from communique.codebook.codes import acts, code_of
from communique.codebook.ontology import intensity_of, ontology, quad_of
from communique.model.errors import UnknownName
from communique.model.status import STATUSES


@pytest.mark.parametrize(
    ("act", "of", "status", "stage", "parties", "expected"),
    [
        ("pact", "pact", "done", "signed", 2, ("SUPPORT", None)),
        ("pact", "pact", "agreed-in-principle", "in-principle", 2, ("AGREE", None)),
        ("pact", "pact", "planned", None, 2, ("AGREE", None)),
        ("pact", "pact", "ongoing", "in-talks", 2, ("CONSULT", None)),
        ("meeting", None, "done", None, 2, ("CONSULT", None)),
        ("meeting", None, "planned", None, 2, ("AGREE", None)),
        ("meeting", None, "requested", None, 2, ("REQUEST", "meet")),
        ("visit", None, "done", None, 1, ("CONSULT", "visit")),
        ("aid", "aid", "done", None, 1, ("AID", None)),
        ("aid", "aid", "pledged", None, 1, ("AGREE", None)),
        ("aid", "aid", "requested", None, 1, ("REQUEST", "assist")),
        ("cut-aid", "aid", "done", None, 1, ("SANCTION", "withdraw")),
        ("withdraw", "deployment", "done", None, 1, ("RETREAT", "withdraw")),
        ("withdraw", "deployment", "announced", None, 1, ("CONCEDE", None)),
        ("withdraw", "deployment", "requested", None, 1, ("REQUEST", "yield")),
        ("impose", "sanction", "done", None, 1, ("SANCTION", "discontinue")),
        ("impose", "sanction", "announced", None, 1, ("SANCTION", "discontinue")),
        ("impose", "sanction", "threatened", None, 1, ("THREATEN", "restrict")),
        ("lift", "restriction", "done", None, 1, ("CONCEDE", None)),
        ("lift", "restriction", "planned", None, 1, ("CONCEDE", None)),
        ("lift", "sanction", "done", None, 1, ("RETREAT", "access")),
        ("exercise", None, "done", None, 2, ("COOPERATE", None)),
        ("exercise", None, "done", None, 1, ("MOBILIZE", "troops")),
        ("exercise", None, "planned", None, 2, ("AGREE", None)),
        ("attack", None, "done", None, 1, ("ASSAULT", None)),
        ("attack", None, "threatened", None, 1, ("THREATEN", "violence")),
        ("attack", None, "hypothetical", None, 1, ("THREATEN", "violence")),
        ("attack", None, "denied", None, 1, (None, None)),
        ("attack", None, "not-done", None, 1, (None, None)),
        ("deploy", "deployment", "planned", None, 1, ("THREATEN", "violence")),
        ("cancel", None, "done", None, 1, ("REJECT", "meet")),
        ("cut-ties", None, "threatened", None, 1, ("THREATEN", "relations")),
        ("ceasefire", None, "done", None, 2, ("RETREAT", "ceasefire")),
        ("demonstrate", None, "done", None, 1, ("PROTEST", "demo")),
        ("appoint", "office", "done", None, 1, (None, None)),
    ],
)
def test_status_decides_the_code(act, of, status, stage, parties, expected) -> None:  # type: ignore[no-untyped-def]
    code = code_of(act, of, status, stage=stage, parties=parties)
    assert (code.type, code.mode) == expected
    assert code.rule


def test_a_words_mode_is_kept_only_where_the_type_has_it() -> None:
    assert code_of("attack", None, "done", mode="aerial").mode == "aerial"
    assert code_of("attack", None, "threatened", mode="aerial").mode == "violence"
    assert code_of("demand", None, "done", mode="assist").mode == "assist"
    assert code_of("aid", "aid", "done", mode="aerial").mode is None


def test_every_act_has_an_answer_at_every_status() -> None:
    for act in acts():
        for status in STATUSES:
            code = code_of(act, None, status)
            assert code.type is None or code.type in ontology().types
            assert code.mode is None or code.mode in ontology().modes(str(code.type))


def test_what_is_denied_or_not_done_is_never_that_act() -> None:
    for act, row in acts().items():
        if row.scheme == "plover" and act not in ("propose", "agree", "pledge", "invite"):
            own, denied = code_of(act, None, "done").type, code_of(act, None, "denied").type
            assert denied is None or denied != own, act


def test_acts_outside_plover_are_of_our_own_scheme() -> None:
    assert code_of("incident", None, "done").scheme == "communique"
    assert code_of("attack", None, "done").scheme == "plover"


def test_an_unknown_act_offers_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"Did you mean .*meeting"):
        code_of("meetings", None, "done")


def test_the_ontology_is_that_of_plover_2() -> None:
    assert len(ontology().types) == 16
    assert sum(len(ontology().modes(t)) for t in ontology().types) == 67
    assert len(ontology().contexts) == 37
    assert len(ontology().sectors) == 25
    assert quad_of("SANCTION") == "material conflict"
    assert intensity_of("ACCUSE") == -3
    assert intensity_of("CONSULT", "visit") == 4
    assert quad_of(None) is None
