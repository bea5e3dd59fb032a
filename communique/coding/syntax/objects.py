"""What a verb acts on: direct object, passive subject, the noun that a participle or relative clause modifies.

Invariant: pure functions of a document and token indices; heads stand in order of the text.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.syntax.coordination import conjuncts, joined
from communique.coding.syntax.forms import infinitive
from communique.coding.syntax.relatives import relative_head, takes_relative
from communique.coding.syntax.subjects import passive_subject
from communique.coding.syntax.voice import is_passive
from communique.coding.syntax.words import PRONOUNS_RELATIVE
from communique.model.document import Document


def objects(document: Document, verb: int) -> list[int]:
    """Heads of what the verb acts on: direct object, passive subject, the noun that a participle or relative modifies."""
    token = document.tokens[verb]
    if is_passive(document, verb):
        subject = passive_subject(document, verb)
        return conjuncts(document, subject) if subject is not None else []
    direct = _direct(document, verb) or _direct(document, joined(document, verb))
    if not direct:
        direct = _called(document, verb) or _shared(document, verb) or _let_go(document, verb)
    if not direct and token.dep == "relcl" and takes_relative(document, verb):
        direct = [relative_head(document, verb)]
    if not direct and (clause := _relative_above(document, verb)) is not None:
        direct = [relative_head(document, clause)]
    return [i for head in direct for i in conjuncts(document, head)]


def _shared(document: Document, verb: int) -> list[int]:
    """What the next verb acts on as well, where "and" follows at once ("stormed and set ablaze the embassy")."""
    last = verb + 1
    if last >= len(document.tokens) or document.tokens[last].dep != "cc" or document.tokens[last].head != verb:
        return []
    following = document.kid(verb, "conj")
    alone = following is not None and following.pos == "VERB" and document.kid(following.i, "nsubj") is None
    return _direct(document, following.i) if following is not None and alone else []


def _let_go(document: Document, verb: int) -> list[int]:
    """Whom one lets go, behind both verbs ("let go three men")."""
    token = document.tokens[verb]
    bare = document.kid(verb, "xcomp", "ccomp") if token.lemma == "let" else None
    if bare is None or bare.i != verb + 1:
        return []
    return [k.i for k in document.kids(bare.i, "dobj", "npadvmod") if k.entity not in ("DATE", "TIME")]


def _called(document: Document, verb: int) -> list[int]:
    """ "called the president": what the parser makes a complement; of "declared two envoys personae non gratae" a subject,
    as of "announced a ceasefire to begin on Monday".
    """
    token = document.tokens[verb]
    if token.lemma.lower() == "call":
        return [k.i for k in document.kids(verb, "oprd")[:1] if k.pos in ("PROPN", "NOUN")]
    clause = document.kid(verb, "ccomp")
    if clause is None or clause.i < verb or document.kid(clause.i, "mark"):
        return []
    ordered = token.lemma == "order" and clause.tag == "VBN" and not document.kids(clause.i, "aux", "auxpass")
    called = token.lemma in cue("declaring") or ordered  # "ordered him remanded"
    called = called or (token.lemma == "send" and clause.tag == "VBG")  # "sent the minister packing"
    if not (clause.lemma in cue("timing") if infinitive(document, clause.i) else called):
        return []
    subject = document.kid(clause.i, "nsubj", "nsubjpass")
    return [subject.i] if subject is not None and subject.i > verb else []


def _relative_above(document: Document, verb: int) -> int | None:
    """The verb of the relative clause whose pronoun a verb below it acts on ("an offer which he is said to have declined")."""
    if not any(k.lower in PRONOUNS_RELATIVE for k in document.kids(verb, "dobj", "obj")):
        return None
    token = document.tokens[verb]
    while token.dep in ("xcomp", "ccomp"):
        token = document.tokens[token.head]
    return token.i if token.dep == "relcl" and token.i != verb else None


def is_styled(document: Document, verb: int) -> bool:
    """Is somebody or something called a name ("called him a liar", "a ship called Amal") and not called up?"""
    named = document.kids(verb, "dobj", "oprd")
    if document.tokens[verb].lemma.lower() != "call" or not named:
        return False
    if document.tokens[verb].dep == "acl" and document.tokens[verb].lower == "called":
        return True
    after = document.extent(named[0].i)[1]
    told = document.kid(named[0].i, "appos")
    called = told is not None and told.pos != "PROPN"  # "called his counterpart, Ana Sosa" calls her up
    return called or len(named) > 1 or (after < len(document.tokens) and document.tokens[after].pos in _STYLES)


_STYLES = ("DET", "ADJ", "ADV")


def _direct(document: Document, verb: int | None) -> list[int]:
    if verb is None:
        return []
    token = document.tokens[verb]
    kinds = ("dobj", "obj") if token.pos == "AUX" or token.lemma in cue("copulas") else ("dobj", "obj", "attr")
    kids = document.kids(
        verb, *kinds
    )  # of a headline the parser takes an object for a complement ("EU agrees sanctions package")
    return [k.i for k in kids if k.lower not in PRONOUNS_RELATIVE]
