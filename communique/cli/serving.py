"""`communique serve`: the desk.

Invariant: as in `app`.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Annotated

import typer

from communique.cli.app import app
from communique.cli.common import Actors, Model, StorePath, say_line
from communique.model.errors import ExtraMissing

_NEEDED = ("fastapi", "jinja2", "multipart", "uvicorn")


@app.command()
def serve(
    store: StorePath,
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 is all of the machine's.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=0, max=65535)] = 8000,
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

    served = application(Desk(store, actors=tuple(actors or ()), model=model), host=host)
    say_line(f"http://{f'[{host}]' if ':' in host else host}:{port}/ serves {store}. Ctrl+C ends it.")
    uvicorn.run(served, host=host, port=port, log_level="warning", server_header=False)
