"""What stands around a time makes it an interval: since, until, by, before, after, from … to, between … and.

Invariant: only the date changes; type, value and span stay those of the expression itself, as TIMEX3 has them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from communique.mentions.times.atoms import Atom
from communique.mentions.times.calendar import in_year
from communique.mentions.times.reading import Direction, Reading, timex
from communique.model.document import Document
from communique.model.when import When

_TO = frozenset(("to", "until", "till", "through", "-", "–", "—"))
_UNTIL = frozenset(("until", "till", "by", "through"))
_FROM = frozenset(("starting", "beginning", "effective"))


@dataclass(frozen=True, slots=True)
class Found:
    """A reading and the atoms `first` to `last` (exclusive) that it was read from; `head` is a token index."""

    first: int
    last: int
    head: int
    direction: Direction
    reading: Reading


def bounded(document: Document, atoms: Sequence[Atom], found: list[Found]) -> list[Found]:
    """The readings of a sentence with their intervals."""
    done = list(found)
    paired: set[int] = set()
    for i in range(len(found) - 1):
        if i not in paired and (pair := _pair(atoms, done[i], done[i + 1])):
            done[i], done[i + 1], whole = pair
            if whole:
                paired |= {i, i + 1}
    return [f if i in paired else _by_preposition(document, atoms, f) for i, f in enumerate(done)]


def _pair(atoms: Sequence[Atom], a: Found, b: Found) -> tuple[Found, Found, bool] | None:
    """Two dates side by side, with the year that one lends the other, and whether they are the ends of one interval."""
    if b.first - a.last != 1 or not _dated(b):
        return None
    link, before = atoms[a.last].text, atoms[a.first - 1].text if a.first else ""
    if link in _TO and _is_night(a) and a.reading.when:  # "the night of Monday to Tuesday" is one
        return a, _with(b, a.reading.when, "the end of a night"), True
    if not _dated(a):
        return None
    interval = (link in _TO and (before == "from" or _same_grain(a, b))) or (link == "and" and before == "between")
    if not interval and link not in ("and", "or", ","):
        return None
    a, b = _lent(a, b), _lent(b, a)
    if not (interval or (link == "and" and before == "on" and _next_day(atoms, a, b))):
        return a, b, False
    first, last = a.reading.when, b.reading.when
    assert first and last and first.low and last.low
    if first.low > last.low:
        a, b = _ordered(a, b)
        first, last = a.reading.when, b.reading.when
    if not (first and last and first.low and last.low and first.low <= last.low):
        return a, b, False
    when = replace(When.between(first, last), year_assumed=first.year_assumed and last.year_assumed)
    return _with(a, when, "the start of an interval"), _with(b, when, "the end of an interval"), True


def _next_day(atoms: Sequence[Atom], a: Found, b: Found) -> bool:
    """Is it one day and the day after it, of both of which the same is told ("on Monday and Tuesday")?"""
    first, last = a.reading.when, b.reading.when
    owner = b.last < len(atoms) and atoms[b.last].text in ("'s", "'")
    if owner or not (first and last and first.low and last.low and first.days == last.days == 1):
        return False
    return last.low - first.low == timedelta(days=1)


def _is_night(f: Found) -> bool:
    return f.reading.type == "TIME" and (f.reading.value or "").endswith("TNI")


def _dated(f: Found) -> bool:
    when = f.reading.when
    return f.reading.type == "DATE" and when is not None and when.low is not None and when.high is not None


def _same_grain(a: Found, b: Found) -> bool:
    assert a.reading.when and b.reading.when
    return a.reading.when.precision == b.reading.when.precision


def _with(f: Found, when: When, why: str) -> Found:
    return replace(f, reading=replace(f.reading, when=when, why=f"{f.reading.why}; {why}"))


def _lent(a: Found, b: Found) -> Found:
    """`a` in the year that `b` states, where `a` has none of its own."""
    mine, other = a.reading.when, b.reading.when
    assert mine and other and other.low
    if not mine.year_assumed or other.year_assumed or b.reading.basis != "stated" or mine.precision != other.precision:
        return a
    when = replace(in_year(mine, other.low.year), year_assumed=False)
    assert when.low
    step = -1 if a.first < b.first and when.low > other.low else 1 if a.first > b.first and when.low < other.low else 0
    when = in_year(when, other.low.year + step)
    return replace(a, reading=Reading("DATE", timex(when), when, "stated", f"{a.reading.why}; year of its neighbour"))


def _ordered(a: Found, b: Found) -> tuple[Found, Found]:
    """Two ends that stand the wrong way round: the one whose year or week was guessed moves."""
    first, last = a.reading.when, b.reading.when
    assert first and last and first.low and last.low
    if first.year_assumed and last.year_assumed:
        ahead = b.direction == "future"
        mover, when = (b, in_year(last, last.low.year + 1)) if ahead else (a, in_year(first, first.low.year - 1))
    elif first.precision == last.precision == "day" and a.reading.basis == b.reading.basis == "relative":
        ahead = b.direction == "future"
        mover = b if ahead else a
        when = _moved(last, 7) if ahead else _moved(first, -7)
    else:
        return a, b
    moved = replace(mover, reading=replace(mover.reading, when=when, value=timex(when)))
    return (a, moved) if ahead else (moved, b)


def _moved(when: When, days: int) -> When:
    assert when.low and when.high
    return replace(when, low=when.low + timedelta(days=days), high=when.high + timedelta(days=days))


def _by_preposition(document: Document, atoms: Sequence[Atom], f: Found) -> Found:
    if not _dated(f):
        return f
    before = atoms[f.first - 1].text if f.first else ""
    when = f.reading.when
    assert when and when.low and when.high
    if before == "since" or _since_clause(document, f.head):
        return _with(f, replace(when, high=None), "since")
    if _two(atoms, f) == ("later", "than") and f.first > 2 and atoms[f.first - 3].text in ("no", "not"):
        return _with(f, replace(when, low=None), "no later than")
    if before in _UNTIL and not (before == "by" and f.reading.value is None):
        return _with(f, replace(when, low=None), before)
    if (
        before in _FROM
        or (before == "from" and f.direction == "future")
        or (_two(atoms, f) == ("as", "of") and f.direction != "past")
    ):
        return _with(f, replace(when, high=None), "from")
    if before == "before" and _object_of(document, f, before) and when.low > date.min:
        last = when.high if when.approximate else when.low - timedelta(days=1)  # "before the end of the year" is in it
        return _with(f, replace(when, low=None, high=last), "before")
    if before == "after" and _object_of(document, f, before) and when.high < date.max:
        return _with(f, replace(when, low=when.high + timedelta(days=1), high=None), "after")
    return f


def _two(atoms: Sequence[Atom], f: Found) -> tuple[str, str]:
    return (atoms[f.first - 2].text, atoms[f.first - 1].text) if f.first > 1 else ("", "")


def _object_of(document: Document, f: Found, word: str) -> bool:
    """Is the time itself the object of the preposition ("before 2015"), and not part of a name for something else?"""
    token = document.tokens[f.head]
    return document.tokens[token.head].lower == word and token.dep == "pobj"


def _since_clause(document: Document, head: int) -> bool:
    """Does it date a clause that "since" opens ("since taking office in October")?"""
    for token in document.ancestors(head):
        if token.pos in ("VERB", "AUX"):
            opened = any(k.lower == "since" and k.i < token.i for k in document.kids(token.i, "mark", "prep"))
            return opened or (token.dep == "pcomp" and document.tokens[token.head].lower == "since")
        if token.pos != "ADP":
            return False
    return False
