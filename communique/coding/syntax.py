"""Questions to the parse that the rest of coding asks: subjects, objects, prepositions, auxiliaries, what governs what.

Invariant: pure functions of a document and token indices; labels are spaCy's English dependencies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.model.document import Document, Token

SUBJECT = ("nsubj", "nsubjpass", "csubj", "csubjpass")
OBJECT = ("dobj", "obj", "attr", "oprd")
CLAUSE = ("xcomp", "ccomp")
PRONOUNS_RELATIVE = frozenset(("who", "whom", "which", "that", "whose"))


def is_verb(token: Token) -> bool:
    """A verb form that may head a clause: no auxiliary, and not "including" or "following" as prepositions."""
    if token.dep == "prep":
        return False
    return (token.pos == "VERB" or (token.pos == "AUX" and token.dep not in ("aux", "auxpass"))) and token.tag[:1] == "V"


def is_nominal(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN") or token.tag in ("NN", "NNS", "NNP", "NNPS")


def is_passive(document: Document, verb: int) -> bool:
    """Does the verb's subject undergo the act? True also of past participles that modify a noun ("girls abducted by")."""
    token = document.tokens[verb]
    if document.kid(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    if token.tag == "VBN" and document.kid(verb, "agent"):
        return True
    if token.tag == "VBN" and token.dep in ("acl", "amod", "advcl") and not document.kid(verb, "aux", "dobj", "mark"):
        return True
    if token.dep == "conj" and token.tag == "VBN" and not document.kid(verb, "aux", *SUBJECT):
        return token.head != verb and is_verb(document.tokens[token.head]) and is_passive(document, token.head)
    return _title_participle(document, token)


def _title_participle(document: Document, token: Token) -> bool:
    """In titles a participle without auxiliary and object is passive ("Minister sacked over leak")."""
    if token.tag != "VBN" or document.field_of(token.i) != "title" or token.dep != "ROOT":
        return False
    return not document.kid(token.i, "aux", "dobj")


def conjuncts(document: Document, head: int) -> list[int]:
    """The token and the nouns coordinated with it, in order."""
    found, todo = [head], [head]
    while todo:
        for kid in document.kids(todo.pop(), "conj"):
            if kid.i not in found:
                found.append(kid.i)
                todo.append(kid.i)
    return sorted(found)


def prepositions(document: Document, head: int) -> Iterator[tuple[str, int]]:
    """(preposition, token of its object) of a verb or noun; "out of" gives also ("out of", …); conjoined objects follow."""
    for prep in document.kids(head, "prep", "agent", "dative", "prt", "advmod"):
        if prep.pos not in ("ADP", "SCONJ", "VERB", "ADV", "PART") and prep.dep not in ("prep", "agent"):
            continue
        for inner in document.kids(prep.i, "pobj", "pcomp"):
            yield prep.lower, inner.i
        for second in document.kids(prep.i, "prep"):
            for inner in document.kids(second.i, "pobj", "pcomp"):
                yield f"{prep.lower} {second.lower}", inner.i
                if prep.lower not in _ONE_WITH_NEXT:
                    yield second.lower, inner.i


_ONE_WITH_NEXT = frozenset("according because contrary due instead irrespective owing prior regardless thanks".split())  # noqa: SIM905
"""Words that are one preposition with the next: whoever stands behind "according to" is not who something was sent "to"."""


def prepositional(document: Document, head: int, words: str) -> list[int]:
    """Objects of one preposition of a verb or noun."""
    return [at for word, at in prepositions(document, head) if word == words]


def objects(document: Document, verb: int) -> list[int]:
    """Heads of what the verb acts on: direct object, passive subject, the noun that a participle or relative modifies."""
    token = document.tokens[verb]
    if is_passive(document, verb):
        subject = passive_subject(document, verb)
        return conjuncts(document, subject) if subject is not None else []
    direct = _direct(document, verb) or _direct(document, _joined(document, verb))
    if not direct and token.dep == "relcl" and _takes_relative(document, verb):
        direct = [relative_head(document, verb)]
    return [i for head in direct for i in conjuncts(document, head)]


def _direct(document: Document, verb: int | None) -> list[int]:
    kids = [] if verb is None else document.kids(verb, "dobj", "obj")
    return [k.i for k in kids if k.lower not in PRONOUNS_RELATIVE]


def _joined(document: Document, verb: int) -> int | None:
    """The verb that shares object and agent with this one: "condemned and sanctioned Togo"."""
    token, kid = document.tokens[verb], document.kid(verb, "conj")
    if kid is None or not is_verb(kid) or kid.tag != token.tag:
        return None
    between = document.tokens[verb + 1 : kid.i]
    return kid.i if all(t.dep in ("cc", "advmod") for t in between) else None


def passive_subject(document: Document, verb: int) -> int | None:
    """The subject of a passive, or the noun that the participle modifies."""
    token = document.tokens[verb]
    if subject := document.kid(verb, "nsubjpass", "nsubj"):
        return relative_head(document, verb) if subject.lower in PRONOUNS_RELATIVE else subject.i
    if token.dep in ("acl", "amod"):
        return token.head
    if token.dep in ("conj", "advcl", "xcomp") and token.head != verb and is_verb(document.tokens[token.head]):
        head = token.head
        return passive_subject(document, head) if is_passive(document, head) else subject_of(document, head)
    return None


def relative_head(document: Document, verb: int) -> int:
    """The noun that a relative clause modifies; "pact of its kind that …" is the pact."""
    head = document.tokens[verb].head
    token = document.tokens[head]
    if token.lemma in ("kind", "sort", "type") and token.dep == "pobj":
        above = document.tokens[token.head]
        if above.lower == "of":
            return above.head
    return head


def _takes_relative(document: Document, verb: int) -> bool:
    """Is the relative pronoun (told or left out) the object of its clause ("the pact that Tokyo signed")?"""
    adverb = any(k.tag == "WRB" for k in document.kids(verb))
    return not adverb and not document.kid(verb, *CLAUSE) and not _relative_subject(document, verb)


def _relative_subject(document: Document, verb: int) -> bool:
    """Is the relative pronoun the subject of its clause ("the state that signed")?"""
    subject = document.kid(verb, "nsubj", "nsubjpass")
    return subject is None or subject.lower in PRONOUNS_RELATIVE


def subject_of(document: Document, verb: int, seen: frozenset[int] = frozenset()) -> int | None:
    """Who does it: own subject, agent of a passive, or the subject inherited by coordination or control."""
    if verb in seen:
        return None
    seen |= {verb}
    token = document.tokens[verb]
    if is_passive(document, verb):
        joined = _joined(document, verb)
        agents = prepositional(document, verb, "by") or ([] if joined is None else prepositional(document, joined, "by"))
        return next(iter(agents), None)
    own = document.kid(verb, "nsubj", "csubj")
    if own is None:
        return _inherited_subject(document, token, seen)
    if own.lower not in PRONOUNS_RELATIVE:
        return own.i
    return relative_head(document, verb) if token.dep == "relcl" else _cleft(document, token, own)


def _cleft(document: Document, token: Token, pronoun: Token) -> int:
    """Of "it was Ghana that signed": Ghana; else the pronoun itself."""
    it = document.kid(token.head, "nsubj")
    named = document.kid(token.head, "attr")
    if token.dep == "ccomp" and it is not None and it.lower == "it" and named is not None and named.i < pronoun.i:
        return named.i
    return pronoun.i


def _inherited_subject(document: Document, token: Token, seen: frozenset[int]) -> int | None:
    head = document.tokens[token.head]
    if token.head == token.i:
        return None
    if token.dep in ("conj", "advcl", "ccomp", "dep", "parataxis", "prep", "pcomp", "xcomp") and is_verb(head):
        if token.dep == "xcomp" and (raised := _controlled(document, head.i)) is not None:
            return raised
        if is_passive(document, head.i):
            return passive_subject(document, head.i)
        return subject_of(document, head.i, seen)
    if token.dep in ("acomp", "attr", "oprd") and (head.pos == "AUX" or is_verb(head)):
        return subject_of(document, head.i, seen)
    if token.dep in ("acl", "relcl") and is_nominal(head):
        if token.tag == "VBG":
            return head.i
        return owner_of(document, head.i, seen)
    if (
        token.dep == "pcomp"
        and head.lower in _OF_THE_OBJECT
        and (accused := _object_of_preposition(document, head)) is not None
    ):
        return accused
    if token.dep in ("pcomp", "xcomp", "advcl") and not is_verb(head):
        return _climb_to_subject(document, head, seen)
    return None


_OF_THE_OBJECT = frozenset(("of", "for", "from", "with", "into", "against"))


def _object_of_preposition(document: Document, preposition: Token) -> int | None:
    """Whom a verb accuses of, blames for, bars from or forces into doing something."""
    above = document.tokens[preposition.head]
    if not is_verb(above):
        return None
    return passive_subject(document, above.i) if is_passive(document, above.i) else _controlled(document, above.i)


def _climb_to_subject(document: Document, token: Token, seen: frozenset[int]) -> int | None:
    """The subject of the nearest verb above a preposition, adjective or noun; "it was time to" leads on to who said so."""
    for above in document.ancestors(token.i):
        if not (is_verb(above) or above.pos == "AUX"):
            continue
        found = passive_subject(document, above.i) if is_passive(document, above.i) else subject_of(document, above.i, seen)
        if found is None or document.tokens[found].lower not in ("it", "there"):
            return found
    return None


def _controlled(document: Document, verb: int) -> int | None:
    """The object of a verb whose complement the object does ("urged Iran to sign"), else None."""
    kid = document.kid(verb, "dobj", "obj")
    return kid.i if kid is not None and kid.lower not in PRONOUNS_RELATIVE else None


def owner_of(document: Document, noun: int, seen: frozenset[int] = frozenset()) -> int | None:
    """Whose plan, threat or visit it is: possessor, "by"/"of" phrase, or the subject of the verb that the noun belongs to."""
    if owner := document.kid(noun, "poss"):
        return owner.i
    for word in ("by", "of", "from"):
        if found := prepositional(document, noun, word):
            return found[0]
    token = document.tokens[noun]
    if token.dep in ("dobj", "obj", "pobj", "attr", "oprd", "nsubjpass", "conj", "appos"):
        return _climb_to_subject(document, token, seen)
    return None


def auxiliaries(document: Document, verb: int) -> list[str]:
    """Auxiliaries and modals of a verb, in order; a conjunct without its own takes those of the first where forms agree."""
    token = document.tokens[verb]
    own = [k.lower for k in document.kids(verb, "aux", "auxpass")]
    if not own and token.dep == "conj" and token.head != verb and is_verb(document.tokens[token.head]):
        head = document.tokens[token.head]
        if head.tag == token.tag and not document.kid(verb, *SUBJECT):
            return auxiliaries(document, head.i)
    return own


def infinitive(document: Document, verb: int) -> bool:
    """Is it a "to" infinitive, active or passive?"""
    return any(k.lower == "to" for k in document.kids(verb, "aux"))


def negated(document: Document, head: int) -> bool:
    """Is the verb or noun negated by its own not, never, no, without?"""
    for kid in document.kids(head):
        if kid.dep == "neg" or kid.lower in ("never", "n't", "not", "neither", "nor"):
            return True
        if kid.dep in ("det", "nsubj", "nsubjpass") and kid.lower in ("no", "none", "nobody", "neither"):
            return True
        if kid.dep in ("dobj", "nsubj", "nsubjpass") and any(d.lower == "no" for d in document.kids(kid.i, "det")):
            return True
    token = document.tokens[head]
    return token.dep in ("pobj", "pcomp") and document.tokens[token.head].lower == "without"


def clause_of(document: Document, head: int) -> list[int]:
    """Tokens of the clause or noun phrase of `head`, without clauses that hang on it as units of their own."""
    found, todo = [], [head]
    while todo:
        at = todo.pop()
        found.append(at)
        for kid in document.kids(at):
            separate = kid.dep in ("ccomp", "advcl", "relcl", "parataxis") or (kid.dep == "conj" and is_verb(kid))
            if not separate or not is_verb(kid):
                todo.append(kid.i)
    return sorted(found)


def in_principle(document: Document, at: int) -> bool:
    """ "in principle" on the act or on the verb that carries it."""
    places = [at, document.tokens[at].head]
    for place in places:
        for prep in document.kids(place, "prep"):
            if prep.lower == "in" and any(k.lemma == "principle" for k in document.kids(prep.i, "pobj")):
                return True
    return False


def main_verb(document: Document, root: int) -> int | None:
    """The verb that tells what a sentence is about: past "said that" and "is to", or None where there is none."""
    token = document.tokens[root]
    for _ in range(4):
        below = document.kid(token.i, "ccomp") or (document.kid(token.i, "xcomp") if token.pos == "AUX" else None)
        if below is None or not (is_verb(below) or below.pos == "AUX"):
            break
        token = below
    return token.i if is_verb(token) else None


def is_joint(document: Document, at: int, objects: Iterable[int]) -> bool:
    """Is the act told as done together ("joint exercises")?"""
    return any(k.lower in _JOINT for head in (at, *objects) for k in document.kids(head, "amod", "advmod"))


_JOINT = frozenset(("joint", "jointly", "together", "bilateral", "trilateral", "multinational"))


def clause_depth(document: Document, token: Token) -> int:
    """0 in the main clause and what it reports, 1 in what is governed by it, 2 in what stands beside it."""
    depth = 0
    while token.head != token.i:
        head = document.tokens[token.head]
        if token.dep in ("advcl", "relcl", "acl"):
            return 2
        if token.dep == "xcomp" or (
            token.dep in ("ccomp", "pcomp") and head.lemma not in ("say", "tell", "announce", "report")
        ):
            depth = 1
        token = head
    return depth
