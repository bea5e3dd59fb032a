"""Whom an act answers is who did what it answers: "Kenya condemned Uganda for its raid", "sanctioned Chad after it fired".

Invariant: only below verbs that answer what another has done; not where what is told after is again an answer, or something
that one notices oneself, nor where the other one is named in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.names import state_of
from communique.mentions.actors.resolving.discourse import Candidate, Discourse
from communique.mentions.actors.resolving.syntax import clauses
from communique.model.document import Token

_WHEN = frozenset(("after", "because", "since", "if", "unless", "until", "once", "when", "as"))
_FOR = frozenset(("for", "over", "after", "following"))
_MET = ("on", "upon", "against", "with", "from", "to")
_NEUTER = frozenset(("it", "its", "itself"))
_SCORE = 25.0  # more prominent than the subject of the clause


def answered(d: Discourse, draft: Draft) -> list[Candidate]:
    """Whom the act meets to which a pronoun's clause or phrase gives the reason; empty where it gives none."""
    token = d.document.tokens[draft.head]
    found = _act_of_clause(d, token) if token.dep == "nsubj" else _act_of_phrase(d, token) if token.tag == "PRP$" else None
    if found is None:
        return []
    act, reason = found
    charged = reason.dep not in ("advcl", "prep")
    whom = next((x for x in _met(d, act, charged) if x.last <= draft.first), None)
    if whom is None or _is_named_in(d, whom, reason, draft):
        return []
    if token.lower in _NEUTER and whom.kind in ("role", "person") and len(whom.parties) == 1:
        state = state_of(whom.parties[0])
        whom = replace(whom, kind="state", parties=(state,), plural=False) if state and whom.parties[0].kind != "body" else whom
    return [Candidate((whom,), _SCORE, "whom the act answers")]


def _act_of_clause(d: Discourse, who: Token) -> tuple[Token, Token] | None:
    """The act to which "after it did so", "amid claims that it did so" gives the reason, and what hangs on it."""
    tokens = d.document.tokens
    verb = tokens[who.head]
    above = tokens[verb.head]
    lemma = verb.lemma.lower()
    if verb.dep == "advcl" and any(k.lower in _WHEN for k in d.document.kids(verb.i, "mark", "advmod")):
        return (above, verb) if above.lemma.lower() in cue("answering") and lemma not in cue("noticing") else None
    if verb.dep in ("acl", "appos", "ccomp") and above.dep == "pobj" and above.lemma.lower() in cue("charge"):
        act = next((tokens[i] for i in clauses(d.document, above.i)), None)
        return (act, verb) if act is not None and act.lemma.lower() in cue("answering") | cue("holding") else None
    return None


def _act_of_phrase(d: Discourse, whose: Token) -> tuple[Token, Token] | None:
    """The act to which "for its raid", "after its sixth test" gives the reason, and the preposition."""
    tokens = d.document.tokens
    noun = tokens[whose.head]
    link = tokens[noun.head]
    if noun.dep != "pobj" or link.dep != "prep" or link.lower not in _FOR:
        return None
    act = next((tokens[i] for i in clauses(d.document, link.head)), None)
    lemma = act.lemma.lower() if act is not None else ""
    blames = lemma == "blame" and link.lower == "for"  # "blamed Uganda for its losses" may be either's
    return (act, link) if act is not None and lemma in cue("answering") and not blames else None


def _met(d: Discourse, act: Token, charged: bool) -> Iterator[Draft]:
    """Whom an act meets: its object, else whoever stands behind it or behind "on", "with" or the like; of those charged
    with something also a thing ("seized a ship on suspicion that it").
    """
    objects = [k.i for k in d.document.kids(act.i, "dobj")]
    found = [x for i in objects if (x := d.draft_at(i)) is not None]
    yield from (x for x in found if x.parties and not (x.owner is not None and x.role and x.role.role in cue("sent")))
    for head in (*objects, act.i):
        for link in d.document.kids(head, "prep"):
            if link.lower in _MET:
                yield from (x for k in d.document.kids(link.i, "pobj") if (x := d.draft_at(k.i)) is not None and x.parties)
    yield from (x for x in found if charged and x.kind == "thing")


def _is_named_in(d: Discourse, whom: Draft, reason: Token, pronoun: Draft) -> bool:
    """Is the one whom the act meets named in what gives the reason, so that the pronoun is somebody else?"""
    within = d.document.subtree(reason.i)
    states = {p.country for p in whom.parties} - {None}
    others = (x for x in d.drafts if x.head in within and x is not pronoun and x.first != pronoun.first)
    return any(p.country in states or p in whom.parties for x in others for p in x.parties)
