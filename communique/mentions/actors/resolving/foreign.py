"""States that a report's own government acts upon, which it therefore is not: "the Senate approved sanctions on Peru".

Invariant: only what an organ of no told state does, to the state itself; courts and police deal with their own state, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook import facts
from communique.mentions.actors.cues import cue
from communique.mentions.actors.gazetteer import Found
from communique.mentions.actors.people import People
from communique.mentions.actors.resolving.syntax import clauses, subject
from communique.model.document import Document

_AGAINST = frozenset(("on", "against", "with", "toward", "towards"))
_TOLD = frozenset(("to", "from", "in"))  # "called in the French consul"
_RULING = frozenset(("GOV", "LEG"))


Met = tuple[tuple[str, int], ...]
"""The states to which, or to those whom they have sent, something is done, each with the verb of the clause."""


def foreign_states(document: Document, known: Found, people: People, met: Met) -> frozenset[str]:
    """The codes of the states that parliaments, ministers and the like of no told state act upon."""
    found = set()
    for code, verb in met:
        who = subject(document, verb)
        if who is not None and _is_ruling(known, people, who) and not _is_told(document, known, who):
            found.add(code)
    return frozenset(found)


def met_by(document: Document, met: Met, who: int) -> frozenset[str]:
    """The states that the subject of a clause acts upon in it, whose organ it therefore is not."""
    verb = next(iter(clauses(document, document.tokens[who].head)), None)
    return frozenset(code for code, at in met if at == verb and subject(document, at) == who)


def states_met(document: Document, known: Found) -> Met:
    """What a document tells to be done to states."""
    return tuple(_met(document, known))


def _met(document: Document, known: Found) -> Iterator[tuple[str, int]]:
    for hit in known.distinct_names():
        entry = hit.reading("country", "capital", "demonym")
        if entry and entry.country and entry.country.iso3 in facts.states():
            verb = _sends_home(document, hit.last - 1)
            if verb is None and entry.kind != "demonym":
                verb = _acts_upon(document, hit.last - 1)
            if verb is not None:
                yield entry.country.iso3, verb


def _acts_upon(document: Document, place: int) -> int | None:
    """The verb of the clause in which something is done to a state."""
    token = document.tokens[place]
    above = document.tokens[token.head]
    verb = next(iter(clauses(document, token.head)), None)
    if token.dep == "pobj" and above.lower in _AGAINST:
        return verb
    asked = document.tokens[above.head]
    if token.dep == "nsubj" and above.dep in ("ccomp", "xcomp") and asked.lemma.lower() in cue("asking"):
        return asked.i  # "demanded that Chad pull out", "urged Chad to pull out"
    return verb if token.dep == "dobj" and above.lemma.lower() in cue("agentive") | cue("conferring") else None


def _sends_home(document: Document, state: int) -> int | None:
    """The verb of the clause in which something is done to those whom a state has sent ("expelled four Omani diplomats")."""
    sent = _sent_by(document, state)
    if sent is None:
        return None
    noun = document.tokens[sent]
    if noun.lemma.lower() in cue("sent"):
        return _deals_with(document, noun.head if noun.dep == "compound" else sent)  # "summoned French Ambassador Luc Fabre"
    return _acts_upon(document, sent)


def _sent_by(document: Document, state: int) -> int | None:
    """The envoy or embassy that is told to be the state's ("the French consul", "France's consul", "the consul of France")."""
    token = document.tokens[state]
    above = document.tokens[token.head]
    sent = document.tokens[above.head] if token.dep == "pobj" and above.lower == "of" else above
    told = token.dep in ("amod", "compound", "nmod", "poss") or sent.i != above.i
    return sent.i if told and sent.lemma.lower() in cue("sent") | cue("sent house") else None


def _deals_with(document: Document, envoy: int) -> int | None:
    """The verb of the clause in which somebody deals with an envoy; not as one does with one's own ("recalled", "named")."""
    token = document.tokens[envoy]
    above = document.tokens[token.head]
    dealt = token.dep in ("dobj", "dative") or (token.dep == "pobj" and above.lower in _AGAINST | _TOLD)
    verb = next(iter(clauses(document, token.head)), None) if dealt else None
    return verb if verb is not None and document.tokens[verb].lemma.lower() not in cue("sending") else None


def _is_ruling(known: Found, people: People, who: int) -> bool:
    """Is it a parliament, government or somebody with such an office in front of the name?"""
    hit = known.names.get(who)
    if hit and (entry := hit.reading("body")) and entry.body:
        return " ".join(entry.name.lower().split()) in cue("shared") or entry.body.sector == "LEG"
    name = people.names.get(who)
    if name and (name.terms or name.first == 0):
        return False
    role = known.roles.get(name.first - 1 if name else who)
    return role is not None and any(e.role is not None and e.role.sector in _RULING for e in role.entries[:1])


def _is_told(document: Document, known: Found, who: int) -> bool:
    """Does any phrase of the report that ends in the same word say of which state it is?"""
    word = document.tokens[who].lower
    return any(_names_state(document, known, t.i) for t in document.tokens if t.lower == word)


def _names_state(document: Document, known: Found, head: int) -> bool:
    return any(known.names[i].reading("country", "demonym", "seat") for i in _within(document, head) if i in known.names)


def _within(document: Document, head: int) -> Iterator[int]:
    """The words of a noun's phrase, without its clauses and without its own."""
    for kid in document.kids(head, "compound", "amod", "nmod", "poss", "prep", "pobj", "appos"):
        yield kid.i
        yield from _within(document, kid.i)
