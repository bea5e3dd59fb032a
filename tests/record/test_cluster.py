"""Clusters: by weight and id, with pairs that may never stand together; a person's word first."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from communique.model.judgement import Judgement, Verdict
from communique.record.cluster import Bond, Linkage, clusters
from communique.record.judged import Pair, Ties, in_force, ties


def tied(weights: dict[Pair, float], same: tuple[Pair, ...] = (), different: tuple[Pair, ...] = ()) -> Ties:
    return Ties(weights, same, frozenset(different))


def never(_a: str, _b: str) -> bool:
    return False


def test_a_heavy_pair_is_joined_and_a_light_one_not() -> None:
    assert clusters("abcd", tied({("a", "b"): 5.0, ("c", "d"): -0.5}), never) == [("a", "b"), ("c",), ("d",)]


def test_a_chain_needs_the_mean() -> None:
    assert clusters("abc", tied({("a", "b"): 6.0, ("b", "c"): 5.0}), never) == [("a", "b", "c")]
    assert clusters("abc", tied({("a", "b"): 6.0, ("b", "c"): 1.0}), never) == [("a", "b"), ("c",)]


def test_what_may_never_stand_together_does_not() -> None:
    weights = {("a", "b"): 6.0, ("b", "c"): 5.0, ("a", "c"): 4.0}
    apart = {frozenset("ac")}
    assert clusters("abc", tied(weights), lambda a, b: frozenset((a, b)) in apart) == [("a", "b"), ("c",)]


def test_equal_weights_go_by_id() -> None:
    weights = {("b", "c"): 4.0, ("a", "b"): 4.0}
    assert clusters("abc", tied(weights), lambda a, b: {a, b} == {"a", "c"}) == [("a", "b"), ("c",)]


def test_a_negative_judgement_parts() -> None:
    assert clusters("ab", tied({("a", "b"): 9.0}, different=(("a", "b"),)), never) == [("a",), ("b",)]


def test_a_persons_same_outranks_weights_and_rules() -> None:
    assert clusters("abc", tied({}, same=(("a", "c"),)), lambda a, b: True) == [("a", "c"), ("b",)]


def test_a_persons_different_holds_against_a_chain_of_same() -> None:
    found = clusters("abc", tied({}, same=(("a", "b"), ("b", "c")), different=(("a", "c"),)), never)
    assert found == [("a", "b"), ("c",)]


def test_unknown_ids_are_dormant() -> None:
    assert clusters("ab", tied({("a", "z"): 9.0}, same=(("b", "y"),)), never) == [("a",), ("b",)]


ITEMS = "abcdefgh"
WEIGHTS = st.dictionaries(
    st.tuples(st.sampled_from(ITEMS), st.sampled_from(ITEMS)).filter(lambda p: p[0] < p[1]),
    st.integers(-8, 16).map(lambda n: n / 2),
    max_size=20,
)


@given(WEIGHTS, st.randoms(use_true_random=False))
def test_the_order_of_items_and_pairs_does_not_count(weights: dict[Pair, float], shuffle: random.Random) -> None:
    expected = clusters(ITEMS, tied(weights), never)
    items, pairs = list(ITEMS), list(weights.items())
    shuffle.shuffle(items)
    shuffle.shuffle(pairs)
    assert clusters(items, tied(dict(pairs)), never) == expected
    assert sorted(x for members in expected for x in members) == list(ITEMS)


@given(WEIGHTS, WEIGHTS)
def test_a_component_comes_out_the_same_whatever_else_is_there(one: dict[Pair, float], two: dict[Pair, float]) -> None:
    other = {(a.upper(), b.upper()): w for (a, b), w in two.items()}
    alone = clusters(ITEMS, tied(one), never)
    together = clusters(ITEMS + ITEMS.upper(), tied({**one, **other}), never)
    assert [members for members in together if members[0].islower()] == alone


def judged(verdict: Verdict, by: str = "machine", day: int = 1, left: str = "a", right: str = "b") -> Judgement:
    machine = by == "machine"
    when = None if machine else datetime(2022, 5, day, tzinfo=UTC)
    return Judgement("claim", left, right, verdict, by, "why", machine, when, 4.0 if machine else None)


def test_a_person_outranks_the_machine_and_a_later_word_an_earlier() -> None:
    machine, person, second = judged("same"), judged("different", "eva"), judged("same", "jan", 2)
    assert ties([machine], "claim").weights == {("a", "b"): 4.0}
    assert ties([person, machine], "claim").different == {("a", "b")}
    assert ties([second, machine, person], "claim").same == (("a", "b"),)
    assert not ties([second, machine, person], "claim").different


def test_unsure_by_a_person_leaves_the_pair_unjoined() -> None:
    found = ties([judged("same"), judged("unsure", "eva")], "claim")
    assert not found.weights and not found.same and not found.different


def test_an_undone_judgement_is_out_of_force() -> None:
    machine, person = judged("same"), judged("different", "eva")
    undo = Judgement("claim", person.id, "", "undo", "jan", "a slip", machine=False)
    assert in_force([machine, person, undo]) == [machine]
    also = Judgement("claim", "", person.id, "undo", "jan", "a slip", machine=False)
    assert in_force([machine, person, also]) == [machine]


LOOSE = Linkage(enough=0.0, untold=-2.0)
BONDED = Linkage(enough=0.0, untold=-2.0, bond=Bond(share=0.75, least=3, usual=3.0, pairs=3))


def groups(across: float) -> dict[Pair, float]:
    """Two groups of three, each much alike in itself; `across` between them."""
    inside = {(a, b): 4.0 for group in ("abc", "xyz") for a, b in combinations(group, 2)}
    return inside | {(a, b): across for a in "abc" for b in "xyz"}


def test_a_pair_that_nobody_judged_weighs_as_told() -> None:
    weights = {("a", "b"): 6.0, ("b", "c"): 1.5}  # of a and c nothing is told
    assert clusters("abc", tied(weights), never, Linkage(enough=0.2, untold=-1.0)) == [("a", "b", "c")]
    assert clusters("abc", tied(weights), never, Linkage(enough=0.2, untold=-2.0)) == [("a", "b"), ("c",)]


def test_two_groups_each_of_its_own_character_stay_two() -> None:
    assert clusters("abcxyz", tied(groups(0.5)), never, LOOSE) == [tuple("abcxyz")]
    assert clusters("abcxyz", tied(groups(0.5)), never, BONDED) == [tuple("abc"), tuple("xyz")]
    assert clusters("abcxyz", tied(groups(3.0)), never, BONDED) == [tuple("abcxyz")]


def test_what_is_too_small_for_a_character_joins_as_it_would() -> None:
    weights = dict.fromkeys(combinations("abc", 2), 4.0) | {(a, "x"): 0.5 for a in "abc"}
    assert clusters("abcx", tied(weights), never, BONDED) == [tuple("abcx")]


def test_a_persons_word_binds_two_groups_of_their_own_character() -> None:
    found = clusters("abcxyz", tied(groups(0.5), same=(("a", "x"),)), never, BONDED)
    assert found == [tuple("abcxyz")]


def test_bonds_hold_in_any_order() -> None:
    weights = list((groups(0.5) | {("c", "p"): 1.0, ("p", "x"): 1.5}).items())
    expected = clusters("abcpxyz", tied(dict(weights)), never, BONDED)
    for seed in range(20):
        random.Random(seed).shuffle(weights)
        items = random.Random(seed).sample("abcpxyz", 7)
        assert clusters(items, tied(dict(weights)), never, BONDED) == expected
