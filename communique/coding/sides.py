"""The two sides of an act: actors and recipients, from the slots that the lexicon and acts.tsv name.

Invariant: a party stands on one side only; reciprocal acts have all parties as actors (PLOVER, reciprocal events).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import Act, act_of
from communique.codebook.coding_cues import cue
from communique.coding.bidding import bidden_by
from communique.coding.draft import SAID, Draft
from communique.coding.parties import DOING, THROUGH, Cast
from communique.coding.sides_nouns import after_objects, noun_actors, noun_recipients, with_state
from communique.coding.syntax import (
    is_avenged,
    is_passive,
    is_verb,
    objects,
    passive_subject,
    prepositional,
    prepositions,
    subject_of,
)
from communique.model.claim import Participant
from communique.model.document import Document


@dataclass(frozen=True, slots=True)
class Sides:
    """Actors, recipients, whether they act on each other, and how they were found."""

    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    reciprocal: bool
    reasons: tuple[str, ...] = ()


def sides_of(document: Document, cast: Cast, draft: Draft) -> Sides:
    """Who does the act of a draft, and to whom."""
    act = act_of(draft.act)
    slots = draft.recipient or act.recipient
    told_by_verb = is_verb(document.tokens[draft.at]) or not _is_noun(document, draft)
    actors = _verb_actors(document, cast, draft) if told_by_verb else noun_actors(document, cast, draft, slots)
    recipients = _recipients(document, cast, draft, slots)
    if (consenting := _consenting(document, cast, draft, actors)) and not act.reciprocal:
        return Sides(consenting, actors, False)
    mine = {p.party.label for p in actors}
    if recipients and all(_is_own(p, actors) for p in recipients):
        others = cast.without(p.party for p in (*actors, *recipients))  # "along its border with Togo" meets Togo
        abroad = () if draft.act == "cut-ties" else recipients  # "closed its embassy in Minsk" meets the state of Minsk
        recipients = _recipients(document, others, draft, slots) or abroad
    if act.moves:  # "the soldiers that it sent": they are moved, nobody meets them
        recipients = tuple(p for p in recipients if p.party.sector != "MIL" or p.party.country)
    if all(p.party.kind == "state" for p in recipients):
        recipients = _harmed(document, cast, draft, recipients) or recipients
    if act.home and _mourns(document, draft.at):
        recipients = ()
    if not recipients and act.home:
        recipients = _meant(document, cast, draft)
    if not recipients:
        asked = _asked(document, cast, draft)
        recipients = next((r for r in asked if any(p.party.label not in mine for p in r)), ())
    return _settled(act, actors, recipients)


def _harmed(document: Document, cast: Cast, draft: Draft, struck: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Whom the further verbs of an act befell, of the state that was struck ("bombed a Kenyan convoy, killing six")."""
    found = next((r for at in draft.also if (r := cast.at(objects(document, at), deep=True))), ())
    state = struck[0].party.country if len(struck) == 1 else None
    return tuple(replace(p, party=replace(p.party, country=p.party.country or state)) for p in found)


def _consenting(document: Document, cast: Cast, draft: Draft, owners: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Who agrees to what another offers to do ("agreed to Swiss mediation"): it acts, and meets the one who offers."""
    if draft.carrier is None or not owners or document.tokens[draft.carrier].lemma not in cue("consenting"):
        return ()
    subject = () if is_passive(document, draft.carrier) else cast.subject(draft.carrier)
    return subject if {p.party.label for p in subject}.isdisjoint(p.party.label for p in owners) else ()


def _is_own(found: Participant, actors: tuple[Participant, ...]) -> bool:
    """Is it the actor once more: by the same name, its government's state, or told by "its"?"""
    if found.party in {p.party for p in actors}:
        return True
    if found.party.kind == "state" and any(found.party.country == p.party.country and p.party.sector == "GOV" for p in actors):
        return True
    return found.at.text.lower().split()[0] in OWN and found.party.label in {p.party.label for p in actors}


OWN = frozenset(("its", "their", "his", "her", "our", "my"))
"""Words by which whoever acts names what is their own."""


def _recipients(document: Document, cast: Cast, draft: Draft, slots: tuple[str, ...]) -> tuple[Participant, ...]:
    if is_verb(document.tokens[draft.at]) or not _is_noun(document, draft):
        return _verb_recipients(document, cast, draft, slots)
    return noun_recipients(document, cast, draft, slots) or _aimed_at(document, cast, draft)


def _asked(document: Document, cast: Cast, draft: Draft) -> Iterator[tuple[Participant, ...]]:
    """Whom a demand or refusal may meet, where it does not say: who should act, or who would have been acted upon."""
    if draft.asked is not None:
        yield cast.subject(draft.asked)
    if draft.act in ("refuse", "agree"):
        yield bidden_by(document, cast, draft.at)
    if draft.below:
        below = sides_of(document, cast, draft.below[0])
        met = draft.act in ("refuse", "propose")
        yield below.recipients if met else below.actors
        yield below.actors if met else below.recipients
    if draft.act in ("demand", "appeal"):  # "a demand that Chile stop it", "lodged a demand that …"
        for noun in (draft.at,) if _is_noun(document, draft) else draft.objects:
            for kid in document.kids(noun, "acl", "ccomp", "relcl"):
                yield cast.subject(kid.i)
    if draft.act == "accuse" and document.tokens[draft.at].lemma in cue("alleging"):
        for kid in document.kids(draft.at, "ccomp"):
            yield cast.subject(kid.i)
    if draft.act in acts_in("to a state") or draft.act in _CHANGING:  # "lifted the limits that it had put on Chad"
        for kid in (k for o in draft.objects for k in document.kids(o, "relcl", "acl")):
            yield cast.after(kid.i, ("on", "against", "to", "for"))
    for kid in document.kids(draft.at, "xcomp"):
        yield cast.at(objects(document, kid.i), deep=True)
        yield cast.after(kid.i, ("on", "against", "to", "with", "for"))
        yield next((r for o in objects(document, kid.i) if (r := cast.after(o, ("on", "against", "to", "with")))), ())


_CHANGING = frozenset(("ease", "lift", "extend", "impose"))


def _meant(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Whom a protest means: whose doings it is "against" or "over", or what it is held "to protest", "to demand"."""
    for at in (draft.at, *draft.objects, *([draft.carrier] if draft.carrier is not None else [])):
        words = ("against", "at") if _mourns(document, at) else ("against", "over", "about", "at")
        if found := cast.after(at, words, DOING):
            return found
        for kid in document.kids(at, "xcomp", "advcl", "acl", "relcl"):
            if kid.lemma in cue("protesting") and (found := _object_of(document, cast, kid.i)):
                return found
    return ()


def _mourns(document: Document, at: int) -> bool:
    """Is it over what befell somebody ("a rally over the deaths of 15 people")? They are not whom it is against."""
    return any(w in ("over", "about") and document.tokens[i].lemma in cue("suffering") for w, i in prepositions(document, at))


def _object_of(document: Document, cast: Cast, verb: int) -> tuple[Participant, ...]:
    """Whom a verb is about: its object's, or who stands behind its preposition."""
    heads = objects(document, verb)
    return (
        cast.at(heads, deep=True)
        or cast.after(verb, ("against", "on", "for", "over", "from"))
        or next((r for h in heads if (r := cast.after(h, ("from", "by", "with", "on")))), ())
    )


def _is_noun(document: Document, draft: Draft) -> bool:
    return document.tokens[draft.at].pos in ("NOUN", "PROPN") or document.tokens[draft.at].tag.startswith("NN")


def _verb_actors(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    if draft.actor in ("obj", "iobj"):  # of "dismissed her as minister" she, not the minister
        own = cast.at(objects(document, draft.at)) if any(document.tokens[i].lower == "as" for i in draft.words) else ()
        return own or cast.at(draft.objects, deep=True)
    if draft.actor == SAID:
        return ()
    if draft.actor == "own":
        owners = tuple(p for o in draft.objects for p in cast.owner(o))
        return cast.subject(draft.at) or owners or with_state(cast.at(draft.objects))  # "Malta's ambassador was called home"
    if draft.actor and draft.actor != "subj":
        slots = tuple(slot.strip() for slot in draft.actor.split(","))
        found = cast.after(draft.at, slots) or next((r for w in slots if (r := after_objects(cast, draft.objects, w))), ())
        if not found and draft.recipient == ("obj", "subj"):  # "killed in a Taliban raid"
            found = tuple(p for o in draft.objects for p in cast.owner(o))
        if found or "subj" in draft.recipient:
            return found
    if draft.act == "publish" and is_passive(document, draft.at) and (owners := _owners(document, cast, draft)):
        return owners
    if draft.adjective and (subject := passive_subject(document, draft.at)) is not None:
        return cast.phrase(subject, deep=True)
    if draft.act in acts_in("out of") and is_passive(document, draft.at) and not prepositional(document, draft.at, "by"):
        left = (o for i in draft.words if i != draft.at for o in objects(document, i))  # "given a week to leave Togo"
        return cast.after(draft.at, ("from",)) or with_state(cast.at(left))
    if _befell(document, draft.at) or is_avenged(document, draft.at):  # "in revenge for killing its leader": others did
        return ()
    if is_passive(document, draft.at) and (act_of(draft.act).moves or _sent_on(cast, draft)):
        return (
            cast.subject(draft.at)
            or with_state(cast.at(objects(document, draft.at), deep=True))
            or _keeper(document, cast, draft)
            or (cast.after(draft.at, ("from",)) if draft.act in _SENT else ())
            or tuple(p for p in cast.at(objects(document, draft.at), deep=True) if p.party.sector == "COP")
        )
    return cast.subject(draft.at)


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


_SENT = frozenset(("deploy", "peacekeep"))


def _befell(document: Document, verb: int) -> bool:
    """Is it what an attack did that somebody else suffered ("Chad has faced a series of raids, killing dozens")?"""
    token = document.tokens[verb]
    above = document.tokens[token.head]
    return token.tag == "VBG" and token.dep == "advcl" and verb > above.i and above.lemma in cue("enduring")


def _owners(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Whose document it is that was published."""
    nouns = (i for o in draft.objects for i in (o, *(k.i for k in document.kids(o, "nmod", "compound"))))
    return cast.at([k.i for i in nouns for k in document.kids(i, "poss")])  # "its defence and foreign policy review"


def _verb_recipients(document: Document, cast: Cast, draft: Draft, slots: tuple[str, ...]) -> tuple[Participant, ...]:
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
            found = found or cast.at([i for o in draft.objects if (i := _before_number(document, o)) is not None])
        elif slot in ("poss", "mod"):
            deps = ("poss",) if slot == "poss" else ("amod", "compound", "nmod")
            found = cast.at([k.i for o in draft.objects for k in document.kids(o, *deps)])
        else:
            found = _verb_slot(document, cast, draft, slot)
        if found:
            return found
    return _aimed_at(document, cast, draft)


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
    return next((k.i for k in kids if document.tokens[k.i + 1].dep == "nummod" and document.tokens[k.i + 1].head == noun), None)


def _verb_slot(document: Document, cast: Cast, draft: Draft, slot: str) -> tuple[Participant, ...]:
    """Who stands behind a preposition: of the verb (not who does a passive), of its object, or the verb's own last word."""
    agent = slot == "by" and is_passive(document, draft.at)
    more = (i for i in draft.words if i != draft.at and (draft.adjective or is_verb(document.tokens[i])))
    places = (draft.at, *more)  # "offered to mediate between", "are in talks with"
    through = DOING if act_of(draft.act).home else THROUGH  # "rallied against a bill on foreign agents": not against them
    found = () if agent else next((r for i in places if (r := cast.after(i, (slot,), through))), ())
    if not found and slot == "between":  # "fell silent along the border between Chad and Mali"
        near = (i for at in dict.fromkeys((draft.at, *draft.words)) for _, i in prepositions(document, at))
        found = next((r for i in near if (r := cast.after(i, (slot,)))), ())
    if found := _unhelping(document, cast, draft, slot, found or after_objects(cast, _things(document, draft), slot)):
        return found
    own = any(i != draft.at and document.tokens[i].lower == slot and document.kid(i, "pobj") for i in draft.words)
    return cast.at(draft.objects, deep=True, through=through) if own else ()


def _things(document: Document, draft: Draft) -> tuple[int, ...]:
    """What the act is about: its objects; of a measure or a word that stands by itself its subject ("tariffs on steel took
    effect", "talks with Togo are out of the question").
    """
    if draft.objects or not (draft.act in acts_in("measures") or draft.actor == SAID):
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


def _aimed_at(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """ "expanded its ban to include Russian firms": the recipient stands in an infinitive that says whom it now meets."""
    for place in (draft.at, *draft.objects, *([draft.carrier] if draft.carrier is not None else [])):
        for kid in document.kids(place, "xcomp", "advcl", "relcl", "acl"):
            if kid.lemma in cue("aiming"):
                return cast.at(objects(document, kid.i), deep=True)
            if kid.lemma in cue("owing"):  # "forgave the $20m that Chad owed it", "debts owed by Chad"
                return cast.subject(kid.i)
    return ()


def _settled(act: Act, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> Sides:
    names = {p.party for p in actors}
    if len(names) > 1 and names == {p.party for p in recipients}:  # "accused each other"
        return Sides(actors, (), True)
    recipients = tuple(p for p in recipients if p.party not in names)
    if act.reciprocal == "yes":
        together = (*actors, *recipients)
        return Sides(together, (), len({(p.party.label, p.party.sector) for p in together}) > 1)  # a state and its rebels, too
    if act.reciprocal == "plural" and not actors and len({p.party.label for p in recipients}) > 1:
        return Sides(recipients, (), True)  # "the truce between X and Y was reached"
    if act.reciprocal == "plural" and not recipients and len({p.party.label for p in actors}) > 1:
        return Sides(actors, (), True)
    return Sides(actors, recipients, False)
