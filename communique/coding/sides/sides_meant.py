"""Whom an act may meet where its slots do not say: whom a demand asks, a protest means, an infinitive aims at.

Invariant: asked only where nobody stands in the slots of the act; nearer words before farther ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.sides.bidding import bidden_by
from communique.coding.sides.parties import DOING, Cast
from communique.coding.syntax import objects, prepositional, prepositions
from communique.model.claim import Participant
from communique.model.document import Document

Parties = tuple[Participant, ...]


def those_asked(document: Document, cast: Cast, draft: Draft, below: tuple[Parties, Parties] | None) -> Iterator[Parties]:
    """Whom a demand or refusal may meet: who should act, or who would have been acted upon. `below` are the actors and the
    recipients of the act that it is about.
    """
    if draft.asked is not None:
        yield cast.subject(draft.asked)
    if draft.act in ("refuse", "agree"):
        yield bidden_by(document, cast, draft.at)
    if below is not None:
        yield from reversed(below) if draft.act in ("refuse", "propose") else below
    yield from _in_clauses(document, cast, draft)
    for kid in document.kids(draft.at, "xcomp"):
        yield cast.at(objects(document, kid.i), deep=True)
        yield cast.after(kid.i, ("on", "against", "to", "with", "for"))
        yield next((r for o in objects(document, kid.i) if (r := cast.after(o, ("on", "against", "to", "with")))), ())


def _in_clauses(document: Document, cast: Cast, draft: Draft) -> Iterator[Parties]:
    """Who stands in a clause that says what is asked, charged or lifted."""
    if draft.act in ("demand", "appeal"):  # "a demand that Chile stop it", "lodged a demand that …"
        for noun in (draft.at,) if is_noun(document, draft) else draft.objects:
            for kid in document.kids(noun, "acl", "ccomp", "relcl"):
                yield cast.subject(kid.i)
    complains = draft.act in ("criticise", "demonstrate") and not is_noun(document, draft)  # "complained that Chad had shot"
    if complains or (draft.act == "accuse" and document.tokens[draft.at].lemma in cue("alleging")):
        for kid in document.kids(draft.at, "ccomp"):
            yield cast.subject(kid.i)
    if draft.act in acts_in("to a state") or draft.act in _CHANGING:  # "lifted the limits that it had put on Chad"
        for kid in (k for o in draft.objects for k in document.kids(o, "relcl", "acl")):
            yield cast.after(kid.i, ("on", "against", "to", "for"))


_CHANGING = frozenset(("ease", "lift", "extend", "impose"))


def is_noun(document: Document, draft: Draft) -> bool:
    """Is the act told by a noun?"""
    return document.tokens[draft.at].pos in ("NOUN", "PROPN") or document.tokens[draft.at].tag.startswith("NN")


def those_meant(document: Document, cast: Cast, draft: Draft) -> Parties:
    """Whom a protest means: whose doings it is "against" or "over", or what it is held "to protest", "to demand"."""
    for at in (draft.at, *draft.objects, *([draft.carrier] if draft.carrier is not None else [])):
        words = ("against", "at") if mourns(document, at) else ("against", "over", "about", "at")
        if found := cast.after(at, words, DOING):
            return found
        for kid in document.kids(at, "xcomp", "advcl", "acl", "relcl"):
            if kid.lemma in cue("protesting") and (found := _object_of(document, cast, kid.i)):
                return found
    return ()


def mourns(document: Document, at: int) -> bool:
    """Is it over what befell somebody ("a rally over the deaths of 15 people")? They are not whom it is against."""
    return any(w in ("over", "about") and document.tokens[i].lemma in cue("suffering") for w, i in prepositions(document, at))


def _object_of(document: Document, cast: Cast, verb: int) -> Parties:
    """Whom a verb is about: its object's, or who stands behind its preposition."""
    heads = objects(document, verb)
    return (
        cast.at(heads, deep=True)
        or cast.after(verb, ("against", "on", "for", "over", "from"), DOING)
        or next((r for h in heads if (r := cast.after(h, ("from", "by", "with", "on")))), ())
    )


def aimed_at(document: Document, cast: Cast, draft: Draft) -> Parties:
    """ "expanded its ban to include Russian firms": the recipient stands in an infinitive that says whom it now meets."""
    for place in (draft.at, *draft.objects, *([draft.carrier] if draft.carrier is not None else [])):
        for kid in document.kids(place, "xcomp", "advcl", "relcl", "acl"):
            if kid.lemma in cue("aiming"):
                return cast.at(objects(document, kid.i), deep=True)
            if kid.lemma in cue("owing"):  # "forgave the $20m that Chad owed it", "debts owed by Chad"
                return cast.subject(kid.i)
    return ()


def of_so_called(document: Document, cast: Cast, draft: Draft) -> Parties:
    """Whose doings words name that are quoted: "condemned what it called Chad's meddling", "a barbaric raid by Chad"."""
    if draft.act not in _JUDGING or is_noun(document, draft):
        return ()
    preps = (p.i for p in document.kids(draft.at, "prep"))
    clauses = [k for i in (draft.at, *preps) for k in document.kids(i, "ccomp", "pcomp")]
    for verb in (*clauses, document.tokens[draft.at]):
        if verb.lemma in cue("so-calling") and any(k.lower == "what" for k in document.kids(verb.i, "dobj")):
            nouns = [k.i for k in document.kids(verb.i, "oprd", "attr", "dobj") if k.lower != "what"]
            nouns += prepositional(document, verb.i, "as")
            inner = [j for i in nouns for j in prepositional(document, i, "of")]  # "a campaign of terror by the army"
            owners = (found for i in (*nouns, *inner) if (found := cast.owner(i)))
            return next(owners, ()) or cast.after(verb.i, ("by",))
    return ()


_JUDGING = frozenset(("criticise", "praise", "refuse", "accuse", "demonstrate"))
