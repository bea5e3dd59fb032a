"""What the parse says of a word, for tests of the parse and its repairs."""

from __future__ import annotations

from communique.language.parse import parse
from communique.model.report import Report


def hung(text: str, word: str) -> tuple[str, str]:
    """The relation of a word and what it hangs on."""
    document = parse(Report("r", text, language="en"))
    at = next(t for t in document.tokens if t.text == word)
    return at.dep, document.tokens[at.head].text
