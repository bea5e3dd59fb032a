"""Lines of a page that are no sentence of the report, and lines that are."""

import pytest

from communique.codebook.boilerplate import is_credit


@pytest.mark.parametrize(
    "line",
    [
        "Image taken from Wikimedia Commons",
        "Photo: A. Berg / Reuters",
        "Read more: Five things to know about the pact",
        "Additional reporting by Ole Berg in Oslo",
        "Copyright 2023 The Daily Test. All rights reserved.",
        "Sign up for our newsletter",
        "MOST READ IN NEWS FISH WAR Cod row grows STORM ALERT Rain ahead TAX SHOCK Who pays more",
        "By Ole Berg",
        "Newsletter Sign Up Please verify you're not a robot by clicking the box. You agree to receive offers.",
        "JUST WATCHED Envoys meet in Oslo Replay More Videos ... MUST WATCH Envoys meet in Oslo 01:10",
        "Continue reading below",
        "Guards stand by a bridge on Monday in Oslo. Reuters",
        "The palace in Oslo ©Ole Berg (AFP)",
        "[Graphic: how the deal was made]",
        "(Corrects amount in paragraph 1 to $14 million, not $40 million)",
        "(Adds comments from foreign ministry, background)",
        "(Updates with details of the treaty throughout)",
        "This material may not be published, broadcast, rewritten or redistributed.",
    ],
)
def test_what_is_no_sentence_of_the_report(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the army had left the town.",
        "A court held the man for four weeks. His name may not be published.",
        "Image rights were one subject of the talks between the two ministers.",
        "The UN said the WFP and UNICEF would send aid.",
        "Norway and Canada signed a pact on Monday.",
        "Published figures show that trade rose.",
        "(Adds nothing, the minister said, to what is known.)",
        "Corrects itself, the market will not.",
        "Just watched by ten monitors, the vote in Chad went on.",
        "Continued fighting kept the port shut, Chad said.",
        "Read the treaty before you sign it, the minister said.",
        "Related companies in Kenya were also put on the list, according to the ministry.",
    ],
)
def test_what_is_a_sentence(line: str) -> None:
    assert not is_credit(line)
