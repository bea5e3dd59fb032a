"""The sides of an act that a verb tells ("Chad expelled …", "was sent to …").

Invariant: whoever suffers an act ("killed in a raid") is never taken for the one who does it.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import act_of
from communique.codebook.coding_cues import cue
from communique.coding.draft import SAID, Draft
from communique.coding.sides.parties import DOING, THROUGH, Cast
from communique.coding.sides.sides_meant import aimed_at
from communique.coding.sides.sides_nouns import after_objects, with_state
from communique.coding.sides.whose_measures import imposers
from communique.coding.syntax import (
    is_avenged,
    is_passive,
    is_verb,
    objects,
    owners_joined,
    passive_subject,
    prepositional,
    prepositions,
    subject_of,
)
from communique.model.claim import Participant
from communique.model.document import Document


def verb_actors(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Who does what a verb tells: whom its entry names, else its subject."""
    if (named := _in_slot(document, cast, draft)) is not None:
        return named
    passive = is_passive(document, draft.at)
    if draft.act == "publish" and passive and (owners := _owners(document, cast, draft)):
        return owners
    if passive and _fires(document, draft) and (owners := _of_weapon(document, cast, draft)):
        return owners
    if draft.adjective and (subject := passive_subject(document, draft.at)) is not None:
        return cast.phrase(subject, deep=True)
    if draft.act in acts_in("out of") and passive and not prepositional(document, draft.at, "by"):
        left = (o for i in draft.words if i != draft.at for o in objects(document, i))  # "given a week to leave Togo"
        return cast.after(draft.at, ("from",)) or with_state(cast.at(left)) or cast.subject(draft.at)
    if _befell(document, draft.at) or is_avenged(document, draft.at):  # "in revenge for killing its leader": others did
        return ()
    if passive and (act_of(draft.act).moves or _sent_on(cast, draft)):
        return _sender(document, cast, draft)
    return cast.subject(draft.at) or imposers(document, cast, draft)


def _in_slot(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...] | None:
    """Who stands where the entry says that the actor stands; None where it says nothing, or nobody does."""
    if draft.actor in ("obj", "iobj"):  # of "dismissed her as minister" she, not the minister
        own = cast.at(objects(document, draft.at)) if any(document.tokens[i].lower == "as" for i in draft.words) else ()
        return own or cast.at(draft.objects, deep=True)
    if draft.actor == SAID:
        return ()
    if draft.actor == "own":
        owners = tuple(p for o in draft.objects for p in cast.owner(o))
        return cast.subject(draft.at) or owners or with_state(cast.at(draft.objects))  # "Malta's ambassador was called home"
    if draft.actor in (None, "subj"):
        return None
    slots = tuple(slot.strip() for slot in draft.actor.split(","))
    found = cast.after(draft.at, slots) or next((r for w in slots if (r := after_objects(cast, draft.objects, w))), ())
    if not found and "poss" in slots:
        found = tuple(p for o in draft.objects for p in cast.owner(o))
    if not found and draft.recipient == ("obj", "subj"):  # "killed in a Taliban raid"
        found = tuple(p for o in draft.objects for p in cast.owner(o))
    return found if found or "subj" in draft.recipient else None


def _sender(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Who moves those who are sent, told in the passive: their state, who keeps them, where they come from."""
    sent = cast.at(objects(document, draft.at), deep=True)
    return (
        cast.subject(draft.at)
        or with_state(sent)
        or _keeper(document, cast, draft)
        or (cast.after(draft.at, ("from",)) if draft.act in _SENT else ())
        or tuple(p for p in sent if p.party.sector == "COP")
    )


_SENT = frozenset(("deploy", "peacekeep"))


def _sent_on(cast: Cast, draft: Draft) -> bool:
    """Is it help that is told to go to somebody ("Czech medics were sent to Jordan")? It is theirs from whom it comes."""
    return draft.act == "aid" and bool(cast.after(draft.at, ("to", "for")))


def _keeper(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Whose forces they are that stand somewhere ("Germany has 900 troops stationed in the north")."""
    forces = document.tokens[document.tokens[draft.at].head]
    kept = (
        document.tokens[draft.at].dep == "acl" and forces.dep == "dobj" and document.tokens[forces.head].lemma in cue("keeping")
    )
    return cast.subject(forces.head) if kept else ()


def _befell(document: Document, verb: int) -> bool:
    """Is it what an attack did that somebody else suffered ("Chad has faced a series of raids, killing dozens")?"""
    token = document.tokens[verb]
    above = document.tokens[token.head]
    return token.tag == "VBG" and token.dep == "advcl" and verb > above.i and above.lemma in cue("enduring")


def _owners(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Whose document it is that was published."""
    nouns = (i for o in draft.objects for i in (o, *(k.i for k in document.kids(o, "nmod", "compound"))))
    return cast.at([k.i for i in nouns for k in document.kids(i, "poss")])  # "its defence and foreign policy review"


def _fires(document: Document, draft: Draft) -> bool:
    """Is it a weapon of which it tells ("was tested", "was fired at the base"), and not whom it meets?"""
    return draft.act == "test-weapon" or (draft.act == "attack" and passive_subject(document, draft.at) in draft.words)


def _of_weapon(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Whose weapon was fired by nobody who is named ("the Iranian missile was launched")."""
    if prepositional(document, draft.at, "by"):
        return ()
    subject = passive_subject(document, draft.at)
    weapons = [*draft.objects, *([subject] if subject is not None else [])]
    if document.tokens[draft.at].dep in ("relcl", "acl"):
        weapons.append(document.tokens[draft.at].head)
    before = [k.i for o in dict.fromkeys(weapons) for k in document.kids(o, "poss", "amod", "compound", "nmod")]
    return with_state(cast.at([j for i in before for j in owners_joined(document, i)]))


def verb_recipients(document: Document, cast: Cast, draft: Draft, slots: tuple[str, ...]) -> tuple[Participant, ...]:
    """Whom it meets, by the slots of the act, the first that has somebody; else by an infinitive that says it."""
    if _styled(document, draft) and (styled := objects(document, draft.at)):
        draft = replace(draft, objects=tuple(styled))
    if asked := _asked_of(document, cast, draft):
        return asked
    for slot in slots:
        if slot == "none":
            return ()
        if slot == "subj":
            found = cast.subject(draft.at)
        elif slot == "obj":
            told = [] if draft.adjective else objects(document, draft.at)
            direct = [i for i in told if i not in draft.words]  # "voiced opposition to the plan" is not told to an opposition
            found = cast.at(direct, deep=True) or cast.at(draft.objects, deep=True)
        elif slot == "iobj":
            found = cast.at([k.i for k in document.kids(draft.at, "dative", "iobj") if k.pos != "ADP"])
            given = draft.objects or tuple(objects(document, draft.at))
            found = found or cast.at([i for o in given if (i := _before_number(document, o)) is not None])
        elif slot in ("poss", "mod"):
            deps = ("poss",) if slot == "poss" else ("amod", "compound", "nmod")
            before = [k.i for o in draft.objects for k in document.kids(o, *deps)]
            found = cast.at([j for i in before for j in owners_joined(document, i)])
        else:
            found = _verb_slot(document, cast, draft, slot)
        own = imposers(document, cast, draft) if found else ()
        if found := tuple(p for p in found if p not in own):
            return found
    return aimed_at(document, cast, draft)


def _asked_of(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Whom the verb names, of whom something is asked ("asked Peru for the release of two men"): not the men."""
    if draft.act not in acts_in("asking") or len(draft.words) == 1:
        return ()
    named = cast.at(i for i in objects(document, draft.at) if i not in draft.words and i not in draft.objects)
    own = document.tokens[draft.words[-1]].lower
    return named or (cast.after(draft.at, (own,)) if own == "with" else ())  # "pleaded with the rebels to let them go"


def _styled(document: Document, draft: Draft) -> bool:
    """Are the words behind "as" what somebody calls the object ("condemned the launch as a breach of a UN resolution")?"""
    return draft.act in acts_in("answering") and document.tokens[draft.words[-1]].lower == "as"


def _before_number(document: Document, noun: int) -> int | None:
    """The receiver that the parser hung on a counted gift ("lent Latvia 60 engines")."""
    kids = document.kids(noun, "nmod", "compound")
    return next((k.i for k in kids if document.tokens[k.i + 1].tag == "CD" and k.i + 1 < noun), None)


def _verb_slot(document: Document, cast: Cast, draft: Draft, slot: str) -> tuple[Participant, ...]:
    """Who stands behind a preposition: of the verb (not who does a passive), of its object, or the verb's own last word."""
    agent = slot == "by" and is_passive(document, draft.at)
    more = (i for i in draft.words if i != draft.at and (draft.adjective or is_verb(document.tokens[i])))
    places = (draft.at, *more)  # "offered to mediate between", "are in talks with"
    through = DOING if act_of(draft.act).home else THROUGH  # "rallied against a bill on foreign agents": not against them
    found = () if agent else next((r for i in places if (r := cast.after(i, (slot,), through))), ())
    if not found and slot in _FARTHER:  # "fell silent along the border between Chad and Mali"
        near = (i for at in dict.fromkeys((draft.at, *draft.words)) for _, i in prepositions(document, at))
        found = next((r for i in near if (r := cast.after(i, (slot,)))), ())
    if found := _unhelping(document, cast, draft, slot, found or after_objects(cast, _things(document, draft), slot)):
        return found
    own = any(i != draft.at and document.tokens[i].lower == slot and document.kid(i, "pobj") for i in draft.words)
    return cast.at(draft.objects, deep=True, through=through) if own else ()


_FARTHER = frozenset(("between", "against"))
"""Prepositions that the parser hangs on the noun before ("filed a complaint with the court against Mali")."""


def _things(document: Document, draft: Draft) -> tuple[int, ...]:
    """What the act is about: its objects; of a measure, what fails or a word that stands by itself its subject ("tariffs on
    steel took effect", "talks with Togo are out of the question").
    """
    by_itself = draft.actor == SAID or draft.status == "failed"
    if draft.objects or not (by_itself or draft.act in acts_in("measures")):
        return draft.objects
    subject = subject_of(document, draft.at)
    return (subject,) if subject is not None else ()


def _unhelping(
    document: Document, cast: Cast, draft: Draft, slot: str, found: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Those found who do not only help from outside ("reached a truce with the assistance of Ghana")."""
    helps = [i for at in (draft.at, *draft.objects) for i in prepositional(document, at, slot) if _is_help(document, i)]
    helping = cast.at(helps, deep=True) if slot == "with" else ()
    return tuple(p for p in found if p not in helping)


def _is_help(document: Document, noun: int) -> bool:
    return document.tokens[noun].lemma.lower() in cue("assisting")
