"""Who answers for a deed that others judge or want ended: who does it ("condemned the jailing of two Poles by Chad").

Invariant: whom the deed befell never answers for it ("the attacks on Israel", "the killing of two Poles"); where nobody is
told to have done it, only what a state alone does to its own people ("the jailing of a Chadian journalist") is assumed its.
"""

from __future__ import annotations

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.facts_places import states
from communique.coding.draft import Draft
from communique.coding.sides.parties import DOING, Cast
from communique.coding.sides.whose import is_envoy
from communique.coding.syntax import objects, owners_joined, prepositional
from communique.model.claim import Participant
from communique.model.document import Document
from communique.model.party import Party

Parties = tuple[Participant, ...]


def answerable(document: Document, cast: Cast, draft: Draft, judges: Parties, met: Parties) -> Parties:
    """Whom a judgement or demand meets: `met`, or, where they stand in the words for a deed, who did it."""
    if draft.act not in acts_in("to who answers"):
        return met
    told = [i for i in objects(document, draft.at) if i not in draft.words]
    behind = prepositional(document, draft.at, "of")
    asks = draft.act in acts_in("asking")  # "called for sanctions on Peru": they are to meet Peru
    deeds = cue("done-to") if asks else cue("done-to") | cue("done-against")
    deed = next((d for i in (*told, *draft.objects, *behind) if (d := _deed(document, i, deeds)) is not None), None)
    if deed is None or not all(_within(document, deed, p) for p in met):
        return met
    found = _doers(document, cast, deed) or _own_state(document, cast, deed, judges)
    alone = asks and not any(p.party.country for p in judges)
    return found or (met if alone else ())  # for whom gunmen ask is all that they tell


def _within(document: Document, deed: int, party: Participant) -> bool:
    """Does somebody stand in the words that tell a deed?"""
    return set(document.tokens_in(party.at.span)) <= set(document.subtree(deed))


def _deed(document: Document, noun: int, deeds: frozenset[str]) -> int | None:
    """The deed, done to somebody, that a noun tells, by itself or as what it is "of" ("a wave of arrests")."""
    inner = prepositional(document, noun, "of")
    found = (i for i in (noun, *inner) if document.tokens[i].lemma.lower() in deeds)
    return next((i for i in found if i == noun or document.tokens[noun].lemma.lower() in cue("many-of")), None)


def _doers(document: Document, cast: Cast, deed: int) -> Parties:
    """Who is told to have done it: behind "by", before it, by a clause about it, or by the larger deed in which it was done."""
    if found := _behind(document, cast, deed, "by"):
        return found
    if found := _before(document, cast, deed):
        return found
    if document.tokens[deed].lemma.lower() in cue("done-against") and (found := cast.after(deed, ("of",), DOING)):
        return found
    clauses = (k for i in (deed, *_befallen(document, deed)) for k in document.kids(i, "acl", "relcl"))
    if found := next((f for k in clauses if k.tag == "VBN" and (f := cast.after(k.i, ("by",), DOING))), ()):
        return found
    larger = (i for w in ("in", "during") for i in prepositional(document, deed, w))
    deeds = cue("scenes") | cue("deeds")
    return next((f for i in larger if document.tokens[i].lemma.lower() in deeds and (f := cast.owner(i))), ())


def _behind(document: Document, cast: Cast, deed: int, word: str) -> Parties:
    """Who stands behind a preposition of the deed, which the parser may hang on those whom it befell."""
    return next((f for i in (deed, *_befallen(document, deed)) if (f := cast.after(i, (word,), DOING))), ())


def _befallen(document: Document, deed: int) -> list[int]:
    """Whom it befell; of measures that are lifted or imposed those whom they meet, too."""
    struck = [i for word in ("of", "against", "on") for i in prepositional(document, deed, word)]
    return [*struck, *(j for i in struck for word in ("of", "against", "on") for j in prepositional(document, i, word))]


def _before(document: Document, cast: Cast, deed: int) -> Parties:
    """Whose deed it is by the words before it: of "the journalist's arrest" he suffered it, of "Chad's arrests" Chad did it."""
    kids = [k.i for k in document.kids(deed, "poss", "amod", "compound", "nmod")]
    found = cast.at(j for i in kids for j in owners_joined(document, i))
    suffers = document.tokens[deed].lemma.lower() in cue("done-to") and not prepositional(document, deed, "of")
    return tuple(p for p in found if not suffers or p.party.kind == "state" or p.party.sector in ("GOV", "MIL", "REB", "COP"))


def _own_state(document: Document, cast: Cast, deed: int, judges: Parties) -> Parties:
    """The state in which somebody was jailed, tried or muzzled; else theirs, if it is people as each deals with at home."""
    if document.tokens[deed].lemma.lower() not in cue("done-at-home"):
        return ()
    if found := tuple(p for p in _behind(document, cast, deed, "in") if p.party.kind == "state"):
        return found
    held = [p for p in cast.after(deed, ("of", "against", "on")) if p.party.sector in _AT_HOME and not is_envoy(p)]
    abroad = {p.party.country for p in judges if p.party.kind == "state" or p.party.sector == "GOV"}
    known = [(p, states()[p.party.country]) for p in held[:1] if p.party.country in states().keys() - abroad]
    return tuple(Participant(Party(s.name, "state", s.iso3), p.at, assumed=True) for p, s in known)


_AT_HOME = frozenset(("OPP", "PTY", "JRN", "LEG", "JUD", "SOC", "EDU", "LAB", "REL", "MED", "GOV", "ELI"))
