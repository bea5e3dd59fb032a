"""E-mail -> Report: an mbox or a single message of alerts and newsletters, a message a report.

Invariant: the text is the message's plain part where it has one, else its HTML as text; attachments are never opened. The
outlet is who sent it, the day that of the sender's own clock.
"""

from __future__ import annotations

import email
import email.policy
import mailbox
import re
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path

from communique.model.errors import ReportError
from communique.model.report import Report
from communique.sources.decode import MOST_BYTES
from communique.sources.fields import Given, read_date
from communique.sources.snippet import text_of_html

_MARKED = re.compile(rb"^>(>*From )", re.M)


def read_mbox(path: Path, where: str, given: Given) -> Iterator[Report | ReportError]:
    """The messages of an mbox in their order."""
    box = mailbox.mbox(path, create=False)
    try:
        for number, key in enumerate(box.iterkeys(), 1):
            # a line that begins with "From " has a mark before it there, since that is how messages begin
            yield _message(_MARKED.sub(rb"\1", box.get_bytes(key)), f"{where}:message {number}", given)
    finally:
        box.close()
    if not len(box):
        raise ReportError(where, "no message in it", 'An mbox begins with a line "From …".')


def read_eml(path: Path, where: str, given: Given) -> Iterator[Report | ReportError]:
    """The one message of an .eml file."""
    yield _message(path.read_bytes(), where, given)


def _message(data: bytes, where: str, given: Given) -> Report | ReportError:
    if len(data) > MOST_BYTES:
        return ReportError(where, f"more than {MOST_BYTES // 1_000_000} MB", "Leave it out, or save its text by itself.")
    message = email.message_from_bytes(data, policy=email.policy.default)
    try:
        text = _text(message)
        subject, sender, day = (str(message.get(name, "")).strip() for name in ("Subject", "From", "Date"))
    except (LookupError, ValueError, UnicodeError) as error:
        return ReportError(where, f"broken message ({error})", "Save its text by itself.")
    if not text.strip():
        return ReportError(where, "no text in it", "Save the text of its attachments by itself.")
    name, address = parseaddr(sender)
    return Report(
        id=str(message.get("Message-ID", "")).strip().strip("<>") or where.rsplit("/", 1)[-1],
        text=text,
        title=" ".join(subject.split()) or None,
        outlet=given.outlet or name or address or None,
        published=_day(day) or given.published,
    )


def _text(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if not isinstance(part, EmailMessage):
        return ""
    content = str(part.get_content())
    plain = text_of_html(content) if part.get_content_subtype() == "html" else content
    return plain.replace("\r\n", "\n").strip()


def _day(text: str) -> date | None:
    try:
        return read_date(text) if text else None
    except ValueError:
        return None
