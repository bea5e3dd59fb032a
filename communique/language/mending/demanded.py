"""What is demanded: of "demanded that the regime halt at once the raids", "that Togo lift the ban" the parser makes nouns of
the bare verbs.

Invariant: only the noun that heads a "that" clause without any verb, right below a verb of demanding, becomes a verb; the
word before it is its subject, the next noun its object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import kids_of
from communique.model.document import Token

_PARTICLES = frozenset("over back up off out down away in forthwith".split())  # noqa: SIM905
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def with_demanded(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with the bare verb of what is demanded as a verb."""
    made = list(tokens)
    for told in tokens:
        if told.tag == "NN" and told.dep == "ccomp" and tokens[told.head].lemma in cue("calling-for") and told.head < told.i:
            kids = [t for t in kids_of(tokens, told) if t.i > told.head]
            subject = _subject(tokens, told, kids)
            if subject is not None and any(k.dep == "mark" and k.lower == "that" for k in kids):
                _as_verb(made, told, kids, subject)
    return made


def _subject(tokens: Sequence[Token], told: Token, kids: list[Token]) -> Token | None:
    """The subject that it has, or the noun right before it that the parser made a part of it; None beside another verb."""
    if any(k.dep in ("cop", "aux", "auxpass") for k in kids):
        return None
    own = next((k for k in kids if k.dep in _SUBJECTS and k.i < told.i), None)
    before = tokens[told.i - 1]
    return own or (before if before.dep == "compound" and before.head == told.i else None)


def _as_verb(made: list[Token], told: Token, kids: list[Token], subject: Token) -> None:
    """Makes the noun a verb, what stood before it part of its subject, and the next noun its object."""
    for kid in kids:
        if kid.i < subject.i and kid.dep in ("det", "compound", "amod", "poss", "nmod"):
            made[kid.i] = replace(kid, head=subject.i)
    made[subject.i] = replace(subject, dep="nsubj", head=told.i)
    made[told.i] = replace(told, pos="VERB", tag="VB")
    if not any(k.dep == "dobj" and k.i > told.i for k in kids):
        _with_object(made, told, [k for k in kids if k.i > told.i])


def _with_object(made: list[Token], told: Token, after: list[Token]) -> None:
    """Takes the first noun behind the verb for its object, also behind "at once" and a particle."""
    for kid in after:
        if kid.dep in ("npadvmod", "appos") and kid.entity not in ("DATE", "TIME"):
            made[kid.i] = replace(kid, dep="dobj")
            return
        inner = [t for t in kids_of(made, kid) if t.i > kid.i]
        once = any(t.lower == "once" for t in inner)
        noun = next((t for t in inner if t.dep == "pobj"), None)
        if kid.dep == "prep" and noun is not None and (once or kid.lower in _PARTICLES):
            made[noun.i] = replace(noun, dep="dobj", head=told.i)
            made[kid.i] = replace(kid, dep="prep" if once else "prt")
            return
