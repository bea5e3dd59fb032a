"""What the examination finds."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from communique.engine import doctor
from communique.engine.doctor import codebook_hash, examine
from communique.model.judgement import Judgement
from communique.store.store import Store
from tests.store.test_store import full


def test_nothing_is_missing_here_and_everything_has_a_version() -> None:
    found = {f.name: f for f in examine()}
    assert "language model" in found
    assert "spacy" in found
    assert not [f for f in found.values() if f.mend]
    assert codebook_hash()[:12] in found["codebook"].found
    assert len(codebook_hash()) == 64


def test_a_missing_model_comes_with_the_command_that_mends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(doctor, "find_spec", lambda name: None if name.startswith("en_core") else real(name))
    (model,) = [f for f in examine() if f.name == "language model"]
    assert model.found == "none"
    assert model.mend is not None
    assert model.mend.startswith("pip install en-core-web-sm")


def test_a_store_is_examined_down_to_judgements_whose_claim_has_gone(tmp_path: Path) -> None:
    given = full()
    there = given.claims[0].id
    with Store(tmp_path / "s.db") as store:
        store.add(given, model="some model 1.0", codebook="0123456789abcdef")
        awake = Judgement("claim", there, "status=done", "set", "ann", "read it", machine=False)
        dormant = Judgement("claim", there, "c0000000000000000", "same", "ann", "one event", machine=False)
        store.judge([awake, dormant])
    found = {f.name: f.found for f in examine(tmp_path / "s.db")}
    assert found["store"].endswith("schema 2, 1 reports")
    assert (
        found["  annotated with"]
        == "some model 1.0, tables 0123456789ab: 1 reports; other tables than are installed now (communique rebuild --recode)"
    )
    assert found["  judgements"] == "2, 1 of them dormant"
    assert found["  dormant"] == f"{dormant.id}: there is no claim c0000000000000000"


def test_the_index_of_places_is_named_whether_it_is_there_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = tmp_path / "towns.sqlite"
    monkeypatch.setattr("communique.codebook.gazetteer.index_path", lambda: index)

    def told() -> str:
        return next(f.found for f in examine() if f.name == "index of places")

    assert told().startswith("not yet compiled")
    index.write_bytes(bytes(3 << 20))
    assert told() == f"{index} (3 MB)"
