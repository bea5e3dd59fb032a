"""Sentences made of told.tsv and frames.tsv, with what a careful coder takes from each.

Invariant: what is expected follows from the two tables and from codes.tsv alone, never from what the coder said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from communique.codebook.codes import code_of
from communique.codebook.tables import Row, read_file
from communique.coding.coder import code
from communique.engine.annotate import find_mentions
from communique.language.parse import parse_all
from communique.model.claim import Claim, StandingKind
from communique.model.report import Report
from communique.model.status import Stage, Status

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Land:
    """A country as sentences name it."""

    name: str
    adjective: str
    capital: str
    code: str


NORWAY = Land("Norway", "Norwegian", "Oslo", "NOR")
CANADA = Land("Canada", "Canadian", "Ottawa", "CAN")
GHANA = Land("Ghana", "Ghanaian", "Accra", "GHA")
TOGO = Land("Togo", "Togolese", "Lomé", "TGO")
SRI_LANKA = Land("Sri Lanka", "Sri Lankan", "Colombo", "LKA")
SAUDI_ARABIA = Land("Saudi Arabia", "Saudi", "Riyadh", "SAU")
SOUTH_KOREA = Land("South Korea", "South Korean", "Seoul", "KOR")
PERU = Land("Peru", "Peruvian", "Lima", "PER")
THIRD = Land("Kenya", "Kenyan", "Nairobi", "KEN")
PAIRS = ((NORWAY, CANADA), (GHANA, TOGO), (SRI_LANKA, SAUDI_ARABIA), (SOUTH_KOREA, PERU))


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and what it tells: the act, its code, at which statuses, by whom, to whom."""

    id: str
    text: str
    title: bool
    act: str
    types: frozenset[str | None]
    statuses: tuple[str, ...]
    mode: str | None
    actors: frozenset[str]
    recipients: frozenset[str]


def acts() -> list[Row]:
    columns = ["id", "act", "of", "mode", "type", "subject", "forms", "rest", "parties"]
    return list(read_file(HERE / "told.tsv", columns))


def frames() -> list[Row]:
    return list(read_file(HERE / "frames.tsv", ["id", "frame", "status", "who", "without", "field"]))


def told(act: Row, frame: Row, a: Land, b: Land) -> Told | None:
    """The sentence that tells `act` in `frame` of these two countries; None where the act is not told so."""
    kinds = {"it": "state", "they": "people"}
    if {act["type"], act["act"], kinds.get(act["pronoun"], "person")} & set(frame.list("without")):
        return None
    text = _text(act, frame, a, b)
    return None if text is None else _expected(act, frame, a, b, text)


def _text(act: Row, frame: Row, a: Land, b: Land) -> str | None:
    slots = ("passive", "noun", "relative", "light")
    if any("{" + s + "}" in frame["frame"] and not act[s] for s in slots):
        return None
    parts = {"S": act["subject"], "R": act["rest"], **{s: act[s] for s in slots}}
    parts |= dict(zip(("infinitive", "present", "past", "participle", "ing"), act["forms"].split(), strict=True))
    many = act["pronoun"] == "they"
    parts |= {"it": act["pronoun"], "has": "have" if many else "has", "is": "are" if many else "is"}
    parts["present"] = parts["infinitive"] if many else parts["present"]
    names = {"A": a.name, "Aa": a.adjective, "Ac": a.capital, "B": b.name, "Ba": b.adjective, "Bc": b.capital, "X": THIRD.name}
    text = _filled(_filled(frame["frame"], parts), names)
    return next((text[:i] + text[i].upper() + text[i + 1 :] for i, c in enumerate(text) if c.isalpha()), text)


def _filled(text: str, parts: dict[str, str]) -> str:
    for name, words in parts.items():
        text = text.replace("{" + name + "}", words)
    return text


def _expected(act: Row, frame: Row, a: Land, b: Land, text: str) -> Told:
    first, second = _sides(act, a, b)
    name = f"{frame['id']}-{act['id']}-{a.code}"
    title = frame["field"] == "title"
    if frame["status"].startswith("act:"):
        instead = frame["status"].removeprefix("act:")
        type_ = frozenset([code_of(instead, None, "done").type])
        sides = (
            (frozenset([THIRD.code]), frozenset([a.code]))
            if frame["who"]
            else (frozenset([a.code]), second or first - {a.code})
        )
        return Told(name, text, title, instead, type_, ("done", "requested", "not-done"), None, *sides)
    if frame["status"] == "guess":
        return Told(name, text, title, act["act"], frozenset([None]), ("hypothetical",), None, first, second)
    statuses = cast(tuple[Status, ...], frame.list("status"))
    kind = cast(StandingKind, act["of"]) if act["of"] in get_args(StandingKind) else None
    several = 2 if "joint" in act["rest"] else len(first)
    codes = [code_of(act["act"], kind, s, stage=_stage(kind, s), parties=several, mode=act["mode"] or None) for s in statuses]
    types = frozenset(c.type for c in codes)
    mode = act["mode"] if act["mode"] and types == {act["type"]} else None
    return Told(name, text, title, act["act"], types, statuses, mode, first, second)


def _stage(kind: StandingKind | None, status: Status) -> Stage | None:
    return "signed" if kind == "pact" and status == "done" else None


def _sides(act: Row, a: Land, b: Land) -> tuple[frozenset[str], frozenset[str]]:
    if act["parties"] == "AB":
        return frozenset([a.code, b.code]), frozenset()
    return frozenset([a.code]), frozenset([b.code]) if act["parties"] == "A>B" else frozenset()


def coded(sentences: Iterable[Told]) -> dict[str, tuple[Claim, ...]]:
    """The claims of each sentence by its id, read as a report of its own and coded by the rules alone."""
    reports = [Report(t.id, "" if t.title else t.text, title=t.text if t.title else None, language="en") for t in sentences]
    return {d.report.id: code(d, find_mentions(d), rules_only=True)[0] for d in parse_all(reports, batch=256)}


def coded_acts(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that have a PLOVER type."""
    return [c for c in claims if c.type]


def fault(told: Told, claims: tuple[Claim, ...]) -> str | None:
    """What is wrong with the claims of a sentence, or None. The main claim is asked."""
    found = coded_acts(claims)
    if told.types == {None}:
        return f"coded {_said(found[0])}" if found else None
    if not found:
        return "nothing coded"
    return next((f"{what}: {_said(found[0])}" for what, right in _compared(told, found[0]) if not right), None)


def _compared(told: Told, main: Claim) -> Iterator[tuple[str, bool]]:
    asked = {"demand", "appeal"}  # one and the same, but for what they must ask for
    yield "act", main.act == told.act or {main.act, told.act} == asked
    yield "type", main.type in told.types
    yield "status", main.status in told.statuses
    yield "mode", told.mode is None or main.mode == told.mode
    yield "actors", {p.party.country for p in main.actors if not p.assumed} == told.actors
    yield "recipients", {p.party.country for p in main.recipients if not p.assumed} == told.recipients


def _said(claim: Claim) -> str:
    who = ",".join(str(p.party.country) for p in claim.actors), ",".join(str(p.party.country) for p in claim.recipients)
    return f"{claim.act}/{claim.type}/{claim.mode} {claim.status} {who[0]}>{who[1]} ({claim.trigger.text!r})"
