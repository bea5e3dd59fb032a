"""Who is given, holds or leaves which office, as the words tell it.

Invariant: the holder is a named person; the office is the words after "as" or "named X", of the object, or of the role told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.sides.parties import Cast
from communique.coding.sides.sides import Sides
from communique.coding.syntax import conjuncts, objects, prepositional, subject_of
from communique.model.claim import Participant
from communique.model.document import Document

_ACTS = frozenset(("appoint", "resign", "elect", "office"))


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who holds the office, by name, and the words for the office; either may be unknown."""

    holder: Participant | None = None
    office: str | None = None

    @property
    def person(self) -> str | None:
        """The holder's name."""
        return self.holder.party.name if self.holder else None


def tenure_of(document: Document, cast: Cast, draft: Draft) -> Tenure:
    """Holder and office of an appointment, election or resignation; empty for other acts."""
    if draft.act not in _ACTS:
        return Tenure()
    place = _office(document, draft)
    told = _told(document, cast, draft, place)
    holder = next((p for p in told if p.party.own_name), None)
    if place is None:
        given = draft.act in acts_in("given offices")  # then the office held so far is another one
        held = (p.party.role if given else p.party.office or p.party.role for p in told)
        return Tenure(holder, next((office for office in held if office), None))
    return Tenure(_of_office(holder, cast, document, place), _words(document, place))


def with_holder(tenure: Tenure, draft: Draft, sides: Sides) -> Sides:
    """The sides with whoever is given the office: a recipient, unless it is told that they take it."""
    holder = tenure.holder
    if holder is None or draft.act not in acts_in("given offices"):
        return sides
    givers = {p.party.country for p in sides.actors}
    if len(givers) == 1 and holder.party.country is None:
        holder = replace(holder, party=replace(holder.party, country=givers.pop()))
    told = tenure.office.casefold() if tenure.office else None  # "named her as premier": the premier is she
    sides = replace(sides, recipients=tuple(p for p in sides.recipients if not told or told not in p.party.name.casefold()))
    if any(p.party.name == holder.party.name for p in (*sides.actors, *sides.recipients)):
        return replace(sides, actors=_known(sides.actors, holder), recipients=_known(sides.recipients, holder))
    return replace(sides, recipients=(*sides.recipients, holder))


def _known(side: tuple[Participant, ...], holder: Participant) -> tuple[Participant, ...]:
    """The side with what is known of the holder."""
    return tuple(holder if p.party.name == holder.party.name else p for p in side)


def _told(document: Document, cast: Cast, draft: Draft, place: int | None) -> tuple[Participant, ...]:
    """Who is told where the holder may be: the object, else the subject; of "Dia replaced Sow" whoever comes after."""
    if document.tokens[draft.at].lemma in cue("following"):
        return cast.subject(draft.at)
    subject = subject_of(document, draft.at)
    own = conjuncts(document, subject) if subject is not None else []
    heads = [*(objects(document, draft.at) or (k.i for k in document.kids(draft.at, "oprd"))), *draft.objects]
    if draft.act == "resign" or not heads or document.tokens[draft.at].lemma in cue("taking"):
        heads += own
    heads += [k.i for h in heads for k in document.kids(h, "appos")]
    return cast.at(h for h in dict.fromkeys(heads) if h != place)


def _office(document: Document, draft: Draft) -> int | None:
    """The head of the words after "as" ("appointed X as envoy", "to serve as envoy"), or of those after "named X"."""
    places = [draft.at, *(k.i for k in document.kids(draft.at, "xcomp", "advcl"))]
    found = ((*prepositional(document, p, "as"), *(k.i for k in document.kids(p, "oprd", "attr"))) for p in places)
    return next((head for heads in found for head in heads), None)


def _words(document: Document, head: int) -> str:
    own = (document.tokens[i] for i in document.subtree(head) if i < head)
    first = min([head, *(t.i for t in own if t.dep in ("amod", "compound") and t.lower not in cue("newly"))])
    words = document.quoted(first, head + 1).text
    return words if any(t.pos == "PROPN" for t in document.tokens[first:head]) else words.lower()


def _of_office(holder: Participant | None, cast: Cast, document: Document, place: int) -> Participant | None:
    """The holder, of the country whose office it is where nothing else tells it ("president of Chad")."""
    if holder is None or holder.party.country:
        return holder
    owners = (*cast.owner(place), *cast.at(prepositional(document, place, "of")))
    country = next((p.party.country for p in owners if p.party.country), None)
    return replace(holder, party=replace(holder.party, country=country))
