"""What the words around an act say of it that make mere words of it: a charge, a question, a poll, a drill, a topic.

Invariant: a look at one weighed claim and its sentence; nothing is changed here.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.codebook.coding_cues import cue
from communique.codebook.ontology import quad_of
from communique.codebook.speech import speech_verb
from communique.coding.syntax import clause_of, infinitive, is_passive, is_verb, objects, subject_of
from communique.coding.weight import Weighed
from communique.model.claim import Claim
from communique.model.document import Document, Token


@dataclass(frozen=True, slots=True)
class Look:
    """A weighed claim in its document."""

    document: Document
    weighed: Weighed

    @property
    def claim(self) -> Claim:
        return self.weighed.claim

    @property
    def token(self) -> Token:
        """The head of the trigger."""
        return self.document.tokens[self.weighed.at]

    @property
    def last_word(self) -> str:
        """The last word or mark of the sentence."""
        sentence = self.document.sentences[self.token.sentence]
        return next((t.text for t in reversed(self.document.sentence_tokens(sentence)) if t.text.strip()), "")


def is_subject_matter(look: Look) -> bool:
    """Is it a gerund that says what a noun is about ("a treaty on sharing the river")?"""
    document, token = look.document, look.token
    before = document.tokens[token.head]
    about = token.tag == "VBG" and token.dep == "pcomp" and before.lower in ("on", "about")
    return about and document.tokens[before.i - 1].pos == "NOUN"


def is_way_out(look: Look) -> bool:
    """Is it a bare noun that tells a way or a topic, and nothing that is done ("talks are the only way", "there is no
    alternative to sanctions", "when it comes to trade")?
    """
    document, token = look.document, look.token
    verb = document.tokens[token.head]
    noun = document.tokens[verb.head]
    if token.dep == "pobj" and verb.lower == "to" and noun.lemma == "come":
        return any(k.lower == "it" for k in document.kids(noun.i, "nsubj"))
    if not look.weighed.alone or token.pos not in ("NOUN", "PROPN"):
        return False
    if token.dep == "nsubj" and verb.lemma == "be":
        return any(k.lemma.lower() in cue("ways-out") for k in document.kids(verb.i, "attr"))
    if token.dep != "pobj" or document.kid(token.i, "det", "poss") is not None:
        return False
    if verb.lower in ("barring", "absent"):
        return True
    return verb.lower in ("to", "through", "of", "for") and noun.pos == "NOUN" and noun.lemma.lower() in cue("ways-out")


def is_kept_from(look: Look) -> bool:
    """Is it what others keep somebody from ("is barred from importing gas")? That refuses nothing."""
    document, token = look.document, look.token
    verb = document.tokens[token.head]
    if look.claim.status != "not-done" or token.dep != "pcomp" or verb.lower != "from":
        return False
    above = verb.head
    return is_verb(document.tokens[above]) and (is_passive(document, above) or document.kid(above, "dobj") is not None)


def is_charged(look: Look) -> bool:
    """Is it the content of a charge ("jailed on charges of spreading false news")?"""
    document, token = look.document, look.token
    while token.dep in ("dobj", "conj", "compound") and token.head != token.i:
        token = document.tokens[token.head]
    of = document.tokens[token.head]
    above = document.tokens[of.head]
    if token.dep == "pcomp" and of.lower == "with":  # "charged with aiding Chad"
        return above.lemma in cue("charging-that") and (quad_of(look.claim.type) or "").endswith("cooperation")
    if token.dep not in ("pcomp", "pobj") or of.lower not in ("of", "for"):
        return False
    verb = document.tokens[above.head] if above.dep in ("dobj", "nsubjpass") else above
    cleared = verb.lemma.lower() in ("acquit", "clear") and of.lower == "of"  # "cleared a man of killing his wife"
    return cleared or above.lemma.lower() in cue("charging")


def asked_openly(look: Look) -> bool:
    """Does the act stand in a question ("Should the minister resign?")? A quotation's own mark may stand before its end."""
    return look.last_word == "?"


def asks_whether(look: Look) -> bool:
    """Is it asked whether something has happened ("to determine whether any Kenyans were hurt")? What may yet, is not."""
    document, token = look.document, look.token
    unclear = any(k.lemma in _UNSURE for k in document.kids(token.head, "acomp"))  # "not clear if Iran had attacked"
    asked = (token.dep in ("ccomp", "pcomp") or unclear) and any(
        k.lower in ("whether", "if") for k in document.kids(token.i, "mark")
    )
    helping = document.kids(token.i, "aux", "auxpass")
    past = any(t.lower in _PAST for t in helping) or (token.tag == "VBD" and not helping)
    return asked and past and look.claim.status == "hypothetical"


_UNSURE = frozenset(("clear", "unclear", "certain", "uncertain", "sure", "unsure", "unknown"))
_PAST = frozenset(("had", "has", "have", "was", "were", "did"))


def asks_how_many(look: Look) -> bool:
    """Does the clause ask for a number ("it was not known how many were killed")?"""
    tokens, clause = look.document.tokens, clause_of(look.document, look.weighed.at)
    asked = any(tokens[i].lower == "how" and tokens[tokens[i].head].lower in ("many", "much") for i in clause)
    return asked and look.claim.status == "hypothetical"


def is_asked_by_press(look: Look) -> bool:
    """Is it a question after which somebody says something ("said when questioned about the raid")?"""
    document, token = look.document, look.token
    upon = any(k.lower == "when" for k in document.kids(token.i, "advmod", "mark"))
    told = document.tokens[token.head]
    spoke = speech_verb(told.lemma.lower(), told.lower) is not None
    return look.claim.act == "investigate" and token.dep == "advcl" and upon and spoke and not look.claim.actors


def is_allowed(look: Look) -> bool:
    """Is it only what a law or the like allows ("a policy that allows people to be arrested without charge")?"""
    verb = look.document.tokens[look.token.head]
    if look.token.dep not in ("ccomp", "xcomp") or verb.lemma not in cue("allowing"):
        return False
    rule = subject_of(look.document, verb.i)
    return rule is not None and look.document.tokens[rule].lemma.lower() in cue("rules")


def is_polled(look: Look) -> bool:
    """Is it a word that a poll gives people ("a survey by the daily Fakty found that most reject it")?"""
    said, type_ = look.claim.attribution, look.claim.type
    if said is None or not (quad_of(type_) or "").startswith("verbal"):
        return False
    return not {w.strip(",.").lower() for w in said.at.text.split()}.isdisjoint(cue("polling"))


def is_possible_only(look: Look) -> bool:
    """Is it what somebody is able to do, or need not do ("capable of striking Lima", "will win without striking Lima")?"""
    document, token = look.document, _gerund(look)
    above = document.tokens[token.head]
    if token.dep in ("acl", "relcl") and above.lemma.lower() in cue("ability"):
        return infinitive(document, token.i)  # "the ability to strike Lima"
    if above.lemma.lower() in cue("able") and above.dep == "amod" and document.tokens[above.head].i < above.i:
        return infinitive(document, token.i)  # "a drone able to strike Lima"
    if token.dep != "pcomp":
        return False
    opened = document.tokens[above.head]
    if above.lower == "of":
        return opened.lemma.lower() in cue("able")
    while opened.dep in ("xcomp", "conj", "pcomp", "prep") and opened.head != opened.i:
        opened = document.tokens[opened.head]
    return above.lower == "without" and not _MODAL.isdisjoint(k.lower for k in document.kids(opened.i, "aux"))


def is_topic(look: Look) -> bool:
    """Is it only what talks, aid or the like are about ("the talks focused on lifting the ban")?"""
    document, token = look.document, look.token
    before = document.tokens[token.head]
    about = token.dep == "pcomp" and document.tokens[before.head].lemma.lower() in cue("centring")
    return about and not look.claim.actors


def is_aimed_at(look: Look) -> bool:
    """Is it only what a plan, a law or a campaign is for ("rules aimed at punishing Peru")?"""
    token = _gerund(look)
    to = look.document.tokens[token.head]
    aimed = look.document.tokens[to.head]
    return (
        token.dep == "pcomp" and to.lower in ("at", "toward", "towards") and aimed.tag == "VBN" and aimed.lemma in cue("aimed")
    )


def is_planned_no_more(look: Look) -> bool:
    """Is it what a plan was for that came to nothing ("scrapped a plan to send police")?"""
    document, token = look.document, look.token
    plan = document.tokens[token.head]
    verb = document.tokens[plan.head]
    told = token.dep in ("acl", "relcl") and plan.lemma in cue("plans") and plan.dep in ("dobj", "nsubjpass")
    given_up = infinitive(document, token.i) and verb.lemma in cue("giving-up-plans") and look.claim.type == "THREATEN"
    subject = subject_of(document, verb.i)
    own = any(subject in document.tokens_in(p.at.span) for p in look.claim.actors)  # others' plans are still theirs
    return told and given_up and own


def is_rewarded(look: Look) -> bool:
    """Is it only what money is offered for ("a reward for the arrest of two rebels")?"""
    document, token = look.document, look.token
    before = document.tokens[token.head]
    offered = (before.head, *(k.i for k in document.kids(before.head, "dobj")))
    return token.dep == "pobj" and before.lower == "for" and any(document.tokens[i].lemma in cue("rewards") for i in offered)


def _gerund(look: Look) -> Token:
    """The verb that a preposition governs: the word itself, or that of which it is the object or a further verb."""
    document, token = look.document, look.token
    if token.dep in ("dobj", "obj"):
        token = document.tokens[token.head]
    while token.dep == "conj" and token.head < token.i:
        token = document.tokens[token.head]
    return token


def is_each_time(look: Look) -> bool:
    """Is it what happens again and again, told of no day ("every time they raid the camp, it is rebuilt")?"""
    document, token = look.document, look.token
    while token.dep in ("xcomp", "conj", "dobj") and token.head != token.i:
        token = document.tokens[token.head]
    if token.dep == "advcl" and any(k.lower == "whenever" for k in document.kids(token.i, "advmod", "mark")):
        return True
    times = [k for k in document.kids(token.i, "npadvmod") if k.lower == "time"]
    if token.dep in ("relcl", "acl") and document.tokens[token.head].lower == "time":
        times.append(document.tokens[token.head])
    return any(k.lower in ("every", "each") for time in times for k in document.kids(time.i, "det"))


def is_to_be_prevented(look: Look) -> bool:
    """Is it an attack that was not prevented, or is yet to be ("failed to prevent the raid")? Nobody is taken then."""
    averts = look.claim.act == "arrest" and look.token.lemma in ("prevent", "avert", "foil", "thwart", "disrupt")
    return averts and look.claim.status not in ("done", "ongoing", "ended")


def is_of_anybody(look: Look) -> bool:
    """Is it told of whoever may do it ("anyone who attacks the soldiers will be punished")?"""
    head = look.document.tokens[look.token.head] if look.token.dep == "relcl" else look.token
    return head.lower in ("anyone", "anybody", "whoever", "everyone", "everybody", "whomever")


def is_civil_craft(look: Look) -> bool:
    """Is it only a plane or helicopter of nobody's that flies ("the plane flew over the Pacific")?"""
    subject = subject_of(look.document, look.token.i) if look.claim.act == "deploy" and not look.claim.actors else None
    if subject is None or look.document.tokens[subject].lemma.lower() not in cue("craft"):
        return False
    return not any(k.lemma.lower() in cue("armed-craft") for k in look.document.kids(subject, "amod", "compound", "nmod"))


def is_pretended(look: Look) -> bool:
    """Is it done to a target, or by an enemy, that is only played ("attacks on a mock base", "a simulated raid")?"""
    document, at = look.document, look.weighed.at
    heads = [at] if look.token.pos == "NOUN" else objects(document, at)
    near = (document.tokens[i] for head in heads for i in document.subtree(head))
    return any(t.lower in cue("played") and t.pos in ("ADJ", "VERB", "NOUN") for t in near)


_MODAL = frozenset(("will", "would", "can", "could", "may", "might", "should", "'ll", "'d"))
