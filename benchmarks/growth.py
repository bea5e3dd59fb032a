"""What linking costs per report when there is more to read: 20,000 reports beside 1,000.

    python benchmarks/growth.py [REPORTS ...]     default: 1000 5000 20000

The measure: the cost per report at the last size is at most 1.5 times that at the first. Reports and claims are made up:
40 a day; story sizes by Zipf, so that a good third of the reports stand in stories of 20 or more; each story has its
parties, place, day and words, all drawn from few that others share.
"""

from __future__ import annotations

import itertools
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from communique.codebook.facts import states
from communique.linking.link import link
from communique.model.claim import Claim, Location, Participant, claim_id
from communique.model.party import Party
from communique.model.report import Report
from communique.model.span import Quoted, Span
from communique.model.status import Status
from communique.model.when import Dating, When

SIZES = (1000, 5000, 20000)
PER_DAY = 40
LARGEST = 100  # reports of one story
FIRST = date(2020, 1, 1)
ACTS = ("meeting", "visit", "pact", "agree", "impose", "attack", "aid", "criticise", "demand", "deploy", "arrest", "release")
NEAR = {"meeting": "visit", "pact": "agree", "attack": "arrest"}
STATUSES: tuple[Status, ...] = ("done", "done", "done", "planned", "denied")
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]


@dataclass(frozen=True)
class Story:
    """What the reports of one story share: the claims that any of them may tell, and its words."""

    happenings: tuple[tuple[str, tuple[str, ...], str, date], ...]
    words: tuple[str, ...]
    begins: date


def stories(rng: random.Random, reports: int) -> Iterator[tuple[Story, int]]:
    """Stories with their sizes (a power law with exponent 2) until there are enough reports."""
    names = [code for code in states() if len(code) == 3]
    weights = [1 / (n + 1) for n in range(len(names))]
    places = ["".join(rng.choices(SYLLABLES, k=3)).capitalize() for _ in range(400)]
    words = ["".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))) for _ in range(6000)]
    sizes = list(range(1, LARGEST + 1))
    shares = [1 / k**2 for k in sizes]
    left, days = reports, max(1, reports // PER_DAY)
    while left > 0:
        size = min(left, rng.choices(sizes, shares)[0])
        begins = FIRST + timedelta(days=rng.randrange(days))
        parties = tuple(dict.fromkeys(rng.choices(names, weights, k=3)))
        happenings = tuple(
            (rng.choice(ACTS), tuple(rng.sample(parties, k=min(2, len(parties)))), rng.choice(places), begins)
            for _ in range(rng.randint(2, 6))
        )
        yield Story(happenings, tuple(rng.sample(words, k=30)), begins), size
        left -= size


def corpus(reports: int, seed: int = 7) -> tuple[list[Report], list[Claim]]:
    """Reports and their claims, the same for the same seed."""
    rng = random.Random(seed)
    made: list[Report] = []
    claims: list[Claim] = []
    for story, size in stories(rng, reports):
        for _ in range(size):
            report = a_report(rng, story, len(made))
            made.append(report)
            told = rng.sample(story.happenings, k=rng.randint(1, len(story.happenings)))
            claims.extend(a_claim(rng, story, report, n, *happening) for n, happening in enumerate(told))
    return made, claims


def a_report(rng: random.Random, story: Story, n: int) -> Report:
    text = " ".join(rng.choices(story.words, k=120))
    day = story.begins + timedelta(days=min(int(rng.expovariate(0.7)), 10))
    return Report(f"r{n}", text, title=" ".join(rng.sample(story.words, k=6)), outlet=f"outlet {n}", published=day)


def a_claim(
    rng: random.Random, story: Story, report: Report, n: int, act: str, parties: tuple[str, ...], where: str, day: date
) -> Claim:
    """One report's telling of a happening: sometimes with a near act, without its day or place, with a status of its own."""
    act = NEAR.get(act, act) if rng.random() < 0.2 else act
    at = Span(n * 60, n * 60 + 40)
    clause = Quoted(at, " ".join(rng.sample(story.words, k=6)))
    told = tuple(Participant(Party(code, "state", code, "GOV"), Quoted(at, code)) for code in parties)
    return Claim(
        claim_id(report.key, at, 0), report.id, report.key, report.outlet, clause, Quoted(at, act), act,
        rng.choice(STATUSES), None, "plover", None, None, (), told[:1], told[1:], False,
        when=Dating(When.day(day), "stated") if rng.random() < 0.5 else Dating(),
        where=Location(where, parties[0], (), "city") if rng.random() < 0.4 else None,
        rule="lexicon/verbs.tsv:1",
    )  # fmt: skip


def cost(reports: int) -> tuple[float, int]:
    """Seconds of the processor for linking, and how many judgements it came to."""
    made, claims = corpus(reports)
    begun = time.process_time()
    found = link(claims, made)
    return time.process_time() - begun, len(found)


def main() -> None:
    sizes = [int(n) for n in sys.argv[1:]] or list(SIZES)
    warm, told = corpus(50)
    link(told, warm)  # fills the caches of tables
    per_report = []
    for size in sizes:
        seconds, judgements = cost(size)
        per_report.append(1000 * seconds / size)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size} reports: {seconds:.1f} s, {per_report[-1]:.2f} ms a report, {judgements} judgements, {memory:.0f} MB")
    for (a, first), (b, last) in itertools.combinations(zip(sizes, per_report, strict=True), 2):
        print(f"{b} beside {a}: {last / first:.2f} times as much a report (at most 1.5)")


if __name__ == "__main__":
    main()
