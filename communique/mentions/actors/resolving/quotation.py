"""Who is speaking where: the speaker of the words between quotation marks, for "I" and "we".

Invariant: a token outside quotation marks has no speaker. A paragraph that opens with marks while those of the paragraph
before were not closed goes on with its speaker.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from communique.codebook.speech import speech_documents, speech_verbs
from communique.mentions.actors.resolving.syntax import subject
from communique.mentions.quotes_issuer import issuer_of
from communique.model.document import Document, Sentence


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `first` to `last` (exclusive) between quotation marks; `speaker` is the head of the speaker's phrase."""

    first: int
    last: int
    speaker: int | None


def quotations(document: Document) -> list[Quotation]:
    """The quotations of a document with their speakers, in order."""
    found: list[Quotation] = []
    open_speaker: int | None = None
    for _, group in groupby(document.sentences, key=lambda s: (s.field, s.paragraph)):
        sentences = list(group)
        first, last = sentences[0].first, sentences[-1].last
        marks = [i for i in range(first, last) if document.tokens[i].text in ('"', "''", "``")]
        if not marks:
            open_speaker = None
            continue
        goes_on = open_speaker is not None and marks[0] == first
        pairs = [(marks[n], marks[n + 1] if n + 1 < len(marks) else last) for n in range(0, len(marks), 2)]
        speaker = _speaker(document, sentences, pairs) or (open_speaker if goes_on else None)
        found += [Quotation(a, b, _near(document, a, b, pairs) or speaker) for a, b in pairs]
        open_speaker = found[-1].speaker if len(marks) % 2 else None
    return found


def _near(document: Document, first: int, last: int, pairs: list[tuple[int, int]]) -> int | None:
    """The speaker named in the sentences that the quotation touches."""
    touched = {document.tokens[first].sentence, document.tokens[min(last, len(document.tokens)) - 1].sentence}
    sentences = [document.sentences[s] for s in sorted(touched)]
    return _speaker(document, sentences, pairs)


def _speaker(document: Document, sentences: list[Sentence], pairs: list[tuple[int, int]]) -> int | None:
    """The subject of the first verb of saying that stands outside the quotations, as does its subject."""
    verbs = speech_verbs()
    for sentence in sentences:
        for token in document.tokens[sentence.first : sentence.last]:
            if token.pos == "VERB" and token.lemma.lower() in verbs and not _quoted(token.i, pairs):
                who = subject(document, token.i)
                if who is not None and not _quoted(who, pairs):
                    return _issuing(document, who)
    return None


def _issuing(document: Document, who: int) -> int:
    """Who issued the paper that speaks ("The ministry issued a statement saying", "a statement by it said"), if told."""
    paper = document.tokens[who]
    if paper.lemma not in speech_documents():
        return who
    issuer = subject(document, paper.head) if paper.dep == "dobj" else issuer_of(document, who)
    return who if issuer is None else issuer


def _quoted(i: int, pairs: list[tuple[int, int]]) -> bool:
    return any(a <= i < b for a, b in pairs)
