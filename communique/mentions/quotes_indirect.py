"""What a cue reports: "Smith said that ...", "..., officials said", "according to ministers, ...", "called for ...".

Invariant: a content never holds its own cue; where the cue stands in the middle there is a content on each side of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.mentions.quotes_cues import Cue
from communique.mentions.quotes_layout import Layout
from communique.model.document import Document, Token

_SHORT = 3  # words below which a side of a broken content says nothing ("On Monday, ... said, ...")
_MOSTLY = 0.8  # share of words in quotation marks from which a content is a direct quote


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens `first` to `last` (exclusive) of what a cue reports."""

    first: int
    last: int
    cue: Cue


def find_contents(document: Document, cues: list[Cue]) -> list[Content]:
    """What each cue reports by the parse, in or out of quotation marks."""
    found = []
    for cue in cues:
        for tree in _trees(document, cue):
            found.extend(Content(first, last, cue) for first, last in _runs(document, tree))
    return found


def is_direct(document: Document, layout: Layout, content: Content) -> bool:
    """Do (nearly) all words of a content stand in quotation marks?"""
    words = [i for i in range(content.first, content.last) if document.tokens[i].pos not in ("PUNCT", "SPACE")]
    return sum(not layout.outside(i) for i in words) >= _MOSTLY * len(words)


def _trees(document: Document, cue: Cue) -> Iterator[list[int]]:
    token = document.tokens[cue.head]
    if cue.entry is None:
        if token.lower == "according":
            yield from _around(document, cue)
        else:
            yield from (document.subtree(k.i) for k in document.kids(cue.head, "acl", "ccomp", "relcl")[-1:])
        return
    if any(kid.lower == "as" for kid in document.kids(cue.head, "mark")) and token.dep == "advcl":
        yield from _around(document, cue)
        return
    clauses = document.kids(cue.head, "ccomp") if cue.entry.clause else []
    if not clauses and cue.entry.frames:
        clauses = [k for k in document.kids(cue.head) if _fits(k, cue.entry.frames)][:1]
    yield from (document.subtree(k.i) for k in clauses)


def _fits(kid: Token, frames: tuple[str, ...]) -> bool:
    if kid.dep == "xcomp" or (kid.dep == "ccomp" and kid.tag == "VB"):
        return "to" in frames
    if kid.dep == "prep":
        return kid.lower in frames
    if kid.dep == "dobj":
        return "object" in frames and kid.pos != "PRON"
    return kid.dep == "oprd" and "oprd" in frames


def _around(document: Document, cue: Cue) -> Iterator[list[int]]:
    """The clause that "according to" or "as Smith put it" hangs on, without these words."""
    own = set(document.subtree(cue.head))
    head = document.tokens[cue.head].head
    if head != cue.head:
        clause = next((t.i for t in (document.tokens[head], *document.ancestors(head)) if _is_clause(t)), head)
        yield [i for i in document.subtree(clause) if i not in own]


def _is_clause(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.dep in ("ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis")


def _runs(document: Document, tree: list[int]) -> Iterator[tuple[int, int]]:
    """The tree as runs of tokens, broken only where other words than punctuation stand between."""
    tokens = document.tokens
    runs: list[tuple[int, int]] = []
    for i in tree:
        if runs and all(tokens[k].pos in ("PUNCT", "SPACE") for k in range(runs[-1][1], i)):
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    trimmed = [t for run in runs if (t := _trim(document, run)) is not None]
    yield from [r for r in trimmed if r[1] - r[0] >= _SHORT] or trimmed[-1:]


def _trim(document: Document, run: tuple[int, int]) -> tuple[int, int] | None:
    first, last = run
    tokens = document.tokens
    while first < last and (tokens[first].pos in ("PUNCT", "SPACE") or tokens[first].tag in ("''", "``")):
        first += 1
    if last - first > 1 and tokens[first].lower == "that" and tokens[first].dep == "mark":
        first += 1
    while last > first and tokens[last - 1].pos in ("PUNCT", "SPACE") and tokens[last - 1].text not in ('"', "''", ")"):
        last -= 1
    return (first, last) if first < last else None
