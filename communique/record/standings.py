"""Standings: what events leave behind (first: none)."""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.event import Event
from communique.model.standing import Standing
from communique.record.order import Reports


def standings_of(events: Sequence[Event], reports: Reports) -> tuple[Standing, ...]:
    return ()
