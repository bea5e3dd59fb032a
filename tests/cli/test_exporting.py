"""`communique tables` in the shell."""

from __future__ import annotations

import sys
from pathlib import Path

import polars
import pytest

from communique.cli import run
from communique.views.tables import TABLES
from tests.conftest import ROOT


@pytest.fixture
def store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    path = tmp_path / "s.db"
    assert run(["read", str(ROOT / "examples" / "reports"), "--store", str(path)]) == 0
    capsys.readouterr()
    return str(path)


def test_tables_of_a_store(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "tables"
    assert run(["tables", store, str(out)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"{out}/reports.parquet: 4 rows"
    assert len(told) == len(TABLES)
    assert len(polars.read_parquet(out / "reports.parquet")) == 4


def test_without_pyarrow(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert run(["tables", store, str(tmp_path / "out")]) == 1
    assert "Run: pip install 'communique[tables]'" in capsys.readouterr().err
    assert run(["tables", store, str(tmp_path / "out"), "--format", "csv"]) == 0
