"""Two parties at once: "the two leaders", "both countries", "the two prime ministers", "the pair".

Invariant: a pair is taken from what the report itself joined ("Johnson and Kishida", an earlier "the two"), else it is
the two last named parties of the fitting kind; never fewer than two.
"""

from __future__ import annotations

from dataclasses import replace

from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.names import state_of
from communique.mentions.actors.resolving.discourse import Discourse, own_subject
from communique.mentions.actors.resolving.references import NUMBERS
from communique.mentions.actors.resolving.syntax import clauses, conjuncts, is_subject, subject
from communique.model.party import ORGANS, Party

_PAIR_REACH = 5  # sentences back to a pair that the report has joined


def resolve_pair(d: Discourse, draft: Draft) -> Draft:
    """The draft with its two parties, or with the reason why not."""
    want = _want(draft)
    words = {t.lower for t in d.document.tokens[draft.first : draft.last]}
    if count := next((NUMBERS[w] for w in words if w in NUMBERS), 0):
        return _several(d, draft, want, count)
    if parties := _of_clause_above(d, draft, want):
        return replace(draft, parties=parties, why="pair: subject and object of the clause above")
    if parties := _named_here(d, draft, want):
        return replace(draft, parties=parties, why="pair: both named in the sentence")
    if parties := _joined_before(d, draft, want, 1):
        return _or_headlined(d, draft, want, 1, parties)
    if parties := _named_before(d, draft, want):
        return replace(draft, parties=parties, why="pair: both named in the sentence before")
    subjects = _subjects_before(d, draft, want)
    if subjects and want == "states":
        return replace(draft, parties=subjects, why="pair: subjects before it")
    if parties := _joined_before(d, draft, want, _PAIR_REACH):
        return _or_headlined(d, draft, want, _PAIR_REACH, parties)
    if subjects:
        return replace(draft, parties=subjects, why="pair: subjects before it")
    if parties := _headlined(d, draft, want):
        return replace(draft, parties=parties, why="pair: named in title or lead")
    found: dict[str, Party] = {}
    for other in _others(d, draft, 60) if draft.kind == "role" or words & _TWO else ():
        for party in _as(want, draft, other):
            found.setdefault(_key(want, party), party)
        if len(found) >= 2:
            return replace(draft, parties=tuple(reversed(list(found.values())[:2])), why="pair: the two last named")
    return replace(draft, why="pair: not two fitting parties before it")


_TWO = frozenset(("two", "both", "pair", "duo"))
"""Words that say that there are two; "the countries" alone means only those that the report has set beside each other."""


def _several(d: Discourse, draft: Draft, want: str, count: int) -> Draft:
    """The three or more that the report has joined last, else those alone that its title or first sentence names."""
    for other in d.before(draft, reach=60):
        joined = [x for i in conjuncts(d.document, other.head) if (x := d.draft_at(i)) is not None and x.last <= draft.first]
        parties = {_key(want, p): p for x in joined for p in _as(want, draft, x)}
        if len(parties) == count:
            return replace(draft, parties=tuple(parties.values()), why="several: joined before")
    first = _headlined(d, draft, want, count)
    return replace(
        draft, parties=first or (), why="several: named in title or lead" if first else "several: not that many before"
    )


def _others(d: Discourse, draft: Draft, reach: int) -> list[Draft]:
    """What stands before the pair, without the one who does something to it ("Oman urged both sides to talk")."""
    doing = {id(x) for x in own_subject(d, draft)}
    verb = d.document.tokens[d.document.tokens[draft.head].head]
    if (
        is_subject(d.document, draft.head)
        and verb.dep == "ccomp"
        and any(t.tag == "TO" for t in d.document.kids(verb.i, "aux"))
    ):
        who = subject(d.document, verb.head)
        doing = {id(x) for x in d.joined(who)} if who is not None else set()
    before = d.before(draft, reach)
    out = {p.label for x in before if id(x) in doing for p in x.parties} if len(doing) == 1 else set()
    return [x for x in before if out.isdisjoint(p.label for p in x.parties)]


def _want(draft: Draft) -> str:
    """ "persons", "states" or "any"."""
    if draft.kind == "role" or draft.why in ("leaders", "two"):
        return "persons"
    return "states" if draft.why == "nation" else "any"


_NO_SIDE = frozenset(("UNO",))  # "both governments", "the two sides": whoever speaks before the UN, not the UN


def _key(want: str, party: Party) -> str:
    return party.name if want == "persons" else party.label


def _as(want: str, draft: Draft, other: Draft) -> list[Party]:
    """The parties of another draft as what is wanted: persons, or states (a person's state for the person)."""
    if other.kind in ("thing", "pronoun") or (other.why == "demonym adjective" and want != "states"):
        return []
    if want == "persons":
        return [p for p in other.parties if p.kind == "person" and _fits(draft, p)]
    if want == "states":
        return [s for p in other.parties if p.country not in _NO_SIDE and (s := state_of(p))]
    return [p for p in other.parties if p.country and p.country not in _NO_SIDE]


def _fits(draft: Draft, party: Party) -> bool:
    """Does a person fit the role of the phrase? "the two prime ministers" wants that office."""
    role = draft.role
    if role is not None and role.role.removesuffix("s") in cue("kin"):  # "the two brothers" are no ministers told before
        return party.sector not in ORGANS
    if role is None or role.office in (None, "leader", "head of state", "head of government"):
        if party.role and party.role.split()[-1] in cue("sent"):
            return False  # an ambassador is none of "the two leaders"
        return party.sector in (None, "GOV", "ELI", "PTY", "REB", "UNK") if role else True
    nothing_told = party.sector is None and party.role is None  # "its neighbour" is no president
    return (role.office, role.role) in ((party.office, party.role), (party.office, role.role)) or nothing_told


def _named_here(d: Discourse, draft: Draft, want: str) -> tuple[Party, ...] | None:
    """Exactly two fitting parties earlier in the same sentence."""
    found: dict[str, Party] = {}
    for other in _others(d, draft, 0):
        for party in _as(want, draft, other):
            found.setdefault(_key(want, party), party)
    return tuple(reversed(found.values())) if len(found) == 2 else None


def _of_clause_above(d: Discourse, draft: Draft, want: str) -> tuple[Party, ...] | None:
    """Subject and object of the clause that a "when the two met" belongs to ("Sosa pressed Lee to pay when the two met")."""
    verb = d.document.tokens[d.document.tokens[draft.head].head]
    if verb.dep != "advcl" or not is_subject(d.document, draft.head):
        return None
    for above in d.document.ancestors(verb.i):
        kids = d.document.kids(above.i, "nsubj", "dobj")
        pair = [x for k in kids if k.i < draft.first and (x := d.draft_at(k.i)) is not None]
        found = {_key(want, p): p for x in pair for p in (x.parties if x.kind == "pronoun" else _as(want, draft, x))}
        if len(pair) == len(found) == 2:
            return tuple(found.values())
    return None


def _subjects_before(d: Discourse, draft: Draft, want: str) -> tuple[Party, ...] | None:
    """Exactly two fitting subjects of clauses of the sentence before ("Chad said …, while Mali denied …")."""
    before = [x for x in d.before(draft, reach=1) if d.sentence_of(x) < d.sentence_of(draft)]
    asking = {p.label for x in own_subject(d, draft) for p in x.parties}  # who calls on both is neither
    subjects = [x for x in before if is_subject(d.document, x.head) and asking.isdisjoint(p.label for p in x.parties)]
    for among in ([x for x in subjects if x.kind == "state"], subjects):
        found = {_key(want, p): p for x in reversed(among) for p in _as(want, draft, x)}
        if len(found) == 2:
            return tuple(found.values())
    return None


def _headlined(d: Discourse, draft: Draft, want: str, count: int = 2) -> tuple[Party, ...] | None:
    """Exactly two (or `count`) fitting parties in the first sentence that names any, the title's or the one after it."""
    by_sentence: dict[int, dict[str, Party]] = {}
    for other in reversed(_others(d, draft, 1000)):
        for party in _as(want, draft, other):
            by_sentence.setdefault(d.sentence_of(other), {}).setdefault(_key(want, party), party)
    leading = (found for found in list(by_sentence.values())[:2] if len(found) == count)
    return next((tuple(found.values()) for found in leading), None)


def _named_before(d: Discourse, draft: Draft, want: str) -> tuple[Party, ...] | None:
    """The two states that the sentence before names, where they are meant and it names no third."""
    before = [x for x in d.before(draft, reach=1) if d.sentence_of(x) < d.sentence_of(draft)]
    found = {_key(want, p): p for x in reversed(before) for p in _as(want, draft, x)} if want == "states" else {}
    return tuple(found.values()) if len(found) == 2 else None


def _joined_before(d: Discourse, draft: Draft, want: str, reach: int) -> tuple[Party, ...] | None:
    """The latest pair that the report has joined itself, within some sentences."""
    for other in d.before(draft, reach=reach):
        joined = [other] if other.kind == "both" or len(other.parties) == 2 else _coordinated(d, other)
        parties = {_key(want, p): p for x in joined for p in _as(want, draft, x)}
        if len(parties) == 2:
            return tuple(parties.values())
    return None


def _or_headlined(d: Discourse, draft: Draft, want: str, reach: int, joined: tuple[Party, ...]) -> Draft:
    """The pair joined before, unless it is only whom somebody thanks or meets, and the title names two other states."""
    told = _headlined(d, draft, want) if want in ("states", "any") else None
    if told and {p.label for p in told}.isdisjoint(p.label for p in joined) and not _acts(d, draft, reach, joined, told):
        return replace(draft, parties=told, why="pair: named in title or lead")
    return replace(draft, parties=joined, why="pair: joined before")


def _acts(d: Discourse, draft: Draft, reach: int, joined: tuple[Party, ...], told: tuple[Party, ...]) -> bool:
    """Is one of the pair the subject of a clause told within some sentences, other than one on one of those `told`?"""
    labels, countries = {p.label for p in joined}, {p.country for p in told}
    for who in d.before(draft, reach=reach):
        if is_subject(d.document, who.head) and labels & {p.label for p in who.parties}:
            verb = next(iter(clauses(d.document, who.head)), None)
            met = (x for i in (d.document.subtree(verb) if verb is not None else ()) if i > who.head and (x := d.draft_at(i)))
            if not any(p.country in countries for x in met for p in x.parties):
                return True
    return False


def _coordinated(d: Discourse, other: Draft) -> list[Draft]:
    """The draft with the one that it is joined to, where it is the first of exactly two."""
    if d.document.tokens[other.head].dep == "conj":
        return []
    heads = conjuncts(d.document, other.head)
    found = [x for i in heads if (x := d.draft_at(i)) is not None]
    return found if len(found) == 2 else []
