"""Past forms that the tagger takes for the present: "the soldiers retook the town".

Invariant: words stay; only a plain present that does not look like its lemma becomes a past.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model.document import Token

_IRREGULAR = frozenset(("be", "have", "do"))


def with_past_forms(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such forms as past ones."""
    return [replace(t, tag="VBD") if _is_past(t) else t for t in tokens]


def _is_past(token: Token) -> bool:
    form, lemma = token.lower, token.lemma.lower()
    return token.tag == "VBP" and token.pos == "VERB" and form != lemma and lemma not in _IRREGULAR and form.isalpha()
