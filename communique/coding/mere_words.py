"""What is only asked, forecast or arranged in one house: words that tell of no act between parties.

Invariant: a look at one weighed claim and its sentence; what is no act comes back with the reason. PLOVER, draft 2.0: a
threat is its maker's own word, and one government's dealings with itself are none.
"""

from __future__ import annotations

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.ontology import quad_of
from communique.coding.harm import is_owned_up
from communique.coding.relevance import why_not
from communique.coding.syntax import clause_of, objects
from communique.coding.weight import Weighed
from communique.model.claim import Claim, Participant
from communique.model.document import Document
from communique.model.party import Party


def no_event(document: Document, weighed: Weighed) -> str | None:
    """Why a weighed claim is no event, or None where it is one: not political, or mere words."""
    return why_not(weighed) or _never(document, weighed) or only_words(document, weighed)


def _never(document: Document, weighed: Weighed) -> str | None:
    """Why what has not been done at all, on no day and on nobody's word, is nothing to tell ("has not sent any troops")."""
    claim = weighed.claim
    if claim.status in ("not-done", "hypothetical") and is_owned_up(document, weighed.at):
        return f"{claim.act}: nobody has claimed it"
    if claim.status == "denied" and any(k.lower == "first" for k in document.kids(weighed.at, "advmod")):
        return f"{claim.act}: denied is only who was the first"
    if claim.type is None and claim.status == "not-done" and any("'impossible'" in reason for reason in claim.reasons):
        return f"{claim.act}: what cannot be done"
    if claim.act == "publish" and _is_caption(document, weighed.at):
        return f"{claim.act}: who a picture is from"
    if claim.type is not None or claim.status != "not-done" or claim.attribution is not None or claim.when.when is not None:
        return None
    words = {document.tokens[i].lower for i in clause_of(document, weighed.at)}
    return f"{claim.act}: never done" if words & cue("never") else None


def _is_caption(document: Document, at: int) -> bool:
    """Does it say who the picture is from that a caption speaks of ("takes off in a photo released by the army")?"""
    token = document.tokens[at]
    picture = document.tokens[token.head]
    return token.dep == "acl" and picture.dep == "pobj" and picture.lemma.lower() in cue("pictures")


def only_words(document: Document, weighed: Weighed) -> str | None:
    """Why a claim tells no act, or None where it does."""
    claim = weighed.claim
    if claim.scheme == "plover" and _is_possible_only(document, weighed.at):
        return f"{claim.act}: what could be done"
    if claim.scheme != "plover" or claim.type is None:
        return None
    if _is_subject_matter(document, weighed.at):
        return f"{claim.act}: what something else is about"
    if _is_charged(document, weighed.at):
        return f"{claim.act}: what somebody is charged with"
    if _asked_openly(document, weighed.at):
        return f"{claim.act}: a question, which tells nothing"
    if claim.status == "hypothetical" and _asks_how_many(document, weighed.at):
        return f"{claim.act}: how many is asked, and not told"
    if (
        claim.attribution is not None
        and _is_poll(claim.attribution.at.text)
        and (quad_of(claim.type) or "").startswith("verbal")
    ):
        return f"{claim.act}: what people think, told by a poll"
    if _is_pretended(document, weighed.at):
        return f"{claim.act}: played at, as in a drill"
    if claim.act in acts_in("asking") and weighed.alone and not (claim.recipients or weighed.asks):
        return f"{claim.act}: of whom, or what, is not told"
    if claim.type == "THREATEN" and claim.act != "threaten" and _is_guess(claim):
        return f"{claim.act}: {claim.status}, in another's guess"
    if claim.type == "REJECT" and claim.status == "not-done" and not claim.actors:
        return f"{claim.act}: not done, and nobody is told to refuse it"
    if "ongoing: present" in claim.reasons and _habitual(document, weighed):
        return f"{claim.act}: a habit"
    if claim.act == "withdraw" and claim.actors and all(_is_unknown_band(p.party) for p in claim.actors):
        return "withdraw: attackers who leave give nothing up"
    if claim.act == "apologise" and not claim.actors:
        return "apologise: by whom is not told"
    if claim.act == "accuse" and claim.rule.startswith("lexicon/operators") and _of_own_side(claim):
        return f"{claim.act}: told of its own side"  # "the president claimed that the army had hit them"
    if claim.act in acts_in("within one house") and _one_house(claim):
        return f"{claim.act}: within one government"
    return None


def _of_own_side(claim: Claim) -> bool:
    """Does it meet nobody, or its own government? An opposition's charge of fraud is the government's to answer."""
    apart = any(p.party.sector in ("OPP", "PTY", "IGO", "SOC") or p.party.kind == "body" for p in claim.actors)
    return (_one_house(claim) or not claim.recipients) and not apart


def _is_subject_matter(document: Document, at: int) -> bool:
    """Is it a gerund that says what a noun is about ("a treaty on sharing the river")?"""
    token = document.tokens[at]
    before = document.tokens[token.head]
    about = token.tag == "VBG" and token.dep == "pcomp" and before.lower in ("on", "about")
    return about and document.tokens[before.i - 1].pos == "NOUN"


def _habitual(document: Document, weighed: Weighed) -> bool:
    """Is it told as what is always done ("sells it water", "which hosts refugees")? The present tense of a headline is not."""
    if _last_word(document, weighed.at) != ".":
        return False
    claim = weighed.claim
    if claim.act == "trade":
        return not (claim.actors and claim.recipients)
    return claim.act in ("aid", "rescue") and document.tokens[weighed.at].dep == "relcl"


def _asked_openly(document: Document, at: int) -> bool:
    """Does the act stand in a question ("Should the minister resign?")? A quotation's own mark may stand before its end."""
    return _last_word(document, at) == "?"


def _asks_how_many(document: Document, at: int) -> bool:
    """Does the clause ask for a number ("it was not known how many were killed")?"""
    tokens = document.tokens
    return any(tokens[i].lower == "how" and tokens[tokens[i].head].lower in ("many", "much") for i in clause_of(document, at))


def _is_charged(document: Document, at: int) -> bool:
    """Is it the content of a charge ("jailed on charges of spreading false news")?"""
    token = document.tokens[at]
    while token.dep in ("dobj", "conj", "compound") and token.head != token.i:
        token = document.tokens[token.head]
    of = document.tokens[token.head]
    if token.dep not in ("pcomp", "pobj") or of.lower not in ("of", "for"):
        return False
    above = document.tokens[of.head]
    verb = document.tokens[above.head] if above.dep in ("dobj", "nsubjpass") else above
    cleared = verb.lemma.lower() in ("acquit", "clear") and of.lower == "of"  # "cleared a man of killing his wife"
    return cleared or above.lemma.lower() in cue("charging")


def _is_poll(words: str) -> bool:
    """Do the words name a poll ("a survey by the daily Fakty")?"""
    return not {w.strip(",.").lower() for w in words.split()}.isdisjoint(cue("polling"))


def _is_possible_only(document: Document, at: int) -> bool:
    """Is it what somebody is able to do, or need not do ("capable of striking Lima", "will win without striking Lima")?"""
    token = document.tokens[at]
    if token.dep in ("dobj", "obj"):
        token = document.tokens[token.head]
    while token.dep == "conj" and token.head < token.i:
        token = document.tokens[token.head]
    above = document.tokens[token.head]
    if token.dep != "pcomp":
        return False
    opened = document.tokens[above.head]
    if above.lower == "of":
        return opened.lemma.lower() in cue("able")
    while opened.dep in ("xcomp", "conj", "pcomp", "prep") and opened.head != opened.i:
        opened = document.tokens[opened.head]
    return above.lower == "without" and not _MODAL.isdisjoint(k.lower for k in document.kids(opened.i, "aux"))


_MODAL = frozenset(("will", "would", "can", "could", "may", "might", "should", "'ll", "'d"))


def _is_pretended(document: Document, at: int) -> bool:
    """Is it done to a target, or by an enemy, that is only played ("attacks on a mock base", "a simulated raid")?"""
    token = document.tokens[at]
    near = document.subtree(at) if token.pos == "NOUN" else [i for o in objects(document, at) for i in document.subtree(o)]
    return any(document.tokens[i].lower in cue("played") and document.tokens[i].pos in ("ADJ", "VERB", "NOUN") for i in near)


def _last_word(document: Document, at: int) -> str:
    """The last word or mark of the sentence around a token."""
    sentence = document.sentences[document.tokens[at].sentence]
    return next((t.text for t in reversed(document.sentence_tokens(sentence)) if t.text.strip()), "")


def _is_guess(claim: Claim) -> bool:
    """Is what may or would be done told by anybody but those who would do it?"""
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


_HOUSES = (frozenset(("GOV", "MIL", "COP", "SPY")), frozenset(("LEG",)))


def _is_unknown_band(party: Party) -> bool:
    """Are they told by their arms alone ("gunmen", "the attackers"), and nobody's men?"""
    plain = party.country is None and party.kind == "group" and " " not in party.name
    return plain and party.role is not None and party.sector in ("UAF", "CRM")


def _own_ranks(claim: Claim) -> bool:
    """Do commanders order the men of whom nothing else is told ("ordered officers to fire")?"""
    commanding = bool(claim.actors) and all(p.party.sector in _ARMED for p in claim.actors)
    return commanding and bool(claim.recipients) and all(_is_rank(p.party) for p in claim.recipients)


def _is_rank(party: Party) -> bool:
    return party.country is None and party.kind == "group" and party.sector in _ARMED


_ARMED = frozenset(("MIL", "COP"))


def _one_house(claim: Claim) -> bool:
    """Are all parties of one country, and all of its executive, or all of its parliament?"""
    parties = claim.parties
    if _own_ranks(claim):
        return True
    if len({p.name for p in parties}) < 2 or len({p.country for p in parties}) > 1:
        return False
    if claim.act not in acts_in("asking") and parties[0].country is None:
        return False
    if any(p.party.sector == "MIL" for p in claim.actors) and any(p.party.sector != "MIL" for p in claim.recipients):
        return False  # "the army demanded that the president resign"
    return any(all(p.sector in house for p in parties) for house in _HOUSES)
