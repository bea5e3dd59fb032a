"""What all tests share: options that change what is kept beside them on purpose, and the record of the example reports."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

import communique
from communique.language.loader import PREFERRED

ROOT = Path(__file__).parents[1]
MODEL = PREFERRED[-1]
"""The language model that communique comes with: figures and golden files hold for this one."""

# how long one example takes depends on what else the machine does, and on tables that the first one loads;
# CI tries the same examples each time, so that it fails for what was changed
settings.register_profile("communique", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("communique")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("communique")
    group.addoption("--raise-floors", action="store_true", help="raise tests/floors.toml to the present figures; lowers none")
    group.addoption("--renew-golden", action="store_true", help="write tests/golden/ anew; read the difference first")


@pytest.fixture(scope="session")
def examples() -> communique.Record:
    """The record of examples/reports as the model that communique comes with gives it, with paths from the project's root."""
    reports = communique.reports(ROOT / "examples" / "reports")
    return communique.read([replace(r, path=str(Path(r.path or "").relative_to(ROOT))) for r in reports], model=MODEL)
