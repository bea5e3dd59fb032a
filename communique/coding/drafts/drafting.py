"""Sentences to drafts: the acts of a sentence, by its verbs, by its nouns, by the words that govern them.

Invariant: a token founds one draft; a verb whose entry says "no act" settles its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.speech import speech_documents, speech_makers, speech_nouns
from communique.coding.draft import Draft, of_nominal, of_noun
from communique.coding.drafts.drafting_operators import apply_blame, apply_duty, apply_operator, unsaid
from communique.coding.drafts.drafting_verbs import light_objects, verb_drafts
from communique.coding.drafts.forbidden import forbid
from communique.coding.drafts.gathering import join_gatherings
from communique.coding.drafts.harm_joined import join_harm
from communique.coding.drafts.making_use import join_uses
from communique.coding.drafts.no_talks import refuse_what_will_not_be
from communique.coding.drafts.ultimatum import join_ultimata
from communique.coding.match import Matcher, OperatorHit
from communique.coding.syntax import (
    clause_of,
    in_principle,
    infinitive,
    is_nominal,
    is_past,
    is_verb,
    negated,
    prepositional,
    seat_told,
)
from communique.coding.told_before.again import refers_back
from communique.coding.told_before.denial import DENIAL
from communique.coding.told_before.verdicts import apply_verdict
from communique.model.document import Document, Sentence, Token


def drafts_of(document: Document, matcher: Matcher, sentence: Sentence) -> tuple[list[Draft], list[tuple[Draft, str]]]:
    """The acts of a sentence, in order of the text; and those of which no claim is made, with the reason."""
    tokens = document.sentence_tokens(sentence)
    found, settled, nothing = _told_by_verbs(document, matcher, tokens)
    for token in tokens:
        if is_nominal(token) and token.i not in found and token.i not in settled:
            lone = _lone_noun(document, matcher, token)
            if lone and lone.act != "-":
                found[token.i] = lone
    _tell_by_operators(document, matcher, tokens, found, settled)
    _tell_the_will_once(document, found)
    refuse_what_will_not_be(document, found)
    forbid(document, matcher, tokens, found)
    joined = tuple(join_ultimata(document, matcher, sentence, found))
    join_harm(document, found)
    join_uses(document, found)
    join_gatherings(document, matcher, tokens, found)
    unsaid = _left_unsaid(document, matcher, sentence)
    left = {i: why for i in found if (why := _why_left(document, matcher, found, i, unsaid, sentence.root in nothing))}
    return [found[i] for i in sorted(found) if i not in left], [*joined, *((found[i], left[i]) for i in sorted(left))]


def _told_by_verbs(
    document: Document, matcher: Matcher, tokens: tuple[Token, ...]
) -> tuple[dict[int, Draft], set[int], set[int]]:
    """What verbs tell; the words that are settled by it; and the verbs that tell no act, or only deny one."""
    found: dict[int, Draft] = {}
    told: set[int] = set()  # verbs that are words of another's act ("offered to mediate")
    settled: set[int] = set()
    nothing: set[int] = set()
    for token in tokens:
        if not _may_tell(document, token):
            continue
        for draft in verb_drafts(document, matcher, token) if token.i not in told else ():
            if draft.act == "-":
                nothing.add(token.i)
                settled.update((token.i, *draft.objects))
            else:
                found.setdefault(draft.at, draft)
                settled.update((token.i, *draft.words))
                nothing.update((token.i,) if draft.act == DENIAL else ())
                told.update(i for i in draft.words if _is_its_clause(document, i))
                if draft.at == token.i and draft.named and draft.act not in acts_in("answering"):
                    settled.update(light_objects(matcher, draft))
    return found, settled, nothing


def _tells_whom(document: Document, noun: Token, hit: OperatorHit, found: Mapping[int, Draft]) -> bool:
    """Is it a demand that says who should do what, and was refused ("Togo's demand that Mali leave was ignored")?"""
    if noun.head not in found or found[noun.head].act != "refuse":
        return False
    clause = document.kid(noun.i, "acl", "ccomp") if is_nominal(noun) and hit.entry.control == "obj" else None
    return clause is not None and document.kid(clause.i, "nsubj", "nsubjpass") is not None


def _tell_by_operators(
    document: Document, matcher: Matcher, tokens: tuple[Token, ...], found: dict[int, Draft], settled: set[int]
) -> None:
    """What operators do with what is found, the last first ("agreed to", "called for")."""
    for token in reversed(tokens):
        if token.i in found or (token.dep == "amod" and token.pos == "ADJ"):  # "direct talks" direct nobody
            continue
        hit = matcher.operator(token.i)
        if hit and (token.i not in settled or _tells_whom(document, token, hit, found)):
            apply_operator(document, matcher, token, hit, found)
        for apply in (apply_duty, apply_blame, apply_verdict):
            if hit and hit.entry.says and token.i not in found:
                apply(document, matcher, token, hit, found)


def _tell_the_will_once(document: Document, found: dict[int, Draft]) -> None:
    """What somebody shows that they are willing to do tells it ("showed willingness to hold talks")."""
    for at in [at for at, draft in found.items() if draft.act == "agree" and draft.objects]:
        willing = (k.i for noun in found[at].objects for k in document.kids(noun, "acl") if infinitive(document, k.i))
        if any(i in found for i in willing):
            del found[at]


def _why_left(
    document: Document, matcher: Matcher, found: Mapping[int, Draft], at: int, unsaid: frozenset[int], quiet: bool
) -> str | None:
    """Why no claim is made of an act, or None; `unsaid` are words not spoken, `quiet`: the main verb tells no event."""
    if at in unsaid:
        return "somebody would not speak of it"
    if _abetted(document, found, at):
        return "what somebody is accused of helping another to do"
    if _invited(document, found, at):
        return "what somebody is invited to"
    if quiet and _beside(document, matcher, found[at]):
        return "only spoken of, in a sentence that tells no event"
    return None


def _is_aside(document: Document, verb: Token) -> bool:
    """Is it a verb set off with its pronoun between commas ("whose fighters, it maintains, have raided wells")?"""
    tokens = document.tokens
    if verb.tag not in ("VBZ", "VBP", "VBD") or not 2 <= verb.i < len(tokens) - 1:
        return False
    alone = tokens[verb.i - 2].text == "," and tokens[verb.i + 1].text == ","
    return alone and tokens[verb.i - 1].tag == "PRP" and tokens[verb.i - 1].head == verb.i


def _may_tell(document: Document, token: Token) -> bool:
    """Is it a verb, or an adjective or preposition after "be", that may tell an act of its own?"""
    if _is_aside(document, token):
        return False
    if not (is_verb(token) or token.pos in ("ADJ", "AUX") or _of_state(document, token)) or _in_compound(document, token):
        return False
    if token.dep == "acl" and token.lemma in cue("loading") and document.tokens[token.head].lemma in cue("carriers"):
        return False  # "a ship carrying flour": what it brings, told by what the ship does
    before_noun = token.dep == "amod" and token.tag in ("VBN", "VBG", "JJ", "NN")  # "the released girls", "shell companies"
    return not before_noun and not _are_people(document, token)


def _is_its_clause(document: Document, word: int) -> bool:
    """Is a word of a trigger the verb of a clause below it ("offered to mediate", "ordered him remanded")?"""
    token = document.tokens[word]
    return token.dep in ("xcomp", "pcomp") or infinitive(document, word) or (token.dep == "ccomp" and token.tag == "VBN")


def _are_people(document: Document, token: Token) -> bool:
    """Is a participle a noun for those whom it befell ("the detained"), or what is counted ("put the number killed at 9")?"""
    if token.tag != "VBN" or document.kid(token.i, "aux", "auxpass"):
        return False
    counted = token.dep == "acl" and document.tokens[token.head].lemma in cue("tolls")
    told = document.kid(token.i, "agent") or set(prepositional(document, token.i, "in"))
    return token.dep in ("nsubj", "nsubjpass", "dobj", "pobj") or (counted and not told)


def _abetted(document: Document, found: Mapping[int, Draft], at: int) -> bool:
    """Is it what somebody is only accused of helping a third one to do ("accused Peru of helping Chile to evade the ban")?"""
    token = document.tokens[at]
    helping = document.tokens[token.head]
    accusing = found.get(document.tokens[helping.head].head)
    below = token.dep in ("xcomp", "ccomp") and helping.dep == "pcomp"
    return below and accusing is not None and accusing.act == "accuse"


def _invited(document: Document, found: Mapping[int, Draft], at: int) -> bool:
    """Is it what the guests are to come for ("invited Peru's president to visit Lima")? The invitation is the act."""
    token = document.tokens[at]
    inviting = found.get(token.head) if token.dep in ("xcomp", "ccomp", "advcl") and infinitive(document, at) else None
    return inviting is not None and inviting.act == "invite" and found[at].act in acts_in("dealt")


def _left_unsaid(document: Document, matcher: Matcher, sentence: Sentence) -> frozenset[int]:
    """What somebody would not speak of ("declined to comment on a report that …"): it tells nothing."""
    hit = matcher.operator(sentence.root)
    if hit is None or hit.entry.alone != "refuse":
        return frozenset()
    speaking = unsaid(document, matcher, document.tokens[sentence.root])
    return frozenset(document.subtree(speaking)) if speaking is not None else frozenset()


def _of_state(document: Document, token: Token) -> bool:
    """Does a preposition after "be" tell what somebody is at ("are in talks with", "are on strike")?"""
    if token.dep != "prep" or token.lower not in ("in", "under", "on", "out", "behind"):
        return False
    verb = document.tokens[token.head]
    return verb.lemma == "be" and not (_is_where(document, token) and _elsewhere(document, verb, token))


def _elsewhere(document: Document, verb: Token, where: Token) -> bool:
    """Is somebody not there, or only in some state there ("was in hospital in Paris")?"""
    before = (k for k in document.kids(verb.i, "prep", "acomp", "attr") if k.i < where.i)
    states = (document.kid(k.i, "pobj") or k for k in before)
    if where.i < verb.i:  # "in Girona it was raining"
        return True
    return negated(document, verb.i) or any(k.pos in ("NOUN", "ADJ") and k.entity not in ("DATE", "TIME") for k in states)


def _is_where(document: Document, preposition: Token) -> bool:
    inner = document.kid(preposition.i, "pobj")
    return inner is not None and inner.pos == "PROPN" and inner.entity not in ("DATE", "TIME")


def _beside(document: Document, matcher: Matcher, draft: Draft) -> bool:
    """Is the act only spoken of (a lone noun, a relative clause) in a sentence whose main verb tells no event?"""
    token = _outermost(document, matcher, document.tokens[draft.at])
    head = document.tokens[token.head]
    told = is_past(document, draft.at) or infinitive(document, draft.at)
    by_whom = token.dep == "acl" and token.tag in ("VBN", "VBD") and bool(document.kid(draft.at, "agent"))
    if (token.dep == "relcl" or by_whom) and told and (_dated(document, draft.at) or _adds(document, token)):
        return False  # "the premier, who was received in Rome on Monday, looked tired", "the envoys expelled by Peru in May …"
    told_by = head.lemma in speech_documents() or head.lemma in speech_nouns()
    if token.dep == "acl" and (told_by or matcher.operator(head.i)):
        return False  # "a statement demanding …", "a decision to ban …" tell it
    made = head.lemma in speech_documents() and document.tokens[head.head].lemma in speech_makers()
    if token.dep == "relcl" and made and draft.act in acts_in("resolved"):
        return False  # "signed a letter that urges …"
    if head.lower == "with" and token.dep == "pobj" and document.tokens[head.head].head == head.head:
        return False  # "the exchange took place with the mediation of Georgia"
    above = document.tokens[head.head]
    if head.lower == "for" and token.dep == "pobj" and above.dep == "ROOT" and draft.act in acts_in("attended"):
        return False  # "the envoys return to Geneva for talks"
    if draft.alone and (seat := seat_told(document, draft.at)) is not None and is_past(document, seat):
        return False  # "paved the way for talks in Oslo, where the ministers spent two days"
    if draft.alone and token.dep in ("nsubj", "nsubjpass") and head.dep == "ROOT":
        return False  # "the Syrian army's offensive has displaced thousands"
    if head.entity == "DATE" and any(k.lower == "when" for k in document.kids(draft.at, "advmod")):
        return False  # "on Monday, when parliament approved it"
    return draft.alone or token.dep in ("relcl", "acl")


def _adds(document: Document, verb: Token) -> bool:
    """Does a relative clause tell of more, behind a comma ("rejected the report, which accused the police of arson")?"""
    first = document.extent(verb.i)[0]
    return verb.dep == "relcl" and verb.tag in ("VBD", "VBN") and first > 0 and document.tokens[first - 1].text == ","


def _outermost(document: Document, matcher: Matcher, noun: Token) -> Token:
    """The noun by which an act's noun is measured ("the next round of talks"), or itself."""
    of = document.tokens[noun.head]
    measured = noun.dep == "pobj" and of.lower == "of" and matcher.content(of.head) == noun.i
    return document.tokens[of.head] if measured else noun


def _dated(document: Document, verb: int) -> bool:
    """Does the verb's own clause tell a day, not only a year long gone?"""
    return any((t := document.tokens[i]).entity in ("DATE", "TIME") and not t.text.isdigit() for i in clause_of(document, verb))


def _in_compound(document: Document, token: Token) -> bool:
    """Is it the second part of a hyphened word ("Iran-backed", "UN-brokered")?"""
    before = document.tokens[token.i - 1] if token.i else token
    return (token.dep == "amod" or token.tag == "VBN") and before.text == "-" and before.end == token.start


def _lone_noun(document: Document, matcher: Matcher, token: Token) -> Draft | None:
    """The act that a noun tells by itself, or as the noun of a verb ("the launch of a missile")."""
    if _part_of_name(document, token) or matcher.is_actor(token.i) or matcher.within_actor(token.i):
        return None
    if token.entity in ("DATE", "TIME", "ORDINAL"):
        return None
    entry = matcher.noun(token.i)
    if not (entry and len(entry.words) > 1) and (hit := matcher.nominal(token.i)):
        return replace(of_nominal(token.i, hit), alone=True)
    told = entry is not None and (entry.alone or (entry.of == "pact" and in_principle(document, token.i)))
    told = told or (entry is not None and entry.act in acts_in("in public") and refers_back(document, token.i))
    if entry and entry.act and (told or _by_somebody(document, matcher, token.i)):
        lone = of_noun(token.i, entry, None)
        news = lone.act in acts_in("in public") and token.dep in ("nsubj", "nsubjpass")
        return replace(lone, carrier=token.head, does=False) if news else lone  # "Riots erupted in Lusaka": there, then
    return None


def _by_somebody(document: Document, matcher: Matcher, noun: int) -> bool:
    """Does it say by whom it is done, as the subject of its sentence ("a strike by oil workers entered its second week")?"""
    return document.tokens[noun].dep == "nsubj" and any(matcher.is_actor(i) for i in prepositional(document, noun, "by"))


def _part_of_name(document: Document, token: Token) -> bool:
    """Is the noun inside a proper name ("World Trade Center attack site" aside: "Strike Group", "Peace Prize")?"""
    head = document.tokens[token.head]
    return token.dep == "compound" and token.pos == "PROPN" and head.pos == "PROPN"
