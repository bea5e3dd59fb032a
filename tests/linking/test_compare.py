"""Each comparison gives the level that its two claims call for, and the same one when they are swapped."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from communique.linking import circumstances, compare, what
from communique.linking.looks import look_of
from communique.linking.traits import Traits, traits_of
from communique.linking.weights import weights
from tests.builders import a_claim, a_report, count, on, place, quoted

A, B = a_report("Alpha"), a_report("Beta")


def pair(first: dict[str, Any], second: dict[str, Any], one_report: bool = False) -> tuple[Traits, Traits]:
    other = A if one_report else B
    left = traits_of(a_claim(A, **{"start": 0, **first}), look_of(A))
    return left, traits_of(a_claim(other, **{"start": 500, **second}), look_of(other))


def level(field: str, first: dict[str, Any], second: dict[str, Any], one_report: bool = False) -> str:
    """The level of one comparison; swapping the claims must not change it."""
    function = dict(compare.COMPARISONS)[field]
    a, b = pair(first, second, one_report)
    assert function(a, b) == function(b, a)
    return function(a, b)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [("pact", "pact", "same"), ("pact", "agree", "near"), ("visit", "meeting", "near"), ("pact", "riot", "far")],
)
def test_acts(first: str, second: str, found: str) -> None:
    assert level("act", {"act": first}, {"act": second}) == found


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ((("FRA", "DEU"), ()), (("DEU", "FRA"), ()), "equal"),
        ((("FRA",), ("DEU",)), (("FRA",), ("DEU",)), "equal"),
        ((("FRA",), ()), (("FRA",), ()), "one"),
        ((("FRA",), ()), (("FRA",), ("DEU",)), "within"),
        ((("FRA", "DEU"), ()), (("FRA", "ITA"), ()), "overlap"),
        ((("FRA",), ()), ((), ("DEU",)), "other-side"),
        ((("FRA",), ()), (("DEU",), ()), "apart"),
        ((("FRA", "DEU"), ()), (("ITA",), ()), "apart"),
        (((), ()), (("DEU",), ()), "unknown"),
    ],
)
def test_parties(ours: Any, theirs: Any, found: str) -> None:
    one, other = ({"actors": side[0], "recipients": side[1]} for side in (ours, theirs))
    assert level("parties", one, other) == found


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ((("FRA",), ("DEU",)), (("FRA",), ("DEU",)), "same"),
        ((("FRA",), ("DEU",)), (("DEU",), ("FRA",)), "exchanged"),
        ((("FRA",), ("DEU",)), (("ITA",), ("DEU",)), "actor"),
        ((("FRA",), ("DEU",)), (("FRA",), ("ITA",)), "recipient"),
        ((("FRA",), ()), (("FRA",), ("ITA",)), "unknown"),
        ((("FRA",), ()), ((), ("FRA",)), "crossed"),
        ((("FRA",), ()), (("ITA",), ("FRA",)), "swapped"),
    ],
)
def test_parts(ours: Any, theirs: Any, found: str) -> None:
    one, other = ({"actors": side[0], "recipients": side[1]} for side in (ours, theirs))
    assert level("roles", one, other) == found


def test_mutual_acts_have_no_parts() -> None:
    mutual = {"actors": ("FRA", "DEU"), "reciprocal": True}
    assert level("roles", mutual, {"actors": ("DEU",), "recipients": ("FRA",)}) == "unknown"


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("Anna Lind/SWE", "Lind/SWE", "shared"),
        ("Anna Lind/SWE", "Per Holm/SWE", "differ"),
        ("Anna Lind/SWE", "Per Holm/NOR", "unknown"),
        ("Anna Lind/SWE", "SWE", "unknown"),
    ],
)
def test_persons(ours: str, theirs: str, found: str) -> None:
    assert level("persons", {"actors": (ours,)}, {"actors": (theirs,)}) == found


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("2022-05-05", "2022-05-05", "day"),
        ("2022-05-05", "2022-05", "within"),
        ("2021", "XXXX-03", "within"),
        ("2022-05-05", "2022-05-06", "days-apart"),
        ("2022-05", "2022-06", "coarse-apart"),
        ("2022-05", "2022-12", "far-apart"),
        ("2021-05", "XXXX-06", "coarse-apart"),
        ("2021-05", "XXXX-12", "far-apart"),
        ("2022-05-05", None, "unstated"),
        ("2011", None, "old-and-new"),
        (None, None, "unstated"),
    ],
)
def test_time(ours: str | None, theirs: str | None, found: str) -> None:
    assert level("time", {"when": ours}, {"when": theirs}) == found


def test_what_comes_again_is_not_the_same_two_months_later() -> None:
    assert level("time", {"when": "2022-03", "act": "test-weapon"}, {"when": "2022-05-29", "act": "test-weapon"}) == "far-apart"
    assert level("time", {"when": "2022-03", "act": "ratify"}, {"when": "2022-05-29", "act": "ratify"}) == "coarse-apart"


def test_undated_claims_of_distant_reports() -> None:
    late = a_report("Late", "2022-05-20")
    a, b = traits_of(a_claim(A), look_of(A)), traits_of(a_claim(late), look_of(late))
    assert circumstances.time(a, b) == circumstances.time(b, a) == "unstated-far"


def test_inherited_days_never_part() -> None:
    assert level("time", {"when": on("2022-05-05", "inherited")}, {"when": "2022-05-06"}) == "unstated"


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        (place("Lyon", "FRA"), place("Lyon", "FRA"), "same"),
        (place("Town Hall", "FRA", "Lyon", kind="facility"), place("Lyon", "FRA"), "within"),
        (place("Lyon", "FRA"), place("France", "FRA", kind="country"), "within"),
        (place("Lyon", "FRA"), place("Bonn", "DEU"), "apart"),
        (place("Lyon", "FRA"), None, "unknown"),
    ],
)
def test_places(ours: Any, theirs: Any, found: str) -> None:
    assert level("place", {"where": ours}, {"where": theirs}) == found


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("Lake Border Treaty", "the lake border treaty (LBT)", "same"),
        ("Lake Border Treaty", "LBT", "same"),
        ("Lake Border Treaty", "Lake Border Fisheries Treaty", "alike"),
        ("Lake Border Treaty", "historic deal", "descriptive"),
        ("Lake Border Treaty", "Open Skies Accord", "differ"),
        ("Lake Border Treaty", None, "unknown"),
    ],
)
def test_instruments(ours: str, theirs: str | None, found: str) -> None:
    assert level("instrument", {"instrument": ours}, {"instrument": theirs}) == found


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        (count(12, "soldiers"), count(12, "soldiers"), "same"),
        (count(12, "soldiers", low=12), count(15, "soldiers"), "fit"),
        (count(12, "soldiers"), count(15, "soldiers"), "apart"),
        (count(12, "soldiers"), count(4000, "soldiers"), "far"),
        (count(4, "soldiers", casualty="killed"), count(40, "soldiers", casualty="killed"), "far-toll"),
        (count(4, "envoys"), count(4, "diplomats"), "same"),
        (count(12, "soldiers"), count(12, "boats"), "unknown"),
        (count(12, "people", casualty="killed"), count(12, "miners", casualty="killed"), "same"),
        (count(12, "people", casualty="killed"), count(12, "people", casualty="injured"), "unknown"),
    ],
)
def test_figures(ours: Any, theirs: Any, found: str) -> None:
    assert level("figures", {"figures": (ours,)}, {"figures": (theirs,)}) == found


def test_what_is_touched_is_compared_without_the_trigger() -> None:
    fish = {"act": "lift", "scope": "restrictions on fish and shellfish", "trigger": "restrictions"}
    assert level("scope", fish, {"act": "lift", "scope": "shellfish, fish", "trigger": "ban"}) == "same"
    assert level("scope", fish, {"act": "lift", "scope": "restrictions on steel", "trigger": "restrictions"}) == "differ"
    assert level("scope", fish, {"act": "lift", "scope": "restrictions", "trigger": "restrictions"}) == "unknown"


def test_words() -> None:
    ours = {"words": "pledged to dredge the harbour and widen the canal"}
    assert level("words", ours, {"words": "promised dredging of the harbour and a wider canal"}) == "many"
    assert level("words", ours, {"words": "vowed to build schools, clinics and roads inland"}) == "few"
    assert level("words", ours, {"words": "the"}) == "unknown"


def test_names_of_parties_are_no_common_words() -> None:
    ours = {"actors": ("FRA",), "words": "France opened talks about grain"}
    theirs = {"actors": ("FRA",), "words": "the French closed a consulate abroad"}
    assert level("words", ours, theirs) == "few"


@pytest.mark.parametrize(
    ("act", "mine", "other", "found"),
    [
        ("office", {"person": "Anna Lind"}, {"person": "Lind"}, "same"),
        ("office", {"person": "Anna Lind"}, {"person": "Per Holm"}, "apart"),
        ("office", {"person": "Anna Lind"}, {}, "unknown"),
    ],
)
def test_holders(act: str, mine: dict[str, str], other: dict[str, str], found: str) -> None:
    assert level("holder", {"act": act, **mine}, {"act": act, **other}) == found


def test_bodies() -> None:
    assert level("body", {"body": "Nordic Council"}, {"body": "the Nordic Council"}) == "same"
    assert level("body", {"body": "Nordic Council"}, {"body": "Arctic Forum"}) == "apart"


def test_where_it_is_told() -> None:
    assert level("where-told", {}, {}) == "reports"
    assert level("where-told", {}, {"start": 900}, one_report=True) == "one-report"
    assert level("where-told", {"rule": "verbs.tsv:1"}, {"start": 900, "rule": "verbs.tsv:1"}, one_report=True) == "anew"
    assert level("where-told", {}, {"start": 100}, one_report=True) == "neighbours"
    assert level("where-told", {"field": "title", "at": quoted("x", 0, "title")}, {}, one_report=True) == "title"


def test_a_noun_with_the_speaks_of_what_was_told_before() -> None:
    text = "They met on Monday in the city hall of Lund, as had been planned for some weeks. " * 8 + "The long meeting ended."
    report = a_report("Gamma", text=text)
    start = text.index("meeting")
    first = traits_of(a_claim(report, start=5, trigger="met", rule="verbs.tsv:1"), look_of(report))
    second = traits_of(a_claim(report, start=start, trigger="meeting", rule="lexicon/nouns.tsv:1"), look_of(report))
    verb = traits_of(a_claim(report, start=start, trigger="meeting", rule="lexicon/verbs.tsv:1"), look_of(report))
    assert circumstances.bond(first, second) == circumstances.bond(second, first) == "back"
    assert circumstances.bond(first, verb) == "none"
    assert circumstances.told(first, verb) == "anew"


def in_one_text(text: str, *triggers: str) -> tuple[Traits, Traits]:
    """Claims on attacks at two words of a text, the clause of each from the word before it to the end."""
    report = a_report("Gamma", text=text)
    made = []
    for trigger in triggers:
        start = text.index(trigger)
        claim = a_claim(report, "attack", start=start, trigger=trigger, rule="lexicon/verbs.tsv:1")
        made.append(traits_of(replace(claim, at=quoted(text[start:], start)), look_of(report)))
    return made[0], made[1]


def test_a_mere_noun_hangs_on_what_it_speaks_of_again() -> None:
    source, other = a_claim(A, "attack", start=10, when="2014-04"), a_claim(A, "attack", start=40)
    noun = a_claim(A, "attack", start=500, rule="lexicon/nouns.tsv:1; again 10")
    first, second, last = (traits_of(claim, look_of(A)) for claim in (source, other, noun))
    assert circumstances.bond(first, last) == circumstances.bond(last, first) == "again"
    assert circumstances.bond(second, last) == "none"


def test_what_came_of_it_hangs_on_it() -> None:
    assert circumstances.bond(*in_one_text("They shelled Orsk, killing two.", "shelled", "killing")) == "outcome"
    assert circumstances.bond(*in_one_text("They shelled Orsk. Later, killing two, they left.", "shelled", "killing")) == "none"
    assert circumstances.bond(*in_one_text("They shelled Orsk and killed two.", "shelled", "killed")) == "none"


def test_a_participle_hangs_on_the_clause_around_it() -> None:
    assert circumstances.bond(*in_one_text("They shelled Orsk held by rebels.", "shelled", "held")) == "inside"
    assert circumstances.bond(*in_one_text("They shelled Orsk, which rebels held.", "shelled", "held")) == "none"


def test_one_act_is_not_many_of_a_kind() -> None:
    one, many = {"trigger": "test", "rule": "lexicon/nouns.tsv:1"}, {"trigger": "tests", "rule": "lexicon/nouns.tsv:1"}
    assert level("number", {"act": "test-weapon", **one}, {"act": "test-weapon", **many}) == "differ"
    assert level("number", {"act": "test-weapon", **one}, {"act": "test-weapon", **one}) == "unknown"
    assert level("number", {"when": "2022-05-05"}, {"act": "test-weapon", **many}) == "differ"
    assert level("number", {"act": "meeting", **many}, {"act": "meeting", **one}) == "unknown"


def test_every_level_has_a_weight() -> None:
    known = {field for field, _ in weights().levels}
    assert {field for field, _ in compare.COMPARISONS} <= known


@pytest.mark.parametrize(
    ("ours", "theirs", "one_report", "found"),
    [
        ("done", "ongoing", False, "same"),
        ("done", "planned", False, "differ"),
        ("done", "planned", True, "plan-in-one"),
        ("done", "agreed-in-principle", True, "differ"),
        ("done", "denied", False, "denied"),
        ("done", "hinted", False, "talk"),
        ("done", "hinted", True, "talk-in-one"),
    ],
)
def test_statuses(ours: str, theirs: str, one_report: bool, found: str) -> None:
    assert level("status", {"status": ours, "start": 9}, {"status": theirs}, one_report) == found


def test_another_one_is_not_the_one_told_before() -> None:
    text = "They signed a pact on Monday. " + "x " * 150 + "Sweden signed another defence pact with Finland."
    report = a_report("Gamma", text=text)
    first = traits_of(a_claim(report, "pact", start=text.index("pact"), trigger="pact"), look_of(report))
    second = traits_of(a_claim(report, "pact", start=text.rindex("pact"), trigger="pact"), look_of(report))
    assert circumstances.told(first, second) == circumstances.told(second, first) == "another"


def test_stories() -> None:
    text = "Ferries between Umea and Vaasa stopped on Monday because of drifting ice in the Kvarken strait. "
    one, same = (
        a_report("One", text=text * 3),
        a_report("Same", text="Drifting ice stopped the ferries in the Kvarken. " + text),
    )
    other = a_report("Other", text="The budget of Peru was debated by its congress; pensions and mining royalties rise.")
    made = [traits_of(a_claim(r), look_of(r)) for r in (one, same, other)]
    assert circumstances.story(made[0], made[1]) == circumstances.story(made[1], made[0]) == "same"
    assert circumstances.story(made[0], made[2]) == "other"
    assert circumstances.story(made[0], made[0]) == "one-report"


@pytest.mark.parametrize(
    ("act", "ours", "theirs", "found"),
    [
        ("meeting", "met about cod quotas and trawlers", "met over trawlers and quotas of cod", "same"),
        ("meeting", "met about cod quotas and trawlers", "met about visas for nurses, doctors", "other"),
        ("meeting", "met about cod quotas and trawlers", "met", "one-sided"),
        ("expel", "expelled over cod quotas and trawlers", "expelled for visas of nurses, doctors", "unknown"),
    ],
)
def test_what_repeated_acts_are_about(act: str, ours: str, theirs: str, found: str) -> None:
    told = [{"act": act, "trigger": words.split()[0], "words": words} for words in (ours, theirs)]
    assert level("topic", told[0], told[1]) == found


def test_one_report_that_names_two_actors_tells_of_two_acts() -> None:
    ours, theirs = {"actors": ("FRA",), "recipients": ("ITA",)}, {"actors": ("DEU",), "recipients": ("ITA",)}
    assert level("roles", ours, theirs) == "actor"
    assert level("roles", ours, theirs, one_report=True) == "actor-in-one"
    back = {"actors": ("ITA",), "recipients": ("FRA",)}
    assert level("roles", ours, back, one_report=True) == "swapped-in-one"


def test_who_says_something_to_whom_is_not_confused() -> None:
    ours = {"act": "praise", "type": "SUPPORT", "actors": ("FRA",), "recipients": ("ITA",)}
    theirs = {"act": "praise", "type": "SUPPORT", "actors": ("ITA",), "recipients": ("FRA",)}
    assert level("roles", ours, theirs) == "exchanged"
    onlooker = {**theirs, "recipients": ("DEU",)}
    assert level("roles", ours, onlooker) == "swapped-in-words"
    third = {**ours, "actors": ("DEU",)}
    assert level("roles", ours, third) == "actor-in-words"
    assert (
        level("roles", {**ours, "act": "attack", "type": "ASSAULT"}, {**onlooker, "act": "attack", "type": "ASSAULT"})
        == "swapped"
    )


def test_an_expulsion_and_the_answer_to_it_are_two() -> None:
    ours, theirs = (
        {"act": "expel", "actors": one, "recipients": other} for one, other in ((("PER",), ("CHL",)), (("CHL",), ("PER",)))
    )
    assert level("roles", ours, theirs) == "exchanged"


def test_of_whom_it_is_not_told_which_they_are_their_words_tell() -> None:
    named, unnamed = {"recipients": ("Dutch doctors/NLD:MED",)}, {"recipients": ("two doctors:MED",)}
    assert level("parties", named, unnamed) == "described"
    assert level("parties", named, {"recipients": ("the drivers:LAB",)}) == "unknown"


def test_who_is_named_in_both_is_one_party() -> None:
    head = {"actors": ("Ana Ruiz/PER:GOV",), "recipients": ("CHL",)}
    leader = {**head, "actors": ("Ruiz/PER:PTY",)}
    assert level("parties", head, leader) == "equal" and level("roles", head, leader) == "same"
    other = {**leader, "actors": ("Paz/PER:PTY",)}
    assert level("parties", head, other) == "in-part"


def test_two_people_of_one_state_told_by_other_words_may_be_the_same() -> None:
    named, described = {"act": "arrest", "recipients": ("SWE:CVL",)}, {"act": "arrest", "recipients": ("SWE:SOC",)}
    assert level("parties", named, described) == "people" and level("roles", named, described) == "unknown"
    rebels = {"act": "arrest", "recipients": ("SWE:REB",)}
    assert level("parties", named, rebels) == "sectors" and level("roles", named, rebels) == "recipient-kin"


def test_talks_with_another_guest_are_other_talks() -> None:
    ours, theirs = {"actors": ("Ana Ruiz/PER:GOV", "Juan Paz/CHL:GOV")}, {"actors": ("Eva Rey/PER:GOV", "Juan Paz/CHL:GOV")}
    assert level("persons", ours, theirs) == "other-guest"
    assert level("persons", {**ours, "act": "accuse"}, {**theirs, "act": "accuse"}) == "shared"


def test_what_befell_one_person_on_one_day_is_one_thing_whatever_else_is_told_of_it() -> None:
    arrest = {
        "act": "arrest",
        "type": "COERCE",
        "recipients": ("Anna Lind/SWE:CVL",),
        "when": "2024-05-02",
        "trigger": "arrested",
    }
    ours = {**arrest, "words": "arrested for cod quotas and trawlers"}
    theirs = {**arrest, "words": "arrested over visas of nurses, doctors"}
    assert level("topic", ours, theirs) == "unknown"
    assert level("topic", ours, {**theirs, "recipients": ("Ida Berg/SWE:CVL",)}) == "other"


def test_rebels_are_not_their_state() -> None:
    assert level("parties", {"actors": ("MLI:REB",)}, {"actors": ("MLI:MIL",)}) == "sectors"
    assert level("parties", {"actors": ("MLI:GOV",)}, {"actors": ("MLI:MIL",)}) == "one"


def test_what_was_talked_about_is_told_beside_the_meeting() -> None:
    talk = {"actors": ("FRA", "ITA"), "trigger": "discussed", "words": "discussed fishing rights"}
    meeting = {"actors": ("FRA", "ITA"), "trigger": "met", "words": "met in Turin"}
    assert level("where-told", talk, meeting, one_report=True) == "aspect"
    assert level("where-told", talk, meeting) == "reports-aspect"
    assert level("where-told", talk, {**talk, "words": "discussed grain"}) == "reports"
    assert level("where-told", {**talk, "act": "pact"}, {**meeting, "act": "pact"}) == "reports"


def test_what_is_discussed_often_is_a_clause_of_its_own() -> None:
    def talk(name: str, behind: str) -> Traits:
        report = a_report(name, text=f"They discussed {behind}. Then they left.")
        claim = a_claim(report, start=5, trigger="discussed", words="They discussed")
        return traits_of(claim, look_of(report))

    cod, too, visas = talk("One", "how to divide cod quotas"), talk("Two", "cod quotas"), talk("Three", "visas for nurses")
    assert what.topic(cod, too) == "same" and what.topic(cod, visas) == "other"


def test_also_and_others_speak_of_something_else() -> None:
    text = "They met on Monday. " + "x " * 150 + "The two also met investors. Gunmen took dozens of other women."
    report = a_report("Gamma", text=text)
    first = traits_of(a_claim(report, start=5, trigger="met", rule="verbs.tsv:1"), look_of(report))
    second = traits_of(a_claim(report, start=text.rindex("met"), trigger="met", rule="verbs.tsv:1"), look_of(report))
    assert second.another and not first.another
    others = a_claim(report, "abduct", ("gunmen",), ("dozens of other women",), start=text.index("took"), trigger="took")
    assert traits_of(others, look_of(report)).another
    than = a_claim(report, "abduct", ("gunmen",), ("more than 200 girls",), start=text.index("took"), trigger="took")
    assert not traits_of(than, look_of(report)).another


def test_a_private_person_tells_more_than_who_speaks_for_a_state() -> None:
    assert level("persons", {"actors": ("Anna Lind/SWE:CVL",)}, {"actors": ("Lind/SWE:CVL",)}) == "shared-private"


def test_a_story_has_one_crime_among_private_people() -> None:
    crime = {"act": "attack", "actors": ("carpenter",), "recipients": ("wife",), "scheme": "communique", "type": None}
    assert level("story", crime, crime) == "crime"
    assert level("story", crime, {**crime, "scheme": "plover", "type": "ASSAULT"}) == "same"
    assert level("story", {**crime, "act": "incident"}, {**crime, "act": "incident"}) == "same"


def test_a_person_dies_once_and_two_who_are_arrested_are_two() -> None:
    lind = {"act": "death", "recipients": ("Anna Lind/:CVL",)}
    assert level("persons", lind, {**lind, "recipients": ("Lind/:CVL",)}) == "once"
    other = {**lind, "recipients": ("Eva Rey/:CVL",)}
    assert level("persons", lind, other) == "somebody-else"
    assert level("persons", {**lind, "act": "arrest"}, {**other, "act": "arrest"}) == "somebody-else"
    assert level("persons", {**lind, "act": "attack"}, {**other, "act": "attack"}) == "unknown"
    assert level("persons", lind, {**lind, "recipients": ("a film star/:CVL",)}) == "unknown"


def test_who_is_charged_is_not_thereby_arrested() -> None:
    held = {"act": "arrest", "recipients": ("Anna Lind/:CVL",)}
    assert level("act", held, {**held, "act": "charge"}) == "far"
    assert level("act", {**held, "act": "accuse"}, {**held, "act": "charge"}) == "near"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [("appeal", "demand", "near"), ("strike", "boycott", "near"), ("curfew", "restrict", "near"), ("demand", "visit", "far")],
)
def test_acts_that_reporters_use_for_one_happening(first: str, second: str, found: str) -> None:
    assert level("act", {"act": first}, {"act": second}) == found


def test_what_is_asked_for_was_asked() -> None:
    urged = {"act": "appeal", "status": "requested"}
    assert level("status", urged, {"act": "demand", "status": "done"}) == "same"
    assert level("status", urged, {"act": "demand", "status": "hinted"}) == "same"
    assert level("status", {"act": "demand", "status": "hinted"}, {"act": "demand", "status": "done"}) == "talk"
    assert level("status", {"act": "meeting", "status": "requested"}, {"act": "meeting", "status": "done"}) == "talk"


def test_history_may_be_old_where_it_has_no_date() -> None:
    dated = {"when": "2022-01-10"}
    assert level("time", dated, {}) == "old-and-new"
    assert level("time", dated, {"background": True}) == "unstated"


def test_who_is_arrested_on_two_days_is_arrested_once() -> None:
    held = {"act": "arrest", "recipients": ("Anna Lind/FIN:CVL",), "published": "2022-05-05"}
    ours, theirs = {**held, "when": "2022-05-02"}, {**held, "when": "2022-05-04"}
    assert level("time", ours, theirs) == "days-differ"
    assert level("time", ours, {**theirs, "recipients": ("Eva Rey/FIN:CVL",)}) == "days-apart"
    assert level("time", {**ours, "published": "2022-05-03"}, theirs) == "days-apart"
    assert level("time", {**ours, "when": "2022-04-20"}, theirs) != "days-differ"
    assert level("time", {**ours, "act": "meeting"}, {**theirs, "act": "meeting"}) == "days-apart"
    assert level("time", ours, theirs, one_report=True) == "days-apart"


def test_who_sends_its_own_army_acts() -> None:
    sent = {"act": "deploy", "actors": ("BGR",), "recipients": ("BGR",)}
    assert level("roles", {"act": "deploy", "actors": ("BGR",)}, sent) == "unknown"
    assert level("roles", {"act": "deploy", "actors": ("BGR",)}, {"act": "deploy", "recipients": ("BGR",)}) == "crossed"


def test_two_who_resign_together_are_two_holders() -> None:
    rey, lind = ({"act": "resign", "actors": (f"{name}/FIN:GOV",), "person": name} for name in ("Eva Rey", "Anna Lind"))
    both = {**rey, "actors": ("Eva Rey/FIN:GOV", "Anna Lind/FIN:GOV")}
    assert level("holder", rey, lind) == "apart"
    assert level("holder", both, lind) == "unknown"
    assert level("holder", both, rey) == "same"


def test_places_of_which_one_is_nowhere_in_particular() -> None:
    assert level("place", {"where": place("Ak-Tash")}, {"where": place("Kyrgyzstan", "KGZ", kind="country")}) == "unknown"
    assert level("place", {"where": place("Ural", "RUS", kind="region")}, {"where": place("Perm", "RUS")}) == "unknown"


def test_done_to_the_same() -> None:
    ours, theirs = {"recipients": ("ITA",)}, {"actors": ("FRA",), "recipients": ("ITA",)}
    assert level("roles", ours, theirs) == "same-recipient"


def test_the_same_states_by_other_people_of_theirs() -> None:
    organ = {"act": "cancel", "actors": ("EGY",), "recipients": ("ETH",)}
    people = {"act": "cancel", "actors": ("EGY",), "recipients": ("ETH:CVL",)}
    assert level("parties", organ, people) == "kin"
    assert level("parties", {**organ, "act": "impose"}, {**people, "act": "impose"}) == "in-part"
    rebels = {**people, "recipients": ("ETH:REB",)}
    assert level("parties", organ, rebels) == "in-part"


def test_what_nobody_is_told_to_demand_may_be_anybody_s_words() -> None:
    told, untold = {"act": "appeal", "actors": ("USA",), "recipients": ("PRK",)}, {"act": "appeal", "recipients": ("PRK",)}
    assert level("roles", told, untold) == "speaker-untold"
    assert level("roles", {**told, "act": "attack"}, {**untold, "act": "attack"}) == "same-recipient"


def test_what_is_done_regularly_is_not_the_one_time() -> None:
    once, _ = in_one_text("They shelled Orsk and left.", "shelled", "left")
    always, _ = in_one_text("They regularly shelled Orsk and left.", "shelled", "left")
    assert (once.another, always.another) == (False, True)


def test_the_word_for_the_act_is_no_word_in_common_where_it_tells_nothing_that_is_touched() -> None:
    motion = {"act": "vote", "trigger": "carried", "words": "the motion was carried by 54 votes"}
    election = {"act": "vote", "trigger": "vote", "words": "the people will vote in mid February"}
    assert level("words", motion, election) == "few"
    assert level("words", motion, {**election, "words": "the vote carried by the motion of deputies"}) != "few"
    hit = {"act": "impose", "trigger": "hit", "words": "hit 34 cronies of the strongman with sanctions"}
    assert level("words", hit, {"act": "impose", "trigger": "sanctions", "words": "sanctions on the officials"}) == "some"


def test_what_is_made_to_last_longer_is_no_second_telling_of_its_beginning() -> None:
    begun, longer = {"act": "arrest", "trigger": "arrested"}, {"act": "arrest", "trigger": "extended"}
    assert level("act", begun, longer) == "prolonged"
    assert level("act", longer, longer) == "same"
