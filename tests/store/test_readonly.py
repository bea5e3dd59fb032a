"""A store in a folder where nothing can be written: it is read, and who would write is told so."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.store.store import Store
from tests.store.test_store import full

# Root may write anywhere: the process becomes another one's before it opens the store, once all is imported
ASK = """
import os, sys
from communique.model.errors import StoreError
from communique.store.store import Store
path, other = sys.argv[1:]
with Store(other, readonly=True) as store:
    list(store.annotations())
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
with Store(path, readonly=True) as store:
    print(len(list(store.annotations())))
try:
    with Store(path) as store:
        store.hold()
except StoreError as error:
    print(error)
"""


@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder that anybody may read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield folder
        folder.chmod(0o755)


def test_it_is_read_and_not_written(shelf: Path, tmp_path: Path) -> None:
    path, other = shelf / "s.db", tmp_path / "other.db"
    for made in (path, other):
        with Store(made) as store:
            store.add(full("report"))
    path.chmod(0o444)
    shelf.chmod(0o555)
    asked = subprocess.run([sys.executable, "-c", ASK, path, other], capture_output=True, text=True, timeout=60, check=True)
    read, refused = asked.stdout.splitlines()
    assert read == "1"
    assert refused.startswith(f"{path}: cannot be written (")
    assert [p.name for p in shelf.iterdir()] == ["s.db"]
