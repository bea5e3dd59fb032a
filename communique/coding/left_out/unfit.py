"""Why a clause tells no act, though the codebook knows a word of it: what is left out is never left out silently.

Invariant: one reason for a clause at most, and none for a clause in which an act was found, whatever became of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.match import Matcher, VerbMiss
from communique.coding.syntax import CLAUSE, clause_heads, clause_of, is_verb
from communique.model.annotation import Uncoded
from communique.model.claim import Claim
from communique.model.document import Document, Sentence, Token


def unfit(document: Document, matcher: Matcher, sentence: Sentence, drafts: Iterable[Draft]) -> Iterator[Uncoded]:
    """Of each clause without a draft, the first word that the codebook knows (its verb before others), and the reason."""
    told = {i for draft in drafts for i in _words(draft)}
    for head in clause_heads(document, sentence):
        clause = clause_of(document, head)
        if not told.isdisjoint(clause):
            continue
        for at in (head, *clause):
            if why := _why(document, matcher, document.tokens[at]):
                yield Uncoded(document.span(at, at + 1), document.tokens[at].text, why)
                break


def untold(found: Iterable[Uncoded], claims: Iterable[Claim]) -> Iterator[Uncoded]:
    """Those that stand within no claim."""
    spans = sorted((c.at.span.field, c.at.span.start, c.at.span.end) for c in claims)
    starts = [span[:2] for span in spans]
    reach = list(accumulate(((field, end) for field, _, end in spans), max))  # a later field begins anew: it sorts behind
    for one in found:
        n = bisect_right(starts, (one.span.field, one.span.start))
        if not n or reach[n - 1] < (one.span.field, one.span.end):
            yield one


def _words(draft: Draft) -> Iterator[int]:
    """The words that tell a draft, and those of what it asks for or governs."""
    yield from (draft.at, *draft.words, *draft.also)
    yield from (i for i in (draft.carrier, draft.asked) if i is not None)
    for below in draft.below:
        yield from _words(below)


def _why(document: Document, matcher: Matcher, token: Token) -> str | None:
    """Why a word that the codebook knows tells no act here; None where it knows none."""
    if is_verb(token):
        links = token.lemma in cue("copulas") or document.kid(token.i, "acomp")  # "the shops stayed shut"
        return None if token.dep == "amod" or links else _of_verb(document, matcher, token)
    named = token.pos == "NOUN" and token.dep not in ("compound", "nmod") and not matcher.within_actor(token.i)
    entry = matcher.noun(token.i) if named else None
    if entry is None or entry.act in (None, "-"):
        return None
    return f"{entry.act}: no verb here says that {' '.join(entry.words)!r} is done"


def _of_verb(document: Document, matcher: Matcher, verb: Token) -> str | None:
    above = matcher.operator(verb.i) if document.kid(verb.i, *CLAUSE) else None
    if above is not None and above.entry.takes != "noun":
        return None  # "announced that": what it says or governs stands in a clause of its own
    if hit := matcher.verb(verb.i):
        known = " ".join(hit.entry.words)
        return f"the codebook: {known!r} is no act here" if hit.entry.act == "-" else f"{hit.entry.act}: no act of its own here"
    miss = matcher.miss(verb.i)
    return _missed(document, miss) if miss else None


def _missed(document: Document, miss: VerbMiss) -> str:
    """What a verb does not fit, in words."""
    known = f"the codebook knows {' '.join(miss.entry.words)!r}, but not"
    if not miss.heads:
        return f"{known} without an object"
    head = miss.heads[0]
    phrase = " ".join(document.quoted(document.extent(head)[0], head + 1).text.split())
    return f"{known} with this {'subject' if miss.subject else 'object'}: {phrase!r}"
