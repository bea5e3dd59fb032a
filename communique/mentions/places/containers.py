"""Containers: the place in which the words right beside a name say that it lies ("Paris, Texas"; "Japan's Fukushima").

Invariant: a container is returned only where the name has a sense that lies in it; only a country told by its people ("the
Tanzanian island of X") stands without one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.toponyms import country_name, short_forms
from communique.mentions.places.senses import Sense, senses
from communique.mentions.places.spans import Known, Reading, is_capital
from communique.mentions.places.words import countries_by_people, words

_WELL_KNOWN = 5.5  # the weight of a city that its bare name means, rather than a river
_NEAR_KM = 120.0  # from a county's middle to a place in it, at most


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a span: the senses that its container leaves it, those that what it contains or is said to be
    leaves it, and the spans (by number) that it stands in a list with ("Ohio, Texas and Iowa")."""

    inside: tuple[Sense, ...]
    around: tuple[Sense, ...]
    listed: tuple[int, ...]

    @property
    def senses(self) -> tuple[Sense, ...]:
        """The senses that the words beside it leave, none where they say nothing."""
        return self.inside or self.around


def beside(reading: Reading, spans: list[Known]) -> list[Beside]:
    """For each span what stands beside it."""
    inside: list[tuple[Sense, ...]] = [()] * len(spans)
    around = [_of_unit(reading, span) for span in spans]
    listed: list[tuple[int, ...]] = [()] * len(spans)
    for n, span in enumerate(spans):
        after = spans[n + 1] if n + 1 < len(spans) else None
        if country := _of_people(reading, span):
            inside[n] = tuple(s for s in span.senses if s.country == country and s.kind != "country")
            around[n] = inside[n] or (_unlisted(span, country),)
            continue
        for at, container in _containers(reading, span, spans[n - 1] if n else None, after):
            if _are_states(span, container):
                continue
            if fitting := tuple(s for s in span.senses if any(lies_in(s, c) for c in container)):
                inside[n] = fitting
                if at:
                    around[n + at] = tuple(c for c in container if any(lies_in(s, c) for s in fitting))
                break
        if after and not inside[n] and _in_list(reading, span, after):
            listed[n] += (n + 1,)
            listed[n + 1] += (n,)
    return [Beside(*found) for found in zip(inside, around, listed, strict=True)]


def _are_states(span: Known, container: tuple[Sense, ...]) -> bool:
    """Are both states' names ("visited Venezuela, Cuba and Peru")? A town of such a name lies in a state only by its region."""
    inner = [s.country for s in span.senses if s.kind == "country"]
    outer = [s for s in container if s.kind == "country"]
    return bool(inner and outer) and not any(s.kind == "region" and lies_in(s, c) for s in span.senses for c in outer)


def _of_people(reading: Reading, span: Known) -> str | None:
    """The country whose people's name stands before what the place is ("the Tanzanian island of X")."""
    tokens, first = reading.tokens, reading.sentence(span.first).first
    if span.first - 3 < first or tokens[span.first - 1].lower != "of" or tokens[span.first - 2].lower not in words("unit"):
        return None
    before = (tokens[i].lower for i in range(span.first - 3, max(first, span.first - 5) - 1, -1))
    return next((code for word in before if (code := countries_by_people().get(word))), None)


def _unlisted(span: Known, country: str) -> Sense:
    """A place of the country that no table has, though one of its name lies elsewhere."""
    return Sense(span.text, "area", country, None, (country_name(country) or country,), None, None, None, 0.0)


def _of_unit(reading: Reading, span: Known) -> tuple[Sense, ...]:
    """The senses of the kind that the words say it is ("the state of X", "X province", "the city of X")."""
    tokens, sentence = reading.tokens, reading.sentence(span.first)
    said = ""
    if span.first - 1 > sentence.first and tokens[span.first - 1].lower == "of":
        said = tokens[span.first - 2].lower
    elif span.last < sentence.last and not is_capital(tokens[span.last]):
        said = tokens[span.last].lower
    waters = tuple(s for s in span.senses if s.kind == "water")
    if waters and span.first > sentence.first and tokens[span.first - 1].lower == "the" and said not in words("unit"):
        return waters  # rivers and seas have the article, states and towns of their name do not
    towns = tuple(s for s in span.senses if s.kind == "city" and s.weight > _WELL_KNOWN)
    if waters and towns and span.last - span.first == 1 and said not in words("unit"):
        return towns
    if said not in words("unit"):
        return ()
    return tuple(s for s in span.senses if (s.kind == "city") == (said in words("town")) and s.kind != "country")


def _in_list(reading: Reading, span: Known, after: Known) -> bool:
    """Do only commas, "and" or "or" stand between?"""
    between = reading.tokens[span.last : after.first]
    return 0 < len(between) < 3 and all(t.text == "," or t.lower in ("and", "or", "&") for t in between)


def lies_in(sense: Sense, container: Sense) -> bool:
    """Does the place lie in the other, which is larger?"""
    if container.country is None or sense.country != container.country or sense.name == container.name:
        return False
    if container.kind == "country":
        return True
    if container.county:
        return sense.kind == "city" and sense.division == container.division and kilometres(sense, container) < _NEAR_KM
    if container.kind == "region":
        return container.name in sense.within or sense.division == container.division
    return container.kind == "city" and sense.kind == "facility" and container.name in sense.within


def kilometres(a: Sense, b: Sense) -> float:
    """Distance of two places on the globe, near enough; infinite where one has no point."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return math.inf
    east = ((a.longitude - b.longitude + 180) % 360 - 180) * math.cos(math.radians((a.latitude + b.latitude) / 2))
    return 111.2 * math.hypot(a.latitude - b.latitude, east)


def _containers(
    reading: Reading, span: Known, before: Known | None, after: Known | None
) -> Iterator[tuple[int, tuple[Sense, ...]]]:
    """Possible containers: where their span stands (1 next, -1 before, 0 none of the spans), and their senses."""
    tokens, last = reading.tokens, reading.sentence(span.first).last
    if span.last + 1 < last and tokens[span.last].text in (",", "("):
        if (short := _short(reading, span.last + 1)) is not None:
            yield 0, short
        elif after and after.first == span.last + 1:
            yield 1, after.senses
    if after and (_joined_by_in(reading, span, after) or _told_as_unit(reading, span, after)):
        yield 1, after.senses
    if before and before.last == span.first - 1 and tokens[before.last].text in ("'s", "’s", "'", "’"):
        yield -1, before.senses


def _short(reading: Reading, at: int) -> tuple[Sense, ...] | None:
    """The division that a short form after a comma stands for ("OH")."""
    tokens = reading.tokens
    for length in (1, 2):
        if at + length <= len(tokens) and (name := short_forms().get(reading.text(at, at + length))):
            return tuple(s for s in senses(name) if s.kind == "region")
    return None


def _told_as_unit(reading: Reading, span: Known, after: Known) -> bool:
    """Does an aside say what it is and of what or where (", the capital of X", ", a small town in northern X")?"""
    between = reading.tokens[span.last : after.first]
    if not 3 < len(between) < 9 or between[0].text != "," or not any(t.lower in words("unit") for t in between):
        return False
    link = next((t for t in reversed(between) if t.lower != "the" and t.lower not in words("side")), between[0])
    return link.lower in ("of", "in") and between[1].lower in ("the", "a", "an", "its")


def _joined_by_in(reading: Reading, span: Known, after: Known) -> bool:
    """Does only "in", perhaps with "the" or "northern", stand between?"""
    between = reading.tokens[span.last : after.first]
    if not between or between[0].lower not in ("in", "of") or len(between) > 3:
        return False
    if between[0].lower == "of" and not any(s.kind in ("country", "region") for s in after.senses):
        return False
    return all(t.lower == "the" or t.lower in words("side") or is_capital(t) for t in between[1:])
