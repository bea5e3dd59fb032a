"""The act that a verb tells: its own sense, or that of the noun that it carries ("hold talks").

Invariant: an entry that says what its object must be outweighs what the verb carries.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.lexicon import NounEntry
from communique.coding.draft import Draft, names_object, of_nominal, of_noun, of_verb
from communique.coding.drafts.governing import tells_decision
from communique.coding.match import Matcher, NominalHit, OperatorHit, VerbHit
from communique.coding.syntax import (
    conjuncts,
    infinitive,
    joins_in_doing,
    objects,
)
from communique.coding.told_before.denial import DENIAL
from communique.model.document import Document, Token


def verb_drafts(document: Document, matcher: Matcher, token: Token) -> Iterator[Draft]:
    """The drafts of a verb: its own sense, or those of the nouns that it carries; none where it asks or only joins."""
    hit = matcher.verb(token.i)
    if hit and (_asks(document, matcher, token, hit) or _at_home(document, matcher, token, hit)):
        return
    if joins_in_doing(document, token.i):
        return
    carried = list(_carried(document, matcher, token))
    phrase = any(len(matcher.words_of(d.at)) > 1 and not (hit and _knows(matcher, hit, d.at)) for d in carried)
    if hit and hit.entry.act in acts_in("asking"):  # "asked for direct talks with Peru" asks, and holds none
        phrase = False
    gives_way = bool(hit and carried and hit.entry.act in ("-", DENIAL) and _leads_on(matcher.operator(token.i), hit))
    if hit and (len(hit.entry.words) > 1 or names_object(hit)) and (hit.entry.subjects or not phrase) and not gives_way:
        yield _as_denied(document, matcher, _as_held(document, token, of_verb(hit, token.i)))
        return
    if carried:
        yield from carried
    elif hit:
        yield _as_held(document, token, of_verb(hit, token.i))


def _as_held(document: Document, token: Token, draft: Draft) -> Draft:
    """A protest that was called or organised, and did something, was held ("a rally organised by the union drew 900")."""
    event = document.tokens[token.head]
    verb = document.tokens[event.head]
    did = token.dep == "acl" and event.dep == "nsubj" and verb.tag == "VBD" and verb.lemma != "be"
    return replace(draft, status=None) if did and draft.status == "announced" and draft.act in acts_in("in public") else draft


def _as_denied(document: Document, matcher: Matcher, draft: Draft) -> Draft:
    """Talk that is rejected is no demand ("rejected claims that its troops had fired"); where it tells of no act, nothing."""
    if draft.act != "refuse":
        return draft
    talk = (i for i in draft.objects if document.tokens[i].lemma in cue("hearsay"))
    told = [k for i in talk for k in document.kids(i, "acl", "ccomp", "relcl")]
    denied = [k.i for k in told if document.kid(k.i, "nsubj", "nsubjpass") and _is_finite(document, k)]
    if not denied:
        return draft
    tells = any((hit := matcher.verb(i)) and hit.entry.act != "-" for i in denied)
    return replace(draft, act=DENIAL if tells else "-")


def _is_finite(document: Document, verb: Token) -> bool:
    """Does a clause tell what is so? "The suggestion that it be done" asks for it."""
    return any(word.tag in ("VBD", "VBZ", "VBP", "MD") for word in (verb, *document.kids(verb.i, "aux", "auxpass")))


def _leads_on(operator: OperatorHit | None, hit: VerbHit) -> bool:
    """Does an operator of more words lead on to what the sense stops short of ("denied any involvement in" the attack)?"""
    return operator is not None and operator.entry.takes == "noun" and len(operator.entry.words) > len(hit.entry.words)


def _at_home(document: Document, matcher: Matcher, token: Token, hit: VerbHit) -> bool:
    """Are forces told to do what is no act ("ordered the army to study its options")? They are not sent by that."""
    if hit.entry.act != "deploy" or hit.entry.words != ("order",):
        return False
    told = [k.i for k in document.kids(token.i, "xcomp", "ccomp") if infinitive(document, k.i)]
    return bool(told) and not any((told_act := matcher.verb(i)) and told_act.entry.act != "-" for i in told)


def _knows(matcher: Matcher, hit: VerbHit, noun: int) -> bool:
    """Does the verb's entry ask for the very noun by its class, and defer or undo what that tells ("issued a warrant")?"""
    if not hit.entry.status and hit.entry.act not in acts_in("undoing"):
        return False
    return any(option.removeprefix("@") in matcher.classes(noun) for option in hit.entry.objects if option.startswith("@"))


def _asks(document: Document, matcher: Matcher, token: Token, hit: VerbHit) -> bool:
    """Does the verb govern another act here ("called on Iran to sign", "threatened to sign")? Then it is no other sense."""
    operator = matcher.operator(token.i)
    if operator is None or operator.entry.takes == "noun" or len(operator.entry.words) < len(hit.entry.words):
        return False
    if names_object(hit):
        return False
    if operator.entry.alone == "refuse" and len(operator.entry.words) > len(hit.entry.words):  # "rule out" is no ruling
        return True
    wide = operator.entry.control == "obj" or tells_decision(operator.entry)
    kinds = ("xcomp", "ccomp", "advcl") if wide else ("xcomp", "ccomp")
    return any(infinitive(document, k.i) for k in document.kids(token.i, *kinds))


def _carried(document: Document, matcher: Matcher, token: Token) -> Iterator[Draft]:
    """Act nouns that a light or aspectual verb carries ("hold talks", "announced sanctions"); a refusal is an act itself."""
    operator = matcher.operator(token.i)
    if operator is None or operator.entry.of_clause or operator.entry.alone == "refuse":
        return
    for head in _complement_nouns(document, token.i, operator):
        noun = matcher.content(head)
        entry, hit = matcher.noun(noun), matcher.nominal(noun)
        does = operator.entry.control == "subj"
        if entry and entry.act and (hit is None or (len(hit.entry.words) == 1 and not _tells_other(entry, hit))):
            yield of_noun(noun, entry, token.i, does=does)
        elif hit:
            yield replace(of_nominal(noun, hit), carrier=token.i, does=does)


def _tells_other(entry: NounEntry, hit: NominalHit) -> bool:
    """Does what the noun is about make another act of it ("the release of a report", "the firing of a coach")?"""
    return len(entry.words) == 1 and hit.entry.act != entry.act


def _complement_nouns(document: Document, at: int, operator: OperatorHit) -> list[int]:
    """Objects of the operator, or of the preposition that it ends with ("take part in exercises")."""
    for i in operator.tokens:
        if i != at and document.tokens[i].dep in ("prep", "agent"):
            return [j for k in document.kids(i, "pobj") for j in conjuncts(document, k.i)]
    return objects(document, at)


def light_objects(matcher: Matcher, draft: Draft) -> list[int]:
    """Act nouns that a verb's own entry has already taken account of; a war that is to end is told all the same."""
    heads = [i for head in draft.objects for i in (head, matcher.content(head))]
    return [i for i in heads if not matcher.classes(i) & {"war"}]
