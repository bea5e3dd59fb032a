"""Titles in plain words, from coded fields."""

from __future__ import annotations

from typing import Any

import pytest

from communique.model.claim import Location
from communique.record.event import event_of
from tests.builders import a_claim, a_report

A = a_report("Alpha")


def title(act: str, actors: tuple[str, ...] = (), recipients: tuple[str, ...] = (), **more: Any) -> str:
    return event_of([a_claim(A, act, actors, recipients, **more)], {A.key: A}).title


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"act": "pact", "actors": ("JPN", "GBR"), "stage": "signed"}, "Japan and the United Kingdom signed a pact"),
        (
            {"act": "pact", "actors": ("JPN", "GBR"), "stage": "signed", "instrument": "Lake Border Treaty"},
            "Japan and the United Kingdom signed the Lake Border Treaty",
        ),
        (
            {"act": "pact", "actors": ("JPN", "GBR"), "status": "agreed-in-principle"},
            "Japan and the United Kingdom agreed in principle to sign a pact",
        ),
        ({"act": "impose", "actors": ("JPN",), "recipients": ("RUS",), "of": "sanction"}, "Japan imposed sanctions on Russia"),
        (
            {"act": "impose", "actors": ("JPN",), "recipients": ("RUS",), "of": "sanction", "status": "threatened"},
            "Japan threatens to impose sanctions on Russia",
        ),
        ({"act": "visit", "actors": ("SWE",), "recipients": ("NOR",), "status": "planned"}, "Sweden plans to visit Norway"),
        ({"act": "visit", "actors": ("SWE",), "recipients": ("NOR",), "status": "denied"}, "Denied: Sweden visited Norway"),
        ({"act": "visit", "actors": ("SWE",), "recipients": ("NOR",), "status": "not-done"}, "Sweden did not visit Norway"),
        ({"act": "meeting", "actors": ("SWE", "NOR", "DNK")}, "Sweden, Norway and Denmark met"),
        ({"act": "aid", "actors": ("SWE",), "recipients": ("NOR",), "status": "ended"}, "Ended: Sweden gave aid to Norway"),
        ({"act": "meeting", "actors": ("SWE", "NOR"), "status": "ended"}, "Sweden and Norway met"),
        ({"act": "cut-ties", "actors": ("SWE",), "recipients": ("NOR",)}, "Sweden cut or reduced ties with Norway"),
        (
            {"act": "arrest", "actors": ("EGY:COP",), "recipients": ("Ali Hassan/EGY:ELI",)},
            "Egyptian police arrested Ali Hassan",
        ),
        (
            {"act": "convict", "actors": ("EGY:JUD",), "recipients": ("Ali Hassan/EGY",)},
            "Egyptian court convicted Ali Hassan",
        ),
        ({"act": "attack", "actors": ("EGY:REB",), "recipients": ("EGY:MIL",)}, "Egyptian rebels attacked Egyptian forces"),
        ({"act": "demand", "actors": ("SWE",), "recipients": ("NOR",), "status": "requested"}, "Sweden called on Norway"),
        ({"act": "support", "actors": ("SWE",)}, "Sweden expressed support"),
        ({"act": "suspend", "actors": ("SWE",), "recipients": ("NOR",), "of": "membership"}, "Sweden suspended Norway"),
        ({"act": "expel", "actors": ("SWE",), "recipients": ("NOR",), "of": "membership"}, "Sweden expelled Norway"),
        ({"act": "expel", "actors": ("SWE",), "recipients": ("NOR",)}, "Sweden expelled officials of Norway"),
        ({"act": "summon", "actors": ("SWE",), "recipients": ("NOR",)}, "Sweden summoned the envoy of Norway"),
        ({"act": "stand-down", "actors": ("Ali Hassan/EGY:ELI",)}, "Ali Hassan withdrew"),
        (
            {"act": "attack", "actors": ("soldiers", "SWE"), "recipients": ("villagers",), "reciprocal": False},
            "Sweden attacked villagers",
        ),
        ({"act": "join", "actors": ("SWE",), "body": "Nordic Council"}, "Sweden joined the Nordic Council"),
        (
            {"act": "appoint", "actors": ("SWE",), "person": "Eva Berg", "office": "envoy"},
            "Eva Berg was appointed envoy (Sweden)",
        ),
        (
            {"act": "appoint", "actors": ("SWE",), "person": "Eva Berg", "office": "envoy", "status": "planned"},
            "Sweden plans to appoint Eva Berg envoy",
        ),
        (
            {"act": "appoint", "actors": ("SWE",), "person": "Eva Berg", "office": "envoy", "status": "denied"},
            "Denied: Eva Berg was appointed envoy (Sweden)",
        ),
        (
            {"act": "office", "actors": ("SWE",), "person": "Eva Berg", "office": "envoy", "status": "ended"},
            "Eva Berg was envoy (Sweden)",
        ),
        ({"act": "defy", "actors": ("SWE",)}, "Sweden showed defiance"),
        ({"act": "defy", "actors": ("SWE",), "status": "planned"}, "Sweden plans to show defiance"),
        ({"act": "demand", "actors": ("SWE",)}, "Sweden made a demand"),
        ({"act": "aid", "actors": ("Norwegians",), "status": "planned"}, "Norwegians plan to give aid"),
        ({"act": "aid", "actors": ("SWE:COP", "SWE:MIL"), "status": "planned"}, "Sweden plans to give aid"),
        (
            {"act": "visit", "actors": ("USA",), "recipients": ("NOR",), "status": "planned"},
            "The United States plans to visit Norway",
        ),
        ({"act": "expel", "recipients": ("two envoys",)}, "Two envoys were expelled"),
        ({"act": "incident", "recipients": ("SWE",)}, "Sweden suffered a disaster, accident or crime"),
        ({"act": "incident"}, "A disaster, accident or crime"),
        ({"act": "incident", "actors": ("SWE",)}, "Sweden suffered a disaster, accident or crime"),
        ({"act": "appoint", "actors": ("SWE",), "of": "office", "scope": "office"}, "Sweden made an appointment"),
        ({"act": "incident", "recipients": ("Norwegians",), "trigger": "flooded"}, "Norwegians suffered a flood"),
        ({"act": "incident", "actors": ("thieves",), "trigger": "stole"}, "Thieves carried out a robbery"),
        ({"act": "death", "recipients": ("SWE",)}, "Officials of Sweden died"),
        (
            {
                "act": "incident",
                "recipients": ("people",),
                "trigger": "killed",
                "words": "seven died in a landslide",
                "where": Location("Bergen", "NOR", (), "city"),
            },
            "A landslide in Bergen",
        ),
        ({"act": "aid", "recipients": ("PER",)}, "Aid was given to Peru"),
        ({"act": "aid", "recipients": ("PER",), "status": "denied"}, "Denied: aid was given to Peru"),
        ({"act": "impose", "recipients": ("PER",), "of": "sanction"}, "Sanctions were imposed on Peru"),
        ({"act": "meeting", "actors": ("SWE",)}, "Sweden held a meeting"),
        ({"act": "expel", "actors": ("SWE",), "recipients": ("NOR",)}, "Sweden expelled officials of Norway"),
        ({"act": "resign", "actors": ("Eva Berg/SWE",)}, "Eva Berg resigned"),
        (
            {"act": "impose", "actors": ("SWE",), "of": "restriction", "scope": "timber"},
            "Sweden imposed restrictions on timber",
        ),
        (
            {
                "act": "impose",
                "actors": ("SWE",),
                "recipients": ("PER",),
                "of": "restriction",
                "scope": "tighter restrictions on Peru’s timber exports",
            },
            "Sweden imposed restrictions on Peru (timber exports)",
        ),
        (
            {"act": "aid", "actors": ("SWE",), "recipients": ("PER",), "of": "aid", "scope": "Peru tents"},
            "Sweden gave aid to Peru (tents)",
        ),
        (
            {"act": "aid", "actors": ("SWE",), "recipients": ("PER",), "of": "aid", "scope": "various help"},
            "Sweden gave aid to Peru",
        ),
        (
            {"act": "attack", "actors": ("NZL:REB",), "recipients": ("NZL:COP",)},
            "New Zealand rebels attacked New Zealand police",
        ),
        ({"act": "arrest", "recipients": ("NOR",)}, "Officials of Norway were arrested"),
    ],
)
def test_titles(told: dict[str, Any], found: str) -> None:
    assert title(**told) == found


def test_every_status_has_its_words() -> None:
    from communique.model.status import STATUSES

    for status in STATUSES:
        assert "Sweden" in title("visit", ("SWE",), ("NOR",), status=status)


def test_the_title_tells_the_course() -> None:
    later = a_report("Later", "2022-05-07")
    claims = [a_claim(A, "visit", ("SWE",), ("NOR",), status="planned"), a_claim(later, "visit", ("SWE",), ("NOR",))]
    found = event_of(claims, {A.key: A, later.key: later})
    assert found.title == "Sweden visited Norway, planned before" and found.status == "planned"
    same_day = a_report("Beta")
    claims = [claims[0], a_claim(same_day, "visit", ("SWE",), ("NOR",))]
    assert event_of(claims, {A.key: A, same_day.key: same_day}).title == "Sweden plans to visit Norway"
