"""What bears on whether an act is worth telling: whom it asks, whether it is a private matter, whether it is news by itself.

Invariant: a look at a draft and its clause; the weighing itself is in `weight` and `relevance`.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.coding.asked import content
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.drafts.on_purpose import is_driven_on_purpose, kills_many
from communique.coding.left_out.relevance import is_private
from communique.coding.sides.addressed import from_outside
from communique.coding.sides.sides import Sides
from communique.coding.syntax import is_passive, objects, prepositions, subject_of
from communique.model.claim import Claim
from communique.model.document import Document


def asks_something(desk: Desk, draft: Draft, claim: Claim) -> bool:
    """Does it say what it asks for: an act, help, or of another state that it give way?"""
    if draft.below or "assist" in (draft.mode, claim.mode) or any(map(desk.matcher.tells_act, _about(desk, draft))):
        return True
    if draft.act != "appeal":
        return False
    quiet = from_outside(claim) and (_for_quiet(desk, draft) or _of_asked(desk, draft, cue("sides")))
    return quiet or (bool(claim.actors) and _of_asked(desk, draft, _STATES))


def is_private_matter(desk: Desk, draft: Draft, sides: Sides, claim: Claim, *, armed: bool) -> bool:
    """Is it a matter of private people alone, told neither of war nor of a protest nor of many dead?"""
    if (
        armed
        or _is_outrage(desk, draft, sides, claim)
        or _is_over_protest(desk, draft)
        or (draft.act == "refuse" and "legal" in draft.contexts)
    ):
        return False  # what a court stops is a law or order
    if draft.act == "appeal" and sides.actors and _of_asked(desk, draft, _STATES):
        return False
    cleared = draft.act == "concede" and "legal" in draft.contexts and sides.recipients
    return is_private(sides, claim.scheme, "acquit" if cleared else draft.act, claim.mode, claim.office)


def _is_outrage(desk: Desk, draft: Draft, sides: Sides, claim: Claim) -> bool:
    """Is it more than a private crime: with many dead, or people run down on purpose?"""
    many = kills_many(desk.document, desk.matcher, draft, claim.figures, somebody=bool(sides.actors))
    return many or (draft.act == "attack" and is_driven_on_purpose(desk.document, draft))


def is_by_itself_news(desk: Desk, draft: Draft, *, armed: bool) -> bool:
    """Is it force used, people in public or what appears in the street, wherever its sentence sets it?"""
    return (armed and not draft.alone) or _is_news(desk.document, draft) or _appears(desk, draft)


def _about(desk: Desk, draft: Draft) -> tuple[int, ...]:
    """The nouns that an act is about; of what is asked for also what a call or plea is for ("renewed its call for a truce")."""
    if draft.act not in acts_in("asking"):
        return draft.objects
    return (*draft.objects, *(i for noun in draft.objects for i in content(desk.document, noun)))


def _for_quiet(desk: Desk, draft: Draft) -> bool:
    """Is it asked that somebody give way, or for an inquiry ("called for restraint", "urged an investigation")?"""
    return draft.mode == "yield" or any("inquiry" in desk.matcher.classes(i) for i in _about(desk, draft))


def _of_asked(desk: Desk, draft: Draft, words: frozenset[str]) -> bool:
    """Is it asked of those whom the report deals with, by a word that names none ("called on both sides to step back")?"""
    document = desk.document
    asked = (subject_of(document, k.i) for k in document.kids(draft.at, "xcomp", "ccomp"))
    addressed = (i for i in (*objects(document, draft.at), *asked) if i is not None)
    behind = (i for word, i in prepositions(document, draft.at) if word in _ADDRESSING)
    tokens = (document.tokens[i] for i in (*addressed, *behind))
    return any(t.lemma.lower() in words or t.lower in words for t in tokens)


_STATES = frozenset(("countries", "nations", "governments", "capitals", "neighbours", "neighbors"))
"""Words for states that are asked, by whomever it may be."""

_ADDRESSING = frozenset(("on", "upon", "to", "with"))


def _is_over_protest(desk: Desk, draft: Draft) -> bool:
    """Is somebody held or sentenced for what people do in public ("jailed for taking part in a protest"), or is it ended by
    those who do it ("will not end the strike until they are paid")?
    """
    if draft.act in acts_in("by law"):
        told: Iterable[int] = desk.document.subtree(draft.at)
    else:
        told = draft.objects if draft.act in acts_in("bargained") else ()
    entries = (desk.matcher.noun(i) for i in told)
    return any(entry is not None and entry.act in acts_in("in public") for entry in entries)


def _appears(desk: Desk, draft: Draft) -> bool:
    """Are barricades, unrest or tanks what the clause is about, wherever they appear ("barricades went up in Lima")?"""
    wanted = _APPEARING.get(draft.act)
    subject = desk.document.kid(draft.at, "nsubj", "nsubjpass") if wanted else None
    return subject is not None and wanted is not None and bool(wanted & desk.matcher.classes(subject.i))


_APPEARING = {
    "obstruct": frozenset(("barrier",)), "riot": frozenset(("unrest", "protest", "gunfire")), "deploy": frozenset(("troops",)),
}  # fmt: skip


def _is_news(document: Document, draft: Draft) -> bool:
    """Is it what people do in public, as the subject of its sentence ("Riots erupted in Lusaka")?"""
    if draft.act not in acts_in("in public"):
        return False
    if not draft.alone and (draft.carrier is None or not is_passive(document, draft.carrier)):
        return False
    if draft.carrier is not None:
        return document.tokens[draft.carrier].dep == "ROOT"
    by = document.tokens[document.tokens[draft.at].head]  # "shops were shut by a general strike"
    return by.lower == "by" and document.tokens[by.head].dep == "ROOT"
