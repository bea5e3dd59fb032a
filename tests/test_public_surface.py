"""What `import communique` offers."""

from __future__ import annotations

import inspect
import subprocess
import sys

import communique


def test_every_public_name_is_there_and_the_list_is_sorted() -> None:
    assert communique.__all__ == sorted(communique.__all__)
    for name in communique.__all__:
        assert getattr(communique, name) is not None


def test_nothing_else_is_offered() -> None:
    assert dir(communique) == communique.__all__
    for name in ("nothing", "spacy"):
        assert not hasattr(communique, name)


def test_every_function_and_class_says_what_it_does() -> None:
    for name in communique.__all__:
        thing = getattr(communique, name)
        if inspect.isfunction(thing) or inspect.isclass(thing):
            assert inspect.getdoc(thing), name


_IMPORT_ALL = """
import contextlib, importlib, pkgutil
from communique.codebook import tables

def refuse(name, *more):
    raise AssertionError(f"{name} is read when a module is imported")

tables.read_shipped = refuse
import communique
for module in pkgutil.walk_packages(communique.__path__, "communique."):
    if not module.name.endswith("__main__"):
        with contextlib.suppress(ImportError):  # modules of extras that are not installed
            importlib.import_module(module.name)
"""


def test_no_table_is_read_when_a_module_is_imported() -> None:
    done = subprocess.run([sys.executable, "-c", _IMPORT_ALL], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
