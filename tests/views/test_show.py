"""Show and explain: any claim's id leads to its event; every claim is there with its words, its rule and its characters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communique.model.errors import UnknownName
from communique.model.event import Event
from communique.model.judgement import Judgement, Reason
from communique.model.record import Record
from communique.views.explain import explain
from communique.views.show import show
from tests.views.builders import CORK_HERALD, LIMA_POST, the_record


def treaty() -> tuple[Record, Event]:
    record = the_record()
    return record, next(event for event in record.events if event.conflicts)


def linked(*links: Judgement) -> tuple[Record, Event]:
    record, event = treaty()
    event = replace(event, links=links)
    return replace(record, events=(event,)), event


def flat(text: str) -> str:
    return " ".join(text.split())


def test_claims_stand_with_outlet_day_place_and_words() -> None:
    record, event = treaty()
    told = flat(show(record, event.id))
    assert "**Cork Herald**, 5 March 2024 (cork-herald.txt, characters 0–66)" in told
    assert '"Peru and Portugal **signed** a treaty on cork trees in Lima on Tuesday. “Our bark is your bite,”' in told
    assert "on whose word: a Peruvian official" in told
    assert all(claim.id in told for claim in event.claims)


def test_a_copy_is_shown_as_one() -> None:
    record, event = treaty()
    copied = [replace(r, copy_of=CORK_HERALD.key) if r.id == LIMA_POST.id else r for r in record.reports]
    told = flat(show(replace(record, reports=tuple(copied)), event.id))
    assert "**Lima Post**, 5 March 2024, a near-copy of Cork Herald (lima-post.txt, characters" in told
    assert "**Cork Herald**, 5 March 2024 (cork-herald.txt, characters 0–66)" in told


def test_fields_are_compared() -> None:
    record, event = treaty()
    told = flat(show(record, event))
    assert "**how far** - signed — Cork Herald - agreed in principle — Lima Post" in told
    assert "**act**: pact — Cork Herald and Lima Post" in told


@pytest.mark.parametrize("view", [show, explain])
def test_every_claims_id_and_its_start_lead_to_the_event(view: object) -> None:
    assert callable(view)
    record, event = treaty()
    for claim in event.claims:
        for id in (claim.id, claim.id[:9]):
            told = view(record, id).replace(f"`{id}` is now part of this event.\n\n", "")
            assert told == view(record, event.id)


def test_an_id_that_is_part_of_another_event_is_said_to_be() -> None:
    record, event = treaty()
    other = next(c.id for c in event.claims if c.id != event.id)
    assert f"`{other}` is now part of this event." in explain(record, other)
    assert "is now part" not in explain(record, event.id)


@pytest.mark.parametrize("view", [show, explain])
def test_an_unknown_id_offers_the_nearest(view: object) -> None:
    assert callable(view)
    record, event = treaty()
    wrong = event.id[:-2] + "xy"
    with pytest.raises(UnknownName, match=f"no such event.*: '{wrong}'. Did you mean .*{event.id}"):
        view(record, wrong)
    with pytest.raises(UnknownName, match="too short for the id of an event or claim"):
        view(record, "c")


def test_why_together_gives_each_weight_and_the_sum() -> None:
    _, event = treaty()
    left, right = (claim.id for claim in event.claims)
    reasons = (Reason("act", "the same act", 2.5), Reason("place", "different places", -3.0))
    link = Judgement("claim", left, right, "same", "linker 1", "the same act", weight=-0.5, reasons=reasons)
    told = flat(explain(*linked(link)))
    assert "**Same**: linker 1, sum -0.5 (same from" in told
    assert "+2.5 the same act; -3 different places" in told


def test_a_persons_judgement_is_told_as_one() -> None:
    _, event = treaty()
    left, right = (claim.id for claim in event.claims)
    told = flat(explain(*linked(Judgement("claim", left, right, "same", "M. Okafor", "same table", machine=False))))
    assert "**Same**: M. Okafor (a person)" in told
    assert "because same table" in told


def test_why_this_code_shows_act_and_row() -> None:
    record, event = treaty()
    told = flat(explain(record, event))
    assert "**SUPPORT**: act pact, agreed in principle" in told
    assert "codes.tsv, line" in told
    assert "act pact, status in-principle; agreed-in-principle, type AGREE" in told


def test_why_this_status_shows_reasons_and_characters() -> None:
    record, event = treaty()
    told = flat(explain(record, event))
    assert "the value with the most independent sources; of equals, the less advanced" in told
    assert "cork-herald.txt, text 0–66, trigger 18–24: **signed**" in told
    assert "done: past tense" in told


def test_why_this_agreement_names_the_sources() -> None:
    record, event = treaty()
    told = flat(explain(record, event))
    assert f"source 1: {CORK_HERALD.outlet} (own reporting)" in told
    assert f"source 2: {LIMA_POST.outlet} (own reporting)" in told


def test_a_rule_of_another_release_is_shown_without_a_row() -> None:
    record, event = treaty()
    claims = tuple(replace(c, rule="lexicon/verbs.tsv:999999 ../../x.tsv:1") for c in event.claims)
    record = replace(record, events=(replace(event, claims=claims),))
    told = flat(explain(record, event.id))
    assert "rule: lexicon/verbs.tsv:999999" in told
    assert "line 999999" not in told
