"""Pronouns: who "he", "it", "they", "we" are.

Invariant: the most prominent fitting candidate wins only where no other fitting one is nearly as prominent; else the
pronoun stays open and says "two candidates". "I" and "we" are resolved within quotation marks only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from communique.codebook import facts
from communique.codebook.speech import speech_verb
from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.given_names import gendered_words
from communique.mentions.actors.index import fold
from communique.mentions.actors.names import state_party
from communique.mentions.actors.resolving.answered import answered
from communique.mentions.actors.resolving.discourse import Discourse, candidates
from communique.mentions.actors.resolving.gender import gender_of
from communique.mentions.actors.resolving.quotation import Quotation
from communique.mentions.actors.resolving.syntax import is_expletive, subject
from communique.model.document import Document
from communique.model.party import Party

_MALE = frozenset(["he", "him", "his", "himself"])
_FEMALE = frozenset(["she", "her", "hers", "herself"])
_NEUTER = frozenset(["it", "its", "itself"])
_PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
_SPEAKER = frozenset(["i", "me", "my", "mine", "myself"])
_SPEAKERS = frozenset(["we", "us", "our", "ours", "ourselves"])
_NOBODY = "pronoun: nobody fits before it"
_MEDIUM = 3.0  # how much less prominent a medium is
_MARGIN = 2.0  # how much more prominent the winner must be than the next
Fit = Callable[[tuple[Draft, ...]], tuple[Party, ...] | None]
Bonus = Callable[[tuple[Draft, ...]], float]


def is_first_person(document: Document, draft: Draft) -> bool:
    """Does the draft stand for a speaker, or belong to one ("I", "our forces")?"""
    token = document.tokens[draft.first if draft.owner is None else draft.owner]
    return (draft.kind == "pronoun" or draft.owner is not None) and token.lower in _SPEAKER | _SPEAKERS


def resolve_pronoun(d: Discourse, quotes: Iterable[Quotation], draft: Draft, *, things: bool = True) -> Draft:
    """The pronoun with its party, with a reason why it stays open, or as a `thing` where it means no actor.

    Without `things` only actors are considered (the owner of troops is none).
    """
    word = d.document.tokens[draft.head].lower
    if word in _MALE or word in _FEMALE:
        gender = "m" if word in _MALE else "f"
        owner = _spoken_for(d, draft, _MALE if word in _MALE else _FEMALE)
        if owner is not None and (whose := resolve_pronoun(d, quotes, owner, things=False)).parties:
            return replace(draft, parties=whose.parties, why="pronoun: who is spoken for")
        teller = _told_by(d, draft)
        spoken = [q for q in quotes if q.speaker == draft.head or (teller and not q.first <= draft.first < q.last)]
        # who speaks, or speaks on, is not whom the words tell of
        found = _choose(
            d, draft,
            lambda ds: None if any(q.first <= ds[0].first < q.last for q in spoken) else _one_person(d, ds, gender),
            lambda ds: _bonus(d, ds, gender) + (_GOES_ON if teller in ds else 0.0),
        )  # fmt: skip
        if len(found.parties) == 1:
            d.genders.setdefault(found.parties[0].name, gender)
        return found
    if word in _NEUTER:
        return _neuter(d, draft, things)
    if word in _PLURAL:
        return _they(d, draft, things)
    if word in _SPEAKER or word in _SPEAKERS:
        return _first_person(d, quotes, draft, word in _SPEAKERS)
    return replace(draft, kind="thing")


def _spoken_for(d: Discourse, draft: Draft, gender: frozenset[str]) -> Draft | None:
    """Whose lawyer, doctor or mother says it ("His lawyer said he was beaten"): the possessor, as a pronoun."""
    document = d.document
    verb = document.tokens[document.tokens[draft.head].head]
    above = document.tokens[verb.head]
    teller = document.kid(above.i, "nsubj") if verb.dep == "ccomp" and speech_verb(above.lemma.lower(), above.lower) else None
    owner = document.kid(teller.i, "poss") if teller is not None and teller.lemma.lower() in cue("speaking on behalf") else None
    if owner is None or owner.lower not in gender or owner.tag != "PRP$":
        return None
    return Draft(owner.i, owner.i + 1, owner.i, "pronoun")


def _neuter(d: Discourse, draft: Draft, things: bool) -> Draft:
    """ "It" and "its": a state or body, unless it is empty or means a thing or a happening."""
    token = d.document.tokens[draft.head]
    if token.tag == "PRP$" and d.document.tokens[token.head].lower in ("kind", "sort", "type"):
        return replace(draft, kind="thing")  # "the first of its kind"
    if token.tag == "PRP$" and _owned_by_thing(d, token.head):
        return replace(draft, kind="thing")
    happening = token.dep == "nsubj" and d.document.tokens[token.head].lemma in cue("event")
    if happening or is_expletive(d.document, draft.head):
        return replace(draft, kind="thing")
    things = things and not _is_agent(d.document, draft)
    if things and (signer := _signer(d, draft)) is not None:
        is_active = token.dep == "nsubj" and d.document.tokens[token.head].lemma != "be"
        why = "pronoun: an order, by whoever gave it"
        return replace(draft, parties=signer.parties, why=why) if is_active else replace(draft, kind="thing")
    return _choose(d, draft, lambda ds: _one_body(ds) if things or ds[0].kind != "thing" else None, _media_last)


def _signer(d: Discourse, draft: Draft) -> Draft | None:
    """The person who has signed the order that "it" means ("Mr Sosa signed the decree. It freezes …")."""
    if d.document.tokens[draft.head].dep not in ("nsubj", "nsubjpass"):
        return None
    for other in d.before(draft, reach=1):
        noun = d.document.tokens[other.head]
        given = noun.dep == "dobj" and noun.lemma.lower() in cue("decree")
        if given and other.kind == "thing" and d.document.tokens[noun.head].lemma.lower() in cue("decreeing"):
            who = d.draft_at(subject(d.document, noun.head))
            return who if who is not None and any(p.kind == "person" for p in who.parties) else None
    return None


def _owned_by_thing(d: Discourse, noun: int) -> bool:
    """Does what it is joined to belong to a thing ("the ship's captain and its owner")?"""
    token = d.document.tokens[noun]
    owner = d.document.kid(token.head, "poss") if token.dep == "conj" else None
    draft = d.draft_at(owner.i) if owner is not None else None
    mere = draft is None or draft.kind == "thing" or draft.head == token.head
    return owner is not None and owner.pos == "NOUN" and mere


def _they(d: Discourse, draft: Draft, things: bool) -> Draft:
    """ "They": several, or, where somebody acts and nobody else fits, the one state or body that was last a subject."""
    acting = _is_agent(d.document, draft)
    things = things and not acting
    found = _choose(
        d, draft, lambda ds: _several(ds) if things or ds[0].kind != "thing" else None, lambda ds: _tellers_last(d, ds)
    )
    if found.parties or found.kind == "thing" or found.why != _NOBODY or not (acting or _goes_on(d.document, draft)):
        return found
    return _choose(d, draft, lambda ds: None if ds[0].kind == "thing" or _media_last(ds) else _one_body(ds))


def _goes_on(document: Document, draft: Draft) -> bool:
    """Is it who does what somebody says was done ("The Houthis said they had hit a tanker")?"""
    token = document.tokens[draft.head]
    clause = document.tokens[token.head]
    above = document.tokens[clause.head]
    return token.dep == "nsubj" and clause.dep == "ccomp" and speech_verb(above.lemma.lower(), above.lower) is not None


def _is_agent(document: Document, draft: Draft) -> bool:
    """Is the pronoun the subject, in the active, of a verb that only somebody does?"""
    token = document.tokens[draft.head]
    return token.dep == "nsubj" and document.tokens[token.head].lemma.lower() in cue("agentive")


def _media_last(drafts: tuple[Draft, ...]) -> float:
    """A medium tells of what others do."""
    role = drafts[0].role
    medium = role is not None and role.role.split()[-1] in cue("media")
    return -_MEDIUM if medium or any(p.sector == "JRN" for p in drafts[0].parties) else 0.0


def _tellers_last(d: Discourse, drafts: tuple[Draft, ...]) -> float:
    """Unnamed officials and the like who only tell ("…, two officials said") are seldom who "they" are."""
    token = d.document.tokens[drafts[0].head]
    verb = d.document.tokens[token.head]
    tells = token.dep == "nsubj" and speech_verb(verb.lemma.lower(), verb.lower) is not None
    after = tells and any(d.document.tokens[k].dep == "ccomp" and k < token.i for k in d.document.children[verb.i])
    return -_MEDIUM if after and drafts[0].kind == "role" else _media_last(drafts)


def _choose(d: Discourse, draft: Draft, fit: Fit, bonus: Bonus = lambda _: 0.0) -> Draft:
    """The most prominent fitting candidate, if no other one is nearly as prominent."""
    about = _described(d.document, draft)
    others = (
        c
        for c in (*answered(d, draft), *candidates(d, draft))
        if about is None or not any(x.first <= about < x.last for x in c.drafts)
    )
    fitting = [(c.score + bonus(c.drafts), c, parties) for c in others if (parties := fit(c.drafts)) is not None]
    if not fitting:
        return replace(draft, why=_NOBODY)
    fitting.sort(key=lambda f: -f[0])
    score, best, parties = fitting[0]
    if any(score - other < _MARGIN and _labels(ps) != _labels(parties) for other, _, ps in fitting[1:]):
        return replace(draft, why="pronoun: two candidates")
    if best.drafts[0].kind == "thing":
        return replace(draft, kind="thing", plural=best.drafts[0].plural)
    if len(parties) != 1 and not _is_plural(d, draft):
        return replace(draft, why="pronoun: two candidates")
    return replace(draft, parties=parties, why=f"pronoun: {best.why}")


def _described(document: Document, draft: Draft) -> int | None:
    """The noun that the pronoun's own relative clause is about: of "two envoys whom it expelled" "it" is somebody else."""
    token = document.tokens[draft.head]
    verb = document.tokens[token.head]
    return verb.head if token.dep in ("nsubj", "nsubjpass", "dobj") and verb.dep == "relcl" else None


def _bonus(d: Discourse, drafts: tuple[Draft, ...], gender: str) -> float:
    """Prominence of one whose gender is known to fit, and of one with a name."""
    known = 4.0 if any(_gender(d, x) == gender for x in drafts) else 0.0
    return known + (2.0 if any(p.name in d.named for x in drafts for p in x.parties) else 0.0)


_GOES_ON = 6.0  # how much more prominent the last one who spoke is as the one who speaks on


def _told_by(d: Discourse, draft: Draft) -> Draft | None:
    """Where the pronoun is who says something: the one who said something last in the sentences before it."""
    if not _says(d.document, draft):
        return None
    return next((x for x in d.before(draft) if d.sentence_of(x) < d.sentence_of(draft) and _says(d.document, x)), None)


def _says(document: Document, draft: Draft) -> bool:
    """Is it the subject of a verb of saying?"""
    token = document.tokens[draft.head]
    verb = document.tokens[token.head]
    return token.dep == "nsubj" and speech_verb(verb.lemma.lower(), verb.lower) is not None


def _gender(d: Discourse, draft: Draft) -> str | None:
    """The gender that a phrase or, once a pronoun was clear, the report tells of somebody."""
    told = gender_of(d.document, draft)
    if told or len(draft.parties) != 1:
        return told
    party = draft.parties[0]
    named = gendered_words().get(fold(party.name.split()[0])) if party.kind == "person" else None
    return d.genders.get(party.name) or named


def _is_plural(d: Discourse, draft: Draft) -> bool:
    return d.document.tokens[draft.head].lower in _PLURAL


def _labels(parties: tuple[Party, ...]) -> set[str]:
    return {p.name for p in parties}


def _one_person(d: Discourse, drafts: tuple[Draft, ...], gender: str) -> tuple[Party, ...] | None:
    """The persons among joined drafts whose gender may fit; None where there are none."""
    parties = [
        x.parties[0]
        for x in drafts
        if len(x.parties) == 1 and x.parties[0].kind == "person" and not x.plural
        and _gender(d, x) in (gender, None)
    ]  # fmt: skip
    return tuple(dict.fromkeys(parties)) or None


def _one_body(drafts: tuple[Draft, ...]) -> tuple[Party, ...] | None:
    """A state, body or singular organisation; a `thing` in the singular fits too, with no party."""
    if len(drafts) != 1:
        return None
    draft = drafts[0]
    if draft.kind == "thing":
        return None if draft.plural else ()
    if draft.plural or len(draft.parties) != 1 or draft.parties[0].kind == "person":
        return None
    return draft.parties


def _several(drafts: tuple[Draft, ...]) -> tuple[Party, ...] | None:
    """Joined parties, several parties of one phrase, or a plural group; a plural `thing` fits too, with no party."""
    parties = tuple(dict.fromkeys(p for x in drafts for p in x.parties))
    if len(drafts) > 1 or any(x.plural for x in drafts):
        return parties if parties or drafts[0].kind == "thing" else None
    return parties if len(parties) > 1 else None


def _first_person(d: Discourse, quotes: Iterable[Quotation], draft: Draft, many: bool) -> Draft:
    quote = next((q for q in quotes if q.first <= draft.first < q.last), None)
    if quote is None:
        return replace(draft, why="pronoun: first person outside a quotation")
    if many and (stated := _named_after(d, draft)):
        return replace(draft, parties=stated, why="pronoun: we in …")
    speaker = d.draft_at(quote.speaker)
    if speaker is None or len(speaker.parties) != 1:
        return replace(draft, why="pronoun: speaker not known")
    party = speaker.parties[0]
    if not many or party.kind != "person":
        return replace(draft, parties=(party,), why="pronoun: the speaker")
    state = facts.states().get(party.country or "")
    if state is None or party.sector != "GOV":
        return replace(draft, why="pronoun: the speaker and others")
    return replace(draft, parties=(state_party(state),), why="pronoun: the speaker's state")


def _named_after(d: Discourse, draft: Draft) -> tuple[Party, ...] | None:
    """ "We in Britain", "we Ukrainians": the state or people named right after "we"."""
    tokens = d.document.tokens
    nxt = next((x for x in d.drafts if draft.last <= x.first <= draft.last + 1), None)
    between = [t.lower for t in tokens[draft.last : nxt.first]] if nxt else []
    if nxt and nxt.kind in ("state", "people") and between in ([], ["in"], ["of"], ["the"]):
        return nxt.parties
    return None
