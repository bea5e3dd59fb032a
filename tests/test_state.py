"""What stands, from reports of several days: each kind's course, as of days between its steps, and by what was known."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import communique
from communique.model.errors import UnknownName
from communique.model.standing import Standing

PACT = [
    ("Tromso Mail", "2021-02-02", "Norway and Chile are negotiating the Drake Passage Treaty, officials said on Monday."),
    ("Punta Post", "2021-05-11", "Chile and Norway signed the Drake Passage Treaty in Oslo on 10 May 2021."),
    ("Tromso Mail", "2021-05-12", "Norway has signed the Drake Passage Treaty with Chile, the first treaty of its kind."),
    ("Tromso Mail", "2022-01-21", "Norway ratified the Drake Passage Treaty with Chile on 20 January 2022."),
]
SANCTION = [
    ("Tromso Mail", "2021-02-02", "Norway will impose sanctions on Belarus, the foreign minister said on 1 February 2021."),
    ("Minsk Wire", "2021-03-02", "Norway imposed sanctions on Belarus on 1 March 2021."),
    ("Tromso Mail", "2022-03-02", "Norway extended its sanctions on Belarus on 1 March 2022."),
    ("Minsk Wire", "2023-07-02", "Norway lifted its sanctions on Belarus on 1 July 2023."),
]
RESTRICTION = [
    ("Punta Post", "2021-03-02", "Norway imposed restrictions on salmon imports from Chile on 1 March 2021."),
    ("Punta Post", "2021-06-02", "Norway eased its restrictions on salmon imports from Chile on 1 June 2021."),
    ("Tromso Mail", "2021-09-02", "Norway lifted its restrictions on salmon imports from Chile on 1 September 2021."),
]
MEMBERSHIP = [
    ("Tromso Mail", "2021-03-02", "Chile applied to join the African Union on 1 March 2021."),
    ("Punta Post", "2021-09-02", "Chile joined the African Union on 1 September 2021."),
    ("Punta Post", "2022-09-02", "The African Union suspended Chile on 1 September 2022."),
    ("Punta Post", "2023-09-02", "Chile left the African Union on 1 September 2023."),
]
OFFICE = [
    ("Tromso Mail", "2021-03-02", "Norway appointed Eva Strand as ambassador on 1 March 2021."),
    ("Tromso Mail", "2022-02-02", "Ambassador Eva Strand met Chile's foreign minister in Oslo on 1 February 2022."),
    ("Tromso Mail", "2023-03-02", "Eva Strand resigned as Norway's ambassador on 1 March 2023."),
]
DEPLOYMENT = [
    ("Tromso Mail", "2021-03-02", "Norway will send troops to Mali, the defence minister said on 1 March 2021."),
    ("Tromso Mail", "2021-09-02", "Norway sent troops to Mali on 1 September 2021."),
    ("Tromso Mail", "2022-09-02", "Norway withdrew its troops from Mali on 1 September 2022."),
]
AID = [
    ("Tromso Mail", "2021-03-02", "Norway pledged aid to Malawi on 1 March 2021."),
    ("Tromso Mail", "2021-09-02", "Norway gave aid to Malawi on 1 September 2021."),
    ("Tromso Mail", "2022-09-02", "Norway suspended its aid to Malawi on 1 September 2022."),
]


def store_of(path: Path, reports: list[tuple[str, str, str]]) -> Path:
    given = [
        communique.Report(f"r{n}", text, outlet=outlet, published=date.fromisoformat(day))
        for n, (outlet, day, text) in enumerate(reports)
    ]
    communique.read(given, store=path)
    return path


def only(store: Path, kind: str, **asked: str) -> Standing:
    found = list(communique.state(store, kind=kind, **asked))
    assert len(found) == 1, [s.name for s in found]
    return found[0]


@pytest.mark.parametrize(
    ("kind", "reports", "course", "days"),
    [
        ("pact", PACT, ["in-talks", "signed", "ratified"],
         {"2021-02-02": "in-talks", "2021-05-09": "in-talks", "2021-05-10": "signed", "2022-01-20": "ratified"}),
        ("sanction", SANCTION, ["announced", "imposed", "extended", "lifted"],
         {"2021-02-01": "announced", "2021-03-01": "imposed", "2022-03-05": "extended", "2023-07-01": "lifted"}),
        ("restriction", RESTRICTION, ["imposed", "eased", "lifted"],
         {"2021-03-01": "imposed", "2021-06-30": "eased", "2021-09-01": "lifted"}),
        ("membership", MEMBERSHIP, ["applied", "member", "suspended", "left"],
         {"2021-08-31": "applied", "2021-09-01": "member", "2022-09-01": "suspended", "2024-01-01": "left"}),
        ("office", OFFICE, ["appointed", "in-office", "left"],
         {"2021-03-01": "appointed", "2022-02-02": "in-office", "2023-03-01": "left"}),
        ("deployment", DEPLOYMENT, ["planned", "deployed", "withdrawn"],
         {"2021-03-01": "planned", "2021-09-01": "deployed", "2022-09-01": "withdrawn"}),
        ("aid", AID, ["pledged", "given", "suspended"],
         {"2021-03-01": "pledged", "2021-12-01": "given", "2022-09-01": "suspended"}),
    ],
)  # fmt: skip
def test_a_course_as_of_the_days_between(
    tmp_path: Path, kind: str, reports: list[tuple[str, str, str]], course: list[str], days: dict[str, str]
) -> None:
    store = store_of(tmp_path / "s.db", reports)
    standing = only(store, kind) if kind != "office" else only(store, kind, of="Norway")
    assert list(dict.fromkeys(step.state for step in standing.history)) == course
    for day, state in days.items():
        assert next(s for s in communique.state(store, kind=kind, as_of=day) if s.id == standing.id).state == state, day
    for n, (_, day, _) in enumerate(reports):
        known = [s for s in communique.state(store, kind=kind, known_by=day) if s.id == standing.id]
        assert [s.state for s in known] == [communique.state(store_of(tmp_path / f"{n}.db", reports[: n + 1]), kind=kind)
                                            .standings[0].state], day  # fmt: skip


def test_who_told_each_step_and_who_calls_it_a_first(tmp_path: Path) -> None:
    pact = only(store_of(tmp_path / "s.db", PACT), "pact", known_by="2021-12-31")
    assert (pact.holders, pact.agreement) == (("CHL", "NOR"), "corroborated")
    assert {r for step in pact.history if step.state == "signed" for r in step.reports} == {"r1", "r2"}
    assert len(pact.firsts) == 1


def test_what_a_later_step_presupposes_stood_before(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s.db", SANCTION[3:])
    before = only(store, "sanction", as_of="2023-06-30")
    assert before.state == "imposed" and before.history[0].presupposed and before.since is None
    assert not list(communique.state(store_of(tmp_path / "t.db", SANCTION[1:2]), as_of="2021-02-28"))


def test_a_step_without_a_date_is_open_until_it_is_reported(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s.db", [("Minsk Wire", "2021-03-02", "Norway has imposed sanctions on Belarus.")])
    early, late = only(store, "sanction", as_of="2021-02-01"), only(store, "sanction", as_of="2021-03-02")
    assert early.state == "unknown" and [s.state for s in early.unsure] == ["imposed"]
    assert late.state == "imposed" and late.history[0].when is None and late.history[0].by == date(2021, 3, 2)


def test_whose_it_is_by_code_or_name(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s.db", [*PACT, *SANCTION])
    for one, two in (("NOR", "CHL"), ("chile", "norway"), ("Norwegian", "Republic of Chile")):
        assert [s.kind for s in communique.state(store, between=(one, two))] == ["pact"]
    assert [s.kind for s in communique.state(store, of="belarus")] == ["sanction"]
    assert not communique.state(store, between=("CHL", "BLR")).standings
    with pytest.raises(UnknownName, match=r"'Norwy'\. Did you mean Norway"):
        communique.state(store, of="Norwy")
    with pytest.raises(UnknownName, match="Did you mean sanction"):
        communique.state(store, kind="sanctoin")
    with pytest.raises(ValueError, match="two parties"):
        communique.state(store, between=["CHL"])


def test_a_record_has_forgotten_what_was_known_when(tmp_path: Path) -> None:
    record = communique.read([communique.Report("a", SANCTION[1][2])])
    assert [s.state for s in communique.state(record)] == ["imposed"]
    with pytest.raises(ValueError, match="needs the path of a store"):
        communique.state(record, known_by="2021-03-02")
