"""FIELD=VALUE: what a person may set of a claim, and to what.

Invariant: a value is one that the codebook has for the field, or there is an error that names the nearest. An empty value
takes the field's away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar, get_args

from communique.codebook.codes import acts
from communique.codebook.facts import states
from communique.codebook.ontology import ontology
from communique.codebook.toponyms import country_name
from communique.model.claim import Claim, Participant, StandingKind
from communique.model.errors import BadValue, UnknownName, did_you_mean
from communique.model.party import Party
from communique.model.status import STAGES, STATUSES
from communique.model.when import Dating, When
from communique.record.nations import nation_of

T = TypeVar("T")

_LISTED = 24
"""So many choices are listed in an error; of more only the nearest are named, where any is near."""
_TRUTH = ("true", "false")
_KINDS: tuple[StandingKind, ...] = get_args(StandingKind)
Setter = Callable[[Claim, str], Claim]


def setting(claim: Claim, assignment: str) -> Claim:
    """The claim with FIELD=VALUE; its code is not yet looked up anew. Raises UnknownName, BadValue."""
    name, equals, value = (part.strip() for part in assignment.partition("="))
    if not equals:
        raise BadValue(f"{assignment!r} is not FIELD=VALUE. Fields: {', '.join(FIELDS)}.")
    if name not in _SETTERS:
        raise UnknownName("field", name, FIELDS, listed=True)
    return _SETTERS[name](claim, value)


def choices(field: str) -> tuple[str, ...]:
    """What a field can be set to, where that is one of a closed list; nothing where it is free."""
    modes = {mode: "" for type in ontology().types for mode in ontology().modes(type)}
    closed: Mapping[str, Iterable[str]] = {
        "act": acts(), "status": STATUSES, "stage": STAGES, "of": _KINDS, "type": ontology().types, "mode": modes,
        "contexts": ontology().contexts, "reciprocal": _TRUTH, "background": _TRUTH,
    }  # fmt: skip
    return tuple(map(str, closed.get(field, ())))


def _one_of(kind: str, value: str, known: Iterable[T]) -> T:
    names = list(known)
    for item in names:
        if item == value:
            return item
    told = list(map(str, names))
    raise UnknownName(kind, value, told, listed=len(told) <= _LISTED or not did_you_mean(value, told))


def _status(claim: Claim, value: str) -> Claim:
    return replace(claim, status=_one_of("status", value, STATUSES))


def _stage(claim: Claim, value: str) -> Claim:
    return replace(claim, stage=_one_of("stage", value, STAGES) if value else None)


def _kind(claim: Claim, value: str) -> Claim:
    return replace(claim, of=_one_of("kind of standing", value, _KINDS) if value else None)


def _act(claim: Claim, value: str) -> Claim:
    return replace(claim, act=_one_of("act", value, acts()))


def _type(claim: Claim, value: str) -> Claim:
    return replace(claim, type=_one_of("PLOVER type", value, ontology().types) if value else None)


def _mode(claim: Claim, value: str) -> Claim:
    modes = [mode for type in ontology().types for mode in ontology().modes(type)]
    return replace(claim, mode=_one_of("mode", value, modes) if value else None)


def _contexts(claim: Claim, value: str) -> Claim:
    return replace(claim, contexts=tuple(_one_of("context", item, ontology().contexts) for item in _items(value)))


def _when(claim: Claim, value: str) -> Claim:
    try:
        dating = Dating(When.parse(value), "stated", "set by a person") if value else Dating(why="set by a person")
    except ValueError as error:
        raise BadValue(f"when={value}: {error}. Write a date as 2022-05-05, 2022-05 or 2022.") from None
    return replace(claim, when=dating)


def _truth(value: str) -> bool:
    if value not in _TRUTH:
        raise BadValue(f"{value!r} is neither true nor false.")
    return value == "true"


def _participants(claim: Claim, value: str) -> tuple[Participant, ...]:
    """States by code or name, and parties that the claim names already, separated by `;`."""
    named = {p.party.name.casefold(): p for p in (*claim.actors, *claim.recipients)}
    return tuple(_participant(claim, item, named) for item in _items(value))


def _participant(claim: Claim, name: str, named: Mapping[str, Participant]) -> Participant:
    if found := named.get(name.casefold()):
        return found
    code = nation_of(name)
    if code is None:
        raise UnknownName("state or party of the claim", name, (*(p.party.name for p in named.values()), *_state_names()))
    return Participant(Party(country_name(code) or name, "state", code, "GOV"), claim.at)


def _state_names() -> list[str]:
    return [name for state in states().values() for name in state.names]


def _items(value: str) -> list[str]:
    return [item for part in value.split(";") if (item := part.strip())]


_SETTERS: Mapping[str, Setter] = {
    "act": _act,
    "status": _status,
    "stage": _stage,
    "of": _kind,
    "when": _when,
    "type": _type,
    "mode": _mode,
    "contexts": _contexts,
    "actors": lambda claim, value: replace(claim, actors=_participants(claim, value)),
    "recipients": lambda claim, value: replace(claim, recipients=_participants(claim, value)),
    "reciprocal": lambda claim, value: replace(claim, reciprocal=_truth(value)),
    "instrument": lambda claim, value: replace(claim, instrument=value or None),
    "scope": lambda claim, value: replace(claim, scope=value or None),
    "person": lambda claim, value: replace(claim, person=value or None),
    "office": lambda claim, value: replace(claim, office=value or None),
    "body": lambda claim, value: replace(claim, body=value or None),
    "background": lambda claim, value: replace(claim, background=_truth(value)),
}

FIELDS = tuple(_SETTERS)
"""The fields that can be set."""
