"""What an entry asks of its object or subject, and how specifically the nouns that stand there fulfil it.

Invariant: the ranks rise from "anything" (1) over "some object" (2), an actor (3) and a class (4) to the word itself (5).
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.codebook.coding_cues import cue
from communique.coding.match.hits import IsActor
from communique.coding.match.meant import counts, meant
from communique.coding.match.nouns import Nouns
from communique.coding.syntax import conjuncts, is_styled, takes_relative
from communique.model.document import Document, Token

NAMED = 3
"""The rank from which an object is named by class, word or as an actor."""

BY_CLASS = 4
"""The rank from which an entry names its object, by class or by word."""

_SETTING = frozenset(("in", "at", "on", "during", "after", "before"))
_SOME = 2
_BY_WORD = 5
_BY_PHRASE = 6


class Conditions:
    """Asks one document whether nouns are what an entry wants."""

    def __init__(self, document: Document, nouns: Nouns, is_actor: IsActor, is_person: IsActor) -> None:
        self._document = document
        self._nouns = nouns
        self._is_actor = is_actor
        self._is_person = is_person

    def heads(self, at: int, words: tuple[str, ...], tokens: tuple[int, ...], objects: list[int]) -> list[int]:
        """The heads that the object condition of an entry is about; `objects` are those of the verb itself."""
        document = self._document
        if len(words) > 1 and words[-1] in _PREPOSITIONS:
            ends = [t for t in tokens if document.tokens[t].lower == words[-1]]
            for end in ends:
                found = document.kids(end, "pobj", "pcomp") or (document.kids(end, "amod") if words[-1] == "as" else ())
                if found and not self._stranded(at, found):
                    return [j for k in found for j in conjuncts(document, k.i)]
            particle = all(document.tokens[t].dep == "prt" for t in ends)  # "who took over the ministry", "that went off"
            particle = particle and (bool(objects) or not takes_relative(document, at))
            if ends and document.tokens[at].dep == "relcl" and not particle:
                return [document.tokens[at].head]
        styles = document.kids(at, "oprd") if len(words) == 1 and words[0] in cue("styling") else ()
        if styles and document.kid(at, "dobj") is not None:
            named = [j for k in styles for j in conjuncts(document, k.i)]
            return named + [k.i for j in named for k in document.kids(j, "amod")]
        if words == ("call",) and is_styled(document, at):
            return []
        titles = document.kids(at, "oprd", "attr") if len(words) == 1 and words[0] in cue("titling") else ()
        return self._given(at, tokens, objects) or objects + [k.i for k in titles] or self._in_clause(at, words[0])

    def _given(self, at: int, tokens: tuple[int, ...], objects: list[int]) -> list[int]:
        """Whom it meets where the object is a word of the pattern ("gave two envoys the boot", "showed the door to him")."""
        if len(tokens) < len(("give", "boot")) or not set(objects) <= set(tokens):
            return []
        given = self._document.kids(at, "dative", "iobj")
        people = [k for word in given for k in (self._document.kids(word.i, "pobj") if word.pos == "ADP" else [word])]
        return [j for k in people for j in conjuncts(self._document, k.i)]

    def _stranded(self, at: int, found: Sequence[Token]) -> bool:
        """Is the preposition's object what the relative clause is about ("the pact to which they put their names"), for which
        the parser may take the day behind it ("which they put their names to yesterday")?
        """
        relative = self._document.tokens[at].dep == "relcl"
        return relative and all(self._is_which(k) or k.entity == "DATE" for k in found)

    def _is_which(self, word: Token) -> bool:
        """Does the word stand for what the clause is about? "In which" says when or where."""
        return word.tag in ("WDT", "WP") and self._document.tokens[word.head].lower not in _SETTING

    def _in_clause(self, at: int, verb: str) -> list[int]:
        """Who may: of "allowed the monks to return" the parser makes the monks the subject of what they may do; or what is
        shown to be so.
        """
        clause = self._document.kid(at, "ccomp")
        if clause and verb in cue("showing"):
            return [clause.i]
        clause = clause if verb in cue("letting") else None
        subject = self._document.kid(clause.i, "nsubj", "nsubjpass") if clause and clause.i > at else None
        return [subject.i] if subject else []

    def is_style(self, at: int) -> bool:
        """Is it what somebody or something is called ("called the vote a farce")?"""
        token = self._document.tokens[at]
        if token.dep == "amod":
            token = self._document.tokens[token.head]
        verb = self._document.tokens[token.head]
        return token.dep == "oprd" and verb.lemma.lower() in cue("styling") and self._document.kid(verb.i, "dobj") is not None

    def names(self, at: int) -> bool:
        """Is it what the object is called, or the office that it is given ("named Sow president")?"""
        token = self._document.tokens[at]
        return self.is_style(at) or (token.dep == "oprd" and self._document.tokens[token.head].lemma in cue("titling"))

    def rank(self, wanted: tuple[str, ...], heads: Sequence[int]) -> int | None:
        """How specifically the heads fulfil the condition; None where they do not."""
        if not wanted:
            return 1
        if not heads:
            return _SOME if "-" in wanted else None
        best = max([self._rank(choice, heads) for choice in wanted])
        return best or None

    def _rank(self, choice: str, heads: Sequence[int]) -> int:
        """The rank of one choice where something stands there; 0 where it does not hold."""
        if choice[0] == "@" or choice in ("actor", "who"):  # what somebody is called is nobody who is met or called up
            heads = [h for h in heads if not self.is_style(h)]
        if choice[0] == "@":
            wanted = choice[1:]
            told = [i for h in heads for i in (h, *self._nouns.counted(h))]  # "four of her diplomats"
            if self._nouns.have(told, wanted):
                return BY_CLASS
            found = [h for h in told if self._nouns.have(meant(self._document, h, wanted), wanted)]
            sure = any(not counts(self._document.tokens[h]) for h in found)  # a number may be one of something else
            return BY_CLASS if sure else NAMED if found else 0
        if choice in ("-", "+"):
            return _SOME if choice == "+" else 0
        if choice == "where":
            return NAMED if any(self._document.tokens[h].pos == "PROPN" for h in heads) else 0
        if choice in ("actor", "who"):
            named = self._is_actor if choice == "actor" else self._is_person
            return NAMED if any(named(i) for h in heads for i in (h, *self._nouns.counted(h))) else 0
        words = choice.split("|")
        heads = [i for h in heads for i in dict.fromkeys((h, self._nouns.content(h), *self._nouns.counted(h)))]
        if any(" " in word for word in words) and self._nouns.have_phrase(heads, words):
            return _BY_PHRASE
        return _BY_WORD if self._nouns.have_word(heads, words) else 0


_PREPOSITIONS = frozenset(
    ("on", "to", "for", "with", "against", "of", "from", "in", "into", "at", "by", "over", "about", "upon", "towards")
).union(
    (
        "toward",
        "under",
        "between",
        "among",
        "amid",
        "behind",
        "after",
        "through",
        "as",
        "out",
        "off",
        "onto",
        "aboard",
        "inside",
        "outside",
        "before",
    )
)
