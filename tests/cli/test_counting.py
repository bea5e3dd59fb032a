"""`communique series` in the shell."""

from __future__ import annotations

import csv
import io
import json

import pytest

from communique.cli import run
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("series") / "s.db"
    assert run(["read", str(ROOT / "examples" / "reports"), "--store", str(path)]) == 0
    return str(path)


def test_a_series_in_each_format(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["series", store, "--by", "day", "--dyad", "can-nor", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {(row["who"], row["whom"]) for row in rows if row["who"]} <= {("CAN", "NOR"), ("NOR", "CAN")}
    assert run(["series", store, "--by", "day", "--dyad", "CAN-NOR", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == len(rows) > 1
    assert run(["series", store, "--country", "NOR", "--type", "agree"]) == 0
    assert capsys.readouterr().out.startswith(
        "2023-06  4 reports from 4 independent sources\n  NOR  AGREE (verbal cooperation): "
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--dyad", "CAN-NOR", "--country", "CAN"], "give --dyad or --country, not both"),
        (["--country", "NRO"], "no such country or party: 'NRO'. Did you mean"),
        (["--by", "year"], "choose one of day, week, month"),
    ],
)
def test_a_wrong_wish_is_one_line_and_status_2(
    store: str, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["series", store, *arguments]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert (told.out, told.err.count("\n")) == ("", 1)
