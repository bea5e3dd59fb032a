"""A small real web server for tests: files by path, ETag and Last-Modified, what was asked of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

_SINCE = "Tue, 05 Mar 2024 10:00:00 GMT"


class Web:
    """What the server has: `busy` paths ask for patience, `gone` ones are no more."""

    def __init__(self, files: dict[str, bytes], busy: Mapping[str, str] | None = None, gone: set[str] | None = None) -> None:
        self.files, self.busy, self.gone = files, busy or {}, gone or set()
        self.asked: list[str] = []
        self.agents: list[str] = []
        self.port = 0

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@contextmanager
def serving(web: Web) -> Iterator[Web]:
    """The web, served on a free port while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append(self.path)
            web.agents.append(self.headers.get("User-Agent", ""))
            _answer(self, web)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _answer(handler: BaseHTTPRequestHandler, web: Web) -> None:
    data = web.files.get(handler.path)
    etag = f'"{sha256(data or b"").hexdigest()[:8]}"'
    if handler.path in web.busy:
        _send(handler, 503, b"", {"Retry-After": web.busy[handler.path]})
    elif handler.path in web.gone:
        _send(handler, 410, b"", {})
    elif data is None:
        _send(handler, 404, b"", {})
    elif (known := handler.headers.get("If-None-Match")) == etag or (
        known is None and handler.headers.get("If-Modified-Since") == _SINCE
    ):
        _send(handler, 304, b"", {"ETag": etag})
    else:
        _send(handler, 200, data, {"ETag": etag, "Last-Modified": _SINCE})


def _send(handler: BaseHTTPRequestHandler, status: int, data: bytes, headers: Mapping[str, str]) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    if status != 304:
        handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)
