"""The spaCy component, with the real model and the real displaCy."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc

import communique
from communique.engine import component
from communique.language.loader import find_model
from communique.model.errors import CommuniqueError, UnknownName

SIGNED = "Norway and Canada signed a pact in Ottawa on Thursday."
TEXT = f"""{SIGNED}

  “We will send 20 soldiers to Latvia,” Canadian foreign minister Ana Sosa said."""
GROUPS = ["actors", "places", "times", "figures", "quotes", "claims"]


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.load(find_model())
    pipeline.add_pipe("communique")
    return pipeline


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    made = nlp.make_doc(TEXT)
    made._.published = date(2023, 6, 16)
    return nlp(made)


def labels(doc: Doc, group: str) -> dict[str, str]:
    return {span.text: span.label_ for span in doc.spans[group]}


def test_the_entry_point_names_the_factory() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    module, _, name = project["entry-points"]["spacy_factories"]["communique"].partition(":")
    assert getattr(import_module(module), name) is component.make


def test_a_pipeline_that_has_the_component_has_all_that_it_needs(nlp: Language) -> None:
    analysis = nlp.analyze_pipes()
    assert analysis is not None
    assert analysis["problems"]["communique"] == []


def test_groups_quote_the_text_and_bear_labels(doc: Doc) -> None:
    assert sorted(doc.spans) == sorted(GROUPS)
    assert labels(doc, "actors")["Norway"] == "NOR GOV"
    assert labels(doc, "places")["Ottawa"] == "city"
    assert labels(doc, "times") == {"Thursday": "DATE"}
    assert labels(doc, "figures") == {"20": "count"}
    assert labels(doc, "quotes") == {"We will send 20 soldiers to Latvia,": "direct"}
    assert labels(doc, "claims")[SIGNED.removesuffix(".")] == "SUPPORT"


def test_spans_say_what_they_refer_to(doc: Doc) -> None:
    assert [span.kb_id_ for span in doc.spans["times"]] == ["2023-06-15"]
    assert [span.kb_id_ for span in doc.spans["quotes"]] == ["Ana Sosa"]
    assert [span.id_ for span in doc.spans["claims"]] == [claim.id for claim in doc._.claims]


def test_the_annotation_has_offsets_and_tokens_of_the_doc(doc: Doc) -> None:
    found = doc._.communique
    assert isinstance(found, communique.Annotation)
    assert found.report.text == doc.text
    assert doc._.claims == found.claims
    assert doc._.quotes == found.mentions.quotes
    assert any(token.is_space for token in doc)
    for mention in found.mentions.actors:
        assert doc[mention.first : mention.last].text == mention.text == doc.text[mention.span.start : mention.span.end]
        assert mention.first <= mention.head < mention.last
    for place in found.mentions.places:
        assert doc[place.head].text in place.text
    for figure in found.mentions.figures:
        assert doc[figure.head].text in figure.text
    for claim in found.claims:
        assert doc.text[claim.trigger.span.start : claim.trigger.span.end] == claim.trigger.text


def test_of_one_clean_paragraph_it_finds_what_annotate_finds(nlp: Language) -> None:
    doc = nlp(SIGNED)
    assert doc._.claims == communique.annotate(SIGNED).claims


def test_without_a_day_relative_times_stay_relative(nlp: Language) -> None:
    doc = nlp(SIGNED)
    assert doc._.published is None
    assert [claim.when.edtf for claim in doc._.claims] == [None]


def test_a_day_may_be_an_iso_string_and_nothing_else(nlp: Language) -> None:
    doc = nlp.make_doc(SIGNED)
    doc._.published = "2023-06-16"
    assert nlp(doc)._.claims[0].when.edtf == "2023-06-15"
    with pytest.raises(ValueError, match="soon"):
        doc._.published = "soon"


@pytest.mark.parametrize("processes", [1, 2])
def test_pipe_takes_the_day_from_the_context(nlp: Language, processes: int) -> None:
    texts = [(SIGNED, {"published": date(2023, 6, 16)}), ("", {}), (SIGNED, {"published": "2022-06-17"}), (SIGNED, "b")]
    found: Iterator[tuple[Doc, object]] = nlp.pipe(texts, as_tuples=True, n_process=processes)
    dates = [[claim.when.edtf for claim in doc._.claims] for doc, _ in found]
    assert dates == [["2023-06-15"], [], ["2022-06-16"], [None]]


def test_a_doc_that_was_saved_has_all_that_was_found(nlp: Language, doc: Doc) -> None:
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.communique == doc._.communique
    assert again._.published == date(2023, 6, 16)
    assert labels(again, "claims") == labels(doc, "claims")


@pytest.mark.parametrize("group", GROUPS)
def test_displacy_shows_every_group(doc: Doc, group: str) -> None:
    html = displacy.render(doc, style="span", options={"spans_key": group}, jupyter=False)
    assert doc.spans[group]
    shown = re.sub(r"<[^>]*>", "\n", html).split("\n")  # what stands between the tags, line by line
    assert {span.label_ for span in doc.spans[group]} <= {line.strip() for line in shown}


@pytest.mark.parametrize("text", ["", " \n\n ", "\n\nHello"])
def test_a_doc_with_nothing_in_it_has_empty_groups(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc._.claims == ()
    assert [list(doc.spans[group]) for group in GROUPS] == [[]] * 6


def test_before_the_component_has_run_there_is_nothing(nlp: Language) -> None:
    made = nlp.make_doc(SIGNED)
    assert (made._.communique, made._.claims, made._.quotes) == (None, (), ())


def test_only_what_is_wanted_is_looked_for() -> None:
    pipeline = spacy.load(find_model())
    pipeline.add_pipe("communique", config={"only": ["dates"]})
    doc = pipeline(SIGNED)
    assert labels(doc, "times") == {"Thursday": "DATE"}
    assert doc._.claims == ()
    assert pipeline.config["components"]["communique"]["only"] == ["dates"]


def test_your_own_actors_are_known(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("name\taliases\tcountry\tsector\tkind\nLake Council\tLKC\tCOD\tREB\torganisation\n")
    pipeline = spacy.load(find_model())
    pipeline.add_pipe("communique", config={"actors": [str(own)]})
    assert labels(pipeline("The Lake Council attacked the town on Monday."), "actors")["The Lake Council"] == "COD REB"


def test_what_cannot_work_is_said() -> None:
    with pytest.raises(UnknownName, match="Did you mean dates"):
        spacy.load(find_model()).add_pipe("communique", config={"only": ["date"]})
    with pytest.raises(CommuniqueError, match="English only"):
        spacy.blank("fr").add_pipe("communique")
    bare = spacy.blank("en")
    bare.add_pipe("communique")
    with pytest.raises(CommuniqueError, match="tagger, attribute_ruler, lemmatizer, parser"):
        bare(SIGNED)
