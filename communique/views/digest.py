"""One number for a whole record: equal records have equal digests, whoever made them.

Invariant: what only says how the record was made is outside it: paths, problems, the language model's name.
"""

from __future__ import annotations

from hashlib import sha256

from communique.model.record import Record
from communique.views.contract_record import record_object
from communique.views.json_values import encode

_RUN = ("problems", "language_model")


def digest_of(record: Record) -> str:
    """SHA-256, in hex, of the record as JSON (contract 2) without what belongs to the run."""
    told = {name: value for name, value in record_object(record).items() if name not in _RUN}
    reports = [{k: v for k, v in r.items() if k != "path"} for r in told["reports"]]  # type: ignore[union-attr]
    return sha256(encode(told | {"reports": reports}).encode("utf-8", "surrogatepass")).hexdigest()
