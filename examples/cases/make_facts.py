#!/usr/bin/env python3
"""Writes case.json, facts.jsonl and noise.jsonl of every case from its case.toml.

python make_facts.py            write those beside this script
python make_facts.py FOLDER     write those in a folder of cases
python make_facts.py --check    only say which are not what case.toml gives

A quote that is evidence must stand exactly once in its report; its offsets are taken from there.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

Table = dict[str, Any]

NEEDED = {
    "event": (),
    "claim": ("claim", "about"),
    "statement": ("speaker",),
    "quote": ("speaker",),
    "figure": ("subject", "measure", "value", "unit"),
    "membership": ("body",),
    "office": ("person", "office", "country"),
    "appointment": ("person", "office"),
    "incident": (),
}
AGREEMENT = {"corroborated", "single-source", "conflicting"}


class CaseError(Exception):
    """A case that says something its reports do not."""


def span(report: str, quote: str, texts: dict[str, str]) -> Table:
    text = texts[report]
    if text.count(quote) != 1:
        raise CaseError(f"{report}: stands {text.count(quote)} times: {quote!r}")
    start = text.index(quote)
    return {"report": report, "start": start, "end": start + len(quote), "text": quote}


def fact_of(source: Table, texts: dict[str, str]) -> Table:
    fact = {key: value for key, value in source.items() if key != "evidence"}
    if missing := [key for key in ("id", "kind", *NEEDED[fact["kind"]]) if key not in fact]:
        raise CaseError(f"{fact.get('id')}: lacks {', '.join(missing)}")
    if fact.get("agreement", "corroborated") not in AGREEMENT:
        raise CaseError(f"{fact['id']}: no such agreement: {fact['agreement']}")
    if ("conflict" in fact) != (fact.get("agreement") == "conflicting"):
        raise CaseError(f"{fact['id']}: a conflict needs agreement 'conflicting', and that a conflict")
    spans = [span(report, quote, texts) for report, quote in source["evidence"]]
    told = {at["report"] for at in spans}
    if fact.get("agreement") in ("corroborated", "conflicting") and len(told) <= 1:
        raise CaseError(f"{fact['id']}: {fact['agreement']} on the word of one report")
    if not told >= set(fact.get("conflict", {}).get("values", ())):
        raise CaseError(f"{fact['id']}: a side of the conflict has no evidence")
    return {**fact, "evidence": spans}


def lines(rows: list[Table]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def build(folder: Path) -> dict[str, str]:
    """The contents of the case's three files, by name."""
    source = tomllib.loads((folder / "case.toml").read_text("utf-8"))
    reports = source["report"]
    texts = {report["path"]: (folder / report["path"]).read_bytes().decode("utf-8") for report in reports}
    facts = [fact_of(fact, texts) for fact in source["fact"]]
    if len({fact["id"] for fact in facts}) < len(facts):
        raise CaseError("two facts of one id")
    noise = source.get("noise", [])
    for row in noise:
        span(row["report"], row["text"], texts)
    about = json.dumps({"tests": source["tests"], "reports": reports}, ensure_ascii=False, indent=1) + "\n"
    return {"case.json": about, "facts.jsonl": lines(facts), "noise.jsonl": lines(noise)}


def main(arguments: list[str]) -> int:
    stale = 0
    folders = [Path(a) for a in arguments if not a.startswith("--")] or [Path(__file__).parent]
    for source in sorted(case for folder in folders for case in folder.glob("*/case.toml")):
        folder = source.parent
        try:
            files = build(folder)
        except (CaseError, KeyError, ValueError) as problem:
            print(f"{folder.name}: {problem}", file=sys.stderr)
            return 1
        for name, content in files.items():
            path = folder / name
            if "--check" not in arguments:
                path.write_text(content, "utf-8")
            elif not path.is_file() or path.read_text("utf-8") != content:
                print(f"{folder.name}/{name}: not what case.toml gives", file=sys.stderr)
                stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
