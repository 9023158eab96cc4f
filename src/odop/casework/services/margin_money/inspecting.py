"""The joint inspection by the centre and the branch: two people sign, and may differ (GO-2, para 5)."""

from collections.abc import Iterable
from datetime import date, datetime

from odop.access.services import Actor, Permission
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework.models import Inspection
from odop.casework.rules.margin_money.branch_reasons import require_plain
from odop.casework.rules.margin_money.branch_refusals import (
    DayNotRight,
    NothingToSign,
    NotInHolding,
    TwoPeopleInspect,
)
from odop.casework.rules.margin_money.inspections import counts_for_the_end
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services.margin_money.cases import Case, move_all, outcome, sort_out, tell, the_one
from odop.notices import services as notices

S = LoanState
Found = Inspection.Found


@act("casework.inspected_unit")
def inspect_unit(
    *, number: str, held_on: date, found: str, words: str, by: Actor, at: datetime
) -> Inspection:
    """The centre's finding of a joint inspection; it waits for the branch's signature.

    Raises NotPermitted, NoSuchFile, NotInHolding, DayNotRight or NotPlainWords.
    """
    case = _case(number, Permission.INSPECT, by=by, at=at)
    held_from = case.claimed.held_from if case.claimed else None
    if case.application.state not in (S.HELD, S.INSPECTED) or held_from is None:
        raise NotInHolding
    if not held_from <= held_on <= day_of(at):
        raise DayNotRight(held_from, day_of(at))
    row = Inspection.objects.create(
        district_id=case.application.district_id,
        application=case.application,
        held_on=held_on,
        found=Found(found),
        words=require_plain(words),
        centre_by=by.name,
        centre_at=at,
    )
    audit.record(
        "casework.inspected_unit", on=case.application, by=by, at=at, found=found, held_on=str(held_on)
    )
    return row


@act("casework.signed_inspection")
def sign_inspection(*, number: str, agrees: bool, words: str = "", by: Actor, at: datetime) -> Inspection:
    """The branch signs the last inspection: it agrees, or says in words what it saw otherwise.

    Agreed, and found running near the end of the holding, the file is ready for adjustment. Where the branch
    differs, the Deputy Commissioner is asked. Raises NotPermitted, NoSuchFile, NothingToSign, TwoPeopleInspect
    or NotPlainWords.
    """
    case = _case(number, Permission.DECIDE_LOAN, by=by, at=at)
    row = last_inspections([number]).get(number)
    if row is None or row.branch_at is not None:
        raise NothingToSign
    if row.centre_by == by.name:
        raise TwoPeopleInspect
    row.branch_by, row.branch_at, row.branch_agrees = by.name, at, agrees
    row.branch_words = " ".join(words.split()) if agrees else require_plain(words)
    row.save(update_fields=["branch_by", "branch_at", "branch_agrees", "branch_words"])
    audit.record("casework.signed_inspection", on=case.application, by=by, at=at, agrees=agrees)
    if not agrees:
        notices.put_question(
            kind="inspection_differs", key=str(row.pk), district=case.application.district_id,
            about=[number], facts=_facts(row), at=at, by=by,
        )  # fmt: skip
        return row
    if case.application.state == S.HELD and counts_for_the_end(
        row.found, row.held_on, case.margin.held_until
    ):
        case.words = row.words
        move_all([case], S.INSPECTED, by=by, at=at, act="casework.signed_inspection")
        tell([case], "unit_inspected", at=at, values=lambda case: {"on": row.held_on})
    return row


def last_inspections(numbers: Iterable[str]) -> dict[str, Inspection]:
    """The last inspection of each unit, by the application's number; what it says is what holds."""
    rows = Inspection.objects.filter(application__number__in=set(numbers)).select_related("application")
    return {str(row.application.number): row for row in rows.order_by("held_on", "centre_at")}


def _case(number: str, permission: Permission, *, by: Actor, at: datetime) -> Case:
    fit, refused = sort_out([number], None, by=by, at=at, refusal_of=_nothing_against, permission=permission)
    the_one(number, outcome(fit, refused))
    return fit[0]


def _nothing_against(case: Case) -> Refusal | None:
    return None


def _facts(row: Inspection) -> dict[str, object]:
    return {
        "found": row.found, "words": row.words, "centre": row.centre_by, "held_on": row.held_on.isoformat(),
        "branch": row.branch_by, "branch_words": row.branch_words,
    }  # fmt: skip
