"""Joined verbs of reporting belong to who speaks, unless the one told about may speak itself."""

import pytest

from communique.language.parse import parse
from communique.model.report import Report


def above(text: str, verb: str) -> str:
    document = parse(Report("r", text, language="en"))
    at = next(t for t in document.tokens if t.text == verb)
    return document.tokens[at.head].text


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("The envoy said the offer was empty and urged Chad to wait.", "urged", "said"),
        ("A Dutch tribunal ruled in June that the search was unlawful and told Oman to pay.", "told", "ruled"),
        ("The chairman, Abel Dossou, said the fee was unfair and warned that members would leave.", "warned", "said"),
        ("The envoy said the general was ill and urged patience.", "urged", "said"),
        ("The envoy said Chad's team will make the race safe and proposed in May that Oman host it.", "proposed", "said"),
        ("The envoy said the visit had shown that both states want peace and urged Niger to sign.", "urged", "said"),
        ("The envoy said Chad's army was weak and called on France to help.", "called", "said"),
        ("The envoy said Chad wants war and closed the office.", "closed", "said"),
        ("The envoy said Chad would close the border and recall its consul.", "recall", "close"),
        ("The envoy said Chad did not sign the accord and recalled its consul.", "recalled", "sign"),
        ("The envoy said the general had denied it and urged patience.", "urged", "denied"),
        ("Peru summoned the envoy of Chile, the second in a week, and placed its army on alert.", "placed", "summoned"),
        ("The envoy said the rules were clear and that Peru had urged patience.", "urged", "were"),
    ],
)
def test_joined_verbs_of_reporting_hang_on_who_speaks(text: str, verb: str, head: str) -> None:
    assert above(text, verb) == head


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Peru, which Chile has put under sanctions, accused Dossou of fraud.", "accused"),
        ("About 300 nurses marched outside the French Embassy.", "marched"),
        ("A woman given five years in Peru.", "woman"),
        ("The U.N. refugee agency called on both states to let the refugees in.", "called"),
        ("A nurse injured in the blast.", "nurse"),
        ("Chad's former army chief called Sunday's vote \"shameful.\"", "called"),
        ("A nurse called Adama Sow.", "nurse"),
    ],
)
def test_a_sentence_has_its_verb(text: str, root: str) -> None:
    document = parse(Report("r", text, language="en"))
    assert document.tokens[document.sentences[0].root].text == root


def test_a_clause_that_a_noun_tells_hangs_on_it_where_the_verb_says_nothing() -> None:
    document = parse(Report("t", "The visit came after threats by Chad that it would close the border.", language="en"))
    close = next(t for t in document.tokens if t.text == "close")
    assert (close.dep, document.tokens[close.head].text) == ("acl", "threats")
