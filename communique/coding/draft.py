"""A draft: an act found at a place of the parse, before its parties, status and circumstances are worked out.

Invariant: one draft for one trigger; `rule` names the lexicon entry that found it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from communique.codebook.lexicon import NounEntry
from communique.coding.match import Matcher, NominalHit, VerbHit
from communique.coding.syntax import (
    objects,
)
from communique.model.claim import StandingKind
from communique.model.document import Document
from communique.model.status import Stage, Status

SAID = "said"
"""Stands as the actor of what is done by saying it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`at` heads the trigger; `carrier` is the verb that carries an act noun; `objects` are the heads that the verb acts on.

    `words` are the trigger's tokens; `alone` says that nothing carries the noun; `below` are the acts that a demand,
    refusal or threat is about. `named`: the entry says what its object must be; `does`: the carrier's subject does the
    act; `adjective`: the trigger stands after "be" and its subject acts; `asked` heads the clause that says what is
    demanded; `also` are further verbs that tell the same act ("killed 14 and injured 30").
    """

    at: int
    words: tuple[int, ...]
    act: str
    of: StandingKind | None
    mode: str | None
    status: Status | None
    stage: Stage | None
    actor: str | None
    recipient: tuple[str, ...]
    contexts: tuple[str, ...]
    objects: tuple[int, ...]
    rule: str
    carrier: int | None = None
    alone: bool = False
    below: tuple[Draft, ...] = ()
    named: bool = False
    does: bool = True
    adjective: bool = False
    asked: int | None = None
    also: tuple[int, ...] = ()


def of_verb(hit: VerbHit, at: int) -> Draft:
    """The draft of a verb by its lexicon entry."""
    e = hit.entry
    return Draft(
        at, hit.tokens, e.act, e.of, e.mode, e.status, e.stage, e.actor, e.recipient, e.contexts, hit.objects, e.rule,
        named=names_object(hit), adjective=e.words[0] == "be",
    )  # fmt: skip


def of_nominal(at: int, hit: NominalHit) -> Draft:
    """The draft of a noun that stands for a verb; of "Oman's withdrawal from the union" the union is met."""
    draft = of_verb(VerbHit(hit.entry, (at,), hit.objects), at)
    return replace(draft, recipient=("obj",)) if len(hit.entry.words) > 1 else draft


def names_object(hit: VerbHit) -> bool:
    """Does the entry say what its object must be?"""
    return any(o not in ("+", "-", "actor") for o in hit.entry.objects)


def of_noun(at: int, entry: NounEntry, carrier: int | None, *, does: bool = True) -> Draft:
    """The draft of a noun by its lexicon entry, by itself or as the noun of the verb `carrier`."""
    return Draft(
        at, (at,), entry.act or "-", entry.of, entry.mode, None, entry.stage, None, entry.recipient, entry.contexts, (),
        entry.rule, carrier, carrier is None, does=does,
    )  # fmt: skip


def judged(document: Document, matcher: Matcher, root: int, act: str, rule: str) -> Iterator[Draft]:
    """Drafts on the main verb of a sentence whose act the judge told: the verb's senses, then the act by itself."""
    for hit in matcher.senses(root):
        yield replace(of_verb(hit, root), rule=rule)
    yield Draft(root, (root,), act, None, None, None, None, None, (), (), tuple(objects(document, root)), rule)
