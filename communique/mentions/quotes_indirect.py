"""What a cue reports: "Smith said that ...", "..., officials said", "according to ministers, ...", "called for ...".

Invariant: a content never holds its own cue; where the cue stands in the middle there is a content on each side of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.speech import SpeechVerb, speech_verb
from communique.mentions.quotes_cues import Cue
from communique.mentions.quotes_layout import Layout, is_quote_mark
from communique.model.document import Document, Token

_TOPICS = frozenset(("NOUN", "PROPN", "PRON"))  # what parsers cut off from a clause that the cue breaks
_TELLING = frozenset(("NOUN", "PROPN", "VERB", "AUX", "NUM"))
_LONGEST = 300  # tokens above which a "sentence" is a list or broken text, and its parse tells nothing
_SHORT = 2  # words below which a side of a broken content says nothing ("Now, ... said, ...")


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens `first` to `last` (exclusive) of what a cue reports."""

    first: int
    last: int
    cue: Cue


def find_contents(document: Document, layout: Layout, cues: list[Cue]) -> list[Content]:
    """What each cue reports by the parse, in or out of quotation marks."""
    found: list[Content] = []
    for cue in cues:
        sentence = document.sentences[cue.sentence]
        if sentence.last - sentence.first > _LONGEST:
            continue
        for tree in _trees(document, cue):
            found.extend(Content(*_whole_quotes(document, layout, run), cue) for run in _runs(document, tree))
    return found


def is_told(document: Document, layout: Layout, content: Content) -> bool:
    """Is the content told in the reporter's words? Not where all of it is quoted, where it only names somebody
    ("welcomed the president"), is a wish that nobody need have spoken, or a mere duty ("was ordered to pay").
    """
    tokens = document.tokens
    words = [i for i in range(content.first, content.last) if tokens[i].pos not in ("PUNCT", "SPACE")]
    if len(words) < 2 or content.cue.kind == "want":
        return False
    if not any(layout.outside(i) and tokens[i].pos in _TELLING for i in words):
        return False
    tops = [tokens[i] for i in words if tokens[i].head == content.cue.head]
    clause = any(t.dep == "ccomp" and t.tag != "VB" for t in tops)
    if content.cue.speaker is None and content.cue.entry is not None and not clause:
        return False
    return not (len(tops) == 1 and tops[0].dep == "dobj" and tops[0].pos in ("PROPN", "PRON"))


def _trees(document: Document, cue: Cue) -> Iterator[list[int]]:
    token = document.tokens[cue.head]
    if cue.entry is None:
        if token.lower == "according":
            yield from _around(document, cue)
        else:
            yield from (document.subtree(k.i) for k in document.kids(cue.head, "acl", "ccomp", "relcl")[-1:])
        return
    if token.dep == "parataxis" or (token.dep == "advcl" and any(k.lower == "as" for k in document.kids(cue.head, "mark"))):
        yield from _around(document, cue)
        return
    clauses = document.kids(cue.head, "ccomp") if cue.entry.clause else []
    if clauses:
        yield from (_clause(document, token, k) for k in clauses)
    elif (frame := _frame(document, cue.entry, token)) is not None:
        yield frame


def _clause(document: Document, cue: Token, clause: Token) -> list[int]:
    """The clause, without a second thing that the same speaker says ("said it was ready and warned ...")."""
    topic = document.kid(cue.i, "dep")
    tree = document.subtree(topic.i) if topic is not None and topic.i < cue.i and topic.pos in _TOPICS else []
    tree += document.subtree(clause.i)
    for kid in document.kids(clause.i, "conj"):
        entry = speech_verb(kid.lemma, kid.lower)
        same = kid.tag == cue.tag and entry is not None and entry.kind not in ("think", "want", "find")
        if same and not document.kids(kid.i, "nsubj", "nsubjpass"):
            joined = {*document.subtree(kid.i), *(k.i for k in document.kids(clause.i, "cc") if k.i < kid.i)}
            return [i for i in tree if i not in joined]
    return tree


def _frame(document: Document, entry: SpeechVerb, verb: Token) -> list[int] | None:
    """Another complement that carries what is said, with the object that it speaks of ("described X as ...")."""
    kids = [k for k in document.kids(verb.i) if _fits(k, entry.frames)]
    kid = min(kids, key=lambda k: (k.dep == "dobj", k.i), default=None)
    if kid is None or _is_anonymous(document, kid):
        return None
    about = next((k for k in document.kids(verb.i, "dobj", "nsubj") if verb.i < k.i < kid.i), None)
    if about is not None:
        return document.subtree(about.i) + document.subtree(kid.i)
    inner = document.kid(kid.i, "pobj", "pcomp") if kid.dep == "prep" else kid
    if kid.dep == "dobj" and (more := next((k for k in document.kids(verb.i) if k.i > kid.i and _tells(k)), None)):
        return document.subtree(kid.i) + document.subtree(more.i)
    return document.subtree(inner.i) if inner else None


def _is_anonymous(document: Document, clause: Token) -> bool:
    """ "asked not to be named" tells nothing of what was said."""
    return clause.tag == "VBN" and document.kid(clause.i, "neg") is not None


def _tells(kid: Token) -> bool:
    """Does it say more of the object ("criticised X for ...", "hailed X as ...")?"""
    return kid.dep == "prep" and kid.lower in ("as", "for")


def _fits(kid: Token, frames: tuple[str, ...]) -> bool:
    if kid.dep == "xcomp" or (kid.dep == "ccomp" and kid.tag == "VB"):
        return "to" in frames
    if kid.dep == "prep":
        return kid.lower in frames
    if kid.dep == "dobj":
        return "object" in frames
    return kid.dep == "oprd" and "oprd" in frames


def _around(document: Document, cue: Cue) -> Iterator[list[int]]:
    """The clause that "according to", "as Smith put it" or "Smith said" hangs on, without these words."""
    own = set(document.subtree(cue.head))
    head = document.tokens[cue.head].head
    if head != cue.head:
        clause = next((t.i for t in (document.tokens[head], *document.ancestors(head)) if _is_clause(t)), head)
        yield [i for i in document.subtree(clause) if i not in own]


def _is_clause(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.dep in ("ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis")


def _runs(document: Document, tree: list[int]) -> Iterator[tuple[int, int]]:
    """The tree as runs of tokens, broken only where other words than punctuation stand between."""
    tokens = document.tokens
    runs: list[tuple[int, int]] = []
    for i in tree:
        if runs and all(tokens[k].pos in ("PUNCT", "SPACE") for k in range(runs[-1][1], i)):
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    trimmed = [t for run in runs if (t := _trim(document, run)) is not None]
    yield from [r for r in trimmed if r[1] - r[0] >= _SHORT] or trimmed[-1:]


def _trim(document: Document, run: tuple[int, int]) -> tuple[int, int] | None:
    first, last = run
    tokens = document.tokens
    while first < last and (tokens[first].pos in ("PUNCT", "SPACE", "CCONJ") or tokens[first].tag in ("''", "``")):
        first += 1
    if last - first > 1 and tokens[first].lower == "that" and tokens[first].dep == "mark":
        first += 1
    while (
        last > first and tokens[last - 1].pos in ("PUNCT", "SPACE", "CCONJ") and tokens[last - 1].text not in ('"', "''", ")")
    ):
        last -= 1
    return (first, last) if first < last else None


def _whole_quotes(document: Document, layout: Layout, run: tuple[int, int]) -> tuple[int, int]:
    """A content that ends with quotation marks which it opens holds them whole."""
    first, last = run
    end = last - 1
    while end > first and layout.outside(end) and document.tokens[end].pos == "PUNCT":
        end -= 1
    owner = layout.owner[end]
    if owner >= 0 and layout.marks[owner].first > first:
        last = max(last, layout.marks[owner].last)
        if last < len(document.tokens) and is_quote_mark(document, last):
            last += 1
    return first, last
