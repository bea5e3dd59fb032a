"""The day of the report's lead, for what goes on with its news; not for what is told of another day, before, or as history."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims

LEAD = "A court in Lima convicted the former minister of fraud on Tuesday.\n\nHe is 61 and has three sons.\n\n"
OLD = "A court in Lima convicted the former minister of fraud on 3 March.\n\nHe is 61 and has three sons.\n\n"


def when(text: str, act: str) -> tuple[str | None, str]:
    """Of the last claim of the act: its day and where that is from."""
    found = [c for c in claims(text) if c.act == act][-1]
    return found.when.edtf, found.when.basis


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (LEAD + "The judge also barred him from leaving Peru.", "restrict"),
        (LEAD + "Police have arrested two of his aides.", "arrest"),
        (LEAD + "Peru was ruled by a junta in 1979.\n\nPolice arrested two of his aides.", "arrest"),
        (LEAD + "Police detained his brother for eight days.", "arrest"),
        (LEAD + "Hundreds of Peruvians marched in Cusco.", "demonstrate"),
    ],
)
def test_what_goes_on_with_the_news_is_of_its_day(text: str, act: str) -> None:
    assert when(text, act) == ("2024-05-14", "inherited")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (LEAD + "Police had arrested two of his aides.", "arrest"),
        (LEAD + "Police arrested two of his aides three weeks after the election.", "arrest"),
        (LEAD + "Police have arrested his aides for years.", "arrest"),
        (LEAD + "Police will arrest two of his aides.", "arrest"),
        (LEAD + "The prosecutor spoke after the arrest of two aides.", "arrest"),
        (LEAD + "Kenya expelled the envoy of Chad.", "expel"),
        (LEAD + "Peru's congress sacked its speaker on 4 May.\n\nPolice arrested two of his aides.", "arrest"),
        (LEAD + "The case began after a raid in March 2022. Police arrested two of his aides.", "arrest"),
        (OLD + "Police arrested two of his aides.", "arrest"),
    ],
)
def test_what_is_of_another_time_or_of_others_is_not(text: str, act: str) -> None:
    assert "2024-05-14" not in (when(text, act)[0] or "") and when(text, act)[1] != "inherited"
