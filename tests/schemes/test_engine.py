"""Dated rules and three-valued answers."""

import tomllib
from datetime import date
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.schemes import engine
from odop.schemes.engine import Met, all_met, at_least, at_most, column, fails, holds

SCHEMES = sorted(path.stem for path in engine.PARAMETERS.glob("*.toml"))
answers = st.sampled_from(list(Met))


@pytest.mark.parametrize("name", SCHEMES)
def test_every_scheme_has_its_name_its_facts_and_its_finding(name):
    module = import_module(f"odop.schemes.{name}")
    assert name == module.SCHEME
    assert module.Facts and module.find and module.__doc__


@pytest.mark.parametrize("name", SCHEMES)
def test_every_version_names_its_order_and_the_day_it_was_read(name):
    found = engine.versions(name)
    assert [v.in_force_from for v in found] == sorted({v.in_force_from for v in found})
    for version in found:
        assert version.order and version.checked_on and isinstance(version.confirmed, bool)
        assert not set(version.numbers) & set(version.house)


def test_numbers_are_whole(tmp_path):
    for name in SCHEMES:
        for row in tomllib.loads(Path(engine.PARAMETERS / f"{name}.toml").read_text())["version"]:
            assert not [key for key, value in row.items() if isinstance(value, float)]


def test_a_number_that_is_not_there_is_named():
    with pytest.raises(AttributeError, match="no_such_number"):
        _ = engine.rules_in_force("skill_development", date(2026, 1, 1)).no_such_number


def test_a_fact_nobody_has_told_us_is_not_known():
    assert at_least(None, 18) is at_most(None, 1) is holds(None) is fails(None) is Met.NOT_KNOWN


def test_comparisons_of_one():
    assert (at_least(18, 18), at_least(17, 18)) == (Met.MET, Met.NOT_MET)
    assert (at_most(2, 2), at_most(3, 2)) == (Met.MET, Met.NOT_MET)
    assert (holds(True), holds(False), fails(True), fails(False)) == (1, 0, 0, 1)


@given(st.lists(answers, min_size=1, max_size=6))
def test_one_failure_fails_and_one_doubt_leaves_a_doubt(given_answers):
    whole = all_met(*given_answers)
    if Met.NOT_MET in given_answers:
        assert whole is Met.NOT_MET
    elif Met.NOT_KNOWN in given_answers:
        assert whole is Met.NOT_KNOWN
    else:
        assert whole is Met.MET


@given(st.lists(st.one_of(st.none(), st.integers(-5, 120)), min_size=1, max_size=50), st.integers(0, 100))
def test_a_column_is_judged_as_each_of_its_cases(values, least):
    judged = at_least(column(values), least)
    assert judged.dtype == np.int8
    assert [Met(int(v)) for v in judged] == [at_least(v, least) for v in values]


def test_a_short_table_is_read_by_one_place_and_by_a_column():
    assert engine.of_place(1, (5, 7, 9)) == 7
    assert engine.of_place(column([2, None, 0]), (5, 7, 9)).tolist() == [9, 5, 5]
    assert (engine.known(None), engine.known(4), engine.known(column([3, None])).tolist()) == (0, 4, [3, 0])
