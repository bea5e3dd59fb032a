"""Reports, what was found in them, and judgements, at rest in one SQLite file.

Invariant: a report is there whole, with its annotation, or not at all; reports and judgements are never changed, only added
to; an annotation changes only as a whole, when its report is read again.
Any number of processes read beside one that writes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType

import msgspec

from communique.model.annotation import Annotation, Uncoded
from communique.model.change import Move
from communique.model.claim import Claim
from communique.model.errors import StoreError
from communique.model.judgement import Judgement
from communique.model.mention import Mentions
from communique.model.report import Report, fingerprint
from communique.model.span import Span
from communique.store.connect import connect, schema_of, transaction
from communique.store.writer import Writer

_FIELDS = ("key", "id", "text", "title", "outlet", "published", "url", "language", "path", "skipped", "wire")
_COLUMNS = ", ".join(f"report.{f}" for f in _FIELDS)


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that holds the words looked for, with the words around them."""

    id: str
    snippet: str


@dataclass(frozen=True, slots=True)
class _Body:
    """An annotation without its report, which has a table of its own."""

    sentences: tuple[Span, ...]
    mentions: Mentions
    claims: tuple[Claim, ...]
    uncoded: tuple[Uncoded, ...]
    former: tuple[Claim, ...] = ()


class Store:
    """A store, opened: use it in a `with` statement, or `close` it.

    `path` is made where there is no file, unless `readonly`. `wait`: seconds to wait for another writer.
    Raises StoreError where the file cannot be opened, is no store or cannot be written, StoreBusy where another writes.
    """

    def __init__(self, path: str | Path, *, readonly: bool = False, wait: float = 10.0) -> None:
        self.path = Path(path)
        self._connection = connect(self.path, readonly=readonly, wait=wait)
        self._writer = Writer(self._connection, self.path, wait)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file; another may write."""
        self._writer.release()
        self._connection.close()

    def hold(self) -> None:
        """From here until it is closed nobody else writes. Raises StoreError, StoreBusy."""
        self._begin()

    @property
    def schema(self) -> int:
        """Version of the tables."""
        return schema_of(self._connection)

    def count(self) -> int:
        """Number of reports."""
        found: int = self._one("SELECT count(*) FROM report")
        return found

    def has(self, key: str) -> bool:
        """Is the report with this key here?"""
        return bool(self._one("SELECT count(*) FROM report WHERE key = ?", key))

    def names(self) -> tuple[str, ...]:
        """Display names in use."""
        return tuple(row[0] for row in self._connection.execute("SELECT id FROM report ORDER BY arrival"))

    def add(self, annotation: Annotation, *, model: str = "", codebook: str = "") -> bool:
        """Adds a report with what was found in it, whole. False where it is here already: then nothing changes.

        `model` and `codebook` say what it was annotated with. Raises StoreError, StoreBusy.
        """
        report = annotation.report
        self._begin()  # first: what is here is only certain once nobody else writes
        if self.has(report.key):
            return False
        if self._one("SELECT count(*) FROM report WHERE id = ?", report.id):
            raise StoreError(f"{self.path}: another process has just added a report named {report.id}. Read yours again.")
        body = _body(annotation)
        told = [getattr(report, f) for f in _FIELDS]
        told[_FIELDS.index("published")] = report.published.isoformat() if report.published else None
        with self._changing():
            marks = ", ".join("?" * (len(_FIELDS) + 1))
            self._connection.execute(
                f"INSERT INTO report ({', '.join(_FIELDS)}, added) VALUES ({marks})", (*told, datetime.now(UTC).isoformat())
            )
            self._connection.execute(
                "INSERT INTO annotation VALUES (?, ?, ?, ?)", (report.key, model, codebook, msgspec.json.encode(body).decode())
            )
        return True

    def recode(self, annotation: Annotation, *, model: str = "", codebook: str = "") -> None:
        """Puts what was now found in a report in the place of what was found before. The report itself stays as it is.

        Raises StoreError, StoreBusy.
        """
        self._begin()
        body = _body(annotation)
        with self._changing():
            self._connection.execute(
                "UPDATE annotation SET model = ?, codebook = ?, body = ? WHERE key = ?",
                (model, codebook, msgspec.json.encode(body).decode(), annotation.report.key),
            )

    def judge(self, judgements: Iterable[Judgement]) -> int:
        """Adds judgements, all or none; how many were new. Raises StoreError, StoreBusy."""
        self._begin()
        before: int = self._one("SELECT count(*) FROM judgement")
        with self._changing():
            self._connection.executemany(
                "INSERT OR IGNORE INTO judgement (id, body) VALUES (?, ?)",
                [(j.id, msgspec.json.encode(j).decode()) for j in judgements],
            )
        after: int = self._one("SELECT count(*) FROM judgement")
        return after - before

    def homes(self) -> dict[str, str]:
        """The event of each claim, both by id, as it was when last noted."""
        return {str(claim): str(event) for claim, event in self._connection.execute("SELECT claim, event FROM home")}

    def note(self, homes: Mapping[str, str], moves: Iterable[Move]) -> None:
        """Notes where claims now are and which events were joined or parted. Raises StoreError, StoreBusy."""
        before = self.homes()
        fresh = [item for item in homes.items() if before.get(item[0]) != item[1]]
        gone = [(claim,) for claim in before if claim not in homes]
        if not fresh and not gone:
            return
        self._begin()
        with self._changing():
            self._connection.executemany("DELETE FROM home WHERE claim = ?", gone)
            self._connection.executemany("INSERT OR REPLACE INTO home VALUES (?, ?)", fresh)
            self._connection.executemany(
                "INSERT INTO move (happened, kind, event, other, why) VALUES (?, ?, ?, ?, ?)",
                [(m.when.isoformat(), m.kind, m.event, m.other, m.why) for m in moves],
            )

    def moves(self) -> tuple[Move, ...]:
        """Which events were joined and parted, in the order in which it happened."""
        rows = self._connection.execute("SELECT kind, event, other, why, happened FROM move ORDER BY number")
        return tuple(Move(kind, event, other, why, datetime.fromisoformat(at)) for kind, event, other, why, at in rows)

    def reports(self) -> Iterator[Report]:
        """Every report, in order of arrival; older revisions of an address among them."""
        for row in self._connection.execute(f"SELECT {_COLUMNS} FROM report ORDER BY arrival"):
            yield _report(row)

    def stale(self, *, model: str, codebook: str) -> list[str]:
        """Keys of reports that were annotated with another language model or other tables, in order of arrival."""
        query = "SELECT key FROM report JOIN annotation USING (key) WHERE model != ? OR codebook != ? ORDER BY arrival"
        return [row[0] for row in self._connection.execute(query, (model, codebook))]

    def added(self) -> dict[str, date]:
        """The day (UTC) on which each report, by key, was added."""
        rows = self._connection.execute("SELECT key, added FROM report ORDER BY arrival")
        return {key: datetime.fromisoformat(added).astimezone(UTC).date() for key, added in rows}

    def annotations(self) -> Iterator[Annotation]:
        """Every report with what was found in it, in order of arrival."""
        decoder = msgspec.json.Decoder(_Body)
        query = f"SELECT annotation.body, {_COLUMNS} FROM report JOIN annotation USING (key) ORDER BY report.arrival"
        for encoded, *row in self._connection.execute(query):
            body = decoder.decode(encoded)
            yield Annotation(_report(row), body.sentences, body.mentions, body.claims, body.uncoded, body.former)

    def annotation(self, id: str) -> Annotation | None:
        """A report by its display name, with what was found in it; None where there is none of that name."""
        query = f"SELECT annotation.body, {_COLUMNS} FROM report JOIN annotation USING (key) WHERE report.id = ?"
        found = self._connection.execute(query, (id,)).fetchone()
        if found is None:
            return None
        body = msgspec.json.decode(found[0], type=_Body)
        return Annotation(_report(found[1:]), body.sentences, body.mentions, body.claims, body.uncoded)

    def version(self) -> str:
        """A short word for all that is here: it changes with every report, annotation and judgement."""
        told = (self.count(), self._one("SELECT coalesce(max(number), 0) FROM judgement"), self.made_with())
        return fingerprint(repr(told))

    def judgements(self) -> tuple[Judgement, ...]:
        """What people judged, in the order in which they did."""
        decoder = msgspec.json.Decoder(Judgement)
        rows = self._connection.execute("SELECT body FROM judgement ORDER BY number")
        return tuple(decoder.decode(body) for (body,) in rows)

    def made_with(self) -> tuple[tuple[str, str, int], ...]:
        """Language model, hash of the codebook, and how many reports were annotated with the two."""
        query = "SELECT model, codebook, count(*) FROM annotation GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2"
        return tuple((str(model), str(codebook), int(count)) for model, codebook, count in self._connection.execute(query))

    def search(self, words: str, most: int = 20) -> list[Hit]:
        """Reports that hold all the words (any form of them) in title or text, the best first."""
        phrase = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        query = (
            "SELECT report.id, snippet(words, -1, '', '', ' … ', 24) FROM words JOIN report ON report.arrival = words.rowid "
            "WHERE words MATCH ? ORDER BY rank LIMIT ?"
        )
        return [Hit(*row) for row in self._connection.execute(query, (phrase, most))] if phrase else []

    def _begin(self) -> None:
        try:
            self._writer.acquire()
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: cannot be written ({error}). Check its permissions and the disk.") from None

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """One transaction with a sign of life in it, SQLite's errors told as the store's."""
        try:
            with transaction(self._connection):
                self._writer.renew()
                yield
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: cannot be written ({error}). Nothing of it was changed.") from None

    def _one(self, query: str, *values: str) -> int:
        found: int = self._connection.execute(query, values).fetchone()[0]
        return found


def _body(annotation: Annotation) -> _Body:
    return _Body(annotation.sentences, annotation.mentions, annotation.claims, annotation.uncoded, annotation.former)


def _report(row: Iterable[str | None]) -> Report:
    told = dict(zip(_FIELDS, row, strict=True))
    day = told["published"]
    return Report(
        id=told["id"] or "",
        text=told["text"] or "",
        title=told["title"],
        outlet=told["outlet"],
        published=date.fromisoformat(day) if day else None,
        url=told["url"],
        language=told["language"],
        path=told["path"],
        skipped=told["skipped"],
        wire=told["wire"],
    )
