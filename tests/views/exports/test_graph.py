"""GraphML and GEXF: networkx reads back the graph of the record; the same bytes in every process."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import networkx
import pytest

import communique
from communique.model.errors import ExtraMissing
from communique.views.exports.graph import graph
from tests.conftest import ROOT


def test_edges_are_dyads_and_mutual_acts_one_edge(examples: communique.Record) -> None:
    made = graph(examples)
    told = {e.id: e for e in examples.events}
    assert made.number_of_edges() > 5
    for source, target, about in made.edges(data=True):
        event = told[about["event"]]
        codes = {p.party.country or p.party.name for p in (*event.actors, *event.recipients)}
        assert {source, target} <= codes
        assert about["mutual"] == (event.reciprocal and not event.recipients)
        assert about.get("type") == event.type
    pact = [e for e in made.edges(data=True) if e[2]["event"] == examples.events[0].id]
    assert [(a, b) for a, b, _ in pact] == [("CAN", "NOR")]
    assert made.nodes["CAN"] == {"label": "Canada", "kind": "country", "country": "CAN"}


@pytest.mark.parametrize(("format", "read"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_the_library_reads_it_back(format: str, read: object, examples: communique.Record) -> None:
    data, made = communique.export(examples, format), graph(examples)
    back = read(io.BytesIO(data))  # type: ignore[operator]
    assert set(back.nodes) == set(made.nodes)
    assert back.number_of_edges() == made.number_of_edges()
    about = {a["event"]: a for _, _, a in back.edges(data=True)}
    for _, _, own in made.edges(data=True):
        assert {name: about[own["event"]][name] for name in ("quad", "sources") if name in own} == {
            name: own[name] for name in ("quad", "sources") if name in own
        }


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_the_same_bytes_in_every_process(format: str) -> None:
    code = f"""if True:
        import hashlib
        from communique.views.exports.formats import exported
        from tests.views.builders import the_record
        print(hashlib.sha256(exported(the_record(), {format!r})).hexdigest())"""
    told = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_without_networkx_the_install_line_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'communique\[graph\]'"):
        communique.export(communique.read([]), "gexf", output=tmp_path / "x.gexf")
    assert not list(tmp_path.iterdir())
