"""`communique mcp`: a store's record for language models.

Invariant: as in `app`; standard output belongs to the protocol.
"""

from __future__ import annotations

from importlib.util import find_spec

from communique.cli.app import app
from communique.cli.common import Model, StorePath
from communique.model.errors import ExtraMissing


@app.command()
def mcp(store: StorePath, model: Model = None) -> None:
    """Answer a language model's questions about a store (MCP over standard input and output).

    Read-only tools: search events, get one with its words, list differences, what stands between two parties, explain a
    link, list reports. Needs pip install 'communique[mcp]'.
    """
    if find_spec("mcp") is None:
        raise ExtraMissing("the MCP server", "mcp")
    from communique import __version__
    from communique.desk.answers import Answers
    from communique.desk.desk import Desk
    from communique.desk.mcp_server import server
    from communique.model.errors import StoreError

    if not store.exists():
        raise StoreError(f"{store}: no such store. Make one with `communique read --store`.")
    server(Answers(Desk(store, model=model)), __version__).run("stdio")
