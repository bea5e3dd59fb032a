"""What somebody or something is called: of "called the British offer an insult" the parser makes "the British offer" a clause.

Invariant: words stay; only the two noun phrases (or the noun phrase and the adjective) right behind a verb of calling move, of
which the second may stand in quotation marks: the first is its object, the second what that is called; neither heads the verb
("what he called an ultimatum").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import sentence_around, stands_below
from communique.model.document import Token

_OPENING = frozenset(("DT", "PRP$", "PDT"))
_WITHIN = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "VB", "VBP", "VBG", "VBN", "CD", "POS", "RB"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "VB", "VBP"))
_TIMES = frozenset(("DATE", "TIME", "ORDINAL"))


def with_styled(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, what is called something as the object of the verb and what it is called beside it."""
    made = list(tokens)
    for verb in tokens:
        if verb.pos == "VERB" and verb.lemma in cue("styling") and verb.dep != "amod":
            after = [t for t in sentence_around(tokens, verb) if t.i > verb.i]
            phrases = _phrases(after)
            if phrases is not None and not any(stands_below(tokens, verb, phrase[-1]) for phrase in phrases):
                _set(made, verb, *phrases)
                _set_apart(made, *phrases)
    return made


def _phrases(after: list[Token]) -> tuple[list[Token], list[Token]] | None:
    """The words of what is called something and of what it is called, where they stand right behind the verb."""
    if quoted := _quoted(after):
        return quoted
    if beyond := _beyond_name(after):
        return beyond
    thing = _phrase(after) or _named(after)
    behind = after[len(thing) :] if thing else []
    if not thing or not behind:
        return None
    style = _phrase(behind)
    if not style and thing[-1].tag == "JJ" and thing[-2].tag in _NOUNS and len(thing) > _WITH_NOUN:
        thing, style = thing[:-1], thing[-1:]  # "the Vietnamese move unjustified"
    if not style or thing[-1].tag not in _NOUNS or style[-1].tag not in (*_NOUNS, "JJ"):
        return None
    return None if any(t.entity in _TIMES for t in style) else (thing, style)


def _beyond_name(after: list[Token]) -> tuple[list[Token], list[Token]] | None:
    """The same where a name stands between, of which the parser makes a part of the style ("called the raid on Lima
    unacceptable").
    """
    style = next((n for n, t in enumerate(after) if t.tag == "JJ" and t.dep == "pobj"), 0)
    thing = next((n for n, t in enumerate(after) if t.tag == "IN"), style)
    between = after[thing + 1 : style]
    named = bool(between) and all(t.tag in ("NNP", "NNPS") and t.head == after[style].i for t in between)
    ends = after[style + 1 : style + 2] == [] or after[style + 1].pos in ("PUNCT", "CCONJ", "ADP")
    told = 0 < thing < style and all(t.tag in (*_OPENING, *_WITHIN) for t in after[:thing]) and after[thing - 1].tag in _NOUNS
    return (after[:thing], [after[style]]) if told and named and ends else None


def _quoted(after: list[Token]) -> tuple[list[Token], list[Token]] | None:
    """The same where what it is called stands in quotation marks behind it (called the verdict of the court "absurd")."""
    marks = [n for n, t in enumerate(after) if t.tag in ("``", "''") or t.text in _MARKS][:2]
    if len(marks) < _A_PAIR or not 1 <= marks[0] <= _FAR:
        return None
    before, style = after[: marks[0]], [t for t in after[marks[0] + 1 : marks[1]] if t.text not in _STOPS]
    if not style or style[-1].tag not in (*_NOUNS, "JJ") or any(t.tag not in (*_OPENING, *_WITHIN, "CC") for t in style):
        return None
    whole = all(t.tag in (*_OPENING, *_WITHIN, "IN") and t.lower != "as" for t in before) and before[0].tag != "IN"
    end = next((n for n, t in enumerate(before) if t.tag == "IN"), len(before))
    thing = before[:end]
    return (thing, style) if whole and thing[-1].tag in _NOUNS and before[-1].tag in _NOUNS else None


def _phrase(after: list[Token]) -> list[Token]:
    """An article and what stands behind it, up to the next article, preposition, comma or verb."""
    if not after or after[0].tag not in _OPENING:
        return []
    last = next((n for n, t in enumerate(after) if n and t.tag not in _WITHIN), len(after))
    return after[:last] if last > 1 else []


def _named(after: list[Token]) -> list[Token]:
    """A phrase that begins with a name and not with an article ("Togo's ambassador"), up to the article behind it."""
    last = next((n for n, t in enumerate(after) if t.tag not in _WITHIN), len(after))
    dated = bool(after) and after[0].entity in _TIMES and after[1:2] and after[1].tag != "POS"  # "Sunday's vote" is no day
    named = after[:last] if after and after[0].tag in ("NNP", "NNPS") and not dated else []
    return named if last < len(after) and after[last].tag == "DT" and after[last].lower in ("a", "an") else []


_MARKS = frozenset(('"', "“", "”", "‘", "’", "'"))
_STOPS = frozenset((".", ",", "!"))
_A_PAIR = 2
_FAR = 9  # words, to the quotation mark
_WITH_NOUN = 2  # words: an article and an adjective are no noun phrase


def _set(made: list[Token], verb: Token, thing: list[Token], style: list[Token]) -> None:
    for phrase, dep in ((thing, "dobj"), (style, "oprd")):
        head, own = phrase[-1], {t.i for t in phrase}
        noun = head.tag in ("VB", "VBP")
        made[head.i] = (
            replace(head, pos="NOUN", tag="NN", dep=dep, head=verb.i) if noun else replace(head, dep=dep, head=verb.i)
        )
        for word in phrase[:-1]:
            if word.head not in own or word.dep in _OUTSIDE:
                made[word.i] = replace(word, dep=_part_of(word), head=head.i)


def _set_apart(made: list[Token], thing: list[Token], style: list[Token]) -> None:
    """A name between the two, hung on the preposition before it."""
    between = made[thing[-1].i + 1 : style[0].i]
    if len(between) > 1 and between[0].tag == "IN" and between[-1].head == style[-1].i:
        made[between[-1].i] = replace(between[-1], dep="pobj", head=between[0].i)
        for word in between[1:-1]:
            made[word.i] = replace(word, head=between[-1].i)


_OUTSIDE = frozenset(("dobj", "oprd", "nsubj", "ccomp", "xcomp"))


def _part_of(word: Token) -> str:
    """How a word before a noun hangs on it."""
    if word.tag in _OPENING:
        return "det" if word.tag != "PRP$" else "poss"
    return "amod" if word.entity == "NORP" or word.tag == "JJ" else "compound"
