"""The tables of facts as typed values; the one door to them.

Invariant: every function reads its table once and gives the same tuple for the whole process.
"""

from communique.codebook.facts_people import Body, Role, Term, bodies, notables, roles, terms
from communique.codebook.facts_places import Country, Place, Seat, countries, facilities, regions, states

__all__ = [
    "Body", "Country", "Place", "Role", "Seat", "Term", "bodies", "countries", "facilities", "notables", "regions", "roles",
    "states", "terms",
]  # fmt: skip
