"""The reference is what the program tells of itself; what the pages name exists, and where."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from communique.desk.app import routers
from communique.desk.desk import Desk
from communique.desk.filters import Filters
from tests.reference import COMMANDS, DESK, FILE, FOREIGN, reference
from tests.test_docs import ALL, PAGES, named, rows

EVERYWHERE = {"--version", "--help", "-h", "--install-completion", "--show-completion"}
OTHERS = {"--quiet", "--raise-floors", "--renew-golden"}
"""Options of other programs that the pages name."""


def options(names: set[str]) -> set[str]:
    return {option for name in names for parameter in COMMANDS[name].params for option in parameter.opts}


def commands_in(text: str) -> set[str]:
    """The commands that a text names, each by all its words."""
    return {name for name in COMMANDS if re.search(rf"communique {name}(?![\w-])", text)}


def hand_written() -> dict[str, str]:
    return {name: text for name, text in PAGES.items() if name != FILE.name}


def test_the_reference_is_the_programs_own(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    told = reference(tmp_path / "none.db")
    if request.config.getoption("--renew-golden"):
        FILE.write_text(told, "utf-8")
    assert FILE.read_text("utf-8") == told


def test_every_command_is_told_on_a_page_that_somebody_wrote() -> None:
    text = "\n".join(hand_written().values())
    assert commands_in(text) == set(COMMANDS)


def test_every_option_is_told_on_a_page_of_its_command() -> None:
    untold = []
    for name in COMMANDS:
        pages = "\n".join(text for text in hand_written().values() if f"communique {name}" in text)
        untold += [f"{name} {o}" for o in options({name}) if o.startswith("--") and f"{o}" not in pages]
    assert untold == []


@pytest.mark.parametrize("page", sorted(hand_written()))
def test_an_option_that_a_page_names_is_one_of_a_command_that_it_names(page: str) -> None:
    text = PAGES[page]
    code = " ".join((*re.findall(r"```sh\n(.*?)```", text, re.S), *named(text)))
    said = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", code))
    assert said <= options(commands_in(text)) | EVERYWHERE | OTHERS


def test_an_option_that_is_named_with_its_command_is_its_own() -> None:
    for told in named(ALL):
        for name in commands_in(told):
            longest = max((other for other in commands_in(told)), key=len)
            if name == longest:
                assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", told)) <= options({name}) | EVERYWHERE, told


def test_every_command_that_is_named_exists() -> None:
    words = {w for name in COMMANDS for w in [name, name.split()[0]]}
    for told in named(ALL):
        if found := re.match(r"communique ([a-z]+)(?: ([a-z]+))?(?![\w./-])", told):
            assert {found[1], f"{found[1]} {found[2]}"} & words, told


def test_every_column_of_others_that_is_named_exists() -> None:
    known = {column for columns in FOREIGN.values() for column in columns}
    for part in re.split(r"^## ", PAGES["exports.md"], flags=re.M)[1:]:
        name, text = part.split("\n", 1)
        if name in FOREIGN:
            said = {told for told in named(text) if re.match(r"[A-Z][A-Za-z]+([A-Z ][A-Za-z]+)+$", told)}
            assert said, name
            assert {told for told in said if not any(column.endswith(told) for column in known)} == set()


def test_every_column_of_the_desks_own_lists_is_told_and_the_other_way_round() -> None:
    told = rows("desk.md", "Columns")
    assert told == {column for columns in DESK.values() for column in columns}


def routes_of(store: Path) -> list[APIRoute]:
    return [route for router in routers(Desk(store)) for route in router.routes if isinstance(route, APIRoute)]


def test_every_page_of_the_desk_is_told_and_every_page_that_is_told_exists(tmp_path: Path) -> None:
    known = {re.sub(r"\{(\w+)(:path)?\}", "ID", r.path) for r in routes_of(tmp_path / "s.db") if not r.include_in_schema}
    pages = {told.replace("NOR", "ID").replace("CAN", "ID") for told in rows("desk.md", "Pages")}
    assert pages == known


def test_every_address_that_is_named_exists(tmp_path: Path) -> None:
    shapes = [
        re.compile(re.sub(r"\\\{\w+(:path)?\\\}", "[^?]+", re.escape(r.path)) + "$") for r in routes_of(tmp_path / "s.db")
    ]
    for told in named(PAGES["desk.md"]):
        address = re.sub(r"^(GET|POST) ", "", told).partition("?")[0]
        if address.startswith("/") and len(address) > 1 and address != "/openapi.json":
            assert any(shape.match(address) for shape in shapes), told


def test_every_filter_is_told(tmp_path: Path) -> None:
    assert set(Filters.model_fields) <= named(PAGES["desk.md"]) | {"blind"}
    assert "blind=true" in named(PAGES["desk.md"])


def test_every_field_that_is_posted_is_told() -> None:
    from communique.desk.alike import Like
    from communique.desk.judging import Said

    told = named(PAGES["desk.md"])
    assert set(Like.model_fields) <= told
    assert set(Said.model_fields) - {"next"} <= told
