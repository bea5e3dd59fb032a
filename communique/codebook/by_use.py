"""Short lists by the use that the code makes of them: words of a table whose rows name a use.

Invariant: the uses are those that the code asks for, each with at least one item and none twice, or loading fails with file
and line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from communique.codebook.tables import read_shipped
from communique.model.errors import CodebookError


def by_use(
    file: str, uses: Sequence[str], column: str = "words", known: Callable[[str], bool] | None = None
) -> Mapping[str, frozenset[str]]:
    """The items of each use in the shipped table `file` (columns: use and `column`; a use may have several rows).

    Raises CodebookError for a use that nothing asks for, one that has nothing, an item that stands twice or is not `known`.
    """
    found: dict[str, list[str]] = {}
    for row in read_shipped(file, ("use", column)):
        items = found.setdefault(row.one_of("use", uses), [])
        for item in row.list(column):
            if item in items:
                raise row.error(f"{item!r} stands twice under {row['use']!r}")
            if known is not None and not known(item):
                raise row.error(f"{item!r} is not known")
            items.append(item)
    if missing := [use for use in uses if not found.get(use)]:
        raise CodebookError(file, None, f"nothing stands under {', '.join(missing)}")
    return {use: frozenset(items) for use, items in found.items()}
