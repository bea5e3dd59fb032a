"""Actors: who is named in a report, as what, for which state; names, roles, pronouns and "the two leaders" alike.

Invariant: mentions of one document do not overlap, stand in order of the text, and each says in `why` what resolved it.
"""

from communique.mentions.actors.find import find_actors

__all__ = ["find_actors"]
