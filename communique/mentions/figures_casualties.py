"""What became of the people that a number counts: killed, injured, missing, detained, displaced, abducted, released.

Invariant: only counts have a casualty, never money, shares or measures.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.casualties import casualties
from communique.mentions.figures_counted import Counted
from communique.mentions.figures_spot import Spot
from communique.model.document import Document, Token

_REACH = 7  # tokens after a number within which "of the ... dead" ends
_NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj")
_RESULTS = frozenset(("acomp", "oprd", "advmod", "xcomp", "ccomp", "amod"))  # "shot dead", "left ... wounded"


def casualty_of(document: Document, spot: Spot, counted: Counted | None) -> str | None:
    """killed, injured, missing, …: what the clause says became of those counted; None where nothing."""
    words = casualties()
    if spot.unit is not None:
        return None
    if counted is not None and (kind := words["noun"].get(document.tokens[counted.head].lemma)) is not None:
        return kind
    node = document.tokens[counted.head if counted else spot.head]
    return (
        _befallen(document, node)
        or (_befallen(document, document.tokens[spot.head]) if counted else None)
        or _beside(document, spot, counted)
        or _toll(document, document.tokens[spot.head])
        or _among(document, spot)
        or _who(document, document.tokens[spot.head])
    )


def _beside(document: Document, spot: Spot, counted: Counted | None) -> str | None:
    """A state right after the number or its noun ("15 dead", "left 30 wounded", "12 people killed in ..."), or within."""
    states = casualties()["state"]
    last = counted.last if counted else spot.last
    if counted is not None:
        for token in document.tokens[counted.first : counted.head + 1]:
            if token.lower in states and token.pos != "NOUN":
                return states[token.lower]
    for token in document.tokens[last : last + 3]:
        if token.lower in states and token.tag != "VBD":
            return states[token.lower]
        if token.pos not in ("AUX", "ADV"):
            break
    return None


def _befallen(document: Document, node: Token) -> str | None:
    """The verb of which those counted are object, subject of the passive, or ("died") subject."""
    for _ in range(_STEPS):
        head = document.tokens[node.head]
        if head.i == node.i:
            return None
        if node.dep in ("dobj", "nsubjpass", "dative"):
            return _suffered(document, node, head)
        if node.dep == "nsubj":
            return _undergone(document, head)
        if node.dep == "pobj" and head.lower == "of":
            noun = document.tokens[head.head]
            return casualties()["noun"].get(noun.lemma) or casualties()["verb"].get(_with(document.tokens[noun.head], noun))
        if node.dep not in ("conj", "nummod", "appos"):
            return None
        node = head
    return None


_STEPS = 4  # from a number up to the verb: through what it counts and what that is joined to


def _suffered(document: Document, node: Token, verb: Token) -> str | None:
    """What a verb does to those who are its object, or the subject of its passive."""
    words = casualties()
    if document.kid(verb.i, "neg"):
        return None
    if node.lemma.lower() in words["body"] and verb.lemma in words["finder"]:
        return words["body"][node.lemma.lower()]
    if verb.lemma in words["loser"] and node.lemma.lower() in words["lost"]:
        return words["loser"][verb.lemma]
    left = next((k.lower for k in document.kids(verb.i) if k.lower in words["state"] and k.dep in _RESULTS), "")
    into = next((kind for phrase in _phrases(document, verb) if (kind := words["state"].get(phrase))), None)
    particle = next((k.lower for k in document.kids(verb.i, "prt")), "")
    kind = words["verb"].get(f"{verb.lemma} {particle}".strip()) or words["verb"].get(verb.lemma)
    lost = (
        words["verb"].get(_with(verb, k)) for k in document.kids(verb.i, "dobj") if k.i > node.i
    )  # "cost 14 men their lives"
    return kind or words["state"].get(left) or into or next(filter(None, lost), None)


def _undergone(document: Document, verb: Token) -> str | None:
    """What those who are the subject of a verb undergo ("nine died"; "nine killed in", of a headline)."""
    words = casualties()
    if verb.dep in _NOMINAL:  # "ten bodies and 80 wounded were brought in"
        return None
    thing = document.kid(verb.i, "dobj")
    if verb.tag == "VBN" and thing is None and verb.lemma in words["verb"]:
        return words["verb"][verb.lemma]
    befallen = words["subject"].get(verb.lemma) or (words["subject"].get(_with(verb, thing)) if thing else None)
    return befallen or next((kind for phrase in _phrases(document, verb) if (kind := words["state"].get(phrase))), None)


def _phrases(document: Document, verb: Token) -> Iterator[str]:
    """What a verb says that somebody is in, or comes to ("are in custody", "were put behind bars"), as the table writes it."""
    for preposition in document.kids(verb.i, "prep"):
        yield from (f"{preposition.lower} {noun.lemma}" for noun in document.kids(preposition.i, "pobj"))


def _with(verb: Token, thing: Token) -> str:
    """A verb and its object, as the table writes them ("lose life")."""
    return f"{verb.lemma} {thing.lemma}"


def _among(document: Document, spot: Spot) -> str | None:
    """ "five of the dead", "1,400 of the more than 2,000 injured", "four of those held"; "of the dead, nine were children"."""
    states = casualties()["state"]
    end = document.sentences[document.tokens[spot.head].sentence].last
    near = document.tokens[spot.last : min(end, spot.last + _REACH)]
    if len(near) > 2 and near[0].lower == "of" and near[1].lower in ("the", "those"):
        after = next(
            (t for t in near[2:] if not (t.pos in ("NUM", "ADJ", "ADP", "SCONJ", "ADV") and t.lower not in states)), near[1]
        )
        return states.get(after.lower)
    before = document.tokens[max(0, spot.first - 4) : spot.first]
    if [t.lower for t in before[:2]] == ["of", "the"] and len(before) == 4 and before[3].text == ",":
        return states.get(before[2].lower)
    return None


def _who(document: Document, number: Token) -> str | None:
    """ "2.1 million who fled", "those 40 that drowned": the verb of the clause that says who they are."""
    clause = document.kid(number.i, "relcl")
    subject = document.kid(clause.i, "nsubj") if clause else None
    who = clause is not None and subject is not None and subject.lower in ("who", "that")
    return casualties()["subject"].get(clause.lemma) if who and clause else None


def _toll(document: Document, number: Token) -> str | None:
    """ "The death toll rose to 15", "took the toll to 15", "the number of people killed by a bomb rose to 15"."""
    tolls = casualties()["toll"]
    head = document.tokens[number.head]
    verb = document.tokens[head.head] if head.dep == "prep" else head
    told = document.tokens[verb.head] if verb.dep == "acl" else verb  # "put the number killed at 14"
    near = [verb, told, *document.kids(verb.i, "nsubj", "nsubjpass", "dobj")]
    return next((tolls[t.lemma] for t in near if t.lemma in tolls), None) or next(
        (kind for t in near if t.lemma in casualties()["count"] and (kind := _counted_by(document, t))), None
    )


def _counted_by(document: Document, count: Token) -> str | None:
    """What became of those whose "number" a noun is."""
    those = [k for of in document.kids(count.i, "prep") if of.lower == "of" for k in document.kids(of.i, "pobj")]
    verbs = [v for t in (count, *those) for v in document.kids(t.i, "acl", "relcl")]
    told = (casualties()["verb"].get(v.lemma) if v.tag == "VBN" else casualties()["subject"].get(v.lemma) for v in verbs)
    states = (casualties()["state"].get(t.lower) for t in those)
    return next((kind for kind in (*told, *states) if kind), None)
