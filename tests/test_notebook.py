"""The example notebook runs from its first cell to its last, and ends in a chart of what its reports tell."""

from __future__ import annotations

import os

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def run() -> NotebookNode:
    notebook = nbformat.read(ROOT / "examples" / "notebook.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    there = {"metadata": {"path": str(ROOT / "examples")}}
    return NotebookClient(notebook, timeout=300, kernel_name="python3", resources=there).execute(
        env={**os.environ, "PYTHONPATH": str(ROOT)}
    )


def outputs(run: NotebookNode, kind: str) -> list[str]:
    return [out.data[kind] for cell in run.cells for out in cell.get("outputs", ()) if kind in out.get("data", {})]


def test_it_runs_and_draws_the_chart(run: NotebookNode) -> None:
    (chart,) = outputs(run, "image/png")
    assert len(chart) > 5000
    assert any("Lake Victoria Fishing Agreement" in table for table in outputs(run, "text/plain"))


def test_it_shows_where_the_outlets_differ(run: NotebookNode) -> None:
    printed = "".join(out.text for cell in run.cells for out in cell.get("outputs", ()) if out.output_type == "stream")
    assert "Lake Courier" in printed
    assert "Nile Observer" in printed


def test_it_is_kept_without_outputs() -> None:
    notebook = nbformat.read(ROOT / "examples" / "notebook.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in notebook.cells)
