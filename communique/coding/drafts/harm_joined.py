"""Verbs and nouns that tell one deed between them: "killed 14 and injured 30", "the air strikes hit a camp".

Invariant: of two drafts of one deed one is left; what the other told of victims is told by its `also`.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.drafts.harm import AS_IT_CAME, WAYS
from communique.coding.syntax import goes_with, infinitive, is_nominal, is_passive, is_verb, prepositional
from communique.model.document import Document


def join_harm(document: Document, found: dict[int, Draft]) -> None:
    """Takes "injured 30" of "killed 14 and injured 30" for one act with the verb it is joined to; "killing 14", "that killed
    14" and "to disperse them" for one with the attack that they tell of.
    """
    for is_same in (_is_told_in, _strikes):
        for at in [at for at in found if is_same(document, found, at)]:
            del found[at]
    for at in [at for at in found if _of_which(document, at)]:
        _add_to(
            found, at, next((d for t in document.ancestors(at) for d in found.values() if d.act in WAYS and d.at == t.i), None)
        )
    for at in [at for at in found if goes_with(document, at) and document.tokens[at].lemma in cue("hurting")]:
        _add_to(found, at, _deed_with(document, found, at))
    for at in [at for at in found if found[at].act == "death"]:
        _add_to(found, at, _died_in(document, found, at))
    for at in sorted(found):
        _add_to(found, at, _first_of(document, found, at))


def _add_to(found: dict[int, Draft], at: int, deed: Draft | None) -> None:
    """Takes a draft for part of another deed, if there is one."""
    if deed is not None:
        found[deed.at] = replace(deed, also=(*deed.also, at, *found[at].also))
        del found[at]


def _first_of(document: Document, found: dict[int, Draft], at: int) -> Draft | None:
    """The deed above of which a verb tells more harm."""
    head = _deed_above(document, found, at)
    first = next((d for d in found.values() if head in (d.at, d.carrier, *d.also)), None)
    if first is None or first.at == at or found[at].act not in (first.act, "attack" if first.act == "incident" else first.act):
        return None  # "a ferry sank, killing nine"
    return first if _is_more_harm(document, first, at) or _is_its_harm(document, head, at) else None


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
    return next((d for i in places for d in found.values() if d.at != at and d.act in WAYS and i in (d.at, d.carrier)), None)


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
    below = [i for i in clauses if AS_IT_CAME & {m.lower for m in document.kids(i, "advmod", "mark", "prep")}]
    return next((d for i in (*above, *below) for d in found.values() if d.act in _DEADLY and i in (d.at, d.carrier)), None)


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
    follows = token.dep == "advcl" and token.tag == "VBG" and first.act in _DEADLY and first.at < at
    return (joined and (subject is None or subject.pos == "NUM")) or (follows and subject is None)


def _is_its_harm(document: Document, noun: int, at: int) -> bool:
    """Does a relative clause tell what harm an attack has done ("the bombings that killed 14")?"""
    token = document.tokens[at]
    subject = document.kid(at, "nsubj")
    told = token.dep == "relcl" and token.tag == "VBD" and token.lemma in cue("hurting")
    return told and is_nominal(document.tokens[noun]) and subject is not None and subject.tag in ("WDT", "WP")


_DEADLY = frozenset(("attack", "incident"))
