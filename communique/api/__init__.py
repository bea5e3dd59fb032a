"""The public verbs as functions; the shell has the same verbs with the same words.

Invariant: every function is a plain function of its arguments; what cannot be read is in `Record.problems`, not raised.
"""

from __future__ import annotations

from communique.api.annotating import annotate, annotate_all, annotation_lines, annotations_of, known_actors, language_model
from communique.api.comparing import compare
from communique.api.counting import series
from communique.api.exporting import export, tables
from communique.api.given import Given, Heard, OnProblem, Outcome, Paths, Source, outcomes_of, reports
from communique.api.judging import Judged, Kept, export_judgements, import_judgements, judge, judgements
from communique.api.listing import stored_reports
from communique.api.measuring import compare_coders, evaluate, evaluate_each
from communique.api.rebuilding import Difference, Rebuilt, Recoded, diff, rebuild
from communique.api.recording import (
    Added,
    add_all,
    moves_of,
    note_moves,
    open_record,
    read,
    reading_words,
    record_from,
    record_of,
)
from communique.api.standing import state
from communique.api.telling import explain, show
from communique.api.telling_brief import brief, brief_of, selection_of
from communique.api.watching import Watched, watch

__all__ = [
    "Added",
    "Difference",
    "Given",
    "Heard",
    "Judged",
    "Kept",
    "OnProblem",
    "Outcome",
    "Paths",
    "Rebuilt",
    "Recoded",
    "Source",
    "Watched",
    "add_all",
    "annotate",
    "annotate_all",
    "annotation_lines",
    "annotations_of",
    "brief",
    "brief_of",
    "compare",
    "compare_coders",
    "diff",
    "evaluate",
    "evaluate_each",
    "explain",
    "export",
    "export_judgements",
    "import_judgements",
    "judge",
    "judgements",
    "known_actors",
    "language_model",
    "moves_of",
    "note_moves",
    "open_record",
    "outcomes_of",
    "read",
    "reading_words",
    "rebuild",
    "record_from",
    "record_of",
    "reports",
    "selection_of",
    "series",
    "show",
    "state",
    "stored_reports",
    "tables",
    "watch",
]
