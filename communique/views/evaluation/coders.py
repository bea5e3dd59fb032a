"""How far two people who judged the same store agree, in figures and matter by matter.

Invariant: only matters on which both spoke are compared; how many only one judged is told beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from communique.views.evaluation.alpha import alpha
from communique.views.json_values import JsonObject
from communique.views.words import clean

Matter = tuple[str, ...]
"""What was judged: for a pair its subject and both ids; for a claim "claim" and its id, with the field that was set."""

KINDS: Mapping[str, str] = {
    "pairs": "same, different or unsure",
    "claims": "accepted or rejected",
    "values": "values of a field",
}


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one kind of matter: Krippendorff's alpha (nominal; None where not defined), how many matters both judged, how many
    of these alike, and how many only the first or only the second judged.
    """

    alpha: float | None
    both: int
    alike: int
    only_first: int
    only_second: int


@dataclass(frozen=True, slots=True)
class Coders:
    """How two coders agree, by kind; and on what they do not: the matter, and the word of each."""

    agreements: Mapping[str, Agreement]
    differences: tuple[tuple[Matter, str, str], ...]


def compare(ours: Mapping[str, Mapping[Matter, str]], theirs: Mapping[str, Mapping[Matter, str]]) -> Coders:
    """By kind, each coder's word on each matter."""
    found = {kind: _agreement(ours[kind], theirs[kind], by_field=kind == "values") for kind in KINDS}
    differing = (
        (matter, word, theirs[kind][matter])
        for kind in KINDS
        for matter, word in sorted(ours[kind].items())
        if theirs[kind].get(matter, word) != word
    )
    return Coders(found, tuple(differing))


def told(coders: Coders, first: str, second: str) -> str:
    """A row a kind, then the differences."""
    return "\n".join([*_rows(coders), *_differences(coders, first, second)]) + "\n"


def coders_object(coders: Coders) -> JsonObject:
    """The same as JSON; alpha is null where it is not defined."""
    return {
        **{
            kind: {
                "alpha": found.alpha,
                "both": found.both,
                "alike": found.alike,
                "only_first": found.only_first,
                "only_second": found.only_second,
            }
            for kind, found in coders.agreements.items()
        },
        "differences": [{"matter": list(m), "first": a, "second": b} for m, a, b in coders.differences],
    }


def _agreement(ours: Mapping[Matter, str], theirs: Mapping[Matter, str], *, by_field: bool) -> Agreement:
    """Values of different fields are different values, whatever they are called."""
    both = [(m, word, theirs[m]) for m, word in ours.items() if m in theirs]
    units = [tuple((m[-1] if by_field else "", word) for word in (a, b)) for m, a, b in both]
    alike = sum(a == b for _, a, b in both)
    return Agreement(alpha(units), len(both), alike, len(ours) - len(both), len(theirs) - len(both))


def _rows(coders: Coders) -> Iterator[str]:
    yield f"{'':32}{'alpha':>7}{'both':>7}{'alike':>7}{'one only':>10}"
    for kind, found in coders.agreements.items():
        figure = "-" if found.alpha is None else f"{found.alpha:.3f}"
        only = found.only_first + found.only_second
        yield f"{kind + ': ' + KINDS[kind]:32}{figure:>7}{found.both:>7}{found.alike:>7}{only:>10}"


def _differences(coders: Coders, first: str, second: str) -> Iterator[str]:
    if coders.differences:
        yield "\nThey differ on"
    for matter, a, b in coders.differences:
        yield f"  {clean(' '.join(matter))}: {clean(a)} ({clean(first)}), {clean(b)} ({clean(second)})"
