"""The reasons for which somebody may be of one of a report's states, by name (weights.tsv says what each counts).

Invariant: each reason asks one thing of the report, the sentence or the act; none looks at what words to weigh it by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from communique.codebook.act_groups import acts_in
from communique.coding.setting.scene import Named, Scene
from communique.coding.setting.slots import Slot, Use
from communique.coding.sides.whose import is_envoy
from communique.model.claim import Claim, Participant


def reasons_for(scene: Scene, claims: Sequence[Claim], slot: Slot, state: str) -> tuple[str, ...]:
    """The names of all reasons that speak of the state, each once, in order."""
    found = (*_of_report(scene, state), *_of_words(scene, slot.at, state), *_of_acts(claims, slot.uses, state))
    return tuple(dict.fromkeys(found))


def _of_report(scene: Scene, state: str) -> Iterator[str]:
    """What the report as a whole tells of the state."""
    times, others = scene.named[state], [n for code, n in scene.named.items() if code != state]
    most = max(others, default=0)
    yield "named most" if times >= most else "named much" if 2 * times >= most else "named less" if times > 1 else "named once"
    if state == scene.outlet:
        yield "outlet"
    if state in scene.others:
        yield "others to who writes"
    if state in scene.title:
        yield "title alone" if len(scene.title) == 1 else "title too"
    towns = scene.towns
    if towns[state]:
        rest = max((n for code, n in towns.items() if code != state), default=0)
        yield "towns alone" if not rest else "towns most" if towns[state] > rest else "towns some"


def _of_words(scene: Scene, at: int, state: str) -> Iterator[str]:
    """What the sentence and its paragraph name around a token."""
    here = [n for n in scene.told[scene.document.tokens[at].sentence] if n.at != at]
    mine = [n for n in here if n.state == state]
    if any(n.at < at for n in mine):
        yield "before in the sentence"
    if any(n.at > at for n in mine):
        yield "after in the sentence"
    if any(not n.acts for n in mine):
        yield "place in the sentence"
    if any(n.subject and n.at < at for n in mine):
        yield "subject before"
    if _begins(scene, at, here) == state:
        yield "place that begins the sentence"
    yield from _of_paragraph(scene, at, state)


def _begins(scene: Scene, at: int, here: Sequence[Named]) -> str | None:
    """The state that the sentence begins with, as where it happens ("In Sofia the minister said")."""
    document = scene.document
    first = document.sentences[document.tokens[at].sentence].first
    opens = document.tokens[first].lower in ("in", "at") and here and here[0].at <= min(first + _OPENING, at)
    return here[0].state if opens else None


_OPENING = 4  # words: "In the port of Lagos"


def _of_paragraph(scene: Scene, at: int, state: str) -> Iterator[str]:
    """What the sentences before name, within the paragraph; at its start, the last one of the paragraph before."""
    sentences = scene.document.sentences
    here = sentences[scene.document.tokens[at].sentence]
    before = [s for s in sentences[: here.i] if s.field == here.field and s.paragraph == here.paragraph]
    last = scene.told[before[-1].i] if before else ()
    if any(n.state == state for n in last):
        yield "sentence before alone" if len({n.state for n in last}) == 1 else "sentence before"
    if any(n.state == state and n.subject for n in last):
        yield "subject of the sentence before"
    if any(n.state == state for s in before[:-1] for n in scene.told[s.i]):
        yield "paragraph"
    above = here.i > 0 and not before and sentences[here.i - 1].field == here.field
    if above and any(n.state == state for n in scene.told[here.i - 1]):
        yield "paragraph before"


def _of_acts(claims: Sequence[Claim], uses: Sequence[Use], state: str) -> Iterator[str]:
    """What the acts tell in which they take part: where, with whom, on whose word, and what the nearer rules say."""
    for use in uses:
        claim = claims[use.n]
        if claim.where is not None and claim.where.country == state:
            yield "place of the act"
        own, others = (claim.actors, claim.recipients) if use.side == "actor" else (claim.recipients, claim.actors)
        met = [p for p in others if p.party.country == state and not p.assumed]
        if met:
            yield f"{_kind(claim)}: {use.side}"
        if any(is_envoy(p) for p in met):
            yield "its envoy"
        if any(p is not use.party and p.party.country == state and not p.assumed for p in own):
            yield "beside its people"
        told = claim.attribution.party if claim.attribution else None
        if told is not None and told.country == state:
            yield f"told by its people: {use.side}"
        if use.party is not None and use.party.party.country == state:
            yield _ruled(claim, use.party, use)


def _ruled(claim: Claim, party: Participant, use: Use) -> str:
    """What the rules nearer to the words say, by which of them says it."""
    if party.assumed:
        return f"rules: assumed {use.side}"
    why = next((r for r in reversed(claim.reasons) if r.startswith("country ")), "")
    return "rules: place" if why.startswith("country from the place") else "rules: told around" if why else "rules: mention"


def _kind(claim: Claim) -> str:
    """Is it what a state and its people do with each other, or what states do to one another?"""
    if claim.act in _at_home():
        return "with its own"
    return "with another state" if claim.act in _abroad() else "with somebody"


@lru_cache(maxsize=1)
def _at_home() -> frozenset[str]:
    found = acts_in("by law") | acts_in("in public") | acts_in("befalling") | acts_in("of powers") | acts_in("by the state")
    return (found | _OF_ONE_STATE) - acts_in("as host") - _OF_ANY_STATE


@lru_cache(maxsize=1)
def _abroad() -> frozenset[str]:
    return (acts_in("as host") | acts_in("to the other") | acts_in("from abroad") | {"mediate"}) - _AT_ARMS


_OF_ONE_STATE = frozenset(("attack", "fight", "death", "elect", "appoint", "resign"))
_OF_ANY_STATE = frozenset(("abduct", "release", "lift", "ease", "deport", "rescue"))
_AT_ARMS = frozenset(("attack", "abduct", "seize", "release"))
