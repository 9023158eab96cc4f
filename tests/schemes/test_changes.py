"""A proposed change of rules: what is read, and what is refused with every fault named."""

from datetime import date

import pytest

from odop.schemes import margin_money as scheme
from odop.schemes import skill_development
from odop.schemes.engine import Met, NotAChange, changed, proposals, read_change, rules_in_force

DAY = date(2026, 11, 22)
RULES = rules_in_force("margin_money", DAY)


def test_numbers_slabs_and_lifted_conditions_are_laid_over_the_version_in_force():
    change = read_change(
        'minimum_age = 21\nlifted = ["no_other_scheme"]\nslabs = [{ percent = 12.5, at_most = 10_00_000_00 }]',
        RULES,
    )
    tried = changed(RULES, change)
    facts = scheme.Facts(21, True, True, False, True, 40_00_000_00)
    found = scheme.find_under(facts, tried)
    assert (found.verdict, found.amount, found.reason) == (Met.MET, 5_00_000_00, "slab_1")
    assert scheme.find_under(facts, RULES).unmet == ("no_other_scheme",)
    assert RULES.minimum_age == 18  # the version in force is as it was


def test_a_proposal_says_who_made_it_and_what_cannot_be_tried():
    change = read_change(proposals("margin_money")["odop_2_0"], RULES)
    assert change.said_on == date(2025, 12, 17)
    assert "no order found" in change.source.en and change.source.hi
    assert len(change.not_tried) == 2


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "Nothing is changed"),
        ('title = "only words"', "Nothing is changed"),
        ("minimum_age = 18.5", "whole number"),
        ("minimum_age = true", "whole number"),
        ("minimum_age = -1", "whole number"),
        ("own_share_percent = 101", "from 0 to 100"),
        ("minimum_wage = 3", "no minimum_wage"),
        ('lifted = ["of_sound_mind"]', "list of conditions"),
        ("slabs = []", "list of slabs"),
        ("slabs = [{ up_to = 5_00, percent = 10 }]", "Only the last"),
        ("slabs = [{ percent = 10 }, { percent = 5 }]", "Only the last"),
        (
            "slabs = [{ up_to = 9, percent = 1 }, { up_to = 8, percent = 1 }, { percent = 1 }]",
            "above the one before",
        ),
        ("slabs = [{ percent = 10.125 }]", "two decimals"),
        ("slabs = [{ percent = nan }]", "two decimals"),
        ("slabs = [{ percent = inf }]", "two decimals"),
        ('slabs = [{ percent = "10" }]', "two decimals"),
        ("slabs = [{ percent = 10, at_most = 1.5 }]", "whole paise"),
        ("slabs = [{ percent = 10, at_most = 99_999_999_999_999_999_999 }]", "whole paise"),
        ("slabs = [{ percent = 10, at_least = 9, at_most = 8 }]", "above at_most"),
        ("slabs = [{ percent = 10, cap = 8 }]", "cap is not known"),
        ("title = 3\nminimum_age = 18", "title"),
        ("said_on = 2025-01-01T00:00:00\nminimum_age = 18", "said_on"),
        ("not_tried = 3\nminimum_age = 18", "not_tried"),
        ("minimum_age = ", "not TOML"),
    ],
)
def test_a_fault_is_named_in_both_languages(text, word):
    with pytest.raises(NotAChange, match=word) as refused:
        read_change(text, RULES)
    assert all(fault.hi and fault.hi != fault.en for fault in refused.value.faults)


def test_every_fault_is_named_at_once():
    with pytest.raises(NotAChange) as refused:
        read_change("minimum_age = -1\nnothing_known = 1\nslabs = []", RULES)
    assert len(refused.value.faults) == 3


def test_rules_without_slabs_take_none():
    with pytest.raises(NotAChange, match="no slabs"):
        read_change("slabs = [{ percent = 1 }]", rules_in_force(skill_development.SCHEME, DAY))
