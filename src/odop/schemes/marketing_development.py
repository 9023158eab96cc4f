"""Market development assistance: a share of what it costs to reach a fair, or to begin selling online.

A maker or unit of the district's product pays for the stall, the freight and the journey, and
claims a share of each after the fair, within the limit of each; a council or authority claims
for a fair with at least twenty units, or for making the products known. Which order holds is
said by the last day of the event. Every number lives with its date and its order in
parameters/marketing_development.toml; this file holds the reasoning alone.

The order does not say how to round. The whole of a claim is given in whole rupees, half a rupee
upwards (a reading of the house, docs/questions.md).
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from odop.basics.dates import days_after
from odop.basics.money import whole_rupees
from odop.schemes.engine import (
    Amount,
    Answer,
    Check,
    Finding,
    Number,
    Rules,
    Verdict,
    any_met,
    at_least,
    at_most,
    fails,
    holds,
    known,
    lesser,
    of_place,
    percent_of,
    rules_in_force,
    where_met,
)

SCHEME = "marketing_development"
DOCUMENTS = ("identity", "bill", "ticket", "bank_proof")
# The purposes, in the order in which a fact counts them: a fair of the State, of the State at
# national or international level, outside the State, abroad; a start online; and two of councils.
PURPOSES = (
    "in_state",
    "in_state_national",
    "outside",
    "abroad",
    "online",
    "council_fair",
    "council_branding",
)
FAIRS, ONLINE, COUNCILS = PURPOSES[:4], PURPOSES[4:5], PURPOSES[5:]
NO_LIMIT = 2**62
ITEMS = ("stall", "freight", "surface", "air", "costs")
# Which purposes each condition concerns; those not named concern all of them.
CONCERNS = {
    "fair_listed": FAIRS,
    "level_of_fair": ("outside",),
    "times_left": FAIRS,
    "not_claimed_elsewhere": (*FAIRS, "council_fair"),
    "first_start_online": ONLINE,
    "one_site": ONLINE,
    "enough_units": ("council_fair",),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What must be known of a claim before the rules can be read; None where nobody has said. Money in paise."""

    purpose: Amount  # the place among PURPOSES
    product_is_of_district: Answer | Number
    identified: Answer | Number  # an ID card, a registration or an Udyog Aadhaar of any department
    days_after_month: (
        Number  # from the last day of the event's month to the filing; below nought while it runs
    )
    fair_listed: Answer | Number = None
    national_level: Answer | Number = None
    to_consumers: Answer | Number = None  # a fair for consumers (B2C), not for the trade (B2B)
    fairs_this_year: Number = None  # claims of the year under the scheme, fairs of every kind
    like_fairs_this_year: Number = None  # of this purpose alone, under any scheme
    same_fair_elsewhere: Answer | Number = None
    sells_online: Answer | Number = None
    online_helped_before: Answer | Number = None
    sites: Number = None
    units: Number = None
    stall: Amount | None = None
    stall_cash: Amount | None = None
    freight: Amount | None = None
    freight_cash: Amount | None = None
    surface: Amount | None = None  # one person by rail in third AC, or by AC bus
    surface_cash: Amount | None = None
    air: Amount | None = None  # one person in economy
    air_cash: Amount | None = None
    costs: Amount | None = None  # of a start online, or of a council
    costs_cash: Amount | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """What the rules give for each item, in paise."""

    stall: Amount
    freight: Amount
    travel: Amount
    costs: Amount


def find(facts: Facts, event_on: date) -> Finding:
    """Hold a claim against the rules of the last day of its event."""
    rules = rules_in_force(SCHEME, event_on)
    checks = tuple(conditions(facts, rules))
    return Finding(SCHEME, rules.in_force_from, checks, assistance(facts, rules), facts.purpose, PURPOSES)


def conditions(facts: Facts, rules: Rules) -> Iterator[Check]:
    yield Check("offered", holds(of_place(facts.purpose, _table(rules, "offered"))))
    yield Check(
        "odop_product_of_district", holds(facts.product_is_of_district), None, facts.product_is_of_district
    )
    yield Check("identified", holds(facts.identified), None, facts.identified)
    yield Check("fair_listed", _if_concerned(facts, "fair_listed", holds(facts.fair_listed)), None,
                facts.fair_listed)  # fmt: skip
    needed = of_place(facts.purpose, _table(rules, "only_national"))
    level = any_met(fails(needed), holds(facts.national_level))
    yield Check("level_of_fair", _if_concerned(facts, "level_of_fair", level), None, facts.national_level)
    counted = (facts.fairs_this_year, facts.like_fairs_this_year)[rules.each_purpose_apart]
    before = at_most(counted, rules.times_a_year - 1)
    yield Check("times_left", _if_concerned(facts, "times_left", before), rules.times_a_year, counted)
    elsewhere = _if_concerned(facts, "not_claimed_elsewhere", fails(facts.same_fair_elsewhere))
    yield Check("not_claimed_elsewhere", elsewhere, None, facts.same_fair_elsewhere)
    yield Check("in_time", at_most(facts.days_after_month, rules.days_to_file), rules.days_to_file,
                facts.days_after_month)  # fmt: skip
    start = (facts.online_helped_before, facts.sells_online)[rules.only_beginners_online]
    yield Check("first_start_online", _if_concerned(facts, "first_start_online", fails(start)), None, start)
    one_site = at_most(facts.sites, rules.sites_at_most)
    yield Check("one_site", _if_concerned(facts, "one_site", one_site), rules.sites_at_most, facts.sites)
    units = at_least(facts.units, rules.units_at_least)
    yield Check(
        "enough_units", _if_concerned(facts, "enough_units", units), rules.units_at_least, facts.units
    )
    given = assistance(facts, rules)
    yield Check("cost_told", at_least(given, 1), 1, given)


def concerned(code: str, purpose: str) -> bool:
    """Whether a condition is asked of a purpose."""
    return purpose in CONCERNS.get(code, PURPOSES)


# --- the money ------------------------------------------------------------------------------
def assistance(facts: Facts, rules: Rules) -> Amount:
    """What a claim is given: a share of each item, each within its limit, in whole rupees."""
    given = parts(facts, rules)
    return whole_rupees(given.stall + given.freight + given.travel + given.costs)


def parts(facts: Facts, rules: Rules) -> Parts:
    """A share of the stall, of the freight, of one person's journey, and of what else the purpose counts."""

    def limit(name: str, where_silent: int = 0) -> Amount:
        return of_place(facts.purpose, _table(rules, name, where_silent))

    share = rules.share_percent
    to_trade, to_consumers = limit("freight_at_most"), limit("freight_to_consumers_at_most")
    freight_at_most = where_met(holds(facts.to_consumers), to_consumers, to_trade)
    surface = percent_of(admitted(facts, "surface", rules), limit("surface_percent"))
    air = lesser(percent_of(admitted(facts, "air", rules), share), limit("air_at_most"))
    return Parts(
        stall=lesser(percent_of(admitted(facts, "stall", rules), share), limit("stall_at_most")),
        freight=lesser(percent_of(admitted(facts, "freight", rules), share), freight_at_most),
        travel=lesser(surface + air, limit("travel_at_most", NO_LIMIT)),
        costs=lesser(percent_of(admitted(facts, "costs", rules), share), limit("costs_at_most")),
    )


def admitted(facts: Facts, item: str, rules: Rules) -> Amount:
    """What of an item counts: all that went through a bank, and what was paid in cash where the order lets it."""
    cash = known(getattr(facts, f"{item}_cash")) * of_place(facts.purpose, _table(rules, f"cash_{item}"))
    return known(getattr(facts, item)) + cash


def cost(facts: Facts, rules: Rules) -> Amount:
    """All that was paid as the order lets it be paid, whatever is then given for it."""
    stall, freight, surface, air, costs = (admitted(facts, item, rules) for item in ITEMS)
    return stall + freight + surface + air + costs


def may_be_cash(purpose: str, item: str, rules: Rules) -> bool:
    """Whether an item of a purpose may have been paid in cash."""
    return rules.numbers.get(f"{purpose}_cash_{item}", 0) == 1


def limit_of(purpose: str, name: str, rules: Rules) -> int:
    """One limit of one purpose: 0 where the order gives nothing for it."""
    return _table(rules, name)[PURPOSES.index(purpose)]


# --- the clocks -----------------------------------------------------------------------------
def end_of_month(day: date) -> date:
    """The last day of the month of an event."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def days_since_month(ended_on: date, filed_on: date) -> int:
    """Days from the last day of the event's month to the filing: the month of the event is left out."""
    return (filed_on - end_of_month(ended_on)).days


def file_by(ended_on: date, rules: Rules) -> date:
    """The last day to file online."""
    return days_after(end_of_month(ended_on), rules.days_to_file)


def hard_copy_by(filed_on: date, rules: Rules) -> date:
    """The day by which the papers are to be at the district industries centre."""
    return days_after(filed_on, rules.days_to_hand_in)


def _if_concerned(facts: Facts, code: str, verdict: Verdict) -> Verdict:
    """A condition not asked of a purpose keeps no claim of that purpose back."""
    asked = tuple(int(concerned(code, purpose)) for purpose in PURPOSES)
    return any_met(fails(of_place(facts.purpose, asked)), verdict)


def _table(rules: Rules, name: str, where_silent: int = 0) -> tuple[int, ...]:
    """One number of every purpose, in their order; where the order is silent, nothing."""
    return tuple(rules.numbers.get(f"{purpose}_{name}", where_silent) for purpose in PURPOSES)
