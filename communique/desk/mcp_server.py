"""The MCP server: read-only tools for language models, over standard input and output.

Invariant: no tool changes anything; every answer is made of the record alone and names its sources.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from communique.desk.answers import Answers
from communique.model.errors import CommuniqueError

if TYPE_CHECKING:
    from mcp.server import MCPServer

INSTRUCTIONS = (
    "A record of news reports: who did what to whom, when, where and on whose word. It holds what reports say, not what is "
    "true. Cite the outlets that an answer names. Ids in `code` lead to get_event and explain_link. 'Corroborated' means two "
    "or more independent sources, 'conflicting' that reports cannot all be right: then give each side."
)
_Limit = Annotated[int, Field(ge=1, le=50, description="how many at most")]
_Country = Annotated[str, Field(description="ISO 3166 alpha-3 or a name, like NOR or Norway; empty: any")]
_Day = Annotated[str, Field(description="YYYY-MM-DD; empty: any")]
_Id = Annotated[str, Field(description="id of an event or claim, or its first characters")]


def server(answers: Answers, version: str) -> MCPServer:
    """The server with its tools. mcp must be installed."""
    from mcp.server import MCPServer
    from mcp.types import ToolAnnotations

    made = MCPServer("communique", instructions=INSTRUCTIONS, version=version, log_level="WARNING")
    reading = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
    for tool in _Tools(answers).all:
        made.tool(annotations=reading, structured_output=False)(tool)
    return made


class _Tools:
    """What a model may ask: names, words and descriptions of a tool are those of its method."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    @property
    def all(self) -> tuple[Callable[..., str], ...]:
        return (
            self.search_events,
            self.get_event,
            self.list_differences,
            self.state_between,
            self.explain_link,
            self.list_reports,
        )

    def search_events(
        self,
        words: Annotated[str, Field(description="words that all stand in title, parties or reports; empty: any")] = "",
        country: _Country = "",
        other_country: _Country = "",
        type: Annotated[str, Field(description="PLOVER type, like AGREE or ACCUSE; empty: any")] = "",
        since: _Day = "",
        until: _Day = "",
        agreement: Annotated[str, Field(description="corroborated, single-source or conflicting; empty: any")] = "",
        limit: _Limit = 10,
    ) -> str:
        """Find events, the most important first: title, date, place, independent sources, id."""
        asked = {"words": words, "country": country, "other": other_country, "type": type, "since": since, "until": until}
        return _asked(lambda: self._answers.search(**asked, agreement=agreement, limit=limit))

    def get_event(self, id: _Id) -> str:
        """One event: what every report says of it, in its own words, side by side."""
        return _asked(lambda: self._answers.event(id))

    def list_differences(self, limit: _Limit = 10) -> str:
        """Where reports contradict each other: each side with its outlets and words."""
        return _asked(lambda: self._answers.differences(limit))

    def state_between(
        self,
        one: Annotated[str, Field(description="a country or body, as code or name")],
        other: Annotated[str, Field(description="the other one")],
        as_of: Annotated[str, Field(description="as it stood on that day, YYYY-MM-DD; empty: now")] = "",
    ) -> str:
        """What stands between two parties: pacts, sanctions, restrictions, deployments, aid; with course and sources."""
        return _asked(lambda: self._answers.between(one, other, as_of))

    def explain_link(self, id: _Id) -> str:
        """Why claims were put together as one event, with the weight of each reason, and why it has its code and status."""
        return _asked(lambda: self._answers.link(id))

    def list_reports(self, limit: _Limit = 20) -> str:
        """What was read: outlets, days, titles, addresses, the newest first."""
        return _asked(lambda: self._answers.reports(limit))


def _asked(answer: Callable[[], str]) -> str:
    """The answer, or what is wrong with the question, which the asker can mend."""
    from mcp.server.mcpserver.exceptions import ToolError

    try:
        return answer()
    except (CommuniqueError, ValueError) as error:
        raise ToolError(" ".join(str(error).split())) from None
