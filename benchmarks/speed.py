"""Words per second of annotation beside the bare language model, one process, start-up left out.

    python benchmarks/speed.py [FILE.jsonl] [--only actors,places,dates,figures,quotes] [--times 3]

Without a file: the texts of examples/cases, repeated. The measures: at least 0.7 x bare for mentions, 0.6 x for all; taken
by the processor's time, which other programs on the machine disturb less than the clock's, bare and ours in turn.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

import spacy

from communique.engine.annotate import EVERYTHING, annotate_reports
from communique.language.clean import paragraphs
from communique.language.loader import find_model
from communique.model.report import Report

CASES = Path(__file__).parent.parent / "examples" / "cases"


def reports(path: Path | None, most: int) -> list[Report]:
    """Reports of a JSONL file, or of the example cases, each a little different so that nothing is cached as a whole."""
    if path:
        lines = path.read_text("utf-8").splitlines()[:most]
        return [Report(str(n), json.loads(line)["text"], language="en") for n, line in enumerate(lines)]
    texts = [p.read_text("utf-8") for p in sorted(CASES.glob("*/*.txt"))]
    return [Report(str(n), texts[n % len(texts)], language="en") for n in range(most)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--most", type=int, default=200)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    wanted = frozenset(options.only.split(",")) if options.only else EVERYTHING
    read = reports(options.file, options.most)
    words = sum(r.words for r in read)
    nlp = spacy.load(find_model())  # as its makers ship it
    list(annotate_reports(read[:3], wanted=wanted))  # loads tables
    ratios = []
    for _ in range(options.times):
        bare = seconds(nlp.pipe((p.text for r in read for p in paragraphs(r.text)), batch_size=64))
        ours = seconds(annotate_reports(read, wanted=wanted))
        ratios.append(bare / ours)
        print(f"{words} words: bare {words / bare:.0f}/s, annotate {words / ours:.0f}/s, ratio {bare / ours:.2f}")
    print(f"ratio: least {min(ratios):.2f}, median {median(ratios):.2f} of {options.times}")


def seconds(work: Iterable[object]) -> float:
    """Seconds of the processor until all is done."""
    begun = time.process_time()
    for _ in work:
        pass
    return time.process_time() - begun


if __name__ == "__main__":
    main()
