"""Reports to documents: spaCy reads paragraph by paragraph; the result is free of it and mapped to the text as given.

Invariant: one document a report, in the order given; of an overlong paragraph (`_LONGEST`) the rest is not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from communique.codebook.tables import read_shipped
from communique.language.clean import Paragraph, paragraphs
from communique.language.datelines import dateline_end
from communique.language.headlines import reread
from communique.language.loader import find_model, load_model
from communique.language.mending.ablaze import with_ablaze
from communique.language.mending.after_clauses import with_subjects
from communique.language.mending.all_but import with_all_but
from communique.language.mending.asked_for import with_asked_for
from communique.language.mending.avenged import with_avenged
from communique.language.mending.bare_days import with_bare_days
from communique.language.mending.bordering import with_neighbours
from communique.language.mending.by_whom import with_doers_apart
from communique.language.mending.coordination import parted
from communique.language.mending.demanded import with_demanded
from communique.language.mending.from_where import kept_out
from communique.language.mending.fronted_days import with_fronted_days
from communique.language.mending.gapped import with_gapped
from communique.language.mending.garden_paths import with_relatives_closed
from communique.language.mending.gerunds import with_gerunds
from communique.language.mending.had_done import with_had_done
from communique.language.mending.held import with_held
from communique.language.mending.homeward import with_homeward
from communique.language.mending.hurt_together import with_hurt_together
from communique.language.mending.hyphenated import hyphenated, is_past_verb
from communique.language.mending.juxtaposed import set_apart
from communique.language.mending.laid_down import with_laid_down
from communique.language.mending.leading_names import with_leading_names
from communique.language.mending.listed_behind import with_listed_behind
from communique.language.mending.loops import without_loops
from communique.language.mending.offices import told_apart
from communique.language.mending.on_hold import with_put_on_hold
from communique.language.mending.paired_names import paired
from communique.language.mending.past_days import with_owners_past_days
from communique.language.mending.past_forms import with_past_forms
from communique.language.mending.perfects import with_perfects
from communique.language.mending.pointing_back import with_pointing_back
from communique.language.mending.prefixed import with_prefixed
from communique.language.mending.reached import with_reached
from communique.language.mending.receivers import with_receivers
from communique.language.mending.reduced import with_reduced
from communique.language.mending.rehang import rehung
from communique.language.mending.said_days import with_said_days
from communique.language.mending.shot_dead import with_shot_dead
from communique.language.mending.so_called import with_so_called
from communique.language.mending.styled import with_styled
from communique.language.mending.title_passives import with_title_passives
from communique.language.mending.told_last import with_speakers_last
from communique.language.written import day_of_writing
from communique.model.document import Document, Entity, Sentence, Token
from communique.model.report import Report
from communique.model.span import Field

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

_FIELDS: tuple[Field, ...] = ("title", "text")
_REPAIRS = (
    with_prefixed, with_bare_days, with_fronted_days, with_said_days, with_perfects, parted, with_speakers_last, with_gapped,
    with_so_called, paired, kept_out,
    with_avenged, with_held, with_demanded, with_asked_for, with_pointing_back, with_reduced, with_styled,
    with_gerunds, with_homeward, with_had_done, with_reached, with_owners_past_days, with_laid_down, with_put_on_hold,
    with_neighbours, with_doers_apart, with_shot_dead, with_listed_behind,
    with_hurt_together, with_all_but, with_receivers, with_past_forms, with_ablaze, with_leading_names,
)  # fmt: skip
"""What sets the parse of a whole report right, in this order."""
_LONGEST = 100_000  # characters of one paragraph that the parser is given; the rest of a longer one is not read


@dataclass(frozen=True, slots=True)
class _Part:
    """One paragraph, or its dateline, on its way through the parser."""

    report: int
    field: Field
    number: int
    paragraph: Paragraph


def parse_all(reports: Iterable[Report], model: str | None = None, batch: int = 256) -> Iterator[Document]:
    """One document for each report, in order. Reports are parsed in batches of paragraphs; `language` must be set."""
    nlp = load_model(find_model(model))
    known: list[Report] = []

    def parts() -> Iterator[tuple[str, _Part]]:
        for n, report in enumerate(reports):
            known.append(report)
            for part in _parts(n, report):
                yield part.paragraph.text, part

    done = 0
    read = ((reread(nlp, doc), part) for doc, part in nlp.pipe(parts(), as_tuples=True, batch_size=batch))
    for n, group in groupby(read, key=lambda pair: pair[1].report):
        while done < n:  # a report without any text
            yield _build(known[done], [])
            done += 1
        yield _build(known[n], list(group))
        done = n + 1
    for report in known[done:]:
        yield _build(report, [])


def parse(report: Report, model: str | None = None) -> Document:
    """The document of one report."""
    return next(parse_all([report], model))


def _parts(n: int, report: Report) -> Iterator[_Part]:
    number = 0
    for field in _FIELDS:
        for paragraph in paragraphs(report.field(field), headed=not report.title):
            cut = dateline_end(paragraph.text) if field == "text" else 0
            for first, last in ((0, cut), (cut, _LONGEST)):
                if piece := paragraph.text[first:last]:
                    yield _Part(n, field, number, Paragraph(piece, paragraph.offsets[first:last]))
            number += 1


@lru_cache(maxsize=1)
def lemmas_by_form() -> Mapping[str, str]:
    """Lemmas that the model gets wrong, by form; of all words but singular nouns, which are their own lemma."""
    return {row["form"]: row["lemma"] for row in read_shipped("words/lemmas.tsv", ["form", "lemma"])}


def lemma_of(text: str, tag: str, given: str) -> str:
    """The lemma of a word: `given` by the model, unless a table knows better. "A bombing" is no "bomb"."""
    form = text.lower()
    return given if tag == "NN" else hyphenated().get(form) or lemmas_by_form().get(form, given)


def _build(report: Report, parsed: list[tuple[Doc, _Part]]) -> Document:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    entities: list[Entity] = []
    for doc, part in parsed:
        base, known = len(tokens), len(sentences)
        _add_sentences(doc, part, base, sentences)
        sentence_of = [s.i for s in sentences[known:] for _ in range(s.first, s.last)]
        own: list[Token] = []
        for i, token in enumerate(doc):
            text = token.text
            start, end = part.paragraph.given(token.idx, token.idx + len(text))
            lemma = lemma_of(text, token.tag_, token.lemma_)
            pos, tag = _part_of_speech(token)
            own.append(
                Token(
                    base + i, text, lemma, pos, tag, token.dep_, base + token.head.i,
                    start, end, token.ent_type_, sentence_of[i],
                )
            )  # fmt: skip
        own = set_apart(rehung(with_relatives_closed(own, base), base), base)
        sentences[known:] = [_rooted(s, own, base) for s in sentences[known:]]
        tokens.extend(own)
        entities.extend(Entity(base + e.start, base + e.end, e.label_) for e in doc.ents)
    mended = with_title_passives(tokens, sentences)
    for repaired in _REPAIRS:
        mended = repaired(mended)
    return assembled(report, without_loops(tokens, mended), sentences, entities)


def _part_of_speech(token: SpacyToken) -> tuple[str, str]:
    if _is_plural(token):
        return "NOUN", "NNS"
    if token.tag_ == "NNS" and token.dep_ == "relcl" and any(k.dep_ == "nsubj" for k in token.children):
        return "VERB", "VBZ"  # "a charge the company rejects"
    past = is_past_verb(token) or _is_told(token)
    return ("VERB", "VBD") if past else (token.pos_, token.tag_)


def _is_told(token: SpacyToken) -> bool:
    """Was a verb taken for a name, though it is written small and has a subject and an object ("Ana Gatt rang the premier")?"""
    kids = {kid.dep_ for kid in token.children}
    return token.tag_ == "NNP" and token.text.islower() and token.dep_ != "appos" and {"nsubj", "dobj"} <= kids


def _rooted(sentence: Sentence, tokens: list[Token], base: int) -> Sentence:
    """The sentence with the head that its parse has now."""
    if tokens[sentence.root - base].head == sentence.root:
        return sentence
    return replace(sentence, root=tokens[sentence.root - base].head)


def _is_plural(token: SpacyToken) -> bool:
    """Was a noun in the plural taken for a verb ("held live-fire drills")? An object has no object or subject of its own."""
    if token.tag_ != "VBZ" or token.dep_ not in ("dobj", "pobj", "nsubj"):
        return False
    kids = {kid.dep_ for kid in token.children}
    return bool(kids & {"det", "amod", "compound", "poss", "nummod"}) and not kids & {"nsubj", "dobj", "aux"}


def assembled(report: Report, tokens: list[Token], sentences: list[Sentence], entities: list[Entity]) -> Document:
    """The document of these parts, with the dependents of each token looked up."""
    tokens = with_subjects(told_apart(tokens))
    children: list[list[int]] = [[] for _ in tokens]
    for made in tokens:
        if made.head != made.i:
            children[made.head].append(made.i)
    document = Document(
        report, report.language or "en", tuple(tokens), tuple(sentences), tuple(entities),
        tuple(tuple(c) for c in children),
    )  # fmt: skip
    return replace(document, day=day_of_writing(document))


def _add_sentences(doc: Doc, part: _Part, base: int, sentences: list[Sentence]) -> None:
    for sent in doc.sents:
        sentences.append(
            Sentence(len(sentences), base + sent.start, base + sent.end, base + sent.root.i, part.number, part.field)
        )
