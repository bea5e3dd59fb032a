"""The record of our own cases and stories is as good as it ever was: no mean falls below its floor (tests/floors.toml)."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

import communique
from communique.views.evaluation.figures import MEASURES
from tests.conftest import MODEL, ROOT

FLOORS = Path(__file__).with_name("floors.toml")
SETS = ("cases", "stories", "further", "later", "latest", "newest")
Floors = Mapping[str, Mapping[str, float]]
COUNTS = {measure.name for measure in MEASURES if measure.count}


def read_floors() -> Mapping[str, Floors]:
    """Of each set of sheets the floors, in its tables `least` and `most`."""
    return tomllib.loads(FLOORS.read_text("utf-8"))


def fallen(floors: Floors, means: Mapping[str, float | None]) -> list[str]:
    """A line for each figure that is worse than its floor."""
    low = [f"{name} {means[name]} is below {floor}" for name, floor in floors["least"].items() if (means[name] or 0) < floor]
    high = [f"{name} {means[name]} is above {most}" for name, most in floors["most"].items() if (means[name] or 0) > most]
    return low + high


def raised(floors: Floors, means: Mapping[str, float | None]) -> Floors:
    """Each floor at the present figure, rounded to a whole point to its own harm; where that is worse, as it was."""
    least = {name: max(floor, math.floor(100 * (means[name] or 0)) / 100) for name, floor in floors["least"].items()}
    most = {name: min(floor, math.ceil(100 * (means[name] or 0)) / 100) for name, floor in floors["most"].items()}
    return {"least": least, "most": most}


def write_floors(sheets: str, floors: Floors) -> None:
    """Replaces the tables of one set; all else stays."""
    head, *tables = FLOORS.read_text("utf-8").split("\n[")
    for n, table in enumerate(tables):
        name = table.partition("]")[0]
        own, _, kind = name.partition(".")
        if own == sheets:
            tables[n] = f"{name}]\n" + "".join(f"{k} = {v:g}\n" for k, v in floors[kind].items())
    FLOORS.write_text("\n[".join([head, *tables]), "utf-8")


@pytest.mark.parametrize("sheets", SETS)
def test_no_figure_falls_below_its_floor(sheets: str, request: pytest.FixtureRequest) -> None:
    means = communique.evaluate(ROOT / "examples" / sheets, model=MODEL).means
    if request.config.getoption("--raise-floors"):
        write_floors(sheets, raised(read_floors()[sheets], means))
    assert not fallen(read_floors()[sheets], means), f"communique evaluate examples/{sheets} shows what is wrong"


@pytest.mark.parametrize("sheets", SETS)
def test_every_figure_has_a_floor(sheets: str) -> None:
    floors = read_floors()[sheets]
    assert [*floors["least"], *floors["most"]] == [measure.name for measure in MEASURES]
    assert set(floors["most"]) == COUNTS


def test_floors_are_raised_and_never_lowered() -> None:
    floors = {"least": {"a": 0.5, "b": 0.5, "c": 0.5}, "most": {"d": 0.5, "e": 0.5}}
    means = {"a": 0.638, "b": 0.4, "c": None, "d": 0.213, "e": 0.9}
    assert raised(floors, means) == {"least": {"a": 0.63, "b": 0.5, "c": 0.5}, "most": {"d": 0.22, "e": 0.5}}
    assert fallen(floors, means) == ["b 0.4 is below 0.5", "c None is below 0.5", "e 0.9 is above 0.5"]
