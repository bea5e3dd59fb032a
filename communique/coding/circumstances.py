"""When, where and how many: what stands around an act in its own clause.

Invariant: nothing is taken from another clause, save a date that the governing verb or the sentence's only time gives.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from communique.codebook.coding_cues import cue
from communique.codebook.tables import read_shipped
from communique.coding.harm import is_owned_up
from communique.coding.homeland import home_of
from communique.coding.syntax import clause_of, is_nominal, prepositions, scene_of
from communique.coding.tolls import wholes
from communique.model.claim import Location
from communique.model.document import Document, Token
from communique.model.edtf import end_of
from communique.model.mention import Figure, Mentions, PlaceMention, TimeMention
from communique.model.span import Quoted
from communique.model.status import Status, group_of
from communique.model.when import UNDATED, Dating, When

_HISTORY = timedelta(days=45)
_FROM = {"after": -1, "before": 1}
_LENGTH = re.compile(r"P(\d+)[DW]")
_PLACE_PREPOSITIONS = frozenset(
    ("in", "at", "near", "on", "outside", "inside", "off", "to", "over", "around", "across", "along", "into")
)
_TOPICAL = frozenset(("on", "over", "around", "across", "along"))


class Circumstances:
    """Times, places and figures of one document, by token. Built once per document."""

    def __init__(self, document: Document, mentions: Mentions) -> None:
        self._document = document
        self._times = {t.head: t for t in mentions.times}
        self._places = {p.head: p for p in mentions.places}
        self._figures = {f.head: f for f in mentions.figures}
        self._home = home_of(mentions)
        self._clauses: dict[int, list[int]] = {}

    def _clause(self, at: int) -> list[int]:
        """The tokens of the clause of a token, looked up once."""
        if at not in self._clauses:
            self._clauses[at] = clause_of(self._document, at)
        return self._clauses[at]

    def when(self, at: int, *, governed: bool = True) -> Dating:
        """The date of the act at a token: the time in its clause nearest to it, else (`governed`) that of the verb above it."""
        document = self._document
        if (counted := self._counted(at)) is not None:
            return counted
        if is_owned_up(document, at) or self._led_to(at):  # "claimed on Friday responsibility for the raid": not the raid's day
            own = self._dated(list(range(*document.extent(at))), at)
            return own.dating if own else UNDATED
        found = self._dated(self._clause(at), at)
        token = document.tokens[at]
        if not governed:
            return found.dating if found else UNDATED
        if found is None and is_nominal(token) and token.dep in ("dobj", "pobj", "nsubjpass", "attr", "nsubj"):
            found = self._up(at)
        if found is None and token.dep in ("xcomp", "conj", "pcomp", "advcl", "acomp") and not self._came_before(at):
            found = self._up(at)
        if found is None:
            found = self._beside(at) or self._meanwhile(at) or self._of_deed(at)
        return found.dating if found else UNDATED

    def _came_before(self, at: int) -> bool:
        """Is it told as what came before the rest ("lifted the ban on Friday after Chad freed the crew")?"""
        return any(k.lower == "after" for k in self._document.kids(at, "mark"))

    def _led_to(self, at: int) -> bool:
        """Is it a deed told by a noun that another answers or honours ("in response to the expulsion of its envoys")?"""
        tokens = self._document.tokens
        before = tokens[tokens[at].head]
        noun = tokens[before.head]
        return tokens[at].dep == "pobj" and noun.lemma in cue("leading-on") and tokens[noun.head].lower == "in"

    def _counted(self, at: int) -> Dating | None:
        """The day of what was so many days before or after something else ("resigned on Friday, two days after police opened
        an inquiry"); undated where the day of that is not told; None where nothing is counted.
        """
        document = self._document
        token = document.tokens[at]
        mark = document.kid(at, "mark")
        if token.dep != "advcl" or mark is None or mark.lower not in _FROM:
            return None
        lengths = [k.i for k in document.kids(at, "npadvmod") if k.i + 1 == mark.i and k.i in self._times]
        days = next((found[1] for i in lengths if (found := _LENGTH.fullmatch(self._times[i].value or ""))), None)
        if not lengths:
            return None
        base = self._dated(self._clause(token.head), token.head)
        when = base.dating.when if base else None
        if base is None or when is None or when.days != 1 or when.low is None or days is None:
            return UNDATED
        weeks = (self._times[lengths[0]].value or "").endswith("W")
        day = when.low + _FROM[mark.lower] * timedelta(days=int(days) * (7 if weeks else 1))
        return Dating(When.day(day), "relative", f"{self._times[lengths[0]].text} {mark.lower} it: {base.text}")

    def said(self, at: int) -> Dating:
        """The date that hangs on a reporting verb."""
        found = self._dated(self._clause(at), at)
        return found.dating if found else UNDATED

    def where(self, at: int, spoken: bool = False, own: tuple[int, ...] = (), origin: bool = False) -> Location | None:
        """The place in the act's own clause, by an "in", "at", "near", …: the one nearest to the act in the parse; of a chain
        the smallest. An act of words (`spoken`) is not where its topic is ("talks on X", "to discuss the war in X"), save that
        its `own` nouns are part of it ("signed a pact in X"). With `origin` also
        where a thing came from ("fired from X").
        """
        document = self._document
        here = [i for i in self._clause(at) if i in self._places]
        placed = [(self._near(i, at, spoken, own), self._places[i]) for i in here]
        if origin and all(near is None for near, _ in placed):
            placed = [((False, 0, i), self._places[i]) for i in here if self._locates(i, ("from",))]
        found = [(near, place) for near, place in placed if near is not None]
        if found:
            best = min(found, key=lambda f: f[0])[1]
            return location_of(self._smallest(best, at, [place for _, place in found]))
        token = document.tokens[at]
        mark = document.kid(at, "mark")
        beside = token.tag == "VBG" or (spoken and token.tag == "VB") or (mark is not None and mark.lower in ("as", "while"))
        hangs = token.dep == "advcl" and beside
        above = self._verb_above(at) if hangs else None
        if above is not None:
            return self.where(above, spoken, own, origin)
        return self._there(at) if token.dep == "relcl" else self._site(at) or self._scene(at)

    def _scene(self, at: int) -> Location | None:
        """The place named before a noun of the clause ("killed in Mali ambush", "Kabul blast kills three")."""
        scenes = (scene_of(self._document, i) for i in (at, *self._clause(at)))
        return next((location_of(self._places[i]) for i in scenes if i in self._places), None)

    def _site(self, at: int) -> Location | None:
        """The place that is told to be an act's scene ("Bhopal was the site of a gas leak")."""
        document = self._document
        site = document.tokens[document.tokens[document.tokens[at].head].head]
        if site.lemma not in cue("site") or site.dep != "attr" or document.tokens[at].dep != "pobj":
            return None
        subject = document.kid(site.head, "nsubj")
        return location_of(self._places[subject.i]) if subject is not None and subject.i in self._places else None

    def _there(self, at: int) -> Location | None:
        """The place that a clause with "where" hangs on, if by way of what stands there ("a hotel in Aden, where …")."""
        document = self._document
        if not any(k.lower == "where" for k in document.kids(at, "advmod")):
            return None
        head = document.tokens[at].head
        inner = (i for _, i in prepositions(document, head))
        return next((location_of(self._places[i]) for i in (head, *inner) if i in self._places), None)

    def _smallest(self, best: PlaceMention, at: int, found: list[PlaceMention]) -> PlaceMention:
        """A place that lies in the best one, among those found and what the act befell ("bombed Rafah in the Gaza Strip")."""
        struck = (self._places.get(k.i) for k in self._document.kids(at, "dobj", "nsubjpass"))
        names = {best.name, best.text}
        return next((p for p in (*found, *struck) if p and p.kind != "country" and not names.isdisjoint(p.within)), best)

    def _near(self, place: int, at: int, spoken: bool, own: tuple[int, ...]) -> tuple[bool, int, int] | None:
        """How near a toponym is to the act: not by a preposition that may tell a topic, few words between in the parse, early.

        None where it does not locate the act, another verb stands between, or it is a spoken act's topic.
        """
        if not self._locates(place):
            return None
        document = self._document
        topical = document.tokens[document.tokens[place].head].lower in _TOPICAL
        between: list[Token] = []
        for token in document.ancestors(place):
            if token.i == at:
                if spoken and (topical or any(self._is_topic(t) for t in between if t.i not in own)):
                    return None
                break
            alleged = spoken and token.dep == "pcomp" and token.tag == "VBG"  # "accused it of carrying arms to X": not in X
            if alleged or _another_clause(token) or _tells_who(document, token):
                return None
            between.append(token)
        return topical, len(between), place

    def _is_topic(self, noun: Token) -> bool:
        """Is it what a verb or preposition is about, neither a place nor what leads to one ("the port of")?"""
        told = is_nominal(noun) and noun.dep in ("dobj", "pobj")
        word = noun.lemma.lower()
        return told and noun.i not in self._places and word not in _settlements() and word not in _seats()

    def _locates(self, at: int, words: Collection[str] = _PLACE_PREPOSITIONS) -> bool:
        """Does a preposition of place lead to the toponym, if by way of "the port of" or "a hotel in"?"""
        document = self._document
        while document.tokens[at].dep == "appos":  # "in the capital Kabul"
            at = document.tokens[at].head
        above = document.tokens[document.tokens[at].head]
        if above.dep != "prep":
            return False
        if above.lower in words or (above.lower == "from" and document.kid(above.i, "npadvmod")):  # "30 km from Goma"
            return True
        noun = document.tokens[above.head]
        return above.lower == "of" and noun.lemma.lower() in _settlements() and self._locates(noun.i, words)

    def around(self, at: int) -> str | None:
        """The one country in which all places of the sentence lie, or None."""
        document = self._document
        sentence = document.sentences[document.tokens[at].sentence]
        found = {p.country for i, p in self._places.items() if sentence.first <= i < sentence.last}
        return next(iter(found)) if len(found) == 1 else None

    def home(self) -> str | None:
        """The country that the report is about (`home_of`)."""
        return self._home

    def figure(self, at: int) -> Figure | None:
        """The figure whose head is a token, or None."""
        return self._figures.get(at)

    def figures(self, at: int) -> tuple[Figure, ...]:
        """The figures in the act's clause; of "the number of people killed … rose to 14", of "14 people died when …" and of
        "lost 14 men in the raid", the count told of those killed. Of "11 people, among them five soldiers" only the 11.
        """
        return wholes(self._document, self._told(at))

    def _told(self, at: int) -> tuple[Figure, ...]:
        document = self._document
        token = document.tokens[at]
        found = tuple(self._figures[i] for i in self._clause(at) if i in self._figures)
        beside = token.dep in ("acl", "relcl", "advcl") or (token.dep == "pobj" and is_nominal(token))
        if found or not beside:
            return found
        verb = next((t for t in document.ancestors(at) if t.pos in ("VERB", "AUX")), None)
        if verb is None:
            return ()
        joined = [verb.i, *(k.i for k in document.kids(verb.i, "conj")), *([verb.head] if verb.dep == "conj" else [])]
        above = (self._figures[i] for v in joined for i in self._clause(v) if i in self._figures)
        return tuple(dict.fromkeys(f for f in above if f.casualty))

    def _dated(self, clause: list[int], at: int) -> TimeMention | None:
        times = [self._times[i] for i in clause if i in self._times and self._times[i].type in ("DATE", "TIME")]
        usable = [t for t in times if t.dating.when is not None and not _open(t) and self._dates(t, at)]
        usable = usable or self._since(times, at)
        return min(usable, key=lambda t: abs(t.head - at), default=None)

    def _since(self, times: list[TimeMention], at: int) -> list[TimeMention]:
        """The times that what a "since" opens lasts from, as those of the clause itself ("since Oman signed it in 1994")."""
        if not any(k.lower == "since" for k in self._document.kids(at, "mark")):
            return []
        return [closed for t in times if (closed := _closed(t)) is not None and self._dates(t, at)]

    def _dates(self, time: TimeMention, at: int) -> bool:
        """Does the time date the act, not something told beside it ("since his election in October", "the 2011 disaster")?"""
        document = self._document
        token = document.tokens[time.head]
        while token.i != at and token.head != token.i:
            head = document.tokens[token.head]
            if head.lower in _ASIDE or (head.i != at and _another_clause(head)):
                return False
            if head.i != at and token.dep == "poss" and head.lemma.lower() in cue("held-later"):
                return False
            if head.i != at and token.dep in ("amod", "compound", "nummod", "nmod") and is_nominal(head):
                return head.i in self._times or any(k in self._times for k in range(token.i, head.i + 1) if k != token.i)
            token = head
        return True

    def _of_deed(self, at: int) -> TimeMention | None:
        """The time of the deed that did it ("a raid on Monday that killed nine"), or by which it is told who did it."""
        document = self._document
        token = document.tokens[at]
        if token.dep != "relcl" or not is_nominal(document.tokens[token.head]):
            return None
        before = document.tokens[document.tokens[token.head].head]
        told_by = before.head if before.lower == "behind" and before.dep == "prep" else token.head
        return self._dated([i for i in self._clause(told_by) if i < at], told_by)

    def _beside(self, at: int) -> TimeMention | None:
        """The time behind the last of several verbs of one subject ("seized the ship and held its crew on Saturday")."""
        document = self._document
        for kid in reversed(document.kids(at, "conj")):
            if kid.tag == document.tokens[at].tag and not document.kid(kid.i, "nsubj", "nsubjpass"):
                found = self._dated(self._clause(kid.i), kid.i)
                ahead = found is not None and document.tokens[document.tokens[found.head].head].lower == "for"
                return None if ahead else found  # "dissolved the house and called elections for May"
        return None

    def _meanwhile(self, at: int) -> TimeMention | None:
        """The time of the clause that says when ("questioned the crew when they came to port on June 2")."""
        document = self._document
        for kid in document.kids(at, "advcl"):
            if any(k.lower == "when" for k in document.kids(kid.i, "advmod", "mark")):
                return self._dated(self._clause(kid.i), kid.i)
        return None

    def _up(self, at: int) -> TimeMention | None:
        """The time of the clause that the act hangs on; for "…, killing 11", of the verb just before it."""
        verb = self._verb_above(at)
        return self._dated(self._clause(verb), verb) if verb is not None else None

    def _verb_above(self, at: int) -> int | None:
        document = self._document
        token = document.tokens[at]
        if token.dep == "advcl" and token.tag == "VBG":
            first = document.sentences[token.sentence].first
            return next((i for i in range(at - 1, first - 1, -1) if document.tokens[i].pos == "VERB"), None)
        return next((t.i for t in document.ancestors(at) if t.pos in ("VERB", "AUX")), None)


def that_came(dating: Dating, status: Status, published: date | None) -> Dating:
    """What has happened has a day that has come: of "ordered them to leave on Tuesday" the last Tuesday, not the coming one."""
    when = dating.when
    ahead = when is not None and published is not None and when.low is not None and when.low > published
    if not ahead or group_of(status) != "happened" or not dating.why.startswith("weekday: the coming one"):
        return dating
    assert when is not None and when.low is not None
    return Dating(When.day(when.low - timedelta(days=7)), dating.basis, "weekday: the last one, since it has happened")


@lru_cache(maxsize=1)
def _settlements() -> frozenset[str]:
    """Nouns that a toponym follows with "of" ("the port of Bosaso")."""
    return frozenset(row["word"] for row in read_shipped("words/settlements.tsv", ["word"]))


@lru_cache(maxsize=1)
def _seats() -> frozenset[str]:
    """Nouns for what stands in a place and for whom it stands there ("an embassy in Oslo")."""
    return frozenset(row["word"] for row in read_shipped("words/seats.tsv", ["word"]))


_ASIDE = frozenset(("since", "before", "after", "until", "till", "following", "despite", "ahead", "prior", "unlike"))


def _open(time: TimeMention) -> bool:
    """An open interval ("since October") dates no act of its own."""
    when = time.dating.when
    return when is not None and (when.low is None or when.high is None)


def _tells_who(document: Document, token: Token) -> bool:
    """Does it only say who the subject is ("Nova, a militia in Togo, claimed the raid")?"""
    return token.dep == "appos" and document.tokens[token.head].dep == "nsubj"


def _closed(time: TimeMention) -> TimeMention | None:
    """The time at which an interval without end begins; None where it has an end, or no beginning."""
    when = time.dating.when
    if when is None or when.low is None or when.high is not None:
        return None
    begun = replace(When.parse(end_of(when.low, when.precision)), year_assumed=when.year_assumed)
    return replace(time, dating=replace(time.dating, when=begun))


def _another_clause(token: Token) -> bool:
    """Does a clause of its own hang here ("the girls abducted two years ago")?"""
    return token.pos == "VERB" and token.dep in ("acl", "relcl", "advcl")


def location_of(place: PlaceMention) -> Location:
    """A place as the location of a claim."""
    return Location(
        place.name, place.country, place.within, place.kind, place.latitude, place.longitude, place.geonameid,
        Quoted(place.span, place.text),
    )  # fmt: skip


def is_history(document: Document, dating: Dating) -> bool:
    """Did it happen well before the report was published?"""
    published, when = document.report.published, dating.when
    return published is not None and when is not None and when.high is not None and when.high < published - _HISTORY
