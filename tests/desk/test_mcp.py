"""The MCP server over its real transport: a client starts it, lists its tools, asks, and gets sourced answers."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from mcp import Client, StdioServerParameters

import communique
from communique.cli import run
from tests.conftest import MODEL, ROOT

TOOLS = ["explain_link", "get_event", "list_differences", "list_reports", "search_events", "state_between"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("mcp") / "news.db"
    communique.read(ROOT / "examples" / "reports", store=path, model=MODEL)
    return path


def talk(store: Path, talking: Callable[[Client], Awaitable[None]]) -> None:
    """A client of a server that runs as a process of its own."""

    async def talked() -> None:
        there = StdioServerParameters(
            command=sys.executable, args=["-m", "communique", "mcp", str(store), "--model", MODEL], cwd=ROOT
        )
        async with Client(there) as client:
            await talking(client)

    asyncio.run(talked())


async def ask(client: Client, tool: str, **arguments: object) -> tuple[str, bool]:
    answer = await client.call_tool(tool, arguments)
    return "\n".join(getattr(part, "text", "") for part in answer.content), bool(answer.is_error)


def test_a_client_finds_its_way_from_search_to_words_and_reasons(store: Path) -> None:
    async def talking(client: Client) -> None:
        tools = (await client.list_tools()).tools
        assert sorted(tool.name for tool in tools) == TOOLS
        assert all(tool.annotations and tool.annotations.read_only_hint and tool.description for tool in tools)
        found, bad = await ask(client, "search_events", words="Northern Waters", country="Norway", limit=1)
        assert not bad
        assert "Northern Waters Agreement" in found
        assert "Nordic Ledger" in found
        id = re.findall(r"`(c\w+)`", found)[0]
        event, _ = await ask(client, "get_event", id=id)
        assert "agree in principle on Arctic rescue accord" in event
        reasons, _ = await ask(client, "explain_link", id=id)
        assert "because" in reasons.casefold() or "weight" in reasons.casefold() or "SUPPORT" in reasons
        differences, _ = await ask(client, "list_differences")
        assert "Signed or agreed in principle" in differences
        standing, _ = await ask(client, "state_between", one="Canada", other="NOR", as_of="2023-07-01")
        assert "Northern Waters Agreement" in standing
        reports, _ = await ask(client, "list_reports", limit=2)
        assert "4 in all, 2 shown" in reports

    talk(store, talking)


def test_a_wrong_question_is_answered_with_what_is_wrong(store: Path) -> None:
    async def talking(client: Client) -> None:
        told, bad = await ask(client, "get_event", id="cfffffffff")
        assert bad
        assert "no such event or claim" in told
        told, bad = await ask(client, "search_events", agreement="perhaps")
        assert bad
        assert "agreement" in told
        told, bad = await ask(client, "state_between", one="Atlantis", other="NOR")
        assert bad
        assert "Atlantis" in told
        told, bad = await ask(client, "search_events", words="zebra")
        assert not bad
        assert "None." in told

    talk(store, talking)


def test_without_a_store_it_does_not_start_and_makes_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mcp", str(tmp_path / "none.db")]) == 1
    assert "no such store" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
