"""What all tests share: options that change what is kept beside them on purpose, and the record of the example reports."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

import communique

ROOT = Path(__file__).parents[1]

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
    """The record of examples/reports, with paths as seen from the project's root."""
    paths = sorted((ROOT / "examples" / "reports").iterdir())
    reports = communique.reports([str(path.relative_to(Path.cwd())) for path in paths])
    return communique.read(list(reports))
