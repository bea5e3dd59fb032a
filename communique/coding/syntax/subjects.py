"""Who does what a verb says, and who undergoes it where it is passive; own or inherited by coordination and control.

Invariant: pure functions of a document and token indices; no verb is asked twice.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.syntax.coordination import joined
from communique.coding.syntax.forms import infinitive
from communique.coding.syntax.prepositions import prepositional
from communique.coding.syntax.relatives import counted_among, in_relative, relative_head
from communique.coding.syntax.voice import is_engaged, is_passive
from communique.coding.syntax.words import PRONOUNS_RELATIVE, is_nominal, is_verb
from communique.model.document import Document, Token


def subject_of(document: Document, verb: int, seen: frozenset[int] = frozenset()) -> int | None:
    """Who does it: own subject, agent of a passive, or the subject inherited by coordination or control."""
    if verb in seen:
        return None
    seen |= {verb}
    token = document.tokens[verb]
    if is_passive(document, verb):
        other = joined(document, verb)
        agents = prepositional(document, verb, "by") or ([] if other is None else prepositional(document, other, "by"))
        return next(iter(agents), None) or _who_orders(document, token, seen)
    own = _own(document, verb)
    if own is None:
        return _inherited_subject(document, token, seen)
    if own.lower not in PRONOUNS_RELATIVE:
        return own.i
    return relative_head(document, verb) if in_relative(document, verb) else _cleft(document, token, own)


def _who_orders(document: Document, done: Token, seen: frozenset[int]) -> int | None:
    """Who has it done by an order ("a judge ordered the two jailed", "decreed that the camp be closed")."""
    ordering = document.tokens[done.head]
    ordered = done.dep in ("ccomp", "xcomp") and ordering.lemma in cue("ordering") and not is_passive(document, ordering.i)
    return subject_of(document, ordering.i, seen) if ordered else None


def _own(document: Document, verb: int) -> Token | None:
    """The verb's own subject; of a hyphenated word that the parser took for several ("vice - president") the last part."""
    first, *more = document.kids(verb, "nsubj", "csubj") or (None,)
    if first is None or not more or document.tokens[first.i + 1].text != "-":
        return first
    return next((k for k in more if k.i == first.i + _PAST_HYPHEN), first)


_PAST_HYPHEN = 2


def passive_subject(document: Document, verb: int) -> int | None:
    """The subject of a passive, or the noun that the participle modifies."""
    token = document.tokens[verb]
    if subject := document.kid(verb, "nsubjpass", "nsubj"):
        return relative_head(document, verb) if subject.lower in PRONOUNS_RELATIVE else subject.i
    if token.dep in ("acl", "amod") or (token.dep == "relcl" and infinitive(document, verb)):  # "the deal to be signed"
        return counted_among(document, token.head)
    if (auxiliary := document.kid(verb, "auxpass")) is not None and auxiliary.i > verb:  # "Also killed were two guards"
        return next((k.i for k in document.kids(auxiliary.i, "attr", "nsubj") if k.i > auxiliary.i), None)
    above = document.tokens[token.head]
    head = above.head if token.dep == "xcomp" and above.dep == "acomp" else above.i  # "were due to be lifted"
    if token.dep in ("conj", "advcl", "xcomp") and head != verb and is_verb(document.tokens[head]):
        if token.dep == "advcl" and head < verb and token.lemma.lower() in cue("suspecting"):
            return next((k.i for k in document.kids(head, "dobj")), None)
        return passive_subject(document, head) if is_passive(document, head) else subject_of(document, head)
    return None


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
    if token.dep == "conj" and token.tag == "VBD" and head.tag in ("VB", "VBP") and not document.kid(head.i, "aux"):
        past = (t for t in document.ancestors(head.i) if t.tag == "VBD" and t.lemma != "be")
        told = next(past, None)  # "said it was vital to act and urged"
        return subject_of(document, told.i, seen) if told is not None else None
    if token.dep == "advcl" and (teller := _told_as(document, token)) is not None:
        return teller
    if token.dep in ("conj", "advcl", "ccomp", "dep", "parataxis", "prep", "pcomp", "xcomp") and is_verb(head):
        if token.dep == "xcomp" and (raised := _controlled(document, head.i)) is not None:
            return raised
        if is_passive(document, head.i):
            return passive_subject(document, head.i)
        return subject_of(document, head.i, seen)
    if token.dep in ("acomp", "attr", "oprd") and (head.pos == "AUX" or is_verb(head)):
        return subject_of(document, head.i, seen)
    if token.dep in ("acl", "relcl") and (counted := counted_among(document, head.i)) != head.i:
        return counted
    if token.dep in ("acl", "relcl") and is_nominal(head):
        if token.tag == "VBG" or is_engaged(document, token):
            return head.i
        if head.lemma in cue("asked") and document.tokens[head.head].lemma in cue("answering") and head.dep == "dobj":
            return _climb_to_subject(document, head, seen)  # "rejected Togo's demand to withdraw": not Togo would
        return owner_of(document, head.i, seen)
    if token.dep == "pcomp" and (accused := _object_of_preposition(document, head)) is not None:
        return accused
    if token.dep in ("pcomp", "xcomp", "advcl") and not is_verb(head):
        return _climb_to_subject(document, head, seen)
    return None


def _told_as(document: Document, token: Token) -> int | None:
    """The subject that the parser hung on "as" ("tractors rolled in as farmers from the north protested")."""
    if token.tag not in ("VBD", "VBZ", "VBP") or document.kid(token.i, "mark", "aux") is not None:
        return None
    before = (k for k in document.kids(token.head, "prep") if k.lower == "as" and token.head < k.i < token.i)
    return next((n.i for k in before for n in document.kids(k.i, "pobj") if n.i < token.i), None)


_OF_THE_OBJECT = frozenset(("of", "for", "from", "with", "into", "against"))


def _object_of_preposition(document: Document, preposition: Token) -> int | None:
    """Whom a verb accuses of, blames for, bars from or forces into doing something."""
    above = document.tokens[preposition.head]
    if (felt := _felt_about(document, above, preposition)) is not None:
        return felt
    if is_verb(above):
        return _undergoer(document, above.i) if preposition.lower in _OF_THE_OBJECT else None
    return _charged(document, preposition)


def _felt_about(document: Document, feeling: Token, preposition: Token) -> int | None:
    """With whom somebody is angry for doing something ("furious with Hungary for blocking", "thankful to Oman for hosting")."""
    told = feeling.pos == "ADJ" or feeling.lemma.lower() in cue("feeling")
    if preposition.lower not in ("for", "over") or not told:
        return None
    before = (k for k in document.kids(feeling.i, "prep") if k.i < preposition.i and k.lower in _TOWARDS)
    return next((n.i for k in before for n in document.kids(k.i, "pobj")), None)


_TOWARDS = frozenset(("with", "at", "in", "to", "of", "towards", "toward", "against"))


def _undergoer(document: Document, verb: int) -> int | None:
    return passive_subject(document, verb) if is_passive(document, verb) else _controlled(document, verb)


def _charged(document: Document, preposition: Token) -> int | None:
    """Who is charged or punished, where what for stands further down ("on counts including arson and burning a car") or the
    parser hung "of" on the last of them ("convicted Vaca and 12 others of spying").
    """
    for above in document.ancestors(preposition.i):
        if is_verb(above) and above.dep not in ("pcomp", "prep"):
            return _undergoer(document, above.i) if above.lemma.lower() in cue("accusing-of") else None
        if above.pos not in ("ADP", "NOUN", "PROPN", "PRON", "VERB", "SCONJ"):
            return None
    return None


def _climb_to_subject(document: Document, token: Token, seen: frozenset[int]) -> int | None:
    """The subject of the nearest verb above a preposition, adjective or noun; "it was time to" leads on to who said so."""
    for above in document.ancestors(token.i):
        if not (is_verb(above) or above.pos == "AUX"):
            continue
        if token.lemma in cue("nobodys") and document.kid(above.i, "expl"):  # "said there was an attempt to oust him"
            return None
        found = passive_subject(document, above.i) if is_passive(document, above.i) else subject_of(document, above.i, seen)
        if found is None or document.tokens[found].lower not in ("it", "there"):
            return found
    return None


def _controlled(document: Document, verb: int) -> int | None:
    """The object of a verb whose complement the object does ("urged Iran to sign"; not "met him to sign"), else None."""
    if document.tokens[verb].lemma.lower() in cue("turning-to") | cue("making-use"):
        return None
    kid = document.kid(verb, "dobj", "obj")
    if kid is not None and kid.lower in PRONOUNS_RELATIVE and in_relative(document, verb):
        return relative_head(document, verb)  # "two envoys whom it accuses of spying": they would spy
    return kid.i if kid is not None and kid.lower not in PRONOUNS_RELATIVE else None


def owner_of(document: Document, noun: int, seen: frozenset[int] = frozenset()) -> int | None:
    """Whose plan, threat or visit it is: possessor, "by"/"of" phrase, or the subject of the verb that the noun belongs to."""
    if owner := document.kid(noun, "poss"):
        return owner.i
    if document.tokens[noun].lemma.lower() == "use":  # "condemned the use of gas to kill them": not that of the gas, nor theirs
        return next(iter(prepositional(document, noun, "by")), None)
    for word in ("by", "of", "from"):
        if found := prepositional(document, noun, word):
            return found[0]
    token = document.tokens[noun]
    if token.dep in ("dobj", "obj", "pobj", "attr", "oprd", "nsubjpass", "conj", "appos"):
        return _climb_to_subject(document, token, seen)
    return None
