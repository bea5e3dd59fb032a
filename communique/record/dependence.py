"""Why two reports of an event are not independent of each other (RECORD.md, Agreement: source groups).

Invariant: symmetrical, and decided by the two reports and their claims of this event alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from communique.codebook.facts_places import states
from communique.codebook.speech import speech_verb
from communique.codebook.tables import read_shipped
from communique.model.claim import Claim
from communique.model.report import Report

_WORDS = 6  # words that two clauses must share in a row to be the same quoted words


def dependence(a: Report, ours: Sequence[Claim], b: Report, theirs: Sequence[Claim]) -> str | None:
    """Why two reports count once, or None where they are independent."""
    if (a.copy_of or a.key) == (b.copy_of or b.key):
        return "near-copies of one text"
    if a.wire and b.wire and _same(a.wire, b.wire):
        return f"both carry {a.wire}"
    if a.outlet and b.outlet and _same(a.outlet, b.outlet):
        return f"both by {a.outlet}"
    for one, other, claims in ((a, b, theirs), (b, a, ours)):
        if one.outlet and (any(_same(one.outlet, name) for name in _named(other, claims)) or _reported_by(one.outlet, claims)):
            return f"one credits {one.outlet}"
    if common := sorted(_agencies(a, ours) & _agencies(b, theirs)):
        return f"both credit {common[0]}"
    if speaker := _one_speaker(ours, theirs, a, b):
        return f"both only cite {speaker}"
    return None


def _named(report: Report, claims: Sequence[Claim]) -> list[str]:
    """Everybody whom a report names as its source."""
    return [*([report.wire] if report.wire else []), *(c.attribution.name for c in claims if c.attribution)]


def _reported_by(outlet: str, claims: Sequence[Claim]) -> bool:
    """Do a claim's own words say that the outlet tells it ("…, the Lima daily El Faro reported on Friday")?"""
    name = re.escape(outlet.casefold().removeprefix("the "))
    said = (re.search(rf"\b{name}\s+(?:has\s+|had\s+)?(\w+)", c.at.text.casefold()) for c in claims)
    return any(found is not None and _is_telling(found[1]) for found in said)


def _is_telling(form: str) -> bool:
    return any(speech_verb(lemma, form) is not None for lemma in (form, form.removesuffix("ed"), form.removesuffix("s")))


def _agencies(report: Report, claims: Sequence[Claim]) -> set[str]:
    """The agencies that a report names as its source."""
    return {agency for name in _named(report, claims) if (agency := _wires().get(name.casefold()))}


def _same(a: str, b: str) -> bool:
    """The same outlet, an article aside."""
    return a.casefold().removeprefix("the ") == b.casefold().removeprefix("the ")


def _one_speaker(ours: Sequence[Claim], theirs: Sequence[Claim], a: Report, b: Report) -> str | None:
    """The speaker on whose word alone both reports stand, at the same occasion."""
    mine, other = cited_alone(ours), cited_alone(theirs)
    mine, other = _called_alike(mine, other), _called_alike(other, mine)
    if not mine or not other or not (mine.keys() <= other.keys() or other.keys() <= mine.keys()):
        return None
    common = sorted(mine.keys() & other.keys())
    if any(_same_occasion(x, y, a, b) for name in common for x in mine[name] for y in other[name]):
        said = mine[common[0]][0].attribution
        return said.name if said else None
    return None


def _called_alike(cited: dict[str, list[Claim]], other: Mapping[str, object]) -> dict[str, list[Claim]]:
    """Claims by speaker, a speaker of no told state as the one of that name whose state the other report tells ("the customs
    committee", "the Uzbek customs committee").
    """
    told: dict[str, list[str]] = {}
    for key in other:
        told.setdefault(key.rpartition(" ")[0], []).append(key)
    same = {key: told[key.strip()][0] for key in cited if key.endswith(" ") and len(told.get(key.strip(), ())) == 1}
    return {same.get(key, key): claims for key, claims in cited.items()}


def cited_alone(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Claims by speaker; empty where the outlet itself says it. The title says it in the body's name."""
    body = [c for c in claims if c.at.span.field == "text"] or claims
    cited: dict[str, list[Claim]] = {}
    for claim in body:
        if claim.attribution is None:
            return {}
        cited.setdefault(_speaker(claim), []).append(claim)
    return cited


def _speaker(claim: Claim) -> str:
    said = claim.attribution
    if said is None:
        return ""
    name = (said.party.speaker if said.party else said.name).casefold()
    if said.party and said.party.kind == "person":
        last = name.split()[-1:]
    else:
        last = [word for word in name.removeprefix("the ").split() if word not in _peoples()] or [name]
    return " ".join((*last, said.party.country or "" if said.party else ""))


@lru_cache(maxsize=1)
def _peoples() -> frozenset[str]:
    """What tells of a speaker's name only whose it is ("the Uzbek customs committee")."""
    return frozenset(word.casefold() for state in states().values() for word in state.demonyms)


def _same_occasion(x: Claim, y: Claim, a: Report, b: Report) -> bool:
    """The same quoted words, or said within a day of each other (without a date of saying: published so).

    Those who are not named ("officials", "police") may be others each time: of them only the same words.
    """
    if _share_words(x.at.text, y.at.text):
        return True
    if _is_unnamed(x) or _is_unnamed(y):
        return False
    first, second = x.said.when or x.when.when, y.said.when or y.when.when
    if first and second and first.low and second.low:
        return first.overlaps(second) or abs((first.low - second.low).days) <= 1
    return bool(a.published and b.published and abs((a.published - b.published).days) <= 1)


def _is_unnamed(claim: Claim) -> bool:
    """Is the speaker some of many: a group, police, a person without a name or an office of one holder?"""
    party = claim.attribution.party if claim.attribution else None
    if party is None:
        return False
    return (
        party.kind == "group" or party.sector == "COP" or (party.kind == "person" and not party.own_name and not party.office)
    )


def _share_words(a: str, b: str) -> bool:
    ours, theirs = a.casefold().split(), " " + " ".join(b.casefold().split()) + " "
    return any(" " + " ".join(ours[n : n + _WORDS]) + " " in theirs for n in range(len(ours) - _WORDS + 1))


@lru_cache(maxsize=1)
def _wires() -> Mapping[str, str]:
    """Names of agencies by the forms in which texts write them, in lower case."""
    rows = read_shipped("words/wires.tsv", ["name", "forms"])
    return {form.casefold(): row["name"] for row in rows for form in (row["name"], *row.list("forms"))}
