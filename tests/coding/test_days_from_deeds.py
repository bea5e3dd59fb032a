"""Days counted from another deed, days on which words were put out, days since which something goes on."""

import pytest

from tests.coding.reading import claims

TOLD = [
    ("Peru recalled its envoy two days after the verdict. A court convicted the pilot on May 3.", "recalled", "2024-05-05"),
    ("Peru recalled its envoy two days after the sentence. A court sentenced the pilot on May 3.", "recalled", "2024-05-05"),
    ("Chad summoned the Malian envoy hours after the launch. Mali launched two missiles on May 3.", "summoned", "2024-05-03"),
    ("Chad lodged a protest on the day of the launch. Mali launched two missiles on May 3.", "lodged", "2024-05-03"),
    ("Chad lodged a protest a week before the launch. Mali launched two missiles on May 9.", "lodged", "2024-05-02"),
    ("Peru recalled its envoy 48 hours after the verdict. A court convicted the pilot on May 3.", "recalled", "2024-05-05"),
    ("Peru recalled its envoy 36 hours after the verdict. A court convicted the pilot on May 3.", "recalled", None),
    ("Peru recalled its envoy 5,000,000 days after the verdict. A court convicted the pilot on May 3.", "recalled", None),
    ("Chad condemned Mali after the launch. Mali launched two missiles on May 3.", "condemned", None),
    ("Chadian troops raided camps on May 7, three days after an ambush in which eight soldiers died.", "ambush", "2024-05-04"),
    ("Chadian troops raided camps on May 7, 48 hours after an ambush in which eight soldiers died.", "ambush", "2024-05-05"),
    ("Peru condemned the raid in a statement issued on May 6.", "condemned", "2024-05-06"),
    ("Peru condemned a law passed on May 6.", "condemned", None),
    ("Chadian troops have been patrolling the town since Monday.", "patrolling", "2024-05-13"),
    ("Chadian troops raided camps on May 7, arresting 14 people and killing two rebels.", "killing", "2024-05-07"),
]


@pytest.mark.parametrize(("text", "trigger", "day"), TOLD)
def test_the_day_of_the_deed(text: str, trigger: str, day: str | None) -> None:
    told = {c.trigger.text: c.when.edtf for c in claims(text)}
    assert told[trigger] == day


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("Oman expelled the envoy on Monday, two days after recalling its own ambassador.", "recalling", "2024-05-11"),
        ("Oman fired a rocket in December 2012, two months before holding its third nuclear test.", "test", "2013-02"),
        ("Peru's leader came to Oslo on Monday, six years after Chile freed him.", "freed", "2018"),
        ("Two years before invading Mali, Chad signed a pact with Niger in August 1988.", "invading", "1990-08"),
        ("Gabon deported 40 Malians in May 2021, a year after expelling their consul.", "expelling", "2020-05"),
        ("Gabon deported 40 Malians in May 2021, three weeks after expelling their consul.", "expelling", None),
        ("Oman expelled the envoy on Monday after recalling its own ambassador.", "recalling", "2024-05-13"),
    ],
)
def test_what_is_counted_from_the_main_verb_has_its_own_day(text: str, word: str, day: str | None) -> None:
    claim = next(c for c in claims(text) if word in c.trigger.text)
    assert (claim.when.when.edtf() if claim.when.when else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Peru's house passed the pact on Tuesday. The vote comes two days after Chile recalled its envoy.", "2024-05-12"),
        ("Peru and Bolivia signed a pact on Tuesday. The signing came a week after Chile recalled its envoy.", "2024-05-07"),
        ("Peru closed its port on May 2. The move comes two days after Chile recalled its envoy.", None),
        ("Peru closed its port on Tuesday. Its minister spoke two days after Chile recalled its envoy.", None),
    ],
)
def test_what_the_news_comes_after_is_counted_from_its_day(text: str, day: str | None) -> None:
    claim = next(c for c in claims(text) if c.trigger.text == "recalled")
    assert (claim.when.when.edtf() if claim.when.when else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad's president on Monday again denounced Libya's military exercises with Egypt.", None),
        ("Chad's president on Monday denounced Friday's military exercises by Libya and Egypt.", "2024-05-10"),
        ("Libya held military exercises with Egypt on Monday.", "2024-05-13"),
    ],
)
def test_the_day_on_which_a_deed_is_denounced_is_not_its_own(text: str, day: str | None) -> None:
    claim = next(c for c in claims(text) if c.act == "exercise")
    assert (claim.when.when.edtf() if claim.when.when else None) == day
