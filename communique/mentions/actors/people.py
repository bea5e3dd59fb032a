"""Names of persons in a document: one name, one kind, whatever the parser's labels say from line to line.

Invariant: a name covers tokens of one phrase; its `full` form is the longest form of it that the document has.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from communique.codebook.facts import Term
from communique.mentions.actors.gazetteer import Found, fold
from communique.model.document import Document, Entity

_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii"))


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name at tokens `first` to `last` (exclusive), and the fullest form in the document."""

    first: int
    last: int
    full: str
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """The names of a document by the tokens that they cover."""

    names: dict[int, Name]

    def ending(self, last: int) -> Name | None:
        """The name whose last token stands before `last`."""
        name = self.names.get(last - 1)
        return name if name and name.last == last else None


def find_people(document: Document, known: Found) -> People:
    """All persons' names: of the table of offices, after titles, labelled so, or short for one of these."""
    spans = _spans(document, known)
    full = _fullest(document, spans)
    votes = _votes(document)
    names: dict[int, Name] = {}
    for first, last in _with_short_forms(document, known, spans, full):
        text = _text(document, first, last)
        longest = full.get(_surname(document, first, last), text)
        if first + 1 == last and longest == text and votes[text] < 0 and not _terms(known, first, last):
            continue
        shown = longest if last - first == 1 or text in longest else text
        name = Name(first, last, shown, _terms(known, first, last))
        names.update(dict.fromkeys(range(first, last), name))
    return People(names)


def _spans(document: Document, known: Found) -> list[tuple[int, int]]:
    """Spans of names that are sure or likely: after a title, in the table, or labelled PERSON."""
    taken: dict[int, tuple[int, int]] = {}
    hits = {h.first: h for h in known.names.values() if h.entries[0].kind == "person"}
    found = [(h.first, h.last) for h in hits.values()]
    found += [s for e in document.entities if e.label == "PERSON" and (s := _trimmed(document, known, e))]
    found += _after_titles(document, known)
    for first, last in sorted(found, key=lambda s: (s[0] - s[1], s)):
        if not any(i in taken for i in range(first, last)):
            taken.update(dict.fromkeys(range(first, last), (first, last)))
    return sorted(set(taken.values()))


def _trimmed(document: Document, known: Found, entity: Entity) -> tuple[int, int] | None:
    """An entity without role words and peoples before the name, or None where nothing of a name is left."""
    first, last = entity.first, entity.last
    while first < last and _is_modifier(document, known, first, last):
        first += 1
    while first < last and document.tokens[last - 1].pos not in ("PROPN", "NOUN"):
        last -= 1
    if first >= last or not all(_is_name_word(document, i) for i in range(first, last)):
        return None
    hit = known.names.get(first)
    if hit and hit.entries[0].kind != "person" and hit.first <= first and hit.last >= last:
        return None
    return first, last


def _is_modifier(document: Document, known: Found, i: int, last: int) -> bool:
    hit = known.names.get(i)
    if hit and hit.reading("demonym") and hit.last < last:
        return True
    role = known.roles.get(i)
    return (role is not None and role.last < last) or document.tokens[i].tag == "DT"


def _is_name_word(document: Document, i: int) -> bool:
    token = document.tokens[i]
    return token.text[:1].isupper() or token.text in ("-", "'", ".") or token.lower in _PARTICLES


_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "del",
        "della",
        "di",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "ben",
        "ter",
        "ten",
        "du",
        "y",
        "e",
        "af",
        "av",
        "zu",
    ]
)


def _after_titles(document: Document, known: Found) -> list[tuple[int, int]]:
    """Runs of capitalised names right after a role word: "Minister Ana Sosa"."""
    found = []
    tokens = document.tokens
    for hit in {h.first: h for h in known.roles.values()}.values():
        sentence = document.sentences[tokens[hit.first].sentence]
        last = hit.last
        while last < sentence.last and tokens[last].pos == "PROPN" and _is_name_word(document, last):
            if last in known.roles or _is_other(known, last):
                break
            last += 1
        role = hit.entries[0].role
        if last > hit.last and role and role.kind == "person" and tokens[hit.last].text[:1].isupper():
            found.append((hit.last, last))
    return found


def _is_other(known: Found, i: int) -> bool:
    hit = known.names.get(i)
    return hit is not None and hit.entries[0].kind != "person"


def _fullest(document: Document, spans: list[tuple[int, int]]) -> dict[str, str]:
    """The longest name for each surname; of two equally long ones the first."""
    found: dict[str, str] = {}
    for first, last in spans:
        key, text = _surname(document, first, last), _text(document, first, last)
        if len(text.split()) > len(found.get(key, "").split()):
            found[key] = text
    return found


def _with_short_forms(
    document: Document, known: Found, spans: list[tuple[int, int]], full: dict[str, str]
) -> list[tuple[int, int]]:
    """The spans, and single words that are the surname of one of them."""
    taken = {i for first, last in spans for i in range(first, last)}
    surnames = {key for key, text in full.items() if " " in text}
    short = [
        (t.i, t.i + 1)
        for t in document.tokens
        if t.i not in taken and t.pos in ("PROPN", "NOUN", "ADJ") and t.text[:1].isupper()
        and fold(t.text) in surnames and not _in_longer(document, known, t.i)
    ]  # fmt: skip
    return sorted(spans + short)


def _in_longer(document: Document, known: Found, i: int) -> bool:
    """Is the word part of a longer known name, or followed by more of a proper name ("Johnson Street")?"""
    hit = known.names.get(i)
    if hit and hit.entries[0].kind != "person":
        return True
    following = document.tokens[i + 1] if i + 1 < len(document.tokens) else None
    return bool(following and following.pos == "PROPN" and following.head != i and document.tokens[i].dep == "compound")


def _votes(document: Document) -> Counter[str]:
    """For each name: how often it is labelled as a person, less how often as something else."""
    votes: Counter[str] = Counter()
    for entity in document.entities:
        if entity.last - entity.first == 1:
            votes[document.tokens[entity.first].text] += 1 if entity.label == "PERSON" else -1
    return votes


def _terms(known: Found, first: int, last: int) -> tuple[Term, ...]:
    hit = known.names.get(last - 1)
    if not hit or hit.first < first or hit.last != last:
        return ()
    entry = hit.reading("person")
    return entry.terms if entry else ()


def _surname(document: Document, first: int, last: int) -> str:
    words = [t.text for t in document.tokens[first:last]]
    while len(words) > 1 and words[-1].lower() in _SUFFIXES:
        words.pop()
    return fold(words[-1])


def _text(document: Document, first: int, last: int) -> str:
    return " ".join(document.quoted(first, last).text.split())
