"""What is only asked, forecast or arranged in one house: words that tell of no act between parties.

Invariant: a look at one weighed claim and its sentence; what is no act comes back with the reason. PLOVER, draft 2.0: a
threat is its maker's own word, and one government's dealings with itself are none.
"""

from __future__ import annotations

from collections.abc import Callable

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.lexicon import lexicon
from communique.codebook.speech import speech_verb
from communique.coding.drafts.harm import is_owned_up
from communique.coding.left_out.mere_words_loose import (
    is_belittled,
    is_by_nobody,
    is_charge,
    is_described,
    is_greeting,
    is_naming,
    is_of_oneself,
    is_only_a_name,
    is_required,
)
from communique.coding.left_out.mere_words_told import (
    Look,
    asked_openly,
    asks_how_many,
    asks_whether,
    is_aimed_at,
    is_allowed,
    is_asked_by_press,
    is_charged,
    is_civil_craft,
    is_each_time,
    is_kept_from,
    is_of_anybody,
    is_planned_no_more,
    is_polled,
    is_possible_only,
    is_pretended,
    is_rewarded,
    is_subject_matter,
    is_to_be_prevented,
    is_topic,
    is_way_out,
)
from communique.coding.left_out.relevance import why_not
from communique.coding.sides.one_house import in_one_house, of_own_side
from communique.coding.syntax import clause_of, is_verb, prepositional
from communique.coding.weight import Weighed
from communique.model.claim import Participant
from communique.model.document import Document
from communique.model.party import Party


def no_event(document: Document, weighed: Weighed) -> str | None:
    """Why a weighed claim is no event, or None where it is one: not political, or mere words."""
    look = Look(document, weighed)
    if why := next((why for holds, why in _ANYWHERE if holds(look)), None):
        return f"{weighed.claim.act}: {why}"
    return why_not(weighed) or _never(document, weighed) or _told_only(look)


def _never(document: Document, weighed: Weighed) -> str | None:
    """Why what has not been done at all, on no day and on nobody's word, is nothing to tell ("has not sent any troops")."""
    claim = weighed.claim
    if claim.status in ("not-done", "hypothetical") and is_owned_up(document, weighed.at):
        return f"{claim.act}: nobody has claimed it"
    if claim.status == "denied" and any(k.lower == "first" for k in document.kids(weighed.at, "advmod")):
        return f"{claim.act}: denied is only who was the first"
    if claim.type is None and claim.status == "not-done" and any("'impossible'" in reason for reason in claim.reasons):
        return f"{claim.act}: what cannot be done"
    if claim.type is None and claim.status == "not-done" and not claim.actors and _by_nobody(document, weighed.at):
        return f"{claim.act}: what nobody does"
    if claim.type is None and claim.status == "not-done" and not claim.actors and claim.act in acts_in("spoken"):
        return f"{claim.act}: what nobody says"  # "we will not be lectured"
    if claim.act == "publish" and _is_caption(document, weighed.at):
        return f"{claim.act}: who a picture is from"
    if claim.type is not None or claim.status != "not-done" or claim.attribution is not None or claim.when.when is not None:
        return None
    words = {document.tokens[i].lower for i in clause_of(document, weighed.at)}
    return f"{claim.act}: never done" if words & cue("never") else None


def _by_nobody(document: Document, at: int) -> bool:
    """Is it told of nobody ("nobody gets to strike our men"), or of anybody ("one cannot bomb Mali into peace")?"""
    above = [document.tokens[at], *document.ancestors(at)]
    anybody = {"one", "you"} if "can" in (k.lemma for k in document.kids(at, "aux")) else set()
    nobody = {"nobody", "no-one", "none"} | anybody
    return any(k.lower in nobody for t in above for k in document.kids(t.i, "nsubj"))


def _is_caption(document: Document, at: int) -> bool:
    """Does it say who the picture is from that a caption speaks of ("takes off in a photo released by the army")?"""
    token = document.tokens[at]
    picture = document.tokens[token.head]
    return token.dep == "acl" and picture.dep == "pobj" and picture.lemma.lower() in cue("pictures")


def only_words(document: Document, weighed: Weighed) -> str | None:
    """Why a claim tells no act, or None where it does."""
    return _told_only(Look(document, weighed))


def _told_only(look: Look) -> str | None:
    claim = look.claim
    if claim.scheme != "plover" or claim.type is None:
        return None
    why = next((why for holds, why in _ONLY_WORDS if holds(look)), None)
    return f"{claim.act}: {why.format(status=claim.status)}" if why is not None else None


def _asks_nobody(look: Look) -> bool:
    """Is something asked by a mere noun, of nobody and for nothing that is told?"""
    weighed = look.weighed
    return look.claim.act in acts_in("asking") and weighed.alone and not (look.claim.recipients or weighed.asks)


def _is_supposed(look: Look) -> bool:
    """Is the threat only what may befall somebody, from nobody ("will answer if attacked")?"""
    claim, bare = look.claim, not look.document.kids(look.token.i, "aux", "auxpass")
    return bare and claim.type == "THREATEN" and claim.status == "hypothetical" and not claim.actors


def _is_guess(look: Look) -> bool:
    """Is the threat what may or would be done, told by anybody but those who would do it?"""
    claim = look.claim
    if claim.type != "THREATEN" or claim.act == "threaten":
        return False
    if claim.status not in ("hypothetical", "expected") or claim.attribution is None:
        return False
    if any(word in claim.attribution.cue for word in cue("warning")):
        return False
    speaker = claim.attribution.party
    if speaker is None:
        return claim.status == "hypothetical"
    return not _is_theirs(speaker, claim.actors)


def _is_theirs(speaker: Party, actors: tuple[Participant, ...]) -> bool:
    """May somebody who speaks be one of those who would act, as far as it is told whose they are?"""
    if speaker.country is None or not actors:
        return speaker.sector in _ORGANS or speaker.label in {p.party.label for p in actors}
    return any(p.party.country in (speaker.country, None) for p in actors)


_ORGANS = frozenset(("GOV", "MIL", "COP", "LEG", "REB", "UAF"))


def _refused_by_nobody(look: Look) -> bool:
    return look.claim.type == "REJECT" and look.claim.status == "not-done" and not look.claim.actors


def _is_habit(look: Look) -> bool:
    """Is it told as what is always done ("sells it water", "which hosts refugees")? The present tense of a headline is not."""
    claim = look.claim
    if "ongoing: present" not in claim.reasons or look.last_word != ".":
        return False
    if claim.act == "trade":
        return not (claim.actors and claim.recipients)
    return claim.act in ("aid", "rescue") and look.token.dep == "relcl"


def _attackers_leave(look: Look) -> bool:
    claim = look.claim
    return claim.act == "withdraw" and bool(claim.actors) and all(_is_unknown_band(p.party) for p in claim.actors)


def _is_unknown_band(party: Party) -> bool:
    """Are they told by their arms alone ("gunmen", "the attackers"), and nobody's men?"""
    plain = party.country is None and party.kind == "group" and " " not in party.name
    return plain and party.role is not None and party.sector in ("UAF", "CRM")


def _nobody_is_sorry(look: Look) -> bool:
    return look.claim.act == "apologise" and not look.claim.actors


def _accuses_own_side(look: Look) -> bool:
    """Is it a clause's deed put on a side's own people ("the president claimed that the army had hit them")?"""
    claim = look.claim
    return claim.act == "accuse" and claim.rule.startswith("lexicon/operators") and of_own_side(claim)


def _is_of_interests(look: Look) -> bool:
    """Is it a conflict of interests, or of laws, and no fight?"""
    between = prepositional(look.document, look.token.i, "of")
    return look.claim.act == "fight" and any(look.document.tokens[i].lemma in _NO_ARMS for i in between)


_NO_ARMS = frozenset(("interest", "law", "opinion", "conscience", "generation", "idea", "value"))


def _strikes_in_words(look: Look) -> bool:
    """Is it what a law, a plan or words are called ("the ban is an attack on Poland", "called the ruling an attack on it")?"""
    document, token = look.document, look.token
    if look.claim.act != "attack" or token.pos != "NOUN":
        return False
    roles = _CALLED.get(token.dep, ())
    return any(k.dep in roles and _is_of_words(k.lemma.lower()) for k in document.kids(token.head))


_CALLED: dict[str, tuple[str, ...]] = {"attr": ("nsubj",), "oprd": ("dobj", "nsubj")}
"""By where a noun stands, what it is called."""


def _is_of_words(noun: str) -> bool:
    classes = {name for entry in lexicon().nouns.get(noun, ()) for name in entry.classes}
    return bool(classes & _OF_WORDS) and not classes & {"attack", "weapon", "siege"}


_OF_WORDS = frozenset(("law", "plan", "measure", "restriction", "report", "falsehood", "election", "accusation", "idea"))


def _speaks_there(look: Look) -> bool:
    """Is it a rally of one's own, that somebody speaks at ("told supporters at a rally in Kano", "addressed a rally")?"""
    verb = next((t for t in look.document.ancestors(look.token.i) if is_verb(t)), look.token)
    speaks = speech_verb(verb.lemma.lower(), verb.lower) is not None or verb.lemma in cue("reaching")
    against = any(k.lower == "against" for k in look.document.kids(look.token.i, "prep"))
    return look.claim.act == "demonstrate" and look.token.lemma in _RALLIES and speaks and not against


_RALLIES = frozenset(("rally", "gathering"))


def _to_me(look: Look) -> bool:
    """Is it help that somebody tells of having got ("they gave me a bottle of water")?"""
    got = look.document.kids(look.token.i, "dative", "iobj", "dobj")
    return look.claim.act == "aid" and any(k.lower == "me" for k in got)


def _is_rare(look: Look) -> bool:
    """Is it told how seldom it is done, and so of no one time ("prosecutors rarely pursue such cases")?"""
    return is_verb(look.token) and any(k.lower in cue("seldom") for k in look.document.kids(look.token.i, "advmod"))


def _is_beyond_means(look: Look) -> bool:
    """Is it what somebody can or cannot afford to do ("cannot afford to take in more refugees")? That is a view."""
    above = (t for t in look.document.ancestors(look.token.i) if t.lemma.lower() in cue("affording"))
    return any(look.token.i in look.document.subtree(k.i) for t in above for k in look.document.kids(t.i, "xcomp"))


_ANYWHERE: tuple[tuple[Callable[[Look], bool], str], ...] = (
    (_speaks_there, "a rally that somebody speaks at"),
    (_is_of_interests, "a conflict without arms"),
    (_strikes_in_words, "what words or laws are called"),
    (_to_me, "what somebody tells of themselves"),
    (_is_rare, "how seldom it is done"),
    (is_possible_only, "what could be done"),
    (is_aimed_at, "what something is aimed at"),
    (is_rewarded, "what money is offered for"),
    (is_planned_no_more, "what a plan was for that came to nothing"),
    (is_each_time, "what happens each time"),
    (_is_beyond_means, "what somebody can or cannot afford"),
)
"""What makes mere words of a claim whatever is told around it, and why."""


def _stays_in_house(look: Look) -> bool:
    return look.claim.act in acts_in("within one house") and in_one_house(look.claim)


_ONLY_WORDS: tuple[tuple[Callable[[Look], bool], str], ...] = (
    (is_subject_matter, "what something else is about"),
    (is_charged, "what somebody is charged with"),
    (is_kept_from, "what others keep somebody from"),
    (is_way_out, "a way or a topic, and nothing done"),
    (asked_openly, "a question, which tells nothing"),
    (asks_how_many, "how many is asked, and not told"),
    (asks_whether, "whether it has happened is asked, and not told"),
    (is_of_anybody, "told of whoever may do it"),
    (is_civil_craft, "a craft of nobody's"),
    (is_to_be_prevented, "what is not, or not yet, prevented"),
    (is_allowed, "what a law or the like allows"),
    (is_asked_by_press, "a question that somebody answers"),
    (is_polled, "what people think, told by a poll"),
    (_is_supposed, "what may befall somebody, from nobody"),
    (is_topic, "what talks or the like are about"),
    (is_pretended, "played at, as in a drill"),
    (_asks_nobody, "of whom, or what, is not told"),
    (_is_guess, "{status}, in another's guess"),
    (_refused_by_nobody, "not done, and nobody is told to refuse it"),
    (_is_habit, "a habit"),
    (_attackers_leave, "attackers who leave give nothing up"),
    (_nobody_is_sorry, "by whom is not told"),
    (_accuses_own_side, "told of its own side"),
    (is_described, "how somebody is described"),
    (is_belittled, "how somebody is belittled"),
    (is_required, "what a rule requires"),
    (is_of_oneself, "told of oneself"),
    (is_only_a_name, "what a thing is called"),
    (is_greeting, "a greeting"),
    (is_naming, "what a thing is called"),
    (is_charge, "what somebody is charged with"),
    (is_by_nobody, "by whom is not told"),
    (_stays_in_house, "within one government"),
)
"""What makes mere words of a claim, and why; the first that holds is the reason."""
