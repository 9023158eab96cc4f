"""Applications, steps, sittings and loan files of the synthetic State, taken in many at once; and their letters."""

from collections import defaultdict
from datetime import date, datetime

from odop.audit.services import Actor, intake
from odop.basics.dates import day_of
from odop.casework.models import (
    MARGIN_MONEY,
    AgendaItem,
    Application,
    Call,
    ClaimLine,
    Facts,
    Inspection,
    Interview,
    LoanFile,
    Margin,
    MarketClaim,
    Matter,
    Meeting,
    MeetingAction,
    MeetingItem,
    Present,
    Project,
    SeatHolder,
    Sitting,
    Step,
    TaskForceSitting,
    Viability,
)
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services.margin_money import papers, task_force_papers
from odop.casework.services.margin_money.cases import cases

take_in = intake(
    AgendaItem, Application, Call, ClaimLine, Facts, Inspection, Interview, LoanFile, Margin, MarketClaim, Matter,
    Meeting, MeetingAction, MeetingItem, Present, Project, SeatHolder, Sitting, Step, TaskForceSitting, Viability,
)  # fmt: skip

WITH_A_LETTER = (
    LoanState.SUBMITTED, LoanState.SELECTED, LoanState.SANCTIONED, LoanState.REFUSED, LoanState.CLAIMED,
    LoanState.HELD,
)  # fmt: skip


def issue_letters(*, district: str, since: datetime, by: Actor) -> int:
    """Issue the letters of a district's loan files for each step since then, on that step's day. How many letters."""
    steps = Step.objects.filter(
        district_id=district, application__scheme=MARGIN_MONEY, at__gte=since, to_state__in=WITH_A_LETTER
    ).order_by("at")
    days: dict[tuple[date, str], list[tuple[str, datetime]]] = defaultdict(list)
    for number, state, at in steps.values_list("application__number", "to_state", "at"):
        days[day_of(at), state].append((str(number), at))
    return sum(
        _issue(state, [number for number, _ in told], on, by=by, at=max(at for _, at in told))
        for (on, state), told in days.items()
    )


def _issue(state: str, numbers: list[str], on: date, *, by: Actor, at: datetime) -> int:
    if state in (LoanState.SUBMITTED, LoanState.SELECTED):
        return _before_a_branch(state, numbers, on, by=by, at=at)
    found = list(cases(numbers).values())
    if state == LoanState.SANCTIONED:
        found = [one for one in found if one.file.sum_sanctioned]
        papers.sanction_letters(found, by=by, at=at)
    elif state == LoanState.REFUSED:
        found = [one for one in found if one.file.reason]
        papers.refusal_letters(found, by=by, at=at)
    elif state == LoanState.CLAIMED:
        papers.claim_letters(found, {one.number: one.margin.amount for one in found}, by=by, at=at)
    else:
        found = [one for one in found if one.claimed and one.claimed.held_until]
        papers.release_letters(found, dict.fromkeys((one.number for one in found), on), by=by, at=at)
    return len(found)


def _before_a_branch(state: str, numbers: list[str], on: date, *, by: Actor, at: datetime) -> int:
    """The acknowledgement of what came in that day, or what the sitting of that day has chosen."""
    rows = Application.objects.filter(number__in=numbers).select_related("artisan", "product")
    if state == LoanState.SUBMITTED:
        came = list(rows.filter(applied_on=on))
        for row in came:
            task_force_papers.acknowledgement(row, by=by, at=at)
        return len(came)
    sittings = TaskForceSitting.objects.filter(agenda__application__number__in=numbers, held_on=on).distinct()
    chosen = {sitting: list(rows.filter(agenda__sitting=sitting)) for sitting in sittings}
    for sitting, of_it in chosen.items():
        task_force_papers.selection_letters(of_it, sitting, by=by, at=at)
    return sum(map(len, chosen.values()))
