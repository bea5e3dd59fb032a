"""A piece of HTML -> plain text: what feeds and e-mails carry, which is no page.

Invariant: one paragraph a line; scripts, styles and comments leave nothing behind.
"""

from __future__ import annotations

import re

_BLOCKS = ("p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "blockquote", "ul", "ol", "pre", "hr")
_SILENT = ("script", "style", "head", "title", "template", "noscript")


def text_of_html(html: str) -> str:
    """The text of a piece of HTML, "" where it has none."""
    from lxml import etree
    from lxml.html import fromstring

    try:
        root = fromstring(f"<div>{html.replace(chr(0), '')}</div>")
    except (etree.ParserError, ValueError):
        return ""
    etree.strip_elements(root, *_SILENT, etree.Comment, with_tail=False)
    for block in root.iter(*_BLOCKS):
        block.text = f"\n{block.text or ''}" if block.tag != "br" else block.text
        block.tail = f"\n{block.tail or ''}"
    lines = (re.sub(r"\s+", " ", line).strip() for line in str(root.text_content()).split("\n"))
    return "\n".join(line for line in lines if line)
