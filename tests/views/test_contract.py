"""Contract 1 and 2: exact names, spans that quote, nothing of the title among what stands in the text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from communique.engine.annotate import annotate_reports
from communique.engine.build import build_record
from communique.model.annotation import Annotation
from communique.model.claim import Claim
from communique.model.report import Report
from communique.sources.read import read_paths
from communique.views.contract import LISTS, annotation_object
from communique.views.contract_record import record_object
from communique.views.json_values import encode
from tests.store.test_store import full

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"


def told(annotation: Annotation, **more: Any) -> Any:
    return json.loads(encode(annotation_object(annotation, **more)))


def objects(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def test_every_span_of_the_examples_quotes_its_field() -> None:
    reports = [r for r in read_paths([str(EXAMPLES)]) if isinstance(r, Report)]
    seen = {"text": 0, "title": 0}
    for annotation in annotate_reports(reports):
        for found in objects(told(annotation)):
            if "start" in found and "text" in found:
                assert annotation.report.text[found["start"] : found["end"]] == found["text"]
                seen["text"] += 1
            elif "start" in found:
                assert annotation.report.title is not None
                assert annotation.report.title[found["start"] : found["end"]] == found["words"]
                assert found["field"] == "title"
                seen["title"] += 1
    assert seen["text"] > 100
    assert seen["title"] > 5


def test_names_of_contract_1() -> None:
    body = told(full())
    assert list(body) == ["id", "language", *LISTS, "title"]
    assert list(body["title"]) == list(LISTS)
    title = body["title"]
    assert {"start", "end", "words", "name", "kind", "country", "sector", "role"} <= set(title["actors"][0])
    assert [m["name"] for m in title["actors"][0]["members"]] == ["Japan", "France"]
    assert {"name", "country", "kind", "latitude", "longitude", "geonameid"} <= set(title["places"][0])
    assert {k: title["dates"][0][k] for k in ("type", "value", "edtf", "stated", "basis")} == {
        "type": "DATE", "value": "2022-03", "edtf": "2022-03", "stated": "XXXX-03", "basis": "stated",
    }  # fmt: skip
    assert {"direct", "speaker", "cue"} <= set(title["quotes"][0])
    assert body["figures"][0]["value"] == 3.5
    assert {"value", "low", "high", "unit", "of", "change"} <= set(body["figures"][0])
    assert not body["actors"]


def test_names_of_a_claim() -> None:
    (claim,) = told(full())["claims"]
    assert set(claim) >= {
        "start", "end", "text", "trigger", "act", "status", "stage", "scheme", "type", "mode", "contexts", "actors",
        "recipients", "reciprocal", "when", "where", "figures", "attribution", "id", "report", "outlet", "background",
        "confidence", "rule", "said", "scope", "instrument", "field",
    }  # fmt: skip
    assert claim["when"]["edtf"] == "2022-03"
    assert claim["when"]["basis"] == "relative"
    assert claim["where"]["within"] == ["England"]
    assert claim["actors"][1] | {"name": "Fumio Kishida", "country": "JPN", "sector": "GOV"} == claim["actors"][1]
    assert {"start", "end", "text", "name", "cue"} <= set(claim["attribution"])
    assert claim["figures"][0]["low"] == 12
    assert claim["figures"][0]["high"] is None


def test_only_what_is_asked_for() -> None:
    assert list(told(full(), only=("dates", "actors"))) == ["id", "language", "actors", "dates", "title"]


def test_every_field_of_a_claim_is_told() -> None:
    """A field added to Claim must be told, or be one of those that are told otherwise."""
    (claim,) = told(full())["claims"]
    otherwise = {"at", "report_key", "published"}
    assert {f for f in Claim.__dataclass_fields__ if f not in otherwise} <= set(claim)


def test_names_of_contract_2() -> None:
    record = json.loads(encode(record_object(build_record([full(), full("beta", text="Another text. " * 20)]))))
    assert {"reports", "stories", "events", "standings", "quotes", "figures"} <= set(record)
    assert {"id", "path", "outlet", "title", "published", "words", "copy_of"} <= set(record["reports"][0])
    (event,) = record["events"]
    assert set(event) >= {
        "id", "act", "scheme", "type", "mode", "contexts", "intensity", "quad", "status", "stage", "title", "actors",
        "recipients", "reciprocal", "when", "where", "figures", "instrument", "agreement", "sources", "source_groups",
        "fields", "conflicts", "claims",
    }  # fmt: skip
    assert {"name", "country", "sector", "persons"} <= set(event["actors"][0])
    assert all({"id", "report", "outlet", "field"} <= set(c) for c in event["claims"])
    assert {q["speaker"] for q in record["quotes"]} == {"Jane Roe"}
    assert {"report", "start", "end", "text", "subject", "measure", "value", "unit", "change", "since"} <= set(
        record["figures"][0]
    )


def test_a_copy_names_its_original_by_id() -> None:
    record = json.loads(encode(record_object(build_record([full(), full("beta", published="2022-05-06")]))))
    assert {r["id"]: r["copy_of"] for r in record["reports"]} == {"alpha.txt": None, "beta.txt": None}
    text = "The ministers of the two countries met in the capital and agreed to open the border again. " * 3
    record = json.loads(encode(record_object(build_record([full(text=text), full("beta", text=text, published="2022-05-06")]))))
    assert {r["id"]: r["copy_of"] for r in record["reports"]} == {"alpha.txt": None, "beta.txt": "alpha.txt"}
