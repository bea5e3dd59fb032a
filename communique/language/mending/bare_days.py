"""A number right before a bare weekday counts no days: of "rose to nine Tuesday" the parser makes nine Tuesdays, of "killed 12
Monday" a time.

Invariant: only heads, relations and the label of the two words change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.model.document import Token


def with_bare_days(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, the number where the parser had the day, and the day on the verb."""
    made = list(tokens)
    for day in tokens:
        number = tokens[day.i - 1] if day.i and day.lower in cue("weekdays") else day
        if number.dep != "nummod" or number.head != day.i or number.tag != "CD":
            continue
        above = tokens[day.head]
        verb = tokens[above.head] if above.dep == "prep" else above
        made[number.i] = replace(number, dep="dobj" if day.dep == "npadvmod" else day.dep, head=day.head)
        made[day.i] = replace(day, dep="npadvmod", head=verb.i, entity="DATE")
        for word in tokens:
            if word.head == day.i and word.i < number.i:
                made[word.i] = replace(word, head=number.i)
    return made
