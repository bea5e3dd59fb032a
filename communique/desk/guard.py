"""What keeps strangers out: which hosts and which pages may ask, and what a page may load.

Invariant: a page of another site can neither read the desk nor change its store, also where the browser runs on the same
machine; no page of the desk loads anything from elsewhere.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_SAFE = ("GET", "HEAD", "OPTIONS")


class Guard:
    """Lets through who asks under one of `hosts` (any, where that is empty), and changes only from our own pages."""

    def __init__(self, hosts: frozenset[str]) -> None:
        self.hosts = hosts

    async def __call__(self, request: Request, call: Callable[[Request], Awaitable[Response]]) -> Response:
        why = self._refused(request)
        response: Response = PlainTextResponse(why, 403) if why else await call(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    def _refused(self, request: Request) -> str:
        """Why not, or nothing."""
        host = request.headers.get("host", "")
        if self.hosts and _name(f"//{host}") not in self.hosts:
            return f"This desk is not {host}. Ask it under the address that it was started with."
        if request.method in _SAFE:
            return ""
        origin = request.headers.get("origin")
        foreign = origin is not None and urlsplit(origin).netloc != host
        if foreign or request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return "Only pages of this desk may change its store."
        return ""


def hosts_of(host: str) -> frozenset[str]:
    """The names under which a desk that listens on `host` is asked: any, where it listens to other machines."""
    return LOCAL if host in LOCAL else frozenset()


def _name(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").casefold()
    except ValueError:
        return ""
