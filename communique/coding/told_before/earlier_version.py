"""What a report takes back of itself: "an earlier version of this story said that Norway had left the pact. It has not."

Invariant: such an act is never told as having happened: it did not happen where the next sentence says so, else it is talk.
"""

from __future__ import annotations

import re

from communique.model.document import Document
from communique.model.status import Status

_SAID = re.compile(
    r"\b(?:earlier|previous|prior|original|initial|first)\s+versions?\s+of\s+(?:this|our|the)\s+"
    r"(?:story|report|article|item|piece|dispatch|text)\b.*\b(?:said|stated|reported|wrote|claimed|suggested|indicated)\b",
    re.IGNORECASE | re.DOTALL,
)
_DENIED = re.compile(
    r"\W*(?:in fact,?\s+)?(?:(?:it|he|she|they|that|this|the\s+\w+(?:\s\w+)?|(?-i:[A-Z])\w+)\s+"
    r"(?:has|have|had|did|does|do|was|is|were|are|will)\s*(?:not\b|n[o'’]t\b)"
    r"|(?:that|this|it)\s+(?:was|is)\s+(?:wrong|untrue|false|incorrect|not))",
    re.IGNORECASE,
)


def of_earlier_version(document: Document, at: int) -> Status | None:
    """The status of the act at token `at` if the report says that an earlier version of it told so, else None."""
    sentence = document.sentences[document.tokens[at].sentence]
    if not _SAID.search(_text(document, sentence.first, at)):
        return None
    following = document.sentences[sentence.i + 1 : sentence.i + 2]
    denied = following and _DENIED.match(_text(document, following[0].first, following[0].last))
    return "not-done" if denied else "hypothetical"


def _text(document: Document, first: int, last: int) -> str:
    return " ".join(token.text for token in document.tokens[first:last])
