"""Words that look like one party's act on another and are none: of rules, of oneself, of nobody, or only a name for a thing.

Invariant: a look at one weighed claim and its sentence; nothing is changed here.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.codebook.ontology import quad_of
from communique.coding.left_out.mere_words_told import Look
from communique.coding.syntax import is_passive, is_verb, relative_head, subject_of
from communique.model.document import Document, Token


def is_required(look: Look) -> bool:
    """Is it what a rule requires, or nobody is told to ("federal law requires candidates to", "they are required to")?"""
    document, token = look.document, look.token
    if look.claim.act != "demand" or token.lemma not in cue("requiring"):
        return False
    if is_passive(document, token.i) and token.dep != "acl":
        return not look.claim.actors
    rule = token.head if token.dep == "acl" else subject_of(document, token.i)
    return rule is not None and not look.claim.actors and document.tokens[rule].lemma.lower() in cue("rules")


def is_of_oneself(look: Look) -> bool:
    """Is it said of oneself ("portrayed himself as a shrewd manager", "blamed themselves")?"""
    named = look.document.kids(look.token.i, "dobj", "obj")
    return look.claim.act in ("accuse", "criticise") and any(k.lower in _SELVES for k in named)


_SELVES = frozenset(("himself", "herself", "itself", "themselves", "ourselves", "myself", "yourself"))


def is_only_a_name(look: Look) -> bool:
    """Is it what somebody calls a thing that another tells about ("shaken by what he called a disaster"), and of nobody?"""
    document, token = look.document, look.token
    what = any(k.lower == "what" for k in document.kids(token.i, "dobj", "obj"))
    own = any(k.pos == "PRON" for k in document.kids(token.i, "nsubj"))  # "condemned what it called a raid": its own words
    named = what and token.lemma in _CALLING and not look.claim.recipients
    return look.claim.act == "criticise" and named and not own


_CALLING = frozenset(("call", "term", "describe", "label", "dub", "brand", "deem"))


def is_naming(look: Look) -> bool:
    """Is something only called by a name, or somebody called in ("called the Centre for Trade", "called in for tyres")?"""
    document, token = look.document, look.token
    named = any(document.tokens[k.i].pos == "PROPN" for k in document.kids(token.i, "oprd"))
    brought = any(k.lower in ("in", "up") for k in document.kids(token.i, "prt", "advmod"))
    return look.claim.act in ("demand", "appeal", "call") and token.lemma == "call" and (named or brought)


def is_belittled(look: Look) -> bool:
    """Is somebody dismissed as what they are, and from nothing ("was dismissed by many as a joke", "as too young")?"""
    document, token = look.document, look.token
    if look.claim.act != "resign" or token.lemma != "dismiss" or look.claim.trigger.text.endswith(" as"):
        return False
    hung = [token.i, *(k.i for agent in document.kids(token.i, "agent") for k in document.kids(agent.i, "pobj"))]
    told = [k for at in hung for k in document.kids(at, "prep") if k.lower == "as"]
    return any(k.lemma not in _MEASURES for prep in told for k in document.kids(prep.i, "pobj", "amod", "acomp"))


_MEASURES = frozenset(("part", "result", "consequence", "punishment", "of"))  # "dismissed as part of a purge"


def is_greeting(look: Look) -> bool:
    """Is it a greeting, to nobody who is named ("Welcome to Nairobi", "Thank you very much")?"""
    document, token, claim = look.document, look.token, look.claim
    if claim.act != "praise" or claim.recipients or token.lower not in ("welcome", "thank", "thanks"):
        return False
    addressed = token.lower != "welcome" and any(document.tokens[i].pos == "PROPN" for i in document.subtree(token.i))
    bare = document.kid(token.i, "nsubj") is None and all(k.lower == "you" for k in document.kids(token.i, "dobj"))
    return bare and not addressed  # "Thank you, Kenya" thanks Kenya


def is_charge(look: Look) -> bool:
    """Is it words that somebody is tried or punished for ("convicted of insulting the judges", "jailed for mocking her")?"""
    document, token = look.document, look.token
    if token.dep != "pcomp" or document.kid(token.i, "nsubj") or not (quad_of(look.claim.type) or "").startswith("verbal"):
        return False
    prep = document.tokens[token.head]
    above = document.tokens[prep.head] if prep.lower in ("of", "for") else None
    while above is not None and above.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADP") and above.head != above.i:
        above = document.tokens[above.head]
    return above is not None and is_verb(above) and above.lemma in cue("accusing-of")


def is_by_nobody(look: Look) -> bool:
    """Is it defiance or pressure by nobody who is told ("in violation of the ban", "to keep up the pressure on Peru")?"""
    claim = look.claim
    if claim.actors or claim.scheme != "plover":
        return False
    told = (look.token, *look.document.kids(look.token.i, "dobj"))  # "to keep up the pressure"
    return claim.act == "defy" or (claim.act == "demand" and any(t.lemma.lower() in cue("pressing") for t in told))


def is_described(look: Look) -> bool:
    """Is it only said whose people somebody is ("hackers linked to Chad", "which is linked to the state"), on nobody's word?"""
    document, token = look.document, look.token
    if look.claim.act != "accuse" or token.lemma not in cue("linking") or document.kid(token.i, "agent") is not None:
        return False
    return token.dep == "acl" or (_tells_of(document, token) and not look.claim.actors)


def _tells_of(document: Document, token: Token) -> bool:
    """Is it a relative clause in the present that tells of a noun, not how that came about?"""
    helper = document.kid(token.i, "auxpass")
    there = helper is not None and helper.lower in ("is", "are", "'s", "'re") and relative_head(document, token.i) != token.i
    return token.dep == "relcl" and there
