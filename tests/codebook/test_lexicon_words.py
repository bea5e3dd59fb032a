"""The words of the lexicon hold together: classes are a closed list, modes fit their acts, no entry stands twice."""

from __future__ import annotations

import re
from collections import Counter

from communique.codebook.codes import code_of
from communique.codebook.lexicon import NounEntry, Operator, VerbEntry, lexicon
from communique.codebook.ontology import ontology
from communique.codebook.tables import shipped


def _verbs() -> list[VerbEntry]:
    return [e for entries in lexicon().verbs.values() for e in entries]


def _nouns() -> list[NounEntry]:
    return [e for entries in lexicon().nouns.values() for e in entries]


def _operators() -> list[Operator]:
    return [e for entries in lexicon().operators.values() for e in entries]


def _documented_classes() -> set[str]:
    """The classes that the header of nouns.tsv names."""
    head = shipped("lexicon/nouns.tsv").split("# act ")[0].split("the list is closed:")[1]
    lines = [re.sub(r"^#\s+(\w+\s{2,})?", "", line) for line in head.splitlines()]
    return set(" ".join(lines).split())


def test_noun_classes_are_those_that_the_header_names() -> None:
    assert {c for noun in _nouns() for c in noun.classes} == _documented_classes()


def test_verbs_ask_only_for_classes_that_exist() -> None:
    asked = {o[1:] for verb in _verbs() for o in (*verb.objects, *verb.subjects) if o.startswith("@")}
    assert asked and asked <= _documented_classes()


def test_choices_are_lemmas_and_of_objects_also_two_of_them() -> None:
    choices = [o for v in _verbs() for o in (*v.objects, *v.subjects) if o not in ("+", "-", "actor") and not o.startswith("@")]
    words = [w for o in choices for w in o.split("|")]
    assert [w for w in words if len(w.split(" ")) > 2] == []
    subjects = [w for v in _verbs() for o in v.subjects for w in o.split("|")]
    assert [w for w in subjects if " " in w] == []


def test_modes_belong_to_the_type_of_their_act() -> None:
    entries: list[VerbEntry | NounEntry] = [*_verbs(), *_nouns()]
    for entry in entries:
        if entry.mode and entry.act and entry.act != "-":
            kind = code_of(entry.act, entry.of, "done").type
            assert kind and entry.mode in ontology().modes(kind), entry.rule


def test_no_entry_stands_twice() -> None:
    keys = [f"verb {v.words} {v.objects} {v.subjects}" for v in _verbs()]
    keys += [f"noun {n.words}" for n in _nouns()]
    keys += [f"operator {o.words} {o.takes} {o.control}" for o in _operators()]
    assert [k for k, times in Counter(keys).items() if times > 1] == []


def test_a_noun_that_stands_alone_tells_an_act() -> None:
    assert [n.rule for n in _nouns() if n.alone and not n.act] == []


def test_both_spellings_are_there() -> None:
    verbs = {v.words for v in _verbs()}
    for british, american in (("criticise", "criticize"), ("mobilise", "mobilize"), ("honour", "honor")):
        assert ((british,) in verbs) and ((american,) in verbs)
