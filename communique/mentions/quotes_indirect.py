"""The sense of what somebody says, without quotation marks: "Smith said that ...", "..., officials said".

Invariant: a content never holds its own cue; where the cue stands in the middle there is a content on each side of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.mentions.quotes_cues import Cue
from communique.mentions.quotes_layout import Layout
from communique.model.document import Document, Token

_SHORT = 3  # words below which a side of a broken content says nothing ("On Monday, ... said, ...")
_MOSTLY = 0.8  # share of words in quotation marks from which a content is a direct quote


def contents(document: Document, layout: Layout, cue: Cue) -> list[tuple[int, int]]:
    """Token ranges (first, last exclusive) of what the cue reports."""
    runs: list[tuple[int, int]] = []
    for tree in _trees(document, cue):
        runs.extend(_runs(document, tree))
    return [run for run in runs if not _is_direct(document, layout, run)]


def _trees(document: Document, cue: Cue) -> Iterator[list[int]]:
    if cue.verb is None:
        yield from _around_according(document, cue)
        return
    found = False
    if cue.verb.clause:
        for kid in document.kids(cue.head, "ccomp"):
            found = True
            yield document.subtree(kid.i)
    if not found and cue.verb.frames:
        for kid in document.kids(cue.head):
            if _fits(kid, cue.verb.frames):
                yield document.subtree(kid.i)
                return


def _fits(kid: Token, frames: tuple[str, ...]) -> bool:
    if kid.dep == "xcomp" or (kid.dep == "ccomp" and kid.tag == "VB"):
        return "to" in frames
    if kid.dep == "prep":
        return kid.lower in frames
    if kid.dep == "dobj":
        return "object" in frames and kid.pos != "PRON"
    return kid.dep == "oprd" and "oprd" in frames


def _around_according(document: Document, cue: Cue) -> Iterator[list[int]]:
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
    long = [r for r in trimmed if r[1] - r[0] >= _SHORT]
    yield from long or trimmed[-1:]


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


def _is_direct(document: Document, layout: Layout, run: tuple[int, int]) -> bool:
    words = [i for i in range(*run) if document.tokens[i].pos not in ("PUNCT", "SPACE")]
    quoted = sum(not layout.outside(i) for i in words)
    return quoted >= _MOSTLY * len(words)
