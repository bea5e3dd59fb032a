"""Who had asked it of somebody who refuses or agrees, told in a clause about them ("Peru, asked by Chile to help, refused").

Invariant: the clause hangs on who answers, or on the answer itself; it tells of asking, and of somebody else who asks.
"""

from __future__ import annotations

from communique.codebook.speech import speech_verb
from communique.coding.sides.parties import Cast
from communique.coding.syntax import is_passive, prepositional, subject_of
from communique.model.claim import Participant
from communique.model.document import Document


def bidden_by(document: Document, cast: Cast, answer: int) -> tuple[Participant, ...]:
    """Who asked, by a clause about the subject of the answer."""
    subject = subject_of(document, answer)
    if subject is None:
        return ()
    nouns = (subject, *prepositional(document, subject, "of"))  # "a group of banks, which were asked by"
    clauses = [k.i for noun in nouns for k in document.kids(noun, "relcl", "acl")]
    clauses += [k.i for k in document.kids(answer, "advcl") if k.tag == "VBN"]
    answering = {p.party.label for p in cast.phrase(subject, deep=True)}
    for clause in clauses:
        asking = _asking(document, cast, clause)
        if asking and answering.isdisjoint(p.party.label for p in asking):
            return asking
    return ()


def _asking(document: Document, cast: Cast, clause: int) -> tuple[Participant, ...]:
    """Who asks in a clause, in the active or the passive."""
    verb = document.tokens[clause]
    told = speech_verb(verb.lemma.lower(), verb.lower)
    if told is None or told.kind not in _KINDS:
        return ()
    passive = is_passive(document, clause) or (verb.tag == "VBN" and verb.dep in ("acl", "advcl"))
    return cast.after(clause, ("by",)) if passive else cast.subject(clause)


_KINDS = frozenset(("ask", "demand", "urge", "propose"))
