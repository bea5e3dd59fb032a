"""What the rules of one document look at: the document, its known names, its persons, its countries and its day.

Invariant: nothing in it changes while the document is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from communique.codebook import facts
from communique.codebook.known_actors import KnownActors
from communique.mentions.actors.acronyms import acronyms
from communique.mentions.actors.affiliation import AMERICAN, has_mark
from communique.mentions.actors.cues import cue
from communique.mentions.actors.gazetteer import Found, find_known
from communique.mentions.actors.people import People, find_people
from communique.mentions.actors.resolving.foreign import Met, foreign_states, states_met
from communique.mentions.actors.resolving.home import line_country
from communique.mentions.actors.resolving.offices import term_on
from communique.mentions.actors.resolving.setting import setting_of
from communique.mentions.actors.seats import is_dateline
from communique.model.document import Document
from communique.model.mention import PlaceMention

_CLEARLY = 2  # times as often as the next, where the state named most is not the report's own


@dataclass(frozen=True, slots=True)
class Context:
    """A document with all that was looked up for it.

    `countries` are the codes of the states that it names, the most often named first; `home` the one that the report is
    about: that of its dateline (`from_home`), else the one named most often, None where several are. `day` is None where
    the report has no date. `solid` gives for each token of a known name, or of a role of several words, the tokens that
    go together; `acronyms` the last token of what each explained acronym stands for; `named` how often each
    state is named; `foreign` the states that an unnamed government acts upon, which are not its own; `met` what is done to
    states, clause by clause; `setting` the state in whose towns the report is set and which it does not name.
    """

    document: Document
    known: Found
    people: People
    countries: tuple[str, ...]
    home: str | None
    from_home: bool
    day: date | None
    solid: Mapping[int, tuple[int, int]]
    acronyms: Mapping[str, int]
    named: Counter[str]
    foreign: frozenset[str] = frozenset()
    met: Met = ()
    setting: str | None = None


def context_of(document: Document, actors: KnownActors, places: Sequence[PlaceMention]) -> Context:
    """Looks up a document's names, whose places are found."""
    known = find_known(document, actors)
    counts = Counter(e.country.iso3 for h in known.distinct_names() for e in h.entries[:1] if e.country)
    countries = tuple(code for code, _ in counts.most_common())
    people = find_people(document, known, countries)
    day = document.report.published
    line = _of_dateline(document, known, countries)
    met = states_met(document, known)
    foreign = foreign_states(document, known, people, met)
    counts -= _of_houses(document, known)
    counts = Counter({code: n for code, n in counts.items() if code not in foreign})
    home = line or _most_named(counts, people, day, _CLEARLY if foreign else 1) or (AMERICAN if has_mark(document) else None)
    return Context(
        document, known, people, countries, home, line is not None, day, _solid(known, people), acronyms(document), counts,
        foreign, met, setting_of(document, places, known),
    )  # fmt: skip


def _of_houses(document: Document, known: Found) -> Counter[str]:
    """How often each state is named only as whose embassy or the like it is, which stands in another one."""
    houses = (h for h in known.distinct_names() if document.tokens[document.tokens[h.last - 1].head].lower in cue("sent house"))
    mine = (h.entries[0].country for h in houses if document.tokens[h.last - 1].dep in ("poss", "amod", "compound", "nmod"))
    return Counter(country.iso3 for country in mine if country)


def _of_dateline(document: Document, known: Found, countries: Sequence[str]) -> str | None:
    """The country of the first dateline."""
    line = next((s for s in document.sentences if is_dateline(document, s)), None)
    if line is None:
        return None
    hits = [h for h in known.distinct_names() if line.first <= h.first and h.last <= line.last]
    named = [e.country.iso3 for kind in ("country", "capital", "seat") for h in hits if (e := h.reading(kind)) and e.country]
    return named[0] if named else line_country(document.sentence_tokens(line), countries)


def _most_named(counts: Counter[str], people: People, day: date | None, times: int) -> str | None:
    """The state that is named more often than any other, by itself or by who holds an office of it; where
    it must lead clearly, `times` as often as the next.
    """
    counts = Counter(counts)
    for name in dict.fromkeys(people.names.values()):
        if (found := term_on(name.terms, day)) and found[0].country:
            counts[found[0].country] += 1
    top = [(code, n) for code, n in counts.most_common(2) if code in facts.states()]
    if not top or top[0][1] < times * max((n for _, n in top[1:]), default=1):
        return None
    return top[0][0] if len(top) == 1 or top[0][1] > top[1][1] else None


def _solid(known: Found, people: People) -> dict[int, tuple[int, int]]:
    solid = {i: (h.first, h.last) for i, h in known.roles.items() if h.last - h.first > 1}
    solid |= {i: (h.first, h.last) for i, h in known.names.items() if h.entries[0].kind != "demonym"}
    return solid | {i: (n.first, n.last) for i, n in people.names.items()}
