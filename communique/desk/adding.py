"""Reports into the store, from a page or a program, with word on how far it is.

Invariant: a report is added whole or not at all; what cannot be read is told by name and stops nothing else.
"""

from __future__ import annotations

import re
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath
from queue import Queue

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse, StreamingResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from communique import api
from communique.api.given import Heard, Outcome
from communique.desk.desk import Desk
from communique.desk.replies import json_reply
from communique.model.errors import CommuniqueError, ReportError
from communique.model.report import Report
from communique.sources.fields import read_date
from communique.store.store import Store
from communique.views.json_values import JsonObject, encode

LINES = "application/x-ndjson"
_BATCH = 8
_FEW = 24


@dataclass(frozen=True, slots=True)
class Parcel:
    """Files as they came, by name; `outlet` and `published` stand in where a report does not say them."""

    files: tuple[tuple[str, bytes], ...]
    outlet: str | None = None
    published: date | None = None


def routes(desk: Desk) -> APIRouter:
    """`POST /reports`."""
    router = APIRouter()

    @router.post(
        "/reports", tags=["change"], summary="Add reports: files of a form, a JSON object, or JSON lines", status_code=201
    )
    async def add(request: Request) -> Response:
        parcel = await _parcel(request)
        if LINES in request.headers.get("accept", ""):
            return StreamingResponse((f"{encode(step)}\n" for step in _aside(desk, parcel)), media_type=LINES)
        steps = await run_in_threadpool(lambda: list(added(desk, parcel)))
        if _is_form(request):
            return RedirectResponse(str(steps[-1].get("next", "/reports")), 303)
        problems = [step["problem"] for step in steps if "problem" in step]
        return json_reply(steps[-1] | {"problems": problems}, status=201)

    return router


def added(desk: Desk, parcel: Parcel) -> Iterator[JsonObject]:
    """Reads a parcel into the store; what became of it, step by step: the last step has `done`."""
    new = known = 0
    with desk.writing, _unpacked(parcel) as paths, Store(desk.path) as store:
        given = {"published": parcel.published, "outlet": parcel.outlet}
        outcomes = [_bare(o) for o in api.outcomes_of(paths, taken=store.names(), **given)]  # type: ignore[arg-type]
        size = 1 if len(outcomes) <= _FEW else _BATCH
        yield {"read": 0, "of": len(outcomes)}
        for at in range(0, len(outcomes), size):
            heard = Heard(None)
            done = api.add_all(store, outcomes[at : at + size], heard, known=desk.known, model=desk.model)
            new, known = new + len(done.new), known + len(done.known)
            for problem in heard.problems:
                yield {"problem": f"{_name(problem.where)}: {problem.why}"}
            yield {"read": min(at + size, len(outcomes)), "of": len(outcomes)}
    held = desk.now(fresh=True)
    with desk.writing, Store(desk.path) as store:
        api.note_moves(store, held.record, api.reading_words(new))
    yield {"done": True, "new": new, "known": known, "next": "/differences" if held.differences else "/events"}


def _aside(desk: Desk, parcel: Parcel) -> Iterator[JsonObject]:
    """The same, worked in a thread of its own, so that it is finished even where nobody waits for the answer."""
    steps: Queue[JsonObject | None] = Queue()

    def work() -> None:
        try:
            for step in added(desk, parcel):
                steps.put(step)
        except CommuniqueError as error:
            steps.put({"problem": str(error)})
            steps.put({"done": True, "new": 0, "known": 0, "next": "/reports"})
        finally:
            steps.put(None)

    threading.Thread(target=work).start()
    while (step := steps.get()) is not None:
        yield step


@contextmanager
def _unpacked(parcel: Parcel) -> Iterator[list[str]]:
    """The files in a folder that is gone afterwards, each in a folder of its own, so that equal names do no harm."""
    with tempfile.TemporaryDirectory(prefix="communique-") as folder:
        paths = []
        for n, (name, data) in enumerate(parcel.files, 1):
            path = Path(folder, str(n), _name(name) or "report")
            path.parent.mkdir()
            path.write_bytes(data)
            paths.append(str(path))
        yield paths


def _bare(outcome: Outcome) -> Outcome:
    """A report without the path of the file that it came in, which is about to go; errors by the file's name alone."""
    if isinstance(outcome, Report):
        return replace(outcome, path=_name(outcome.path) if outcome.path else None)
    if isinstance(outcome, ReportError):
        return ReportError(_name(outcome.where), outcome.what, outcome.do, outcome.line, outcome.id)
    return outcome


def _name(path: str) -> str:
    """A file's own name, whatever the sender's system is."""
    bare = PurePath(path.replace("\\", "/")).name
    return "".join(c for c in bare if c.isprintable() and c not in '<>:"|?*')[-120:].lstrip(".")


async def _parcel(request: Request) -> Parcel:
    """What a request brings. Raises ReportError where that is nothing."""
    if _is_form(request):
        async with request.form(max_files=1000) as form:
            parcel = await _of_form(form)
    else:
        body = await request.body()
        files: Sequence[tuple[str, bytes]] = [("reports.jsonl", _lines(body))] if body.strip() else []
        parcel = Parcel(tuple(files))
    if not parcel.files:
        raise ReportError("the form", "holds no report", "Choose files or paste a text.")
    return parcel


async def _of_form(form: FormData) -> Parcel:
    files = [
        (f.filename or "report", await f.read()) for f in form.getlist("files") if isinstance(f, UploadFile) and f.filename
    ]
    told = {name: value.strip() for name in ("text", "outlet", "published") if isinstance(value := form.get(name), str)}
    if text := told.get("text"):
        words = re.sub(r"\W+", "-", text[:60]).strip("-").lower()
        files.append((f"{words or 'pasted'}.txt", text.encode("utf-8", "replace")))
    try:
        day = read_date(told["published"]) if told.get("published") else None
    except ValueError as error:
        raise ReportError("day of publication", str(error), "Write it as YYYY-MM-DD.") from None
    return Parcel(tuple(files), told.get("outlet") or None, day)


def _lines(body: bytes) -> bytes:
    """JSON as lines: an object or a list of them may be spread over several."""
    import msgspec

    try:
        found = msgspec.json.decode(body)
    except msgspec.DecodeError:
        return body
    items = found if isinstance(found, list) else [found]
    return b"\n".join(msgspec.json.encode(item) for item in items)


def _is_form(request: Request) -> bool:
    kind = request.headers.get("content-type", "")
    return kind.startswith(("multipart/form-data", "application/x-www-form-urlencoded"))
