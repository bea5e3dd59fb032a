"""Which reports count: the newest text of an address, none that was withdrawn; nothing that was read is gone."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import communique
from communique.api import stored_reports
from communique.engine.build import build_record
from communique.engine.revisions import revised
from communique.model.annotation import Annotation
from communique.model.record import Record
from communique.model.report import Report

TEXT = "Norway and Canada signed a pact on coast guards in Ottawa on Thursday, the Norwegian foreign ministry said. "
FIRST = Report(
    "first", TEXT, title="Norway and Canada sign pact", outlet="Post", url="https://post.example/1", published=date(2023, 6, 15)
)
GONE = replace(
    FIRST, id="gone", title="WITHDRAWN: Norway and Canada sign pact", published=date(2023, 6, 16),
    text="This story, in which Norway threatened Canada with sanctions, has been withdrawn. “We were misled,” the editor said.",
)  # fmt: skip
OWN = "In Ottawa on Thursday Canada and Norway signed an accord that joins their coast guards. Crews cheered on the quay. "
OTHER = Report("other", OWN, outlet="Tribune", published=date(2023, 6, 15))


def annotated(*reports: Report) -> list[Annotation]:
    return [communique.annotate(replace(report, language="en")) for report in reports]


def record_of(*reports: Report) -> Record:
    return build_record(annotated(*reports))


def test_a_withdrawal_takes_the_claims_out_and_says_so() -> None:
    before, after = record_of(FIRST), record_of(FIRST, GONE)
    assert before.events
    assert (after.events, after.standings, after.quotes, after.figures) == ((), (), (), ())
    (report,) = after.reports
    assert (report.id, report.revises) == ("gone", FIRST.key)
    assert report.withdrawn == "This story, in which Norway threatened Canada with sanctions, has been withdrawn"
    assert "withdrawn by the outlet (“This story, in which" in " ".join(communique.brief(after).split())


def test_a_withdrawal_under_another_address_is_known_by_the_title() -> None:
    apart = replace(GONE, url="https://post.example/notes/7")
    after = record_of(FIRST, apart, OTHER)
    assert {r.id: bool(r.withdrawn) for r in after.reports} == {"first": True, "other": False, "gone": True}
    assert [r.id for r in after.reports if r.notice] == ["gone"]
    assert {report for event in after.events for report in event.reports} == {"other"}
    assert "3 reports by 2 outlets (1 withdrawn)" in " ".join(communique.brief(after).split())


def test_other_outlets_stand_on_their_own() -> None:
    assert max(event.sources for event in record_of(FIRST, OTHER).events) == 2
    assert max(event.sources for event in record_of(FIRST, GONE, OTHER).events) == 1


def test_a_withdrawn_report_that_is_printed_again_counts() -> None:
    again = replace(FIRST, id="again", published=date(2023, 6, 18), text=TEXT + "The ministry confirmed it. ")
    record = record_of(FIRST, GONE, again)
    assert [(r.id, r.withdrawn) for r in record.reports] == [("again", None)]
    assert record.events


def test_revisions_form_a_chain_whatever_the_order() -> None:
    middle = replace(FIRST, id="middle", text=TEXT + "It rained. ", published=date(2023, 6, 16))
    last = replace(FIRST, id="last", text=TEXT + "It snowed. ", published=date(2023, 6, 17))
    chain = [FIRST, middle, last, OTHER]
    for seed in range(5):
        shuffled = chain[:]
        random.Random(seed).shuffle(shuffled)
        found = {r.id: r.revises for r in revised(shuffled)}
        assert found == {"first": None, "middle": FIRST.key, "last": middle.key, "other": None}


def test_a_store_keeps_every_text_and_says_what_became_of_it(tmp_path: Path) -> None:
    copy = Report("copy", OWN, outlet="Echo", published=date(2023, 6, 16))
    middle = replace(FIRST, id="middle", text=TEXT + "It rained. ", published=date(2023, 6, 16))
    communique.read([FIRST, middle, OTHER, copy], store=tmp_path / "s.db")
    communique.read([replace(GONE, published=date(2023, 6, 17))], store=tmp_path / "s.db")
    found = {k.report.id: k for k in stored_reports(tmp_path / "s.db")}
    assert {id: (k.replaced_by, k.revises, k.copy_of, k.counts) for id, k in found.items()} == {
        "first": ("middle", None, None, False),
        "middle": ("gone", "first", None, False),
        "gone": (None, "middle", None, False),
        "other": (None, None, None, True),
        "copy": (None, None, "other", True),
    }
    assert found["first"].report.text == TEXT
    assert found["gone"].report.withdrawn
    assert [k.report.id for k in stored_reports(tmp_path / "s.db", all=False)] == ["other", "copy", "gone"]
