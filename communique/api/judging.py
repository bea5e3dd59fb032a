"""What a person says of a record: two things are the same, a coding is wrong; and what that changes.

Invariant: a judgement is added, never changed; what it did can be undone by another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

from communique.api.recording import note_moves, record_of
from communique.model.change import Changes
from communique.model.errors import TablesError
from communique.model.judgement import Judgement, Subject, Verdict
from communique.model.record import Record

if TYPE_CHECKING:
    from communique.engine.subjects import Known
    from communique.model.annotation import Annotation
    from communique.store.store import Store


@dataclass(frozen=True, slots=True)
class Judged:
    """What judging did: the judgements, one a left side. `new` is False where the same person had said all of it already:
    then nothing was added.

    `changes` compares the record before and after; `overrules` are earlier words of persons that gave way; `names` are
    the display names of reports by their keys. `record` is the one after it, of the store's `version`.
    """

    judgements: tuple[Judgement, ...]
    new: bool
    changes: Changes
    overrules: tuple[Judgement, ...]
    names: Mapping[str, str]
    record: Record
    version: str

    @property
    def judgement(self) -> Judgement:
        """The first of them."""
        return self.judgements[0]


@dataclass(frozen=True, slots=True)
class Kept:
    """A judgement and how it stands: "" in force, else why not (undone, overruled, dormant)."""

    judgement: Judgement
    state: str
    names: Mapping[str, str]


def judge(
    store: str | Path,
    left: str | Sequence[str],
    right: str = "",
    verdict: Verdict = "same",
    *,
    why: str,
    by: str | None = None,
    subject: Subject | None = None,
    built: tuple[str, Record] | None = None,
) -> Judged:
    """Keeps a person's judgement in a store, and says what it changed in the record.

    `same`, `different`, `unsure`: `left` and `right` are ids (or unmistakable starts) of claims, events, stories or
    reports, or names of actors; what they are says what the judgement is about, unless `subject` does. Two reports are
    judged as copies. `reject`, `accept`: `left` is a claim. `set`: `right` is "FIELD=VALUE". `undo`: `left` is the id of a
    judgement. Several lefts are judged alike, all or none. `by`: who judges (the user's login name, unless given); `why`
    must say something, except to undo. `built`: a version of the store with its record, which is not built again where the
    store is still at that version.
    Raises UnknownName for an id, name, field or value that is not known, BadValue, StoreError, StoreBusy.
    """
    from communique.model.errors import BadValue
    from communique.record.changes import changes_between
    from communique.store.store import Store

    lefts = (left,) if isinstance(left, str) else tuple(left)
    with Store(_there(store)) as opened:
        opened.hold()  # what is read here is what the judgement is added to
        held = _held(opened, built)
        if not lefts:
            raise BadValue("nothing to judge: give at least one id or name.")
        sides = [_sides(held.record, held.annotations, held.said, (one, right), verdict, subject) for one in lefts]
        made, old = _told_anew(held.said, sides, verdict, _reason(why, verdict), by or login())
        if not made:
            return Judged(tuple(old), False, Changes(()), (), held.names, held.record, held.version)
        after = _add(opened, held, made)
        version = opened.version()
    overruled = tuple(gone for j in made for gone in _overruled(held.said, j, _last(held.said, j)))
    return Judged((*made, *old), True, changes_between(held.record, after), overruled, held.names, after, version)


@dataclass(frozen=True, slots=True)
class _Held:
    """A store as it is before somebody judges."""

    annotations: Sequence[Annotation]
    said: tuple[Judgement, ...]
    version: str
    record: Record

    @property
    def names(self) -> Mapping[str, str]:
        """The display names of reports by their keys."""
        return {a.report.key: a.report.id for a in self.annotations}


def _held(store: Store, built: tuple[str, Record] | None) -> _Held:
    """What a store holds; its record as it was `built`, where the store is still at that version."""
    from communique.engine.build import build_record

    annotations, said, version = list(store.annotations()), store.judgements(), store.version()
    record = built[1] if built and built[0] == version else build_record(annotations, said)
    return _Held(annotations, said, version, record)


def _add(store: Store, held: _Held, made: Sequence[Judgement]) -> Record:
    """Adds judgements to a store, and notes what they moved; the record after them."""
    from communique.engine.build import build_record

    store.judge(made)
    after = build_record(held.annotations, (*held.said, *made), held.record.problems, held.record.language_model)
    note_moves(store, after, f"{made[0].by} judged ({', '.join(j.id for j in made)})")
    return after


def _told_anew(
    said: tuple[Judgement, ...], sides: Iterable[tuple[Subject, str, str]], verdict: Verdict, why: str, by: str
) -> tuple[list[Judgement], list[Judgement]]:
    """A judgement on each pair of sides, and those that the same person had made already."""
    made: list[Judgement] = []
    old: list[Judgement] = []
    for about, left, right in sides:
        judgement = Judgement(about, left, right, verdict, by, why, machine=False, when=_now())
        last = _last(said, judgement)
        if last and _says_so(last, judgement):
            old.append(last)
        else:
            made.append(judgement)
    return made, old


def judgements(store: str | Path) -> list[Kept]:
    """What people judged in a store, in the order in which they did, and how each stands now. Raises StoreError."""
    from communique.engine.revisions import that_count
    from communique.record.dormant import dormant
    from communique.record.judged import in_force, words
    from communique.store.store import Store
    from communique.views.judgements import states_of

    with Store(store, readonly=True) as opened:
        said = opened.judgements()
        annotations = list(opened.annotations())
    current = that_count(annotations)
    claims = [c for a in current for c in a.claims]
    names = {a.report.key: a.report.id for a in annotations}
    overruled = [*(j for group in _GROUPS for j in words(said, *group).overruled), *_replaced(in_force(said))]
    states = states_of(dormant(said, claims, {a.report.key for a in current}), overruled, in_force(said))
    states |= {j.id: "" for j in said if j.verdict == "undo"}
    return [Kept(j, states.get(j.id, "undone"), names) for j in said]


def export_judgements(store: str | Path, file: str | Path) -> int:
    """Writes what people judged in a store as JSON lines; how many. Raises StoreError, TablesError."""
    from communique.store.store import Store
    from communique.views.judgements import judgement_lines

    with Store(store, readonly=True) as opened:
        said = opened.judgements()
    try:
        Path(file).write_text(judgement_lines(said), "utf-8")
    except OSError as error:
        raise TablesError(f"{file}: cannot be written ({error.strerror}). Check the path and its permissions.") from None
    return len(said)


def import_judgements(store: str | Path, file: str | Path) -> tuple[int, int]:
    """Takes judgements from a file of JSON lines; how many were new, of how many. All or none, each only once.

    Raises ReportError, naming the line, where one does not hold: then nothing is taken. StoreError, StoreBusy.
    """
    from communique.sources.judgements import read_judgements
    from communique.store.store import Store

    found = read_judgements(file)
    with Store(_there(store)) as opened:
        new = opened.judge(found)
        note_moves(opened, record_of(opened), f"{new} judgements imported")
    return new, len(found)


_GROUPS: tuple[tuple[Subject, ...], ...] = (("claim", "event"), ("story",), ("copy",), ("actor",))


def login() -> str:
    """The user's login name."""
    try:
        return getuser()
    except (OSError, KeyError):
        return "unknown"


def _there(store: str | Path) -> str | Path:
    """The path of a store, which judging does not make. Raises StoreError where there is none."""
    from communique.store.store import Store

    if not Path(store).is_file():
        Store(store, readonly=True).close()
    return store


def _now() -> datetime:
    return datetime.now(UTC)


def _reason(why: str, verdict: Verdict) -> str:
    from communique.model.errors import BadValue

    if not why.strip() and verdict != "undo":
        raise BadValue("a judgement needs a reason. Give it with --why.")
    return why.strip()


def _sides(
    record: Record,
    annotations: Iterable[Annotation],
    said: tuple[Judgement, ...],
    ids: tuple[str, str],
    verdict: Verdict,
    subject: Subject | None,
) -> tuple[Subject, str, str]:
    """What the judgement is about, and both sides as it keeps them."""
    from communique.engine.subjects import claim_of, judgement_of, known_in, subjects

    left, right = ids
    if verdict == "undo":
        target = judgement_of(said, left)
        return target.subject, target.id, ""
    claims = list(annotations)
    known: Known = known_in(record, claims)
    if verdict in ("same", "different", "unsure"):
        return subjects(known, left, right, subject)
    claim = claim_of(known, left)
    if verdict == "set":
        from communique.record.settings import setting

        setting(next(c for a in claims for c in a.claims if c.id == claim), right)
    return "claim", claim, right if verdict == "set" else ""


def _matter(j: Judgement) -> tuple[object, ...]:
    """What a judgement decides: of two with one matter the later counts."""
    if j.verdict in ("same", "different", "unsure"):
        subject = "claim" if j.subject == "event" else j.subject
        return (subject, *((j.left, j.right) if j.subject == "actor" else sorted((j.left, j.right))))
    return ("set", j.left, j.right.partition("=")[0]) if j.verdict == "set" else (j.verdict == "undo", j.left)


def _last(said: tuple[Judgement, ...], made: Judgement) -> Judgement | None:
    """The judgement in force that decides the same matter."""
    from communique.record.judged import in_force

    undone = [j for j in said if j.verdict == "undo"]
    same = [j for j in (undone if made.verdict == "undo" else in_force(said)) if _matter(j) == _matter(made)]
    return same[-1] if same else None


def _replaced(alive: Sequence[Judgement]) -> list[Judgement]:
    """Words on one claim, rejected, accepted or a field set, that gave way to a later word on the same."""
    from communique.record.judged import PAIRWISE

    last = {_matter(j): j for j in alive}
    return [j for j in alive if j.verdict not in PAIRWISE and last[_matter(j)] is not j]


def _says_so(last: Judgement | None, made: Judgement) -> bool:
    return last is not None and (last.verdict, last.by) == (made.verdict, made.by) and made.right in (last.right, last.left)


def _overruled(said: tuple[Judgement, ...], made: Judgement, last: Judgement | None) -> tuple[Judgement, ...]:
    """The words of persons that the judgement makes give way."""
    from communique.record.judged import PAIRWISE, words

    if made.verdict not in PAIRWISE:
        return (last,) if last and made.verdict != "undo" else ()
    found = []
    for group in _GROUPS:
        old = set(words(said, *group).overruled)
        found += [j for j in words((*said, made), *group).overruled if j not in old]
    return tuple(found)
