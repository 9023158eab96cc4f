"""Margin money in the synthetic State: it follows the published list, and every desk has something to do."""

from collections import Counter, defaultdict
from dataclasses import replace
from statistics import median

import pytest

from odop.basics.dates import day_of
from odop.casework.rules.margin_money import branch_reasons
from odop.casework.rules.margin_money.clocks import late
from odop.casework.rules.margin_money.states import LoanState, may_move
from odop.desks.cli.demo import district, plan
from odop.desks.cli.demo.lives import columns
from odop.desks.cli.demo.lives.loans import words
from odop.desks.cli.demo.lives.loans.rows import Loans
from odop.desks.cli.demo.lives.loans.ways import RULES
from odop.desks.cli.demo.people import ARTISAN, MAKERS
from odop.desks.cli.demo.published import LAKH
from odop.schemes import margin_money as scheme
from tests.desks.cli.test_synthetic_state import TODAY, UTTAR_PRADESH, job

MONEY = plan.read(UTTAR_PRADESH).margin_money


def of(table: str, rows: Loans, *names: str) -> list[tuple]:
    """These columns of a table's rows."""
    places = [columns.OF_LOANS[table].index(name) for name in names]
    return [tuple(row[n] for n in places) for row in rows.rows[table]]


def whole(code: str, **also: object) -> district.District:
    """A district of the State at its full size."""
    base = job(seed=f"1 {code}")
    fit = replace(base.setting, code=code)
    return replace(base, setting=fit, people=1.0, featured=code == "177", **also)


@pytest.fixture(scope="module")
def lived() -> Loans:
    base = replace(job(trained=200), makers={part: f"user {part}" for part in MAKERS})
    return district.loans_of(base, district.live(base))


@pytest.fixture(scope="module")
def helped() -> dict[str, list[tuple[str, object]]]:
    """Everybody helped in a year of the published list, district by district, with the year."""
    found: dict[str, list[tuple[str, object]]] = {}
    for code in MONEY.rows:
        paid = district.paid_in(whole(code))
        found[code] = [
            (paid.runs[one.run].year, one) for one in paid.helped if paid.runs[one.run].year in MONEY.listed
        ]
    return found


# --- as published -----------------------------------------------------------------------
def test_as_many_are_helped_in_each_year_as_the_list_says(helped):
    years = Counter(year for rows in helped.values() for year, _ in rows)
    published = {"2020-21": 1992, "2021-22": 2416, "2022-23": 3071, "2023-24": 2495, "2024-25": 1634}
    assert sum(years.values()) == pytest.approx(11_608, rel=0.01)
    assert dict(years) == {year: pytest.approx(count, rel=0.03) for year, count in published.items()}


def test_women_and_sectors_have_their_published_share(helped):
    rows = [one for every in helped.values() for _, one in every]
    assert sum(one.woman for one in rows) / len(rows) == pytest.approx(0.25, abs=0.015)
    sectors = Counter(one.sector for one in rows)
    shares = {"PRODUCT": 0.6106, "SERVICE": 0.0465, "BUSINESS": 0.3429}
    assert {s: n / len(rows) for s, n in sectors.items()} == {
        s: pytest.approx(share, abs=0.02) for s, share in shares.items()
    }


def test_costs_lie_in_the_published_slabs_about_the_published_median(helped):
    lakh = [one.cost / LAKH for every in helped.values() for _, one in every]
    slabs = [(0, 25, 0.7992), (25, 50, 0.0912), (50, 150, 0.0488), (150, 10**6, 0.0608)]
    for above, upto, share in slabs:
        assert sum(above < cost <= upto for cost in lakh) / len(lakh) == pytest.approx(share, abs=0.01)
    assert median(lakh) == 10.0
    assert Counter(lakh).most_common(1)[0][0] == 10.0


def test_the_margin_by_the_order_comes_near_what_the_list_gives(helped):
    crore = sum(scheme.margin(one.cost, RULES) for every in helped.values() for _, one in every) / (
        100 * LAKH
    )
    assert crore == pytest.approx(523.84, rel=0.08)
    shown = [one for _, one in helped["177"]]
    assert len(shown) == pytest.approx(244, abs=15)
    assert sum(scheme.margin(one.cost, RULES) for one in shown) / (100 * LAKH) == pytest.approx(9.30, rel=0.2)


def test_the_district_of_the_published_total_comes_to_it(helped):
    paid = district.paid_in(whole("177"))
    before = [one for one in paid.helped if paid.runs[one.run].year < "2026-27"]
    assert len(before) == pytest.approx(454, abs=20)


def test_a_smaller_state_is_helped_in_proportion():
    few = sum(
        len(district.paid_in(replace(whole(code), people=0.1, featured=False)).helped) for code in MONEY.rows
    )
    many = sum(len(district.paid_in(replace(whole(code), featured=False)).helped) for code in MONEY.rows)
    assert few == pytest.approx(many / 10, rel=0.06)


def test_the_years_money_covers_what_is_paid():
    from random import Random

    for code in ("177", "187", "184"):
        paid = district.paid_in(whole(code))
        needs: Counter[str] = Counter()
        for one in paid.helped:
            needs[paid.runs[one.run].year] += int(scheme.margin(one.cost, RULES))
        given = paid.allotted(Random(1))
        assert all(needs[year] <= given[year] <= needs[year] * 1.14 + LAKH for year in needs)


# --- lived through ------------------------------------------------------------------------
def test_the_same_seed_gives_the_same_loans(lived):
    base = replace(job(trained=200), makers={part: f"user {part}" for part in MAKERS})
    again = district.loans_of(base, district.live(base))
    assert again.rows == lived.rows and again.ends == lived.ends and again.held == lived.held


def test_the_district_shown_has_a_file_in_every_state(lived):
    assert {state for (state,) in of("Application", lived, "state")} == set(LoanState.values)


def test_some_of_its_files_are_late_and_some_are_not(lived):
    rows = of("Application", lived, "state", "since")
    for state in ("SUBMITTED", "RECEIVED", "SANCTIONED", "CLAIMED", "SELECTED"):
        told = {late(state, day_of(since), TODAY) for now, since in rows if now == state}
        assert told == {True, False}, state


def test_every_step_is_one_the_states_allow(lived):
    at: dict[object, str] = {}
    last: dict[object, object] = {}
    for key, before, to, moment in of("Step", lived, "application_id", "from_state", "to_state", "at"):
        assert before == at.get(key, "DRAFT") and may_move(before, LoanState(to))
        assert key not in last or last[key] < moment
        at[key], last[key] = to, moment
    states = dict(of("Application", lived, "id", "state"))
    assert {key: state for key, state in states.items() if state != "DRAFT"} == at


def test_nothing_has_happened_after_today(lived):
    assert max(day_of(moment) for (moment,) in of("Step", lived, "at")) < TODAY
    decided = [day_of(m) for (m,) in of("LoanFile", lived, "decided_at") if m]
    assert max(decided) < TODAY


def test_every_refusal_and_cut_has_a_reason_a_branch_may_give():
    for code, said in words.REFUSED.items():
        assert branch_reasons.require_reason(code, said, of=branch_reasons.REFUSAL)
    for code, said in words.CUT.items():
        assert branch_reasons.require_reason(code, said, of=branch_reasons.CUT)


def test_branches_have_three_habits(lived):
    rows = of("LoanFile", lived, "branch_id", "received_at", "decision", "sum_asked", "sum_sanctioned")
    assert any(received is None for _, received, *_ in rows)
    cut = Counter(
        branch for branch, _, decision, asked, given in rows if decision == "SANCTIONED" and given < asked
    )
    assert set(cut) == {"TINB0S90102"}  # the one that cuts
    silent = [row for row in rows if row[0] == "TINB0S90101"]
    assert sum(row[2] == "" for row in silent) > len(silent) / 4


def test_about_half_of_the_applicants_were_trained_before(lived):
    trained = {row[columns.SEAT.index("artisan_id")] for row in lived.life.seats}
    who = [artisan for (artisan,) in of("Application", lived, "artisan_id")]
    assert len(who) == len(set(who))  # nobody applies twice
    assert 0.2 < sum(one in trained for one in who) / len(who) < 0.6  # few are trained in the first years


def test_one_maker_who_can_be_signed_in_as_has_her_file_with_a_bank(lived):
    phone, key = ARTISAN.index("phone"), ARTISAN.index("id")
    hers = [row[key] for row in lived.life.people.artisans if row[phone] == MAKERS["loan"]]
    states = [state for artisan, state in of("Application", lived, "artisan_id", "state") if artisan in hers]
    assert states == ["RECEIVED"]


def test_everything_is_marked_synthetic(lived):
    for table, names in columns.OF_LOANS.items():
        if "synthetic" in names:
            assert all(flag is True for (flag,) in of(table, lived, "synthetic")), table
    assert all(row[ARTISAN.index("synthetic")] is True for row in lived.life.people.artisans)


def test_claims_bunch_in_march_in_some_districts():
    bunched = 0
    for code in MONEY.rows:
        paid = district.paid_in(whole(code))
        months = Counter(paid.runs[one.run].on.month for one in paid.helped)
        bunched += months[3] > len(paid.helped) * 0.4
    assert 10 < bunched < 60


def test_costs_and_margins_are_those_of_the_order(lived):
    costs = {
        key: (cost, margin)
        for key, cost, margin in of("Project", lived, "application_id", "project_cost", "margin")
    }
    for cost, margin in costs.values():
        assert cost is None or margin == scheme.margin(cost, RULES)
    given = defaultdict(list)
    for key, amount in of("Margin", lived, "application_id", "amount"):
        given[key].append(amount)
        assert amount <= costs[key][1]
    assert given and all(len(amounts) == 1 for amounts in given.values())
