"""Questions to the parse that the rest of coding asks: subjects, objects, prepositions, auxiliaries, what governs what.

Invariant: pure functions of a document and token indices; labels are spaCy's English dependencies.
"""

from communique.coding.syntax.avenging import is_avenged, leads_to_avenged
from communique.coding.syntax.clauses import (
    clause_depth,
    clause_heads,
    clause_of,
    hangs_apart,
    in_principle,
    is_joint,
    main_verb,
    verb_above,
)
from communique.coding.syntax.coordination import conjuncts, owners_joined
from communique.coding.syntax.forms import auxiliaries, infinitive, is_past, negated, no_longer
from communique.coding.syntax.happening import happenings
from communique.coding.syntax.joining import fellows_in, joins_in_doing
from communique.coding.syntax.objects import is_styled, objects
from communique.coding.syntax.owning import motive_told_by, owning_verb
from communique.coding.syntax.prepositions import prepositional, prepositions
from communique.coding.syntax.relatives import relative_head, takes_relative
from communique.coding.syntax.scenes import scene_of, seat_told
from communique.coding.syntax.subjects import owner_of, passive_subject, subject_of
from communique.coding.syntax.voice import goes_with, is_passive
from communique.coding.syntax.words import CLAUSE, is_nominal, is_verb

__all__ = [
    "CLAUSE",
    "auxiliaries",
    "clause_depth",
    "clause_heads",
    "clause_of",
    "conjuncts",
    "fellows_in",
    "goes_with",
    "hangs_apart",
    "happenings",
    "in_principle",
    "infinitive",
    "is_avenged",
    "is_joint",
    "is_nominal",
    "is_passive",
    "is_past",
    "is_styled",
    "is_verb",
    "joins_in_doing",
    "leads_to_avenged",
    "main_verb",
    "motive_told_by",
    "negated",
    "no_longer",
    "objects",
    "owner_of",
    "owners_joined",
    "owning_verb",
    "passive_subject",
    "prepositional",
    "prepositions",
    "relative_head",
    "scene_of",
    "seat_told",
    "subject_of",
    "takes_relative",
    "verb_above",
]
