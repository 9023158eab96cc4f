"""The margin money is held in a term deposit for two years (GO-2, para 5(9))."""

from collections.abc import Sequence
from datetime import date, datetime

from odop.access.services import Actor
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework.models import Margin
from odop.casework.rules.margin_money.branch_refusals import (
    DayNotRight,
    DepositNumberTaken,
    NotYetCredited,
    NumberMissing,
)
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services.margin_money.cases import (
    Case,
    move_all,
    outcome,
    sort_out,
    tell,
    the_one,
)
from odop.casework.services.margin_money.papers import release_letters
from odop.casework.services.margin_money.passing import MARGIN
from odop.casework.services.margin_money.said import Deposit
from odop.casework.services.moves import Outcome
from odop.finance import queries as money
from odop.finance import services as finance
from odop.finance.services import InDeposit
from odop.programme.services import hold
from odop.schemes import margin_money as scheme
from odop.schemes.engine import rules_in_force

S = LoanState
CREDITED = "CREDITED"


@act("casework.recorded_deposits")
def record_deposits(*, items: Sequence[Deposit], by: Actor, at: datetime) -> Outcome:
    """Record the term deposits that hold credited margin money; the end of the holding is reckoned once.

    Raises NotPermitted. The outcome names FileCannotMove, NotYetCredited, NumberMissing, DepositNumberTaken and
    DayNotRight.
    """
    said = {item.number: item for item in items}
    standing = money.standing_of(said, kind=MARGIN)
    branches: dict[object, set[str]] = {}

    def refusal_of(case: Case) -> Refusal | None:
        item, paid = said[case.number], standing.get(case.number)
        number = item.deposit.strip()
        if paid is None or paid.state != CREDITED or paid.paid_on is None:
            return NotYetCredited()
        if not any(c.isdigit() for c in number):
            return NumberMissing()
        taken = branches.setdefault(case.file.branch_id, _deposits_of(case.file.branch_id))
        if number in taken:
            return DepositNumberTaken()
        taken.add(number)
        if not paid.paid_on <= item.on <= day_of(at):
            return DayNotRight(paid.paid_on, day_of(at))
        return None

    fit, refused = sort_out([i.number for i in items], S.HELD, by=by, at=at, refusal_of=refusal_of)
    until = {case.number: _until(case, said[case.number].on) for case in fit}
    finance.begin_holdings(
        items=[InDeposit(number, said[number].on, ends_on) for number, ends_on in until.items()],
        by=by, at=at,
    )  # fmt: skip
    for case in fit:
        item, margin = said[case.number], case.margin
        margin.deposit_number, margin.held_from = item.deposit.strip(), item.on
        margin.held_until = until[case.number]
    Margin.objects.bulk_update([c.margin for c in fit], ["deposit_number", "held_from", "held_until"])
    move_all(
        fit, S.HELD, by=by, at=at, act="casework.recorded_deposits",
        details=lambda case: {"held_until": str(until[case.number])},
    )  # fmt: skip
    tell(fit, "margin_held", at=at, values=lambda case: {"until": until[case.number]})
    release_letters(fit, {n: paid.paid_on or day_of(at) for n, paid in standing.items()}, by=by, at=at)
    return outcome(fit, refused)


@act("casework.recorded_deposits")
def record_deposit(*, number: str, deposit: str, on: date, by: Actor, at: datetime) -> None:
    """Record one deposit, with the noes of record_deposits raised."""
    the_one(number, record_deposits(items=[Deposit(number, deposit, on)], by=by, at=at))


def _until(case: Case, deposited_on: date) -> date:
    """The day the holding ends, by the rules of the day of applying; the unit runs from its first instalment."""
    rules = rules_in_force(scheme.SCHEME, case.application.applied_on or deposited_on)
    running = case.file.instalment_on or deposited_on
    return scheme.holding_ends_on(scheme.holding_starts_on(deposited_on, running, rules), rules)


def _deposits_of(branch: str) -> set[str]:
    """The deposits of a branch by number; nobody else records one of this branch until the act has ended."""
    hold(f"deposits of {branch}")
    return set(
        Margin.objects.filter(file__branch_id=branch)
        .exclude(deposit_number="")
        .values_list("deposit_number", flat=True)
    )
