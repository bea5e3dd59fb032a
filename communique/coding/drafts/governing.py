"""What stands above an act in the parse and says how far it has come, or who tells it.

Invariant: governors come nearest first, and end where the act's clause stops being governed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.coding_cues import cue
from communique.codebook.lexicon import Operator
from communique.codebook.speech import speech_documents
from communique.coding.match import Matcher, OperatorHit
from communique.coding.syntax import infinitive, is_avenged, is_verb
from communique.model.document import Document, Token


@dataclass(frozen=True, slots=True)
class Governor:
    """A word above the act in the parse: an operator, or a plain verb whose modals and negation hold for the act too.

    `clause` says that the act stands in a clause below it, not in a noun phrase.
    """

    at: int
    operator: Operator | None
    clause: bool

    @property
    def says(self) -> bool:
        """Does its subject tell what stands below?"""
        return self.operator is not None and self.operator.says

    @property
    def decides(self) -> bool:
        """Is it a decision ("voted to", "the decision to")?"""
        return self.operator is not None and tells_decision(self.operator)


def tells_decision(operator: Operator) -> bool:
    """Does the word say that somebody decides what stands below it?"""
    return operator.words[0] in cue("deciding")


def governors_of(document: Document, matcher: Matcher, at: int) -> Iterator[Governor]:
    """Operators above the act, nearest first, up to where its clause stops being governed."""
    token = document.tokens[at]
    if token.dep == "dobj" and is_avenged(document, at):
        return  # "fired rockets to avenge the raid": that was done
    phrase = matcher.words_of(at)
    seen, saying = {at}, -1
    for _ in range(_STEPS):
        head = document.tokens[token.head]
        if head.i in seen or _ends(document, matcher, token, head, phrase):
            return
        seen.add(head.i)
        if token.dep == "conj":
            token = _beside(document, token, head)
            if token is not head:
                seen.discard(head.i)
        elif token.dep in ("advcl", "relcl", "parataxis") and not infinitive(document, token.i):
            if bare := _of_particle(document, matcher, token):
                yield bare
            if token.i == saying or not _goes_with(document, token, head):
                return  # "denied that it had signed, saying that there were talks": that is no part of the denial
            token = head
        else:
            if governor := _governor(matcher, token, head):
                yield governor
                saying = head.i if governor.says else saying
            token = head


_STEPS = 12  # up the parse; acts stand no deeper in a sentence that a person would print


def _ends(document: Document, matcher: Matcher, token: Token, head: Token, phrase: tuple[str, ...]) -> bool:
    """Does nothing from the head on govern what stands at or below the token?"""
    if token.dep == "acl" and token.tag in ("VBN", "VBD"):  # "the pilots held by them", "a resolution adopted"
        return not document.kid(token.i, "aux", "auxpass", "nsubj")  # "accusations that it had used them"
    if token.dep == "acl" and token.tag == "VBG" and head.lemma in speech_documents():
        return matcher.operator(head.i, token.i) is not None  # "a resolution condemning": it is said there
    if token.dep == "dobj":
        return _is_defied(matcher, token, head)
    if token.dep in ("prep", "agent", "dative"):
        within = token.lower in phrase[:-1] and head.lemma.lower() in phrase  # "hinted at a break in relations"
        return not (within or _leads_up(document, token, matcher))
    if token.dep == "nsubjpass":
        return _will_do_something(document, matcher, token, head)
    return token.dep == "nsubj" and _does_something(document, head, matcher.operator(head.i, token.i))


def _will_do_something(document: Document, matcher: Matcher, token: Token, head: Token) -> bool:
    """Is it a measure or attack from which something is expected ("the ban is expected to hurt exporters")? It stands."""
    if _STANDING.isdisjoint(matcher.classes(token.i)):
        return False
    coming = (k for k in document.kids(head.i, "xcomp") if infinitive(document, k.i))
    return any(_does_something(document, k, matcher.operator(k.i, token.i)) for k in coming)


_STANDING = frozenset(("sanction", "restriction", "measure", "attack"))


def _is_defied(matcher: Matcher, noun: Token, verb: Token) -> bool:
    """Is it a threat that is only refused ("brushed aside their threat to impose sanctions")? It was made all the same."""
    threat, refusal = matcher.operator(noun.i), matcher.operator(verb.i)
    made = threat is not None and threat.entry.status == "threatened"
    return made and refusal is not None and refusal.entry.alone == "refuse"


def _goes_with(document: Document, token: Token, head: Token) -> bool:
    """Does what governs the verb above a side clause govern the clause, too ("agreed to meet, reopening the border")?"""
    return token.dep == "advcl" and token.tag in ("VBG", "VBN") and not _aside(document, token, head)


def _governor(matcher: Matcher, token: Token, head: Token) -> Governor | None:
    """The head as what governs the token, if it takes such a complement or is a plain verb."""
    clause = is_verb(token) or token.pos == "AUX"
    if hit := matcher.operator(head.i, token.i):
        fits = hit.entry.takes == "both" or hit.entry.of_clause == clause
        fits = fits or token.dep in ("acl", "pcomp", "xcomp", "ccomp")
        return Governor(head.i, hit.entry, clause) if fits else None
    return Governor(head.i, None, clause) if is_verb(head) and token.dep not in ("nsubj", "nsubjpass") else None


def _does_something(document: Document, verb: Token, hit: OperatorHit | None) -> bool:
    """Does the subject act itself ("the strikes threaten the truce")? Not where the object is part of the operator's words
    ("the talks could take place"), unless that is for something else ("the talks paved the way for a pact").
    """
    done = document.kid(verb.i, "dobj", "ccomp")
    own = hit is not None and done is not None and done.i in hit.tokens
    return done is not None and (not own or any(k.lower == "for" for k in document.kids(done.i, "prep")))


def _beside(document: Document, token: Token, head: Token) -> Token:
    """What a verb is coordinated with: of "agreed to share data, and to hold drills" the parser hung the second on "agreed"."""
    if not infinitive(document, token.i) or infinitive(document, head.i):
        return head
    return next((k for k in document.kids(head.i, "xcomp") if infinitive(document, k.i) and k.i < token.i), head)


def _aside(document: Document, token: Token, head: Token) -> bool:
    """Does the participle tell what the whole sentence did, set off behind an infinitive ("voted to cut aid, defying X")?"""
    if token.tag != "VBG" or token.i < head.i or not infinitive(document, head.i):
        return False
    return document.tokens[document.extent(token.i)[0] - 1].text == ","


def _of_particle(document: Document, matcher: Matcher, token: Token) -> Governor | None:
    """The operator right before a gerund that the parser did not take for its complement ("ruled out sending troops")."""
    hit = matcher.operator(token.head, token.i)
    if (
        hit is None
        or token.dep != "advcl"
        or token.tag != "VBG"
        or len(hit.tokens) == 1
        or document.extent(token.i)[0] != hit.tokens[-1] + 1
    ):
        return None
    return Governor(token.head, hit.entry, True)


def _leads_up(document: Document, token: Token, matcher: Matcher) -> bool:
    """May one climb from a preposition to its head? Only where it adds to a list, measures, or is the operator's own."""
    if token.lower in ("including", "of", "like"):
        return True
    if token.dep == "prep" and matcher.verb(token.i) is not None:
        return document.tokens[token.head].lemma in cue("copulas")  # "will be in Oslo on Friday"
    if token.lower == "as":
        return document.kid(token.i, "pcomp") is not None or any(k.lower == "such" for k in document.kids(token.i))
    above = document.tokens[token.head]  # of "claim responsibility for" the verb stands two steps up
    hits = (matcher.operator(i) for i in dict.fromkeys((above.i, above.head)))
    return any(hit is not None and token.i in hit.tokens for hit in hits)
