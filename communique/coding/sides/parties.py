"""Who does an act and to whom: from slots of the parse to the parties that mentions name there.

Invariant: a party comes only from a mention in the act's own clause or noun phrase, or from one that it is bound to by
coordination, control or a definite reference; each with the words that name it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.codebook.attack_modes import weapon_words
from communique.codebook.coding_cues import cue
from communique.codebook.speech import speech_documents, speech_makers
from communique.coding.syntax import (
    conjuncts,
    fellows_in,
    is_passive,
    is_verb,
    motive_told_by,
    owner_of,
    owners_joined,
    owning_verb,
    prepositional,
    prepositions,
    relative_head,
    scene_of,
    subject_of,
)
from communique.model.claim import Participant
from communique.model.document import Document
from communique.model.mention import ActorMention, Mentions
from communique.model.party import Party
from communique.model.span import Quoted

THROUGH = ("of", "from", "by", "between", "with", "on", "against", "for", "to", "in", "including", "such as", "like")
DOING = ("of", "from", "by", "between", "including", "such as", "like")
"""Those of them behind which somebody stands who does what the phrase does: who is struck, or where, does not do it."""

_LISTING = ("including", "such as", "like", "from", "of", "in")
"""Behind which of them stand the states that a group is made of, the likeliest first."""

_COMPLEMENTS = ("of", "with", "to", "for", "as")
_FACTIONS = frozenset(("OPP", "PTY", "REB", "LAB"))
_GROUPING = 3  # how deep into a noun phrase without actor ("assets of Russian nationals") the actor is looked for


class Cast:
    """The actor mentions of one document, by token. Built once per document."""

    def __init__(self, document: Document, mentions: Mentions) -> None:
        self._document = document
        self._at: dict[int, ActorMention] = {}
        for mention in sorted(mentions.actors, key=lambda m: m.first - m.last):
            for i in range(mention.first, mention.last):
                self._at[i] = mention

    def mention(self, at: int) -> ActorMention | None:
        """The mention that this token is part of (the shortest where one lies in another)."""
        return self._at.get(at)

    def is_actor(self, at: int) -> bool:
        """Is the token the head of a mention with a party, or within a mention it heads?"""
        mention = self._at.get(at)
        return mention is not None and bool(mention.parties) and _heads(self._document, mention, at)

    def is_person(self, at: int) -> bool:
        """Is the token the head of a mention of one person?"""
        mention = self._at.get(at)
        return self.is_actor(at) and mention is not None and [p.kind for p in mention.parties] == ["person"]

    def covers(self, at: int) -> bool:
        """Is the token part of the words that name an actor ("rebel" in "the rebel Workers' Front")?"""
        mention = self._at.get(at)
        return mention is not None and mention.last - mention.first > 1

    def at(self, heads: Iterable[int], deep: bool = False, through: tuple[str, ...] = THROUGH) -> tuple[Participant, ...]:
        """Participants named at these noun heads, in order; with `deep`, also within a phrase that is no actor itself."""
        found: list[Participant] = []
        for head in heads:
            named = self._named(head)
            if not named and deep:
                named = self._within(head, _GROUPING, through)
            found.extend(p for p in named if p not in found)
        return _distinct(found)

    def phrase(self, head: int | None, deep: bool = False, through: tuple[str, ...] = THROUGH) -> tuple[Participant, ...]:
        """Participants named by a noun and the nouns coordinated with it."""
        return self.at(conjuncts(self._document, head), deep, through) if head is not None else ()

    def subject(self, verb: int) -> tuple[Participant, ...]:
        """Who does what the verb says."""
        head = subject_of(self._document, verb)
        if head is None:
            return self._agent(verb)
        found = self.phrase(head, deep=True, through=self._doing(verb, head))
        if not found and self._says(head, verb) and not is_passive(self._document, verb):
            return self.phrase(owner_of(self._document, head), deep=True)  # "issued a statement demanding": who issued it
        return _distinct([*(found or self._sender(head)), *self.at(fellows_in(self._document, verb), deep=True)])

    def _says(self, noun: int, verb: int) -> bool:
        """Does the clause of a verb tell what a noun says, and who made it ("adopted a resolution that calls on")?"""
        relation, thing = self._document.tokens[verb].dep, self._document.tokens[noun]
        made = thing.lemma in speech_documents() and self._document.tokens[thing.head].lemma in speech_makers()
        return relation == "acl" or (relation == "relcl" and made)

    def _doing(self, verb: int, head: int) -> tuple[str, ...]:
        """Behind which prepositions of the subject somebody stands who acts: a bomb or war "in Mali" is not Mali's."""
        lemma = self._document.tokens[head].lemma.lower()
        deed = lemma in weapon_words() or lemma in cue("scenes") or lemma in cue("deeds")
        return DOING if deed or is_passive(self._document, verb) else (*DOING, "in", "for")

    def _sender(self, noun: int) -> tuple[Participant, ...]:
        """By whom a thing was sent, built or proposed that itself does something ("a convoy sent by X has reached Y")."""
        document = self._document
        before = document.tokens[document.tokens[noun].head]
        if before.lower == "behind" and before.dep == "prep":  # "the militia is behind the raid that killed nine"
            return self.phrase(subject_of(document, before.head))
        if claimed := self.claimant(noun):
            return claimed
        for head in (noun, *prepositional(document, noun, "of")):
            for kid in document.kids(head, "acl"):
                if is_passive(document, kid.i) and (found := self.after(kid.i, ("by",))):
                    return found
        return ()

    def claimant(self, deed: int) -> tuple[Participant, ...]:
        """Who says to have done it ("claimed responsibility for the raid", "the raid was claimed by the militia"), or
        what for, being armed rebels ("said the raid was revenge for the strikes").
        """
        document = self._document
        if (verb := owning_verb(document, deed)) is not None:
            return self.phrase(subject_of(document, verb))
        if (verb := motive_told_by(document, deed)) is None:
            return ()
        said = self.phrase(subject_of(document, verb))  # of the police it would be their opinion
        return said if all(p.party.sector in ("REB", "UAF") for p in said) else ()

    def _agent(self, verb: int) -> tuple[Participant, ...]:
        """Who does a passive, where the parser hung "by X" on its complement ("supplied with arms by X")."""
        document = self._document
        if not is_passive(document, verb):
            return ()
        for word, at in prepositions(document, verb):
            if word in _COMPLEMENTS and (found := self.after(at, ("by",))):
                return found
        return ()

    def without(self, parties: Iterable[Party]) -> Cast:
        """The same cast without the mentions that name only these parties."""
        labels = {p.label for p in parties}
        known = (m for m in self._at.values() if not m.parties or {p.label for p in m.parties} - labels)
        return Cast(self._document, Mentions(actors=tuple(dict.fromkeys(known))))

    def owner(self, noun: int) -> tuple[Participant, ...]:
        """Possessor, agent or modifier of an act noun ("Japan's visit", "a Russian attack", "talks between A and B")."""
        document = self._document
        own = self._at.get(noun)  # the "field" of a "field hospital" is no owner
        scene = scene_of(document, noun)
        kids = (k.i for k in document.kids(noun, "poss", "compound", "amod", "nmod") if k.i != scene)
        found = [j for i in kids if own is None or self._at.get(i) != own for j in owners_joined(document, i)]
        found += self._told_by_participle(noun)
        for word in ("by", "between", "among"):
            found += [j for i in prepositional(document, noun, word) for j in conjuncts(document, i)]
        return self.at(found)

    def _told_by_participle(self, noun: int) -> list[int]:
        """Whose weapon, place or deed it is by a participle before it ("a Houthi-fired missile", "a Saudi-led raid")."""
        participles = (k.i for k in self._document.kids(noun, "amod") if k.lower in cue("using"))
        return [k.i for used in participles for k in self._document.kids(used, "npadvmod", "nmod")]

    def after(self, head: int, words: Iterable[str], through: tuple[str, ...] = THROUGH) -> tuple[Participant, ...]:
        """Participants after one of these prepositions of a verb or noun; `through` as in `at`."""
        document = self._document
        wanted = set(words)
        found = [i for word, i in prepositions(document, head) if word in wanted and not self._leads_on(word, i)]
        return self.at([j for i in found for j in conjuncts(document, i)], deep=True, through=through)

    def _leads_on(self, word: str, noun: int) -> bool:
        """Do a preposition and its noun make one preposition of more words ("in support of")?"""
        return word == "in" and self._document.tokens[noun].lemma.lower() in cue("leading-on")

    def after_apposition(self, head: int, word: str) -> tuple[Participant, ...]:
        """The same for a preposition that the parser hung on an apposition ("another pact – a “…” – with Australia")."""
        for kid in self._document.kids(head, "appos", "dep", "prep"):
            if kid.dep != "prep" and (found := self.after(kid.i, (word,))):
                return found
        return ()

    def after_whole(self, part: int, word: str) -> tuple[Participant, ...]:
        """The same for what the noun is a part of or about ("part of a programme for Niger", "talks on a pact with Mali")."""
        wholes = (i for w, i in prepositions(self._document, part) if w in ("of", "on", "about", "over"))
        return next((f for i in wholes if (f := self.after(i, (word,)))), ())

    def sentence(self, sentence: int) -> list[ActorMention]:
        """Resolved mentions of a sentence, in order."""
        s = self._document.sentences[sentence]
        return list(dict.fromkeys(m for i in range(s.first, s.last) if (m := self._at.get(i)) and m.parties))

    def _named(self, head: int) -> list[Participant]:
        if self._document.tokens[head].lower == "whose" and (verb := _relative(self._document, head)) is not None:
            return self._named(relative_head(self._document, verb))
        owners = (k.i for k in self._document.kids(head, "poss"))  # "each other's envoys"
        if verb := next((v for i in (head, *owners) if (v := _each_other(self._document, i))), None):
            return list(self.phrase(subject_of(self._document, verb)))
        mention = self._at.get(head)
        if mention is None or not _heads(self._document, mention, head):
            return []
        named = [Participant(party, Quoted(m.span, m.text)) for m in (*self._shared(mention), mention) for party in m.parties]
        if any(p.party.country or p.party.kind == "person" for p in named):
            return named
        return self._senders(mention) or named

    def _shared(self, mention: ActorMention) -> list[ActorMention]:
        """Names that share the noun of a mention ("US and Western allies": the US, too)."""
        document = self._document
        before = (k.i for k in document.kids(mention.head, "nmod") if document.kid(k.i, "cc") and k.i < mention.first)
        return [m for i in before if (m := self._at.get(i)) is not None]

    def _senders(self, mention: ActorMention) -> list[Participant]:
        """Whose envoys they are, or which states: "envoys from Mali", "members of his mission", "states such as Mali"."""
        document = self._document
        behind = (i for w in _LISTING for i in prepositional(document, mention.head, w) if not self._is_faction(i))
        found = [j for i in behind for j in conjuncts(document, i)]
        members = prepositional(document, mention.head, "of")  # "a commission of officials from both sides"
        found += [k.i for i in members for k in document.kids(i, "poss")]
        found += [j for i in members for k in prepositional(document, i, "from") for j in conjuncts(document, k)]
        inner = [m for i in found if (m := self._at.get(i)) is not None and m is not mention]
        return [Participant(p, Quoted(m.span, m.text)) for m in inner for p in m.parties if p.country]

    def _is_faction(self, noun: int) -> bool:
        """Is it a faction of no told state, whatever is named beside it ("leaders of the opposition and the bloc")?"""
        mention = self._at.get(noun)
        parties = mention.parties if mention is not None else ()
        return bool(parties) and all(p.sector in _FACTIONS and not p.country for p in parties)

    def _within(self, head: int, depth: int, through: tuple[str, ...]) -> list[Participant]:
        if depth == 0:
            return []
        for group in self._groups(head, through):
            found: list[Participant] = []
            for i in group:
                found.extend(
                    self._named(i) or ([] if is_verb(self._document.tokens[i]) else self._within(i, depth - 1, through))
                )
            if found:
                return found
        return []

    def _groups(self, head: int, through: tuple[str, ...]) -> Iterator[list[int]]:
        """Where a phrase without actor of its own may name one, the likeliest first: owner, modifier, "of", the rest."""
        document = self._document
        yield [j for k in document.kids(head, "poss") for j in owners_joined(document, k.i)]
        yield [k.i for k in document.kids(head, "appos") if self.is_person(k.i)]  # "a Radio Togo host, Ana Dossou": she
        scene = scene_of(document, head)
        before = [k.i for k in document.kids(head, "amod", "compound", "nmod", "appos") if k.i != scene]
        yield [j for i in before for j in owners_joined(document, i)]
        yield self._told_by_participle(head)
        yield [
            j for k in document.kids(head, "acl") for i in prepositional(document, k.i, "from") for j in conjuncts(document, i)
        ]
        held = document.tokens[head].lemma in cue("held-somewhere")
        for word in through if not held else [w for w in through if w != "in"]:  # "left the talks in Doha": not Qatar
            yield [j for i in prepositional(document, head, word) for j in conjuncts(document, i)]


def _heads(document: Document, mention: ActorMention, at: int) -> bool:
    """Does the token stand for the mention: its head, or a part whose head lies within it?"""
    return at == mention.head or mention.first <= document.tokens[at].head < mention.last or mention.last - mention.first == 1


def _distinct(found: list[Participant]) -> tuple[Participant, ...]:
    seen: set[tuple[str, str | None]] = set()
    kept = []
    for p in found:
        key = (p.party.name, p.party.country)
        if key not in seen:
            seen.add(key)
            kept.append(p)
    return tuple(kept)


def _relative(document: Document, at: int) -> int | None:
    """The verb of the relative clause that a word stands in."""
    return next((t.i for t in document.ancestors(at) if t.dep == "relcl"), None)


def _each_other(document: Document, at: int) -> int | None:
    """The verb whose subject "each other" or "one another" means."""
    pair = (document.tokens[at - 1].lower, document.tokens[at].lower) if at else ("", "")
    above = (t for t in document.ancestors(at) if is_verb(t))
    return next((t.i for t in above), None) if pair in (("each", "other"), ("one", "another")) else None
