"""What is asked for or refused, as the mode of a request or refusal: to meet, to help, to give way, else to change.

Invariant: the nouns that the verb acts on tell it, and what these are for ("a call for talks"); where they tell nothing and
nobody is told to do anything, there is no mode. PLOVER, draft 2.0, REQUEST and REJECT.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.codes import code_of
from communique.coding.draft import Draft
from communique.coding.match import Matcher
from communique.coding.syntax import infinitive, prepositional
from communique.model.claim import StandingKind
from communique.model.document import Document

_BY_TYPE = {
    "AID": "assist",
    "COOPERATE": "assist",
    "SUPPORT": "assist",
    "CONSULT": "meet",
    "CONCEDE": "yield",
    "RETREAT": "yield",
}
_BY_CLASS = (("meet", frozenset(("talks", "visit", "phonecall"))), ("assist", frozenset(("aid", "money", "debt", "asylum"))))
_WORDS = frozenset(("demand", "plan", "idea", "promise", "advice"))
_RULES = frozenset(("pact", "law", "resolution", "measure", "restriction", "sanction"))


def asked_mode(act: str, of: StandingKind | None) -> str:
    """The mode of a demand or refusal that is about an act."""
    return _BY_TYPE.get(code_of(act, of, "done").type or "", "change")


def asked_for(document: Document, matcher: Matcher, draft: Draft) -> str | None:
    """The mode that the words tell, or None."""
    for noun in draft.objects:
        for at in (*content(document, noun), noun):
            if (mode := _told(matcher, at)) is not None:
                return mode
    if any(matcher.classes(noun) & _WORDS for noun in draft.objects):
        return "change"
    told_to_do = draft.act != "refuse" and any(infinitive(document, k.i) for k in document.kids(draft.at, "xcomp", "ccomp"))
    return "change" if told_to_do or draft.asked is not None else None


def content(document: Document, noun: int) -> Iterator[int]:
    """What a call, offer or demand is for ("an offer of talks", "calls for her resignation")."""
    for word in ("for", "of"):
        yield from prepositional(document, noun, word)


def _told(matcher: Matcher, at: int) -> str | None:
    """The mode of one noun, by its class or by the act that it tells."""
    classes = matcher.classes(at)
    by_class = next((mode for mode, wanted in _BY_CLASS if classes & wanted), None)
    if by_class or classes & _WORDS:
        return by_class
    if classes & _RULES:
        return "change"
    entry = matcher.noun(at)
    act, of = (entry.act, entry.of) if entry and entry.act else (None, None)
    if act is None and (hit := matcher.nominal(at)):
        act, of = hit.entry.act, hit.entry.of
    return asked_mode(act, of) if act and act != "-" else None
