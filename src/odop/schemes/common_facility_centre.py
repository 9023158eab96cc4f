"""Common facility centre: the State's share in a place whose machines makers share.

Makers found a company or society; it brings a part of the cost and spends it first, and the State
adds its share in three instalments, each on proof that the money before it was used. Since October
2023 the share is by slab of the cost, and it falls where a slab ends: a project of 4.4 crore gets
less than one of 4. That is what the order says; the fall is told to whoever reckons, and is never
smoothed. Every number lives with its date and its order in parameters/common_facility_centre.toml.

The order does not say how to round. The share is "up to" a part of the cost, so it is cut to the
whole rupee below (a reading of the house, docs/questions.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from odop.basics.dates import months_after, years_after
from odop.basics.money import PAISE_IN_A_RUPEE, Paise
from odop.schemes.engine import (
    Amount,
    Answer,
    Check,
    Finding,
    Met,
    Number,
    Rules,
    Slab,
    Verdict,
    all_met,
    any_met,
    at_least,
    at_most,
    fails,
    greater,
    holds,
    known,
    lesser,
    percent_of,
    rules_in_force,
    share_in_slab,
    slab_of,
    where_met,
)

SCHEME = "common_facility_centre"
WHOLE = 10_000  # a holding of the whole, in hundredths of a per cent
STATE_COMMITTEE, HIGH_LEVEL = "SLSC", "HLC"
INSTALMENTS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Facts:
    """What must be known of a proposal before the rules can be read; None where nobody has said."""

    project_cost: Amount | None  # paise; with the land until October 2023, without it since
    land_cost: Amount | None  # paise; 0 where the land costs nothing
    own_part: Amount | None  # paise: what the members would bring; 0 for the least
    special_kind: Answer | Number  # environment, waste, ZED, or research and development
    technical_body: Answer | Number  # of the Centre or the State, or one permitted from abroad: no company
    form_admitted: Answer | Number
    members: Number
    members_of_product: Number
    largest_holding: Number  # in hundredths of a per cent
    admits_state: Answer | Number  # one representative of the State
    one_of_a_family: Answer | Number
    land_owned: Answer | Number  # by the company or society
    lease_years: Number  # 0 where there is no lease
    in_government_area: Answer | Number  # an industrial area or park
    land_of_a_member: Answer | Number
    near_cluster: Answer | Number
    part_funded_elsewhere: Answer | Number


def find(facts: Facts, filed_on: date) -> Finding:
    """Hold a proposal against the rules of the day its report was filed."""
    return find_under(facts, rules_in_force(SCHEME, filed_on))


def find_under(facts: Facts, rules: Rules) -> Finding:
    """Hold a proposal against one version of the rules, in force or being tried."""
    checks = tuple(check for check in conditions(facts, rules) if check.code not in rules.lifted)
    cost, land, own = known(facts.project_cost), known(facts.land_cost), known(facts.own_part)
    technical = _technical(facts, rules)
    amount = where_met(technical, technical_share(cost, rules), share(cost, land, own, rules))
    lines = tuple(f"slab_{place}" for place in range(1, len(rules.slabs) + 1))
    line = where_met(technical, len(lines), slab_of(cost, rules.slabs))
    return Finding(SCHEME, rules.in_force_from, checks, amount, line, (*lines, "technical_body"))


def conditions(facts: Facts, rules: Rules) -> Iterator[Check]:
    """The cost, then the company and its land; a technical body needs no company."""
    yield Check("cost_told", at_least(facts.project_cost, 1), 1, facts.project_cost)
    yield Check(
        "within_the_limit",
        any_met(
            at_most(facts.project_cost, rules.ordinary_up_to), holds(facts.special_kind), _technical(facts, rules)
        ),
        rules.ordinary_up_to, facts.project_cost,
    )  # fmt: skip
    yield Check("not_funded_elsewhere", fails(facts.part_funded_elsewhere), None, facts.part_funded_elsewhere)
    yield Check("form", _of_company(facts, rules, holds(facts.form_admitted)), None, facts.form_admitted)
    yield Check(
        "members", _of_company(facts, rules, at_least(facts.members, rules.minimum_members)),
        rules.minimum_members, facts.members,
    )  # fmt: skip
    yield Check(
        "members_of_product", _of_company(facts, rules, two_thirds(facts.members_of_product, facts.members)),
        None, facts.members_of_product,
    )  # fmt: skip
    most = rules.largest_holding_percent * 100
    yield Check(
        "holding",
        _of_company(facts, rules, at_most(facts.largest_holding, most)),
        most,
        facts.largest_holding,
    )
    yield Check(
        "admits_state", _of_company(facts, rules, holds(facts.admits_state)), None, facts.admits_state
    )
    yield Check(
        "one_of_a_family",
        _of_company(facts, rules, holds(facts.one_of_a_family)),
        None,
        facts.one_of_a_family,
    )
    yield Check(
        "land_held", _of_company(facts, rules, land_held(facts, rules)), rules.lease_years, facts.lease_years
    )
    yield Check(
        "not_a_members_land",
        _of_company(facts, rules, fails(facts.land_of_a_member)),
        None,
        facts.land_of_a_member,
    )
    yield Check(
        "near_cluster", _of_company(facts, rules, holds(facts.near_cluster)), None, facts.near_cluster
    )


def _of_company(facts: Facts, rules: Rules, condition: Verdict) -> Verdict:
    return any_met(condition, _technical(facts, rules))


def _technical(facts: Facts, rules: Rules) -> Verdict:
    """A technical body that comes without a company; the order of 2018 knows none."""
    return all_met(holds(facts.technical_body), at_least(rules.technical_percent, 1))


def two_thirds(some: Number, of: Number) -> Verdict:
    """Whether so many are two thirds of all, or more."""
    missing = (some is None) | (of is None)
    return at_least(None if missing else 3 * some - 2 * of, 0)  # type: ignore[operator]


def land_held(facts: Facts, rules: Rules) -> Verdict:
    """Land of its own, or a lease long enough; since 2023 only in a government area."""
    anywhere = holds(rules.lease_anywhere)
    lease = all_met(
        at_least(facts.lease_years, rules.lease_years), any_met(holds(facts.in_government_area), anywhere)
    )
    return any_met(holds(facts.land_owned), lease)


# --- the State's share ------------------------------------------------------------------------
def share(cost: Amount, land: Amount, own_part: Amount, rules: Rules) -> Amount:
    """What the State gives at most: by slab, and never what the members' part or counted land covers."""
    counted = lesser(
        land, percent_of(lesser(cost, rules.land_counted_of_at_most), rules.land_counted_percent)
    )
    by_slab = share_in_slab(cost, slab_of(cost, rules.slabs), rules.slabs)
    return _cut(greater(lesser(by_slab, cost - greater(counted, own_part)), 0))


def technical_share(cost: Amount, rules: Rules) -> Amount:
    """What a technical body is given at most, case by case, by the High Level Committee."""
    return _cut(lesser(percent_of(cost, rules.technical_percent), rules.technical_at_most))


def _cut(amount: Amount) -> Amount:
    return amount // PAISE_IN_A_RUPEE * PAISE_IN_A_RUPEE


def level(cost: Paise, technical: bool, rules: Rules) -> str:
    """Which body of the State decides."""
    least = Met.MET in (holds(technical), at_least(cost, rules.state_committee_up_to + 1))
    return {False: STATE_COMMITTEE, True: HIGH_LEVEL}[least]


# --- where the share falls --------------------------------------------------------------------
@dataclass(frozen=True)
class Fall:
    """A bound at which a dearer project gets less: what the bound itself gets, what one rupee more gets."""

    bound: Paise
    share_there: Paise
    share_above: Paise
    made_good_at: Paise | None  # the cost from which the share is again what it was; never, where None

    def is_felt_at(self, cost: Paise) -> bool:
        """Whether a project of this cost gets less than one at the bound."""
        return self.bound < cost < (self.made_good_at or cost + 1)


def falls(rules: Rules) -> tuple[Fall, ...]:
    """Every fall of a version: it is told, and not smoothed."""
    found = []
    for place, slab in enumerate(rules.slabs[:-1]):
        bound = int(slab.up_to or 0)
        there, above = (int(share(cost, 0, 0, rules)) for cost in (bound, bound + PAISE_IN_A_RUPEE))
        if above < there:
            found.append(Fall(bound, there, above, _made_good(there, rules.slabs[place + 1 :])))
    return tuple(found)


def _made_good(wanted: Paise, above: tuple[Slab, ...]) -> Paise | None:
    """The least cost, in whole rupees, of the slabs above that brings so much."""
    for slab in above:
        cost = -(-wanted * WHOLE // slab.hundredths)
        rupees = -(-cost // PAISE_IN_A_RUPEE) * PAISE_IN_A_RUPEE
        if rupees <= (slab.up_to or rupees) and wanted <= (slab.at_most or wanted):
            return rupees
    return None


# --- the instalments ----------------------------------------------------------------------------
def instalment(place: int, state_share: Paise, rules: Rules) -> Paise:
    """The first, second or third part of the State's share; the last is what is left."""
    first = _cut(percent_of(state_share, rules.instalment_1))
    second = _cut(percent_of(state_share, rules.instalment_2))
    return int({1: first, 2: second, 3: state_share - first - second}[place])


@dataclass(frozen=True)
class Spent:
    """What of a project's money is proved to have been used, and what the State has given so far."""

    own_share: Paise
    own_used: Paise
    given: Paise
    used: Paise


def release(place: int, spent: Spent, rules: Rules) -> Check:
    """Whether an instalment may be given: first the members' own money, then three quarters of what was given."""
    needed = {1: spent.own_share}.get(place, -(-spent.given * rules.use_percent // 100))
    found = {1: spent.own_used}.get(place, spent.used)
    return Check("own_money_first" if place == 1 else "use_proved", at_least(found, needed), needed, found)


# --- the clocks -----------------------------------------------------------------------------------
def screened_by(filed_on: date, rules: Rules) -> date:
    """The day by which the district committee should have seen the report."""
    return months_after(filed_on, rules.screening_months)


def report_by(approved_on: date, rules: Rules) -> date:
    """The day by which the project report is due after approval in principle."""
    return months_after(approved_on, rules.report_months)


def finish_by(sanctioned_on: date, rules: Rules) -> date:
    """The day by which the centre must be finished."""
    return years_after(sanctioned_on, rules.finish_years)


def unused_from(given_on: date, rules: Rules) -> date:
    """The day from which money of the State that lies unused is asked about."""
    return months_after(given_on, rules.unused_months)


def mortgaged_until(from_on: date, rules: Rules) -> date:
    """The day until which the assets are mortgaged to the State."""
    return years_after(from_on, rules.mortgage_years)
