"""A report that is a gallery: its slides are captions, and all that it tells.

Invariant: two slides at least. What every slide begins with ("Photos: Flood in Murek") is the gallery's heading and no
part of a slide, nor is the count behind it ("Hide Caption 3 of 8").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

_COUNT = re.compile(r"\s*\bhide caption(?: \d+ of \d+)?\s*$", re.IGNORECASE)
_LABEL = re.compile(r"(?:photos|pictures|images|gallery|slideshow|in pictures)\s*:\s*", re.IGNORECASE)


def slides(lines: Sequence[str]) -> dict[int, int]:
    """Where the caption begins in each line that is a slide."""
    found = {n: line for n, line in enumerate(lines) if _COUNT.search(line)}
    if len(found) < 2:
        return {}
    heading = _heading([_COUNT.sub("", line) for line in found.values()])
    return {n: heading for n, line in found.items() if line[heading:].strip()}


def _heading(captions: Sequence[str]) -> int:
    """How many characters all slides begin with: whole words, and only where these begin with a label."""
    same = (len(set(letters)) == 1 for letters in zip(*captions, strict=False))
    shared = captions[0][: sum(takewhile(bool, same))]
    return shared.rfind(" ") + 1 if _LABEL.match(shared) else 0
