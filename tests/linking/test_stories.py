"""Which reports are about the same happenings."""

from __future__ import annotations

from communique.linking.link import link
from communique.linking.looks import look_of
from communique.linking.stories import pairs
from communique.model.claim import Claim
from communique.model.judgement import Judgement
from communique.model.report import Report
from tests.builders import a_claim, a_report

FLOOD = "Flood water from the Drava broke through a dyke near Osijek on Monday, and the mayor, Ivana Horvat, asked for boats."
FLOOD_TOO = "The mayor of Osijek, Ivana Horvat, has asked for boats after the Drava broke a dyke and flood water spread."
VOTE = "Parliament in Riga voted for a new budget on Monday after a long debate about pensions, led by Janis Ozols."


def stories(reports: list[Report], claims: list[Claim]) -> set[frozenset[str]]:
    names = {r.key: r.id for r in reports}
    found = link(claims, reports)
    return {frozenset((names[j.left], names[j.right])) for j in found if j.subject == "story" and j.verdict == "same"}


def test_the_same_happening_in_other_words() -> None:
    a, b = a_report("a", text=FLOOD, title="Drava breaks dyke"), a_report("b", text=FLOOD_TOO, title="Boats for Osijek")
    other = a_report("c", text=VOTE, title="Riga passes budget")
    assert stories([a, b, other], []) == {frozenset(("a.txt", "b.txt"))}


def test_shared_claims_speak_for_one_story() -> None:
    a, b = a_report("a", text=FLOOD), a_report("b", "2022-05-06", text=FLOOD_TOO)
    shared = [
        a_claim(report, act, ("SWE", "NOR"), when="2022-05-05", start=n)
        for report in (a, b)
        for n, act in enumerate(("pact", "meeting", "exercise"))
    ]
    assert _weight(link(shared, [a, b])) > _weight(link([], [a, b])) > -99


def _weight(judgements: tuple[Judgement, ...]) -> float:
    """The weight of the first judgement on stories; below any where there is none."""
    return next((j.weight or 0.0 for j in judgements if j.subject == "story"), -99.0)


def test_far_days_speak_against_one_story() -> None:
    a = a_report("a", "2022-05-05", text=FLOOD)
    near, far = (a_report("b", day, text=FLOOD_TOO) for day in ("2022-05-06", "2022-09-05"))
    assert _weight(link([], [a, near])) > _weight(link([], [a, far]))


def test_what_they_share_is_told() -> None:
    found = link([], [a_report("a", text=FLOOD), a_report("b", text=FLOOD_TOO)])
    assert "drava" in found[0].why and "osijek" in found[0].why


def test_news_of_the_same_days_is_more_likely_one_story() -> None:
    def weight(day: str) -> float:
        a, b = a_report("a", text=FLOOD), a_report("b", day, text=FLOOD_TOO)
        return next(j.weight or 0.0 for j in link([], [a, b]) if j.subject == "story")

    assert weight("2022-05-06") > weight("2022-05-08") > weight("2022-05-12") > weight("2022-05-20")


def test_two_telling_words_are_chance_where_much_time_has_passed() -> None:
    """Else reports would be compared with the square of what is read."""
    a = a_report("a", "2022-05-05", text="Osijek dyke: " + VOTE)
    day = {"soon": "2022-05-12", "late": "2023-05-05"}
    two = "Osijek opened a swimming pool. Anglers on the dyke cheered; a band from Vukovar performed waltzes for toddlers."
    three = two + " Janis bowed."
    compared = {
        (when, text): bool(set(pairs({r.key: look_of(r) for r in (a, a_report("b", day[when], text=text))}, {})))
        for when in day
        for text in (two, three)
    }
    assert compared == {("soon", two): True, ("soon", three): True, ("late", two): False, ("late", three): True}
