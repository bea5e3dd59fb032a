"""What a cue reports: "Smith said that ...", "..., officials said", "according to ministers, ...", "called for ...".

Invariant: a content never holds its own cue; where the cue stands in the middle there is a content on each side of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.speech import SpeechVerb, speech_documents, speech_nouns, speech_verb
from communique.mentions.quotes_bounds import runs, whole_quotes, without_sequels
from communique.mentions.quotes_cues import Cue
from communique.mentions.quotes_frames import frame
from communique.mentions.quotes_layout import Layout
from communique.model.document import Document, Token

_TOPICS = frozenset(("NOUN", "PROPN", "PRON"))  # what parsers cut off from a clause that the cue breaks
_TELLING = frozenset(("NOUN", "PROPN", "VERB", "AUX", "NUM"))
_CLAUSE_TELLING = _TELLING | {"PRON"}
_FAR_DEPS = frozenset(("ccomp", "advcl", "acl", "relcl"))
_LONGEST = 300  # tokens above which a "sentence" is a list or broken text, and its parse tells nothing


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
            own = without_sequels(document, layout, cue, tree)
            found.extend(Content(*whole_quotes(document, layout, run), cue) for run in runs(document, own))
    return found


def is_told(document: Document, layout: Layout, content: Content) -> bool:
    """Is the content told in the reporter's words? Not where all of it is quoted, where it only names somebody
    ("welcomed the president"), is a wish that nobody need have spoken, or a mere duty ("was ordered to pay").
    """
    tokens = document.tokens
    words = [i for i in range(content.first, content.last) if tokens[i].pos not in ("PUNCT", "SPACE")]
    if len(words) < 2 or content.cue.kind == "want":
        return False
    tops = [tokens[i] for i in words if tokens[i].head == content.cue.head]
    clause = any(t.dep == "ccomp" and t.tag != "VB" for t in tops)
    telling = _CLAUSE_TELLING if clause else _TELLING
    if not any(layout.outside(i) and tokens[i].pos in telling for i in words):
        return False
    if content.cue.speaker is None and content.cue.entry is not None and not clause:
        return False
    return not (len(tops) == 1 and tops[0].dep == "dobj" and tops[0].pos in ("PROPN", "PRON"))


def _trees(document: Document, cue: Cue) -> Iterator[list[int]]:
    token = document.tokens[cue.head]
    if cue.entry is None:
        if token.lower in ("according", "in"):
            yield from _around(document, cue)
        else:
            yield from (document.subtree(k.i) for k in document.kids(cue.head, "acl", "ccomp", "relcl")[-1:])
        return
    if token.dep == "parataxis" or _is_aside(document, cue.entry, token):
        yield from _around(document, cue)
        return
    clauses = document.kids(cue.head, "ccomp") if cue.entry.clause else []
    if not clauses and cue.entry.clause and (far := _far_clause(document, cue)) is not None:
        clauses = [far]
    if clauses:
        before = [i for k in clauses if k.i < cue.head and not _is_apart(document, k, cue) for i in _clause(document, token, k)]
        after = [i for k in clauses if k.i > cue.head for i in _clause(document, token, k)]
        yield from (sorted(set(tree)) for tree in (before, after) if tree)
    elif (framed := frame(document, cue.entry, token)) is not None:
        yield framed


def _is_apart(document: Document, clause: Token, cue: Cue) -> bool:
    """Does a semicolon part it from the cue ("Paris says yes; Rome says no")?"""
    return any(document.tokens[i].text == ";" for i in range(clause.i, cue.first))


def _is_aside(document: Document, entry: SpeechVerb, verb: Token) -> bool:
    """ "as the minister told reporters": with nothing of its own that is said (not "as ministers welcomed the deal")."""
    if verb.dep != "advcl" or not any(k.lower == "as" for k in document.kids(verb.i, "mark")):
        return False
    own = document.kids(verb.i, "dobj", "ccomp", "xcomp", "oprd")
    return entry.verb == "put it" or (entry.clause and (not own or entry.kind == "tell"))


def _far_clause(document: Document, cue: Cue) -> Token | None:
    """A clause with "that" which the parse hangs elsewhere ("told a meeting of farmers that ...", "insists, even now, that
    ..."): the first after the cue, with no other verb or telling noun between."""
    tokens, nouns = document.tokens, speech_nouns()
    for i in range(cue.last, document.sentences[cue.sentence].last):
        token = tokens[i]
        if token.lower == "that" and i > cue.last and (token.dep == "mark" or _in_document(document, token)):
            verb = tokens[token.head]
            above = {cue.head, *(t.i for t in document.ancestors(cue.head))}
            near = verb.head in above or tokens[verb.head].i in range(cue.last, i)
            return verb if near and verb.dep in _FAR_DEPS else None
        if token.pos in ("VERB", "AUX") or token.lemma in nouns or token.text in (";", ":"):
            return None
    return None


def _in_document(document: Document, that: Token) -> bool:
    """ "said in an editorial that it must go", read as "an editorial that it must go"."""
    before = document.tokens[that.i - 1]
    return that.dep == "dobj" and before.dep == "pobj" and before.lemma in speech_documents()


def _clause(document: Document, cue: Token, clause: Token) -> list[int]:
    """The clause, without a second thing that the same speaker says ("said it was ready and warned ...")."""
    topic = document.kid(cue.i, "dep")
    tree = document.subtree(topic.i) if topic is not None and topic.i < cue.i and topic.pos in _TOPICS else []
    tree += document.subtree(clause.i)
    for kid in document.kids(clause.i, "conj"):
        entry = speech_verb(kid.lemma, kid.lower)
        same = kid.tag == cue.tag and entry is not None and entry.takes and entry.kind not in ("think", "want", "find")
        if same and not document.kids(kid.i, "nsubj", "nsubjpass"):
            joined = {*document.subtree(kid.i), *(k.i for k in document.kids(clause.i, "cc") if k.i < kid.i)}
            return [i for i in tree if i not in joined]
    return tree + _what_would(document, cue, clause)


def _what_would(document: Document, cue: Token, clause: Token) -> list[int]:
    """The other half of "said it would rise, but could fall", where the parse joins it to the cue."""
    for kid in document.kids(cue.i, "conj"):
        modal = any(k.tag == "MD" for k in document.kids(kid.i, "aux"))
        if kid.i > clause.i > cue.i and modal and kid.tag == "VB" and not document.kids(kid.i, "nsubj", "nsubjpass"):
            return [k.i for k in document.kids(cue.i, "cc") if clause.i < k.i < kid.i] + document.subtree(kid.i)
    return []


def _around(document: Document, cue: Cue) -> Iterator[list[int]]:
    """The clause that "according to", "as Smith put it" or "Smith said" hangs on, without these words."""
    own = set(document.subtree(cue.head))
    head = document.tokens[cue.head].head
    if head != cue.head:
        clause = next((t.i for t in (document.tokens[head], *document.ancestors(head)) if _is_clause(t)), head)
        while document.tokens[cue.head].dep == "parataxis" and document.tokens[clause].dep in ("ccomp", "xcomp"):
            clause = document.tokens[clause].head
        yield [i for i in document.subtree(clause) if i not in own]


def _is_clause(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.dep in ("ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis")
