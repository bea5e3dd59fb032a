"""Two clauses that the parser ran into one."""

from communique.language.parse import parse
from communique.model.report import Report


def relations(text: str) -> dict[str, tuple[str, str]]:
    document = parse(Report("t", text, language="en"))
    return {t.text: (t.dep, document.tokens[t.head].text) for t in document.tokens}


def test_each_of_two_clauses_has_its_own_subject_and_object() -> None:
    found = relations("Oman freed 12 Yemeni fishermen and Yemen released four Omani soldiers.")
    assert (found["fishermen"], found["Yemen"], found["released"]) == (
        ("dobj", "freed"),
        ("nsubj", "released"),
        ("conj", "freed"),
    )


def test_a_verb_that_takes_a_clause_keeps_it() -> None:
    found = relations("The minister said Oman and Yemen released four soldiers.")
    assert (found["released"], found["Oman"]) == (("ccomp", "said"), ("nsubj", "released"))


def test_a_list_of_states_is_a_list_whatever_stands_first() -> None:
    four = relations("Peru, Chile, Spain and France condemned the coup in Mali.")
    with_body = relations("The EU, Norway and Chad, as well as NATO, were swift to condemn the action.")
    assert (four["Chile"], with_body["Norway"]) == (("conj", "Peru"), ("conj", "EU"))


def test_a_noun_before_a_joined_verb_is_its_subject_not_part_of_the_phrase_before() -> None:
    passive = relations("Guards fired gas to disperse them near the main square and 42 people were arrested.")
    assert (passive["people"], passive["arrested"]) == (("nsubjpass", "arrested"), ("conj", "fired"))
    shared = relations("Rebels burned huts and fields and fled.")
    assert (shared["fields"], shared["fled"]) == (("conj", "huts"), ("conj", "burned"))
