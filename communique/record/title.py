"""An event's title: one line in plain words, from parties, act, status and what is touched.

Invariant: made from the event's coded fields alone, never from a report's words except names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.codes import acts
from communique.codebook.tables import Row, read_shipped
from communique.model.claim import StandingKind
from communique.model.status import Status
from communique.record.names import is_proper, listed
from communique.record.parties import Parties
from communique.record.title_names import is_many, is_plural, names_of

_PREPOSITIONS = frozenset(("with", "to", "on", "from", "against", "between", "near", "into", "of", "for", "over", "at"))
_GENERAL: Mapping[StandingKind, tuple[str, str]] = {
    "sanction": ("measures", "sanctions"),
    "restriction": ("measures", "restrictions"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a title is made of, beside the parties."""

    act: str
    status: Status
    of: StandingKind | None
    instrument: str | None
    scope: str | None
    person: str | None
    office: str | None
    body: str | None
    first: Status | None = None  # how far it had come at first, where a later report carries it further


def title_of(parties: Parties, told: Told) -> str:
    """The title ("Japan and the United Kingdom signed Reciprocal Access Agreement"), with the course that it took."""
    title = _now(parties, told)
    return f"{title}, {_status_words()[told.first]['first']}" if told.first and told.first != told.status else title


def _now(parties: Parties, told: Told) -> str:
    words = _status_words()[told.status]
    own = told.act in words.list("own")
    actors = names_of(parties.actors, parties.recipients)
    others = [] if parties.assumed else names_of(parties.recipients, parties.actors)
    if told.act in ("office", "appoint", "elect") and told.person:
        return _capital(_office(told, [name for name in actors if name != told.person], words))
    happened = words["form"] == "happened" and not words["before"]
    if not actors and (line := _without_actor(told, others, happened or own)):
        return _capital(line)
    who, many = listed(actors) or "somebody", is_many(parties.actors, actors)
    if told.act == "join" and told.status == "ongoing" and told.body:
        return _capital(f"{who} {'belong' if many else 'belongs'} to {told.body}")
    phrase = _with_object("happened" if own else words["form"], others, told)
    link = "" if own else words["many" if many else "one"]
    before = "" if own else words["before"]
    return _capital(" ".join(part for part in (before, who, link, phrase) if part))


def _without_actor(told: Told, others: Sequence[str], happened: bool) -> str:
    """What befell somebody ("two diplomats were expelled"), or a misfortune; nothing where the words have no passive."""
    act = acts().get(told.act)
    if act is None or not happened:
        return ""
    if told.act == "incident":
        return f"{listed(others)} {_alone()['incident']['happened']}" if others else "a disaster, accident or crime"
    if not others or len(act.happened.split()) > 1 or told.act not in _alone() or "none" in act.recipient:
        return ""
    were = "were" if len(others) > 1 or is_plural(others[0]) else "was"
    return f"{listed(others)} {were} {act.happened}"


def _verb(form: str, told: Told) -> str:
    """The act in words, with the instrument or kind of measure in place of the general word."""
    act = acts().get(told.act)
    verb = told.act if act is None else act.happened if form == "happened" else act.future
    if told.instrument and "a pact" in verb:
        return verb.replace("a pact", the_instrument(told.instrument))
    general, special = _GENERAL.get(told.of, ("", "")) if told.of else ("", "")
    return verb.replace(general, special) if general else verb


def the_instrument(name: str) -> str:
    """A pact's name as it stands in a sentence ("the Lake Border Treaty"); a description has an article, if any, of its own."""
    words = name.split()
    return name if words[0].casefold() in ("the", "a", "an") or not is_proper(name) else f"the {name}"


def _with_object(form: str, others: Sequence[str], told: Told) -> str:
    """The verb with whom it is done to; without one, as a noun, or without its preposition. Then what is touched."""
    verb = _verb(form, told)
    alone = _alone().get(told.act)
    if told.body and told.act in ("join", "leave"):
        phrase = f"{_bare(verb)} {told.body}"
    elif others:
        phrase = f"{verb} {listed(others)}"
    else:
        phrase = alone["happened" if form == "happened" else "future"] if alone else _bare(verb)
    touched = told.scope if told.of and told.of not in ("pact", "office", told.scope) else None
    return f"{phrase} ({touched})" if touched else phrase


def _bare(verb: str) -> str:
    words = verb.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in _PREPOSITIONS else verb


def _office(told: Told, actors: Sequence[str], words: Row) -> str:
    """ "Greg Clark appointed trade envoy (the United Kingdom)"; what has not come about is told as any other act."""
    office, rest = told.office or "to office", f" ({listed(actors)})" if actors else ""
    if told.act == "office":
        return f"{told.person} {'was' if told.status == 'ended' else 'is'} {office}{rest}"
    if words["form"] == "happened":
        done = "appointed" if told.act == "appoint" else "elected"
        return " ".join(part for part in (words["before"], told.person, done, f"{office}{rest}") if part)
    link = words["many" if len(actors) > 1 else "one"]
    return f"{listed(actors) or 'somebody'} {link} {told.act} {told.person} {office}"


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]


@lru_cache(maxsize=1)
def _status_words() -> Mapping[str, Row]:
    columns = ["status", "one", "many", "form", "before", "own", "first"]
    return {row["status"]: row for row in read_shipped("words/event_titles.tsv", columns)}


@lru_cache(maxsize=1)
def _alone() -> Mapping[str, Row]:
    return {row["act"]: row for row in read_shipped("words/acts_alone.tsv", ["act", "happened", "future"])}
