"""Plain text and Markdown with optional front matter -> Report.

Invariant: the text is what follows the front matter, untouched. The title comes from the front matter alone: a leading
`# Heading` of a Markdown file stays part of the text, where it is read like any sentence. (Taking it out would change
the text as given; taking it twice would let one line count as title and text.)
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.model.errors import ReportError
from communique.model.record import Problem
from communique.model.report import Report
from communique.sources.fields import SYNONYMS, Given, field_of, read_date, read_language, slip
from communique.sources.front_matter import split


def read_plain(text: str, where: str, given: Given) -> Iterator[Report | Problem]:
    """The report of one file, and a word about each key of its front matter that looks like a slip. `id` is left ""."""
    front = split(text)
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    for key, entry in front.entries.items():
        field = field_of(key)
        if field is None and (meant := slip(key)):
            yield Problem(f"{where}:{entry.line}", f"unknown key {key!r}. Did you mean {meant}?")
        elif field and field != "text" and entry.value:
            values.setdefault(field, entry.value)
            lines.setdefault(field, entry.line)
    if not front.text.strip():
        raise ReportError(where, "empty", "Give a file with the text of a report.")
    published = given.published
    if "published" in values:
        try:
            published = read_date(values["published"])
        except ValueError as error:
            raise ReportError(where, str(error), "Write it as YYYY-MM-DD.", lines["published"]) from None
    yield Report(
        id=values.get("id", ""),
        text=front.text,
        title=values.get("title"),
        outlet=values.get("outlet", given.outlet),
        published=published,
        url=values.get("url"),
        language=read_language(values["language"]) if "language" in values else None,
    )


KEYS = tuple(key for key in SYNONYMS if key not in ("id", "text"))
"""The keys of front matter that are read, for `--help` and the documentation."""
