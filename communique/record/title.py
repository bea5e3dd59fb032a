"""An event's title: one line in plain words, from parties, act, status and what is touched.

Invariant: made from the event's coded fields alone, never from a report's words except names and the kind of a misfortune.
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
from communique.record.title_befallen import alone, befallen, misfortune
from communique.record.title_names import body_name, is_many, names_of, people_of
from communique.record.title_scope import touched

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
    kind: str | None = None  # of a misfortune
    place: str | None = None


def title_of(parties: Parties, told: Told) -> str:
    """The title ("Japan and the United Kingdom signed Reciprocal Access Agreement"), with the course that it took."""
    title = _now(parties, told)
    return f"{title}, {_status_words()[told.first]['first']}" if told.first and told.first != told.status else title


def _now(parties: Parties, told: Told) -> str:
    words = _status_words()[told.status]
    own = told.act in words.list("own")
    named = people_of if told.act in _personal() and told.of != "membership" else names_of
    actors = (people_of if told.act == "resign" else names_of)(parties.actors, parties.recipients)
    others = [] if parties.assumed else named(parties.recipients, parties.actors)
    if told.act in ("office", "appoint", "elect") and told.person:
        return _capital(_office(told, [name for name in actors if name != told.person], words))
    happened = own or words["form"] == "happened"
    if told.act == "incident" and happened:
        return _capital(_before(words, own, misfortune(told.kind, actors, others, told.place)))
    if not actors and happened and (line := befallen(told.act, others)):
        return _capital(_before(words, own, _with_kind(line, told)))
    who, many = listed(actors) or "somebody", is_many(parties.actors, actors)
    if told.act == "join" and told.status == "ongoing" and told.body:
        return _capital(f"{who} {'belong' if many else 'belongs'} to {body_name(told.body)}")
    phrase = _with_object("happened" if own else words["form"], others, told, together=many)
    if touching := _touching(phrase, [*actors, *others], told):
        phrase = f"{phrase} {touching}"
    link = "" if own else words["many" if many else "one"]
    return _capital(_before(words, own, " ".join(part for part in (who, link, phrase) if part)))


def _before(words: Row, own: bool, line: str) -> str:
    return f"{words['before']} {line}" if words["before"] and not own else line


def _verb(form: str, told: Told) -> str:
    """The act in words, with the instrument or kind of measure in place of the general word."""
    act = acts().get(told.act)
    verb = told.act if act is None else act.happened if form == "happened" else act.future
    if told.instrument and "a pact" in verb:
        return verb.replace("a pact", the_instrument(told.instrument))
    return _with_kind(verb, told)


def _with_kind(words: str, told: Told) -> str:
    """The kind of measure in place of the general word."""
    general, special = _GENERAL.get(told.of, ("", "")) if told.of else ("", "")
    return words.replace(general, special) if general else words


def the_instrument(name: str) -> str:
    """A pact's name as it stands in a sentence ("the Lake Border Treaty"); a description has an article, if any, of its own."""
    words = name.split()
    return name if words[0].casefold() in ("the", "a", "an") or not is_proper(name) else f"the {name}"


def _with_object(form: str, others: Sequence[str], told: Told, *, together: bool) -> str:
    """The verb with whom it is done to; without one, as a noun, or without its preposition. Several do it `together`."""
    verb, act = _verb(form, told), acts().get(told.act)
    if told.body and told.act in ("join", "leave"):
        return f"{_bare(verb)} {body_name(told.body)}"
    if others:
        return f"{verb} {listed(others)}"
    noun = None if together and told.act == "meeting" else alone().get(told.act)
    if act is None or noun is None:
        return _bare(verb)
    return noun["happened" if form == "happened" else "future"]


def _touching(phrase: str, names: Sequence[str], told: Told) -> str:
    """What is touched, in brackets behind whom it befalls; where nobody is told, as what the measure is on."""
    if not told.scope or not told.of or told.of in ("pact", "office", told.scope):
        return ""
    if not (scope := touched(told.scope, (phrase, *names))):
        return ""
    return f"on {scope}" if phrase.endswith(("sanctions", "restrictions")) else f"({scope})"


def _bare(verb: str) -> str:
    words = verb.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in _PREPOSITIONS else verb


def _office(told: Told, actors: Sequence[str], words: Row) -> str:
    """ "Greg Clark was appointed trade envoy (the United Kingdom)"; what has not come about is told as any other act."""
    office, rest = told.office or "to an office", f" ({listed(actors)})" if actors else ""
    if told.act == "office":
        return f"{told.person} {'was' if told.status == 'ended' else 'is'} {office}{rest}"
    if words["form"] == "happened":
        done = "was appointed" if told.act == "appoint" else "was elected"
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
def _personal() -> frozenset[str]:
    """Acts that befall persons, never a state."""
    return frozenset(row["act"] for row in read_shipped("words/acts_personal.tsv", ["act"]))
