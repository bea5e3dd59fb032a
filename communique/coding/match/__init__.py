"""Which entries of the lexicon a token of the parse fulfils."""

from communique.coding.match.hits import NominalHit, OperatorHit, VerbHit, VerbMiss
from communique.coding.match.matcher import Matcher
from communique.coding.match.verbs import SPARE

__all__ = ["SPARE", "Matcher", "NominalHit", "OperatorHit", "VerbHit", "VerbMiss"]
