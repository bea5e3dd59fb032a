"""Whether the words of a pattern ("take part in", "be opposed") stand at a token and below it.

Invariant: each word of a pattern after its head is a dependent of a word before it or of the head, or a modifier of the
word after it ("turn a deaf ear to"); a modal verb may be one ("pay will price").
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.codebook.lexicon import ANY_VERB
from communique.coding.syntax import conjuncts, is_verb
from communique.model.document import Document, Token


class Patterns:
    """Asks one document for patterns; keeps which words hang on a token, and which tokens stand after "be"."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._following_at: dict[int, frozenset[str]] = {}
        self._copular: dict[int, bool] = {}

    def tokens(self, at: int, words: tuple[str, ...], *, governs: bool = False) -> tuple[int, ...] | None:
        """The tokens that fulfil a pattern at its head word, or None. "be" before an adjective or participle is its copula.

        A "to" at its end may be that of an infinitive only where the pattern `governs` ("be set to", not "condemn to").
        """
        rest = words
        if words[0] == "be" and len(words) > 1:
            if not self._after_be(at):
                return None
            rest = words[1:]
        if not self._heads(at, rest[0]):
            return None
        return (at,) if len(rest) == 1 else self._rest(at, rest, governs=governs)

    def _heads(self, at: int, word: str) -> bool:
        token = self._document.tokens[at]
        return word in (token.lower, token.lemma.lower()) or (word == ANY_VERB and is_verb(token))

    def _rest(self, at: int, rest: tuple[str, ...], *, governs: bool) -> tuple[int, ...] | None:
        """The tokens of a pattern of several words from its head on."""
        if rest[1] not in self.following(at):
            return None
        found = [at]
        for k, word in enumerate(rest[1:], 2):
            then = rest[k] if k < len(rest) else None
            if then is not None and (pair := self._modifying(at, found[-1], word, then)):
                found.append(pair)
                continue
            nxt = self._below(at, found, word, then)
            if nxt is None and word == "to" and (governs or (then is not None and then not in _LINKS)):
                nxt = self._infinitive(at)
            if nxt is None and word == "for" and governs and k == len(rest):
                nxt = self._for_to(at)
            if nxt is None:
                return None
            found.append(nxt)
        return tuple(sorted(found))

    def _modifying(self, at: int, last: int, word: str, then: str) -> int | None:
        """The next word of a pattern where it modifies the noun after it."""
        for place in dict.fromkeys((last, at)):
            for noun in self._document.kids(place):
                if then in (noun.lower, noun.lemma.lower()):
                    for kid in self._document.kids(noun.i, *_MODIFIERS):
                        if word in (kid.lower, kid.lemma.lower()):
                            return kid.i
        return None

    def following(self, at: int) -> frozenset[str]:
        """The words that may stand second in a pattern at a token: forms and lemmas of its dependents, "to", or none ("")."""
        if at not in self._following_at:
            near = self._document.kids(at)
            joined = (
                self._document.tokens[j] for n in near if n.dep == "dobj" for j in conjuncts(self._document, n.i) if j != n.i
            )
            token = self._document.tokens[at]
            beside = self._document.kids(token.head, "neg", "advmod") if token.dep == "acomp" else ()  # "is not welcome"
            kids = (
                *near,
                *beside,
                *(k for n in joined for k in self._document.kids(n.i, "prep")),
                *(
                    k
                    for n in near
                    for k in self._document.kids(n.i, *_MODIFIERS, *(("prep", "appos") if n.dep == "dobj" else ()))
                ),
            )
            self._following_at[at] = frozenset(("", "to", "for", *(w for kid in kids for w in (kid.lower, kid.lemma.lower()))))
        return self._following_at[at]

    def _below(self, at: int, found: list[int], word: str, then: str | None) -> int | None:
        """The next word of a pattern, below one that was `found` before it or below the head; `then` is the word after it."""
        document = self._document
        copula = document.tokens[at].head if document.tokens[at].dep in ("prep", "acomp") else at  # "is under fire for"
        direct = [k.i for k in document.kids(at, "dobj")]
        near = {j for i in direct for j in conjuncts(document, i)} - {
            *found
        }  # "put nine judges on its list", "showed him the door"
        for place in dict.fromkeys((found[-1], at, copula, *reversed(found), *near)):
            for kid in document.kids(place):
                if word not in (kid.lower, kid.lemma.lower()) or _is_clause_apart(kid, word) or _marks(kid):
                    continue
                behind = kid.pos == "ADJ" and (kid.i > place or kid.i == at + 1)  # "left eight soldiers dead", "set free six"
                if place in near and then is None and kid.dep != "appos" and word != "as" and not behind:
                    continue
                inner = document.kid(kid.i, "pobj") if then else None  # "take off air": the pattern names its object
                if inner and word in _LOOSE and then in _LINKS and inner.i < _next(document, kid.i, then):
                    continue  # "gave $20m in aid to Chad" gives in to nobody
                if (inner and then in (inner.lower, inner.lemma.lower())) or not _is_preposition(document, at, kid):
                    return kid.i
        return None

    def _infinitive(self, at: int) -> int | None:
        """The "to" of an infinitive complement, for operators spelled with it ("be set to")."""
        for kid in self._document.kids(at, "xcomp", "advcl", "ccomp"):
            if (marker := self._document.kid(kid.i, "aux")) and marker.lower == "to":
                return marker.i
        return None

    def _for_to(self, at: int) -> int | None:
        """The "for" that the parser makes the mark of an infinitive ("called for the generals to be tried")."""
        for kid in self._document.kids(at, "xcomp", "advcl", "ccomp"):
            mark = self._document.kid(kid.i, "mark")
            if mark and mark.lower == "for" and at < mark.i:
                return mark.i
        return None

    def _after_be(self, at: int) -> bool:
        if at not in self._copular:
            self._copular[at] = _after_be(self._document, at)
        return self._copular[at]


_LOOSE = frozenset(("in", "out", "up", "off", "down", "away", "back", "over"))
_LINKS = frozenset(("to", "of", "from", "with", "on", "for"))
"""Words of a pattern that follow a particle, never its own object."""


def _next(document: Document, at: int, word: str) -> int:
    """Where a word stands next after a token."""
    return next((t.i for t in document.tokens[at + 1 :] if t.lower == word), at)


_MODIFIERS = ("amod", "compound", "nummod", "intj", "det")


def _after_be(document: Document, at: int) -> bool:
    token = document.tokens[at]
    head = document.tokens[token.head]
    if token.dep in ("acomp", "attr", "oprd", "conj", "prep") and head.lemma in cue("copulas"):
        return True
    return any(k.lemma == "be" for k in document.kids(at, "aux", "auxpass", "cop"))


def _is_preposition(document: Document, verb: int, word: Token) -> bool:
    """Is the word no part of the verb: "off" of "exercises off the coast", "on" of "on Friday"?"""
    away = word.dep == "prep" and word.lower in _PARTICLES and document.kid(word.i, "prep") is None  # "out of" is one
    if away and document.kid(verb, "dobj") is not None:
        return True
    inner = document.kid(word.i, "pobj") if word.dep == "prep" else None
    timed = inner is not None and (inner.entity in ("DATE", "TIME") or inner.lower in cue("long-times"))  # "for years"
    if inner is None or not timed or word.lower == "until":  # "given until Friday to leave"
        return False
    return not (word.lower == "to" and inner.tag == "NN" and inner.i == word.i + 1)  # "which they signed up to yesterday"


def _is_clause_apart(token: Token, word: str) -> bool:
    """Is it the verb of a clause beside: joined by "and", or a participle that the pattern's noun has the lemma of ("dismissed
    the offer, claiming that …" dismisses no claim)?
    """
    return is_verb(token) and (token.dep == "conj" or (token.dep == "advcl" and token.lower != word))


def _marks(word: Token) -> bool:
    """Is it the "to" of an infinitive?"""
    return word.dep == "aux" and word.lower == "to"


_PARTICLES = frozenset(("off", "out", "up", "down", "away", "back"))
