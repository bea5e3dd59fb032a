"""People told by their number alone: "killing dozens", "thousands marched", "three were arrested".

Invariant: only where no party is named on that side; who they are is not told, so they are people (PLOVER sector CVL).
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.coding.circumstances.counts import is_of_others
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.sides.sides import Sides
from communique.coding.syntax import subject_of
from communique.model.claim import Participant
from communique.model.mention import Figure
from communique.model.party import Party
from communique.model.span import Quoted

_PEOPLE = Party("people", "group", None, "CVL")


def with_counted(desk: Desk, draft: Draft, sides: Sides) -> Sides:
    """The sides with those who are only counted: whom harm or arrest befalls, who takes to the street."""
    if draft.act in acts_in("befalling") and not sides.recipients:
        figures = (
            f
            for at in (draft.at, *draft.also)
            for f in desk.counts.figures(at)
            if f.casualty and not is_of_others(draft.act, f)
        )
        found = next((r for f in figures if (r := _counted(desk, f))), ())
        return replace(sides, recipients=found)
    protests = draft.act in acts_in("in public") or desk.document.tokens[draft.at].lemma == "protest"
    if protests and not sides.actors:
        subject = subject_of(desk.document, draft.at)
        crowd = desk.counts.figure(subject) if subject is not None else None
        return replace(sides, actors=(_people(crowd),)) if crowd and crowd.of is None and crowd.unit is None else sides
    return sides


def _counted(desk: Desk, figure: Figure) -> tuple[Participant, ...]:
    """Those whom a figure counts: a party that is named there, else people."""
    noun = desk.document.tokens[figure.head]
    named = desk.cast.at([noun.i, noun.head]) if figure.of else ()
    return named or (() if figure.of else (_people(figure),))


def _people(figure: Figure) -> Participant:
    return Participant(_PEOPLE, Quoted(figure.span, figure.text))
