"""What the parser hangs wrong in news, set right: the verbs of who speaks on, and main verbs taken for participles.

Of "said the plan was dead and accused Turkey" it lets the plan accuse; of "Chad, which has no port, accused Togo" it makes a
noun without verb, "Chad accused".

Invariant: words and sentences stay; a joined verb of reporting moves only from a clause that reports nothing, or whose subject
is a thing, which neither says nor asks anything; what is said goes to the noun that says it only from a verb that says nothing;
a participle becomes the verb only where it has an object of its own or can have none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from communique.codebook.by_use import by_use
from communique.codebook.coding_cues import cue
from communique.codebook.speech import speech_nouns, speech_verb, who_speaks
from communique.model.document import Token

_FINITE = frozenset(("VBD", "VBZ"))
_PAST = frozenset(("VBD", "VBN"))
_PEOPLE = frozenset(("PERSON", "ORG", "GPE", "NORP"))
_PERSONAL = frozenset(("i", "you", "he", "she", "it", "we", "they", "who", "that", "which", "everyone", "nobody"))
_URGING = frozenset(("accuse", "demand", "urge", "threaten", "praise", "criticise", "promise", "warn", "propose"))
_CALLING = frozenset(("on", "upon"))  # "called on France to help"
_WITHIN = frozenset(("aux", "auxpass", "nsubj", "nsubjpass", "mark", "expl", "csubj"))


def rehung(tokens: list[Token], base: int = 0) -> list[Token]:
    """The tokens of one paragraph, the joined verbs of reporting among them hung on the verb of who speaks; `base` is the
    index of the first token.
    """
    kids: dict[int, list[Token]] = {}
    for token in tokens:
        kids.setdefault(token.head, []).append(token)
    tokens = _with_main_verbs(tokens, kids, base)
    tokens = _with_told_nouns(tokens, kids, base)
    moved: dict[int, int] = {}
    for token in tokens:
        if (above := _speaking(tokens, kids, token, base)) is not None:
            moved[token.i] = above
            joint = [k.i for k in kids.get(token.head, ()) if k.dep == "cc" and k.i < token.i]
            moved |= dict.fromkeys(joint[-1:], above)
    return [replace(t, head=moved[t.i]) if t.i in moved else t for t in tokens] if moved else tokens


def _with_main_verbs(tokens: list[Token], kids: dict[int, list[Token]], base: int) -> list[Token]:
    """The tokens, with a participle as the main verb of a sentence that has none; `kids` is brought up to date."""
    found = [(noun, verb) for noun in tokens if noun.dep == "ROOT" and (verb := _main_verb(tokens, kids, noun, base))]
    if not found:
        return tokens
    made = {t.i: t for t in tokens}
    for noun, verb in found:
        for kid in kids.get(noun.i, ()):
            if kid.i > verb.i:
                made[kid.i] = replace(kid, head=verb.i)
        made[noun.i] = replace(noun, dep="nsubj", head=verb.i)
        made[verb.i] = replace(verb, dep="ROOT", head=verb.i, tag="VBD")
    kids.clear()
    for token in made.values():
        kids.setdefault(token.head, []).append(token)
    return list(made.values())


def _main_verb(tokens: list[Token], kids: dict[int, list[Token]], noun: Token, base: int) -> Token | None:
    """The participle after a noun without verb that must be its verb: it has an object, and what ends it is a full stop."""
    last = next((t for t in reversed(tokens) if t.sentence == noun.sentence), noun)
    if noun.pos not in ("NOUN", "PROPN") or last.text not in (".", '"', "”") or tokens[noun.i - base].sentence != noun.sentence:
        return None
    of_noun = [k for k in kids.get(noun.i, ()) if k.dep == "acl" and k.tag in _PAST and k.i > noun.i]
    if len(of_noun) != 1 or any(k.dep in ("cop", "aux", "nsubj", "conj") for k in kids.get(noun.i, ())):
        return None
    verb = of_noun[0]
    if _calls_quoted(tokens[verb.i - base :]):
        return verb
    own = {k.dep for k in kids.get(verb.i, ())}
    if own & {"agent", "oprd", "auxpass"}:
        return None
    lemma = verb.lemma.lower()
    to_do = any(k.dep == "advcl" and any(t.lower == "to" for t in kids.get(k.i, ())) for k in kids.get(verb.i, ()))
    calls_on = (to_do or bool(own & {"xcomp", "ccomp"})) and any(
        k.lower in _CALLING for k in kids.get(verb.i, ()) if k.dep == "prep"
    )
    stands = calls_on or ("dobj" in own and lemma not in _participles()["with-object"])
    return verb if stands or lemma in _participles()["without-object"] else None


def _calls_quoted(words: list[Token]) -> bool:
    """Does the first word, a verb, tell what something is called in quoted words ("called Sunday's vote 'shameful'")?"""
    verb, thing, behind = words[0], words[1:2], words[2:3]
    if verb.lemma.lower() not in cue("styling") or not thing or not behind:
        return False
    opened = any(t.tag == "``" for t in words[2:_FAR] if t.sentence == verb.sentence)
    return opened and (thing[0].tag in ("DT", "PRP$", "PRP") or behind[0].tag == "POS")


_FAR = 9  # words, to the quotation mark


@lru_cache(maxsize=1)
def _participles() -> Mapping[str, frozenset[str]]:
    return by_use("words/participles.tsv", ("with-object", "without-object"))


def _with_told_nouns(tokens: list[Token], kids: dict[int, list[Token]], base: int) -> list[Token]:
    """The tokens, with a clause of what was said on the noun that says it ("came after threats by Chad that it would"); `kids`
    is brought up to date.
    """
    found = {t.i: noun for t in tokens if (noun := _telling(tokens, kids, t, base)) is not None}
    for at, noun in found.items():
        kids[tokens[at - base].head].remove(tokens[at - base])
        tokens[at - base] = replace(tokens[at - base], dep="acl", head=noun)
        kids.setdefault(noun, []).append(tokens[at - base])
    return tokens


def _telling(tokens: list[Token], kids: dict[int, list[Token]], verb: Token, base: int) -> int | None:
    """The noun that says what a clause tells which the parser hung on a verb that says nothing ("came amid reports that")."""
    if verb.dep != "ccomp" or speech_verb(tokens[verb.head - base].lemma, tokens[verb.head - base].lower) is not None:
        return None
    mark = next((k for k in kids.get(verb.i, ()) if k.dep == "mark" and k.lower == "that"), None)
    if mark is None or mark.i < verb.head or any(k.dep in ("dobj", "acomp", "expl") for k in kids.get(verb.head, ())):
        return None
    between = (tokens[i - base] for i in range(mark.i - 1, verb.head, -1))
    return next((t.i for t in between if t.pos == "NOUN" and t.dep == "pobj" and t.lemma in speech_nouns()), None)


def _speaking(tokens: list[Token], kids: dict[int, list[Token]], verb: Token, base: int) -> int | None:
    """The verb of the speaker on which a joined verb of reporting belongs, or None where it hangs right."""
    if verb.dep != "conj" or any(k.dep in _WITHIN for k in kids.get(verb.i, ())):
        return None
    if (above := _in_tense(tokens, kids, verb, base)) is not None:
        return above
    if (above := _on_noun(tokens, kids, verb, base)) is not None:
        return above
    said_by = speech_verb(verb.lemma.lower(), verb.text.lower())
    if said_by is None or verb.tag not in _FINITE:
        return None
    told = tokens[verb.head - base]
    above_it = tokens[told.head - base]
    if not _is_said(kids, told) or above_it.tag != verb.tag or above_it.lemma == "be" or not _has_subject(kids, above_it):
        return None
    subject = next((k for k in kids.get(told.i, ()) if k.dep in ("nsubj", "nsubjpass", "csubj")), None)
    if subject is None or not subject.i < told.i < verb.i:
        return None
    if not _may_speak(subject):
        return above_it.i
    spoken = speech_verb(told.lemma.lower(), told.text.lower()) is not None
    urges = said_by.kind in _URGING or any(k.dep == "prep" and k.lower in _CALLING for k in kids.get(verb.i, ()))
    return None if spoken or not urges or subject.lower in _PERSONAL else above_it.i


def _is_said(kids: dict[int, list[Token]], told: Token) -> bool:
    marked = any(k.lower == "that" for k in kids.get(told.i, ()) if k.dep == "mark")
    return told.dep == "ccomp" or (told.dep == "advcl" and marked)


def _in_tense(tokens: list[Token], kids: dict[int, list[Token]], verb: Token, base: int) -> int | None:
    """The past verb of the speaker on which another past one belongs that the parser joined to what will be or is said
    ("has said it will be safe and proposed talks", "asked it to act and barred three").
    """
    below = kids.get(verb.i, ())
    past = verb.tag == "VBD" or (verb.tag == "VBN" and any(k.dep in ("dobj", "ccomp", "advcl") and k.i > verb.i for k in below))
    told = tokens[verb.head - base]
    done = any(k.dep == "aux" and k.lemma.lower() in ("do", "have") for k in kids.get(told.i, ()))
    if not past or told.tag not in ("VB", "VBP", "VBZ") or done or not told.i < verb.i:
        return None
    if (
        verb.tag == "VBD"
        and verb.text.lower() != verb.lemma
        and any(k.dep == "aux" and k.lower == "to" for k in kids.get(told.i, ()))
    ):
        return _past_above(tokens, kids, told, base)
    while _is_said(kids, told) and told.head != told.i:
        told = tokens[told.head - base]
        subject = next((k for k in kids.get(told.i, ()) if k.dep == "nsubj"), None)
        perfect = any(k.dep == "aux" and k.lemma == "have" for k in kids.get(told.i, ()))
        said = told.tag == "VBD" or (perfect and subject is not None and _may_speak(subject))
        if said and speech_verb(told.lemma.lower(), told.text.lower()) and _has_subject(kids, told):
            return told.i
    return None


def _on_noun(tokens: list[Token], kids: dict[int, list[Token]], verb: Token, base: int) -> int | None:
    """The main verb on which a second one belongs that the parser joined to a noun between ("summoned the envoy, the second
    in a week, and placed its army on alert").
    """
    noun = tokens[verb.head - base]
    if verb.tag not in _FINITE or noun.pos not in ("NOUN", "PROPN") or noun.i > verb.i:
        return None
    if not any(k.dep == "dobj" and k.i > verb.i for k in kids.get(verb.i, ())):
        return None
    above = noun
    while above.head != above.i and above.pos not in ("VERB", "AUX"):
        above = tokens[above.head - base]
    stands = above.pos == "VERB" and above.tag == verb.tag and above.dep in ("ROOT", "conj") and _has_subject(kids, above)
    return above.i if stands else None


def _past_above(tokens: list[Token], kids: dict[int, list[Token]], infinitive: Token, base: int) -> int | None:
    """The past verb above an infinitive, to which no past verb is joined ("urged it to recount the votes and barred three")."""
    above = infinitive
    while above.head != above.i and above.tag != "VBD":
        above = tokens[above.head - base]
    return above.i if above.tag == "VBD" and _has_subject(kids, above) else None


def _has_subject(kids: dict[int, list[Token]], verb: Token) -> bool:
    return any(k.dep == "nsubj" for k in kids.get(verb.i, ()))


def _may_speak(subject: Token) -> bool:
    word = subject.lower
    return (
        subject.entity in _PEOPLE
        or word in _PERSONAL
        or subject.pos == "PROPN"
        or bool({word, subject.lemma.lower()} & who_speaks())
    )
