"""The desk as an ASGI application.

Invariant: one store, one record; every address answers the same whoever asks, and every error says what to do.
"""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException as StarletteError
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.middleware.gzip import GZipMiddleware

from communique import __version__
from communique.desk import adding, alike, between, judging, lists, new, pictures, single, today
from communique.desk.desk import Desk
from communique.desk.examples import described
from communique.desk.guard import Guard, hosts_of
from communique.desk.heads import Heads
from communique.desk.render import prepare
from communique.desk.replies import json_reply, page
from communique.model.errors import BadValue, CommuniqueError, ReportError, StoreBusy, UnknownName

_STATIC = Path(__file__).parent / "static"
_ABOUT = "One record of many news reports: events, where outlets differ, what stands. Lists take a cursor; answers an ETag."


def application(desk: Desk, *, host: str = "127.0.0.1") -> FastAPI:
    """The pages and the HTTP API of a store, for any ASGI server that listens on `host`."""
    app = FastAPI(title="communique", version=__version__, description=_ABOUT, docs_url=None, redoc_url=None)
    for router in routers(desk):
        app.include_router(router)
    prepare()
    plain = app.openapi
    app.openapi = lambda: described(plain())  # type: ignore[method-assign]
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    app.add_middleware(GZipMiddleware, minimum_size=2000)
    app.add_middleware(BaseHTTPMiddleware, dispatch=Guard(hosts_of(host)))
    app.add_middleware(Heads)
    app.add_exception_handler(CommuniqueError, _failed)
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(StarletteError, _refused)
    return app


def routers(desk: Desk) -> list[APIRouter]:
    """All that is answered, in the order in which addresses are looked up."""
    return [part.routes(desk) for part in (today, pictures, lists, alike, single, between, new, adding, judging)]


async def _failed(request: Request, error: Exception) -> Response:
    """What communique raises on purpose: its one line."""
    kinds: tuple[tuple[type[CommuniqueError], int], ...]
    kinds = ((BadValue, 422), (ReportError, 422), (UnknownName, 404), (StoreBusy, 503))
    status = next((status for kind, status in kinds if isinstance(error, kind)), 500)
    return _told(request, str(error), status)


async def _misread(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    told = "; ".join(f"{'.'.join(str(at) for at in e['loc'][1:])}: {e['msg']}" for e in error.errors())
    return _told(request, told, 422)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException | StarletteError)
    what = "There is nothing at this address." if error.status_code == 404 else str(error.detail)
    return _told(request, what, error.status_code)


def _told(request: Request, what: str, status: int) -> Response:
    if "text/html" in request.headers.get("accept", ""):
        title = "Not found" if status == 404 else "It failed"
        return page(request, None, "error.html", {"title": title, "what": what}, status=status)
    return json_reply({"error": what}, status=status)
