"""Phrases that point back without a name: "the two leaders", "both countries", "the pair", "the island state".

Invariant: only definite phrases are read so ("a country" is nobody); what they mean is left to resolution.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from communique.codebook import facts
from communique.codebook.tables import read_shipped
from communique.mentions.actors.context import Context
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.names import body_party, state_party
from communique.mentions.actors.phrases import Phrase
from communique.mentions.actors.plurals import plural
from communique.model.party import Party

_DEFINITE = frozenset(("the", "this", "that", "both", "these", "those"))


NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6}
"""How many a phrase points back at, where it is not two."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A noun that points back: at a `nation`, `leaders` or `sides`; `many` in the plural or where it means two.

    `bare`: the plural points back with "the" alone.
    """

    means: str
    many: bool
    bare: bool = False


@lru_cache(maxsize=1)
def references() -> dict[str, Reference]:
    """The nouns of words/references.tsv, singular and plural."""
    found: dict[str, Reference] = {}
    for row in read_shipped("words/references.tsv", ("word", "means", "pair")):
        means = row.one_of("means", ("nation", "leaders", "sides"))
        found[row["word"]] = Reference(means, row["pair"] == "yes")
        found[plural(row["word"])] = Reference(means, True, row["pair"] == "the")
    return found


def read_reference(c: Context, whole: Phrase, core: Phrase) -> Draft | None:
    """The draft of a phrase that points back; `role` words between article and noun are left to the roles."""
    words = [t.lower for t in c.document.tokens[core.first : core.last]]
    head = c.document.tokens[core.head]
    if (len(words) > 1 and words[0] == "the" and words[-1] == "two") or words == ["both"]:
        return _draft(whole, "both", "two")
    if (words[0] == "the" or _in_headline(c, core)) and (
        half := _half(c, [t.text for t in c.document.tokens[core.first : core.last]])
    ):
        return replace(_draft(whole, "nation", "nation"), kind="state", parties=(half,), why=f"short for {half.name}")
    if len(words) == 2 and words[0] == "the" and (body := _short_for(c, core)):
        return replace(_draft(whole, "nation", "body"), kind="body", parties=(body,), why=f"short for {body.name}")
    reference = references().get(head.lower)
    if not reference or words[0] not in _DEFINITE or _names_inside(c, core) or _is_named_after(c, whole):
        return None
    if "two" in words or words[0] == "both" or (reference.many and head.tag not in ("NNS", "NNPS")):
        return _draft(whole, "both", reference.means)
    if reference.many and (not NUMBERS.keys().isdisjoint(words[1:]) or (reference.bare and words == ["the", head.lower])):
        return _draft(whole, "both", reference.means)
    if reference.means == "nation" and not reference.many:
        if there := _seated_in(c, whole):
            return replace(_draft(whole, "nation", "nation"), kind="state", parties=(there,), why="where it is told to be")
        return _draft(whole, "nation", "nation")
    return None


def _is_named_after(c: Context, whole: Phrase) -> bool:
    """ "The state of Niger", "the government of Peru" name themselves whose they are."""
    tokens = c.document.tokens
    return whole.last + 1 < len(tokens) and tokens[whole.last].lower == "of" and whole.last + 1 in c.known.names


def _seated_in(c: Context, whole: Phrase) -> Party | None:
    """The state of the capital that follows in "the regime in Tehran"."""
    tokens = c.document.tokens
    hit = c.known.names.get(whole.last + 1) if whole.last < len(tokens) and tokens[whole.last].lower == "in" else None
    entry = hit.reading("capital", "country") if hit else None
    return state_party(entry.country) if entry and entry.country and entry.country.iso3 in facts.states() else None


def _short_for(c: Context, core: Phrase) -> Party | None:
    """The one body named before of whose name "the Union", "the Commission" is the last word."""
    word = c.document.tokens[core.head].text
    if not word[:1].isupper() or word.isupper() or core.head in c.known.names:
        return None
    hits = [h for h in c.known.distinct_names() if h.last <= core.first and h.last - h.first > 1]
    ending = [h for h in hits if c.document.tokens[h.last - 1].text == word]
    found = {p.name: p for h in ending if (p := body_party(h, c.countries, c.day)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _in_headline(c: Context, core: Phrase) -> bool:
    """Is it a single word of a headline, which leaves articles out ("olive branch to South")?"""
    sentence = c.document.sentences[c.document.tokens[core.head].sentence]
    return core.last - core.first == 1 and sentence.field == "title"


def _half(c: Context, words: list[str]) -> Party | None:
    """ "The North", "the nuclear-armed North", where the report names one state of a land of that half or of the other one."""
    if words[-1] not in _HALVES or any(w[:1].isupper() for w in words[1:-1]):
        return None
    states = [s for code in c.countries if (s := facts.states().get(code))]
    named = {s.iso3: s for s in states if s.name.startswith(f"{words[-1]} ")}
    other = _HALVES[words[-1]]
    known = {s.name: s for s in facts.states().values()}
    halves = (known.get(s.name.replace(other, words[-1], 1)) for s in states if s.name.startswith(f"{other} "))
    named = named or {s.iso3: s for s in halves if s is not None}
    return state_party(next(iter(named.values()))) if len(named) == 1 else None


_HALVES = {"North": "South", "South": "North"}


def _names_inside(c: Context, core: Phrase) -> bool:
    return any(i in c.known.names for i in range(core.first, core.last))


def _draft(whole: Phrase, kind: str, means: str) -> Draft:
    assert kind in ("both", "nation")
    return Draft(
        whole.first, whole.last, whole.head, "both" if kind == "both" else "nation", why=means, plural=kind == "both",
        definite=True,
    )  # fmt: skip
