"""The model's attribute ruler (part of speech by tag and word), asked once for each kind of token.

The ruler tries its 180 patterns on every token of every text, a tenth of the time a report takes. All but a few patterns
look at one token alone, and at no more of it than its tag and whether it is one of a few words or relations that they
name; so what they give is kept by that.

Invariant: every token gets what the model's own ruler gives it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc, Token

_RULER = "attribute_ruler"
_NAME = "communique_attributes"
_LOOKED_AT = frozenset(("LOWER", "TAG", "DEP", "IS_SPACE"))
_FORMS = frozenset(("IN", "NOT_IN", "REGEX"))

_MANY = 8  # kinds not met before, from which asking for the whole text costs less than for each

_Kind = tuple[int, int, int]  # lower case and relation where a pattern names them (else 0), and tag between
_Given = tuple[int, int, int]  # part of speech, morphology, lemma (0 where the ruler sets none)


class RememberedRuler:
    """A spaCy component: the given ruler, with what it says of a kind of token kept. Made by `remembered`."""

    def __init__(self, ruler: AttributeRuler) -> None:
        from spacy.matcher import Matcher

        self._ruler = ruler
        self._given: dict[_Kind, _Given] = {}
        self._longer = Matcher(ruler.vocab)  # the patterns that look at neighbours too
        for n, pattern in enumerate(_patterns(ruler)):
            if len(pattern) > 1:
                self._longer.add(str(n), [pattern])
        alone = _alone(ruler)
        self._words = _Named(alone, "LOWER")
        self._relations = _Named(alone, "DEP")

    def __call__(self, doc: Doc) -> Doc:
        if self._longer(doc):
            return self._ruler(doc)
        tokens: list[Any] = list(doc)  # spaCy's annotations leave out set_morph
        words, relations = self._words, self._relations
        kinds = [(words[t.lower_], t.tag, relations[t.dep_]) for t in tokens]
        unknown = {kind: token for kind, token in zip(kinds, tokens, strict=True) if kind not in self._given}
        if len(unknown) > _MANY:
            doc = self._ruler(doc)
            self._given.update((kind, _told(token)) for kind, token in unknown.items())
            return doc
        self._given.update((kind, self._asked(token)) for kind, token in unknown.items())
        for token, kind in zip(tokens, kinds, strict=True):
            token.pos, morph, lemma = self._given[kind]
            if morph:
                token.set_morph(morph)
            if lemma:
                token.lemma = lemma
        return doc

    def _asked(self, token: Token) -> _Given:
        from spacy.tokens import Doc

        words = Doc(token.vocab, words=[token.text], tags=[token.tag_], deps=[token.dep_], heads=[0])
        return _told(self._ruler(words)[0])


class _Named(dict[str, int]):
    """The number of each value that a pattern names; 0 for all others, which no pattern tells apart."""

    def __init__(self, patterns: list[dict[str, Any]], attribute: str) -> None:
        super().__init__()
        asked = [pattern[attribute] for pattern in patterns if attribute in pattern]
        self._values = {value for one in asked for value in ([one] if isinstance(one, str) else _listed(one))}
        self._forms = [re.compile(one["REGEX"]) for one in asked if isinstance(one, dict) and "REGEX" in one]

    def __missing__(self, value: str) -> int:
        named = value in self._values or value.isspace() or any(form.search(value) for form in self._forms)
        self[value] = len(self) + 1 if named else 0
        return self[value]


def _listed(asked: dict[str, Any]) -> list[str]:
    return [*asked.get("IN", ()), *asked.get("NOT_IN", ())]


def _told(token: Any) -> _Given:
    return token.pos, token.morph.key, token.lemma


def remembered(nlp: Language) -> Language:
    """The pipeline with its ruler remembered; as it is where the ruler is another one than spaCy's small models have."""
    from spacy.language import Language

    if _RULER not in nlp.pipe_names or not _looks_at_words(nlp.get_pipe(_RULER)):
        return nlp
    Language.factory(_NAME, func=_made)
    nlp.add_pipe(_NAME, before=_RULER)
    nlp.disable_pipe(_RULER)
    return nlp


def _made(nlp: Language, name: str) -> RememberedRuler:  # noqa: ARG001 - the form that spaCy asks for
    ruler: Any = nlp.get_pipe(_RULER)
    return RememberedRuler(ruler)


def _patterns(ruler: Any) -> list[list[dict[str, Any]]]:
    return [pattern for rule in ruler.patterns for pattern in rule["patterns"]]


def _looks_at_words(ruler: Any) -> bool:
    return all(_LOOKED_AT.issuperset(token) and all(_is_list(asked) for asked in token.values()) for token in _alone(ruler))


def _alone(ruler: Any) -> list[dict[str, Any]]:
    """What is asked of a token by the patterns that look at one alone."""
    return [pattern[0] for pattern in _patterns(ruler) if len(pattern) == 1]


def _is_list(asked: object) -> bool:
    """Is a value asked for in a form that `_Named` reads?"""
    return not isinstance(asked, dict) or _FORMS.issuperset(asked)
