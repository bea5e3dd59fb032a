"""Credits of agencies, and mentions that are none."""

from __future__ import annotations

import pytest

from communique.model.report import Report
from communique.sources.wire import credited

BODY = "Norway and Canada signed a pact on Thursday. " * 20


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"OTTAWA, June 15 (Reuters) - {BODY}", "Reuters"),
        (f"OTTAWA (AP) — {BODY}", "Associated Press"),
        (f"Ottawa, Canada (AFP) - {BODY}", "Agence France-Presse"),
        (f"NEW DELHI (Southern Wire) - {BODY}", "Southern Wire"),
        (f"By The Associated Press\n\n{BODY}", "Associated Press"),
        (f"Reuters\n\n{BODY}", "Reuters"),
        (f"{BODY}\n\nWith AFP", "Agence France-Presse"),
        (f"{BODY}\n\n(with inputs from PTI)", "Press Trust of India"),
        (f"{BODY}\n\nSource: Xinhua", "Xinhua"),
        (f"{BODY}\n\n— dpa", "Deutsche Presse-Agentur"),
        (f"{BODY}\n\nThe Associated Press contributed to this report.", "Associated Press"),
        (f"(Reuters) - {BODY}", "Reuters"),
        (f"OTTAWA, June 15, 2023 (Reuters) - {BODY}", "Reuters"),
        (f"OTTAWA — (AP) — {BODY}", "Associated Press"),
        (f"OTTAWA (dpa) – {BODY}", "Deutsche Presse-Agentur"),
        (f"Ottawa, Jun 15 (PTI) {BODY}", "Press Trust of India"),
        (f"OTTAWA, June 15. /TASS/. {BODY}", "TASS"),
        (f"AFP/Ottawa\n\n{BODY}", "Agence France-Presse"),
        (f"By JANE ROE, Associated Press\n\n{BODY}", "Associated Press"),
        (f"By Jane Roe for Reuters\n\n{BODY}", "Reuters"),
        (f"Jane Roe and Ole Berg | AFP\n\n{BODY}", "Agence France-Presse"),
        (f"{BODY}\n\nWith reporting by AP and Reuters", "Associated Press"),
        (f"{BODY}\n\nWith reporting by AFP, dpa, and Radio North", "Agence France-Presse"),
        (f"{BODY}\n\n© 2024 AFP", "Agence France-Presse"),
        (f"{BODY}\n\nCopyright 2024 The Associated Press. All rights reserved.", "Associated Press"),
        (f"{BODY}\n\nAssociated Press writer Ole Berg in Oslo contributed to this report.", "Associated Press"),
        (f"{BODY}\n\nThis article was first published by Reuters.", "Reuters"),
        (f"{BODY.strip()} — Reuters", "Reuters"),
        (f"{BODY.strip()}/AFP", "Agence France-Presse"),
        (BODY, None),
        (f"Photo: Reuters\n\n{BODY}", None),
        (f"{BODY}\n\nImage credit: AFP", None),
        (f"A poll by Reuters\n\n{BODY}", None),
        (f"{BODY} The minister was interviewed by Reuters.", None),
        (f"{BODY}\n\nThe minister spoke to Reuters", None),
        (f"A diplomat told Reuters that the talks had failed.\n{BODY}", None),
        (f"The Reciprocal Access Agreement (RAA) – a first – was signed. {BODY}", None),
        (f"{BODY}\nThe man spoke to the AP by telephone.", None),
        (f"{BODY}\nHe met with AP reporters and officials.", None),
    ],
)
def test_credit_or_mention(text: str, agency: str | None) -> None:
    assert credited(Report("a", text, outlet="Daily")) == agency


def test_the_agency_itself_shares_its_wire() -> None:
    assert credited(Report("a", BODY, outlet="Reuters")) == "Reuters"


@pytest.mark.parametrize(
    ("outlet", "name", "agency"),
    [
        ("Coast Agency", "Coast", None),
        ("North Sea Wire", "NSW", None),
        ("The Coast Agency", "Coast Agency", None),
        ("Coast Agency", "Southern Wire", "Southern Wire"),
        ("Coast Agency", "Reuters", "Reuters"),
        ("Reuters News", "Reuters", "Reuters"),
    ],
)
def test_an_outlet_does_not_credit_itself(outlet: str, name: str, agency: str | None) -> None:
    assert credited(Report("a", f"OTTAWA ({name}) - {BODY}", outlet=outlet)) == agency
