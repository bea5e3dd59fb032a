"""Languages: what is given is believed, what is unsure is English."""

from __future__ import annotations

import sys

import pytest

from communique.model.report import Report
from communique.sources.language_id import guess, identify

SAID = {
    "en": "Foreign ministers from both countries met in the capital on Monday and agreed to reopen the border crossing that "
    "has been closed since the spring.",
    "de": "Die Außenminister beider Länder trafen sich am Montag in der Hauptstadt und einigten sich darauf, den Grenzübergang "
    "wieder zu öffnen, der seit dem Frühjahr geschlossen war.",
    "da": "Udenrigsministrene fra begge lande mødtes mandag i hovedstaden og blev enige om at genåbne grænseovergangen, som "
    "har været lukket siden foråret, oplyser regeringen.",
    "nl": "De ministers van Buitenlandse Zaken van beide landen ontmoetten elkaar maandag in de hoofdstad en spraken af om de "
    "grensovergang weer te openen die sinds het voorjaar gesloten was.",
    "ru": "Министры иностранных дел обеих стран встретились в понедельник в столице и договорились вновь открыть пограничный "
    "переход, который был закрыт с весны этого года, сообщило правительство.",
}


@pytest.mark.parametrize("language", SAID)
def test_languages_are_told_apart(language: str) -> None:
    assert guess(SAID[language]) == language


def test_a_short_text_is_taken_for_english() -> None:
    assert guess("Accord signé à Ottawa") == "en"
    assert guess("Kishida, Johnson — Tokyo’s “talks”") == "en"
    assert guess("") == "en"


def test_a_short_text_in_another_script_is_not() -> None:
    assert guess("Министры встретились в столице и подписали соглашение") == "ru"
    for text in ("وقع الوزيران اتفاقا في القاهرة", "两国签署了协议。", "Οι υπουργοί συναντήθηκαν."):
        assert guess(text) != "en"


def test_a_given_language_is_believed() -> None:
    assert identify(Report("a", SAID["de"], language="en")).skipped is None
    skipped = identify(Report("a", SAID["en"], language="de"))
    assert skipped.skipped is not None
    assert "de" in skipped.skipped


def test_plain_english_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    assert guess(SAID["en"]) == "en"
