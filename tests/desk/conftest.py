"""A desk over the example reports, one over nothing, and what speaks to them without a network."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import communique
from communique.desk.app import application
from communique.desk.desk import Desk
from tests.conftest import MODEL, ROOT

HOST = "http://127.0.0.1:8000"


@pytest.fixture(scope="session")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the example reports; copy it before you change it."""
    path = tmp_path_factory.mktemp("desk") / "examples.db"
    communique.read(ROOT / "examples" / "reports", store=path, model=MODEL)
    return path


@pytest.fixture(scope="session")
def client(stored: Path) -> Iterator[TestClient]:
    """Speaks to a desk that no test changes."""
    with TestClient(application(Desk(stored, model=MODEL)), base_url=HOST, follow_redirects=False) as client:
        yield client


@pytest.fixture
def desk(stored: Path, tmp_path: Path) -> Desk:
    """A desk over a copy of the example store."""
    return Desk(shutil.copy(stored, tmp_path / "copy.db"), model=MODEL)


@pytest.fixture
def speaks() -> Callable[[Desk], TestClient]:
    """What speaks to a desk."""
    return lambda desk: TestClient(application(desk), base_url=HOST, follow_redirects=False)


@pytest.fixture
def empty(tmp_path: Path) -> TestClient:
    """Speaks to a desk over a store that has nothing yet."""
    return TestClient(application(Desk(tmp_path / "new.db", model=MODEL)), base_url=HOST, follow_redirects=False)
