"""Captions, labels and links between the paragraphs of a page are not read; headlines, lists and posts are."""

import pytest

from communique.language.clean import paragraphs

_LEAD = "Ghana recalled its ambassador from Lomé on Monday after a dispute over fishing rights."
_BODY = "The foreign ministry in Accra said the envoy would stay at home until the talks were over."
_END = "Togo has not yet replied to the recall, and its embassy did not return calls."


def read(*lines: str, headed: bool = False) -> list[str]:
    return [p.text for p in paragraphs("\n".join(lines), headed=headed)]


@pytest.mark.parametrize(
    "line",
    [
        "Trawlers from both coasts were seized by the navy last spring",
        "Fishermen mend their nets in Tema after the navy turned their boats back. (Kofi Mensah/Daily Graphic)",
        "Fishermen mend their nets in Tema harbour after the navy boarded three boats, June 2. REUTERS/Ama Boateng",
        "AFP A patrol boat of the Ghanaian navy attacked a trawler off Keta in March",
        "In this Monday, May 3, 2021 photo, soldiers arrest a fisherman in Aflao.",
        "Ama Boateng contributed from Aflao.",
        "Newsletter Sign Up Please verify you are no robot. You agree to receive offers of the paper's partners.",
        "Slideshow (4 Images)",
    ],
)
def test_a_caption_a_credit_or_an_appeal_is_no_paragraph_of_the_report(line: str) -> None:
    assert read(_LEAD, line, _BODY, _END) == [_LEAD, _BODY, _END]


@pytest.mark.parametrize(
    "line",
    [
        "- the navy seized four trawlers off Keta",
        "We have freed the crew of the Adom. Thank you all - Ghana Navy (@ghananavy) May 4, 2021",
        '"They took our nets, and they took our boats," the captain said. "Nobody came to help us',
        "The crew was held for a week. Then the court in Ho freed all of them without a fine",
    ],
)
def test_an_item_of_a_list_a_post_and_several_sentences_stay_though_they_have_no_full_stop(line: str) -> None:
    assert len(read(_LEAD, _BODY, line, _END)) == 4


def test_headline_and_summary_stand_above_the_first_paragraph_and_stay() -> None:
    headline, summary = "Ghana calls its envoy home from Togo", "Accra says it will not send him back soon"
    assert read(headline, summary, _LEAD, _BODY, _END)[:2] == [headline, summary]


def test_a_text_without_full_stops_is_read_as_it_is() -> None:
    lines = ("Ghana recalls its envoy", "Togo seizes four boats", "The court in Ho frees the crew", _LEAD)
    assert read(*lines) == list(lines)


def test_what_stands_under_read_more_is_left_out_until_the_report_goes_on() -> None:
    links = ("Togo's navy seized a trawler, and nobody knows why.", "Benin expels two diplomats of its neighbour")
    assert read(_LEAD, _BODY, _END, "Read more:", *links) == [_LEAD, _BODY, _END]
    long = _END + " " + _BODY + " " + _LEAD
    assert read(_LEAD, "Read more", "Benin expels two diplomats", long, _BODY) == [_LEAD, long, _BODY]
