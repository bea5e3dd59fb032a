"""Options of the tests: what is kept beside them is changed on purpose only."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("communique")
    group.addoption("--raise-floors", action="store_true", help="raise tests/floors.toml to the present figures; lowers none")
    group.addoption("--renew-golden", action="store_true", help="write tests/golden/ anew; read the difference first")
