"""The sides of an act that a noun tells ("the visit of …", "carried out an attack on …").

Invariant: whoever suffers an act ("the girls' release") is never taken for the one who does it.
"""

from __future__ import annotations

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import act_of
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.sides.parties import Cast
from communique.coding.syntax import is_passive, is_verb, owners_joined, passive_subject, prepositional, seat_told
from communique.model.claim import Participant
from communique.model.document import Document


def after_objects(cast: Cast, heads: tuple[int, ...], slot: str) -> tuple[Participant, ...]:
    """Who stands behind a preposition of the first object that has it, of its apposition, or of what it is part of."""
    for head in heads:
        if found := cast.after(head, (slot,)) or cast.after_apposition(head, slot) or cast.after_whole(head, slot):
            return found
    return ()


def with_state(found: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those of whom it is known whose they are."""
    return tuple(p for p in found if p.party.country)


def noun_actors(document: Document, cast: Cast, draft: Draft, slots: tuple[str, ...]) -> tuple[Participant, ...]:
    """Who does what a noun tells: its owner, who stands behind "by", or who does what carries it."""
    noun, carrier = draft.at, draft.carrier
    if _suffers(document, draft):
        return cast.after(noun, ("by",))
    if left := _left(cast, draft):
        return left
    if draft.act == "mediate" and carrier is not None and prepositional(document, noun, "between"):
        return cast.subject(carrier) if draft.does else ()  # "undertook a mediation between Mali and Chad"
    own = _own(document, cast, draft)
    if own and (draft.objects or not ("mod" in slots or "poss" in slots)):
        return own
    if not own and (found := after_objects(cast, draft.objects, "by")):
        return found
    of_it = prepositional(document, noun, "of")
    found = cast.after(noun, ("of",)) if "of" not in slots and set(of_it).isdisjoint(draft.objects) else ()
    if found and (with_state(found) or not act_of(draft.act).moves):
        return found
    if carrier is not None:
        return _carrying(document, cast, draft, carrier)
    return _through(document, cast, noun, draft.act) or cast.after(noun, ("from",))


def _left(cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Whom a withdrawal or the like leaves, where a noun tells it that nothing carries ("the pullout from Chad")."""
    if draft.act not in acts_in("out of") or draft.carrier is not None:
        return ()
    moved = {p.party.label for p in cast.at(draft.objects, deep=True)}
    out_of = cast.after(draft.at, ("from",)) or after_objects(cast, draft.objects, "from")
    return tuple(p for p in out_of if p.party.label not in moved)


def _own(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """Whose act it is by the noun's own words; where no state is told, of those who carry it out."""
    noun, carrier = draft.at, draft.carrier
    own = cast.owner(noun) or _between(document, cast, draft) or (cast.claimant(noun) if draft.act == "attack" else ())
    if not own and act_of(draft.act).reciprocal == "yes" and (seat := seat_told(document, noun)) is not None:
        own = cast.subject(seat)
    if draft.does and carrier is not None and not with_state(own) and not is_passive(document, carrier):
        own = with_state(cast.subject(carrier)) or own  # "a group of envoys from both will hold its first meeting"
    return own


def _carrying(document: Document, cast: Cast, draft: Draft, carrier: int) -> tuple[Participant, ...]:
    """Who does the act by the verb that carries its noun ("carried out", "were involved in")."""
    if not draft.does:
        return cast.after(draft.at, ("from",)) or _holding(document, cast, draft.at)
    if not is_passive(document, carrier):
        return cast.subject(carrier)
    if found := cast.after(carrier, ("by", "between")):
        return found
    taking_part = document.tokens[draft.at].dep == "pobj"  # "its ships were involved in sales": they sell
    return cast.phrase(passive_subject(document, carrier), deep=True) if taking_part else ()


def _between(document: Document, cast: Cast, draft: Draft) -> tuple[Participant, ...]:
    """ "Fighting broke out between the army and the rebels": who fights stands with the verb."""
    token = document.tokens[draft.at]
    told = draft.act == "fight" and draft.carrier is None and token.dep == "nsubj"
    return cast.after(token.head, ("between",)) if told else ()


def _holding(document: Document, cast: Cast, noun: int) -> tuple[Participant, ...]:
    """Whose words hold a threat or promise: "the president's speech included a warning to Peru"."""
    token = document.tokens[noun]
    verb = document.tokens[token.head]
    holds = token.dep == "dobj" and verb.lemma in cue("holding") and not is_passive(document, verb.i)
    return cast.subject(verb.i) if holds else ()


def _through(document: Document, cast: Cast, noun: int, act: str) -> tuple[Participant, ...]:
    """ "increased tension with the launch of a missile": who launches is the subject of the verb."""
    token = document.tokens[noun]
    prep = document.tokens[token.head]
    if token.dep != "pobj" or prep.lower not in _MEANS | _OCCASIONS:
        return ()
    if prep.lower not in _MEANS and act not in acts_in("attended"):
        return ()
    if prep.lower in _BESIDE and not prepositional(document, noun, "with"):  # "after talks with the guards": the subject's
        return ()
    above = document.tokens[prep.head]
    if above.dep in ("dobj", "obj"):
        above = document.tokens[above.head]
    if not (is_verb(above) or above.pos == "AUX"):
        return ()
    if is_passive(document, above.i):  # "is expected in Oslo for talks with the rebels"
        return cast.phrase(passive_subject(document, above.i)) if prep.lower == "for" and act in acts_in("attended") else ()
    return cast.subject(above.i)


_MEANS = frozenset(("with", "by", "through", "via"))


_BESIDE = frozenset(("after", "following", "during", "before"))


_OCCASIONS = frozenset(("on", "for", "in", "at")) | _BESIDE


def _suffers(document: Document, draft: Draft) -> bool:
    """Is the possessor the one it is done to ("the girls' release"), as where nobody else is told to be?"""
    if draft.act not in acts_in("suffered") or draft.objects or prepositional(document, draft.at, "of"):
        return False
    return document.kid(draft.at, "poss") is not None


def noun_recipients(document: Document, cast: Cast, draft: Draft, slots: tuple[str, ...]) -> tuple[Participant, ...]:
    """Whom it meets, by the slots of the act, the best first."""
    if _suffers(document, draft):
        return cast.at([k.i for k in document.kids(draft.at, "poss")])
    for slot in slots:
        if slot == "none":
            return ()
        if slot in ("poss", "mod"):
            deps = ("poss",) if slot == "poss" else ("amod", "compound", "nmod")
            before = [k.i for i in draft.objects or (draft.at,) for k in document.kids(i, *deps)]
            found = cast.at([j for i in before for j in owners_joined(document, i)])
        elif slot == "obj":
            found = cast.at(draft.objects, deep=True)
        elif slot == "iobj":  # "gave the envoy a dressing-down"
            given = () if draft.carrier is None else document.kids(draft.carrier, "dative", "iobj")
            found = cast.at(k.i for k in given if k.pos != "ADP")
        elif slot == "subj":
            continue
        else:
            found = cast.after(draft.at, (slot,)) or after_objects(cast, draft.objects, slot)
            if not found and draft.carrier is not None and prepositional(document, draft.carrier, slot):
                found = cast.after(draft.carrier, (slot,))
        if found:
            return found
    return ()
