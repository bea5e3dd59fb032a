"""The day that a report's words count from: that of publication, or the next where its lead tells of that day as come."""

from datetime import date

import pytest

from communique.language.parse import parse
from communique.model.report import Report

THURSDAY, FRIDAY = date(2024, 5, 9), date(2024, 5, 10)


def day(text: str) -> date | None:
    return parse(Report("r", text, published=THURSDAY, language="en")).day


@pytest.mark.parametrize(
    "text",
    [
        "Iran fired two missiles into the sea Friday, Iraq's military said. It was the third test.",
        "A bomb killed nine people in Suva on Friday morning, police said. Nobody was held.",
        "Fijian officials have confirmed a missile test by Tonga Friday morning local time.",
        "Photo: Ana Gatt\n\nFiji arrested two Tongans on Friday, the government in Suva said.\n\nThey left.",
        "China's foreign ministry condemned the visit on Friday.\n\nThe envoy left on Thursday.",
    ],
)
def test_the_day_after_has_come_where_the_news_is(text: str) -> None:
    assert day(text) == FRIDAY


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president called an election for Friday.",
        "Chad's government said that it would close its border on Friday.",
        "The army shelled the town last Friday, the governor said.",
        "The ministers agreed to meet Friday in Geneva.",
        "The ministers met on Thursday. Troops had fired on a crowd on Friday.",
        "Chad met Niger on Wednesday.\n\nMali met Togo.\n\nPeru expelled two envoys on Friday.",
        "Chad expelled two envoys on Monday.",
        "Chad expelled two envoys on Friday.",
        "Chad expelled two envoys.",
    ],
)
def test_it_is_the_day_of_publication(text: str) -> None:
    assert day(text) == THURSDAY


def test_without_publication_there_is_no_day() -> None:
    assert parse(Report("r", "Chad expelled two envoys on Friday.", language="en")).day is None
