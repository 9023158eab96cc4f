"""Paise and rupees, exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.finance.rules.files.amounts import paise_of, rupees_text


@given(st.integers(0, 10**15 - 1))
def test_every_sum_comes_back_to_the_paisa(paise):
    assert paise_of(rupees_text(paise)) == paise


@given(st.integers(0, 10**13 - 1), st.integers(0, 99), st.integers(0, 15))
def test_noughts_behind_the_paisa_change_nothing(rupees, part, noughts):
    assert paise_of(f"{rupees}.{part:02d}{'0' * noughts}") == rupees * 100 + part


@pytest.mark.parametrize(
    "told", ["", "1.005", "1,000", "-5", "1e5", "NaN", "५.५.५", "1.", ".5", "99999999999999.00", "0x10"]
)
def test_what_is_no_amount_is_none(told):
    assert paise_of(told) is None


def test_a_payment_is_never_written_below_nought():
    with pytest.raises(ValueError):
        rupees_text(-1)
