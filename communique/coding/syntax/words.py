"""What a word of the parse is: a verb that may head a clause, a noun, a relative pronoun.

Invariant: labels are spaCy's English dependencies and tags.
"""

from __future__ import annotations

from communique.model.document import Token

SUBJECT = ("nsubj", "nsubjpass", "csubj", "csubjpass")
CLAUSE = ("xcomp", "ccomp")
PRONOUNS_RELATIVE = frozenset(("who", "whom", "which", "that", "whose"))


def is_verb(token: Token) -> bool:
    """A verb form that may head a clause: no auxiliary, and not "including" or "following" as prepositions."""
    if token.dep == "prep":
        return False
    return (token.pos == "VERB" or (token.pos == "AUX" and token.dep not in ("aux", "auxpass"))) and token.tag[:1] == "V"


def is_nominal(token: Token) -> bool:
    """Is it a noun or name, by its part of speech or its tag?"""
    return token.pos in ("NOUN", "PROPN") or token.tag in ("NN", "NNS", "NNP", "NNPS")
