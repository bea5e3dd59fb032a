"""The words by which rules of coding see how an act is told (words/coding_cues.tsv).

Invariant: words are in lower case; a use that the table does not have is an error, not an empty list.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, get_args

from communique.codebook.by_use import by_use

Use = Literal[
    "in-office",
    "protesting", "consenting", "aiming", "deciding", "letting", "copulas", "styling", "joint", "first", "member", "warning",
    "showing", "feeling", "pointing-out", "ways-out", "succession",
    "demanding", "advising", "needing", "serving", "blaming", "using", "turning-to", "sending", "held-later",
    "hurting", "leading-on", "avenging", "dying", "tolls", "reckoning", "counts", "aims", "one-death", "suspecting",
    "governing", "gathering", "scattering", "about", "pointing", "able", "aimed", "played", "holding", "enduring", "performed",
    "commanding", "never", "seldom", "affording", "owed-words", "costing", "timing", "centring", "coming-upon",
    "somebodys", "making-up", "outline", "accusing-of", "prolonging", "allowing", "rules", "hitting", "arms-that-strike",
    "labour", "engaging", "asked", "answering", "capturing", "railing",
    "undoing", "resolved", "foreseen", "tentative", "threatening", "thwarted", "happening",
    "long-times", "stationing", "pictures",
    "beginning", "under-way", "claiming", "growing", "due", "titling",
    "following", "taking", "owning-up", "newly",
    "hearsay", "truth", "true", "untrue", "calling", "bids", "another-one", "site", "scenes", "deeds", "blocking", "denying",
    "suffering", "no-longer", "alleging", "plotting", "details", "naming", "own-name", "polling", "counting-off", "charging",
    "displaced", "leaving-orders", "fining", "rewards",
    "held-somewhere", "sent-houses", "bases", "giving-up-plans", "plans", "blasts", "works", "planted",
    "from-abroad", "envoys", "of-many", "of-the-world", "foreign", "heading", "trying",
    "pulling-out", "candidates", "joining", "assisting", "protesters", "massacring", "wrecking", "occupying", "ransacking",
    "of-embassies", "wrongdoing", "charging-that",
    "falsifying", "falsified", "speaking",
    "sides", "calling-for", "offered", "two-sided", "at-talks", "standing", "buildings", "issuing",
    "hurt", "undergone", "so-calling", "carriers", "loading", "owing", "giving",
    "warned-of", "keeping", "deadlines", "facing", "reminding", "declaring", "manners",
    "speaking-papers", "alliances", "bodies-of-men", "plain-speech", "captives", "taking-captive", "keeping-out",
    "weekdays", "bare-days", "on-which",
    "everybody", "moving-home", "ship-titles", "entering", "dealing", "taking-steps", "steps",
    "unnamed-deeds", "taking-place", "happening-by-itself", "setting-days",
    "making-use", "one-of", "swapping", "ranks", "news-of", "borders", "bidding", "ordering",
    "having-done", "ceasing", "ruling-over", "voicing", "reaching", "laws", "lawmaking", "flying", "linking", "long-wars",
    "vehicles", "running-down", "on-purpose", "no-attack",
    "amounting", "verdicts", "nobodys", "judging",
    "counting-some", "papers", "striking", "talked-down", "wishing", "failing", "pressing", "requiring", "ability",
    "ruling-out", "craft", "armed-craft",
    "asking-nouns", "done-to", "done-against", "done-at-home", "many-of", "in-view", "firing",
]  # fmt: skip


def cue(use: Use) -> frozenset[str]:
    """The words of one use. Raises CodebookError where the table does not hold."""
    return _table()[use]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, frozenset[str]]:
    return by_use("words/coding_cues.tsv", get_args(Use))
