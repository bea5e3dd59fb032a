"""A draft: an act found at a place of the parse, before its parties, status and circumstances are worked out.

Invariant: one draft for one trigger; `rule` names the lexicon entry that found it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from communique.codebook.lexicon import NounEntry
from communique.codebook.speech import speech_documents, speech_verb
from communique.coding.match import Matcher, OperatorHit, VerbHit
from communique.coding.status import governors_of
from communique.coding.syntax import (
    clause_of,
    in_principle,
    infinitive,
    is_nominal,
    is_passive,
    is_verb,
    objects,
    prepositions,
    subject_of,
)
from communique.model.claim import StandingKind
from communique.model.document import Document, Sentence, Token
from communique.model.status import Stage, Status, group_of


@dataclass(frozen=True, slots=True)
class Draft:
    """`at` heads the trigger; `carrier` is the verb that carries an act noun; `objects` are the heads that the verb acts on.

    `words` are the trigger's tokens; `alone` says that nothing carries the noun; `below` are the acts that a demand,
    refusal or threat is about. `named`: the entry says what its object must be; `does`: the carrier's subject does the
    act; `adjective`: the trigger stands after "be" and its subject acts; `asked` heads the clause that says what is
    demanded.
    """

    at: int
    words: tuple[int, ...]
    act: str
    of: StandingKind | None
    mode: str | None
    status: Status | None
    stage: Stage | None
    actor: str | None
    recipient: tuple[str, ...]
    contexts: tuple[str, ...]
    objects: tuple[int, ...]
    rule: str
    carrier: int | None = None
    alone: bool = False
    below: tuple[Draft, ...] = ()
    named: bool = False
    does: bool = True
    adjective: bool = False
    asked: int | None = None


def drafts_of(document: Document, matcher: Matcher, sentence: Sentence) -> list[Draft]:
    """The acts of a sentence, in order of the text."""
    found: dict[int, Draft] = {}
    settled: set[int] = set()
    nothing: set[int] = set()
    for token in document.sentence_tokens(sentence):
        if not (is_verb(token) or token.pos in ("ADJ", "AUX")) or _in_compound(document, token):
            continue
        if token.dep == "amod" and token.tag in ("VBN", "VBG"):  # "the released girls" says nothing new
            continue
        for draft in _verb_drafts(document, matcher, token):
            if draft.act == "-":
                nothing.add(token.i)
                settled.update((token.i, *draft.objects))
            else:
                found.setdefault(draft.at, draft)
                settled.update((token.i, *draft.words))
                if draft.at == token.i and draft.named:
                    settled.update(_light_objects(matcher, draft))
    for token in document.sentence_tokens(sentence):
        if is_nominal(token) and token.i not in found and token.i not in settled:
            lone = _lone_noun(document, matcher, token)
            if lone and lone.act != "-":
                found[token.i] = lone
    for token in reversed(document.sentence_tokens(sentence)):
        if token.i in found:
            continue
        hit = matcher.operator(token.i)
        if hit and token.i not in settled:
            _apply_operator(document, matcher, token, hit, found)
        if hit and hit.entry.says and token.i not in found:
            _apply_duty(document, matcher, token, hit, found)
    quiet = sentence.root in nothing
    return [found[i] for i in sorted(found) if not (quiet and _beside(document, matcher, found[i]))]


def _beside(document: Document, matcher: Matcher, draft: Draft) -> bool:
    """Is the act only spoken of (a lone noun, a relative clause) in a sentence whose main verb tells no event?"""
    token = document.tokens[draft.at]
    head = document.tokens[token.head]
    if token.dep == "acl" and (head.lemma in speech_documents() or matcher.operator(head.i)):
        return False  # "a statement demanding …", "a decision to ban …" tell it
    return draft.alone or token.dep in ("relcl", "acl")


def _in_compound(document: Document, token: Token) -> bool:
    """Is it the second part of a hyphened word ("Iran-backed", "UN-brokered")?"""
    before = document.tokens[token.i - 1] if token.i else token
    return token.dep == "amod" and before.text == "-" and before.end == token.start


def _lone_noun(document: Document, matcher: Matcher, token: Token) -> Draft | None:
    """The act that a noun tells by itself, or as the noun of a verb ("the launch of a missile")."""
    if _part_of_name(document, token) or matcher.is_actor(token.i) or matcher.within_actor(token.i):
        return None
    if token.entity in ("DATE", "TIME", "ORDINAL"):
        return None
    entry = matcher.noun(token.i)
    if not (entry and len(entry.words) > 1) and (hit := matcher.nominal(token.i)):
        return replace(_verb_draft(VerbHit(hit.entry, (token.i,), hit.objects), token.i), alone=True)
    if entry and entry.act and (entry.alone or (entry.of == "pact" and in_principle(document, token.i))):
        return _noun_draft(token.i, entry, None)
    return None


def _verb_drafts(document: Document, matcher: Matcher, token: Token) -> Iterator[Draft]:
    hit = matcher.verb(token.i)
    if hit and _asks(document, matcher, token, hit):
        return
    carried = list(_carried(document, matcher, token))
    phrase = any(len(matcher.words_of(d.at)) > 1 for d in carried)
    if hit and (len(hit.entry.words) > 1 or _names_object(hit)) and not phrase:
        yield _verb_draft(hit, token.i)
        return
    if carried:
        yield from carried
    elif hit:
        yield _verb_draft(hit, token.i)


def _names_object(hit: VerbHit) -> bool:
    """Does the entry say what its object must be?"""
    return any(o not in ("+", "-", "actor") for o in hit.entry.objects)


def _asks(document: Document, matcher: Matcher, token: Token, hit: VerbHit) -> bool:
    """Does the verb govern another act here ("called on Iran to sign", "threatened to sign")? Then it is no other sense."""
    operator = matcher.operator(token.i)
    if operator is None or operator.entry.takes == "noun" or len(operator.entry.words) < len(hit.entry.words):
        return False
    if _names_object(hit):
        return False
    if operator.entry.alone == "refuse" and len(operator.entry.words) > len(hit.entry.words):  # "rule out" is no ruling
        return True
    kinds = ("xcomp", "ccomp", "advcl") if operator.entry.control == "obj" else ("xcomp", "ccomp")
    return any(infinitive(document, k.i) for k in document.kids(token.i, *kinds))


def _carried(document: Document, matcher: Matcher, token: Token) -> Iterator[Draft]:
    """Act nouns that a light or aspectual verb carries ("hold talks", "announced sanctions"); a refusal is an act itself."""
    operator = matcher.operator(token.i)
    if operator is None or operator.entry.takes == "clause" or operator.entry.alone == "refuse":
        return
    for head in _complement_nouns(document, token.i, operator):
        noun = matcher.content(head)
        entry = matcher.noun(noun)
        does = operator.entry.control == "subj"
        if entry and entry.act:
            yield _noun_draft(noun, entry, token.i, does=does)
        elif hit := matcher.nominal(noun):
            draft = _verb_draft(VerbHit(hit.entry, (noun,), hit.objects), noun)
            yield replace(draft, carrier=token.i, does=does)


def _complement_nouns(document: Document, at: int, operator: OperatorHit) -> list[int]:
    """Objects of the operator, or of the preposition that it ends with ("take part in exercises")."""
    for i in operator.tokens:
        if i != at and document.tokens[i].dep in ("prep", "agent"):
            return [k.i for k in document.kids(i, "pobj")]
    return objects(document, at)


def _light_objects(matcher: Matcher, draft: Draft) -> list[int]:
    """Act nouns that a verb's own entry has already taken account of; a war that is to end is told all the same."""
    heads = [i for head in draft.objects for i in (head, matcher.content(head))]
    return [i for i in heads if not matcher.classes(i) & {"war"}]


def _verb_draft(hit: VerbHit, at: int) -> Draft:
    e = hit.entry
    return Draft(
        at, hit.tokens, e.act, e.of, e.mode, e.status, e.stage, e.actor, e.recipient, e.contexts, hit.objects, e.rule,
        named=_names_object(hit), adjective=e.words[0] == "be",
    )  # fmt: skip


def _noun_draft(at: int, entry: NounEntry, carrier: int | None, *, does: bool = True) -> Draft:
    return Draft(
        at, (at,), entry.act or "-", entry.of, entry.mode, None, entry.stage, None, entry.recipient, entry.contexts, (),
        entry.rule, carrier, carrier is None, does=does,
    )  # fmt: skip


def _apply_operator(document: Document, matcher: Matcher, token: Token, hit: OperatorHit, found: dict[int, Draft]) -> None:
    """An operator's own act: where another does what it asks (control obj), or where its complement tells none."""
    entry = hit.entry
    if not entry.alone or entry.alone == "-":
        return
    below = [d for d in found.values() if d.at != token.i and _governs(document, matcher, token.i, d)]
    if entry.control == "obj":
        for draft in below:
            del found[draft.at]
    elif (below and entry.alone != "refuse") or not _has_complement(document, token, hit):
        return
    if entry.alone == "refuse" and not below and _to_speak(document, matcher, token):
        return
    status = entry.status if entry.status and group_of(entry.status) != "not" else None
    found[token.i] = Draft(
        token.i, hit.tokens, entry.alone, None, None, status, None, None, (), (), tuple(objects(document, token.i)),
        entry.rule, below=tuple(below), asked=_asked_clause(document, token, hit),
    )  # fmt: skip


def _to_speak(document: Document, matcher: Matcher, refusal: Token) -> bool:
    """Is it only words that are refused ("declined to comment")? That is no act, unless a demand stays without answer."""
    for kid in document.kids(refusal.i, "xcomp"):
        about = (*objects(document, kid.i), *(at for _, at in prepositions(document, kid.i)))
        if speech_verb(kid.lemma.lower(), kid.lower) and not any(matcher.classes(i) & {"demand", "plan"} for i in about):
            return True
    return False


def _asked_clause(document: Document, token: Token, hit: OperatorHit) -> int | None:
    """The verb of the clause that says what is asked for ("demanded that Iran stop …")."""
    if hit.entry.control != "obj":
        return None
    kid = document.kid(token.i, "ccomp", "xcomp", "acl", "relcl")
    return kid.i if kid is not None and (is_verb(kid) or document.kid(kid.i, "nsubj")) else None


_DUTY = frozenset(("must", "should", "ought", "need", "needs"))


def _apply_duty(document: Document, matcher: Matcher, token: Token, hit: OperatorHit, found: dict[int, Draft]) -> None:
    """ "X said that Y must act": X asks it of Y. What Y should do is then no act of its own."""
    clause = document.kid(token.i, "ccomp")
    helpers = {k.lower for k in document.kids(clause.i, "aux")} if clause else set()
    if clause is None or not _DUTY & helpers or "have" in helpers:  # "they must have gone" is a guess
        return
    subject = document.kid(clause.i, "nsubj", "nsubjpass")
    speaker = document.kid(token.i, "nsubj")
    if subject is None or speaker is None or not matcher.is_actor(speaker.i):
        return
    if subject.dep == "nsubj" and not matcher.is_actor(subject.i):
        return
    below = tuple(d for d in found.values() if _governs(document, matcher, token.i, d))
    for draft in below:
        del found[draft.at]
    found[token.i] = Draft(
        token.i, (token.i,), "demand", None, None, "requested", None, None, (), (), (), hit.entry.rule,
        below=below, asked=clause.i,
    )  # fmt: skip


def _governs(document: Document, matcher: Matcher, operator: int, draft: Draft) -> bool:
    """Does the operator say how far the act has come, or who wants it?"""
    if draft.act in ("vote", "incident", "publish", "statement") or (draft.alone and document.tokens[draft.at].dep == "nsubj"):
        return False
    return any(g.at == operator for g in governors_of(document, matcher, draft.at))


def _has_complement(document: Document, token: Token, hit: OperatorHit) -> bool:
    kinds = {"clause": ("xcomp", "ccomp", "acl", "pcomp"), "noun": ("dobj", "obj"), "both": ("xcomp", "ccomp", "acl", "dobj")}
    if document.kid(token.i, *kinds[hit.entry.takes]):
        return True
    return any(document.kid(i, "pobj", "pcomp") for i in hit.tokens if i != token.i)


def _part_of_name(document: Document, token: Token) -> bool:
    """Is the noun inside a proper name ("World Trade Center attack site" aside: "Strike Group", "Peace Prize")?"""
    head = document.tokens[token.head]
    return token.dep == "compound" and token.pos == "PROPN" and head.pos == "PROPN"


def judged(document: Document, matcher: Matcher, root: int, act: str, rule: str) -> Iterator[Draft]:
    """Drafts on the main verb of a sentence whose act the judge told: the verb's senses, then the act by itself."""
    for hit in matcher.senses(root):
        yield replace(_verb_draft(hit, root), rule=rule)
    yield Draft(root, (root,), act, None, None, None, None, None, (), (), tuple(objects(document, root)), rule)


def is_misfortune(document: Document, matcher: Matcher, draft: Draft, *, named: bool) -> bool:
    """Did a thing, not anybody, do the harm ("the storm killed nine")? Then it is an incident, not an attack.

    Where an actor is `named` ("Kenya floods kill nine") the thing must be a misfortune by its class.
    """
    if draft.act != "attack" or not is_verb(document.tokens[draft.at]):
        return False
    if is_passive(document, draft.at):
        return False
    subject = subject_of(document, draft.at)
    if subject is None or document.tokens[subject].pos in ("PROPN", "PRON"):
        return False
    classes = matcher.classes(subject)
    return ("incident" in classes and "gunfire" not in classes) if named else not classes & _HARMING


_HARMING = frozenset(
    ("weapon", "missile", "attack", "war", "troops", "police", "militia", "aircraft", "vessel", "person", "group")
)


def by_arms(document: Document, matcher: Matcher, draft: Draft) -> bool:
    """Was force used that is no private matter: with weapons of war, in an attack, by a bomb?"""
    if draft.act not in ("attack", "fight", "abduct"):
        return False
    if draft.mode in _WARLIKE:
        return True
    return any(
        matcher.classes(i) & {"attack", "missile", "war", "explosive"} for i in clause_of(document, draft.at) if i != draft.at
    )


_OF_WAR = frozenset(("attack", "missile", "war", "explosive"))
_WARLIKE = frozenset(("explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "unconventional", "targeted"))
