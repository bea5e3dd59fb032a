"""`communique explain`, `show`, `diff` and `doctor` in the shell: every id leads somewhere, and nothing is lost silently."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from communique.cli import run

POST, HERALD = "The Quay Post", "Fjord Herald"
DEUTSCH = "In Oslo blieb es am Dienstag kalt, und auch am Mittwoch wird es nach Angaben der Behörden kaum wärmer werden. " * 3
REPORTS = [
    ("imposed.txt", POST, "2024-03-06", "a", "Norway imposed sanctions on Chad on Tuesday. The weather in Oslo stayed cold."),
    ("lifted.txt", HERALD, "2024-03-20", "b", "Norway will lift its sanctions on Chad, a Norwegian official said on Tuesday."),
    ("raid.txt", POST, "2024-03-10", "c", "Chadian troops raided a village in Niger on Saturday, killing four people."),
    ("raid-off.txt", POST, "2024-03-18", "c", "The Quay Post has withdrawn a report of a raid in Niger. We regret the error."),
    ("wetter.txt", HERALD, "2024-03-08", "d", DEUTSCH),
    ("dull.txt", HERALD, "2024-03-09", "e", "The new library in Bergen has three floors and a garden on its roof."),
]  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("telling")
    lines = [
        json.dumps({"id": id, "outlet": outlet, "published": day, "url": f"https://{outlet[-4:]}.example/{url}", "text": text})
        for id, outlet, day, url, text in REPORTS
    ]
    (folder / "r.jsonl").write_text("\n".join(lines))
    assert run(["read", str(folder / "r.jsonl"), "--store", str(folder / "s.db")]) == 0
    return str(folder / "s.db")


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert run(arguments) == 0
    return " ".join(capsys.readouterr().out.split())


def test_what_was_read_says_how_many_texts_were_replaced(
    tmp_path: Path, store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "one.txt"
    path.write_text("Chad and Norway signed a treaty on Monday.")
    assert "in all 6 reports (1 more replaced by newer texts)" in told(
        capsys, "read", str(tmp_path / "one.txt"), "--store", store
    )


def test_a_standings_id_leads_to_why_it_stands_so(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    id = re.search(r"`(t\w+)`", told(capsys, "state", store, "--kind", "sanction"))
    assert id
    why = told(capsys, "explain", store, id[1])
    assert why.startswith("# Why: Sanctions of Norway on Chad")
    assert '"Norway imposed sanctions on Chad on Tuesday"' in why
    assert "kind sanction, act impose, group happened, state imposed" in why
    assert run(["show", store, id[1]]) == 2
    assert "is a standing, moved by c" in capsys.readouterr().err
    assert run(["judge", store, id[1], id[1][:-1], "--same", "--why", "one"]) == 2
    assert "follows from its events: judge these" in capsys.readouterr().err


def test_a_reports_id_leads_to_what_was_made_of_it(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    told_of = told(capsys, "explain", store, "imposed.txt")
    assert '"Norway imposed sanctions on Chad on Tuesday" — Norway imposed sanctions on Chad `c' in told_of
    assert 'Without a word that tells an act - text 45–77: "The weather in Oslo stayed cold."' in told_of
    assert "Skipped: in a language that is not read yet (de)." in told(capsys, "explain", store, "wetter.txt")
    assert "Replaced by raid-off.txt: does not count." in told(capsys, "explain", store, "raid.txt")
    assert run(["explain", store, "impsed.txt"]) == 2
    assert "no such event, claim, standing, story or report: 'impsed.txt'. Did you mean imposed.txt" in capsys.readouterr().err


def test_a_storys_id_leads_to_its_reports(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["tables", store, str(Path(store).parent / "t"), "--format", "csv"]) == 0
    id = re.search(r"^(s\w+),imposed\.txt", (Path(store).parent / "t" / "stories.csv").read_text(), re.M)
    assert id
    assert "Reports - **The Quay Post (6 March 2024)**" in told(capsys, "explain", store, id[1])


def test_doctor_says_what_does_not_count_and_what_told_nothing(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "doctor", store)
    assert "1 replaced by a newer text, 1 withdrawn, 1 skipped" in said
    assert f"without a claim dull.txt (communique explain {store} dull.txt)" in said


def test_diff_tells_of_withdrawals(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    changed = told(capsys, "diff", store, "--since", "2024-03-12")
    assert "1 report withdrawn" in changed
    assert "No longer told - **Chad" in changed


def test_where_nothing_is_found_it_is_said(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "reports", store, "--find", "submarine") == ""
    assert run(["reports", store, "--find", "submarine"]) == 0
    assert capsys.readouterr().err == "no report holds all of these words: submarine\n"


def test_a_wrong_option_leads_to_the_help_of_its_command(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["brief", store, "--since", "soon"]) == 2
    assert capsys.readouterr().err.endswith("(see communique brief --help)\n")


def test_a_damaged_store_is_called_damaged(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "torn.db").write_bytes(Path(store).read_bytes()[:20000])
    assert run(["brief", str(tmp_path / "torn.db")]) == 1
    assert "damaged (" in capsys.readouterr().err
