"""Trains the judge on our own examples: `python -m communique.engine.train_judge` (needs scikit-learn: the extra `dev`).

Reads codebook/examples/*.tsv, writes coding/judge/weights.npz. The same examples give the same weights.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from functools import reduce
from importlib.resources import files
from operator import or_
from pathlib import Path

import numpy
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from communique.codebook.ontology import ontology
from communique.codebook.tables import parse_table
from communique.coding.coder import by_rules
from communique.coding.desk import desk_for
from communique.coding.judge.features import NOTHING, Seen, features
from communique.coding.judge.model import NONE
from communique.engine.annotate import find_mentions
from communique.language.parse import parse_all
from communique.model.document import Document
from communique.model.report import Report

_SEEN = 2  # a feature must stand in so many examples
_STRENGTH = 6.0  # inverse of regularisation


def examples() -> list[tuple[str, str]]:
    """(type or NONE, sentence) of all examples, in order of file and line. Raises CodebookError."""
    folder = Path(str(files("communique.codebook") / "examples"))
    found = []
    for path in sorted(folder.glob("*.tsv")):
        for row in parse_table(path.read_text("utf-8"), path.name, ["type", "mode", "status", "sentence"]):
            found.append((row.one_of("type", [*ontology().types, NONE]), row["sentence"]))
    return found


def featured(sentences: Sequence[str]) -> list[Seen]:
    """The features of each sentence (of all its sentences, where the parser sees several)."""
    reports = (Report(str(n), s, language="en") for n, s in enumerate(sentences))
    return [_features(d) for d in parse_all(reports)]


def _features(document: Document) -> Seen:
    desk = desk_for(document, find_mentions(document))
    seen = (features(document, s, desk.cast, by_rules(desk, s)) for s in document.sentences)
    return reduce(or_, seen, NOTHING)


def _model() -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=400, class_weight="balanced", random_state=0)


def main() -> int:
    """Trains, says how well it does on held-out fifths, writes the weights."""
    labelled = examples()
    rows = featured([sentence for _, sentence in labelled])
    labels = numpy.array([label for label, _ in labelled])
    counts = Counter(f for row in rows for f in row.words | row.known)
    kept = {f for f, n in counts.items() if n >= _SEEN}
    vectorizer = DictVectorizer(dtype=numpy.float32)
    matrix = vectorizer.fit_transform([_scaled(row, kept) for row in rows])
    right = 0
    for train, test in StratifiedKFold(5, shuffle=True, random_state=0).split(matrix, labels):
        right += int((_model().fit(matrix[train], labels[train]).predict(matrix[test]) == labels[test]).sum())
    sys.stdout.write(f"{len(labelled)} examples, {len(kept)} features, held-out accuracy {right / len(labelled):.3f}\n")
    model = _model().fit(matrix, labels)
    _write(model, [str(n) for n in vectorizer.get_feature_names_out()])
    return 0


def _scaled(row: Seen, kept: set[str]) -> dict[str, float]:
    """The features as the judge weighs them: each group counts alike, however many features it has."""
    groups = [sorted(row.words & kept), sorted(row.known & kept)]
    return {f: 1 / len(group) ** 0.5 for group in groups for f in group}


def _write(model: LogisticRegression, names: list[str]) -> None:
    weights = model.coef_.T
    scale = float(abs(weights).max()) / 127
    target = Path(str(files("communique.coding.judge") / "weights.npz"))
    numpy.savez_compressed(
        target,
        labels=numpy.array(model.classes_.astype("U16")),
        features=numpy.frombuffer("\n".join(names).encode("utf-8"), dtype=numpy.uint8),
        weights=numpy.round(weights / scale).astype(numpy.int8),
        scale=numpy.float64(scale),
        intercepts=model.intercept_.astype(numpy.float64),
    )


if __name__ == "__main__":
    sys.exit(main())
