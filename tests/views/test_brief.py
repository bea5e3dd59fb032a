"""The brief: what a reader must find, in which order, in whose words; and that it says no more than the claims do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from communique.model.event import SourceGroup, Update
from communique.model.mention import Figure
from communique.model.party import Party
from communique.model.record import Problem, Record, ReportFigure
from communique.model.selection import Selection
from communique.views.brief import brief
from tests.views.builders import (
    CORK_HERALD,
    LIMA_POST,
    TAGUS_WEEKLY,
    a_claim,
    a_conflict,
    a_figure,
    a_quote,
    a_record,
    a_report,
    a_value,
    an_event,
    cited,
    differing,
    the_record,
)

GOLDEN = Path(__file__).with_name("brief.md")


def flat(record: Record) -> str:
    """The brief without line breaks."""
    return " ".join(brief(record).split())


def section(record: Record, title: str) -> str:
    """One section of the brief, without line breaks; empty where it is left out."""
    parts = brief(record).split("\n## ")
    return next((" ".join(part.split()) for part in parts if part.startswith(title)), "")


def test_the_whole_of_a_small_record() -> None:
    assert brief(the_record()) == GOLDEN.read_text("utf-8")


def test_sections_stand_in_order_of_weight_and_empty_ones_are_left_out() -> None:
    titles = [line[3:] for line in brief(the_record()).splitlines() if line.startswith("## ")]
    assert titles == [
        "Where outlets differ", "What happened", "How it moved on", "What only one source has", "What stands now",
        "Said to be a first", "Who said what", "Figures", "Background", "Sources",
    ]  # fmt: skip


def test_a_report_that_says_both_is_said_to_say_both() -> None:
    text = "Peru and Portugal signed a treaty. The treaty in principle is about trees."
    both = a_report("Both Sides", "2024-03-06", text)
    signed = a_claim(CORK_HERALD, "Peru and Portugal signed a treaty on cork trees", "signed", stage="signed")
    also = a_claim(both, "Peru and Portugal signed a treaty", "signed", stage="signed")
    agreed = a_claim(both, "The treaty in principle", "treaty", status="agreed-in-principle", stage="in-principle")
    stages = a_conflict("stage", a_value("signed", signed, also), a_value("in-principle", agreed))
    told = section(a_record((CORK_HERALD, both), [differing(an_event("A pact", [signed, also, agreed]), stages)]), "Where")
    assert '**Cork Herald** says it was signed ("Peru and Portugal signed a treaty on cork trees").' in told
    assert (
        '**Both Sides** says both that it was signed ("Peru and Portugal signed a treaty") '
        'and that it is agreed in principle ("The treaty in principle").'
    ) in told


def test_a_denial_names_who_denies() -> None:
    text = "Peru has sent no foresters, said Luz Vega of the forest office."
    other = a_report("Sierra Sun", "2024-03-12", text)
    sent = a_claim(TAGUS_WEEKLY, "Peru has sent 52 foresters", "sent", act="aid")
    denied = cited(a_claim(other, "Peru has sent no foresters", "sent", act="aid", status="denied"), other, "Luz Vega")
    event = differing(an_event("Aid", [sent, denied]), a_conflict("status", a_value("done", sent), a_value("denied", denied)))
    told = section(a_record((TAGUS_WEEKLY, other), [event]), "Where")
    assert "**Done or denied?**" in told
    assert '**Sierra Sun** says it is denied by Luz Vega ("Peru has sent no foresters", citing Luz Vega).' in told


def test_a_course_is_asked_about_without_the_titles_side() -> None:
    done, planned = a_claim(TAGUS_WEEKLY, "Peru has sent", "sent"), a_claim(CORK_HERALD, "Peru will send", "send")
    event = replace(an_event("Peru plans to lift its ban", [done, planned]), act="lift", scope="ban on cork")
    event = differing(event, a_conflict("status", a_value("planned", planned), a_value("done", done)))
    told = section(a_record((TAGUS_WEEKLY, CORK_HERALD), [event]), "Where")
    assert "- Peru and Portugal, lift (ban on cork): **Done or planned?**" in told


def test_figures_dates_and_places_are_quoted_around_what_differs() -> None:
    forty = a_claim(CORK_HERALD, "Peru will send 40 foresters", "send", act="aid")
    fifty = a_claim(TAGUS_WEEKLY, "Peru has sent 52 foresters", "sent", act="aid")
    event = differing(
        an_event("Aid", [forty, fifty]),
        a_conflict("figures", a_value("40", forty), a_value("52", fifty), about="foresters"),
        a_conflict("when", a_value("2024-03-05", forty), a_value("XXXX-04", fifty)),
        a_conflict("parties", a_value("PER", forty), a_value("PRT", fifty), about="actors"),
    )
    told = section(a_record((CORK_HERALD, TAGUS_WEEKLY), [event]), "Where")
    assert "**Foresters, 40 or 52?**" in told
    assert '**Cork Herald** says 40 ("Peru will send 40 foresters").' in told
    assert "**When, 5 March 2024 or April?**" in told
    assert "**Who did it, Peru or Portugal?**" in told


def test_reports_that_say_the_same_share_a_sentence() -> None:
    own = {"One": "in Lima", "Two": "on a boat", "Three": "twice", "Four": "late", "Five": "in ink"}
    texts = [a_report(name, "2024-03-05", f"Peru signed the treaty {how}.") for name, how in own.items()]
    signed = [a_claim(r, r.text.rstrip("."), "signed", stage="signed") for r in texts]
    agreed = a_claim(LIMA_POST, "The Cork Tree Treaty is agreed in principle", "Treaty", stage="in-principle")
    conflict = a_conflict("stage", a_value("signed", *signed), a_value("in-principle", agreed))
    told = section(a_record((*texts, LIMA_POST), [differing(an_event("A pact", [*signed, agreed]), conflict)]), "Where")
    assert '**One, Two, Three, Four and Five** say it was signed (One: "Peru signed the treaty in Lima"; Two: "' in told
    assert 'Four: "' not in told


def test_words_that_several_reports_have_are_quoted_once() -> None:
    texts = [a_report(name, "2024-03-05", "Peru signed the treaty in Lima, a wire said.") for name in ("One", "Two")]
    one = a_claim(texts[0], "Peru signed the treaty", "signed", stage="signed")
    two = a_claim(texts[1], "Peru signed the treaty in Lima", "signed", stage="signed")
    agreed = a_claim(LIMA_POST, "The Cork Tree Treaty is agreed in principle", "Treaty", stage="in-principle")
    conflict = a_conflict("stage", a_value("signed", one, two), a_value("in-principle", agreed))
    told = section(a_record((*texts, LIMA_POST), [differing(an_event("A pact", [one, two, agreed]), conflict)]), "Where")
    assert '**One and Two** say it was signed ("Peru signed the treaty in Lima").' in told
    three = a_report("Three", "2024-03-05", "The treaty was signed by Peru.")
    other = a_claim(three, "The treaty was signed by Peru", "signed", stage="signed")
    conflict = a_conflict("stage", a_value("signed", one, two, other), a_value("in-principle", agreed))
    every = a_record((*texts, three, LIMA_POST), [differing(an_event("A pact", [one, two, other, agreed]), conflict)])
    assert '(One and Two: "Peru signed the treaty in Lima"; Three: "' in section(every, "Where")


def test_sources_that_count_once_are_told_with_the_reason() -> None:
    claims = [a_claim(CORK_HERALD, "Peru will send 40 foresters", "send"), a_claim(TAGUS_WEEKLY, "Peru has sent", "sent")]
    groups = (SourceGroup((CORK_HERALD.id, TAGUS_WEEKLY.id), "both carry ENA"),)
    event = replace(an_event("Aid", claims), sources=1, source_groups=groups, agreement="single-source")
    assert "One source: Cork Herald and Tagus Weekly (both carry ENA)." in flat(a_record((CORK_HERALD, TAGUS_WEEKLY), [event]))


def test_what_only_speakers_assert_is_told_on_their_word() -> None:
    claim = cited(a_claim(CORK_HERALD, "Peru will send 40 foresters", "send"), CORK_HERALD, "Ana Reis")
    assert "According to Ana Reis." in flat(a_record([CORK_HERALD], [an_event("Aid", [claim])]))
    mixed = an_event("Aid", [claim, a_claim(TAGUS_WEEKLY, "Peru has sent 52 foresters", "sent")])
    assert "According to" not in flat(a_record((CORK_HERALD, TAGUS_WEEKLY), [mixed]))


def test_one_outlet_twice_is_told_apart_by_its_days() -> None:
    first = a_report("Cork Herald", "2024-03-04", "Peru and Portugal talk.")
    later = replace(CORK_HERALD, id="cork-2.txt")
    claims = [a_claim(first, "Peru and Portugal talk", "talk"), a_claim(later, "Peru will send 40 foresters", "send")]
    told = flat(a_record((first, later), [an_event("Talks", claims)]))
    assert "Cork Herald (4 March 2024) and Cork Herald (5 March 2024)" in told


def test_an_outlet_of_which_one_report_tells_of_an_event_needs_no_day_there() -> None:
    other = replace(a_report("Cork Herald", "2024-03-04", "Chad and Togo talk."), id="cork-1.txt")
    claims = [a_claim(CORK_HERALD, "Peru will send 40 foresters", "send"), a_claim(TAGUS_WEEKLY, "has sent 52", "sent")]
    told = flat(a_record((other, CORK_HERALD, TAGUS_WEEKLY), [an_event("Aid", claims)]))
    assert "2 independent sources: Cork Herald and Tagus Weekly." in told
    assert "- **Cork Herald (5 March 2024)**: 5 March 2024" in told


def test_stage_and_status_are_told_as_one_course() -> None:
    will = a_claim(CORK_HERALD, "Peru will send 40 foresters", "send", act="pact", status="planned")
    has = a_claim(TAGUS_WEEKLY, "Peru has sent 52 foresters", "sent", act="pact", stage="signed")
    agreed = a_claim(LIMA_POST, "The Cork Tree Treaty is agreed", "Treaty", status="agreed-in-principle", stage="in-principle")
    stage = Update("stage", (a_value("in-principle", agreed), a_value("signed", has)))
    status = Update("status", (a_value("planned", will), a_value("agreed-in-principle", agreed), a_value("done", has)))
    event = replace(an_event("Treaty", [will, agreed, has]), updates=(stage, status))
    told = section(a_record((CORK_HERALD, LIMA_POST, TAGUS_WEEKLY), [event]), "How it moved on")
    assert told.count("**Treaty**") == 1
    steps = ["**planned** — Cork Herald", "**agreed in principle** — Lima Post", "**signed** — Tagus Weekly"]
    assert [told.count(step) for step in steps] == [1, 1, 1]
    assert told.index(steps[0]) < told.index(steps[1]) < told.index(steps[2])
    assert "done" not in told


def test_one_toll_is_one_figure_however_it_is_told() -> None:
    report = a_report("Dam Gazette", "2024-03-05", "A toll of 14. Fourteen people died.", "Dam toll at 14")
    tolls = [
        replace(a_figure(report, words, 14, of).figure, casualty="killed", measure=measure)
        for words, of, measure in (("14", None, "toll"), ("Fourteen people", "people", None))
    ]
    record = replace(a_record([report]), figures=tuple(ReportFigure(report.id, toll) for toll in tolls))
    assert section(record, "Figures").count("—") == 1


def test_direct_words_come_before_reported_ones_and_the_same_words_once() -> None:
    text = "Ana Reis said trees are patient. “Trees are patient people,” said Ana Reis."
    other = a_report("Other", "2024-03-05", text)
    quotes = (
        a_quote(other, "trees are patient", "Ana Reis", direct=False),
        a_quote(other, "“Trees are patient people,”", "Ana Reis"),
        replace(a_quote(other, "“Trees are patient people,”", "Ana Reis"), report=CORK_HERALD.id),
        a_quote(other, "said", "Ana Reis"),
    )
    told = section(replace(a_record((CORK_HERALD, other)), quotes=quotes), "Who said what")
    assert told == 'Who said what - **Ana Reis** - "Trees are patient people" — Other and Cork Herald'


def test_ministries_of_two_states_are_told_apart() -> None:
    other = a_report("Other", "2024-03-05", "The foreign ministry said the trees would stay. It said no more.")
    said = (a_quote(other, words, "foreign ministry", direct=False) for words in ("the trees would stay", "said no more"))
    parties = [Party("foreign ministry", "organisation", code, "GOV", "foreign ministry") for code in ("PRT", "PER")]
    quotes = tuple(
        replace(q, quote=replace(q.quote, text="that the trees would stay", speaker=replace(q.quote.speaker, party=party)))
        for q, party in zip(said, parties, strict=True)
        if q.quote.speaker
    )
    told = section(replace(a_record((other,)), quotes=quotes), "Who said what")
    assert "**Foreign ministry (Portugal)**" in told
    assert "**Foreign ministry (Peru)**" in told


def test_copies_skipped_reports_and_problems_are_listed() -> None:
    copy = replace(a_report("Copycat", "2024-03-05", "Copied."), copy_of=CORK_HERALD.key)
    skipped = replace(a_report("Diario", "2024-03-05", "Texto."), skipped="written in Spanish (es)")
    record = replace(a_record((CORK_HERALD, copy, skipped)), problems=(Problem("notes.txt", "is empty"),))
    told = flat(record)
    assert "2 reports by 2 outlets (1 copy among them and 1 skipped). No event was found." in told
    assert "a near-copy of Cork Herald: not counted as a source" in told
    assert "skipped: written in Spanish (es)" in told
    assert "- **notes.txt**: is empty" in told


def test_an_empty_record_says_so() -> None:
    assert brief(a_record(())) == "# Brief\n\nNo report was read.\n"
    assert "No report has what was asked for." in brief(a_record(()), chosen=Selection(types=("AID",)))


def test_offices_and_statements_are_no_news_unless_outlets_differ() -> None:
    holds = a_claim(CORK_HERALD, "Ana Reis", "Reis", act="office")
    assert "Reis holds office" not in flat(a_record([CORK_HERALD], [an_event("Reis holds office", [holds])]))


def test_a_difference_in_figures_is_not_told_as_one_figure() -> None:
    claims = [a_claim(CORK_HERALD, "Peru will send 40 foresters", "send"), a_claim(TAGUS_WEEKLY, "Peru has sent", "sent")]
    figure = Figure(claims[0].at.span, "40", 0, 40, 40, 40, of="foresters")
    event = replace(an_event("Aid", claims), figures=(figure,))
    conflict = a_conflict("figures", a_value("40", claims[0]), a_value("52", claims[1]))
    reports = (CORK_HERALD, TAGUS_WEEKLY)
    assert "40 foresters." in section(a_record(reports, [event]), "What happened")
    assert "40 foresters." not in section(a_record(reports, [differing(event, conflict)]), "What happened")


def test_of_two_tolls_that_agree_the_greater_is_told() -> None:
    claims = [a_claim(CORK_HERALD, "Peru will send 40 foresters", "send"), a_claim(TAGUS_WEEKLY, "Peru has sent", "sent")]
    nine = Figure(claims[0].at.span, "nine", 0, 9, 9, None, of="people", casualty="killed")
    eleven = Figure(claims[1].at.span, "11", 0, 11, 11, 11, of="people", casualty="killed")
    event = replace(an_event("Aid", claims), figures=(nine, eleven))
    told = section(a_record((CORK_HERALD, TAGUS_WEEKLY), [event]), "What happened")
    assert "11 people killed" in told
    assert "nine" not in told


def test_no_line_breaks_before_a_year_that_ends_a_sentence() -> None:
    for width in range(20, 120):
        assert "\\." not in brief(the_record(), width=width)


def test_the_event_says_how_far_later_reports_carried_it() -> None:
    assert "**Peru gave aid to Portugal.** Lima, Peru." in section(the_record(), "What happened")
    assert "Later reports: done." in section(the_record(), "What happened")
    record = the_record()
    events = tuple(differing(e, a_conflict("status", *e.updates[0].steps)) if e.updates else e for e in record.events)
    assert "Later reports" not in section(replace(record, events=events), "What happened")


def test_differences_of_stage_come_first_and_those_within_one_report_last() -> None:
    forty = a_claim(CORK_HERALD, "Peru will send 40 foresters", "send", act="aid")
    fifty = a_claim(TAGUS_WEEKLY, "Peru has sent 52 foresters", "sent", act="aid")
    event = differing(
        an_event("Aid", [forty, fifty]),
        a_conflict("status", a_value("done", forty), a_value("planned", forty)),
        a_conflict("figures", a_value("40", forty), a_value("52", fifty), about="foresters"),
        a_conflict("stage", a_value("signed", forty), a_value("mooted", fifty)),
    )
    told = section(a_record((CORK_HERALD, TAGUS_WEEKLY), [event]), "Where")
    assert told.index("Signed or floated?") < told.index("40 or 52?") < told.index("Done or planned?")


def test_small_counts_are_no_figures_but_tolls_are_and_come_first() -> None:
    text = "Peru has sent 300 foresters with two dogs; two of them were hurt at a cost of $9."
    report = a_report("Sierra Sun", "2024-03-12", text)
    hurt, cost = a_figure(report, "two of them", 2), a_figure(report, "$9", 9)
    figures = (
        a_figure(report, "300", 300, "foresters"),
        a_figure(report, "two", 2, "dogs"),
        replace(cost, figure=replace(cost.figure, unit="USD")),
        replace(hurt, figure=replace(hurt.figure, text="two", casualty="injured")),
    )
    told = section(replace(a_record([report]), figures=figures), "Figures")
    assert told == "Figures - Two injured — Sierra Sun - $9 — Sierra Sun - 300 foresters — Sierra Sun"


def test_what_one_source_alone_has_is_told_in_its_words() -> None:
    claims = [a_claim(CORK_HERALD, "Peru will send 40 foresters", "send"), a_claim(TAGUS_WEEKLY, "Peru has sent", "sent")]
    alone, shared = an_event("Aid", claims[:1]), an_event("Aid", claims)
    assert '"Peru will send 40 foresters."' in section(a_record([CORK_HERALD], [alone]), "What happened")
    assert '"Peru' not in section(a_record((CORK_HERALD, TAGUS_WEEKLY), [shared]), "What happened")


def test_before_an_infinitive_stand_the_words_that_say_how_far_it_has_come() -> None:
    report = a_report("Quay Post", "2024-03-05", "LIMA - Peru and Portugal failed to sign a treaty on trees.")
    other = a_report("Tagus Weekly", "2024-03-05", "Peru and Portugal signed a treaty on trees.")
    failed = a_claim(report, "to sign a treaty on trees", "sign", status="failed")
    done = a_claim(other, "Peru and Portugal signed a treaty on trees", "signed")
    event = differing(
        an_event("Treaty", [done, failed]), a_conflict("status", a_value("done", done), a_value("failed", failed))
    )
    told = flat(a_record((report, other), [event]))
    assert 'says it has failed ("LIMA - Peru and Portugal failed to sign a treaty on trees")' in told
