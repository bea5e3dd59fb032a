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
from communique.model.status import STATUSES, Stage, Status, group_of

STATES: Mapping[StandingKind, tuple[str, ...]] = {
    "pact": ("mooted", "in-talks", "in-principle", "signed", "ratified", "in-force", "suspended", "ended"),
    "sanction": ("announced", "imposed", "extended", "eased", "lifted"),
    "restriction": ("announced", "imposed", "extended", "eased", "lifted"),
    "membership": ("applied", "member", "suspended", "left"),
    "office": ("appointed", "in-office", "left"),
    "deployment": ("planned", "deployed", "withdrawn"),
    "aid": ("pledged", "given", "suspended", "ended"),
}
_GROUPS = {"happened": "happened", "in-principle": "in principle", "to-come": "to come", "announced": "announced"}
_KIND_OF: Mapping[str, StandingKind] = {
    "pact": "pact", "ratify": "pact", "join": "membership", "leave": "membership", "appoint": "office",
    "elect": "office", "office": "office", "resign": "office", "deploy": "deployment", "aid": "aid", "cut-aid": "aid",
}  # fmt: skip


def kind_of(act: str, of: StandingKind | None) -> StandingKind | None:
    """The kind of standing that an act moves: what the claim says it touches, else what the act is always about."""
    return of or _KIND_OF.get(act)


def state_after(kind: StandingKind, act: str, status: Status, stage: Stage | None) -> str | None:
    """The state that stands after an act, None where it moves nothing."""
    for row in _rows().get((kind, act), ()):
        if any(status == word or group_of(status) == _GROUPS.get(word) for word in row.list("group")):
            own, _, default = row["state"].partition(" else ")
            return (stage or default or None) if own == "=stage" else own
    return None


@lru_cache(maxsize=1)
def _rows() -> Mapping[tuple[str, str], tuple[Row, ...]]:
    """The table's rows by kind and act, checked against kinds, acts, statuses and states."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in read_shipped("standings.tsv", ["kind", "act", "group", "state"]):
        row.one_of("kind", get_args(StandingKind))
        row.one_of("act", tuple(acts()))
        for word in row.list("group"):
            if word not in _GROUPS and word not in STATUSES:
                raise row.error(f"{word!r} is neither a status nor a group that moves a state")
        state = row["state"].removeprefix("=stage").removeprefix(" else ")
        known = next(states for kind, states in STATES.items() if kind == row["kind"])
        if state and state not in known:
            raise row.error(f"{state!r} is no state of a {row['kind']}")
        found.setdefault((row["kind"], row["act"]), []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}
