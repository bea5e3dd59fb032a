"""The entry of the codebook behind a decision, in its own cells: what a person would find in the table.

Invariant: quotes the tables as they ship; a rule that names no row of them is shown as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.codes import acts, code_of
from communique.codebook.tables import Row, read_shipped
from communique.model.errors import CodebookError
from communique.model.event import Event
from communique.views.words import clean

_ROW = re.compile(r"(?P<file>(?:[\w-]+/)?[\w-]+\.tsv):(?P<line>\d+)")


def rule_words(rule: str, act: str) -> list[str]:
    """The rule that decided on an act, with the cells of every row that it names."""
    if not rule:
        return []
    return [f"rule: {clean(rule)}", *(words for match in _ROW.finditer(rule) if (words := _row_words(match, act)))]


def code_rule(event: Event) -> list[str]:
    """Why the event has its code: what the act is, and the row that turns act and status into the code."""
    if any("type" in claim.corrected for claim in event.claims):
        return ["a person set the type of a claim of it"]
    if event.act not in acts():
        return ["the act is not in this release's codebook: the code is that of its claims"]
    parties = len(event.actors) + (len(event.recipients) if event.reciprocal else 0)
    code = code_of(event.act, event.of, event.status, stage=event.stage, parties=parties, mode=event.mode)
    return [f"{event.act}: {acts()[event.act].gloss}", *rule_words(code.rule, event.act)]


def _row_words(match: re.Match[str], act: str) -> str:
    """ "verbs.tsv, line 12: verb sign, object @pact, act pact"; nothing where the row has gone or is now another act's."""
    row = _row(match["file"], int(match["line"]))
    if row is None or not (row["act"] in ("", "-", act) or row["act"].startswith("=")):
        return ""
    cells = ", ".join(f"{column} {value}" for column, value in row.cells.items() if value)
    return f"{match['file']}, line {match['line']}: {cells}"


def _row(file: str, number: int) -> Row | None:
    return _rows(file).get(number)


@lru_cache(maxsize=16)
def _rows(file: str) -> Mapping[int, Row]:
    """The rows of a table by line; none where there is no such table now."""
    try:
        return {row.line: row for row in read_shipped(file, [])}
    except (OSError, CodebookError):
        return {}
