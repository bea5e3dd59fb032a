"""A saved HTML page -> Report, by trafilatura: the article's text, title, outlet, day and canonical address.

Invariant: `text` is the extractor's output and is what offsets count into. The page's headline is its title, so it is
not kept a second time as the first line of the text.
"""

from __future__ import annotations

from datetime import date

from communique.model.errors import ReportError
from communique.model.report import Report
from communique.sources.fields import Given, read_language

_LOOKS = ("<!doctype html", "<html", "<head", "<body", "<article", "<?xml")


def looks_like_html(text: str) -> bool:
    """Does the text begin as an HTML page does?"""
    return text[:400].lstrip("\ufeff \t\r\n").lower().startswith(_LOOKS)


def read_html(page: str, where: str, given: Given) -> Report:
    """The report of a page. `id` is left "". Raises ReportError where the page has no article."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    if not page.strip():
        raise ReportError(where, "empty", "Give a file with a saved page.")
    found = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        # only what the page declares: guessing a day from the article's words would be a claim of ours
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    text = str(found.text or "").strip() if isinstance(found, Document) else ""
    if not isinstance(found, Document) or not text:
        do = "Save the whole page, or give the text itself (.txt)."
        raise ReportError(where, "no article was found on this page", do)
    title = found.title or None
    return Report(
        id="",
        text=_without_headline(text, title),
        title=title,
        outlet=found.sitename or given.outlet,
        published=date.fromisoformat(found.date[:10]) if found.date else given.published,
        url=found.url or None,
        language=read_language(found.language) if found.language else None,
    )


def _without_headline(text: str, title: str | None) -> str:
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if title and rest and first.strip() == title.strip() else text
