"""Hand-made reports and claims for tests of linking and of the record: short to write, whole in their fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from communique.model.annotation import Annotation
from communique.model.claim import Attribution, Claim, Location, Participant, claim_id
from communique.model.mention import Figure, Mentions
from communique.model.party import Party
from communique.model.report import Report
from communique.model.span import Quoted, Span
from communique.model.when import Dating, When

_BODIES = ("EUR", "UNO", "IGO", "NGO")


def a_report(name: str, published: str | None = "2022-05-05", **more: Any) -> Report:
    """A report of an outlet of the same name."""
    text = more.pop("text", f"The text of {name}. " * 20)
    day = date.fromisoformat(published) if published else None
    return Report(id=f"{name}.txt", text=text, outlet=more.pop("outlet", name), published=day, **more)


def quoted(words: str, start: int = 0, field: str = "text") -> Quoted:
    return Quoted(Span(start, start + len(words), "title" if field == "title" else "text"), words)


def party(label: str) -> Party:
    """ "JPN"; "Fumio Kishida/JPN" a person; "JPN:MIL" with a sector; "the rebels" a group without country."""
    name, _, country = label.rpartition("/")
    country, _, sector = country.partition(":")
    if name:
        return Party(name, "person", country or None, sector or "GOV")
    if country.isupper() and len(country) == 3:
        return Party(country, "body" if country in _BODIES else "state", country, sector or "GOV")
    return Party(country, "group", None, sector or None)


def participants(*names: str) -> tuple[Participant, ...]:
    return tuple(Participant(party(n), quoted(n)) for n in names)


def on(edtf: str | None, basis: str = "stated") -> Dating:
    """A dating from EDTF ("XXXX-03" is a month whose year was assumed to be 2022)."""
    if edtf is None:
        return Dating()
    when = When.parse(edtf.replace("XXXX", "2022"))
    return Dating(replace(when, year_assumed="XXXX" in edtf), basis)  # type: ignore[arg-type]


def place(name: str, country: str | None = None, *within: str, kind: str = "city") -> Location:
    return Location(name, country, within, kind)


def count(value: float, of: str | None = None, low: float | None = None, high: float | None = None, **more: Any) -> Figure:
    """A figure; exact unless `low` or `high` is given ("at least 12": low=12)."""
    exact = low is None and high is None
    span = Span(0, 2)
    return Figure(span, f"{value:g}", 0, value, value if exact else low, value if exact else high, of=of, **more)


def said_by(name: str, country: str = "GBR", kind: str = "person", sector: str = "GOV", cue: str = "said") -> Attribution:
    return Attribution(quoted(name), name, cue, Party(name, kind, country, sector))  # type: ignore[arg-type]


def a_claim(
    report: Report, act: str = "meeting", actors: tuple[str, ...] = (), recipients: tuple[str, ...] = (), **more: Any
) -> Claim:
    """A claim of a report. `start` is the trigger's; `words` the clause; other fields as in Claim."""
    start, field = more.pop("start", 0), more.pop("field", "text")
    words = more.pop("words", f"{' '.join(actors)} {act} {' '.join(recipients)}")
    trigger = quoted(more.pop("trigger", act), start, field)
    when = more.pop("when", None)
    made = Claim(
        id=claim_id(report.key, trigger.span, more.pop("ordinal", 0)),
        report=report.id,
        report_key=report.key,
        outlet=report.outlet,
        at=quoted(words, start, field),
        trigger=trigger,
        act=act,
        status=more.pop("status", "done"),
        stage=more.pop("stage", None),
        scheme=more.pop("scheme", "plover"),
        type=more.pop("type", None),
        mode=more.pop("mode", None),
        contexts=more.pop("contexts", ()),
        actors=participants(*actors),
        recipients=participants(*recipients),
        reciprocal=more.pop("reciprocal", len(actors) > 1),
        when=when if isinstance(when, Dating) else on(when),
        published=report.published.isoformat() if report.published else None,
    )
    return replace(made, **more)


def annotation(report: Report, *claims: Claim) -> Annotation:
    return Annotation(report, (), Mentions(), claims)


def annotated(reports: list[Report], claims: list[Claim]) -> list[Annotation]:
    """Each report with its claims."""
    return [annotation(r, *(c for c in claims if c.report_key == r.key)) for r in reports]
