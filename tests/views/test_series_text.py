"""A series as text, CSV and JSON: the same rows."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from communique.model.when import Dating, When
from communique.views.series import Selection, series_of
from communique.views.series_text import series_csv, series_json, series_text
from tests.views.builders import a_record
from tests.views.test_series import REPORTS, SENT, SIGNED

OLD = replace(SENT, id="old", when=Dating(When.parse("2023"), "stated"))
ROWS = series_of(a_record(REPORTS, (SIGNED, SENT, OLD)), "week", Selection(dyads=("PER-PRT",)))


def test_text() -> None:
    assert series_text(ROWS).splitlines() == [
        "2024-W10  2 reports from 2 independent sources",
        "  PER > PRT  SUPPORT (verbal cooperation): 1 event, intensity +5",
        "  PRT > PER  SUPPORT (verbal cooperation): 1 event, intensity +5",
        "2024-W11  1 report from 1 independent source",
        "  PER > PRT  AID (material cooperation): 1 event (1 by day of report), intensity +8",
        "No period  (date unknown, or wider than a period)",
        "  PER > PRT  AID (material cooperation): 1 event (1 by day of report), intensity +8",
    ]


def test_csv_and_json_have_the_same_rows() -> None:
    objects = json.loads(series_json(ROWS))
    assert [(o["period"], o["start"], o["events"], o["sources"]) for o in objects] == [
        ("2024-W10", "2024-03-04", 1, 2),
        ("2024-W10", "2024-03-04", 1, 2),
        ("2024-W11", "2024-03-11", 1, 1),
        (None, None, 1, 0),
    ]
    cells = [{k: "" if v is None else str(v) for k, v in o.items()} for o in objects]
    found = [{**row, "intensity": row["intensity"].removesuffix(".0")} for row in csv.DictReader(io.StringIO(series_csv(ROWS)))]
    assert found == cells
