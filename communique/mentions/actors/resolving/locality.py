"""Whose an organ or official is by where its sentence or paragraph stands: "In Lima, the foreign minister protested".

Invariant: only what stands before it in its own paragraph tells; where others come to meet, the place tells nothing.
"""

from __future__ import annotations

from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.resolving.discourse import Discourse
from communique.mentions.actors.resolving.home import town_country
from communique.mentions.actors.resolving.syntax import is_subject, subject
from communique.model.document import Document, Sentence

_LONGEST = 8  # words between "in" and the comma: a town, its state, the day


def country_beside(d: Discourse, draft: Draft) -> str | None:
    """The state that acts in the clause to which "with its spokesman saying so" belongs ("Russia objected, with a …")."""
    tokens = d.document.tokens
    doing = tokens[tokens[draft.head].head]
    mark = tokens[doing.head]
    if tokens[draft.head].dep != "nsubj" or doing.tag != "VBG" or doing.dep != "pcomp" or mark.lower != "with":
        return None
    who = d.draft_at(subject(d.document, mark.head))
    parties = who.parties if who is not None and who.kind == "state" else ()
    return parties[0].country if len(parties) == 1 else None


def country_shared(d: Discourse, draft: Draft) -> str | None:
    """The country of the adjective before the first of several ("Kenyan police and soldiers", "Kenyan jets and tanks")."""
    document = d.document
    head = document.tokens[draft.head]
    first = document.tokens[head.head]
    if head.dep != "conj" or head.tag != "NNS" or first.pos != "NOUN" or document.kid(head.i, "det", "poss", "nummod"):
        return None
    told = (x for k in document.kids(first.i, "amod", "compound") if k.i < first.i and (x := d.draft_at(k.i)))
    parties = {p.country for x in (d.draft_at(first.i), *told) if x is not None for p in x.parties}
    return parties.pop() if len(parties) == 1 else None


def country_fronted(c: Context, d: Discourse, draft: Draft) -> str | None:
    """The country that the sentence begins with ("In Tunis, the foreign ministry said")."""
    return _fronted(c, d.document.sentences[d.sentence_of(draft)])


def country_spoken_in(c: Context, d: Discourse, draft: Draft) -> str | None:
    """The state in whose capital a spokesman, or a ministry's, speaks ("a spokeswoman said in Lima"): they seldom travel."""
    told = [d.document.tokens[draft.head]]
    while told[-1].dep in ("appos", "poss"):  # "Ana Sosa, the ministry's spokeswoman, said in Lima"
        told.append(d.document.tokens[told[-1].head])
    called = (*told, *d.document.kids(draft.head, "appos"))
    if cue("speaking for").isdisjoint(t.lemma.lower() for t in called) or not is_subject(d.document, told[-1].i):
        return None
    towns = (k.i for p in d.document.kids(told[-1].head, "prep") if p.lower == "in" for k in d.document.kids(p.i, "pobj"))
    hits = (hit.reading("capital") for i in towns if (hit := c.known.names.get(i)))
    return next((entry.country.iso3 for entry in hits if entry and entry.country), None)


def country_of_paragraph(c: Context, d: Discourse, draft: Draft) -> str | None:
    """The country that a sentence of the paragraph before this one begins with, the latest first."""
    here = d.document.sentences[d.sentence_of(draft)]
    before = (d.document.sentences[i] for i in range(here.i - 1, -1, -1))
    near = (s for s in before if s.paragraph == here.paragraph and s.field == here.field)
    return next((code for s in near if (code := _fronted(c, s))), None)


def country_leading(d: Discourse, draft: Draft) -> str | None:
    """The one state that the sentence before names, as its subject ("Oman goes on. Foreign Minister Ana Sosa flew to Paris").

    None where the official's own sentence speaks of that state as of another one.
    """
    here = d.sentence_of(draft)
    sentences = d.document.sentences
    if here == 0 or sentences[here - 1].paragraph != sentences[here].paragraph or not is_subject(d.document, draft.head):
        return None
    before = {p.country for x in d.drafts if d.sentence_of(x) == here - 1 for p in x.parties}
    leads = [x for x in d.drafts if d.sentence_of(x) == here - 1 and x.kind == "state" and is_subject(d.document, x.head)]
    named = {p.country for x in d.drafts if d.sentence_of(x) == here and x.kind == "state" for p in x.parties}
    if len(leads) != 1 or len(before) != 1 or before & named or _goes_back(d.document, leads[0].head):
        return None
    return next(iter(before))


def _goes_back(document: Document, who: int) -> bool:
    """Is the clause told as what came before ("Chad had voted")?"""
    return any(t.lower == "had" for t in document.kids(document.tokens[who].head, "aux"))


def _fronted(c: Context, sentence: Sentence) -> str | None:
    """The country of the town or state in "In X, …", "In X on Monday, …", "In X the mayor …"; None where one came there."""
    tokens = c.document.tokens
    first = sentence.first
    reach = range(first + 2, min(first + _LONGEST, sentence.last))
    last = next((i for i in reach if tokens[i].text == "," or tokens[i].lower == "the"), first)
    if tokens[first].lower != "in" or last < first + 2 or _comes_together(c.document, sentence):
        return None
    hit = c.known.names.get(first + 1)
    stop = hit.last if hit else _name_end(c.document, first + 1, last)
    if any(t.entity not in ("DATE", "TIME") and t.pos != "ADP" for t in tokens[stop:last]):
        return None
    if " ".join(t.lower for t in tokens[first + 1 : stop]) in cue("meeting place"):
        return None
    entry = hit.reading("capital", "country", "seat") if hit else None
    if entry and entry.country:
        return entry.country.iso3
    return town_country(tokens[first + 1 : stop], c.countries)


def _name_end(document: Document, first: int, last: int) -> int:
    """The end of the run of capitalised words from `first`."""
    return next((i for i in range(first, last) if not document.tokens[i].text[:1].isupper()), last)


def _comes_together(document: Document, sentence: Sentence) -> bool:
    """Is the sentence about a visit or a meeting, where ministers of other states are too?"""
    words = {t.lemma.lower() for t in document.sentence_tokens(sentence)}
    return not words.isdisjoint(cue("conferring") | cue("visiting"))
