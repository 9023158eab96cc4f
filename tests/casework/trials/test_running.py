"""A change tried on columns is exact, agrees with a slow plain count, and is held where a rule fails."""

from collections import Counter
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.casework.rules.trials import ANSWERS, Held, outcome_of, run, running
from odop.schemes.engine import Met, changed, proposals, read_change, rules_in_force
from odop.schemes.margin_money import Facts, find_under
from tests.casework.trials.makers import GOOD, LAKH, crowd

RULES = rules_in_force("margin_money", date(2026, 11, 1))
ODOP_2 = proposals("margin_money")["odop_2_0"]
OLDER = "minimum_age = 21"


def after(text: str):
    return changed(RULES, read_change(text, RULES))


def tried(people, text: str):
    return run(people, RULES, after(text))


def test_every_fate_is_told_apart():
    people = crowd(
        {}, {"project_cost": 300 * LAKH}, {"project_cost": 40 * LAKH}, {"helped_by_no_other_scheme": 0},
        {"age": 19}, {"age": 17}, {"free_of_default": None},
    )  # fmt: skip
    change = """
    minimum_age = 21
    lifted = ["no_other_scheme"]
    slabs = [{ up_to = 25_00_000_00, percent = 25, at_most = 6_25_000_00 }, { up_to = 2_00_00_000_00, percent = 15 },
             { percent = 15, at_most = 50_00_000_00 }]
    """
    whole = tried(people, change).whole
    assert (whole.same, whole.more, whole.less) == (1, 1, 1)
    assert (whole.newly_eligible, whole.no_longer_eligible, whole.neither, whole.not_known) == (1, 1, 1, 1)
    assert (whole.gaining, whole.losing) == (2, 2)
    # Before: 2.5 + 20 + 8 + 0 + 2.5 lakh. After: 2.5 + 45 + 6 + 2.5 + 0.
    assert (whole.cost_before, whole.cost_after) == (33 * LAKH, 56 * LAKH)
    assert (whole.gained, whole.lost) == (27 * LAKH + LAKH // 2, 4 * LAKH + LAKH // 2)
    assert whole.difference == whole.gained - whole.lost


def test_somebody_of_whom_a_fact_is_missing_is_in_no_sum():
    whole = tried(crowd({"age": None, "project_cost": 300 * LAKH}, {"project_cost": None}), ODOP_2).whole
    assert (whole.not_known, whole.cost_before, whole.cost_after, whole.gained) == (2, 0, 0, 0)


def test_nobody_has_applied():
    whole = tried(crowd(), OLDER).whole
    assert (whole.applicants, whole.cost_before) == (0, 0)


def test_an_outcome_is_kept_and_read_back_whole():
    found = tried(crowd({}, {}, sex=([0, 1], ("F", "M"))), OLDER)
    assert outcome_of(found.as_json()) == found


@pytest.mark.parametrize(
    ("row", "fault"),
    [({"age": 200}, "facts_cannot_be"), ({"age": -1}, "facts_cannot_be"), ({"project_cost": -5}, "facts_cannot_be"),
     ({"project_cost": 2**62}, "facts_cannot_be"), ({"free_of_default": 2}, "facts_cannot_be")],
)  # fmt: skip
def test_facts_that_cannot_be_hold_the_run(row, fault):
    assert tried(crowd({}, {}, row), ODOP_2) == Held(fault, 1, (2,))


def test_more_than_the_project_costs_holds_the_run_and_names_the_rows():
    held = tried(crowd({}, {"project_cost": 50_000_00}), "slabs = [{ percent = 10, at_least = 1_00_000_00 }]")
    assert held == Held("amount_above_cost", 1, (1,))


def test_somebody_not_eligible_is_not_stopped_at_her_amount():
    change = "slabs = [{ percent = 10, at_least = 1_00_000_00 }]"
    assert tried(crowd({}, {"project_cost": 50_000_00, "age": 17}), change).whole.neither == 1


def test_less_than_nothing_holds_the_run(monkeypatch):
    def below(facts, rules):
        found = find_under(facts, rules)
        object.__setattr__(found, "amount", found.amount - 3 * LAKH)
        return found

    monkeypatch.setattr(running, "find_under", below)
    assert tried(crowd({}, {"project_cost": 40 * LAKH}), ODOP_2) == Held("amount_below_nought", 1, (0,))


def test_a_rule_that_fails_holds_the_run_and_names_the_rows_it_fails_on(monkeypatch):
    def fails_at_66(facts, rules):
        if np.any(np.asarray(facts.age) == 66):
            raise ZeroDivisionError
        return find_under(facts, rules)

    monkeypatch.setattr(running, "find_under", fails_at_66)
    people = crowd(*({"age": 66 if n in {3, 70, 99} else 30} for n in range(100)))
    assert tried(people, ODOP_2) == Held("rule_failed", 3, (3, 70, 99))


def test_a_rule_that_fails_on_the_whole_alone_holds_the_run_too(monkeypatch):
    def fails_for_many(facts, rules):
        if len(facts.age) > 3:
            raise MemoryError
        return find_under(facts, rules)

    monkeypatch.setattr(running, "find_under", fails_for_many)
    assert tried(crowd({}, {}, {}, {}), ODOP_2) == Held("rule_failed", 4, ())


def test_sums_too_large_for_sixty_four_bits_are_exact():
    cost = 9_00_000_00_00_000_00  # nine lakh crore rupees
    people = crowd(*({"project_cost": cost} for _ in range(11_000)))
    whole = tried(people, "slabs = [{ percent = 100 }]").whole
    assert whole.cost_after == 11_000 * cost > 2**63


@pytest.mark.parametrize("name", sorted(GOOD))
def test_the_hash_changes_with_any_fact_of_anybody(name):
    other = {"age": 31, "project_cost": GOOD["project_cost"] + 1}.get(name, 0)
    hashes = {crowd({}, {}).digest, crowd({}, {name: other}).digest, crowd({}, {name: None}).digest}
    assert len(hashes) == 3 and crowd({}, {}).digest in hashes


def test_the_hash_knows_the_groups_and_not_the_codes_that_do_not_occur():
    one = crowd({}, {}, sex=([1, 2], ("", "F", "M")))
    assert one.digest == crowd({}, {}, sex=([2, 3], ("", "A", "F", "M", "O"))).digest
    assert one.digest != crowd({}, {}, sex=([2, 1], ("", "F", "M"))).digest


# --- once more, slowly ---------------------------------------------------------------------------
answers = st.sampled_from([1, 1, 1, 1, 0, None])
rows = st.fixed_dictionaries(
    {
        "age": st.one_of(st.none(), st.integers(15, 80)),
        **dict.fromkeys(ANSWERS, answers),
        "project_cost": st.one_of(st.none(), st.integers(1, 600 * LAKH)),
        "group": st.integers(0, 2),
    }
)
CHANGES = [ODOP_2, OLDER, 'lifted = ["not_in_default", "of_age"]', "slabs = [{ percent = 12.5 }]"]


def plainly(listed: list[dict], text: str) -> dict[int, Counter]:
    """Each applicant judged alone, counted by hand."""
    groups: dict[int, Counter] = {}
    for row in listed:
        facts = Facts(**{name: row[name] for name in GOOD})
        was, now = find_under(facts, RULES), find_under(facts, after(text))
        count = groups.setdefault(row["group"], Counter())
        count["applicants"] += 1
        if Met.NOT_KNOWN in (was.verdict, now.verdict):
            count["not_known"] += 1
            continue
        before, then = (found.amount if found.eligible else 0 for found in (was, now))
        count["cost_before"] += before
        count["cost_after"] += then
        if was.eligible and now.eligible:
            count["more" if then > before else "less" if then < before else "same"] += 1
        elif was.eligible or now.eligible:
            count["newly_eligible" if now.eligible else "no_longer_eligible"] += 1
        else:
            count["neither"] += 1
    return groups


@given(st.lists(rows, min_size=1, max_size=40), st.sampled_from(CHANGES))
def test_columns_count_what_a_slow_plain_count_counts(listed, text):
    codes = ("one", "two", "three")
    found = tried(crowd(*listed, district=([row["group"] for row in listed], codes)), text)
    groups = plainly(listed, text)
    by_code = {line.code: line for line in found.by["district"]}
    assert set(by_code) == {codes[place] for place in groups}
    for place, count in groups.items():
        line = by_code[codes[place]]
        assert {name: getattr(line, name) for name in count} == dict(count)
        assert line.difference == line.gained - line.lost
    for lines in found.by.values():
        assert sum(line.cost_after for line in lines) == found.whole.cost_after
        assert sum(line.applicants for line in lines) == len(listed)
