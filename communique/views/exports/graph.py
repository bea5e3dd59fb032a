"""Who deals with whom, as a graph: parties are nodes, dyads of events are edges; GraphML and GEXF through networkx.

Invariant: a node is a country, or a name where a party has no country; an edge has the id of its event and the sources behind
it. A mutual act is one edge, marked so. The same record gives the same bytes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from communique.model.errors import ExtraMissing
from communique.model.event import Event, EventParty
from communique.model.record import Record
from communique.views.exports.dyads import dyads
from communique.views.words import clean, country_words

if TYPE_CHECKING:
    import networkx as nx


def graph(record: Record) -> nx.MultiDiGraph[str]:
    """The record as a directed graph with several edges between two nodes; history is left out.

    Raises ExtraMissing where networkx is not installed.
    """
    made = _networkx().MultiDiGraph()
    for event in record.events:
        if event.background:
            continue
        for number, (source, target) in enumerate(dyads(event)):
            if source and target and not (_mutual(event) and _node(source) > _node(target)):
                for party in (source, target):
                    made.add_node(_node(party), **_about(party))
                made.add_edge(_node(source), _node(target), key=f"{event.id}-{number}", **_edge(event))
    return made


def graphml(record: Record, version: str) -> str:  # noqa: ARG001 - the form has no place for it
    """The graph as GraphML."""
    return "".join(f"{line}\n" for line in _networkx().generate_graphml(graph(record), named_key_ids=True))


def gexf(record: Record, version: str) -> str:
    """The graph as GEXF, for Gephi."""
    text = "\n".join(_networkx().generate_gexf(graph(record)))
    text = re.sub(r' lastmodifieddate="[^"]*"', "", text, count=1)  # of the day of writing, which is not the record's
    return re.sub(r"<creator>[^<]*</creator>", f"<creator>communique {version}</creator>", text, count=1) + "\n"


def _mutual(event: Event) -> bool:
    return event.reciprocal and not event.recipients


def _node(found: EventParty) -> str:
    return found.party.country or clean(found.party.name)


def _about(found: EventParty) -> dict[str, str]:
    party = found.party
    label = country_words(party.country) if party.country else clean(party.name)
    return {"label": label, "kind": "country" if party.country else party.kind, "country": party.country or ""}


def _edge(event: Event) -> dict[str, str | float | int | bool]:
    """What is known of an event; what is not is left out."""
    when = event.when.when
    told = {
        "event": event.id, "label": clean(event.title), "act": event.act, "status": event.status, "type": event.type,
        "mode": event.mode, "quad": event.quad, "intensity": event.intensity, "when": event.when.edtf,
        "first_day": when.low.isoformat() if when and when.low else None, "agreement": event.agreement,
        "sources": event.sources, "mutual": _mutual(event),
    }  # fmt: skip
    return {name: value for name, value in told.items() if value is not None}


def _networkx() -> Any:
    """networkx, which comes with an extra. Raises ExtraMissing."""
    try:
        import networkx
    except ImportError:
        raise ExtraMissing("A graph", "graph") from None
    return networkx
