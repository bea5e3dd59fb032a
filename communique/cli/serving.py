"""`communique serve`: the desk.

Invariant: as in `app`.
"""

from __future__ import annotations

from contextlib import suppress
from importlib.util import find_spec
from socket import AF_INET, AF_INET6, create_server
from socket import socket as Socket  # noqa: N812 - a class
from typing import Annotated

import typer

from communique.cli.app import app
from communique.cli.common import Actors, Model, StorePath, say_line
from communique.model.errors import AddressTaken, ExtraMissing

_NEEDED = ("fastapi", "jinja2", "multipart", "uvicorn")


@app.command()
def serve(
    store: StorePath,
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 is all of the machine's.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on; 0 is any that is free.", min=0, max=65535)] = 8000,
    actors: Actors = None,
    model: Model = None,
) -> None:
    """Serve a store as web pages and an HTTP API.

    Today's record, where outlets differ, every event with its reports side by side; reports are added by dropping them on
    a page. STORE is made where there is none. Whoever reaches the address can read and change the store: there are no
    passwords. Needs pip install 'communique[desk]'.
    """
    if any(find_spec(name) is None for name in _NEEDED):
        raise ExtraMissing("the desk", "desk")
    import uvicorn

    from communique.desk.app import application
    from communique.desk.desk import Desk

    with _listening(host, port) as socket:
        desk = Desk(store, actors=tuple(actors or ()), model=model)
        desk.now()  # so that the first page is there at once, and a store that does not hold is told here
        server = uvicorn.Server(uvicorn.Config(application(desk, host=host), log_level="warning", server_header=False))
        shown = f"[{host}]" if ":" in host else host
        say_line(f"http://{shown}:{socket.getsockname()[1]}/ serves {store}. Ctrl+C ends it.")
        with suppress(KeyboardInterrupt):
            server.run(sockets=[socket])


def _listening(host: str, port: int) -> Socket:
    """A socket that listens there; port 0 is any that is free. Raises AddressTaken."""
    try:
        return create_server((host, port), family=AF_INET6 if ":" in host else AF_INET)
    except OSError as error:
        raise AddressTaken(host, port, error.strerror or str(error)) from None
