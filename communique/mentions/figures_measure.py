"""Which quantity a number measures, whose, how it changed, and since when.

Invariant: a level ("rose to 5 per cent") is no change; a change ("rose by 5 per cent") always says in which direction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.codebook.casualties import casualties
from communique.mentions.figures_counted import Counted
from communique.mentions.figures_spot import Spot
from communique.mentions.figures_words import quantities
from communique.mentions.quotes_subject import subject_of
from communique.model.document import Document, Token
from communique.model.mention import ActorMention, Change, TimeMention

_DIRECT = frozenset(("dobj", "npadvmod", "attr", "advmod", "oprd", "dep"))
_DROPPED = frozenset(("det", "poss", "predet"))
_NEAR = 8  # tokens after a figure within which its purpose stands ("spent ... on defence")
_FAR = 12  # tokens after a figure within which "since 1990" dates it


@dataclass(frozen=True, slots=True)
class Measured:
    """The quantity, the token that names whose it is (None: not said), and the change."""

    measure: str | None = None
    owner: int | None = None
    change: Change | None = None


def measured(document: Document, spot: Spot, counted: Counted | None) -> Measured:
    """What a number measures: by the verb of change, of outlay or of level that governs it, or the noun beside it."""
    top = _top(document, spot, counted)
    marked = _marked(document, spot)
    if (noun := _changed_noun(document, spot, counted)) is not None:
        return noun
    if counted is not None and (spot.unit is None or top.i == counted.head):
        return Measured(None, None, marked)
    head = document.tokens[top.head]
    prep = head.lower if head.dep in ("prep", "agent") or head.pos == "ADP" else ""
    verb = document.tokens[head.head] if prep else head
    if prep == "of" and verb.pos in ("NOUN", "PROPN"):
        if verb.lemma in casualties()["noun"] or verb.lemma in quantities()["empty"]:
            return Measured(None, None, marked)
        if spot.unit is None and verb.lemma in quantities()["settled"]:
            return Measured("population", None, marked)
        return Measured(phrase(document, verb), _owner_of(document, verb), marked)
    if verb.pos not in ("VERB", "AUX") or not (prep in ("by", "to", "at", "from", "of") or top.dep in _DIRECT):
        return Measured(None, None, marked)
    return _by_verb(document, spot, verb, prep, marked)


def _by_verb(document: Document, spot: Spot, verb: Token, prep: str, marked: Change | None) -> Measured:
    words = quantities()
    lemma = verb.lemma.lower()
    direction: Change | None = "increase" if lemma in words["rise"] else "decrease" if lemma in words["fall"] else None
    if (spend := words["spend"].get(lemma)) is not None and not prep:
        purpose = _purpose(document, spot, verb, spend.prepositions)
        measure = spend.measure.format(phrase(document, purpose)) if purpose else None
        return Measured(measure, _subject(document, verb), marked)
    by = prep in ("", "by") if spot.unit is None or spot.unit.kind in ("share", "money") else prep == "by"
    if (direction is None and lemma not in words["level"]) or (direction and not prep and not by):
        return Measured(None, None, marked)
    change = direction if direction and by else marked
    thing = next((k for k in document.kids(verb.i, "dobj") if not spot.first <= k.i < spot.last), None)
    if thing is not None:
        return Measured(_quantity(document, thing), _subject(document, verb), change)
    subject = subject_of(document, verb.i)
    if subject is None:
        return Measured(None, None, change)
    noun = document.tokens[subject.head]
    named = noun.pos == "PROPN" and noun.entity in _OWNERS and noun.lower not in words["account"]
    if named or noun.pos == "PRON":
        return Measured(None, noun.i, change)
    return Measured(_quantity(document, noun), _owner_of(document, noun), change)


def _quantity(document: Document, noun: Token) -> str | None:
    """The words of a noun as the name of a quantity; None where they hold a figure themselves ("90 per cent ... rising to")."""
    words = phrase(document, noun)
    return None if any(c.isdigit() for c in words) else words


def _purpose(document: Document, spot: Spot, verb: Token, prepositions: tuple[str, ...]) -> Token | None:
    """What an outlay is for ("on defence"), on the verb or, as parsers like to hang it, on what follows the figure."""
    end = document.sentences[verb.sentence].last
    preps = [t for t in document.tokens[spot.last : min(end, spot.last + _NEAR)] if t.pos == "ADP"]
    for preposition in prepositions:
        for kid in (*document.kids(verb.i, "prep"), *preps):
            purpose = document.kid(kid.i, "pobj", "pcomp") if kid.lower == preposition else None
            if purpose is not None and purpose.entity not in ("DATE", "TIME"):
                return purpose
    return None


def _top(document: Document, spot: Spot, counted: Counted | None) -> Token:
    """The token by which the figure hangs in its clause."""
    inside = range(spot.first, spot.last)
    at = document.tokens[spot.head]
    while at.head != at.i and at.head in inside:
        at = document.tokens[at.head]
    if spot.unit is not None and spot.unit.kind == "share" and at.dep == "prep":
        at = document.tokens[spot.head]
    if counted is not None and at.head in range(counted.first, counted.last):
        at = document.tokens[counted.head]
    return at


def _marked(document: Document, spot: Spot) -> Change | None:
    """ "up 5 per cent", "5 per cent higher"."""
    words = quantities()
    near = (document.tokens[spot.first - 1] if spot.first else None, *document.tokens[spot.last : spot.last + 1])
    for token in near:
        if token is None or spot.unit is None:
            continue
        if token.lower in words["rise-mark"]:
            return "increase"
        if token.lower in words["fall-mark"]:
            return "decrease"
    return None


def _changed_noun(document: Document, spot: Spot, counted: Counted | None) -> Measured | None:
    """ "a 5 per cent rise in exports", "a cut of $2bn in aid"."""
    words = quantities()
    noun = document.tokens[counted.head] if counted else None
    if noun is None or not is_change(noun):
        before = document.tokens[spot.first - 2 : spot.first] if spot.first > 1 else ()
        noun = before[0] if len(before) == 2 and before[1].lower == "of" and is_change(before[0]) else None
    if noun is None or spot.unit is None:
        return None
    change: Change = "increase" if noun.lemma in words["rise-noun"] else "decrease"
    for kid in document.kids(noun.i, "prep"):
        thing = document.kid(kid.i, "pobj")
        dated = thing is not None and thing.entity in ("DATE", "TIME")
        if kid.lower in ("in", "of", "to") and thing is not None and not dated and not spot.first <= thing.i < spot.last:
            return Measured(phrase(document, thing), _owner_of(document, thing), change)
    named = [k for k in document.kids(noun.i, "compound", "nmod", "amod") if k.i >= spot.last and k.pos == "NOUN"]
    measure = document.quoted(named[0].i, noun.i).text if named else None
    return Measured(measure, _owner_of(document, noun), change)


def is_change(noun: Token) -> bool:
    """Is it a noun for a rise or fall?"""
    words = quantities()
    return noun.pos == "NOUN" and (noun.lemma in words["rise-noun"] or noun.lemma in words["fall-noun"])


def phrase(document: Document, noun: Token) -> str:
    """The words of a noun with what stands before it, articles and owners left out ("defence spending")."""
    kept = [k.i for k in document.kids(noun.i) if k.i < noun.i and k.dep not in _DROPPED and k.dep in _KEPT]
    first = min((min(document.subtree(i)) for i in kept), default=noun.i)
    words = re.sub(r"\s+", " ", document.quoted(first, noun.i + 1).text)
    opens = first == document.sentences[noun.sentence].first and document.tokens[first].pos != "PROPN"
    return words[0].lower() + words[1:] if opens else words


_OWNERS = frozenset(("GPE", "ORG", "PERSON", "NORP", "LOC", "FAC"))
_FAMILIES = (("it", "its"), ("they", "their", "them"), ("he", "his", "him"), ("she", "her"))
_KEPT = frozenset(("amod", "compound", "nmod", "nummod"))


def _subject(document: Document, verb: Token) -> int | None:
    subject = subject_of(document, verb.i)
    return subject.head if subject else None


def _owner_of(document: Document, noun: Token) -> int | None:
    """Whose: the possessor, the adjective of a people, or what follows "of" or "in"."""
    if (owner := document.kid(noun.i, "poss")) is not None:
        return owner.i
    for kid in document.kids(noun.i, "amod", "compound", "nmod"):
        if kid.entity in ("NORP", "GPE", "ORG"):
            return kid.i
    for kid in document.kids(noun.i, "prep"):
        thing = document.kid(kid.i, "pobj")
        if kid.lower in ("of", "in") and thing is not None and thing.entity in ("GPE", "ORG", "NORP"):
            return thing.i
    return None


def subject_name(document: Document, owner: int | None, actors: dict[int, ActorMention]) -> str | None:
    """Country code or name of the owner, by the actor mention that covers it, else its words; None for a bare pronoun."""
    if owner is None:
        return None
    token = document.tokens[owner]
    actor = _single(actors.get(owner)) or _kin(document, token, actors)
    if actor is not None:
        return actor.parties[0].country or actor.parties[0].name
    return None if token.pos in ("PRON", "DET") else phrase(document, token)


def _single(actor: ActorMention | None) -> ActorMention | None:
    return actor if actor is not None and len(actor.parties) == 1 else None


def _kin(document: Document, pronoun: Token, actors: dict[int, ActorMention]) -> ActorMention | None:
    """For an "it" that stays unresolved, an "it" or "its" of the same sentence that does not, the nearest first."""
    family = next((f for f in _FAMILIES if pronoun.lower in f), None)
    if family is None:
        return None
    sentence = document.sentences[pronoun.sentence]
    same = [t.i for t in document.tokens[sentence.first : sentence.last] if t.lower in family]
    named = (_single(actors.get(i)) for i in sorted(same, key=lambda i: abs(i - pronoun.i)))
    return next((actor for actor in named if actor is not None), None)


def since(document: Document, spot: Spot, times: tuple[TimeMention, ...]) -> str | None:
    """The date after "since" in the same clause, as EDTF ("since 1990": "1990")."""
    sentence = document.sentences[document.tokens[spot.head].sentence]
    for i in range(spot.last, min(sentence.last - 1, spot.last + _FAR)):
        token = document.tokens[i]
        if token.lower == "since":
            after = document.tokens[i + 1]
            for time in times:
                if time.span.field == spot.field and time.span.start <= after.start < time.span.end and time.dating.edtf:
                    return time.dating.edtf.split("/")[0]
            return after.text if re.fullmatch(r"[12]\d{3}", after.text) else None
        if token.text in (";", ":") or token.tag in ("JJS", "RBS") or token.lower in ("first", "last"):
            return None  # "its lowest since March" dates no change
    return None
