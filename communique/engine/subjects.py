"""What two ids that a person gives are: claims, events, stories, reports or names of actors.

Invariant: an id leads to one thing or to an error that names what is near; both sides are of one kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from communique.codebook.gazetteer_names import fold_name
from communique.engine.revisions import that_count
from communique.model.annotation import Annotation
from communique.model.errors import BadValue, UnknownName
from communique.model.judgement import Judgement, Subject
from communique.model.record import Record
from communique.record.actors import names_in
from communique.record.nations import nation_of

LEAST = 5
"""Characters of an id that are enough, where no other begins so."""

_KINDS: Mapping[str, tuple[Subject, ...]] = {
    "actor": ("actor",),
    "event": ("claim", "event"),
    "story": ("story",),
    "report": ("copy", "story"),
}
"""What an id may be, and what a judgement on two such may be about. Names come first: they are taken whole, ids by their
start, so that "Norway" is not the report "norway-signs.txt".
"""


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to judge: ids of events, claims and stories, reports by display name and key, names of actors.

    `heirs`: claims that are told no longer, with the claim that stands for each.
    """

    events: frozenset[str]
    claims: frozenset[str]
    heirs: Mapping[str, str]
    stories: Mapping[str, str]
    reports: Mapping[str, str]
    names: Mapping[str, str]


def known_in(record: Record, annotations: Iterable[Annotation]) -> Known:
    """All that a record and the annotations behind it have to judge: rejected claims too, but no texts since corrected."""
    events = (*record.events, *record.held)
    claims = [c for a in that_count(annotations) for c in a.claims]
    told = names_in((*claims, *(c for e in events for c in e.claims)))
    parties = {p.party.name for e in events for p in (*e.actors, *e.recipients)}
    persons = {n for e in events for p in (*e.actors, *e.recipients) for n in p.persons}
    return Known(
        events=frozenset(e.id for e in events),
        claims=frozenset(c.id for c in claims),
        heirs={old: heir for old, heir in record.heirs if heir},
        stories={f"s{r.key}": r.key for r in record.reports},  # a story's id is that of a report in it, whichever was first
        reports={name: r.key for r in record.reports for name in (r.key, r.id)},
        names={fold_name(n): n for n in sorted(told | parties | persons)},
    )


def subjects(known: Known, left: str, right: str, wanted: Subject | None = None) -> tuple[Subject, str, str]:
    """What the two ids are, and both as a judgement keeps them (claims by id, reports and stories by key, actors by name).

    `wanted`: what the judgement is to be about, where the ids alone leave it open (two reports: copies, or a story).
    Raises UnknownName, BadValue.
    """
    kinds = [kind for kind, about in _KINDS.items() if wanted is None or wanted in about]
    found = _alike(known, kinds, left, right)
    for id, one in zip((left, right), found, strict=True):
        if one is None and id.startswith("t") and _starting("c" + id[1:], known.events):
            raise BadValue(f"{id} is a standing, which follows from its events: judge these. `communique explain` lists them.")
        if one is None:
            raise UnknownName(f"{', '.join(kinds[:-1])} or {kinds[-1]}" if kinds[1:] else kinds[0], id, _near(known, kinds))
    (kind, a), (other, b) = (one for one in found if one is not None)
    about = wanted or _about(known, kind, other, a, b)
    if kind != other and {kind, other} != {"story", "report"}:
        raise BadValue(f"{left} is known as {kind}, {right} as {other}. Give two of a kind.")
    if a == b:
        raise BadValue(f"{left} and {right} are one and the same {kind}.")
    return about, a, b


def _alike(known: Known, kinds: Sequence[str], left: str, right: str) -> list[tuple[str, str] | None]:
    """What both are, as two of one kind where that can be; else each by itself."""
    for kind in kinds:
        both = [_FINDERS[kind](known, id) for id in (left, right)]
        if all(both):
            return both
    return [next((f for kind in kinds if (f := _FINDERS[kind](known, id))), None) for id in (left, right)]


def claim_of(known: Known, id: str) -> str:
    """The id of a claim by its unmistakable start, or of the claim that stands for it. Raises UnknownName."""
    found = _starting(id, known.claims | known.heirs.keys())
    if found is None:
        raise UnknownName("claim", id, known.claims)
    return found if found in known.claims else known.heirs[found]


def judgement_of(judgements: Sequence[Judgement], id: str) -> Judgement:
    """A judgement by the unmistakable start of its id. Raises UnknownName."""
    by_id = {j.id: j for j in judgements}
    found = _starting(id, by_id)
    if found is None:
        raise UnknownName("judgement", id, by_id)
    return by_id[found]


def _about(known: Known, kind: str, other: str, a: str, b: str) -> Subject:
    if {kind, other} == {"event"}:
        return "event" if {a, b} <= known.events else "claim"
    return "story" if "story" in (kind, other) else "copy" if kind == "report" else "actor"


def _starting(id: str, known: Iterable[str]) -> str | None:
    """The one that is the id or alone begins with it. Raises UnknownName where several do."""
    ids = set(known)
    if id in ids:
        return id
    found = sorted(k for k in ids if len(id) >= LEAST and k.startswith(id))
    if len(found) > 1:
        raise BadValue(f"{id!r} may be {', '.join(found[:4])}{' …' if len(found) > 4 else ''}. Give more of it.")
    return found[0] if found else None


def _claim(known: Known, id: str) -> tuple[str, str] | None:
    found = _starting(id, known.claims | known.heirs.keys())
    return ("event", known.heirs.get(found, found)) if found else None


def _story(known: Known, id: str) -> tuple[str, str] | None:
    found = _starting(id, known.stories)
    return ("story", known.stories[found]) if found else None


def _report(known: Known, id: str) -> tuple[str, str] | None:
    found = _starting(id, known.reports)
    return ("report", known.reports[found]) if found else None


def _actor(known: Known, id: str) -> tuple[str, str] | None:
    name = known.names.get(fold_name(id)) or (id if nation_of(id) else None)
    return ("actor", name) if name else None


_FINDERS: Mapping[str, Callable[[Known, str], tuple[str, str] | None]] = {
    "event": _claim,
    "story": _story,
    "report": _report,
    "actor": _actor,
}


def _near(known: Known, kinds: Sequence[str]) -> list[str]:
    pools: Mapping[str, Iterable[str]] = {
        "event": known.claims,
        "story": known.stories,
        "report": known.reports,
        "actor": known.names.values(),
    }
    return [id for kind in kinds for id in pools[kind]]
