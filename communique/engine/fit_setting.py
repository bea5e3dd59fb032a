"""Fits what each reason of the setting counts: `python -m communique.engine.fit_setting examples/stories examples/cases …`

Reads sheets of our own, whose facts tell of which states their sides are; writes the weights into codebook/setting/weights.tsv,
and prints how often the likeliest state is right where stories were held back. The same sheets give the same weights.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy
import numpy.typing

from communique.codebook.facts_places import states
from communique.coding.coder import by_words
from communique.coding.desk import desk_for
from communique.coding.judge.model import judge
from communique.coding.setting.fill import is_told_at_length
from communique.coding.setting.reasons import reasons_for
from communique.coding.setting.scene import scene_of
from communique.coding.setting.slots import Slot, slots_of
from communique.coding.setting.weights import TABLE
from communique.engine.annotate import find_mentions
from communique.language.parse import parse_all
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.sheet import Fact, Sheet
from communique.sources.read import settle
from communique.sources.sheets import read_sheets

_STRENGTH = 2.0  # of regularisation
_STEPS = 12
_PARTS = 8

Numbers = numpy.typing.NDArray[numpy.float64]


@dataclass(frozen=True, slots=True)
class Seen:
    """A slot of a story: for each state its reasons, and which of the states is right."""

    story: str
    reasons: tuple[tuple[str, ...], ...]
    right: int


def seen_in(sheets: Sequence[Sheet]) -> Iterator[Seen]:
    """The slots of which a sheet tells the state, where several are named."""
    for sheet in sheets:
        reports = (report if report.language else settle(report) for report in sheet.reports)
        for document in parse_all(r for r in reports if not r.skipped):
            yield from _seen(sheet, document)


def _seen(sheet: Sheet, document: Document) -> Iterator[Seen]:
    desk = desk_for(document, find_mentions(document))
    claims, _ = by_words(desk, judge())
    scene = scene_of(desk)
    if not is_told_at_length(scene):
        return
    for slot in slots_of(document, desk.mentions, claims):
        state = _labelled(sheet, document.report.id, claims, slot)
        if state in scene.candidates and len(scene.candidates) > 1:
            reasons = tuple(reasons_for(scene, claims, slot, code) for code in scene.candidates)
            yield Seen(sheet.name, reasons, scene.candidates.index(state))


def _labelled(sheet: Sheet, report: str, claims: Sequence[Claim], slot: Slot) -> str | None:
    """The one state that the facts of a slot's claims name on its side."""
    told = set()
    for use in slot.uses:
        for fact in sheet.facts:
            if _is_of(fact, report, claims[use.n]):
                told.add((fact.actors if use.side == "actor" else fact.recipients) or ())
    told -= {()}
    only = next(iter(told)) if len(told) == 1 else ()
    return only[0] if len(only) == 1 and only[0] in states() else None


def _is_of(fact: Fact, report: str, claim: Claim) -> bool:
    fits = fact.types is None or claim.type in fact.types
    return fits and any(e.report == report and e.span.overlaps(claim.trigger.span) for e in fact.evidence)


def fitted(seen: Sequence[Seen], names: Sequence[str]) -> Numbers:
    """The weights of the reasons by which the right states are likeliest (a conditional logit, by Newton's method)."""
    tables = [(_table(s, names), s.right) for s in seen]
    weights = numpy.zeros(len(names))
    for _ in range(_STEPS):
        slope, bend = -_STRENGTH * weights, _STRENGTH * numpy.eye(len(names))
        for table, right in tables:
            odds = numpy.exp(table @ weights)
            odds /= odds.sum()
            mean = odds @ table
            slope += table[right] - mean
            bend += (table * odds[:, None]).T @ table - numpy.outer(mean, mean)
        weights += numpy.linalg.solve(bend, slope)
    return numpy.asarray(weights)


def _table(seen: Seen, names: Sequence[str]) -> Numbers:
    return numpy.array([[float(name in reasons) for name in names] for reasons in seen.reasons])


def held_back(seen: Sequence[Seen], names: Sequence[str]) -> Iterator[tuple[bool, float]]:
    """Whether the likeliest state is right, and how sure it is, of stories that the weights were not fitted on."""
    stories = sorted({s.story for s in seen})
    for n in range(_PARTS):
        apart = set(stories[n::_PARTS])
        weights = fitted([s for s in seen if s.story not in apart], names)
        for s in seen:
            if s.story in apart:
                odds = numpy.exp(_table(s, names) @ weights)
                yield int(odds.argmax()) == s.right, float(odds.max() / odds.sum())


def _written(weights: dict[str, float]) -> str:
    """The table with other weights; its comments, order and words stay."""
    path = Path(str(files("communique.codebook") / TABLE))
    lines = []
    for line in path.read_text("utf-8").splitlines():
        name, _, words = line.split("\t") if line.count("\t") == 2 else ("", "", "")
        lines.append(f"{name}\t{weights[name]:.2f}\t{words}" if name in weights else line)
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return str(path)


def main(folders: Sequence[str]) -> None:
    """Fits and writes the weights, and says how good they are."""
    seen = list(seen_in([s for s in read_sheets([Path(f) for f in folders]) if isinstance(s, Sheet)]))
    names = sorted({name for s in seen for reasons in s.reasons for name in reasons})
    found = list(held_back(seen, names))
    for least in (0.0, 0.5, 0.6, 0.7, 0.8):
        sure = [right for right, odds in found if odds >= least]
        sys.stdout.write(f"sure from {least}: {len(sure)} of {len(found)}, {sum(sure)} right\n")
    weights = dict(zip(names, map(float, fitted(seen, names)), strict=True))
    sys.stdout.write("\n".join((_written(weights), *(f"{name}\t{weight:.2f}" for name, weight in weights.items()), "")))


if __name__ == "__main__":
    main(sys.argv[1:])
