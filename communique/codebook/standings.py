"""How events move standings: the table standings.tsv, read once and asked here.

Invariant: a state depends on kind, act, status and stage alone. Source of the states: RECORD.md, Standings.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import get_args

from communique.codebook.codes import acts
from communique.codebook.tables import Row, read_shipped
from communique.model.claim import StandingKind
from communique.model.status import STATUSES, Stage, Status, StatusGroup, group_of

STATES: Mapping[StandingKind, tuple[str, ...]] = {
    "pact": ("mooted", "in-talks", "in-principle", "signed", "ratified", "in-force", "suspended", "ended"),
    "sanction": ("announced", "imposed", "extended", "eased", "lifted"),
    "restriction": ("announced", "imposed", "extended", "eased", "lifted"),
    "membership": ("applied", "member", "suspended", "left"),
    "office": ("appointed", "in-office", "left"),
    "deployment": ("planned", "deployed", "withdrawn"),
    "aid": ("pledged", "given", "suspended", "ended"),
}
_FORWARD: Mapping[str, tuple[str, ...]] = {"pact": STATES["pact"][:6], "office": STATES["office"][:2]}
_GROUPS = {"happened": "happened", "in-principle": "in principle", "to-come": "to come", "announced": "announced"}
_KIND_OF: Mapping[str, StandingKind] = {
    "pact": "pact", "ratify": "pact", "join": "membership", "leave": "membership", "appoint": "office",
    "elect": "office", "office": "office", "resign": "office", "deploy": "deployment", "withdraw": "deployment",
    "aid": "aid", "cut-aid": "aid",
}  # fmt: skip


def kind_of(act: str, of: StandingKind | None) -> StandingKind | None:
    """The kind of standing that an act moves: what the claim says it touches, else what the act is always about."""
    return of or _KIND_OF.get(act)


def state_after(kind: StandingKind, act: str, status: Status, stage: Stage | None) -> str | None:
    """The state that stands after an act, None where it moves nothing."""
    row = _row(kind, act, status)
    if row is None:
        return None
    own, _, default = row["state"].partition(" else ")
    return (stage or default or None) if own == "=stage" else own


def state_before(kind: StandingKind, act: str, status: Status) -> str | None:
    """The state that must have stood before an act ("lifted": it was imposed), None where it presupposes none."""
    row = _row(kind, act, status)
    return row["before"] or None if row else None


def rule_of(kind: StandingKind, act: str, status: Status) -> str | None:
    """The row of the table that decides on the state after an act, as "standings.tsv:9"."""
    row = _row(kind, act, status)
    return f"standings.tsv:{row.line}" if row else None


def sets_up(kind: StandingKind, act: str) -> bool:
    """Does the act begin something (impose, deploy), rather than change what must be there already (lift, withdraw)?"""
    return not any(row["before"] for row in _rows().get((kind, act), ()) if row["group"] != "ended")


def goes_back(kind: StandingKind, now: str, after: str, group: StatusGroup) -> bool:
    """Would a move undo what stands, which its kind cannot do?

    What is said to come undoes nothing that has come; only after the last state may it begin anew. Of what happened, a pact
    goes from stage to stage and who is in office is not appointed to it.
    """
    states = STATES[kind]
    if states.index(after) >= states.index(now):
        return False
    if group == "happened":
        return now in _FORWARD.get(kind, ())
    return now != states[-1] or after != states[0]


def _row(kind: StandingKind, act: str, status: Status) -> Row | None:
    """The first row of the table that fits."""
    fits = (
        row
        for row in _rows().get((kind, act), ())
        if any(status == word or group_of(status) == _GROUPS.get(word) for word in row.list("group"))
    )
    return next(fits, None)


@lru_cache(maxsize=1)
def _rows() -> Mapping[tuple[str, str], tuple[Row, ...]]:
    """The table's rows by kind and act, checked against kinds, acts, statuses and states."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in read_shipped("standings.tsv", ["kind", "act", "group", "state", "before"]):
        row.one_of("kind", get_args(StandingKind))
        row.one_of("act", tuple(acts()))
        for word in row.list("group"):
            if word not in _GROUPS and word not in STATUSES:
                raise row.error(f"{word!r} is neither a status nor a group that moves a state")
        state = row["state"].removeprefix("=stage").removeprefix(" else ")
        known = next(states for kind, states in STATES.items() if kind == row["kind"])
        if state and state not in known:
            raise row.error(f"{state!r} is no state of a {row['kind']}")
        row.one_of("before", known)
        found.setdefault((row["kind"], row["act"]), []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}
