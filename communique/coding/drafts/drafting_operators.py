"""The act of a word that governs others ("urged X to sign", "refused to sign"): a demand, a refusal, a promise.

Invariant: what another is asked to do is no act of its own beside the asking.
"""

from __future__ import annotations

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import code_of
from communique.codebook.coding_cues import cue
from communique.codebook.speech import speech_verb
from communique.coding.draft import Draft
from communique.coding.drafts.governing import governors_of
from communique.coding.drafts.idle_words import is_idle
from communique.coding.match import Matcher, OperatorHit
from communique.coding.syntax import (
    is_nominal,
    is_verb,
    negated,
    objects,
    prepositions,
    subject_of,
)
from communique.model.document import Document, Token
from communique.model.status import group_of


def apply_operator(document: Document, matcher: Matcher, token: Token, hit: OperatorHit, found: dict[int, Draft]) -> None:
    """An operator's own act: where another does what it asks (control obj), or where its complement tells none."""
    entry = hit.entry
    if not entry.alone or entry.alone == "-" or _is_under(document, token):
        return
    below = [d for d in found.values() if d.at != token.i and _governs(document, matcher, token.i, d)]
    offered = entry.alone == "propose" and any(_is_offer(document, token, d) for d in below)
    if entry.control == "obj" or offered:
        for draft in below:
            del found[draft.at]
    elif (below and entry.alone != "refuse") or not _has_complement(document, token, hit):
        return
    if entry.alone == "pledge" and not below and _states(document, token):
        return
    if is_idle(document, matcher, token, hit, below=bool(below)):
        return
    if entry.words == ("demand", "for") and not below:  # "its demand for oil"
        return
    if entry.alone == "refuse" and _keeps_silent(document, matcher, token, below):
        return
    if is_nominal(token) and "law" in matcher.classes(token.i) and not below and not _has_complement(document, token, hit):
        return  # "since the order took effect": an order given long ago
    status = "pledged" if offered else entry.status if entry.status and group_of(entry.status) != "not" else None
    found[token.i] = Draft(
        token.i, hit.tokens, entry.alone, None, None, status, None, None, (), (), tuple(objects(document, token.i)),
        entry.rule, _carrier(matcher, token), below=tuple(below), asked=_asked_clause(document, token, hit),
    )  # fmt: skip


def _carrier(matcher: Matcher, noun: Token) -> int | None:
    """The light verb that an operator noun hangs on ("made an offer to meet")."""
    hit = matcher.operator(noun.head, noun.i) if is_nominal(noun) and noun.dep == "dobj" else None
    return noun.head if hit is not None and not hit.entry.status and hit.entry.control == "subj" else None


def _is_offer(document: Document, offering: Token, draft: Draft) -> bool:
    """Is it what one only offers: force, which is then no threat, or to meet oneself ("offered to hold talks")?"""
    verb = draft.at if draft.carrier is None else draft.carrier
    own = subject_of(document, verb) == subject_of(document, offering.i) or is_nominal(offering)
    others = not document.kid(verb, "aux")  # "proposed that the two ministers meet": offered to both, asked of neither
    return _is_force(draft) or (draft.act in acts_in("offered") and (own or others))


def _keeps_silent(document: Document, matcher: Matcher, refusal: Token, below: list[Draft]) -> bool:
    """Is it words that are refused, be it on what others do ("declined to say whether Sudan had agreed to leave")?"""
    at = unsaid(document, matcher, refusal)
    if at is None:
        return False
    speech = speech_verb(document.tokens[at].lemma.lower(), document.tokens[at].lower)
    return not below or _stays_unnamed(document, document.tokens[at]) or (speech is not None and speech.kind in _TELLING)


_TELLING = frozenset(("say", "tell", "explain"))


def _is_under(document: Document, noun: Token) -> bool:
    """ "Under orders", "under threat": it says how somebody acts."""
    return noun.dep == "pobj" and document.tokens[noun.head].lower == "under"


def _is_force(draft: Draft) -> bool:
    """Would the act, were it only to come, be a threat? To offer it is none."""
    return code_of(draft.act, draft.of, "pledged").type == "THREATEN"


def _states(document: Document, promise: Token) -> bool:
    """Is it how things are, not what is to be, that somebody is assured of ("assured him that the people support it")?"""
    clause = document.kid(promise.i, "ccomp")
    return clause is not None and clause.tag in ("VBZ", "VBP", "VBD") and not document.kid(clause.i, "aux")


def unsaid(document: Document, matcher: Matcher, refusal: Token) -> int | None:
    """The words that are refused ("declined to comment"). That is no act, unless a demand stays without answer
    or the words are owed ("refused to testify").
    """
    for kid in document.kids(refusal.i, "xcomp"):
        if kid.lemma in cue("owed-words"):
            continue
        if _stays_unnamed(document, kid) or any(_lemma(document, i) in cue("details") for i in objects(document, kid.i)):
            return kid.i
        about = (*objects(document, kid.i), *(at for _, at in prepositions(document, kid.i)))
        if speech_verb(kid.lemma.lower(), kid.lower) and not any(matcher.classes(i) & {"demand", "plan"} for i in about):
            return kid.i
    return None


def _stays_unnamed(document: Document, refused: Token) -> bool:
    """Does a source keep its own name back ("declined to be named", "refused to give her name")?"""
    if document.kid(refused.i, "auxpass"):
        return refused.lemma in cue("naming")
    own = [i for i in objects(document, refused.i) if _lemma(document, i) in cue("own-name")]
    return any((owner := document.kid(i, "poss")) is not None and owner.tag == "PRP$" for i in own)


def _lemma(document: Document, at: int) -> str:
    return document.tokens[at].lemma.lower()


def _asked_clause(document: Document, token: Token, hit: OperatorHit) -> int | None:
    """The verb of the clause that says what is asked for ("demanded that Iran stop …")."""
    if hit.entry.control != "obj":
        return None
    kid = document.kid(token.i, "ccomp", "xcomp", "acl", "relcl") or _for_clause(document, hit)
    return kid.i if kid is not None and (is_verb(kid) or document.kid(kid.i, "nsubj")) else None


def _for_clause(document: Document, hit: OperatorHit) -> Token | None:
    """The clause whose "for" is the operator's own ("called for the generals to be tried")."""
    mark = document.tokens[hit.tokens[-1]]
    return document.tokens[mark.head] if mark.dep == "mark" else None


def apply_duty(document: Document, matcher: Matcher, token: Token, hit: OperatorHit, found: dict[int, Draft]) -> None:
    """ "X said that Y must act": X asks it of Y. What Y should do is then no act of its own."""
    clause = document.kid(token.i, "ccomp")
    helpers = {k.lower for k in document.kids(clause.i, "aux")} if clause else set()
    if (
        clause is None or not helpers & (cue("demanding") | cue("advising") | cue("needing")) or "have" in helpers
    ):  # "they must have gone" is a guess
        return
    if helpers & cue("needing") and negated(document, clause.i):
        return
    if speech_verb(clause.lemma.lower(), clause.lower) is not None and _is_oneself(document, clause):
        return
    subject = document.kid(clause.i, "nsubj", "nsubjpass")
    speaker = document.kid(token.i, "nsubj")
    if subject is None or speaker is None or not matcher.is_actor(speaker.i):
        return
    if subject.dep == "nsubj" and not matcher.is_actor(subject.i):
        return
    below = tuple(d for d in found.values() if _governs(document, matcher, token.i, d))
    if not below and (
        helpers.isdisjoint(cue("demanding")) or (subject.dep == "nsubjpass" and not matcher.tells_act(subject.i))
    ):
        return  # "children should not have to pay", "women must be heard": an opinion
    for draft in below:
        del found[draft.at]
    found[token.i] = Draft(
        token.i, (token.i,), "demand", None, None, "requested", None, None, (), (), (), hit.entry.rule,
        below=below, asked=clause.i,
    )  # fmt: skip


def _is_oneself(document: Document, clause: Token) -> bool:
    """Is it the speaker who must speak ("I must say that he surprised me")?"""
    subject = document.kid(clause.i, "nsubj")
    return subject is not None and subject.lower in ("i", "we")


def apply_blame(document: Document, matcher: Matcher, token: Token, hit: OperatorHit, found: dict[int, Draft]) -> None:
    """ "X said that Y was behind the raid", "X charged that Y had raided it", "X said Y was plotting to": X accuses Y."""
    clause = document.kid(token.i, "ccomp")
    blamed = document.kid(clause.i, "nsubj") if clause else None
    speaker = document.kid(token.i, "nsubj")
    if clause is None or speaker is None or negated(document, clause.i) or hit.entry.status == "denied":
        return
    if not any(matcher.is_actor(i) for i in document.subtree(speaker.i)):
        return
    if falsified := _falsified(document, matcher, clause):
        found.pop(clause.i, None)
    elif blamed is None or not any(matcher.is_actor(i) for i in document.subtree(blamed.i)):
        return
    behind = _blames(document, matcher, clause)
    plotted = _plotted(document, matcher, clause, blamed, found)
    for at in plotted:
        del found[at]
    if falsified or behind or plotted or (blamed is not None and _alleged(token, clause, blamed, found)):
        words = (token.i, *behind)
        found[token.i] = Draft(
            token.i, words, "accuse", None, None, None, None, None, (), (), (), hit.entry.rule, asked=clause.i
        )


def _blames(document: Document, matcher: Matcher, clause: Token) -> tuple[int, ...]:
    """The word behind "be" by which a deed is laid on the subject ("was behind the raid"), if any."""
    told = [k for k in document.kids(clause.i, "acomp", "prep", "attr") if k.lower in cue("blaming")]
    deeds = [o.i for k in told for p in (k, *document.kids(k.i, "prep")) for o in document.kids(p.i, "pobj")]
    alone = told and told[0].dep == "acomp" and not document.kids(told[0].i, "prep", "conj")
    return (told[0].i,) if clause.lemma == "be" and (alone or any(matcher.tells_act(deed) for deed in deeds)) else ()


def _falsified(document: Document, matcher: Matcher, clause: Token) -> bool:
    """Was what people count or vote tampered with ("said the results had been altered"), by whomever?"""
    thing = document.kid(clause.i, "nsubjpass")
    if thing is None or clause.lemma not in cue("falsifying"):
        return False
    return any(
        "election" in matcher.classes(i) or document.tokens[i].lemma in cue("falsified") for i in document.subtree(thing.i)
    )


def _alleged(token: Token, clause: Token, blamed: Token, found: dict[int, Draft]) -> bool:
    """Is the verb one of alleging, and what the other is said to have done hostile or wrong? One's own deeds one claims."""
    if blamed.pos == "PRON":
        return False
    deed = found.get(clause.i)
    hostile = token.lemma in cue("alleging") and deed is not None and _is_hostile(deed)
    return hostile or token.lemma in cue("charging-that") or clause.lemma in cue("wrongdoing")


def _plotted(document: Document, matcher: Matcher, clause: Token, blamed: Token | None, found: dict[int, Draft]) -> list[int]:
    """The hostile acts that another is said to plot: a threat would be its own word."""
    if clause.lemma not in cue("plotting") or blamed is None or blamed.pos == "PRON":
        return []
    return [d.at for d in found.values() if _is_hostile(d) and _governs(document, matcher, clause.i, d)]


def _is_hostile(draft: Draft) -> bool:
    return code_of(draft.act, draft.of, "done").type in ("ASSAULT", "COERCE")


def _governs(document: Document, matcher: Matcher, operator: int, draft: Draft) -> bool:
    """Does the operator say how far the act has come, or who wants it?"""
    if draft.act in ("vote", "incident", "publish", "statement") or (draft.alone and document.tokens[draft.at].dep == "nsubj"):
        return False
    return any(g.at == operator for g in governors_of(document, matcher, draft.at))


def _has_complement(document: Document, token: Token, hit: OperatorHit) -> bool:
    kinds = {"noun": ("dobj", "obj"), "both": ("xcomp", "ccomp", "acl", "dobj")}
    if document.kid(token.i, *kinds.get(hit.entry.takes, ("xcomp", "ccomp", "acl", "pcomp"))):
        return True
    return any(document.kid(i, "pobj", "pcomp") for i in hit.tokens if i != token.i)
