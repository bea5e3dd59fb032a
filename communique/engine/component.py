"""The spaCy component "communique": what `annotate` finds, on the Doc of any English pipeline.

    nlp = spacy.load("en_core_web_sm")
    nlp.add_pipe("communique")
    doc = nlp("Norway and Canada signed a pact on Thursday.")
    doc._.claims, doc.spans["claims"]

Invariant: `doc.text` is the report's text, so all offsets are the Doc's; token indices in mentions are the Doc's too.
spaCy imports this module through its entry point whenever it makes a pipeline: only the registration happens then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from communique.model.annotation import Annotation
from communique.model.claim import Claim
from communique.model.errors import CommuniqueError, UnknownName
from communique.model.mention import Mentions, Quote
from communique.model.report import Report

if TYPE_CHECKING:
    from communique.codebook.known_actors import KnownActors
    from communique.model.document import Document

LISTS = ("actors", "places", "dates", "figures", "quotes", "claims")
_FOUND, _PUBLISHED = "communique", "communique.published"  # keys of `doc.user_data`; values survive `doc.to_bytes()`
_NEEDS = {"TAG": "tagger", "POS": "attribute_ruler", "LEMMA": "lemmatizer", "DEP": "parser"}


@dataclass(frozen=True, slots=True)
class Component:
    """Annotates Docs. `only` are the lists that are wanted; `known` a user's own actors with ours (None: ours)."""

    only: tuple[str, ...] = LISTS
    known: KnownActors | None = None

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with `doc._.communique` and the span groups filled. Raises CommuniqueError where a component is missing."""
        from communique.engine.span_groups import fill_groups

        if doc._.published is None and (day := _from_context(doc)):
            doc._.published = day
        annotation = annotation_of(doc, self.only, self.known)
        doc.user_data[_FOUND] = msgspec.msgpack.encode(annotation)
        fill_groups(doc, annotation)
        return doc


@Language.factory(
    "communique",
    default_config={"only": list(LISTS), "actors": []},
    assigns=["doc._.communique", "doc._.claims", "doc._.quotes", "doc.spans"],
    requires=["token.tag", "token.lemma", "token.dep", "doc.sents", "doc.ents"],
)
def make(nlp: Language, name: str, only: Sequence[str], actors: Sequence[str]) -> Component:
    """The component for a pipeline; `only` and `actors` (paths of tables) as in `communique annotate`.

    Raises UnknownName for a list that there is not, CodebookError for a table that does not hold, CommuniqueError for a
    pipeline of another language than English.
    """
    if nlp.lang != "en":
        raise CommuniqueError(f"{name}: communique reads English only so far, and this pipeline's language is {nlp.lang!r}")
    for wanted in only:
        if wanted not in LISTS:
            raise UnknownName("list", wanted, LISTS)
    add_extensions()
    from communique.codebook.known_actors import read_actors

    return Component(tuple(only), read_actors([Path(table) for table in actors]) if actors else None)


def add_extensions() -> None:
    """Registers `doc._.communique`, `claims`, `quotes` and `published`, as spaCy wants it: once a process.

    An attribute `published` that is there already, with a date or an ISO string in it, is used as it is.
    """
    Doc.set_extension("communique", getter=_found, force=True)
    Doc.set_extension("claims", getter=_claims, force=True)
    Doc.set_extension("quotes", getter=_quotes, force=True)
    if not Doc.has_extension("published"):
        Doc.set_extension("published", getter=_published, setter=_set_published)


def annotation_of(doc: Doc, only: Sequence[str] = LISTS, known: KnownActors | None = None) -> Annotation:
    """What stands in a Doc, with offsets into `doc.text` and indices of its tokens."""
    from communique.engine.annotate import annotate_document
    from communique.language.given import document_of, kept

    report = Report("text", doc.text, published=_day(doc._.published), language="en")
    places = kept(doc)
    if not places:
        return Annotation(report, (), Mentions(), ())
    if missing := [part for attribute, part in _NEEDS.items() if not doc.has_annotation(attribute)]:
        raise CommuniqueError(f"communique needs what these components find, before it in the pipeline: {', '.join(missing)}")
    document: Document = document_of(report, doc)
    found = annotate_document(document, only, known)
    return replace(found, mentions=_on_doc(found.mentions, places))


def _from_context(doc: Doc) -> date | None:
    """ "published" of the context given to `nlp.pipe(as_tuples=True)`, which spaCy keeps on the Doc while it is in the pipe."""
    context = getattr(doc, "_context", None)
    return _day(context.get("published")) if isinstance(context, Mapping) else None


def _published(doc: Doc) -> date | None:
    return _day(doc.user_data.get(_PUBLISHED))


def _set_published(doc: Doc, day: date | str | None) -> None:
    """Sets the day of publication; a string must be an ISO date. Raises ValueError."""
    found = _day(day)
    doc.user_data[_PUBLISHED] = found.isoformat() if found else None


def _day(told: object) -> date | None:
    """A date, or one in ISO form. Raises ValueError for anything else."""
    if told is None:
        return None
    return date.fromisoformat(str(told)[:10])


def _found(doc: Doc) -> Annotation | None:
    """The annotation; None before the component has run."""
    encoded = doc.user_data.get(_FOUND)
    return _decoded(encoded) if encoded is not None else None


@lru_cache(maxsize=32)
def _decoded(encoded: bytes) -> Annotation:
    return msgspec.msgpack.decode(encoded, type=Annotation)


def _claims(doc: Doc) -> tuple[Claim, ...]:
    found = _found(doc)
    return found.claims if found else ()


def _quotes(doc: Doc) -> tuple[Quote, ...]:
    found = _found(doc)
    return found.mentions.quotes if found else ()


def _on_doc(mentions: Mentions, places: tuple[int, ...]) -> Mentions:
    """The mentions with indices of the Doc's tokens instead of the document's, which leaves white space out."""
    return Mentions(
        actors=tuple(
            replace(m, head=places[m.head], first=places[m.first], last=places[m.last - 1] + 1) for m in mentions.actors
        ),
        places=tuple(replace(m, head=places[m.head]) for m in mentions.places),
        times=tuple(replace(m, head=places[m.head]) for m in mentions.times),
        figures=tuple(replace(m, head=places[m.head]) for m in mentions.figures),
        quotes=mentions.quotes,
    )
