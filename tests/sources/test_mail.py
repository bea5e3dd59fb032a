"""E-mail: messages as reports, plain part before HTML, attachments left closed."""

from __future__ import annotations

import mailbox
from datetime import date
from email.message import EmailMessage
from pathlib import Path

from communique.model.errors import ReportError
from communique.model.report import Report
from communique.sources.read import read_paths


def alert(number: int, text: str | None, html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = '"Delta Alerts" <alerts@delta.example>'
    message["Subject"] = f"Alert {number}: Egypt’s minister visits Sudan"
    message["Date"] = "Mon, 04 Mar 2024 22:00:00 +0200"
    message["Message-ID"] = f"<{number}@delta.example>"
    if text is not None:
        message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html") if text is not None else message.set_content(html, subtype="html")
    return message


def box(path: Path, *messages: EmailMessage) -> str:
    made = mailbox.mbox(path)
    for message in messages:
        made.add(message)
    made.close()
    return str(path)


def test_messages_of_an_mbox_are_reports_in_order(tmp_path: Path) -> None:
    both = alert(1, "Egypt’s foreign minister visited Khartoum.\r\nFrom there he flew on.", "<p>Not this.</p>")
    page = alert(2, None, "<html><head><title>x</title></head><p>Egypt will send aid.</p><p>Tomorrow.</p></html>")
    first, second = read_paths([box(tmp_path / "alerts.mbox", both, page)])
    assert isinstance(first, Report)
    assert first.text == "Egypt’s foreign minister visited Khartoum.\nFrom there he flew on."
    assert (first.id, first.outlet, first.published) == ("1@delta.example", "Delta Alerts", date(2024, 3, 4))
    assert first.title == "Alert 1: Egypt’s minister visits Sudan"
    assert isinstance(second, Report)
    assert second.text == "Egypt will send aid.\nTomorrow."


def test_attachments_are_not_opened_and_a_message_without_text_is_named(tmp_path: Path) -> None:
    with_file = alert(3, "Egypt signed the treaty.")
    with_file.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="x.bin")
    empty = alert(4, "")
    found, error = read_paths([box(tmp_path / "alerts.mbox", with_file, empty)], outlet="Mine")
    assert isinstance(found, Report)
    assert (found.text, found.outlet) == ("Egypt signed the treaty.", "Mine")
    assert isinstance(error, ReportError)
    assert "message 2: no text" in str(error)


def test_single_messages_and_folders(tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(alert(5, "Egypt signed the treaty.").as_bytes())
    (found,) = read_paths([str(tmp_path)])
    assert isinstance(found, Report)
    assert found.path == str(tmp_path / "one.eml")


def test_an_unknown_charset_and_an_empty_box(tmp_path: Path) -> None:
    odd = alert(6, "x").as_bytes().replace(b'charset="utf-8"', b'charset="klingon"')
    (tmp_path / "odd.eml").write_bytes(odd)
    (tmp_path / "none.mbox").write_text("")
    errors = list(read_paths([str(tmp_path / "odd.eml"), str(tmp_path / "none.mbox")]))
    assert any("no message in it" in str(error) for error in errors)
    assert all(isinstance(error, ReportError | Report) for error in errors)
