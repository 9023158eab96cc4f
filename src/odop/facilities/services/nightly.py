"""What is asked of the Deputy Commissioner by itself: money unused, promises missed, reports and screenings late."""

from datetime import datetime

from odop.access.services import Actor, Role, require_machine
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import roundly
from odop.facilities.models import Centre, CentreStep, Milestone, Report
from odop.facilities.queries.spending import money_of
from odop.facilities.rules import IN_WORDS, TO_SCREEN, CentreState, Promise, Stage
from odop.facilities.services.spending import IN_MONEY
from odop.notices import services as notices
from odop.notices.services import Doubt
from odop.schemes import common_facility_centre as scheme
from odop.schemes.engine import rules_in_force


@act("facilities.looked_over_centres")
def look_over(*, by: Actor, at: datetime) -> int:
    """Put what lies too long to the Deputy Commissioner of each district, each once; returns how many are new."""
    require_machine(by)
    doubts = [*_unused(at), *_missed(at), *_no_report(at), *_not_screened(at)]
    return notices.put_questions(doubts, by=by, at=at) if doubts else 0


def _doubt(kind: str, key: str, centre: Centre, facts: dict[str, object]) -> Doubt:
    return Doubt(
        kind, f"{centre.number}:{key}", centre.district_id, (centre.number,), {"number": centre.number, **facts},
        Role.DEPUTY_COMMISSIONER,
    )  # fmt: skip


def _unused(at: datetime) -> list[Doubt]:
    rows = {row.pk: row for row in Centre.objects.filter(state__in=IN_MONEY)}
    return [
        _doubt(
            "centre_money_unused", str(money.unused_since), rows[key],
            {"amount": roundly(money.unused).en, "amount_hi": roundly(money.unused).hi,
             "since": str(money.unused_since)},
        )
        for key, money in money_of(rows).items()
        if money.lies_too_long(day_of(at))
    ]  # fmt: skip


def _missed(at: datetime) -> list[Doubt]:
    rows = Milestone.objects.filter(met_on=None, promised_on__lt=day_of(at), centre__state__in=IN_MONEY)
    return [
        _doubt(
            "centre_promise_missed", row.what, row.centre,
            {"what": IN_WORDS[Promise(row.what)].en, "what_hi": IN_WORDS[Promise(row.what)].hi,
             "promised_on": str(row.promised_on)},
        )
        for row in rows.select_related("centre")
    ]  # fmt: skip


def _no_report(at: datetime) -> list[Doubt]:
    rows = CentreStep.objects.filter(
        to_state=CentreState.IN_PRINCIPLE, centre__state=CentreState.IN_PRINCIPLE
    ).select_related("centre")
    return [
        _doubt("centre_report_late", str(day_of(step.at)), step.centre, {"due": str(due)})
        for step in rows
        if (due := scheme.report_by(day_of(step.at), rules_in_force(scheme.SCHEME, day_of(step.at))))
        < day_of(at)
    ]


def _not_screened(at: datetime) -> list[Doubt]:
    rows = Report.objects.filter(stage=Stage.FEASIBILITY, centre__state__in=TO_SCREEN).order_by(
        "filed_on", "pk"
    )
    last = {row.centre_id: row for row in rows.select_related("centre")}
    return [
        _doubt("centre_screening_late", str(row.filed_on), row.centre, {"due": str(due)})
        for row in last.values()
        if (due := scheme.screened_by(row.filed_on, rules_in_force(scheme.SCHEME, row.filed_on))) < day_of(at)
    ]
