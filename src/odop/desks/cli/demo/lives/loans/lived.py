"""The years of a district's applications for margin money, lived through in the order in which they came in."""

from datetime import date, timedelta
from random import Random

from odop.basics.dates import first_day_of, last_day_of, months_after
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.lives.loans import sittings
from odop.desks.cli.demo.lives.loans.paying import Plan
from odop.desks.cli.demo.lives.loans.people import Applicants
from odop.desks.cli.demo.lives.loans.rows import Loans
from odop.desks.cli.demo.lives.loans.standing import to_state
from odop.desks.cli.demo.lives.loans.ways import (
    IN_TIME,
    RULES,
    SILENT,
    Pace,
    Way,
    after_payment,
    to_nothing,
    to_payment,
)
from odop.desks.cli.demo.published import SECTORS, MarginMoney

BEGAN_ON = RULES.in_force_from
# The district shown: where its files stand today, and for how many days; some are late.
STANDING = (
    ("SUBMITTED", 3), ("SUBMITTED", 5), ("SUBMITTED", 22), ("RETURNED", 8), ("SCRUTINISED", 6), ("SCRUTINISED", 11),
    ("SCRUTINISED", 14), ("SELECTED", 2), ("SELECTED", 12), ("SENT", 2), ("SENT", 4), ("QUERIED", 6),
    ("RECEIVED", 5), ("RECEIVED", 18), ("RECEIVED", 39), ("REFUSED", 9), ("SECOND_LOOK", 4), ("SECOND_LOOK", 14),
    ("SANCTIONED", 7), ("SANCTIONED", 36), ("TRAINED", 6), ("TRAINED", 40), ("DISBURSED", 3), ("DISBURSED", 12),
    ("CLAIMED", 2), ("CLAIMED", 4), ("CLAIMED", 11), ("CLAIM_RETURNED", 3),
)  # fmt: skip
IN_SILENCE = (("SENT", 24), ("SENT", 47), ("RECEIVED", 58), ("RECEIVED", 83))
PAID_AFTER = timedelta(days=3)  # from passing to the bank's word


def live_loans(life: Life, money: MarginMoney, plan: Plan, seed: str) -> Loans:
    """Live through a district's applications for margin money."""
    random = Random(seed)
    pace = Pace(random, tuple(one.habit for one in life.setting.branches), sittings.calendar(life, random))
    costs = money.costs_of(life.setting.code)

    def fresh(tilt: float = 0.9) -> Way:
        return Way(
            trained_before=random.random() < money.trained_before,
            cost=costs.draw(random, tilt),
            woman=random.random() < costs.women,
            sector=random.choices(SECTORS, costs.sectors)[0],
        )

    ways = [way for n in range(len(plan.helped)) if (way := _helped(life, plan, n, pace, money))]
    least = 6 if life.featured else 0  # in a year: the district shown has something of everything
    for year, count in plan.counts.items():
        for _ in range(max(least, round(count * money.unsuccessful * random.uniform(0.85, 1.15)))):
            way = fresh()
            first = max(first_day_of(year), BEGAN_ON) if year != "2018-19" else BEGAN_ON
            span = (last_day_of(year) - first).days
            to_nothing(way, pace, first + timedelta(days=random.randrange(span)))
            ways.append(way)
    if life.featured:
        for standing, branches in ((STANDING, (IN_TIME,)), (IN_SILENCE, (SILENT,))):
            for state, ago in standing:
                way = fresh()
                to_state(way, pace, state, life.today - timedelta(days=ago), pace.habits.index(branches[0]))
                ways.append(way)
    return _written(life, ways)


def _helped(life: Life, plan: Plan, n: int, pace: Pace, money: MarginMoney) -> Way | None:
    one = plan.helped[n]
    run = plan.runs[one.run]
    while True:
        way = Way(
            trained_before=pace.random.random() < money.trained_before,
            cost=one.cost, part=one.part, woman=one.woman, sector=one.sector, run=one.run, fails=one.fails,
            retried_in=one.retried_in, answered=one.answered,
        )  # fmt: skip
        to_payment(way, pace, run.on)
        if way.applied_on >= BEGAN_ON:
            break
    if way.applied_on >= life.today:
        return None
    credited: date | None = run.on + PAID_AFTER
    if run.stands or not one.answered or one.fails:
        credited = None
    if one.retried_in is not None:
        credited = plan.runs[one.retried_in].on + PAID_AFTER
    if run.stands in ("aged", "failed") and one.answered and not one.fails:
        credited = run.on + PAID_AFTER
    if credited and credited < life.today:
        after_payment(way, pace, credited, _ends_on, one.fate)
    return way


def _ends_on(day: date) -> date:
    """The day on which ended holdings are posted: the twelfth of a month."""
    return day.replace(day=12) if day.day <= 12 else months_after(day.replace(day=12), 1)


def _written(life: Life, ways: list[Way]) -> Loans:
    loans, applicants = Loans(life), Applicants(life)
    ways.sort(key=lambda way: way.applied_on)
    for way in ways:
        if way.applied_on >= life.today:
            continue
        on = way.applied_on
        who = applicants.trained(way.woman, on) if way.trained_before else None
        way.trained_before = who is not None
        who = who or applicants.new(way.woman, on, _product(life, on))
        loans.write(way, who)
    if life.featured:
        _draft(life, loans, applicants)
    sittings.write(loans)
    return loans


def _draft(life: Life, loans: Loans, applicants: Applicants) -> None:
    """An application begun, and not yet given in."""
    on = life.today - timedelta(days=2)
    who = applicants.new(True, on, _product(life, on))
    key, code, at = life.keys.at(moment(on)), life.setting.code, moment(on)
    loans.rows["Application"].append(
        (
            key,
            None,
            "margin_money",
            code,
            None,
            who.key,
            who.product,
            "DRAFT",
            at,
            None,
            "{}",
            None,
            None,
            True,
            None,
        )
    )
    loans.rows["Project"].append(
        (life.keys.at(at), code, key, "", "", "", "", None, None, None, None, None, None, None)
    )


def _product(life: Life, on: date) -> str:
    named = [code for code, from_date in life.setting.products if from_date <= on]
    return life.random.choice(named) if named else life.setting.products[0][0]
