"""`communique brief`, `show` and `explain`: a store's record told to a person.

Invariant: as in `app`.
"""

from __future__ import annotations

from communique.cli.app import app
from communique.cli.common import EventId, StorePath, width, write


@app.command()
def brief(store: StorePath) -> None:
    """Tell the record of a store to a person.

    What outlets differ on, what happened, what only one has, what now stands.
    """
    from communique import api

    write(api.brief(store, width=width()))


@app.command()
def show(store: StorePath, event: EventId) -> None:
    """Show the claims of an event side by side.

    Each with its outlet and the very words.
    """
    from communique import api

    write(api.show(store, event, width=width()))


@app.command()
def explain(store: StorePath, event: EventId) -> None:
    """Explain why an event is told as it is.

    Why these claims belong together, why this code, why this status: down to the rule and the characters.
    """
    from communique import api

    write(api.explain(store, event, width=width()))
