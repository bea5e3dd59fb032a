"""Where people are barred from is not where they are from."""

import pytest

from communique.language.parse import parse
from communique.model.report import Report


def heads(text: str) -> list[str]:
    """The words on which each "from" hangs."""
    document = parse(Report("t", text, language="en"))
    return [document.tokens[t.head].text for t in document.tokens if t.lower == "from"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway has banned three members of the tribunal from Svalbard.", ["banned"]),
        ("Qatar barred two journalists from the stadium.", ["barred"]),
        ("Kenya banned imports of maize from Malawi.", ["imports"]),
    ],
)
def test_the_last_from_behind_people_is_the_verbs(text: str, found: list[str]) -> None:
    assert heads(text) == found
