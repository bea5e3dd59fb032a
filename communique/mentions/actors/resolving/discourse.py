"""The drafts of a document as a discourse: which one stands where, and how prominent it is for what follows.

Invariant: prominence is a sum of named parts (distance, subject, object); no part depends on another document.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.resolving.gender import gender_of
from communique.mentions.actors.resolving.syntax import (
    clauses,
    conjuncts,
    fronted_participle,
    is_fronted,
    is_object,
    is_subject,
    subject,
)
from communique.model.document import Document, Token

_SENTENCE_COST = 10.0
_REACH = 4  # sentences back that a pronoun may look
_NOT_THINGS = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"))


@dataclass(slots=True)
class Discourse:
    """All drafts in order; those resolved so far carry parties. `at` finds the draft of a token."""

    document: Document
    drafts: list[Draft]
    at: dict[int, int] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    named: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.starts = [d.first for d in self.drafts]
        self.named = frozenset(p.name for d in self.drafts if d.name for p in d.parties)
        for draft in self.drafts:
            if len(draft.parties) == 1 and draft.parties[0].kind == "person" and (told := gender_of(self.document, draft)):
                self.genders.setdefault(draft.parties[0].name, told)
        for n, draft in enumerate(self.drafts):
            for i in range(draft.first, draft.last):
                if draft.kind != "thing" or i == draft.head:
                    self.at.setdefault(i, n)

    def draft_at(self, token: int | None) -> Draft | None:
        """The draft that token belongs to, or None."""
        n = self.at.get(token) if token is not None else None
        return self.drafts[n] if n is not None else None

    def joined(self, head: int) -> list[Draft]:
        """The drafts of a token and of all that is joined to it ("Russia and China")."""
        found = [self.draft_at(i) for i in conjuncts(self.document, head)]
        return [d for d in found if d is not None]

    def sentence_of(self, draft: Draft) -> int:
        return self.document.tokens[draft.first].sentence

    def before(self, draft: Draft, reach: int = _REACH) -> list[Draft]:
        """The drafts before this one, within some sentences, the latest first."""
        floor = self.document.sentences[max(self.sentence_of(draft) - reach, 0)]
        return self.drafts[bisect_left(self.starts, floor.first) : bisect_left(self.starts, draft.first)][::-1]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A draft (or joined drafts) that a pronoun may mean, how prominent, and why."""

    drafts: tuple[Draft, ...]
    score: float
    why: str


def candidates(d: Discourse, draft: Draft) -> list[Candidate]:
    """What a pronoun may mean, the most prominent first: subjects of its clauses, then what stands before it."""
    found: list[Candidate] = []
    many = d.document.tokens[draft.head].lower in _MANY
    excluded = {id(x) for x in (*own_subject(d, draft), *_in_participle(d, draft))}
    chain = [drafts for drafts in _chain(d, draft) if not all(id(x) in excluded for x in drafts)]
    if partner := _joined_possessor(d, draft):
        found.append(Candidate(tuple(partner), 25.0, "possessor of what it is joined to"))
    if main := _fronted(d, draft):
        found.append(Candidate(tuple(main), 20.0, "subject of the sentence"))
    for depth, drafts in enumerate(chain):
        found.append(Candidate(tuple(drafts), 15.0 - 3.0 * depth, "subject of the clause"))
    for other in d.before(draft):
        if id(other) not in excluded and _may_compete(d, draft, other):
            found.append(_prominence(d, draft, other))
            if many and (joined := _joined_there(d, draft, other) or _met(d, draft, other)):
                found.append(joined)
    return sorted(found, key=lambda c: -c.score)


def _chain(d: Discourse, draft: Draft) -> list[list[Draft]]:
    """Subjects of the clauses around a pronoun, nearest first; its own clause only for possessives."""
    tokens = d.document.tokens
    own = tokens[draft.head].tag == "PRP$" or tokens[draft.head].lower.endswith("self")
    found: list[list[Draft]] = []
    for n, verb in enumerate(clauses(d.document, draft.head)):
        who = subject(d.document, verb)
        if who is None or (n == 0 and not own) or who >= draft.first:
            continue
        drafts = [x for x in d.joined(who) if x.last <= draft.first]
        if drafts and all(drafts != f for f in found):
            found.append(drafts)
    return found


def _joined_possessor(d: Discourse, draft: Draft) -> list[Draft]:
    """ "Chad's exports and its imports": the possessor of the first of the two."""
    tokens = d.document.tokens
    owned = tokens[tokens[draft.head].head]
    owner = d.document.kid(owned.head, "poss") if owned.dep == "conj" and tokens[draft.head].tag == "PRP$" else None
    return d.joined(owner.i) if owner and owner.i < draft.first else []


def own_subject(d: Discourse, draft: Draft) -> list[Draft]:
    """The subject that an object pronoun cannot mean: that of its own clause ("Kishida met him"), also of a participle's
    ("Norway expelled the firm, accusing it of …"), and of the verb above a clause without tense ("ordered him held").
    """
    token = d.document.tokens[draft.head]
    if token.tag == "PRP$" or token.lower.endswith("self"):
        return []
    verbs = clauses(d.document, draft.head)
    if token.dep in ("nsubj", "nsubjpass"):
        who = subject(d.document, verbs[1]) if len(verbs) > 1 and _is_object_form(d.document, draft.head) else None
        return d.joined(who) if who is not None else []
    who = subject(d.document, verbs[0]) if verbs else None
    if who is None and len(verbs) > 1 and (verb := d.document.tokens[verbs[0]]).dep == "advcl" and verb.tag == "VBG":
        who = subject(d.document, verbs[1]) if token.dep == "dobj" and token.head == verb.i else None
    return d.joined(who) if who is not None else []


_OBJECT_FORMS = frozenset(("him", "her", "them"))


def _is_object_form(document: Document, pronoun: int) -> bool:
    """Does somebody else make the pronoun do or suffer something ("ordered him held", "wants it freed")?"""
    token = document.tokens[pronoun]
    verb = document.tokens[token.head]
    wished = document.tokens[verb.head].lemma in cue("causing")  # the parser takes "freed" for a past tense in "wants it freed"
    untensed = (verb.tag in ("VB", "VBN", "VBG") or wished) and not document.kid(verb.i, "aux", "auxpass", "mark")
    return verb.dep in ("ccomp", "xcomp") and (token.lower in _OBJECT_FORMS or untensed)


def _in_participle(d: Discourse, draft: Draft) -> list[Draft]:
    """Those told of in a participle whose own subject the pronoun is ("After meeting Sosa in Oslo, he said")."""
    span = fronted_participle(d.document, draft.head)
    return [x for x in d.before(draft, reach=0) if span and span[0] <= x.first < span[1]]


def _fronted(d: Discourse, draft: Draft) -> list[Draft]:
    """The main subject, where the pronoun stands in a phrase before it ("In his speech, Johnson said")."""
    root = is_fronted(d.document, draft.head)
    who = subject(d.document, root) if root is not None else None
    return d.joined(who) if who is not None else []


def _may_compete(d: Discourse, draft: Draft, other: Draft) -> bool:
    """A thing competes as a subject, put before the subject, or for "it was …" as an object; no date or number does."""
    if other.kind != "thing":
        return True
    token = d.document.tokens[other.head]
    passive = d.document.tokens[draft.head].dep == "nsubjpass" and is_object(d.document, other.head)
    here = d.sentence_of(draft) == d.sentence_of(other) and d.document.tokens[draft.head].tag == "PRP"
    fronted = here and is_fronted(d.document, other.head) is not None
    return token.entity not in _NOT_THINGS and (passive or fronted or is_subject(d.document, other.head))


def _prominence(d: Discourse, draft: Draft, other: Draft) -> Candidate:
    distance = d.sentence_of(draft) - d.sentence_of(other)
    score = -_SENTENCE_COST * distance + (1 - 1 / (1 + other.first)) * 0.1
    if is_subject(d.document, other.head):
        joined = [x for x in d.joined(_first_conjunct(d.document, other.head)) if x.last <= draft.first]
        return Candidate(tuple(joined) or (other,), score + 5.0, "subject before it")
    if is_object(d.document, other.head):
        thing = 4.0 if other.kind == "thing" else 0.0
        return Candidate((other,), score + 1.0 + thing, "object before it")
    return Candidate((other,), score, "named before it")


def _joined_there(d: Discourse, draft: Draft, other: Draft) -> Candidate | None:
    """What is joined to something before that is no subject ("after years of silence between Chad and Niger"), as one."""
    if other.kind == "thing" or is_subject(d.document, other.head) or d.document.tokens[other.head].dep == "conj":
        return None
    joined = [x for x in d.joined(other.head) if x.last <= draft.first and x.kind != "thing"]
    distance = d.sentence_of(draft) - d.sentence_of(other)
    return Candidate(tuple(joined), 2.0 - _SENTENCE_COST * distance, "joined before it") if len(joined) > 1 else None


def _met(d: Discourse, draft: Draft, other: Draft) -> Candidate | None:
    """Who speaks or meets with somebody, and whom ("Sosa spoke by telephone with Banda. They agreed")."""
    verb = d.document.tokens[d.document.tokens[other.head].head]
    if not is_subject(d.document, other.head):
        return None
    whom = next((x for x in _conferred_with(d, verb) if x.last <= draft.first), None)
    distance = d.sentence_of(draft) - d.sentence_of(other)
    return Candidate((other, whom), 8.0 - _SENTENCE_COST * distance, "who met") if whom and other.parties else None


def _conferred_with(d: Discourse, verb: Token) -> Iterator[Draft]:
    """Those with or to whom the subject of a verb speaks, or whom, a person, it meets or calls; nobody who only reports."""
    lemma = verb.lemma.lower()
    if lemma in cue("seeing"):
        yield from (x for x in _told_at(d, [k.i for k in d.document.kids(verb.i, "dobj")]) if x.parties[0].kind == "person")
    talks = [t.i for i in d.document.subtree(verb.i) if (t := d.document.tokens[i]).lemma.lower() in cue("talks")]
    heads = [verb.i, *talks] if lemma in cue("conferring") else [h for h in talks if _is_of_clause(d, h, verb.i)]
    for head in heads:
        for link in d.document.kids(head, "prep"):
            if link.lower == "with" or (link.lower == "to" and head == verb.i):
                found = _told_at(d, [k.i for k in d.document.kids(link.i, "pobj")])
                yield from (x for x in found if link.lower == "with" or x.parties[0].kind in ("person", "state"))


def _told_at(d: Discourse, heads: list[int]) -> list[Draft]:
    """Who is told of at some nouns, but reporters."""
    drafts = (d.draft_at(i) for i in heads)
    return [x for x in drafts if x is not None and x.parties and all(p.sector != "JRN" for p in x.parties)]


def _is_of_clause(d: Discourse, noun: int, verb: int) -> bool:
    return next(iter(clauses(d.document, noun)), None) == verb


_MANY = frozenset(("they", "them", "their", "theirs"))


def _first_conjunct(document: Document, head: int) -> int:
    while document.tokens[head].dep == "conj" and document.tokens[head].head < head:
        head = document.tokens[head].head
    return head
