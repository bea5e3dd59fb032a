"""Who is meant where a long report points back: the pair that met, the speaker who goes on, the body by its noun."""

import pytest

from tests.mentions.test_actors import actors


def names(text: str, words: str, title: str | None = None) -> list[list[str]]:
    return [[p.name for p in m.parties] for m in actors(text, title=title) if m.text == words]


def test_the_two_who_met_are_subject_and_object_of_the_clause_above() -> None:
    text = "Ana Sosa, the Peruvian premier, pressed Ole Berg to free the pilot Ivo Lind when the two met in May."
    assert names(text, "the two") == [["Ana Sosa", "Ole Berg"]]


def test_who_speaks_on_is_not_whom_the_quoted_words_tell_of() -> None:
    text = (
        'Minister Ole Berg spoke in Oslo. "President Ivo Lind has the law on his side, and he has time on his side.\n\n'
        '"We waited long enough," he added.'
    )
    assert names(text, "he")[-1] == ["Ole Berg"]


def test_a_body_is_told_again_by_the_noun_of_its_name() -> None:
    text = "The International Atomic Energy Agency praised Peru. Chad said on Monday that the agency was wrong."
    assert names(text, "the agency") == [["International Atomic Energy Agency"]]


def test_the_verb_of_a_headline_is_no_part_of_a_name() -> None:
    text = "Trump and Macron met."
    assert names(text, "Trump", "Senate cuts aid to Egypt, Defying Trump") == [["Donald Trump"]]
    assert names(text, "Macron", "Judge HALTS Macron order") == [["Emmanuel Macron"]] * 2


OFTEN = "Togo voted in May. Togo and Benin are friends. Togo's voters queued in Togo's towns, and Togo counted. Togo rests. "


def countries(text: str, words: str, title: str | None = None) -> list[list[str | None]]:
    return [[p.country for p in m.parties] for m in actors(text, title=title) if m.text == words]


def test_politicians_are_of_the_state_that_the_report_names_most() -> None:
    assert countries(OFTEN + "President Kofi Mensa fell ill.", "President Kofi Mensa") == [["TGO"]]
    assert countries(OFTEN + "Opposition leader Kofi Mensa fell ill.", "Opposition leader Kofi Mensa") == [["TGO"]]


def test_politicians_are_of_the_one_state_in_the_title() -> None:
    text = "President Kofi Mensa fell ill. Benin and Chad sent doctors."
    assert countries(text, "President Kofi Mensa", "Togo waits for news") == [["TGO"]]
    assert countries("President Kofi Mensa fell ill.", "President Kofi Mensa", "Togo and Benin wait") == [[None]]


def test_the_authorities_are_those_of_the_state_that_the_report_names_far_more_often() -> None:
    text = OFTEN + "Russia praised the vote.\n\nThe United Nations urged the authorities to free the nurses."
    assert countries(text, "the authorities") == [["TGO"]]


def test_who_heads_a_body_told_in_brackets_is_of_it() -> None:
    text = "International Atomic Energy Agency (IAEA) head Olga Lind left Chad. Lind was ill."
    assert countries(text, "Lind") == [["UNO"]]


def test_she_is_no_holder_of_an_office_with_a_mans_name() -> None:
    text = "Ms Sosa is ill. Mike Dossou, a lawyer, declined to say whether the Egyptian president had promised to free her."
    assert names(text, "her") == [["Sosa"]]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Iran's leader Ali Khamenei praised Turkey's letter. Quarrels with Turkey grew. In May the regime tested a bomb.",
         "the regime", "IRN"),
        ("Peru and Chile quarrelled. Chad's government issued a report promising that the country would pay.", "the country",
         "TCD"),
        ("South Korea wants talks with the nuclear-armed North.", "the nuclear-armed North", "PRK"),
        ("South Korea wants talks with the North, but Washington insists the regime must disarm.", "the regime", "PRK"),
        ("Iran tested a missile near Turkey. Ankara protested. The regime in Tehran shrugged.", "The regime", "IRN"),
        ("Chad's president met envoys from Niger. The country closed its border on Monday.", "The country", "TCD"),
        ("Japan's prime minister visited Peru. The country signed a pact with Japan.", "The country", "PER"),
        ("Iran attacked Iraq. Rebels then fled the country.", "the country", "IRQ"),
        ("After talks with Germany, Ghana signed a loan. The country owes millions.", "The country", "GHA"),
    ],
)  # fmt: skip
def test_the_country_is_the_one_that_stands_out_not_the_one_named_last(text: str, words: str, country: str) -> None:
    assert countries(text, words)[0] == [country]


@pytest.mark.parametrize(
    ("text", "words", "pair"),
    [
        ("Serbia froze talks with Albania. The foreign minister of Malta, on a visit to Tunis, urged both sides to wait.",
         "both sides", ["SRB", "ALB"]),
        ("Malta's foreign minister, who was on a visit to Tunis, urged both sides to wait.", "both sides", []),
        ("Iran expelled Austrian envoys. Chad and Mali summoned the Iranian ambassadors. Oman urged both sides to talk.",
         "both sides", ["IRN", "AUT"]),
        ("Chad and Niger condemned France. The two countries will leave the bloc.", "The two countries", ["TCD", "NER"]),
        ("Russia told Ukraine that both sides must stop.", "both sides", ["RUS", "UKR"]),
        ("Chad and Niger want both sides to stop.", "both sides", ["TCD", "NER"]),
    ],
)  # fmt: skip
def test_who_urges_both_sides_is_neither(text: str, words: str, pair: list[str | None]) -> None:
    assert countries(text, words)[0] == pair


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Moscow objected. French President Emmanuel Macron signed the order on Monday. It freezes the assets of ten men.",
            ["FRA"],
        ),
        ("Peru objected. Spain's interior minister issued a decree. It bans rallies.", ["ESP"]),
        ("Kenya's parliament passed the bill. It also condemned Uganda.", ["KEN"]),
        ("Chad protested. Spain's interior minister signed a letter. It demanded an apology.", ["TCD"]),
    ],
)
def test_it_is_the_order_by_whoever_signed_it(text: str, country: list[str]) -> None:
    assert countries(text, "It")[0] == country


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Ukraine offered talks to its northern neighbour. Belarus agreed. Poland and Russia did not.",
         "its northern neighbour", "BLR"),
        ("Ukraine's president offered talks to the country's northern neighbour. Belarus agreed.",
         "the country's northern neighbour", "BLR"),
        ("Chad shelled its eastern neighbour. Sudan protested. Libya and Niger did not.", "its eastern neighbour", "SDN"),
        ("Pakistan accused its eastern neighbour. India, China and Iran commented.", "its eastern neighbour", "IND"),
        ("Kenya offered talks to its northern neighbour. Tanzania and Uganda commented.", "its northern neighbour", None),
        ("Gabon offered talks to its neighbour. Cameroon said nothing.", "its neighbour", "CMR"),
    ],
)  # fmt: skip
def test_who_a_neighbour_is_the_side_tells(text: str, words: str, country: str | None) -> None:
    assert countries(text, words) == [[country]]


def test_a_headline_leaves_the_article_of_a_half_out() -> None:
    text = "North Korea offered talks to South Korea on Monday."
    assert countries(text, "South", "Kim offers talks to South") == [["KOR"]]
    assert countries("A storm moved into South Carolina. Canada sent help.", "South", "Storm moves South") == []


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The United Arab Emirates (UAE) sent aid. The UAE praised Chad.", "The UAE", "ARE"),
        ("The Democratic People's Republic of Korea (DPRK) launched a satellite. The DPRK praised Chad.", "The DPRK", "PRK"),
        ("The Democratic Republic of Congo (DRC) sent aid. The DRC praised Chad.", "The DRC", "COD"),
        ("The Bank of Ghana (BG) sent aid. The BG praised Chad.", "The BG", "GHA"),
        ("Chad fired. Niger's president called a meeting of the National Security Council. Chad fired again.",
         "the National Security Council", "NER"),
        ("Sudan's premier met Chad's National Security Council.", "Chad's National Security Council", "TCD"),
    ],
)  # fmt: skip
def test_whose_letters_and_councils_they_are(text: str, words: str, country: str) -> None:
    assert countries(text, words) == [[country]]


def test_marks_within_a_word_are_no_part_of_a_name() -> None:
    assert names("South Korean President Moon \u00adJae-in met Ole Berg.", "South Korean President Moon \u00adJae-in") == [
        ["Moon Jae-in"]
    ]


def test_both_countries_are_those_of_whom_the_sentence_before_tells() -> None:
    text = (
        "Chad and Mali quarrelled. The American envoy Ann Lee noted that China supplies Chad with oil and Togo sells it arms. "
        "She called on both countries to act."
    )
    assert countries(text, "both countries") == [["CHN", "TGO"]]


@pytest.mark.parametrize(
    ("text", "words", "countries"),
    [
        ("Its closest ally, Russia, vetoed the resolution on Syria.", "Its closest ally", ["RUS"]),
        ("Syria's ally Russia vetoed the resolution.", "Syria's ally", ["RUS"]),
        ("Mali turned to its rival, Niger, for help.", "its rival", ["NER"]),
        ("Syria's allies, Russia and Iran, condemned the raid.", "Syria's allies", ["RUS", "IRN"]),
        ("Syria's allies condemned the raid. Russia did not.", "Syria's allies", [None]),
    ],
)
def test_an_ally_is_the_state_named_right_after_it(text: str, words: str, countries: list[str | None]) -> None:
    assert [p.country for m in actors(text) if m.text == words for p in m.parties] == countries


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("The French minister met his Chinese peer in Paris.", "his Chinese peer", "minister"),
        ("A British peer condemned the raid.", "A British peer", "peer"),
        ("A native of Chad condemned the raid.", "A native of Chad", "native"),
    ],
)
def test_peers_and_natives_are_what_they_stand_for(text: str, words: str, role: str) -> None:
    assert [p.role for m in actors(text) if m.text == words for p in m.parties] == [role]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Vella said she spoke to Ivan Marek on Monday and they agreed to wait.", ["Ana Vella", "Ivan Marek"]),
        ("Ana Vella telephoned Ivan Marek and they agreed to wait.", ["Ana Vella", "Ivan Marek"]),
        ("Ana Vella met Ivan Marek in Oslo, where they signed a pact.", ["Ana Vella", "Ivan Marek"]),
        ("Ana Vella flew to Oslo for talks with Ivan Marek. They agreed to wait.", ["Ana Vella", "Ivan Marek"]),
        ("Ana Vella held talks with Ivan Marek. They agreed to wait.", ["Ana Vella", "Ivan Marek"]),
        ("Chad held talks with Niger. They agreed to wait.", ["Chad", "Niger"]),
        ("Ana Vella spoke to reporters in Oslo. They asked about Chad.", ["reporters"]),
        ("Ana Vella welcomed the soldiers. They had fought in Chad.", ["soldiers"]),
        ("Ana Vella spoke about Ivan Marek. They agreed to wait.", []),
    ],
)
def test_they_are_who_met_or_spoke(text: str, names: list[str]) -> None:
    last = [m for m in actors(text) if m.text.lower() == "they"]
    assert [p.name for m in last[-1:] for p in m.parties] == names


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Emmanuel Macron met Mahamat Deby. The Chadian promised a vote.", "The Chadian", "Mahamat Deby"),
        ("Emmanuel Macron met Mahamat Deby. The Frenchman praised him.", "The Frenchman", "Emmanuel Macron"),
        ("A Russian was killed. Vladimir Putin spoke. The Russian was a pilot.", "The Russian", "Russian"),
        ("Viktor Orban met Peter Szijjarto. The Hungarian left.", "The Hungarian", "Hungarian"),
        ("The Danes expelled two envoys.", "The Danes", "Denmark"),
        ("The British rejected the plan.", "The British", "United Kingdom"),
        ("The French voted on Sunday.", "The French", "French"),
        ("The Danes who signed the petition left.", "The Danes", "Danes"),
        ("Crown Prince Mohammed bin Salman spoke. The prince left.", "The prince", "Crown Prince Mohammed bin Salman"),
    ],
)
def test_a_peoples_name_may_stand_for_one_of_them_or_for_the_state(text: str, words: str, name: str) -> None:
    assert [p.name for m in actors(text) if m.text == words for p in m.parties] == [name]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Chad fined Google. The company rejected it.", "The company", "Google"),
        ("Google left Chad. The firm rejected a fine.", "The firm", "Google"),
        ("Google left Chad. Microsoft stayed. The firm rejected a fine.", "The firm", "firm"),
        ("Google left Chad. A firm in Oslo sued it. The firm rejected a fine.", "The firm", "firm"),
        ("Amnesty International left Chad. The firm rejected a fine.", "The firm", "firm"),
        ("The pontiff visited Chad.", "The pontiff", "Pope Francis"),
    ],
)
def test_the_firm_is_the_one_named_and_the_pontiff_the_pope(text: str, words: str, name: str) -> None:
    assert [p.name for m in actors(text) if m.text == words for p in m.parties] == [name]
