"""Which reports count once, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model.claim import Attribution, Claim
from communique.model.party import Party
from communique.model.report import Report
from communique.record.sources import Sources, sources_of
from tests.builders import a_claim, a_report, quoted, said_by


def grouped(reports: Sequence[Report], claims: Sequence[Claim] | None = None) -> Sources:
    """The source groups of one claim for each report, or of these claims."""
    return sources_of(claims or [a_claim(r) for r in reports], {r.key: r for r in reports})


def test_own_reporting_is_independent() -> None:
    found = grouped([a_report("Alpha"), a_report("Beta")])
    assert [g.why for g in found.groups] == ["own reporting", "own reporting"]


def test_one_outlet_is_one_source() -> None:
    reports = [a_report("Alpha"), a_report("the alpha", "2022-05-06"), a_report("Beta"), a_report("Nil"), a_report("Nix")]
    reports[3:] = [replace(report, outlet=None) for report in reports[3:]]
    found = grouped(reports)
    assert sorted((len(g.reports), g.why.casefold()) for g in found.groups) == [(1, "own reporting")] * 3 + [
        (2, "both by alpha")
    ]


def test_near_copies_count_once() -> None:
    first = a_report("Alpha")
    copies = [a_report("Beta", copy_of=first.key), a_report("Gamma", copy_of=first.key)]
    found = grouped([first, *copies])
    assert len(found.groups) == 1 and "near-copies" in found.groups[0].why
    assert sorted(found.groups[0].reports) == ["Alpha.txt", "Beta.txt", "Gamma.txt"]


def test_two_copies_of_a_text_that_was_not_read_count_once() -> None:
    found = grouped([a_report("Beta", copy_of="elsewhere"), a_report("Gamma", copy_of="elsewhere")])
    assert len(found.groups) == 1


def test_one_wire_counts_once() -> None:
    found = grouped([a_report("Alpha", wire="Reuters"), a_report("Beta", wire="Reuters"), a_report("Gamma", wire="AFP")])
    assert [g.reports for g in found.groups if len(g.reports) > 1] == [("Alpha.txt", "Beta.txt")] or len(found.groups) == 2


def test_crediting_the_other_outlet() -> None:
    first, second = a_report("Alpha Times"), a_report("Beta")
    claims = [a_claim(first), a_claim(second, attribution=said_by("the Alpha Times", kind="organisation", sector="JRN"))]
    found = grouped([first, second], claims)
    assert len(found.groups) == 1 and "credits Alpha Times" in found.groups[0].why


def test_crediting_the_other_outlet_in_the_claims_own_words() -> None:
    first, second = a_report("El Faro"), a_report("Beta")
    told = a_claim(second, words="Two ships have been moved to the strait, the Lima daily El Faro reported on Friday")
    assert "credits El Faro" in grouped([first, second], [a_claim(first), told]).groups[0].why
    seen = a_claim(second, words="Two ships have been moved to El Faro island")
    assert len(grouped([first, second], [a_claim(first), seen]).groups) == 2


def test_carrying_the_other_outlets_wire() -> None:
    assert len(grouped([a_report("Reuters"), a_report("Beta", wire="Reuters")]).groups) == 1


def test_both_credit_one_agency() -> None:
    reports = [a_report("Alpha"), a_report("Beta", wire="Xinhua")]
    claims = [a_claim(reports[0], attribution=said_by("Xinhua News Agency", "CHN", "organisation", "JRN")), a_claim(reports[1])]
    assert grouped(reports, claims).groups[0].why == "both credit Xinhua"


def test_one_speaker_at_one_occasion_counts_once() -> None:
    reports = [a_report("Alpha"), a_report("Beta", "2022-05-06")]
    claims = [a_claim(reports[0], attribution=said_by("Eva Berg")), a_claim(reports[1], attribution=said_by("Berg"))]
    found = grouped(reports, claims)
    assert len(found.groups) == 1 and found.groups[0].why.startswith("both only cite")


def test_one_speaker_on_two_occasions_counts_twice() -> None:
    reports = [a_report("Alpha"), a_report("Beta", "2022-05-09")]
    assert len(grouped(reports, [a_claim(r, attribution=said_by("Eva Berg")) for r in reports]).groups) == 2


def test_those_who_are_not_named_may_be_others_unless_they_say_the_same() -> None:
    reports = [a_report("Alpha"), a_report("Beta")]
    for who, kind, sector in (("officials", "group", "GOV"), ("Police", "organisation", "COP"), ("a witness", "person", "CVL")):
        said = said_by(who, "GBR", kind, sector)
        assert len(grouped(reports, [a_claim(r, attribution=said, words=f"{r.outlet} tells it") for r in reports]).groups) == 2
        words = "four of the guards at the gate had been killed by the bomb"
        assert len(grouped(reports, [a_claim(r, attribution=said, words=words) for r in reports]).groups) == 1


def test_a_ministry_is_one_speaker_by_whatever_words() -> None:
    reports = [a_report("Alpha"), a_report("Beta")]
    ministry = Party("foreign ministry", "organisation", "TUR", "GOV", "foreign ministry")
    told = [replace(ministry, name=name) for name in ("Turkish foreign ministry", "foreign ministry")]
    said = [Attribution(quoted(party.name), party.name, "said", party) for party in told]
    claims = [a_claim(r, attribution=one, words=f"{r.outlet} tells it") for r, one in zip(reports, said, strict=True)]
    assert len(grouped(reports, claims).groups) == 1


def test_the_same_quoted_words_are_one_occasion() -> None:
    reports = [a_report("Alpha"), a_report("Beta", "2022-05-09")]
    words = "the last of the boats will be back in port before the end of the month"
    claims = [a_claim(r, attribution=said_by("Eva Berg"), words=words) for r in reports]
    assert len(grouped(reports, claims).groups) == 1


def test_a_speaker_beside_own_reporting_is_independent() -> None:
    reports = [a_report("Alpha"), a_report("Beta")]
    claims = [a_claim(reports[0], attribution=said_by("Eva Berg")), a_claim(reports[0], start=50),
              a_claim(reports[1], attribution=said_by("Eva Berg"))]  # fmt: skip
    assert len(grouped(reports, claims).groups) == 2


def test_different_speakers_are_independent_but_not_in_one_report() -> None:
    reports = [a_report("Alpha"), a_report("Beta")]
    claims = [a_claim(reports[0], attribution=said_by("Eva Berg")), a_claim(reports[1], attribution=said_by("Jan Lund"))]
    assert len(grouped(reports, claims).groups) == 2
    both = [a_claim(reports[0], attribution=said_by(name), start=n) for n, name in enumerate(("Eva Berg", "Jan Lund"))]
    found = grouped(reports[:1], both)
    assert len(found.groups) == 1 and found.groups[0].why == "cites only Eva Berg, Jan Lund"


def test_a_title_is_no_reporting_beside_its_body() -> None:
    reports = [a_report("Alpha"), a_report("Beta")]
    claims = [a_claim(reports[0], field="title"), a_claim(reports[0], attribution=said_by("Eva Berg"), start=9),
              a_claim(reports[1], attribution=said_by("Eva Berg"))]  # fmt: skip
    assert len(grouped(reports, claims).groups) == 1


def test_dependence_carries_over() -> None:
    first = a_report("Alpha", wire="AFP")
    middle = a_report("Beta", wire="AFP", text="Another text of Beta.")
    last = a_report("Gamma", copy_of=middle.key)
    found = grouped([first, middle, last])
    assert len(found.groups) == 1 and "AFP" in found.groups[0].why and "near-copies" in found.groups[0].why


def test_one_body_is_one_speaker_whether_or_not_it_is_told_whose() -> None:
    reports = [a_report("Alpha"), a_report("Beta")]
    whose = said_by("Uzbek customs committee", "UZB", "organisation", "UNK")
    bare = replace(whose, name="the customs committee", party=None)
    claims = [a_claim(reports[0], attribution=whose), a_claim(reports[1], attribution=bare)]
    assert len(grouped(reports, claims).groups) == 1
    other = replace(bare, name="the health committee")
    assert len(grouped(reports, [claims[0], a_claim(reports[1], attribution=other)]).groups) == 2
