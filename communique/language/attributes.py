"""The model's attribute ruler (part of speech by tag and word), asked once for each kind of token.

The ruler tries its 180 patterns on every token of every text, a tenth of the time a report takes. All but a few patterns
look at one token alone, so what they give is kept by what they look at.

Invariant: every token gets what the model's own ruler gives it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc, Token

_RULER = "attribute_ruler"
_NAME = "communique_attributes"
_LOOKED_AT = frozenset(("LOWER", "TAG", "DEP", "IS_SPACE"))

_MANY = 8  # kinds not met before, from which asking for the whole text costs less than for each

_Kind = tuple[int, int, int]  # lower case, tag, relation
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

    def __call__(self, doc: Doc) -> Doc:
        if self._longer(doc):
            return self._ruler(doc)
        tokens: list[Any] = list(doc)  # spaCy's annotations leave out set_morph
        kinds = [(t.lower, t.tag, t.dep) for t in tokens]
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
    return all(_LOOKED_AT.issuperset(token) for pattern in _patterns(ruler) if len(pattern) == 1 for token in pattern)
