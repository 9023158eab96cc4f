"""How a holding ends: a grant, the money returned, or set against the loan after a calamity (GO-2, para 5(11))."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache

from odop.access.services import Actor
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import rupees
from odop.basics.refusals import Refusal
from odop.casework.models import Inspection, Margin
from odop.casework.rules.margin_money.branch_reasons import require_plain
from odop.casework.rules.margin_money.branch_refusals import (
    DayNotRight,
    HoldingNotOver,
    InDefault,
    NotInspected,
)
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.inspections import CALAMITY, ENDS_BADLY, counts_for_the_end
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services.margin_money.cases import (
    Case,
    move_all,
    outcome,
    sort_out,
    tell,
    the_one,
)
from odop.casework.services.margin_money.inspecting import last_inspections
from odop.casework.services.moves import Outcome
from odop.finance import services as finance
from odop.finance.rules import Owing

S = LoanState
End = Margin.End


@act("casework.granted_margins")
def grant_margins(*, numbers: Sequence[str], no_default: bool, by: Actor, at: datetime) -> Outcome:
    """The branch adjusts held margin money as a grant, and says that the loans are not in default.

    Only after the holding is over, and an inspection near its end was signed by both as running.
    Raises NotPermitted or InDefault. The outcome names FileCannotMove, HoldingNotOver and NotInspected.
    """
    inspections = cache(lambda: last_inspections(numbers))  # first asked for under the lock

    def refusal_of(case: Case) -> Refusal | None:
        until, seen = case.margin.held_until, _signed(inspections().get(case.number))
        if until is None or day_of(at) < until:
            return HoldingNotOver(until or day_of(at))
        if seen is None or not counts_for_the_end(seen.found, seen.held_on, until):
            return NotInspected()
        return None

    fit, refused = sort_out(numbers, S.GRANTED, by=by, at=at, refusal_of=refusal_of)
    if fit and not no_default:
        raise InDefault
    finance.end_holdings(abouts=[c.number for c in fit], state=Owing.GRANTED, on=day_of(at), by=by, at=at)
    _end(fit, End.GRANTED, day_of(at))
    move_all(fit, S.GRANTED, by=by, at=at, act="casework.granted_margins")
    tell(fit, "margin_granted", at=at, values=_amount)
    return outcome(fit, refused)


@act("casework.granted_margins")
def grant_margin(*, number: str, no_default: bool, by: Actor, at: datetime) -> None:
    """Adjust one margin as a grant, with the noes of grant_margins raised."""
    the_one(number, grant_margins(numbers=[number], no_default=no_default, by=by, at=at))


@act("casework.ordered_recovery")
def order_recovery(*, number: str, words: str, by: Actor, at: datetime) -> None:
    """The centre asks the margin money back: the last inspection, signed by both, found no unit that runs.

    Raises NotPermitted, NoSuchFile, FileCannotMove, NotInspected or NotPlainWords.
    """

    def refusal_of(case: Case) -> Refusal | None:
        seen = _signed(last_inspections([number]).get(number))
        if seen is None or seen.found not in ENDS_BADLY:
            return NotInspected()
        case.words, case.reasons = require_plain(words), [seen.found.lower()]
        return None

    fit, refused = sort_out([number], S.RECOVERING, by=by, at=at, refusal_of=refusal_of)
    the_one(number, outcome(fit, refused))
    move_all(fit, S.RECOVERING, by=by, at=at, act="casework.ordered_recovery")
    until = due_on(S.RECOVERING, day_of(at))
    tell(fit, "margin_to_be_returned", at=at, values=lambda case: {"words": case.words, "until": until})


@act("casework.recovered_margin")
def return_margin(*, number: str, on: date, words: str, by: Actor, at: datetime) -> None:
    """The branch has returned the margin money, on a day, under a reference.

    Raises NotPermitted, NoSuchFile, FileCannotMove, DayNotRight or NotPlainWords.
    """

    def refusal_of(case: Case) -> Refusal | None:
        first = day_of(case.application.since)
        if not first <= on <= day_of(at):
            return DayNotRight(first, day_of(at))
        case.words = require_plain(words)
        return None

    fit, refused = sort_out([number], S.RECOVERED, by=by, at=at, refusal_of=refusal_of)
    the_one(number, outcome(fit, refused))
    finance.recover_held(about=number, on=on, by=by, at=at)
    _end(fit, End.RECOVERED, on)
    move_all(fit, S.RECOVERED, by=by, at=at, act="casework.recovered_margin")
    tell(fit, "margin_returned", at=at, values=_amount)


@act("casework.set_off_margin")
def set_off_margin(*, number: str, words: str, by: Actor, at: datetime) -> None:
    """The branch sets the margin money against the loan: calamity closed the unit, and both have signed it.

    Raises NotPermitted, NoSuchFile, FileCannotMove, NotInspected or NotPlainWords.
    """

    def refusal_of(case: Case) -> Refusal | None:
        seen = _signed(last_inspections([number]).get(number))
        if seen is None or seen.found != CALAMITY:
            return NotInspected()
        case.words = require_plain(words)
        return None

    fit, refused = sort_out([number], S.SET_OFF, by=by, at=at, refusal_of=refusal_of)
    the_one(number, outcome(fit, refused))
    finance.set_off_held(about=number, on=day_of(at), by=by, at=at)
    _end(fit, End.SET_OFF, day_of(at))
    move_all(fit, S.SET_OFF, by=by, at=at, act="casework.set_off_margin")
    tell(fit, "margin_set_off", at=at, values=_amount)


def _signed(seen: Inspection | None) -> Inspection | None:
    """An inspection on which centre and branch agree, with both signatures; else none."""
    return seen if seen is not None and seen.branch_at is not None and seen.branch_agrees else None


def _end(fit: Sequence[Case], end: str, on: date) -> None:
    for case in fit:
        case.margin.end, case.margin.ended_on, case.margin.end_words = end, on, case.words
    Margin.objects.bulk_update([case.margin for case in fit], ["end", "ended_on", "end_words"])


def _amount(case: Case) -> dict[str, object]:
    return {"amount": rupees(case.margin.amount)}
