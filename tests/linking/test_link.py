"""Judgements of pairs: which are made, what they come to, and that nothing else read changes them."""

from __future__ import annotations

import random

from communique.linking.block import WINDOW
from communique.linking.link import judge, link
from communique.model.claim import Claim
from communique.model.judgement import Judgement
from communique.model.report import Report
from tests.builders import a_claim, a_report

A, B, C = a_report("Alpha"), a_report("Beta"), a_report("Gamma", "2022-05-06")


def verdict(first: Claim, second: Claim, reports: list[Report]) -> str | None:
    """What link makes of two claims; None where it does not compare them or finds them different."""
    found = [j for j in link([first, second], reports) if j.subject == "claim"]
    return found[0].verdict if found else None


def test_one_meeting_in_two_reports() -> None:
    ours = a_claim(A, "meeting", ("SWE", "NOR"), when="2022-05-05")
    assert verdict(ours, a_claim(B, "meeting", ("NOR", "SWE"), when="2022-05-05"), [A, B]) == "same"
    assert verdict(ours, a_claim(B, "meeting", ("NOR", "SWE")), [A, B]) == "same"
    assert verdict(ours, a_claim(B, "visit", ("NOR",), ("SWE",), when="2022-05-05"), [A, B]) == "same"


def test_never_the_same() -> None:
    ours = a_claim(A, "meeting", ("SWE", "NOR"), when="2022-05-05")
    assert verdict(ours, a_claim(B, "meeting", ("NOR", "SWE"), when="2022-05-04"), [A, B]) is None
    assert verdict(ours, a_claim(B, "meeting", ("FIN", "DNK"), when="2022-05-05"), [A, B]) is None
    assert verdict(ours, a_claim(B, "riot", ("NOR", "SWE"), when="2022-05-05"), [A, B]) is None


def test_a_plan_beside_the_fact_parts_all_that_is_joined_to_them() -> None:
    fact = a_claim(A, "meeting", ("SWE", "NOR"), start=10)
    plan = a_claim(A, "meeting", ("SWE", "NOR"), start=900, status="planned")
    assert verdict(fact, plan, [A]) == "different"


def test_different_pacts_of_one_state() -> None:
    ours = a_claim(A, "pact", ("SWE", "NOR"), of="pact", instrument="Mutual Access Accord", when="2022-05-05")
    past = a_claim(A, "pact", ("SWE", "FIN"), of="pact", instrument="Mutual Access Accord", when="2022-01", start=300)
    assert verdict(ours, past, [A]) is None


def test_dates_that_only_seem_to_differ() -> None:
    ours = a_claim(A, "publish", ("SWE",), when="2021", scope="arctic policy paper")
    theirs = a_claim(B, "publish", ("SWE",), when="XXXX-03", scope="policy paper on the arctic")
    assert verdict(ours, theirs, [A, B]) == "same"


def test_unknown_parties_do_not_part() -> None:
    ours = a_claim(A, "lift", ("SWE",), ("NOR",), of="restriction", scope="imports of cod from Lofoten")
    theirs = a_claim(B, "lift", (), (), of="restriction", scope="cod from Lofoten")
    assert verdict(ours, theirs, [A, B]) == "same"


def test_reasons_add_up_and_are_told() -> None:
    ours = a_claim(A, "meeting", ("SWE", "NOR"), when="2022-05-05")
    judged = judge(ours, a_claim(B, "meeting", ("NOR", "SWE"), when="2022-05-05"), [A, B])
    assert judged.weight == round(sum(r.weight for r in judged.reasons), 2)
    assert judged.machine and judged.by.startswith("linker ")
    assert "the same day" in judged.why and "the same parties" in judged.why
    assert all(r.finding for r in judged.reasons)


def test_judge_says_why_not() -> None:
    ours = a_claim(A, "meeting", ("SWE", "NOR"), when="2022-05-05")
    judged = judge(ours, a_claim(B, "meeting", ("SWE", "NOR"), when="2022-05-04"), [A, B])
    assert judged.verdict == "different" and "but different days" in judged.why


def _many() -> tuple[list[Report], list[Claim]]:
    reports = [a_report(f"R{n}", f"2022-05-{5 + n:02}") for n in range(4)]
    claims = [
        a_claim(report, act, ("SWE", "NOR"), when=day, start=start)
        for report in reports
        for start, (act, day) in enumerate([("meeting", "2022-05-05"), ("pact", None), ("visit", "2022-05-06")])
    ]
    return reports, claims


def test_the_order_of_reading_does_not_count() -> None:
    reports, claims = _many()
    expected = link(claims, reports)
    shuffle = random.Random(7)
    for _ in range(10):
        shuffle.shuffle(reports)
        shuffle.shuffle(claims)
        assert link(claims, reports) == expected


def test_a_pair_is_judged_alike_whatever_else_is_read() -> None:
    reports, claims = _many()
    alone = _of(link(claims[:6], reports[:2]))
    together = _of(link(claims, reports))
    assert alone and alone.items() <= together.items()


def _of(judgements: tuple[Judgement, ...]) -> dict[tuple[str, str], Judgement]:
    return {(j.left, j.right): j for j in judgements if j.subject == "claim"}


def test_news_across_the_edge_of_a_window_still_meets() -> None:
    for day in range(1, 2 * WINDOW):
        first, second = a_report("One", f"2022-05-{day:02}"), a_report("Two", f"2022-05-{day + 3:02}")
        ours = a_claim(first, "aid", ("SWE",), ("NOR",), scope="tents and blankets")
        assert verdict(ours, a_claim(second, "aid", ("SWE",), ("NOR",), scope="blankets, tents"), [first, second]) == "same"


def test_old_news_is_met_again_by_its_date() -> None:
    late = a_report("Late", "2023-02-01")
    ours = a_claim(A, "attack", ("the rebels",), ("SWE",), when="2022-04-29", words="rebels shelled the port of Visby")
    theirs = a_claim(late, "attack", ("the rebels",), ("SWE",), when="2022-04-29", words="shelling of Visby port")
    assert verdict(ours, theirs, [A, late]) == "same"


def test_reports_without_a_day_meet_each_other() -> None:
    first, second = a_report("One", None), a_report("Two", None)
    ours = a_claim(first, "expel", ("SWE",), ("NOR",), words="expelled four diplomats over spying")
    assert (
        verdict(
            ours,
            a_claim(second, "expel", ("SWE",), ("NOR",), words="diplomats sent home, four in all, for spying"),
            [first, second],
        )
        == "same"
    )


def test_the_work_grows_with_the_news() -> None:
    """Claims of other weeks and of other countries are never paired."""
    from communique.linking.block import pairs
    from communique.linking.looks import look_of
    from communique.linking.traits import traits_of

    reports = [a_report(f"R{n}", f"2022-{1 + n % 12:02}-15") for n in range(120)]
    claims = [a_claim(r, "meeting", (f"X{n // 12:02}", "NOR")) for n, r in enumerate(reports)]
    met = list(pairs([traits_of(c, look_of(r)) for c, r in zip(claims, reports, strict=True)]))
    assert len(met) < 12 * 10 * 10


def test_reports_of_one_story_are_compared_though_their_claims_share_no_word_and_no_party() -> None:
    ours, theirs = (
        a_claim(A, "hunger-strike", ("Rossi/:CVL",), words="fast"),
        a_claim(B, "hunger-strike", (), (), words="refuses food"),
    )
    assert verdict(ours, theirs, [A, B]) == "unsure"


def test_one_such_act_in_each_of_two_reports_is_rather_one_happening() -> None:
    ours, theirs = a_claim(A, "expel", ("SWE",), words="send home"), a_claim(B, "expel", ("SWE",), words="throw out")
    another = a_claim(B, "expel", ("SWE",), words="declare unwelcome", start=900)
    assert _said([ours, theirs]) == "each report tells of one such act"
    assert _said([ours, a_claim(B, "expel", (), (), words="throw out")]).endswith("of nobody who is named")
    assert _said([ours, theirs, another]) == ""
    assert _said([ours, a_claim(B, "cut-ties", ("SWE",), words="throw out")]) == ""  # acts that are near are not one kind


def _said(claims: list[Claim]) -> str:
    """What is said of how many such acts two reports tell of, in the judgement of the first two claims."""
    found = _of(link(claims, [A, B])).get((min(c.id for c in claims[:2]), max(c.id for c in claims[:2])))
    return next((r.finding for r in found.reasons if r.field == "kind-told"), "") if found else "not judged"


def test_a_mere_noun_is_compared_with_what_it_speaks_of_alone() -> None:
    old = a_claim(A, "attack", ("NER",), ("TCD",), start=10, when="2014-04")
    noun = a_claim(A, "attack", ("NER",), ("TCD",), start=900, rule="lexicon/nouns.tsv:1; again 10")
    told = a_claim(B, "attack", ("NER",), ("TCD",), start=10)
    assert verdict(old, noun, [A, B]) == "same"
    assert verdict(told, noun, [A, B]) is None
