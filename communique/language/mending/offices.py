"""Names told apart from the office given: of "appointed Ana Sosa prime minister" the parser makes one noun phrase.

Invariant: only below a verb that gives offices, and only where a name stands before words in lower case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.model.document import Token

_INNER = frozenset(("compound", "amod", "nmod"))


def told_apart(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where the name is what the verb acts on and the office its complement."""
    made = list(tokens)
    for office in tokens:
        if office.dep == "dobj" and office.tag == "NN" and tokens[office.head].lemma in cue("titling"):
            name = _name_before(tokens, office)
            if name:
                _part(made, name, office)
    return made


def _name_before(tokens: Sequence[Token], office: Token) -> list[Token]:
    """The words of the name with which the office's phrase opens: at least two, next to the verb, before small letters."""
    first = tokens[office.head].i + 1
    words = list(tokens[first : office.i])
    name = [t for t in words if t.pos == "PROPN"]
    inner = all(t.dep in _INNER and first <= t.head <= office.i for t in words)
    opens = words[: len(name)] == name and not any(t.text[0].isupper() for t in words[len(name) :])
    return name if len(name) > 1 and inner and opens and office.text.islower() else []


def _part(made: list[Token], name: list[Token], office: Token) -> None:
    head = name[-1].i
    for token in name[:-1]:
        made[token.i] = replace(made[token.i], dep="compound", head=head)
    made[head] = replace(made[head], dep="dobj", head=office.head)
    made[office.i] = replace(made[office.i], dep="oprd")
    for i in range(head + 1, office.i):
        made[i] = replace(made[i], head=office.i)
