"""Bytes to reports: text, Markdown, HTML, JSONL."""
