"""Where the engine finds the stages. Each is imported when first needed, so that what is not asked for costs nothing."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Sequence
from typing import cast

from communique.model.annotation import Annotation, Uncoded
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.judgement import Judgement
from communique.model.mention import ActorMention, Figure, Mentions, PlaceMention, Quote, TimeMention
from communique.model.record import Record
from communique.model.report import Report

Actors = tuple[ActorMention, ...]
Times = tuple[TimeMention, ...]


def _landed(module: str, name: str) -> object | None:
    if importlib.util.find_spec(f"communique.{module}") is None:
        return None
    try:
        return getattr(importlib.import_module(f"communique.{module}"), name, None)
    except ImportError:  # a stage that is being built
        return None


def actors(document: Document) -> Actors:
    stage = cast("Callable[[Document], Actors] | None", _landed("mentions.actors", "find_actors"))
    return stage(document) if stage else ()


def times(document: Document) -> Times:
    stage = cast("Callable[[Document], Times] | None", _landed("mentions.times", "find_times"))
    return stage(document) if stage else ()


def places(document: Document) -> tuple[PlaceMention, ...]:
    stage = cast("Callable[[Document], tuple[PlaceMention, ...]] | None", _landed("mentions.places", "find_places"))
    return stage(document) if stage else ()


def figures(document: Document, actors: Actors, times: Times) -> tuple[Figure, ...]:
    stage = cast("Callable[[Document, Actors, Times], tuple[Figure, ...]] | None", _landed("mentions.figures", "find_figures"))
    return stage(document, actors, times) if stage else ()


def quotes(document: Document, actors: Actors) -> tuple[Quote, ...]:
    stage = cast("Callable[[Document, Actors], tuple[Quote, ...]] | None", _landed("mentions.quotes", "find_quotes"))
    return stage(document, actors) if stage else ()


def code(document: Document, mentions: Mentions) -> tuple[tuple[Claim, ...], tuple[Uncoded, ...]]:
    stage = cast(
        "Callable[[Document, Mentions], tuple[tuple[Claim, ...], tuple[Uncoded, ...]]] | None",
        _landed("coding.coder", "code"),
    )
    return stage(document, mentions) if stage else ((), ())


def link(claims: Sequence[Claim], reports: Sequence[Report]) -> tuple[Judgement, ...]:
    stage = cast("Callable[[Sequence[Claim], Sequence[Report]], tuple[Judgement, ...]] | None", _landed("linking.link", "link"))
    return stage(claims, reports) if stage else ()


def build(annotations: Sequence[Annotation], links: Sequence[Judgement], judgements: Sequence[Judgement]) -> Record | None:
    stage = cast(
        "Callable[[Sequence[Annotation], Sequence[Judgement], Sequence[Judgement]], Record] | None",
        _landed("record.build", "build"),
    )
    return stage(annotations, links, judgements) if stage else None
