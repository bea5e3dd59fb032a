"""Where persons' names stand: known ones, those after titles and given names, those that the parser labels so.

Invariant: spans do not overlap; a span holds words of the name alone, no title, people or role.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from communique.codebook.lexicon import lexicon
from communique.codebook.speech import speech_verbs
from communique.mentions.actors.cues import cue
from communique.mentions.actors.gazetteer import Found
from communique.mentions.actors.given_names import is_given_name
from communique.mentions.actors.index import fold
from communique.mentions.actors.name_edges import bared
from communique.mentions.actors.resolving.home import is_city
from communique.mentions.actors.resolving.offices import is_family_name
from communique.model.document import Document, Entity

Spans = list[tuple[int, int]]
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_NAME_POS = frozenset(("PROPN", "NOUN", "X", "ADJ"))


def person_spans(document: Document, known: Found) -> Spans:
    """The spans of full names and of names that are labelled or titled, in order."""
    sure = [(h.first, h.last) for h in known.distinct_names() if h.entries[0].kind == "person"]
    sure += [*_after_titles(document, known), *_before_titles(document, known), *_after_given_names(document, known)]
    votes = _votes(document)
    labelled = [s for e in document.entities if e.label == "PERSON" and (s := _trimmed(document, known, e))]
    surnames = {document.tokens[first].text for first, last in labelled if last - first == 1}
    unlabelled = [*_families(document, known), *_mislabelled(document, known, surnames)]
    labelled += unlabelled
    likely = [s for s in labelled if votes[_key(document, *s)] > 0 or s in unlabelled]
    singles = {document.tokens[first].text for first, last in likely if last - first == 1}
    likely += [(t.i, t.i + 1) for t in document.tokens if t.text in singles and t.pos == "PROPN" and t.i not in known.names]
    taken: dict[int, tuple[int, int]] = {}
    grown = [s for first, last in (*sure, *likely) if not _is_feast(document, *(s := _grown(document, known, first, last)))]
    for first, last in sorted(grown, key=lambda s: (s[0] - s[1], s)):
        if not any(i in taken for i in range(first, last)) and not _ends_hyphened(document, first):
            taken.update(dict.fromkeys(range(first, last), (first, last)))
    return bared(document, known, sorted(s for s in set(taken.values()) if not _is_thing(document, *s)))


def _is_thing(document: Document, first: int, last: int) -> bool:
    """Is it a thing of that name ("the surface of the Moon")? A family is told in the plural."""
    article = document.kid(first, "det")
    single = last - first == 1 and document.tokens[first].tag == "NNP"
    return single and article is not None and article.i == first - 1 and article.lower == "the"


def _is_feast(document: Document, first: int, last: int) -> bool:
    """Is it the name of the feast in "New Year's Eve"?"""
    return last - first == 2 and document.tokens[last - 1].lower == "year"


def _mislabelled(document: Document, known: Found, surnames: set[str]) -> Iterator[tuple[int, int]]:
    """Longer names with another label that end in a surname which is labelled a person elsewhere."""
    for entity in document.entities:
        other = entity.label in ("ORG", "GPE", "NORP", "FAC") and entity.last - entity.first > 1
        if other and document.tokens[entity.last - 1].text in surnames and (span := _trimmed(document, known, entity)):
            yield span


def _families(document: Document, known: Found) -> Iterator[tuple[int, int]]:
    """Single names that an office holder bears, where nothing is said against it ("Museveni said")."""
    for token in document.tokens:
        named = token.pos == "PROPN" or (token.pos == "NOUN" and token.entity != "")
        if not named or token.i in known.names or not is_family_name(token.text, known.actors):
            continue
        if _names_place(document, token.i, token.i + 1):
            continue
        if token.entity == "PERSON" or (token.entity in ("", "ORG", "GPE", "NORP") and token.lower not in cue("word name")):
            near = [t for t in document.tokens[max(0, token.i - 1) : token.i + 2] if t.i != token.i]
            if not any(t.pos == "PROPN" and t.sentence == token.sentence and t.i not in known.roles for t in near):
                yield token.i, token.i + 1


def _ends_hyphened(document: Document, first: int) -> bool:
    """Do the words only end a name that hyphens join ("Sharif" or "e-Sharif" in "Mazar-e-Sharif")?"""
    tokens = document.tokens
    if first < 2 or tokens[first - 1].text != "-" or tokens[first - 2].end != tokens[first - 1].start:
        return False
    before = tokens[first - 2]
    return tokens[first - 1].end == tokens[first].start and (before.text[:1].isupper() or tokens[first - 3].text == "-")


def surname(document: Document, first: int, last: int) -> str:
    """The last word of a name that is no suffix, folded."""
    words = [t.lower for t in document.tokens[first:last]]
    while len(words) > 1 and words[-1] in cue("suffix"):
        words.pop()
    return fold(words[-1])


def _key(document: Document, first: int, last: int) -> str:
    return " ".join(t.text for t in document.tokens[first:last])


def _trimmed(document: Document, known: Found, entity: Entity) -> tuple[int, int] | None:
    """An entity without role words and peoples before the name, or None where nothing of a name is left."""
    first, last = entity.first, entity.last
    while first < last and _is_modifier(document, known, first, last):
        first += 1
    while first < last and document.tokens[last - 1].pos not in ("PROPN", "NOUN"):
        last -= 1
    if first >= last or not all(_is_name_word(document, i) for i in range(first, last)):
        return None
    hit = known.names.get(first)
    if hit and hit.entries[0].kind != "person" and hit.first <= first and hit.last >= last:
        return None
    title = known.roles.get(first)
    if last - first > 1 and title and (title.first, title.last) == (first, last):
        return None
    word = document.tokens[last - 1].lower
    head = document.tokens[document.tokens[last - 1].head]
    if document.tokens[last - 1].dep == "compound" and head.text in cue("place"):  # "the Bari region"
        return None
    if last - first == 1 and (_is_role(known, first) or word in cue("calendar") or _is_town(document, first)):
        return None
    return None if word in cue("instrument") else (first, last)


def _is_town(document: Document, i: int) -> bool:
    """Is a single word the name of a big town, and nobody who speaks?"""
    token = document.tokens[i]
    verb = document.tokens[token.head]
    speaks = token.dep == "nsubj" and verb.lemma.lower() in speech_verbs()
    return not speaks and is_city(token)


def _is_modifier(document: Document, known: Found, i: int, last: int) -> bool:
    hit = known.names.get(i)
    if hit and hit.reading("demonym") and hit.last < last:
        return True
    role = known.roles.get(i)
    return (role is not None and role.last < last and not _is_given(document, known, i)) or document.tokens[i].tag == "DT"


def _is_role(known: Found, i: int) -> bool:
    return i in known.roles


def _is_name_word(document: Document, i: int) -> bool:
    token = document.tokens[i]
    if token.text[:1].isupper() or token.text in ("-", "'", ".") or token.lower in cue("particle"):
        return True
    return _ends_given_name(document, i - 1)


def _ends_given_name(document: Document, hyphen: int) -> bool:
    """Does a hyphen join the lower-case end of a given name to its beginning ("Han Min-jae"; no "Sosa-led talks")?"""
    tokens = document.tokens
    if not 2 <= hyphen < len(tokens) - 1 or tokens[hyphen].text != "-":
        return False
    family, given, end = tokens[hyphen - 2], tokens[hyphen - 1], tokens[hyphen + 1]
    joined = given.end == tokens[hyphen].start and tokens[hyphen].end == end.start
    named = all(t.text[:1].isupper() and t.text.isalpha() and t.pos == "PROPN" for t in (family, given))
    short = end.text.isalpha() and end.text.islower() and len(end.text) <= _SYLLABLE
    return joined and named and short and end.tag.startswith("NN") and end.dep not in ("amod", "compound", "nmod", "npadvmod")


_SYLLABLE = 6  # letters of the second syllable of a given name, as newspapers spell it


def _after_titles(document: Document, known: Found) -> Iterator[tuple[int, int]]:
    """Runs of capitalised names right after a role or title: "Minister Ana Sosa", "Mr Sosa"."""
    for hit in {h.first: h for h in known.roles.values()}.values():
        role = hit.entries[0].role
        if role and role.kind == "person" and not _is_given(document, known, hit.first):
            last = _run(document, known, hit.last)
            if last > hit.last:
                yield hit.last, last
            elif apposed := _apposed(document, known, hit.last):
                yield apposed


def _is_given(document: Document, known: Found, i: int) -> bool:
    """Is the word for a trade a given name: with a capital, before one name alone ("Hunter Sosa", not "farmer Ana Sosa")?"""
    hit, word = known.roles[i], document.tokens[i]
    role = hit.entries[0].role
    trade = role is not None and role.sector in _TRADES and hit.last - hit.first == 1 and word.text.istitle()
    return trade and _run(document, known, hit.last) == hit.last + 1 and word.pos == "PROPN"


_TRADES = frozenset(("AGR", "LAB"))


def _before_titles(document: Document, known: Found) -> Iterator[tuple[int, int]]:
    """Names of two words or more that an office is set beside ("Ivo Marić, the defence minister who wrote it, …")."""
    tokens = document.tokens
    for hit in {h.first: h for h in known.roles.values()}.values():
        role, head = hit.entries[0].role, tokens[hit.last - 1]
        if role is None or role.kind != "person" or role.sector not in _IN_OFFICE or head.dep != "appos" or head.tag == "NNS":
            continue
        last = tokens[head.head].i + 1
        first = last
        while first and first - 1 not in known.names and _continues(document, known, first - 1):
            first -= 1
        bare = first == 0 or tokens[first - 1].tag != "DT"  # no "the Revival Front, a minister of which …"
        named = bare and tokens[first].text[:1].isupper() and all(tokens[i].head == last - 1 for i in range(first, last - 1))
        if last - first > 1 and named and tokens[last].text == "," and last < hit.first and last - 1 not in known.names:
            yield first, last


_IN_OFFICE = frozenset(("GOV", "LEG", "JUD", "MIL", "COP", "SPY"))


def _apposed(document: Document, known: Found, comma: int) -> tuple[int, int] | None:
    """A name of two words or more between the comma after a role and another mark ("the envoy, Ivo Marić, said")."""
    tokens = document.tokens
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return None
    last = _run(document, known, comma + 1)
    closed = last < len(tokens) and tokens[last].text in (",", ".", ";", ")", "-")
    plain = all(tokens[i].entity not in ("DATE", "TIME", "GPE", "LOC", "NORP") for i in range(comma + 1, last))
    return (comma + 1, last) if closed and plain and last - comma > 2 else None


def _after_given_names(document: Document, known: Found) -> Iterator[tuple[int, int]]:
    """Runs of capitalised names that begin with a given name: "Ana Sosa"."""
    for token in document.tokens:
        if token.pos == "PROPN" and token.text[:1].isupper() and is_given_name(token.text):
            last = _run(document, known, token.i)
            before = document.tokens[token.i - 1] if token.i else None
            inside = before is not None and before.pos == "PROPN" and before.sentence == token.sentence
            if last - token.i > 1 and not inside and document.tokens[last - 1].lower not in cue("instrument"):
                yield token.i, last


def _run(document: Document, known: Found, first: int) -> int:
    """The end of the run of name words that begins at a token."""
    tokens = document.tokens
    if first >= len(tokens) or tokens[first].pos not in _NAME_POS or not tokens[first].text[:1].isupper():
        return first
    if tokens[first].entity == "DATE" and tokens[first].lower in cue("calendar"):  # "told the envoy Monday"
        return first
    last = first
    sentence = document.sentences[tokens[first].sentence]
    while last < sentence.last and _continues(document, known, last):
        last += 1
    while last > first and not tokens[last - 1].text[:1].isupper():
        last -= 1
    return last


def _continues(document: Document, known: Found, i: int) -> bool:
    token = document.tokens[i]
    hit = known.names.get(i)
    if (hit and hit.entries[0].kind != "person") or (_is_role(known, i) and not token.text[:1].isupper()):
        return False
    if token.lower in cue("particle") or token.text in ("-",):
        return True
    return token.pos in ("PROPN", "X") and token.text[:1].isupper() and not _is_role(known, i)


def _grown(document: Document, known: Found, first: int, last: int) -> tuple[int, int]:
    """A span with the name words beside it that the label or the table left out."""
    sentence = document.sentences[document.tokens[first].sentence]
    while last < sentence.last and _grows(document, known, last, sentence.last):
        last += 1
    while last - first > 1 and _says_what_is_done(document, first):
        first += 1
    while first > sentence.first and _precedes(document, known, first):
        first -= 1
    while document.tokens[last - 1].lower in cue("particle") and last - first > 1:
        last -= 1
    return first, last


def _precedes(document: Document, known: Found, first: int) -> bool:
    """Does the word before a name belong to it? Not a word in capitals, nor a verb of a headline ("Defying Sosa, …")."""
    named = document.tokens[first - 1].pos == "PROPN" and _continues(document, known, first - 1)
    return named and not _says_what_is_done(document, first - 1)


def _says_what_is_done(document: Document, i: int) -> bool:
    """Is it a word in capitals, or the verb of a headline, before a name ("Judge HALTS Sosa's order", "Defying Sosa")?"""
    token = document.tokens[i]
    if len(token.text) >= _SHOUTED and token.text.isupper() and not document.tokens[i + 1].text.isupper():
        return True
    return document.field_of(i) == "title" and token.lower.endswith("ing") and _is_doing(token.lower)


_SHOUTED = 4  # letters of a word in capitals that is no initials


def _is_doing(word: str) -> bool:
    """Is it the -ing form of a verb that the lexicon has?"""
    stem = word.removesuffix("ing")
    return any(
        base in lexicon().verbs or base in lexicon().operators for base in (stem, f"{stem}e", stem[:-1]) if len(base) > 2
    )


def _grows(document: Document, known: Found, i: int, end: int) -> bool:
    """Does the name go on with token i: another name, or a hyphen right before one ("Quist-Arcton")?"""
    token = document.tokens[i]
    if _ends_given_name(document, i) or _ends_given_name(document, i - 1):
        return True
    if token.text == "-":
        following = document.tokens[i + 1] if i + 1 < end else None
        return following is not None and following.pos == "PROPN" and following.start == token.end
    return token.pos == "PROPN" and _continues(document, known, i)


def _votes(document: Document) -> Counter[str]:
    """For each name: how often it is labelled a person, less how often it is labelled a place or stands as one."""
    votes: Counter[str] = Counter()
    for entity in document.entities:
        text = _key(document, entity.first, entity.last)
        votes[text] += 2 if entity.label == "PERSON" else -1 if entity.label in _PLACES else 0
        votes[text] -= 4 * _names_place(document, entity.first, entity.last)
    return votes


def _names_place(document: Document, first: int, last: int) -> bool:
    """After "in" or "the province of", or "MP for", or before "province": no person."""
    after = document.tokens[last] if last < len(document.tokens) else None
    if after is not None and after.lower in cue("place") and document.tokens[last - 1].head == after.i:
        return True
    if first < 2:
        return False
    before, further = document.tokens[first - 1], document.tokens[first - 2]
    if before.lower in ("in", "at", "near", "outside", "around", "across"):
        return True
    return (before.lower == "of" and further.lemma.lower() in cue("place")) or (
        before.lower == "for" and further.tag.startswith("NN")
        and further.lower in ("mp", "member", "lawmaker", "deputy", "senator", "candidate", "mps")
    )  # fmt: skip
