"""Who says the words between quotation marks: the cue before, after or around them, else the speaker before.

Invariant: a cue is never taken from inside the quoted words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.mentions.quotes_cues import Cue
from communique.mentions.quotes_indirect import Content
from communique.mentions.quotes_layout import Layout, Placed, is_quote_mark, is_stop
from communique.mentions.quotes_subject import Phrase, noun_phrase, subject_of
from communique.model.document import Document, Sentence

_GOES_ON = frozenset(",?!-–—…")
_SUBJECT_START = frozenset(("PRON", "PROPN", "NOUN", "DET", "ADJ", "VERB", "ADV", "NUM", "AUX"))
_DASHES = frozenset(("-", "--", "―", "—", "–"))
_FAR = 24  # tokens between quoted words and their cue
_BACK = 400  # tokens in which the speaker before is looked for
_LONG = 4  # tokens from which words on their own are somebody's sentence rather than a name
_SIGNED = re.compile(r"[\"”’']\s*(?:[―—–-]|--)\s*((?:[A-Z][\w.'’-]*[^\S\n]*){1,5})(?=[\n,(“\"]|$)")
_INNER = frozenset(("think", "want", "find"))


@dataclass(frozen=True, slots=True)
class Voice:
    """The cue of quoted words, if any, and their speaker."""

    cue: Cue | None
    speaker: Phrase | None


class Voices:
    """Finds the voice of each mark of a document, in order, since later ones may lean on earlier ones."""

    def __init__(self, document: Document, layout: Layout, cues: list[Cue], contents: list[Content]) -> None:
        self.document = document
        self.layout = layout
        self.heads = {cue.head: cue for cue in cues}
        self.contents: dict[int, list[Content]] = {}
        for content in contents:
            self.contents.setdefault(document.tokens[content.first].sentence, []).append(content)
        self.found: list[Voice | None] = []

    def all(self) -> list[Voice | None]:
        """For each mark of the layout its voice, or None."""
        for n, placed in enumerate(self.layout.marks):
            self.found.append(self._voice(n, placed) if placed.mark.depth == 0 else None)
        return self._share()

    def _voice(self, n: int, placed: Placed) -> Voice | None:
        if (signed := self._signed(placed)) is not None:
            return Voice(None, signed)
        if (cue := self._cue(placed)) is not None:
            return Voice(cue, cue.speaker or self._goes_on(n, placed, cue))
        if self._stands_alone(placed):
            return self._voice_before(n, placed)
        return None

    def _goes_on(self, n: int, placed: Placed, cue: Cue) -> Phrase | None:
        """For a cue without a subject ("..., adding: ...") whoever spoke before it in the paragraph."""
        if self.document.tokens[cue.head].tag != "VBG":
            return None
        return self._spoke(n, placed.paragraph, self.layout.paragraphs[placed.paragraph][0], cue.head)

    def _cue(self, placed: Placed) -> Cue | None:
        before = self._before(placed)
        if before is not None and self._leads_in(before, placed):
            return self._outer(before, placed)
        last = self.document.report.field(placed.field)[placed.mark.end - 1]
        after = self._after(placed) if last != "." else None
        if after is not None and last in _GOES_ON:
            return after
        return self._around(placed) or before or after

    def _before(self, placed: Placed) -> Cue | None:
        """The nearest cue before the words, in their sentence."""
        owner = self.layout.owner
        low = max(self.layout.paragraphs[placed.paragraph][0], placed.first - _FAR)
        for i in range(placed.first - 1, low - 1, -1):
            if owner[i] < 0:
                if i in self.heads:
                    return self.heads[i]
                if is_stop(self.document, i):
                    return None
            elif is_stop(self.document, i) and owner[i] != owner[i + 1]:
                return None
        return None

    def _leads_in(self, cue: Cue, placed: Placed) -> bool:
        """Do only a few words without a verb stand between the cue and the words ("said on Monday: ...")?"""
        between = [t for t in self.document.tokens[cue.last : placed.first] if not is_quote_mark(self.document, t.i)]
        if not between or between[-1].text in (":", "that"):
            return True
        return between[-1].text == "," and len(between) <= 12 and not any(t.pos == "VERB" for t in between)

    def _outer(self, cue: Cue, placed: Placed) -> Cue:
        """For "she said she believed ..., "...": whoever says so speaks, not the thought within."""
        return cue if self._speaks(cue) else self._around(placed) or cue

    def _after(self, placed: Placed) -> Cue | None:
        """The cue that follows the words, with its subject ("..., the minister said")."""
        document = self.document
        high = min(self.layout.paragraphs[placed.paragraph][1], placed.last + _FAR)
        i = placed.last
        while i < high and (is_quote_mark(document, i) or document.tokens[i].text in (",", *_DASHES)):
            i += 1
        if i >= high or document.tokens[i].pos not in _SUBJECT_START:
            return None
        for j in range(i, high):
            if not self.layout.outside(j) or is_stop(document, j):
                return None
            if j in self.heads:
                return self.heads[j]
        return None

    def _around(self, placed: Placed) -> Cue | None:
        """The innermost cue whose content holds the words; thoughts and findings told by a speaker are the speaker's."""
        sentence = self.document.tokens[placed.first].sentence
        holding = [c for c in self.contents.get(sentence, ()) if c.first <= placed.first < c.last]
        holding.sort(key=lambda c: c.last - c.first)
        named = [c.cue for c in holding if c.cue.speaker is not None]
        return next((c for c in named if self._speaks(c)), named[0] if named else None)

    def _speaks(self, cue: Cue) -> bool:
        if cue.speaker is None or cue.kind in _INNER or self.document.tokens[cue.head].tag == "VB":
            return False
        return self.document.tokens[cue.speaker.head].lower not in ("it", "that", "this", "which", "there", "what")

    def _signed(self, placed: Placed) -> Phrase | None:
        """The name that signs the words after a dash ("..." - Jane Doe)."""
        match = _SIGNED.match(self.document.report.field(placed.field), placed.mark.end)
        if match is None:
            return None
        high = self.layout.paragraphs[placed.paragraph][1]
        name = [t for t in self.document.tokens[placed.last : high] if match.start(1) <= t.start < match.end(1)]
        while name and not name[-1].text[-1].isalnum():
            name.pop()
        if not name or name[-1].pos != "PROPN":
            return None
        return Phrase(name[0].i, name[-1].i + 1, name[-1].i)

    def _stands_alone(self, placed: Placed) -> bool:
        """Do the words begin a sentence of their own?"""
        low = self.layout.paragraphs[placed.paragraph][0]
        i = placed.first - 1
        while i >= low and is_quote_mark(self.document, i):
            i -= 1
        starts = i < low or is_stop(self.document, i) or self.document.tokens[i].text in (":", ",", *_DASHES)
        return starts and (placed.last - placed.first >= _LONG or self._is_sentence(i, placed))

    def _is_sentence(self, before: int, placed: Placed) -> bool:
        """A short sentence of its own after another ("..., he said. "Not ever.")."""
        ends = self.document.report.field(placed.field)[placed.mark.end - 1] in ".!?"
        return ends and before >= 0 and is_stop(self.document, before)

    def _voice_before(self, n: int, placed: Placed) -> Voice | None:
        """The speaker of the words before in this paragraph, of the sentence before, or of the paragraph before."""
        low = max(self.layout.paragraphs[placed.paragraph][0], placed.first - _BACK)
        if (speaker := self._spoke(n, placed.paragraph, low, placed.first)) is not None:
            return Voice(None, speaker)
        outside = [i for i in range(low, placed.first) if self.layout.outside(i) and not is_quote_mark(self.document, i)]
        if outside:
            return self._subject(outside[-1])
        previous = self.layout.paragraphs.get(placed.paragraph - 1)
        if previous is None or self.document.field_of(previous[0]) != placed.field:
            return None
        if (speaker := self._spoke(n, placed.paragraph - 1, *previous)) is not None:
            return Voice(None, speaker)
        return self._subject(previous[1] - 1) if self.document.tokens[previous[1] - 1].text == ":" else None

    def _spoke(self, n: int, paragraph: int, first: int, last: int) -> Phrase | None:
        """Who spoke last in a paragraph between two tokens: by a cue, else in words of known voice."""
        for i in range(last - 1, max(first, last - _BACK) - 1, -1):
            if i in self.heads and self.heads[i].speaker is not None and self._speaks(self.heads[i]):
                return self.heads[i].speaker
        for k in range(n - 1, -1, -1):
            if self.layout.marks[k].paragraph != paragraph:
                return None
            if (voice := self.found[k]) is not None and voice.speaker is not None:
                return voice.speaker
        return None

    def _subject(self, i: int) -> Voice | None:
        """Whom the sentence of token i is about ("Smith was defiant.")."""
        sentence = self.document.sentences[self.document.tokens[i].sentence]
        root = self._root(sentence)
        subject = subject_of(self.document, root)
        if subject is None and self.document.tokens[root].pos in ("NOUN", "PROPN"):
            subject = noun_phrase(self.document, root)
        return Voice(None, subject) if subject else None

    def _root(self, sentence: Sentence) -> int:
        """The root of a sentence; where that is quoted, the verb outside that hangs on it ("Smith was blunt: "...")."""
        if self.layout.outside(sentence.root):
            return sentence.root
        verbs = self.document.kids(sentence.root, "ccomp", "parataxis", "dep")
        return next((v.i for v in verbs if self.layout.outside(v.i)), sentence.root)

    def _share(self) -> list[Voice | None]:
        """The pieces of one quotation over several paragraphs have one voice: the first that has a cue."""
        best: dict[tuple[str, int], Voice] = {}
        pairs = list(zip(self.layout.marks, self.found, strict=True))
        for placed, voice in pairs:
            key = (placed.field, placed.mark.group)
            if voice is not None and (key not in best or (best[key].cue is None and voice.cue is not None)):
                best[key] = voice
        return [best.get((p.field, p.mark.group)) if p.mark.depth == 0 else None for p, _ in pairs]
