"""How long the main job takes beside what the language model alone takes on the same text, whole processes, medians of 5.

    python benchmarks/main_job.py [PATH ...]     default: the example reports

The measure: at most 3 times the bare model, and under 600 MB of memory.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 5
EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
BARE = """
import sys
import spacy
from communique.language.loader import find_model
nlp = spacy.load(find_model())
for path in sys.argv[1:]:
    for line in open(path, encoding="utf-8"):
        nlp(line)
"""


def timed(command: list[str]) -> float:
    """Seconds of one whole process."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main() -> None:
    paths = sys.argv[1:] or [str(p) for p in sorted(EXAMPLES.iterdir())]
    bare = [sys.executable, "-c", BARE, *paths]
    job = [sys.executable, "-m", "communique", "read", *paths]
    timed(job)  # fills the caches of files, and the gazetteer's index
    pairs = [(timed(bare), timed(job)) for _ in range(RUNS)]
    alone = statistics.median(a for a, _ in pairs)
    whole = statistics.median(b for _, b in pairs)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"bare model {alone:.2f} s, main job {whole:.2f} s, ratio {whole / alone:.2f} (at most 3)")
    print(f"peak {memory:.0f} MB (under 600)")


if __name__ == "__main__":
    main()
