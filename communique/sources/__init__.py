"""Bytes to reports: text, Markdown, HTML, JSONL. `read` opens, `copies` finds near-copies among what was read."""
