"""The record made anew from what a store holds, and what it comes to over time.

Invariant: what is served is a function of reports, claims and judgements; this proves it, and never changes a judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from communique.api.annotating import annotate_all, known_actors, language_model
from communique.api.given import Paths
from communique.api.recording import note_moves, record_of
from communique.engine.as_known import Clock, judged_by, known_by
from communique.model.annotation import Annotation
from communique.model.change import Changes
from communique.model.errors import BadValue
from communique.model.judgement import Judgement
from communique.model.record import Record

if TYPE_CHECKING:
    from communique.store.store import Store


@dataclass(frozen=True, slots=True)
class Recoded:
    """What reading reports again did: how many were read, ids of claims that are new and gone, judgements that lie
    dormant since (by id, with the reason).
    """

    reports: int
    new: tuple[str, ...]
    gone: tuple[str, ...]
    dormant: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A record made anew. `same`: it is the one that is served; `stale`: how many reports an older model or older tables
    annotated; `recoded`: what reading them again did, where that was asked for.
    """

    record: Record
    digest: str
    same: bool
    stale: int
    recoded: Recoded | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed between two days. `after` is the later record; `undated` counts reports that clock `published` cannot
    place: they are in neither.
    """

    changes: Changes
    after: Record
    since: date
    until: date | None
    clock: Clock
    undated: int


def rebuild(store: str | Path, *, recode: bool = False, actors: Paths | None = None, model: str | None = None) -> Rebuilt:
    """Makes the record anew from a store's claims and judgements, taken in another order, and compares it with what is served.

    `recode`: first reads again all reports that an older language model or older tables annotated; judgements stay, since
    claims keep their ids. `actors` and `model` as for `read`. Raises StoreError, StoreBusy, CodebookError, ModelMissing.
    """
    from communique.engine.build import build_record
    from communique.engine.doctor import codebook_hash
    from communique.store.store import Store
    from communique.views.digest import digest_of

    known = known_actors(actors)
    made_with = {"model": language_model(model), "codebook": codebook_hash(known.digest if known else "")}
    with Store(store, readonly=True) as opened:
        stale = opened.stale(**made_with)
    recoded = None
    if recode:
        with Store(store) as opened:
            recoded = _recode(opened, stale, actors, model, made_with)
            note_moves(opened, record_of(opened, model=model), f"{recoded.reports} reports read again")
    with Store(store, readonly=True) as opened:
        annotations, said = list(opened.annotations()), opened.judgements()
    served = build_record(annotations, said, (), made_with["model"])
    anew = build_record(_otherwise(annotations), said[::-1], (), made_with["model"])
    digest = digest_of(anew)
    return Rebuilt(anew, digest, digest == digest_of(served), 0 if recode else len(stale), recoded)


def diff(
    store: str | Path,
    since: date | str,
    until: date | str | None = None,
    *,
    clock: Clock = "published",
    built: tuple[str, Record] | None = None,
) -> Difference:
    """What is new, changed, disputed or settled between the record as known by the end of day `since` and by `until` (now).

    `clock`: a report is known from its day of publication, or (`added`) from the day on which it came into the store; by
    the latter a judgement too counts from its day on. Days are dates or written out; ValueError for one that is none.
    `built`: a version of the store with its record, which stands for what is known now where the store is still at it.
    Raises StoreError where there is no store, BadValue where `until` is before `since`.
    """
    from communique.engine.build import build_record
    from communique.record.changes import changes_between
    from communique.store.store import Store

    first, last = _day(since), _day(until) if until is not None else None
    if last is not None and last < first:
        raise BadValue(f"until ({last}) is before since ({first}). Give the earlier day as since.")
    with Store(store, readonly=True) as opened:
        annotations, said = list(opened.annotations()), opened.judgements()
        added = opened.added() if clock == "added" else None
        here = built[1] if built and built[0] == opened.version() else None

    def known(day: date) -> Record:
        judged: Sequence[Judgement] = said if added is None else judged_by(said, day)
        return build_record(known_by(annotations, day, added), judged)

    now = here if here is not None and last is None and added is not None else None
    after = now or known(last or date.max)
    undated = sum(a.report.published is None for a in annotations) if added is None else 0
    heirs = {id: heir for id, heir in after.heirs if heir}
    return Difference(changes_between(known(first), after, heirs), after, first, last, clock, undated)


def _day(day: date | str) -> date:
    from communique.sources.fields import read_date

    return read_date(day) if isinstance(day, str) else day


def _otherwise(annotations: Iterable[Annotation]) -> list[Annotation]:
    """In another order, but texts of one address in theirs: of one day, the last to come counts."""
    return sorted(annotations, key=lambda a: (a.report.url or a.report.key)[::-1])


def _with_former(annotation: Annotation, old: Annotation) -> Annotation:
    """The annotation with the claims that an older one has and it has not."""
    now = {c.id for c in annotation.claims}
    return replace(annotation, former=tuple(c for c in (*old.former, *old.claims) if c.id not in now))


def _recode(store: Store, stale: Sequence[str], actors: Paths | None, model: str | None, made_with: dict[str, str]) -> Recoded:
    """Reads the reports again, each as a whole."""
    from communique.record.dormant import dormant

    wanted = set(stale)
    before = list(store.annotations())
    said, keys = store.judgements(), {a.report.key for a in before}
    asleep = dormant(said, [c for a in before for c in a.claims], keys)
    old = {a.report.key: a for a in before if a.report.key in wanted}
    for annotation in annotate_all((a.report for a in old.values()), actors=actors, model=model):
        store.recode(_with_former(annotation, old[annotation.report.key]), **made_with)
    claims = [c for a in store.annotations() for c in a.claims]
    was, now = ({c.id: None for c in of} for of in ((c for a in before for c in a.claims), claims))
    fell = {id: why for id, why in dormant(said, claims, keys).items() if id not in asleep}
    return Recoded(
        len(wanted), tuple(i for i in now if i not in was), tuple(i for i in was if i not in now), tuple(sorted(fell.items()))
    )
