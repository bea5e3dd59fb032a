"""Headlines read a second time: the tagger takes their verbs for nouns ("Kenya and Ethiopia sign power deal").

Invariant: words and places stay those of the text. A verb that can be nothing else stands in for a word that the lexicon
has as a verb ("will" for the "to" of "Oslo to send aid"); that reading counts only where the stand-in heads the sentence
and has a subject. A line with a finite verb, or that ends as a sentence does, is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from communique.codebook.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_PLURAL = frozenset(("NNS", "NNPS"))
_LONGEST = 25  # tokens of a line that may be a headline
_LONG_WORD = 5  # letters; a longer word that stands in lower case says that capitals mark names here
_STAND_IN = {"VBZ": ("accepts", "speaks"), "VBP": ("accept", "speak")}
"""By the form: verbs that are nothing else, for what has an object and for what has none."""


@dataclass(frozen=True, slots=True)
class _Stand:
    """Which token is read as another word, as which verb in which form; `free`: it needs no name as its object."""

    at: int
    word: str
    lemma: str
    tag: str
    free: bool


def reread(nlp: Language, doc: Doc) -> Doc:
    """The document, or its second reading where it is a headline whose verb was not seen, or names a pair by a comma."""
    comma = _pairing(doc)
    if comma is None:
        return _verb_seen(nlp, doc)
    return _in_words_of(doc, _verb_seen(nlp, _parsed(nlp, doc, comma, "and")))


def _pairing(doc: Doc) -> int | None:
    """The comma that stands for "and" between the two names that a headline opens with ("Japan, UK sign pact")."""
    if not _may_be_headline(doc):
        return None
    comma = next((t.i for t in doc[1:_NAMES] if t.text == ","), None)
    if comma is None or not all(_is_name(t) for t in doc[:comma]):
        return None
    after = next((t.i for t in doc[comma + 1 :] if not _is_name(t)), len(doc))
    named = after > comma + 1 and after < len(doc) and after - comma <= _NAMES
    return comma if named and doc[after].text.isalpha() and doc[after].tag_ not in ("POS", "IN") else None


_NAMES = 4  # tokens: the names of a pair are short


def _is_name(token: Token) -> bool:
    return token.tag_ in ("NNP", "NNPS") and token.text[0].isupper()


def _verb_seen(nlp: Language, doc: Doc) -> Doc:
    """The document, or its second reading with a verb in place of the word that was not seen to be one."""
    if not _is_headline(doc):
        return doc
    for stand in _stands(doc):
        second = _second(nlp, doc, stand)
        if _holds(second, stand):
            return _as_given(doc, second, stand)
    return doc


def _may_be_headline(doc: Doc) -> bool:
    """Is it a short line that does not end as a sentence does, or has capitals as only titles have?"""
    ended = doc[-1].text[-1] in ".!?:\"'" if len(doc) else True
    return 3 <= len(doc) <= _LONGEST and (not ended or (doc[-1].text == "." and _is_in_capitals(doc)))


def _is_in_capitals(doc: Doc) -> bool:
    """Have all words capitals that have one in a title ("Canada Lifts Travel Ban to Cuba.")?"""
    words = [t for t in doc if t.is_alpha]
    return len(words) >= _IN_CAPITALS and all(t.is_title or t.is_upper or len(t) < _LONG_WORD for t in words)


_IN_CAPITALS = 4  # words


def _is_headline(doc: Doc) -> bool:
    return _may_be_headline(doc) and not any(_is_finite(t) or (t.dep_ == "ROOT" and t.tag_ in ("VBN", "VBD")) for t in doc)


def _is_finite(token: Token) -> bool:
    """Is it a finite verb? A noun taken for one ("ratifies ICC statute") is none that the lexicon knows."""
    if token.tag_ not in ("VBP", "VBZ") or token.pos_ == "AUX" or token.dep_ == "ROOT":
        return token.tag_ in _FINITE
    return _is_verb(token.lemma_.lower())


def _stands(doc: Doc) -> Iterator[_Stand]:
    """The words that may be the verb, from left to right; each follows a noun that may act."""
    lower = any(t.is_lower and len(t) >= _LONG_WORD for t in doc)
    for token in doc[1:-1]:
        before, after = doc[token.i - 1], doc[token.i + 1]
        part_of_name = lower and token.text[0].isupper()
        if before.tag_ not in _NOUNS or part_of_name or not _may_act(before):
            continue
        if token.lower_ == "to" and lexicon().verbs.get(after.lower_):
            yield _Stand(token.i, "will", "to", "TO", True)
        elif (token.tag_ in _NOUNS or token.tag_ == "VB") and (read := _as_verb(doc, token, before)):
            tag, lemma = read
            if token.text[0].isupper() and lexicon().nouns.get(lemma):
                continue  # "Human Rights League": where all words have capitals, a noun is a noun
            apart = after.tag_ in ("IN", "TO", "RP")
            crowd = tag == "VBP" and before.tag_ in _PLURAL
            yield _Stand(token.i, _STAND_IN[tag][apart], lemma, tag, crowd or not lexicon().nouns.get(lemma))


def _may_act(noun: Token) -> bool:
    """No word for a doing: "plan to cut aid" says whose plan it is, not that the plan will."""
    known = lexicon()
    lemma = noun.lemma_.lower()
    return not known.operators.get(lemma) and not any(e.act for e in known.nouns.get(lemma, ()))


def _as_verb(doc: Doc, token: Token, before: Token) -> tuple[str, str] | None:
    """(tag, lemma) of a word as a verb that agrees with the noun before it, where the lexicon has it as a verb."""
    several = before.tag_ in _PLURAL or before.lower_ == "police" or any(t.lower_ in ("and", "&") for t in doc[: token.i])
    word = token.lower_
    if several:
        return ("VBP", word) if _is_verb(word) else None
    return next((("VBZ", lemma) for lemma in _lemmas(word) if _is_verb(lemma)), None)


def _lemmas(word: str) -> Iterator[str]:
    """What a verb in -s may be the form of ("slams", "accuses", "pushes", "denies")."""
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield word[:-2]
    if word.endswith("ies"):
        yield word[:-3] + "y"


def _is_verb(lemma: str) -> bool:
    return bool(lexicon().verbs.get(lemma) or lexicon().operators.get(lemma))


def _second(nlp: Language, doc: Doc, stand: _Stand) -> Doc:
    return _parsed(nlp, doc, stand.at, stand.word)


def _parsed(nlp: Language, doc: Doc, at: int, word: str) -> Doc:
    """The parse of the same line with another word at one place."""
    words = [word if t.i == at else t.text for t in doc]
    return nlp(type(doc)(nlp.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc]))


def _holds(second: Doc, stand: _Stand) -> bool:
    """Does the stand-in head the sentence, with a subject before it, and an object that names somebody where it must?"""
    verb = second[stand.at].head if stand.tag == "TO" else second[stand.at]
    if verb.dep_ != "ROOT" or verb.tag_[:2] != "VB" or (stand.tag == "TO" and verb.i != stand.at + 1):
        return False
    if not any(kid.dep_ in ("nsubj", "nsubjpass") and kid.i < stand.at for kid in verb.children):
        return False
    named = [kid for kid in verb.children if kid.dep_ == "dobj" and any(t.pos_ == "PROPN" for t in (kid, *kid.children))]
    return stand.free or bool(named)


def _as_given(doc: Doc, second: Doc, stand: _Stand) -> Doc:
    """The second reading with the words of the text."""
    return _in_words_of(doc, second, {stand.at: (stand.lemma, stand.tag)})


def _in_words_of(doc: Doc, second: Doc, stood: Mapping[int, tuple[str, str]] = MappingProxyType({})) -> Doc:
    """What was read of `second`, told of the words of `doc`; `stood`: (lemma, tag) where another word stood in."""
    lemmas = [stood.get(t.i, (t.lemma_, ""))[0] for t in second]
    tags = [stood.get(t.i, ("", t.tag_))[1] for t in second]
    return type(doc)(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        tags=tags,
        lemmas=lemmas,
        pos=[t.pos_ for t in second],
        deps=[t.dep_ for t in second],
        heads=[t.head.i for t in second],
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in second],
    )
