"""Claims that something stands: memberships ("a member of the G7") and offices ("UK prime minister Boris Johnson").

Invariant: these are of our own scheme, with status ongoing; they move no PLOVER event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from communique.codebook.coding_cues import cue
from communique.coding.sides.parties import Cast
from communique.coding.syntax import negated, prepositional, subject_of
from communique.coding.syntax.relatives import relative_head
from communique.model.claim import Claim, Participant
from communique.model.document import Document, Token
from communique.model.mention import ActorMention, Mentions
from communique.model.party import Party
from communique.model.span import Quoted
from communique.model.when import UNDATED

_BESIDE = 12  # tokens at most between a role and the name set beside it ("the minister for trade and industry, Ana Sosa")


def standing_claims(document: Document, mentions: Mentions, cast: Cast) -> Iterator[Claim]:
    """Claims of act `join` (held memberships) and `office` (offices told), each once for each holder."""
    yield from _memberships(document, cast)
    yield from _offices(document, mentions)


def _memberships(document: Document, cast: Cast) -> Iterator[Claim]:
    for token in document.tokens:
        if token.lemma == "belong":
            yield from _belonging(document, cast, token)
        if token.lemma not in cue("member") or token.pos not in ("NOUN", "PROPN"):
            continue
        if any(k.lower == "no" for k in document.kids(token.i, "det")):  # "is no member of"
            continue
        for place in prepositional(document, token.i, "of"):
            body = _body(document, cast, place, token)
            holders = tuple(p for p in _holders(document, cast, token) if not _tells(document, p, token)) if body else ()
            if body and holders and not _is_house(cast, place):
                yield _claim(document, token.i, "join", holders, body=body, rule="standing_claims: member of")


def _is_house(cast: Cast, at: int) -> bool:
    """Is it a parliament, whose members hold an office in it?"""
    mention = cast.mention(at)
    return mention is not None and any(party.sector == "LEG" for party in mention.parties)


def _tells(document: Document, holder: Participant, token: Token) -> bool:
    """Is the holder only told by the membership itself ("members of a militia came")?"""
    return holder.at.span.contains(document.quoted(token.i, token.i + 1).span)


def _belonging(document: Document, cast: Cast, verb: Token) -> Iterator[Claim]:
    """ "Both states belong to X", "X, to which Chad belongs"."""
    subject = subject_of(document, verb.i)
    holders = tuple(p for p in cast.phrase(subject) if p.party.kind == "state") if subject is not None else ()
    for at in prepositional(document, verb.i, "to"):
        related = document.tokens[at].lower == "which"
        before = document.tokens[at - 3].i if related and at > 2 and document.tokens[at - 2].text == "," else at
        heads = (relative_head(document, verb.i), before) if related else (at,)
        mention = next((m for head in heads if head is not None and (m := cast.mention(head))), None)
        body = mention.parties[0] if mention and mention.parties else None
        if holders and body and body.kind == "body" and not negated(document, verb.i):
            yield _claim(document, verb.i, "join", holders, body=body.name, rule="standing_claims: belongs to")


def _body(document: Document, cast: Cast, at: int, member: Token) -> str | None:
    """The name of the body or alliance at a noun; for "part of", only what is a body, alliance or coalition."""
    mention = cast.mention(at)
    if mention and mention.first <= member.i < mention.last:
        return _phrase(document, at)
    if mention and mention.parties and mention.parties[0].kind in ("body", "group", "organisation"):
        return mention.parties[0].name
    if document.tokens[at].lemma.lower() in cue("alliances"):
        return _phrase(document, at)
    if member.lemma == "member" and document.tokens[at].text[0].isupper():
        return _phrase(document, at)
    return None


def _phrase(document: Document, at: int) -> str:
    inner = [k.i for k in document.kids(at, "amod", "compound", "nmod")]
    return " ".join(t.text for t in document.tokens[min([at, *inner]) : at + 1])


def _holders(document: Document, cast: Cast, token: Token) -> tuple[Participant, ...]:
    """Who is the member: the noun it is in apposition to, or the subject of the clause; with "alongside" and "along with"."""
    if token.dep == "appos":
        return cast.phrase(token.head)
    if not _said_of_subject(document, token):
        return ()  # "detained members of the league": not the police are
    for above in document.ancestors(token.i):
        if above.pos in ("VERB", "AUX"):
            if negated(document, above.i):
                return ()
            head = subject_of(document, above.i)
            found = cast.phrase(head) if head is not None else ()
            return found + cast.after(above.i, ("alongside", "with")) if found else ()
    return ()


def _said_of_subject(document: Document, token: Token) -> bool:
    """Is it what the subject is said to be: after "be", "form" or "as", if by way of "one of the members"?"""
    above = document.tokens[token.head]
    if token.dep in ("attr", "oprd", "acomp"):
        return True
    if token.dep == "conj":
        return _said_of_subject(document, above)
    if token.dep == "dobj":  # "forms part of"; "are founding members" may be taken for a progressive
        return above.lemma in cue("making-up")
    return token.dep == "pobj" and (above.lower == "as" or (above.lower == "of" and document.tokens[above.head].dep == "attr"))


def _offices(document: Document, mentions: Mentions) -> Iterator[Claim]:
    told: set[tuple[str, str]] = set()
    for mention, words in _titled(document, mentions):
        party = mention.parties[0]
        office = party.office or party.role or ""
        if _names_office(party, words.text) and _is_named(document, mention) and (party.name, office) not in told:
            told.add((party.name, office))
            holder = Participant(party, Quoted(mention.span, mention.text))
            yield _claim(document, mention.head, "office", (holder,), person=party.name, office=office, words=words)


def _titled(document: Document, mentions: Mentions) -> Iterator[tuple[ActorMention, Quoted]]:
    """Persons with the words that may tell both name and office: their own, and those of a role set beside them."""
    persons = [m for m in mentions.actors if len(m.parties) == 1 and m.parties[0].kind == "person"]
    for mention in persons:
        yield mention, Quoted(mention.span, mention.text)
    for one, two in pairwise(persons):
        beside = "apposition" in (one.why, two.why) and one.parties == two.parties and one.span.field == two.span.field
        if beside and two.first - one.last <= _BESIDE:
            yield (two if one.why == "apposition" else one), document.quoted(one.first, two.last)


def _is_named(document: Document, mention: ActorMention) -> bool:
    """Do the words hold a proper name of the person, not the role alone?"""
    party = mention.parties[0]
    last = next((part for part in reversed(re.split(r"[\s-]", party.name)) if part[:1].isupper()), "")
    role = (party.role or "").casefold()
    name = party.name.casefold()
    if last.casefold() in role.split() or (role and (name.startswith(f"{role} ") or name.endswith(f" {role}"))):
        return False  # "member of the Duma", "a Boko Haram fighter"
    return any(
        t.text == last and last[:1].isupper() and t.pos == "PROPN" for t in document.tokens[mention.first : mention.last]
    )


_NO_OFFICE = frozenset(("CVL", "CRM", "REF", "AGR", "SOC", "EDU", "LAB", "MED", "JRN", "BUS"))
"""Sectors of people who are told by what they are or do ("a teenage girl, Ana Sosa")."""


_OWNED = frozenset(("of", "for", "to", "its", "their", "his", "her", "our", "s"))


def _names_office(party: Party, text: str) -> bool:
    """Do the words give both the person's name and the office?"""
    words = text.casefold()
    if not cue("no-longer").isdisjoint(re.findall(r"\w+", words)):
        return False
    role = (party.role or "").casefold()
    in_firm = party.sector == "BUS" and not cue("heading").isdisjoint(role.split()[-1:])
    if party.country is None and role in cue("somebodys") and _OWNED.isdisjoint(re.findall(r"\w+", words)):
        return False  # "Ana Sosa, a spokeswoman": of whom?
    if not role or role not in words or (party.sector in _NO_OFFICE and not in_firm):
        return False
    return party.name.split()[-1].casefold() in words


def _claim(
    document: Document,
    at: int,
    act: str,
    holders: tuple[Participant, ...],
    *,
    body: str | None = None,
    person: str | None = None,
    office: str | None = None,
    words: Quoted | None = None,
    rule: str = "standing_claims: person with office",
) -> Claim:
    report = document.report
    words = words or document.quoted(*_sentence_part(document, at))
    return Claim(
        id="", report=report.id, report_key=report.key, outlet=report.outlet, at=words,
        trigger=document.quoted(at, at + 1), act=act, status="ongoing", stage=None, scheme="communique", type=None,
        mode=None, contexts=(), actors=holders, recipients=(), reciprocal=False, when=UNDATED,
        of="office" if act == "office" else "membership", person=person, office=office, body=body, confidence=0.8,
        rule=rule, published=report.published.isoformat() if report.published else None,
    )  # fmt: skip


def _sentence_part(document: Document, at: int) -> tuple[int, int]:
    low, high = document.extent(at)
    head = document.tokens[at].head
    return min(low, head), max(high, head + 1)
