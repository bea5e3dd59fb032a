"""A gallery's slides are read where they are all that a report has."""

from communique.language.clean import paragraphs

SLIDES = [
    "Photos: Flood in Murek Rescuers reach the last village on Tuesday. Hide Caption 1 of 3",
    "Photos: Flood in Murek Slovenia has sent two helicopters. Hide Caption 2 of 3",
    "Photos: Flood in Murek Austria asked its neighbors for pumps. Hide Caption 3 of 3",
]


def _texts(*lines: str, headed: bool = False) -> list[str]:
    return [paragraph.text for paragraph in paragraphs("\n".join(lines), headed=headed)]


def test_a_gallery_is_read_without_its_heading_and_its_counts() -> None:
    assert _texts(*SLIDES) == [
        "Rescuers reach the last village on Tuesday.",
        "Slovenia has sent two helicopters.",
        "Austria asked its neighbors for pumps.",
    ]


def test_offsets_of_a_slide_hold() -> None:
    text = "\n".join(SLIDES)
    second = paragraphs(text)[1]
    start, end = second.given(0, len(second.text))
    assert text[start:end] == second.text


def test_the_headline_above_a_gallery_is_no_story_of_its_own() -> None:
    assert len(_texts("Flood in Murek", *SLIDES, headed=True)) == 4


def test_slides_of_a_report_that_tells_its_story_in_paragraphs_are_left_out() -> None:
    assert _texts("Austria asked its neighbors for pumps on Tuesday.", *SLIDES) == [
        "Austria asked its neighbors for pumps on Tuesday."
    ]


def test_one_caption_is_no_gallery_and_slides_without_a_label_share_no_heading() -> None:
    assert _texts(SLIDES[0]) == []
    assert _texts("The army left Gorna. Hide Caption 1 of 2", "The army left Dolna. Hide Caption 2 of 2") == [
        "The army left Gorna.",
        "The army left Dolna.",
    ]
