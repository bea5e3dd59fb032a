"""How rare a word is in English: a number that depends on the word alone, never on what else was read.

Invariant: the frequencies are those of the wordfreq release that is installed (its data are final: no release after 3.1
changes them), so any machine and any store weigh a word alike. wordfreq's data: CC BY-SA 4.0, Robyn Speer.
"""

from __future__ import annotations

from functools import lru_cache

_COMMONEST = 8.0  # Zipf: the logarithm of how often a word stands in a thousand million words ("the" is 7.7)
_UNKNOWN = 2.0  # Zipf at most of a word that the list of some thirty thousand words does not have


@lru_cache(maxsize=200_000)
def rarity(word: str) -> float:
    """From 0.3 ("the") to 6 (a word or name that is in no list of common words). In: a word in lower case."""
    from wordfreq import zipf_frequency  # late: a tenth of a second that reading one report should not pay

    return _COMMONEST - max(float(zipf_frequency(word, "en", wordlist="small")), _UNKNOWN)
