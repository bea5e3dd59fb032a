"""When an act was done: the times of its clause, of what governs it and of what stands beside it.

Invariant: nothing is taken from another clause, save a date that the governing verb or the sentence's only time gives.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from communique.codebook.coding_cues import cue
from communique.codebook.speech import speech_documents, speech_nouns
from communique.coding.circumstances.days_from_deeds import away
from communique.coding.clauses import Clauses
from communique.coding.drafts.harm import is_owned_up
from communique.coding.syntax import (
    auxiliaries,
    goes_with,
    hangs_apart,
    happenings,
    is_avenged,
    is_nominal,
    is_verb,
    verb_above,
)
from communique.model.document import Document, Token
from communique.model.edtf import end_of
from communique.model.mention import Mentions, TimeMention
from communique.model.status import Status, group_of
from communique.model.when import UNDATED, Dating, When

_HISTORY = timedelta(days=45)
_NEWS = timedelta(days=1)  # how old the day of the news may be
_FROM = {"after": -1, "before": 1}
_UPON = frozenset(("following", "after", "at", "during", "upon", "whereupon"))
_COMING_UP = frozenset(("will", "shall", "would", "'ll", "’ll"))
_ASIDE = frozenset(("since", "before", "after", "until", "till", "following", "despite", "ahead", "prior", "unlike"))


class Days:
    """The times of one document, by token. Built once per document."""

    def __init__(self, document: Document, mentions: Mentions, clauses: Clauses) -> None:
        self._document = document
        self._clauses = clauses
        self._times = {t.head: t for t in mentions.times}

    def when(self, at: int, *, governed: bool = True) -> Dating:
        """The date of the act at a token: the time in its clause nearest to it, else (`governed`) that of the verb above it."""
        document = self._document
        counted = self._counted(at) or self._counted_noun(at)
        if counted is not None:
            return counted
        placed = self._took_place(at)
        if placed is not None:
            return placed.dating
        if is_owned_up(document, at) or self._led_to(at) or self._of_toll(at) or self._is_judged(at):
            # "claimed on Friday responsibility for the raid": not the raid's day
            own = self._dated(list(range(*document.extent(at))), at)
            return own.dating if own else UNDATED
        found = self._then(at) or self._dated(self._clauses.of(at), at)
        token = document.tokens[at]
        if not governed:
            return found.dating if found else UNDATED
        if found is None and is_nominal(token) and token.dep in ("dobj", "pobj", "nsubjpass", "attr", "nsubj"):
            found = self._up(at)
        if found is None and token.dep in ("xcomp", "conj", "pcomp", "advcl", "acomp", "prep") and not goes_with(document, at):
            above = self._up(at)
            found = None if above is not None and _is_day(above) and self._came_before(at) else above
        if found is None and (self._is_resolved(at) or self._thereupon(at)):
            found = self._up(at)
        if found is None:
            found = self._beside(at) or self._meanwhile(at) or self._of_deed(at)
        return found.dating if found else UNDATED

    def _then(self, at: int) -> TimeMention | None:
        """The start of what "since" opens, of which a clause tells what happened then ("since 2019, when Morales resigned")."""
        token = self._document.tokens[at]
        time = self._times.get(token.head) if token.dep == "relcl" else None
        if time is None:
            return None
        behind = (t for t in self._document.tokens[time.head :] if t.start >= time.span.end and t.text != ",")
        opener = next(behind, None)
        if opener is None or opener.lower != "when":
            return None
        return _closed(time)

    def _took_place(self, at: int) -> TimeMention | None:
        """The time at which a deed told by a noun is said to have taken place ("the test that occurred on 3 May"), also where
        it is the noun that did the harm ("an attack that happened on Monday killed nine").
        """
        document = self._document
        doers = [] if is_nominal(document.tokens[at]) else [k.i for k in document.kids(at, "nsubj")]
        for noun in doers or [at]:
            for clause in document.kids(noun, "relcl", "acl") if is_nominal(document.tokens[noun]) else ():
                if self._is_of_its_day(clause):
                    return self._dated(self._clauses.of(clause.i), clause.i)
        told = next(iter(happenings(document, at)), None)
        return self._dated(self._clauses.of(told.i), told.i) if told is not None else None

    def _is_of_its_day(self, clause: Token) -> bool:
        """Does a clause say no more of a deed than that it was done ("that occurred", "held", "which took place")?"""
        document = self._document
        if clause.lemma == "take":
            return any(k.lower == "place" for k in document.kids(clause.i, "dobj"))
        passive = clause.tag == "VBN" and (clause.dep == "acl" or document.kid(clause.i, "auxpass") is not None)
        out = clause.lemma != "carry" or any(k.lower == "out" for k in document.kids(clause.i, "prt"))
        return clause.lemma in cue("happening-by-itself") or (passive and out and clause.lemma in cue("taking-place"))

    def _is_resolved(self, at: int) -> bool:
        """Is it what a resolution or the like says, which is passed on its day ("passed a resolution banning exports")?"""
        token = self._document.tokens[at]
        return token.dep in ("acl", "relcl") and self._document.tokens[token.head].lemma.lower() in cue("resolved")

    def _thereupon(self, at: int) -> bool:
        """Is it told as what came of a meeting or the like ("held talks on Friday, after which the two signed a pact")?"""
        document = self._document
        if document.tokens[at].dep not in ("relcl", "advcl", "ccomp"):
            return False
        led = (k for k in document.kids(at, "prep", "advmod", "mark") if k.lower in _UPON and k.i < at)
        return any(document.tokens[i].lower == "which" for k in led for i in document.children[k.i])

    def _came_before(self, at: int) -> bool:
        """Is it told as what came before the rest ("lifted the ban on Friday after Chad freed the crew")?"""
        return any(k.lower == "after" for k in self._document.kids(at, "mark"))

    def _led_to(self, at: int) -> bool:
        """Is it a deed told by a noun that another answers or honours ("in response to the expulsion of its envoys")?"""
        tokens = self._document.tokens
        before = tokens[tokens[at].head]
        noun = tokens[before.head]
        if is_avenged(self._document, at):
            return True
        return tokens[at].dep == "pobj" and noun.lemma in cue("leading-on") and tokens[noun.head].lower == "in"

    def _is_judged(self, at: int) -> bool:
        """Is it a deed told by a noun that another only praises or denounces ("denounced Libya's drills on Monday")?"""
        token = self._document.tokens[at]
        return is_nominal(token) and token.dep == "dobj" and self._document.tokens[token.head].lemma in cue("judging")

    def _of_toll(self, at: int) -> bool:
        """Is it a deed told by a noun, of which only the toll is spoken ("the toll from the raid rose to nine on Monday")?"""
        above = (t for t in self._document.ancestors(at) if t.pos != "ADP")
        return is_nominal(self._document.tokens[at]) and next(above, self._document.tokens[at]).lemma.lower() in cue("tolls")

    def _counted(self, at: int) -> Dating | None:
        """The day of what was so many days before or after something else ("resigned on Friday, two days after police opened
        an inquiry"); undated where the day of that is not told; None where nothing is counted.
        """
        document = self._document
        token = document.tokens[at]
        mark = document.kid(at, "mark")
        if token.dep != "advcl" or mark is None or mark.lower not in _FROM:
            return None
        beside = (*document.kids(at, "npadvmod"), *document.kids(mark.i, "npadvmod"))
        lengths = [k.i for k in beside if k.i + 1 == mark.i and k.i in self._times]
        if not lengths or self._own_day(at):
            return None
        return self._away(self._day_of(token.head), lengths[0], mark.lower)

    def _day_of(self, verb: int) -> TimeMention | None:
        """The day of a verb; of what is only said to come when it comes, that of the news ("the vote comes a day after")."""
        own = self._dated(self._clauses.of(verb), verb)
        if own is not None or self._document.tokens[verb].lemma.lower() not in cue("coming-upon"):
            return own
        return self._news(verb)

    def _news(self, verb: int) -> TimeMention | None:
        """The last day told before in the report's text, where it is that of the report or the one before."""
        document = self._document
        published, start = document.report.published, document.tokens[verb].start
        told = (t for t in self._times.values() if t.span.field == "text" and t.span.start < start and _is_day(t))
        last = max(told, key=lambda t: t.span.start, default=None)
        day = last.dating.one_day if last is not None else None
        fresh = day is not None and published is not None and timedelta() <= published - day <= _NEWS
        return last if fresh else None

    def _own_day(self, at: int) -> bool:
        """Has the deed from which days are counted a day itself ("came a day before the pope landed in Oslo on Monday")?"""
        own = self._dated([i for i in self._clauses.of(at) if i > at], at)
        return own is not None and _is_day(own)

    def _away(self, base: TimeMention | None, length: int, word: str) -> Dating:
        """The day that lies a length before or after a day; undated where either is not told."""
        when = base.dating.when if base else None
        there = away(when, self._times[length].value or "", _FROM[word]) if when is not None else None
        if base is None or there is None:
            return UNDATED
        return Dating(there, "relative", f"{self._times[length].text} {word} it: {base.text}")

    def _counted_noun(self, at: int) -> Dating | None:
        """The same of a deed told by a noun or gerund ("raided camps on Friday, three days after an ambush in which nine
        died", "two days before holding talks").
        """
        document = self._document
        token = document.tokens[at]
        done = document.tokens[token.head] if token.dep == "dobj" else token  # of "holding talks" holding
        token = done if done.dep == "pcomp" and done.tag == "VBG" else token
        mark = document.tokens[token.head]
        lengths = [k.i for k in document.kids(mark.i, "npadvmod") if k.i + 1 == mark.i and k.i in self._times]
        if token.dep not in ("pobj", "pcomp") or mark.lower not in _FROM or not lengths:
            return None
        return self._away(self._dated(self._clauses.of(mark.head), mark.head), lengths[0], mark.lower)

    def said(self, at: int) -> Dating:
        """The date that hangs on a reporting verb."""
        found = self._dated(self._clauses.of(at), at)
        return found.dating if found else UNDATED

    def _dated(self, clause: list[int], at: int) -> TimeMention | None:
        times = [
            t for i in clause if (t := self._times.get(i)) is not None and (t.type in ("DATE", "TIME") or self._ahead(t, at))
        ]
        usable = [t for t in times if t.dating.when is not None and not _open(t) and self._dates(t, at)]
        usable = usable or self._since(times, at) or [t for t in self._from_day(times) if self._dates(t, at)]
        return min(usable, key=lambda t: abs(t.head - at), default=None)

    def _since(self, times: list[TimeMention], at: int) -> list[TimeMention]:
        """The times that what a "since" opens lasts from, as those of the clause itself ("since Oman signed it in 1994")."""
        opened = any(k.lower == "since" for k in self._document.kids(at, "mark"))
        if not opened and self._goes_on(at):
            return [t for t in self._since_day(times) if self._dates(t, at, _ASIDE - {"since"})]
        if not opened:
            return []
        return [closed for t in times if (closed := _closed(t)) is not None and self._dates(t, at)]

    def _goes_on(self, at: int) -> bool:
        """Is it told as what goes on still ("the army has been patrolling the town since Monday")?"""
        verb = at if is_verb(self._document.tokens[at]) else self._document.tokens[at].head  # "has been in force"
        helped = {*auxiliaries(self._document, at), *auxiliaries(self._document, verb)}
        return bool({"has", "have"} & helped)

    def _ahead(self, length: TimeMention, at: int) -> bool:
        """Is it how far ahead something lies ("will meet in two weeks", not "the fourth to resign in a month")?"""
        told = self._document.tokens[at].dep == "xcomp" or not _COMING_UP.isdisjoint(auxiliaries(self._document, at))
        return length.type == "DURATION" and told and is_ahead(length.dating, self._document.day)

    def _from_day(self, times: list[TimeMention]) -> list[TimeMention]:
        """The days on which what is to last begins ("will close its border from 1 July")."""
        begun = ((t, closed) for t in times if (closed := _closed(t)) is not None)
        return [closed for t, closed in begun if t.dating.why.endswith("from")]

    def _since_day(self, times: list[TimeMention]) -> list[TimeMention]:
        """The days on which what goes on since then has begun."""
        closed = (_closed(t) or t for t in times)  # of "since Monday morning" the time has no length of its own
        return [t for t in closed if _is_day(t)]

    def _dates(self, time: TimeMention, at: int, aside: frozenset[str] = _ASIDE) -> bool:
        """Does the time date the act, not something told beside it ("since his election in October", "the 2011 disaster")?"""
        document = self._document
        token = document.tokens[time.head]
        while token.i != at and token.head != token.i:
            head = document.tokens[token.head]
            apart = (head.lower in aside and not self._in_the_day(time, head)) or (
                head.i != at and (hangs_apart(head) or head.dep == "appos")
            )
            if apart and not self._is_issued(head):
                return False  # "Sosa, the loser of 10 November, begged for asylum"
            if head.i != at and head.dep == "agent" and document.tokens[head.head].lemma in cue("succession"):
                return False  # "the visit was followed by a summit in June"
            if head.i != at and token.dep == "poss" and head.lemma.lower() in cue("held-later"):
                return False
            if head.i != at and token.dep in ("amod", "compound", "nummod", "nmod") and is_nominal(head):
                return head.i in self._times or any(k in self._times for k in range(token.i, head.i + 1) if k != token.i)
            token = head
        return True

    def _in_the_day(self, time: TimeMention, before: Token) -> bool:
        """Does a preposition only say at what time of the day ("before dawn on 3 May", "shortly after midnight on Tuesday")?"""
        hour = self._document.kid(before.i, "pobj")
        told = self._times.get(hour.i) if hour is not None else None
        if told is None or told.type != "TIME" or told.dating.when is None or time.dating.when is None:
            return False
        return told.dating.when.overlaps(time.dating.when)

    def _is_issued(self, verb: Token) -> bool:
        """Is it when the words were put out that say it ("denounced it in a note published on Sunday")?"""
        noun = self._document.tokens[verb.head]
        word = noun.lemma.lower()
        return verb.dep == "acl" and verb.lemma in cue("issuing") and (word in speech_documents() or word in speech_nouns())

    def _of_deed(self, at: int) -> TimeMention | None:
        """The time of the deed that did it ("a raid on Monday that killed nine"), or by which it is told who did it."""
        document = self._document
        token = document.tokens[at]
        if token.dep != "relcl" or not is_nominal(document.tokens[token.head]):
            return None
        before = document.tokens[document.tokens[token.head].head]
        told_by = before.head if before.lower == "behind" and before.dep == "prep" else token.head
        return self._dated([i for i in self._clauses.of(told_by) if i < at], told_by)

    def _beside(self, at: int) -> TimeMention | None:
        """The time behind the last of several verbs of one subject ("seized the ship and held its crew on Saturday")."""
        document = self._document
        for kid in reversed(document.kids(at, "conj")):
            if kid.tag == document.tokens[at].tag and not document.kid(kid.i, "nsubj", "nsubjpass"):
                found = self._dated(self._clauses.of(kid.i), kid.i)
                ahead = found is not None and document.tokens[document.tokens[found.head].head].lower == "for"
                own = found is not None and found.head < kid.i  # "recalled its envoy and on Friday closed the border"
                return None if ahead or own else found  # "dissolved the house and called elections for May"
        return None

    def _meanwhile(self, at: int) -> TimeMention | None:
        """The time of the clause that says when ("questioned the crew when they came to port on June 2")."""
        document = self._document
        for kid in document.kids(at, "advcl"):
            if any(k.lower == "when" for k in document.kids(kid.i, "advmod", "mark")):
                return self._dated(self._clauses.of(kid.i), kid.i)
        return None

    def _up(self, at: int) -> TimeMention | None:
        """The time of the clause that the act hangs on; for "…, killing 11", of the verb just before it."""
        verb = verb_above(self._document, at)
        if verb is None:
            return None
        token = self._document.tokens[verb]
        joined = self._document.tokens[at].dep == "conj" and token.tag == "VBG" and token.dep == "advcl"
        return self._dated(self._clauses.of(verb), verb) or (
            self._up(verb) if joined else None
        )  # "…, arresting 11 and killing"


def that_came(dating: Dating, status: Status, published: date | None) -> Dating:
    """What has happened has a day that has come: of "ordered them to leave on Tuesday" the last Tuesday, not the coming one;
    a date to come is then that of something else.
    """
    when = dating.when
    if when is None or when.low is None or group_of(status) != "happened" or not _after(when, published):
        return dating
    if not dating.why.startswith(_COMING):
        return UNDATED
    return Dating(When.day(when.low - timedelta(days=7)), dating.basis, "weekday: the last one, since it has happened")


def is_ahead(dating: Dating, published: date | None) -> bool:
    """Is it a date after that of the report, and no mere weekday, which may be the last one?"""
    return dating.when is not None and _after(dating.when, published) and not dating.why.startswith(_COMING)


def _after(when: When, published: date | None) -> bool:
    return published is not None and when.low is not None and when.low > published


_COMING = "weekday: the coming one"


def _open(time: TimeMention) -> bool:
    """An open interval ("since October") dates no act of its own."""
    when = time.dating.when
    return when is not None and (when.low is None or when.high is None)


def _is_day(time: TimeMention) -> bool:
    """Is it one day, on which what came before need not have been done? A month may hold both."""
    return time.dating.when is not None and time.dating.when.days == 1


def _closed(time: TimeMention) -> TimeMention | None:
    """The time at which an interval without end begins; None where it has an end, or no beginning."""
    when = time.dating.when
    if when is None or when.low is None or when.high is not None:
        return None
    begun = replace(When.parse(end_of(when.low, when.precision)), year_assumed=when.year_assumed)
    return replace(time, dating=replace(time.dating, when=begun))


def is_history(document: Document, dating: Dating) -> bool:
    """Did it happen well before the report was published?"""
    published, when = document.day, dating.when
    return published is not None and when is not None and when.high is not None and when.high < published - _HISTORY
