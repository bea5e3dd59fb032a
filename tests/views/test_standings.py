"""What stands, told: state, course, who says it, what is open; as JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

from communique.model.record import Record
from communique.model.standing import Step
from communique.model.stood import Asked, Stood
from communique.views.json_values import encode
from communique.views.standings import state_csv, state_object, state_text
from tests.views.builders import the_record

RECORD: Record = the_record()
TREATY = RECORD.standings[0]


def told(*standings: object, **asked: object) -> str:
    return state_text(Stood(Asked(**asked), standings or RECORD.standings, RECORD), width=500)  # type: ignore[arg-type]


def test_state_course_and_who_says_it() -> None:
    text = told(between=("PER", "PRT"), as_of=date(2024, 3, 6))
    assert text.startswith("# What stands between Peru and Portugal on 6 March 2024\n")
    assert "## Pacts" in text
    assert "**Cork Tree Treaty** (Peru and Portugal): agreed in principle, 5 March 2024. Sources differ." in text
    assert "Outlets differ: signed (Cork Herald) or agreed in principle (Lima Post)." in text


def test_a_step_without_a_date_names_the_day_of_its_report() -> None:
    steps = (
        Step("in-principle", None, TREATY.history[0].event, ("lima-post.txt",), date(2024, 3, 5)),
        Step("signed", "2024-03-07", TREATY.history[0].event, ("tagus-weekly.txt", "cork-herald.txt")),
    )
    text = told(replace(TREATY, history=steps, state="signed"))
    assert "**agreed in principle**, date not told, reported 5 March 2024 — Lima Post" in text
    assert "**signed**, 7 March 2024 — Tagus Weekly and Cork Herald" in text


def test_what_is_open_is_told_apart() -> None:
    open_ = Step("signed", "2024-03", "c1", ("lima-post.txt",), date(2024, 3, 12))
    text = told(replace(TREATY, state="unknown", history=(), unsure=(open_,), conflicts=()), as_of=date(2024, 3, 6))
    assert "## Pacts" not in text and "## Not certain by then" in text
    assert "(pact, Peru and Portugal)" in text and "perhaps signed (March 2024) — Lima Post" in text


def test_what_is_only_presupposed_says_so() -> None:
    step = Step("signed", None, "c1", ("lima-post.txt",), presupposed=True)
    assert "**signed**, until then, as what came later tells — Lima Post" in told(replace(TREATY, history=(step,)))


def test_nothing_stands() -> None:
    text = state_text(Stood(Asked(kind="sanction", known_by=date(2024, 3, 1)), (), RECORD))
    assert "# What stands, by reports published by 1 March 2024" in text
    assert "Nothing that is told stands (sanctions), from 3 reports." in text


def test_json_and_csv() -> None:
    stood = Stood(Asked(of="PER", as_of=date(2024, 3, 6)), (TREATY,), RECORD)
    found = state_object(stood)
    assert (found["of"], found["as_of"], found["between"]) == ("PER", "2024-03-06", None)
    (standing,) = json.loads(encode(found))["standings"]
    assert standing["id"] == TREATY.id and standing["history"][0].keys() >= {"state", "when", "by", "reports"}
    (row,) = csv.DictReader(io.StringIO(state_csv(stood)))
    assert row["name"] == "Cork Tree Treaty"
