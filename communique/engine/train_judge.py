"""Trains the judge on our own examples: `python -m communique.engine.train_judge` (needs scikit-learn: the extra `dev`).

Reads codebook/examples/*.tsv, writes coding/judge/weights.npz. The same examples give the same weights.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from communique.codebook.ontology import ontology
from communique.codebook.tables import parse_table
from communique.coding.judge.features import features
from communique.coding.judge.model import NONE
from communique.coding.parties import Cast
from communique.language.parse import parse_all
from communique.mentions.actors import find_actors
from communique.model.document import Document
from communique.model.mention import Mentions
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


def featured(sentences: Sequence[str]) -> list[frozenset[str]]:
    """The features of each sentence (of all its sentences, where the parser sees several)."""
    reports = (Report(str(n), s, language="en") for n, s in enumerate(sentences))
    return [_features(d, Mentions(actors=find_actors(d))) for d in parse_all(reports)]


def _features(document: Document, mentions: Mentions) -> frozenset[str]:
    cast = Cast(document, mentions)
    return frozenset(f for s in document.sentences for f in features(document, s, cast))


def _model() -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=400, class_weight="balanced", random_state=0)


def main() -> int:
    """Trains, says how well it does on held-out fifths, writes the weights."""
    labelled = examples()
    rows = featured([sentence for _, sentence in labelled])
    labels = numpy.array([label for label, _ in labelled])
    counts: dict[str, int] = {}
    for row in rows:
        for feature in row:
            counts[feature] = counts.get(feature, 0) + 1
    kept = {f for f, n in counts.items() if n >= _SEEN}
    vectorizer = DictVectorizer(dtype=numpy.float32)
    matrix = vectorizer.fit_transform([_scaled(row & kept) for row in rows])
    right = 0
    for train, test in StratifiedKFold(5, shuffle=True, random_state=0).split(matrix, labels):
        right += int((_model().fit(matrix[train], labels[train]).predict(matrix[test]) == labels[test]).sum())
    sys.stdout.write(f"{len(labelled)} examples, {len(kept)} features, held-out accuracy {right / len(labelled):.3f}\n")
    model = _model().fit(matrix, labels)
    _write(model, [str(n) for n in vectorizer.get_feature_names_out()])
    return 0


def _scaled(row: frozenset[str]) -> dict[str, float]:
    norm = max(len(row), 1) ** 0.5
    return dict.fromkeys(sorted(row), 1 / norm)


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
