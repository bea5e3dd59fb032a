"""Attacks in words: what politicians do to each other, and to each other's records, for all its warlike verbs.

Invariant: a look at a draft with its sides; nobody in arms attacks in words, and no weapon is told of.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.codebook.coding_cues import cue
from communique.coding.drafts.harm import is_owned_up
from communique.coding.drafts.recast_case import Case
from communique.coding.syntax import is_nominal, prepositional, subject_of
from communique.model.party import Party

_ARMED = frozenset(("MIL", "COP", "REB", "UAF", "PRM", "CRM", "SPY"))
_POLITICIANS = frozenset(("GOV", "LEG", "PTY", "OPP", "ELI"))
_MET_IN_WORDS = _POLITICIANS | {"JUD", "JRN"}
_BODIES = frozenset(("EUR", "IGO", "UNO", "NGO"))
_BARE = frozenset((None, "explosives", "heavy-weapons"))
"""The modes that the verbs bring by themselves ("blasted", "pounded")."""


def is_in_words(case: Case) -> bool:
    """Is the attack one in words ("attacked the union on Monday, calling it weak", "blasted his rival for lying")?"""
    draft = case.draft
    told = {case.document.tokens[i].lemma.lower() for i in (draft.at, *draft.words, *draft.objects)}
    if told.isdisjoint(cue("striking")) or draft.mode not in _BARE or is_owned_up(case.document, draft.at):
        return False  # "claimed responsibility for the attack, saying that …"
    if _in_a_speech(case) or _by_a_paper(case) or _on_a_record(case):
        return True
    if any(p.sector in _ARMED for p in case.actors):
        return False
    if "attack" in told and _goes_on_to_say(case):
        return True
    return (case.by(_is_politician) and _of_politics(case)) or (case.by(_may_be_one) and _for_something(case))


def _verb(case: Case) -> int:
    return case.draft.at if case.draft.carrier is None else case.draft.carrier


def _goes_on_to_say(case: Case) -> bool:
    verb = _verb(case)
    return any(k.tag == "VBG" and k.lemma in cue("railing") and k.i > verb for k in case.document.kids(verb, "advcl"))


def _in_a_speech(case: Case) -> bool:
    """Is it done "in an interview", "in a series of tweets"?"""
    document = case.document
    within = [i for word in ("in", "on", "during") for i in prepositional(document, _verb(case), word)]
    within += [j for i in within for j in prepositional(document, i, "of")]
    return _told_among(case, within, cue("speaking"))


def _by_a_paper(case: Case) -> bool:
    """Is it an advertisement, a letter or the like that attacks?"""
    subject = subject_of(case.document, _verb(case))
    return subject is not None and _told_among(case, [subject], cue("speaking"))


def _of_politics(case: Case) -> bool:
    """Does it meet politicians, or what they have done; or is it told what for?"""
    by_parties = case.by(lambda p: p.sector == "PTY" and p.kind != "person")
    if by_parties and case.meets(lambda p: p.sector == "GOV" and p.kind != "state"):
        return True
    return case.meets(_is_met_in_words) or _for_something(case)


def _is_politician(party: Party) -> bool:
    return party.sector in _POLITICIANS and (party.kind == "person" or party.sector == "PTY")


def _may_be_one(party: Party) -> bool:
    """Is it somebody told by name, of whom it is not told what they are?"""
    return party.own_name is not None and (party.sector is None or party.sector in _POLITICIANS)


def _is_met_in_words(party: Party) -> bool:
    """Is it a politician, a party, or judges and the press as a whole, but not one journalist, who may be struck?"""
    if party.sector in ("PTY", "OPP", "LEG") or party.country in _BODIES or (party.sector is None and party.kind == "person"):
        return True
    return party.sector in _MET_IN_WORDS and (party.kind == "person") == (party.sector in _POLITICIANS)


def _for_something(case: Case) -> bool:
    """Is it told for what he is attacked, or as what ("for failing to pay", "as a coward", "over his remarks")?"""
    document, verb = case.document, _verb(case)
    doing = any(document.kid(k.i, "pcomp") for k in document.kids(verb, "prep") if k.lower == "for")
    behind = [i for word in ("for", "over", "on") for i in prepositional(document, verb, word)]
    return doing or bool(prepositional(document, verb, "as")) or _told_among(case, behind, cue("talked-down"))


def _on_a_record(case: Case) -> bool:
    """Is it a noun for an attack on what somebody has done or said ("attacks on his record")?"""
    if not is_nominal(case.document.tokens[case.draft.at]):
        return False
    return _told_among(case, prepositional(case.document, case.draft.at, "on"), cue("talked-down"))


def _told_among(case: Case, heads: Iterable[int], wanted: frozenset[str]) -> bool:
    return any(case.document.tokens[i].lemma.lower() in wanted for i in heads)
