"""A trainer's two instalments: when each may be billed, and what it comes to (order of 5 May 2020). Pure."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.money import Paise
from odop.basics.refusals import Refusal
from odop.schemes import skill_development as scheme
from odop.schemes.engine import Rules
from odop.training.rules.states import BatchState


class Part(models.TextChoices):
    START = "START", _("first half, at the start")
    END = "END", _("the rest, at the certified end")


class BillState(models.TextChoices):
    BILLED = "BILLED", _("waits to be passed")
    PASSED = "PASSED", _("passed for payment")
    RETURNED = "RETURNED", _("sent back")


PLACE = {Part.START: 1, Part.END: 2}


@dataclass(frozen=True, slots=True)
class Billed:
    """What a bill comes to: of how many trainee-days, for the whole batch, and now."""

    trainee_days: int
    payable: Paise
    amount: Paise


class NotTimeToBill(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("The first half is billed once the classes have begun, the rest once the batch is certified.")
        )


class BilledAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This half has been billed already."))


class FirstHalfWaits(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The bill for the first half is not decided yet; the rest comes after it."))


class CostMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Give what a trainee cost you for a day, in rupees."), field="teaching")


class BillChanged(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The attendance on record now gives another sum. Send this bill back."))


class BillDecided(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This bill has been decided already."))


class NoSuchBill(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No such bill is on record."))


class NobodyAttended(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No attendance is on record, and so nothing is payable."))


class NoOrderRead(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("No order in force on the first day of this batch has been read. What is due is not known.")
        )


def part_due(state: str, first: str | None, second: str | None) -> Part:
    """Which half may be billed now, by the state of the batch and of the bills that stand (None: none stands).

    Raises NotTimeToBill, BilledAlready or FirstHalfWaits.
    """
    if state in (BatchState.RUNNING, BatchState.ASSESSED):
        if first is not None:
            raise BilledAlready
        return Part.START
    if state != BatchState.CERTIFIED:
        raise NotTimeToBill
    if first == BillState.BILLED:
        raise FirstHalfWaits
    if second is not None:
        raise BilledAlready
    return Part.END


def comes_to(
    part: str, *, teaching: Paise, food: Paise, seats: int, attended: int, before: Paise, rules: Rules
) -> Billed:
    """The actual cost within the ceilings: half of the days planned first, then the rest of the days attended.

    Where fewer attended than half of the plan, nothing more is due, and what was paid first is more than is payable.
    """
    days = seats * scheme.course_days(rules) if part == Part.START else attended
    payable = int(scheme.trainer_pay(teaching * days, days, rules)) + int(
        scheme.food(food * days, days, rules)
    )
    if part == Part.START:
        return Billed(days, payable, int(scheme.instalments(payable, rules)[0]))
    return Billed(days, payable, max(payable - before, 0))
