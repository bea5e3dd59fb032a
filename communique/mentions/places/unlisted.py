"""Names that only their setting tells to be places: "troops shelled Saryagash", "at Hillacondji", "the Yallama checkpoint".

Invariant: a name of rare words alone, no body's, which the document has nowhere as who acts; what it hangs on is a place's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from communique.codebook.coding_cues import cue
from communique.codebook.gazetteer_names import fold_name
from communique.mentions.places.signs import PLACE_LABELS
from communique.mentions.places.spans import Reading, is_capital, name_end
from communique.mentions.places.told import is_rare, says_town
from communique.mentions.places.unknown import Unknown
from communique.mentions.places.words import bodies, leaders, name_fronts, words
from communique.model.document import Token

_LEADING = frozenset(("at", "in", "near", "outside", "inside", "around", "off"))
_ACTING = frozenset(("nsubj", "nsubjpass", "poss", "agent", "appos", "conj", "npadvmod"))
_LONGEST = 3


def unlisted(reading: Reading, taken: set[int]) -> Iterator[Unknown]:
    """Such names behind "at", "in", "near", or before a lower-case noun for what stands there ("checkpoint")."""
    acting, first = _acting(reading), 0
    while first < len(reading.tokens):
        last = _run(reading, first)
        if first < last and taken.isdisjoint(range(first, last)) and _is_place(reading, acting, first, last):
            yield Unknown(first, last, "city", "by what it stands behind or before")
        first = max(last, first + 1)


def _acting(reading: Reading) -> dict[str, list[int]]:
    """Where each word stands as who acts, or as one beside them; looked up once for all names."""
    found: dict[str, list[int]] = {}
    for token in reading.tokens:
        if token.dep in _ACTING:
            found.setdefault(token.text, []).append(token.i)
    return found


def _run(reading: Reading, first: int) -> int:
    """Where a run of capitalised names ends that begins at a token; `first` itself where it is none, or too long."""
    tokens = reading.tokens
    before = tokens[first - 1] if first > 0 else None
    if before is not None and is_capital(before) and before.pos == "PROPN" and before.sentence == tokens[first].sentence:
        return first
    last = name_end(tokens, first, reading.sentence(first).last)
    return last if last - first <= _LONGEST else first


def _is_place(reading: Reading, acting: Mapping[str, list[int]], first: int, last: int) -> bool:
    return _is_own_name(reading, acting, first, last) and (
        _stands_behind(reading, first, last) or _names_site(reading, first, last) or _is_stormed(reading, last)
    )


def _is_own_name(reading: Reading, acting: Mapping[str, list[int]], first: int, last: int) -> bool:
    """Is it a name of rare words, of nobody known, and nowhere of who acts?"""
    named = [t for t in reading.tokens[first:last] if t.text != "-"]
    if fold_name(reading.text(first, last)) in bodies() or any(t.text.isupper() or not t.text.isalpha() for t in named):
        return False
    if named[0].lower in name_fronts() or named[-1].lower in leaders() or named[-1].tag == "NNPS":
        return False
    if not all(is_rare(t.lower) for t in named):
        return False
    return all(first <= i < last for t in named for i in acting.get(t.text, ()))


def _stands_behind(reading: Reading, first: int, last: int) -> bool:
    """Does "at", "in" or "near" lead to it, from a verb, or from a noun that is where something is?"""
    tokens = reading.tokens
    head = next((t for t in tokens[first:last] if t.dep in ("pobj", "npadvmod") and not first <= t.head < last), None)
    before = tokens[first - 1] if first > 0 else None
    if head is None or before is None or before.i != head.head or not _leads(tokens, before):
        return False
    above, entity = tokens[before.head], reading.entity.get(head.i)
    if entity is not None and entity.label not in (*PLACE_LABELS, "ORG", "PERSON", "NORP"):
        return False
    if (above.pos in ("VERB", "AUX") and above.lemma not in words("minding")) or _is_site(above):
        return True
    return says_town(reading, last)


def _leads(tokens: Sequence[Token], before: Token) -> bool:
    """Is it a preposition of place, or "to" behind a verb of going?"""
    return before.lower in _LEADING or (before.lower == "to" and tokens[before.head].lemma in words("going"))


def _names_site(reading: Reading, first: int, last: int) -> bool:
    """Does a lower-case noun for what stands there follow ("the Yallama checkpoint")?"""
    after = reading.tokens[last] if last < len(reading.tokens) else None
    name = reading.tokens[last - 1]
    if after is None or name.dep not in ("compound", "nmod") or name.head != after.i:
        return False
    one = first > 0 and reading.tokens[first - 1].lower in ("a", "an")  # "a Sandton hotel"; "the Ritz hotel" is in no Ritz
    return after.lower in cue("standing") or (one and after.lower in cue("buildings"))


def _is_stormed(reading: Reading, last: int) -> bool:
    """Is it what arms are turned on that nobody turns on a person ("shelled Saryagash")?"""
    name = reading.tokens[last - 1]
    return name.dep in ("dobj", "nsubjpass") and reading.tokens[name.head].lemma in words("storming")


def _is_site(token: Token) -> bool:
    site = words("built") | words("unit") | cue("standing")
    return token.lemma.lower() in site
