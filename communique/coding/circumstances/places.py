"""Where an act was done: the toponyms of its clause, by the prepositions that lead to them.

Invariant: nothing is taken from another clause, save from the one that a participle or "as" hangs on; a topic is no place.
"""

from __future__ import annotations

from functools import lru_cache

from communique.codebook.coding_cues import cue
from communique.codebook.speech import speech_documents, speech_nouns
from communique.codebook.tables import read_shipped
from communique.coding.circumstances.places_led import PLACE_PREPOSITIONS, is_led, is_part, is_venue, led_by
from communique.coding.clauses import Clauses
from communique.coding.syntax import hangs_apart, happenings, is_nominal, prepositions, scene_of, verb_above
from communique.model.claim import Location
from communique.model.document import Document, Sentence, Token
from communique.model.mention import Mentions, PlaceMention
from communique.model.span import Quoted

_TOPICAL = frozenset(("on", "over", "around", "across", "along"))
_ASIDE = frozenset(("according", "after", "before", "since", "following", "despite"))
_MEANWHILE = frozenset(("when", "while", "as"))


class Places:
    """The toponyms of one document, by token. Built once per document."""

    def __init__(self, document: Document, mentions: Mentions, clauses: Clauses) -> None:
        self._document = document
        self._clauses = clauses
        self._places = {p.head: p for p in mentions.places}

    def where(self, at: int, spoken: bool = False, own: tuple[int, ...] = (), beyond: tuple[str, ...] = ()) -> Location | None:
        """The place in the act's own clause, by an "in", "at", "near", …: the one nearest to the act in the parse; of a chain
        the smallest. An act of words (`spoken`) is not where its topic is ("talks on X", "to discuss the war in X"), save that
        its `own` nouns are part of it ("signed a pact in X"). Prepositions `beyond` those of
        place count where there is none of these ("fired from X", "marched through X").
        """
        document = self._document
        if (here := self._here(at, spoken, own, beyond)) is not None:
            return here
        token = document.tokens[at]
        mark = document.kid(at, "mark")
        beside = token.tag == "VBG" or (spoken and token.tag == "VB") or (mark is not None and mark.lower in ("as", "while"))
        hangs = token.dep == "advcl" and beside
        above = verb_above(self._document, at) if hangs else None
        if above is not None:
            return self.where(above, spoken, own, beyond)
        if token.dep == "relcl":
            return self._there(at) or self._then(at, spoken)
        if (took_place := self._told_of(at)) is not None:
            return took_place
        return self._site(at) or self._scene(at) or self._then(at, spoken)

    def _here(self, at: int, spoken: bool, own: tuple[int, ...], beyond: tuple[str, ...] = ()) -> Location | None:
        """The place in the act's own clause."""
        here = [i for i in self._clauses.of(at) if i in self._places]
        placed = [(self._near(i, at, spoken, own), self._places[i]) for i in here]
        if beyond and all(near is None for near, _ in placed):
            placed = [((False, 0, i), self._places[i]) for i in here if is_led(self._document, i, beyond)]
        found = [(near, place) for near, place in placed if near is not None]
        found = [f for f in found if not self._is_owner(f[1], [place for _, place in found])]
        if not found:
            return None
        best = min(found, key=lambda f: f[0])[1]
        return location_of(self._smallest(best, at, [place for _, place in found]))

    def _told_of(self, at: int) -> Location | None:
        """The place in a clause that says no more of a deed than that it was done ("the swap, which took place in Jolo")."""
        return next((place for t in happenings(self._document, at) if (place := self._here(t.i, False, ())) is not None), None)

    def _is_owner(self, place: PlaceMention, found: list[PlaceMention]) -> bool:
        """Is it the state whose house or base stands elsewhere ("the US embassy in Kabul")?"""
        token = self._document.tokens[place.head]
        owned = self._document.tokens[token.head]
        before = place.kind == "country" and token.dep in ("compound", "amod", "nmod", "poss") and token.i < owned.i
        sent = owned.lemma.lower() in cue("sent-houses")
        return before and sent and (len(found) > 1 or owned.lemma.lower() not in cue("bases"))

    def _then(self, at: int, spoken: bool) -> Location | None:
        """The place where it was just then ("held them when they landed in Goma"), or that "there" points back to."""
        document = self._document
        if any(k.lower == "there" for k in document.kids(at, "advmod")):
            return self._before(at)
        for kid in () if spoken else document.kids(at, "advcl"):
            if any(k.lower in _MEANWHILE for k in document.kids(kid.i, "advmod", "mark")):
                return self._here(kid.i, spoken, ())
        return None

    def _before(self, at: int) -> Location | None:
        """The last town or site that the paragraph has named as where something is before a token."""
        document = self._document
        here = document.sentences[document.tokens[at].sentence]
        near = (i for i in self._places if i < at and self._in_paragraph(here, i))
        where = [i for i in near if self._places[i].kind != "country" and is_led(document, i, PLACE_PREPOSITIONS)]
        return location_of(self._places[max(where)]) if where else None

    def _in_paragraph(self, here: Sentence, at: int) -> bool:
        other = self._document.sentences[self._document.tokens[at].sentence]
        return (other.paragraph, other.field) == (here.paragraph, here.field)

    def _scene(self, at: int) -> Location | None:
        """The place named before a noun of the clause ("killed in Mali ambush", "Kabul blast kills three")."""
        scenes = (scene_of(self._document, i) for i in (at, *self._clauses.of(at)))
        return next((location_of(self._places[i]) for i in scenes if i in self._places), None)

    def _site(self, at: int) -> Location | None:
        """The place that is told to be an act's scene ("Bhopal was the site of a gas leak")."""
        document = self._document
        site = document.tokens[document.tokens[document.tokens[at].head].head]
        if site.lemma not in cue("site") or site.dep != "attr" or document.tokens[at].dep != "pobj":
            return None
        subject = document.kid(site.head, "nsubj")
        return location_of(self._places[subject.i]) if subject is not None and subject.i in self._places else None

    def _there(self, at: int) -> Location | None:
        """The place that a clause with "where" hangs on, if by way of what stands there ("a hotel in Aden, where …")."""
        document = self._document
        if not any(k.lower == "where" for k in document.kids(at, "advmod")):
            return None
        head = document.tokens[at].head
        inner = (i for _, i in prepositions(document, head))
        return next((location_of(self._places[i]) for i in (head, *inner) if i in self._places), None)

    def _smallest(self, best: PlaceMention, at: int, found: list[PlaceMention]) -> PlaceMention:
        """A place that lies in the best one, among those found and what the act befell ("bombed Rafah in the Gaza Strip")."""
        struck = (self._places.get(k.i) for k in self._document.kids(at, "dobj", "nsubjpass"))
        names = {best.name, best.text}
        return next((p for p in (*found, *struck) if p and p.kind != "country" and not names.isdisjoint(p.within)), best)

    def _near(self, place: int, at: int, spoken: bool, own: tuple[int, ...]) -> tuple[bool, int, int] | None:
        """How near a toponym is to the act: not by a preposition that may tell a topic, few words between in the parse, early.

        None where it does not locate the act, another verb stands between, what came before it is told, or it is a spoken act's
        topic.
        """
        document = self._document
        leading = led_by(document, place, PLACE_PREPOSITIONS)
        if leading is None or (spoken and not leading):
            return None
        topical = leading in _TOPICAL
        between: list[Token] = []
        for token in document.ancestors(place):
            if token.i == at:
                if spoken and (topical or any(self._is_topic(t) for t in between if t.i not in own)):
                    return None
                break
            if leading == "to" and spoken and token.dep == "prep" and _addresses(document, token):
                return None
            if leading == "to" and token.lower == "with" and token.dep == "prep":  # "was held with a ticket to X in his pocket"
                return None
            if token.lower in cue("able") and token.dep == "amod":  # "a missile capable of reaching Lima"
                return None
            alleged = spoken and token.dep == "pcomp" and token.tag == "VBG"  # "accused it of carrying arms to X": not in X
            if alleged or hangs_apart(token) or token.lower in _ASIDE or _tells_who(document, token):
                return None
            between.append(token)
        return topical, len(between), place

    def _is_topic(self, noun: Token) -> bool:
        """Is it what a verb or preposition is about, neither a place, nor what leads to one ("the port of"), nor where it is
        done ("at a ceremony in")?
        """
        document = self._document
        if not is_nominal(noun) or noun.dep not in ("dobj", "pobj") or noun.i in self._places:
            return False
        return not (is_part(noun) or noun.lemma.lower() in _seats() or is_venue(document, noun))

    def around(self, at: int) -> str | None:
        """The one country in which all places of the sentence lie, or None."""
        document = self._document
        sentence = document.sentences[document.tokens[at].sentence]
        found = {p.country for i, p in self._places.items() if sentence.first <= i < sentence.last}
        return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=1)
def _seats() -> frozenset[str]:
    """Nouns for what stands in a place and for whom it stands there ("an embassy in Oslo")."""
    return frozenset(row["word"] for row in read_shipped("words/seats.tsv", ["word"]))


def _tells_who(document: Document, token: Token) -> bool:
    """Does it only say who the subject is ("Nova, a militia in Togo, claimed the raid")?"""
    return token.dep == "appos" and document.tokens[token.head].dep == "nsubj"


def _addresses(document: Document, to: Token) -> bool:
    """Does it say to whom words are directed ("issued a warning to Peru", "a letter to Rome")?"""
    above = document.tokens[to.head]
    words = (above, *document.kids(above.i, "dobj"))
    told = {t.lemma.lower() for t in words if is_nominal(t)}
    return to.lower == "to" and any(word in speech_nouns() or word in speech_documents() for word in told)


def location_of(place: PlaceMention) -> Location:
    """A place as the location of a claim."""
    return Location(
        place.name, place.country, place.within, place.kind, place.latitude, place.longitude, place.geonameid,
        Quoted(place.span, place.text),
    )  # fmt: skip
