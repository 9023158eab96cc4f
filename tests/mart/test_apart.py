"""No report can add an enquiry to a sale: not the types, not the code, not the columns."""

import ast
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.mart.rules import Enquiries, Orders, Result, Sales, of_voice, standing, total, weigh
from tests.architecture.places import sources

KINDS = {
    "sales": "sales", "sales_paise": "sales", "orders": "orders", "orders_worth": "worth", "orders_count": "orders",
    "enquiries": "enquiries", "enquiries_count": "enquiries",
}  # fmt: skip
NUMBERS = st.integers(0, 10**12)
RESULTS = st.builds(
    Result,
    st.none() | st.builds(Sales, NUMBERS),
    st.none() | st.builds(Orders, NUMBERS, st.none() | NUMBERS),
    st.none() | st.builds(Enquiries, NUMBERS),
)


@pytest.mark.parametrize(
    ("one", "other"), list(permutations([Sales(1), Orders(1), Enquiries(1), 1], 2)), ids=repr
)
def test_one_kind_is_never_added_to_another(one, other):
    with pytest.raises(TypeError):
        one + other
    with pytest.raises(TypeError):
        sum([one, other])


def test_one_kind_adds_to_its_own():
    assert Sales(1) + Sales(2) == Sales(3)
    assert Orders(1, 5) + Orders(2) == Orders(3, 5)
    assert Enquiries(1) + Enquiries(2) == Enquiries(3)


@given(st.lists(RESULTS, max_size=8))
def test_a_total_keeps_the_three_apart_and_the_unknown_unknown(results):
    whole = total(results)
    for name in ("sales", "orders", "enquiries"):
        known = [getattr(one, name) for one in results if getattr(one, name) is not None]
        assert (getattr(whole, name) is None) == (not known)
    assert whole.sales is None or whole.sales.paise == sum(r.sales.paise for r in results if r.sales)
    assert whole.enquiries is None or whole.enquiries.count == sum(
        r.enquiries.count for r in results if r.enquiries
    )
    assert whole.orders is None or whole.orders.count == sum(r.orders.count for r in results if r.orders)


@given(RESULTS, RESULTS)
def test_the_two_voices_weigh_the_same(hers, officers):
    one, other = standing(hers, officers), standing(officers, hers)
    assert one.result == other.result
    assert (one.differ, one.answered) == (other.differ, other.answered)
    value, _by = weigh(hers.sales, officers.sales)
    assert value in (None, hers.sales, officers.sales)


@given(RESULTS, st.lists(RESULTS, max_size=4))
def test_the_whole_fair_goes_before_its_days(whole, days):
    said = of_voice(whole, days)
    for name in ("sales", "orders", "enquiries"):
        assert getattr(said, name) == (
            getattr(whole, name) if getattr(whole, name) is not None else getattr(total(days), name)
        )


def test_no_line_of_the_programme_adds_one_to_another():
    """Every plus and every F-sum over columns of two kinds, wherever it stands."""
    found = []
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
                kinds = {KINDS[name] for name in _names(node) if name in KINDS}
                if len(kinds) > 1:
                    found.append(f"{path}:{node.lineno}")
    assert not found


def _names(node):
    for one in ast.walk(node):
        if isinstance(one, ast.Attribute):
            yield one.attr
        elif isinstance(one, ast.Name):
            yield one.id
        elif isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value
