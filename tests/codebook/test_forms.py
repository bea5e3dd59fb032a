"""Users' own tables: their form, and all that is wrong with them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook.forms import FORMS, Form, check, form_of

CODEBOOK = Path(str(files("communique.codebook")))


def errors(folder: Path, *lines: str) -> list[str]:
    path = folder / "own.tsv"
    path.write_bytes("\r\n".join(lines).encode("utf-8-sig"))  # as spreadsheets save it
    return [str(error).removeprefix(f"{path}:") for error in check(path)[2]]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("facts/offices.tsv", "offices"), ("facts/bodies.tsv", "bodies"), ("facts/roles.tsv", "roles"),
        ("facts/countries.tsv", "countries"), ("facts/regions.tsv", "places"), ("facts/facilities.tsv", "places"),
        ("lexicon/verbs.tsv", "verbs"), ("lexicon/nouns.tsv", "nouns"), ("lexicon/operators.tsv", "operators"),
    ],
)  # fmt: skip
def test_our_own_tables_hold(name: str, form: str) -> None:
    found, rows, wrong = check(CODEBOOK / name)
    assert found is not None
    assert (found.name, wrong) == (form, ())
    assert rows > 100


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_is_told_by_what_it_needs_in_any_order(form: Form) -> None:
    assert form_of(form.needs) is form
    assert form_of([*reversed(form.columns), "note"]) is form


def test_all_that_is_wrong_is_told_with_its_line(tmp_path: Path) -> None:
    assert errors(
        tmp_path,
        "# mine",
        "verb\tact\tmodes\tact",
        "sign\tpcat",
        "\tpact",
        "ink\tpact",
        "ink\tpact",
        "seal\tpact\t\t\ttoo many",
    ) == [
        "2: no such column: 'modes'. Did you mean mode?",
        "2: column 'act' stands there twice",
        "3: no such act: 'pcat'. Did you mean pact?",
        "4: verb is empty",
        "6: says the same as line 5",
        "7: 5 cells, but the header names 4 columns",
    ]


def test_a_table_without_a_form_says_what_it_lacks(tmp_path: Path) -> None:
    (said,) = errors(tmp_path, "person\toffise\tcountry")
    assert "As offices it lacks the column(s) office. Is it offise?" in said
    assert "has no header" in errors(tmp_path, "# nothing")[0]
    assert "separated by tabs" in errors(tmp_path, "person,office,country")[0]


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    assert "cannot be read" in str(check(tmp_path / "none.tsv")[2][0])
    (tmp_path / "latin.tsv").write_bytes("person\toffice\nJosé\tpresident\n".encode("latin-1"))
    assert str(check(tmp_path / "latin.tsv")[2][0]).startswith(f"{tmp_path / 'latin.tsv'}:2: is not UTF-8")


@given(st.lists(st.lists(st.text(max_size=8), max_size=4), max_size=4), st.sampled_from(FORMS))
def test_any_text_is_a_table_or_refused(tmp_path_factory: pytest.TempPathFactory, cells: list[list[str]], form: Form) -> None:
    path = tmp_path_factory.getbasetemp() / "any.tsv"
    lines = ["\t".join(form.needs), *("\t".join(row) for row in cells)]
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    found, rows, wrong = check(path)
    assert all(str(error).startswith(str(path)) for error in wrong)
    assert len(wrong) <= rows + 1
    assert found is form or wrong
