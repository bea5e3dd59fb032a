"""CAMEO for PLOVER: every type and mode has a code whose class and sign fit."""

from __future__ import annotations

import pytest

from communique.codebook.cameo import cameo_of
from communique.codebook.ontology import intensity_of, ontology
from communique.codebook.tables import read_shipped

_QUADS = {"verbal cooperation": 1, "material cooperation": 2, "verbal conflict": 3, "material conflict": 4}
_MOVED = {"RETREAT": {2}, "CONCEDE": {1, 2}, "REQUEST": {1, 3}, "AGREE": {1}, "REJECT": {3}}
"""Where CAMEO puts a type in another class than PLOVER: yielding is material there, an appeal is verbal cooperation."""


@pytest.mark.parametrize(("type", "mode"), ontology().intensities)
def test_every_type_and_mode_has_a_code_of_a_fitting_class(type: str, mode: str) -> None:
    found = cameo_of(type, mode or None, "")
    assert found
    assert found.code.startswith(found.base)
    assert found.base.startswith(found.root)
    assert found.quad in _MOVED.get(type, {_QUADS[ontology().quads[type]]})
    assert found.goldstein * (intensity_of(type, mode or None) or 0) >= 0 or type == "REQUEST"


def test_the_act_tells_apart_what_plover_does_not() -> None:
    told = {act: cameo_of("SUPPORT", None, act) for act in ("pact", "praise", "support")}
    assert {act: found.code for act, found in told.items() if found} == {"pact": "057", "praise": "051", "support": "050"}
    assert cameo_of(None, None, "incident") is None


def test_acts_types_and_modes_of_the_table_exist_and_no_row_is_dead() -> None:
    acts = {row["act"] for row in read_shipped("acts.tsv", ("act",))}
    rows = read_shipped("cameo.tsv", ("type", "mode", "acts", "cameo", "goldstein", "name"))
    scale: dict[str, float] = {}
    for row in rows:
        assert set(row.list("acts")) <= acts, row.line
        assert (row["type"], row["mode"]) in ontology().intensities, row.line
        assert scale.setdefault(row["cameo"], float(row["goldstein"])) == float(row["goldstein"]), row.line
        found = cameo_of(row["type"], row["mode"] or None, (row.list("acts") or ("",))[0])
        assert found
        assert found.code == row["cameo"], f"line {row.line} can never be reached"
