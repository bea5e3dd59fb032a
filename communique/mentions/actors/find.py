"""All actor mentions of a document: read phrase by phrase, then resolved from first to last."""

from __future__ import annotations

from collections.abc import Sequence

from communique.codebook.known_actors import KnownActors, shipped_actors
from communique.mentions.actors.context import context_of
from communique.mentions.actors.read import read_document
from communique.mentions.actors.resolving.coref import resolve
from communique.mentions.places import find_places
from communique.model.document import Document
from communique.model.mention import ActorMention, PlaceMention


def find_actors(
    document: Document, actors: KnownActors | None = None, places: Sequence[PlaceMention] | None = None
) -> tuple[ActorMention, ...]:
    """The actor mentions of a document, in order of the text, not overlapping.

    `actors` are the bodies and office holders to know them by: those that ship, unless told. `places` are the document's,
    found anew unless told.
    Offsets are those of the report as given. `parties` is empty where a pronoun or reference stays open; `why` says why.
    """
    c = context_of(document, actors or shipped_actors(), find_places(document) if places is None else places)
    drafts = resolve(c, read_document(c))
    return tuple(d.mention(document) for d in drafts if d.kind != "thing")
