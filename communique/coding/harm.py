"""Whose harm it is: done by a thing, which is an incident; done by arms, which is never private.

Invariant: a look at drafts and their clauses; only `join_harm` changes anything: two verbs of one deed become one draft.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.match import Matcher
from communique.coding.syntax import (
    clause_of,
    goes_with,
    infinitive,
    is_nominal,
    is_passive,
    is_verb,
    owning_verb,
    prepositional,
    subject_of,
)
from communique.model.document import Document


def join_harm(document: Document, found: dict[int, Draft]) -> None:
    """Takes "injured 30" of "killed 14 and injured 30" for one act with the verb it is joined to; "killing 14", "that killed
    14" and "to disperse them" for one with the attack that they tell of.
    """
    for at in [at for at in found if _is_told_in(document, found, at)]:
        del found[at]
    for at in [at for at in found if _strikes(document, found, at)]:
        del found[at]
    for at in [at for at in found if _of_which(document, at)]:
        if deed := next((d for t in document.ancestors(at) for d in found.values() if d.act in _WAYS and d.at == t.i), None):
            found[deed.at] = replace(deed, also=(*deed.also, at, *found[at].also))
            del found[at]
    for at in [at for at in found if goes_with(document, at) and document.tokens[at].lemma in cue("hurting")]:
        if deed := _deed_with(document, found, at):
            found[deed.at] = replace(deed, also=(*deed.also, at, *found[at].also))
            del found[at]
    for at in [at for at in found if found[at].act == "death"]:
        if deed := _died_in(document, found, at):
            found[deed.at] = replace(deed, also=(*deed.also, at))
            del found[at]
    for at in sorted(found):
        head = _deed_above(document, found, at)
        first = next((d for d in found.values() if head in (d.at, d.carrier, *d.also)), None)
        if first is None or first.at == at or first.act != found[at].act:
            continue
        if _is_more_harm(document, first, at) or _is_its_harm(document, head, at):
            found[first.at] = replace(first, also=(*first.also, at))
            del found[at]


def _strikes(document: Document, found: dict[int, Draft], at: int) -> bool:
    """Is it a deed told by a noun that is the subject of its own verb ("the air strikes hit a camp"), and of no other aim?"""
    above = found.get(document.tokens[at].head)
    if above is None or not found[at].alone or document.tokens[at].dep != "nsubj" or not is_verb(document.tokens[above.at]):
        return False
    aims = [i for word in ("on", "against", "at") for i in prepositional(document, at, word)]
    same = found[at].act in (above.act, "incident")  # that the quake's harm is no attack is seen later
    return same and above.act in _DEADLY and not aims


def _of_which(document: Document, at: int) -> bool:
    """Does a clause tell whom a deed befell ("a raid in which 12 herders died", "strikes during which nine were hurt")?"""
    token = document.tokens[at]
    harm = token.lemma in cue("hurting") or token.lemma in cue("dying")
    if token.dep != "relcl" or not harm or document.kid(at, "dobj"):
        return False
    return any(i for word in ("in", "during") for i in prepositional(document, at, word) if document.tokens[i].lower == "which")


def _deed_with(document: Document, found: dict[int, Draft], at: int) -> Draft | None:
    """The deed that the clause above tells by its verb, or by its subject ("the toll from a bombing rose")."""
    above = document.tokens[document.tokens[at].head]
    head = above.head if above.dep == "prep" else above.i
    subject = document.kid(head, "nsubj", "nsubjpass")
    places = (head, *(document.subtree(subject.i) if subject is not None else ()))
    return next((d for i in places for d in found.values() if d.at != at and d.act in _WAYS and i in (d.at, d.carrier)), None)


def _deed_above(document: Document, found: dict[int, Draft], at: int) -> int:
    """What a verb hangs on; of "the attack on a convoy in Chad that killed 14" the attack, not what was attacked, nor where."""
    head = document.tokens[at].head
    subject = document.kid(at, "nsubj")
    if document.tokens[at].dep != "relcl" or head in found or subject is None or subject.lower not in ("that", "which"):
        return head
    above = document.tokens[head]
    while above.i not in found and (above.dep == "pobj" or (above.dep == "prep" and above.lower not in ("by", "from"))):
        above = document.tokens[above.head]
    return above.i if above.i in found and is_nominal(above) and found[above.i].act == "attack" else head


def _is_told_in(document: Document, found: dict[int, Draft], at: int) -> bool:
    """Is it the attack in which somebody killed ("killed 40 in an attack on a village")?"""
    prep = document.tokens[document.tokens[at].head]
    verb = found.get(prep.head) if prep.lower == "in" and found[at].alone else None
    killing = verb is not None and verb.act == found[at].act == "attack" and document.tokens[verb.at].lemma in cue("hurting")
    return killing and not is_passive(document, prep.head)


def _died_in(document: Document, found: dict[int, Draft], at: int) -> Draft | None:
    """The attack or misfortune in which somebody died, told by the clause above ("shelled a camp, where two died", "a bomb went
    off and two died") or below ("two died when a bomb went off").
    """
    token = document.tokens[at]
    where = token.dep == "relcl" and any(k.lower == "where" for k in document.kids(at, "advmod"))
    above = [t.i for t in document.ancestors(at)] if where else [token.head] if token.dep == "conj" else []
    clauses = [k.i for i in (at, *(c.i for c in document.kids(at, "conj"))) for k in document.kids(i, "advcl")]
    below = [i for i in clauses if _AS_IT_CAME & {m.lower for m in document.kids(i, "advmod", "mark", "prep")}]
    return next((d for i in (*above, *below) for d in found.values() if d.act in _DEADLY and i in (d.at, d.carrier)), None)


_AS_IT_CAME = frozenset(("when", "as", "after"))
_DEADLY = frozenset(("attack", "incident"))
_WAYS = _DEADLY | {"fight"}


def _is_more_harm(document: Document, first: Draft, at: int) -> bool:
    """Does a verb tell more of the harm that the one it hangs on tells?"""
    token = document.tokens[at]
    subject = document.kid(at, "nsubj", "nsubjpass")
    if token.lemma in cue("scattering"):
        return token.dep in ("xcomp", "advcl") and infinitive(document, at)
    if token.lemma not in cue("hurting"):
        return False
    harm = document.tokens[token.head].lemma in cue("hurting") or token.head in first.also
    joined = token.dep == "conj" and harm
    follows = token.dep == "advcl" and token.tag == "VBG" and first.act == "attack" and first.at < at
    return (joined and (subject is None or subject.pos == "NUM")) or (follows and subject is None)


def _is_its_harm(document: Document, noun: int, at: int) -> bool:
    """Does a relative clause tell what harm an attack has done ("the bombings that killed 14")?"""
    token = document.tokens[at]
    subject = document.kid(at, "nsubj")
    told = token.dep == "relcl" and token.tag == "VBD" and token.lemma in cue("hurting")
    return told and is_nominal(document.tokens[noun]) and subject is not None and subject.tag in ("WDT", "WP")


def is_owned_up(document: Document, at: int) -> bool:
    """Is it a deed told by a noun that somebody claims for their own ("claimed responsibility for the raid", "the raid")?"""
    verb = owning_verb(document, at)
    return verb is not None and is_nominal(document.tokens[at]) and not is_passive(document, verb)


def is_misfortune(document: Document, matcher: Matcher, draft: Draft, *, named: bool) -> bool:
    """Did a thing, not anybody, do the harm ("the storm killed nine")? Then it is an incident, not an attack.

    Where an actor is `named` ("Kenya floods kill nine") the thing must be a misfortune by its class.
    """
    if draft.act != "attack" or not is_verb(document.tokens[draft.at]) or draft.recipient == ("subj",):
        return False  # "died under torture"
    if is_passive(document, draft.at):
        return not named and _befell(document, matcher, draft.at)
    if document.tokens[draft.at].dep == "advcl" and _is_incident(matcher, document.tokens[draft.at].head):
        return True  # "a tanker caught fire, killing nine"
    subject = subject_of(document, draft.at)
    if subject is None or document.tokens[subject].pos == "PRON":
        return False
    classes = matcher.classes(subject)
    named = named or document.tokens[subject].pos == "PROPN"  # "Cholera killed nine"
    return ("incident" in classes and "gunfire" not in classes) if named else not classes & _HARMING


def deadly(document: Document, matcher: Matcher, draft: Draft) -> str | None:
    """The act of what somebody died in ("the deaths of 15 people in floods", "died when a bus overturned"), if it is told."""
    if draft.act != "death":
        return None
    around = (draft.at, *prepositional(document, draft.at, "of"))
    told = (matcher.noun(i) for at in around for i in prepositional(document, at, "in"))
    acts = {entry.act for entry in told if entry is not None}
    if "attack" in acts or "fight" in acts:
        return "attack"
    return "incident" if "incident" in acts or _befell(document, matcher, draft.at) else None


def _befell(document: Document, matcher: Matcher, verb: int) -> bool:
    """Did it come about "when a bus overturned", "after a tanker caught fire"?"""
    if document.kid(verb, "agent"):
        return False
    return any(_is_incident(matcher, k.i) for k in document.kids(verb, "advcl"))


def _is_incident(matcher: Matcher, verb: int) -> bool:
    hit = matcher.verb(verb)
    return hit is not None and hit.entry.act == "incident"


_HARMING = frozenset(
    ("weapon", "missile", "attack", "strike", "war", "troops", "police", "militia", "aircraft", "vessel", "person", "group")
)


def by_arms(document: Document, matcher: Matcher, draft: Draft) -> bool:
    """Was force used (or is somebody arrested over it) that is no private matter: with weapons of war, by a bomb?"""
    if draft.act not in ("attack", "fight", "abduct", "arrest", "charge"):
        return False
    if draft.mode in _WARLIKE:
        return True
    subject = subject_of(document, draft.at)
    if subject is not None and matcher.classes(subject) & {"weapon", "missile"} and draft.act == "attack":
        return True  # "a drone hit a depot"
    told = [i for i in clause_of(document, draft.at) if i != draft.at]
    if draft.act in acts_in("by law"):
        return any(_is_public(document, matcher, i) for i in told)
    if draft.act == "attack" and document.tokens[draft.at].lemma.lower() in cue("massacring"):
        return True
    if draft.act == "attack" and _as_forces_acted(document, matcher, draft.at):
        return True
    above = [t.i for t in document.ancestors(draft.at) if t.pos == "NOUN"]  # "an ambush that killed nine"
    return any(matcher.classes(i) & (_OF_WAR | _UNREST) for i in told) or any(_is_public(document, matcher, i) for i in above)


def _is_public(document: Document, matcher: Matcher, noun: int) -> bool:
    """Is it an attack that is more than one person's death?"""
    return bool(matcher.classes(noun) & _OF_WAR) and document.tokens[noun].lemma.lower() not in cue("one-death")


def _as_forces_acted(document: Document, matcher: Matcher, verb: int) -> bool:
    """Did it come about as police or troops did something ("two were killed as police cleared the square")?"""
    if not is_passive(document, verb) and document.tokens[verb].lemma not in cue("dying"):
        return False
    for clause in document.kids(verb, "advcl"):
        opened = {k.lower for k in document.kids(clause.i, "advmod", "mark")}
        hit = matcher.verb(clause.i)
        if hit is not None and hit.entry.act in _WAYS:
            return False  # "nine were killed when troops opened fire" is told there
        if opened & _AS_IT_CAME and (who := document.kid(clause.i, "nsubj")) is not None:
            return bool(matcher.classes(who.i) & {"police", "troops", "security"})
    return False


_OF_WAR = frozenset(("attack", "missile", "war", "explosive"))
_UNREST = frozenset(("protest", "unrest"))


_WARLIKE = frozenset(
    ("explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "unconventional", "targeted", "crowd-control")
)
