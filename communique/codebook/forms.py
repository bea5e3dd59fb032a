"""The forms of tables that users may write themselves, each with how a row of it is read.

Invariant: a form is told by its columns alone; reading a row refuses whatever the shipped tables could not say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from communique.codebook.facts import Body, Term, states
from communique.codebook.facts_people import body_of, role_of, term_of
from communique.codebook.facts_places import country_of, place_of
from communique.codebook.lexicon import noun_of, operator_of, verbs_of
from communique.codebook.ontology import ontology
from communique.codebook.tables import Row, scan_table, table_lines, text_of
from communique.model.errors import CodebookError, did_you_mean

_REMARKS = frozenset(("note", "source"))


@dataclass(frozen=True, slots=True)
class Form:
    """A form of table: its name, the columns that it needs and may have, and how a row is read (or refused)."""

    name: str
    needs: tuple[str, ...]
    may: tuple[str, ...]
    read: Callable[[Row], object]

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns of the form."""
        return (*self.needs, *self.may)


def own_term(row: Row) -> Term:
    """A row of offices as a fact. Raises CodebookError that names the row, codes that there are not included."""
    _coded(row)
    if not (row["country"] or row["body"]):
        raise row.error("an office needs a country or a body")
    return term_of(row)


def own_body(row: Row) -> Body:
    """A row of bodies as a fact. Raises CodebookError that names the row, codes that there are not included."""
    _coded(row)
    for member in row.list("members"):
        if member not in states():
            raise row.error(f"member {member!r} is no state.{did_you_mean(member, states())}")
    return body_of(row)


def _coded(row: Row) -> None:
    row.one_of("country", _slots())
    row.one_of("sector", ontology().sectors)


@lru_cache(maxsize=1)
def _slots() -> tuple[str, ...]:
    return (*states(), *ontology().bodies)


OFFICES = Form(
    "offices", ("person", "office"), ("family", "aliases", "country", "body", "sector", "head", "start", "end"), own_term
)
BODIES = Form("bodies", ("name", "kind"), ("aliases", "country", "sector", "members", "start", "end"), own_body)
_OF_VERBS = ("object", "of", "mode", "status", "stage", "actor", "recipient", "contexts", "subject")
FORMS = (
    OFFICES,
    BODIES,
    Form("roles", ("role", "kind"), ("sector", "office", "head", "weight", "country"), role_of),
    Form("countries", ("iso3", "name"), ("aliases", "demonyms", "capital", "metonyms", "region", "sector"), country_of),
    Form("places", ("name", "kind", "within"), ("aliases", "country", "latitude", "longitude", "code", "geonameid"), place_of),
    Form("verbs", ("verb", "act"), _OF_VERBS, verbs_of),
    Form("nouns", ("noun", "class"), ("act", "of", "mode", "stage", "alone", "recipient", "contexts"), noun_of),
    Form("operators", ("word", "takes", "control"), ("status", "stage", "alone", "say"), operator_of),
)


def form_of(header: Sequence[str], forms: Sequence[Form] = FORMS) -> Form | None:
    """The form whose columns a header has: all that it needs, and the fewest that it does not know."""
    fits = [form for form in forms if set(form.needs) <= set(header)]
    return min(fits, key=lambda form: len(set(header) - set(form.columns)), default=None)


def check(path: Path, forms: Sequence[Form] = FORMS) -> tuple[Form | None, int, tuple[CodebookError, ...]]:
    """The form of a user's table (None where it has none), its number of rows, and all that is wrong with it, by line."""
    file = str(path)
    try:
        text = text_of(path)
    except CodebookError as error:
        return None, 0, (error,)
    form = form_of(next(table_lines(text), (0, []))[1], forms)
    if form is None:
        return None, 0, (_without_form(text, file, forms),)
    found = list(_rows(text, file, form))
    return form, len(found), (*_header_errors(text, file, form), *(f for f in found if isinstance(f, CodebookError)))


def read_own(path: Path, forms: Sequence[Form]) -> tuple[Form, list[object]]:
    """A user's table: its form and its rows as facts. Raises CodebookError, the first of what `check` gives."""
    text, file = text_of(path), str(path)
    form = form_of(next(table_lines(text), (0, []))[1], forms)
    if form is None:
        raise _without_form(text, file, forms)
    for error in _header_errors(text, file, form):
        raise error
    facts = []
    for found in _rows(text, file, form):
        if isinstance(found, CodebookError):
            raise found
        facts.append(found)
    return form, facts


def _rows(text: str, file: str, form: Form) -> Iterator[object]:
    """Each row as what it is read as, or what is wrong with it; a row that stands there twice is wrong."""
    lines: dict[tuple[str, ...], int] = {}
    for row in scan_table(text, file, form.needs):
        if isinstance(row, CodebookError):
            yield row
            continue
        first = lines.setdefault(_cells(row.cells, form), row.line)
        yield _read(row, form) if first == row.line else row.error(f"says the same as line {first}")


def _read(row: Row, form: Form) -> object:
    try:
        return form.read(row)
    except CodebookError as error:
        return error


def _cells(cells: Mapping[str, str], form: Form) -> tuple[str, ...]:
    return tuple(cells.get(column, "") for column in form.columns)


def _header_errors(text: str, file: str, form: Form) -> Iterator[CodebookError]:
    """Columns that the form does not have, or has twice: what stands there would be overlooked."""
    number, header = next(table_lines(text))
    for n, column in enumerate(header):
        if column in header[:n]:
            yield CodebookError(file, number, f"column {column!r} stands there twice")
        elif column not in form.columns and column not in _REMARKS:
            yield CodebookError(file, number, f"no such column: {column!r}.{did_you_mean(column, form.columns)}")


def _without_form(text: str, file: str, forms: Sequence[Form]) -> CodebookError:
    """Says which columns are missing for the form that comes nearest."""
    number, header = next(table_lines(text), (None, []))
    if not header:
        return CodebookError(file, number, "has no header. The first line names the columns, separated by tabs")
    if len(header) == 1:
        return CodebookError(file, number, "the header names one column only. Columns are separated by tabs")
    near = max(forms, key=lambda form: len(set(header) & set(form.columns)) - len(set(form.needs) - set(header)))
    missing = [column for column in near.needs if column not in header]
    meant = "".join(did_you_mean(column, [h for h in header if h not in near.columns]) for column in missing[:1])
    known = ", ".join(form.name for form in forms)
    what = f"is none of the tables {known}. As {near.name} it lacks the column(s) {', '.join(missing)}."
    return CodebookError(file, number, f"{what}{meant.replace('Did you mean', 'Is it')}")
