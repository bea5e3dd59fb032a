"""Libraries that come with extras: there, or an error on the file that needs them, with the install line.

Invariant: one file that needs an extra keeps no other from being read.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from communique.model.errors import ReportError


def extra(module: str, where: str, name: str) -> Any:
    """The module. Raises ReportError, with the install line of the extra, where it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        raise ReportError(where, "needs an extra that is not installed", f"Run: pip install 'communique[{name}]'.") from None
