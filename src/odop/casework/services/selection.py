"""The committee's choice within the places: selected, or on the waiting list, by marks."""

from collections.abc import Sequence
from datetime import datetime

from odop.access.services import Actor, Permission, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework.facts import couples, findings, kept
from odop.casework.models import Application, Call, Sitting, for_training
from odop.casework.rules import (
    CoupleInOneSelection,
    NoMarks,
    NoPlacesLeft,
    NotEligible,
    NotOfTheSitting,
    State,
)
from odop.casework.services.moves import Outcome, by_numbers, move, sort_out
from odop.casework.services.sittings import unsigned
from odop.casework.services.waiting import SELECTION
from odop.programme.services import hold


@act("casework.selected")
def select(*, sitting: str, numbers: Sequence[str], by: Actor, at: datetime) -> Outcome:
    """Select applicants within the call's places, one or many in the same few statements.

    The rules are held against each again, for what became known since scrutiny.
    Raises NotPermitted, MinutesSigned, NoPlacesLeft or CoupleInOneSelection; the outcome names CannotMove,
    NoMarks, NotOfTheSitting and NotEligible.
    """
    row, call, rows = _before(sitting, numbers, by=by, at=at)
    found = findings(one.pk for one in rows)

    def no(one: Application) -> Refusal | None:
        finding = found[one.pk]
        if finding is not None and not finding.eligible:
            return NotEligible(finding.unmet + finding.not_known)
        return _not_before(call, one)

    fit, refused = sort_out(rows, State.SELECTED, by=by, at=at, refusal_of=no)
    both = couples(one.pk for one in fit)
    if both:
        raise CoupleInOneSelection(tuple(sorted(str(one) for one in fit if one.pk in both)))
    taken = for_training().filter(call=call, state=State.SELECTED).count()
    if taken + len(fit) > call.places:
        raise NoPlacesLeft(call.places, taken, len(fit))
    _rank(call, fit)
    for one in fit:
        one.finding = kept(found[one.pk])
    move(
        fit, State.SELECTED, by=by, at=at, act="casework.selected", reasons=["selected_on_marks"],
        words=row.number, letter="application_selected",
    )  # fmt: skip
    return Outcome(tuple(str(one) for one in fit), refused)


@act("casework.put_on_waiting_list")
def put_on_waiting_list(*, sitting: str, numbers: Sequence[str], by: Actor, at: datetime) -> Outcome:
    """Put applicants on the waiting list in the order of their marks.

    Raises NotPermitted or MinutesSigned; the outcome names CannotMove, NoMarks and NotOfTheSitting.
    """
    row, call, rows = _before(sitting, numbers, by=by, at=at)
    fit, refused = sort_out(rows, State.WAITING, by=by, at=at, refusal_of=lambda one: _not_before(call, one))
    _rank(call, fit)
    move(
        fit, State.WAITING, by=by, at=at, act="casework.put_on_waiting_list", reasons=["waiting_on_marks"],
        words=row.number, letter="application_waiting",
    )  # fmt: skip
    return Outcome(tuple(str(one) for one in fit), refused)


def ranking(call: Call) -> dict[str, int]:
    """The rank of everybody marked in a call: by marks, then by day of receipt, then by number."""
    marked = (
        for_training()
        .filter(call=call, marks__isnull=False, state__in=[State.SCRUTINISED, State.SELECTED, State.WAITING])
        .order_by("-marks", "applied_on", "number")
    )
    return {
        number: place for place, number in enumerate(marked.values_list("number", flat=True), 1) if number
    }


def _before(
    sitting: str, numbers: Sequence[str], *, by: Actor, at: datetime
) -> tuple[Sitting, Call, list[Application]]:
    hold(SELECTION)
    row = unsigned(sitting)
    require(by, Permission.SELECT, district=row.district_id, on=day_of(at))
    call = Call.objects.select_for_update().get(pk=row.call_id)
    return row, call, by_numbers(numbers)


def _not_before(call: Call, one: Application) -> Refusal | None:
    if one.call_id != call.pk:
        return NotOfTheSitting(str(one))
    return NoMarks(str(one)) if one.marks is None else None


def _rank(call: Call, rows: Sequence[Application]) -> None:
    places = ranking(call)
    for one in rows:
        one.rank = places[str(one)]
